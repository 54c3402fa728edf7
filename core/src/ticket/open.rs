use super::{Message, Status, Ticket, TicketCounter, party};
use crate::account::Service;
use crate::change::Addition;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::principal::Principal as _;
use crate::record::Key;
use crate::text::{Body, Subject};
use crate::{AccountId, Moment, Party, Refusal, ServiceId, User};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Opens a ticket: at any hour of any day, by a user with the ticket right, about one of the account's services
/// (RULE T1).
///
/// The reply is the ticket, with its number: the account's next one (RULE T10).
///
/// # Errors
/// [`Missing::TicketPermission`](crate::Missing::TicketPermission). Not found for a service that the account doesn't
/// have, and for an account that the user is no member of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// The account.
    pub account: AccountId,
    /// What it is about.
    pub service: ServiceId,
    /// The subject, one line.
    pub subject: Subject,
    /// The query, as complete as possible.
    pub body: Body,
}

impl Operation for Open {
    const NAME: &'static str = "ticket.open";
    type By = User;
    type Reply = Ticket;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        party::ask(&Party::User(*by), self.account, wanted);
        wanted.record(Key::Service(self.account, self.service));
        wanted.record(Key::Counter(self.account));
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Ticket>, Refusal> {
        // RULE T1
        party::may_see_tickets(&Party::User(*by), self.account, facts)?;
        facts.existing::<Service>(Key::Service(self.account, self.service))?;

        // RULE T10: the counter is written at the version it was read at, so no number is given twice.
        let read = facts.record::<TicketCounter>(Key::Counter(self.account))?;
        let mut counter = read.map_or_else(|| TicketCounter::zero(self.account), |read| read.value.clone());
        let used_up = || Refusal::Defect(Cow::Borrowed("the ticket counter is damaged"));
        let number = counter.open(Status::New).ok_or_else(used_up)?;
        let ticket = Ticket {
            account: self.account,
            id: at.id(0),
            number,
            service: self.service,
            opened_by: by.id,
            subject: self.subject.clone(),
            status: Status::New,
            messages: 1,
            opened_at: at.now(),
            updated_at: at.now(),
        };
        let query = Message {
            account: self.account,
            ticket: ticket.id,
            number: 1,
            author: by.actor(),
            written_at: at.now(),
            body: self.body.clone(),
        };
        let fact = Fact::TicketOpened { ticket: ticket.id, number: number.get(), service: self.service };
        Ok(Decision::new(ticket.clone())
            .write(read, counter)
            .create(ticket)
            .append(Addition::Message(query))
            .fact(fact))
    }
}
