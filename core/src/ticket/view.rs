use super::{Priority, Rating, Status, Ticket, TicketNumber};
use crate::set::{Tags, TicketIds};
use crate::text::{CategoryName, Comment, Subject, TeamName};
use crate::{AccountId, AgentId, Party, ServiceId, TicketId, Timestamp, UserId};
use serde::{Deserialize, Serialize};

/// A ticket as a reply shows it: to the customer's users what is theirs, to agents also the support's own (RULE T11).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// The account that it belongs to.
    pub account: AccountId,
    /// Its id.
    pub id: TicketId,
    /// Its number in the account.
    pub number: TicketNumber,
    /// What it is about.
    pub service: ServiceId,
    /// Its category.
    pub category: CategoryName,
    /// Who opened it.
    pub opened_by: UserId,
    /// Its subject.
    pub subject: Subject,
    /// Where it stands.
    pub status: Status,
    /// Since when it stands there.
    pub status_since: Timestamp,
    /// How many messages it has.
    pub messages: u64,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// The ticket that this one goes on from.
    pub follows: Option<TicketId>,
    /// The ticket that this one was merged into, where it goes on.
    pub merged_into: Option<TicketId>,
    /// The tickets that were merged into this one.
    pub absorbed: TicketIds,
    /// The customer's rating.
    pub rating: Option<Rating>,
    /// What the customer says to the rating.
    pub comment: Option<Comment>,
    /// What only the support sees; `None` for the customer's users.
    pub internal: Option<Internal>,
}

/// What only the support sees of a ticket (RULE T8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Internal {
    /// The team that answers it.
    pub team: TeamName,
    /// How urgent it is.
    pub priority: Priority,
    /// The agent who is to answer it.
    pub assignee: Option<AgentId>,
    /// The support's tags.
    pub tags: Tags,
    /// How many internal notes it has.
    pub notes: u64,
    /// Since when the customer waits for the support.
    pub waiting_since: Option<Timestamp>,
}

impl View {
    /// The ticket as this party may see it.
    pub(crate) fn of(ticket: &Ticket, to: &Party) -> Self {
        let internal = matches!(to, Party::Agent(_)).then(|| Internal {
            team: ticket.team.clone(),
            priority: ticket.priority,
            assignee: ticket.assignee,
            tags: ticket.tags.clone(),
            notes: ticket.notes,
            waiting_since: ticket.waiting_since,
        });
        Self {
            account: ticket.account,
            id: ticket.id,
            number: ticket.number,
            service: ticket.service,
            category: ticket.category.clone(),
            opened_by: ticket.opened_by,
            subject: ticket.subject.clone(),
            status: ticket.status,
            status_since: ticket.status_since,
            messages: ticket.messages,
            opened_at: ticket.opened_at,
            updated_at: ticket.updated_at,
            follows: ticket.follows,
            merged_into: ticket.merged_into,
            absorbed: ticket.absorbed.clone(),
            rating: ticket.rating,
            comment: ticket.comment.clone(),
            internal,
        }
    }
}
