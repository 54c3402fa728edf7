use super::AgentRecord;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, AgentId, Moment, Refusal, System};
use serde::{Deserialize, Serialize};

/// Says whether an agent may work for customers at all (RULE I6). Whoever leaves the staff stays in the directory,
/// because their work names them. If nothing changes, nothing is done.
///
/// # Errors
/// Not found if the agent is not in the directory.
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
    type By = System;
    type Reply = AgentRecord;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, _: &System, wanted: &mut Wanted) {
        wanted.record(Key::Agent(self.agent));
    }

    fn decide(&self, _: &System, facts: &Facts, _: &Moment) -> Result<Decision<AgentRecord>, Refusal> {
        let before = facts.existing::<AgentRecord>(Key::Agent(self.agent))?;
        let agent = AgentRecord { active: self.active, ..before.value.clone() };
        let reply = Decision::new(agent.clone());
        if agent == *before.value {
            return Ok(reply);
        }
        let agent_id = self.agent;
        let fact = if self.active {
            Fact::AgentActivated { agent: agent_id }
        } else {
            Fact::AgentDeactivated { agent: agent_id }
        };
        Ok(reply.replace(before, agent).fact(fact))
    }
}
