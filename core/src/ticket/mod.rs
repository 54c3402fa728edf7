//! Tickets: a number, a subject, a status, and messages from both sides.

mod answer;
mod counter;
mod counts;
mod history;
mod list;
mod open;
mod party;
mod status;

pub use answer::{Answer, Answered};
pub use counter::TicketCounter;
pub use counts::{Counts, TicketCounts};
pub use history::{History, Thread};
pub use list::List;
pub use open::Open;
pub use status::Status;

use crate::principal::Actor;
use crate::row::{Field, Malformed, Value, row};
use crate::text::{Body, Subject};
use crate::{AccountId, ServiceId, TicketId, Timestamp, UserId};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::num::NonZeroU64;

/// A ticket's number: from 1, dense in its account, never reused (RULE T10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TicketNumber(NonZeroU64);

impl TicketNumber {
    /// The number after `last`; 1 after 0.
    pub(crate) const fn after(last: u64) -> Self {
        match NonZeroU64::new(last.saturating_add(1)) {
            Some(number) => Self(number),
            None => Self(NonZeroU64::MAX),
        }
    }

    /// The number.
    pub const fn get(self) -> u64 {
        self.0.get()
    }
}

impl fmt::Display for TicketNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Field for TicketNumber {
    fn write(&self) -> Value<'_> {
        Value::Integer(self.get().cast_signed())
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        NonZeroU64::new(u64::read(value)?).map(Self).ok_or(Malformed)
    }
}

/// A ticket, without its messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    /// The account that it belongs to.
    pub account: AccountId,
    /// Its id.
    pub id: TicketId,
    /// Its number in the account.
    pub number: TicketNumber,
    /// What it is about.
    pub service: ServiceId,
    /// Who opened it.
    pub opened_by: UserId,
    /// Its subject.
    pub subject: Subject,
    /// Where it stands.
    pub status: Status,
    /// How many messages it has.
    pub messages: u64,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}
row!(Ticket in "ticket", key 2: account, id as "ticket", number, service, opened_by, subject, status, messages, opened_at, updated_at);

impl Ticket {
    /// The most messages of one ticket.
    pub const MESSAGES_MAX: u64 = 10_000;
}

/// One message of a ticket. Never changed once it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The account that it belongs to.
    pub account: AccountId,
    /// The ticket that it belongs to.
    pub ticket: TicketId,
    /// Its number in the ticket: from 1, dense.
    pub number: u64,
    /// Who wrote it.
    pub author: Actor,
    /// When it was written.
    pub written_at: Timestamp,
    /// What it says.
    pub body: Body,
}
row!(Message in "message", key 3: account, ticket, number, author, written_at, body);
