use super::{Rating, Status, View, party};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::text::Comment;
use crate::{AccountId, Missing, Moment, Party, Refusal, TicketId, User};
use serde::{Deserialize, Serialize};

/// Rates the support's work on a ticket that is solved or closed (RULE T8). A user may change their mind: the last rating
/// counts, with its comment or without one.
///
/// # Errors
/// [`Missing::Rateable`]; and as for [`History`](super::History).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// The account.
    pub account: AccountId,
    /// The ticket.
    pub ticket: TicketId,
    /// How good it was.
    pub rating: Rating,
    /// What there is to say about it.
    pub comment: Option<Comment>,
}

impl Operation for Rate {
    const NAME: &'static str = "ticket.rate";
    type By = User;
    type Reply = View;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        party::ask_ticket(&Party::User(*by), self.account, self.ticket, wanted);
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<View>, Refusal> {
        let by = Party::User(*by);
        let read = party::ticket(&by, self.account, self.ticket, facts)?;
        if !matches!(read.value.status, Status::Solved | Status::Closed) {
            return Err(Refusal::missing(Missing::Rateable));
        }
        let mut ticket = read.value.clone();
        ticket.rating = Some(self.rating);
        ticket.comment.clone_from(&self.comment);
        if ticket == *read.value {
            return Ok(Decision::new(View::of(&ticket, &by)));
        }
        ticket.updated_at = at.now();
        let fact = Fact::TicketRated { ticket: ticket.id, number: ticket.number.get(), rating: self.rating };
        Ok(Decision::new(View::of(&ticket, &by)).replace(read, ticket).fact(fact))
    }
}
