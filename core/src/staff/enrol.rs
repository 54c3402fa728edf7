use super::{AgentRecord, ask_lead, lead};
use crate::access::Scopes;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::set::{Roles, Teams, Trainings};
use crate::text::AgentName;
use crate::{AccountId, AgentId, Lead, Missing, Moment, Refusal};
use serde::{Deserialize, Serialize};

/// Puts an agent into the staff's directory, active (RULE I6: nobody else may work for customers). A new agent has no
/// trainings, no ceiling and no roles, and is no lead.
///
/// # Errors
/// [`Missing::ActiveAgent`] or [`Missing::Lead`], alone; [`Missing::NewAgent`] if the agent is there already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enrol {
    /// The new agent's id, the host's choice.
    pub agent: AgentId,
    /// What customers see.
    pub name: AgentName,
    /// The teams whose tickets the agent sees and answers.
    pub teams: Teams,
}

impl Operation for Enrol {
    const NAME: &'static str = "staff.enrol";
    type By = Lead;
    type Reply = AgentRecord;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &Lead, wanted: &mut Wanted) {
        ask_lead(by, wanted);
        wanted.record(Key::Agent(self.agent));
    }

    fn decide(&self, by: &Lead, facts: &Facts, at: &Moment) -> Result<Decision<AgentRecord>, Refusal> {
        lead(by, facts)?;
        if facts.record::<AgentRecord>(Key::Agent(self.agent))?.is_some() {
            return Err(Refusal::missing(Missing::NewAgent));
        }
        let agent = AgentRecord {
            account: AccountId::STAFF,
            id: self.agent,
            name: self.name.clone(),
            active: true,
            teams: self.teams.clone(),
            enrolled_at: at.now(),
            standing: 1,
            lead_since: None,
            roles: Roles::default(),
            ceiling: Scopes::default(),
            mfa_at: None,
            trainings: Trainings::default(),
            undertaking: None,
            undertaken_at: None,
        };
        Ok(Decision::new(agent.clone()).create(agent).fact(Fact::AgentEnrolled { agent: self.agent }))
    }
}
