//! Entering with a code, by break-glass, and previewing (RULES A6, A8 to A10, A12, I5, I15).

use crate::access_common::*;
use consentry::access::{Basis, BreakGlassStatus, Enter, Preview, Proof, Scope};
use consentry::assistance::{self, AgentBudget, AssistanceRequest, Code, RequestStatus, Verdict};
use consentry::journal::Fact;
use consentry::people::Remove;
use consentry::record::Key;
use consentry::{MemoryStore, Missing, TicketId};
use time::Duration;

const FREE: [Scope; 1] = [Scope::SETTINGS];

fn closed() -> World<MemoryStore> {
    let world = access_town();
    world.close_door();
    world
}

fn request(world: &World<MemoryStore>) -> AssistanceRequest {
    record(world.desk.store(), Key::Assistance(home())).unwrap().1
}

fn spent(world: &World<MemoryStore>, name: &str) -> u32 {
    record::<AgentBudget>(world.desk.store(), Key::AgentBudget(agent(name).id)).map_or(0, |(_, it)| it.failures)
}

fn by_adas(code: &Code) -> Enter {
    by_code(code, user("ada"), enter(&FREE))
}

fn verdict(world: &World<MemoryStore>) -> Verdict {
    match world.last_fact() {
        Fact::CodeRefused { verdict, .. } => verdict,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_code_lets_one_agent_in_once() {
    // RULE A6
    let world = closed();
    let code = world.code("ada");
    let session = world.enter("kim", by_adas(&code)).unwrap();
    assert_eq!((session.basis, session.armed_by, session.written), (Basis::Code, Some(user("ada").id), false));
    let redeemed = request(&world);
    assert_eq!((redeemed.status, redeemed.session), (RequestStatus::Redeemed, Some(session.id)));
    assert!(redeemed.secret.is_none());
    for again in ["kim", "max"] {
        assert_eq!(missing(world.enter(again, by_adas(&code))), [Missing::Code]);
        assert_eq!(verdict(&world), Verdict::Redeemed);
    }
    let another = world.code("ada");
    assert!(world.enter("kim", by_adas(&another)).is_ok());
}

#[test]
fn a_wrong_code_is_charged_before_the_agent_hears_of_it() {
    // RULE A9
    let world = closed();
    let code = world.code("ada");
    for tried in 1..=5 {
        assert_eq!(missing(world.enter("kim", by_adas(&wrong(&code)))), [Missing::Code]);
        assert_eq!((request(&world).tries, spent(&world, "kim")), (tried, tried));
    }
    assert_eq!(request(&world).status, RequestStatus::Exhausted);
    assert_eq!(missing(world.enter("kim", by_adas(&code))), [Missing::Code], "also the right one");
    assert!(world.who_is_inside("ada").is_empty());
}

#[test]
fn one_refusal_for_everything_that_can_be_wrong_with_a_code() {
    // RULE A10
    let world = closed();
    let refused = |enter: Enter, expected: Verdict| {
        let error = world.enter("kim", enter).unwrap_err();
        assert_eq!((error.to_string(), error.code()), ("refused: access.code".into(), "refused"), "{expected}");
        assert_eq!(verdict(&world), expected);
    };
    let none: Code = "12345678".parse().unwrap();
    refused(by_adas(&none), Verdict::NoRequest);
    let code = world.code("ada");
    refused(by_adas(&wrong(&code)), Verdict::Wrong);
    refused(by_code(&code, user("tim"), enter(&FREE)), Verdict::OtherPurpose);
    refused(by_code(&code, user("stranger"), enter(&FREE)), Verdict::OtherPurpose);
    world.advance(1_800);
    refused(by_adas(&code), Verdict::OtherStep);
    let code = world.code("ada");
    world.desk.run(&user("ada"), assistance::Withdraw { account: home() }).unwrap();
    refused(by_adas(&code), Verdict::NoRequest);
    // Of an account that doesn't exist nothing else is said, and nothing is kept.
    let before = all_of(world.desk.store());
    assert_eq!(missing(world.enter("kim", Enter { account: nowhere(), ..by_adas(&code) })), [Missing::Code]);
    assert_eq!(missing(world.preview("kim", Enter { account: nowhere(), ..by_adas(&code) })), [Missing::Code]);
    assert_eq!(all_of(world.desk.store()), before);
}

#[test]
fn a_code_is_judged_last_and_not_charged_if_anything_else_is_missing() {
    // RULES A9, I18
    let world = closed();
    let code = world.code("ada");
    for tried in [code.clone(), wrong(&code)] {
        let open = Enter { private_window: false, ..by_adas(&tried) };
        assert_eq!(missing(world.enter("kim", open)), [Missing::PrivateWindow]);
        assert!(matches!(world.last_fact(), Fact::EntryRefused { basis: Basis::Code, .. }));
    }
    assert_eq!((request(&world).tries, spent(&world, "kim")), (0, 0));
    assert!(world.enter("kim", by_adas(&code)).is_ok());
}

#[test]
fn a_code_is_good_for_what_it_was_given_away_for() {
    // RULES A8, I5
    let world = closed();
    // An agent names tickets of their own teams only (RULE T11).
    world.in_teams("max", &["success", "support"]);
    let ticket = world.open(user("ada"), home()).id;
    let bound = assistance::Request { ticket: Some(ticket), agent: Some(kim().id), ..assistance::Request::new(home()) };
    let code = world.code_for("ada", bound);
    let serving = |ticket: Option<TicketId>| Enter { ticket, ..by_adas(&code) };
    assert_eq!(missing(world.enter("max", serving(Some(ticket)))), [Missing::Code], "another agent's");
    assert_eq!(missing(world.enter("kim", serving(None))), [Missing::Code], "another purpose's");
    assert_eq!(world.enter("kim", serving(Some(ticket))).unwrap().ticket, Some(ticket));
    // As whom: as who gave it, and as others if that one administers the account.
    let code = world.code("tim");
    assert_eq!(missing(world.enter("kim", by_code(&code, user("tim"), enter(&FREE)))), [Missing::Code], "not as Ada");
    let looking = as_user(user("tim"), enter(&[Scope::NOTIFICATIONS]));
    assert!(world.enter("kim", by_code(&code, user("tim"), looking)).is_ok());
    let code = world.code("zoe");
    assert!(world.enter("kim", by_code(&code, user("zoe"), enter(&FREE))).is_ok());
}

#[test]
fn a_right_code_that_consents_to_too_little_is_not_spent() {
    // RULES I3, I5
    let world = closed();
    let code = world.written_code("ada", &[Scope::IMPORT]);
    let wanted = |scopes: &[Scope]| by_code(&code, user("ada"), enter(scopes));
    assert_eq!(missing(world.enter("kim", wanted(&[Scope::IMPORT, Scope::DOWNLOAD]))), [Missing::Consent]);
    assert!(matches!(world.last_fact(), Fact::EntryRefused { .. }));
    assert_eq!((request(&world).status, spent(&world, "kim")), (RequestStatus::Standing, 0));
    let session = world.enter("kim", wanted(&[Scope::IMPORT, Scope::SETTINGS])).unwrap();
    assert_eq!((session.written, session.consented), (true, scopes(&[Scope::IMPORT])));
}

#[test]
fn a_code_dies_with_the_membership_of_who_gave_it() {
    // RULE A8
    let world = closed();
    let code = world.code("tim");
    world.desk.run(&user("ada"), Remove { account: home(), user: user("tim").id }).unwrap();
    assert_eq!(request(&world).status, RequestStatus::Withdrawn);
    let facts = facts(world.desk.store(), home());
    assert!(
        facts.ends_with(&[Fact::MemberRemoved { user: user("tim").id }, Fact::AssistanceWithdrawn { generation: 1 }])
    );
    world.advance(1);
    world.desk.run(&user("ada"), admit(home(), user("tim"), consentry::Permissions::all())).unwrap();
    let as_tim = as_user(user("tim"), enter(&FREE));
    assert_eq!(missing(world.enter("kim", by_code(&code, user("tim"), as_tim))), [Missing::Code]);
    // Somebody else's request stands.
    world.code("ada");
    world.desk.run(&user("ada"), Remove { account: home(), user: user("bob").id }).unwrap();
    assert_eq!(request(&world).status, RequestStatus::Standing);
}

#[test]
fn an_agent_who_guessed_too_often_today_tries_no_more() {
    // RULE A9
    let world = access_under(|it| it.assistance.agent_failures_max = 3);
    world.close_door();
    for _ in 0..3 {
        let code = world.code("ada");
        assert_eq!(missing(world.enter("kim", by_adas(&wrong(&code)))), [Missing::Code]);
    }
    let code = world.code("ada");
    assert_eq!(missing(world.enter("kim", by_adas(&code))), [Missing::Budget]);
    assert_eq!(world.preview("kim", by_adas(&code)).unwrap().missing, [Missing::Budget]);
    let consent = world.consent("ada", &FREE);
    assert!(world.enter("kim", by_consent(&consent, enter(&FREE))).is_ok(), "other ways are open");
    world.advance(24 * 3_600);
    world.mfa("kim");
    let code = world.code("ada");
    assert!(world.enter("kim", by_adas(&code)).is_ok());
}

#[test]
fn a_clock_that_runs_back_lets_nobody_in() {
    // RULE A12
    let world = access_town();
    let code = world.code("ada");
    world.clock.advance(Duration::minutes(-5));
    assert!(world.enter("kim", enter(&FREE)).is_ok(), "by so much clocks may differ");
    world.clock.advance(Duration::seconds(-1));
    for enter in [enter(&FREE), by_adas(&code)] {
        assert_eq!(missing(world.enter("kim", enter.clone())), [Missing::Clock]);
        assert_eq!(world.preview("kim", enter.clone()).unwrap().missing, [Missing::Clock]);
        // Another machine, which has seen no other time, reads it from the journal.
        let previewed = world.another(policy(), 900).run(&kim(), Preview { enter }).unwrap();
        assert_eq!(previewed.missing, [Missing::Clock]);
    }
    world.clock.advance(Duration::seconds(1));
    assert!(world.enter("kim", by_adas(&code)).is_ok());
}

#[test]
fn an_approved_emergency_lets_its_agent_in_once_for_what_was_approved() {
    // RULE I15
    let world = closed();
    let wanted = enter(&[Scope::SETTINGS, Scope::IMPORT]);
    let refused = |who: &str, enter: Enter| missing(world.enter(who, enter));
    let none = [Missing::ApprovedBreakGlass];
    let asked = world.ask_break_glass("kim", &wanted);
    assert_eq!(refused("kim", by_break_glass(&asked, wanted.clone())), none, "nobody approved");
    world.approve("lea", asked.id).unwrap();
    assert_eq!(refused("kim", by_break_glass(&asked, wanted.clone())), none, "one is not enough");
    world.approve("lou", asked.id).unwrap();
    assert_eq!(refused("kim", by_break_glass(&asked, as_user(user("bob"), wanted.clone()))), none, "another user");
    assert_eq!(
        refused("kim", by_break_glass(&asked, enter(&[Scope::SETTINGS, Scope::DOWNLOAD]))),
        none,
        "another scope"
    );
    world.prepare_as("pat", "support");
    assert_eq!(refused("pat", by_break_glass(&asked, wanted.clone())), none, "another agent");
    let session = world.enter("kim", by_break_glass(&asked, wanted.clone())).unwrap();
    assert_eq!((session.basis, session.break_glass, session.written), (Basis::BreakGlass, Some(asked.id), false));
    let used =
        record::<consentry::access::BreakGlass>(world.desk.store(), Key::BreakGlass(home(), asked.id)).unwrap().1;
    assert_eq!((used.status, used.session), (BreakGlassStatus::Used, Some(session.id)));
    assert_eq!(refused("kim", by_break_glass(&asked, wanted.clone())), none, "once");
    let late = world.break_glass("kim", &wanted);
    world.clock.set(late.until);
    assert_eq!(refused("kim", by_break_glass(&late, wanted.clone())), none, "too late");
    let fresh = world.break_glass("kim", &wanted);
    // Also what was approved under a policy that asked for less.
    // Seeds of their own, so that each is a command of its own.
    let stricter = [
        (500, with(|it| it.access.break_glass.allowed = false)),
        (501, with(|it| it.access.break_glass.approvers = 3)),
    ];
    for (seed, policy) in stricter {
        let desk = world.another(policy, seed);
        assert_eq!(missing(desk.run(&kim(), by_break_glass(&fresh, wanted.clone()))), none);
    }
    let unknown = Enter { proof: Proof::BreakGlass { request: consentry::BreakGlassId::from_name("none") }, ..wanted };
    assert_eq!(refused("kim", unknown), none);
}

#[test]
fn an_account_manager_has_no_emergencies() {
    // RULES I4, I15
    let world = access_town();
    world.in_teams("max", &["support"]);
    let request = world.break_glass("max", &enter(&FREE));
    world.in_teams("max", &["success"]);
    assert_eq!(missing(world.enter("max", by_break_glass(&request, enter(&FREE)))), [Missing::ApprovedBreakGlass]);
}

#[test]
fn a_preview_answers_as_entering_would_and_spends_nothing() {
    // RULE I18
    let world = access_town();
    let consent = world.consent("ada", &[Scope::IMPORT]);
    let emergency = world.break_glass("kim", &enter(&FREE));
    let cases = [
        enter(&FREE),
        enter(&[Scope::SETTINGS, Scope::IMPORT]),
        Enter { private_window: false, ..enter(&ALL) },
        as_user(user("tim"), enter(&ALL)),
        as_user(user("eve"), enter(&FREE)),
        by_consent(&consent, enter(&[Scope::IMPORT])),
        by_consent(&consent, enter(&ALL)),
        by_break_glass(&emergency, enter(&ALL)),
        by_break_glass(&emergency, enter(&FREE)),
    ];
    for who in ["kim", "max", "nik", "pat"] {
        for enter in &cases {
            let before = all_of(world.desk.store());
            let previewed = world.preview(who, enter.clone()).unwrap();
            assert_eq!(all_of(world.desk.store()), before, "a preview leaves no trace");
            match world.enter(who, enter.clone()) {
                Ok(session) => {
                    assert_eq!(previewed.missing, []);
                    assert_eq!((previewed.scopes, previewed.ends_at), (session.scopes, session.ends_at));
                }
                refused => assert_eq!(missing(refused), previewed.missing, "{who} {enter:?}"),
            }
        }
    }
    let some = world.preview("kim", as_user(user("bob"), enter(&ALL))).unwrap();
    assert_eq!(some.scopes, scopes(&[Scope::SETTINGS, Scope::NOTIFICATIONS]), "what nothing stands against");
}

#[test]
fn a_preview_says_nothing_about_a_code() {
    // RULES A9, A10
    let world = closed();
    let code = world.code("ada");
    let right = world.preview("kim", by_code(&code, user("ada"), enter(&ALL))).unwrap();
    assert_eq!((right.missing.as_slice(), &right.scopes), ([].as_slice(), &scopes(&ALL)), "as if it consented to all");
    assert_eq!(world.preview("kim", by_code(&wrong(&code), user("ada"), enter(&ALL))).unwrap(), right);
    world.desk.run(&user("ada"), assistance::Withdraw { account: home() }).unwrap();
    assert_eq!(world.preview("kim", by_code(&code, user("ada"), enter(&ALL))).unwrap(), right);
    assert_eq!(world.preview("kim", by_code(&code, user("tim"), enter(&ALL))).unwrap(), right);
    assert_eq!(spent(&world, "kim"), 0);
}

#[test]
fn no_code_is_ever_written() {
    // RULE A11
    let world = closed();
    let code = world.code("ada");
    let open = Enter { private_window: false, ..by_adas(&code) };
    missing(world.enter("kim", open.clone()));
    missing(world.enter("kim", by_adas(&wrong(&code))));
    world.enter("kim", by_adas(&code)).unwrap();
    let all = all_of(world.desk.store());
    let digits = code.reveal();
    assert!(!all.contains(&digits) && !all.contains(&wrong(&code).reveal()));
    assert!(!format!("{open:?} {}", serde_json::to_string(&open).unwrap()).contains(&digits));
}

#[test]
fn what_is_stored_of_an_input_tells_no_code() {
    // RULE A11: a hash of eight digits would be no secret, so they are no part of it.
    let world = closed();
    let code = world.code("ada");
    let open = |code: &Code| Enter { private_window: false, ..by_adas(code) };
    for (name, tried) in [("one", &code), ("two", &wrong(&code))] {
        missing(world.desk.run_command(command(name), &kim(), open(tried)));
    }
    let input = |name: &str| {
        use consentry::Store as _;
        world.desk.store().outcome(home(), command(name)).unwrap().unwrap().input
    };
    assert_eq!(input("one"), input("two"));
    // So a command that was answered is never judged again, whatever code it brings.
    let before = all_of(world.desk.store());
    assert_eq!(missing(world.desk.run_command(command("one"), &kim(), open(&wrong(&code)))), [Missing::PrivateWindow]);
    assert!(world.desk.run_command(command("one"), &kim(), by_adas(&code)).is_err());
    assert_eq!(all_of(world.desk.store()), before);
}
