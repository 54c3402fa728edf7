//! The host's database: tables, and transactions over them.

use consentry::access::{Acknowledgement, BreakGlass, Session};
use consentry::account::{Account, Service};
use consentry::assistance::{AgentBudget, AssistanceRequest};
use consentry::change::{Addition, Change, ChangeSet, Commit, Outcome};
use consentry::consent::Consent;
use consentry::contact::ContactRecord;
use consentry::journal::{Entry, JournalHead};
use consentry::people::{Invitation, Membership};
use consentry::record::{Key, Record, Version, Versioned};
use consentry::review::{Review, ReviewLine};
use consentry::staff::AgentRecord;
use consentry::ticket::{Message, Ticket, TicketCounter, Word};
use consentry::{
    AccountId, AgentId, BreakGlassId, CommandId, ConsentId, ContactId, InvitationId, ReviewId, RoleId, ServiceId,
    SessionId, TicketId, UserId,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) type Table<K, V> = BTreeMap<K, Versioned<V>>;

/// The host's database.
#[derive(Default)]
pub(crate) struct Tables {
    pub(crate) accounts: Table<AccountId, Account>,
    pub(crate) services: Table<(AccountId, ServiceId), Service>,
    pub(crate) memberships: Table<(AccountId, UserId), Membership>,
    pub(crate) invitations: Table<(AccountId, InvitationId), Invitation>,
    pub(crate) contacts: Table<(AccountId, ContactId), ContactRecord>,
    pub(crate) counters: Table<AccountId, TicketCounter>,
    pub(crate) tickets: Table<(AccountId, TicketId), Ticket>,
    /// A unique index of the host's: which ticket has which number.
    ticket_numbers: BTreeMap<(AccountId, u64), TicketId>,
    pub(crate) journals: Table<AccountId, JournalHead>,
    pub(crate) agents: Table<AgentId, AgentRecord>,
    pub(crate) requests: Table<AccountId, AssistanceRequest>,
    pub(crate) consents: Table<(AccountId, ConsentId), Consent>,
    pub(crate) sessions: Table<(AccountId, SessionId), Session>,
    pub(crate) emergencies: Table<(AccountId, BreakGlassId), BreakGlass>,
    pub(crate) acknowledgements: Table<(AccountId, UserId), Acknowledgement>,
    pub(crate) budgets: Table<AgentId, AgentBudget>,
    pub(crate) review_lines: Table<RoleId, ReviewLine>,
    pub(crate) reviews: Table<ReviewId, Review>,
    pub(crate) messages: BTreeMap<(AccountId, TicketId, bool, u64), Message>,
    /// A set: which tickets have which words, internal ones told apart.
    words: BTreeSet<Posting>,
    pub(crate) entries: BTreeMap<(AccountId, u64), Entry>,
    pub(crate) commands: BTreeMap<(AccountId, CommandId), Outcome>,
    /// How to take back what the running transaction wrote, the newest last.
    undo: Vec<Undo>,
}

/// Account, word, the ticket's number, whether internal.
type Posting = (AccountId, Word, u64, bool);

type Undo = Box<dyn FnOnce(&mut Tables) + Send>;

/// Why a transaction is rolled back.
struct Refused;

/// Writes one row of a table of the host's, and remembers how to take it back; gives what stood there.
fn write<K: Ord + Copy + Send + 'static, V: Clone + Send + 'static>(
    tables: &mut Tables,
    table: fn(&mut Tables) -> &mut BTreeMap<K, V>,
    key: K,
    row: V,
) -> Option<V> {
    let before = table(tables).insert(key, row);
    let restored = before.clone();
    tables.undo.push(Box::new(move |tables| {
        match restored {
            Some(row) => table(tables).insert(key, row),
            None => table(tables).remove(&key),
        };
    }));
    before
}

impl Tables {
    pub(crate) fn transaction(&mut self, set: &ChangeSet) -> Commit {
        self.undo.clear();
        if self.carry_out(set).is_ok() {
            return Commit::Committed;
        }
        while let Some(undo) = self.undo.pop() {
            undo(self);
        }
        Commit::Conflict
    }

    fn carry_out(&mut self, set: &ChangeSet) -> Result<(), Refused> {
        if set.guards.iter().any(|guard| self.version(guard.key) != guard.version) {
            return Err(Refused);
        }
        for change in &set.changes {
            match change {
                Change::Put { record, was } if self.version(record.key()) == *was => self.put(record, was + 1)?,
                Change::Put { .. } => return Err(Refused),
                Change::Add(addition) => self.add(addition)?,
            }
        }
        let key = (set.account, set.command.id);
        free(write(self, |it| &mut it.commands, key, set.command.outcome.clone()))
    }

