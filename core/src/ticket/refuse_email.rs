use super::{Digest, Ticket};
use crate::account::Account;
use crate::contact::ContactRecord;
use crate::email::EmailAddress;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, ContactId, Moment, Refusal, System, TicketId};
use serde::{Deserialize, Serialize};

/// Refuses text that came by e-mail: the customer answers in the panel only (RULE T3).
///
/// Nothing is lost silently. Each such e-mail gets an entry, which names its sender and the digest by which the host finds
/// it again. The sender is told where to answer if the account knows the address, as its primary one or as a contact's,
/// and if no machine wrote: who answers machines builds loops ([RFC 3834]).
///
/// The ticket is whatever the host made of the e-mail. If the account doesn't have it, the entry names none.
///
/// # Errors
/// Not found for an account that doesn't exist.
///
/// [RFC 3834]: https://www.rfc-editor.org/rfc/rfc3834
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefuseEmail {
    /// The account.
    pub account: AccountId,
    /// The sender.
    pub from: EmailAddress,
    /// The ticket that it seems to be about.
    pub ticket: Option<TicketId>,
    /// SHA-256 of the e-mail, which the host keeps.
    pub sha256: Digest,
    /// Whether a machine wrote it, as its header fields say.
    pub automatic: bool,
}

/// What becomes of a refused e-mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmailRefused {
    /// Whether the sender will be told.
    pub told: bool,
}

impl Operation for RefuseEmail {
    const NAME: &'static str = "ticket.refuse_email";
    type By = System;
    type Reply = EmailRefused;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, _: &System, wanted: &mut Wanted) {
        wanted.record(Key::Account(self.account));
        wanted.record(Key::Contact(self.account, ContactId::of(self.account, &self.from)));
        if let Some(ticket) = self.ticket {
            wanted.record(Key::Ticket(self.account, ticket));
        }
    }

    fn decide(&self, _: &System, facts: &Facts, _: &Moment) -> Result<Decision<EmailRefused>, Refusal> {
        let account = facts.existing::<Account>(Key::Account(self.account))?.value;
        let contact = Key::Contact(self.account, ContactId::of(self.account, &self.from));
        let contact = facts.record::<ContactRecord>(contact)?.is_some_and(|it| it.value.removed_at.is_none());
        let known = contact || account.email.canonical() == self.from.canonical();
        let ticket = match self.ticket {
            Some(ticket) => facts.record::<Ticket>(Key::Ticket(self.account, ticket))?,
            None => None,
        };
        let told = known && !self.automatic;
        let fact = Fact::EmailRefused {
            from: self.from.clone(),
            ticket: ticket.map(|ticket| ticket.value.id),
            number: ticket.map(|ticket| ticket.value.number.get()),
            sha256: self.sha256,
            told,
        };
        Ok(Decision::new(EmailRefused { told }).fact(fact))
    }
}
