//! RULE I14: the named roles review who was inside, regularly; nobody reviews their own access.

use crate::staff_common::*;
use consentry::access::{Basis, Session};
use consentry::assistance::AgentBudget;
use consentry::journal::Fact;
use consentry::policy::{ReviewRole, Reviews};
use consentry::record::Key;
use consentry::review::{Accesses, Due, Guesses, List, Review, ReviewLine, SignOff};
use consentry::{AccountId, DeskError, Missing, Page, Policy, RoleId, Timestamp};
use std::sync::Barrier;
use time::Duration;

fn days(count: i64) -> Duration {
    Duration::days(count)
}

/// The staffed town in which somebody entered first, a moment ago: both roles have begun.
fn begun() -> (Town, Timestamp) {
    let town = staffed();
    let start = town.desk_now();
    for role in [SUPPORT_LEAD, SUCCESS_LEAD] {
        let role: consentry::text::RoleName = role.parse().unwrap();
        let id = RoleId::of(&role);
        let account = AccountId::STAFF;
        town.put(ReviewLine { account, id, role, started_at: start, reviewed_until: start, review: None }, 0);
    }
    (town, start)
}

fn sign(from: Timestamp, until: Timestamp) -> SignOff {
    SignOff { role: SUPPORT_LEAD.parse().unwrap(), from, until, finding: "All had reasons.".parse().unwrap() }
}

fn accesses(from: Timestamp, until: Timestamp) -> Accesses {
    Accesses { role: SUPPORT_LEAD.parse().unwrap(), from, until, page: Page::default() }
}

fn line(town: &Town, role: &str) -> ReviewLine {
    town.record(Key::ReviewLine(RoleId::of(&role.parse().unwrap()))).unwrap().1
}

fn reviewed(town: &Town) -> Timestamp {
    line(town, SUPPORT_LEAD).reviewed_until
}

const LIST: fn() -> List = || List { page: Page::default() };
const GUESSES: fn() -> Guesses = || Guesses { page: Page::default() };

#[test]
fn a_review_is_a_record_of_who_which_span_and_what_was_found() {
    // RULE I14
    let (town, start) = begun();
    town.advance(days(31));
    let until = start.saturating_add(days(30));
    let review = town.of("rex", sign(start, until)).unwrap();
    let expected = Review {
        account: AccountId::STAFF,
        id: review.id,
        role: SUPPORT_LEAD.parse().unwrap(),
        reviewer: agent("rex").id,
        from: start,
        until,
        finding: "All had reasons.".parse().unwrap(),
        signed_at: town.desk_now(),
    };
    assert_eq!(review, expected);
    let told = Fact::ReviewSigned { review: review.id, role: SUPPORT_LEAD.parse().unwrap(), from: start, until };
    assert_eq!(town.last_facts(), [told]);
    assert_eq!((reviewed(&town), line(&town, SUPPORT_LEAD).review), (until, Some(review.id)));
    assert_eq!(line(&town, SUCCESS_LEAD).reviewed_until, start, "each role for itself");
    for by in ["rex", "sue", "lea"] {
        assert_eq!(town.of(by, LIST()).unwrap().rows, std::slice::from_ref(&expected));
    }
}

#[test]
fn spans_follow_one_another_without_a_gap_or_an_overlap() {
    // RULE I14
    let (town, start) = begun();
    town.advance(days(100));
    let (second, minute) = (Duration::seconds(1), Duration::minutes(1));
    let first = start.saturating_add(days(10));
    town.of("rex", sign(start, first)).unwrap();
    let before = town.all();
    let next = first.saturating_add(days(10));
    let wrong = [
        (start, next),
        (first.saturating_add(-second), next),
        (first.saturating_add(second), next),
        (first, first),
        (first, first.saturating_add(-minute)),
        (first, first.saturating_add(days(30) + Duration::microseconds(1))),
        (Timestamp::MIN, Timestamp::MAX),
        (Timestamp::MAX, Timestamp::MIN),
    ];
    for (from, until) in wrong {
        assert_eq!(missing(town.of("rex", sign(from, until))), [Missing::ReviewSpan], "{from} to {until}");
    }
    assert_eq!(town.all(), before);
    // A long absence is caught up with, span by span.
    let mut from = first;
    for (span, done) in [(30, true), (30, true), (30, false), (29, true)] {
        let until = from.saturating_add(days(span));
        assert_eq!(town.of("rex", sign(from, until)).is_ok(), done);
        from = if done { until } else { from };
    }
    assert_eq!(reviewed(&town), start.saturating_add(days(10 + 30 + 30 + 29)));
}

#[test]
fn only_what_has_ended_is_reviewed() {
    // RULE I14
    let (town, start) = begun();
    town.advance(days(1));
    let settled = town.desk_now().saturating_add(-Duration::minutes(490));
    for late in [Duration::microseconds(1), Duration::minutes(490), days(3)] {
        assert_eq!(missing(town.of("rex", sign(start, settled.saturating_add(late)))), [Missing::ReviewSpan]);
    }
    town.of("rex", sign(start, settled)).unwrap();
}

