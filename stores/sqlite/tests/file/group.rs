//! Group commit: callers share a transaction and an fsync, and nothing else.

use super::town::{Build as _, Folder, draft, entries, entry, gather, home, membership, street};
use consentry::people::Membership;
use consentry::record::Key;
use consentry::{ChangeSet, Commit, Permissions, Store as _, StoreErrorKind, UserId};
use consentry_sqlite::{SqliteStore, rusqlite::Connection};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What one caller of a group wants.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Good,
    /// Its last put names a version that is gone.
    Stale,
    /// Its guard names a version that is gone.
    Unguarded,
    /// Its last row's key is taken.
    Taken,
    /// Its command was run before.
    Repeated,
    /// An error of the engine's ends its statement.
    Aborted,
    /// An error of the engine's ends the whole transaction.
    RolledBack,
}

fn kinds() -> impl Strategy<Value = Kind> {
    prop_oneof![
        6 => Just(Kind::Good),
        1 => Just(Kind::Stale),
        1 => Just(Kind::Unguarded),
        1 => Just(Kind::Taken),
        1 => Just(Kind::Repeated),
        1 => Just(Kind::Aborted),
        1 => Just(Kind::RolledBack),
    ]
}

/// Names that make the trigger below raise an error.
const ABORTED: u64 = 1 << 40;
const ROLLED_BACK: u64 = 1 << 41;

fn set(round: u64, caller: u64, kind: Kind) -> ChangeSet {
    let name = format!("{round}/{caller}");
    let sequence = 1_000 * (round + 1) + caller;
    // The first writes are fine, so that whatever fails leaves something to undo.
    let set = draft(home(), &name).add(entry(home(), sequence)).put(membership(home(), &name), 0);
    let doomed = |bits| Membership { permissions: Permissions::from_bits_retain(bits), ..membership(home(), "doomed") };
    match kind {
        Kind::Good => set,
        Kind::Stale => set.put(membership(home(), "settler"), 7),
        Kind::Unguarded => set.guard(Key::Membership(home(), UserId::from_name("settler")), 7),
        Kind::Taken => set.add(entry(home(), 1)),
        Kind::Repeated => ChangeSet { command: draft(home(), "first").command, ..set },
        Kind::Aborted => set.put(doomed(ABORTED), 0),
        Kind::RolledBack => set.put(doomed(ROLLED_BACK), 0),
    }
}

/// A file with one member, one entry, one command, and a trigger that fails on demand.
fn store(folder: &Folder) -> SqliteStore {
    let store = SqliteStore::open(folder.file()).unwrap();
    let first = draft(home(), "first").add(entry(home(), 1)).put(membership(home(), "settler"), 0);
    assert_eq!(store.commit(&first), Commit::Committed);
    let trigger = format!(
        "CREATE TRIGGER doom BEFORE INSERT ON consentry_membership BEGIN SELECT CASE new.permissions \
         WHEN {ABORTED} THEN RAISE(ABORT, 'aborted') WHEN {ROLLED_BACK} THEN RAISE(ROLLBACK, 'rolled back') END; END"
    );
    Connection::open(folder.file()).unwrap().execute_batch(&trigger).unwrap();
    store
}

/// Commits all at once, while somebody else holds the lock at first so that they gather in the queue.
fn commit_all(folder: &Folder, store: &SqliteStore, sets: &[ChangeSet]) -> Vec<Commit> {
    let other = Connection::open(folder.file()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let started = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        let commit = |set| {
            started.fetch_add(1, Ordering::SeqCst);
            store.commit(set)
        };
        let callers: Vec<_> = sets.iter().map(|set| scope.spawn(move || commit(set))).collect();
        while started.load(Ordering::SeqCst) < sets.len() {
            std::thread::yield_now();
        }
        other.execute_batch("ROLLBACK").unwrap();
        callers.into_iter().map(|caller| caller.join().unwrap()).collect()
    })
}

