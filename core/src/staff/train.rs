use super::{AgentRecord, ask_others, changed, others};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::text::TrainingName;
use crate::{AccountId, AgentId, Lead, Moment, Refusal};
use serde::{Deserialize, Serialize};

/// Records that an agent has done a training (RULE I6). Nobody says it of themself. If it is recorded already, nothing is
/// done.
///
/// # Errors
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent) or [`Missing::Lead`](crate::Missing::Lead), alone;
/// [`Missing::OtherAgent`](crate::Missing::OtherAgent) for oneself. Not found if the agent is not in the directory. An
/// input error naming `agent.trainings` if the agent has 32 of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Train {
    /// The agent.
    pub agent: AgentId,
    /// The training.
    pub training: TrainingName,
}

impl Operation for Train {
    const NAME: &'static str = "staff.train";
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
        let mut trainings = before.value.trainings.clone();
        trainings.insert(self.training.clone()).map_err(Refusal::Invalid)?;
        let after = AgentRecord { trainings, ..before.value.clone() };
        let fact = Fact::AgentTrained { agent: self.agent, training: self.training.clone() };
        Ok(changed(before, after, fact))
    }
}