#[test]
fn nobody_reviews_their_own_access() {
    // RULE I14
    let (town, start) = begun();
    town.advance(days(2));
    let own = town.inside("own", |it| it.agent = agent("rex").id);
    town.advance(days(2));
    let until = start.saturating_add(days(3));
    assert_eq!(missing(town.of("rex", sign(start, until))), [Missing::OthersAccess]);
    let both = sign(start.saturating_add(days(1)), until);
    assert_eq!(missing(town.of("rex", both)), [Missing::ReviewSpan, Missing::OthersAccess], "all at once");
    // Up to there, and from behind it on, the access is not in the span.
    town.of("rex", sign(start, own.entered_at)).unwrap();
    let behind = own.entered_at.saturating_add(Duration::microseconds(1));
    assert_eq!(missing(town.of("rex", sign(own.entered_at, behind))), [Missing::OthersAccess]);
    town.host(assign("ken", false, &[SUPPORT_LEAD]));
    town.of("ken", sign(own.entered_at, behind)).unwrap();
    town.of("rex", sign(behind, until)).unwrap();
}

#[test]
fn only_those_with_the_role_review() {
    // RULE I14
    let (town, start) = begun();
    town.advance(days(5));
    let until = start.saturating_add(days(1));
    town.host(set_active("rex", false));
    for (by, why) in [
        ("kim", Missing::Reviewer),
        ("lea", Missing::Reviewer),
        ("sue", Missing::Reviewer),
        ("rex", Missing::ActiveAgent),
        ("nobody", Missing::ActiveAgent),
    ] {
        assert_eq!(missing(town.of(by, sign(start, until))), [why], "{by}");
        assert_eq!(missing(town.of(by, sign(until, start))), [why], "{by}, alone");
        assert_eq!(missing(town.of(by, accesses(start, until))), [why], "{by}");
    }
    for (by, why) in [("kim", Missing::Reviewer), ("rex", Missing::ActiveAgent), ("nobody", Missing::ActiveAgent)] {
        assert_eq!(missing(town.of(by, Due {})), [why]);
        assert_eq!(missing(town.of(by, LIST())), [why]);
        assert_eq!(missing(town.of(by, GUESSES())), [why]);
    }
    town.host(set_active("rex", true));
    // A role that the policy no longer has gives nothing.
    let mut policy = Policy { reviews: Reviews { roles: Vec::new(), ..Reviews::default() }, ..Policy::default() };
    policy.access.break_glass.allowed = false;
    let none = town.under(policy);
    assert_eq!(missing(none.run(&agent("rex"), sign(start, until))), [Missing::Reviewer]);
    assert_eq!(missing(none.run(&agent("rex"), Due {})), [Missing::Reviewer]);
    town.of("rex", sign(start, until)).unwrap();
}

#[test]
fn overdue_reviews_are_visible() {
    // RULE I14
    let (town, start) = begun();
    let due = |by| town.of(by, Due {}).unwrap();
    let lines = due("lea");
    assert_eq!(lines.iter().map(|it| it.role.as_str()).collect::<Vec<_>>(), [SUPPORT_LEAD, SUCCESS_LEAD]);
    assert!(lines.iter().all(|it| it.reviewed_until == start && it.due_at == start.saturating_add(days(30))));
    town.advance(days(30));
    assert!(due("rex").iter().all(|it| !it.overdue));
    town.advance(Duration::microseconds(1));
    assert!(due("sue").iter().all(|it| it.overdue));
    town.of("rex", sign(start, start.saturating_add(days(29)))).unwrap();
    assert_eq!(due("lea").iter().map(|it| it.overdue).collect::<Vec<_>>(), [false, true]);
    let more = ReviewRole { name: "auditor".parse().unwrap(), teams: teams(&[]) };
    let roles = Reviews::default().roles.into_iter().skip(1).chain([more]).collect();
    let desk = town.under(Policy { reviews: Reviews { roles, ..Reviews::default() }, ..Policy::default() });
    let lines = desk.run(&agent("lea"), Due {}).unwrap();
    assert_eq!(lines.len(), 1, "what nobody entered under has nothing to review yet");
}

#[test]
fn before_anybody_entered_there_is_nothing_to_review() {
    let town = staffed();
    assert_eq!(town.of("rex", Due {}).unwrap(), []);
    let start = town.desk_now();
    town.advance(days(2));
    assert_eq!(said(town.of("rex", sign(start, start.saturating_add(days(1))))), "no such review_line");
}

