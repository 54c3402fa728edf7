use super::JournalHead;
use crate::error::{InputError, Problem};
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Missing, Moment, Refusal, Relay, Timestamp};
use serde::{Deserialize, Serialize};
use time::Duration;

/// Leases an account's outbox (RULE J1) to a relay, so that two relays don't both send. Leasing what one holds renews it.
///
/// # Errors
/// [`Missing::FreeLease`] while another relay's lease lasts; not found if the account has no journal; a span outside of
/// 1 to [`Lease::SECONDS_MAX`] seconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lease {
    /// The account.
    pub account: AccountId,
    /// For how many seconds, 1 to [`Lease::SECONDS_MAX`].
    pub seconds: u32,
}

impl Lease {
    /// The longest lease: an hour. A relay that dies blocks nobody for longer.
    pub const SECONDS_MAX: u32 = 3_600;
}

/// A lease that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leased {
    /// Until when.
    pub until: Timestamp,
    /// Up to which sequence entries are acknowledged.
    pub delivered: u64,
    /// The newest entry's sequence.
    pub size: u64,
}

impl Operation for Lease {
    const NAME: &'static str = "journal.lease";
    type By = Relay;
    type Reply = Leased;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, _: &Relay, wanted: &mut Wanted) {
        wanted.record(Key::Journal(self.account));
    }

    fn decide(&self, by: &Relay, facts: &Facts, at: &Moment) -> Result<Decision<Leased>, Refusal> {
        if !(1..=Self::SECONDS_MAX).contains(&self.seconds) {
            let problem = Problem::Count { count: self.seconds.into(), min: 1, max: Self::SECONDS_MAX.into() };
            return Err(Refusal::Invalid(InputError::new("lease.seconds", problem)));
        }
        // Leases go by the clock: the account's time may stand still for long after a clock that ran ahead.
        let head = facts.existing::<JournalHead>(Key::Journal(self.account))?;
        if head.value.is_leased_to_another(by.id, at.clock()) {
            return Err(Refusal::missing(Missing::FreeLease));
        }
        let until = at.clock().saturating_add(Duration::seconds(self.seconds.into()));
        let leased = JournalHead { leased_to: Some(by.id), leased_until: Some(until), ..head.value.clone() };
        let reply = Leased { until, delivered: leased.delivered, size: leased.size };
        Ok(Decision::new(reply).replace(head, leased))
    }
}
