//! Reading tickets by hand: the rows that an operation reads, into plain structs, in one read transaction.

use crate::bench::Failure;
use consentry::id::Id as _;
use consentry::{AccountId, TicketId, UserId};
use rusqlite::{Connection, Row, Statement};

#[expect(dead_code, reason = "read for the sake of reading")]
pub(crate) struct Account {
    id: [u8; 16],
    name: String,
    owner: [u8; 16],
    created_at: i64,
    version: i64,
}

#[expect(dead_code, reason = "read for the sake of reading")]
pub(crate) struct Membership {
    account: [u8; 16],
    user: [u8; 16],
    permissions: i64,
    admitted_at: i64,
    version: i64,
}

#[expect(dead_code, reason = "read for the sake of reading")]
pub(crate) struct Ticket {
    account: [u8; 16],
    id: [u8; 16],
    number: i64,
    service: [u8; 16],
    opened_by: [u8; 16],
    subject: String,
    status: String,
    messages: i64,
    opened_at: i64,
    updated_at: i64,
}

#[expect(dead_code, reason = "read for the sake of reading")]
pub(crate) struct Message {
    account: [u8; 16],
    ticket: [u8; 16],
    number: i64,
    author: String,
    written_at: i64,
    body: String,
}

impl Ticket {
    const COLUMNS: &str =
        "account, ticket, number, service, opened_by, subject, status, messages, opened_at, updated_at";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: row.get(0)?,
            id: row.get(1)?,
            number: row.get(2)?,
            service: row.get(3)?,
            opened_by: row.get(4)?,
            subject: row.get(5)?,
            status: row.get(6)?,
            messages: row.get(7)?,
            opened_at: row.get(8)?,
            updated_at: row.get(9)?,
        })
    }
}

impl Message {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: row.get(0)?,
            ticket: row.get(1)?,
            number: row.get(2)?,
            author: row.get(3)?,
            written_at: row.get(4)?,
            body: row.get(5)?,
        })
    }
}

/// Who asks, as every list and every history reads it.
pub(crate) type Asked = (Account, Membership);

/// The statements, prepared.
pub(crate) struct Reader<'c> {
    begin: Statement<'c>,
    account: Statement<'c>,
    membership: Statement<'c>,
    ticket: Statement<'c>,
    messages: Statement<'c>,
    page: Statement<'c>,
    page_by_status: Statement<'c>,
    count: Statement<'c>,
    commit: Statement<'c>,
}

impl<'c> Reader<'c> {
    pub(crate) fn prepare(connection: &'c Connection) -> Result<Self, Failure> {
        let columns = Ticket::COLUMNS;
        let (table, index) = ("FROM consentry_ticket", "INDEXED BY consentry_ticket_by_status");
        let (before, order) = ("WHERE account = ?1 AND number < ?2", "ORDER BY number DESC LIMIT 51");
        Ok(Self {
            begin: connection.prepare("BEGIN")?,
            account: connection.prepare(
                "SELECT account, name, owner, created_at, version FROM consentry_account WHERE account = ?1",
            )?,
            membership: connection.prepare(
                "SELECT account, user, permissions, admitted_at, version FROM consentry_membership \
                 WHERE account = ?1 AND user = ?2",
            )?,
            ticket: connection.prepare(&format!(
                "SELECT {columns}, version FROM consentry_ticket WHERE account = ?1 AND ticket = ?2"
            ))?,
            messages: connection.prepare(
                "SELECT account, ticket, number, author, written_at, body FROM consentry_message \
                 WHERE account = ?1 AND ticket = ?2 AND number > 0 ORDER BY number LIMIT 51",
            )?,
            page: connection.prepare(&format!("SELECT {columns} {table} {before} {order}"))?,
            // The library's plan: another one is faster where every third ticket has the status, and reads the whole
            // account where none has it.
            page_by_status: connection
                .prepare(&format!("SELECT {columns} {table} {index} {before} AND status = ?3 {order}"))?,
            count: connection
                .prepare("SELECT status, count(*) FROM consentry_ticket WHERE account = ?1 GROUP BY status")?,
            commit: connection.prepare("COMMIT")?,
        })
    }

    fn asked(&mut self, account: AccountId, user: UserId) -> Result<Asked, Failure> {
        let found = self.account.query_row((account.as_bytes(),), |row| {
            Ok(Account {
                id: row.get(0)?,
                name: row.get(1)?,
                owner: row.get(2)?,
                created_at: row.get(3)?,
                version: row.get(4)?,
            })
        })?;
        let membership = self.membership.query_row((account.as_bytes(), user.as_bytes()), |row| {
            Ok(Membership {
                account: row.get(0)?,
                user: row.get(1)?,
                permissions: row.get(2)?,
                admitted_at: row.get(3)?,
                version: row.get(4)?,
            })
        })?;
        Ok((found, membership))
    }

    /// A ticket with its messages.
    pub(crate) fn history(
        &mut self,
        account: AccountId,
        user: UserId,
        ticket: TicketId,
    ) -> Result<(Asked, Ticket, Vec<Message>), Failure> {
        self.begin.raw_execute()?;
        let asked = self.asked(account, user)?;
        let key = (account.as_bytes(), ticket.as_bytes());
        let (found, _version) = self.ticket.query_row(key, |row| Ok((Ticket::read(row)?, row.get::<_, i64>(10)?)))?;
        let messages = self.messages.query_map(key, Message::read)?.collect::<Result<Vec<_>, _>>()?;
        self.commit.raw_execute()?;
        Ok((asked, found, messages))
    }

    /// A page of tickets, and the one that tells whether there are more.
    pub(crate) fn page(
        &mut self,
        account: AccountId,
        user: UserId,
        status: Option<&str>,
        before: i64,
    ) -> Result<(Asked, Vec<Ticket>), Failure> {
        self.begin.raw_execute()?;
        let asked = self.asked(account, user)?;
        let account = account.as_bytes();
        let tickets = match status {
            None => self.page.query_map((account, before), Ticket::read)?.collect::<Result<Vec<_>, _>>()?,
            Some(status) => {
                let rows = self.page_by_status.query_map((account, before, status), Ticket::read)?;
                rows.collect::<Result<Vec<_>, _>>()?
            }
        };
        self.commit.raw_execute()?;
        Ok((asked, tickets))
    }

    /// How many tickets have which status, counted.
    pub(crate) fn count(&mut self, account: AccountId) -> Result<Vec<(String, i64)>, Failure> {
        let rows = self.count.query_map((account.as_bytes(),), |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<Vec<_>, _>>()?)
    }
}
