use super::AgentRecord;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::set::Teams;
use crate::{AccountId, AgentId, Moment, Refusal, System};
use serde::{Deserialize, Serialize};

/// Sets the teams that an agent is in, and by this whose tickets the agent sees and answers (RULE T11). If nothing changes,
/// nothing is done.
///
/// # Errors
/// Not found if the agent is not in the directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssignTeams {
    /// The agent.
    pub agent: AgentId,
    /// All the agent's teams from now on.
    pub teams: Teams,
}

impl Operation for AssignTeams {
    const NAME: &'static str = "staff.assign_teams";
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
        let agent = AgentRecord { teams: self.teams.clone(), ..before.value.clone() };
        let reply = Decision::new(agent.clone());
        if agent == *before.value {
            return Ok(reply);
        }
        let fact = Fact::TeamsAssigned { agent: self.agent, teams: self.teams.clone() };
        Ok(reply.replace(before, agent).fact(fact))
    }
}
