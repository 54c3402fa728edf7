//! RULE I12: what was downloaded or shared is deleted afterwards by the agent, and this is attested.

use crate::staff_common::*;
use consentry::access::{Attest, Duties, Duty, Ending, Session};
use consentry::account::EndOnboarding;
use consentry::journal::Fact;
use consentry::{Missing, Page};
use time::Duration;

fn attest(session: &Session) -> Attest {
    Attest { account: session.account, session: session.id }
}

fn duties(all: bool) -> Duties {
    Duties { all, page: Page::default() }
}

fn names(rows: &[Duty]) -> Vec<(consentry::SessionId, bool)> {
    rows.iter().map(|it| (it.session, it.overdue)).collect()
}

/// A session that left documents and ended by itself, swept.
fn owed(town: &Town, name: &str) -> Session {
    town.inside(name, |it| it.documents = 2);
    town.advance(Duration::minutes(30));
    town.desk.sweep(&host(), 100).unwrap();
    town.session(home(), name)
}

#[test]
fn the_agent_attests_that_everything_is_deleted() {
    // RULE I12
    let town = staffed();
    let session = owed(&town, "one");
    assert_eq!(names(&town.of("kim", duties(false)).unwrap().rows), [(session.id, false)]);
    let attested = town.of("kim", attest(&session)).unwrap();
    assert_eq!((attested.documents, attested.cleaned_at), (2, town.desk_now()));
    assert_eq!(town.last_facts(), [Fact::CleanedUp { session: session.id, documents: 2 }]);
    let cleaned =
        Session { cleaned_at: Some(town.desk_now()), clean_up_until: None, sweep_at: None, ..session.clone() };
    assert_eq!(town.session(home(), "one"), cleaned);
    assert_eq!(town.of("kim", duties(false)).unwrap().rows, []);
    assert_eq!(missing(town.of("kim", attest(&session))), [Missing::CleanUpOwed], "once");
    town.advance(Duration::days(2));
    assert_eq!(town.desk.sweep(&host(), 100).unwrap().overdue, 0);
}

#[test]
fn nobody_attests_anothers_session() {
    // RULE I12
    let town = staffed();
    let session = owed(&town, "one");
    let before = town.all();
    for by in ["ken", "lea", "rex"] {
        assert_eq!(said(town.of(by, attest(&session))), "no such session");
        let unknown = Attest { session: consentry::SessionId::from_name("unknown"), ..attest(&session) };
        assert_eq!(said(town.of(by, unknown)), "no such session");
    }
    for by in ["ian", "nobody"] {
        assert_eq!(missing(town.of(by, attest(&session))), [Missing::ActiveAgent]);
    }
    assert_eq!(town.all(), before);
    town.host(set_active("kim", false));
    assert_eq!(missing(town.of("kim", attest(&session))), [Missing::ActiveAgent]);
}

#[test]
fn what_is_not_owed_is_not_attested() {
    let town = staffed();
    let live = town.inside("live", |it| it.documents = 1);
    assert_eq!(missing(town.of("kim", attest(&live))), [Missing::CleanUpOwed], "more may come");
    let nothing = town.inside("nothing", |_| ());
    town.advance(Duration::minutes(31));
    town.desk.sweep(&host(), 100).unwrap();
    assert_eq!(missing(town.of("kim", attest(&nothing))), [Missing::CleanUpOwed]);
}

#[test]
fn late_is_better_than_never() {
    // RULE I12
    let town = staffed();
    let session = owed(&town, "one");
    town.advance(Duration::days(3));
    assert_eq!(names(&town.of("kim", duties(false)).unwrap().rows), [(session.id, true)], "overdue, swept or not");
    town.desk.sweep(&host(), 100).unwrap();
    assert_eq!(names(&town.of("kim", duties(false)).unwrap().rows), [(session.id, true)]);
    town.of("kim", attest(&session)).unwrap();
    assert_eq!(town.of("kim", duties(false)).unwrap().rows, []);
}

