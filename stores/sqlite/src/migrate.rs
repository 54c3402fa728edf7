//! Migrations: numbered SQL, applied in order, each once.

use crate::fault::store_error;
use consentry::{StoreError, StoreErrorKind};
use rusqlite::{Connection, Transaction, TransactionBehavior};

/// One step of the schema. Published steps never change; a new version of this library adds new ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Migration {
    /// Its place, from 1.
    pub number: u32,
    /// What it is about.
    pub name: &'static str,
    /// The statements.
    pub sql: &'static str,
}

/// All migrations, for hosts that run them with a tool of their own. Such a host must also record each in
/// `consentry_schema (number, name)`, as [`migrate`] does.
pub const MIGRATIONS: &[Migration] =
    &[Migration { number: 1, name: "consentry", sql: include_str!("../migrations/0001_consentry.sql") }];

const SCHEMA: &str =
    "CREATE TABLE IF NOT EXISTS consentry_schema (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT";

/// Brings a database's Consentry tables up to date, in one transaction.
///
/// # Errors
/// [`StoreErrorKind::Newer`] if a later version of this library has been there, [`StoreErrorKind::Foreign`] if a step was
/// recorded that this library never made: nothing is changed then. Otherwise what SQLite said.
pub fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    if done(connection)? == latest() {
        return Ok(());
    }
    // Looked at again under the lock: another process may be migrating at the same time.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(store_error)?;
    let done = done(&transaction)?;
    transaction.execute_batch(SCHEMA).map_err(store_error)?;
    for migration in MIGRATIONS.iter().filter(|migration| migration.number > done) {
        step(&transaction, migration).map_err(store_error)?;
    }
    transaction.commit().map_err(store_error)
}

fn step(transaction: &Transaction<'_>, migration: &Migration) -> rusqlite::Result<()> {
    transaction.execute_batch(migration.sql)?;
    let row = (migration.number, migration.name);
    transaction.execute("INSERT INTO consentry_schema (number, name) VALUES (?1, ?2)", row).map(|_| ())
}

/// The number of the newest migration that was applied, if this library knows all of them.
pub(crate) fn done(connection: &Connection) -> Result<u32, StoreError> {
    let recorded = recorded(connection)?;
    let newest = recorded.iter().map(|(number, _)| *number).max().unwrap_or(0);
    if newest > latest() {
        let message = format!("the schema has version {newest}, this library knows {}", latest());
        return Err(StoreError::new(StoreErrorKind::Newer, message));
    }
    let ours = |(number, name): &&(u32, String)| MIGRATIONS.iter().any(|it| (it.number, it.name) == (*number, name));
    match recorded.iter().find(|step| !ours(step)) {
        None => Ok(newest),
        Some((number, _)) => {
            let message = format!("step {number} of the schema is not one of this library's");
            Err(StoreError::new(StoreErrorKind::Foreign, message))
        }
    }
}

fn latest() -> u32 {
    MIGRATIONS.last().map_or(0, |migration| migration.number)
}

/// The steps that were applied.
fn recorded(connection: &Connection) -> Result<Vec<(u32, String)>, StoreError> {
    if !has_schema(connection).map_err(store_error)? {
        return Ok(Vec::new());
    }
    let read = || -> rusqlite::Result<Vec<(u32, String)>> {
        let mut statement = connection.prepare("SELECT number, name FROM consentry_schema")?;
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
    };
    read().map_err(store_error)
}

/// Whether Consentry's tables are in this database.
fn has_schema(connection: &Connection) -> rusqlite::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'consentry_schema')";
    connection.query_row(sql, [], |row| row.get(0))
}
