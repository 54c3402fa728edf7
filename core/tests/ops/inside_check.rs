//! What a session is good for now: everything that it depends on, one by one (RULES A12, I4 to I6, I11, I16, I17).

use crate::access_common::*;
use consentry::access::{Basis, Denied, Pass, Scope, Session};
use consentry::account::EndOnboarding;
use consentry::id::Id as _;
use consentry::people::{Entrust, Membership};
use consentry::policy::{Door, Need, ScopeRule};
use consentry::record::Key;
use consentry::{MemoryStore, Missing, Permissions, Policy};
use time::Duration;

const TWO: [Scope; 2] = [Scope::SETTINGS, Scope::NOTIFICATIONS];

fn reasons(world: &World<MemoryStore>, session: &Session) -> Vec<Missing> {
    missing(world.check(session))
}

fn meddle_member(world: &World<MemoryStore>, name: &str, change: impl FnOnce(&mut Membership)) {
    let (version, mut member) =
        record::<Membership>(world.desk.store(), Key::Membership(home(), user(name).id)).unwrap();
    change(&mut member);
    put(world.desk.store(), member, version);
}

#[test]
fn a_pass_says_what_counts_now() {
    // RULE I16
    let world = access_town();
    let session = world.enter("kim", as_user(user("bob"), enter(&TWO))).unwrap();
    world.advance(60);
    let pass = world.check(&session).unwrap();
    assert_eq!((pass.session, pass.account, pass.agent, pass.user), (session.id, home(), kim().id, user("bob").id));
    assert_eq!((pass.scopes, pass.permissions), (scopes(&TWO), Permissions::PROFILE));
    assert_eq!((pass.entered_at, pass.ends_at, pass.idle_at), (session.entered_at, session.ends_at, session.idle_at()));
    assert_eq!((pass.checked_at, pass.fresh_until), (world.now(), world.now().saturating_add(Duration::minutes(1))));
    let before = all_of(world.desk.store());
    world.check(&session).unwrap();
    assert_eq!(all_of(world.desk.store()), before, "checking leaves no trace");
}

#[test]
fn scopes_that_are_lost_are_left_out_and_come_back_with_the_right() {
    // RULE I16
    let world = access_town();
    let session = world.enter("kim", as_user(user("bob"), enter(&TWO))).unwrap();
    let left = |world: &World<MemoryStore>| world.check(&session).map(|pass| pass.scopes);
    world.ceiling("kim", &[Scope::NOTIFICATIONS]);
    assert_eq!(left(&world).unwrap(), scopes(&[Scope::NOTIFICATIONS]));
    assert_eq!(missing(world.record(&session, Scope::SETTINGS, viewed())), [Missing::SessionScope]);
    assert!(world.record(&session, Scope::NOTIFICATIONS, viewed()).is_ok());
    world.ceiling("kim", &ALL);
    assert_eq!(left(&world).unwrap(), scopes(&TWO));
    world.permit("bob", Permissions::empty());
    assert_eq!(left(&world).unwrap(), scopes(&[Scope::NOTIFICATIONS]));
    world.permit("bob", Permissions::all());
    // What a policy no longer knows, delegates, or gives away freely.
    let rules = |change: fn(&mut Vec<ScopeRule>)| world.another(with(|it| change(&mut it.access.scopes)), 600);
    let without: [fn(&mut Vec<ScopeRule>); 3] = [
        |it| it.retain(|rule| rule.scope != Scope::SETTINGS),
        |it| it[0].need = Need::Never,
        |it| it[0].need = Need::Consent,
    ];
    for change in without {
        let inside = session.inside();
        let pass = rules(change).run(&inside, consentry::access::Check::of(&inside)).unwrap();
        assert_eq!(pass.scopes, scopes(&[Scope::NOTIFICATIONS]));
    }
    // When nothing is left, all reasons are told.
    world.ceiling("kim", &[]);
    assert_eq!(missing(left(&world)), [Missing::Ceiling]);
}

