use super::{AgentRecord, ask_others, changed, others};
use crate::access::{self, Scopes};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::{AccountId, AgentId, Lead, Moment, Refusal};
use serde::{Deserialize, Serialize};

/// Sets the most that an agent may do inside an account (RULE I16): these scopes and no others. Nobody sets their own. What
/// it takes away is gone from live sessions, too, at their next check. If nothing changes, nothing is done.
///
/// # Errors
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent) or [`Missing::Lead`](crate::Missing::Lead), alone. Then all that
/// apply: [`Missing::OtherAgent`](crate::Missing::OtherAgent) for oneself,
/// [`Missing::KnownScope`](crate::Missing::KnownScope), [`Missing::DelegableScope`](crate::Missing::DelegableScope). Not
/// found if the agent is not in the directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetCeiling {
    /// The agent.
    pub agent: AgentId,
    /// All the scopes that the agent may have from now on.
    pub ceiling: Scopes,
}

impl Operation for SetCeiling {
    const NAME: &'static str = "staff.set_ceiling";
    type By = Lead;
    type Reply = AgentRecord;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &Lead, wanted: &mut Wanted) {
        ask_others(by, self.agent, wanted);
    }

    fn decide(&self, by: &Lead, facts: &Facts, at: &Moment) -> Result<Decision<AgentRecord>, Refusal> {
        let (before, mut missing) = others(by, self.agent, facts)?;
        missing.extend(access::undelegable(&self.ceiling, at));
        if !missing.is_empty() {
            return Err(Refusal::Missing(missing));
        }
        let after = AgentRecord { ceiling: self.ceiling.clone(), ..before.value.clone() };
        let fact =
            Fact::CeilingSet { agent: self.agent, before: before.value.ceiling.clone(), ceiling: self.ceiling.clone() };
        Ok(changed(before, after, fact))
    }
}
