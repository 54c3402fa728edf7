//! The door, in the rules' own words (RULES A1 to A3).

use crate::access_common::*;
use consentry::access::{Basis, Ending, Scope};
use consentry::account::Account;
use consentry::assistance::{CloseDoor, DoorState, OpenDoor};
use consentry::journal::Fact;
use consentry::policy::Door;
use consentry::record::Key;
use consentry::{DeskError, MemoryStore, Missing, Permissions};

fn close() -> CloseDoor {
    CloseDoor { account: home() }
}

fn open_it() -> OpenDoor {
    OpenDoor { account: home() }
}

fn door(world: &World<MemoryStore>) -> DoorState {
    let (_, account) = record::<Account>(world.desk.store(), Key::Account(home())).unwrap();
    DoorState { door: account.door, since: account.door_since }
}

#[test]
fn new_accounts_start_with_an_open_door_unless_the_policy_says_otherwise() {
    // RULE A1
    assert_eq!(door(&access_town()).door, Door::Open);
    assert_eq!(door(&access_under(|policy| policy.access.door = Door::Closed)).door, Door::Open, "made before");
    let closed = access_town().with_keys(with(|policy| policy.access.door = Door::Closed), 300);
    closed.found(nowhere(), user("eve"));
    let (_, made) = record::<Account>(closed.desk.store(), Key::Account(nowhere())).unwrap();
    assert_eq!((made.door, made.door_since), (Door::Closed, closed.now()));
}

#[test]
fn only_who_has_the_administrative_right_turns_the_door() {
    // RULE A2: the owner, and whom the owner entrusted the users; no permission of the eleven is enough.
    let world = access_town();
    world.permit("bob", Permissions::all());
    let before = all_of(world.desk.store());
    for who in ["tim", "bob"] {
        assert_eq!(missing(world.desk.run(&user(who), close())), [Missing::Administrator]);
        assert_eq!(
            missing(world.desk.run(&user(who), open_it())),
            [Missing::Administrator],
            "even if nothing would change"
        );
    }
    for who in ["eve", "nobody"] {
        let said = |account| world.desk.run(&user(who), CloseDoor { account }).unwrap_err();
        assert_eq!(said(home()), said(nowhere()), "RULE T11");
        assert_eq!(said(home()), DeskError::NotFound("account".into()));
        assert!(matches!(world.desk.run(&user(who), open_it()), Err(DeskError::NotFound(_))));
    }
    assert_eq!(all_of(world.desk.store()), before, "nothing was done");
    for who in ["ada", "zoe"] {
        assert_eq!(world.desk.run(&user(who), close()).unwrap().door, Door::Closed);
        assert_eq!(world.desk.run(&user(who), open_it()).unwrap().door, Door::Open);
    }
}

#[test]
fn every_change_is_journalled_and_what_changes_nothing_is_not() {
    // RULE A2
    let world = access_town();
    let size = world.size();
    let opened_since = door(&world).since;
    assert_eq!(world.desk.run(&user("zoe"), open_it()).unwrap(), DoorState { door: Door::Open, since: opened_since });
    assert_eq!(world.size(), size, "it was open");
    world.advance(60);
    let closed = world.desk.run(&user("zoe"), close()).unwrap();
    assert_eq!((closed, closed.since), (door(&world), world.now()));
    assert_eq!((world.size(), world.last_fact()), (size + 1, Fact::DoorClosed {}));
    let entry = entries(world.desk.store(), home()).pop().unwrap();
    assert!(entry.header.contains(&format!("user:{}", user("zoe").id)), "RULE I20: {}", entry.header);
    world.advance(60);
    assert_eq!(world.desk.run(&user("ada"), close()).unwrap(), closed, "since when, too, stays as it is");
    assert_eq!(world.size(), size + 1);
    world.desk.run(&user("ada"), open_it()).unwrap();
    assert_eq!((world.size(), world.last_fact()), (size + 2, Fact::DoorOpened {}));
}

#[test]
fn a_door_that_closes_puts_out_whoever_came_through_it_in_the_same_commit() {
    // RULE A3
    let world = access_town();
    let through = [world.inside(&[Scope::SETTINGS]), world.inside(&[Scope::USERS])];
    let code = world.code("ada");
    let by_code = world.enter("kim", by_code(&code, user("ada"), enter(&[Scope::SETTINGS]))).unwrap();
    let consent = world.consent("ada", &[Scope::DOWNLOAD]);
    let by_consent = world.enter("kim", by_consent(&consent, enter(&[Scope::DOWNLOAD]))).unwrap();
    let size = world.size();
    world.advance(60);
    world.close_door();
    for session in &through {
        let ended = world.session(session);
        assert_eq!((ended.ended_at, ended.ending), (Some(world.now()), Some(Ending::DoorClosed)));
        assert!(world.check(session).is_err());
    }
    for session in [&by_code, &by_consent] {
        assert_eq!(world.session(session).ended_at, None, "{}: not through the door", session.basis);
        world.check(session).unwrap();
    }
    let said = &facts(world.desk.store(), home())[usize::try_from(size).unwrap()..];
    assert_eq!(said[0], Fact::DoorClosed {});
    let ended: Vec<_> = said[1..].iter().map(Fact::code).collect();
    assert_eq!(ended, ["access.ended", "access.ended"]);
    let commands: std::collections::BTreeSet<_> = entries(world.desk.store(), home())[usize::try_from(size).unwrap()..]
        .iter()
        .map(|entry| command_of(&entry.header))
        .collect();
    assert_eq!(commands.len(), 1, "one commit");
    world.open_door();
    assert_eq!(world.session(&through[0]).ending, Some(Ending::DoorClosed), "opening revives nothing");
    assert_eq!(through[0].basis, Basis::Door);
}

fn command_of(header: &str) -> String {
    serde_json::from_str::<serde_json::Value>(header).unwrap()["command"].to_string()
}

#[test]
fn a_session_that_was_over_by_time_ends_for_that_reason() {
    // RULE I11: a door that closes later changes nothing about it.
    let world = access_town();
    let session = world.inside(&[Scope::SETTINGS]);
    world.advance(3_600);
    world.close_door();
    assert_eq!(world.session(&session).ending, Some(Ending::Idle));
    assert_eq!(world.session(&session).ended_at, Some(session.idle_at()));
}

#[test]
fn the_administrative_right_is_lost_between_gather_and_commit() {
    // RULE A2
    let world = access_town();
    let plan = match world.desk.plan(command("early"), &user("zoe"), &close()).unwrap() {
        consentry::desk::Step::Commit(plan) => plan,
        consentry::desk::Step::Done(_) => panic!("nothing to commit"),
    };
    let entrust = consentry::people::Entrust { account: home(), user: user("zoe").id, manages_users: false };
    world.desk.run(&user("ada"), entrust).unwrap();
    assert_eq!(consentry::Store::commit(world.desk.store(), &plan.changes), consentry::Commit::Conflict);
    assert_eq!(door(&world).door, Door::Open);
}
