//! Pages: one prepared statement for each query and filter.

use crate::tables::{Fault, Fetched};
use consentry::id::Id as _;
use consentry::journal::Entry;
use consentry::query::{Query, Rows};
use consentry::row::Row;
use consentry::ticket::{Message, Ticket};
use consentry::{AccountId, TicketId};
use rusqlite::{Connection, Params};
use std::sync::LazyLock;

struct Sql {
    tickets: String,
    tickets_by_status: String,
    messages: String,
    entries: String,
    undelivered: String,
}

static SQL: LazyLock<Sql> = LazyLock::new(|| Sql {
    tickets: select::<Ticket>("account = ?1 AND number < ?2 ORDER BY number DESC LIMIT ?3"),
    tickets_by_status: select::<Ticket>("account = ?1 AND number < ?2 AND status = ?4 ORDER BY number DESC LIMIT ?3"),
    messages: select::<Message>("account = ?1 AND ticket = ?4 AND number > ?2 ORDER BY number LIMIT ?3"),
    entries: select::<Entry>("account = ?1 AND sequence > ?2 ORDER BY sequence LIMIT ?3"),
    undelivered: select::<Entry>(
        "account = ?1 AND sequence > coalesce((SELECT delivered FROM consentry_journal WHERE account = ?1), 0) \
         ORDER BY sequence LIMIT ?2",
    ),
});

const PENDING: &str = "SELECT account FROM consentry_journal \
     WHERE delivered < size AND account > ?1 AND (leased_until IS NULL OR leased_until <= ?2) \
     ORDER BY account LIMIT ?3";

const PENDING_FROM_START: &str = "SELECT account FROM consentry_journal \
     WHERE delivered < size AND (leased_until IS NULL OR leased_until <= ?1) \
     ORDER BY account LIMIT ?2";

fn select<R: Row>(rest: &str) -> String {
    format!("SELECT {} FROM consentry_{} WHERE {rest}", R::COLUMNS.join(", "), R::TABLE)
}

/// Answers a query.
pub(crate) fn rows(connection: &Connection, query: &Query) -> Result<Rows, Fault> {
    match query {
        Query::Tickets { account, status, before, rows } => {
            let before = before.map_or(i64::MAX, clamp);
            let tickets = match status {
                None => all::<Ticket>(connection, &SQL.tickets, (account.as_bytes(), before, rows)),
                Some(status) => {
                    let parameters = (account.as_bytes(), before, rows, status.name());
                    all::<Ticket>(connection, &SQL.tickets_by_status, parameters)
                }
            };
            tickets.map(Rows::Tickets)
        }
        Query::Messages { account, ticket, after, rows } => {
            messages(connection, *account, *ticket, *after, *rows).map(Rows::Messages)
        }
        Query::Entries { account, after, rows } => {
            all::<Entry>(connection, &SQL.entries, (account.as_bytes(), clamp(*after), rows)).map(Rows::Entries)
        }
        Query::Undelivered { account, rows } => {
            all::<Entry>(connection, &SQL.undelivered, (account.as_bytes(), rows)).map(Rows::Entries)
        }
        Query::Pending { now, after, rows } => {
            let now = now.as_micros();
            let accounts = match after {
                None => accounts(connection, PENDING_FROM_START, (now, rows)),
                Some(after) => accounts(connection, PENDING, (after.as_bytes(), now, rows)),
            };
            accounts.map(Rows::Accounts)
        }
    }
}

fn messages(
    connection: &Connection,
    account: AccountId,
    ticket: TicketId,
    after: u64,
    rows: u32,
) -> Result<Vec<Message>, Fault> {
    all(connection, &SQL.messages, (account.as_bytes(), clamp(after), rows, ticket.as_bytes()))
}

/// SQLite's integers end where nothing is numbered any more.
fn clamp(number: impl std::borrow::Borrow<u64>) -> i64 {
    i64::try_from(*number.borrow()).unwrap_or(i64::MAX)
}

fn all<R: Row>(connection: &Connection, sql: &str, parameters: impl Params) -> Result<Vec<R>, Fault> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(parameters)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(R::read(&Fetched(row))?);
    }
    Ok(found)
}

fn accounts(connection: &Connection, sql: &str, parameters: impl Params) -> Result<Vec<AccountId>, Fault> {
    use consentry::row::{Columns as _, Field as _};
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(parameters)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(AccountId::read(Fetched(row).value(0)?)?);
    }
    Ok(found)
}
