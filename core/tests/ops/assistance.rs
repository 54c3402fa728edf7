//! Asking for assistance, in the rules' own words (RULES A4 to A9).

use crate::access_common::*;
use consentry::access::{Scope, Scopes};
use consentry::assistance::{
    AssistanceRequest, Code, Current, Offline, Request, RequestStatus, Standing, Unlock, Withdraw, code,
};
use consentry::journal::Fact;
use consentry::policy::{Assistance, Start};
use consentry::record::Key;
use consentry::{DeskError, MemoryStore, Missing, Permissions, Policy, TicketId};
use std::collections::BTreeSet;
use time::Duration;

fn current(world: &World<MemoryStore>, by: &str) -> Result<Standing, DeskError> {
    world.desk.run(&user(by), Current { account: home() })
}

fn ask(world: &World<MemoryStore>, by: &str) {
    world.desk.run(&user(by), Request::new(home())).unwrap();
}

fn request(world: &World<MemoryStore>) -> AssistanceRequest {
    record(world.desk.store(), Key::Assistance(home())).unwrap().1
}

/// Changes the request behind the desk's back.
fn meddle(world: &World<MemoryStore>, change: impl FnOnce(&mut AssistanceRequest)) {
    let (version, mut request) = record::<AssistanceRequest>(world.desk.store(), Key::Assistance(home())).unwrap();
    change(&mut request);
    put(world.desk.store(), request, version);
}

fn assistance(change: impl FnOnce(&mut Assistance)) -> Policy {
    with(|policy| change(&mut policy.assistance))
}

fn again(world: World<MemoryStore>, change: impl FnOnce(&mut Assistance)) -> World<MemoryStore> {
    world.with_keys(assistance(change), 300)
}

#[test]
fn any_member_asks_and_the_code_lives_thirty_minutes_and_then_the_next_one_does() {
    // RULES A4, A5
    let world = access_town();
    world.advance(3);
    let requested = world.desk.run(&user("tim"), Request::new(home())).unwrap();
    let at = |seconds: i64| requested.changes_at.saturating_add(Duration::seconds(seconds));
    let first = current(&world, "tim").unwrap();
    assert_eq!((first.generation, first.requested_by, first.requested_at), (1, user("tim").id, world.now()));
    assert_eq!((first.changes_at, first.until), (requested.changes_at, requested.until));
    assert_eq!(first.until, world.now().saturating_add(Duration::hours(8)));
    assert_eq!(first.seconds_left, 1_800, "a full half hour, begun seconds counted (RULE A7)");
    let mut codes = BTreeSet::from([first.code.unwrap().reveal()]);
    world.clock.set(at(-1));
    let last = current(&world, "tim").unwrap();
    assert_eq!((last.seconds_left, last.changes_at), (1, requested.changes_at));
    assert!(codes.contains(&last.code.unwrap().reveal()), "the same code to its last second");
    for step in 0..15 {
        world.clock.set(at(step * 1_800));
        let next = current(&world, "tim").unwrap();
        assert_eq!(next.changes_at, at((step + 1) * 1_800).min(next.until));
        assert!(codes.insert(next.code.unwrap().reveal()), "another code");
    }
    world.clock.set(first.until);
    assert_eq!(missing(current(&world, "tim")), [Missing::StandingRequest], "a request is over some time");
}

#[test]
fn no_code_outlives_its_request() {
    // RULES A5, A8
    let world = again(access_town(), |it| (it.request_for_hours, it.period_for_seconds) = (1, 2_400));
    ask(&world, "tim");
    world.advance(3_000);
    let standing = current(&world, "tim").unwrap();
    assert_eq!(
        (standing.changes_at, standing.seconds_left),
        (standing.until, 600),
        "not the step's end, twenty minutes later"
    );
}

#[test]
fn asking_again_replaces_the_code_at_once() {
    // RULE A4
    let world = access_town();
    let first = world.code("tim");
    let second = world.code("tim");
    assert_ne!(first, second, "at the same moment, with another secret");
    let refused =
        world.enter("kim", by_code(&first, user("tim"), as_user(user("tim"), enter(&[Scope::NOTIFICATIONS]))));
    assert_eq!(missing(refused), [Missing::Code]);
    assert_eq!((request(&world).generation, request(&world).tries), (2, 1));
    let third = world.code("bob");
    assert_eq!(request(&world).requested_by, user("bob").id, "one request an account, whoever asks");
    assert_eq!(missing(current_code_of(&world, "tim")), [Missing::StandingRequest]);
    assert_eq!(request(&world).tries, 0, "tries begin anew");
    let enter = by_code(&third, user("bob"), as_user(user("bob"), enter(&[Scope::NOTIFICATIONS])));
    world.enter("kim", enter).unwrap();
}

