//! The large file that reads are measured in: a million tickets, a tenth of them in one account.
//!
//! Built by hand, because it is to be there in seconds, and kept for the next run. Its rows are the library's: each case
//! reads through the store before it measures anything.

use crate::bench::{Bench, Failure};
use crate::world::{self, BODY, SUBJECT};
use consentry::id::Id as _;
use consentry::ticket::Status;
use consentry::{AccountId, Desk, Permissions, TicketId};
use consentry_sqlite::{MIGRATIONS, SqliteStore};
use rusqlite::{CachedStatement, Connection};
use std::path::{Path, PathBuf};

/// When the first ticket was opened: microseconds since 1970.
const EPOCH: i64 = 1_780_000_000_000_000;
/// One ticket of so many in the large account has ten messages; every other ticket has one.
const LONG_EVERY: u32 = 10;
const LONG: u32 = 10;

/// The file, and what is where.
pub(crate) struct Big {
    pub(crate) path: PathBuf,
    /// The account with a tenth of all tickets.
    pub(crate) large: AccountId,
    /// An account with ten tickets.
    pub(crate) small: AccountId,
    /// Tickets of the large account that have ten messages.
    pub(crate) long: Vec<TicketId>,
}

/// How many tickets which accounts have.
struct Shape {
    large: u32,
    /// Accounts with a hundred tickets each.
    middling: u32,
}

impl Big {
    /// The file, from an earlier run if it is of the same shape and schema.
    pub(crate) fn open(bench: &Bench) -> Result<Self, Failure> {
        let shape =
            if bench.quick { Shape { large: 2_000, middling: 180 } } else { Shape { large: 100_000, middling: 9_000 } };
        let tickets = shape.large + shape.middling * 100;
        let folder = bench.folder.join(format!("big-{tickets}"));
        let (path, marker) = (folder.join("support.db"), folder.join("complete"));
        let schema: Vec<&str> = MIGRATIONS.iter().map(|migration| migration.sql).collect();
        let mark = format!("form 1, {tickets} tickets\n{}", schema.join("\n"));
        if std::fs::read_to_string(&marker).is_ok_and(|found| found == mark) {
            return Ok(Self::at(path, &shape));
        }
        eprintln!("building a file of {tickets} tickets");
        bench.fresh(&format!("big-{tickets}"))?;
        build(&path, &shape)?;
        std::fs::write(&marker, mark)?;
        Ok(Self::at(path, &shape))
    }

    fn at(path: PathBuf, shape: &Shape) -> Self {
        let long = (1..=shape.large).filter(|number| number % LONG_EVERY == 0).map(|number| ticket(0, number));
        Self { path, large: world::account(0), small: world::account(1), long: long.collect() }
    }

    /// A desk over the file.
    pub(crate) fn desk(&self) -> Result<Desk<SqliteStore>, Failure> {
        Ok(Desk::new(SqliteStore::open(&self.path)?))
    }

    /// A connection by hand, set up as the store's readers are.
    pub(crate) fn connection(&self) -> Result<Connection, Failure> {
        let connection = Connection::open(&self.path)?;
        connection.pragma_update(None, "query_only", true)?;
        Ok(connection)
    }
}

/// Ids that grow with the number, as those that the library draws grow with time.
fn ticket(account: u32, number: u32) -> TicketId {
    let text = format!("01900000-{:04x}-7{:03x}-8000-{account:012x}", number >> 12, number & 0xfff);
    // The text above has the form of an id, so the other branch is never taken.
    text.parse().unwrap_or_else(|_| TicketId::from_name(&text))
}

const fn status(number: u32) -> Status {
    match number % 7 {
        0 => Status::New,
        1 | 2 => Status::WaitingForSupport,
        _ => Status::WaitingForCustomer,
    }
}

