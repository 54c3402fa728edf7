use super::super::{Request, code};
use super::*;
use crate::access::Scopes;
use crate::change::Change;
use crate::keys::{Key, Keys, NoKeys, OneKey};
use crate::policy::{Assistance, Policy, Rules};
use crate::record::{Record, Stored};
use crate::time::seconds;
use crate::{Missing, User};
use proptest::prelude::*;
use std::sync::Arc;

pub(super) const TRIES: u32 = 3;
pub(super) const IN_A_ROW: u32 = 7;
pub(super) const A_DAY: u32 = 4;
pub(super) const START: i64 = 1_700_000_000;

fn account() -> AccountId {
    AccountId::from_name("home")
}

pub(super) fn ada() -> User {
    User { id: UserId::from_name("ada") }
}

fn keys() -> OneKey {
    OneKey { id: "first".parse().unwrap(), key: Key::new([7; 32]) }
}

fn moment_under(now: Timestamp, assistance: Assistance) -> Moment {
    let rules = Rules::new(Policy { assistance, ..Policy::default() }).unwrap();
    Moment::new(now, [9; 32]).under(Arc::new(rules), Arc::new(keys()))
}

/// A moment under limits that a short test reaches.
pub(super) fn moment(now: Timestamp) -> Moment {
    let limits = Assistance {
        tries_max: TRIES,
        account_failures_max: IN_A_ROW,
        agent_failures_max: A_DAY,
        ..Assistance::default()
    };
    moment_under(now, limits)
}

pub(super) fn asked(before: Option<&AssistanceRequest>, at: &Moment) -> AssistanceRequest {
    Request::new(account()).make(&ada(), true, before, at).unwrap()
}

/// The code of a request, as the customer sees it, so many steps from now.
pub(super) fn code_of(request: &AssistanceRequest, steps: i64, at: &Moment) -> Code {
    let secret = seal::open(request, at).unwrap().unwrap();
    let step = step_now(request, at).unwrap().wrapping_add_signed(steps);
    secret.code(step, request.digits).unwrap()
}

/// Digits that are the code neither of now nor of the steps before and after.
pub(super) fn wrong_code(request: &AssistanceRequest, at: &Moment) -> Code {
    let near = [-1, 0, 1].map(|steps| code_of(request, steps, at));
    let mut guesses = (0..4u32).map(|number| Code { number, digits: request.digits });
    guesses.find(|guess| !near.contains(guess)).unwrap()
}

pub(super) fn by(agent: &str, code: &Code) -> Attempt<'static> {
    Attempt {
        code: Box::leak(Box::new(code.clone())),
        agent: AgentId::from_name(agent),
        user: ada().id,
        given_by: ada().id,
        giver_since: Some(seconds(0)),
        giver_administers: false,
        ticket: None,
    }
}

/// What a charge wrote and said.
pub(super) struct Charged {
    pub(super) request: Option<AssistanceRequest>,
    pub(super) budget: AgentBudget,
    pub(super) facts: Vec<Fact>,
}

pub(super) fn charge_for(
    request: Option<&AssistanceRequest>,
    budget: Option<&AgentBudget>,
    attempt: &Attempt<'_>,
    verdict: Verdict,
    at: &Moment,
) -> Charged {
    let read = request.map(|value| Read { version: 7, value });
    let decision =
        charge(Decision::new(()), read, budget.map(|value| Read { version: 3, value }), attempt, verdict, at);
    let mut charged = (None, None);
    for change in &decision.changes {
        match change {
            Change::Put { record: Record::Assistance(put), was: 7 } => charged.0 = Some(put.clone()),
            Change::Put { record, was } => {
                assert_eq!(*was, if budget.is_some() { 3 } else { 0 });
                charged.1 = AgentBudget::of(record).cloned();
            }
            Change::Add(_) => panic!("{change:?}"),
        }
    }
    Charged { request: charged.0, budget: charged.1.unwrap(), facts: decision.facts }
}

#[test]
fn the_right_code_is_right_for_its_whole_step_and_dead_with_the_next() {
    // RULE A4
    let start = moment(seconds(START));
    let request = asked(None, &start);
    let attempt = by("kim", &code_of(&request, 0, &start));
    let at = |passed: i64| verdict(Some(&request), &attempt, &moment(seconds(START + passed))).unwrap();
    assert_eq!((at(0), at(1_799)), (Ok(()), Ok(())));
    assert_eq!((at(1_800), at(3_599)), (Err(Verdict::OtherStep), Err(Verdict::OtherStep)));
    assert_eq!(at(3_600), Err(Verdict::Wrong), "long dead");
    assert_eq!(at(8 * 3_600), Err(Verdict::NoRequest), "a request past its end counts as none");
    assert_eq!(at(-1), Err(Verdict::NoRequest), "before the first step there is no code");
    let next = by("kim", &code_of(&request, 1, &start));
    assert_eq!(verdict(Some(&request), &next, &start).unwrap(), Err(Verdict::OtherStep), "not yet");
}

