//! A small town that most tests live in, and short words for what they do there.

use consentry::change::{Change, ChangeSet, Command, Guard, Outcome};
use consentry::desk::Unpaused;
use consentry::facts::Answers;
use consentry::journal::{Entry, JournalHead};
use consentry::moment::SeededEntropy;
use consentry::operation::Wanted;
use consentry::query::{Filter, Query, Rows};
use consentry::record::{Key, Record};
use consentry::set::Teams;
use consentry::staff::AgentRecord;
use consentry::text::TeamName;
use consentry::ticket::{Attachments, Counts, Message, Only, Status, Ticket, TicketCounter};
use consentry::time::ManualClock;
use consentry::{
    AccountId, Agent, AgentId, CommandId, Commit, Desk, DeskError, Language, MemoryStore, Missing, Page, Party,
    Permissions, Policy, Refusal, Relay, RelayId, ServiceId, Settings, Store, System, TicketId, Timestamp, User,
    UserId, account, people, staff, ticket,
};
use std::sync::Arc;
use time::Duration;

pub(crate) const START: &str = "2026-03-04T05:06:07.000008Z";

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(crate) fn user(name: &str) -> User {
    User { id: UserId::from_name(name) }
}

pub(crate) fn agent(name: &str) -> Agent {
    Agent { id: AgentId::from_name(name) }
}

pub(crate) fn relay(name: &str) -> Relay {
    Relay { id: RelayId::from_name(name) }
}

pub(crate) fn host() -> System {
    System { name: "signup".parse().unwrap() }
}

pub(crate) fn home() -> AccountId {
    AccountId::from_name("home")
}

pub(crate) fn elsewhere() -> AccountId {
    AccountId::from_name("elsewhere")
}

pub(crate) fn nowhere() -> AccountId {
    AccountId::from_name("nowhere")
}

pub(crate) fn command(name: &str) -> CommandId {
    CommandId::from_name(name)
}

/// The one service that every account of the town has, under an id of its own in each.
pub(crate) fn service(account: AccountId) -> ServiceId {
    ServiceId::from_name(&format!("hosting of {account}"))
}

pub(crate) fn open(account: AccountId) -> ticket::Open {
    ticket::Open {
        account,
        service: service(account),
        subject: "The shop is down".parse().unwrap(),
        category: "general".parse().unwrap(),
        body: "Since noon.\nNothing was changed.".parse().unwrap(),
        attachments: Attachments::default(),
        acknowledged: true,
    }
}

/// An account of its own, with the address and language that all have here.
pub(crate) fn create(account: AccountId, owner: User) -> account::Create {
    account::Create {
        account,
        name: "Ada's bakery".parse().unwrap(),
        owner: owner.id,
        email: "primary@example.com".parse().unwrap(),
        language: Language::English,
    }
}

/// An agent of the team `support`.
pub(crate) fn enrol(who: Agent) -> staff::Enrol {
    enrol_in(who, &["support"])
}

pub(crate) fn enrol_in(who: Agent, names: &[&str]) -> staff::Enrol {
    staff::Enrol { agent: who.id, name: "Somebody".parse().unwrap(), teams: teams(names) }
}

pub(crate) fn teams(names: &[&str]) -> Teams {
    Teams::new(names.iter().map(|name| name.parse().unwrap())).unwrap()
}

pub(crate) fn team(name: &str) -> TeamName {
    name.parse().unwrap()
}

pub(crate) fn answer(account: AccountId, ticket: TicketId, body: &str) -> ticket::Answer {
    ticket::Answer { account, ticket, body: body.parse().unwrap(), attachments: Attachments::default() }
}

pub(crate) fn history(account: AccountId, ticket: TicketId) -> ticket::History {
    ticket::History { account, ticket, page: Page::default() }
}

/// A user's list.
pub(crate) fn list(account: AccountId, status: Option<Status>) -> ticket::List {
    ticket::List { account, only: status.map_or(Only::All, Only::Status), team: None, page: Page::default() }
}

/// The list of an agent of the team `support`.
pub(crate) fn team_list(account: AccountId, status: Option<Status>) -> ticket::List {
    ticket::List { team: Some(team("support")), ..list(account, status) }
}

/// The list as this party can ask for it.
pub(crate) fn list_for(by: Party, account: AccountId, status: Option<Status>) -> ticket::List {
    if matches!(by, Party::Agent(_)) { team_list(account, status) } else { list(account, status) }
}

pub(crate) fn admit(account: AccountId, who: User, permissions: Permissions) -> people::Admit {
    people::Admit { account, user: who.id, permissions }
}

/// A desk with a clock that the test moves and seeds that repeat.
pub(crate) struct World<S> {
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) desk: Desk<S>,
}

pub(crate) fn settings(clock: &Arc<ManualClock>, seed: u64) -> Settings {
    Settings::default().clock(Arc::clone(clock)).entropy(SeededEntropy::new(seed)).pause(Unpaused)
}

impl<S: Store> World<S> {
    pub(crate) fn with(store: S) -> Self {
        let clock = Arc::new(ManualClock::new(at(START)));
        Self { desk: Desk::with(store, settings(&clock, 7)), clock }
    }

    /// The same world under another policy: other settings, the same store and clock.
    pub(crate) fn under(self, policy: Policy) -> World<S>
    where
        S: Clone,
    {
        // Seeds of its own, so that its commands are new ones.
        let seed = 8 + head(self.desk.store(), home()).map_or(0, |head| head.size);
        let desk = Desk::with(self.desk.store().clone(), settings(&self.clock, seed).policy(policy).unwrap());
        World { desk, clock: self.clock }
    }

