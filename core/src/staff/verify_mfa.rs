use super::{AgentRecord, changed};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, AgentId, Missing, Moment, Refusal, System};
use serde::{Deserialize, Serialize};

/// Records that the host has just verified an agent's second factor (RULE I6). The host's login says so, each time; an agent
/// can't say it of themself.
///
/// The time is what the clock shows, even if the staff's journal has an entry of a later time: a clock that was wrong once
/// doesn't make anybody's second factor look fresher than it is.
///
/// # Errors
/// [`Missing::ActiveAgent`] for an agent who was deactivated. Not found if the agent is not in the directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerifyMfa {
    /// The agent.
    pub agent: AgentId,
}

impl Operation for VerifyMfa {
    const NAME: &'static str = "staff.verify_mfa";
    type By = System;
    type Reply = AgentRecord;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, _: &System, wanted: &mut Wanted) {
        wanted.record(Key::Agent(self.agent));
    }

    fn decide(&self, _: &System, facts: &Facts, at: &Moment) -> Result<Decision<AgentRecord>, Refusal> {
        let before = facts.existing::<AgentRecord>(Key::Agent(self.agent))?;
        if !before.value.active {
            return Err(Refusal::missing(Missing::ActiveAgent));
        }
        let after = AgentRecord { mfa_at: Some(at.clock()), ..before.value.clone() };
        Ok(changed(before, after, Fact::MfaVerified { agent: self.agent }))
    }
}
