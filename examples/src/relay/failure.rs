//! What can end a run, or a part of it.

use consentry::{DeskError, InputError, StoreError};
use std::error::Error as _;
use std::fmt;
use std::io;
use std::path::Path;

/// Why something could not be done.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Consentry said no, or its store failed: the stable code, and what is the matter.
    Consentry(&'static str, String),
    /// A file or a folder can't be used.
    File(String),
    /// The arguments contradict each other, or say nothing that can be done.
    Usage(String),
    /// The output can't be written.
    Output(io::Error),
}

impl Failure {
    /// A file or folder that can't be used, and why.
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
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Consentry(code, message) => write!(f, "{message} [{code}]"),
            Self::File(message) | Self::Usage(message) => f.write_str(message),
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
