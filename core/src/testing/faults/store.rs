use super::Fault;
use crate::change::{Addition, ChangeSet, Commit, Outcome};
use crate::facts::Answers;
use crate::operation::Wanted;
use crate::query::{Query, Rows};
use crate::record::{Key, Record, Version, Versioned};
use crate::store::{Store, StoreError};
use crate::ticket::{Ticket, Word};
use crate::{AccountId, CommandId, TicketId};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use uuid::Uuid;

/// A store with a planted fault; without one it behaves as the store that it wraps.
#[derive(Debug)]
pub struct Faulty<S> {
    pub(super) inner: S,
    pub(super) fault: Option<Fault>,
    memory: Mutex<Memory>,
    /// How many commits came to an end, for faults that need others to come in between.
    pub(super) ended: AtomicU64,
    pub(super) gathered: AtomicU64,
    /// How many threads gather right now.
    pub(super) gathering: AtomicU64,
    pub(super) busy: AtomicBool,
}

/// What faults need to know of what was committed.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// Which account last wrote a record with this second part of its key.
    pub(super) owners: HashMap<Uuid, AccountId>,
    /// The second part of the key that an account last wrote, by the kind of record.
    pub(super) latest: HashMap<(AccountId, &'static str), Key>,
    pub(super) accounts: BTreeSet<AccountId>,
    pub(super) heads: BTreeSet<AccountId>,
    /// The tickets that have messages.
    pub(super) threads: BTreeSet<(AccountId, TicketId)>,
    pub(super) opened: HashMap<(AccountId, TicketId), Ticket>,
    /// Rows that stand in front of those that the inner store has.
    pub(super) rows: BTreeMap<Place, Addition>,
    pub(super) outcomes: HashMap<(AccountId, CommandId), Outcome>,
    pub(super) commands: HashMap<CommandId, (AccountId, Outcome)>,
    pub(super) last_command: HashMap<AccountId, CommandId>,
    /// Every record as it was written first and last.
    pub(super) created: BTreeMap<Key, Record>,
    pub(super) latest_records: BTreeMap<Key, Record>,
    /// Words in the order in which they came: of which account and number, and whether internal.
    pub(super) words: Vec<(AccountId, u64, Word, bool)>,
    /// The words that came last for a number.
    pub(super) last_words: HashMap<(AccountId, u64, bool), Vec<Word>>,
    pub(super) last_head: Option<AccountId>,
    pub(super) stumbling: bool,
    /// Earlier answers, by what was wanted.
    pub(super) cache: HashMap<String, Answers>,
    /// How many rows stand before a position.
    pub(super) offsets: HashMap<(AccountId, u64), usize>,
    /// Everything that was tried, and whether it was stored.
    pub(super) log: Vec<(ChangeSet, bool)>,
}

/// Where a row stands.
pub(super) type Place = (AccountId, Option<(TicketId, bool)>, u64);

pub(super) const fn place(addition: &Addition) -> Option<Place> {
    match addition {
        Addition::Message(it) => Some((it.account, Some((it.ticket, it.internal)), it.number)),
        Addition::Entry(it) => Some((it.account, None, it.sequence)),
        Addition::Words(_) => None,
    }
}

/// The part of a key behind the account.
pub(super) const fn second(key: &Key) -> Option<Uuid> {
    match key {
        Key::Membership(_, user) | Key::Acknowledgement(_, user) => Some(user.uuid()),
        Key::Service(_, service) => Some(service.uuid()),
        Key::Ticket(_, ticket) => Some(ticket.uuid()),
        Key::Invitation(_, invitation) => Some(invitation.uuid()),
        Key::Contact(_, contact) => Some(contact.uuid()),
        Key::Consent(_, consent) => Some(consent.uuid()),
        Key::Session(_, session) => Some(session.uuid()),
        Key::BreakGlass(_, request) => Some(request.uuid()),
        Key::Account(_)
        | Key::Counter(_)
        | Key::Journal(_)
        | Key::Assistance(_)
        | Key::Agent(_)
        | Key::AgentBudget(_)
        | Key::ReviewLine(_)
        | Key::Review(_) => None,
    }
}

impl<S: Store> Faulty<S> {
    /// Plants a fault into a store; `None` plants nothing.
    pub fn new(inner: S, fault: Option<Fault>) -> Self {
        Self {
            inner,
            fault,
            memory: Mutex::default(),
            ended: AtomicU64::new(0),
            gathered: AtomicU64::new(0),
            gathering: AtomicU64::new(0),
            busy: AtomicBool::new(false),
        }
    }

    /// The fault.
    pub const fn fault(&self) -> Option<Fault> {
        self.fault
    }

    pub(super) fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn read(&self, key: Key) -> Option<Versioned<Record>> {
        let mut wanted = Wanted::new(key.account());
        wanted.record(key);
        self.inner.gather(&wanted).ok()?.records.pop().flatten()
    }

    pub(super) fn version(&self, key: Key) -> Version {
        self.read(key).map_or(0, |read| read.version)
    }

    pub(super) fn rows(&self, account: AccountId, query: Query) -> Option<Rows> {
        let mut wanted = Wanted::new(account);
        wanted.page(query);
        self.inner.gather(&wanted).ok()?.pages.pop()
    }

    /// Whether a row's place is taken.
    pub(super) fn is_taken(&self, addition: &Addition) -> bool {
        let Some((account, ticket, number)) = place(addition) else {
            return false;
        };
        let after = number.saturating_sub(1);
        let rows = match ticket {
            Some((ticket, internal)) => {
                self.rows(account, Query::Messages { account, ticket, internal, after, rows: 1 })
            }
            None => self.rows(account, Query::Entries { account, after, rows: 1 }),
        };
        match rows {
            Some(Rows::Messages(rows)) => rows.first().is_some_and(|row| row.number == number),
            Some(Rows::Entries(rows)) => rows.first().is_some_and(|row| row.sequence == number),
            _ => false,
        }
    }

    /// Lets others commit in between, if there are any. Bounded by turns, not by time.
    pub(super) fn let_others_commit(&self) {
        self.wait_for_a_commit(50);
    }

    /// Lets others read in between, if there are any.
    pub(super) fn let_others_read(&self) {
        let before = self.gathered.load(Ordering::SeqCst);
        let waiting = || self.gathered.load(Ordering::SeqCst) == before;
        (0..20).take_while(|_| waiting()).for_each(|_| std::thread::yield_now());
    }

    pub(super) fn wait_for_a_commit(&self, turns: u32) {
        let before = self.ended.load(Ordering::SeqCst);
        let waiting = || self.ended.load(Ordering::SeqCst) == before;
        (0..turns).take_while(|_| waiting()).for_each(|_| std::thread::yield_now());
    }
}

impl<S: Store> Store for Faulty<S> {
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        match self.fault {
            None => self.inner.gather(wanted),
            Some(fault) => {
                let answers = self.faulty_gather(fault, wanted);
                self.gathered.fetch_add(1, Ordering::SeqCst);
                answers
            }
        }
    }

    fn commit(&self, changes: &ChangeSet) -> Commit {
        let Some(fault) = self.fault else {
            return self.inner.commit(changes);
        };
        let answer = self.faulty_commit(fault, changes);
        self.remember(changes, answer == Commit::Committed);
        self.ended.fetch_add(1, Ordering::SeqCst);
        answer
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError> {
        let found = self.inner.outcome(account, command)?;
        Ok(self.fault.map_or(found.clone(), |fault| self.faulty_outcome(fault, account, command, found)))
    }
}
