//! Any bytes as a database file, and a good file with bytes overwritten: opened or refused, read or refused, never a
//! panic.
#![no_main]

use consentry::journal::Read;
use consentry::{AccountId, Agent, AgentId, Desk, Page, Party, ServiceId, System, User, UserId};
use consentry::{account, contact, people, ticket};
use consentry_fuzz::{create, open, overwrite};
use consentry_sqlite::{Options, SqliteStore};
use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().unwrap());

fn ids() -> (AccountId, ServiceId, UserId) {
    (AccountId::from_name("account"), ServiceId::from_name("service"), UserId::from_name("owner"))
}

/// A file as the store leaves it, with a ticket in it.
static GOOD: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let path = FOLDER.path().join("good.db");
    let desk = Desk::new(SqliteStore::open(&path).unwrap());
    let (account, service, owner) = ids();
    let host = System { name: "fuzz".parse().unwrap() };
    desk.run(&host, create(account, owner)).unwrap();
    desk.run(&host, account::AddService { account, service, name: "Service".parse().unwrap() }).unwrap();
    desk.run(&User { id: owner }, open(account, service)).unwrap();
    drop(desk);
    std::fs::read(path).unwrap()
});

/// Works on a file; every answer is right, so long as there is one.
fn work(path: &Path, shared: bool) {
    let options = if shared { Options::default().shared() } else { Options::default() };
    let Ok(store) = SqliteStore::with(path, options) else {
        return;
    };
    let desk = Desk::new(store);
    let (account, service, owner) = ids();
    let user = User { id: owner };
    let (party, page, only) = (Party::User(user), Page::default(), ticket::Only::All);
    let _ = desk.run(&party, ticket::List { account, only, team: None, page: page.clone() });
    let text = "several words".parse().unwrap();
    let _ = desk.run(&party, ticket::Search { account, text, team: None, page: page.clone() });
    let _ = desk.run(&user, people::Members { account, page: page.clone() });
    let _ = desk.run(&user, people::Accounts { page: page.clone() });
    let _ = desk.run(&user, contact::List { account, page });
    let agent = Agent { id: AgentId::from_name("agent") };
    let _ = desk.run(&agent, ticket::Queue { team: "support".parse().unwrap(), page: Page::default() });
    let _ = desk.run(&user, Read { account, page: Page::default() });
    let _ = desk.run(&user, open(account, service));
}

fuzz_target!(|data: &[u8]| {
    let Some((&kind, changes)) = data.split_first() else {
        return;
    };
    let bytes = if kind & 1 == 0 { changes.to_vec() } else { overwrite(&GOOD, changes) };
    let folder = tempfile::tempdir_in(FOLDER.path()).unwrap();
    let path = folder.path().join("fuzz.db");
    std::fs::write(&path, bytes).unwrap();
    work(&path, kind & 2 != 0);
});