#[test]
fn a_session_does_not_outlive_the_agents_standing() {
    // RULE I6
    let world = access_town();
    let session = world.inside(&TWO);
    world.active("kim", false);
    assert_eq!(reasons(&world, &session), [Missing::ActiveAgent]);
    world.advance(1);
    world.active("kim", true);
    assert_eq!(reasons(&world, &session), [Missing::LiveSession], "it doesn't come back");
    world.prepare("kim");
    let session = world.inside(&TWO);
    world.advance(1);
    world.in_teams("kim", &["billing", "support"]);
    assert_eq!(reasons(&world, &session), [Missing::LiveSession], "another standing");
    let session = world.inside(&TWO);
    for (change, lacking) in [
        ((|it| it.mfa_at = None) as fn(&mut consentry::staff::AgentRecord), Missing::Mfa),
        (|it| it.trainings = consentry::set::Trainings::default(), Missing::Trainings),
        (|it| it.undertaking = None, Missing::Undertaking),
        (|it| it.teams = teams(&["billing"]), Missing::EnteringTeam),
    ] {
        let (_, kims) = record::<consentry::staff::AgentRecord>(world.desk.store(), Key::Agent(kim().id)).unwrap();
        meddle_agent(world.desk.store(), "kim", change);
        assert_eq!(reasons(&world, &session), [lacking]);
        meddle_agent(world.desk.store(), "kim", |it| *it = kims);
        assert!(world.check(&session).is_ok());
    }
}

#[test]
fn a_session_does_not_outlive_its_user_or_who_armed_it() {
    // RULES I5, I17
    let world = access_town();
    let consent = world.consent("zoe", &[Scope::IMPORT]);
    let session = world.enter("kim", by_consent(&consent, enter(&[Scope::IMPORT]))).unwrap();
    world.advance(1);
    world.desk.run(&user("ada"), Entrust { account: home(), user: user("zoe").id, manages_users: false }).unwrap();
    assert_eq!(reasons(&world, &session), [Missing::ConsentInForce, Missing::Consent], "Zoe decides for nobody else");
    world.desk.run(&user("ada"), Entrust { account: home(), user: user("zoe").id, manages_users: true }).unwrap();
    assert!(world.check(&session).is_ok());
    let code = world.code("zoe");
    let coded = world.enter("kim", by_code(&code, user("zoe"), enter(&TWO))).unwrap();
    for (name, gone) in [("zoe", &coded), ("ada", &session)] {
        // Behind the desk's back: removing ends sessions in the same commit.
        let (_, before) = record::<Membership>(world.desk.store(), Key::Membership(home(), user(name).id)).unwrap();
        let now = world.now();
        meddle_member(&world, name, |it| it.admitted_at = now.saturating_add(Duration::seconds(1)));
        assert_eq!(reasons(&world, gone), [Missing::LiveSession], "{name} is a member anew");
        meddle_member(&world, name, |it| *it = before);
    }
    meddle_member(&world, "zoe", |it| it.removed_at = Some(it.admitted_at));
    assert_eq!(reasons(&world, &coded), [Missing::Code]);
    let as_bob = world.enter("kim", as_user(user("bob"), enter(&TWO))).unwrap();
    meddle_member(&world, "bob", |it| it.removed_at = Some(it.admitted_at));
    assert_eq!(reasons(&world, &as_bob), [Missing::Target]);
    // Somebody who joins the staff under the same id is nobody to be inside as.
    let as_tim = world.enter("kim", as_user(user("tim"), enter(&[Scope::NOTIFICATIONS]))).unwrap();
    let tim = consentry::Agent { id: consentry::AgentId::from_uuid(user("tim").id.uuid()).unwrap() };
    world.desk.run(&host(), enrol(tim)).unwrap();
    assert_eq!(reasons(&world, &as_tim), [Missing::Target]);
}

