//! Typed repositories: one method a question, for hosts that map their own tables.

use super::{Store, StoreError, StoreErrorKind};
use crate::access::{Acknowledgement, BreakGlass, Session};
use crate::account::{Account, Service};
use crate::assistance::{AgentBudget, AssistanceRequest};
use crate::change::{ChangeSet, Commit, Outcome};
use crate::consent::Consent;
use crate::contact::{Categories, ContactRecord};
use crate::facts::Answers;
use crate::journal::{Entry, JournalHead};
use crate::operation::Wanted;
use crate::people::{Invitation, Membership};
use crate::query::{Filter, Query, Queue, Rows, SessionPlace, Sessions};
use crate::record::{Key, Record, Version, Versioned};
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
    /// [`Query::Services`]: in the order of their ids.
    ///
    /// # Errors
    /// See [`account`](Self::account).
    fn services(&self, account: AccountId, after: Option<ServiceId>, rows: u32) -> Found<Vec<Service>>;
    /// [`Query::Members`]: those who were not removed, in the order of their ids.
    ///
    /// # Errors
    /// See [`account`](Self::account).
    fn members(&self, account: AccountId, after: Option<UserId>, rows: u32) -> Found<Vec<Membership>>;
    /// [`Query::Memberships`]: those that have not ended, in the order of the accounts' ids.
    ///
    /// # Errors
    /// See [`account`](Self::account).
    fn memberships(&self, user: UserId, after: Option<AccountId>, rows: u32) -> Found<Vec<Membership>>;
    /// [`Query::Invitations`]: the open ones, in the order of their ids.
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
    /// [`Query::Contacts`]: those that were not removed, in the order of their ids.
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
    /// [`Query::Tickets`]: newest number first.
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
    /// [`Query::Similar`]: those that share the most words first, then the newest.
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
    /// [`Query::Queue`]: in the order of answering.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn queue(&self, queue: &Queue, after: Option<QueuePlace>, rows: u32) -> Found<Vec<Ticket>>;
    /// [`Query::Messages`]: oldest first.
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
    /// [`Query::Entries`]: oldest first.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn entries(&self, account: AccountId, after: u64, rows: u32) -> Found<Vec<Entry>>;
    /// [`Query::Pending`]: in the order of the accounts' ids.
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
    /// [`Query::Agents`]: in the order of their ids.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn agents(&self, after: Option<AgentId>, rows: u32) -> Found<Vec<AgentRecord>>;
    /// [`Query::AgentBudgets`]: in the order of the agents' ids.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn agent_budgets(&self, after: Option<AgentId>, rows: u32) -> Found<Vec<AgentBudget>>;
    /// [`Query::Reviews`]: in the order of their ids.
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
    /// [`Query::Sessions`]: in the order of their places.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn sessions(&self, of: &Sessions, after: Option<SessionPlace>, rows: u32) -> Found<Vec<Versioned<Session>>>;
    /// [`Query::Consents`]: those that were not withdrawn, in the order of their ids.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn consents(&self, account: AccountId, after: Option<ConsentId>, rows: u32) -> Found<Vec<Consent>>;
    /// [`Query::BreakGlasses`]: those that wait for approval, in the order of their ids and accounts.
    ///
    /// # Errors
    /// [`StoreError`] if the host can't answer.
    fn break_glasses(&self, after: Option<(BreakGlassId, AccountId)>, rows: u32) -> Found<Vec<BreakGlass>>;
}

/// Writing, in one transaction of the host's.
pub trait Commits {
    /// As [`Store::commit`].
    fn commit(&self, changes: &ChangeSet) -> Commit;
    /// As [`Store::outcome`].
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

/// A set of repositories as a [`Store`].
///
/// Repositories are asked one question at a time, so the answers could come from different moments. Every command of a
/// desk writes its account's journal head, and whatever else writes these tables must do so, too; this adapter reads the
/// versions of the heads before and after, and asks anew if they differ. So the answers are of one moment without a
/// transaction that would have to cross into the host's language. Lists over all accounts ([`Query::Queue`],
/// [`Query::Memberships`], [`Query::Pending`], [`Query::BreakGlasses`], some [`Query::Sessions`]) have no head that could be compared: each is of the moment in which the host
/// answers it, which may not be that of the other answers.
#[derive(Clone, Debug)]
pub struct RepositoryStore<R>(pub R);

/// How often a moving account is read anew.
const READS_MAX: u32 = 64;

impl<R: Repositories> Store for RepositoryStore<R> {
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        let queried = wanted.queries.iter().filter_map(Query::account);
        let keyed = wanted.records.iter().map(Key::account);
        let mut realms: Vec<AccountId> = keyed.chain(queried).chain([wanted.account]).collect();
        realms.sort_unstable();
        realms.dedup();
        let mut before = self.heads(&realms)?;
        for _ in 0..READS_MAX {
            let answers = self.read(wanted)?;
            let after = self.heads(&realms)?;
            if before == after {
                return Ok(answers);
            }
            before = after;
        }
        Err(StoreError::new(StoreErrorKind::Busy, "the account changes faster than it can be read"))
    }