    fn put(&mut self, record: &Record, version: Version) -> Result<(), Refused> {
        match record.clone() {
            Record::Account(it) => set(self, |t| &mut t.accounts, it.id, version, it),
            Record::Service(it) => set(self, |t| &mut t.services, (it.account, it.id), version, it),
            Record::Membership(it) => set(self, |t| &mut t.memberships, (it.account, it.user), version, it),
            Record::Invitation(it) => set(self, |t| &mut t.invitations, (it.account, it.id), version, it),
            Record::Contact(it) => set(self, |t| &mut t.contacts, (it.account, it.id), version, it),
            Record::Counter(it) => set(self, |t| &mut t.counters, it.account, version, it),
            Record::Ticket(it) => {
                let holder = write(self, |t| &mut t.ticket_numbers, (it.account, it.number.get()), it.id);
                if holder.is_some_and(|holder| holder != it.id) {
                    return Err(Refused);
                }
                set(self, |t| &mut t.tickets, (it.account, it.id), version, it);
            }
            Record::Journal(it) => set(self, |t| &mut t.journals, it.account, version, it),
            Record::Agent(it) => set(self, |t| &mut t.agents, it.id, version, it),
            Record::Assistance(it) => set(self, |t| &mut t.requests, it.account, version, it),
            Record::Consent(it) => set(self, |t| &mut t.consents, (it.account, it.id), version, it),
            Record::Session(it) => set(self, |t| &mut t.sessions, (it.account, it.id), version, it),
            Record::BreakGlass(it) => set(self, |t| &mut t.emergencies, (it.account, it.id), version, it),
            Record::Acknowledgement(it) => set(self, |t| &mut t.acknowledgements, (it.account, it.user), version, it),
            Record::AgentBudget(it) => set(self, |t| &mut t.budgets, it.agent, version, it),
            Record::ReviewLine(it) => set(self, |t| &mut t.review_lines, it.id, version, it),
            Record::Review(it) => set(self, |t| &mut t.reviews, it.id, version, it),
        }
        Ok(())
    }

    fn add(&mut self, addition: &Addition) -> Result<(), Refused> {
        match addition.clone() {
            Addition::Message(it) => {
                free(write(self, |t| &mut t.messages, (it.account, it.ticket, it.internal, it.number), it))
            }
            Addition::Entry(it) => free(write(self, |t| &mut t.entries, (it.account, it.sequence), it)),
            Addition::Words(it) => {
                for word in it.words {
                    let posting = (it.account, word, it.number.get(), it.internal);
                    if self.words.insert(posting) {
                        self.undo.push(Box::new(move |tables| _ = tables.words.remove(&posting)));
                    }
                }
                Ok(())
            }
        }
    }

    /// Whether a ticket has a word.
    pub(crate) fn has(&self, ticket: &Ticket, word: Word, internal: bool) -> bool {
        let stands = |internal| self.words.contains(&(ticket.account, word, ticket.number.get(), internal));
        stands(false) || internal && stands(true)
    }

    /// An account's tickets, the newest first.
    pub(crate) fn newest(&self, account: AccountId) -> Vec<&Ticket> {
        let of_account = self.tickets.values().map(|row| &row.value).filter(|it| it.account == account);
        let mut found: Vec<_> = of_account.collect();
        found.sort_unstable_by_key(|it| Reverse(it.number));
        found
    }

    fn version(&self, key: Key) -> Version {
        match key {
            Key::Account(account) => version(&self.accounts, account),
            Key::Service(account, service) => version(&self.services, (account, service)),
            Key::Membership(account, user) => version(&self.memberships, (account, user)),
            Key::Invitation(account, invitation) => version(&self.invitations, (account, invitation)),
            Key::Contact(account, contact) => version(&self.contacts, (account, contact)),
            Key::Counter(account) => version(&self.counters, account),
            Key::Ticket(account, ticket) => version(&self.tickets, (account, ticket)),
            Key::Journal(account) => version(&self.journals, account),
            Key::Agent(agent) => version(&self.agents, agent),
            Key::Assistance(account) => version(&self.requests, account),
            Key::Consent(account, consent) => version(&self.consents, (account, consent)),
            Key::Session(account, session) => version(&self.sessions, (account, session)),
            Key::BreakGlass(account, request) => version(&self.emergencies, (account, request)),
            Key::Acknowledgement(account, user) => version(&self.acknowledgements, (account, user)),
            Key::AgentBudget(agent) => version(&self.budgets, agent),
            Key::ReviewLine(role) => version(&self.review_lines, role),
            Key::Review(review) => version(&self.reviews, review),
        }
    }
}

/// Writes a record.
fn set<K: Ord + Copy + Send + 'static, V: Clone + Send + 'static>(
    tables: &mut Tables,
    table: fn(&mut Tables) -> &mut Table<K, V>,
    key: K,
    version: Version,
    value: V,
) {
    write(tables, table, key, Versioned { version, value });
}

fn free<V>(before: Option<V>) -> Result<(), Refused> {
    before.map_or(Ok(()), |_| Err(Refused))
}

fn version<K: Ord, V>(table: &Table<K, V>, key: K) -> Version {
    table.get(&key).map_or(0, |row| row.version)
}
