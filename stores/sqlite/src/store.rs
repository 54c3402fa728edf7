use crate::apply::{outcome, run};
use crate::checkpoint::Checkpoints;
use crate::fault::Fault;
use crate::open::{self, Options};
use crate::pages;
use crate::readers::{Reader, Readers};
use crate::tables;
use crate::writer::{Poison, Writer};
use consentry::change::Outcome;
use consentry::facts::Answers;
use consentry::operation::Wanted;
use consentry::{AccountId, ChangeSet, CommandId, Commit, Store, StoreError, StoreErrorKind};
use rusqlite::Connection;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A store in one SQLite file. Clones share the connections.
#[derive(Clone)]
pub struct SqliteStore {
    shared: Arc<Shared>,
}

struct Shared {
    path: PathBuf,
    writer: Writer,
    readers: Readers,
    poison: Arc<Poison>,
}

impl SqliteStore {
    /// Opens the file, or makes it.
    ///
    /// # Errors
    /// [`StoreError`], and the file is as it was: [`StoreErrorKind::Foreign`] for a file that is no database or another
    /// program's, [`StoreErrorKind::Newer`] for one that a later version of this library has written,
    /// [`StoreErrorKind::ReadOnly`], [`StoreErrorKind::Unavailable`], [`StoreErrorKind::Busy`],
    /// [`StoreErrorKind::UnsafeEngine`] for a version of SQLite that is known to lose data.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        Self::with(path, Options::default())
    }

    /// Opens the file, or makes it, in another way than the default.
    ///
    /// # Errors
    /// As for [`open`](Self::open).
    pub fn with(path: impl AsRef<Path>, options: Options) -> Result<Self, StoreError> {
        let path = open::place(path.as_ref())?;
        let poison = Arc::new(Poison::default());
        let mut connection = open::writer(&path, &options)?;
        let checkpoints = Checkpoints::of(&mut connection, options.busy_for)?;
        let writer = Writer::new(connection, checkpoints, Arc::clone(&poison));
        let readers = Readers::new(path.clone(), options);
        Ok(Self { shared: Arc::new(Shared { path, writer, readers, poison }) })
    }

    /// The file, as an absolute path.
    pub fn path(&self) -> &Path {
        &self.shared.path
    }

    fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T, Fault>) -> Result<T, StoreError> {
        let mut reader = self.shared.readers.take(&self.shared.poison)?;
        let result = match reader.connection() {
            Some(connection) => snapshot(connection, read),
            None => return Err(StoreError::new(StoreErrorKind::Unavailable, "no connection")),
        };
        result.map_err(|fault| self.failed(fault, &mut reader))
    }

    /// As [`read`](Self::read), on the writer's connection if nobody writes: it still has in memory what it wrote last,
    /// which other connections have to read anew after each commit. For a lone caller that is a twentieth of a ticket.
    fn read_to_write<T>(&self, read: impl FnOnce(&Connection) -> Result<T, Fault>) -> Result<T, StoreError> {
        let Some(connection) = self.shared.writer.idle() else { return self.read(read) };
        self.shared.poison.check()?;
        snapshot(&connection, read).map_err(|fault| {
            if !connection.is_autocommit() {
                // Whatever this says: a transaction that only read leaves nothing behind.
                let _ = run(&connection, "ROLLBACK");
            }
            self.shared.poison.note(&fault);
            fault.into()
        })
    }

    /// A connection that failed is closed: it may be in the middle of a transaction.
    fn failed(&self, fault: Fault, reader: &mut Reader<'_>) -> StoreError {
        reader.discard();
        self.shared.poison.note(&fault);
        fault.into()
    }
}

/// Runs the reads in one transaction: all of them see the database of one moment.
fn snapshot<T>(connection: &Connection, read: impl FnOnce(&Connection) -> Result<T, Fault>) -> Result<T, Fault> {
    run(connection, "BEGIN")?;
    let result = read(connection)?;
    run(connection, "COMMIT")?;
    Ok(result)
}

impl Store for SqliteStore {
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        let read = |connection: &Connection| {
            let records = wanted.records.iter().map(|key| tables::record(connection, key)).collect::<Result<_, _>>()?;
            let pages = wanted.queries.iter().map(|query| pages::rows(connection, query)).collect::<Result<_, _>>()?;
            let outcome = match wanted.command {
                Some(command) => outcome(connection, wanted.account, command)?,
                None => None,
            };
            Ok(Answers { records, pages, outcome })
        };
        if wanted.command.is_some() { self.read_to_write(read) } else { self.read(read) }
    }

    fn commit(&self, changes: &ChangeSet) -> Commit {
        self.shared.writer.commit(changes)
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError> {
        self.read(|connection| outcome(connection, account, command))
    }
}

impl fmt::Debug for SqliteStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqliteStore").field("path", &self.shared.path).finish_non_exhaustive()
    }
}
