//! The large file that reads are measured in: a million tickets, a tenth of them in one account. It has no words: nothing
//! that is read there asks for them.

use crate::bench::{Bench, Failure};
use crate::fill::{self, Filler};
use crate::world::{self, BODY, SUBJECT};
use consentry::ticket::Status;
use consentry::{AccountId, Desk, TicketId};
use consentry_sqlite::SqliteStore;
use rusqlite::Connection;
use std::path::{Path, PathBuf};

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
        let path = fill::file(bench, &format!("big-{tickets}"), "form 2", |connection| build(connection, &shape))?;
        let long = (1..=shape.large).filter(|number| number % LONG_EVERY == 0).map(|number| fill::ticket_id(0, number));
        Ok(Self { path, large: world::account(0), small: world::account(1), long: long.collect() })
    }

    /// A desk over the file.
    pub(crate) fn desk(&self) -> Result<Desk<SqliteStore>, Failure> {
        Ok(Desk::new(SqliteStore::open(&self.path)?))
    }

    /// A connection by hand.
    pub(crate) fn connection(&self) -> Result<Connection, Failure> {
        connection(&self.path)
    }
}

/// A connection by hand, set up as the store's readers are.
pub(crate) fn connection(path: &Path) -> Result<Connection, Failure> {
    let connection = Connection::open(path)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

const fn status(number: u32) -> Status {
    match number % 7 {
        0 => Status::New,
        1 | 2 => Status::WaitingForSupport,
        _ => Status::WaitingForCustomer,
    }
}

fn build(connection: &Connection, shape: &Shape) -> Result<(), Failure> {
    let mut accounts: Vec<(AccountId, u32)> = (0..shape.middling + 2).map(|it| (world::account(it), it)).collect();
    accounts.sort_unstable();
    let mut filler = Filler::prepare(connection)?;
    for (account, index) in accounts {
        let tickets = match index {
            0 => shape.large,
            1 => 10,
            _ => 100,
        };
        filler.begin(account)?;
        for number in 1..=tickets {
            let long = index == 0 && number % LONG_EVERY == 0;
            let mut ticket = fill::ticket(account, fill::ticket_id(index, number), number, fill::time(number.into())?)?;
            ticket.subject = format!("{SUBJECT} ({number})").parse()?;
            ticket.status = status(number);
            ticket.waiting_since = ticket.waiting_since.filter(|_| ticket.status.waits_for_support());
            let messages = if long { LONG } else { 1 };
            ticket.messages = messages.into();
            filler.ticket(&ticket)?;
            for message in 1..=messages {
                filler.message(&ticket, message, BODY)?;
            }
        }
        filler.end()?;
    }
    Ok(())
}
