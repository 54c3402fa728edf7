//! Durability: what is committed is there when the store is opened again.

use super::broken::{Broken, holds, same};
use super::samples::{self, after_noon, changed, every_kind};
use super::samples_of_access as access;
use super::scene::{Scene, sequences};
use crate::access::Session;
use crate::journal::JournalHead;
use crate::query::{Filter, Query, Queue, Rows, Sessions};
use crate::record::{Key, Record, Versioned};
use crate::ticket::{Message, Status, Ticket, Word, Words};
use crate::{AccountId, AgentId};

pub(super) fn records_outlive_the_store(scene: &mut Scene<'_>) -> Result<(), Broken> {
    let records = every_kind(scene, scene.id(1))?;
    for record in &records {
        scene.create(record.clone())?;
    }
    scene.reopen()?;
    records.iter().try_for_each(|record| scene.stored(record.key().noun(), record, 1))
}

pub(super) fn versions_go_on_after_reopening(scene: &mut Scene<'_>) -> Result<(), Broken> {
    let record = Record::from(samples::account(scene.id(1))?);
    scene.create(record.clone())?;
    for was in 1..=3 {
        scene.put(changed(&record, i64::try_from(was).unwrap_or_default()), was)?;
    }
    scene.reopen()?;
    scene.stored("the record", &changed(&record, 3), 4)?;
    scene.conflicts("a stale put", &scene.draft(scene.id(1)).put(record.clone(), 3))?;
    scene.conflicts("a guard that fails", &scene.draft(scene.id(1)).guard(record.key(), 1))?;
    scene.put(record.clone(), 4)?;
    scene.stored("the record", &record, 5)
}

pub(super) fn entries_outlive_the_store(scene: &mut Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let draft = (1..=205).fold(scene.draft(account), |draft, sequence| draft.entry(samples::entry(account, sequence)));
    scene.commits("entries", &draft)?;
    let before = scene.entries(account, 0, 201)?;
    scene.reopen()?;
    same("the first 201", &scene.entries(account, 0, 201)?, &before)?;
    same("the last", &sequences(&scene.entries(account, 201, 9)?), &vec![202, 203, 204, 205])?;
    scene.conflicts("one of them again", &scene.draft(account).entry(samples::entry(account, 205)))
}

pub(super) fn tickets_and_messages_outlive_the_store(scene: &mut Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let status = Status::WaitingForCustomer;
    let ticket = Ticket { status, ..samples::ticket(account, scene.id(1), 1)? };
    let message =
        Message { body: "\u{1f9ff} e\u{301}\r\n ".repeat(3_000).parse()?, ..samples::message(account, ticket.id, 1)? };
    let draft = scene.draft(account).create(ticket.clone()).message(message.clone());
    scene.commits("a ticket", &draft)?;
    scene.reopen()?;
    same("its messages", &scene.messages(account, ticket.id, 0, 9)?, &vec![message.clone()])?;
    let listed =
        scene.rows(Query::Tickets { account, filter: Filter::Status(status), team: None, before: None, rows: 9 })?;
    same("the list", &listed, &Rows::Tickets(vec![ticket]))?;
    scene.conflicts("the message again", &scene.draft(account).message(message))?;
    let thief = scene.draft(account).create(samples::ticket(account, scene.id(2), 1)?);
    scene.conflicts("another ticket with its number", &thief)
}

pub(super) fn words_and_queues_outlive_the_store(scene: &mut Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let (assignee, waiting_since) = (Some(scene.id(1)), Some(after_noon(0)));
    let ticket = Ticket { assignee, waiting_since, ..samples::ticket(account, scene.id(1), 1)? };
    let note = samples::note(account, ticket.id, 1)?;
    let draft = scene.draft(account).create(ticket.clone()).message(note.clone());
    let internal = Words { internal: true, ..samples::words(account, 1, [2]) };
    scene.commits("a ticket", &draft.words(samples::words(account, 1, [1])).words(internal))?;
    scene.reopen()?;
    same("its notes", &scene.notes(account, ticket.id, 0, 9)?, &vec![note])?;
    for (words, internal, expected) in [(1, false, vec![1]), (2, false, vec![]), (2, true, vec![1])] {
        let filter = Filter::Words { words: vec![Word(words)], internal };
        same("what is found", &scene.filtered(account, filter, None, None, 9)?, &expected)?;
    }
    let queue = scene.rows(Query::Queue { queue: Queue::Assignee(scene.id(1)), after: None, rows: 9 })?;
    same("the queue", &queue, &Rows::Tickets(vec![ticket]))?;
    scene.commits("one of its words again", &scene.draft(account).words(samples::words(account, 1, [1, 3])))
}

