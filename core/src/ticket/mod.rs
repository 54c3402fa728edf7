//! Tickets: a number, a subject, a status, and messages from both sides.

mod answer;
mod assign;
mod assigned;
mod attachment;
mod catalogue;
mod close;
mod counter;
mod counts;
mod history;
mod hold;
mod list;
mod merge;
mod moving;
mod note;
mod notes;
mod open;
mod opening;
mod party;
mod prioritise;
mod queue;
pub mod ranking;
mod rate;
mod recount;
mod refuse_email;
mod reopen;
mod resume;
mod search;
mod similar;
mod solve;
mod status;
mod tag;
mod tally;
mod transfer;
mod unmerge;
mod view;
mod word;
pub mod words;

pub use crate::digest::Digest;
pub use answer::{Answer, Answered};
pub use assign::Assign;
pub use assigned::Assigned;
pub use attachment::{Attachment, Attachments};
pub use catalogue::{Catalogue, Choices};
pub use close::Close;
pub use counter::TicketCounter;
pub use counts::TicketCounts;
pub use history::{History, Thread};
pub use hold::Hold;
pub use list::{List, Only};
pub use merge::Merge;
pub use note::{Note, Noted};
pub use notes::Notes;
pub use open::Open;
pub use prioritise::Prioritise;
pub use queue::Queue;
pub use rate::Rate;
pub use recount::{Recount, Recounted, recount};
pub use refuse_email::{EmailRefused, RefuseEmail};
pub use reopen::{Reopen, Reopening};
pub use resume::Resume;
pub use search::Search;
pub use similar::{Advice, Similar, Similarity};
pub use solve::Solve;
pub use status::{Move, Priority, Status};
pub use tag::Tag;
pub use tally::{Counts, Tally};
pub use transfer::Transfer;
pub use unmerge::Unmerge;
pub use view::{Internal, View};
pub use word::{Match, Matches, Word, Words};

use crate::error::{InputError, Problem};
use crate::principal::Actor;
use crate::row::{Field, Malformed, Value, row};
use crate::set::{Tags, TicketIds};
use crate::text::{Body, CategoryName, Comment, Subject, TeamName};
use crate::{AccountId, AgentId, ServiceId, TicketId, Timestamp, UserId};
use serde::{Deserialize, Deserializer, Serialize};
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

/// A ticket, without its messages, as it is stored. What a reply shows of it is a [`View`].
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
    /// Its category (RULE T1), of the policy's at the time.
    pub category: CategoryName,
    /// Who opened it.
    pub opened_by: UserId,
    /// Its subject.
    pub subject: Subject,
    /// Where it stands.
    pub status: Status,
    /// Since when it stands there: the one time that a status has, so that none can contradict it (RULE T7).
    pub status_since: Timestamp,
    /// How many messages it has, internal notes not counted.
    pub messages: u64,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it last changed to the customer's eyes: internal work leaves it alone (RULE T11).
    pub updated_at: Timestamp,
    /// The ticket that this one goes on from, which could not be reopened (RULE T7).
    pub follows: Option<TicketId>,
    /// The ticket that this one was merged into (RULE T8): set while the status is [`Status::Merged`].
    pub merged_into: Option<TicketId>,
    /// Where it stood before it was merged.
    pub merged_from: Option<Status>,
    /// The tickets that were merged into this one.
    pub absorbed: TicketIds,
    /// How the customer rates the support's work on it (RULE T8).
    pub rating: Option<Rating>,
    /// What the customer says to the rating.
    pub comment: Option<Comment>,
    /// The team that answers it, and sees it. From here on nothing is the customer's to see (RULES T8, T11).
    pub team: TeamName,
    /// How urgent it is.
    pub priority: Priority,
    /// The agent who is to answer it.
    pub assignee: Option<AgentId>,
    /// The support's tags.
    pub tags: Tags,
    /// How many internal notes it has.
    pub notes: u64,
    /// Since when the customer waits for the support; set while the status is one in which that is so.
    pub waiting_since: Option<Timestamp>,
}
row!(Ticket in "ticket", key 2: account, id as "ticket", number, service, category, opened_by, subject, status,
    status_since, messages, opened_at, updated_at, follows, merged_into, merged_from, absorbed, rating, comment, team,
    priority, assignee, tags, notes, waiting_since);

impl Ticket {
    /// The most messages of one ticket, and the most internal notes.
    pub const MESSAGES_MAX: u64 = 10_000;

    /// Its place in the order of answering, while the customer waits for the support.
    pub fn place(&self) -> Option<QueuePlace> {
        let waiting_since = self.waiting_since?;
        Some(QueuePlace { priority: self.priority, waiting_since, account: self.account, ticket: self.id })
    }

    /// Moves it to a status, at a time. What depends on the status follows it (RULE T7).
    pub(crate) fn stand(&mut self, status: Status, now: Timestamp) {
        if self.status != status {
            self.status = status;
            self.status_since = now;
        }
        self.waiting_since = match (status.waits_for_support(), self.waiting_since) {
            (true, Some(since)) => Some(since),
            (true, None) => Some(now),
            (false, _) => None,
        };
        self.updated_at = now;
    }
}

/// A ticket's place in a queue: the more urgent first, then who waits longest (RULE T8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct QueuePlace {
    /// How urgent it is.
    pub priority: Priority,
    /// Since when the customer waits.
    pub waiting_since: Timestamp,
    /// The account; with the ticket it tells equal places apart.
    pub account: AccountId,
    /// The ticket.
    pub ticket: TicketId,
}

/// How the customer rates the support's work: 1, the worst, to 5 (RULE T8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Rating(u8);

impl Rating {
    /// Checks and wraps a rating.
    ///
    /// # Errors
    /// [`InputError`] outside of 1 to 5.
    pub const fn new(stars: u8) -> Result<Self, InputError> {
        if stars >= 1 && stars <= 5 {
            Ok(Self(stars))
        } else {
            Err(InputError::new("ticket.rating", Problem::Count { count: stars as u64, min: 1, max: 5 }))
        }
    }

    /// The number.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Rating {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(u8::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl Field for Rating {
    fn write(&self) -> Value<'_> {
        Value::Integer(self.0.into())
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        let stars = u8::try_from(i64::read(value)?).map_err(|_| Malformed)?;
        Self::new(stars).map_err(|_| Malformed)
    }
}

/// One message of a ticket, or an internal note. Never changed once it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The account that it belongs to.
    pub account: AccountId,
    /// The ticket that it belongs to.
    pub ticket: TicketId,
    /// Whether it is a note of the support's, which customers never see (RULE T8).
    pub internal: bool,
    /// Its number in the ticket: from 1, dense; internal notes have numbers of their own, so that no gap betrays them
    /// (RULE T11).
    pub number: u64,
    /// Who wrote it.
    pub author: Actor,
    /// When it was written.
    pub written_at: Timestamp,
    /// What it says.
    pub body: Body,
    /// What was sent with it.
    pub attachments: Attachments,
}
row!(Message in "message", key 4: account, ticket, internal, number, author, written_at, body, attachments);
