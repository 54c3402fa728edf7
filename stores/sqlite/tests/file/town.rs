//! A small town to test in: folders, desks with a clock and a seed of their own, and tickets.

use consentry::change::{Addition, Change, Command, Guard, Outcome};
use consentry::desk::Unpaused;
use consentry::facts::Answers;
use consentry::journal::tree::{Frontier, Hash};
use consentry::journal::{Entry, JournalHead};
use consentry::moment::SeededEntropy;
use consentry::operation::Wanted;
use consentry::people::Membership;
use consentry::query::{Filter, Query, Rows};
use consentry::record::{Key, Record, Version};
use consentry::ticket::words::words_of;
use consentry::ticket::{Attachments, Ticket, View};
use consentry::time::ManualClock;
use consentry::{
    AccountId, ChangeSet, CommandId, Commit, Desk, DeskError, Language, Permissions, ServiceId, Settings, Store,
    System, Timestamp, User, UserId, account, ticket,
};
use consentry_sqlite::SqliteStore;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder that is removed after the test.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Where the store's file is, or would be.
    pub(crate) fn file(&self) -> PathBuf {
        self.path().join("support.db")
    }

    /// Every file in the folder with its bytes. Not while a store is open in this process: closing any descriptor of a
    /// file gives up the process's locks on it.
    pub(crate) fn contents(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let files = std::fs::read_dir(self.path()).unwrap().map(|entry| entry.unwrap().path());
        files.map(|path| (path.clone(), std::fs::read(&path).unwrap_or_default())).collect()
    }
}

pub(crate) fn noon() -> Timestamp {
    "2026-03-04T12:00:00.000008Z".parse().unwrap()
}

pub(crate) fn home() -> AccountId {
    AccountId::from_name("home")
}

/// One account for each number.
pub(crate) fn street(number: u32) -> AccountId {
    AccountId::from_name(&format!("street {number}"))
}

pub(crate) fn ada() -> User {
    User { id: UserId::from_name("ada") }
}

pub(crate) fn host() -> System {
    System { name: "signup".parse().unwrap() }
}

fn hosting() -> ServiceId {
    ServiceId::from_name("hosting")
}

/// A desk whose ids depend on the seed alone; desks over the same file need different ones.
pub(crate) fn desk<S: Store>(store: S, seed: u64) -> Desk<S> {
    let settings = Settings::default()
        .clock(ManualClock::new(noon()))
        .entropy(SeededEntropy::new(seed))
        .pause(Unpaused)
        .attempts_max(100_000);
    Desk::with(store, settings)
}

/// A desk over a file.
pub(crate) fn desk_on(path: &Path, seed: u64) -> Desk<SqliteStore> {
    desk(SqliteStore::open(path).unwrap(), seed)
}

pub(crate) fn create(account: AccountId) -> account::Create {
    account::Create {
        account,
        name: "Ada's bakery".parse().unwrap(),
        owner: ada().id,
        email: "ada@example.com".parse().unwrap(),
        language: Language::English,
    }
}

/// Makes an account in which tickets can be opened: two entries.
pub(crate) fn settle<S: Store>(desk: &Desk<S>, account: AccountId) {
    desk.run(&host(), create(account)).unwrap();
    let service = account::AddService { account, service: hosting(), name: "Hosting".parse().unwrap() };
    desk.run(&host(), service).unwrap();
}

pub(crate) fn open(account: AccountId, body: &str) -> ticket::Open {
    ticket::Open {
        account,
        service: hosting(),
        subject: "The oven is cold".parse().unwrap(),
        category: "general".parse().unwrap(),
        body: body.parse().unwrap(),
        attachments: Attachments::default(),
        // They are all much the same (RULE T6).
        acknowledged: true,
    }
}

/// Opens a ticket with this message.
pub(crate) fn ask<S: Store>(desk: &Desk<S>, account: AccountId, body: &str) -> Result<View, DeskError> {
    desk.run(&ada(), open(account, body))
}

pub(crate) fn gather(store: &dyn Store, account: AccountId, keys: &[Key], queries: &[Query]) -> Answers {
    store.gather(&Wanted { account, command: None, records: keys.to_vec(), queries: queries.to_vec() }).unwrap()
}

/// All tickets of an account, oldest first.
pub(crate) fn tickets(store: &dyn Store, account: AccountId) -> Vec<Ticket> {
    let query = Query::Tickets { account, filter: Filter::All, team: None, before: None, rows: 100_000 };
    let Some(Rows::Tickets(mut tickets)) = gather(store, account, &[], &[query]).pages.pop() else {
        panic!("tickets answer a query for tickets")
    };
    tickets.reverse();
    tickets
}

/// The numbers of an account's tickets, in order.
pub(crate) fn numbers(store: &dyn Store, account: AccountId) -> Vec<u64> {
    tickets(store, account).iter().map(|ticket| ticket.number.get()).collect()
}

