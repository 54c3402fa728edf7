//! Pages: one prepared statement for each query and filter.
//!
//! No statement has a `LIMIT`: this version of SQLite plans anew each time that a parameter there is bound, which was a
//! quarter of the time that a ticket with ten messages took. Each reads an index in its order, so that a page ends by
//! simply taking no more rows.

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
    tickets: select::<Ticket>("WHERE account = ?1 AND number < ?2 ORDER BY number DESC"),
    // Left to itself, SQLite would look through all of the account's tickets for those with the status.
    tickets_by_status: select::<Ticket>(
        "INDEXED BY consentry_ticket_by_status \
         WHERE account = ?1 AND number < ?2 AND status = ?3 ORDER BY number DESC",
    ),
    messages: select::<Message>("WHERE account = ?1 AND ticket = ?3 AND number > ?2 ORDER BY number"),
    entries: select::<Entry>("WHERE account = ?1 AND sequence > ?2 ORDER BY sequence"),
    undelivered: select::<Entry>(
        "WHERE account = ?1 AND sequence > coalesce((SELECT delivered FROM consentry_journal WHERE account = ?1), 0) \
         ORDER BY sequence",
    ),
});

const PENDING: &str = "SELECT account FROM consentry_journal \
     WHERE delivered < size AND account > ?1 AND (leased_until IS NULL OR leased_until <= ?2) \
     ORDER BY account";

const PENDING_FROM_START: &str = "SELECT account FROM consentry_journal \
     WHERE delivered < size AND (leased_until IS NULL OR leased_until <= ?1) \
     ORDER BY account";

fn select<R: Row>(rest: &str) -> String {
    format!("SELECT {} FROM consentry_{} {rest}", R::COLUMNS.join(", "), R::TABLE)
}

/// Answers a query.
pub(crate) fn rows(connection: &Connection, query: &Query) -> Result<Rows, Fault> {
    match query {
        Query::Tickets { account, status, before, rows } => {
            let before = before.map_or(i64::MAX, clamp);
            let tickets = match status {
                None => all::<Ticket>(connection, &SQL.tickets, *rows, (account.as_bytes(), before)),
                Some(status) => {
                    let parameters = (account.as_bytes(), before, status.name());
                    all::<Ticket>(connection, &SQL.tickets_by_status, *rows, parameters)
                }
            };
            tickets.map(Rows::Tickets)
        }
        Query::Messages { account, ticket, after, rows } => {
            messages(connection, *account, *ticket, *after, *rows).map(Rows::Messages)
        }
        Query::Entries { account, after, rows } => {
            all::<Entry>(connection, &SQL.entries, *rows, (account.as_bytes(), clamp(*after))).map(Rows::Entries)
        }
        Query::Undelivered { account, rows } => {
            all::<Entry>(connection, &SQL.undelivered, *rows, (account.as_bytes(),)).map(Rows::Entries)
        }
        Query::Pending { now, after, rows } => {
            let now = now.as_micros();
            let accounts = match after {
                None => accounts(connection, PENDING_FROM_START, *rows, (now,)),
                Some(after) => accounts(connection, PENDING, *rows, (after.as_bytes(), now)),
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
    all(connection, &SQL.messages, rows, (account.as_bytes(), clamp(after), ticket.as_bytes()))
}

/// SQLite's integers end where nothing is numbered any more.
fn clamp(number: impl std::borrow::Borrow<u64>) -> i64 {
    i64::try_from(*number.borrow()).unwrap_or(i64::MAX)
}

fn all<R: Row>(connection: &Connection, sql: &str, max: u32, parameters: impl Params) -> Result<Vec<R>, Fault> {
    take(connection, sql, max, parameters, |row| Ok(R::read(&Fetched(row))?))
}

fn accounts(connection: &Connection, sql: &str, max: u32, parameters: impl Params) -> Result<Vec<AccountId>, Fault> {
    use consentry::row::{Columns as _, Field as _};
    take(connection, sql, max, parameters, |row| Ok(AccountId::read(Fetched(row).value(0)?)?))
}

/// Reads at most `max` rows, and then no further.
fn take<T>(
    connection: &Connection,
    sql: &str,
    max: u32,
    parameters: impl Params,
    read: impl Fn(&rusqlite::Row<'_>) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(parameters)?;
    let mut found = Vec::new();
    for _ in 0..max {
        let Some(row) = rows.next()? else { break };
        found.push(read(row)?);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{is_direct, steps};

    #[test]
    fn pages_are_read_in_their_order_from_an_index() {
        let Sql { tickets, tickets_by_status, messages, entries, undelivered } = &*SQL;
        for sql in [tickets, tickets_by_status, messages, entries, undelivered] {
            is_direct(sql);
        }
        let by_status = steps(tickets_by_status);
        assert!(by_status.concat().contains("(account=? AND status=? AND number<?)"), "{by_status:?}");
    }

    #[test]
    fn pending_accounts_are_found_among_the_pending_ones_alone() {
        for sql in [PENDING, PENDING_FROM_START] {
            let steps = steps(sql);
            assert!(matches!(&*steps, [one] if one.contains("consentry_journal_pending")), "{sql}: {steps:?}");
        }
    }
}
