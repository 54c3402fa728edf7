//! The words of tickets.
//!
//! A message has about thirty words, which lie all over its account's part of the index: put there one by one, almost each
//! would cost a page of the log. So a message's words are one row of `consentry_words_new` at first. With every
//! [`STEP`]th row of an account, one of [`SLICES`] slices of the index gets what all new rows have for it, and the slices
//! take turns. What lies close together is thus written together, and no commit merges much. A row that has seen all
//! slices goes. Nothing remembers how far that got: it follows from the rows' places, which count up without a gap.
//!
//! Whoever looks for words looks into the index and into the new rows, less than `STEP * SLICES` of them. Words are a
//! set, so it doesn't matter which stand in both. To change `STEP` or `SLICES` means to merge everything first: a row that
//! was added under others may go without having seen every slice.

use crate::fault::Fault;
use consentry::AccountId;
use consentry::id::Id as _;
use consentry::ticket::{Word, Words};
use rusqlite::Connection;

/// How many rows of an account go between two merges.
const STEP: i64 = 4;
/// How many bits of a word tell its slice: those that lead the index's order.
const SLICE_BITS: u32 = 6;
const SLICES: i64 = 1 << SLICE_BITS;

const LAST: &str = "SELECT place FROM consentry_words_new WHERE account = ?1 ORDER BY place DESC";

const ADD: &str =
    "INSERT INTO consentry_words_new (account, place, internal, number, words) VALUES (?1, ?2, ?3, ?4, ?5)";

const NEW: &str = "SELECT internal, number, words FROM consentry_words_new WHERE account = ?1";

const MERGE: &str = "INSERT OR IGNORE INTO consentry_word (account, word, internal, number) VALUES (?1, ?2, ?3, ?4)";

const END: &str = "DELETE FROM consentry_words_new WHERE account = ?1 AND place <= ?2";

/// Adds a ticket's words.
pub(crate) fn add(connection: &Connection, words: &Words) -> Result<(), Fault> {
    if words.words.is_empty() {
        return Ok(());
    }
    let place = last(connection, words.account)?.checked_add(1).ok_or(Fault::Malformed)?;
    let bytes: Vec<u8> = words.words.iter().flat_map(|word| word.0.to_be_bytes()).collect();
    let number = words.number.get().cast_signed();
    let row = (words.account.as_bytes(), place, words.internal, number, bytes);
    connection.prepare_cached(ADD)?.execute(row)?;
    if place % STEP == 0 { merge(connection, words.account, place) } else { Ok(()) }
}

/// The place of an account's newest row; 0 if there is none.
fn last(connection: &Connection, account: AccountId) -> Result<i64, Fault> {
    let mut statement = connection.prepare_cached(LAST)?;
    let mut rows = statement.query((account.as_bytes(),))?;
    let Some(row) = rows.next()? else { return Ok(0) };
    row.get_ref(0)?.as_i64().map_err(|_| Fault::Malformed)
}

/// Merges the slice whose turn it is, and removes the rows that have seen all slices.
fn merge(connection: &Connection, account: AccountId, place: i64) -> Result<(), Fault> {
    let turn = place / STEP % SLICES;
    let mut postings = Vec::new();
    each_word(connection, account, |word, internal, number| {
        if slice(word) == turn {
            postings.push((word, internal, number));
        }
    })?;
    // In the index's order, so that neighbours are written together.
    postings.sort_unstable();
    let mut statement = connection.prepare_cached(MERGE)?;
    statement.raw_bind_parameter(1, account.as_bytes())?;
    for (word, internal, number) in postings {
        statement.raw_bind_parameter(2, word)?;
        statement.raw_bind_parameter(3, internal)?;
        statement.raw_bind_parameter(4, number)?;
        statement.raw_execute()?;
    }
    connection.prepare_cached(END)?.execute((account.as_bytes(), place - STEP * (SLICES - 1)))?;
    Ok(())
}

/// Which slice a word is in: its first bits, so that a slice is one range of the index.
const fn slice(word: i64) -> i64 {
    (word >> (i64::BITS - SLICE_BITS)) & (SLICES - 1)
}

/// Tells every word of an account's new rows, whether it is internal, and its ticket's number.
fn each_word(connection: &Connection, account: AccountId, mut tell: impl FnMut(i64, bool, i64)) -> Result<(), Fault> {
    let mut statement = connection.prepare_cached(NEW)?;
    let mut rows = statement.query((account.as_bytes(),))?;
    while let Some(row) = rows.next()? {
        let integer = |index| row.get_ref(index)?.as_i64().map_err(|_| Fault::Malformed);
        let (internal, number) = (integer(0)? != 0, integer(1)?);
        let (words, []) = row.get_ref(2)?.as_blob().map_err(|_| Fault::Malformed)?.as_chunks() else {
            return Err(Fault::Malformed);
        };
        for word in words {
            tell(i64::from_be_bytes(*word), internal, number);
        }
    }
    Ok(())
}

/// Which tickets have which of some words, as the new rows tell.
#[derive(Default)]
pub(crate) struct New(Vec<(i64, Vec<i64>)>);

impl New {
    /// Reads the new rows, once for all words that are looked for.
    pub(crate) fn read(
        connection: &Connection,
        account: AccountId,
        words: &[Word],
        internal: bool,
    ) -> Result<Self, Fault> {
        let mut new = Self(words.iter().map(|word| (word.0, Vec::new())).collect());
        new.0.sort_unstable();
        new.0.dedup();
        // Most words are none of these, and most of those show by their last bits.
        let bit = |word: i64| 1_u64 << (word & 63);
        let bits = words.iter().fold(0, |bits, word| bits | bit(word.0));
        each_word(connection, account, |word, hidden, number| {
            if bits & bit(word) != 0
                && (internal || !hidden)
                && let Ok(place) = new.0.binary_search_by_key(&word, |(word, _)| *word)
                && let Some((_, numbers)) = new.0.get_mut(place)
            {
                numbers.push(number);
            }
        })?;
        for (_, numbers) in &mut new.0 {
            numbers.sort_unstable();
            numbers.dedup();
        }
        Ok(new)
    }

    /// The numbers of the tickets with a word, ascending.
    pub(crate) fn of(&self, word: Word) -> &[i64] {
        let place = self.0.binary_search_by_key(&word.0, |(word, _)| *word).ok();
        place.and_then(|place| self.0.get(place)).map_or(&[], |(_, numbers)| numbers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{is_direct, steps};

    #[test]
    fn words_are_found_by_their_accounts() {
        for sql in [LAST, ADD, NEW, MERGE, END] {
            is_direct(sql);
        }
        assert!(steps(END).concat().contains("PRIMARY KEY (account=? AND place<?)"), "{:?}", steps(END));
    }
}
