//! RULE I15: emergency entry, only with two different approvers.

use crate::staff_common::*;
use consentry::access::{Approve, AskBreakGlass, BreakGlass, BreakGlassStatus, BreakGlasses, Decline, Scope, Scopes};
use consentry::journal::Fact;
use consentry::policy::{Access, Agents, BreakGlassRule};
use consentry::record::Key;
use consentry::staff::AssignTeams;
use consentry::{AccountId, DeskError, Missing, Page, Policy};
use std::sync::Barrier;
use time::Duration;

fn ask(account: AccountId) -> AskBreakGlass {
    AskBreakGlass {
        account,
        user: if account == home() { user("tim").id } else { user("eve").id },
        scopes: scopes(&[Scope::SETTINGS]),
        reason: "The shop takes no orders, and nobody answers.".parse().unwrap(),
        link: "https://desk.example.com/tickets/1".parse().unwrap(),
    }
}

fn asked(town: &Town) -> BreakGlass {
    town.of("kim", ask(home())).unwrap()
}

fn approve(it: &BreakGlass) -> Approve {
    Approve { account: it.account, request: it.id }
}

fn decline(it: &BreakGlass) -> Decline {
    Decline { account: it.account, request: it.id }
}

fn stored(town: &Town, it: &BreakGlass) -> BreakGlass {
    town.record(Key::BreakGlass(it.account, it.id)).unwrap().1
}

/// The policy with another rule for emergencies, and account managers.
fn policy(rule: BreakGlassRule) -> Policy {
    let agents = Agents { account_managers: teams(&["success"]), ..Agents::default() };
    Policy { access: Access { break_glass: rule, agents, ..Access::default() }, ..Policy::default() }
}

#[test]
fn two_different_leads_approve_and_then_it_can_be_used_for_an_hour() {
    // RULE I15
    let town = staffed();
    let it = asked(&town);
    assert_eq!((it.status, it.asked_by), (BreakGlassStatus::Asked, agent("kim").id));
    assert_eq!(it.until, town.desk_now().saturating_add(Duration::minutes(60)));
    let AskBreakGlass { user, scopes, reason, link, .. } = ask(home());
    let told = Fact::BreakGlassAsked { break_glass: it.id, user, scopes, reason, link };
    assert_eq!(town.last_facts(), [told], "the customer's journal tells of it at once");
    town.advance(Duration::minutes(40));
    let once = town.of("lea", approve(&it)).unwrap();
    assert_eq!((once.status, once.until), (BreakGlassStatus::Asked, it.until));
    assert_eq!(town.last_facts(), [Fact::BreakGlassApproved { break_glass: it.id, approvals: 1 }]);
    let twice = town.of("leo", approve(&it)).unwrap();
    assert_eq!(twice.status, BreakGlassStatus::Approved);
    assert_eq!(twice.until, town.desk_now().saturating_add(Duration::minutes(60)));
    assert_eq!(town.last_facts(), [Fact::BreakGlassApproved { break_glass: it.id, approvals: 2 }]);
    assert_eq!(stored(&town, &it), twice);
    assert_eq!(missing(town.of("lou", approve(&it))), [Missing::AskedBreakGlass], "it waits no more");
}

#[test]
fn nobody_approves_their_own_request_nor_twice() {
    // RULE I15
    let town = staffed();
    town.host(AssignTeams { agent: agent("lea").id, teams: teams(&["support"]) });
    town.host(consentry::staff::SetCeiling { agent: agent("lea").id, ceiling: scopes(&[Scope::SETTINGS]) });
    let it = town.of("lea", ask(home())).unwrap();
    assert_eq!(missing(town.of("lea", approve(&it))), [Missing::Approver]);
    town.of("leo", approve(&it)).unwrap();
    let before = town.all();
    assert_eq!(missing(town.of("leo", approve(&it))), [Missing::Approver]);
    assert_eq!(missing(town.of("lea", approve(&it))), [Missing::Approver]);
    assert_eq!(town.all(), before);
    assert_eq!(stored(&town, &it).approvers.len(), 1);
}

#[test]
fn who_became_a_lead_after_it_was_asked_does_not_approve_it() {
    // RULE I15
    let town = staffed();
    town.host(assign("sue", true, &[]));
    town.advance(Duration::minutes(4));
    let it = asked(&town);
    town.advance(Duration::seconds(1));
    town.of("lea", assign("ken", true, &[])).unwrap();
    town.of("lea", set_active("leo", false)).unwrap();
    town.of("lea", set_active("leo", true)).unwrap();
    assert_eq!(missing(town.of("ken", approve(&it))), [Missing::Approver], "made one for it");
    assert_eq!(missing(town.of("leo", approve(&it))), [Missing::Approver], "back for it");
    assert_eq!(
        missing(town.of("sue", approve(&it))),
        [Missing::Approver],
        "the clocks of two machines may differ by this"
    );
    town.advance(Duration::minutes(10));
    let later = asked(&town);
    for by in ["ken", "leo"] {
        town.of(by, approve(&later)).unwrap();
    }
    assert_eq!(stored(&town, &later).status, BreakGlassStatus::Approved);
}

