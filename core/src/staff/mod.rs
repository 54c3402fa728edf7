//! The support staff's directory. It lives in a realm of its own, [`AccountId::STAFF`].
//!
//! The host's own program makes the first lead. From then on leads keep the directory, and nobody changes what stands about
//! themself: not their teams, trainings, ceiling or roles. Two leads who agree can give each other everything; what they do
//! is in the staff's journal. A lead who is deactivated is nobody, and a new lead once activated again.

mod assign_roles;
mod assign_teams;
mod enrol;
mod list;
mod me;
mod set_active;
mod set_ceiling;
mod train;
mod undertake;
mod verify_mfa;

pub use assign_roles::AssignRoles;
pub use assign_teams::AssignTeams;
pub use enrol::Enrol;
pub use list::List;
pub use me::Me;
pub use set_active::SetActive;
pub use set_ceiling::SetCeiling;
pub use train::Train;
pub use undertake::Undertake;
pub use verify_mfa::VerifyMfa;

use crate::access::Scopes;
use crate::facts::Read;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Wanted};
use crate::record::Key;
use crate::row::row;
use crate::set::{Roles, Teams, Trainings};
use crate::text::{AgentName, Edition};
use crate::{AccountId, Agent, AgentId, Lead, Missing, Refusal, Timestamp};
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
    /// How often their being active and their teams changed; a session doesn't outlive a change (RULE I6). No time, because
    /// the staff's realm has a clock of its own: its times can't be compared with an account's.
    pub standing: u64,
    /// Since when they are a staff lead; `None` if they are none.
    pub lead_since: Option<Timestamp>,
    /// The reviewers' roles that they have (RULE I14).
    pub roles: Roles,
    /// The most that they may do inside an account (RULE I16); nothing, until a lead sets it.
    pub ceiling: Scopes,
    /// When the host last verified their second factor (RULE I6).
    pub mfa_at: Option<Timestamp>,
    /// The trainings that they have done (RULE I6).
    pub trainings: Trainings,
    /// The edition of the undertaking that they have signed (RULES I6, S9).
    pub undertaking: Option<Edition>,
    /// When they signed it.
    pub undertaken_at: Option<Timestamp>,
}
row!(AgentRecord in "agent", key 2: account, id as "agent", name, active, teams, enrolled_at, standing, lead_since, roles, ceiling,
    mfa_at, trainings, undertaking, undertaken_at);

/// Asks for what [`teams`] needs.
pub(crate) fn ask_agent(agent: &Agent, wanted: &mut Wanted) {
    wanted.record(Key::Agent(agent.id));
}

/// An agent's teams. An agent must be in the directory and active (RULE I6), and in a team to see anything.
pub(crate) fn teams(agent: &Agent, facts: &Facts) -> Result<Teams, Refusal> {
    let record = active(agent, facts)?;
    if record.teams.is_empty() { Err(Refusal::missing(Missing::Team)) } else { Ok(record.teams.clone()) }
}

/// Asks for what [`lead`] needs.
pub(crate) fn ask_lead(by: &Lead, wanted: &mut Wanted) {
    if let Lead::Agent(agent) = by {
        ask_agent(agent, wanted);
    }
}

/// Refuses whoever doesn't run the staff's directory: an agent must be in it, active and a lead. The host's own program is
/// trusted.
pub(crate) fn lead(by: &Lead, facts: &Facts) -> Result<(), Refusal> {
    let Lead::Agent(agent) = by else { return Ok(()) };
    let record = active(agent, facts)?;
    if record.lead_since.is_some() { Ok(()) } else { Err(Refusal::missing(Missing::Lead)) }
}

/// An agent who is in the directory and active (RULE I6).
pub(crate) fn active<'a>(agent: &Agent, facts: &'a Facts) -> Result<&'a AgentRecord, Refusal> {
    let record = facts.record::<AgentRecord>(Key::Agent(agent.id))?.map(|record| record.value);
    record.filter(|record| record.active).ok_or(Refusal::missing(Missing::ActiveAgent))
}

/// Asks for what [`others`] needs.
fn ask_others(by: &Lead, agent: AgentId, wanted: &mut Wanted) {
    ask_lead(by, wanted);
    wanted.record(Key::Agent(agent));
}

/// The record that a lead is to change, and what is missing if it is their own.
fn others<'a>(by: &Lead, agent: AgentId, facts: &'a Facts) -> Result<(Read<'a, AgentRecord>, Vec<Missing>), Refusal> {
    lead(by, facts)?;
    let record = facts.existing::<AgentRecord>(Key::Agent(agent))?;
    let own = matches!(by, Lead::Agent(by) if by.id == agent);
    Ok((record, own.then_some(Missing::OtherAgent).into_iter().collect()))
}

/// The decision to put a record in the place of another; nothing, if nothing changes.
fn changed(before: Read<'_, AgentRecord>, after: AgentRecord, fact: Fact) -> Decision<AgentRecord> {
    let reply = Decision::new(after.clone());
    if after == *before.value { reply } else { reply.replace(before, after).fact(fact) }
}