#[test]
fn a_session_does_not_outlive_what_it_stands_on() {
    // RULES A3, I4, I5
    let world = access_town();
    let through = world.inside(&TWO);
    let managed = world.enter("max", enter(&TWO)).unwrap();
    let consent = world.consent("ada", &[Scope::IMPORT, Scope::SETTINGS]);
    let consented = world.enter("kim", by_consent(&consent, enter(&[Scope::IMPORT, Scope::SETTINGS]))).unwrap();
    let emergency = world.break_glass("kim", &enter(&TWO));
    let emergency = world.enter("kim", by_break_glass(&emergency, enter(&TWO))).unwrap();
    let door = |door: Door, since: consentry::Timestamp| {
        let (version, account) =
            record::<consentry::account::Account>(world.desk.store(), Key::Account(home())).unwrap();
        put(world.desk.store(), consentry::account::Account { door, door_since: since, ..account }, version);
    };
    let account = record::<consentry::account::Account>(world.desk.store(), Key::Account(home())).unwrap().1;
    door(Door::Closed, account.door_since);
    assert_eq!(reasons(&world, &through), [Missing::OpenDoor]);
    assert!(world.check(&consented).is_ok() && world.check(&emergency).is_ok());
    door(Door::Open, world.now().saturating_add(Duration::seconds(1)));
    assert_eq!(reasons(&world, &through), [Missing::LiveSession], "closed in between");
    door(account.door, account.door_since);
    assert!(world.check(&through).is_ok());
    let desk = world.another(with(|it| it.access.break_glass.allowed = false), 700);
    let check = consentry::access::Check::of(&emergency.inside());
    assert_eq!(missing(desk.run(&emergency.inside(), check)), [Missing::ApprovedBreakGlass]);
    let (version, stored) =
        record::<consentry::consent::Consent>(world.desk.store(), Key::Consent(home(), consent.id)).unwrap();
    let withdrawn = consentry::consent::Consent { withdrawn_at: Some(world.now()), ..stored };
    put(world.desk.store(), withdrawn, version);
    assert_eq!(reasons(&world, &consented), [Missing::ConsentInForce]);
    let (version, account) = record::<consentry::account::Account>(world.desk.store(), Key::Account(home())).unwrap();
    put(world.desk.store(), consentry::account::Account { onboarded_at: Some(world.now()), ..account }, version);
    assert_eq!(reasons(&world, &managed), [Missing::OnboardingOrConsent]);
    assert!(world.check(&through).is_ok(), "support staff don't stand on it");
}

#[test]
fn what_ends_by_an_operation_is_over_in_the_same_commit() {
    // RULES A3, I4, I5
    let world = access_town();
    let through = world.inside(&TWO);
    let managed = world.enter("max", enter(&TWO)).unwrap();
    let consent = world.consent("ada", &[Scope::IMPORT]);
    let consented = world.enter("kim", by_consent(&consent, enter(&[Scope::IMPORT]))).unwrap();
    world.desk.run(&host(), EndOnboarding { account: home() }).unwrap();
    assert_eq!(world.session(&managed).ending, Some(consentry::access::Ending::Onboarded));
    world.withdraw("ada", consent.id);
    assert_eq!(world.session(&consented).ending, Some(consentry::access::Ending::ConsentWithdrawn));
    assert!(world.check(&through).is_ok());
    world.close_door();
    assert_eq!(world.session(&through).ending, Some(consentry::access::Ending::DoorClosed));
}

#[test]
fn a_written_code_is_explicit_for_the_whole_session() {
    // RULES I4, I5
    let world = access_town();
    world.desk.run(&host(), EndOnboarding { account: home() }).unwrap();
    let code = world.written_code("ada", &[Scope::IMPORT, Scope::SETTINGS]);
    let session = world.enter("max", by_code(&code, user("ada"), enter(&[Scope::IMPORT, Scope::SETTINGS]))).unwrap();
    world.code("ada");
    assert_eq!(world.check(&session).unwrap().scopes, session.scopes, "also after a new request");
    // A code that nobody wrote anything to doesn't become a consent when the policy asks for one.
    let code = world.code("ada");
    let spoken = world.enter("kim", by_code(&code, user("ada"), enter(&TWO))).unwrap();
    let stricter: [fn(&mut Policy); 2] = [
        |it| it.access.scopes[0].need = Need::Consent,
        |it| {
            it.access.agents.account_managers = teams(&["support", "success"]);
            it.access.agents.teams = teams(&["other"]);
        },
    ];
    let check = |change: fn(&mut Policy), seed| {
        let inside = spoken.inside();
        world.another(with(change), seed).run(&inside, consentry::access::Check::of(&inside))
    };
    assert_eq!(check(stricter[0], 800).unwrap().scopes, scopes(&[Scope::NOTIFICATIONS]));
    assert_eq!(missing(check(stricter[1], 801)), [Missing::OnboardingOrConsent]);
}

