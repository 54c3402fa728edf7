//! RULES I11, I12: a session ends by itself, whatever happens; what sweeps add is that everybody is told.

use crate::awaited::finish;
use crate::staff_common::*;
use consentry::access::{Due, Ending, Expire, Expiry, Session};
use consentry::change::{ChangeSet, Outcome};
use consentry::desk::Swept;
use consentry::facts::Answers;
use consentry::journal::Fact;
use consentry::operation::Wanted;
use consentry::query::{Query, Rows};
use consentry::store::Inline;
use consentry::{
    AccountId, AsyncDesk, CommandId, Commit, Desk, Page, SessionId, Store, StoreError, StoreErrorKind, Timestamp,
};
use std::sync::Barrier;
use time::Duration;

fn expire(session: &Session) -> Expire {
    Expire { account: session.account, session: session.id }
}

const DUE: fn() -> Due = || Due { page: Page::default() };

fn minutes(count: i64) -> Duration {
    Duration::minutes(count)
}

/// What the account's journal tells of sessions that ended and clean-ups that are overdue.
fn told(town: &Town, account: AccountId) -> Vec<Fact> {
    let Rows::Entries(entries) = town.rows(Query::Entries { account, after: 0, rows: u32::MAX }) else {
        panic!("no entries");
    };
    let facts = entries.iter().map(|entry| entry.read_fact().unwrap());
    facts.filter(|it| matches!(it, Fact::SessionEnded { .. } | Fact::CleanUpOverdue { .. })).collect()
}

fn ended(session: &Session, ending: Ending, ended_at: Timestamp) -> Fact {
    Fact::SessionEnded { session: session.id, agent: session.agent, user: session.user, ending, ended_at }
}

#[test]
fn a_session_ends_by_itself_after_an_hour_whatever_happens() {
    // RULE I11
    let town = staffed();
    let busy = town.inside("busy", |it| it.active_at = it.entered_at.saturating_add(minutes(59)));
    town.advance(minutes(60) - Duration::microseconds(1));
    assert_eq!(town.host(DUE()).rows, []);
    assert_eq!(town.host(expire(&busy)), Expiry::NotDue);
    town.advance(Duration::microseconds(1));
    assert_eq!(town.host(DUE()).rows.len(), 1);
    town.advance(Duration::hours(7));
    assert_eq!(town.host(expire(&busy)), Expiry::Ended);
    let after = town.session(home(), "busy");
    assert_eq!((after.ended_at, after.ending), (Some(busy.ends_at), Some(Ending::Expired)), "as of when it was over");
    assert_eq!(told(&town, home()), [ended(&busy, Ending::Expired, busy.ends_at)]);
    assert_eq!((after.sweep_at, after.clean_up_until), (None, None), "nothing was kept");
}

#[test]
fn a_session_ends_after_half_an_hour_without_a_record() {
    // RULE I11
    let town = staffed();
    let idle = town.inside("idle", |_| ());
    town.advance(minutes(30));
    assert_eq!(town.desk.sweep(&host(), 100).unwrap(), Swept { ended: 1, ..Swept::default() });
    let over_at = idle.entered_at.saturating_add(minutes(30));
    assert_eq!(told(&town, home()), [ended(&idle, Ending::Idle, over_at)]);
}

#[test]
fn a_sweep_can_run_twice_and_does_nothing_the_second_time() {
    // RULE I11: end is immutable.
    let town = staffed();
    let one = town.inside("one", |_| ());
    town.advance(minutes(45));
    assert_eq!(town.desk.sweep(&host(), 100).unwrap().ended, 1);
    let before = town.all();
    town.advance(minutes(45));
    assert_eq!(town.desk.sweep(&host(), 100).unwrap(), Swept::default());
    assert_eq!(town.host(expire(&one)), Expiry::NotDue);
    assert_eq!(town.all(), before);
    assert_eq!(
        said(town.desk.run(&host(), Expire { session: SessionId::from_name("no"), ..expire(&one) })),
        "no such session"
    );
}

