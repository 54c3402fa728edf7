use super::broken::{Broken, same};
use super::subject::Subject;
use crate::access::{BreakGlass, Session};
use crate::account::Service;
use crate::assistance::AgentBudget;
use crate::change::{Addition, Change, ChangeSet, Command, Commit, Guard, Outcome};
use crate::consent::Consent;
use crate::contact::ContactRecord;
use crate::facts::Answers;
use crate::id::Id;
use crate::journal::Entry;
use crate::moment::{Entropy as _, SystemEntropy};
use crate::operation::Wanted;
use crate::people::{Invitation, Membership};
use crate::query::{Filter, Query, Rows};
use crate::record::{Key, Record, Version, Versioned};
use crate::review::{Review, ReviewLine};
use crate::staff::AgentRecord;
use crate::store::{MemoryStore, Store};
use crate::text::TeamName;
use crate::ticket::{Message, Status, Ticket, Words};
use crate::{AccountId, CommandId, TicketId, Timestamp};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Barrier};
use uuid::Uuid;

/// A law's own corner of the store: ids that nobody else has, and the steps that laws are made of.
pub(super) struct Scene<'a> {
    subject: &'a dyn Subject,
    store: Arc<dyn Store>,
    /// The upper half of every id here. What lies between two of them belongs to this law alone.
    realm: [u8; 8],
    commands: AtomicU64,
}

impl<'a> Scene<'a> {
    pub(super) fn on(subject: &'a dyn Subject) -> Result<Self, Broken> {
        let seed = SystemEntropy.seed().map_err(|error| Broken::new("the law's entropy", "a seed", error))?;
        let mut realm = seed.first_chunk::<8>().copied().unwrap_or_default();
        // Never nil, and never the topmost id, so that ids exist below and above all of this realm's.
        realm[0] = realm[0] & 0x7f | 1;
        Ok(Self { subject, store: subject.store()?, realm, commands: AtomicU64::new(1 << 32) })
    }

    /// Another hold on the same store, as another part of the host's program would have it.
    pub(super) fn again(&self) -> Result<Arc<dyn Store>, Broken> {
        self.subject.store()
    }

    /// Closes the store and opens it again.
    pub(super) fn reopen(&mut self) -> Result<(), Broken> {
        // An engine can close only when nobody holds it.
        self.store = Arc::new(MemoryStore::new());
        self.store = self.subject.reopen()?;
        Ok(())
    }

    /// The `n`-th id of its type here; ids are in the order of their numbers.
    pub(super) fn id<I: Id>(&self, n: u64) -> I {
        id_in(self.realm, n)
    }

    /// The `n`-th id whose first bit is set, so that it lies above all others of its law.
    pub(super) fn high_id<I: Id>(&self, n: u64) -> I {
        let mut realm = self.realm;
        realm[0] |= 0x80;
        id_in(realm, n)
    }

    /// Whether an id is one of this law's.
    pub(super) fn is_own<I: Id>(&self, id: I) -> bool {
        id.as_bytes().starts_with(&self.realm)
    }

    /// What chance a law needs besides its ids.
    pub(super) fn seed(&self) -> u64 {
        u64::from_be_bytes(self.realm)
    }

    /// A change set without changes, by a command of its own.
    pub(super) fn draft(&self, account: AccountId) -> Draft {
        let id = self.id(self.commands.fetch_add(1, Ordering::Relaxed));
        let outcome = Outcome { input: "00".repeat(32), reply: format!("{{\"Ok\":\"{id}\"}}") };
        let command = Command { id, at: super::samples::noon(), outcome };
        Draft { set: ChangeSet { account, command, guards: Vec::new(), changes: Vec::new() } }
    }

    pub(super) fn commit(&self, draft: &Draft) -> Commit {
        self.store.commit(&draft.set)
    }

    /// Commits, and demands that it is stored.
    pub(super) fn commits(&self, what: &str, draft: &Draft) -> Result<(), Broken> {
        same(what, &self.commit(draft), &Commit::Committed)
    }

    /// Commits, and demands that the store refuses.
    pub(super) fn conflicts(&self, what: &str, draft: &Draft) -> Result<(), Broken> {
        same(what, &self.commit(draft), &Commit::Conflict)
    }

