use super::overseer;
use crate::assistance::AgentBudget;
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{Query, Rows};
use crate::{AccountId, Agent, Moment, Refusal, staff};
use serde::{Deserialize, Serialize};

/// A page of the agents who were ever wrong about a code, in the order of their ids: how often today, how often in all, and when
/// last (RULE A9: reviewers are told). For leads and reviewers.
///
/// # Errors
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent) or [`Missing::Reviewer`](crate::Missing::Reviewer), alone; a cursor
/// of another query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guesses {
    /// Which part.
    pub page: Page,
}

impl Guesses {
    fn scope() -> Scope {
        Scope::new(&[Self::NAME.as_bytes()])
    }

    fn query(&self) -> Result<Query, InputError> {
        Ok(Query::AgentBudgets { after: self.page.position(Self::scope)?, rows: self.page.rows() + 1 })
    }
}

impl Operation for Guesses {
    const NAME: &'static str = "review.guesses";
    const EFFECT: Effect = Effect::Reads;
    type By = Agent;
    type Reply = Listed<AgentBudget>;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        staff::ask_agent(by, wanted);
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<Listed<AgentBudget>>, Refusal> {
        overseer(by, facts, at)?;
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::AgentBudgets(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("agent_budget"));
        };
        Ok(Decision::new(Listed::cut(rows, &self.page, Self::scope, |it| it.agent, Clone::clone)))
    }
}