#[test]
fn only_leads_who_are_active_approve_or_decline() {
    let town = staffed();
    let it = asked(&town);
    town.of("lea", set_active("lou", false)).unwrap();
    let before = town.all();
    for (by, why) in [
        ("kim", Missing::Lead),
        ("rex", Missing::Lead),
        ("lou", Missing::ActiveAgent),
        ("nobody", Missing::ActiveAgent),
    ] {
        assert_eq!(missing(town.of(by, approve(&it))), [why]);
        assert_eq!(missing(town.of(by, decline(&it))), [why]);
        let unknown = Approve { request: consentry::BreakGlassId::from_name("unknown"), ..approve(&it) };
        assert_eq!(missing(town.of(by, unknown)), [why], "the same whether there is one or not");
        assert_eq!(missing(town.of(by, BreakGlasses { since: None, page: Page::default() })), [why]);
    }
    let elsewhere = Approve { account: elsewhere(), ..approve(&it) };
    assert_eq!(said(town.of("lea", elsewhere)), "no such break_glass", "approved where it was asked");
    assert_eq!(town.all(), before);
}

#[test]
fn what_is_too_old_or_declined_or_used_is_approved_no_more() {
    // RULE I15
    let town = staffed();
    let (old, no, used) = (asked(&town), asked(&town), asked(&town));
    town.of("lea", approve(&old)).unwrap();
    town.of("lea", approve(&no)).unwrap();
    let declined = town.of("leo", decline(&no)).unwrap();
    assert_eq!((declined.status, declined.declined_by), (BreakGlassStatus::Declined, Some(agent("leo").id)));
    assert_eq!(town.last_facts(), [Fact::BreakGlassDeclined { break_glass: no.id }]);
    assert_eq!(missing(town.of("lou", approve(&no))), [Missing::AskedBreakGlass]);
    town.put(BreakGlass { status: BreakGlassStatus::Used, ..used.clone() }, 1);
    for by in ["leo", "lou"] {
        assert_eq!(missing(town.of(by, approve(&used))), [Missing::AskedBreakGlass]);
        assert_eq!(missing(town.of(by, decline(&used))), [Missing::AskedBreakGlass]);
    }
    town.advance(Duration::minutes(60));
    assert_eq!(missing(town.of("leo", approve(&old))), [Missing::AskedBreakGlass]);
    assert_eq!(missing(town.of("lea", approve(&old))), [Missing::AskedBreakGlass, Missing::Approver], "all at once");
    assert_eq!(missing(town.of("leo", decline(&old))), [Missing::AskedBreakGlass]);
}

#[test]
fn one_no_is_enough_until_it_is_used() {
    let town = staffed();
    let it = asked(&town);
    town.of("lea", approve(&it)).unwrap();
    town.of("leo", approve(&it)).unwrap();
    assert_eq!(
        town.of("lea", decline(&it)).unwrap().status,
        BreakGlassStatus::Declined,
        "who approved may think again"
    );
    assert_eq!(missing(town.of("leo", decline(&it))), [Missing::AskedBreakGlass]);
}

#[test]
fn what_can_not_be_entered_for_is_not_asked_for() {
    // RULES I15, I16, I18
    let town = staffed();
    town.host(enrol("ann", &["support", "success"]));
    town.host(enrol("out", &["billing"]));
    let refused = |desk: &consentry::Desk<Recorder>, by: &str, it| missing(desk.run(&agent(by), it));
    let strict = town.under(policy(BreakGlassRule { allowed: false, ..BreakGlassRule::default() }));
    assert_eq!(refused(&strict, "kim", ask(home())), [Missing::BreakGlassAllowed]);
    let open = town.under(policy(BreakGlassRule::default()));
    assert_eq!(
        refused(&open, "ann", ask(home())),
        [Missing::BreakGlassAllowed, Missing::Ceiling],
        "RULE I4: not for account managers"
    );
    assert_eq!(refused(&open, "out", ask(home())), [Missing::EnteringTeam, Missing::Ceiling]);
    for by in ["ian", "nobody"] {
        assert_eq!(refused(&open, by, ask(home())), [Missing::ActiveAgent]);
        assert_eq!(refused(&open, by, ask(nowhere())), [Missing::ActiveAgent], "alone, whatever there is");
    }
    assert_eq!(said(town.of("kim", ask(nowhere()))), "no such account");
    let greedy = scopes(&[Scope::NEVER[0], Scope::USERS, "secrets".parse().unwrap()]);
    let everything = AskBreakGlass { user: user("eve").id, scopes: greedy, ..ask(home()) };
    let all = [Missing::Ceiling, Missing::Target, Missing::KnownScope, Missing::DelegableScope];
    assert_eq!(missing(town.of("kim", everything)), all);
    town.remove("ada", "tim").unwrap();
    assert_eq!(missing(town.of("kim", ask(home()))), [Missing::Target]);
    let none = AskBreakGlass { scopes: Scopes::default(), ..ask(elsewhere()) };
    assert_eq!(said(town.of("kim", none)), "invalid input: scopes: is 0, allowed are 1 to 32");
}

