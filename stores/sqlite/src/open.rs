//! Opening a file: whose it is, and how connections to it are set up.

use crate::fault::store_error;
use crate::migrate::{done, migrate};
use consentry::{StoreError, StoreErrorKind};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// `Csny` in the file's header: a database that Consentry made for itself.
const APPLICATION_ID: i32 = 0x4373_6e79;

/// The first version without the WAL-reset corruption that two connections could cause.
const SAFE_SINCE: i32 = 3_051_003;
/// Withdrawn by its authors.
const WITHDRAWN: i32 = 3_052_000;

/// How many statements a connection keeps prepared: more than there are.
const STATEMENTS: usize = 128;

/// How a file is opened.
#[derive(Clone, Debug)]
#[must_use]
pub struct Options {
    pub(crate) readers_max: usize,
    pub(crate) busy_for: Duration,
    pub(crate) shared: bool,
}

impl Default for Options {
    /// Up to four readers at the same time for each processor; five seconds of patience; a file of its own.
    fn default() -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self { readers_max: processors.saturating_mul(4), busy_for: Duration::from_secs(5), shared: false }
    }
}

impl Options {
    /// At most so many connections read at the same time; at least one. More callers wait for one another.
    pub fn readers_max(self, readers: usize) -> Self {
        Self { readers_max: readers.max(1), ..self }
    }

    /// Waits so long for another process that holds the database, before the answer is
    /// [`StoreErrorKind::Busy`].
    pub fn busy_for(self, span: Duration) -> Self {
        Self { busy_for: span, ..self }
    }

    /// Keeps Consentry's tables, all named `consentry_…`, beside the host's own in the host's file. Without this, a file
    /// that holds other tables is taken for another program's and refused.
    pub fn shared(self) -> Self {
        Self { shared: true, ..self }
    }
}

/// Opens the file, makes sure that it may be used, and brings its schema up to date. Gives the writer's connection.
pub(crate) fn writer(path: &Path, options: &Options) -> Result<Connection, StoreError> {
    check_engine(rusqlite::version_number())?;
    // What a program that was killed has left in its log is not ours to write back before we know that the file is.
    let log_was_left = beside(path, "-wal").exists();
    let mut connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE, options)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, log_was_left).map_err(store_error)?;
    if connection.is_readonly("main").map_err(store_error)? {
        return Err(StoreError::new(StoreErrorKind::ReadOnly, "the database file can't be written"));
    }
    let fresh = check_owner(&connection, options)?;
    done(&connection)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).map_err(store_error)?;
    use_wal(&connection, options)?;
    connection.pragma_update(None, "synchronous", "FULL").map_err(store_error)?;
    // A group's pages must fit, or they are spilled and written twice.
    connection.pragma_update(None, "cache_size", -65_536).map_err(store_error)?;
    // What a savepoint needs to be undone stays in memory instead of going to a temporary file.
    connection.pragma_update(None, "temp_store", "MEMORY").map_err(store_error)?;
    migrate(&mut connection)?;
    if fresh && !options.shared {
        connection.pragma_update(None, "application_id", APPLICATION_ID).map_err(store_error)?;
    }
    Ok(connection)
}

/// One more connection, for reading only.
pub(crate) fn reader(path: &Path, options: &Options) -> Result<Connection, StoreError> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, options)?;
    connection.pragma_update(None, "query_only", true).map_err(store_error)?;
    Ok(connection)
}

/// The file that is meant, wherever the program goes later. An absolute path is a path and nothing else: SQLite as it is
/// bundled takes names that start with `file:` for URIs, which can switch locking and durability off.
pub(crate) fn place(path: &Path) -> Result<PathBuf, StoreError> {
    let refused = |message: &str| StoreError::new(StoreErrorKind::Unavailable, message);
    if path.as_os_str().is_empty() || path.as_os_str() == ":memory:" {
        return Err(refused("a store needs a file; for one in memory there is MemoryStore"));
    }
    let place = std::path::absolute(path).map_err(|error| refused("the current folder is unknown").because(error))?;
    // SQLite takes a file of a single byte for an empty one.
    if std::fs::metadata(&place).is_ok_and(|file| file.is_file() && file.len() == 1) {
        return Err(StoreError::new(StoreErrorKind::Foreign, "the file is not an SQLite database"));
    }
    Ok(place)
}

/// The name of a file that SQLite keeps beside the database.
fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn connect(path: &Path, flags: OpenFlags, options: &Options) -> Result<Connection, StoreError> {
    // Each connection has one user at a time.
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(store_error)?;
    connection.busy_timeout(options.busy_for).map_err(store_error)?;
    // Plans don't depend on what is bound, so no statement is planned twice, and none gets another plan than the tests saw.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(store_error)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(connection)
}

fn check_engine(version: i32) -> Result<(), StoreError> {
    if version >= SAFE_SINCE && version != WITHDRAWN {
        return Ok(());
    }
    let message = format!("this version of SQLite, {version}, is known to lose data; 3.51.3 or newer is needed");
    Err(StoreError::new(StoreErrorKind::UnsafeEngine, message))
}

/// Refuses a file that isn't ours to write. Whether it is new.
fn check_owner(connection: &Connection, options: &Options) -> Result<bool, StoreError> {
    // In one look: somebody else who opens a new file at the same moment is making tables in it.
    let sql = "SELECT count(*), total(type = 'table' AND name = 'consentry_schema') > 0 FROM sqlite_schema";
    let (things, ours) = connection
        .query_row(sql, [], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, bool>(1)?)))
        .map_err(store_error)?;
    if ours {
        return Ok(false);
    }
    let application: i32 =
        connection.pragma_query_value(None, "application_id", |row| row.get(0)).map_err(store_error)?;
    if options.shared || (things == 0 && [0, APPLICATION_ID].contains(&application)) {
        return Ok(things == 0);
    }
    let message = "the database belongs to another program; open it as shared to keep tables beside its own";
    Err(StoreError::new(StoreErrorKind::Foreign, message))
}

/// Turns write-ahead logging on. The switch needs the file for itself, and SQLite doesn't wait for that, so a second
/// process that opens a new file at the same moment is given time here.
fn use_wal(connection: &Connection, options: &Options) -> Result<(), StoreError> {
    const STEP: Duration = Duration::from_millis(10);
    let mut left = options.busy_for;
    loop {
        let mode = connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
        match mode {
            Ok(mode) if mode.eq_ignore_ascii_case("wal") => return Ok(()),
            Ok(_) => {
                let message = "the file system doesn't support write-ahead logging";
                return Err(StoreError::new(StoreErrorKind::Unavailable, message));
            }
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && !left.is_zero() => {
                std::thread::sleep(STEP.min(left));
                left = left.saturating_sub(STEP);
            }
            Err(error) => return Err(store_error(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_that_lose_data_are_refused() {
        for version in [3_040_001, 3_051_002, 3_052_000] {
            assert_eq!(check_engine(version).unwrap_err().kind(), StoreErrorKind::UnsafeEngine);
        }
        for version in [3_051_003, 3_053_000, rusqlite::version_number()] {
            assert!(check_engine(version).is_ok());
        }
    }

    #[test]
    fn what_is_committed_is_synced() {
        let folder = tempfile::tempdir().unwrap();
        let writer = writer(&folder.path().join("support.db"), &Options::default()).unwrap();
        let text = |pragma| writer.pragma_query_value(None, pragma, |row| row.get::<_, String>(0)).unwrap();
        let number = |pragma| writer.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!((text("journal_mode"), number("synchronous")), ("wal".to_owned(), 2));
    }
}
