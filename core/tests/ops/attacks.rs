//! Attacks that must fail. Each of them happened to a real system.
//!
//! | Attack | Test |
//! |---|---|
//! | Nested entry; anything else from inside: e-mail, MFA, users, consent, the door | `inside_there_is_nothing_but_checking_and_recording`, and the example of `principal::Inside` that doesn't compile |
//! | Entry to staff, to self, to a disabled user | `entering::only_members_are_entered_as_and_nobody_of_the_staff` |
//! | Consenting to one's own entry | `nobody_lets_themself_in` |
//! | The target's rights replacing the agent's | `entering::rights_are_ceiling_and_the_users_rights_and_what_can_be_delegated` |
//! | A session keyed to the target; two agents on one user | `two_agents_on_one_user_have_a_session_each`, `inside::a_principal_is_worth_what_the_stored_session_says` |
//! | An exit that gives rights back | `leaving_gives_nothing_back` |
//! | A session that outlives the agent's role | `inside_check::a_session_does_not_outlive_the_agents_standing` |
//! | … the consent, the open door | `inside_check::a_session_does_not_outlive_what_it_stands_on` |
//! | … the arming user, the user's own membership | `inside_check::a_session_does_not_outlive_its_user_or_who_armed_it` |
//! | … the password reset that the host reports | `inside::a_reset_ends_what_stands_on_the_user` |
//! | Refresh past the cap | `no_renewal_passes_the_cap` |
//! | A code replayed, of another account, generation or step, withdrawn | `an_old_code_is_none` |
//! | A code guessed in parallel from 8 threads; one right code in parallel | `entering_races::guesses_at_once_are_charged_one_by_one`, `entering_races::two_agents_with_one_code_are_one_session` |
//! | A code sprayed over 1,000 accounts, also in parallel | `spraying_stops_at_the_agents_budget`, `spraying_in_parallel_gains_nothing` |
//! | A restart that revives; a retry after a lost answer, on a file | `attacks` of the SQLite store, `a_repeated_command_revives_nothing` |
//! | A clock a day back, a day ahead and back again | `a_day_back_and_a_day_ahead_revive_nothing` |
//! | Five minutes of skew between machines | `machines_whose_clocks_differ_agree_on_what_is_over` |
//! | An audit write that fails | `entering_races::no_entry_no_access`, `attacks` of the SQLite store |
//! | An unknown scope, one that is never delegated | `entering::rights_are_ceiling_and_the_users_rights_and_what_can_be_delegated`, `nothing_arms_what_is_never_delegated`, `policies::limits::contradictions_name_their_key` |
//! | Rights withdrawn between gather and commit | `entering_races::what_is_withdrawn_between_gather_and_commit_counts` |
//! | A host that retries after `Unknown` | `entering_races::a_lost_answer_is_the_same_session`, `entering_races::a_code_is_spent_once_whatever_is_lost` |
//! | An approver added after the request; approving oneself, twice | `break_glass::who_became_a_lead_after_it_was_asked_does_not_approve_it`, `break_glass::nobody_approves_their_own_request_nor_twice` |
//! | An approval reused, or for another user or more scopes | `break_glass_entry::an_emergency_is_for_who_asked_as_that_user_and_for_no_more_scopes`, `break_glass_entry::eight_at_once_with_one_emergency_open_one_session` |
//! | A consent of another ticket, agent, time, or withdrawn | `entering::a_consent_holds_for_whom_when_and_what_it_says` |
//! | A consent, an emergency, a session of another account | `what_another_account_gave_is_nothing_here` |
//! | A silent emergency | `notices_access::an_emergency_is_always_told_at_once_and_afterwards` |
//! | Notices switched off | `policies::limits::contradictions_name_their_key` |
//! | A flooded journal | `outsiders_write_nothing_however_often_they_try` |
//! | Hostile input | `attacks_inputs` |
//! | Checks in one place only; a forgotten endpoint; the action checked and not the object | `matrix` |
//! | A log that names the user and not the agent | `inside::downloads_are_recorded_with_name_and_digest_and_owed_afterwards`, `commands` |
//! | Identity in a cookie; a lost marker | `inside::a_principal_is_worth_what_the_stored_session_says` |
//! | A bearer token that can't be ended | `inside::the_customer_ends_a_session_at_any_moment_and_the_next_check_fails` |
//! | Impersonation used to step round MFA | `entering::a_second_factor_counts_for_as_long_as_the_policy_says` |

