//! The support staff's directory. It lives in a realm of its own, [`AccountId::STAFF`].

mod assign_teams;
mod enrol;
mod set_active;

pub use assign_teams::AssignTeams;
pub use enrol::Enrol;
pub use set_active::SetActive;

use crate::operation::{Facts, Wanted};
use crate::record::Key;
use crate::row::row;
use crate::set::Teams;
use crate::text::AgentName;
use crate::{AccountId, Agent, AgentId, Missing, Refusal, Timestamp};
use serde::{Deserialize, Serialize};

/// An agent, as the staff's directory knows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgentRecord {
    /// Always [`AccountId::STAFF`]: the key's first part, as in every table.
    pub account: AccountId,
    /// Who.
    pub id: AgentId,
    /// What customers see.
    pub name: AgentName,
    /// Whether this agent may work at all (RULE I6).
    pub active: bool,
    /// The teams whose tickets this agent sees and answers.
    pub teams: Teams,
    /// Since when the directory knows them.
    pub enrolled_at: Timestamp,
}
row!(AgentRecord in "agent", key 2: account, id as "agent", name, active, teams, enrolled_at);

/// Asks for what [`teams`] needs.
pub(crate) fn ask_agent(agent: &Agent, wanted: &mut Wanted) {
    wanted.record(Key::Agent(agent.id));
}

/// An agent's teams. An agent must be in the directory and active (RULE I6), and in a team to see anything.
pub(crate) fn teams(agent: &Agent, facts: &Facts) -> Result<Teams, Refusal> {
    let record = facts.record::<AgentRecord>(Key::Agent(agent.id))?;
    match record.map(|record| record.value).filter(|record| record.active) {
        None => Err(Refusal::missing(Missing::ActiveAgent)),
        Some(record) if record.teams.is_empty() => Err(Refusal::missing(Missing::Team)),
        Some(record) => Ok(record.teams.clone()),
    }
}
