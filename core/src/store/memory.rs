use super::{Store, StoreError};
use crate::change::{Addition, Change, ChangeSet, Commit, Outcome};
use crate::facts::Answers;
use crate::journal::{Entry, JournalHead};
use crate::operation::Wanted;
use crate::query::{Query, Rows};
use crate::record::{Key, Record, Version, Versioned};
use crate::ticket::{Message, Ticket};
use crate::{AccountId, CommandId, TicketId};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Bound;
use std::sync::{Arc, PoisonError, RwLock};

/// A store in memory: the model that every other store is compared with, and good enough for tests and demonstrations.
///
/// Clones share their content. Nothing outlives the process.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    state: Arc<RwLock<State>>,
}

#[derive(Debug, Default)]
struct State {
    records: HashMap<Key, Versioned<Record>>,
    /// Tickets by number: the order of lists.
    numbers: BTreeMap<(AccountId, u64), TicketId>,
    messages: BTreeMap<(AccountId, TicketId, u64), Message>,
    entries: BTreeMap<(AccountId, u64), Entry>,
    /// Journal heads in the order of their accounts.
    heads: BTreeSet<AccountId>,
    commands: HashMap<(AccountId, CommandId), Outcome>,
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Store for MemoryStore {
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        // A commit never panics half-way (it checks first and then only inserts), so a poisoned lock holds sound state.
        let state = self.state.read().unwrap_or_else(PoisonError::into_inner);
        let records = wanted.records.iter().map(|key| state.records.get(key).cloned()).collect();
        let pages = wanted.queries.iter().map(|query| state.rows(query)).collect();
        let outcome = wanted.command.and_then(|id| state.commands.get(&(wanted.account, id)).cloned());
        Ok(Answers { records, pages, outcome })
    }

    fn commit(&self, changes: &ChangeSet) -> Commit {
        let mut state = self.state.write().unwrap_or_else(PoisonError::into_inner);
        if !state.takes(changes) {
            return Commit::Conflict;
        }
        state.apply(changes);
        Commit::Committed
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError> {
        let state = self.state.read().unwrap_or_else(PoisonError::into_inner);
        Ok(state.commands.get(&(account, command)).cloned())
    }
}

impl State {
    fn version(&self, key: &Key) -> Version {
        self.records.get(key).map_or(0, |record| record.version)
    }

    /// Whether every expectation of the change set holds.
    fn takes(&self, set: &ChangeSet) -> bool {
        let mut added = Vec::new();
        !self.commands.contains_key(&(set.account, set.command.id))
            && set.guards.iter().all(|guard| self.version(&guard.key) == guard.version)
            && set.changes.iter().all(|change| {
                let place = Place::of(change);
                let twice = place.is_some() && added.contains(&place);
                added.push(place);
                !twice
                    && match change {
                        Change::Put { record, was } => {
                            self.version(&record.key()) == *was && self.number_is_free(record)
                        }
                        Change::Add(addition) => !self.holds(addition),
                    }
            })
    }

    /// A ticket's number belongs to one ticket only (RULE T10).
    fn number_is_free(&self, record: &Record) -> bool {
        let Record::Ticket(ticket) = record else {
            return true;
        };
        self.numbers.get(&(ticket.account, ticket.number.get())).is_none_or(|holder| *holder == ticket.id)
    }

    fn holds(&self, addition: &Addition) -> bool {
        match addition {
            Addition::Message(it) => self.messages.contains_key(&(it.account, it.ticket, it.number)),
            Addition::Entry(it) => self.entries.contains_key(&(it.account, it.sequence)),
        }
    }

    fn apply(&mut self, set: &ChangeSet) {
        for change in &set.changes {
            match change {
                Change::Put { record, was } => self.put(record.clone(), was + 1),
                Change::Add(Addition::Message(it)) => {
                    self.messages.insert((it.account, it.ticket, it.number), it.clone());
                }
                Change::Add(Addition::Entry(it)) => {
                    self.entries.insert((it.account, it.sequence), it.clone());
                }
            }
        }
        self.commands.insert((set.account, set.command.id), set.command.outcome.clone());
    }

    fn put(&mut self, record: Record, version: Version) {
        match &record {
            Record::Ticket(ticket) => {
                if let Some(old) = self.ticket(ticket.account, ticket.id).map(|old| old.number) {
                    self.numbers.remove(&(ticket.account, old.get()));
                }
                self.numbers.insert((ticket.account, ticket.number.get()), ticket.id);
            }
            Record::Journal(head) => {
                self.heads.insert(head.account);
            }
            _ => {}
        }
        self.records.insert(record.key(), Versioned { version, value: record });
    }

    fn rows(&self, query: &Query) -> Rows {
        match *query {
            Query::Tickets { account, status, before, rows } => {
                let range = (account, 0)..(account, before.unwrap_or(u64::MAX));
                let tickets = self.numbers.range(range).rev().filter_map(|(_, id)| self.ticket(account, *id));
                let matching = tickets.filter(|ticket| status.is_none_or(|status| ticket.status == status));
                Rows::Tickets(matching.take(rows as usize).cloned().collect())
            }
            Query::Messages { account, ticket, after, rows } => {
                let range = (Bound::Excluded((account, ticket, after)), Bound::Included((account, ticket, u64::MAX)));
                Rows::Messages(self.messages.range(range).take(rows as usize).map(|(_, it)| it.clone()).collect())
            }
            Query::Entries { account, after, rows } => self.entries_after(account, after, rows),
            Query::Undelivered { account, rows } => {
                let delivered = self.head(account).map_or(0, |head| head.delivered);
                self.entries_after(account, delivered, rows)
            }
            Query::Pending { now, after, rows } => {
                let from = after.map_or(Bound::Unbounded, Bound::Excluded);
                let pending = self.heads.range((from, Bound::Unbounded)).filter_map(|account| {
                    let head = self.head(*account)?;
                    let leased = head.leased_until.is_some_and(|until| now < until);
                    (head.delivered < head.size && !leased).then_some(*account)
                });
                Rows::Accounts(pending.take(rows as usize).collect())
            }
        }
    }

    fn ticket(&self, account: AccountId, id: TicketId) -> Option<&Ticket> {
        match &self.records.get(&Key::Ticket(account, id))?.value {
            Record::Ticket(ticket) => Some(ticket),
            _ => None,
        }
    }

    fn head(&self, account: AccountId) -> Option<&JournalHead> {
        match &self.records.get(&Key::Journal(account))?.value {
            Record::Journal(head) => Some(head),
            _ => None,
        }
    }

    fn entries_after(&self, account: AccountId, after: u64, rows: u32) -> Rows {
        let range = (Bound::Excluded((account, after)), Bound::Included((account, u64::MAX)));
        Rows::Entries(self.entries.range(range).take(rows as usize).map(|(_, it)| it.clone()).collect())
    }
}

/// What can stand only once beside the records' keys, to notice it twice in one change set.
#[derive(PartialEq)]
enum Place {
    Number(AccountId, u64),
    Message(AccountId, TicketId, u64),
    Entry(AccountId, u64),
}

impl Place {
    fn of(change: &Change) -> Option<Self> {
        match change {
            Change::Put { record: Record::Ticket(it), .. } => Some(Self::Number(it.account, it.number.get())),
            Change::Put { .. } => None,
            Change::Add(Addition::Message(it)) => Some(Self::Message(it.account, it.ticket, it.number)),
            Change::Add(Addition::Entry(it)) => Some(Self::Entry(it.account, it.sequence)),
        }
    }
}
