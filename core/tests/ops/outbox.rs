//! The journal as an outbox: pending, leased, read, delivered, acknowledged.

use crate::common::*;
use consentry::journal::{Acknowledge, Entry, Lease, Leased, Pending, Undelivered};
use consentry::{AccountId, DeskError, MemoryStore, Missing, RelayId, Timestamp};

fn pending(world: &World<MemoryStore>, now: Timestamp) -> Vec<AccountId> {
    world.desk.run(&relay("r"), Pending { now, after: None, rows: 200 }).unwrap()
}

fn lease(world: &World<MemoryStore>, by: &str, seconds: u32) -> Result<Leased, DeskError> {
    world.desk.run(&relay(by), Lease { account: home(), seconds })
}

fn undelivered(world: &World<MemoryStore>, by: &str, rows: u32) -> Result<Vec<Entry>, DeskError> {
    world.desk.run(&relay(by), Undelivered { account: home(), rows })
}

fn acknowledge(world: &World<MemoryStore>, by: &str, through: u64) -> Result<u64, DeskError> {
    world.desk.run(&relay(by), Acknowledge { account: home(), through })
}

fn sequences(entries: &[Entry]) -> Vec<u64> {
    entries.iter().map(|entry| entry.sequence).collect()
}

fn now(world: &World<MemoryStore>) -> Timestamp {
    use consentry::time::Clock;
    world.clock.now()
}

#[test]
fn entries_are_delivered_in_order_each_once_when_nothing_fails() {
    // RULE J1
    let world = town();
    world.open(user("tim"), home());
    let all = entries(world.desk.store(), home());
    let mut accounts = vec![home(), elsewhere(), AccountId::STAFF];
    accounts.sort();
    assert_eq!(pending(&world, now(&world)), accounts);
    let leased = lease(&world, "r", 60).unwrap();
    assert_eq!((leased.delivered, leased.size), (0, all.len() as u64));
    let mut delivered = Vec::new();
    loop {
        let batch = undelivered(&world, "r", 2).unwrap();
        assert!(batch.len() <= 2);
        let Some(last) = batch.last() else { panic!("the lease ended before the entries did") };
        let through = last.sequence;
        delivered.extend(batch);
        if acknowledge(&world, "r", through).unwrap() == 0 {
            break;
        }
    }
    assert_eq!(delivered, all);
    accounts.retain(|account| *account != home());
    assert_eq!(pending(&world, now(&world)), accounts);
    // The lease ended with the last entry: the next one can go to anybody.
    assert_eq!(missing(undelivered(&world, "r", 2)), [Missing::Lease]);
    world.open(user("tim"), home());
    assert!(pending(&world, now(&world)).contains(&home()));
    assert_eq!(lease(&world, "s", 60).unwrap().delivered, all.len() as u64);
    assert_eq!(sequences(&undelivered(&world, "s", 9).unwrap()), [all.len() as u64 + 1]);
}

#[test]
fn two_relays_do_not_both_send() {
    let world = town();
    lease(&world, "r", 60).unwrap();
    assert!(!pending(&world, now(&world)).contains(&home()));
    assert_eq!(missing(lease(&world, "s", 60)), [Missing::FreeLease]);
    assert_eq!(missing(undelivered(&world, "s", 9)), [Missing::Lease]);
    assert_eq!(missing(acknowledge(&world, "s", 1)), [Missing::Lease]);
    // To the last microsecond.
    let until = head(world.desk.store(), home()).unwrap().leased_until.unwrap();
    world.clock.set(Timestamp::from_micros(until.as_micros() - 1).unwrap());
    assert_eq!(missing(lease(&world, "s", 60)), [Missing::FreeLease]);
    assert!(undelivered(&world, "r", 9).is_ok());
    world.clock.set(until);
    assert_eq!(missing(undelivered(&world, "r", 9)), [Missing::Lease]);
    assert!(pending(&world, until).contains(&home()));
    assert!(lease(&world, "s", 60).is_ok());
}

