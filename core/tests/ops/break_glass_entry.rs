//! RULE I15: what an approved emergency is good for, and for nothing else.

use crate::access_common::*;
use consentry::access::{Basis, BreakGlassStatus, Decline, Enter, Scope, Session};
use consentry::journal::Fact;
use consentry::record::Key;
use consentry::{Desk, DeskError, MemoryStore, Missing};
use std::sync::Barrier;

fn wanted() -> Enter {
    enter(&[Scope::SETTINGS, Scope::DOWNLOAD])
}

fn refused(world: &World<MemoryStore>, by: &str, enter: Enter) -> Vec<Missing> {
    missing(world.enter(by, enter))
}

const NO: &[Missing] = &[Missing::ApprovedBreakGlass];

#[test]
fn an_emergency_opens_one_session_behind_a_closed_door_and_no_second_one() {
    // RULES A3, I15
    let world = access_town();
    world.close_door();
    let request = world.break_glass("kim", &wanted());
    let session = world.enter("kim", by_break_glass(&request, wanted())).unwrap();
    assert_eq!((session.basis, session.break_glass), (Basis::BreakGlass, Some(request.id)));
    let (_, used) =
        record::<consentry::access::BreakGlass>(world.desk.store(), Key::BreakGlass(home(), request.id)).unwrap();
    assert_eq!((used.status, used.session), (BreakGlassStatus::Used, Some(session.id)));
    assert_eq!(refused(&world, "kim", by_break_glass(&request, wanted())), NO);
    world.leave("kim", session.id).unwrap();
    assert_eq!(refused(&world, "kim", by_break_glass(&request, wanted())), NO, "ending restores nothing");
    assert_eq!(missing(world.approve("pat", request.id)), [Missing::AskedBreakGlass], "nor does a third lead");
}

#[test]
fn an_emergency_is_for_who_asked_as_that_user_and_for_no_more_scopes() {
    // RULE I15
    let world = access_town();
    world.prepare("nik");
    let request = world.break_glass("kim", &enter(&[Scope::SETTINGS]));
    let with = |enter| by_break_glass(&request, enter);
    assert_eq!(refused(&world, "nik", with(enter(&[Scope::SETTINGS]))), NO, "another agent");
    assert_eq!(
        refused(&world, "kim", with(as_user(user("zoe"), enter(&[Scope::USERS])))),
        NO,
        "asked for one, entering as another"
    );
    assert_eq!(refused(&world, "kim", with(wanted())), NO, "more than was asked for");
    let elsewhere = Enter { account: elsewhere(), user: user("eve").id, ..with(enter(&[Scope::SETTINGS])) };
    assert_eq!(refused(&world, "kim", elsewhere), NO, "another account");
    let refusals = facts(world.desk.store(), home()).into_iter().filter(|it| matches!(it, Fact::EntryRefused { .. }));
    assert_eq!(refusals.count(), 3, "the customer's journal tells of each try");
    world.enter("kim", with(enter(&[Scope::SETTINGS]))).unwrap();
}

#[test]
fn without_two_approvals_in_time_there_is_no_emergency() {
    // RULE I15
    let world = access_town();
    let request = world.ask_break_glass("kim", &wanted());
    let try_it = || refused(&world, "kim", by_break_glass(&request, wanted()));
    assert_eq!(try_it(), NO);
    world.approve("lea", request.id).unwrap();
    assert_eq!(missing(world.approve("lea", request.id)), [Missing::Approver], "the same one twice");
    assert_eq!(try_it(), NO);
    world.advance(59 * 60);
    world.approve("lou", request.id).unwrap();
    world.advance(60 * 60);
    assert_eq!(try_it(), NO, "approved, and not used in time");
    let declined = world.break_glass("kim", &wanted());
    world.desk.run(&agent("pat"), Decline { account: home(), request: declined.id }).unwrap();
    assert_eq!(refused(&world, "kim", by_break_glass(&declined, wanted())), NO, "declined after it was approved");
}

#[test]
fn eight_at_once_with_one_emergency_open_one_session() {
    // RULE I15
    let world = access_town();
    let request = world.break_glass("kim", &wanted());
    let barrier = Barrier::new(8);
    let outcomes: Vec<Result<Session, DeskError>> = std::thread::scope(|scope| {
        let start = |index: u64| {
            let (world, barrier, request) = (&world, &barrier, &request);
            scope.spawn(move || {
                let desk: Desk<MemoryStore> = world.another(policy(), 500 + index);
                barrier.wait();
                desk.run(&agent("kim"), by_break_glass(request, wanted()))
            })
        };
        let running: Vec<_> = (0..8).map(start).collect();
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
}
