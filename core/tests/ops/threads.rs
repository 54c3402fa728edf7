//! Many at once on one account.

use crate::awaited::finish;
use crate::common::*;
use crate::journal::sound_journal;
use consentry::change::Outcome;
use consentry::desk::Unpaused;
use consentry::facts::Answers;
use consentry::journal::{Acknowledge, Lease, Undelivered};
use consentry::moment::SeededEntropy;
use consentry::operation::Wanted;
use consentry::store::Inline;
use consentry::time::ManualClock;
use consentry::{
    AccountId, AsyncDesk, ChangeSet, CommandId, Commit, Desk, MemoryStore, Missing, Settings, Store, StoreError,
};
use std::collections::BTreeSet;
use std::sync::{Arc, Barrier, OnceLock, Weak};

/// A desk of its own for each thread, on one store. A conflict means that another thread has committed, so nobody meets
/// more of them than there are commits in a test.
fn desk(store: &MemoryStore, seed: u64) -> Desk<MemoryStore> {
    let clock = ManualClock::new(at(START));
    let settings = Settings::default().clock(clock).entropy(SeededEntropy::new(1_000 + seed));
    Desk::with(store.clone(), settings.pause(Unpaused).attempts_max(1_000))
}

/// Runs `job` on so many threads that start together, and gives what each found.
fn at_once<T: Send>(threads: u64, job: impl Fn(u64) -> T + Sync) -> Vec<T> {
    let barrier = Barrier::new(usize::try_from(threads).unwrap());
    std::thread::scope(|scope| {
        let start = |index| {
            let (barrier, job) = (&barrier, &job);
            scope.spawn(move || {
                barrier.wait();
                job(index)
            })
        };
        let running: Vec<_> = (0..threads).map(start).collect();
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

#[test]
fn tickets_opened_at_once_have_dense_numbers_and_none_is_lost() {
    // RULE T10
    let town = town();
    let store = town.desk.store();
    let entries_before = head(store, home()).unwrap().size;
    let opened = at_once(8, |index| {
        let desk = desk(store, index);
        (0..50).map(|_| desk.run(&user("tim"), open(home())).unwrap().number.get()).collect::<Vec<_>>()
    });
    assert!(opened.iter().all(|numbers| numbers.is_sorted()), "each sees its own go up");
    let numbers: BTreeSet<u64> = opened.into_iter().flatten().collect();
    assert_eq!(numbers, (1..=400).collect());
    let stored = tickets(store, home());
    assert_eq!(stored.len(), 400);
    assert_eq!(stored.iter().map(|ticket| ticket.id).collect::<BTreeSet<_>>().len(), 400);
    assert_eq!(counted(&counter(store, home()).counts()), recount(&stored));
    assert_eq!(head(store, home()).unwrap().size, entries_before + 400);
    sound_journal(store, home());
}

#[test]
fn answers_to_one_ticket_at_once_are_all_kept() {
    // RULE T5
    let town = town();
    let store = town.desk.store();
    let ticket = town.open(user("tim"), home());
    at_once(4, |index| {
        let desk = desk(store, index);
        for _ in 0..25 {
            if index % 2 == 0 {
                desk.run(&agent("kim"), answer(home(), ticket.id, "A.")).unwrap();
            } else {
                desk.run(&user("tim"), answer(home(), ticket.id, "B.")).unwrap();
            }
        }
    });
    let numbers: Vec<_> = messages(store, home(), ticket.id).iter().map(|message| message.number).collect();
    assert_eq!(numbers, (1..=101).collect::<Vec<_>>());
    assert_eq!(counter(store, home()).counts().total(), 1);
    sound_journal(store, home());
}

#[test]
fn the_same_command_at_once_has_one_effect() {
    let town = town();
    let store = town.desk.store();
    let replies = at_once(8, |index| desk(store, index).run_command(command("c"), &user("tim"), open(home())).unwrap());
    assert!(replies.iter().all(|reply| *reply == replies[0]));
    assert_eq!(tickets(store, home()).len(), 1);
}

#[test]
fn of_two_relays_that_lease_at_once_one_wins() {
    for _ in 0..20 {
        let town = town();
        let store = town.desk.store();
        let leased = at_once(2, |index| {
            let by = relay(&format!("{index}"));
            let desk = desk(store, index);
            let lease = desk.run(&by, Lease { account: home(), seconds: 60 });
            let entries = desk.run(&by, Undelivered { account: home(), rows: 200 });
            (lease, entries.is_ok())
        });
        assert_eq!(leased.iter().filter(|(lease, _)| lease.is_ok()).count(), 1);
        for (lease, read) in leased {
            assert_eq!(lease.is_ok(), read, "who holds the lease reads, and nobody else");
            if !read {
                assert_eq!(missing(lease), [Missing::FreeLease]);
            }
        }
    }
}

#[test]
fn writers_never_take_a_relays_lease_or_its_progress_away() {
    // The head is written by both; a lost update would send twice, or never.
    let town = town();
    let store = town.desk.store();
    let relays = desk(store, 99);
    relays.run(&relay("r"), Lease { account: home(), seconds: 3_600 }).unwrap();
    let before = head(store, home()).unwrap().size;
    at_once(3, |index| {
        if index == 0 {
            for through in 1..=before {
                relays.run(&relay("r"), Acknowledge { account: home(), through }).unwrap();
                relays.run(&relay("r"), Lease { account: home(), seconds: 3_600 }).unwrap();
            }
        } else {
            let desk = desk(store, index);
            for _ in 0..50 {
                desk.run(&user("tim"), open(home())).unwrap();
            }
        }
    });
    let head = head(store, home()).unwrap();
    assert_eq!((head.delivered, head.size), (before, before + 100));
    assert_eq!(head.leased_to, Some(relay("r").id));
    sound_journal(store, home());
}

#[test]
fn callers_of_one_desk_take_turns_and_none_meets_a_conflict() {
    // One attempt is enough for everybody: nobody loses again and again to whoever is quicker.
    let town = town();
    let clock = ManualClock::new(at(START));
    let once = Settings::default().clock(clock).entropy(SeededEntropy::new(5)).pause(Unpaused).attempts_max(1);
    let desk = Desk::with(town.desk.store().clone(), once.clone());
    at_once(8, |_| (0..25).for_each(|_| drop(desk.run(&user("tim"), open(home())).unwrap())));
    let awaiting = AsyncDesk::with(Inline(town.desk.store().clone()), once);
    at_once(8, |_| {
        for _ in 0..25 {
            finish(awaiting.run(&user("tim"), open(home()))).unwrap();
        }
    });
    assert_eq!(counter(town.desk.store(), home()).last, 400);
}

/// A store that runs the desk it serves, once: what a host's hook may do.
struct Nested {
    store: MemoryStore,
    desk: OnceLock<Weak<Desk<Nested>>>,
}

impl Store for Nested {
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        self.store.gather(wanted)
    }

    fn commit(&self, changes: &ChangeSet) -> Commit {
        if let Some(desk) = self.desk.get().and_then(Weak::upgrade)
            && changes.command.id == command("outer")
            && counter(&self.store, home()).last == 0
        {
            desk.run(&user("tim"), open(home())).unwrap();
        }
        self.store.commit(changes)
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError> {
        self.store.outcome(account, command)
    }
}

#[test]
fn a_store_that_runs_its_own_desk_does_not_wait_for_itself() {
    let town = town();
    let nested = Nested { store: town.desk.store().clone(), desk: OnceLock::new() };
    let desk = Arc::new(Desk::with(nested, settings(&town.clock, 9)));
    desk.store().desk.set(Arc::downgrade(&desk)).unwrap();
    // The inner ticket comes first; the outer command meets a conflict and is decided anew.
    let outer = desk.run_command(command("outer"), &user("tim"), open(home())).unwrap();
    assert_eq!(outer.number.get(), 2);
    assert_eq!(counter(town.desk.store(), home()).last, 2);
}