#[test]
fn each_of_a_group_gets_its_own_answer_and_is_all_or_nothing_by_itself() {
    let folder = Folder::new();
    let store = store(&folder);
    let config = Config { cases: 24, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let round = AtomicUsize::new(0);
    let run = |kinds: Vec<Kind>| {
        let round = round.fetch_add(1, Ordering::SeqCst) as u64;
        let sets: Vec<ChangeSet> = (1..).zip(&kinds).map(|(caller, kind)| set(round, caller, *kind)).collect();
        let answers = commit_all(&folder, &store, &sets);
        let sequences: BTreeSet<u64> = entries(&store, home()).iter().map(|it| it.sequence).collect();
        for (((caller, kind), answer), set) in (1..).zip(&kinds).zip(&answers).zip(&sets) {
            let good = matches!(kind, Kind::Good);
            match kind {
                Kind::Good => prop_assert_eq!(answer, &Commit::Committed),
                Kind::Stale | Kind::Unguarded | Kind::Taken | Kind::Repeated => {
                    prop_assert_eq!(answer, &Commit::Conflict);
                }
                Kind::Aborted | Kind::RolledBack => {
                    let failed = matches!(answer, Commit::NotCommitted(e) if e.kind() == StoreErrorKind::Failed);
                    prop_assert!(failed, "{answer:?}");
                }
            }
            let key = Key::Membership(home(), UserId::from_name(&format!("{round}/{caller}")));
            let member = gather(&store, home(), &[key], &[]).records.pop().flatten();
            prop_assert_eq!(member.map(|it| it.version), good.then_some(1), "{:?}", kind);
            prop_assert_eq!(sequences.contains(&(1_000 * (round + 1) + caller)), good, "{:?}", kind);
            let remembered = good || matches!(kind, Kind::Repeated);
            prop_assert_eq!(store.outcome(home(), set.command.id).unwrap().is_some(), remembered, "{:?}", kind);
        }
        prop_assert!(
            gather(&store, home(), &[Key::Membership(home(), UserId::from_name("doomed"))], &[]).records[0].is_none()
        );
        Ok(())
    };
    runner.run(&proptest::collection::vec(kinds(), 1..=32), run).unwrap();
}

#[test]
fn those_of_a_group_that_exclude_each_other_are_not_all_stored() {
    let folder = Folder::new();
    let store = store(&folder);
    for round in 0..10u64 {
        let rival = |caller: u64| set(round, caller, Kind::Good).put(membership(home(), "settler"), round + 1);
        let sets: Vec<ChangeSet> = (1..=16).map(rival).collect();
        let answers = commit_all(&folder, &store, &sets);
        assert_eq!(answers.iter().filter(|it| **it == Commit::Committed).count(), 1, "{answers:?}");
        assert_eq!(answers.iter().filter(|it| **it == Commit::Conflict).count(), 15, "{answers:?}");
        assert_eq!(entries(&store, home()).len() as u64, round + 2);
    }
}

#[test]
fn versions_that_no_record_can_have_conflict() {
    let folder = Folder::new();
    let store = store(&folder);
    for version in [2, i64::MAX.cast_unsigned() - 1, i64::MAX.cast_unsigned(), 1 << 63, u64::MAX] {
        let key = Key::Membership(home(), UserId::from_name("settler"));
        assert_eq!(store.commit(&draft(home(), "put").put(membership(home(), "settler"), version)), Commit::Conflict);
        assert_eq!(store.commit(&draft(home(), "guard").guard(key, version)), Commit::Conflict);
    }
}

/// How many transactions the log holds: frames that end one say how large the database is then.
fn transactions(log: &Path) -> usize {
    let bytes = std::fs::read(log).unwrap();
    let word = |at: usize| u32::from_be_bytes(*bytes.get(at..).and_then(<[u8]>::first_chunk).unwrap());
    let (page, salt) = (word(8) as usize, word(16));
    let frames = (32..bytes.len()).step_by(24 + page).filter(|at| at + 24 + page <= bytes.len());
    // Frames with another salt are left over from before the log was started anew.
    frames.filter(|at| word(at + 8) == salt && word(at + 4) != 0).count()
}

#[test]
fn a_group_shares_transactions() {
    let folder = Folder::new();
    let store = store(&folder);
    let log = folder.path().join("support.db-wal");
    let (mut commits, before) = (0, transactions(&log));
    // Who comes together is chance, so one round may have nothing to share; hundreds of callers do.
    for round in 0..10 {
        let sets: Vec<ChangeSet> = (1..=32).map(|caller| set(round, caller, Kind::Good)).collect();
        for answer in commit_all(&folder, &store, &sets) {
            assert_eq!(answer, Commit::Committed);
            commits += 1;
        }
    }
    let written = transactions(&log) - before;
    assert!(written < commits / 2, "{commits} commits in {written} transactions");
}

#[test]
fn the_lead_is_passed_on_and_nobody_is_forgotten() {
    const THREADS: u32 = 8;
    let folder = Folder::new();
    let store = &SqliteStore::open(folder.file()).unwrap();
    // More callers than a leader serves by itself, in step and out of step.
    let gate = &Barrier::new(THREADS as usize);
    std::thread::scope(|scope| {
        for thread in 0..THREADS {
            scope.spawn(move || {
                for n in 1..=60 {
                    if n % 10 == 1 {
                        gate.wait();
                    }
                    let set = draft(street(thread), &n.to_string()).add(entry(street(thread), n));
                    assert_eq!(store.commit(&set), Commit::Committed);
                    // What is answered is seen at once, whoever wrote it.
                    assert_eq!(entries(store, street(thread)).len() as u64, n);
                }
            });
        }
    });
}
