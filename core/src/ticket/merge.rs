use super::{Move, Ticket, View, moving, party};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Agent, Missing, Moment, Party, Refusal, TicketId};
use serde::{Deserialize, Serialize};

/// Merges a ticket into another one of the same account, where it goes on (RULE T8). Both keep their numbers and
/// messages, and each names the other.
///
/// No ticket is merged into itself by any number of steps: what others are merged into is itself not merged at that
/// moment, so the newest merge never closes a circle.
///
/// # Errors
/// [`Missing::MergeTarget`] if the other one is the ticket itself, is done, or has absorbed as many as it can; beside it
/// [`Missing::LegalMove`], [`Missing::NotClosed`] or [`Missing::NotMerged`] if the ticket can't be merged; and as for
/// [`History`](super::History), for both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// The account.
    pub account: AccountId,
    /// The ticket that is merged.
    pub ticket: TicketId,
    /// The ticket that it is merged into.
    pub into: TicketId,
}

impl Operation for Merge {
    const NAME: &'static str = "ticket.merge";
    type By = Agent;
    type Reply = View;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        moving::ask(&Party::Agent(*by), self.account, self.ticket, wanted);
        wanted.record(Key::Ticket(self.account, self.into));
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<View>, Refusal> {
        let by = Party::Agent(*by);
        let read = party::ticket(&by, self.account, self.ticket, facts)?;
        let target = party::ticket(&by, self.account, self.into, facts)?;
        let (mut ticket, mut into) = (read.value.clone(), target.value.clone());
        let mut missing = Vec::new();
        if let Err(Refusal::Missing(cannot)) = moving::step(&mut ticket, Move::Merge, at) {
            missing.extend(cannot);
        }
        // A target that is merged or otherwise done takes nothing: this is why merges have no circles.
        let other = ticket.id != into.id && !target.value.status.is_done();
        if !other || into.absorbed.insert(ticket.id).is_err() {
            missing.push(Missing::MergeTarget);
        }
        if !missing.is_empty() {
            return Err(Refusal::Missing(missing));
        }
        ticket.merged_into = Some(into.id);
        ticket.merged_from = Some(read.value.status);
        into.updated_at = at.now();
        let fact = Fact::TicketMerged {
            ticket: ticket.id,
            number: ticket.number.get(),
            into: into.id,
            into_number: into.number.get(),
        };
        let decision = Decision::new(View::of(&ticket, &by)).replace::<Ticket>(target, into).fact(fact);
        moving::write(decision, read, ticket, self.account, facts)
    }
}
