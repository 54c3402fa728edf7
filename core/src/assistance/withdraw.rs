use super::AssistanceRequest;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::{ask_permissions, standing};
use crate::record::Key;
use crate::{AccountId, Missing, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// Takes the account's request for assistance back: its code is dead from that commit on (RULE A8). For who made it, and whoever
/// has the administrative right.
///
/// # Errors
/// [`Missing::StandingRequest`]; [`Missing::Administrator`] for other members. Not found for somebody who is no member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    /// The account.
    pub account: AccountId,
}

/// A request that was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// Which.
    pub generation: u64,
}

impl Operation for Withdraw {
    const NAME: &'static str = "assistance.withdraw";
    type By = User;
    type Reply = Withdrawn;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        wanted.record(Key::Assistance(self.account));
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Withdrawn>, Refusal> {
        let member = standing(self.account, by.id, facts)?.ok_or(Refusal::not_found("account"))?;
        let request = facts.record::<AssistanceRequest>(Key::Assistance(self.account))?;
        let Some(read) = request.filter(|read| read.value.stands(at.now())) else {
            return Err(Refusal::missing(Missing::StandingRequest));
        };
        if read.value.requested_by != by.id && !member.manages_users {
            return Err(Refusal::missing(Missing::Administrator));
        }
        let generation = read.value.generation;
        let decision = Decision::new(Withdrawn { generation }).replace(read, read.value.withdrawn());
        Ok(decision.fact(Fact::AssistanceWithdrawn { generation }))
    }
}
