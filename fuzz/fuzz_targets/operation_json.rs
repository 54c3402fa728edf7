//! Any bytes as each operation: refused or accepted without a panic; what is accepted is written and read back equal,
//! and runs to a reply or an error.
#![no_main]

use consentry::ticket::Status;
use consentry::{
    AccountId, Agent, AgentId, Desk, DeskError, MemoryStore, Operation, Page, Party, Permissions, Relay, RelayId,
    ServiceId, System, TicketId, User, UserId,
};
use consentry::{account, journal, people, staff, ticket};
use consentry_fuzz::overwrite;
use libfuzzer_sys::fuzz_target;
use serde::de::DeserializeOwned;
use std::fmt::Debug;
use std::sync::LazyLock;

static SYSTEM: LazyLock<System> = LazyLock::new(|| System { name: "fuzz".parse().unwrap() });
static USER: LazyLock<User> = LazyLock::new(|| User { id: UserId::from_name("owner") });
static AGENT: LazyLock<Party> = LazyLock::new(|| Party::Agent(Agent { id: AgentId::from_name("agent") }));
static PARTY: LazyLock<Party> = LazyLock::new(|| Party::User(*USER));
static RELAY: LazyLock<Relay> = LazyLock::new(|| Relay { id: RelayId::from_name("relay") });

/// A small house, so that what is accepted has something to work on.
fn desk() -> Desk<MemoryStore> {
    let desk = Desk::new(MemoryStore::new());
    let account = AccountId::from_name("account");
    desk.run(&*SYSTEM, account::Create { account, name: "Account".parse().unwrap(), owner: USER.id }).unwrap();
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
        &[&*PARTY, &*AGENT]
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
    let (subject, body) = ("Subject".parse().unwrap(), "Body".parse().unwrap());
    let now = "2026-11-22T03:38:31.000000Z".parse().unwrap();
    [
        serde_json::to_vec(&account::Create { account, name: "Account".parse().unwrap(), owner: user }),
        serde_json::to_vec(&account::AddService { account, service, name: "Service".parse().unwrap() }),
        serde_json::to_vec(&people::Admit { account, user, permissions: Permissions::TICKETS }),
        serde_json::to_vec(&staff::Enrol { agent: AgentId::from_name("agent"), name: "Agent".parse().unwrap() }),
        serde_json::to_vec(&ticket::Open { account, service, subject, body }),
        serde_json::to_vec(&ticket::Answer { account, ticket, body: "Body".parse().unwrap() }),
        serde_json::to_vec(&ticket::History { account, ticket, page: page.clone() }),
        serde_json::to_vec(&ticket::List { account, status: Some(Status::New), page: page.clone() }),
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
