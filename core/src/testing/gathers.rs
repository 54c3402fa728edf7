//! Gathering: what is wanted, in its order, and nothing else.

use super::broken::{Broken, same};
use super::samples::{self, changed, every_kind, everything};
use super::scene::Scene;
use crate::AccountId;
use crate::facts::Answers;
use crate::operation::Wanted;
use crate::query::{Filter, Query, Rows};
use crate::record::{Key, Record, Versioned};

pub(super) fn nothing_wanted_is_nothing_answered(scene: &Scene<'_>) -> Result<(), Broken> {
    scene.create(samples::account(scene.id(1))?)?;
    same("the answers", &scene.gather(&Wanted::new(scene.id(1)))?, &Answers::default())
}

pub(super) fn records_come_in_the_order_wanted(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let mut records = every_kind(scene, account)?;
    for record in &records {
        scene.create(record.clone())?;
    }
    records.push(samples::membership(account, scene.id(2)).into());
    scene.create(samples::membership(account, scene.id(2)))?;
    for turn in 0..records.len() {
        records.rotate_left(1);
        if turn % 2 == 0 {
            records.reverse();
        }
        let mut wanted = Wanted::new(account);
        for record in &records {
            wanted.record(record.key());
        }
        let expected: Vec<_> =
            records.iter().map(|record| Some(Versioned { version: 1, value: record.clone() })).collect();
        same("the records", &scene.gather(&wanted)?.records, &expected)?;
    }
    Ok(())
}

pub(super) fn absent_records_keep_their_place(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let mut wanted = Wanted::new(account);
    let mut expected = Vec::new();
    for n in 1..=9 {
        let record = Record::from(samples::membership(account, scene.id(n)));
        wanted.record(record.key());
        if n % 3 == 0 {
            scene.create(record.clone())?;
        }
        expected.push((n % 3 == 0).then_some(Versioned { version: 1, value: record }));
    }
    same("the records, present and absent", &scene.gather(&wanted)?.records, &expected)
}

pub(super) fn many_records_are_gathered_at_once(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let (mut draft, mut wanted, mut expected) = (scene.draft(account), Wanted::new(account), Vec::new());
    for n in 1..=400 {
        let record = Record::from(samples::membership(account, scene.id(n)));
        draft = draft.create(record.clone());
        wanted.record(record.key());
        expected.push(Some(Versioned { version: 1, value: record }));
    }
    scene.commits("400 records", &draft)?;
    same("400 records", &scene.gather(&wanted)?.records, &expected)
}

pub(super) fn pages_come_in_the_order_wanted(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let (ticket, message) = (samples::ticket(account, scene.id(1), 1)?, samples::message(account, scene.id(1), 1)?);
    let entry = samples::entry(account, 1);
    let note = samples::note(account, scene.id(1), 1)?;
    let draft = scene.draft(account).create(ticket.clone()).message(message.clone()).entry(entry.clone());
    scene.commits("a ticket", &draft.message(note.clone()))?;
    let mut pages = [
        (
            Query::Messages { account, ticket: scene.id(1), internal: true, after: 0, rows: 9 },
            Rows::Messages(vec![note]),
        ),
        (Query::Entries { account, after: 0, rows: 9 }, Rows::Entries(vec![entry.clone()])),
        (
            Query::Tickets { account, filter: Filter::All, team: None, before: None, rows: 9 },
            Rows::Tickets(vec![ticket]),
        ),
        (
            Query::Messages { account, ticket: scene.id(1), internal: false, after: 0, rows: 9 },
            Rows::Messages(vec![message]),
        ),
        (
            Query::Messages { account, ticket: scene.id(1), internal: false, after: 1, rows: 9 },
            Rows::Messages(Vec::new()),
        ),
        (Query::Undelivered { account, rows: 9 }, Rows::Entries(vec![entry])),
        (
            Query::Tickets { account, filter: Filter::All, team: None, before: Some(1), rows: 9 },
            Rows::Tickets(Vec::new()),
        ),
    ];
    for _ in 0..pages.len() {
        pages.rotate_left(1);
        let mut wanted = Wanted::new(account);
        for (query, _) in &pages {
            wanted.page(query.clone());
        }
        let expected: Vec<_> = pages.iter().map(|(_, rows)| rows.clone()).collect();
        same("the pages", &scene.gather(&wanted)?.pages, &expected)?;
    }
    Ok(())
}

pub(super) fn gathering_changes_nothing(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let records = every_kind(scene, account)?;
    let mut keys: Vec<_> = records.iter().map(Record::key).collect();
    for record in records {
        scene.create(record)?;
    }
    keys.push(Key::Service(account, scene.id(2)));
    let draft =
        scene.draft(account).entry(samples::entry(account, 1)).message(samples::message(account, scene.id(1), 1)?);
    scene.commits("rows", &draft)?;
    let wanted = Wanted { command: Some(scene.id(7)), ..everything(scene, account, keys) };
    let first = scene.gather(&wanted)?;
    for _ in 0..5 {
        same("the same gather again", &scene.gather(&wanted)?, &first)?;
    }
    Ok(())
}

pub(super) fn a_gather_sees_what_was_committed_before_it(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let record = Record::from(samples::account(account)?);
    scene.create(record.clone())?;
    let mut wanted = Wanted::new(account);
    wanted.record(record.key());
    wanted.page(Query::Entries { account, after: 0, rows: 200 });
    let mut entries = Vec::new();
    for version in 1..=20 {
        let next = changed(&record, i64::try_from(version).unwrap_or_default());
        entries.push(samples::entry(account, version));
        let draft = scene.draft(account).put(next.clone(), version).entry(samples::entry(account, version));
        wanted.command = Some(draft.id());
        same("the outcome before the commit", &scene.gather(&wanted)?.outcome, &None)?;
        scene.commits("a commit", &draft)?;
        let expected = Answers {
            records: vec![Some(Versioned { version: version + 1, value: next })],
            pages: vec![Rows::Entries(entries.clone())],
            outcome: Some(draft.set.command.outcome),
        };
        same("what is gathered after a commit", &scene.gather(&wanted)?, &expected)?;
    }
    Ok(())
}

pub(super) fn every_holder_of_the_store_sees_a_commit(scene: &Scene<'_>) -> Result<(), Broken> {
    let other = scene.again()?;
    let record = Record::from(samples::account(scene.id(1))?);
    scene.create(record.clone())?;
    let mut wanted = Wanted::new(scene.id(1));
    wanted.record(record.key());
    for was in 1..=10 {
        let next = changed(&record, i64::try_from(was).unwrap_or_default());
        let draft = scene.draft(scene.id(1)).put(next.clone(), was);
        scene.commits("a commit", &draft)?;
        let expected = Versioned { version: was + 1, value: next };
        same("what another holder gathers", &other.gather(&wanted)?.records, &vec![Some(expected)])?;
        let outcome = other.outcome(scene.id(1), draft.id())?;
        same("what another holder looks up", &outcome, &Some(draft.set.command.outcome))?;
    }
    Ok(())
}
