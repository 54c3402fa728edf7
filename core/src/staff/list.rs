use super::{AgentRecord, ask_lead, lead};
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{Query, Rows};
use crate::{AccountId, Lead, Moment, Refusal};
use serde::{Deserialize, Serialize};

/// A page of the staff's directory, in the order of the agents' ids: who may work, and what stands about them (RULE I6).
/// Those who were deactivated are in it.
///
/// # Errors
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent) or [`Missing::Lead`](crate::Missing::Lead), alone; a cursor of
/// another query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// Which part.
    pub page: Page,
}

impl List {
    fn scope() -> Scope {
        Scope::new(&[Self::NAME.as_bytes()])
    }

    fn query(&self) -> Result<Query, InputError> {
        Ok(Query::Agents { after: self.page.position(Self::scope)?, rows: self.page.rows() + 1 })
    }
}

impl Operation for List {
    const NAME: &'static str = "staff.list";
    const EFFECT: Effect = Effect::Reads;
    type By = Lead;
    type Reply = Listed<AgentRecord>;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &Lead, wanted: &mut Wanted) {
        ask_lead(by, wanted);
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &Lead, facts: &Facts, _: &Moment) -> Result<Decision<Listed<AgentRecord>>, Refusal> {
        lead(by, facts)?;
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::Agents(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("agent"));
        };
        Ok(Decision::new(Listed::cut(rows, &self.page, Self::scope, |agent| agent.id, Clone::clone)))
    }
}
