//! What was given away doesn't grow by what happens later, and a session doesn't outlive it (RULES A2, I5, I6, I17).

use crate::access_common::*;
use crate::staff_common::said;
use consentry::access::{ReportReset, Scope};
use consentry::people::{Entrust, Membership};
use consentry::record::Key;
use consentry::{MemoryStore, Missing};

const FREE: [Scope; 1] = [Scope::SETTINGS];
const DOWNLOAD: [Scope; 1] = [Scope::DOWNLOAD];
const NONE: [Missing; 2] = [Missing::ConsentInForce, Missing::Consent];

fn entrust(world: &World<MemoryStore>, name: &str, manages_users: bool) {
    world.desk.run(&user("ada"), Entrust { account: home(), user: user(name).id, manages_users }).unwrap();
}

fn reset(world: &World<MemoryStore>, name: &str) {
    world.advance(1);
    world.desk.run(&host(), ReportReset { account: home(), user: user(name).id }).unwrap();
}

#[test]
fn a_consent_from_before_a_reset_lets_nobody_in() {
    // RULES I5, I17
    for name in ["ada", "tim"] {
        let world = access_town();
        let by = |consent| by_consent(consent, as_user(user(name), enter(&DOWNLOAD)));
        let before = world.consent(name, &DOWNLOAD);
        let session = world.enter("kim", by(&before)).unwrap();
        reset(&world, name);
        assert_eq!(missing(world.check(&session)), [Missing::LiveSession]);
        assert_eq!(missing(world.enter("kim", by(&before))), NONE, "{name}");
        assert_eq!(missing_of_preview(&world, by(&before)), NONE);
        let after = world.consent(name, &DOWNLOAD);
        let session = world.enter("kim", by(&after)).unwrap();
        assert!(world.check(&session).is_ok());
        // Nobody else's is touched.
        reset(&world, "zoe");
        assert!(world.check(&session).is_ok() && world.enter("kim", by(&after)).is_ok());
    }
}

fn missing_of_preview(world: &World<MemoryStore>, enter: consentry::access::Enter) -> Vec<Missing> {
    world.preview("kim", enter).unwrap().missing
}

#[test]
fn a_reset_leaves_the_membership_and_its_date() {
    // RULE I17
    let world = access_town();
    let member = || record::<Membership>(world.desk.store(), Key::Membership(home(), user("tim").id)).unwrap().1;
    let before = member();
    for _ in 0..2 {
        reset(&world, "tim");
        assert_eq!(member(), Membership { reset_at: Some(world.now()), ..before.clone() });
    }
    // Who isn't a member any more is not found, and who comes back begins anew.
    let remove = consentry::people::Remove { account: home(), user: user("tim").id };
    world.desk.run(&user("ada"), remove).unwrap();
    let report = ReportReset { account: home(), user: user("tim").id };
    assert_eq!(said(world.desk.run(&host(), report)), "no such membership");
    world.desk.run(&user("ada"), admit(home(), user("tim"), consentry::Permissions::TICKETS)).unwrap();
    assert_eq!(member().reset_at, None);
}

#[test]
fn a_consent_does_not_grow_when_its_giver_is_entrusted_later() {
    // RULES A2, I5
    let world = access_town();
    let tims = world.consent("tim", &DOWNLOAD);
    assert!(!tims.administered);
    entrust(&world, "tim", true);
    assert_eq!(missing(world.enter("kim", by_consent(&tims, enter(&DOWNLOAD)))), NONE, "not as Ada");
    assert_eq!(missing_of_preview(&world, by_consent(&tims, enter(&DOWNLOAD))), NONE);
    assert!(world.enter("kim", by_consent(&tims, as_user(user("tim"), enter(&DOWNLOAD)))).is_ok());
    let since = world.consent("tim", &DOWNLOAD);
    assert!(since.administered);
    let session = world.enter("kim", by_consent(&since, enter(&DOWNLOAD))).unwrap();
    entrust(&world, "tim", false);
    assert_eq!(missing(world.enter("kim", by_consent(&since, enter(&DOWNLOAD)))), NONE, "it takes the right now, too");
    assert_eq!(missing(world.check(&session)), NONE);
}

#[test]
fn a_code_does_not_grow_when_its_giver_is_entrusted_later() {
    // RULES A2, A8
    let world = access_town();
    world.close_door();
    let tims = world.code("tim");
    entrust(&world, "tim", true);
    assert_eq!(missing(world.enter("kim", by_code(&tims, user("tim"), enter(&FREE)))), [Missing::Code], "not as Ada");
    let as_tim = as_user(user("tim"), enter(&[Scope::NOTIFICATIONS]));
    assert!(world.enter("kim", by_code(&tims, user("tim"), as_tim)).is_ok());
    let since = world.code("tim");
    assert!(world.enter("kim", by_code(&since, user("tim"), enter(&FREE))).is_ok());
    let lost = world.code("tim");
    entrust(&world, "tim", false);
    let refused = world.enter("kim", by_code(&lost, user("tim"), enter(&FREE)));
    assert_eq!(missing(refused), [Missing::Code], "it takes the right now, too");
}

#[test]
fn a_session_does_not_outlive_a_change_in_the_staffs_directory_whatever_the_clocks_say() {
    // RULES I6, A12
    type Change = fn(&World<MemoryStore>);
    let back_and_forth: [Change; 2] = [
        |world| [false, true].into_iter().for_each(|active| world.active("kim", active)),
        |world| {
            world.in_teams("kim", &["billing"]);
            world.in_teams("kim", &["support"]);
        },
    ];
    for change in back_and_forth {
        let world = access_town();
        let session = world.inside(&FREE);
        assert!(world.check(&session).is_ok());
        // In the same microsecond: no time tells one from the other.
        change(&world);
        assert_eq!(missing(world.check(&session)), [Missing::LiveSession]);
        // What was changed before it was entered ends nothing.
        assert!(world.check(&world.inside(&FREE)).is_ok());
    }
}

#[test]
fn an_account_has_room_for_so_many_live_sessions_and_time_makes_room() {
    let world = access_town();
    let sessions: Vec<_> = (0..32).map(|_| world.inside(&FREE)).collect();
    assert_eq!(missing(world.enter("kim", enter(&FREE))), [Missing::RoomForSession]);
    world.end("ada", sessions[3].id).unwrap();
    world.inside(&FREE);
    assert_eq!(missing(world.enter("kim", enter(&FREE))), [Missing::RoomForSession]);
    // Nobody sweeps, and all of them are over.
    world.advance(3_600);
    world.inside(&FREE);
    let over = world.session(&sessions[0]);
    assert_eq!((over.ending, over.ended_at), (Some(consentry::access::Ending::Idle), Some(over.idle_at())));
    assert_eq!(world.who_is_inside("ada").len(), 1);
}
