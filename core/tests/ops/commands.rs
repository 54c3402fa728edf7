//! Commands: one effect and one reply each, whatever the store and the network do.

use crate::common::*;
use crate::puppet::{Act, Puppet};
use crate::strange::{Strange, What};
use consentry::account::Service;
use consentry::change::Change;
use consentry::people::Membership;
use consentry::record::Key;
use consentry::staff::AgentRecord;
use consentry::{CommandId, Desk, DeskError, MemoryStore, Missing, Permissions, Refusal, StoreErrorKind, account};

fn puppet() -> World<Puppet> {
    let world = town_on(Puppet::default());
    world.desk.store().calls();
    world.desk.store().stored();
    world
}

#[test]
fn the_same_command_has_one_effect_and_one_reply() {
    let world = town();
    let first = world.desk.run_command(command("c"), &user("tim"), open(home())).unwrap();
    let before = all_of(world.desk.store());
    // Later, with another clock and other entropy, from another desk.
    world.advance(86_400);
    let desk = Desk::with(world.desk.store().clone(), settings(&world.clock, 99));
    for desk in [&world.desk, &desk] {
        assert_eq!(desk.run_command(command("c"), &user("tim"), open(home())).unwrap(), first);
    }
    assert_eq!(all_of(world.desk.store()), before);
}

#[test]
fn every_committing_operation_can_be_run_again() {
    let world = town();
    let desk = &world.desk;
    macro_rules! twice {
        ($by:expr, $operation:expr) => {{
            let id = command(stringify!($operation));
            let first = desk.run_command(id, $by, $operation).unwrap();
            let before = all_of(desk.store());
            assert_eq!(desk.run_command(id, $by, $operation).unwrap(), first);
            assert_eq!(all_of(desk.store()), before);
            first
        }};
    }
    let (third, zoe) = (consentry::AccountId::from_name("third"), user("zoe"));
    twice!(&host(), create(third, zoe));
    twice!(&host(), account::AddService { account: third, service: service(third), name: "S".parse().unwrap() });
    twice!(&host(), enrol(agent("new")));
    twice!(&zoe, admit(third, user("yan"), Permissions::TICKETS));
    let ticket = twice!(&zoe, open(third));
    twice!(&agent("new"), answer(third, ticket.id, "A."));
    twice!(&relay("r"), consentry::journal::Lease { account: third, seconds: 60 });
    twice!(&relay("r"), consentry::journal::Acknowledge { account: third, through: 2 });
}

#[test]
fn a_lost_answer_is_found_again() {
    let world = puppet();
    world.desk.store().next([Act::LostAfter]);
    let first = world.desk.run_command(command("c"), &user("tim"), open(home())).unwrap();
    assert_eq!(world.desk.store().calls(), "gco", "one look, and no second try");
    assert_eq!(world.desk.store().stored().len(), 1);
    assert_eq!(world.desk.run_command(command("c"), &user("tim"), open(home())).unwrap(), first);
    assert_eq!(world.desk.run(&user("tim"), list(home(), None)).unwrap().rows, [first]);
}

#[test]
fn an_outcome_that_nobody_knows_is_pending_and_not_tried_again() {
    let world = puppet();
    let before = all_of(&world.desk.store().inner);
    world.desk.store().next([Act::LostBefore]);
    let error = world.desk.run_command(command("c"), &user("tim"), open(home())).unwrap_err();
    assert_eq!(world.desk.store().calls(), "gco", "no second try");
    let DeskError::Pending { account, command: id, cause } = &error else { panic!("{error:?}") };
    assert_eq!((*account, *id, cause.kind()), (home(), command("c"), StoreErrorKind::Failed));
    assert_eq!(error.code(), "command.pending");
    assert_eq!(all_of(&world.desk.store().inner), before);
    // The same command, run again, resolves it.
    let ticket = world.desk.run_command(command("c"), &user("tim"), open(home())).unwrap();
    assert_eq!(ticket.number.get(), 1);
}

