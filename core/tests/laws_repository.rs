//! Every law, over typed repositories as a host would write them: its own tables, behind one lock.

use consentry::account::{Account, Service};
use consentry::change::{Addition, Change, ChangeSet, Commit, Outcome};
use consentry::journal::{Entry, JournalHead};
use consentry::people::Membership;
use consentry::record::{Key, Record, Version, Versioned};
use consentry::staff::AgentRecord;
use consentry::store::{
    AccountRepository, Commits, Found, JournalRepository, RepositoryStore, StaffRepository, TicketRepository,
};
use consentry::testing::Factory;
use consentry::ticket::{Message, Status, Ticket, TicketCounter};
use consentry::{AccountId, AgentId, CommandId, ServiceId, Store, TicketId, Timestamp, UserId};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

type Table<K, V> = BTreeMap<K, Versioned<V>>;

/// The host's database.
#[derive(Default)]
struct Tables {
    accounts: Table<AccountId, Account>,
    services: Table<(AccountId, ServiceId), Service>,
    memberships: Table<(AccountId, UserId), Membership>,
    counters: Table<AccountId, TicketCounter>,
    tickets: Table<(AccountId, TicketId), Ticket>,
    /// A unique index of the host's: which ticket has which number.
    ticket_numbers: BTreeMap<(AccountId, u64), TicketId>,
    journals: Table<AccountId, JournalHead>,
    agents: Table<AgentId, AgentRecord>,
    messages: BTreeMap<(AccountId, TicketId, u64), Message>,
    entries: BTreeMap<(AccountId, u64), Entry>,
    commands: BTreeMap<(AccountId, CommandId), Outcome>,
    /// How to take back what the running transaction wrote, the newest last.
    undo: Vec<Undo>,
}

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
            Addition::Message(it) => free(write(self, |t| &mut t.messages, (it.account, it.ticket, it.number), it)),
            Addition::Entry(it) => free(write(self, |t| &mut t.entries, (it.account, it.sequence), it)),
        }
    }

    fn version(&self, key: Key) -> Version {
        match key {
            Key::Account(account) => version(&self.accounts, account),
            Key::Service(account, service) => version(&self.services, (account, service)),
            Key::Membership(account, user) => version(&self.memberships, (account, user)),
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
        status: Option<Status>,
        before: Option<u64>,
        rows: u32,
    ) -> Found<Vec<Ticket>> {
        let tables = self.tables();
        let all = tables.tickets.values().map(|row| &row.value);
        let of_account = all.filter(|it| it.account == account && status.is_none_or(|status| it.status == status));
        let mut found: Vec<_> =
            of_account.filter(|it| before.is_none_or(|before| it.number.get() < before)).cloned().collect();
        found.sort_unstable_by_key(|it| std::cmp::Reverse(it.number));
        found.truncate(rows as usize);
        Ok(found)
    }

    fn messages(&self, account: AccountId, ticket: TicketId, after: u64, rows: u32) -> Found<Vec<Message>> {
        let tables = self.tables();
        let found = tables.messages.values().filter(|it| it.account == account && it.ticket == ticket);
        Ok(found.filter(|it| it.number > after).take(rows as usize).cloned().collect())
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
