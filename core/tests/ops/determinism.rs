//! The same facts at the same moment give the same decision, to the last byte.

use crate::common::*;
use consentry::change::ChangeSet;
use consentry::desk::{Run, Step};
use consentry::moment::Entropy;
use consentry::operation::Operation;
use consentry::time::ManualClock;
use consentry::{Desk, DeskError, MemoryStore, Moment, Permissions, Settings, Store, Timestamp};
use proptest::prelude::*;
use std::sync::Arc;

/// What one run would commit, as bytes.
fn decided<O: Operation>(store: &MemoryStore, by: &O::By, operation: &O, moment: &Moment) -> String {
    let run = Run::new(operation, by.clone(), command("c")).unwrap();
    let wanted = run.wanted();
    let answers = store.gather(&wanted).unwrap();
    match run.step(wanted, answers, |_| moment.clone()) {
        Ok(Step::Commit(plan)) => serde_json::to_string(&plan.changes).unwrap(),
        Ok(Step::Done(_)) => String::new(),
        Err(error) => error.to_string(),
    }
}

proptest! {
    #[test]
    fn decisions_follow_from_facts_and_moment_alone(seed: [u8; 32], micros in 0i64..4_000_000_000_000_000) {
        let world = town();
        let ticket = world.open(user("tim"), home());
        let moment = Moment::new(Timestamp::from_micros(micros).unwrap(), seed);
        let store = world.desk.store();
        let decide = || [
            decided(store, &user("tim"), &open(home()), &moment),
            decided(store, &agent("kim").into(), &answer(home(), ticket.id, "A."), &moment),
            decided(store, &user("ada"), &admit(home(), user("zoe"), Permissions::TICKETS), &moment),
            decided(store, &relay("r"), &consentry::journal::Lease { account: home(), seconds: 60 }, &moment),
        ];
        let once = decide();
        // Again, in another order, and from an equal world that came about on its own.
        let mut again = decide();
        prop_assert_eq!(&once, &again);
        again.reverse();
        let backwards = [
            decided(store, &relay("r"), &consentry::journal::Lease { account: home(), seconds: 60 }, &moment),
            decided(store, &user("ada"), &admit(home(), user("zoe"), Permissions::TICKETS), &moment),
            decided(store, &agent("kim").into(), &answer(home(), ticket.id, "A."), &moment),
            decided(store, &user("tim"), &open(home()), &moment),
        ];
        prop_assert_eq!(&again, &backwards);
        let twin = town();
        prop_assert_eq!(twin.open(user("tim"), home()), ticket);
        prop_assert_eq!(&once[0], &decided(twin.desk.store(), &user("tim"), &open(home()), &moment));
        // Another seed gives other ids and salts, the same moment the same time.
        let mut other = seed;
        other[0] ^= 1;
        let other = Moment::new(moment.now(), other);
        prop_assert_ne!(&once[0], &decided(store, &user("tim"), &open(home()), &other));
        // A change set survives its own stored form.
        let set: ChangeSet = serde_json::from_str(&once[0]).unwrap();
        prop_assert_eq!(&serde_json::to_string(&set).unwrap(), &once[0]);
        prop_assert!(set.is_sound());
    }
}

#[test]
fn the_same_seeds_and_clock_give_the_same_store() {
    let (one, other) = (town(), town());
    for world in [&one, &other] {
        for _ in 0..5 {
            world.open(user("tim"), home());
        }
    }
    for account in [home(), elsewhere()] {
        assert_eq!(tickets(one.desk.store(), account), tickets(other.desk.store(), account));
        assert_eq!(entries(one.desk.store(), account), entries(other.desk.store(), account));
        assert_eq!(head(one.desk.store(), account), head(other.desk.store(), account));
    }
}

#[test]
fn a_retry_after_a_conflict_draws_anew_and_keeps_its_command() {
    use crate::puppet::{Act, Puppet};
    let world = town_on(Puppet::default());
    world.desk.store().stored();
    world.desk.store().next([Act::Conflict]);
    let ticket = world.desk.run_command(command("c"), &user("tim"), open(home())).unwrap();
    let stored = world.desk.store().stored();
    assert_eq!((stored.len(), stored[0].command.id), (1, command("c")));
    assert_eq!(world.desk.run(&user("tim"), list(home(), None)).unwrap().rows, [ticket]);
}

struct Empty;

impl Entropy for Empty {
    fn seed(&self) -> Result<[u8; 32], String> {
        Err("the pool is dry".into())
    }
}

#[test]
fn without_entropy_nothing_is_done() {
    let world = town();
    let before = all_of(world.desk.store());
    let clock = Arc::new(ManualClock::new(at(START)));
    let desk = Desk::with(world.desk.store().clone(), Settings::default().clock(clock).entropy(Empty));
    for error in [
        desk.run(&user("tim"), open(home())).unwrap_err(),
        desk.run_command(command("c"), &user("tim"), open(home())).unwrap_err(),
    ] {
        assert_eq!(error, DeskError::Entropy("the pool is dry".into()));
        assert_eq!(error.code(), "entropy");
    }
    assert_eq!(all_of(world.desk.store()), before);
}

#[test]
fn a_salt_is_never_used_twice() {
    let world = town();
    for _ in 0..20 {
        world.open(user("tim"), home());
    }
    let all = [entries(world.desk.store(), home()), entries(world.desk.store(), elsewhere())].concat();
    let salts: std::collections::BTreeSet<_> = all.iter().map(|entry| entry.salt.clone().unwrap()).collect();
    assert_eq!(salts.len(), all.len());
    let ids: std::collections::BTreeSet<_> = tickets(world.desk.store(), home()).iter().map(|it| it.id).collect();
    assert_eq!(ids.len(), 20);
}
