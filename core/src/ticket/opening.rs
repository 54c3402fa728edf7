//! How a ticket comes into being: opened by a user, or going on from one that can't be reopened.

use super::{Attachments, Message, Priority, Status, Ticket, TicketCounter, View, moving};
use crate::journal::Fact;
use crate::operation::{Decision, Facts};
use crate::policy::Category;
use crate::principal::Principal as _;
use crate::record::Key;
use crate::set::{Tags, TicketIds};
use crate::text::{Body, Subject};
use crate::{AccountId, Moment, Party, Refusal, ServiceId, TicketId, UserId};
use std::borrow::Cow;

/// What a new ticket is about.
pub(super) struct Draft<'a> {
    pub(super) account: AccountId,
    pub(super) service: ServiceId,
    pub(super) category: Category,
    pub(super) opened_by: UserId,
    pub(super) subject: &'a Subject,
    pub(super) body: &'a Body,
    pub(super) attachments: &'a Attachments,
    pub(super) follows: Option<TicketId>,
}

impl Draft<'_> {
    /// The new ticket, with everything that its opening writes. Needs the account's counter.
    pub(super) fn open<T>(
        self,
        by: &Party,
        facts: &Facts,
        at: &Moment,
        reply: impl FnOnce(View) -> T,
    ) -> Result<Decision<T>, Refusal> {
        // RULE T10: the counter is written at the version it was read at, so no number is given twice.
        let read = facts.record::<TicketCounter>(Key::Counter(self.account))?;
        let mut counter = read.map_or_else(|| TicketCounter::zero(self.account), |read| read.value.clone());
        let used_up = || Refusal::Defect(Cow::Borrowed("the ticket counter is damaged"));
        let number = counter.open(&self.category.team, Status::New).ok_or_else(used_up)?;
        let ticket = Ticket {
            account: self.account,
            id: at.id(0),
            number,
            service: self.service,
            category: self.category.name,
            opened_by: self.opened_by,
            subject: self.subject.clone(),
            status: Status::New,
            status_since: at.now(),
            messages: 1,
            opened_at: at.now(),
            updated_at: at.now(),
            follows: self.follows,
            merged_into: None,
            merged_from: None,
            absorbed: TicketIds::default(),
            rating: None,
            comment: None,
            team: self.category.team,
            priority: Priority::Normal,
            assignee: None,
            tags: Tags::default(),
            notes: 0,
            waiting_since: Some(at.now()),
        };
        let query = Message {
            account: self.account,
            ticket: ticket.id,
            internal: false,
            number: 1,
            author: by.actor(),
            written_at: at.now(),
            body: self.body.clone(),
            attachments: self.attachments.clone(),
        };
        let (id, service, follows) = (ticket.id, self.service, self.follows);
        let fact = Fact::TicketOpened { ticket: id, number: number.get(), service, follows };
        let decision = Decision::new(reply(View::of(&ticket, by))).write(read, counter).create(ticket).fact(fact);
        Ok(moving::add(decision, number, Some(self.subject), query))
    }
}