use crate::access_common::*;
use consentry::access::{Check, Denied, Enter, Proof, Record, Scope, Session};
use consentry::assistance::{self, AgentBudget, AssistanceRequest, Code, Verdict};
use consentry::consent::Give;
use consentry::journal::Fact;
use consentry::operations::OPERATIONS;
use consentry::record::Key;
use consentry::staff::AgentRecord;
use consentry::{AccountId, BreakGlassId, MemoryStore, Missing, Permissions, SessionId, User, access};
use time::Duration;

const FREE: [Scope; 1] = [Scope::SETTINGS];

pub(crate) fn by_adas(code: &Code) -> Enter {
    by_code(code, user("ada"), enter(&FREE))
}

#[test]
fn inside_there_is_nothing_but_checking_and_recording() {
    // RULES I16, I17: whatever else there is takes another type of principal.
    let by = |by: &str| OPERATIONS.iter().filter(|it| it.by == by).map(|it| it.name).collect::<Vec<_>>();
    assert_eq!(by("Inside"), ["access.check", "access.record"]);
    let world = access_town();
    let consent = world.consent("ada", &[Scope::IMPORT]);
    let session = world.enter("kim", by_consent(&consent, enter(&[Scope::IMPORT]))).unwrap();
    for scope in Scope::NEVER {
        assert_eq!(missing(world.record(&session, scope, viewed())), [Missing::SessionScope], "{scope}");
        assert_eq!(session.check(scope, world.now()), Err(Denied::Scope));
    }
    world.record(&session, Scope::IMPORT, viewed()).unwrap();
    assert_eq!(world.who_is_inside("ada"), [session.id], "nothing that is done inside opens another session");
}

#[test]
fn nothing_arms_what_is_never_delegated() {
    // RULE I16
    let world = access_town();
    for scope in Scope::NEVER {
        let one = [scope];
        assert!(missing(world.enter("kim", enter(&one))).contains(&Missing::DelegableScope), "{scope}");
        let evidence = Some(evidence());
        let asked = assistance::Request { scopes: scopes(&one), evidence, ..assistance::Request::new(home()) };
        assert!(world.desk.run(&user("ada"), asked).is_err(), "{scope}");
        assert!(world.desk.run(&user("ada"), world.give(&one)).is_err(), "{scope}");
        let Enter { account, user, scopes, reason, link, .. } = enter(&one);
        let emergency = access::AskBreakGlass { account, user, scopes, reason, link };
        assert!(missing(world.desk.run(&kim(), emergency)).contains(&Missing::DelegableScope), "{scope}");
        let ceiling = consentry::staff::SetCeiling { agent: kim().id, ceiling: self::scopes(&one) };
        assert_eq!(missing(world.desk.run(&host(), ceiling)), [Missing::DelegableScope], "{scope}");
    }
}