#[test]
fn a_clean_up_that_nobody_attested_is_said_to_be_overdue_once() {
    // RULE I12
    let town = staffed();
    let kept = town.inside("kept", |it| it.documents = 3);
    town.advance(minutes(30));
    town.desk.sweep(&host(), 100).unwrap();
    let over_at = kept.entered_at.saturating_add(minutes(30));
    let until = over_at.saturating_add(Duration::hours(24));
    assert_eq!(town.session(home(), "kept").clean_up_until, Some(until));
    town.advance(Duration::hours(24) - Duration::microseconds(1));
    assert_eq!(town.desk.sweep(&host(), 100).unwrap(), Swept::default());
    town.advance(Duration::microseconds(1));
    assert_eq!(town.desk.sweep(&host(), 100).unwrap(), Swept { overdue: 1, ..Swept::default() });
    assert_eq!(town.desk.sweep(&host(), 100).unwrap(), Swept::default());
    assert_eq!(town.host(expire(&kept)), Expiry::NotDue);
    let facts = [ended(&kept, Ending::Idle, over_at), Fact::CleanUpOverdue { session: kept.id, agent: kept.agent }];
    assert_eq!(told(&town, home()), facts);
    let after = town.session(home(), "kept");
    assert_eq!((after.sweep_at, after.clean_up_until), (None, Some(until)), "the duty stays");
}

