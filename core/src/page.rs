//! Pages: lists are read by key, never by offset, so a page costs the same at any depth and stays whole while others
//! insert.

use crate::error::{InputError, Problem};
use serde::{Deserialize, Deserializer, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt;

/// The most rows in a page.
pub const PAGE_ROWS_MAX: u32 = 200;

/// Which part of a list is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Page {
    rows: u32,
    after: Option<Cursor>,
}

impl Page {
    /// The first `rows` rows, 1 to [`PAGE_ROWS_MAX`].
    ///
    /// # Errors
    /// [`InputError`] outside of these limits.
    pub const fn first(rows: u32) -> Result<Self, InputError> {
        if rows == 0 || rows > PAGE_ROWS_MAX {
            let problem = Problem::Count { count: rows as u64, min: 1, max: PAGE_ROWS_MAX as u64 };
            return Err(InputError::new("page.rows", problem));
        }
        Ok(Self { rows, after: None })
    }

    /// The same number of rows, from behind the cursor on.
    #[must_use]
    pub const fn after(self, cursor: Cursor) -> Self {
        Self { rows: self.rows, after: Some(cursor) }
    }

    /// How many rows at most.
    pub const fn rows(&self) -> u32 {
        self.rows
    }

    /// The position to go on from, if the cursor is one of the query that `scope` stands for.
    ///
    /// # Errors
    /// [`InputError`] if the cursor belongs to another query.
    pub(crate) fn position(&self, scope: impl FnOnce() -> Scope) -> Result<Option<u64>, InputError> {
        match self.after {
            None => Ok(None),
            Some(cursor) if cursor.scope == scope().0 => Ok(Some(cursor.position)),
            Some(_) => Err(InputError::new("page.after", Problem::ForeignCursor)),
        }
    }
}

impl Default for Page {
    /// The first 50 rows.
    fn default() -> Self {
        Self { rows: 50, after: None }
    }
}

impl<'de> Deserialize<'de> for Page {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Wire {
            rows: u32,
            after: Option<Cursor>,
        }
        let wire = Wire::deserialize(deserializer)?;
        let page = Self::first(wire.rows).map_err(serde::de::Error::custom)?;
        Ok(Self { after: wire.after, ..page })
    }
}

/// The query that a cursor belongs to: a fingerprint of its name, its account and its filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scope([u8; 8]);

impl Scope {
    pub(crate) fn new(parts: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        let digest: [u8; 32] = hash.finalize().into();
        Self(digest.first_chunk::<8>().copied().unwrap_or_default())
    }

    pub(crate) const fn cursor(self, position: u64) -> Cursor {
        Cursor { scope: self.0, position }
    }
}

/// A place in one query's list. Opaque text of 34 characters; valid for the query that gave it and for no other.
///
/// A cursor carries no right: the query that takes it asks again what its principal may see.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    scope: [u8; 8],
    position: u64,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "c1{}{:016x}", hex::encode(self.scope), self.position)
    }
}

impl fmt::Debug for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::str::FromStr for Cursor {
    type Err = InputError;

    fn from_str(text: &str) -> Result<Self, InputError> {
        parse(text).ok_or(InputError::new("page.after", Problem::NotACursor))
    }
}

fn parse(text: &str) -> Option<Cursor> {
    let digits = text.strip_prefix("c1").filter(|digits| digits.len() == 32)?;
    let mut bytes = [0u8; 16];
    hex::decode_to_slice(digits, &mut bytes).ok()?;
    let (scope, position) = (bytes.first_chunk::<8>()?, bytes.last_chunk::<8>()?);
    let cursor = Cursor { scope: *scope, position: u64::from_be_bytes(*position) };
    (cursor.to_string() == text).then_some(cursor)
}

impl Serialize for Cursor {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Cursor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// One page of a list, and the way to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Where the next page starts; `None` if this was the last when it was read.
    pub next: Option<Cursor>,
}

impl<T> Listed<T> {
    /// Cuts a page out of up to `page.rows() + 1` rows: the one too many only tells that there is a next page.
    pub(crate) fn cut(
        mut rows: Vec<T>,
        page: &Page,
        scope: impl FnOnce() -> Scope,
        position: impl Fn(&T) -> u64,
    ) -> Self {
        let keep = page.rows() as usize;
        let more = rows.len() > keep;
        rows.truncate(keep);
        let next = rows.last().filter(|_| more).map(|last| scope().cursor(position(last)));
        Self { rows, next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_cursor_of_another_query_is_refused() {
        let (one, other) = (Scope::new(&[b"ticket.list", b"a"]), Scope::new(&[b"ticket.list", b"b"]));
        let page = Page::default().after(one.cursor(7));
        assert_eq!(page.position(|| one).unwrap(), Some(7));
        assert_eq!(page.position(|| other).unwrap_err().code(), "invalid.foreign_cursor");
    }

    #[test]
    fn parts_of_a_scope_do_not_run_together() {
        assert_ne!(Scope::new(&[b"ab", b"c"]), Scope::new(&[b"a", b"bc"]));
    }

    #[test]
    fn pages_have_limits() {
        assert!(Page::first(0).is_err());
        assert!(Page::first(201).is_err());
        assert_eq!(Page::first(200).unwrap().rows(), 200);
        assert!(serde_json::from_str::<Page>(r#"{"rows":1000,"after":null}"#).is_err());
    }

    proptest! {
        #[test]
        fn cursors_round_trip_and_nothing_else_parses(scope: [u8; 8], position: u64, noise in "\\PC{0,40}") {
            let cursor = Cursor { scope, position };
            prop_assert_eq!(cursor.to_string().parse::<Cursor>().unwrap(), cursor);
            if let Ok(parsed) = noise.parse::<Cursor>() {
                prop_assert_eq!(parsed.to_string(), noise);
            }
        }
    }
}