    /// Creates one record.
    pub(super) fn create(&self, record: impl Into<Record>) -> Result<(), Broken> {
        self.put(record, 0)
    }

    /// Writes one record.
    pub(super) fn put(&self, record: impl Into<Record>, was: Version) -> Result<(), Broken> {
        let record = record.into();
        self.commits("a put", &self.draft(record.key().account()).put(record, was))
    }

    pub(super) fn gather(&self, wanted: &Wanted) -> Result<Answers, Broken> {
        Ok(self.store.gather(wanted)?)
    }

    pub(super) fn read(&self, key: Key) -> Result<Option<Versioned<Record>>, Broken> {
        let mut wanted = Wanted::new(key.account());
        wanted.record(key);
        let mut answers = self.gather(&wanted)?;
        same("how many records answer one key", &answers.records.len(), &1)?;
        Ok(answers.records.pop().flatten())
    }

    /// Demands that a record is there, as it was written, at this version.
    pub(super) fn stored(&self, what: &str, record: &Record, version: Version) -> Result<(), Broken> {
        same(what, &self.read(record.key())?, &Some(Versioned { version, value: record.clone() }))
    }

    pub(super) fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, Broken> {
        Ok(self.store.outcome(account, command)?)
    }

    pub(super) fn rows(&self, query: Query) -> Result<Rows, Broken> {
        let mut wanted = Wanted::new(query.account().unwrap_or(AccountId::STAFF));
        wanted.page(query);
        let mut answers = self.gather(&wanted)?;
        let rows = answers.pages.pop().filter(|_| answers.pages.is_empty());
        rows.ok_or_else(|| Broken::new("the answer to one query", "one page", format_args!("{:?}", answers.pages)))
    }

    /// The numbers of a page of tickets.
    pub(super) fn tickets(
        &self,
        account: AccountId,
        status: Option<Status>,
        before: Option<u64>,
        rows: u32,
    ) -> Result<Vec<u64>, Broken> {
        self.filtered(account, status.map_or(Filter::All, Filter::Status), None, before, rows)
    }

    /// The numbers of a page of tickets with a filter and a team.
    pub(super) fn filtered(
        &self,
        account: AccountId,
        filter: Filter,
        team: Option<&TeamName>,
        before: Option<u64>,
        rows: u32,
    ) -> Result<Vec<u64>, Broken> {
        let tickets = tickets(self.rows(Query::Tickets { account, filter, team: team.cloned(), before, rows })?)?;
        Ok(tickets.iter().map(|ticket| ticket.number.get()).collect())
    }

    pub(super) fn messages(
        &self,
        account: AccountId,
        ticket: TicketId,
        after: u64,
        rows: u32,
    ) -> Result<Vec<Message>, Broken> {
        messages(self.rows(Query::Messages { account, ticket, internal: false, after, rows })?)
    }

    /// As [`messages`](Self::messages), of internal notes.
    pub(super) fn notes(
        &self,
        account: AccountId,
        ticket: TicketId,
        after: u64,
        rows: u32,
    ) -> Result<Vec<Message>, Broken> {
        messages(self.rows(Query::Messages { account, ticket, internal: true, after, rows })?)
    }

    pub(super) fn entries(&self, account: AccountId, after: u64, rows: u32) -> Result<Vec<Entry>, Broken> {
        entries(self.rows(Query::Entries { account, after, rows })?)
    }

    pub(super) fn undelivered(&self, account: AccountId, rows: u32) -> Result<Vec<Entry>, Broken> {
        entries(self.rows(Query::Undelivered { account, rows })?)
    }

    pub(super) fn pending(
        &self,
        now: Timestamp,
        after: Option<AccountId>,
        rows: u32,
    ) -> Result<Vec<AccountId>, Broken> {
        match self.rows(Query::Pending { now, after, rows })? {
            Rows::Accounts(accounts) => Ok(accounts),
            other => Err(Broken::new("a query for accounts", "accounts", format_args!("{other:?}"))),
        }
    }

