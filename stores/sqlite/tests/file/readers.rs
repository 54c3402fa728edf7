//! Readers and writers that get in each other's way, and those that don't.

use super::child::{Process, command, say, wait};
use super::town::{Build as _, Folder, ask, desk, desk_on, draft, entries, entry, home, inspect, numbers, refused};
use super::town::{settle, street};
use consentry::journal::Entry;
use consentry::operation::Wanted;
use consentry::query::{Filter, Query};
use consentry::{Commit, Store as _, StoreErrorKind};
use consentry_sqlite::{Options, SqliteStore, rusqlite::Connection};
use std::path::Path;
use std::time::Duration;

fn impatient() -> Options {
    Options::default().busy_for(Duration::from_millis(1))
}

/// A file with a ticket in it, opened by somebody without patience.
fn town(folder: &Folder) -> SqliteStore {
    let store = SqliteStore::with(folder.file(), impatient()).unwrap();
    let desk = desk(store.clone(), 1);
    settle(&desk, home());
    ask(&desk, home(), "First.").unwrap();
    store
}

#[test]
fn a_gather_does_not_wait_for_writers() {
    let folder = Folder::new();
    let store = town(&folder);
    let other = Connection::open(folder.file()).unwrap();
    for begin in ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"] {
        other.execute_batch(begin).unwrap();
        other.execute_batch("UPDATE consentry_account SET name = 'another', version = version + 1").unwrap();
        inspect(&store, home(), 1);
        assert_eq!(refused(&store.commit(&draft(home(), begin))), "store.busy");
        other.execute_batch("ROLLBACK").unwrap();
        // Nothing is left over: the same command goes through now.
        assert_eq!(store.commit(&draft(home(), begin)), Commit::Committed);
    }
}

/// Holds the lock that writers need until it is told to go on.
pub(crate) fn child(file: &Path, _: u32) {
    let connection = Connection::open(file).unwrap();
    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    say("locked");
    wait();
}

#[test]
fn a_process_that_keeps_the_lock_makes_the_store_busy_and_no_more() {
    let folder = Folder::new();
    let store = town(&folder);
    let mut process = Process::start(command(&[], "readers", &folder.file(), 0));
    assert_eq!(process.hear().as_deref(), Some("locked"));
    let error = ask(&desk(store.clone(), 2), home(), "Second.").unwrap_err();
    assert_eq!(error.code(), "store.busy");
    inspect(&store, home(), 1);
    // A store that is opened meanwhile reads as well.
    inspect(&SqliteStore::with(folder.file(), impatient()).unwrap(), home(), 1);
    process.go();
    process.end();
    ask(&desk(store.clone(), 3), home(), "Second.").unwrap();
    inspect(&store, home(), 2);
}

