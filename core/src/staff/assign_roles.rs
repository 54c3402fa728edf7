use super::{AgentRecord, ask_others, changed, others};
use crate::error::{InputError, Problem};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::set::Roles;
use crate::{AccountId, AgentId, Lead, Moment, Refusal};
use serde::{Deserialize, Serialize};

/// Says whether an agent is a lead, and which reviewers' roles they have (RULE I14): these and no others. Nobody says it of
/// themself. If nothing changes, nothing is done.
///
/// # Errors
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent) or [`Missing::Lead`](crate::Missing::Lead), alone;
/// [`Missing::OtherAgent`](crate::Missing::OtherAgent) for oneself. Not found if the agent is not in the directory. An
/// input error naming `agent.roles` for a role that the policy doesn't have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssignRoles {
    /// The agent.
    pub agent: AgentId,
    /// Whether the agent is a lead from now on. Who is one already stays one since when they were.
    pub lead: bool,
    /// All the agent's reviewers' roles from now on.
    pub roles: Roles,
}

impl Operation for AssignRoles {
    const NAME: &'static str = "staff.assign_roles";
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
        let known = &at.policy().reviews.roles;
        if !self.roles.iter().all(|role| known.iter().any(|known| known.name == *role)) {
            return Err(Refusal::Invalid(InputError::new("agent.roles", Problem::Unknown)));
        }
        let lead_since = self.lead.then(|| before.value.lead_since.unwrap_or(at.now()));
        let after = AgentRecord { lead_since, roles: self.roles.clone(), ..before.value.clone() };
        let fact = Fact::RolesAssigned { agent: self.agent, lead: self.lead, roles: self.roles.clone() };
        Ok(changed(before, after, fact))
    }
}
