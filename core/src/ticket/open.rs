use super::opening::Draft;
use super::similar::Comparison;
use super::{Attachments, View, party};
use crate::account::Service;
use crate::error::{InputError, Problem};
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::text::{Body, CategoryName, Subject};
use crate::{AccountId, Missing, Moment, Party, Refusal, ServiceId, User};
use serde::{Deserialize, Serialize};

/// Opens a ticket: at any hour of any day, by a user with the ticket right, about one of the account's services, in one of
/// the desk's categories (RULE T1).
///
/// One topic, one ticket (RULE T6): if the account has similar tickets, the user is to answer or reopen one of these;
/// [`Similar`](super::Similar) lists them. Who saw them and goes on says so with `acknowledged`.
///
/// The reply is the ticket, with its number: the account's next one (RULE T10).
///
/// # Errors
/// [`Missing::TicketPermission`]; [`Missing::AcknowledgedSimilar`]; invalid for a category that the desk doesn't have. Not
/// found for a service that the account doesn't have, and for an account that the user is no member of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// The account.
    pub account: AccountId,
    /// What it is about.
    pub service: ServiceId,
    /// The subject, one line.
    pub subject: Subject,
    /// The category, one of the policy's.
    pub category: CategoryName,
    /// The query, as complete as possible.
    pub body: Body,
    /// What is sent with it (RULE T8).
    pub attachments: Attachments,
    /// Whether the user saw that there are similar tickets, and goes on because this is another topic (RULE T6).
    pub acknowledged: bool,
}

impl Open {
    fn comparison(&self) -> Comparison<'_> {
        Comparison { account: self.account, subject: &self.subject, body: &self.body, team: None }
    }
}

impl Open {
    /// A ticket without attachments, by a user who has not been shown similar ones yet.
    pub fn new(account: AccountId, service: ServiceId, category: CategoryName, subject: Subject, body: Body) -> Self {
        let attachments = Attachments::default();
        Self { account, service, subject, category, body, attachments, acknowledged: false }
    }
}

impl Operation for Open {
    const NAME: &'static str = "ticket.open";
    type By = User;
    type Reply = View;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        party::ask(&Party::User(*by), self.account, wanted);
        wanted.record(Key::Service(self.account, self.service));
        wanted.record(Key::Counter(self.account));
        if !self.acknowledged {
            self.comparison().ask(wanted);
        }
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<View>, Refusal> {
        // RULE T1
        let party = Party::User(*by);
        party::may_see_tickets(&party, self.account, facts)?;
        facts.existing::<Service>(Key::Service(self.account, self.service))?;
        let unknown = || Refusal::Invalid(InputError::new("ticket.category", Problem::Unknown));
        let category = at.policy().category(&self.category).ok_or_else(unknown)?;
        // RULE T6. The rows aren't guarded, but the counter is: of two openings at once, one finds the other.
        if !self.acknowledged && !self.comparison().found(facts)?.is_empty() {
            return Err(Refusal::missing(Missing::AcknowledgedSimilar));
        }
        let draft = Draft {
            account: self.account,
            service: self.service,
            category: category.clone(),
            opened_by: by.id,
            subject: &self.subject,
            body: &self.body,
            attachments: &self.attachments,
            follows: None,
        };
        draft.open(&party, facts, at, |ticket| ticket)
    }
}
