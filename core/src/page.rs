//! Pages: lists are read by key, never by offset, so a page costs the same at any depth and stays whole while others
//! insert.

use crate::Timestamp;
use crate::error::{InputError, Problem};
use crate::id::Id;
use crate::query::SessionPlace;
use crate::ticket::{Priority, QueuePlace};
use serde::{Deserialize, Deserializer, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt;
use uuid::Uuid;

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
    pub(crate) fn position<P: Place>(&self, scope: impl FnOnce() -> Scope) -> Result<Option<P>, InputError> {
        match self.after {
            None => Ok(None),
            Some(cursor) if cursor.scope == scope().0 => {
                let place = P::read(cursor.position.bytes());
                place.map(Some).ok_or(InputError::new("page.after", Problem::NotACursor))
            }
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

    pub(crate) fn cursor(self, place: &impl Place) -> Cursor {
        Cursor { scope: self.0, position: place.write() }
    }
}

/// What a list is ordered by: a row's place in it.
pub(crate) trait Place: Sized {
    fn write(&self) -> Position;
    fn read(bytes: &[u8]) -> Option<Self>;
}

/// A place as bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Position {
    bytes: [u8; Self::BYTES_MAX],
    len: usize,
}

impl Position {
    /// As much as the longest place takes: a queue's.
    const BYTES_MAX: usize = 41;

    /// The first bytes of the parts together.
    fn new<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut position = Self { bytes: [0; Self::BYTES_MAX], len: 0 };
        for (to, from) in position.bytes.iter_mut().zip(parts.into_iter().flatten()) {
            *to = *from;
            position.len += 1;
        }
        position
    }

    fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

impl Place for u64 {
    fn write(&self) -> Position {
        Position::new([self.to_be_bytes().as_slice()])
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self::from_be_bytes)
    }
}

/// Ids are places themselves.
impl<I: Id> Place for I {
    fn write(&self) -> Position {
        Position::new([self.as_bytes().as_slice()])
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        I::from_uuid(Uuid::from_slice(bytes).ok()?).ok()
    }
}

impl Place for QueuePlace {
    fn write(&self) -> Position {
        let priority = [self.priority as u8];
        let since = self.waiting_since.as_micros().to_be_bytes();
        let parts: [&[u8]; 4] = [&priority, &since, self.account.as_bytes(), self.ticket.as_bytes()];
        Position::new(parts)
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (priority, rest) = bytes.split_first()?;
        let (since, rest) = rest.split_first_chunk::<8>()?;
        let (account, ticket) = rest.split_first_chunk::<16>()?;
        Some(Self {
            priority: *Priority::ALL.get(usize::from(*priority))?,
            waiting_since: Timestamp::from_micros(i64::from_be_bytes(*since)).ok()?,
            account: Place::read(account)?,
            ticket: Place::read(ticket)?,
        })
    }
}

impl Place for SessionPlace {
    fn write(&self) -> Position {
        let at = self.at.as_micros().to_be_bytes();
        let parts: [&[u8]; 3] = [&at, self.account.as_bytes(), self.session.as_bytes()];
        Position::new(parts)
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (at, rest) = bytes.split_first_chunk::<8>()?;
        let (account, session) = rest.split_first_chunk::<16>()?;
        Some(Self {
            at: Timestamp::from_micros(i64::from_be_bytes(*at)).ok()?,
            account: Place::read(account)?,
            session: Place::read(session)?,
        })
    }
}

/// Two ids, the first the more significant.
impl<A: Id, B: Id> Place for (A, B) {
    fn write(&self) -> Position {
        Position::new([self.0.as_bytes().as_slice(), self.1.as_bytes().as_slice()])
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (first, second) = bytes.split_first_chunk::<16>()?;
        Some((Place::read(first)?, Place::read(second)?))
    }
}

/// A place in one query's list. Opaque text of at most 100 characters; valid for the query that gave it and for no other.
///
/// A cursor carries no right: the query that takes it asks again what its principal may see.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    scope: [u8; 8],
    position: Position,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "c1{}{}", hex::encode(self.scope), hex::encode(self.position.bytes()))
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
    let digits = text.strip_prefix("c1").filter(|digits| digits.len() <= 2 * (8 + Position::BYTES_MAX))?;
    let bytes = hex::decode(digits).ok()?;
    let (scope, position) = bytes.split_first_chunk::<8>().filter(|(_, position)| !position.is_empty())?;
    let cursor = Cursor { scope: *scope, position: Position::new([position]) };
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
    /// Cuts a page out of up to `page.rows() + 1` rows: the one too many only tells that there is a next page. Each row of the
    /// page becomes what the reply shows of it; the others are not touched.
    pub(crate) fn cut<R, P: Place>(
        rows: &[R],
        page: &Page,
        scope: impl FnOnce() -> Scope,
        place: impl Fn(&R) -> P,
        show: impl FnMut(&R) -> T,
    ) -> Self {
        let keep = page.rows() as usize;
        let shown = rows.get(..keep).unwrap_or(rows);
        let next = shown.last().filter(|_| rows.len() > keep).map(|last| scope().cursor(&place(last)));
        Self { rows: shown.iter().map(show).collect(), next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_cursor_of_another_query_is_refused() {
        let (one, other) = (Scope::new(&[b"ticket.list", b"a"]), Scope::new(&[b"ticket.list", b"b"]));
        let page = Page::default().after(one.cursor(&7));
        assert_eq!(page.position(|| one).unwrap(), Some(7u64));
        assert_eq!(page.position::<u64>(|| other).unwrap_err().code(), "invalid.foreign_cursor");
    }

    #[test]
    fn every_kind_of_place_survives_its_cursor() {
        let scope = Scope::new(&[b"queue"]);
        let place = QueuePlace {
            priority: Priority::High,
            waiting_since: Timestamp::from_micros(1_763_812_800_123_457).unwrap(),
            account: crate::AccountId::from_name("a"),
            ticket: crate::TicketId::from_name("t"),
        };
        let page = Page::default().after(scope.cursor(&place).to_string().parse().unwrap());
        assert_eq!(page.position(|| scope).unwrap(), Some(place));
        assert_eq!(scope.cursor(&place).to_string().len(), 100);
        let wrong = page.position::<u64>(|| scope).unwrap_err();
        assert_eq!(wrong.code(), "invalid.not_a_cursor");
        let id = crate::UserId::from_name("u");
        assert_eq!(Page::default().after(scope.cursor(&id)).position(|| scope).unwrap(), Some(id));
        let (account, session) = (place.account, crate::SessionId::from_name("s"));
        let place = SessionPlace { at: place.waiting_since, account, session };
        let page = Page::default().after(scope.cursor(&place).to_string().parse().unwrap());
        assert_eq!(page.position(|| scope).unwrap(), Some(place));
        let pair = (crate::BreakGlassId::from_name("b"), account);
        assert_eq!(Page::default().after(scope.cursor(&pair)).position(|| scope).unwrap(), Some(pair));
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
        fn cursors_round_trip_and_nothing_else_parses(
            scope: [u8; 8],
            bytes in proptest::collection::vec(any::<u8>(), 1..=41),
            noise in "c?1?[0-9a-fA-Fx]{0,110}|\\PC{0,40}",
        ) {
            let cursor = Cursor { scope, position: Position::new([bytes.as_slice()]) };
            prop_assert_eq!(cursor.to_string().parse::<Cursor>().unwrap(), cursor);
            if let Ok(parsed) = noise.parse::<Cursor>() {
                prop_assert_eq!(parsed.to_string(), noise);
            }
        }
    }
}