#[test]
fn a_lookup_that_fails_leaves_it_pending_until_it_works_again() {
    let world = puppet();
    world.desk.store().outcomes_fail(true);
    world.desk.store().next([Act::LostAfter]);
    let error = world.desk.run_command(command("c"), &user("tim"), open(home())).unwrap_err();
    let DeskError::Pending { cause, .. } = error else { panic!("{error:?}") };
    assert_eq!(cause.kind(), StoreErrorKind::Failed, "the commit's own cause, not the lookup's");
    assert_eq!(world.desk.store().calls(), "gco");
    // It did take effect, and running it again only finds that.
    let ticket = world.desk.run_command(command("c"), &user("tim"), open(home())).unwrap();
    assert_eq!(world.desk.store().calls(), "g");
    assert_eq!(world.desk.run(&user("tim"), list(home(), None)).unwrap().rows, [ticket]);
}

#[test]
fn a_commit_that_certainly_failed_is_an_error_and_nothing_else() {
    let world = puppet();
    world.desk.store().next([Act::NotCommitted]);
    let error = world.desk.run_command(command("c"), &user("tim"), open(home())).unwrap_err();
    assert!(matches!(&error, DeskError::Store(cause) if cause.kind() == StoreErrorKind::Full));
    assert_eq!(world.desk.store().calls(), "gc");
    assert!(world.desk.run_command(command("c"), &user("tim"), open(home())).is_ok());
}

#[test]
fn another_input_principal_or_operation_under_the_same_id_is_refused() {
    let world = town();
    let ticket = world.desk.run_command(command("c"), &user("tim"), open(home())).unwrap();
    let before = all_of(world.desk.store());
    let desk = &world.desk;
    let other = consentry::ticket::Open { subject: "Something else".parse().unwrap(), ..open(home()) };
    let errors = [
        desk.run_command(command("c"), &user("tim"), other).unwrap_err(),
        desk.run_command(command("c"), &user("ada"), open(home())).unwrap_err(),
        desk.run_command(command("c"), &user("tim"), answer(home(), ticket.id, "A.")).unwrap_err(),
        desk.run_command(command("c"), &agent("kim"), answer(home(), ticket.id, "A.")).unwrap_err(),
        desk.run_command(command("c"), &relay("r"), consentry::journal::Lease { account: home(), seconds: 9 })
            .unwrap_err(),
    ];
    for error in errors {
        assert_eq!(error, DeskError::CommandReused { command: command("c") });
    }
    assert_eq!(all_of(desk.store()), before);
    // In another account it is another command.
    assert!(desk.run_command(command("c"), &user("eve"), open(elsewhere())).is_ok());
}

#[test]
fn the_same_bytes_from_a_user_and_an_agent_are_not_the_same_command() {
    // Principals differ by kind, even if the host gives a person the same id on both sides.
    let world = town();
    let both = uuid::Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0001);
    let id = |text: String| text.parse().unwrap();
    let tim = consentry::User { id: id(both.to_string()) };
    world.desk.run(&user("ada"), admit(home(), tim, Permissions::TICKETS)).unwrap();
    let kim = consentry::Agent { id: both.to_string().parse().unwrap() };
    world.desk.run(&host(), enrol(kim)).unwrap();
    let ticket = world.open(tim, home());
    world.desk.run_command(command("c"), &tim, answer(home(), ticket.id, "A.")).unwrap();
    let error = world.desk.run_command(command("c"), &kim, answer(home(), ticket.id, "A.")).unwrap_err();
    assert_eq!(error.code(), "command.reused");
}

