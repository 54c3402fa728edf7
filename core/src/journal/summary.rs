use super::JournalHead;
use super::tree::hex;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::people::{ask_permissions, owner_only};
use crate::record::Key;
use crate::{AccountId, Moment, Refusal, Timestamp, User};
use serde::{Deserialize, Serialize};

/// How many entries the account's journal has, and the root over all of them. For the owner.
///
/// Two equal roots mean two equal journals (RULE J2): who notes the root today can tell tomorrow whether what stood there
/// still stands.
///
/// # Errors
/// [`Missing::Owner`](crate::Missing::Owner). Not found for somebody who is no member of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// The account.
    pub account: AccountId,
}

/// A journal in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summarised {
    /// How many entries there are; the newest one's sequence.
    pub size: u64,
    /// The root of the Merkle tree over their headers, 64 hexadecimal digits.
    pub root: String,
    /// The newest entry's time.
    pub latest_at: Timestamp,
}

impl Operation for Summary {
    const NAME: &'static str = "journal.summary";
    const EFFECT: Effect = Effect::Reads;
    type By = User;
    type Reply = Summarised;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        wanted.record(Key::Journal(self.account));
    }

    fn decide(&self, by: &User, facts: &Facts, _: &Moment) -> Result<Decision<Summarised>, Refusal> {
        owner_only(self.account, by.id, facts)?;
        let head = facts.existing::<JournalHead>(Key::Journal(self.account))?.value;
        Ok(Decision::new(Summarised { size: head.size, root: hex(&head.root()), latest_at: head.latest_at }))
    }
}
