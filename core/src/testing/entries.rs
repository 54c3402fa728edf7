//! Journal entries: dense, oldest first, written once, byte for byte (RULES J1, J2).

use super::broken::{Broken, same};
use super::samples;
use super::scene::{Scene, sequences};
use crate::AccountId;
use crate::journal::{Entry, JournalHead};
use crate::query::Query;

/// Appends entries with these sequences, in this order.
fn append(scene: &Scene<'_>, sequences: impl IntoIterator<Item = u64>) -> Result<AccountId, Broken> {
    let account = scene.id(1);
    let draft = sequences
        .into_iter()
        .fold(scene.draft(account), |draft, sequence| draft.entry(samples::entry(account, sequence)));
    scene.commits("entries", &draft)?;
    Ok(account)
}

pub(super) fn entries_come_oldest_first(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = append(scene, [3, 1, 10, 2, 4, 9, 7, 8, 6, 5])?;
    same("the entries", &sequences(&scene.entries(account, 0, 200)?), &(1..=10).collect())
}

pub(super) fn entries_behind_a_sequence_are_greater(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = append(scene, 1..=5)?;
    let cases: [(u64, &[u64]); 5] = [(0, &[1, 2, 3, 4, 5]), (1, &[2, 3, 4, 5]), (4, &[5]), (5, &[]), (1 << 62, &[])];
    for (after, expected) in cases {
        let seen = sequences(&scene.entries(account, after, 200)?);
        same(format_args!("the entries behind {after}"), &*seen, expected)?;
    }
    Ok(())
}

pub(super) fn a_page_of_entries_is_as_long_as_wanted(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = append(scene, 1..=205)?;
    for rows in [1, 2, 50, 200, 201] {
        let expected: Vec<u64> = (1..=205).take(rows as usize).collect();
        same(format_args!("{rows} entries"), &sequences(&scene.entries(account, 0, rows)?), &expected)?;
        let expected: Vec<u64> = (101..=205).take(rows as usize).collect();
        let seen = sequences(&scene.entries(account, 100, rows)?);
        same(format_args!("{rows} entries behind 100"), &seen, &expected)?;
    }
    Ok(())
}

pub(super) fn entries_appended_while_paging_hide_and_repeat_none(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = append(scene, 1..=10)?;
    let mut all = Vec::new();
    for next in 11..=15 {
        all.extend(sequences(&scene.entries(account, all.last().copied().unwrap_or(0), 3)?));
        append(scene, [next])?;
    }
    same("five pages of 3", &all, &(1..=14).collect())
}

pub(super) fn an_entry_is_never_overwritten(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE J1
    let account = append(scene, 1..=2)?;
    let first = samples::entry(account, 1);
    let other = Entry { payload: Some("{}".to_owned()), ..first.clone() };
    scene.conflicts("another entry with its sequence", &scene.draft(account).entry(other))?;
    scene.conflicts("the same entry once more", &scene.draft(account).entry(first.clone()))?;
    same("the entry", &scene.entries(account, 0, 1)?, &vec![first])?;
    same("all entries", &sequences(&scene.entries(account, 0, 9)?), &vec![1, 2])
}

pub(super) fn an_entry_is_not_reformatted(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE J2: header and payload are hashed, so what means the same is not the same.
    let account: AccountId = scene.id(1);
    let forms = [
        "{\"b\":1,\"a\":2}",
        "{ \"a\" : 1.0 , \"a\" : 1e2 }\n",
        "{\"a\":\"\\u00e9\\/\\u0000\"}",
        "{\"n\":123456789012345678901234567890,\"f\":0.1000000000000000055511151231257827}",
        "no JSON at all",
    ];
    for (sequence, form) in (1..).zip(forms) {
        let entry = Entry {
            header: form.to_owned(),
            salt: Some(form.to_owned()),
            payload: Some(form.to_owned()),
            ..samples::entry(account, sequence)
        };
        scene.commits("an entry", &scene.draft(account).entry(entry.clone()))?;
        same("the entry", &scene.entries(account, sequence - 1, 1)?, &vec![entry])?;
    }
    Ok(())
}

pub(super) fn an_erased_payload_is_not_an_empty_one(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE J3
    let account: AccountId = scene.id(1);
    let empty = || Some(String::new());
    let forms = [(None, None), (empty(), empty()), (None, empty()), (empty(), None)];
    for (sequence, (salt, payload)) in (1..).zip(forms) {
        let entry = Entry { salt, payload, ..samples::entry(account, sequence) };
        scene.commits("an entry", &scene.draft(account).entry(entry.clone()))?;
        same("the entry", &scene.entries(account, sequence - 1, 1)?, &vec![entry.clone()])?;
        let undelivered = scene.undelivered(account, 9)?;
        same("the entry, undelivered", &undelivered.last(), &Some(&entry))?;
    }
    Ok(())
}

pub(super) fn a_long_entry_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let long = |c: &str| format!("{}end", c.repeat(128 * 1024));
    let entry = Entry { header: long("h\u{1f9ff}"), payload: Some(long("\u{10fffd}")), ..samples::entry(account, 1) };
    scene.commits("an entry", &scene.draft(account).entry(entry.clone()))?;
    same("the entry", &scene.entries(account, 0, 1)?, &vec![entry])
}

pub(super) fn undelivered_entries_start_behind_the_delivered(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = append(scene, 1..=6)?;
    scene.create(samples::head(account, 6))?;
    for (was, delivered) in (1..).zip([0, 1, 4, 5, 6]) {
        scene.put(JournalHead { delivered, ..samples::head(account, 6) }, was)?;
        let expected: Vec<u64> = (delivered + 1..=6).collect();
        let seen = sequences(&scene.undelivered(account, 200)?);
        same(format_args!("what is left after {delivered} of 6"), &seen, &expected)?;
    }
    Ok(())
}

pub(super) fn a_page_of_undelivered_entries_is_as_long_as_wanted(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = append(scene, 1..=205)?;
    scene.create(JournalHead { delivered: 2, ..samples::head(account, 205) })?;
    for rows in [1, 2, 200, 201] {
        let expected: Vec<u64> = (3..=205).take(rows as usize).collect();
        let seen = sequences(&scene.undelivered(account, rows)?);
        same(format_args!("{rows} undelivered entries"), &seen, &expected)?;
    }
    Ok(())
}

pub(super) fn a_lease_hides_no_undelivered_entries(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = append(scene, 1..=3)?;
    let until = Some(crate::Timestamp::MAX);
    let head =
        JournalHead { delivered: 1, leased_to: Some(scene.id(1)), leased_until: until, ..samples::head(account, 3) };
    scene.create(head)?;
    same("what the relay reads", &sequences(&scene.undelivered(account, 9)?), &vec![2, 3])
}

pub(super) fn an_account_without_a_journal_has_no_entries(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    scene.create(samples::account(account)?)?;
    let neighbour = scene.id(2);
    scene.commits("a neighbour's entry", &scene.draft(neighbour).entry(samples::entry(neighbour, 1)))?;
    same("its entries", &scene.entries(account, 0, 200)?, &Vec::new())?;
    same("its undelivered entries", &scene.undelivered(account, 200)?, &Vec::new())?;
    let empty = scene.rows(Query::Entries { account, after: 7, rows: 1 })?;
    same("its entries behind 7", &empty, &crate::query::Rows::Entries(Vec::new()))
}
