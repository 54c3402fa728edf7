use super::{AgentRecord, ask_others, changed, others};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::{AccountId, AgentId, Lead, Moment, Refusal};
use serde::{Deserialize, Serialize};

/// Says whether an agent may work for customers at all (RULE I6). Whoever leaves the staff stays in the directory,
/// because their work names them. If nothing changes, nothing is done.
///
/// No session outlives it, not even if the agent is activated again at once. A lead who comes back is a lead from then on:
/// what was asked before, they don't approve (RULE I15).
///
/// # Errors
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent) or [`Missing::Lead`](crate::Missing::Lead), alone;
/// [`Missing::OtherAgent`](crate::Missing::OtherAgent) for oneself. Not found if the agent is not in the directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetActive {
    /// The agent.
    pub agent: AgentId,
    /// Whether the agent may work from now on.
    pub active: bool,
}

impl Operation for SetActive {
    const NAME: &'static str = "staff.set_active";
    type By = Lead;
    type Reply = AgentRecord;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &Lead, wanted: &mut Wanted) {
        ask_others(by, self.agent, wanted);
    }

    fn decide(&self, by: &Lead, facts: &Facts, at: &Moment) -> Result<Decision<AgentRecord>, Refusal> {
        let (before, missing) = others(by, self.agent, facts)?;
        if !missing.is_empty() {
            return Err(Refusal::Missing(missing));
        }
        if before.value.active == self.active {
            return Ok(Decision::new(before.value.clone()));
        }
        let (agent, standing) = (self.agent, before.value.standing.saturating_add(1));
        let lead_since = before.value.lead_since.map(|since| if self.active { at.now() } else { since });
        let after = AgentRecord { active: self.active, standing, lead_since, ..before.value.clone() };
        let fact = if self.active { Fact::AgentActivated { agent } } else { Fact::AgentDeactivated { agent } };
        Ok(changed(before, after, fact))
    }
}
