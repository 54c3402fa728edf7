use super::tree::{Frontier, Hash};
use crate::row::row;
use crate::{AccountId, Missing, Moment, Refusal, RelayId, Timestamp};
use serde::{Deserialize, Serialize};

/// The head of an account's journal: its tree in compact form, and how far it is delivered.
///
/// Delivery lives here and not in a table of its own because the head is written with every entry anyway: an entry is
/// in the outbox the moment that it exists, at no further cost, and which accounts are pending is one comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalHead {
    /// The account.
    pub account: AccountId,
    /// How many entries there are; the newest one's sequence.
    pub size: u64,
    /// The tree over all entries' headers.
    pub frontier: Frontier,
    /// The newest entry's time. Time never runs backwards in an account (RULE A12).
    pub latest_at: Timestamp,
    /// Up to which sequence relays have acknowledged.
    pub delivered: u64,
    /// The relay that delivers at present.
    pub leased_to: Option<RelayId>,
    /// Until when nobody else delivers.
    pub leased_until: Option<Timestamp>,
}
row!(JournalHead in "journal", key 1: account, size, frontier, latest_at, delivered, leased_to, leased_until);

impl JournalHead {
    /// The head of a journal without entries.
    pub fn empty(account: AccountId) -> Self {
        Self {
            account,
            size: 0,
            frontier: Frontier::default(),
            latest_at: Timestamp::MIN,
            delivered: 0,
            leased_to: None,
            leased_until: None,
        }
    }

    /// The root over all entries: what a receipt or a checkpoint will attest.
    pub fn root(&self) -> Hash {
        self.frontier.root()
    }

    /// Refuses a relay that doesn't hold the lease, or holds it no longer. Measured by the clock, which a false future
    /// time in the account can't stop.
    pub(crate) fn held_by(&self, relay: RelayId, at: &Moment) -> Result<(), Refusal> {
        let lasts = self.leased_until.is_some_and(|until| at.clock() < until);
        if self.leased_to == Some(relay) && lasts { Ok(()) } else { Err(Refusal::missing(Missing::Lease)) }
    }

    /// Whether a relay other than `relay` holds the lease at `now`.
    pub fn is_leased_to_another(&self, relay: RelayId, now: Timestamp) -> bool {
        self.leased_to.is_some_and(|holder| holder != relay) && self.leased_until.is_some_and(|until| now < until)
    }
}