#[test]
fn after_a_relay_died_another_one_takes_over_and_nothing_is_lost() {
    let world = town();
    lease(&world, "r", 60).unwrap();
    let sent = undelivered(&world, "r", 3).unwrap();
    // It sends, and dies before it says so. The next relay sends the same again: at least once.
    world.advance(61);
    lease(&world, "s", 60).unwrap();
    assert_eq!(undelivered(&world, "s", 3).unwrap(), sent);
    // The first one comes back from a long pause; what it did counts no more.
    assert_eq!(missing(acknowledge(&world, "r", 3)), [Missing::Lease]);
    assert_eq!(missing(undelivered(&world, "r", 3)), [Missing::Lease]);
    assert_eq!(missing(lease(&world, "r", 60)), [Missing::FreeLease]);
    assert_eq!(head(world.desk.store(), home()).unwrap().delivered, 0);
    assert_eq!(acknowledge(&world, "s", 3).unwrap(), 1);
}

#[test]
fn an_expired_lease_that_nobody_took_still_tells_what_was_done() {
    let world = town();
    lease(&world, "r", 1).unwrap();
    world.advance(3_600);
    assert_eq!(acknowledge(&world, "r", 4).unwrap(), 0);
    assert!(!pending(&world, now(&world)).contains(&home()));
}

#[test]
fn leasing_what_one_holds_renews_it() {
    let world = town();
    let first = lease(&world, "r", 60).unwrap();
    world.advance(59);
    let second = lease(&world, "r", 60).unwrap();
    assert_eq!(second.until, first.until.saturating_add(time::Duration::seconds(59)));
    world.advance(59);
    assert_eq!(missing(lease(&world, "s", 60)), [Missing::FreeLease]);
}

#[test]
fn only_what_exists_and_is_new_can_be_acknowledged() {
    let world = town();
    lease(&world, "r", 60).unwrap();
    let size = head(world.desk.store(), home()).unwrap().size;
    acknowledge(&world, "r", 2).unwrap();
    for through in [0, 1, 2, size + 1, u64::MAX] {
        let before = all_of(world.desk.store());
        assert_eq!(missing(acknowledge(&world, "r", through)), [Missing::AcknowledgedInOrder], "{through}");
        assert_eq!(all_of(world.desk.store()), before);
    }
    assert_eq!(sequences(&undelivered(&world, "r", 9).unwrap()), [3, 4]);
    assert_eq!(acknowledge(&world, "r", size).unwrap(), 0);
}

#[test]
fn a_repeated_acknowledgement_is_the_same_command() {
    let world = town();
    lease(&world, "r", 60).unwrap();
    let run = || world.desk.run_command(command("ack"), &relay("r"), Acknowledge { account: home(), through: 4 });
    assert_eq!((run().unwrap(), run().unwrap()), (0, 0), "though the lease is gone by then");
}

#[test]
fn leases_and_pages_have_limits() {
    let world = town();
    for seconds in [0, Lease::SECONDS_MAX + 1, u32::MAX] {
        let error = lease(&world, "r", seconds).unwrap_err();
        assert_eq!(error.code(), "invalid.count");
        assert!(error.to_string().contains("lease.seconds"), "{error}");
    }
    assert!(lease(&world, "r", Lease::SECONDS_MAX).is_ok());
    for rows in [0, 201, u32::MAX] {
        assert_eq!(code(undelivered(&world, "r", rows)), "invalid.count");
        let pending = Pending { now: now(&world), after: None, rows };
        assert_eq!(code(world.desk.run(&relay("r"), pending)), "invalid.count");
    }
    for account in [nowhere(), AccountId::from_name("other")] {
        assert_eq!(code(world.desk.run(&relay("r"), Lease { account, seconds: 60 })), "not_found");
        assert_eq!(code(world.desk.run(&relay("r"), Undelivered { account, rows: 9 })), "not_found");
        assert_eq!(code(world.desk.run(&relay("r"), Acknowledge { account, through: 1 })), "not_found");
    }
}

