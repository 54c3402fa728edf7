use super::{Attachments, Move, Status, moving, party};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::text::Body;
use crate::{AccountId, Missing, Moment, Party, Refusal, TicketId};
use serde::{Deserialize, Serialize};

/// Adds a message to a ticket: the support's answer (RULE T2), or the customer's, or more information (RULE T5).
///
/// The turn passes to the other side: after the support's answer the ticket waits for the customer, after the customer's
/// for the support. A customer's answer to a solved ticket reopens it, if the policy allows it now (RULE T7); if not,
/// [`Reopen`](super::Reopen) opens a new one that follows it.
///
/// # Errors
/// [`Missing::NotClosed`], [`Missing::NotMerged`], [`Missing::Reopenable`], [`Missing::RoomForMessage`];
/// [`Missing::TicketPermission`], [`Missing::ActiveAgent`], [`Missing::Team`]. Not found for a ticket that the account
/// doesn't have or that the agent's teams don't see, and for an account that the user is no member of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The account.
    pub account: AccountId,
    /// The ticket.
    pub ticket: TicketId,
    /// The message.
    pub body: Body,
    /// What is sent with it (RULE T8).
    pub attachments: Attachments,
}

/// What an answer did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The message's number in the ticket.
    pub message: u64,
    /// Where the ticket stands now.
    pub status: Status,
}

impl Answer {
    /// An answer without attachments.
    pub fn new(account: AccountId, ticket: TicketId, body: Body) -> Self {
        Self { account, ticket, body, attachments: Attachments::default() }
    }
}

impl Operation for Answer {
    const NAME: &'static str = "ticket.answer";
    type By = Party;
    type Reply = Answered;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Party, wanted: &mut Wanted) {
        moving::ask(by, self.account, self.ticket, wanted);
    }

    fn decide(&self, by: &Party, facts: &Facts, at: &Moment) -> Result<Decision<Answered>, Refusal> {
        let read = party::ticket(by, self.account, self.ticket, facts)?;
        let by_support = matches!(by, Party::Agent(_));
        let answers = if by_support { Move::SupportAnswers } else { Move::CustomerAnswers };
        let mut ticket = read.value.clone();
        moving::step(&mut ticket, answers, at)?;
        let reopens = read.value.status == Status::Solved && ticket.status == Status::Reopened;
        // RULE T7
        if reopens && !moving::may_reopen(read.value, at) {
            return Err(Refusal::missing(Missing::Reopenable));
        }
        let message = moving::message(&mut ticket, by, &self.body, &self.attachments, at)?;
        let (id, number) = (ticket.id, ticket.number.get());
        let answered = Answered { message: message.number, status: ticket.status };
        let fact = if reopens {
            Fact::TicketReopened { ticket: id, number, message: message.number }
        } else {
            Fact::TicketAnswered { ticket: id, number, message: message.number }
        };
        let decision = moving::add(Decision::new(answered).fact(fact), ticket.number, None, message);
        moving::write(decision, read, ticket, self.account, facts)
    }
}
