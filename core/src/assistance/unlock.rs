use super::AssistanceRequest;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::{administrator, ask_permissions};
use crate::record::Key;
use crate::{AccountId, Missing, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// Unlocks the account's codes after too many wrong ones in a row (RULE A9). The failures are counted from none again; the request
/// that they were tried against stays exhausted. For whoever has the administrative right, who should first ask support who
/// guesses there.
///
/// # Errors
/// [`Missing::Administrator`], alone; [`Missing::LockedCodes`]. Not found for somebody who is no member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unlock {
    /// The account.
    pub account: AccountId,
}

/// Codes that were unlocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unlocked {
    /// After how many wrong codes in a row.
    pub failures: u32,
}

impl Operation for Unlock {
    const NAME: &'static str = "assistance.unlock";
    type By = User;
    type Reply = Unlocked;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        wanted.record(Key::Assistance(self.account));
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Unlocked>, Refusal> {
        administrator(self.account, by.id, facts)?;
        let request = facts.record::<AssistanceRequest>(Key::Assistance(self.account))?;
        let Some(read) = request.filter(|read| read.value.is_locked(at)) else {
            return Err(Refusal::missing(Missing::LockedCodes));
        };
        let failures = read.value.failures;
        let unlocked = AssistanceRequest { failures: 0, ..read.value.clone() };
        Ok(Decision::new(Unlocked { failures }).replace(read, unlocked).fact(Fact::CodesUnlocked { failures }))
    }
}
