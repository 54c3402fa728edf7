//! Reviews: the named roles look at who was inside, regularly, and sign that they did (RULE I14).
//!
//! Each role reviews for itself, and everything: its spans follow one another without a gap and without an overlap, from the
//! first entry on. Whoever has fallen behind catches up with several reviews, none longer than the policy allows.

mod accesses;
mod due;
mod guesses;
mod list;
mod record;
mod sign_off;

pub use accesses::{Access, Accesses};
pub use due::{Due, Line};
pub use guesses::Guesses;
pub use list::List;
pub use record::{Review, ReviewLine};
pub use sign_off::SignOff;

use crate::operation::Facts;
use crate::staff::{self, AgentRecord};
use crate::text::RoleName;
use crate::{Agent, Missing, Moment, Refusal};

/// Whether an agent has this role, and the policy still does.
fn has_role(agent: &AgentRecord, role: &RoleName, at: &Moment) -> bool {
    agent.roles.contains(role) && at.policy().reviews.roles.iter().any(|known| known.name == *role)
}

/// Whether an agent oversees what others do: a lead, or somebody with a reviewers' role.
pub(crate) fn oversees(agent: &AgentRecord, at: &Moment) -> bool {
    agent.lead_since.is_some() || agent.roles.iter().any(|role| has_role(agent, role, at))
}

/// Refuses whoever doesn't oversee what others do.
fn overseer(by: &Agent, facts: &Facts, at: &Moment) -> Result<(), Refusal> {
    let agent = staff::active(by, facts)?;
    if oversees(agent, at) { Ok(()) } else { Err(Refusal::missing(Missing::Reviewer)) }
}

/// Refuses whoever doesn't have this role.
fn reviewer(by: &Agent, role: &RoleName, facts: &Facts, at: &Moment) -> Result<(), Refusal> {
    let agent = staff::active(by, facts)?;
    if has_role(agent, role, at) { Ok(()) } else { Err(Refusal::missing(Missing::Reviewer)) }
}
