//! Queries: the lists that a store can answer, each in a fixed order, by key and never by offset.

use crate::journal::Entry;
use crate::ticket::{Message, Status, Ticket};
use crate::{AccountId, TicketId, Timestamp};
use serde::{Deserialize, Serialize};

/// A list that is wanted, up to `rows` rows of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Query {
    /// An account's tickets, newest number first.
    Tickets {
        /// The account.
        account: AccountId,
        /// Only those with this status.
        status: Option<Status>,
        /// Only those with a smaller number.
        before: Option<u64>,
        /// At most so many.
        rows: u32,
    },
    /// A ticket's messages, oldest first.
    Messages {
        /// The account.
        account: AccountId,
        /// The ticket.
        ticket: TicketId,
        /// Only those with a greater number.
        after: u64,
        /// At most so many.
        rows: u32,
    },
    /// An account's journal entries, oldest first.
    Entries {
        /// The account.
        account: AccountId,
        /// Only those with a greater sequence.
        after: u64,
        /// At most so many.
        rows: u32,
    },
    /// An account's journal entries that are not acknowledged yet, oldest first: those behind
    /// [`JournalHead::delivered`](crate::journal::JournalHead::delivered).
    Undelivered {
        /// The account.
        account: AccountId,
        /// At most so many.
        rows: u32,
    },
    /// Accounts, in the order of their ids, whose journal has entries that are not acknowledged, and no lease that lasts
    /// beyond `now`. The one query over all accounts; only relays can ask it.
    Pending {
        /// The time that leases are measured by.
        now: Timestamp,
        /// Only accounts with a greater id.
        after: Option<AccountId>,
        /// At most so many.
        rows: u32,
    },
}

/// A query's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rows {
    /// Of [`Query::Tickets`].
    Tickets(Vec<Ticket>),
    /// Of [`Query::Messages`].
    Messages(Vec<Message>),
    /// Of [`Query::Entries`] and [`Query::Undelivered`].
    Entries(Vec<Entry>),
    /// Of [`Query::Pending`].
    Accounts(Vec<AccountId>),
}

impl Query {
    /// The account that it is about; `None` for the one query over all accounts.
    pub const fn account(&self) -> Option<AccountId> {
        match self {
            Self::Tickets { account, .. }
            | Self::Messages { account, .. }
            | Self::Entries { account, .. }
            | Self::Undelivered { account, .. } => Some(*account),
            Self::Pending { .. } => None,
        }
    }

    /// Whether `rows` can be an answer to this query: of its account and filter, in its order, not too many. A store
    /// that answers anything else is not believed.
    pub fn admits(&self, rows: &Rows) -> bool {
        match (self, rows) {
            (Self::Tickets { account, status, before, rows: max }, Rows::Tickets(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account && status.is_none_or(|status| it.status == status))
                    && descending(rows.iter().map(|it| it.number.get()), *before)
            }
            (Self::Messages { account, ticket, after, rows: max }, Rows::Messages(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account && it.ticket == *ticket)
                    && dense(rows.iter().map(|it| it.number), Some(*after))
            }
            (Self::Entries { account, after, rows: max }, Rows::Entries(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account)
                    && dense(rows.iter().map(|it| it.sequence), Some(*after))
            }
            (Self::Undelivered { account, rows: max }, Rows::Entries(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account)
                    && dense(rows.iter().map(|it| it.sequence), None)
            }
            (Self::Pending { after, rows: max, .. }, Rows::Accounts(rows)) => {
                fits(rows, *max)
                    && rows.iter().try_fold(*after, |last, &id| (last < Some(id)).then_some(Some(id))).is_some()
            }
            _ => false,
        }
    }
}

fn fits<T>(rows: &[T], max: u32) -> bool {
    rows.len() <= max as usize
}

fn descending(numbers: impl Iterator<Item = u64>, before: Option<u64>) -> bool {
    let mut bound = before.unwrap_or(u64::MAX);
    for number in numbers {
        if number >= bound {
            return false;
        }
        bound = number;
    }
    true
}

/// One after the other without a gap, the first right behind `after` if that is known.
fn dense(numbers: impl Iterator<Item = u64>, after: Option<u64>) -> bool {
    let mut last = after;
    for number in numbers {
        if last.is_some_and(|last| number != last.saturating_add(1)) {
            return false;
        }
        last = Some(number);
    }
    true
}
