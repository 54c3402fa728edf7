//! What can end a run early.

use consentry::access::Denied;
use consentry::{DeskError, InputError, StoreError};
use std::error::Error as _;
use std::fmt;
use std::io;
use std::path::Path;

/// Why a run ended early.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Consentry said no, or its store failed: the stable code, and what is the matter.
    Consentry(&'static str, String),
    /// A file of the reader's can't be used.
    File(String),
    /// A link that can't stand in a notice.
    Link(String),
    /// A session was good for nothing where it should be.
    Denied(Denied),
    /// The rules allowed what they forbid.
    Allowed,
    /// A journal doesn't hold what its tree attests.
    Changed,
    /// The output can't be written.
    Output(io::Error),
}

impl Failure {
    /// A file that can't be used, and why.
    pub(crate) fn file(path: &Path, why: impl fmt::Display) -> Self {
        Self::File(format!("{}: {why}", path.display()))
    }

    /// The same failure, with the file in question in front.
    pub(crate) fn about(self, path: &Path) -> Self {
        match self {
            Self::Consentry(code, message) => Self::Consentry(code, format!("{}: {message}", path.display())),
            other => other,
        }
    }

    /// The same failure, with what to do about it behind.
    pub(crate) fn advise(self, advice: &str) -> Self {
        match self {
            Self::Consentry(code, message) => Self::Consentry(code, format!("{message}; {advice}")),
            other => other,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Consentry(code, message) => write!(f, "{message} [{code}]"),
            Self::File(message) | Self::Link(message) => f.write_str(message),
            Self::Denied(denied) => write!(f, "{denied}"),
            Self::Allowed => f.write_str("something was allowed that the rules forbid"),
            Self::Changed => f.write_str("somebody changed the journal behind Consentry's back"),
            Self::Output(error) => write!(f, "can't write the output: {error}"),
        }
    }
}

impl From<DeskError> for Failure {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Store(error) => error.into(),
            error => Self::Consentry(error.code(), error.to_string()),
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        // A store's message says what is wrong in our words; its source says it in the engine's.
        let cause = error.source().map(|source| format!(" ({source})")).unwrap_or_default();
        Self::Consentry(error.code(), format!("{error}{cause}"))
    }
}

impl From<InputError> for Failure {
    fn from(error: InputError) -> Self {
        Self::Consentry(error.code(), error.to_string())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}