#[test]
fn everybody_who_waits_together_is_told_that_the_store_is_busy() {
    let folder = Folder::new();
    let store = town(&folder);
    let other = Connection::open(folder.file()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    std::thread::scope(|scope| {
        for n in 0..32 {
            let store = &store;
            scope.spawn(move || assert_eq!(refused(&store.commit(&draft(home(), &n.to_string()))), "store.busy"));
        }
    });
    other.execute_batch("ROLLBACK").unwrap();
    for n in 0..32 {
        assert_eq!(store.commit(&draft(home(), &n.to_string())), Commit::Committed);
    }
}

/// How long a test waits for what must not hang.
const WATCHDOG: Duration = Duration::from_secs(60);

#[test]
fn nobody_is_left_waiting_for_a_reader_when_the_store_is_poisoned() {
    let folder = Folder::new();
    drop(town(&folder));
    let connection = Connection::open(folder.file()).unwrap();
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'consentry_ticket'";
    let page: u32 = connection.query_row(sql, [], |row| row.get(0)).unwrap();
    drop(connection);
    let mut bytes = std::fs::read(folder.file()).unwrap();
    bytes[(page as usize - 1) * 4_096] = 99;
    std::fs::write(folder.file(), bytes).unwrap();
    for _ in 0..20 {
        let store = SqliteStore::with(folder.file(), Options::default().readers_max(1)).unwrap();
        let (told, heard) = std::sync::mpsc::channel();
        let gate = std::sync::Arc::new(std::sync::Barrier::new(8));
        for _ in 0..8 {
            let (store, told, gate) = (store.clone(), told.clone(), std::sync::Arc::clone(&gate));
            // Not scoped: a test that waited for a thread that hangs would hang as well.
            std::thread::spawn(move || {
                gate.wait();
                let query = Query::Tickets { account: home(), filter: Filter::All, team: None, before: None, rows: 9 };
                let wanted = Wanted { queries: vec![query], ..Wanted::new(home()) };
                told.send(store.gather(&wanted).map(drop).unwrap_err().code()).unwrap();
            });
        }
        let codes: Vec<_> = (0..8).map(|_| heard.recv_timeout(WATCHDOG).unwrap()).collect();
        assert_eq!(codes.iter().filter(|code| **code == "store.corrupt").count(), 1, "{codes:?}");
        assert_eq!(codes.iter().filter(|code| **code == "store.poisoned").count(), 7, "{codes:?}");
    }
}

#[test]
fn a_file_that_somebody_keeps_for_himself_is_busy() {
    let folder = Folder::new();
    drop(town(&folder));
    let other = Connection::open(folder.file()).unwrap();
    other.pragma_update(None, "locking_mode", "EXCLUSIVE").unwrap();
    other.execute_batch("BEGIN IMMEDIATE; UPDATE consentry_account SET name = 'another'; ROLLBACK").unwrap();
    assert_eq!(SqliteStore::with(folder.file(), impatient()).unwrap_err().kind(), StoreErrorKind::Busy);
    drop(other);
    inspect(&SqliteStore::with(folder.file(), impatient()).unwrap(), home(), 1);
}

#[test]
fn a_reader_that_never_lets_go_keeps_nobody_from_committing() {
    let folder = Folder::new();
    let desk = desk_on(&folder.file(), 1);
    settle(&desk, home());
    let other = Connection::open(folder.file()).unwrap();
    other.execute_batch("BEGIN; SELECT count(*) FROM consentry_ticket").unwrap();
    // More than the log holds before it is written back, twice.
    for n in 1..=80 {
        let bulk = Entry { header: "h".repeat(1 << 20), ..entry(street(9), n) };
        assert_eq!(desk.store().commit(&draft(street(9), &n.to_string()).add(bulk)), Commit::Committed);
    }
    ask(&desk, home(), "Is it on?").unwrap();
    let seen: i64 = other.query_row("SELECT count(*) FROM consentry_ticket", [], |row| row.get(0)).unwrap();
    assert_eq!(seen, 0, "the old reader sees its own moment");
    other.execute_batch("COMMIT").unwrap();
    ask(&desk, home(), "It is.").unwrap();
    let log = folder.path().join("support.db-wal");
    assert!(std::fs::metadata(&log).unwrap().len() > 80 << 20);
    inspect(desk.store(), home(), 2);
    drop(desk);
    drop(other);
    assert!(!log.exists(), "who closes last writes the log back");
    inspect(&SqliteStore::open(folder.file()).unwrap(), home(), 2);
    assert_eq!(entries(&SqliteStore::open(folder.file()).unwrap(), street(9)).len(), 80);
}

#[test]
fn one_connection_for_reading_serves_everybody() {
    let folder = Folder::new();
    // None at all is taken for one.
    let store = SqliteStore::with(folder.file(), Options::default().readers_max(0)).unwrap();
    settle(&desk(store.clone(), 1), home());
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| (0..20).for_each(|_| inspect(&store, home(), 0)));
        }
        scope.spawn(|| settle(&desk(store.clone(), 2), street(1)));
    });
    assert!(numbers(&store, street(1)).is_empty());
}
