//! What the rules about entering hang on, where one word less in the code would go unnoticed by every other test (RULES A8 to A12,
//! I1, I4 to I7, I13 to I16, I18, S7, S8).

use crate::access_common::*;
use consentry::access::{Acknowledge, Check, Enter, Scope, Session};
use consentry::assistance::{AssistanceRequest, Offline, Request};
use consentry::consent::Consent;
use consentry::journal::Fact;
use consentry::people::{Membership, Remove};
use consentry::policy::Rules;
use consentry::record::Key;
use consentry::review::ReviewLine;
use consentry::set::Trainings;
use consentry::staff::Train;
use consentry::{MemoryStore, Missing, Permissions, RoleId};
use std::collections::BTreeSet;
use time::Duration;

const FREE: [Scope; 2] = [Scope::SETTINGS, Scope::NOTIFICATIONS];

#[test]
fn all_trainings_are_done_and_not_just_one() {
    // RULE I6
    let both = ["privacy", "security"].map(|name| name.parse().unwrap());
    let world = access_under(|it| it.access.agents.trainings = Trainings::new(both.clone()).unwrap());
    assert_eq!(missing(world.enter("kim", enter(&FREE))), [Missing::Trainings]);
    world.desk.run(&host(), Train { agent: kim().id, training: both[1].clone() }).unwrap();
    assert!(world.enter("kim", enter(&FREE)).is_ok());
}

#[test]
fn a_scope_that_takes_several_rights_takes_all_of_them() {
    // RULE I16
    let two = Permissions::PROFILE | Permissions::TICKETS;
    let world = access_under(|it| it.access.scopes[0].permissions = two);
    for one in [Permissions::PROFILE, Permissions::TICKETS, Permissions::empty()] {
        world.permit("bob", one);
        assert_eq!(missing(world.enter("kim", as_user(user("bob"), enter(&FREE)))), [Missing::TargetRights], "{one:?}");
    }
    world.permit("bob", two);
    let session = world.enter("kim", as_user(user("bob"), enter(&FREE))).unwrap();
    assert_eq!(world.check(&session).unwrap().permissions, two);
    world.permit("bob", Permissions::PROFILE);
    assert_eq!(world.check(&session).unwrap().scopes, scopes(&[Scope::NOTIFICATIONS]));
}

#[test]
fn an_agent_inside_may_do_what_the_scopes_are_for_and_nothing_else_that_the_user_may() {
    // RULE I16
    let world = access_town();
    let narrow = world.inside(&[Scope::NOTIFICATIONS]);
    assert_eq!(world.check(&narrow).unwrap().permissions, Permissions::empty(), "though Ada may do everything");
    let wide = world.inside(&[Scope::SETTINGS]);
    assert_eq!(world.check(&wide).unwrap().permissions, Permissions::PROFILE);
}

#[test]
fn nobody_enters_a_span_that_is_reviewed_already() {
    // RULES A12, I14
    let world = access_town();
    world.inside(&FREE);
    let key = Key::ReviewLine(RoleId::of(&"support-lead".parse().unwrap()));
    let reviewed = |until| {
        let (version, line) = record::<ReviewLine>(world.desk.store(), key).unwrap();
        put(world.desk.store(), ReviewLine { reviewed_until: until, ..line }, version);
    };
    reviewed(world.now().saturating_add(Duration::seconds(1)));
    assert_eq!(missing(world.enter("kim", enter(&FREE))), [Missing::Clock]);
    world.advance(1);
    assert!(world.enter("kim", enter(&FREE)).is_ok());
}

#[test]
fn a_session_names_the_policy_that_let_it_in() {
    // RULES I13, I16
    for minutes in [40, 50] {
        let policy = with(|it| it.access.session_for_minutes = minutes);
        let world = access_on(MemoryStore::new(), policy.clone());
        assert_eq!(world.inside(&FREE).policy, Rules::new(policy).unwrap().digest());
    }
}

#[test]
fn an_onboarding_keeps_nobody_inside_who_did_not_enter_because_of_it() {
    // RULE I4
    let world = access_town();
    let session = world.inside(&FREE);
    assert!(!session.onboarding);
    // Kim's team becomes account managers', while the account is in its onboarding.
    let stricter = with(|it| {
        it.access.agents.account_managers = teams(&["support"]);
        it.access.agents.teams = teams(&["other"]);
    });
    let inside = session.inside();
    let checked = world.another(stricter, 300).run(&inside, Check::of(&inside));
    assert_eq!(missing(checked), [Missing::OnboardingOrConsent]);
}

