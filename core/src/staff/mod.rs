//! The support staff's directory. It lives in a realm of its own, [`AccountId::STAFF`].

mod assign_teams;
mod enrol;
mod set_active;

pub use assign_teams::AssignTeams;
pub use enrol::Enrol;
pub use set_active::SetActive;

use crate::row::row;
use crate::set::Teams;
use crate::text::AgentName;
use crate::{AccountId, AgentId, Timestamp};
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
