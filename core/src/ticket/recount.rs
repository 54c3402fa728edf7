use super::{Tally, Ticket, TicketCounter};
use crate::error::InputError;
use crate::journal::JournalHead;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Cursor, Listed, Page, Scope};
use crate::query::{Filter, Query, Rows};
use crate::record::Key;
use crate::{AccountId, Moment, Refusal, System};
use serde::{Deserialize, Serialize};

/// Counts tickets by team and status, as the account's counter ought to (RULE T10).
pub fn recount<'a>(tickets: impl IntoIterator<Item = &'a Ticket>) -> Tally {
    let mut tally = Tally::default();
    tickets.into_iter().for_each(|ticket| tally.add(&ticket.team, ticket.status));
    tally
}

/// Counts a page of an account's tickets anew, to check its counter (RULE T10). It changes nothing.
///
/// No snapshot spans several pages, so a host adds the pages up ([`Tally::include`]) as long as
/// [`entries`](Recounted::entries) stays the same, and starts over when it doesn't: then somebody worked meanwhile. At the
/// last page the sum must equal [`kept`](Recounted::kept), and its total must be [`last`](Recounted::last), because numbers
/// have no gaps.
///
/// # Errors
/// A cursor of another query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recount {
    /// The account.
    pub account: AccountId,
    /// Which part of its tickets.
    pub page: Page,
}

/// A page's tickets, counted, and what the counter says about all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recounted {
    /// The tickets of this page.
    pub counted: Tally,
    /// What the counter says about all tickets.
    pub kept: Tally,
    /// The last number that the counter gave.
    pub last: u64,
    /// How many entries the account's journal has. No ticket changes without one more (RULE I20).
    pub entries: u64,
    /// Where the next page starts; `None` if this was the last.
    pub next: Option<Cursor>,
}

impl Recount {
    fn scope(&self) -> Scope {
        Scope::new(&[Self::NAME.as_bytes(), self.account.uuid().as_bytes()])
    }

    fn query(&self) -> Result<Query, InputError> {
        let before = self.page.position(|| self.scope())?;
        let rows = self.page.rows() + 1;
        Ok(Query::Tickets { account: self.account, filter: Filter::All, team: None, before, rows })
    }
}

impl Operation for Recount {
    const NAME: &'static str = "ticket.recount";
    const EFFECT: Effect = Effect::Reads;
    type By = System;
    type Reply = Recounted;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, _: &System, wanted: &mut Wanted) {
        wanted.record(Key::Counter(self.account));
        wanted.record(Key::Journal(self.account));
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, _: &System, facts: &Facts, _: &Moment) -> Result<Decision<Recounted>, Refusal> {
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::Tickets(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("ticket"));
        };
        let counter = facts.record::<TicketCounter>(Key::Counter(self.account))?;
        let counter = counter.map_or_else(|| TicketCounter::zero(self.account), |counter| counter.value.clone());
        let head = facts.record::<JournalHead>(Key::Journal(self.account))?;
        let page = Listed::cut(rows, &self.page, || self.scope(), |ticket| ticket.number.get(), Ticket::clone);
        Ok(Decision::new(Recounted {
            counted: recount(&page.rows),
            kept: counter.tally,
            last: counter.last,
            entries: head.map_or(0, |head| head.value.size),
            next: page.next,
        }))
    }
}