#[test]
fn sweeps_that_run_at_once_end_each_session_once() {
    // RULE I11: it may run anywhere, any time, twice.
    let town = staffed();
    let all: Vec<_> = (0..40).map(|n| town.inside(&format!("s{n}"), |it| it.documents = n % 2)).collect();
    town.advance(minutes(31));
    let barrier = Barrier::new(4);
    let swept: Vec<Swept> = std::thread::scope(|scope| {
        let sweep = |index| {
            let (town, barrier) = (&town, &barrier);
            scope.spawn(move || {
                let desk = town.apart(index);
                barrier.wait();
                desk.sweep(&host(), 1_000).unwrap()
            })
        };
        let running: Vec<_> = (0..4).map(sweep).collect();
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(swept.iter().map(|it| it.ended).sum::<u64>(), 40);
    assert_eq!(swept.iter().map(|it| it.failed).sum::<u64>(), 0);
    let over_at = all[0].entered_at.saturating_add(minutes(30));
    let facts = told(&town, home());
    assert_eq!(facts.len(), 40);
    assert!(all.iter().all(|it| facts.contains(&ended(it, Ending::Idle, over_at))));
}

#[test]
fn a_record_that_comes_first_keeps_a_session_alive() {
    // RULE I11: what the sweep read is what it ends.
    let town = staffed();
    let idle = town.inside("idle", |_| ());
    town.advance(minutes(30));
    let plan = match town.desk.plan(CommandId::from_name("early"), &host(), &expire(&idle)).unwrap() {
        consentry::desk::Step::Commit(plan) => plan,
        consentry::desk::Step::Done(_) => panic!("nothing to commit"),
    };
    town.put(Session { active_at: town.desk_now(), ..idle.clone() }, 1);
    assert_eq!(town.store.commit(&plan.changes), Commit::Conflict);
    assert_eq!(town.host(expire(&idle)), Expiry::NotDue);
}

#[test]
fn clocks_that_run_back_or_ahead_never_make_a_session_longer() {
    // RULE A12
    let town = staffed();
    let one = town.inside("one", |_| ());
    town.advance(Duration::hours(-24));
    assert_eq!(town.desk.sweep(&host(), 100).unwrap(), Swept::default(), "a clock that is behind ends nothing early");
    assert_eq!(town.session(home(), "one"), one);
    // The account knows what time it was, whatever the clock shows.
    town.advance(Duration::hours(24) + minutes(31));
    town.permit("ada", "tim", consentry::Permissions::TICKETS).unwrap();
    town.advance(Duration::hours(-24));
    assert_eq!(town.host(expire(&one)), Expiry::Ended);
    let over_at = one.entered_at.saturating_add(minutes(30));
    assert_eq!(told(&town, home()), [ended(&one, Ending::Idle, over_at)]);
    // A clock that runs ahead ends what isn't over, never later than it would have been.
    town.advance(Duration::hours(24));
    let two = town.inside("two", |_| ());
    town.advance(Duration::hours(24));
    town.desk.sweep(&host(), 100).unwrap();
    assert_eq!(town.session(home(), "two").ended_at, Some(two.entered_at.saturating_add(minutes(30))));
}

/// A store that takes no commits for one account.
#[derive(Clone)]
struct Broken(Recorder, AccountId);

impl Store for Broken {
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        self.0.gather(wanted)
    }

    fn commit(&self, changes: &ChangeSet) -> Commit {
        if changes.account == self.1 {
            Commit::NotCommitted(StoreError::new(StoreErrorKind::Unavailable, "the disk is full"))
        } else {
            self.0.commit(changes)
        }
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError> {
        self.0.outcome(account, command)
    }
}

/// Three sessions that can't be ended, and after each of them one that can.
fn half_broken(town: &Town) -> Broken {
    for n in 0..3 {
        for account in [home(), elsewhere()] {
            let session = entered(account, &format!("s{n}"), town.desk_now());
            town.put(Session { sweep_at: Some(session.over().0), ..session }, 0);
            town.advance(Duration::seconds(1));
        }
    }
    town.advance(minutes(31));
    Broken(town.store.clone(), home())
}

#[test]
fn one_account_that_fails_does_not_keep_the_others_waiting() {
    let town = staffed();
    let desk = Desk::with(half_broken(&town), town.apart_settings(1));
    let all = Swept { ended: 3, failed: 3, ..Swept::default() };
    assert_eq!(desk.sweep(&host(), 100).unwrap(), all);
    assert_eq!(town.desk.sweep(&host(), 100).unwrap().ended, 3, "they are due again");
    let town = staffed();
    let desk = AsyncDesk::with(Inline(half_broken(&town)), town.apart_settings(1));
    assert_eq!(finish(desk.sweep(&host(), 100)).unwrap(), all, "awaited all the same");
    // More than a page of them, and what lies behind is still found.
    let town = staffed();
    for n in 0..201 {
        town.inside(&format!("s{n}"), |_| ());
    }
    town.advance(Duration::seconds(1));
    let session = entered(elsewhere(), "behind", town.desk_now());
    town.put(Session { sweep_at: Some(session.over().0), ..session }, 0);
    town.advance(minutes(31));
    let desk = Desk::with(Broken(town.store.clone(), home()), town.apart_settings(2));
    assert_eq!(desk.sweep(&host(), 1_000).unwrap(), Swept { ended: 1, failed: 201, ..Swept::default() });
}

#[test]
fn a_sweep_looks_at_no_more_than_it_is_to() {
    let town = staffed();
    for n in 0..5 {
        town.inside(&format!("s{n}"), |_| ());
        town.advance(Duration::seconds(1));
    }
    town.advance(minutes(31));
    assert_eq!(town.desk.sweep(&host(), 2).unwrap(), Swept { ended: 2, more: true, ..Swept::default() });
    assert_eq!(town.session(home(), "s1").ending, Some(Ending::Idle), "the earliest first");
    assert_eq!(town.session(home(), "s2").ending, None);
    assert_eq!(town.desk.sweep(&host(), 3).unwrap(), Swept { ended: 3, ..Swept::default() });
    for n in 0..205 {
        town.inside(&format!("t{n}"), |_| ());
    }
    town.advance(minutes(31));
    assert_eq!(town.desk.sweep(&host(), 201).unwrap(), Swept { ended: 201, more: true, ..Swept::default() });
    assert_eq!(town.desk.sweep(&host(), u32::MAX).unwrap(), Swept { ended: 4, ..Swept::default() });
}