/// What only who asked gets.
fn current_code_of(world: &World<MemoryStore>, by: &str) -> Result<consentry::assistance::Recipe, DeskError> {
    world.desk.run(&user(by), Offline { account: home() })
}

#[test]
fn every_member_sees_that_a_request_stands_and_only_who_asked_sees_the_code() {
    // RULE A5; and RULE I20: the journal says who gave a code, so nobody else can.
    let world = access_town();
    ask(&world, "tim");
    for other in ["ada", "zoe", "bob"] {
        let seen = current(&world, other).unwrap();
        assert_eq!((seen.code, seen.link), (None, None), "{other}");
        assert_eq!((seen.requested_by, seen.seconds_left), (user("tim").id, 1_800));
        assert_eq!(missing(current_code_of(&world, other)), [Missing::StandingRequest]);
    }
    assert!(current(&world, "tim").unwrap().code.is_some());
    for stranger in ["eve", "nobody"] {
        assert_eq!(current(&world, stranger).unwrap_err(), DeskError::NotFound("account".into()), "RULE T11");
        assert_eq!(current_code_of(&world, stranger).unwrap_err(), DeskError::NotFound("account".into()));
    }
    world.desk.run(&user("ada"), consentry::people::Remove { account: home(), user: user("tim").id }).unwrap();
    assert_eq!(current(&world, "tim").unwrap_err(), DeskError::NotFound("account".into()), "no member, no code");
}

#[test]
fn an_app_shows_the_same_codes_offline() {
    // RULE A7
    let world = access_town();
    world.advance(5);
    ask(&world, "tim");
    let recipe = current_code_of(&world, "tim").unwrap();
    assert_eq!((recipe.period_for_seconds, recipe.digits, recipe.generation), (1_800, 8, 1));
    assert_eq!(recipe.starts_at.as_micros() % 1_000_000, 0, "T0 is a whole second");
    assert_eq!(recipe.starts_at.as_micros() / 1_000_000, world.now().as_micros() / 1_000_000, "of the request");
    let secret = from_base32(recipe.secret.reveal());
    assert_eq!(secret.len(), 32);
    for _ in 0..20 {
        let shown = current(&world, "tim").unwrap().code.unwrap();
        let offline = code(&secret, recipe.starts_at, recipe.period_for_seconds, recipe.digits, world.now()).unwrap();
        assert_eq!(offline, shown);
        world.advance(1_234);
    }
}

/// RFC 4648, the other way round.
fn from_base32(text: &str) -> Vec<u8> {
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0u64, 0);
    for digit in text.bytes() {
        let digit = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".iter().position(|one| *one == digit).unwrap() as u64;
        (bits, count) = (bits << 5 | digit, count + 5);
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 255).unwrap());
        }
    }
    bytes
}

#[test]
fn only_codes_that_are_counted_from_1970_go_into_authenticator_apps() {
    // RULE A7
    let world = access_town();
    ask(&world, "tim");
    assert_eq!(current(&world, "tim").unwrap().link, None);
    let world = again(world, |it| it.start = Start::Epoch);
    assert_eq!(current(&world, "tim").unwrap().link, None, "this request counts from its own start");
    let requested = world.desk.run(&user("tim"), Request::new(home())).unwrap();
    let standing = current(&world, "tim").unwrap();
    assert_eq!(requested.changes_at.as_micros() % 1_800_000_000, 0, "with the half hours of the world");
    assert_eq!((standing.changes_at, standing.link.is_some()), (requested.changes_at, true));
    let recipe = current_code_of(&world, "tim").unwrap();
    assert_eq!(recipe.starts_at.as_micros(), 0);
    let expected = format!(
        "otpauth://totp/Assistance:Ada%27s%20bakery?secret={}&issuer=Assistance&algorithm=SHA256&digits=8&period=1800",
        recipe.secret.reveal()
    );
    assert_eq!(standing.link.unwrap().reveal(), expected);
}

#[test]
fn a_code_may_be_bound_to_a_ticket_and_to_an_agent() {
    // RULE A8
    let world = access_town();
    let ticket = world.open(user("tim"), home()).id;
    let bound = Request { ticket: Some(ticket), agent: Some(kim().id), ..Request::new(home()) };
    let code = world.code_for("tim", bound);
    let standing = current(&world, "bob").unwrap();
    assert_eq!((standing.ticket, standing.agent), (Some(ticket), Some(kim().id)));
    let of_tim = |enter| by_code(&code, user("tim"), as_user(user("tim"), enter));
    let plain = of_tim(enter(&[Scope::NOTIFICATIONS]));
    assert_eq!(missing(world.enter("kim", plain.clone())), [Missing::Code]);
    let serves = consentry::access::Enter { ticket: Some(ticket), ..plain };
    world.enter("kim", serves).unwrap();
}

