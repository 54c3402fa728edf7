use super::{Move, View, moving};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::{AccountId, Agent, Moment, Party, Refusal, TicketId};
use serde::{Deserialize, Serialize};

/// Takes a ticket off hold: what the support waited for is there, and the customer waits for the support again (RULE T7).
///
/// # Errors
/// As for [`Solve`](super::Solve).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resume {
    /// The account.
    pub account: AccountId,
    /// The ticket.
    pub ticket: TicketId,
}

impl Operation for Resume {
    const NAME: &'static str = "ticket.resume";
    type By = Agent;
    type Reply = View;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        moving::ask(&Party::Agent(*by), self.account, self.ticket, wanted);
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<View>, Refusal> {
        let fact = |ticket, number| Fact::TicketResumed { ticket, number };
        moving::plainly(&Party::Agent(*by), (self.account, self.ticket), (Move::Resume, fact), facts, at)
    }
}