#[test]
fn a_session_on_a_consent_is_checked_against_what_the_consent_says() {
    // RULES I5, I16
    type Change = fn(&mut Consent);
    let changes: [(Change, &[Missing]); 4] = [
        (|it| it.agent = Some(agent("max").id), &[Missing::ConsentInForce, Missing::Consent]),
        (|it| it.ticket = Some(consentry::TicketId::from_name("t")), &[Missing::ConsentInForce, Missing::Consent]),
        (|it| it.given_by = user("zoe").id, &[Missing::ConsentInForce, Missing::Consent]),
        (|it| it.scopes = scopes(&[Scope::DOWNLOAD]), &[Missing::Consent]),
    ];
    for (change, lacking) in changes {
        let world = access_town();
        let consent = world.consent("ada", &[Scope::IMPORT]);
        let session = world.enter("kim", by_consent(&consent, enter(&[Scope::IMPORT]))).unwrap();
        assert!(world.check(&session).is_ok());
        let key = Key::Consent(home(), consent.id);
        let (version, mut stored) = record::<Consent>(world.desk.store(), key).unwrap();
        change(&mut stored);
        put(world.desk.store(), stored, version);
        assert_eq!(missing(world.check(&session)), lacking);
    }
}

#[test]
fn a_code_is_of_no_use_once_who_gave_it_was_admitted_anew() {
    // RULE A8: also where the request was left standing.
    let world = access_town();
    let code = world.code("tim");
    let entry = || by_code(&code, user("tim"), as_user(user("tim"), enter(&[Scope::NOTIFICATIONS])));
    let key = Key::Membership(home(), user("tim").id);
    let (version, member) = record::<Membership>(world.desk.store(), key).unwrap();
    let anew = world.now().saturating_add(Duration::seconds(1));
    put(world.desk.store(), Membership { admitted_at: anew, ..member.clone() }, version);
    world.advance(2);
    assert_eq!(missing(world.enter("kim", entry())), [Missing::Code]);
    put(world.desk.store(), member, version + 1);
    assert!(world.enter("kim", entry()).is_ok());
}

#[test]
fn an_hour_ago_nobody_is_inside_who_is_out_by_now() {
    // RULES A12, I7
    let world = access_town();
    world.inside(&FREE);
    world.advance(31 * 60);
    world.open(user("ada"), home());
    world.clock.advance(Duration::minutes(-30));
    let desk = world.another(policy(), 300);
    let inside = desk.run(&user("ada"), consentry::access::WhoIsInside { account: home() }).unwrap();
    assert_eq!(inside, [], "a desk that never saw the later time, over a journal that did");
}

#[test]
fn a_new_edition_of_the_rules_can_be_acknowledged_and_the_journal_says_which() {
    // RULE S8
    let under = |edition: &str| with(|it| it.access.rules = Some(edition.parse().unwrap()));
    let acknowledge = |edition: &str| Acknowledge { account: home(), edition: edition.parse().unwrap() };
    let world = access_on(MemoryStore::new(), under("2026-01"));
    world.desk.run(&user("ada"), acknowledge("2026-01")).unwrap();
    let world = world.with_keys(under("2027-01"), 300);
    assert_eq!(missing(world.enter("kim", enter(&FREE))), [Missing::AcknowledgedRules]);
    let now = world.desk.run(&user("ada"), acknowledge("2027-01")).unwrap();
    assert_eq!(now.edition.as_str(), "2027-01");
    assert_eq!(world.last_fact(), Fact::RulesAcknowledged { edition: "2027-01".parse().unwrap() });
    assert!(world.enter("kim", enter(&FREE)).is_ok());
}

#[test]
fn what_somebody_acknowledged_who_left_counts_for_nobody() {
    // RULES I18, S7, S8
    let world = access_under(|it| it.access.rules = Some("2026-01".parse().unwrap()));
    world.desk.run(&user("tim"), Acknowledge { account: home(), edition: "2026-01".parse().unwrap() }).unwrap();
    let entry = Enter { responsible: Some(user("tim").id), ..enter(&FREE) };
    let session: Session = world.enter("kim", entry.clone()).unwrap();
    assert_eq!(session.responsible, Some(user("tim").id));
    world.desk.run(&user("ada"), Remove { account: home(), user: user("tim").id }).unwrap();
    assert_eq!(missing(world.enter("kim", entry)), [Missing::ResponsiblePerson, Missing::AcknowledgedRules]);
}

