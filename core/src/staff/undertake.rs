use super::{AgentRecord, active, ask_agent, changed};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::text::Edition;
use crate::{AccountId, Agent, Missing, Moment, Refusal};
use serde::{Deserialize, Serialize};

/// Signs the undertaking: the agent binds themself to confidentiality, professionalism, responsibility and ethics, in the
/// edition that the policy asks for (RULES I6, S9). Nobody signs for somebody else. If it is signed already, nothing is done.
///
/// # Errors
/// [`Missing::ActiveAgent`], alone; [`Missing::CurrentEdition`] for another edition than the policy's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Undertake {
    /// Which edition the agent has read.
    pub edition: Edition,
}

impl Operation for Undertake {
    const NAME: &'static str = "staff.undertake";
    type By = Agent;
    type Reply = AgentRecord;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        ask_agent(by, wanted);
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<AgentRecord>, Refusal> {
        active(by, facts)?;
        let before = facts.existing::<AgentRecord>(Key::Agent(by.id))?;
        if at.policy().access.agents.undertaking.as_ref() != Some(&self.edition) {
            return Err(Refusal::missing(Missing::CurrentEdition));
        }
        if before.value.undertaking.as_ref() == Some(&self.edition) {
            return Ok(Decision::new(before.value.clone()));
        }
        let (undertaking, undertaken_at) = (Some(self.edition.clone()), Some(at.now()));
        let after = AgentRecord { undertaking, undertaken_at, ..before.value.clone() };
        Ok(changed(before, after, Fact::UndertakingSigned { edition: self.edition.clone() }))
    }
}