pub(super) fn lists_about_access_outlive_the_store(scene: &mut Scene<'_>) -> Result<(), Broken> {
    let (account, agent): (AccountId, AgentId) = (scene.id(1), scene.id(1));
    let session = Session { agent, onboarding: true, ..access::session(account, scene.id(1))? };
    let ended_at = Some(after_noon(1));
    let owed = Session { ended_at, clean_up_until: ended_at, agent, ..access::session(account, scene.id(2))? };
    let consent = access::consent(account, scene.id(1))?;
    let draft = scene.draft(account).create(session.clone()).create(owed.clone()).create(consent.clone());
    scene.commits("sessions and a consent", &draft)?;
    scene.put(session.clone(), 1)?;
    scene.reopen()?;
    let (live, owed) = (Versioned { version: 2, value: session }, Versioned { version: 1, value: owed });
    let (from, until) = (after_noon(0), after_noon(1));
    let agent = Some(agent);
    for (of, expected) in [
        (Sessions::Live(account), vec![live.clone()]),
        (Sessions::Onboarding(account), vec![live.clone()]),
        (Sessions::CleanUp { agent }, vec![owed.clone()]),
        (Sessions::Entered { agent, from, until }, vec![live, owed]),
    ] {
        let found = scene.rows(Query::Sessions { of, after: None, rows: 9 })?;
        same(format_args!("{of:?}"), &found, &Rows::Sessions(expected))?;
    }
    let found = scene.rows(Query::Consents { account, after: None, rows: 9 })?;
    same("the consents", &found, &Rows::Consents(vec![consent]))
}

pub(super) fn commands_outlive_the_store(scene: &mut Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let draft = scene.draft(account).entry(samples::entry(account, 1));
    scene.commits("a command", &draft)?;
    scene.reopen()?;
    same("its outcome", &scene.outcome(account, draft.id())?, &Some(draft.set.command.outcome.clone()))?;
    let again = scene.draft(account).entry(samples::entry(account, 2)).command(draft.id());
    scene.conflicts("the same command again", &again)?;
    same("its effect", &sequences(&scene.entries(account, 0, 9)?), &vec![1])
}

pub(super) fn leases_outlive_the_store(scene: &mut Scene<'_>) -> Result<(), Broken> {
    let until = Some(after_noon(1_000));
    let leased = JournalHead { leased_to: Some(scene.id(1)), leased_until: until, ..samples::head(scene.id(2), 3) };
    scene.create(leased)?;
    scene.create(samples::head(scene.id(3), 3))?;
    scene.reopen()?;
    holds("the leased account: not pending", !scene.is_pending(after_noon(999), 2)?)?;
    holds("the same account, when the lease has ended: pending", scene.is_pending(after_noon(1_000), 2)?)?;
    holds("another account: pending", scene.is_pending(after_noon(999), 3)?)
}

pub(super) fn the_last_commit_before_closing_is_kept(scene: &mut Scene<'_>) -> Result<(), Broken> {
    let record = Record::from(samples::account(scene.id(1))?);
    scene.create(record.clone())?;
    for was in 1..=5 {
        let next = changed(&record, i64::try_from(was).unwrap_or_default());
        scene.put(next.clone(), was)?;
        scene.reopen()?;
        scene.stored("the record", &next, was + 1)?;
    }
    Ok(())
}

pub(super) fn a_conflict_leaves_nothing_to_reopen(scene: &mut Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    scene.create(samples::account(account)?)?;
    let draft = scene
        .draft(account)
        .entry(samples::entry(account, 1))
        .create(samples::membership(account, scene.id(1)))
        .create(samples::account(account)?);
    scene.conflicts("a change set that fails at its end", &draft)?;
    scene.reopen()?;
    same("its entry", &scene.entries(account, 0, 9)?, &Vec::new())?;
    same("its membership", &scene.read(Key::Membership(account, scene.id(1)))?, &None)?;
    same("its outcome", &scene.outcome(account, draft.id())?, &None)
}
