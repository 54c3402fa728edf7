use super::{Move, View, moving};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::{AccountId, Moment, Party, Refusal, TicketId};
use serde::{Deserialize, Serialize};

/// Closes a ticket: it takes no answers until it is reopened (RULE T5). Either side may, whatever was done before.
///
/// # Errors
/// As for [`Solve`](super::Solve); and [`Missing::TicketPermission`](crate::Missing::TicketPermission) for users.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Close {
    /// The account.
    pub account: AccountId,
    /// The ticket.
    pub ticket: TicketId,
}

impl Operation for Close {
    const NAME: &'static str = "ticket.close";
    type By = Party;
    type Reply = View;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Party, wanted: &mut Wanted) {
        moving::ask(by, self.account, self.ticket, wanted);
    }

    fn decide(&self, by: &Party, facts: &Facts, at: &Moment) -> Result<Decision<View>, Refusal> {
        let fact = |ticket, number| Fact::TicketClosed { ticket, number };
        moving::plainly(by, (self.account, self.ticket), (Move::Close, fact), facts, at)
    }
}
