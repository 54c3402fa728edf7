use super::pending::rows_in_limits;
use super::{Entry, JournalHead};
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::PAGE_ROWS_MAX;
use crate::query::{Query, Rows};
use crate::record::Key;
use crate::{AccountId, Moment, Refusal, Relay};
use serde::{Deserialize, Serialize};

/// The oldest entries that are not acknowledged (RULE J1), for the relay that holds the account's lease.
///
/// # Errors
/// [`Missing::Lease`](crate::Missing::Lease) if this relay doesn't hold the lease, or holds it no longer; not found if the account has no
/// journal; a number of rows outside of 1 to [`PAGE_ROWS_MAX`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Undelivered {
    /// The account.
    pub account: AccountId,
    /// At most so many.
    pub rows: u32,
}

impl Undelivered {
    fn query(&self) -> Query {
        Query::Undelivered { account: self.account, rows: self.rows.min(PAGE_ROWS_MAX) }
    }
}

impl Operation for Undelivered {
    const NAME: &'static str = "journal.undelivered";
    const EFFECT: Effect = Effect::Reads;
    type By = Relay;
    type Reply = Vec<Entry>;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, _: &Relay, wanted: &mut Wanted) {
        wanted.record(Key::Journal(self.account));
        wanted.page(self.query());
    }

    fn decide(&self, by: &Relay, facts: &Facts, at: &Moment) -> Result<Decision<Vec<Entry>>, Refusal> {
        rows_in_limits("undelivered.rows", self.rows)?;
        facts.existing::<JournalHead>(Key::Journal(self.account))?.value.held_by(by.id, at)?;
        match facts.page(&self.query())? {
            Rows::Entries(entries) => Ok(Decision::new(entries.clone())),
            _ => Err(Refusal::not_found("entry")),
        }
    }
}
