//! The outbox: which accounts have entries to deliver, and leases.

use super::broken::{Broken, holds, same};
use super::samples::{self, after_noon, noon};
use super::scene::Scene;
use crate::journal::JournalHead;
use crate::moment::SeededEntropy;
use crate::set::Teams;
use crate::time::ManualClock;
use crate::{AccountId, Desk, Settings, System, Timestamp, staff};

/// The head of the journal of account `n`, with three entries, two of them delivered.
fn head(scene: &Scene<'_>, n: u64) -> JournalHead {
    JournalHead { delivered: 2, ..samples::head(scene.id(n), 3) }
}

pub(super) fn an_account_with_undelivered_entries_is_pending(scene: &Scene<'_>) -> Result<(), Broken> {
    scene.create(head(scene, 2))?;
    holds("three entries, two delivered: pending", scene.is_pending(noon(), 2)?)?;
    scene.put(JournalHead { size: 1_000, delivered: 0, ..head(scene, 2) }, 1)?;
    holds("a thousand entries, none delivered: pending", scene.is_pending(noon(), 2)?)
}

pub(super) fn a_delivered_account_is_not_pending(scene: &Scene<'_>) -> Result<(), Broken> {
    scene.create(head(scene, 2))?;
    scene.put(JournalHead { delivered: 3, ..head(scene, 2) }, 1)?;
    holds("three entries, three delivered: not pending", !scene.is_pending(noon(), 2)?)?;
    scene.put(JournalHead { size: 4, delivered: 3, ..head(scene, 2) }, 2)?;
    holds("and one entry more: pending", scene.is_pending(noon(), 2)?)
}

pub(super) fn an_account_without_entries_is_not_pending(scene: &Scene<'_>) -> Result<(), Broken> {
    scene.create(samples::account(scene.id(2))?)?;
    holds("no journal: not pending", !scene.is_pending(noon(), 2)?)?;
    scene.create(JournalHead::empty(scene.id(2)))?;
    holds("an empty journal: not pending", !scene.is_pending(noon(), 2)?)
}

/// Leases account 2 until `until`.
fn lease(scene: &Scene<'_>, until: Timestamp) -> Result<(), Broken> {
    scene.create(JournalHead { leased_to: Some(scene.id(1)), leased_until: Some(until), ..head(scene, 2) })
}

pub(super) fn a_leased_account_is_not_pending(scene: &Scene<'_>) -> Result<(), Broken> {
    lease(scene, after_noon(60_000_000))?;
    holds("a minute before the lease ends: not pending", !scene.is_pending(noon(), 2)?)
}

pub(super) fn a_lease_lasts_to_its_last_microsecond(scene: &Scene<'_>) -> Result<(), Broken> {
    lease(scene, after_noon(1_000))?;
    holds("one microsecond before the end: not pending", !scene.is_pending(after_noon(999), 2)?)
}

pub(super) fn a_lease_ends_at_its_moment(scene: &Scene<'_>) -> Result<(), Broken> {
    lease(scene, after_noon(1_000))?;
    holds("at the end: pending", scene.is_pending(after_noon(1_000), 2)?)?;
    holds("long after it: pending", scene.is_pending(Timestamp::MAX, 2)?)
}

pub(super) fn a_lease_can_last_from_the_first_year_to_the_last(scene: &Scene<'_>) -> Result<(), Broken> {
    lease(scene, Timestamp::MAX)?;
    for now in [Timestamp::MIN, noon(), Timestamp::MAX.saturating_add(time::Duration::microseconds(-1))] {
        holds(format_args!("at {now}: not pending"), !scene.is_pending(now, 2)?)?;
    }
    holds("at the last moment of all: pending", scene.is_pending(Timestamp::MAX, 2)?)
}

pub(super) fn a_lease_that_is_given_back_is_gone(scene: &Scene<'_>) -> Result<(), Broken> {
    lease(scene, after_noon(60_000_000))?;
    scene.put(head(scene, 2), 1)?;
    scene.stored("the head", &head(scene, 2).into(), 2)?;
    holds("without a lease: pending", scene.is_pending(noon(), 2)?)
}

