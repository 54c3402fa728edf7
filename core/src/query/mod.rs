//! Queries: the lists that a store can answer, each in a fixed order, by key and never by offset.

mod admits;
mod sessions;

pub use sessions::{SessionPlace, Sessions};

use crate::access::{BreakGlass, Session};
use crate::account::Service;
use crate::assistance::AgentBudget;
use crate::consent::Consent;
use crate::contact::{Categories, ContactRecord};
use crate::journal::Entry;
use crate::people::{Invitation, Membership};
use crate::record::Versioned;
use crate::review::{Review, ReviewLine};
use crate::staff::AgentRecord;
use crate::text::{Tag, TeamName};
use crate::ticket::{Matches, Message, QueuePlace, Status, Ticket, Word};
use crate::{
    AccountId, AgentId, BreakGlassId, ConsentId, ContactId, InvitationId, ReviewId, ServiceId, TicketId, Timestamp,
    UserId,
};
use serde::{Deserialize, Serialize};

/// Which of an account's tickets are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those with this status.
    Status(Status),
    /// Those that this agent is to answer.
    Assignee(AgentId),
    /// Those with this tag.
    Tag(Tag),
    /// Those that have every one of these words.
    Words {
        /// The words; at least one, at most [`Words::MAX`](crate::ticket::Words::MAX).
        words: Vec<Word>,
        /// Whether words of internal notes count, too.
        internal: bool,
    },
}

/// A queue of tickets over all accounts, in the order of answering.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Queue {
    /// Of a team.
    Team(TeamName),
    /// Of an agent: what is assigned to them.
    Assignee(AgentId),
}

/// A list that is wanted, up to `rows` rows of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Query {
    /// An account's tickets, newest number first.
    Tickets {
        /// The account.
        account: AccountId,
        /// Only these.
        filter: Filter,
        /// Only those of this team.
        team: Option<TeamName>,
        /// Only those with a smaller number.
        before: Option<u64>,
        /// At most so many.
        rows: u32,
    },
    /// An account's tickets that share words with a text, and how common these words are. Internal notes don't count.
    Similar {
        /// The account.
        account: AccountId,
        /// The words; at most [`Words::MAX`](crate::ticket::Words::MAX), none twice.
        words: Vec<Word>,
        /// Only tickets of this team.
        team: Option<TeamName>,
        /// For each word, only the newest so many tickets that have it are looked at; the team is looked at afterwards.
        each: u32,
        /// At most so many tickets.
        rows: u32,
    },
    /// Tickets of all accounts whose customers wait for the support, in the order of answering. Only agents can ask it.
    Queue {
        /// Whose.
        queue: Queue,
        /// Only those behind this place.
        after: Option<QueuePlace>,
        /// At most so many.
        rows: u32,
    },
    /// A ticket's messages, oldest first.
    Messages {
        /// The account.
        account: AccountId,
        /// The ticket.
        ticket: TicketId,
        /// The internal notes instead of the messages.
        internal: bool,
        /// Only those with a greater number.
        after: u64,
        /// At most so many.
        rows: u32,
    },
    /// An account's services, in the order of their ids.
    Services {
        /// The account.
        account: AccountId,
        /// Only those with a greater id.
        after: Option<ServiceId>,
        /// At most so many.
        rows: u32,
    },
    /// An account's members, in the order of their ids; not those who were removed.
    Members {
        /// The account.
        account: AccountId,
        /// Only those with a greater id.
        after: Option<UserId>,
        /// At most so many.
        rows: u32,
    },
    /// A user's memberships in all accounts, in the order of the accounts' ids; not those that ended. Only that user can
    /// ask it (RULE C6).
    Memberships {
        /// The user.
        user: UserId,
        /// Only those in accounts with a greater id.
        after: Option<AccountId>,
        /// At most so many.
        rows: u32,
    },
    /// An account's open invitations, in the order of their ids, those that are too old among them.
    Invitations {
        /// The account.
        account: AccountId,
        /// Only those with a greater id.
        after: Option<InvitationId>,
        /// At most so many.
        rows: u32,
    },
    /// An account's contacts, in the order of their ids; not those that were removed.
    Contacts {
        /// The account.
        account: AccountId,
        /// Only those that chose at least one of these categories.
        categories: Option<Categories>,
        /// Only those with a greater id.
        after: Option<ContactId>,
        /// At most so many.
        rows: u32,
    },
    /// Sessions, in the order of their places.
    Sessions {
        /// Which.
        of: Sessions,
        /// Only those behind this place.
        after: Option<SessionPlace>,
        /// At most so many.
        rows: u32,
    },
    /// An account's consents that were not withdrawn, in the order of their ids, those that are over among them.
    Consents {
        /// The account.
        account: AccountId,
        /// Only those with a greater id.
        after: Option<ConsentId>,
        /// At most so many.
        rows: u32,
    },
    /// Requests for emergency entry that wait for approval, those that are too old among them, in the order of their ids. Over
    /// all accounts; only leads can ask it.
    BreakGlasses {
        /// Only those with a greater id, or the same and a greater account.
        after: Option<(BreakGlassId, AccountId)>,
        /// At most so many.
        rows: u32,
    },
    /// Agents in the staff's directory, in the order of their ids.
    Agents {
        /// Only those with a greater id.
        after: Option<AgentId>,
        /// At most so many.
        rows: u32,
    },
    /// Agents' budgets of wrong codes, in the order of the agents' ids.
    AgentBudgets {
        /// Only those of agents with a greater id.
        after: Option<AgentId>,
        /// At most so many.
        rows: u32,
    },
    /// How far each role has reviewed, in the order of the roles' ids.
    ReviewLines {
        /// At most so many.
        rows: u32,
    },
    /// Reviews, in the order of their ids.
    Reviews {
        /// Only those with a greater id.
        after: Option<ReviewId>,
        /// At most so many.
        rows: u32,
    },
    /// An account's journal entries, oldest first.
    Entries {
        /// The account.
        account: AccountId,
        /// Only those with a greater sequence.
        after: u64,
        /// At most so many.
        rows: u32,
    },
    /// An account's journal entries that are not acknowledged yet, oldest first: those behind
    /// [`JournalHead::delivered`](crate::journal::JournalHead::delivered).
    Undelivered {
        /// The account.
        account: AccountId,
        /// At most so many.
        rows: u32,
    },
    /// Accounts, in the order of their ids, whose journal has entries that are not acknowledged, and no lease that lasts
    /// beyond `now`. Over all accounts; only relays can ask it.
    Pending {
        /// The time that leases are measured by.
        now: Timestamp,
        /// Only accounts with a greater id.
        after: Option<AccountId>,
        /// At most so many.
        rows: u32,
    },
}