#[test]
fn reviewers_see_every_access_of_a_span_over_all_accounts() {
    // RULES I13, I14, I15
    let (town, start) = begun();
    let mut all = Vec::new();
    for (n, account) in [home(), elsewhere(), home(), home(), elsewhere()].into_iter().enumerate() {
        town.advance(Duration::hours(1));
        let mut session = entered(account, &format!("s{n}"), town.desk_now());
        session.documents = u64::from(n == 0);
        session.basis = if n == 1 { Basis::BreakGlass } else { Basis::Door };
        session.sweep_at = Some(session.over().0);
        town.put(session.clone(), 0);
        all.push(session);
    }
    town.advance(days(2));
    let read = |from, until| {
        let (mut page, mut found) = (Page::first(2).unwrap(), Vec::new());
        loop {
            let listed = town.of("rex", Accesses { page: page.clone(), ..accesses(from, until) }).unwrap();
            found.extend(listed.rows);
            let Some(next) = listed.next else { return found };
            page = page.after(next);
        }
    };
    let ids = |rows: &[consentry::review::Access]| rows.iter().map(|it| it.session.id).collect::<Vec<_>>();
    let expected: Vec<_> = all.iter().map(|it| it.id).collect();
    let found = read(start, town.desk_now());
    assert_eq!(ids(&found), expected);
    // No sweep has been there: what is over by time is shown so.
    assert!(found.iter().all(|it| it.session.ended_at == Some(it.session.over().0)));
    let overdue: Vec<_> = found.iter().map(|it| it.clean_up_overdue).collect();
    assert_eq!(overdue, [true, false, false, false, false], "RULE I12");
    assert_eq!(ids(&read(all[1].entered_at, all[3].entered_at)), expected[1..3], "from, but not until");
    town.desk.sweep(&host(), 100).unwrap();
    town.desk.sweep(&host(), 100).unwrap();
    assert_eq!(read(start, town.desk_now()).len(), 5);
    assert_eq!(read(start, town.desk_now())[0].session.clean_up_until, found[0].session.clean_up_until);
    let page = Page::first(1).unwrap();
    let next =
        town.of("rex", Accesses { page: page.clone(), ..accesses(start, town.desk_now()) }).unwrap().next.unwrap();
    let other = Accesses { page: page.after(next), ..accesses(start, all[4].entered_at) };
    assert_eq!(said(town.of("rex", other)), "invalid input: page.after: is a cursor of another query");
}

#[test]
fn two_who_sign_at_once_sign_one_span_once() {
    // RULE I14
    let (town, start) = begun();
    town.host(assign("ken", false, &[SUPPORT_LEAD]));
    town.advance(days(20));
    let until = start.saturating_add(days(10));
    let barrier = Barrier::new(4);
    let outcomes: Vec<Result<Review, DeskError>> = std::thread::scope(|scope| {
        let start_one = |(index, by): (usize, &'static str)| {
            let (town, barrier) = (&town, &barrier);
            scope.spawn(move || {
                let desk = town.apart(index as u64);
                barrier.wait();
                desk.run(&agent(by), sign(start, until))
            })
        };
        let running: Vec<_> = ["rex", "ken", "rex", "ken"].into_iter().enumerate().map(start_one).collect();
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    assert_eq!(town.of("lea", LIST()).unwrap().rows.len(), 1);
}

#[test]
fn a_wrong_clock_signs_for_nothing_that_is_yet_to_come() {
    // RULE A12
    let (town, start) = begun();
    town.advance(days(2));
    town.host(enrol("late", &[]));
    town.advance(days(-2));
    let until = start.saturating_add(days(1));
    assert_eq!(missing(town.of("rex", sign(start, until))), [Missing::Clock, Missing::ReviewSpan]);
}

#[test]
fn reviewers_are_told_who_guessed_codes() {
    // RULE A9
    let town = staffed();
    let budget = AgentBudget {
        account: AccountId::STAFF,
        agent: agent("kim").id,
        counted_from: town.desk_now(),
        failures: 3,
        failures_ever: 12,
        failed_at: town.desk_now(),
    };
    town.put(budget.clone(), 0);
    for by in ["rex", "sue", "lea"] {
        assert_eq!(town.of(by, GUESSES()).unwrap().rows, std::slice::from_ref(&budget));
    }
}

#[test]
fn a_review_in_the_staffs_journal_and_no_access_is_lost_between_two() {
    // RULE I14: every access is in exactly one span.
    let (town, start) = begun();
    let mut entered_at = Vec::new();
    for n in 0..20 {
        town.advance(Duration::hours(11));
        let session: Session = town.inside(&format!("s{n}"), |_| ());
        entered_at.push(session.entered_at);
    }
    town.advance(days(1));
    let mut from = start;
    let mut seen = Vec::new();
    for n in [3, 7, 8, 15, 19] {
        let until = entered_at[n];
        seen.extend(town.of("rex", accesses(from, until)).unwrap().rows.iter().map(|it| it.session.entered_at));
        town.of("rex", sign(from, until)).unwrap();
        from = until;
    }
    seen.extend(town.of("rex", accesses(from, town.desk_now())).unwrap().rows.iter().map(|it| it.session.entered_at));
    assert_eq!(seen, entered_at);
}