#[test]
fn nobody_lets_themself_in() {
    // RULE I17: Kim, who is an administrator of the account under the same id, consents to Kim's own entry.
    use consentry::id::Id as _;
    let world = access_town();
    let same = User { id: consentry::UserId::from_uuid(kim().id.uuid()).unwrap() };
    world.desk.run(&user("ada"), admit(home(), same, Permissions::all())).unwrap();
    let entrust = consentry::people::Entrust { account: home(), user: same.id, manages_users: true };
    world.desk.run(&user("ada"), entrust).unwrap();
    world.close_door();
    let consent = world.desk.run(&same, world.give(&[Scope::IMPORT])).unwrap();
    let refused = missing(world.enter("kim", by_consent(&consent, enter(&[Scope::IMPORT]))));
    assert_eq!(refused, [Missing::ConsentInForce, Missing::Consent]);
    world.desk.run(&same, assistance::Request::new(home())).unwrap();
    let code = world.desk.run(&same, assistance::Current { account: home() }).unwrap().code.unwrap();
    assert_eq!(missing(world.enter("kim", by_code(&code, same, enter(&FREE)))), [Missing::Code]);
    assert!(matches!(world.last_fact(), Fact::CodeRefused { verdict: Verdict::OtherPurpose, .. }));
    assert!(world.who_is_inside("ada").is_empty());
}

#[test]
fn two_agents_on_one_user_have_a_session_each() {
    // RULE I17
    let world = access_town();
    let (kims, maxs) = (world.enter("kim", enter(&FREE)).unwrap(), world.enter("max", enter(&FREE)).unwrap());
    let again = world.enter("kim", enter(&FREE)).unwrap();
    assert_eq!((kims.user, maxs.user, again.user), (user("ada").id, user("ada").id, user("ada").id));
    let mut ids = [kims.id, maxs.id, again.id].to_vec();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 3);
    // Each principal is good for its own session only, also one of the same agent.
    for (by, other) in [(&kims, &maxs), (&maxs, &kims), (&kims, &again)] {
        let check = Check { account: home(), session: other.id };
        assert_eq!(code(world.desk.run(&by.inside(), check)), "not_found");
        let record = Record { account: home(), session: other.id, scope: Scope::SETTINGS, action: viewed() };
        assert_eq!(code(world.desk.run(&by.inside(), record)), "not_found");
    }
    assert_eq!(code(world.leave("max", kims.id)), "not_found");
    world.leave("kim", kims.id).unwrap();
    assert!(world.check(&maxs).is_ok() && world.check(&again).is_ok());
    assert_eq!(missing(world.check(&kims)), [Missing::LiveSession]);
    // What the one does is no doing of the other's.
    world.record(&maxs, Scope::SETTINGS, viewed()).unwrap();
    let header: serde_json::Value =
        serde_json::from_str(&entries(world.desk.store(), home()).pop().unwrap().header).unwrap();
    assert_eq!(header["actor"], format!("agent:{}", agent("max").id));
    assert_eq!(world.session(&again).actions, 0);
}

#[test]
fn leaving_gives_nothing_back() {
    // RULE I17: neither to the agent nor to the user, whose session it never was.
    let world = access_town();
    let before: (u64, AgentRecord) = record(world.desk.store(), Key::Agent(kim().id)).unwrap();
    let ada: (u64, consentry::people::Membership) =
        record(world.desk.store(), Key::Membership(home(), user("ada").id)).unwrap();
    let session = world.inside(&FREE);
    assert_eq!(
        code(world.desk.run(&agent("ada"), access::Leave { account: home(), session: session.id })),
        "not_found"
    );
    let left = serde_json::to_value(world.leave("kim", session.id).unwrap()).unwrap();
    let mut keys: Vec<_> = left.as_object().unwrap().keys().collect();
    keys.sort();
    assert_eq!(keys, ["clean_up_until", "ended_at", "ending", "session"], "nobody's identity is in the reply");
    assert_eq!(record::<AgentRecord>(world.desk.store(), Key::Agent(kim().id)).unwrap(), before);
    assert_eq!(record(world.desk.store(), Key::Membership(home(), user("ada").id)).unwrap(), ada);
    for _ in 0..2 {
        assert_eq!(missing(world.check(&session)), [Missing::LiveSession]);
        assert_eq!(missing(world.leave("kim", session.id)), [Missing::LiveSession]);
    }
}