    fn commit(&self, changes: &ChangeSet) -> Commit {
        self.0.commit(changes)
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError> {
        self.0.outcome(account, command)
    }
}

impl<R: Repositories> RepositoryStore<R> {
    fn heads(&self, realms: &[AccountId]) -> Found<Vec<Version>> {
        realms.iter().map(|&realm| Ok(self.0.journal(realm)?.map_or(0, |head| head.version))).collect()
    }

    fn read(&self, wanted: &Wanted) -> Found<Answers> {
        let records = wanted.records.iter().map(|&key| self.record(key)).collect::<Found<_>>()?;
        let pages = wanted.queries.iter().map(|query| self.rows(query)).collect::<Found<_>>()?;
        let outcome = match wanted.command {
            Some(command) => self.0.outcome(wanted.account, command)?,
            None => None,
        };
        Ok(Answers { records, pages, outcome })
    }

    fn record(&self, key: Key) -> Found<Option<Versioned<Record>>> {
        match key {
            Key::Account(account) => self.0.account(account).map(any),
            Key::Membership(account, user) => self.0.membership(account, user).map(any),
            Key::Service(account, service) => self.0.service(account, service).map(any),
            Key::Counter(account) => self.0.ticket_counter(account).map(any),
            Key::Ticket(account, ticket) => self.0.ticket(account, ticket).map(any),
            Key::Journal(account) => self.0.journal(account).map(any),
            Key::Agent(agent) => self.0.agent(agent).map(any),
            Key::Invitation(account, invitation) => self.0.invitation(account, invitation).map(any),
            Key::Contact(account, contact) => self.0.contact(account, contact).map(any),
            Key::Assistance(account) => self.0.assistance(account).map(any),
            Key::Consent(account, consent) => self.0.consent(account, consent).map(any),
            Key::Session(account, session) => self.0.session(account, session).map(any),
            Key::BreakGlass(account, request) => self.0.break_glass(account, request).map(any),
            Key::Acknowledgement(account, user) => self.0.acknowledgement(account, user).map(any),
            Key::AgentBudget(agent) => self.0.agent_budget(agent).map(any),
            Key::ReviewLine(role) => self.0.review_line(role).map(any),
            Key::Review(review) => self.0.review(review).map(any),
        }
    }

    fn rows(&self, query: &Query) -> Found<Rows> {
        match query {
            Query::Tickets { account, filter, team, before, rows } => {
                self.0.tickets(*account, filter, team.as_ref(), *before, *rows).map(Rows::Tickets)
            }
            Query::Similar { account, words, team, each, rows } => {
                self.0.similar(*account, words, team.as_ref(), *each, *rows).map(Rows::Similar)
            }
            Query::Queue { queue, after, rows } => self.0.queue(queue, *after, *rows).map(Rows::Tickets),
            Query::Messages { account, ticket, internal, after, rows } => {
                self.0.messages(*account, *ticket, *internal, *after, *rows).map(Rows::Messages)
            }
            Query::Services { account, after, rows } => self.0.services(*account, *after, *rows).map(Rows::Services),
            Query::Members { account, after, rows } => self.0.members(*account, *after, *rows).map(Rows::Memberships),
            Query::Memberships { user, after, rows } => self.0.memberships(*user, *after, *rows).map(Rows::Memberships),
            Query::Invitations { account, after, rows } => {
                self.0.invitations(*account, *after, *rows).map(Rows::Invitations)
            }
            Query::Contacts { account, categories, after, rows } => {
                self.0.contacts(*account, *categories, *after, *rows).map(Rows::Contacts)
            }
            Query::Entries { account, after, rows } => self.0.entries(*account, *after, *rows).map(Rows::Entries),
            Query::Undelivered { account, rows } => {
                let delivered = self.0.journal(*account)?.map_or(0, |head| head.value.delivered);
                self.0.entries(*account, delivered, *rows).map(Rows::Entries)
            }
            Query::Pending { now, after, rows } => self.0.pending(*now, *after, *rows).map(Rows::Accounts),
            Query::Sessions { of, after, rows } => self.0.sessions(of, *after, *rows).map(Rows::Sessions),
            Query::Consents { account, after, rows } => self.0.consents(*account, *after, *rows).map(Rows::Consents),
            Query::BreakGlasses { after, rows } => self.0.break_glasses(*after, *rows).map(Rows::BreakGlasses),
            Query::Agents { after, rows } => self.0.agents(*after, *rows).map(Rows::Agents),
            Query::AgentBudgets { after, rows } => self.0.agent_budgets(*after, *rows).map(Rows::AgentBudgets),
            Query::Reviews { after, rows } => self.0.reviews(*after, *rows).map(Rows::Reviews),
        }
    }
}

fn any<R: Into<Record>>(found: Option<Versioned<R>>) -> Option<Versioned<Record>> {
    found.map(|it| Versioned { version: it.version, value: it.value.into() })
}
