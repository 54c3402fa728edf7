use super::{Priority, View, moving, party};
use crate::journal::Work;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::{AccountId, Agent, Moment, Party, Refusal, TicketId};
use serde::{Deserialize, Serialize};

/// Says how urgent a ticket is (RULE T8), and so moves it in its team's queue. Customers don't see it.
///
/// # Errors
/// [`Missing::NotMerged`](crate::Missing::NotMerged); and as for [`History`](super::History).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prioritise {
    /// The account.
    pub account: AccountId,
    /// The ticket.
    pub ticket: TicketId,
    /// How urgent.
    pub priority: Priority,
}

impl Operation for Prioritise {
    const NAME: &'static str = "ticket.prioritise";
    type By = Agent;
    type Reply = View;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        party::ask_ticket(&Party::Agent(*by), self.account, self.ticket, wanted);
    }

    fn decide(&self, by: &Agent, facts: &Facts, _: &Moment) -> Result<Decision<View>, Refusal> {
        let by = Party::Agent(*by);
        let read = party::ticket(&by, self.account, self.ticket, facts)?;
        moving::workable(read.value)?;
        let mut ticket = read.value.clone();
        ticket.priority = self.priority;
        Ok(moving::work(read, ticket, Work::Prioritised { priority: self.priority }, &by))
    }
}
