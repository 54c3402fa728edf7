use super::{Message, View, party};
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{Query, Rows};
use crate::{AccountId, Moment, Party, Refusal, TicketId};
use serde::{Deserialize, Serialize};

/// A ticket with a page of its messages, oldest first: number, date, subject, status, content (RULE T4).
///
/// # Errors
/// As for [`Answer`](super::Answer); a cursor of another query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    /// The account.
    pub account: AccountId,
    /// The ticket.
    pub ticket: TicketId,
    /// Which part of its messages.
    pub page: Page,
}

/// A ticket with messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thread {
    /// The ticket.
    pub ticket: View,
    /// Its messages.
    pub messages: Listed<Message>,
}

impl History {
    fn scope(&self) -> Scope {
        Scope::new(&[Self::NAME.as_bytes(), self.account.uuid().as_bytes(), self.ticket.uuid().as_bytes()])
    }

    fn query(&self) -> Result<Query, InputError> {
        let after = self.page.position(|| self.scope())?.unwrap_or(0);
        Ok(Query::Messages {
            account: self.account,
            ticket: self.ticket,
            internal: false,
            after,
            rows: self.page.rows() + 1,
        })
    }
}

impl Operation for History {
    const NAME: &'static str = "ticket.history";
    const EFFECT: Effect = Effect::Reads;
    type By = Party;
    type Reply = Thread;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Party, wanted: &mut Wanted) {
        party::ask_ticket(by, self.account, self.ticket, wanted);
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &Party, facts: &Facts, _: &Moment) -> Result<Decision<Thread>, Refusal> {
        let ticket = party::ticket(by, self.account, self.ticket, facts)?;
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::Messages(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("message"));
        };
        let messages = Listed::cut(rows, &self.page, || self.scope(), |message| message.number, Message::clone);
        Ok(Decision::new(Thread { ticket: View::of(ticket.value, by), messages }))
    }
}
