//! Isolation: a key of one account never answers for another (RULE T11).

use super::broken::{Broken, same};
use super::samples::{self, changed};
use super::scene::{Scene, numbers, sequences};
use crate::journal::{Entry, JournalHead};
use crate::query::Filter;
use crate::record::{Key, Record};
use crate::ticket::{Message, Ticket, Word};
use crate::{AccountId, Timestamp};

/// One record of every kind that a customer's account has.
fn records(scene: &Scene<'_>, account: AccountId) -> Result<Vec<Record>, Broken> {
    let mut records = samples::every_kind(scene, account)?;
    records.retain(|record| record.key().account() == account);
    Ok(records)
}

pub(super) fn a_foreign_key_never_answers(scene: &Scene<'_>) -> Result<(), Broken> {
    for record in records(scene, scene.id(1))? {
        scene.create(record)?;
    }
    // The same users, services and tickets, under another account.
    for record in records(scene, scene.id(2))? {
        same(record.key().noun(), &scene.read(record.key())?, &None)?;
    }
    Ok(())
}

pub(super) fn the_same_ids_in_two_accounts_are_two_records(scene: &Scene<'_>) -> Result<(), Broken> {
    let (one, other) = (records(scene, scene.id(1))?, records(scene, scene.id(2))?);
    for record in one.iter().chain(&other) {
        scene.create(record.clone())?;
    }
    for (mine, theirs) in one.iter().zip(&other) {
        scene.put(changed(mine, 1), 1)?;
        scene.stored("the record that was written", &changed(mine, 1), 2)?;
        scene.stored("the other account's", theirs, 1)?;
    }
    Ok(())
}

pub(super) fn a_foreign_version_is_no_version(scene: &Scene<'_>) -> Result<(), Broken> {
    for record in records(scene, scene.id(1))? {
        scene.create(record)?;
    }
    for record in records(scene, scene.id(2))? {
        let put = scene.draft(scene.id(2)).put(record.clone(), 1);
        scene.conflicts("a put at the version of another account's record", &put)?;
        let guard = scene.draft(scene.id(2)).guard(record.key(), 1);
        scene.conflicts("a guard at the version of another account's record", &guard)?;
    }
    Ok(())
}

pub(super) fn foreign_tickets_are_never_listed(scene: &Scene<'_>) -> Result<(), Broken> {
    // Numbers and ids interleave, so a list that takes a neighbour along shows it.
    for (account, numbers) in [(1, [1, 2, 5]), (2, [1, 3, 4]), (3, [2, 5, 6])] {
        for number in numbers {
            let status =
                if number == 5 { crate::ticket::Status::WaitingForSupport } else { crate::ticket::Status::New };
            scene.create(Ticket { status, ..samples::ticket(scene.id(account), scene.id(number), number)? })?;
        }
    }
    same("the tickets of 2", &scene.tickets(scene.id(2), None, None, 200)?, &vec![4, 3, 1])?;
    same("the tickets of 2 before 4", &scene.tickets(scene.id(2), None, Some(4), 200)?, &vec![3, 1])?;
    let support = Some(crate::ticket::Status::WaitingForSupport);
    same("those of the support's turn", &scene.tickets(scene.id(2), support, None, 200)?, &Vec::new())?;
    same("the tickets of 4, which has none", &scene.tickets(scene.id(4), None, None, 200)?, &Vec::new())
}

pub(super) fn foreign_messages_never_answer(scene: &Scene<'_>) -> Result<(), Broken> {
    let text = |account: u64| format!("Of account {account}").parse();
    for (account, count) in [(1, 3), (2, 2), (3, 4)] {
        for number in 1..=count {
            let message = Message { body: text(account)?, ..samples::message(scene.id(account), scene.id(1), number)? };
            scene.commits("a message", &scene.draft(scene.id(account)).message(message))?;
        }
    }
    let seen = scene.messages(scene.id(2), scene.id(1), 0, 200)?;
    same("the messages' numbers", &numbers(&seen), &vec![1, 2])?;
    let bodies: Vec<_> = seen.into_iter().map(|message| message.body).collect();
    same("what they say", &bodies, &vec![text(2)?; 2])?;
    same("messages of an account that has none", &scene.messages(scene.id(4), scene.id(1), 0, 200)?, &Vec::new())
}