#[test]
fn no_renewal_passes_the_cap() {
    // RULE I11: something every minute, for three hours; and entering again in between.
    let world = access_town();
    let session = world.inside(&FREE);
    let mut second = None;
    for minute in 1..180i64 {
        world.advance(60);
        if minute == 45 {
            second = Some(world.enter("kim", enter(&FREE)).unwrap());
        }
        let recorded = world.record(&session, Scope::SETTINGS, viewed());
        let checked = world.check(&session);
        assert_eq!((recorded.is_ok(), checked.is_ok()), (minute < 60, minute < 60), "{minute}");
        if let Ok(recorded) = recorded {
            assert_eq!(recorded.ends_at, session.ends_at);
        }
        let stored = world.session(&session);
        assert_eq!((stored.entered_at, stored.ends_at), (session.entered_at, session.ends_at));
        if let Some(second) = &second {
            let inside = world.record(second, Scope::SETTINGS, viewed()).is_ok();
            assert_eq!(inside, minute < 105, "another session, with an hour of its own");
        }
    }
    assert_ne!(second.unwrap().id, session.id);
    assert_eq!(world.end("ada", session.id).unwrap().ended_at, session.ends_at);
}

/// Why the newest code was refused.
fn verdict(world: &World<MemoryStore>, account: AccountId) -> Verdict {
    match facts(world.desk.store(), account).pop() {
        Some(Fact::CodeRefused { verdict, .. }) => verdict,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_old_code_is_none() {
    // RULES A4, A6, A8
    let world = access_town();
    world.close_door();
    let refused = |enter: Enter, expected: Verdict| {
        let account = enter.account;
        assert_eq!(missing(world.enter("kim", enter)), [Missing::Code]);
        assert_eq!(verdict(&world, account), expected);
    };
    let first = world.code("ada");
    let second = world.code("ada");
    refused(by_adas(&first), Verdict::Wrong);
    // On another account, where a request stands too.
    let eve = user("eve");
    world.desk.run(&eve, assistance::Request::new(elsewhere())).unwrap();
    let there = Enter { account: elsewhere(), ..as_user(eve, enter(&FREE)) };
    refused(by_code(&second, eve, there.clone()), Verdict::Wrong);
    let eves = world.desk.run(&eve, assistance::Current { account: elsewhere() }).unwrap().code.unwrap();
    refused(by_adas(&eves), Verdict::Wrong);
    // A second before its time, and at the end of it.
    let recipe = world.desk.run(&user("ada"), assistance::Offline { account: home() }).unwrap();
    let at = |seconds: i64| recipe.starts_at.saturating_add(Duration::seconds(seconds));
    world.clock.set(at(1_799));
    assert_eq!(world.current_code("ada"), second);
    world.clock.set(at(1_800));
    let third = world.current_code("ada");
    world.clock.set(at(1_799));
    refused(by_adas(&third), Verdict::OtherStep);
    world.clock.set(at(1_800));
    refused(by_adas(&second), Verdict::OtherStep);
    // Once, and only as long as the customer wants.
    let session = world.enter("kim", by_adas(&third)).unwrap();
    refused(by_adas(&third), Verdict::Redeemed);
    world.leave("kim", session.id).unwrap();
    refused(by_adas(&third), Verdict::Redeemed);
    let fourth = world.code("ada");
    world.desk.run(&user("ada"), assistance::Withdraw { account: home() }).unwrap();
    refused(by_adas(&fourth), Verdict::NoRequest);
    let fifth = world.code("ada");
    world.desk.run(&host(), access::ReportReset { account: home(), user: user("ada").id }).unwrap();
    refused(by_adas(&fifth), Verdict::NoRequest);
    assert!(world.who_is_inside("ada").is_empty());
}

/// So many accounts with a request that stands, all of them Ada's.
fn street(world: &World<MemoryStore>, count: usize) -> Vec<AccountId> {
    let account = |n| AccountId::from_name(&format!("number {n}"));
    let accounts: Vec<_> = (0..count).map(account).collect();
    for account in &accounts {
        world.desk.run(&host(), create(*account, user("ada"))).unwrap();
        world.desk.run(&user("ada"), assistance::Request::new(*account)).unwrap();
    }
    accounts
}

fn guess(account: AccountId) -> Enter {
    let guessed: Code = "12345678".parse().unwrap();
    Enter { account, ..by_code(&guessed, user("ada"), enter(&FREE)) }
}

/// What the agent was charged, and what the accounts were.
fn charged(world: &World<MemoryStore>, accounts: &[AccountId]) -> (u32, u32) {
    let budget: AgentBudget = record(world.desk.store(), Key::AgentBudget(kim().id)).unwrap().1;
    let tries = |account: &AccountId| {
        record::<AssistanceRequest>(world.desk.store(), Key::Assistance(*account)).map_or(0, |(_, it)| it.tries)
    };
    (budget.failures, accounts.iter().map(tries).sum())
}

#[test]
fn spraying_stops_at_the_agents_budget() {
    // RULE A9
    let world = access_town();
    let accounts = street(&world, 1_000);
    for (index, account) in accounts.iter().enumerate() {
        let expected = if index < 20 { Missing::Code } else { Missing::Budget };
        assert_eq!(missing(world.enter("kim", guess(*account))), [expected], "{index}");
    }
    assert_eq!(charged(&world, &accounts), (20, 20));
    // Nor does a new team, a rest, or an account that doesn't exist give any back.
    world.active("kim", false);
    world.active("kim", true);
    world.advance(23 * 3_600);
    world.mfa("kim");
    assert_eq!(missing(world.enter("kim", guess(accounts[0]))), [Missing::Budget]);
}

#[test]
fn spraying_in_parallel_gains_nothing() {
    // RULE A9: eight desks on one store, one agent, an account for each guess.
    let world = access_town();
    let accounts = street(&world, 64);
    let desks: Vec<_> = (0..8).map(|seed| world.another(policy(), 9_000 + seed)).collect();
    let barrier = std::sync::Barrier::new(8);
    let run = |index: usize| -> Vec<Missing> {
        barrier.wait();
        let mine = accounts.iter().skip(index).step_by(8);
        let one = |account: &AccountId| loop {
            match desks[index].run(&kim(), guess(*account)) {
                Err(consentry::DeskError::Conflict { .. }) => {}
                refused => break missing(refused),
            }
        };
        mine.flat_map(one).collect()
    };
    let answers: Vec<Vec<Missing>> = std::thread::scope(|scope| {
        let run = &run;
        let running: Vec<_> = (0..8).map(|index| scope.spawn(move || run(index))).collect();
        running.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let judged = answers.iter().flatten().filter(|it| **it == Missing::Code).count();
    assert_eq!((judged, charged(&world, &accounts)), (20, (20, 20)));
    assert_eq!(answers.iter().flatten().filter(|it| **it == Missing::Budget).count(), 44);
}

#[test]
fn a_repeated_command_revives_nothing() {
    // RULES I11, I17: the same command gives the same reply, and what it gave has ended all the same.
    let world = access_town();
    let id = command("enter");
    let session = world.desk.run_command(id, &kim(), enter(&FREE)).unwrap();
    world.end("ada", session.id).unwrap();
    let before = all_of(world.desk.store());
    let again: Session = world.desk.run_command(id, &kim(), enter(&FREE)).unwrap();
    assert_eq!((again.id, again.ends_at), (session.id, session.ends_at));
    assert_eq!(missing(world.check(&again)), [Missing::LiveSession]);
    assert_eq!(missing(world.record(&again, Scope::SETTINGS, viewed())), [Missing::LiveSession]);
    // In other hands, or for something else, it is none.
    let others = world.desk.run_command(id, &agent("max"), enter(&FREE));
    assert!(others.is_err(), "{others:?}");
    assert!(world.desk.run_command(id, &kim(), enter(&[Scope::NOTIFICATIONS])).is_err());
    assert_eq!(all_of(world.desk.store()), before);
    assert!(world.who_is_inside("ada").is_empty());
}

#[test]
fn what_another_account_gave_is_nothing_here() {
    // RULES I5, I15, T11: Eve's consent, an emergency of hers, a session at hers.
    let world = access_town();
    let eve = user("eve");
    let give = Give { account: elsewhere(), ..world.give(&[Scope::IMPORT]) };
    let consent = world.desk.run(&eve, give).unwrap();
    let there = |enter: Enter| Enter { account: elsewhere(), ..as_user(eve, enter) };
    let asked = world.ask_break_glass("kim", &there(enter(&FREE)));
    for lead in ["lea", "lou"] {
        let approve = access::Approve { account: elsewhere(), request: asked.id };
        world.desk.run(&agent(lead), approve).unwrap();
    }
    world.close_door();
    let refused = |enter: Enter| missing(world.enter("kim", enter));
    for given_by in [eve, user("ada")] {
        let proof = Proof::Consent { consent: consent.id, given_by: given_by.id };
        let none = [Missing::ConsentInForce, Missing::Consent];
        assert_eq!(refused(Enter { proof, ..enter(&[Scope::IMPORT]) }), none);
    }
    assert_eq!(refused(by_break_glass(&asked, enter(&FREE))), [Missing::ApprovedBreakGlass]);
    for request in [asked.id, BreakGlassId::from_name("none")] {
        assert_eq!(code(world.approve("pat", request)), "not_found");
    }
    let session = world.enter("kim", there(by_break_glass(&asked, enter(&FREE)))).unwrap();
    for session in [session.id, SessionId::from_name("none")] {
        assert_eq!(code(world.end("ada", session)), "not_found");
        assert_eq!(code(world.revoke("lea", session)), "not_found");
        assert_eq!(code(world.leave("kim", session)), "not_found");
    }
    let check = Check { account: home(), session: session.id };
    assert_eq!(code(world.desk.run(&session.inside(), check)), "not_found");
}

#[test]
fn outsiders_write_nothing_however_often_they_try() {
    // RULES A9, I18: nobody fills a customer's journal from outside, nor by looking.
    let world = access_town();
    let code = world.code("ada");
    let session = world.inside(&FREE);
    let mut forged = serde_json::to_value(session.inside()).unwrap();
    forged["agent"] = serde_json::json!(agent("max").id);
    let forged: consentry::Inside = serde_json::from_value(forged).unwrap();
    let before = all_of(world.desk.store());
    for _ in 0..50 {
        for who in ["ian", "stranger"] {
            assert_eq!(missing(world.enter(who, by_adas(&wrong(&code)))), [Missing::ActiveAgent]);
            assert_eq!(missing(world.enter(who, enter(&ALL))), [Missing::ActiveAgent]);
        }
        assert!(world.end("eve", session.id).is_err() && world.leave("max", session.id).is_err());
        assert!(world.desk.run(&forged, Record::of(&forged, Scope::SETTINGS, viewed())).is_err());
        assert!(world.desk.run(&user("eve"), assistance::Request::new(home())).is_err());
        world.preview("nik", by_adas(&wrong(&code))).unwrap();
        assert_eq!(missing(world.approve("kim", BreakGlassId::from_name("none"))), [Missing::Lead]);
    }
    assert_eq!(all_of(world.desk.store()), before);
    // Guesses are counted, so that they can be no more than a handful a day.
    let size = world.size();
    for _ in 0..4 {
        assert_eq!(missing(world.enter("kim", by_adas(&wrong(&code)))), [Missing::Code]);
    }
    assert_eq!(world.size(), size + 4);
}
