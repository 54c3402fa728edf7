use super::{Status, Ticket, View, party};
use crate::error::{InputError, Problem};
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{Filter, Query, Rows};
use crate::text::{Tag, TeamName};
use crate::{AccountId, AgentId, Moment, Party, Refusal};
use serde::{Deserialize, Serialize};

/// A page of an account's tickets, newest first, of all or of one status (RULES T4, T10).
///
/// Pages go by number, so a ticket that is opened meanwhile neither repeats nor hides another one.
///
/// # Errors
/// [`Missing::TicketPermission`](crate::Missing::TicketPermission),
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent); a cursor of another query. Not found for an account that the
/// user is no member of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// The account.
    pub account: AccountId,
    /// Which of its tickets.
    pub only: Only,
    /// For agents: the team whose tickets are listed, one of the agent's own. A user names none.
    pub team: Option<TeamName>,
    /// Which part.
    pub page: Page,
}

/// Which tickets a list has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Only {
    /// All.
    #[default]
    All,
    /// Those with this status.
    Status(Status),
    /// Those that this agent is to answer; for agents.
    Assignee(AgentId),
    /// Those with this tag; for agents.
    Tag(Tag),
}

impl List {
    fn scope(&self) -> Scope {
        let (kind, text) = match &self.only {
            Only::All => ("all", String::new()),
            Only::Status(status) => ("status", status.to_string()),
            Only::Assignee(agent) => ("assignee", agent.to_string()),
            Only::Tag(tag) => ("tag", tag.to_string()),
        };
        let team = self.team.as_ref().map_or("", TeamName::as_str);
        let parts = [Self::NAME, kind, &text, team].map(str::as_bytes);
        Scope::new(&[self.account.uuid().as_bytes().as_slice()].into_iter().chain(parts).collect::<Vec<_>>())
    }

    fn query(&self) -> Result<Query, InputError> {
        let before = self.page.position(|| self.scope())?;
        let filter = match &self.only {
            Only::All => Filter::All,
            Only::Status(status) => Filter::Status(*status),
            Only::Assignee(agent) => Filter::Assignee(*agent),
            Only::Tag(tag) => Filter::Tag(tag.clone()),
        };
        let (account, team, rows) = (self.account, self.team.clone(), self.page.rows() + 1);
        Ok(Query::Tickets { account, filter, team, before, rows })
    }
}

impl Operation for List {
    const NAME: &'static str = "ticket.list";
    const EFFECT: Effect = Effect::Reads;
    type By = Party;
    type Reply = Listed<View>;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Party, wanted: &mut Wanted) {
        party::ask(by, self.account, wanted);
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &Party, facts: &Facts, _: &Moment) -> Result<Decision<Listed<View>>, Refusal> {
        let sight = party::may_see_tickets(by, self.account, facts)?;
        sight.list(self.team.as_ref())?;
        if matches!((&self.only, by), (Only::Assignee(_) | Only::Tag(_), Party::User(_))) {
            // RULES T8, T11: what only the support sees, only the support asks for.
            return Err(Refusal::Invalid(InputError::new("ticket.list", Problem::Contradiction)));
        }
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::Tickets(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("ticket"));
        };
        let shown = |ticket: &Ticket| View::of(ticket, by);
        Ok(Decision::new(Listed::cut(rows, &self.page, || self.scope(), |ticket| ticket.number.get(), shown)))
    }
}
