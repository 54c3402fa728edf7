//! Facts: what a store answered, checked, and looked up by key.

use crate::change::Outcome;
use crate::journal::JournalHead;
use crate::operation::Wanted;
use crate::query::{Query, Rows};
use crate::record::{Key, Record, Stored, Version, Versioned};
use crate::store::{StoreError, StoreErrorKind};
use crate::{Refusal, Timestamp};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A store's answers, in the order of the [`Wanted`] that they answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// One for each wanted key: the record and its version, or nothing.
    pub records: Vec<Option<Versioned<Record>>>,
    /// One for each wanted query.
    pub pages: Vec<Rows>,
    /// The wanted command's outcome, if it was committed.
    pub outcome: Option<Outcome>,
}

/// A record as it was read, borrowed from the facts.
#[derive(Debug)]
pub struct Read<'a, R> {
    /// The version that it was read at.
    pub version: Version,
    /// The record.
    pub value: &'a R,
}

impl<R> Clone for Read<'_, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Read<'_, R> {}

/// What is known in one run: the answers that fit what was wanted.
#[derive(Clone, Debug)]
pub struct Facts {
    wanted: Wanted,
    answers: Answers,
}

impl Facts {
    /// Takes a store's answers for true, if they can be: each record bears the key that was asked for and a version,
    /// each page fits its query. What belongs to another account never gets further than this.
    ///
    /// # Errors
    /// [`StoreErrorKind::Corrupt`] for anything else.
    pub fn checked(wanted: Wanted, answers: Answers) -> Result<Self, StoreError> {
        let records = wanted.records.len() == answers.records.len()
            && wanted.records.iter().zip(&answers.records).all(|(key, record)| {
                record.as_ref().is_none_or(|record| record.version > 0 && record.value.key() == *key)
            });
        let pages = wanted.queries.len() == answers.pages.len()
            && wanted.queries.iter().zip(&answers.pages).all(|(query, rows)| query.admits(rows))
            && wanted.queries.iter().zip(&answers.pages).all(|(query, rows)| goes_on(query, rows, &answers.records));
        let outcome = wanted.command.is_some() || answers.outcome.is_none();
        if records && pages && outcome {
            Ok(Self { wanted, answers })
        } else {
            Err(StoreError::new(StoreErrorKind::Corrupt, "the store answered what was not asked"))
        }
    }

    /// The record under a key, if there is one.
    ///
    /// # Errors
    /// [`Refusal::Defect`] if the key was not asked for: an operation fails closed rather than take a fact that it never
    /// gathered for absent.
    pub fn record<R: Stored>(&self, key: Key) -> Result<Option<Read<'_, R>>, Refusal> {
        let defect = || Refusal::Defect(Cow::Owned(format!("{} was not gathered", key.noun())));
        let index = self.wanted.records.iter().position(|wanted| *wanted == key).ok_or_else(defect)?;
        let Some(Some(record)) = self.answers.records.get(index) else {
            return Ok(None);
        };
        let value = R::of(&record.value).ok_or_else(defect)?;
        Ok(Some(Read { version: record.version, value }))
    }

    /// The record under a key.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] if there is none; [`Refusal::Defect`] as for [`record`](Self::record).
    pub fn existing<R: Stored>(&self, key: Key) -> Result<Read<'_, R>, Refusal> {
        self.record(key)?.ok_or(Refusal::NotFound(Cow::Borrowed(key.noun())))
    }

    /// A query's rows.
    ///
    /// # Errors
    /// [`Refusal::Defect`] if the query was not asked.
    pub fn page(&self, query: &Query) -> Result<&Rows, Refusal> {
        let index = self.wanted.queries.iter().position(|wanted| wanted == query);
        index
            .and_then(|index| self.answers.pages.get(index))
            .ok_or(Refusal::Defect(Cow::Borrowed("a page was not gathered")))
    }

    pub(crate) const fn outcome(&self) -> Option<&Outcome> {
        self.answers.outcome.as_ref()
    }

    /// Every record that was asked for, with the version it was found at, 0 for none.
    pub(crate) fn versions(&self) -> impl Iterator<Item = (Key, Version)> + '_ {
        let versions = self.answers.records.iter().map(|record| record.as_ref().map_or(0, |record| record.version));
        self.wanted.records.iter().copied().zip(versions)
    }

    /// The newest time in any gathered journal head: no moment may lie before it (RULE A12).
    pub(crate) fn high_water(&self) -> Option<Timestamp> {
        let heads = self.answers.records.iter().flatten();
        heads
            .filter_map(|record| match &record.value {
                Record::Journal(head) => Some(head.latest_at),
                _ => None,
            })
            .max()
    }
}

/// Whether undelivered entries start right behind what the gathered head says is delivered: entries that a store skips
/// would be acknowledged with those behind them, and never reach anybody (RULE J1).
fn goes_on(query: &Query, rows: &Rows, records: &[Option<Versioned<Record>>]) -> bool {
    let (Query::Undelivered { account, rows: max }, Rows::Entries(entries)) = (query, rows) else {
        return true;
    };
    let heads = records.iter().flatten().filter_map(|record| JournalHead::of(&record.value));
    heads.filter(|head| head.account == *account).all(|head| match entries.first() {
        Some(first) => first.sequence == head.delivered.saturating_add(1),
        None => *max == 0 || head.delivered >= head.size,
    })
}
