use super::{Review, overseer};
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{Query, Rows};
use crate::{AccountId, Agent, Moment, Refusal, staff};
use serde::{Deserialize, Serialize};

/// A page of the reviews that were signed, of all roles, in the order of signing: who, which span, what was found (RULE I14).
/// For leads and reviewers.
///
/// # Errors
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent) or [`Missing::Reviewer`](crate::Missing::Reviewer), alone; a cursor
/// of another query.
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
        Ok(Query::Reviews { after: self.page.position(Self::scope)?, rows: self.page.rows() + 1 })
    }
}

impl Operation for List {
    const NAME: &'static str = "review.list";
    const EFFECT: Effect = Effect::Reads;
    type By = Agent;
    type Reply = Listed<Review>;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        staff::ask_agent(by, wanted);
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<Listed<Review>>, Refusal> {
        overseer(by, facts, at)?;
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::Reviews(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("review"));
        };
        Ok(Decision::new(Listed::cut(rows, &self.page, Self::scope, |it| it.id, Clone::clone)))
    }
}
