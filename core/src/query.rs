//! Queries: the lists that a store can answer, each in a fixed order, by key and never by offset.

use crate::access::{BreakGlass, BreakGlassStatus, Session};
use crate::account::Service;
use crate::assistance::AgentBudget;
use crate::consent::Consent;
use crate::contact::{Categories, ContactRecord};
use crate::journal::Entry;
use crate::people::{Invitation, InvitationStatus, Membership};
use crate::record::Versioned;
use crate::review::Review;
use crate::staff::AgentRecord;
use crate::text::{Tag, TeamName};
use crate::ticket::{Match, Matches, Message, QueuePlace, Status, Ticket, Word};
use crate::{
    AccountId, AgentId, BreakGlassId, ConsentId, ContactId, InvitationId, ReviewId, ServiceId, SessionId, TicketId,
    Timestamp, UserId,
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

/// A list of sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sessions {
    /// An account's sessions that nobody ended, in the order of entering.
    Live(AccountId),
    /// An account's sessions that stand on its onboarding and whose documents nobody attested to be deleted, live ones among
    /// them, in the order of entering.
    Onboarding(AccountId),
    /// Of all accounts: what a sweep must look at, the earliest first. Only the host's programs ask it.
    Sweep,
    /// Of all accounts: whose clean-up is owed, the earliest deadline first. Only agents ask it.
    CleanUp {
        /// Only this agent's.
        agent: Option<AgentId>,
    },
    /// Of all accounts: who entered in a span, in the order of entering. Only reviewers ask it.
    Entered {
        /// Only this agent's.
        agent: Option<AgentId>,
        /// The span's beginning, which belongs to it.
        from: Timestamp,
        /// The span's end, which doesn't.
        until: Timestamp,
    },
}

/// Where a session stands in a list of sessions: by a time, then by account and id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SessionPlace {
    /// The time that the list is in the order of.
    pub at: Timestamp,
    /// The account.
    pub account: AccountId,
    /// The session.
    pub session: SessionId,
}

impl Sessions {
    /// The account that the list is of; `None` for those over all accounts.
    pub const fn account(&self) -> Option<AccountId> {
        match self {
            Self::Live(account) | Self::Onboarding(account) => Some(*account),
            Self::Sweep | Self::CleanUp { .. } | Self::Entered { .. } => None,
        }
    }

