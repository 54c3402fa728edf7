//! Every law, over typed repositories as a host would write them: its own tables, behind one lock.

use consentry::account::{Account, Service};
use consentry::change::{Addition, Change, ChangeSet, Commit, Outcome};
use consentry::contact::{Categories, ContactRecord};
use consentry::journal::{Entry, JournalHead};
use consentry::people::{Invitation, InvitationStatus, Membership};
use consentry::query::{Filter, Queue, of_team};
use consentry::record::{Key, Record, Version, Versioned};
use consentry::staff::AgentRecord;
use consentry::store::{
    AccountRepository, Commits, ContactRepository, Found, JournalRepository, RepositoryStore, StaffRepository,
    TicketRepository,
};
use consentry::testing::Factory;
use consentry::text::TeamName;
use consentry::ticket::{Match, Matches, Message, QueuePlace, Ticket, TicketCounter, Word};
use consentry::{
    AccountId, AgentId, CommandId, ContactId, InvitationId, ServiceId, Store, TicketId, Timestamp, UserId,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

type Table<K, V> = BTreeMap<K, Versioned<V>>;

/// The host's database.
#[derive(Default)]
struct Tables {
    accounts: Table<AccountId, Account>,
    services: Table<(AccountId, ServiceId), Service>,
    memberships: Table<(AccountId, UserId), Membership>,
    invitations: Table<(AccountId, InvitationId), Invitation>,
    contacts: Table<(AccountId, ContactId), ContactRecord>,
    counters: Table<AccountId, TicketCounter>,
    tickets: Table<(AccountId, TicketId), Ticket>,
    /// A unique index of the host's: which ticket has which number.
    ticket_numbers: BTreeMap<(AccountId, u64), TicketId>,
    journals: Table<AccountId, JournalHead>,
    agents: Table<AgentId, AgentRecord>,
    messages: BTreeMap<(AccountId, TicketId, bool, u64), Message>,
    /// A set: which tickets have which words, internal ones told apart.
    words: BTreeSet<Posting>,
    entries: BTreeMap<(AccountId, u64), Entry>,
    commands: BTreeMap<(AccountId, CommandId), Outcome>,
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
    fn transaction(&mut self, set: &ChangeSet) -> Commit {
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
    fn has(&self, ticket: &Ticket, word: Word, internal: bool) -> bool {
        let stands = |internal| self.words.contains(&(ticket.account, word, ticket.number.get(), internal));
        stands(false) || internal && stands(true)
    }

    /// An account's tickets, the newest first.
    fn newest(&self, account: AccountId) -> Vec<&Ticket> {
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

/// The host's repositories. Each question takes the lock anew, as each would be a query of its own.
#[derive(Clone, Default)]
struct Host(Arc<Mutex<Tables>>);

impl Host {
    fn tables(&self) -> MutexGuard<'_, Tables> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl AccountRepository for Host {
    fn account(&self, account: AccountId) -> Found<Option<Versioned<Account>>> {
        Ok(self.tables().accounts.get(&account).cloned())
    }

    fn service(&self, account: AccountId, service: ServiceId) -> Found<Option<Versioned<Service>>> {
        Ok(self.tables().services.get(&(account, service)).cloned())
    }

    fn membership(&self, account: AccountId, user: UserId) -> Found<Option<Versioned<Membership>>> {
        Ok(self.tables().memberships.get(&(account, user)).cloned())
    }

    fn invitation(&self, account: AccountId, invitation: InvitationId) -> Found<Option<Versioned<Invitation>>> {
        Ok(self.tables().invitations.get(&(account, invitation)).cloned())
    }

    fn services(&self, account: AccountId, after: Option<ServiceId>, rows: u32) -> Found<Vec<Service>> {
        Ok(first(&self.tables().services, rows, |it| it.account == account && after < Some(it.id)))
    }

    fn members(&self, account: AccountId, after: Option<UserId>, rows: u32) -> Found<Vec<Membership>> {
        let member = |it: &Membership| it.account == account && it.removed_at.is_none() && after < Some(it.user);
        Ok(first(&self.tables().memberships, rows, member))
    }

    fn memberships(&self, user: UserId, after: Option<AccountId>, rows: u32) -> Found<Vec<Membership>> {
        let member = |it: &Membership| it.user == user && it.removed_at.is_none() && after < Some(it.account);
        Ok(first(&self.tables().memberships, rows, member))
    }

    fn invitations(&self, account: AccountId, after: Option<InvitationId>, rows: u32) -> Found<Vec<Invitation>> {
        let open =
            |it: &Invitation| it.account == account && it.status == InvitationStatus::Open && after < Some(it.id);
        Ok(first(&self.tables().invitations, rows, open))
    }
}

impl ContactRepository for Host {
    fn contact(&self, account: AccountId, contact: ContactId) -> Found<Option<Versioned<ContactRecord>>> {
        Ok(self.tables().contacts.get(&(account, contact)).cloned())
    }

    fn contacts(
        &self,
        account: AccountId,
        categories: Option<Categories>,
        after: Option<ContactId>,
        rows: u32,
    ) -> Found<Vec<ContactRecord>> {
        let chosen = |it: &ContactRecord| categories.is_none_or(|some| it.categories.intersects(some));
        let listed = |it: &ContactRecord| it.account == account && it.removed_at.is_none() && after < Some(it.id);
        Ok(first(&self.tables().contacts, rows, |it| listed(it) && chosen(it)))
    }
}

/// The first rows of a table that fit, in the order of their keys.
fn first<K, V: Clone>(table: &Table<K, V>, rows: u32, fits: impl Fn(&V) -> bool) -> Vec<V> {
    table.values().map(|row| &row.value).filter(|row| fits(row)).take(rows as usize).cloned().collect()
}

impl TicketRepository for Host {
    fn ticket_counter(&self, account: AccountId) -> Found<Option<Versioned<TicketCounter>>> {
        Ok(self.tables().counters.get(&account).cloned())
    }

    fn ticket(&self, account: AccountId, ticket: TicketId) -> Found<Option<Versioned<Ticket>>> {
        Ok(self.tables().tickets.get(&(account, ticket)).cloned())
    }

    fn tickets(
        &self,
        account: AccountId,
        filter: &Filter,
        team: Option<&TeamName>,
        before: Option<u64>,
        rows: u32,
    ) -> Found<Vec<Ticket>> {
        let tables = self.tables();
        let has_words = |it: &Ticket| match filter {
            Filter::Words { words, internal } => words.iter().all(|word| tables.has(it, *word, *internal)),
            _ => true,
        };
        let mut found = tables.newest(account);
        found.retain(|it| before.is_none_or(|before| it.number.get() < before));
        found.retain(|it| filter.admits(it) && of_team(team, it) && has_words(it));
        Ok(found.into_iter().take(rows as usize).cloned().collect())
    }

    fn similar(
        &self,
        account: AccountId,
        words: &[Word],
        team: Option<&TeamName>,
        each: u32,
        rows: u32,
    ) -> Found<Matches> {
        let tables = self.tables();
        let newest = tables.newest(account);
        let mut shared = BTreeMap::<u64, u64>::new();
        let mut frequencies = Vec::new();
        for (bit, word) in words.iter().enumerate() {
            let with_word = newest.iter().filter(|it| tables.has(it, *word, false));
            let looked_at: Vec<u64> = with_word.take(each as usize).map(|it| it.number.get()).collect();
            frequencies.push(u32::try_from(looked_at.len()).unwrap_or(each));
            for number in looked_at {
                *shared.entry(number).or_default() |= 1 << bit;
            }
        }
        let own = newest.into_iter().filter(|it| of_team(team, it));
        let matching = own.filter_map(|it| Some(Match { ticket: it.clone(), words: *shared.get(&it.number.get())? }));
        let mut tickets: Vec<_> = matching.collect();
        // Stable: those that share equally many stay the newest first.
        tickets.sort_by_key(|it| Reverse(it.words.count_ones()));
        tickets.truncate(rows as usize);
        Ok(Matches { frequencies, tickets })
    }

    fn queue(&self, queue: &Queue, after: Option<QueuePlace>, rows: u32) -> Found<Vec<Ticket>> {
        let tables = self.tables();
        let waiting = tables.tickets.values().map(|row| &row.value).filter(|it| queue.admits(it));
        let mut found: Vec<_> = waiting.filter(|it| after < it.place()).cloned().collect();
        found.sort_by_key(Ticket::place);
        found.truncate(rows as usize);
        Ok(found)
    }

    fn messages(
        &self,
        account: AccountId,
        ticket: TicketId,
        internal: bool,
        after: u64,
        rows: u32,
    ) -> Found<Vec<Message>> {
        let tables = self.tables();
        let own = |it: &&Message| (it.account, it.ticket, it.internal) == (account, ticket, internal);
        let found = tables.messages.values().filter(own).filter(|it| it.number > after);
        Ok(found.take(rows as usize).cloned().collect())
    }
}

impl JournalRepository for Host {
    fn journal(&self, account: AccountId) -> Found<Option<Versioned<JournalHead>>> {
        Ok(self.tables().journals.get(&account).cloned())
    }

    fn entries(&self, account: AccountId, after: u64, rows: u32) -> Found<Vec<Entry>> {
        let tables = self.tables();
        let found = tables.entries.values().filter(|it| it.account == account && it.sequence > after);
        Ok(found.take(rows as usize).cloned().collect())
    }

    fn pending(&self, now: Timestamp, after: Option<AccountId>, rows: u32) -> Found<Vec<AccountId>> {
        let tables = self.tables();
        let behind = tables.journals.values().map(|row| &row.value).filter(|it| after < Some(it.account));
        let waiting = behind.filter(|it| it.size > it.delivered && it.leased_until.is_none_or(|until| until <= now));
        Ok(waiting.take(rows as usize).map(|it| it.account).collect())
    }
}

impl StaffRepository for Host {
    fn agent(&self, agent: AgentId) -> Found<Option<Versioned<AgentRecord>>> {
        Ok(self.tables().agents.get(&agent).cloned())
    }
}

impl Commits for Host {
    fn commit(&self, changes: &ChangeSet) -> Commit {
        self.tables().transaction(changes)
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> Found<Option<Outcome>> {
        Ok(self.tables().commands.get(&(account, command)).cloned())
    }
}

fn subject() -> impl consentry::testing::Subject {
    let host = Host::default();
    Factory::new(move || Ok(Arc::new(RepositoryStore(host.clone())) as Arc<dyn Store>))
}

consentry::laws!(subject());
