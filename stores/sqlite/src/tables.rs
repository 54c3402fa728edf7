//! Records and rows in their tables. The statements follow from the columns that the core lists.

use consentry::account::{Account, Service};
use consentry::journal::{Entry, JournalHead};
use consentry::people::Membership;
use consentry::record::{Key, Record, Version, Versioned};
use consentry::row::{Columns, Malformed, Row, Value};
use consentry::staff::AgentRecord;
use consentry::ticket::{Message, Ticket, TicketCounter};
use consentry::{AccountId, StoreError, StoreErrorKind};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, Statement, ToSql};
use std::sync::LazyLock;

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
            Fault::Engine(error) => crate::fault::store_error(error),
            Fault::Malformed => Self::new(StoreErrorKind::Corrupt, "a row holds what its column can't hold"),
        }
    }
}

/// The statements of one table.
struct Sql {
    select: String,
    version: String,
    insert: String,
    update: String,
    columns: usize,
}

impl Sql {
    /// Of a table of versioned records.
    fn record<R: Row>() -> Self {
        let version = Self::matches(R::COLUMNS.iter().take(R::KEY));
        let sets: Vec<String> = R::COLUMNS
            .iter()
            .enumerate()
            .skip(R::KEY)
            .map(|(index, name)| format!("{name} = ?{}", index + 1))
            .collect();
        let new = R::COLUMNS.len() + 1;
        Self {
            select: format!("SELECT {}, version FROM consentry_{} WHERE {version}", R::COLUMNS.join(", "), R::TABLE),
            version: format!("SELECT version FROM consentry_{} WHERE {version}", R::TABLE),
            insert: Self::insert::<R>(", version", new),
            update: format!(
                "UPDATE consentry_{} SET {}, version = ?{new} WHERE {version} AND version = ?{new} - 1",
                R::TABLE,
                sets.join(", ")
            ),
            columns: R::COLUMNS.len(),
        }
    }

    fn insert<R: Row>(more: &str, count: usize) -> String {
        let places: Vec<String> = (1..=count).map(|index| format!("?{index}")).collect();
        format!("INSERT INTO consentry_{} ({}{more}) VALUES ({})", R::TABLE, R::COLUMNS.join(", "), places.join(", "))
    }

    fn matches<'a>(names: impl Iterator<Item = &'a &'static str>) -> String {
        let parts: Vec<String> = names.enumerate().map(|(index, name)| format!("{name} = ?{}", index + 1)).collect();
        parts.join(" AND ")
    }
}

struct Tables {
    account: Sql,
    service: Sql,
    membership: Sql,
    agent: Sql,
    counter: Sql,
    ticket: Sql,
    journal: Sql,
    add_message: String,
    add_entry: String,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables {
    account: Sql::record::<Account>(),
    service: Sql::record::<Service>(),
    membership: Sql::record::<Membership>(),
    agent: Sql::record::<AgentRecord>(),
    counter: Sql::record::<TicketCounter>(),
    ticket: Sql::record::<Ticket>(),
    journal: Sql::record::<JournalHead>(),
    add_message: Sql::insert::<Message>("", Message::COLUMNS.len()),
    add_entry: Sql::insert::<Entry>("", Entry::COLUMNS.len()),
});

/// A value on its way into a statement.
struct Bound<'a>(Value<'a>);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match &self.0 {
            Value::Null => ValueRef::Null,
            Value::Integer(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// A row on its way out.
pub(crate) struct Fetched<'a, 'b>(pub(crate) &'a rusqlite::Row<'b>);

impl Columns for Fetched<'_, '_> {
    fn value(&self, index: usize) -> Result<Value<'_>, Malformed> {
        match self.0.get_ref(index).map_err(|_| Malformed)? {
            ValueRef::Null => Ok(Value::Null),
            ValueRef::Integer(number) => Ok(Value::Integer(number)),
            ValueRef::Text(bytes) => std::str::from_utf8(bytes).map(Value::text).map_err(|_| Malformed),
            ValueRef::Blob(bytes) => Ok(Value::bytes(bytes)),
            ValueRef::Real(_) => Err(Malformed),
        }
    }
}

/// A key's table and its ids.
struct Place<'a> {
    sql: &'static Sql,
    account: AccountId,
    other: Option<&'a [u8; 16]>,
}

impl<'a> Place<'a> {
    fn of(key: &'a Key) -> Self {
        use consentry::id::Id as _;
        let (sql, other) = match key {
            Key::Account(_) => (&TABLES.account, None),
            Key::Counter(_) => (&TABLES.counter, None),
            Key::Journal(_) => (&TABLES.journal, None),
            Key::Membership(_, user) => (&TABLES.membership, Some(user.as_bytes())),
            Key::Service(_, service) => (&TABLES.service, Some(service.as_bytes())),
            Key::Ticket(_, ticket) => (&TABLES.ticket, Some(ticket.as_bytes())),
            Key::Agent(agent) => (&TABLES.agent, Some(agent.as_bytes())),
        };
        Self { sql, account: key.account(), other }
    }

