//! Entering while something else happens: two at once, rights that go, answers that are lost (RULES A6, A9, I16, I20).

use crate::access_common::*;
use crate::puppet::{Act, Puppet};
use consentry::access::{Lacks, Scope, Session};
use consentry::account::Account;
use consentry::assistance::{AssistanceRequest, Verdict};
use consentry::consent::Consent;
use consentry::journal::Fact;
use consentry::people::Membership;
use consentry::record::{Key, Record, Stored};
use consentry::staff::AgentRecord;
use consentry::{Desk, DeskError, MemoryStore, Missing, Permissions};
use std::sync::{Arc, Barrier};

const FREE: [Scope; 1] = [Scope::SETTINGS];

/// Runs `job` on so many threads that start together.
fn at_once<T: Send>(threads: usize, job: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let barrier = Barrier::new(threads);
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads)
            .map(|index| {
                let (barrier, job) = (&barrier, &job);
                scope.spawn(move || {
                    barrier.wait();
                    job(index)
                })
            })
            .collect();
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

/// Desks of their own on one store, as on several machines.
fn desks(world: &World<MemoryStore>, count: usize) -> Vec<Desk<MemoryStore>> {
    let settings = |seed| keyed(settings(&world.clock, seed)).policy(policy()).unwrap().attempts_max(1_000);
    (0..count as u64).map(|seed| Desk::with(world.desk.store().clone(), settings(9_000 + seed))).collect()
}

#[test]
fn two_agents_with_one_code_are_one_session() {
    // RULE A6
    for _ in 0..10 {
        let world = access_town();
        world.close_door();
        world.prepare_as("nik", "support");
        let code = world.code("ada");
        let desks = desks(&world, 8);
        let tried = at_once(8, |index| {
            let who = if index % 2 == 0 { "kim" } else { "nik" };
            desks[index].run(&agent(who), by_code(&code, user("ada"), enter(&FREE)))
        });
        let (entered, refused): (Vec<_>, Vec<_>) = tried.into_iter().partition(Result::is_ok);
        assert_eq!((entered.len(), refused.len()), (1, 7));
        for refused in refused {
            assert_eq!(missing(refused), [Missing::Code]);
        }
        assert_eq!(world.who_is_inside("ada"), [entered.into_iter().next().unwrap().unwrap().id]);
    }
}

#[test]
fn guesses_at_once_are_charged_one_by_one() {
    // RULE A9
    let world = access_town();
    world.close_door();
    let code = world.code("ada");
    let desks = desks(&world, 8);
    let tried = at_once(8, |index| desks[index].run(&kim(), by_code(&wrong(&code), user("ada"), enter(&FREE))));
    for refused in tried {
        assert_eq!(missing(refused), [Missing::Code]);
    }
    let request: AssistanceRequest = record(world.desk.store(), Key::Assistance(home())).unwrap().1;
    assert_eq!((request.tries, request.failures, request.secret), (5, 5, None));
    let verdicts = facts(world.desk.store(), home()).into_iter().filter_map(|fact| match fact {
        Fact::CodeRefused { verdict, .. } => Some(verdict),
        _ => None,
    });
    let verdicts: Vec<_> = verdicts.collect();
    assert_eq!(verdicts, [[Verdict::Wrong; 5].as_slice(), &[Verdict::Exhausted; 3]].concat());
}

/// A world on strings, ready to enter.
fn puppet() -> (World<Arc<Puppet>>, Consent) {
    let world = access_town();
    let consent = world.consent("ada", &[Scope::IMPORT]);
    let store = Arc::new(Puppet::over(world.desk.store().clone()));
    let desk = Desk::with(Arc::clone(&store), keyed(settings(&world.clock, 77)).policy(policy()).unwrap());
    (World { desk, clock: world.clock }, consent)
}

/// Changes a record between gather and commit.
fn meddle<R: Stored + Into<Record>>(key: Key, change: impl FnOnce(&mut R) + Send + 'static) -> Act {
    Act::First(Box::new(move |store| {
        let (version, mut found) = record::<R>(store, key).unwrap();
        change(&mut found);
        put(store, found, version);
    }))
}

