//! Errors and their codes.
//!
//! [`DeskError`] is what a caller of a desk sees; [`InputError`] is what a constructor of an input type gives, before
//! any I/O. Each has a stable dotted `code()`, the same in all languages; [`CODES`] lists them all.
//!
//! A refusal is not an error of the system: it is an answer, so it is a type of its own, [`Refusal`].

use crate::refusal::Refusal;
use crate::store::StoreError;
use crate::{AccountId, CommandId};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// An input that its type doesn't allow: which field, and what is wrong with it.
///
/// The input's own text is never part of the message. With `{:#}` it prints itself as JSON, from which it is deserialised: so it
/// survives an error type that only takes a message, such as serde's, and a binding tells code, field and limits to its language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InputError {
    field: Cow<'static, str>,
    problem: Problem,
}

impl InputError {
    pub(crate) const fn new(field: &'static str, problem: Problem) -> Self {
        Self { field: Cow::Borrowed(field), problem }
    }

    /// The field's dotted name, such as `ticket.subject`.
    pub fn field(&self) -> &str {
        &self.field
    }

    /// What is wrong.
    pub const fn problem(&self) -> &Problem {
        &self.problem
    }

    /// The stable code, such as `invalid.too_long`.
    pub const fn code(&self) -> &'static str {
        self.problem.code()
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            return f.write_str(&serde_json::to_string(self).map_err(|_| fmt::Error)?);
        }
        write!(f, "{}: {}", self.field, self.problem)
    }
}

impl std::error::Error for InputError {}

/// What is wrong with an input, with the limit that it broke.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Problem {
    /// Nothing in it that a reader could see.
    #[error("is blank")]
    Empty,
    /// More UTF-8 than the field takes.
    #[error("has {bytes} bytes of UTF-8, at most {bytes_max} are allowed")]
    TooLong {
        /// What came.
        bytes: usize,
        /// The limit.
        bytes_max: usize,
    },
    /// A character that the field doesn't take.
    #[error("has a character that is not allowed at byte {at}")]
    Character {
        /// The byte at which it starts.
        at: usize,
    },
    /// Not a UUID.
    #[error("is not a UUID")]
    NotAnId,
    /// The UUID with all bits zero.
    #[error("is the nil UUID")]
    NilId,
    /// Not a moment in the one form that is read.
    #[error("is not a moment of the form 2026-11-22T03:38:31.000000Z")]
    NotATimestamp,
    /// Not an e-mail address that can be written to.
    #[error("is not an e-mail address")]
    NotAnAddress,
    /// Not a SHA-256 digest in lower-case hexadecimal.
    #[error("is not a SHA-256 digest of 64 lower-case hexadecimal digits")]
    NotADigest,
    /// Not the text of an invitation.
    #[error("is not the token of an invitation")]
    NotAToken,
    /// Not the digits of an assistance code.
    #[error("is not a code of 6 to 8 digits")]
    NotACode,
    /// A moment with a fraction of a microsecond.
    #[error("is finer than a microsecond")]
    TooFine,
    /// Outside of what the type can hold.
    #[error("is out of range")]
    OutOfRange,
    /// A count outside of its limits.
    #[error("is {count}, allowed are {min} to {max}")]
    Count {
        /// What came.
        count: u64,
        /// The least.
        min: u64,
        /// The most.
        max: u64,
    },
    /// Not a cursor that this library made.
    #[error("is not a cursor")]
    NotACursor,
    /// A cursor that belongs to another query.
    #[error("is a cursor of another query")]
    ForeignCursor,
    /// A name that nothing has.
    #[error("is not a known name")]
    Unknown,
    /// Two parts of the same input contradict each other.
    #[error("contradicts another part of the input")]
    Contradiction,
}

impl Problem {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "invalid.empty",
            Self::TooLong { .. } => "invalid.too_long",
            Self::Character { .. } => "invalid.character",
            Self::NotAnId => "invalid.not_an_id",
            Self::NilId => "invalid.nil_id",
            Self::NotAnAddress => "invalid.not_an_address",
            Self::NotADigest => "invalid.not_a_digest",
            Self::NotAToken => "invalid.not_a_token",
            Self::NotACode => "invalid.not_a_code",
            Self::NotATimestamp => "invalid.not_a_timestamp",
            Self::TooFine => "invalid.too_fine",
            Self::OutOfRange => "invalid.out_of_range",
            Self::Count { .. } => "invalid.count",
            Self::NotACursor => "invalid.not_a_cursor",
            Self::ForeignCursor => "invalid.foreign_cursor",
            Self::Unknown => "invalid.unknown",
            Self::Contradiction => "invalid.contradiction",
        }
    }
}

