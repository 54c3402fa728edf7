use super::{AgentRecord, active, ask_agent};
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::{AccountId, Agent, Moment, Refusal};
use serde::{Deserialize, Serialize};

/// What the directory says about the agent who asks: what is still missing before they may enter can be told from it
/// (RULES I6, S9).
///
/// # Errors
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Me {}

impl Operation for Me {
    const NAME: &'static str = "staff.me";
    const EFFECT: Effect = Effect::Reads;
    type By = Agent;
    type Reply = AgentRecord;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        ask_agent(by, wanted);
    }

    fn decide(&self, by: &Agent, facts: &Facts, _: &Moment) -> Result<Decision<AgentRecord>, Refusal> {
        Ok(Decision::new(active(by, facts)?.clone()))
    }
}