#[test]
fn what_is_withdrawn_between_gather_and_commit_counts() {
    // RULE I16
    let member = Key::Membership(home(), user("bob").id);
    let kims = Key::Agent(kim().id);
    let as_bob = as_user(user("bob"), enter(&FREE));
    let cases = [
        (meddle::<AgentRecord>(kims, |it| it.active = false), Lacks::ACTIVE),
        (meddle::<AgentRecord>(kims, |it| it.teams = teams(&["billing"])), Lacks::TEAM),
        (meddle::<AgentRecord>(kims, |it| it.ceiling = scopes(&[])), Lacks::CEILING),
        (meddle::<AgentRecord>(kims, |it| it.mfa_at = None), Lacks::MFA),
        (meddle::<Membership>(member, |it| it.permissions = Permissions::empty()), Lacks::RIGHTS),
        (meddle::<Membership>(member, |it| it.removed_at = Some(it.admitted_at)), Lacks::TARGET),
        (meddle::<Account>(Key::Account(home()), |it| it.door = consentry::policy::Door::Closed), Lacks::DOOR),
    ];
    for (act, lacks) in cases {
        let (world, _) = puppet();
        world.desk.store().next([act]);
        assert_eq!(missing(world.enter("kim", as_bob.clone())), lacks.missing());
        assert!(world.who_is_inside("ada").is_empty());
    }
    let (world, consent) = puppet();
    let withdrawn_at = Some(consent.given_at);
    let act = meddle::<Consent>(Key::Consent(home(), consent.id), move |it| it.withdrawn_at = withdrawn_at);
    world.desk.store().next([act]);
    let refused = missing(world.enter("kim", by_consent(&consent, enter(&[Scope::IMPORT]))));
    assert_eq!(refused, [Missing::ConsentInForce, Missing::Consent]);
}

#[test]
fn what_is_recorded_inside_is_judged_by_what_counts_at_the_commit() {
    // RULES I16, I17
    let (world, _) = puppet();
    let session = world.inside(&FREE);
    let end = meddle::<Session>(Key::Session(home(), session.id), |it| it.ended_at = Some(it.entered_at));
    world.desk.store().next([end]);
    assert_eq!(missing(world.record(&session, Scope::SETTINGS, viewed())), [Missing::LiveSession]);
    let session = world.inside(&FREE);
    world.desk.store().next([meddle::<AgentRecord>(Key::Agent(kim().id), |it| it.active = false)]);
    assert_eq!(missing(world.record(&session, Scope::SETTINGS, viewed())), [Missing::ActiveAgent]);
}

#[test]
fn a_lost_answer_is_the_same_session() {
    let (world, _) = puppet();
    for act in [Act::LostAfter, Act::Conflict] {
        world.desk.store().next([act]);
        let session = world.enter("kim", enter(&FREE)).unwrap();
        assert_eq!(world.session(&session), session);
    }
    assert_eq!(world.who_is_inside("ada").len(), 2);
    let id = command("twice");
    let first = world.desk.run_command(id, &kim(), enter(&FREE)).unwrap();
    world.advance(600);
    assert_eq!(world.desk.run_command(id, &kim(), enter(&FREE)).unwrap(), first);
    assert_eq!(world.who_is_inside("ada").len(), 3);
}

#[test]
fn a_code_is_spent_once_whatever_is_lost() {
    // RULE A6
    let (world, _) = puppet();
    world.close_door();
    let code = world.code("ada");
    let enter = || by_code(&code, user("ada"), enter(&FREE));
    let id = command("once");
    world.desk.store().outcomes_fail(true);
    world.desk.store().next([Act::LostAfter]);
    assert!(world.desk.run_command(id, &kim(), enter()).is_err(), "pending");
    world.desk.store().outcomes_fail(false);
    let session = world.desk.run_command(id, &kim(), enter()).unwrap();
    assert_eq!(world.who_is_inside("ada"), [session.id]);
    assert_eq!(missing(world.enter("kim", enter())), [Missing::Code]);
}

#[test]
fn no_entry_no_access() {
    // RULE I20
    let (world, _) = puppet();
    for act in [Act::NotCommitted, Act::LostBefore] {
        world.desk.store().next([act]);
        let failed = world.enter("kim", enter(&FREE));
        assert!(!matches!(failed, Ok(_) | Err(DeskError::Refused(_))), "{failed:?}");
        assert!(world.who_is_inside("ada").is_empty());
    }
    // A wrong code whose charge can't be stored is no free guess: its verdict is not told.
    world.close_door();
    let code = world.code("ada");
    for tried in [&code, &wrong(&code)] {
        world.desk.store().next([Act::NotCommitted]);
        let failed = world.enter("kim", by_code(tried, user("ada"), enter(&FREE)));
        assert!(matches!(failed, Err(DeskError::Store(_))), "{failed:?}");
    }
}
