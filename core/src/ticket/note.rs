use super::{Attachments, Message, moving, party};
use crate::journal::{Fact, Work};
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::principal::Principal as _;
use crate::text::Body;
use crate::{AccountId, Agent, Moment, Party, Refusal, TicketId};
use serde::{Deserialize, Serialize};

/// Writes an internal note on a ticket, which customers never see (RULE T8). A note teaches them nothing: it has a number
/// of its own kind, and the ticket's status and dates stay as they are (RULE T11).
///
/// # Errors
/// [`Missing::RoomForMessage`](crate::Missing::RoomForMessage), [`Missing::NotMerged`](crate::Missing::NotMerged); and as for
/// [`History`](super::History). A closed ticket takes notes, too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The account.
    pub account: AccountId,
    /// The ticket.
    pub ticket: TicketId,
    /// What it says.
    pub body: Body,
    /// What is kept with it.
    pub attachments: Attachments,
}

/// What a note became.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// Its number among the ticket's notes.
    pub note: u64,
}

impl Operation for Note {
    const NAME: &'static str = "ticket.note";
    type By = Agent;
    type Reply = Noted;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        party::ask_ticket(&Party::Agent(*by), self.account, self.ticket, wanted);
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<Noted>, Refusal> {
        let read = party::ticket(&Party::Agent(*by), self.account, self.ticket, facts)?;
        moving::workable(read.value)?;
        let mut ticket = read.value.clone();
        ticket.notes = moving::room(ticket.notes)?;
        let message = Message {
            account: self.account,
            ticket: self.ticket,
            internal: true,
            number: ticket.notes,
            author: by.actor(),
            written_at: at.now(),
            body: self.body.clone(),
            attachments: self.attachments.clone(),
        };
        let work = Work::Noted { note: message.number };
        let noted = Decision::new(Noted { note: message.number }).fact(Fact::TicketWorked { ticket: ticket.id, work });
        Ok(moving::add(noted, ticket.number, None, message).replace(read, ticket))
    }
}