#[test]
fn a_ticket_must_be_one_that_the_member_sees() {
    // RULES A8, T11
    let world = access_town();
    let (there, elsewhere_id) = (world.open(user("tim"), home()).id, world.open(user("eve"), elsewhere()).id);
    let about = |ticket| Request { ticket: Some(ticket), ..Request::new(home()) };
    for foreign in [elsewhere_id, TicketId::from_name("none")] {
        let refused = world.desk.run(&user("tim"), about(foreign)).unwrap_err();
        assert_eq!(refused, DeskError::NotFound("ticket".into()));
        // Who may not see tickets doesn't learn which there are.
        assert_eq!(missing(world.desk.run(&user("bob"), about(foreign))), [Missing::TicketPermission]);
    }
    assert_eq!(missing(world.desk.run(&user("bob"), about(there))), [Missing::TicketPermission]);
    world.desk.run(&user("tim"), about(there)).unwrap();
}

#[test]
fn scopes_and_what_was_agreed_to_go_together() {
    // RULES I3, I5
    let world = access_town();
    let download: Scopes = "download".parse().unwrap();
    let run = |request| world.desk.run(&user("tim"), request);
    let without = Request { scopes: download.clone(), ..Request::new(home()) };
    let error = run(without).unwrap_err();
    assert_eq!(
        (error.code(), error.to_string().contains("assistance.evidence")),
        ("invalid.contradiction", true),
        "{error}"
    );
    let nothing = Request { evidence: Some(evidence()), ..Request::new(home()) };
    assert_eq!(run(nothing).unwrap_err().code(), "invalid.contradiction");
    for scopes in ["credentials", "flying", "download billing"] {
        let scopes = scopes.parse().unwrap();
        let refused = run(Request { scopes, evidence: Some(evidence()), ..Request::new(home()) });
        assert_eq!(missing(refused), [Missing::ConsentableScope]);
    }
    let asked = Request { scopes: download.clone(), evidence: Some(evidence()), ..Request::new(home()) };
    let until = run(asked).unwrap().until;
    let said = Fact::AssistanceRequested {
        generation: 1,
        until,
        ticket: None,
        agent: None,
        scopes: download.clone(),
        evidence: Some(evidence()),
    };
    assert_eq!((world.last_fact(), current(&world, "bob").unwrap().scopes), (said, download));
}

#[test]
fn who_asked_and_administrators_take_a_request_back() {
    // RULES A4, A8
    let world = access_town();
    let withdraw = |by: &str| world.desk.run(&user(by), Withdraw { account: home() });
    assert_eq!(missing(withdraw("tim")), [Missing::StandingRequest], "there was none yet");
    for (asks, withdraws) in [("tim", "tim"), ("tim", "ada"), ("tim", "zoe"), ("ada", "zoe")] {
        let code = world.code(asks);
        let generation = request(&world).generation;
        assert_eq!(missing(withdraw("bob")), [Missing::Administrator]);
        assert_eq!(withdraw(withdraws).unwrap().generation, generation);
        assert_eq!(world.last_fact(), Fact::AssistanceWithdrawn { generation });
        let gone = request(&world);
        assert_eq!((gone.status, gone.secret), (RequestStatus::Withdrawn, None));
        assert_eq!(missing(current(&world, asks)), [Missing::StandingRequest]);
        assert_eq!(missing(withdraw(withdraws)), [Missing::StandingRequest]);
        let dead = by_code(&code, user(asks), as_user(user(asks), enter(&[Scope::NOTIFICATIONS])));
        assert_eq!(missing(world.enter("kim", dead)), [Missing::Code]);
    }
    assert_eq!(withdraw("eve").unwrap_err(), DeskError::NotFound("account".into()));
}

#[test]
fn five_wrong_tries_exhaust_a_request_and_the_customer_asks_anew() {
    // RULE A9
    let world = access_town();
    let code = world.code("ada");
    let entry = |code: &Code| by_code(code, user("ada"), enter(&[Scope::SETTINGS]));
    for left in (0..5).rev() {
        assert!(current(&world, "ada").unwrap().code.is_some());
        assert_eq!(missing(world.enter("kim", entry(&wrong(&code)))), [Missing::Code]);
        assert_eq!(request(&world).tries, 5 - left);
    }
    assert_eq!(world.last_fact(), Fact::CodesExhausted { generation: 1 });
    assert_eq!((request(&world).status, request(&world).secret), (RequestStatus::Exhausted, None));
    assert_eq!(missing(current(&world, "ada")), [Missing::StandingRequest]);
    assert_eq!(missing(world.enter("kim", entry(&code))), [Missing::Code], "the right one comes too late");
    let code = world.code("ada");
    assert_eq!((request(&world).tries, request(&world).failures), (0, 5), "tries begin anew, failures in a row don't");
    world.enter("kim", entry(&code)).unwrap();
    assert_eq!(request(&world).failures, 0, "a right one ends the row");
}