#[test]
fn a_policy_that_forbids_emergencies_or_asks_for_more_approvers_holds_for_what_was_asked_before() {
    let town = staffed();
    let it = asked(&town);
    let strict = town.under(policy(BreakGlassRule { allowed: false, ..BreakGlassRule::default() }));
    assert_eq!(missing(strict.run(&agent("lea"), approve(&it))), [Missing::BreakGlassAllowed]);
    let three = town.under(policy(BreakGlassRule { approvers: 3, ..BreakGlassRule::default() }));
    let mut status = Vec::new();
    for by in ["lea", "leo", "lou"] {
        status.push(three.run(&agent(by), approve(&it)).unwrap().status);
    }
    assert_eq!(status, [BreakGlassStatus::Asked, BreakGlassStatus::Asked, BreakGlassStatus::Approved]);
}

#[test]
fn a_clock_that_ran_back_gives_no_more_time() {
    // RULE A12
    let town = staffed();
    let it = asked(&town);
    town.advance(Duration::minutes(50));
    town.of("lea", approve(&it)).unwrap();
    town.advance(Duration::hours(-24));
    assert_eq!(missing(town.of("leo", approve(&it))), [Missing::Clock]);
    assert_eq!(missing(town.of("kim", ask(home()))), [Missing::Clock]);
    assert_eq!(town.of("leo", decline(&it)).unwrap().status, BreakGlassStatus::Declined, "no is always heard");
}

#[test]
fn approvals_at_once_are_counted_each_and_no_third_one_fits() {
    // RULE I15
    for round in 0..8 {
        let town = staffed();
        let it = asked(&town);
        let barrier = Barrier::new(6);
        let outcomes: Vec<Result<BreakGlass, DeskError>> = std::thread::scope(|scope| {
            let start = |(index, by): (usize, &'static str)| {
                let (town, barrier, it) = (&town, &barrier, &it);
                scope.spawn(move || {
                    let desk = town.apart(round * 10 + index as u64);
                    barrier.wait();
                    desk.run(&agent(by), approve(it))
                })
            };
            let running: Vec<_> =
                ["lea", "lea", "leo", "leo", "lou", "lou"].into_iter().enumerate().map(start).collect();
            running.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 2);
        let stored = stored(&town, &it);
        assert_eq!((stored.status, stored.approvers.len()), (BreakGlassStatus::Approved, 2));
    }
}

#[test]
fn leads_see_what_waits_over_all_accounts_page_by_page() {
    let town = staffed();
    let mut all = Vec::new();
    for n in 0..7 {
        town.advance(Duration::minutes(1));
        all.push(town.of("kim", ask(if n % 2 == 0 { home() } else { elsewhere() })).unwrap());
    }
    let second_half = all[3].asked_at;
    town.of("lea", decline(&all[5])).unwrap();
    let done = all.remove(5);
    let read = |since| {
        let (mut page, mut found) = (Page::first(2).unwrap(), Vec::new());
        loop {
            let listed = town.of("lea", BreakGlasses { since, page: page.clone() }).unwrap();
            found.extend(listed.rows);
            let Some(next) = listed.next else { return found };
            page = page.after(next);
        }
    };
    assert_eq!(read(None), all);
    assert!(!all.contains(&done));
    assert_eq!(read(Some(second_half)), all[3..], "whatever lies and ages before is not in the way");
    let listed = town.of("lea", BreakGlasses { since: None, page: Page::first(1).unwrap() }).unwrap();
    let page = Page::first(1).unwrap().after(listed.next.unwrap());
    let foreign = town.of("lea", BreakGlasses { since: Some(second_half), page });
    assert_eq!(said(foreign), "invalid input: page.after: is a cursor of another query");
}
