//! Typed repositories: one method a question, for hosts that map their own tables.

use super::StoreError;
use crate::access::{Acknowledgement, BreakGlass, Session};
use crate::account::{Account, Service};
use crate::assistance::{AgentBudget, AssistanceRequest};
use crate::change::{ChangeSet, Commit, Outcome};
use crate::consent::Consent;
use crate::contact::{Categories, ContactRecord};
use crate::journal::{Entry, JournalHead};
use crate::people::{Invitation, Membership};
use crate::query::{Filter, Queue, SessionPlace, Sessions};
use crate::record::Versioned;
use crate::review::{Review, ReviewLine};
use crate::staff::AgentRecord;
use crate::text::TeamName;
use crate::ticket::{Matches, Message, QueuePlace, Ticket, TicketCounter, Word};
use crate::{
    AccountId, AgentId, BreakGlassId, CommandId, ConsentId, ContactId, InvitationId, ReviewId, RoleId, ServiceId,
    SessionId, TicketId, Timestamp, UserId,
};

/// What a repository answers.
pub type Found<T> = Result<T, StoreError>;

/// Accounts, their services and their members.
pub trait AccountRepository {
    /// An account.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer; so for every method of every repository.
    fn account(&self, account: AccountId) -> Found<Option<Versioned<Account>>>;
    /// A service of an account.
    ///
    /// # Errors
    /// See [`account`](Self::account).
    fn service(&self, account: AccountId, service: ServiceId) -> Found<Option<Versioned<Service>>>;
    /// A user's membership in an account.
    ///
    /// # Errors
    /// See [`account`](Self::account).
    fn membership(&self, account: AccountId, user: UserId) -> Found<Option<Versioned<Membership>>>;
    /// An invitation to an account.
    ///
    /// # Errors
    /// See [`account`](Self::account).
    fn invitation(&self, account: AccountId, invitation: InvitationId) -> Found<Option<Versioned<Invitation>>>;
    /// [`Query::Services`](crate::query::Query::Services): in the order of their ids.
    ///
    /// # Errors
    /// See [`account`](Self::account).
    fn services(&self, account: AccountId, after: Option<ServiceId>, rows: u32) -> Found<Vec<Service>>;
    /// [`Query::Members`](crate::query::Query::Members): those who were not removed, in the order of their ids.
    ///
    /// # Errors
    /// See [`account`](Self::account).
    fn members(&self, account: AccountId, after: Option<UserId>, rows: u32) -> Found<Vec<Membership>>;
    /// [`Query::Memberships`](crate::query::Query::Memberships): those that have not ended, in the order of the accounts' ids.
    ///
    /// # Errors
    /// See [`account`](Self::account).
    fn memberships(&self, user: UserId, after: Option<AccountId>, rows: u32) -> Found<Vec<Membership>>;
    /// [`Query::Invitations`](crate::query::Query::Invitations): the open ones, in the order of their ids.
    ///
    /// # Errors
    /// See [`account`](Self::account).
    fn invitations(&self, account: AccountId, after: Option<InvitationId>, rows: u32) -> Found<Vec<Invitation>>;
}

/// Contacts.
pub trait ContactRepository {
    /// A contact.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn contact(&self, account: AccountId, contact: ContactId) -> Found<Option<Versioned<ContactRecord>>>;
    /// [`Query::Contacts`](crate::query::Query::Contacts): those that were not removed, in the order of their ids.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn contacts(
        &self,
        account: AccountId,
        categories: Option<Categories>,
        after: Option<ContactId>,
        rows: u32,
    ) -> Found<Vec<ContactRecord>>;
}

/// Tickets and their messages.
pub trait TicketRepository {
    /// An account's ticket counter.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn ticket_counter(&self, account: AccountId) -> Found<Option<Versioned<TicketCounter>>>;
    /// A ticket.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn ticket(&self, account: AccountId, ticket: TicketId) -> Found<Option<Versioned<Ticket>>>;
    /// [`Query::Tickets`](crate::query::Query::Tickets): newest number first.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn tickets(
        &self,
        account: AccountId,
        filter: &Filter,
        team: Option<&TeamName>,
        before: Option<u64>,
        rows: u32,
    ) -> Found<Vec<Ticket>>;
    /// [`Query::Similar`](crate::query::Query::Similar): those that share the most words first, then the newest.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn similar(
        &self,
        account: AccountId,
        words: &[Word],
        team: Option<&TeamName>,
        each: u32,
        rows: u32,
    ) -> Found<Matches>;
    /// [`Query::Queue`](crate::query::Query::Queue): in the order of answering.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn queue(&self, queue: &Queue, after: Option<QueuePlace>, rows: u32) -> Found<Vec<Ticket>>;
    /// [`Query::Messages`](crate::query::Query::Messages): oldest first.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn messages(
        &self,
        account: AccountId,
        ticket: TicketId,
        internal: bool,
        after: u64,
        rows: u32,
    ) -> Found<Vec<Message>>;
}