    /// Where a session stands in this list, if it does.
    pub fn place(&self, it: &Session) -> Option<SessionPlace> {
        let of = |agent: &Option<AgentId>| agent.is_none_or(|agent| agent == it.agent);
        let at = match self {
            Self::Live(account) => (it.account == *account && it.ended_at.is_none()).then_some(it.entered_at),
            Self::Onboarding(account) => {
                let kept = it.ended_at.is_none() || it.documents > 0 && it.cleaned_at.is_none();
                (it.account == *account && it.onboarding && kept).then_some(it.entered_at)
            }
            Self::Sweep => it.sweep_at,
            Self::CleanUp { agent } => it.clean_up_until.filter(|_| of(agent)),
            Self::Entered { agent, from, until } => {
                (of(agent) && *from <= it.entered_at && it.entered_at < *until).then_some(it.entered_at)
            }
        }?;
        Some(SessionPlace { at, account: it.account, session: it.id })
    }
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
            Self::Agents { .. } | Self::AgentBudgets { .. } | Self::Reviews { .. } => Some(AccountId::STAFF),
            Self::Queue { .. } | Self::Memberships { .. } | Self::Pending { .. } | Self::BreakGlasses { .. } => None,
        }
    }

    /// Whether `rows` can be an answer to this query: of its account and filter, in its order, not too many. A store
    /// that answers anything else is not believed.
    pub fn admits(&self, rows: &Rows) -> bool {
        match (self, rows) {
            (Self::Tickets { account, filter, team, before, rows: max }, Rows::Tickets(rows)) => {
                let wanted = |it: &Ticket| it.account == *account && filter.admits(it) && of_team(team.as_ref(), it);
                fits(rows, *max)
                    && rows.iter().all(wanted)
                    && descending(rows.iter().map(|it| it.number.get()), *before)
            }
            (Self::Similar { account, words, team, each, rows: max }, Rows::Similar(matches)) => {
                let wanted = |it: &Ticket| it.account == *account && of_team(team.as_ref(), it);
                fits(&matches.tickets, *max)
                    && matches.tickets.iter().all(|it| wanted(&it.ticket))
                    && matches.is_answer(words.len(), *each)
            }
            (Self::Queue { queue, after, rows: max }, Rows::Tickets(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| queue.admits(it))
                    && ascending(rows.iter().filter_map(Ticket::place), *after)
            }
            (Self::Messages { account, ticket, internal, after, rows: max }, Rows::Messages(rows)) => {
                let wanted = |it: &Message| (it.account, it.ticket, it.internal) == (*account, *ticket, *internal);
                fits(rows, *max) && rows.iter().all(wanted) && dense(rows.iter().map(|it| it.number), Some(*after))
            }
            (Self::Entries { account, after, rows: max }, Rows::Entries(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account)
                    && dense(rows.iter().map(|it| it.sequence), Some(*after))
            }
            (Self::Undelivered { account, rows: max }, Rows::Entries(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account)
                    && dense(rows.iter().map(|it| it.sequence), None)
            }
            (Self::Pending { after, rows: max, .. }, Rows::Accounts(rows)) => {
                fits(rows, *max) && ascending(rows.iter().copied(), *after)
            }
            (query, rows) => query.admits_people(rows),
        }
    }

    /// As [`admits`](Self::admits), for what is about people.
    fn admits_people(&self, rows: &Rows) -> bool {
        match (self, rows) {
            (Self::Services { account, after, rows: max }, Rows::Services(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account)
                    && ascending(rows.iter().map(|it| it.id), *after)
            }
            (Self::Members { account, after, rows: max }, Rows::Memberships(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account && it.removed_at.is_none())
                    && ascending(rows.iter().map(|it| it.user), *after)
            }
            (Self::Memberships { user, after, rows: max }, Rows::Memberships(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.user == *user && it.removed_at.is_none())
                    && ascending(rows.iter().map(|it| it.account), *after)
            }
            (Self::Invitations { account, after, rows: max }, Rows::Invitations(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account && it.status == InvitationStatus::Open)
                    && ascending(rows.iter().map(|it| it.id), *after)
            }
            (Self::Contacts { account, categories, after, rows: max }, Rows::Contacts(rows)) => {
                let chosen = |it: &ContactRecord| categories.is_none_or(|some| it.categories.intersects(some));
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account && it.removed_at.is_none() && chosen(it))
                    && ascending(rows.iter().map(|it| it.id), *after)
            }
            (query, rows) => query.admits_access(rows),
        }
    }

    /// As [`admits`](Self::admits), for what is about access and the staff.
    fn admits_access(&self, rows: &Rows) -> bool {
        match (self, rows) {
            (Self::Sessions { of, after, rows: max }, Rows::Sessions(rows)) => {
                let places: Vec<_> = rows.iter().filter_map(|it| of.place(&it.value)).collect();
                fits(rows, *max)
                    && rows.iter().all(|it| it.version > 0)
                    && places.len() == rows.len()
                    && ascending(places.into_iter(), *after)
            }
            (Self::Consents { account, after, rows: max }, Rows::Consents(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account && it.withdrawn_at.is_none())
                    && ascending(rows.iter().map(|it| it.id), *after)
            }
            (Self::BreakGlasses { after, rows: max }, Rows::BreakGlasses(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.status == BreakGlassStatus::Asked)
                    && ascending(rows.iter().map(|it| (it.id, it.account)), *after)
            }
            (Self::Agents { after, rows: max }, Rows::Agents(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == AccountId::STAFF)
                    && ascending(rows.iter().map(|it| it.id), *after)
            }
            (Self::AgentBudgets { after, rows: max }, Rows::AgentBudgets(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == AccountId::STAFF)
                    && ascending(rows.iter().map(|it| it.agent), *after)
            }
            (Self::Reviews { after, rows: max }, Rows::Reviews(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == AccountId::STAFF)
                    && ascending(rows.iter().map(|it| it.id), *after)
            }
            _ => false,
        }
    }
}

impl Matches {
    /// Whether this can be the answer about so many words, each looked at so far.
    fn is_answer(&self, words: usize, each: u32) -> bool {
        let known = u32::try_from(words).ok().and_then(|words| 1u64.checked_shl(words)).map_or(u64::MAX, |top| top - 1);
        let order = |it: &Match| (std::cmp::Reverse(it.words.count_ones()), std::cmp::Reverse(it.ticket.number));
        self.frequencies.len() == words
            && self.frequencies.iter().all(|count| *count <= each)
            && self.tickets.iter().all(|it| it.words != 0 && it.words & !known == 0)
            && self.tickets.is_sorted_by(|one, next| order(one) < order(next))
    }
}

fn fits<T>(rows: &[T], max: u32) -> bool {
    rows.len() <= max as usize
}

fn descending(numbers: impl Iterator<Item = u64>, before: Option<u64>) -> bool {
    let mut bound = before.unwrap_or(u64::MAX);
    for number in numbers {
        if number >= bound {
            return false;
        }
        bound = number;
    }
    true
}

/// Each greater than the one before, the first greater than `after`.
fn ascending<T: Ord>(places: impl Iterator<Item = T>, after: Option<T>) -> bool {
    let mut last = after;
    for place in places {
        if last.as_ref().is_some_and(|last| place <= *last) {
            return false;
        }
        last = Some(place);
    }
    true
}

/// One after the other without a gap, the first right behind `after` if that is known.
fn dense(numbers: impl Iterator<Item = u64>, after: Option<u64>) -> bool {
    let mut last = after;
    for number in numbers {
        if last.is_some_and(|last| number != last.saturating_add(1)) {
            return false;
        }
        last = Some(number);
    }
    true
}