pub(super) fn foreign_words_never_answer(scene: &Scene<'_>) -> Result<(), Broken> {
    for (account, numbers) in [(1, [1, 2]), (2, [1, 3]), (3, [2, 3])] {
        let account: AccountId = scene.id(account);
        for number in numbers {
            let draft = scene.draft(account).create(samples::ticket(account, scene.id(number), number)?);
            scene.commits("a ticket", &draft.words(samples::words(account, number, [1])))?;
        }
    }
    let account: AccountId = scene.id(4);
    scene.create(samples::ticket(account, scene.id(1), 1)?)?;
    for internal in [false, true] {
        let filter = || Filter::Words { words: vec![Word(1)], internal };
        same("what 2 finds", &scene.filtered(scene.id(2), filter(), None, None, 9)?, &vec![3, 1])?;
        same("what 4 finds, which has no words", &scene.filtered(account, filter(), None, None, 9)?, &Vec::new())?;
    }
    Ok(())
}

pub(super) fn foreign_entries_never_answer(scene: &Scene<'_>) -> Result<(), Broken> {
    let header = |account: u64| format!("{{\"account\":{account}}}");
    for (account, count) in [(1, 3), (2, 2), (3, 4)] {
        for sequence in 1..=count {
            let entry = Entry { header: header(account), ..samples::entry(scene.id(account), sequence) };
            scene.commits("an entry", &scene.draft(scene.id(account)).entry(entry))?;
        }
    }
    let seen = scene.entries(scene.id(2), 0, 200)?;
    same("the entries' sequences", &sequences(&seen), &vec![1, 2])?;
    let headers: Vec<_> = seen.into_iter().map(|entry| entry.header).collect();
    same("what they say", &headers, &vec![header(2); 2])?;
    same("entries of an account that has none", &scene.entries(scene.id(4), 0, 200)?, &Vec::new())
}

pub(super) fn another_accounts_delivery_is_its_own(scene: &Scene<'_>) -> Result<(), Broken> {
    for account in [1, 2] {
        let draft = (1..=3).fold(scene.draft(scene.id(account)), |draft, sequence| {
            draft.entry(samples::entry(scene.id(account), sequence))
        });
        scene.commits("entries", &draft.create(samples::head(scene.id(account), 3)))?;
    }
    scene.put(JournalHead { delivered: 2, ..samples::head(scene.id(1), 3) }, 1)?;
    same("what is left for 1", &sequences(&scene.undelivered(scene.id(1), 9)?), &vec![3])?;
    same("what is left for 2", &sequences(&scene.undelivered(scene.id(2), 9)?), &vec![1, 2, 3])
}

pub(super) fn another_accounts_lease_is_its_own(scene: &Scene<'_>) -> Result<(), Broken> {
    let until = Some(Timestamp::MAX);
    scene.create(samples::head(scene.id(2), 3))?;
    scene.create(JournalHead { leased_to: Some(scene.id(1)), leased_until: until, ..samples::head(scene.id(3), 3) })?;
    scene.create(samples::head(scene.id(4), 3))?;
    let seen = scene.pending(samples::noon(), Some(scene.id(1)), 2)?;
    same("the accounts without a lease", &seen, &vec![scene.id(2), scene.id(4)])
}

pub(super) fn neighbouring_accounts_are_apart(scene: &Scene<'_>) -> Result<(), Broken> {
    // Ids that differ in one bit, at either end.
    let accounts = [0x1000, 0x1001, 0x1002, 0x1000 | 1 << 63];
    for (at, n) in (1..).zip(accounts) {
        scene.create(changed(&samples::account(scene.id(n))?.into(), at))?;
    }
    for (at, n) in (1..).zip(accounts) {
        scene.stored("the account", &changed(&samples::account(scene.id(n))?.into(), at), 1)?;
    }
    same("an account between them", &scene.read(Key::Account(scene.id(0x1003)))?, &None)
}
