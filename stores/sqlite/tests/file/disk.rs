//! Full disks and failing ones. Nothing half done, nothing lost, no panic.

use super::child::{Process, command, permitted, say};
use super::town::{Build as _, Folder, ask, desk_on, draft, entry, gather, home, inspect, numbers, refused, settle};
use consentry::operation::Wanted;
use consentry::{CommandId, Commit, DeskError, Store as _, StoreErrorKind};
use consentry_sqlite::SqliteStore;
use std::path::Path;

/// A message of some pages.
fn long() -> String {
    "The oven is cold. ".repeat(2_000)
}

#[test]
fn a_full_disk_stores_nothing_of_what_it_refuses_and_goes_on_when_there_is_room() {
    let folder = Folder::new();
    let script = "mount -t tmpfs -o size=2m tmpfs \"$0\" && exec \"$@\"";
    let mounted = ["unshare", "--mount", "sh", "-c", script, folder.path().to_str().unwrap()];
    if permitted(&mounted, "a small disk") {
        let heard = Process::start(command(&mounted, "disk_full", &folder.file(), 0)).end();
        let [stored] = heard.as_slice() else { panic!("{heard:?}") };
        assert!(stored.parse::<u32>().unwrap() > 0, "there was room for some");
    }
}

pub(crate) fn full(file: &Path, _: u32) {
    let ballast = file.with_file_name("ballast");
    std::fs::write(&ballast, vec![1; 1 << 20]).unwrap();
    let desk = desk_on(file, 1);
    settle(&desk, home());
    let mut stored = 0;
    let cause = loop {
        match ask(&desk, home(), &long()) {
            Ok(ticket) => stored = ticket.number.get(),
            Err(DeskError::Store(error)) => break error,
            Err(other) => panic!("a full disk certainly stores nothing: {other:?}"),
        }
        assert!(stored < 1_000, "the disk never fills");
    };
    assert_eq!(cause.kind(), StoreErrorKind::Full, "{cause:?}");
    say(&stored.to_string());
    // Several times: nothing is used up by failing.
    for n in 0..3 {
        let set = draft(home(), &n.to_string()).add(entry(home(), 1_000_000)).add(big_entry(1_000_001));
        assert_eq!(refused(&desk.store().commit(&set)), "store.full");
        assert_eq!(desk.store().outcome(home(), set.command.id).unwrap(), None);
        inspect(desk.store(), home(), stored);
    }
    let another = file.with_file_name("another.db");
    let error = SqliteStore::open(&another).unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Full, "{error:?}");
    std::fs::remove_file(ballast).unwrap();
    settle(&desk_on(&another, 2), home());
    let next = ask(&desk, home(), &long()).unwrap();
    assert_eq!(next.number.get(), stored + 1);
    inspect(desk.store(), home(), stored + 1);
    drop(desk);
    inspect(&SqliteStore::open(file).unwrap(), home(), stored + 1);
}

fn big_entry(sequence: u64) -> consentry::journal::Entry {
    consentry::journal::Entry { header: "h".repeat(1 << 20), ..entry(home(), sequence) }
}

#[test]
fn after_a_failed_write_the_store_is_poisoned_until_it_is_opened_anew() {
    let folder = Folder::new();
    // Writing beyond the limit fails with EFBIG, which is as good as a broken disk, once its signal is ignored.
    let script = "trap '' XFSZ && ulimit -f 1024 && exec \"$0\" \"$@\"";
    let limited = ["sh", "-c", script];
    if !permitted(&limited, "a limit on the size of files") {
        return;
    }
    let heard = Process::start(command(&limited, "disk_limit", &folder.file(), 0)).end();
    let [stored] = heard.as_slice() else { panic!("{heard:?}") };
    let stored: u64 = stored.parse().unwrap();
    // Everything that was answered is there; of what was answered as unknown, all or nothing.
    let desk = desk_on(&folder.file(), 2);
    let found = numbers(desk.store(), home()).len() as u64;
    assert!([stored, stored + 1].contains(&found), "{stored} answered, {found} found");
    inspect(desk.store(), home(), found);
    ask(&desk, home(), "It goes on.").unwrap();
    inspect(desk.store(), home(), found + 1);
}

pub(crate) fn limit(file: &Path, _: u32) {
    let desk = desk_on(file, 1);
    settle(&desk, home());
    let mut stored = 0;
    let failure = loop {
        match ask(&desk, home(), &long()) {
            Ok(ticket) => stored = ticket.number.get(),
            Err(error) => break error,
        }
        assert!(stored < 1_000, "the limit is never reached");
    };
    match failure {
        DeskError::Pending { cause, .. } | DeskError::Store(cause) => assert_eq!(cause.kind(), StoreErrorKind::Failed),
        other => panic!("not an I/O error: {other:?}"),
    }
    for _ in 0..2 {
        let store = desk.store();
        assert_eq!(store.gather(&Wanted::new(home())).unwrap_err().code(), "store.poisoned");
        assert_eq!(store.outcome(home(), CommandId::from_name("any")).unwrap_err().code(), "store.poisoned");
        assert_eq!(refused(&store.commit(&draft(home(), "small"))), "store.poisoned");
        assert_eq!(store.clone().outcome(home(), CommandId::from_name("any")).unwrap_err().code(), "store.poisoned");
    }
    drop(desk);
    // Reading needs no room: the file opens, and still the write fails, not the process.
    let again = SqliteStore::open(file).unwrap();
    let found = numbers(&again, home()).len() as u64;
    assert!([stored, stored + 1].contains(&found), "{stored} answered, {found} found");
    drop(gather(&again, home(), &[], &[]));
    let set = draft(home(), "big").add(big_entry(1_000_000));
    assert!(!matches!(again.commit(&set), Commit::Committed | Commit::Conflict));
    say(&stored.to_string());
}
