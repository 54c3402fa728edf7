//! Lists of ticket numbers, newest first, and the numbers that stand in all of several lists.

use crate::fault::Fault;
use crate::value::Bound;
use consentry::AccountId;
use consentry::id::Id as _;
use consentry::row::Value;
use rusqlite::Connection;

/// How many numbers are read ahead, at first and at most.
const AHEAD: usize = 8;
const AHEAD_MAX: usize = 128;

/// The numbers that an index has under a value, the greatest first, read a few at a time. To step on in an index costs
/// a tenth of what it costs to seek anew; so the more of what was read ahead is used, the more is read, and where lists
/// jump far, less.
struct List<'a> {
    /// Selects numbers of account `?1` with the value `?2`, up to `?3`, descending.
    sql: &'a str,
    value: Value<'a>,
    ahead: Vec<i64>,
    /// The place in `ahead` that was looked at last, and how many of its places were.
    at: usize,
    used: usize,
    size: usize,
    ended: bool,
}

impl<'a> List<'a> {
    const fn new(sql: &'a str, value: Value<'a>) -> Self {
        Self { sql, value, ahead: Vec::new(), at: 0, used: 0, size: AHEAD, ended: false }
    }

    /// The greatest number up to `bound`, which never grows from one call to the next.
    fn at_most(&mut self, index: &Index<'_>, bound: i64) -> Result<Option<i64>, Fault> {
        let skipped = self.ahead.get(self.at..).unwrap_or_default().partition_point(|number| *number > bound);
        if skipped > 0 {
            self.at += skipped;
            self.used += 1;
        }
        if self.at == self.ahead.len() && !self.ended {
            self.read(index, bound)?;
        }
        Ok(self.ahead.get(self.at).copied())
    }

    fn read(&mut self, index: &Index<'_>, bound: i64) -> Result<(), Fault> {
        if !self.ahead.is_empty() {
            self.size =
                if self.used * 2 >= self.ahead.len() { AHEAD_MAX.min(self.size * 2) } else { 1.max(self.size / 2) };
        }
        self.ahead.clear();
        let mut statement = index.connection.prepare_cached(self.sql)?;
        let mut rows = statement.query((index.account.as_bytes(), Bound(self.value.clone()), bound))?;
        while self.ahead.len() < self.size {
            let Some(row) = rows.next()? else {
                self.ended = true;
                break;
            };
            self.ahead.push(row.get_ref(0)?.as_i64().map_err(|_| Fault::Malformed)?);
        }
        (self.at, self.used) = (0, 1);
        Ok(())
    }
}

/// Where lists are.
struct Index<'a> {
    connection: &'a Connection,
    account: AccountId,
}

/// What a number must fit: it stands in one of these lists, or among these numbers, which ascend.
struct Term<'a> {
    lists: Vec<List<'a>>,
    more: &'a [i64],
}

impl Term<'_> {
    fn at_most(&mut self, index: &Index<'_>, bound: i64) -> Result<Option<i64>, Fault> {
        let more = self.more.partition_point(|number| *number <= bound);
        let mut greatest = self.more.get(..more).and_then(<[i64]>::last).copied();
        for list in &mut self.lists {
            greatest = greatest.max(list.at_most(index, bound)?);
        }
        Ok(greatest)
    }
}

/// The numbers in an account that fit all of several terms, the greatest first.
pub(crate) struct Common<'a> {
    index: Index<'a>,
    terms: Vec<Term<'a>>,
    /// No number above this one is wanted any more.
    bound: i64,
}

impl<'a> Common<'a> {
    /// Numbers below `before`.
    pub(crate) const fn new(connection: &'a Connection, account: AccountId, before: i64) -> Self {
        Self { index: Index { connection, account }, terms: Vec::new(), bound: before.saturating_sub(1) }
    }

    /// Demands that a number is selected by this statement for the value.
    pub(crate) fn demand(&mut self, sql: &'a str, value: Value<'a>) {
        self.demand_any([sql], &value, &[]);
    }

    /// Demands that a number is selected by one of these statements for the value, or is one of `more`, which ascend.
    pub(crate) fn demand_any(&mut self, sql: impl IntoIterator<Item = &'a str>, value: &Value<'a>, more: &'a [i64]) {
        let lists = sql.into_iter().map(|sql| List::new(sql, value.clone())).collect();
        self.terms.push(Term { lists, more });
    }

    /// Puts the terms that start furthest down first: these are likely to be the rare ones, and lead.
    pub(crate) fn sort(&mut self) -> Result<(), Fault> {
        let mut heads = Vec::with_capacity(self.terms.len());
        for mut term in self.terms.drain(..) {
            heads.push((term.at_most(&self.index, self.bound)?, term));
        }
        heads.sort_by_key(|(head, _)| *head);
        self.terms.extend(heads.into_iter().map(|(_, term)| term));
        Ok(())
    }

    /// The next number; nothing if no terms are demanded.
    pub(crate) fn next(&mut self) -> Result<Option<i64>, Fault> {
        if self.terms.is_empty() {
            return Ok(None);
        }
        'candidates: loop {
            for term in &mut self.terms {
                match term.at_most(&self.index, self.bound)? {
                    None => return Ok(None),
                    Some(number) if number < self.bound => {
                        self.bound = number;
                        continue 'candidates;
                    }
                    Some(_) => {}
                }
            }
            let found = self.bound;
            self.bound -= 1;
            return Ok(Some(found));
        }
    }
}
