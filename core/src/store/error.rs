use std::error::Error;
use std::sync::Arc;

/// What kind of failure a store met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StoreErrorKind {
    /// Can't be reached or opened.
    Unavailable,
    /// Another process holds it for too long.
    Busy,
    /// No room left.
    Full,
    /// Can't be written.
    ReadOnly,
    /// No database, or another program's.
    Foreign,
    /// Its schema is newer than this library.
    Newer,
    /// It answered, or holds, something that can't be.
    Corrupt,
    /// An earlier I/O error left it in doubt; it must be opened anew.
    Poisoned,
    /// The engine's version is known to lose data.
    UnsafeEngine,
    /// Anything else, for example an exception in a host's own store.
    Failed,
}

/// A store's failure: one concrete type, whichever the engine and the language.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{message}")]
pub struct StoreError {
    kind: StoreErrorKind,
    message: String,
    #[source]
    source: Option<Arc<dyn Error + Send + Sync>>,
}

impl StoreError {
    /// A failure, in the words of whoever reads the host's log: lower case, no full stop, no secrets.
    pub fn new(kind: StoreErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), source: None }
    }

    /// Adds what the engine or the host said; it comes back as [`Error::source`].
    #[must_use]
    pub fn because(self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { source: Some(Arc::from(source.into())), ..self }
    }

    /// The kind of failure.
    pub const fn kind(&self) -> StoreErrorKind {
        self.kind
    }

    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            StoreErrorKind::Unavailable => "store.unavailable",
            StoreErrorKind::Busy => "store.busy",
            StoreErrorKind::Full => "store.full",
            StoreErrorKind::ReadOnly => "store.read_only",
            StoreErrorKind::Foreign => "store.foreign",
            StoreErrorKind::Newer => "store.newer",
            StoreErrorKind::Corrupt => "store.corrupt",
            StoreErrorKind::Poisoned => "store.poisoned",
            StoreErrorKind::UnsafeEngine => "store.unsafe_engine",
            StoreErrorKind::Failed => "store.failed",
        }
    }
}

impl PartialEq for StoreError {
    /// By kind and message; causes are not compared.
    fn eq(&self, other: &Self) -> bool {
        (self.kind, &self.message) == (other.kind, &other.message)
    }
}
