use crate::error::{InputError, Problem};
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::PAGE_ROWS_MAX;
use crate::query::{Query, Rows};
use crate::{AccountId, Moment, Refusal, Relay, Timestamp};
use serde::{Deserialize, Serialize};

/// Which accounts have entries to deliver (RULE J1) that no relay has leased, in the order of their ids.
///
/// A relay starts here, leases an account with [`Lease`](super::Lease), reads with
/// [`Undelivered`](super::Undelivered), delivers, and says so with [`Acknowledge`](super::Acknowledge).
///
/// # Errors
/// A number of rows outside of 1 to [`PAGE_ROWS_MAX`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pending {
    /// The time that leases are measured by, as the relay's clock shows it.
    pub now: Timestamp,
    /// Only accounts with a greater id, to go on from an earlier answer.
    pub after: Option<AccountId>,
    /// At most so many.
    pub rows: u32,
}

impl Pending {
    fn query(&self) -> Query {
        Query::Pending { now: self.now, after: self.after, rows: self.rows.min(PAGE_ROWS_MAX) }
    }
}

impl Operation for Pending {
    const NAME: &'static str = "journal.pending";
    const EFFECT: Effect = Effect::Reads;
    type By = Relay;
    type Reply = Vec<AccountId>;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, _: &Relay, wanted: &mut Wanted) {
        wanted.page(self.query());
    }

    fn decide(&self, _: &Relay, facts: &Facts, _: &Moment) -> Result<Decision<Vec<AccountId>>, Refusal> {
        rows_in_limits("pending.rows", self.rows)?;
        match facts.page(&self.query())? {
            Rows::Accounts(accounts) => Ok(Decision::new(accounts.clone())),
            _ => Err(Refusal::not_found("account")),
        }
    }
}

/// Refuses a number of rows outside of 1 to [`PAGE_ROWS_MAX`].
pub(super) fn rows_in_limits(field: &'static str, rows: u32) -> Result<(), Refusal> {
    if (1..=PAGE_ROWS_MAX).contains(&rows) {
        return Ok(());
    }
    let problem = Problem::Count { count: rows.into(), min: 1, max: PAGE_ROWS_MAX.into() };
    Err(Refusal::Invalid(InputError::new(field, problem)))
}
