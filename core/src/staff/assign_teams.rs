use super::{AgentRecord, ask_others, changed, others};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::set::Teams;
use crate::{AccountId, AgentId, Lead, Moment, Refusal};
use serde::{Deserialize, Serialize};

/// Sets the teams that an agent is in, and by this whose tickets the agent sees and answers (RULE T11). A session doesn't
/// outlive a change of teams (RULE I6). If nothing changes, nothing is done.
///
/// # Errors
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent) or [`Missing::Lead`](crate::Missing::Lead), alone;
/// [`Missing::OtherAgent`](crate::Missing::OtherAgent) for oneself. Not found if the agent is not in the directory.
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
    type By = Lead;
    type Reply = AgentRecord;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &Lead, wanted: &mut Wanted) {
        ask_others(by, self.agent, wanted);
    }

    fn decide(&self, by: &Lead, facts: &Facts, _: &Moment) -> Result<Decision<AgentRecord>, Refusal> {
        let (before, missing) = others(by, self.agent, facts)?;
        if !missing.is_empty() {
            return Err(Refusal::Missing(missing));
        }
        let same = before.value.teams == self.teams;
        let standing = before.value.standing.saturating_add(u64::from(!same));
        let after = AgentRecord { teams: self.teams.clone(), standing, ..before.value.clone() };
        let fact = Fact::TeamsAssigned { agent: self.agent, teams: self.teams.clone() };
        Ok(changed(before, after, fact))
    }
}