/// A query's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rows {
    /// Of [`Query::Tickets`] and [`Query::Queue`].
    Tickets(Vec<Ticket>),
    /// Of [`Query::Similar`].
    Similar(Matches),
    /// Of [`Query::Messages`].
    Messages(Vec<Message>),
    /// Of [`Query::Services`].
    Services(Vec<Service>),
    /// Of [`Query::Members`] and [`Query::Memberships`].
    Memberships(Vec<Membership>),
    /// Of [`Query::Invitations`].
    Invitations(Vec<Invitation>),
    /// Of [`Query::Contacts`].
    Contacts(Vec<ContactRecord>),
    /// Of [`Query::Sessions`]: with their versions, because some operations end what they find.
    Sessions(Vec<Versioned<Session>>),
    /// Of [`Query::Consents`].
    Consents(Vec<Consent>),
    /// Of [`Query::BreakGlasses`].
    BreakGlasses(Vec<BreakGlass>),
    /// Of [`Query::Agents`].
    Agents(Vec<AgentRecord>),
    /// Of [`Query::AgentBudgets`].
    AgentBudgets(Vec<AgentBudget>),
    /// Of [`Query::ReviewLines`]: with their versions, because whoever enters begins those that are missing.
    ReviewLines(Vec<Versioned<ReviewLine>>),
    /// Of [`Query::Reviews`].
    Reviews(Vec<Review>),
    /// Of [`Query::Entries`] and [`Query::Undelivered`].
    Entries(Vec<Entry>),
    /// Of [`Query::Pending`].
    Accounts(Vec<AccountId>),
}

impl Filter {
    /// Whether a ticket fits, as far as the ticket itself can tell: which words it has stands elsewhere.
    pub fn admits(&self, ticket: &Ticket) -> bool {
        match self {
            Self::All | Self::Words { .. } => true,
            Self::Status(status) => ticket.status == *status,
            Self::Assignee(agent) => ticket.assignee == Some(*agent),
            Self::Tag(tag) => ticket.tags.contains(tag),
        }
    }
}

impl Queue {
    /// Whether a ticket stands in this queue.
    pub fn admits(&self, ticket: &Ticket) -> bool {
        ticket.waiting_since.is_some()
            && match self {
                Self::Team(team) => ticket.team == *team,
                Self::Assignee(agent) => ticket.assignee == Some(*agent),
            }
    }
}

/// Whether a ticket is of this team, or teams don't matter.
pub fn of_team(team: Option<&TeamName>, ticket: &Ticket) -> bool {
    team.is_none_or(|team| ticket.team == *team)
}

impl Query {
    /// The account that it is about; `None` for the queries over all accounts.
    pub const fn account(&self) -> Option<AccountId> {
        match self {
            Self::Tickets { account, .. }
            | Self::Similar { account, .. }
            | Self::Messages { account, .. }
            | Self::Services { account, .. }
            | Self::Members { account, .. }
            | Self::Invitations { account, .. }
            | Self::Contacts { account, .. }
            | Self::Consents { account, .. }
            | Self::Entries { account, .. }
            | Self::Undelivered { account, .. } => Some(*account),
            Self::Sessions { of, .. } => of.account(),
            Self::Agents { .. } | Self::AgentBudgets { .. } | Self::ReviewLines { .. } | Self::Reviews { .. } => {
                Some(AccountId::STAFF)
            }
            Self::Queue { .. } | Self::Memberships { .. } | Self::Pending { .. } | Self::BreakGlasses { .. } => None,
        }
    }
}
