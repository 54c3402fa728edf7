//! Messages of tickets: oldest first, written once.

use super::broken::{Broken, same};
use super::samples;
use super::scene::{Scene, numbers};
use crate::ticket::Message;
use crate::{AccountId, TicketId};

/// Adds messages with these numbers, in this order.
fn write(
    scene: &Scene<'_>,
    ticket: TicketId,
    numbers: impl IntoIterator<Item = u64>,
) -> Result<(AccountId, TicketId), Broken> {
    let account = scene.id(1);
    let mut draft = scene.draft(account);
    for number in numbers {
        draft = draft.message(samples::message(account, ticket, number)?);
    }
    scene.commits("messages", &draft)?;
    Ok((account, ticket))
}

pub(super) fn messages_come_oldest_first(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, ticket) = write(scene, scene.id(1), [3, 1, 10, 2, 4, 9, 7, 8, 6, 5])?;
    same("the messages", &numbers(&scene.messages(account, ticket, 0, 200)?), &(1..=10).collect())
}

pub(super) fn messages_behind_a_number_are_greater(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, ticket) = write(scene, scene.id(1), 1..=5)?;
    let cases: [(u64, &[u64]); 5] = [(0, &[1, 2, 3, 4, 5]), (1, &[2, 3, 4, 5]), (4, &[5]), (5, &[]), (1 << 62, &[])];
    for (after, expected) in cases {
        let seen = numbers(&scene.messages(account, ticket, after, 200)?);
        same(format_args!("the messages behind {after}"), &*seen, expected)?;
    }
    Ok(())
}

pub(super) fn a_page_of_messages_is_as_long_as_wanted(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, ticket) = write(scene, scene.id(1), 1..=205)?;
    for rows in [1, 2, 50, 200, 201] {
        let expected: Vec<u64> = (1..=205).take(rows as usize).collect();
        same(format_args!("{rows} messages"), &numbers(&scene.messages(account, ticket, 0, rows)?), &expected)?;
        let expected: Vec<u64> = (101..=205).take(rows as usize).collect();
        let seen = numbers(&scene.messages(account, ticket, 100, rows)?);
        same(format_args!("{rows} messages behind 100"), &seen, &expected)?;
    }
    Ok(())
}

pub(super) fn messages_belong_to_their_ticket(scene: &Scene<'_>) -> Result<(), Broken> {
    write(scene, scene.id(1), 1..=3)?;
    let (account, second) = write(scene, scene.id(2), 1..=2)?;
    let of = |message: &Message| message.ticket;
    let seen: Vec<_> = scene.messages(account, second, 0, 200)?.iter().map(of).collect();
    same("the tickets that the second one's messages belong to", &seen, &vec![second; 2])?;
    same("messages of a ticket that has none", &scene.messages(account, scene.id(3), 0, 200)?, &Vec::new())
}

pub(super) fn a_message_is_never_overwritten(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, ticket) = write(scene, scene.id(1), 1..=2)?;
    let first = samples::message(account, ticket, 1)?;
    let other = Message { body: "Something else".parse()?, ..first.clone() };
    scene.conflicts("another message with its number", &scene.draft(account).message(other))?;
    scene.conflicts("the same message once more", &scene.draft(account).message(first.clone()))?;
    same("the message", &scene.messages(account, ticket, 0, 1)?, &vec![first])?;
    same("all messages", &numbers(&scene.messages(account, ticket, 0, 9)?), &vec![1, 2])
}

pub(super) fn messages_added_while_paging_hide_and_repeat_none(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, ticket) = write(scene, scene.id(1), 1..=10)?;
    let mut all = Vec::new();
    for next in 11..=15 {
        all.extend(numbers(&scene.messages(account, ticket, all.last().copied().unwrap_or(0), 3)?));
        write(scene, ticket, [next])?;
    }
    same("five pages of 3", &all, &(1..=14).collect())
}

pub(super) fn notes_and_messages_are_numbered_apart(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULES T8, T11
    let (account, ticket) = write(scene, scene.id(1), 1..=3)?;
    let notes = (1..=2).try_fold(scene.draft(account), |draft, number| {
        Ok::<_, Broken>(draft.message(samples::note(account, ticket, number)?))
    })?;
    scene.commits("notes with the numbers of messages", &notes)?;
    let (messages, notes) = (scene.messages(account, ticket, 0, 9)?, scene.notes(account, ticket, 0, 9)?);
    same("the messages", &numbers(&messages), &vec![1, 2, 3])?;
    same("whether one of them is internal", &messages.iter().any(|it| it.internal), &false)?;
    same("the notes", &notes, &vec![samples::note(account, ticket, 1)?, samples::note(account, ticket, 2)?])?;
    same("the messages behind the second", &numbers(&scene.messages(account, ticket, 2, 9)?), &vec![3])?;
    same("the notes behind the first", &numbers(&scene.notes(account, ticket, 1, 9)?), &vec![2])?;
    same("one message", &numbers(&scene.messages(account, ticket, 0, 1)?), &vec![1])?;
    same("notes of a ticket that has none", &scene.notes(account, scene.id(2), 0, 9)?, &Vec::new())
}

pub(super) fn a_note_is_never_overwritten(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, ticket): (AccountId, TicketId) = (scene.id(1), scene.id(1));
    let note = samples::note(account, ticket, 1)?;
    scene.commits("a note", &scene.draft(account).message(note.clone()))?;
    let other = Message { body: "Something else".parse()?, ..note.clone() };
    scene.conflicts("another note with its number", &scene.draft(account).message(other))?;
    scene.conflicts("the same note once more", &scene.draft(account).message(note.clone()))?;
    same("the notes", &scene.notes(account, ticket, 0, 9)?, &vec![note])
}