pub(super) fn pending_accounts_come_in_the_order_of_their_ids(scene: &Scene<'_>) -> Result<(), Broken> {
    // Orders by signed numbers, by insertion and by text of the lower half differ from the order of the bytes.
    let ids = [1 << 63, 2, u64::MAX, 1, i64::MAX.cast_unsigned(), 10, 0x80, 0x7f];
    for n in ids {
        scene.create(head(scene, n))?;
    }
    let expected = [1, 2, 10, 0x7f, 0x80, i64::MAX.cast_unsigned(), 1 << 63, u64::MAX].map(|n| scene.id(n));
    let first = scene.id(0);
    same("the accounts", &*scene.pending(noon(), Some(first), 8)?, &expected[..])
}

pub(super) fn ids_with_a_high_first_bit_come_last(scene: &Scene<'_>) -> Result<(), Broken> {
    let (low, high) = (scene.id::<AccountId>(1), scene.high_id::<AccountId>(1));
    for account in [high, low] {
        scene.create(JournalHead { account, ..head(scene, 1) })?;
    }
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let page = scene.pending(noon(), after, 200)?;
        if page.is_empty() {
            break;
        }
        for account in page {
            holds(format_args!("{account} comes behind {after:?}"), after < Some(account))?;
            after = Some(account);
            if account == low || account == high {
                all.push(account);
            }
        }
    }
    same("the two accounts among all", &all, &vec![low, high])
}

pub(super) fn pending_accounts_are_paged_by_id(scene: &Scene<'_>) -> Result<(), Broken> {
    for n in 1..=7 {
        scene.create(head(scene, n))?;
    }
    let page = |after: u64, rows| scene.pending(noon(), Some(scene.id(after)), rows);
    let accounts = |numbers: &[u64]| numbers.iter().map(|&n| scene.id(n)).collect::<Vec<AccountId>>();
    same("the first three", &page(0, 3)?, &accounts(&[1, 2, 3]))?;
    same("the next three", &page(3, 3)?, &accounts(&[4, 5, 6]))?;
    same("the last", &page(6, 1)?, &accounts(&[7]))?;
    scene.put(JournalHead { delivered: 3, ..head(scene, 5) }, 1)?;
    scene.put(JournalHead { leased_to: Some(scene.id(1)), leased_until: Some(after_noon(1)), ..head(scene, 2) }, 1)?;
    same("three, without a delivered and a leased one", &page(1, 3)?, &accounts(&[3, 4, 6]))
}

pub(super) fn more_pending_accounts_than_a_page_are_all_reached(scene: &Scene<'_>) -> Result<(), Broken> {
    for n in 1..=203 {
        scene.create(head(scene, n))?;
    }
    let mut seen = Vec::new();
    for rows in [1, 200, 2] {
        let after = seen.last().copied().unwrap_or(scene.id(0));
        let page = scene.pending(noon(), Some(after), rows)?;
        same("how many a page has", &page.len(), &(rows as usize))?;
        seen.extend(page);
    }
    same("the accounts", &seen, &(1..=203).map(|n| scene.id(n)).collect())
}

pub(super) fn the_staffs_journal_is_pending_like_any(scene: &Scene<'_>) -> Result<(), Broken> {
    // Its id is the smallest of all, so it is the first, and only a query without a position can find it.
    let clock = ManualClock::new(noon());
    let settings = Settings::default().clock(clock).entropy(SeededEntropy::new(scene.seed())).attempts_max(1_000);
    let host = System { name: "law".parse()? };
    let enrol = staff::Enrol { agent: scene.id(1), name: "Grace".parse()?, teams: Teams::default() };
    Desk::with(scene.again()?, settings).run(&host, enrol)?;
    // At the last moment of all no lease lasts, whoever has taken one in a store that others use too.
    same("the first pending account", &scene.pending(Timestamp::MAX, None, 1)?, &vec![AccountId::STAFF])
}

pub(super) fn a_holder_without_a_span_leases_nothing(scene: &Scene<'_>) -> Result<(), Broken> {
    scene.create(JournalHead { leased_to: Some(scene.id(1)), leased_until: None, ..head(scene, 2) })?;
    holds("a relay is named, but no time: pending", scene.is_pending(noon(), 2)?)
}