    fn bind(&self, statement: &mut Statement<'_>) -> rusqlite::Result<()> {
        use consentry::id::Id as _;
        statement.raw_bind_parameter(1, self.account.as_bytes())?;
        match self.other {
            Some(other) => statement.raw_bind_parameter(2, other),
            None => Ok(()),
        }
    }
}

/// Reads one record.
pub(crate) fn record(connection: &Connection, key: &Key) -> Result<Option<Versioned<Record>>, Fault> {
    match key {
        Key::Account(_) => fetch::<Account>(connection, key),
        Key::Service(..) => fetch::<Service>(connection, key),
        Key::Membership(..) => fetch::<Membership>(connection, key),
        Key::Agent(_) => fetch::<AgentRecord>(connection, key),
        Key::Counter(_) => fetch::<TicketCounter>(connection, key),
        Key::Ticket(..) => fetch::<Ticket>(connection, key),
        Key::Journal(_) => fetch::<JournalHead>(connection, key),
    }
}

fn fetch<R: Row + Into<Record>>(connection: &Connection, key: &Key) -> Result<Option<Versioned<Record>>, Fault> {
    let place = Place::of(key);
    let mut statement = connection.prepare_cached(&place.sql.select)?;
    place.bind(&mut statement)?;
    let mut rows = statement.raw_query();
    let Some(row) = rows.next()? else { return Ok(None) };
    let version = row.get_ref(place.sql.columns)?.as_i64().map_err(|_| Fault::Malformed)?;
    let version = Version::try_from(version).map_err(|_| Fault::Malformed)?;
    Ok(Some(Versioned { version, value: R::read(&Fetched(row))?.into() }))
}

/// A record's version; 0 if there is none.
pub(crate) fn version(connection: &Connection, key: &Key) -> Result<Version, Fault> {
    let place = Place::of(key);
    let mut statement = connection.prepare_cached(&place.sql.version)?;
    place.bind(&mut statement)?;
    let mut rows = statement.raw_query();
    let Some(row) = rows.next()? else { return Ok(0) };
    let version = row.get_ref(0)?.as_i64().map_err(|_| Fault::Malformed)?;
    Version::try_from(version).map_err(|_| Fault::Malformed)
}

/// Writes a record at the version after `was`; whether `was` was right.
pub(crate) fn put(connection: &Connection, record: &Record, was: Version) -> Result<bool, Fault> {
    match record {
        Record::Account(row) => write(connection, &TABLES.account, row, was),
        Record::Service(row) => write(connection, &TABLES.service, row, was),
        Record::Membership(row) => write(connection, &TABLES.membership, row, was),
        Record::Agent(row) => write(connection, &TABLES.agent, row, was),
        Record::Counter(row) => write(connection, &TABLES.counter, row, was),
        Record::Ticket(row) => write(connection, &TABLES.ticket, row, was),
        Record::Journal(row) => write(connection, &TABLES.journal, row, was),
    }
}

fn write<R: Row>(connection: &Connection, sql: &Sql, row: &R, was: Version) -> Result<bool, Fault> {
    // No record was ever written so often.
    let Some(next) = was.checked_add(1).and_then(|next| i64::try_from(next).ok()) else { return Ok(false) };
    let mut statement = connection.prepare_cached(if was == 0 { &sql.insert } else { &sql.update })?;
    bind_row(&mut statement, row)?;
    statement.raw_bind_parameter(sql.columns + 1, next)?;
    changed_one(statement.raw_execute())
}

/// Adds a ticket's message; whether there was none under its key.
pub(crate) fn add_message(connection: &Connection, message: &Message) -> Result<bool, Fault> {
    add(connection, &TABLES.add_message, message)
}

/// Adds a journal entry; whether there was none under its key.
pub(crate) fn add_entry(connection: &Connection, entry: &Entry) -> Result<bool, Fault> {
    add(connection, &TABLES.add_entry, entry)
}

fn add<R: Row>(connection: &Connection, sql: &str, row: &R) -> Result<bool, Fault> {
    let mut statement = connection.prepare_cached(sql)?;
    bind_row(&mut statement, row)?;
    changed_one(statement.raw_execute())
}

fn bind_row<R: Row>(statement: &mut Statement<'_>, row: &R) -> rusqlite::Result<()> {
    let mut index = 0;
    row.write(|value| {
        index += 1;
        statement.raw_bind_parameter(index, Bound(value))
    })
}

/// Whether a statement wrote its row; a key that is taken means that it didn't.
pub(crate) fn changed_one(result: rusqlite::Result<usize>) -> Result<bool, Fault> {
    match result {
        Ok(changed) => Ok(changed == 1),
        Err(error) if crate::fault::is_conflict(&error) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::is_direct;

    #[test]
    fn records_are_found_by_their_keys() {
        let Tables { account, service, membership, agent, counter, ticket, journal, add_message, add_entry } = &*TABLES;
        for Sql { select, version, insert, update, .. } in
            [account, service, membership, agent, counter, ticket, journal]
        {
            for sql in [select, version, insert, update] {
                is_direct(sql);
            }
        }
        is_direct(add_message);
        is_direct(add_entry);
    }
}
