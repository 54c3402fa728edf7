use super::{Message, Status, Ticket, TicketCounter, party};
use crate::change::Addition;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::principal::Principal as _;
use crate::record::Key;
use crate::text::Body;
use crate::{AccountId, Missing, Moment, Party, Refusal, TicketId};
use serde::{Deserialize, Serialize};

/// Adds a message to a ticket: the support's answer (RULE T2), or the customer's, or more information (RULE T5).
///
/// The turn passes to the other side: after the support's answer the ticket waits for the customer, after the customer's
/// for the support.
///
/// # Errors
/// [`Missing::TicketPermission`], [`Missing::ActiveAgent`], [`Missing::RoomForMessage`]. Not found for a ticket that the
/// account doesn't have, and for an account that the user is no member of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The account.
    pub account: AccountId,
    /// The ticket.
    pub ticket: TicketId,
    /// The message.
    pub body: Body,
}

/// What an answer did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The message's number in the ticket.
    pub message: u64,
    /// Where the ticket stands now.
    pub status: Status,
}

impl Operation for Answer {
    const NAME: &'static str = "ticket.answer";
    type By = Party;
    type Reply = Answered;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Party, wanted: &mut Wanted) {
        party::ask(by, self.account, wanted);
        wanted.record(Key::Ticket(self.account, self.ticket));
        wanted.record(Key::Counter(self.account));
    }

    fn decide(&self, by: &Party, facts: &Facts, at: &Moment) -> Result<Decision<Answered>, Refusal> {
        party::may_see_tickets(by, self.account, facts)?;
        let read = facts.existing::<Ticket>(Key::Ticket(self.account, self.ticket))?;
        if read.value.messages >= Ticket::MESSAGES_MAX {
            return Err(Refusal::missing(Missing::RoomForMessage));
        }
        let status = read.value.status.answered(matches!(by, Party::Agent(_)));
        let ticket = Ticket { status, messages: read.value.messages + 1, updated_at: at.now(), ..read.value.clone() };
        let message = Message {
            account: self.account,
            ticket: self.ticket,
            number: ticket.messages,
            author: by.actor(),
            written_at: at.now(),
            body: self.body.clone(),
        };
        let fact = Fact::TicketAnswered { ticket: ticket.id, number: ticket.number.get(), message: message.number };
        let mut decision =
            Decision::new(Answered { message: message.number, status }).append(Addition::Message(message)).fact(fact);
        if status != read.value.status {
            let counts = facts.existing::<TicketCounter>(Key::Counter(self.account))?;
            let mut counter = counts.value.clone();
            counter.by_status.shift(read.value.status, status);
            decision = decision.replace(counts, counter);
        }
        Ok(decision.replace(read, ticket))
    }
}
