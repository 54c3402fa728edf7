//! Codes under clocks that jump (RULE A12).

use crate::access_common::*;
use consentry::access::Scope;
use consentry::assistance::{Current, Offline, Request};
use consentry::{DeskError, MemoryStore, Missing};

fn shown(world: &World<MemoryStore>) -> Result<String, DeskError> {
    world.desk.run(&user("ada"), Current { account: home() }).map(|standing| standing.code.unwrap().reveal())
}

/// Something happens at home, which the journal remembers.
fn happens(world: &World<MemoryStore>) {
    world.open(user("tim"), home());
}

#[test]
fn a_clock_that_runs_back_revives_no_code() {
    // RULE A12
    let world = access_town();
    let first = world.code("ada");
    world.advance(1_800);
    happens(&world);
    let second = shown(&world).unwrap();
    assert_ne!(first.reveal(), second);
    for back in [301, 1_800, 86_400] {
        world.advance(-back);
        assert_eq!(missing(shown(&world)), [Missing::Clock], "{back} s back: nothing is shown");
        let offline = world.desk.run(&user("ada"), Offline { account: home() });
        assert_eq!(missing(offline), [Missing::Clock]);
        let refused = world.enter("kim", by_code(&first, user("ada"), enter(&[Scope::SETTINGS])));
        assert!(missing(refused).contains(&Missing::Clock));
        world.advance(back);
        assert_eq!(shown(&world).unwrap(), second);
    }
}

#[test]
fn machines_whose_clocks_differ_a_little_show_the_code_of_the_later_one() {
    // RULE A12
    let world = access_town();
    let first = world.code("ada");
    world.advance(1_800);
    happens(&world);
    let second = shown(&world).unwrap();
    world.advance(-300);
    assert_eq!(shown(&world).unwrap(), second, "five minutes behind, and still not the dead one");
    let dead = world.enter("kim", by_code(&first, user("ada"), enter(&[Scope::SETTINGS])));
    assert_eq!(missing(dead), [Missing::Code]);
    world.enter("kim", by_code(&second.parse().unwrap(), user("ada"), enter(&[Scope::SETTINGS]))).unwrap();
}

#[test]
fn a_clock_that_ran_ahead_ends_requests_and_brings_none_back() {
    // RULE A12
    let world = access_town();
    world.code("ada");
    world.advance(86_400);
    assert_eq!(missing(shown(&world)), [Missing::StandingRequest]);
    happens(&world);
    world.advance(-86_400);
    assert_eq!(missing(shown(&world)), [Missing::Clock, Missing::StandingRequest]);
    let refused = world.desk.run(&user("ada"), Request::new(home()));
    assert_eq!(missing(refused), [Missing::Clock], "no code is asked for that could not be shown");
    world.advance(86_400);
    world.code("ada");
}

#[test]
fn a_restart_changes_nothing() {
    // RULE A12: all of it is in the record.
    let world = access_town();
    let code = world.code("ada");
    missing(world.enter("kim", by_code(&wrong(&code), user("ada"), enter(&[Scope::SETTINGS]))));
    let world = world.with_keys(policy(), 900);
    assert_eq!(shown(&world).unwrap(), code.reveal());
    for _ in 0..4 {
        missing(world.enter("kim", by_code(&wrong(&code), user("ada"), enter(&[Scope::SETTINGS]))));
    }
    assert_eq!(missing(shown(&world)), [Missing::StandingRequest], "the first try was not forgotten");
}
