//! Words: which tickets have which, as a set, for search.

use super::broken::{Broken, same};
use super::samples;
use super::scene::{Draft, Scene};
use crate::AccountId;
use crate::query::Filter;
use crate::ticket::{Ticket, Word, Words};

/// An account with tickets 1 to `count`, which have no words yet.
pub(super) fn account(scene: &Scene<'_>, count: u64) -> Result<AccountId, Broken> {
    let account = scene.id(1);
    let mut draft = scene.draft(account);
    for number in 1..=count {
        draft = draft.create(samples::ticket(account, scene.id(5_000 - number), number)?);
    }
    scene.commits("tickets", &draft)?;
    Ok(account)
}

/// Gives a ticket words that customers see.
fn write(scene: &Scene<'_>, number: u64, words: &[i64]) -> Result<(), Broken> {
    scene.commits("words", &with(scene, number, words, false))
}

fn with(scene: &Scene<'_>, number: u64, words: &[i64], internal: bool) -> Draft {
    let account = scene.id(1);
    scene.draft(account).words(Words { internal, ..samples::words(account, number, words.iter().copied()) })
}

/// The tickets that have all of these words, for customers or for the support.
fn found(scene: &Scene<'_>, words: &[i64], internal: bool) -> Result<Vec<u64>, Broken> {
    let filter = Filter::Words { words: words.iter().copied().map(Word).collect(), internal };
    scene.filtered(scene.id(1), filter, None, None, 200)
}

/// Demands what a search finds, for customers and for the support.
fn finds(scene: &Scene<'_>, words: &[i64], public: &[u64], all: &[u64]) -> Result<(), Broken> {
    same(format_args!("the tickets with {words:?}, to customers"), &*found(scene, words, false)?, public)?;
    same(format_args!("the tickets with {words:?}, to the support"), &*found(scene, words, true)?, all)
}

pub(super) fn a_ticket_is_found_by_each_of_its_words(scene: &Scene<'_>) -> Result<(), Broken> {
    account(scene, 3)?;
    write(scene, 1, &[10, 11, 12])?;
    write(scene, 3, &[12, 13])?;
    for (word, expected) in [(10, &[1][..]), (11, &[1]), (12, &[3, 1]), (13, &[3]), (14, &[])] {
        finds(scene, &[word], expected, expected)?;
    }
    Ok(())
}

pub(super) fn every_word_that_is_looked_for_must_be_there(scene: &Scene<'_>) -> Result<(), Broken> {
    account(scene, 60)?;
    let mut draft = scene.draft(scene.id(1));
    for number in 1..=60 {
        // Word n stands in every n-th ticket.
        let words = (2..=7).filter(|word| number % word == 0).map(u64::cast_signed);
        draft = draft.words(samples::words(scene.id(1), number, words));
    }
    scene.commits("words", &draft)?;
    for words in [&[2, 3][..], &[3, 2], &[5, 2, 3], &[7, 5], &[4, 6], &[2, 3, 4, 5, 6], &[2, 99], &[7, 7]] {
        let all = |number: &u64| words.iter().all(|word: &i64| *word < 8 && number.cast_signed() % word == 0);
        let expected: Vec<u64> = (1..=60).rev().filter(all).collect();
        finds(scene, words, &expected, &expected)?;
    }
    Ok(())
}

pub(super) fn words_of_several_messages_count_together(scene: &Scene<'_>) -> Result<(), Broken> {
    account(scene, 2)?;
    write(scene, 1, &[1, 2])?;
    write(scene, 2, &[2])?;
    write(scene, 1, &[3])?;
    finds(scene, &[1, 3], &[1], &[1])?;
    finds(scene, &[1, 2, 3], &[1], &[1])?;
    finds(scene, &[2], &[2, 1], &[2, 1])
}

