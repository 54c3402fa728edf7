use super::{Store, StoreError};
use crate::access::{BreakGlass, BreakGlassStatus, Session};
use crate::account::Service;
use crate::assistance::AgentBudget;
use crate::change::{Addition, Change, ChangeSet, Commit, Outcome};
use crate::consent::Consent;
use crate::contact::ContactRecord;
use crate::facts::Answers;
use crate::journal::{Entry, JournalHead};
use crate::operation::Wanted;
use crate::people::{Invitation, InvitationStatus, Membership};
use crate::query::{Filter, Query, Rows, SessionPlace, Sessions, of_team};
use crate::record::{Key, Record, Stored, Version, Versioned};
use crate::review::{Review, ReviewLine};
use crate::staff::AgentRecord;
use crate::text::TeamName;
use crate::ticket::{Match, Matches, Message, QueuePlace, Ticket, Word};
use crate::{AccountId, CommandId, RoleId, SessionId, TicketId, Timestamp};
use std::cmp::Reverse;
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

/// Account, ticket, whether internal, number.
type MessageKey = (AccountId, TicketId, bool, u64);

#[derive(Debug, Default)]
struct State {
    records: HashMap<Key, Versioned<Record>>,
    /// Tickets by number: the order of lists.
    numbers: BTreeMap<(AccountId, u64), TicketId>,
    messages: BTreeMap<MessageKey, Message>,
    /// Which tickets have which words, and whether in a message that customers see or in an internal note.
    words: HashMap<(AccountId, Word), BTreeSet<(u64, bool)>>,
    /// Tickets whose customers wait, in the order of answering.
    waiting: BTreeMap<QueuePlace, TicketId>,
    /// Sessions that nobody ended, in the order of entering: whoever enters asks for their account's.
    live: BTreeMap<AccountId, BTreeSet<SessionPlace>>,
    /// Reviewers' roles in the order of their ids: whoever enters asks for them, too.
    roles: BTreeSet<RoleId>,
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
            Addition::Message(it) => self.messages.contains_key(&message_key(it)),
            Addition::Entry(it) => self.entries.contains_key(&(it.account, it.sequence)),
            Addition::Words(_) => false,
        }
    }

    fn apply(&mut self, set: &ChangeSet) {
        for change in &set.changes {
            match change {
                Change::Put { record, was } => self.put(record.clone(), was + 1),
                Change::Add(Addition::Message(it)) => {
                    self.messages.insert(message_key(it), it.clone());
                }
                Change::Add(Addition::Words(it)) => {
                    for word in &it.words {
                        self.words.entry((it.account, *word)).or_default().insert((it.number.get(), it.internal));
                    }
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
                let old = self.ticket(ticket.account, ticket.id).map(|old| (old.number, old.place()));
                if let Some((number, place)) = old {
                    self.numbers.remove(&(ticket.account, number.get()));
                    place.map(|place| self.waiting.remove(&place));
                }
                self.numbers.insert((ticket.account, ticket.number.get()), ticket.id);
                if let Some(place) = ticket.place() {
                    self.waiting.insert(place, ticket.id);
                }
            }
            Record::Session(session) => {
                let list = Sessions::Live(session.account);
                let old = self.session(session.account, session.id).and_then(|old| list.place(&old.value));
                let live = self.live.entry(session.account).or_default();
                old.map(|place| live.remove(&place));
                live.extend(list.place(session));
            }
            Record::ReviewLine(line) => {
                self.roles.insert(line.id);
            }
            Record::Journal(head) => {
                self.heads.insert(head.account);
            }
            _ => {}
        }
        self.records.insert(record.key(), Versioned { version, value: record });
    }

    fn rows(&self, query: &Query) -> Rows {
        match query {
            Query::Tickets { account, filter, team, before, rows } => {
                let range = (*account, 0)..(*account, before.unwrap_or(u64::MAX));
                let tickets = self.numbers.range(range).rev().filter_map(|(_, id)| self.ticket(*account, *id));
                let matching = tickets.filter(|ticket| {
                    filter.admits(ticket) && of_team(team.as_ref(), ticket) && self.has_words(filter, ticket)
                });
                Rows::Tickets(matching.take(*rows as usize).cloned().collect())
            }
            Query::Similar { account, words, team, each, rows } => {
                Rows::Similar(self.similar(*account, words, team.as_ref(), *each, *rows))
            }
            Query::Queue { queue, after, rows } => {
                let from = after.map_or(Bound::Unbounded, Bound::Excluded);
                let waiting = self.waiting.range((from, Bound::Unbounded));
                let tickets = waiting.filter_map(|(place, id)| self.ticket(place.account, *id));
                Rows::Tickets(tickets.filter(|it| queue.admits(it)).take(*rows as usize).cloned().collect())
            }
            Query::Messages { account, ticket, internal, after, rows } => {
                let (first, last) = ((*account, *ticket, *internal, *after), (*account, *ticket, *internal, u64::MAX));
                let range = (Bound::Excluded(first), Bound::Included(last));
                Rows::Messages(self.messages.range(range).take(*rows as usize).map(|(_, it)| it.clone()).collect())
            }
            Query::Entries { account, after, rows } => self.entries_after(*account, *after, *rows),
            Query::Undelivered { account, rows } => {
                let delivered = self.head(*account).map_or(0, |head| head.delivered);
                self.entries_after(*account, delivered, *rows)
            }
            Query::Pending { now, after, rows } => Rows::Accounts(self.pending(*now, *after, *rows)),
            Query::Services { account, after, rows } => {
                Rows::Services(self.picked(*rows, *after, |it: &Service| (it.account == *account).then_some(it.id)))
            }
            Query::Members { account, after, rows } => {
                Rows::Memberships(self.picked(*rows, *after, |it: &Membership| {
                    (it.account == *account && it.removed_at.is_none()).then_some(it.user)
                }))
            }
            Query::Memberships { user, after, rows } => {
                Rows::Memberships(self.picked(*rows, *after, |it: &Membership| {
                    (it.user == *user && it.removed_at.is_none()).then_some(it.account)
                }))
            }
            Query::Invitations { account, after, rows } => {
                Rows::Invitations(self.picked(*rows, *after, |it: &Invitation| {
                    (it.account == *account && it.status == InvitationStatus::Open).then_some(it.id)
                }))
            }
            Query::Contacts { account, categories, after, rows } => {
                Rows::Contacts(self.picked(*rows, *after, |it: &ContactRecord| {
                    let chosen = categories.is_none_or(|some| it.categories.intersects(some));
                    (it.account == *account && it.removed_at.is_none() && chosen).then_some(it.id)
                }))
            }
            Query::Sessions { of, after, rows } => Rows::Sessions(self.sessions(of, *after, *rows)),
            Query::Consents { account, after, rows } => Rows::Consents(self.picked(*rows, *after, |it: &Consent| {
                (it.account == *account && it.withdrawn_at.is_none()).then_some(it.id)
            })),
            Query::BreakGlasses { after, rows } => Rows::BreakGlasses(self.picked(*rows, *after, |it: &BreakGlass| {
                (it.status == BreakGlassStatus::Asked).then_some((it.id, it.account))
            })),
            Query::Agents { after, rows } => Rows::Agents(self.picked(*rows, *after, |it: &AgentRecord| Some(it.id))),
            Query::AgentBudgets { after, rows } => {
                Rows::AgentBudgets(self.picked(*rows, *after, |it: &AgentBudget| Some(it.agent)))
            }
            Query::ReviewLines { rows } => Rows::ReviewLines(self.review_lines(*rows)),
            Query::Reviews { after, rows } => Rows::Reviews(self.picked(*rows, *after, |it: &Review| Some(it.id))),
        }
    }

    /// The first `rows` records of a type, among those that have a place behind `after`, in the order of their places.
    /// Looks at every record there is: this store is a model, not an engine.
    fn picked<R: Stored, P: Ord>(&self, rows: u32, after: Option<P>, place: impl Fn(&R) -> Option<P>) -> Vec<R> {
        let all = self.records.values().filter_map(|record| R::of(&record.value));
        let placed = all.filter_map(|record| Some((Some(place(record)?), record)));
        let mut found: Vec<(Option<P>, &R)> = placed.filter(|(place, _)| after < *place).collect();
        found.sort_by(|(one, _), (other, _)| one.cmp(other));
        found.into_iter().take(rows as usize).map(|(_, record)| record.clone()).collect()
    }

    /// Sessions in the order of their places.
    fn sessions(&self, of: &Sessions, after: Option<SessionPlace>, rows: u32) -> Vec<Versioned<Session>> {
        if let Sessions::Live(account) = *of {
            return self.live(account, after, rows);
        }
        let all = self.records.values().filter_map(|record| Some((record.version, Session::of(&record.value)?)));
        let places = all.filter_map(|(version, session)| Some((of.place(session)?, version, session)));
        let mut found: Vec<_> = places.filter(|(place, ..)| after < Some(*place)).collect();
        found.sort_by_key(|(place, ..)| *place);
        let found = found.into_iter().take(rows as usize);
        found.map(|(_, version, session)| Versioned { version, value: session.clone() }).collect()
    }

    /// As [`sessions`](Self::sessions), without looking at any other.
    fn live(&self, account: AccountId, after: Option<SessionPlace>, rows: u32) -> Vec<Versioned<Session>> {
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        let live = self.live.get(&account).map(|live| live.range((from, Bound::Unbounded)));
        let live = live.into_iter().flatten().take(rows as usize);
        live.filter_map(|place| self.session(account, place.session)).collect()
    }

    fn session(&self, account: AccountId, id: SessionId) -> Option<Versioned<Session>> {
        versioned(self.records.get(&Key::Session(account, id))?)
    }

    /// Reviewers' lines in the order of their ids.
    fn review_lines(&self, rows: u32) -> Vec<Versioned<ReviewLine>> {
        let lines = self.roles.iter().filter_map(|role| versioned(self.records.get(&Key::ReviewLine(*role))?));
        lines.take(rows as usize).collect()
    }

    fn pending(&self, now: Timestamp, after: Option<AccountId>, rows: u32) -> Vec<AccountId> {
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        let pending = self.heads.range((from, Bound::Unbounded)).filter_map(|account| {
            let head = self.head(*account)?;
            let leased = head.leased_until.is_some_and(|until| now < until);
            (head.delivered < head.size && !leased).then_some(*account)
        });
        pending.take(rows as usize).collect()
    }

    fn has_words(&self, filter: &Filter, ticket: &Ticket) -> bool {
        let Filter::Words { words, internal } = filter else {
            return true;
        };
        words.iter().all(|word| {
            let places = self.words.get(&(ticket.account, *word));
            let stands = |hidden| places.is_some_and(|places| places.contains(&(ticket.number.get(), hidden)));
            stands(false) || *internal && stands(true)
        })
    }

    fn similar(&self, account: AccountId, words: &[Word], team: Option<&TeamName>, each: u32, rows: u32) -> Matches {
        let mut frequencies = Vec::with_capacity(words.len());
        let mut shared: BTreeMap<u64, u64> = BTreeMap::new();
        for (bit, word) in (0..64).zip(words) {
            let places = self.words.get(&(account, *word)).into_iter().flatten();
            let newest = places.rev().filter(|(_, internal)| !internal).take(each as usize);
            let mut frequency = 0;
            for (number, _) in newest {
                *shared.entry(*number).or_default() |= 1 << bit;
                frequency += 1;
            }
            frequencies.push(frequency);
        }
        let tickets = shared.into_iter().filter_map(|(number, words)| {
            let id = self.numbers.get(&(account, number))?;
            let ticket = self.ticket(account, *id).filter(|ticket| of_team(team, ticket))?;
            Some(Match { ticket: ticket.clone(), words })
        });
        let mut tickets: Vec<Match> = tickets.collect();
        tickets.sort_by_key(|it| (Reverse(it.words.count_ones()), Reverse(it.ticket.number)));
        tickets.truncate(rows as usize);
        Matches { frequencies, tickets }
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

/// A record of a known type, with its version.
fn versioned<R: Stored>(record: &Versioned<Record>) -> Option<Versioned<R>> {
    R::of(&record.value).map(|value| Versioned { version: record.version, value: value.clone() })
}

/// What can stand only once beside the records' keys, to notice it twice in one change set.
#[derive(PartialEq)]
enum Place {
    Number(AccountId, u64),
    Message(MessageKey),
    Entry(AccountId, u64),
}

const fn message_key(it: &Message) -> MessageKey {
    (it.account, it.ticket, it.internal, it.number)
}

impl Place {
    fn of(change: &Change) -> Option<Self> {
        match change {
            Change::Put { record: Record::Ticket(it), .. } => Some(Self::Number(it.account, it.number.get())),
            Change::Add(Addition::Message(it)) => Some(Self::Message(message_key(it))),
            Change::Add(Addition::Entry(it)) => Some(Self::Entry(it.account, it.sequence)),
            Change::Put { .. } | Change::Add(Addition::Words(_)) => None,
        }
    }
}
