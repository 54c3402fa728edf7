use super::JournalHead;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Missing, Moment, Refusal, Relay};
use serde::{Deserialize, Serialize};

/// Says that an account's entries up to and including `through` are delivered (RULE J1: the journal is the outbox). When nothing is left, the lease ends.
///
/// A relay that dies between delivering and acknowledging leaves the entries to the next one: delivery is at least once,
/// and receivers tell repeats by account and sequence.
///
/// # Errors
/// [`Missing::Lease`] if another relay took the lease meanwhile; [`Missing::AcknowledgedInOrder`] for entries that don't
/// exist or were acknowledged before; not found if the account has no journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acknowledge {
    /// The account.
    pub account: AccountId,
    /// The last delivered entry's sequence.
    pub through: u64,
}

impl Operation for Acknowledge {
    const NAME: &'static str = "journal.acknowledge";
    type By = Relay;
    type Reply = u64;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, _: &Relay, wanted: &mut Wanted) {
        wanted.record(Key::Journal(self.account));
    }

    /// Replies how many entries are left.
    fn decide(&self, by: &Relay, facts: &Facts, _: &Moment) -> Result<Decision<u64>, Refusal> {
        let read = facts.existing::<JournalHead>(Key::Journal(self.account))?;
        // An expired lease that nobody else took is still good enough to say what was done under it.
        if read.value.leased_to != Some(by.id) {
            return Err(Refusal::missing(Missing::Lease));
        }
        if self.through <= read.value.delivered || self.through > read.value.size {
            return Err(Refusal::missing(Missing::AcknowledgedInOrder));
        }
        let mut head = JournalHead { delivered: self.through, ..read.value.clone() };
        let left = head.size - self.through;
        if left == 0 {
            head.leased_to = None;
            head.leased_until = None;
        }
        Ok(Decision::new(left).replace(read, head))
    }
}
