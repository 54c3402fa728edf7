//! What an error of SQLite's means for a store.

use consentry::row::Malformed;
use consentry::{StoreError, StoreErrorKind};
use rusqlite::ErrorCode;

/// Why a statement gave nothing that can be used.
#[derive(Debug)]
pub(crate) enum Fault {
    /// SQLite's own error.
    Engine(rusqlite::Error),
    /// A row that this library didn't write.
    Malformed,
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Engine(error)
    }
}

impl From<Malformed> for Fault {
    fn from(_: Malformed) -> Self {
        Self::Malformed
    }
}

impl From<Fault> for StoreError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Engine(error) => store_error(error),
            Fault::Malformed => Self::new(StoreErrorKind::Corrupt, "a row holds what its column can't hold"),
        }
    }
}

/// Whether something that must be unique or equal was not: the commit conflicts, nothing is wrong.
pub(crate) fn is_conflict(error: &rusqlite::Error) -> bool {
    let unique = [rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY, rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE];
    error.sqlite_error().is_some_and(|error| unique.contains(&error.extended_code))
}

/// Whether the file or the disk is in doubt, so that nothing read or written through this store can be trusted again.
pub(crate) fn is_poison(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(ErrorCode::SystemIoFailure | ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)
    )
}

/// The error as callers of a store see it.
pub(crate) fn store_error(error: rusqlite::Error) -> StoreError {
    if is_malformed(&error) {
        return StoreError::from(Fault::Malformed).because(error);
    }
    let (kind, message) = match code(&error) {
        Some(ErrorCode::NotADatabase) => (StoreErrorKind::Foreign, "the file is not an SQLite database"),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            (StoreErrorKind::Busy, "another process holds the database for too long")
        }
        Some(ErrorCode::DiskFull) => (StoreErrorKind::Full, "no room left on the disk or in the database"),
        Some(ErrorCode::ReadOnly) => (StoreErrorKind::ReadOnly, "the database can't be written"),
        Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            (StoreErrorKind::Unavailable, "the database can't be opened")
        }
        Some(ErrorCode::DatabaseCorrupt) => (StoreErrorKind::Corrupt, "the database is damaged"),
        // Our statements are always the same ones: what they name is missing.
        Some(ErrorCode::Unknown) => (StoreErrorKind::Corrupt, "the tables are not as this library has made them"),
        Some(ErrorCode::SystemIoFailure) => (StoreErrorKind::Failed, "an I/O error"),
        _ => (StoreErrorKind::Failed, "SQLite failed"),
    };
    StoreError::new(kind, message).because(error)
}

fn code(error: &rusqlite::Error) -> Option<ErrorCode> {
    match error {
        rusqlite::Error::SqlInputError { error, .. } => Some(error.code),
        other => other.sqlite_error_code(),
    }
}

/// Whether SQLite gave a value that its column can't hold.
const fn is_malformed(error: &rusqlite::Error) -> bool {
    use rusqlite::Error;
    matches!(
        error,
        Error::FromSqlConversionFailure(..)
            | Error::IntegralValueOutOfRange(..)
            | Error::InvalidColumnType(..)
            | Error::Utf8Error(..)
    )
}