/// All entries of an account.
pub(crate) fn entries(store: &dyn Store, account: AccountId) -> Vec<Entry> {
    let query = Query::Entries { account, after: 0, rows: 100_000 };
    match gather(store, account, &[], &[query]).pages.pop() {
        Some(Rows::Entries(entries)) => entries,
        other => panic!("entries answer a query for entries, not {other:?}"),
    }
}

/// An account's journal head.
pub(crate) fn head(store: &dyn Store, account: AccountId) -> Option<JournalHead> {
    match gather(store, account, &[Key::Journal(account)], &[]).records.pop().flatten() {
        None => None,
        Some(found) => match found.value {
            Record::Journal(head) => Some(head),
            other => panic!("a head answers for a head, not {other:?}"),
        },
    }
}

/// The root over entries, computed from scratch.
pub(crate) fn root(entries: &[Entry]) -> Hash {
    let mut frontier = Frontier::default();
    for (size, entry) in (0..).zip(entries) {
        frontier.append(size, entry.leaf());
    }
    frontier.root()
}

/// Demands that an account's journal is dense, readable, and attested by its head; gives its length.
pub(crate) fn audit(store: &dyn Store, account: AccountId) -> u64 {
    // RULES J1, J2
    let entries = entries(store, account);
    let head = head(store, account).unwrap_or_else(|| JournalHead::empty(account));
    assert_eq!(entries.iter().map(|it| it.sequence).collect::<Vec<_>>(), (1..=head.size).collect::<Vec<_>>());
    assert_eq!(root(&entries), head.root());
    for entry in &entries {
        entry.read_fact().unwrap();
    }
    head.size
}

/// Demands that an account has tickets 1 to `count`, each with its one message, its words and its entry (RULES T10, J1, I20).
pub(crate) fn inspect(store: &dyn Store, account: AccountId, count: u64) {
    let tickets = tickets(store, account);
    assert_eq!(tickets.iter().map(|it| it.number.get()).collect::<Vec<_>>(), (1..=count).collect::<Vec<_>>());
    assert_eq!(audit(store, account), count + 2, "an entry for each ticket, the account and the service");
    let filter = Filter::Words { words: words_of(Some("The oven is cold"), ""), internal: false };
    let query = Query::Tickets { account, filter, team: None, before: None, rows: 100_000 };
    let found = Rows::Tickets(tickets.iter().rev().cloned().collect());
    assert_eq!(gather(store, account, &[], &[query]).pages, [found]);
    for ticket in tickets {
        let query = Query::Messages { account, ticket: ticket.id, internal: false, after: 0, rows: 9 };
        let Some(Rows::Messages(messages)) = gather(store, account, &[], &[query]).pages.pop() else {
            panic!("messages answer a query for messages")
        };
        assert_eq!(messages.len(), 1);
    }
}

/// A change set without changes.
pub(crate) fn draft(account: AccountId, command: &str) -> ChangeSet {
    let outcome = Outcome { input: "00".repeat(32), reply: format!("{{\"Ok\":\"{command}\"}}") };
    let command = Command { id: CommandId::from_name(command), at: noon(), outcome };
    ChangeSet { account, command, guards: Vec::new(), changes: Vec::new() }
}

/// Words for building change sets.
pub(crate) trait Build {
    fn put(self, record: impl Into<Record>, was: Version) -> Self;
    fn add(self, entry: Entry) -> Self;
    fn append(self, addition: Addition) -> Self;
    fn guard(self, key: Key, version: Version) -> Self;
}

impl Build for ChangeSet {
    fn put(mut self, record: impl Into<Record>, was: Version) -> Self {
        self.changes.push(Change::Put { record: record.into(), was });
        self
    }

    fn add(self, entry: Entry) -> Self {
        self.append(Addition::Entry(entry))
    }

    fn append(mut self, addition: Addition) -> Self {
        self.changes.push(Change::Add(addition));
        self
    }

    fn guard(mut self, key: Key, version: Version) -> Self {
        self.guards.push(Guard { key, version });
        self
    }
}

pub(crate) fn membership(account: AccountId, user: &str) -> Membership {
    let permissions = Permissions::TICKETS;
    let (user, admitted_at) = (UserId::from_name(user), noon());
    Membership { account, user, permissions, manages_users: false, admitted_at, reset_at: None, removed_at: None }
}

pub(crate) fn entry(account: AccountId, sequence: u64) -> Entry {
    Entry { account, sequence, header: format!("{{\"v\":1,\"sequence\":{sequence}}}"), salt: None, payload: None }
}

/// The code of a commit that stored nothing.
pub(crate) fn refused(commit: &Commit) -> &'static str {
    match commit {
        Commit::NotCommitted(error) => error.code(),
        other => panic!("a commit that certainly stored nothing, not {other:?}"),
    }
}
