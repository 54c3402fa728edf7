use super::{Status, Ticket, party};
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{Query, Rows};
use crate::{AccountId, Moment, Party, Refusal};
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
    /// Only tickets with this status.
    pub status: Option<Status>,
    /// Which part.
    pub page: Page,
}

impl List {
    fn scope(&self) -> Scope {
        let status = self.status.map_or("", Status::name);
        Scope::new(&[Self::NAME.as_bytes(), self.account.uuid().as_bytes(), status.as_bytes()])
    }

    fn query(&self) -> Result<Query, InputError> {
        let before = self.page.position(|| self.scope())?;
        Ok(Query::Tickets { account: self.account, status: self.status, before, rows: self.page.rows() + 1 })
    }
}

impl Operation for List {
    const NAME: &'static str = "ticket.list";
    const EFFECT: Effect = Effect::Reads;
    type By = Party;
    type Reply = Listed<Ticket>;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Party, wanted: &mut Wanted) {
        party::ask(by, self.account, wanted);
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &Party, facts: &Facts, _: &Moment) -> Result<Decision<Listed<Ticket>>, Refusal> {
        party::may_see_tickets(by, self.account, facts)?;
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::Tickets(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("ticket"));
        };
        Ok(Decision::new(Listed::cut(rows.clone(), &self.page, || self.scope(), |ticket| ticket.number.get())))
    }
}