#[test]
fn overdue_duties_are_visible_to_leads_and_reviewers() {
    // RULE I12
    let town = staffed();
    let first = owed(&town, "first");
    town.advance(Duration::hours(23));
    let kens = town.inside("kens", |it| (it.documents, it.agent) = (1, agent("ken").id));
    town.advance(Duration::minutes(31));
    town.desk.sweep(&host(), 100).unwrap();
    town.advance(Duration::hours(2));
    for by in ["lea", "rex", "sue"] {
        let rows = town.of(by, duties(true)).unwrap().rows;
        assert_eq!(names(&rows), [(first.id, true), (kens.id, false)], "the earliest deadline first");
        assert_eq!(town.of(by, duties(false)).unwrap().rows, [], "they owe nothing themselves");
    }
    let row = town.of("kim", duties(false)).unwrap().rows.remove(0);
    let until = first.clean_up_until.unwrap();
    let expected = Duty {
        account: home(),
        session: first.id,
        agent: agent("kim").id,
        agent_name: first.agent_name,
        user: first.user,
        entered_at: first.entered_at,
        ended_at: first.ended_at,
        documents: 2,
        until,
        overdue: true,
    };
    assert_eq!(row, expected);
    assert_eq!(names(&town.of("ken", duties(false)).unwrap().rows), [(kens.id, false)]);
    assert_eq!(missing(town.of("kim", duties(true))), [Missing::Reviewer]);
    for by in ["ian", "nobody"] {
        for all in [false, true] {
            assert_eq!(missing(town.of(by, duties(all))), [Missing::ActiveAgent]);
        }
    }
    let page = Page::first(1).unwrap();
    let one = town.of("lea", Duties { all: true, page: page.clone() }).unwrap();
    let next = Duties { all: true, page: page.clone().after(one.next.unwrap()) };
    assert_eq!(names(&town.of("lea", next.clone()).unwrap().rows), [(kens.id, false)]);
    let foreign = town.of("kim", Duties { all: false, ..next });
    assert_eq!(said(foreign), "invalid input: page.after: is a cursor of another query");
}

#[test]
fn when_the_onboarding_ends_whoever_stands_on_it_is_out_and_what_was_kept_is_due() {
    // RULES I4, I12
    let town = staffed();
    let end = || EndOnboarding { account: home() };
    let onboarding = |it: &mut Session, documents| (it.onboarding, it.documents) = (true, documents);
    let before = town.inside("before", |it| onboarding(it, 2));
    let cleaned = town.inside("cleaned", |it| onboarding(it, 1));
    town.inside("nothing", |it| onboarding(it, 0));
    town.advance(Duration::minutes(31));
    town.desk.sweep(&host(), 100).unwrap();
    assert_eq!(town.session(home(), "before").clean_up_until, None, "not yet: the onboarding goes on");
    assert_eq!(town.of("kim", duties(false)).unwrap().rows, []);
    town.of("kim", attest(&cleaned)).unwrap();
    let live = town.inside("live", |it| onboarding(it, 1));
    let bare = town.inside("bare", |it| onboarding(it, 0));
    let other = town.inside("other", |_| ());
    town.host(end());
    let (now, until) = (town.desk_now(), town.desk_now().saturating_add(Duration::hours(24)));
    let facts = town.last_facts();
    for out in [&live, &bare] {
        let (session, agent, user) = (out.id, out.agent, out.user);
        assert!(facts.contains(&Fact::SessionEnded { session, agent, user, ending: Ending::Onboarded, ended_at: now }));
    }
    assert!(facts.contains(&Fact::AccountOnboarded {}) && facts.contains(&Fact::CleanUpDue { sessions: 2, until }));
    assert_eq!(facts.len(), 4);
    assert_eq!(town.session(home(), "other"), other, "who entered otherwise stays");
    let owed = |name: &str| town.session(home(), name).clean_up_until;
    assert_eq!(
        ["before", "cleaned", "nothing", "live", "bare"].map(owed),
        [Some(until), None, None, Some(until), None]
    );
    assert_eq!(town.session(home(), "before").ending, Some(Ending::Idle), "an end is never moved");
    assert_eq!(town.of("kim", duties(false)).unwrap().rows.len(), 2);
    town.advance(Duration::hours(25));
    assert_eq!(town.desk.sweep(&host(), 100).unwrap().overdue, 2);
    for session in [&before, &live] {
        town.of("kim", attest(session)).unwrap();
    }
    assert_eq!(town.of("lea", duties(true)).unwrap().rows, []);
}

#[test]
fn an_onboarding_without_sessions_ends_as_before() {
    // RULE I4
    let town = staffed();
    town.host(EndOnboarding { account: home() });
    assert_eq!(town.last_facts(), [Fact::AccountOnboarded {}]);
}

#[test]
fn more_than_one_commit_can_hold_get_their_deadline_with_the_next() {
    // RULE I12: nothing that was kept is forgotten.
    let town = staffed();
    let ended = Some(town.desk_now());
    let kept = |it: &mut Session| {
        (it.onboarding, it.documents) = (true, 1);
        (it.ended_at, it.ending) = (ended, Some(Ending::Left));
    };
    let name = |n: usize| format!("s{n}");
    for n in 0..501 {
        town.inside(&name(n), kept);
    }
    let end = || town.desk.run(&host(), EndOnboarding { account: home() });
    let owed = || (0..501).filter(|n| town.session(home(), &name(*n)).clean_up_until.is_some()).count();
    let ended_at = end().unwrap().onboarded_at;
    assert!(ended_at.is_some(), "RULE I4: it ends at once, whatever is owed");
    assert_eq!(owed(), 500);
    assert_eq!(end().unwrap().onboarded_at, ended_at);
    assert_eq!(owed(), 501);
    assert_eq!(missing(end()), [Missing::Onboarding]);
}