pub(super) fn internal_words_are_found_only_where_they_are_wanted(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULES T8, T11
    account(scene, 3)?;
    write(scene, 1, &[1, 2])?;
    scene.commits("a note's words", &with(scene, 1, &[3], true))?;
    scene.commits("a note's words", &with(scene, 2, &[1, 2, 3], true))?;
    finds(scene, &[1], &[1], &[2, 1])?;
    finds(scene, &[3], &[], &[2, 1])?;
    // A public word and an internal one together.
    finds(scene, &[1, 3], &[], &[2, 1])
}

pub(super) fn a_word_is_public_and_internal_each_for_itself(scene: &Scene<'_>) -> Result<(), Broken> {
    account(scene, 2)?;
    for (number, first) in [(1, true), (2, false)] {
        scene.commits("a word", &with(scene, number, &[7], first))?;
        scene.commits("the same word, the other way", &with(scene, number, &[7], !first))?;
    }
    finds(scene, &[7], &[2, 1], &[2, 1])?;
    scene.commits("the internal one again", &with(scene, 2, &[7], true))?;
    finds(scene, &[7], &[2, 1], &[2, 1])
}

pub(super) fn a_word_that_is_there_is_no_conflict(scene: &Scene<'_>) -> Result<(), Broken> {
    account(scene, 1)?;
    write(scene, 1, &[1, 2])?;
    write(scene, 1, &[2, 3])?;
    write(scene, 1, &[1, 2, 3])?;
    let twice = with(scene, 1, &[4, 4], false).words(samples::words(scene.id(1), 1, [4, 5]));
    scene.commits("a word twice in one change set", &twice)?;
    (1..=5).try_for_each(|word| finds(scene, &[word], &[1], &[1]))
}

pub(super) fn words_are_stored_with_their_change_set_or_not_at_all(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = account(scene, 2)?;
    write(scene, 1, &[1])?;
    let taken = samples::ticket(account, scene.id(4_999), 1)?;
    scene.conflicts("words before a stale put", &with(scene, 2, &[1, 2], false).create(taken.clone()))?;
    let mut last = scene.draft(account).create(taken);
    last.set.changes.extend(with(scene, 2, &[1, 2], true).set.changes);
    scene.conflicts("words behind a stale put", &last)?;
    finds(scene, &[1], &[1], &[1])?;
    finds(scene, &[2], &[], &[])?;
    scene.commits("the same words in a change set that holds", &with(scene, 2, &[1, 2], false))?;
    finds(scene, &[1], &[2, 1], &[2, 1])
}

pub(super) fn words_are_told_apart_to_the_last_bit(scene: &Scene<'_>) -> Result<(), Broken> {
    let words =
        [0, 1, -1, i64::MAX, i64::MIN, i64::MAX - 1, 1 << 32, (1 << 32) + 1, 1 << 53, (1 << 53) + 1, -(1 << 53)];
    account(scene, words.len() as u64)?;
    for (number, word) in (1..).zip(words) {
        write(scene, number, &[word])?;
    }
    for (number, word) in (1..).zip(words) {
        finds(scene, &[word], &[number], &[number])?;
    }
    Ok(())
}

pub(super) fn as_many_words_as_a_message_can_have_are_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    account(scene, 3)?;
    let most: Vec<i64> = (0..).take(Words::MAX).collect();
    for number in [1, 3] {
        write(scene, number, &most)?;
    }
    write(scene, 2, most.split_last().map_or(&[], |(_, others)| others))?;
    finds(scene, &most, &[3, 1], &[3, 1])
}

pub(super) fn what_is_found_is_as_it_is_now(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = account(scene, 1)?;
    write(scene, 1, &[1])?;
    let changed = Ticket { subject: "Another".parse()?, ..samples::ticket(account, scene.id(4_999), 1)? };
    scene.put(changed.clone(), 1)?;
    let filter = Filter::Words { words: vec![Word(1)], internal: false };
    let rows = scene.rows(crate::query::Query::Tickets { account, filter, team: None, before: None, rows: 9 })?;
    same("what is found", &rows, &crate::query::Rows::Tickets(vec![changed]))
}