#[test]
fn an_emergency_is_approved_for_its_reason() {
    // RULES I1, I15: approvers approve a reason, not a person.
    let world = access_town();
    let approved = world.break_glass("kim", &enter(&FREE));
    let entry = || by_break_glass(&approved, enter(&FREE));
    let none = [Missing::ApprovedBreakGlass];
    let reason = "Something else".parse().unwrap();
    assert_eq!(missing(world.enter("kim", Enter { reason, ..entry() })), none);
    let link = "https://support.example.com/calls/2".parse().unwrap();
    assert_eq!(missing(world.enter("kim", Enter { link, ..entry() })), none);
    assert!(world.enter("kim", entry()).is_ok());
}

#[test]
fn a_clock_that_runs_back_is_noticed_where_nothing_was_journalled() {
    // RULE A12
    let world = access_town();
    let session = world.inside(&FREE);
    let code = world.code("ada");
    let entry = || by_code(&code, user("ada"), enter(&FREE));
    world.advance(600);
    world.who_is_inside("ada");
    world.clock.advance(Duration::seconds(-301));
    assert_eq!(missing(world.enter("kim", entry())), [Missing::Clock]);
    assert_eq!(missing(world.check(&session)), [Missing::Clock]);
    world.advance(1);
    assert!(world.enter("kim", entry()).is_ok() && world.check(&session).is_ok());
}

#[test]
fn a_role_that_comes_later_reviews_what_nobody_has_reviewed_yet() {
    // RULE I14
    let world = access_on(MemoryStore::new(), with(|it| it.reviews.roles.truncate(1)));
    let first = world.inside(&FREE).entered_at;
    let line = |id: &RoleId| record::<ReviewLine>(world.desk.store(), Key::ReviewLine(*id)).map(|(_, line)| line);
    let late: Vec<_> = policy().reviews.roles.iter().skip(1).map(|role| RoleId::of(&role.name)).collect();
    assert!(!late.is_empty() && late.iter().all(|id| line(id).is_none()));
    for (days, name) in [(10, "later"), (200, "much-later")] {
        world.clock.set(first.saturating_add(Duration::days(days)));
        world.mfa("kim");
        let policy = with(|it| {
            it.reviews.roles.truncate(1);
            it.reviews.roles.push(consentry::policy::ReviewRole { name: name.parse().unwrap(), teams: teams(&[]) });
        });
        let kept = world.now().saturating_add(-Duration::days(policy.retention_for_days.into()));
        world.another(policy, 300).run(&kim(), enter(&FREE)).unwrap();
        let begun = line(&RoleId::of(&name.parse().unwrap())).unwrap();
        assert_eq!(begun.reviewed_until, first.max(kept), "{name}: what is kept, and no longer");
    }
}

#[test]
fn a_code_of_another_length_is_no_try() {
    // RULES A9, A10
    let world = access_town();
    let right = world.code("ada");
    let before = all_of(world.desk.store());
    for digits in ["123456", "1234567"] {
        let refused = world.enter("kim", by_code(&digits.parse().unwrap(), user("ada"), enter(&FREE)));
        assert_eq!(code(refused), "invalid.not_a_code", "{digits}");
    }
    assert_eq!(all_of(world.desk.store()), before, "nobody is charged");
    assert!(world.enter("kim", by_code(&right, user("ada"), enter(&FREE))).is_ok());
}

/// RFC 4648, without padding.
fn from_base32(text: &str) -> Vec<u8> {
    let bits = text.chars().flat_map(|c| {
        let value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(c).unwrap();
        (0..5).rev().map(move |bit| value >> bit & 1)
    });
    let bits: Vec<_> = bits.collect();
    bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |all, bit| all << 1 | u8::try_from(*bit).unwrap())).collect()
}

#[test]
fn what_is_stored_of_a_secret_has_no_part_of_it_and_a_nonce_of_its_own() {
    // RULE A11: a nonce is no secret, and the same one twice opens what it was to close.
    let world = access_town();
    let mut nonces = BTreeSet::new();
    for _ in 0..20 {
        world.desk.run(&user("tim"), Request::new(home())).unwrap();
        let (_, request) = record::<AssistanceRequest>(world.desk.store(), Key::Assistance(home())).unwrap();
        let sealed = serde_json::to_value(request.secret.unwrap()).unwrap();
        let stored = hex::decode(sealed.as_str().unwrap().rsplit_once('.').unwrap().1).unwrap();
        let recipe = world.desk.run(&user("tim"), Offline { account: home() }).unwrap();
        let secret = from_base32(recipe.secret.reveal());
        assert_eq!((secret.len(), stored.len()), (32, 24 + 48));
        for part in secret.windows(6) {
            assert!(!stored.windows(6).any(|window| window == part));
        }
        assert!(nonces.insert(stored[..24].to_vec()));
    }
}
