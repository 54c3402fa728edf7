//! Processes that are killed in the middle.

use super::child::{Process, command, say};
use super::town::{Build as _, Folder, ask, audit, desk_on, draft, entries, entry, inspect, numbers, settle, street};
use consentry::journal::Entry;
use consentry::{AccountId, Commit, Store as _};
use consentry_sqlite::SqliteStore;
use std::collections::BTreeMap;
use std::path::Path;

/// Accounts, each written by a thread of the child.
const THREADS: u32 = 3;

/// Opens tickets as fast as it can and tells each, until it is killed.
pub(crate) fn child(file: &Path, round: u32) {
    let desk = desk_on(file, round.into());
    for n in 0..THREADS {
        if numbers(desk.store(), street(n)).is_empty() && round == 0 {
            settle(&desk, street(n));
        }
    }
    say("ready");
    let desk = &desk;
    std::thread::scope(|scope| {
        for n in 0..THREADS {
            scope.spawn(move || {
                loop {
                    let ticket = ask(desk, street(n), "Is it on?").unwrap();
                    say(&format!("{n} {}", ticket.number));
                }
            });
        }
        // So much that some of the killed are writing the log back into the database.
        scope.spawn(move || {
            for sequence in entries(desk.store(), bulk()).len() as u64 + 1.. {
                let entry = Entry { header: "h".repeat(1 << 20), ..entry(bulk(), sequence) };
                let set = draft(bulk(), &sequence.to_string()).add(entry);
                assert_eq!(desk.store().commit(&set), Commit::Committed);
                say(&format!("{THREADS} {sequence}"));
            }
        });
    });
}

/// The account of bulky entries.
fn bulk() -> AccountId {
    street(THREADS)
}

/// Demands that a thread that was told of `answered` finds all of it, and at most the one more that nobody was told of;
/// from there the next round goes on.
fn at_most_one_more(answered: &mut u64, found: usize) {
    let found = found as u64;
    assert!(found == *answered || found == *answered + 1, "{answered} answered, {found} found");
    *answered = found;
}

#[test]
fn what_was_answered_outlives_a_killed_process() {
    let folder = Folder::new();
    let mut answered: BTreeMap<u32, u64> = BTreeMap::new();
    for (round, lines) in (0..).zip([1, 40, 90, 5, 150, 23]) {
        let mut process = Process::start(command(&[], "crash", &folder.file(), round));
        assert_eq!(process.hear().as_deref(), Some("ready"));
        let mut note = |line: String| {
            let (thread, number) = line.split_once(' ').unwrap();
            answered.insert(thread.parse().unwrap(), number.parse().unwrap());
        };
        for _ in 0..lines {
            note(process.hear().unwrap());
        }
        assert!(!process.kill().success());
        // What it could still say before it was killed counts as well.
        while let Some(line) = process.hear() {
            note(line);
        }
        let store = SqliteStore::open(folder.file()).unwrap();
        for n in 0..THREADS {
            // RULE T10
            let found = numbers(&store, street(n)).len();
            at_most_one_more(answered.entry(n).or_default(), found);
            inspect(&store, street(n), found as u64);
        }
        let bulky: Vec<u64> = entries(&store, bulk()).iter().map(|entry| entry.sequence).collect();
        at_most_one_more(answered.entry(THREADS).or_default(), bulky.len());
        assert!(bulky.iter().copied().eq(1..=bulky.len() as u64));
    }
}

#[test]
fn a_file_whose_maker_was_killed_can_be_opened() {
    for round in 0..6 {
        let folder = Folder::new();
        let mut process = Process::start(command(&[], "crash", &folder.file(), 0));
        // Somewhere between nothing and a settled file: as far as it gets while the file shows up.
        while round > 0 && !folder.file().exists() {
            std::thread::yield_now();
        }
        process.kill();
        let desk = desk_on(&folder.file(), 1);
        settle(&desk, street(99));
        inspect(desk.store(), street(99), 0);
    }
}

/// Half of what a page with its header takes in the log.
const HALF_PAGE: usize = 2_060;

#[test]
fn a_log_that_a_power_cut_tore_ends_with_a_whole_commit() {
    let folder = Folder::new();
    let desk = desk_on(&folder.file(), 1);
    settle(&desk, street(0));
    for n in 0..6 {
        ask(&desk, street(0), &"Is it on? ".repeat(1 + 900 * (n % 2))).unwrap();
    }
    // As they are on the disk at this moment. Nobody else is there whom the locks, which this gives up, would keep out.
    let database = std::fs::read(folder.file()).unwrap();
    let log = std::fs::read(folder.path().join("support.db-wal")).unwrap();
    let cut = Folder::new();
    let mut seen = BTreeMap::new();
    let mut check = |log: &[u8]| {
        std::fs::write(cut.file(), &database).unwrap();
        std::fs::write(cut.path().join("support.db-wal"), log).unwrap();
        let _ = std::fs::remove_file(cut.path().join("support.db-shm"));
        let store = SqliteStore::open(cut.file()).unwrap();
        let found = numbers(&store, street(0)).len() as u64;
        // Before the account was settled its journal has less than two entries, and is whole all the same.
        if found > 0 {
            inspect(&store, street(0), found);
        } else {
            assert!(audit(&store, street(0)) <= 2);
        }
        *seen.entry(found).or_insert(0) += 1;
    };
    // At the end of each page that was written, and in its middle.
    for length in (0..log.len()).step_by(HALF_PAGE) {
        check(&log[..length]);
    }
    // A page that the disk never got, with those behind it in place.
    for hole in (32..log.len()).step_by(10 * HALF_PAGE) {
        let mut log = log.clone();
        let end = log.len().min(hole + 512);
        log[hole..end].fill(0);
        check(&log);
    }
    check(&log);
    assert_eq!(seen.keys().copied().collect::<Vec<_>>(), (0..=6).collect::<Vec<_>>());
}