/// The journal.
pub trait JournalRepository {
    /// The head of an account's journal.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn journal(&self, account: AccountId) -> Found<Option<Versioned<JournalHead>>>;
    /// [`Query::Entries`](crate::query::Query::Entries): oldest first.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn entries(&self, account: AccountId, after: u64, rows: u32) -> Found<Vec<Entry>>;
    /// [`Query::Pending`](crate::query::Query::Pending): in the order of the accounts' ids.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn pending(&self, now: Timestamp, after: Option<AccountId>, rows: u32) -> Found<Vec<AccountId>>;
}

/// The staff's directory.
pub trait StaffRepository {
    /// An agent.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn agent(&self, agent: AgentId) -> Found<Option<Versioned<AgentRecord>>>;
    /// An agent's budget of wrong codes.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn agent_budget(&self, agent: AgentId) -> Found<Option<Versioned<AgentBudget>>>;
    /// How far a role has reviewed.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn review_line(&self, role: RoleId) -> Found<Option<Versioned<ReviewLine>>>;
    /// A review.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn review(&self, review: ReviewId) -> Found<Option<Versioned<Review>>>;
    /// [`Query::Agents`](crate::query::Query::Agents): in the order of their ids.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn agents(&self, after: Option<AgentId>, rows: u32) -> Found<Vec<AgentRecord>>;
    /// [`Query::AgentBudgets`](crate::query::Query::AgentBudgets): in the order of the agents' ids.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn agent_budgets(&self, after: Option<AgentId>, rows: u32) -> Found<Vec<AgentBudget>>;
    /// [`Query::ReviewLines`](crate::query::Query::ReviewLines): in the order of their ids.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn review_lines(&self, rows: u32) -> Found<Vec<Versioned<ReviewLine>>>;
    /// [`Query::Reviews`](crate::query::Query::Reviews): in the order of their ids.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn reviews(&self, after: Option<ReviewId>, rows: u32) -> Found<Vec<Review>>;
}

/// Who may enter, and who did.
pub trait AccessRepository {
    /// An account's request for assistance.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn assistance(&self, account: AccountId) -> Found<Option<Versioned<AssistanceRequest>>>;
    /// A written consent.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn consent(&self, account: AccountId, consent: ConsentId) -> Found<Option<Versioned<Consent>>>;
    /// A session.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn session(&self, account: AccountId, session: SessionId) -> Found<Option<Versioned<Session>>>;
    /// A request for emergency entry.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn break_glass(&self, account: AccountId, request: BreakGlassId) -> Found<Option<Versioned<BreakGlass>>>;
    /// A member's acknowledgement of the rules for access.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn acknowledgement(&self, account: AccountId, user: UserId) -> Found<Option<Versioned<Acknowledgement>>>;
    /// [`Query::Sessions`](crate::query::Query::Sessions): in the order of their places.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn sessions(&self, of: &Sessions, after: Option<SessionPlace>, rows: u32) -> Found<Vec<Versioned<Session>>>;
    /// [`Query::Consents`](crate::query::Query::Consents): those that were not withdrawn, in the order of their ids.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn consents(&self, account: AccountId, after: Option<ConsentId>, rows: u32) -> Found<Vec<Consent>>;
    /// [`Query::BreakGlasses`](crate::query::Query::BreakGlasses): those that wait for approval, in the order of their ids and accounts.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn break_glasses(&self, after: Option<(BreakGlassId, AccountId)>, rows: u32) -> Found<Vec<BreakGlass>>;
}

/// Writing, in one transaction of the host's.
pub trait Commits {
    /// As [`Store::commit`](super::Store::commit).
    fn commit(&self, changes: &ChangeSet) -> Commit;
    /// As [`Store::outcome`](super::Store::outcome).
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn outcome(&self, account: AccountId, command: CommandId) -> Found<Option<Outcome>>;
}

/// All repositories together.
pub trait Repositories:
    AccountRepository
    + ContactRepository
    + TicketRepository
    + AccessRepository
    + JournalRepository
    + StaffRepository
    + Commits
    + Send
    + Sync
{
}

impl<R> Repositories for R where
    R: AccountRepository
        + ContactRepository
        + TicketRepository
        + AccessRepository
        + JournalRepository
        + StaffRepository
        + Commits
        + Send
        + Sync
{
}
