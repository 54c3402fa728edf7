use super::{Ticket, View, queue};
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{self, Query, Rows};
use crate::staff;
use crate::{AccountId, Agent, Moment, Party, Refusal};
use serde::{Deserialize, Serialize};

/// A page of an agent's own queue: the tickets of all accounts that are assigned to the agent and whose customers wait, in
/// the order of answering (RULE T8).
///
/// Tickets of a team that the agent has left are not shown (RULE T11), so a page may have fewer rows than it has room for
/// though there is a next one.
///
/// # Errors
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent); [`Missing::Team`](crate::Missing::Team) for an agent in no team; a
/// cursor of another query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assigned {
    /// Which part.
    pub page: Page,
}

impl Assigned {
    fn scope(by: &Agent) -> Scope {
        Scope::new(&[Self::NAME.as_bytes(), by.id.uuid().as_bytes()])
    }

    fn query(&self, by: &Agent) -> Result<Query, InputError> {
        let after = self.page.position(|| Self::scope(by))?;
        Ok(Query::Queue { queue: query::Queue::Assignee(by.id), after, rows: self.page.rows() + 1 })
    }
}

impl Operation for Assigned {
    const NAME: &'static str = "ticket.assigned";
    const EFFECT: Effect = Effect::Reads;
    type By = Agent;
    type Reply = Listed<View>;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        staff::ask_agent(by, wanted);
        if let Ok(query) = self.query(by) {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &Agent, facts: &Facts, _: &Moment) -> Result<Decision<Listed<View>>, Refusal> {
        let teams = staff::teams(by, facts)?;
        let query = self.query(by).map_err(Refusal::Invalid)?;
        let Rows::Tickets(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("ticket"));
        };
        // The page is cut first: what is left out must not cut it short for good.
        let shown = |ticket: &Ticket| teams.contains(&ticket.team).then(|| View::of(ticket, &Party::Agent(*by)));
        let listed = Listed::cut(rows, &self.page, || Self::scope(by), queue::place, shown);
        Ok(Decision::new(Listed { rows: listed.rows.into_iter().flatten().collect(), next: listed.next }))
    }
}