/// Why a desk gave no reply.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum DeskError {
    /// The input contradicts its own type or query; nothing was done.
    #[error("invalid input: {0}")]
    Invalid(#[from] InputError),
    /// The rules say no; see [`Refusal`] for all that is missing.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// Nothing that this principal may know of has that id.
    #[error("no such {0}")]
    NotFound(Cow<'static, str>),
    /// Others changed the same records again and again; nothing was done, the same command may be tried again.
    #[error("others changed the same records {attempts} times in a row")]
    Conflict {
        /// How often the operation was decided.
        attempts: u32,
    },
    /// The command's id was used before with other input; nothing was done now.
    #[error("command {command} was run before with other input")]
    CommandReused {
        /// The id in question.
        command: CommandId,
    },
    /// The store can't tell yet whether the command took effect. Run the *same command* again to learn it.
    #[error("command {command} is pending: {cause}")]
    Pending {
        /// The account it belongs to.
        account: AccountId,
        /// The command to run again.
        command: CommandId,
        /// Why it is not known.
        cause: StoreError,
    },
    /// The store failed; nothing was done.
    #[error("store: {0}")]
    Store(#[from] StoreError),
    /// The source of randomness failed; nothing was done.
    #[error("no entropy: {0}")]
    Entropy(String),
    /// An operation broke the rules of the house. A defect in Consentry, never in the input.
    #[error("defect: {0}")]
    Defect(Cow<'static, str>),
}

impl DeskError {
    /// The stable code, listed in [`CODES`].
    pub fn code(&self) -> &'static str {
        match self {
            Self::Invalid(error) => error.code(),
            Self::Refused(refusal) => refusal.code(),
            Self::NotFound(_) => "not_found",
            Self::Conflict { .. } => "conflict",
            Self::CommandReused { .. } => "command.reused",
            Self::Pending { .. } => "command.pending",
            Self::Store(error) => error.code(),
            Self::Entropy(_) => "entropy",
            Self::Defect(_) => "defect",
        }
    }
}

impl From<Refusal> for DeskError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Invalid(error) => Self::Invalid(error),
            Refusal::NotFound(noun) => Self::NotFound(noun),
            Refusal::Defect(what) => Self::Defect(what),
            refusal => Self::Refused(refusal),
        }
    }
}

/// Every code that an error can have, with its meaning. Codes are never renamed and never reused.
pub const CODES: &[(&str, &str)] = &[
    ("command.pending", "not known yet whether the command took effect; run the same command again"),
    ("command.reused", "the command's id was used before with other input"),
    ("conflict", "others changed the same records too often"),
    ("defect", "an operation broke the rules of the house"),
    ("entropy", "the source of randomness failed"),
    ("invalid.character", "a character that the field doesn't take"),
    ("invalid.contradiction", "two parts of the input contradict each other"),
    ("invalid.count", "a count outside of its limits"),
    ("invalid.empty", "a blank text"),
    ("invalid.foreign_cursor", "a cursor of another query"),
    ("invalid.nil_id", "the nil UUID"),
    ("invalid.not_a_code", "not the digits of an assistance code"),
    ("invalid.not_a_cursor", "not a cursor"),
    ("invalid.not_a_digest", "not a SHA-256 digest"),
    ("invalid.not_a_timestamp", "not a moment in the form that is read"),
    ("invalid.not_a_token", "not the token of an invitation"),
    ("invalid.not_an_address", "not an e-mail address"),
    ("invalid.not_an_id", "not a UUID"),
    ("invalid.out_of_range", "outside of what the type can hold"),
    ("invalid.too_fine", "finer than a microsecond"),
    ("invalid.too_long", "more UTF-8 than the field takes"),
    ("invalid.unknown", "a name that nothing has"),
    ("not_found", "nothing that this principal may know of has that id"),
    ("refused", "the rules say no; the missing conditions are listed"),
    ("store.busy", "another process holds the store for too long"),
    ("store.corrupt", "the store answered something that can't be"),
    ("store.failed", "the store failed for a reason of its own"),
    ("store.foreign", "the file is no database, or another program's"),
    ("store.full", "no room left"),
    ("store.newer", "the schema is newer than this library"),
    ("store.poisoned", "an earlier I/O error; open the store anew"),
    ("store.read_only", "the store can't be written"),
    ("store.unavailable", "the store can't be reached or opened"),
    ("store.unsafe_engine", "the engine's version is known to lose data"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Subject;
    use serde::de::Error as _;

    #[test]
    fn an_input_error_survives_an_error_that_only_takes_a_message() {
        let error = Subject::new("x".repeat(401)).unwrap_err();
        assert_eq!(error.to_string(), "ticket.subject: has 401 bytes of UTF-8, at most 400 are allowed");
        assert_eq!(
            format!("{error:#}"),
            r#"{"field":"ticket.subject","problem":{"too_long":{"bytes":401,"bytes_max":400}}}"#
        );
        assert_eq!(serde_json::from_str::<InputError>(&format!("{error:#}")).unwrap(), error);
        // An error of serde's that doesn't ask for it gets the message for people.
        let message = serde_json::Error::custom(&error).to_string();
        assert_eq!(message, error.to_string());
        assert_eq!(format!("{:#}", DeskError::from(error)), format!("invalid input: {message}"));
    }
}
