use super::{QueuePlace, Ticket, View};
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{self, Query, Rows};
use crate::staff;
use crate::text::TeamName;
use crate::{AccountId, Agent, Missing, Moment, Party, Refusal};
use serde::{Deserialize, Serialize};

/// A page of a team's queue: the tickets of all accounts whose customers wait for the team, in the order of answering. The
/// most urgent come first, then whose customer waits longest (RULE T8).
///
/// The next ticket to answer is the queue's first, so a page of one row is it.
///
/// # Errors
/// [`Missing::ActiveAgent`]; [`Missing::Team`] if the agent isn't in the team; a cursor of another query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Queue {
    /// The team, one of the agent's own.
    pub team: TeamName,
    /// Which part.
    pub page: Page,
}

/// Where a ticket of a queue stands in it.
pub(super) fn place(ticket: &Ticket) -> QueuePlace {
    let (priority, account, ticket_id) = (ticket.priority, ticket.account, ticket.id);
    let waiting_since = ticket.waiting_since.unwrap_or(ticket.opened_at);
    QueuePlace { priority, waiting_since, account, ticket: ticket_id }
}

impl Queue {
    fn scope(&self) -> Scope {
        Scope::new(&[Self::NAME.as_bytes(), self.team.as_str().as_bytes()])
    }

    fn query(&self) -> Result<Query, InputError> {
        let after = self.page.position(|| self.scope())?;
        Ok(Query::Queue { queue: query::Queue::Team(self.team.clone()), after, rows: self.page.rows() + 1 })
    }
}

impl Operation for Queue {
    const NAME: &'static str = "ticket.queue";
    const EFFECT: Effect = Effect::Reads;
    type By = Agent;
    type Reply = Listed<View>;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        staff::ask_agent(by, wanted);
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &Agent, facts: &Facts, _: &Moment) -> Result<Decision<Listed<View>>, Refusal> {
        if !staff::teams(by, facts)?.contains(&self.team) {
            return Err(Refusal::missing(Missing::Team));
        }
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::Tickets(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("ticket"));
        };
        let shown = |ticket: &Ticket| View::of(ticket, &Party::Agent(*by));
        Ok(Decision::new(Listed::cut(rows, &self.page, || self.scope(), place, shown)))
    }
}
