use super::{Message, party};
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{Query, Rows};
use crate::{AccountId, Agent, Moment, Party, Refusal, TicketId};
use serde::{Deserialize, Serialize};

/// A page of a ticket's internal notes, oldest first (RULE T8). For agents.
///
/// # Errors
/// As for [`History`](super::History).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notes {
    /// The account.
    pub account: AccountId,
    /// The ticket.
    pub ticket: TicketId,
    /// Which part of its notes.
    pub page: Page,
}

impl Notes {
    fn scope(&self) -> Scope {
        Scope::new(&[Self::NAME.as_bytes(), self.account.uuid().as_bytes(), self.ticket.uuid().as_bytes()])
    }

    fn query(&self) -> Result<Query, InputError> {
        let after = self.page.position(|| self.scope())?.unwrap_or(0);
        let (account, ticket, rows) = (self.account, self.ticket, self.page.rows() + 1);
        Ok(Query::Messages { account, ticket, internal: true, after, rows })
    }
}

impl Operation for Notes {
    const NAME: &'static str = "ticket.notes";
    const EFFECT: Effect = Effect::Reads;
    type By = Agent;
    type Reply = Listed<Message>;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        party::ask_ticket(&Party::Agent(*by), self.account, self.ticket, wanted);
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &Agent, facts: &Facts, _: &Moment) -> Result<Decision<Listed<Message>>, Refusal> {
        party::ticket(&Party::Agent(*by), self.account, self.ticket, facts)?;
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::Messages(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("message"));
        };
        Ok(Decision::new(Listed::cut(rows, &self.page, || self.scope(), |note| note.number, Message::clone)))
    }
}