    pub(crate) fn advance(&self, seconds: i64) {
        self.clock.advance(Duration::seconds(seconds));
    }

    /// How much time has passed since the start.
    pub(crate) fn passed(&self) -> Duration {
        use consentry::time::Clock as _;
        self.clock.now().since(at(START))
    }

    pub(crate) fn found(&self, account: AccountId, owner: User) {
        self.desk.run(&host(), create(account, owner)).unwrap();
        let add = account::AddService { account, service: service(account), name: "Hosting".parse().unwrap() };
        self.desk.run(&host(), add).unwrap();
    }

    /// Opens a ticket; the stored record.
    pub(crate) fn open(&self, by: User, account: AccountId) -> Ticket {
        let id = self.desk.run(&by, open(account)).unwrap().id;
        stored(self.desk.store(), account, id)
    }
}

/// Two accounts. `home`: Ada owns it, Tim has the ticket right, Bob has every other right. `elsewhere`: Eve owns it.
/// Kim is an agent; Ian was one.
pub(crate) fn town() -> World<MemoryStore> {
    town_on(MemoryStore::new())
}

pub(crate) fn town_on<S: Store>(store: S) -> World<S> {
    let world = World::with(store);
    world.found(home(), user("ada"));
    world.found(elsewhere(), user("eve"));
    let all_but_tickets = Permissions::all() - Permissions::TICKETS;
    world.desk.run(&user("ada"), admit(home(), user("tim"), Permissions::TICKETS)).unwrap();
    world.desk.run(&user("ada"), admit(home(), user("bob"), all_but_tickets)).unwrap();
    for name in ["kim", "ian"] {
        world.desk.run(&host(), enrol(agent(name))).unwrap();
    }
    let ian = record::<AgentRecord>(world.desk.store(), Key::Agent(agent("ian").id)).unwrap();
    put(world.desk.store(), AgentRecord { active: false, ..ian.1 }, ian.0);
    world
}

/// A read behind the desk's back.
pub(crate) fn gather(store: &impl Store, records: &[Key], queries: &[Query]) -> Answers {
    let mut wanted = Wanted::new(AccountId::STAFF);
    wanted.records = records.to_vec();
    wanted.queries = queries.to_vec();
    store.gather(&wanted).unwrap()
}

pub(crate) fn record<R: consentry::record::Stored>(store: &impl Store, key: Key) -> Option<(u64, R)> {
    let found = gather(store, &[key], &[]).records.remove(0)?;
    Some((found.version, R::of(&found.value).unwrap().clone()))
}

pub(crate) fn head(store: &impl Store, account: AccountId) -> Option<JournalHead> {
    record(store, Key::Journal(account)).map(|(_, head)| head)
}

pub(crate) fn entries(store: &impl Store, account: AccountId) -> Vec<Entry> {
    match gather(store, &[], &[Query::Entries { account, after: 0, rows: u32::MAX }]).pages.remove(0) {
        Rows::Entries(entries) => entries,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn stored(store: &impl Store, account: AccountId, ticket: TicketId) -> Ticket {
    record(store, Key::Ticket(account, ticket)).unwrap().1
}

pub(crate) fn tickets(store: &impl Store, account: AccountId) -> Vec<Ticket> {
    match gather(store, &[], &[all_tickets(account)]).pages.remove(0) {
        Rows::Tickets(tickets) => tickets,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn all_tickets(account: AccountId) -> Query {
    Query::Tickets { account, filter: Filter::All, team: None, before: None, rows: u32::MAX }
}

pub(crate) fn messages(store: &impl Store, account: AccountId, ticket: TicketId) -> Vec<Message> {
    let query = Query::Messages { account, ticket, internal: false, after: 0, rows: u32::MAX };
    match gather(store, &[], &[query]).pages.remove(0) {
        Rows::Messages(messages) => messages,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn counter(store: &impl Store, account: AccountId) -> TicketCounter {
    record(store, Key::Counter(account)).map_or_else(|| TicketCounter::zero(account), |(_, counter)| counter)
}

/// What the counts should be, by counting.
pub(crate) fn recount(tickets: &[Ticket]) -> Vec<(Status, u64)> {
    Status::ALL.iter().map(|&one| (one, tickets.iter().filter(|it| it.status == one).count() as u64)).collect()
}

pub(crate) fn counted(counts: &Counts) -> Vec<(Status, u64)> {
    Status::ALL.iter().map(|&one| (one, counts.of(one))).collect()
}

/// A write behind the desk's back.
pub(crate) fn put(store: &impl Store, record: impl Into<Record>, was: u64) {
    let record = record.into();
    let name = format!("{:?} over {was}", record.key());
    let account = record.key().account();
    assert_eq!(store.commit(&bare(account, &name, Vec::new(), vec![Change::Put { record, was }])), Commit::Committed);
}

/// A change set without an operation.
pub(crate) fn bare(account: AccountId, name: &str, guards: Vec<Guard>, changes: Vec<Change>) -> ChangeSet {
    let outcome = Outcome { input: "none".into(), reply: "null".into() };
    ChangeSet { account, command: Command { id: command(name), at: at(START), outcome }, guards, changes }
}

/// All that a memory store holds, commands and all: equal before and after means that nothing was done.
pub(crate) fn all_of(store: &MemoryStore) -> String {
    format!("{store:?}")
}

pub(crate) fn missing<T: std::fmt::Debug>(result: Result<T, DeskError>) -> Vec<Missing> {
    match result {
        Err(DeskError::Refused(Refusal::Missing(missing))) => missing,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn code<T: std::fmt::Debug>(result: Result<T, DeskError>) -> &'static str {
    result.unwrap_err().code()
}