#[test]
fn a_clock_that_runs_back_gives_no_pass() {
    // RULE A12
    let world = access_town();
    let session = world.inside(&TWO);
    world.clock.advance(Duration::minutes(-5));
    let pass = world.check(&session).unwrap();
    assert_eq!(pass.fresh_until, world.now().saturating_add(Duration::minutes(1)), "by the clock that compares");
    world.clock.advance(Duration::seconds(-1));
    assert_eq!(reasons(&world, &session), [Missing::Clock]);
    assert_eq!(missing(world.record(&session, Scope::SETTINGS, viewed())), [Missing::Clock]);
    assert_eq!(session.check(Scope::SETTINGS, world.now()), Err(Denied::Clock));
}

/// So many seconds after a time.
fn after(at: consentry::Timestamp, seconds: i64) -> consentry::Timestamp {
    at.saturating_add(Duration::seconds(seconds))
}

#[test]
fn a_record_is_checked_by_its_own_facts() {
    // RULES A12, I11, I16
    let session = access_town().inside(&TWO);
    let at = |seconds| session.check(Scope::SETTINGS, after(session.entered_at, seconds));
    assert_eq!((at(0), at(1_799), at(1_800)), (Ok(()), Ok(()), Err(Denied::Idle)));
    assert_eq!((at(3_600), at(i64::from(u32::MAX))), (Err(Denied::Expired), Err(Denied::Expired)));
    assert_eq!((at(-300), at(-301)), (Ok(()), Err(Denied::Clock)));
    assert_eq!(session.check(Scope::IMPORT, session.entered_at), Err(Denied::Scope));
    assert_eq!(session.check("payroll".parse().unwrap(), session.entered_at), Err(Denied::Scope));
    let busy = Session { active_at: after(session.entered_at, 3_000), ..session.clone() };
    assert_eq!(busy.check(Scope::SETTINGS, after(session.entered_at, 3_599)), Ok(()));
    assert_eq!(busy.check(Scope::SETTINGS, after(session.entered_at, 3_600)), Err(Denied::Expired));
    assert_eq!(busy.check(Scope::SETTINGS, session.entered_at), Err(Denied::Clock), "what was recorded has happened");
    let ended = Session { ended_at: Some(session.entered_at), ..session.clone() };
    assert_eq!(ended.check(Scope::SETTINGS, session.entered_at), Err(Denied::Ended));
}

#[test]
fn a_pass_grows_stale() {
    // RULES A12, I11, I16
    let world = access_town();
    let session = world.inside(&TWO);
    let pass = world.check(&session).unwrap();
    let at = |seconds| pass.check(Scope::SETTINGS, after(pass.checked_at, seconds));
    assert_eq!((at(0), at(59), at(60)), (Ok(()), Ok(()), Err(Denied::Stale)));
    assert_eq!((at(-300), at(-301)), (Ok(()), Err(Denied::Clock)));
    assert_eq!((at(1_800), at(3_600)), (Err(Denied::Idle), Err(Denied::Expired)));
    assert_eq!(pass.check(Scope::IMPORT, pass.checked_at), Err(Denied::Scope));
    let long = Pass { fresh_until: after(pass.ends_at, 60), idle_at: after(pass.ends_at, 60), ..pass.clone() };
    assert_eq!(long.check(Scope::SETTINGS, pass.ends_at), Err(Denied::Expired), "however fresh");
    assert_eq!(serde_json::from_value::<Pass>(serde_json::to_value(&pass).unwrap()).unwrap(), pass);
    assert_eq!(session.basis, Basis::Door);
}