fn build(path: &Path, shape: &Shape) -> Result<(), Failure> {
    // The store makes the schema, and marks the file as its own.
    drop(SqliteStore::open(path)?);
    let connection = Connection::open(path)?;
    connection.pragma_update(None, "journal_mode", "OFF")?;
    connection.pragma_update(None, "synchronous", "OFF")?;
    connection.pragma_update(None, "cache_size", -262_144)?;
    connection.execute_batch("BEGIN")?;
    // In the order of their ids: every tree grows at its end.
    let mut accounts: Vec<(AccountId, u32)> = (0..shape.middling + 2).map(|it| (world::account(it), it)).collect();
    accounts.sort_unstable();
    let mut statements = Statements::prepare(&connection)?;
    for (account, index) in accounts {
        let tickets = match index {
            0 => shape.large,
            1 => 10,
            _ => 100,
        };
        statements.account(account, tickets)?;
        for number in 1..=tickets {
            let long = index == 0 && number % LONG_EVERY == 0;
            statements.ticket(account, ticket(index, number), number, if long { LONG } else { 1 })?;
        }
    }
    drop(statements);
    connection.execute_batch("COMMIT")?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    Ok(())
}

struct Statements<'c> {
    account: CachedStatement<'c>,
    membership: CachedStatement<'c>,
    service: CachedStatement<'c>,
    counter: CachedStatement<'c>,
    ticket: CachedStatement<'c>,
    message: CachedStatement<'c>,
    author: String,
}

impl<'c> Statements<'c> {
    fn prepare(connection: &'c Connection) -> Result<Self, Failure> {
        Ok(Self {
            account: connection.prepare_cached(
                "INSERT INTO consentry_account (account, name, owner, created_at, version) VALUES (?1, ?2, ?3, ?4, 1)",
            )?,
            membership: connection.prepare_cached(
                "INSERT INTO consentry_membership (account, user, permissions, admitted_at, version) \
                 VALUES (?1, ?2, ?3, ?4, 1)",
            )?,
            service: connection.prepare_cached(
                "INSERT INTO consentry_service (account, service, name, created_at, version) \
                 VALUES (?1, ?2, 'Web shop', ?3, 1)",
            )?,
            counter: connection.prepare_cached(
                "INSERT INTO consentry_ticket_counter (account, last, by_status, version) VALUES (?1, ?2, ?3, ?2)",
            )?,
            ticket: connection.prepare_cached(
                "INSERT INTO consentry_ticket (account, ticket, number, service, opened_by, subject, status, messages, \
                 opened_at, updated_at, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9, ?8)",
            )?,
            message: connection.prepare_cached(
                "INSERT INTO consentry_message (account, ticket, number, author, written_at, body) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?,
            author: format!("user:{}", world::user().id),
        })
    }

    fn account(&mut self, account: AccountId, tickets: u32) -> Result<(), Failure> {
        let (account, user, service) = (account.as_bytes(), world::user().id, world::service());
        let permissions = Permissions::all().bits().cast_signed();
        self.account.execute((account, "Ada's bakery", user.as_bytes(), EPOCH))?;
        self.membership.execute((account, user.as_bytes(), permissions, EPOCH))?;
        self.service.execute((account, service.as_bytes(), EPOCH))?;
        let counts = Status::ALL.iter().filter_map(|one| {
            let count = (1..=tickets).filter(|&number| status(number) == *one).count();
            (count > 0).then(|| format!("{}={count}", one.name()))
        });
        self.counter.execute((account, tickets, counts.collect::<Vec<_>>().join(",")))?;
        Ok(())
    }

    fn ticket(&mut self, account: AccountId, ticket: TicketId, number: u32, messages: u32) -> Result<(), Failure> {
        let (user, service) = (world::user().id, world::service());
        let at = EPOCH + i64::from(number) * 1_000_000;
        let key = (account.as_bytes(), ticket.as_bytes());
        let (subject, status) = (format!("{SUBJECT} ({number})"), status(number).name());
        let (service, user) = (service.as_bytes(), user.as_bytes());
        self.ticket.execute((key.0, key.1, number, service, user, subject, status, messages, at))?;
        for message in 1..=messages {
            let at = at + i64::from(message);
            self.message.execute((key.0, key.1, message, &self.author, at, BODY))?;
        }
        Ok(())
    }
}