#[test]
fn a_refusal_with_effects_is_committed_before_anybody_hears_it() {
    // "Charge before reveal": for both kinds, those that write a record and those that leave only an entry.
    for what in [What::RefuseAndCharge, What::RefuseWithEntry] {
        let world = puppet();
        let run = |id| world.desk.run_command(command(id), &user("tim"), Strange { account: home(), what });
        let refusal = DeskError::Refused(Refusal::Missing(vec![Missing::Owner, Missing::Lease]));
        let size = || head(world.desk.store(), home()).unwrap().size;
        let before = size();
        assert_eq!(run("a").unwrap_err(), refusal);
        assert_eq!(size(), before + 1);
        let set = world.desk.store().stored().remove(0);
        assert!(set.changes.iter().any(|change| matches!(change, Change::Add(_))));
        // A retry is told the same, and not charged again.
        assert_eq!(run("a").unwrap_err(), refusal);
        assert_eq!(size(), before + 1);
        // While the charge can't be committed, nobody hears the verdict.
        world.desk.store().next([Act::NotCommitted, Act::LostBefore]);
        assert_eq!(run("b").unwrap_err().code(), "store.full");
        assert_eq!(run("b").unwrap_err().code(), "command.pending");
        assert_eq!(size(), before + 1);
        // A lost answer is recalled, a refusal as well as a reply.
        world.desk.store().next([Act::LostAfter]);
        assert_eq!(run("b").unwrap_err(), refusal);
        assert_eq!(size(), before + 2);
        // And under contention the charge is made exactly once.
        world.desk.store().next([Act::Conflict, Act::Conflict]);
        assert_eq!(run("c").unwrap_err(), refusal);
        assert_eq!(size(), before + 3);
    }
}

#[test]
fn a_refusal_without_effects_is_not_remembered() {
    let world = puppet();
    let run = || world.desk.run_command(command("c"), &user("bob"), open(home()));
    assert_eq!(missing(run()), [Missing::TicketPermission]);
    assert_eq!(world.desk.store().calls(), "g", "nothing to commit");
    let key = Key::Membership(home(), user("bob").id);
    let (version, bob) = record::<Membership>(world.desk.store(), key).unwrap();
    put(world.desk.store(), Membership { permissions: Permissions::all(), ..bob }, version);
    assert!(run().is_ok());
}

#[test]
fn conflicts_are_decided_anew_within_the_bound() {
    let world = puppet();
    let conflicts = |count: usize| world.desk.store().next((0..count).map(|_| Act::Conflict));
    conflicts(3);
    assert!(world.desk.run_command(command("c"), &user("tim"), open(home())).is_ok());
    assert_eq!(world.desk.store().calls(), "gcgcgcgc");
    let before = all_of(&world.desk.store().inner);
    conflicts(32);
    let error = world.desk.run_command(command("d"), &user("tim"), open(home())).unwrap_err();
    assert_eq!(error, DeskError::Conflict { attempts: 32 });
    assert_eq!(error.code(), "conflict");
    assert_eq!(world.desk.store().calls(), "gc".repeat(32));
    assert_eq!(all_of(&world.desk.store().inner), before);
    assert!(world.desk.run_command(command("d"), &user("tim"), open(home())).is_ok(), "it may be tried again");
}

#[test]
fn the_bound_is_the_settings_and_at_least_one() {
    for (set, attempts) in [(0, 1), (1, 1), (5, 5)] {
        let world = puppet();
        let store = Puppet::over(world.desk.store().inner.clone());
        store.next((0..9).map(|_| Act::Conflict));
        let desk = Desk::with(store, settings(&world.clock, 1).attempts_max(set));
        assert_eq!(desk.run(&user("tim"), open(home())).unwrap_err(), DeskError::Conflict { attempts });
        assert_eq!(desk.store().calls(), "gc".repeat(attempts as usize));
    }
}

/// Lets `first` happen between gather and commit of Tim's ticket.
fn overtaken(world: &World<Puppet>, first: impl FnOnce(&MemoryStore) + Send + 'static) -> Result<u64, DeskError> {
    world.desk.store().next([Act::First(Box::new(first))]);
    world.desk.run_command(command("c"), &user("tim"), open(home())).map(|ticket| ticket.number.get())
}