#[test]
fn a_request_asked_anew_kills_the_old_code_at_once() {
    // RULE A4
    let at = moment(seconds(START));
    let first = asked(None, &at);
    let second = asked(Some(&first), &at);
    assert_eq!(second.generation, 2);
    let attempt = by("kim", &code_of(&first, 0, &at));
    // The same moment draws the same secret, and still the ciphertext is bound to its generation (RULE A8).
    let moved = AssistanceRequest { secret: first.secret.clone(), ..second };
    assert_eq!(verdict(Some(&moved), &attempt, &at), Err(Refusal::missing(Missing::Keys)));
    let later = Moment::new(seconds(START), [8; 32]).under(Arc::default(), Arc::new(keys()));
    let third = asked(Some(&first), &later);
    assert_eq!(verdict(Some(&third), &attempt, &at).unwrap(), Err(Verdict::Wrong));
}

#[test]
fn a_code_given_for_something_else_is_no_code() {
    // RULE A8
    let at = moment(seconds(START));
    let plain = asked(None, &at);
    let (kim, lea) = (AgentId::from_name("kim"), AgentId::from_name("lea"));
    let (one, other) = (TicketId::from_name("one"), TicketId::from_name("other"));
    let code = code_of(&plain, 0, &at);
    let judge = |request: &AssistanceRequest, attempt: Attempt<'_>| verdict(Some(request), &attempt, &at).unwrap();
    let (right, wrong) = (Ok(()), Err(Verdict::OtherPurpose));
    let of_agent = |agent| AssistanceRequest { agent: Some(agent), ..plain.clone() };
    assert_eq!((judge(&of_agent(kim), by("kim", &code)), judge(&of_agent(lea), by("kim", &code))), (right, wrong));
    let of_ticket = AssistanceRequest { ticket: Some(one), ..plain.clone() };
    let on = |ticket| Attempt { ticket, ..by("kim", &code) };
    assert_eq!(judge(&of_ticket, on(Some(one))), right);
    assert_eq!((judge(&of_ticket, on(Some(other))), judge(&of_ticket, on(None))), (wrong, wrong));
    assert_eq!(judge(&plain, on(Some(other))), right, "a code for nothing in particular is good for any ticket");
    let tim = UserId::from_name("tim");
    assert_eq!(judge(&plain, Attempt { given_by: tim, user: tim, ..by("kim", &code) }), wrong, "who didn't ask");
    assert_eq!(judge(&plain, Attempt { given_by: tim, ..by("kim", &code) }), wrong);
    let as_tim = Attempt { user: tim, ..by("kim", &code) };
    assert_eq!(judge(&plain, as_tim), wrong, "as another user only an administrator lets in");
    let entrusted = Attempt { giver_administers: true, ..as_tim };
    assert_eq!(judge(&plain, entrusted), right);
    let small = AssistanceRequest { administered: false, ..plain.clone() };
    assert_eq!(judge(&small, entrusted), wrong, "what was given before its giver was entrusted doesn't grow");
    assert_eq!(judge(&small, by("kim", &code)), right);
    let since = |giver_since| Attempt { giver_since, ..by("kim", &code) };
    assert_eq!((judge(&plain, since(None)), judge(&plain, since(Some(seconds(START + 1))))), (wrong, wrong));
    assert_eq!(judge(&plain, since(Some(seconds(START)))), right);
}

#[test]
fn without_the_key_nothing_is_judged() {
    let at = moment(seconds(START));
    let request = asked(None, &at);
    let attempt = by("kim", &code_of(&request, 0, &at));
    let with = |keys: Arc<dyn crate::KeyRing>| Moment::new(seconds(START), [1; 32]).under(Arc::default(), keys);
    let missing = Err(Refusal::missing(Missing::Keys));
    assert_eq!(verdict(Some(&request), &attempt, &with(Arc::new(NoKeys))), missing);
    let new = Keys::new("second".parse().unwrap(), Key::new([8; 32]));
    assert_eq!(verdict(Some(&request), &attempt, &with(Arc::new(new.clone()))), missing);
    let rotated = new.keeping("first".parse().unwrap(), Key::new([7; 32]));
    assert_eq!(verdict(Some(&request), &attempt, &with(Arc::new(rotated))), Ok(Ok(())), "rotation by the key's name");
    let gone = redeemed(&request, SessionId::from_name("s"));
    assert_eq!(
        verdict(Some(&gone), &attempt, &with(Arc::new(NoKeys))),
        Ok(Err(Verdict::Redeemed)),
        "no secret, no key"
    );
}

#[test]
fn a_redeemed_code_is_used_up_and_forgives_what_was_wrong_before() {
    // RULES A6, A9
    let at = moment(seconds(START));
    let request = AssistanceRequest { tries: 2, failures: 6, ..asked(None, &at) };
    let attempt = by("kim", &code_of(&request, 0, &at));
    assert_eq!(verdict(Some(&request), &attempt, &at), Ok(Ok(())));
    let redeemed = redeemed(&request, SessionId::from_name("s"));
    assert_eq!((redeemed.status, redeemed.failures, &redeemed.secret), (RequestStatus::Redeemed, 0, &None));
    assert_eq!(redeemed.session, Some(SessionId::from_name("s")));
    assert_eq!(verdict(Some(&redeemed), &attempt, &at), Ok(Err(Verdict::Redeemed)));
}

