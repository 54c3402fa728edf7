use super::{View, moving, party};
use crate::error::{InputError, Problem};
use crate::journal::{Fact, Work};
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::text::CategoryName;
use crate::{AccountId, Agent, Moment, Party, Refusal, TicketId};
use serde::{Deserialize, Serialize};

/// Puts a ticket into another category, and so hands it to the team that answers this one (RULE T8).
///
/// Whoever isn't in that team doesn't see the ticket from then on; the reply is the last they see of it. With the team the
/// assignee goes, too: whom the ticket falls to is the new team's to say. The category is the customer's to see.
///
/// # Errors
/// Invalid for a category that the desk doesn't have; [`Missing::NotMerged`](crate::Missing::NotMerged); and as for
/// [`History`](super::History).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transfer {
    /// The account.
    pub account: AccountId,
    /// The ticket.
    pub ticket: TicketId,
    /// The category, one of the policy's.
    pub category: CategoryName,
}

impl Operation for Transfer {
    const NAME: &'static str = "ticket.transfer";
    type By = Agent;
    type Reply = View;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        moving::ask(&Party::Agent(*by), self.account, self.ticket, wanted);
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<View>, Refusal> {
        let by = Party::Agent(*by);
        let read = party::ticket(&by, self.account, self.ticket, facts)?;
        moving::workable(read.value)?;
        let unknown = || Refusal::Invalid(InputError::new("ticket.category", Problem::Unknown));
        let category = at.policy().category(&self.category).ok_or_else(unknown)?.clone();
        let mut ticket = read.value.clone();
        if ticket.category != category.name {
            ticket.category = category.name;
            ticket.updated_at = at.now();
        }
        if ticket.team != category.team {
            ticket.team = category.team;
            ticket.assignee = None;
        }
        let decision = Decision::new(View::of(&ticket, &by));
        if ticket == *read.value {
            return Ok(decision);
        }
        let work = Work::Transferred { team: ticket.team.clone(), category: ticket.category.clone() };
        let decision = decision.fact(Fact::TicketWorked { ticket: ticket.id, work });
        moving::write(decision, read, ticket, self.account, facts)
    }
}