    /// Whether an account is pending, whatever else is.
    pub(super) fn is_pending(&self, now: Timestamp, account: u64) -> Result<bool, Broken> {
        let found = self.pending(now, Some(self.id(account - 1)), 1)?;
        Ok(found.first() == Some(&self.id(account)))
    }
}

fn id_in<I: Id>(realm: [u8; 8], n: u64) -> I {
    let uuid = Uuid::from_u64_pair(u64::from_be_bytes(realm), n);
    // A realm is never zero, so no id of it is nil and this branch is never taken.
    I::from_uuid(uuid).unwrap_or_else(|_| id_in(realm, n.wrapping_add(1)))
}

macro_rules! of_rows {
    ($($name:ident: $kind:ident($row:ty);)+) => {$(
        pub(super) fn $name(rows: Rows) -> Result<Vec<$row>, Broken> {
            match rows {
                Rows::$kind(rows) => Ok(rows),
                other => {
                    let noun = stringify!($name);
                    Err(Broken::new(format_args!("a query for {noun}"), noun, format_args!("{other:?}")))
                }
            }
        }
    )+};
}
of_rows! {
    tickets: Tickets(Ticket);
    messages: Messages(Message);
    services: Services(Service);
    memberships: Memberships(Membership);
    invitations: Invitations(Invitation);
    contacts: Contacts(ContactRecord);
    sessions: Sessions(Versioned<Session>);
    consents: Consents(Consent);
    emergencies: BreakGlasses(BreakGlass);
    agents: Agents(AgentRecord);
    budgets: AgentBudgets(AgentBudget);
    review_lines: ReviewLines(Versioned<ReviewLine>);
    reviews: Reviews(Review);
    entries: Entries(Entry);
}

/// The sequences of entries.
pub(super) fn sequences(entries: &[Entry]) -> Vec<u64> {
    entries.iter().map(|entry| entry.sequence).collect()
}

/// The numbers of messages.
pub(super) fn numbers(messages: &[Message]) -> Vec<u64> {
    messages.iter().map(|message| message.number).collect()
}

/// A change set in the making.
#[derive(Clone)]
pub(super) struct Draft {
    pub(super) set: ChangeSet,
}

impl Draft {
    pub(super) fn put(mut self, record: impl Into<Record>, was: Version) -> Self {
        self.set.changes.push(Change::Put { record: record.into(), was });
        self
    }

    pub(super) fn create(self, record: impl Into<Record>) -> Self {
        self.put(record, 0)
    }

    pub(super) fn message(mut self, message: Message) -> Self {
        self.set.changes.push(Change::Add(Addition::Message(message)));
        self
    }

    pub(super) fn entry(mut self, entry: Entry) -> Self {
        self.set.changes.push(Change::Add(Addition::Entry(entry)));
        self
    }

    pub(super) fn words(mut self, words: Words) -> Self {
        self.set.changes.push(Change::Add(Addition::Words(words)));
        self
    }

    pub(super) fn guard(mut self, key: Key, version: Version) -> Self {
        self.set.guards.push(Guard { key, version });
        self
    }

    pub(super) fn command(mut self, id: CommandId) -> Self {
        self.set.command.id = id;
        self
    }

    pub(super) fn id(&self) -> CommandId {
        self.set.command.id
    }
}

/// Runs `body` on `threads` threads that start at the same time, and gives what they gave.
pub(super) fn together<T: Send>(
    threads: u64,
    body: impl Fn(u64) -> Result<T, Broken> + Sync,
) -> Result<Vec<T>, Broken> {
    let start = Barrier::new(usize::try_from(threads).unwrap_or(usize::MAX));
    let (start, body) = (&start, &body);
    std::thread::scope(|scope| {
        let run = move |index| {
            start.wait();
            body(index)
        };
        let threads: Vec<_> = (0..threads).map(|index| scope.spawn(move || run(index))).collect();
        let ended = threads.into_iter().map(std::thread::ScopedJoinHandle::join).collect::<Vec<_>>();
        let panicked = |_| Broken::new("a thread that uses the store", "to end", "a panic");
        ended.into_iter().map(|end| end.map_err(panicked)?).collect()
    })
}
