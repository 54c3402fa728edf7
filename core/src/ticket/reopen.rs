use super::opening::Draft;
use super::{Attachments, Move, Ticket, View, moving, party};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::policy::Category;
use crate::text::Body;
use crate::{AccountId, Moment, Party, Refusal, TicketId};
use serde::{Deserialize, Serialize};

/// Reopens a ticket that is solved or closed, with an added text (RULE T5).
///
/// Whether that is still possible is the policy's, counted from when the ticket was solved or closed (RULE T7). If it is
/// not, the text opens a new ticket that follows the old one: about the same service, with the same subject and category,
/// for the team that answers this category now. Whoever opened the old one counts as having opened the new one, if it is
/// the support that goes on.
///
/// # Errors
/// [`Missing::LegalMove`](crate::Missing::LegalMove) for a ticket that isn't done;
/// [`Missing::NotMerged`](crate::Missing::NotMerged); [`Missing::RoomForMessage`](crate::Missing::RoomForMessage); and as for
/// [`History`](super::History).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reopen {
    /// The account.
    pub account: AccountId,
    /// The ticket.
    pub ticket: TicketId,
    /// Why, or what else there is to say.
    pub body: Body,
    /// What is sent with it (RULE T8).
    pub attachments: Attachments,
}

/// What became of a ticket that was to be reopened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reopening {
    /// It is open again.
    Reopened(View),
    /// The policy doesn't allow that any more, and this new ticket goes on from it.
    FollowedBy(View),
}

impl Operation for Reopen {
    const NAME: &'static str = "ticket.reopen";
    type By = Party;
    type Reply = Reopening;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Party, wanted: &mut Wanted) {
        moving::ask(by, self.account, self.ticket, wanted);
    }

    fn decide(&self, by: &Party, facts: &Facts, at: &Moment) -> Result<Decision<Reopening>, Refusal> {
        let read = party::ticket(by, self.account, self.ticket, facts)?;
        let mut ticket = read.value.clone();
        moving::step(&mut ticket, Move::Reopen, at)?;
        if !moving::may_reopen(read.value, at) {
            return self.follow(read.value, by, facts, at);
        }
        let message = moving::message(&mut ticket, by, &self.body, &self.attachments, at)?;
        let number = ticket.number.get();
        let fact = Fact::TicketReopened { ticket: ticket.id, number, message: message.number };
        let decision = Decision::new(Reopening::Reopened(View::of(&ticket, by))).fact(fact);
        let decision = moving::add(decision, ticket.number, None, message);
        moving::write(decision, read, ticket, self.account, facts)
    }
}

impl Reopen {
    /// RULE T7: a new ticket that is linked to the old one, which stays as it is.
    fn follow(&self, old: &Ticket, by: &Party, facts: &Facts, at: &Moment) -> Result<Decision<Reopening>, Refusal> {
        let now = at.policy().category(&old.category).cloned();
        let draft = Draft {
            account: self.account,
            service: old.service,
            category: now.unwrap_or_else(|| Category { name: old.category.clone(), team: old.team.clone() }),
            opened_by: match by {
                Party::User(user) => user.id,
                Party::Agent(_) => old.opened_by,
            },
            subject: &old.subject,
            body: &self.body,
            attachments: &self.attachments,
            follows: Some(old.id),
        };
        draft.open(by, facts, at, Reopening::FollowedBy)
    }
}