#[test]
fn redeeming_consumes_the_code() {
    // RULE A6
    let world = access_town();
    let code = world.code("ada");
    let session = world.enter("kim", by_code(&code, user("ada"), enter(&[Scope::SETTINGS]))).unwrap();
    let redeemed = request(&world);
    assert_eq!((redeemed.status, redeemed.session, redeemed.secret), (RequestStatus::Redeemed, Some(session.id), None));
    assert_eq!(missing(current(&world, "ada")), [Missing::StandingRequest]);
    assert_eq!(missing(world.enter("kim", by_code(&code, user("ada"), enter(&[Scope::SETTINGS])))), [Missing::Code]);
    assert_eq!(missing(world.desk.run(&user("ada"), Withdraw { account: home() })), [Missing::StandingRequest]);
}

#[test]
fn the_next_code_has_tries_of_its_own_and_the_row_goes_on() {
    // RULE A9
    let world = access_town();
    let code = world.code("ada");
    for _ in 0..4 {
        missing(world.enter("kim", by_code(&wrong(&code), user("ada"), enter(&[Scope::SETTINGS]))));
    }
    world.advance(1_800);
    let next = world.current_code("ada");
    missing(world.enter("kim", by_code(&wrong(&next), user("ada"), enter(&[Scope::SETTINGS]))));
    let request = request(&world);
    assert_eq!((request.status, request.tries, request.failures), (RequestStatus::Standing, 1, 5));
    assert_eq!(request.step, 1);
}

#[test]
fn a_hundred_failures_in_a_row_lock_the_codes_until_an_administrator_unlocks_them() {
    // RULE A9
    let world = access_town();
    let unlock = |by: &str| world.desk.run(&user(by), Unlock { account: home() });
    assert_eq!(missing(unlock("ada")), [Missing::LockedCodes], "nobody ever asked");
    let code = world.code("ada");
    meddle(&world, |request| request.failures = 99);
    assert_eq!(missing(unlock("ada")), [Missing::LockedCodes]);
    missing(world.enter("kim", by_code(&wrong(&code), user("ada"), enter(&[Scope::SETTINGS]))));
    assert_eq!(world.last_fact(), Fact::CodesLocked { failures: 100 });
    assert_eq!((request(&world).failures, request(&world).secret), (100, None));
    let asked = |by: &str| world.desk.run(&user(by), Request::new(home()));
    assert_eq!(missing(asked("ada")), [Missing::UnlockedCodes], "asking anew resets nothing");
    assert_eq!(missing(current(&world, "ada")), [Missing::UnlockedCodes, Missing::StandingRequest]);
    world.advance(365 * 86_400);
    assert_eq!(missing(asked("tim")), [Missing::UnlockedCodes], "nor does time");
    for who in ["tim", "bob"] {
        assert_eq!(missing(unlock(who)), [Missing::Administrator]);
    }
    assert_eq!(unlock("eve").unwrap_err(), DeskError::NotFound("account".into()));
    assert_eq!(unlock("zoe").unwrap().failures, 100);
    assert_eq!(world.last_fact(), Fact::CodesUnlocked { failures: 100 });
    assert_eq!(missing(current(&world, "ada")), [Missing::StandingRequest], "the old request stays dead");
    asked("ada").unwrap();
    assert_eq!((request(&world).failures, request(&world).generation), (0, 2));
}

#[test]
fn a_refusal_names_everything_at_once_and_does_nothing() {
    // RULE I18
    let world = access_town();
    ask(&world, "ada");
    meddle(&world, |request| request.failures = 100);
    let keyless =
        consentry::Desk::with(world.desk.store().clone(), settings(&world.clock, 400).policy(policy()).unwrap());
    let before = all_of(world.desk.store());
    let scopes = "flying".parse().unwrap();
    let (ticket, evidence) = (Some(TicketId::from_name("none")), Some(evidence()));
    let all = Request { ticket, scopes, evidence, ..Request::new(home()) };
    let expected = [Missing::TicketPermission, Missing::UnlockedCodes, Missing::ConsentableScope, Missing::Keys];
    assert_eq!(missing(keyless.run(&user("bob"), all.clone())), expected);
    assert_eq!(keyless.run(&user("eve"), all).unwrap_err(), DeskError::NotFound("account".into()), "alone and first");
    assert_eq!(all_of(world.desk.store()), before);
}

#[test]
fn no_right_is_needed_to_ask_but_membership_is() {
    let world = access_town();
    world.permit("bob", Permissions::empty());
    ask(&world, "bob");
    world.desk.run(&user("ada"), consentry::people::Remove { account: home(), user: user("bob").id }).unwrap();
    let refused = world.desk.run(&user("bob"), Request::new(home()));
    assert_eq!(refused.unwrap_err(), DeskError::NotFound("account".into()));
}
