//! What similar tickets are looked for in: an account of 50 and one of 100,000 tickets that all say something else.

use crate::bench::{Bench, Failure};
use crate::fill::{self, Filler};
use crate::texts::Text;
use crate::world;
use consentry::ticket::{Similar, Status};
use consentry::{AccountId, Desk};
use consentry_sqlite::SqliteStore;
use std::path::PathBuf;

pub(crate) struct Archive {
    path: PathBuf,
    pub(crate) large: Part,
    pub(crate) small: Part,
}

/// One account.
#[derive(Clone, Copy)]
pub(crate) struct Part {
    pub(crate) account: AccountId,
    pub(crate) tickets: u32,
    /// The number of its first ticket's text.
    first: u64,
}

impl Part {
    fn text(&self, number: u32) -> Text {
        Text::fresh(self.first + u64::from(number))
    }

    /// What somebody is about to write: in turn about what has no ticket, and about what has one.
    pub(crate) fn question(&self, number: u32) -> Result<Similar, Failure> {
        // Far behind the texts of tickets.
        let seed = (1 << 40) + u64::from(number);
        let text = if number.is_multiple_of(2) {
            Text::fresh(seed)
        } else {
            self.text(u32::try_from(crate::world::Random::mixed(seed) % u64::from(self.tickets))?).again(seed)
        };
        Ok(Similar { account: self.account, subject: text.subject.parse()?, body: text.body.parse()?, team: None })
    }
}

impl Archive {
    /// The file, from an earlier run if it is of the same shape and schema.
    pub(crate) fn open(bench: &Bench) -> Result<Self, Failure> {
        let tickets = if bench.quick { 2_000 } else { 100_000 };
        let large = Part { account: world::account(0), tickets, first: 0 };
        let small = Part { account: world::account(1), tickets: 50, first: 1 << 32 };
        let path = fill::file(bench, &format!("similar-{tickets}"), "form 1", |connection| {
            let mut parts = [large, small];
            parts.sort_unstable_by_key(|part| part.account);
            let mut filler = Filler::prepare(connection)?;
            parts.iter().try_for_each(|part| fill(&mut filler, part))
        })?;
        Ok(Self { path, large, small })
    }

    pub(crate) fn desk(&self) -> Result<Desk<SqliteStore>, Failure> {
        Ok(Desk::new(SqliteStore::open(&self.path)?))
    }
}

fn fill(filler: &mut Filler<'_>, part: &Part) -> Result<(), Failure> {
    filler.begin(part.account)?;
    for number in 0..part.tickets {
        let text = part.text(number);
        let index = u32::from(part.first > 0);
        let id = fill::ticket_id(index, number + 1);
        let mut ticket = fill::ticket(part.account, id, number + 1, fill::time(u64::from(number) * 60)?)?;
        ticket.subject = text.subject.parse()?;
        // Most of an archive is done.
        ticket.status = if number % 5 == 0 { Status::WaitingForCustomer } else { Status::Closed };
        ticket.waiting_since = None;
        filler.ticket(&ticket)?;
        filler.message(&ticket, 1, &text.body)?;
        filler.index(&ticket, &text.body)?;
    }
    filler.end()
}