#[test]
fn under_a_lease_only_that_accounts_entries_are_seen() {
    // RULE T11
    let world = town();
    world.open(user("eve"), elsewhere());
    lease(&world, "r", 60).unwrap();
    let seen = undelivered(&world, "r", 200).unwrap();
    assert!(!seen.is_empty() && seen.iter().all(|entry| entry.account == home()));
    let other = Undelivered { account: elsewhere(), rows: 200 };
    assert_eq!(missing(world.desk.run(&relay("r"), other)), [Missing::Lease]);
    let other = Acknowledge { account: elsewhere(), through: 1 };
    assert_eq!(missing(world.desk.run(&relay("r"), other)), [Missing::Lease]);
}

#[test]
fn pending_accounts_are_read_page_by_page() {
    let world = World::with(MemoryStore::new());
    for index in 0..7 {
        world.found(AccountId::from_name(&format!("{index}")), user("ada"));
    }
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = world.desk.run(&relay("r"), Pending { now: now(&world), after, rows: 2 }).unwrap();
        let Some(last) = page.last() else { break };
        after = Some(*last);
        seen.extend(page);
    }
    assert!(seen.is_sorted() && seen.len() == 7);
}

#[test]
fn entries_that_come_during_a_lease_are_delivered_under_it() {
    let world = town();
    lease(&world, "r", 60).unwrap();
    acknowledge(&world, "r", 3).unwrap();
    world.open(user("tim"), home());
    let next = undelivered(&world, "r", 9).unwrap();
    assert_eq!(sequences(&next), [4, 5]);
    // Opening a ticket took neither the lease nor what is delivered away.
    let head = head(world.desk.store(), home()).unwrap();
    assert_eq!((head.leased_to, head.delivered), (Some(RelayId::from_name("r")), 3));
    assert_eq!(acknowledge(&world, "r", 4).unwrap(), 1);
    assert_eq!(acknowledge(&world, "r", 5).unwrap(), 0);
}

#[test]
fn delivery_changes_neither_entries_nor_the_tree() {
    // RULE J2
    let world = town();
    let (entries_before, head_before) =
        (entries(world.desk.store(), home()), head(world.desk.store(), home()).unwrap());
    lease(&world, "r", 60).unwrap();
    acknowledge(&world, "r", 2).unwrap();
    let after = head(world.desk.store(), home()).unwrap();
    assert_eq!(entries(world.desk.store(), home()), entries_before);
    assert_eq!(
        (after.size, after.root(), after.latest_at),
        (head_before.size, head_before.root(), head_before.latest_at)
    );
}

#[test]
fn clocks_that_jump_keep_two_relays_apart() {
    // RULE A12. Back a day: the lease lasts, and nobody else gets in. Ahead a day: it is over, and only the next one
    // who leases may send.
    let world = town();
    lease(&world, "r", 60).unwrap();
    world.advance(-86_400);
    assert_eq!(missing(lease(&world, "s", 60)), [Missing::FreeLease]);
    assert!(undelivered(&world, "r", 9).is_ok());
    world.advance(2 * 86_400);
    assert_eq!(missing(undelivered(&world, "r", 9)), [Missing::Lease]);
    lease(&world, "s", 60).unwrap();
    assert_eq!(missing(acknowledge(&world, "r", 1)), [Missing::Lease]);
    assert!(undelivered(&world, "s", 9).is_ok());
}

#[test]
fn an_entry_from_a_false_future_freezes_no_lease() {
    // RULE A12 keeps the account's time at the false moment; a relay that dies meanwhile must not block delivery as long.
    let world = town();
    world.advance(3_650 * 86_400);
    world.open(user("ada"), home());
    world.advance(-3_650 * 86_400);
    lease(&world, "r", 60).unwrap();
    world.advance(61);
    assert!(pending(&world, now(&world)).contains(&home()));
    assert!(lease(&world, "s", 60).is_ok());
}