#[test]
fn tries_against_nothing_cost_the_agent_and_nobody_else() {
    // RULE A9
    let at = moment(seconds(START));
    let request = AssistanceRequest { failures: 2, ..asked(None, &at).withdrawn() };
    let attempt = by("kim", &"12345678".parse().unwrap());
    for of in [None, Some(&request)] {
        assert_eq!(verdict(of, &attempt, &at), Ok(Err(Verdict::NoRequest)));
        let charged = charge_for(of, None, &attempt, Verdict::NoRequest, &at);
        assert!(charged.request.is_none());
        assert_eq!(
            (charged.budget.failures, charged.budget.failures_ever, charged.budget.agent),
            (1, 1, attempt.agent)
        );
        let (generation, failures) = of.map_or((0, 0), |of| (of.generation, of.failures));
        let (agent, user, verdict) = (attempt.agent, attempt.user, Verdict::NoRequest);
        assert_eq!(charged.facts, [Fact::CodeRefused { agent, user, generation, verdict, tries_left: 0, failures }]);
    }
}

#[test]
fn an_agent_s_day_is_24_hours_and_no_clock_that_runs_back_ends_it() {
    // RULES A9, A12
    let attempt = by("kim", &"12345678".parse().unwrap());
    let spend = |budget: Option<&AgentBudget>, now: i64| {
        charge_for(None, budget, &attempt, Verdict::NoRequest, &moment(seconds(now))).budget
    };
    let mut budget = spend(None, START);
    for n in 1..i64::from(A_DAY) {
        assert!(has_budget(Some(&budget), &moment(seconds(START + n))));
        budget = spend(Some(&budget), START + n);
    }
    let has = |now: i64| has_budget(Some(&budget), &moment(seconds(now)));
    assert!(has_budget(None, &moment(seconds(START))));
    assert!(!has(START + 4) && !has(START + 86_399) && !has(START - 1) && !has(START - 86_400) && !has(0));
    assert!(has(START + 86_400));
    let next = spend(Some(&budget), START + 86_400);
    assert_eq!((next.failures, next.failures_ever), (1, u64::from(A_DAY) + 1));
    assert_eq!((next.counted_from, next.failed_at), (seconds(START + 86_400), seconds(START + 86_400)));
}

#[test]
fn a_policy_that_allows_fewer_tries_counts_at_once() {
    let at = moment(seconds(START));
    let request = AssistanceRequest { tries: 2, ..asked(None, &at) };
    let attempt = by("kim", &code_of(&request, 0, &at));
    let strict = moment_under(seconds(START), Assistance { tries_max: 2, ..Assistance::default() });
    assert_eq!(verdict(Some(&request), &attempt, &strict), Ok(Err(Verdict::Exhausted)));
    let strict = moment_under(seconds(START), Assistance { account_failures_max: 5, ..Assistance::default() });
    let request = AssistanceRequest { failures: 5, ..request };
    assert_eq!(verdict(Some(&request), &attempt, &strict), Ok(Err(Verdict::Locked)));
}

#[test]
fn steps_never_go_back() {
    // RULE A12: a wrong code was charged in the second step; a moment in the first, which no desk makes, revives nothing.
    let late = moment(seconds(START + 1_800));
    let request = asked(None, &moment(seconds(START)));
    let first = by("kim", &code_of(&request, -1, &late));
    let charged = charge_for(Some(&request), None, &first, Verdict::OtherStep, &late).request.unwrap();
    assert_eq!((charged.step, charged.tries), (1, 1));
    assert_eq!(verdict(Some(&charged), &first, &moment(seconds(START))), Ok(Err(Verdict::OtherStep)));
}

proptest! {
    #[test]
    fn whoever_knows_the_secret_is_right_whatever_the_digits_and_the_period(
        (digits, period, passed) in (6u32..=8, 60u32..=28_800, 0i64..28_800),
    ) {
        // RULE A7
        let policy = |now| moment_under(now, Assistance { digits, period_for_seconds: period, ..Assistance::default() });
        let request = asked(None, &policy(seconds(START)));
        let at = policy(seconds(START + passed));
        let secret = seal::open(&request, &at).unwrap().unwrap();
        let offline = code(secret.bytes(), request.starts_at, period, digits, at.now()).unwrap();
        prop_assert_eq!(verdict(Some(&request), &by("kim", &offline), &at), Ok(Ok(())));
    }
}

#[test]
fn scopes_and_evidence_stay_with_the_request() {
    let at = moment(seconds(START));
    let scopes: Scopes = "download".parse().unwrap();
    let request = AssistanceRequest { scopes: scopes.clone(), ..asked(None, &at) };
    assert_eq!(redeemed(&request, SessionId::from_name("s")).scopes, scopes);
}