#[test]
fn a_permission_that_is_withdrawn_meanwhile_no_longer_counts() {
    // RULE T1: at the moment of the commit, not only of the gather.
    let world = puppet();
    let refused = overtaken(&world, |store| {
        let (version, tim) = record::<Membership>(store, Key::Membership(home(), user("tim").id)).unwrap();
        put(store, Membership { permissions: Permissions::empty(), ..tim }, version);
    });
    assert_eq!(missing(refused), [Missing::TicketPermission]);
    assert_eq!(world.desk.store().calls(), "gcg");
    assert!(tickets(world.desk.store(), home()).is_empty());
}

#[test]
fn an_agent_who_leaves_meanwhile_answers_no_more() {
    // RULE I6: the guard reaches into the staff's realm.
    let world = puppet();
    let ticket = world.open(user("tim"), home());
    world.desk.store().next([Act::First(Box::new(|store| {
        let (version, kim) = record::<AgentRecord>(store, Key::Agent(agent("kim").id)).unwrap();
        put(store, AgentRecord { active: false, ..kim }, version);
    }))]);
    let refused = world.desk.run(&agent("kim"), answer(home(), ticket.id, "A."));
    assert_eq!(missing(refused), [Missing::ActiveAgent]);
    assert_eq!(messages(world.desk.store(), home(), ticket.id).len(), 1);
}

#[test]
fn what_is_read_and_changes_meanwhile_makes_it_decide_anew() {
    // Each record that the decision rests on, one after the other.
    let world = puppet();
    let renamed = overtaken(&world, |store| {
        let (version, old) = record::<Service>(store, Key::Service(home(), service(home()))).unwrap();
        put(store, Service { name: "Renamed".parse().unwrap(), ..old }, version);
    });
    assert_eq!(renamed.unwrap(), 1);
    assert_eq!(world.desk.store().calls(), "gcgc");
    let world = puppet();
    let second = overtaken(&world, |store| {
        World::with(store.clone()).desk.run_command(command("d"), &user("ada"), open(home())).unwrap();
    });
    assert_eq!(second.unwrap(), 2, "the other ticket has number 1");
}

#[test]
fn a_command_that_meets_itself_is_one_command() {
    // The same command from two processes at once: the slower one finds what the faster one did.
    let world = puppet();
    let number = overtaken(&world, |store| {
        let other = World::with(store.clone());
        other.desk.run_command(command("c"), &user("tim"), open(home())).unwrap();
    });
    assert_eq!(number.unwrap(), 1);
    assert_eq!(tickets(world.desk.store(), home()).len(), 1);
    // The same id for something else: the slower one is told.
    let world = puppet();
    let error = overtaken(&world, |store| {
        let other = World::with(store.clone());
        other.desk.run_command(command("c"), &user("ada"), open(home())).unwrap();
    });
    assert_eq!(error.unwrap_err().code(), "command.reused");
    assert_eq!(tickets(world.desk.store(), home()).len(), 1);
}

#[test]
fn a_lookup_that_finds_somebody_elses_command_is_no_reply() {
    // The commit is lost, and meanwhile the same id was used for something else: that reply is not this caller's.
    let world = puppet();
    world.desk.store().next([Act::LostWhile(Box::new(|store| {
        let other = World::with(store.clone());
        other.desk.run_command(command("c"), &user("ada"), open(home())).unwrap();
    }))]);
    let error = world.desk.run_command(command("c"), &user("tim"), open(home())).unwrap_err();
    assert_eq!(error, DeskError::CommandReused { command: command("c") });
    assert_eq!(world.desk.store().calls(), "gco");
}

#[test]
fn commands_that_desks_name_themselves_differ() {
    let world = puppet();
    for _ in 0..50 {
        world.open(user("tim"), home());
    }
    let ids: std::collections::BTreeSet<CommandId> =
        world.desk.store().stored().iter().map(|set| set.command.id).collect();
    assert_eq!(ids.len(), 50, "though the clock stood still");
}
