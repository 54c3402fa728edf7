//! Any bytes as each operation: refused or accepted without a panic; what is accepted is written and read back equal,
//! and runs to a reply or an error.
#![no_main]

use consentry::contact::Categories;
use consentry::set::{Tags, Teams};
use consentry::text::Body;
use consentry::ticket::{Attachments, Only, Rating, Status};
use consentry::{
    AccountId, Agent, AgentId, Desk, DeskError, EmailAddress, Inside, Language, Lead, MemoryStore, Operation, Page,
    Party, Permissions, Relay, RelayId, ServiceId, SessionId, System, TicketId, User, UserId,
};
use consentry::{account, contact, journal, people, staff, ticket};
use consentry_fuzz::{create, open, overwrite};
use libfuzzer_sys::fuzz_target;
use serde::de::DeserializeOwned;
use serde_json::json;
use std::fmt::Debug;
use std::sync::LazyLock;

static SYSTEM: LazyLock<System> = LazyLock::new(|| System { name: "fuzz".parse().unwrap() });
static USER: LazyLock<User> = LazyLock::new(|| User { id: UserId::from_name("owner") });
static AGENT: LazyLock<Agent> = LazyLock::new(|| Agent { id: AgentId::from_name("agent") });
static STAFF: LazyLock<Party> = LazyLock::new(|| Party::Agent(*AGENT));
static PARTY: LazyLock<Party> = LazyLock::new(|| Party::User(*USER));
static RELAY: LazyLock<Relay> = LazyLock::new(|| Relay { id: RelayId::from_name("relay") });
static LEAD: LazyLock<Lead> = LazyLock::new(|| Lead::Agent(*AGENT));
static HOST: LazyLock<Lead> = LazyLock::new(|| Lead::System(SYSTEM.clone()));
/// As a host would keep it; there is no such session.
static INSIDE: LazyLock<Inside> = LazyLock::new(|| {
    let (account, session) = (AccountId::from_name("account"), SessionId::from_name("session"));
    let (agent, user, none) = (AGENT.id, USER.id, ());
    let kept = json!({
        "account": account, "session": session, "agent": agent, "user": user, "armed_by": none, "consent": none,
    });
    serde_json::from_value(kept).unwrap()
});

/// A small house, so that what is accepted has something to work on.
fn desk() -> Desk<MemoryStore> {
    let desk = Desk::new(MemoryStore::new());
    let account = AccountId::from_name("account");
    desk.run(&*SYSTEM, create(account, USER.id)).unwrap();
    desk
}

/// Whether the bytes are such an operation.
fn check<O>(bytes: &[u8], by: &[&O::By]) -> bool
where
    O: Operation + DeserializeOwned + Clone + PartialEq + Debug,
{
    let Ok(operation) = serde_json::from_slice::<O>(bytes) else {
        return false;
    };
    let json = serde_json::to_vec(&operation).unwrap();
    assert_eq!(serde_json::from_slice::<O>(&json).unwrap(), operation);
    let desk = desk();
    for by in by {
        if let Err(error) = desk.run(*by, operation.clone()) {
            assert!(!matches!(error, DeskError::Defect(_)), "{}: {error}", O::NAME);
        }
    }
    true
}

/// Who tries an operation of which type of principal.
macro_rules! by {
    (System) => {
        &[&*SYSTEM]
    };
    (User) => {
        &[&*USER]
    };
    (Relay) => {
        &[&*RELAY]
    };
    (Party) => {
        &[&*PARTY, &*STAFF]
    };
    (Agent) => {
        &[&*AGENT]
    };
    (Lead) => {
        &[&*LEAD, &*HOST]
    };
    (Inside) => {
        &[&*INSIDE]
    };
}

/// Tries the bytes as every operation there is; whether they are one.
fn check_all(bytes: &[u8]) -> bool {
    macro_rules! check_each {
        ($($operation:path, by $by:ident;)+) => {
            [$(check::<$operation>(bytes, by!($by))),+].contains(&true)
        };
    }
    consentry::every_operation!(check_each)
}

/// One of each operation with more than an account in it, as JSON.
static GOOD: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let account = AccountId::from_name("account");
    let (service, user) = (ServiceId::from_name("service"), UserId::from_name("user"));
    let (ticket, page) = (TicketId::from_name("ticket"), Page::default());
    let (subject, body): (_, Body) = ("Subject".parse().unwrap(), "Body".parse().unwrap());
    let (text, attachments, rating) = ("words".parse().unwrap(), Attachments::default(), Rating::new(5).unwrap());
    let (tags, teams) =
        (Tags::new(["vip".parse().unwrap()]).unwrap(), Teams::new(["support".parse().unwrap()]).unwrap());
    let email: EmailAddress = "ada@example.com".parse().unwrap();
    let (name, language) = ("Ada".parse().unwrap(), Language::German);
    let now = "2026-11-22T03:38:31.000000Z".parse().unwrap();
    [
        serde_json::to_vec(&create(account, user)),
        serde_json::to_vec(&account::AddService { account, service, name: "Service".parse().unwrap() }),
        serde_json::to_vec(&people::Admit { account, user, permissions: Permissions::TICKETS }),
        serde_json::to_vec(&staff::Enrol { agent: AGENT.id, name: "Agent".parse().unwrap(), teams }),
        serde_json::to_vec(&open(account, service)),
        serde_json::to_vec(&ticket::Answer { account, ticket, body: body.clone(), attachments: attachments.clone() }),
        serde_json::to_vec(&ticket::Note { account, ticket, body: body.clone(), attachments }),
        serde_json::to_vec(&ticket::Similar { account, subject, body, team: None }),
        serde_json::to_vec(&ticket::Search { account, text, team: None, page: page.clone() }),
        serde_json::to_vec(&ticket::Merge { account, ticket, into: TicketId::from_name("other") }),
        serde_json::to_vec(&ticket::Rate { account, ticket, rating, comment: Some("Fine".parse().unwrap()) }),
        serde_json::to_vec(&ticket::Transfer { account, ticket, category: "general".parse().unwrap() }),
        serde_json::to_vec(&ticket::Tag { account, ticket, add: tags, remove: Tags::default() }),
        serde_json::to_vec(&ticket::Assign { account, ticket, assignee: Some(AGENT.id) }),
        serde_json::to_vec(&people::Invite { account, email: email.clone(), permissions: Permissions::TICKETS }),
        serde_json::to_vec(&people::Entrust { account, user, manages_users: true }),
        serde_json::to_vec(&contact::Add { account, email, name, language, categories: Categories::INVOICE }),
        serde_json::to_vec(&account::OfferOwnership { account, to: user }),
        serde_json::to_vec(&ticket::History { account, ticket, page: page.clone() }),
        serde_json::to_vec(&ticket::List { account, only: Only::Status(Status::New), team: None, page: page.clone() }),
        serde_json::to_vec(&journal::Pending { now, after: Some(account), rows: 7 }),
        serde_json::to_vec(&journal::Lease { account, seconds: 60 }),
        serde_json::to_vec(&journal::Undelivered { account, rows: 7 }),
        serde_json::to_vec(&journal::Acknowledge { account, through: 1 }),
    ]
    .map(Result::unwrap)
    .to_vec()
});

fuzz_target!(|data: &[u8]| {
    check_all(data);
    if let Some((which, changes)) = data.split_first() {
        let good = &GOOD[usize::from(*which) % GOOD.len()];
        // Without a change it is one, or this target tests nothing.
        assert!(check_all(&overwrite(good, changes)) || changes.len() > 3);
    }
});
