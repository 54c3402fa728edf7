use super::{Move, View, moving};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::{AccountId, Agent, Moment, Party, Refusal, TicketId};
use serde::{Deserialize, Serialize};

/// Holds a ticket for solved (RULE T7). If the customer answers nevertheless, that reopens it.
///
/// # Errors
/// [`Missing::NotClosed`](crate::Missing::NotClosed), [`Missing::NotMerged`](crate::Missing::NotMerged),
/// [`Missing::LegalMove`](crate::Missing::LegalMove) where the status doesn't allow it; and as for
/// [`History`](super::History).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Solve {
    /// The account.
    pub account: AccountId,
    /// The ticket.
    pub ticket: TicketId,
}

impl Operation for Solve {
    const NAME: &'static str = "ticket.solve";
    type By = Agent;
    type Reply = View;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        moving::ask(&Party::Agent(*by), self.account, self.ticket, wanted);
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<View>, Refusal> {
        let fact = |ticket, number| Fact::TicketSolved { ticket, number };
        moving::plainly(&Party::Agent(*by), (self.account, self.ticket), (Move::Solve, fact), facts, at)
    }
}
