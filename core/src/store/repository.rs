use super::repositories::{Found, Repositories};
use super::{Store, StoreError, StoreErrorKind};
use crate::change::{ChangeSet, Commit, Outcome};
use crate::facts::Answers;
use crate::operation::Wanted;
use crate::query::{Query, Rows};
use crate::record::{Key, Record, Version, Versioned};
use crate::{AccountId, CommandId};

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
            Query::ReviewLines { rows } => self.0.review_lines(*rows).map(Rows::ReviewLines),
            Query::Reviews { after, rows } => self.0.reviews(*after, *rows).map(Rows::Reviews),
        }
    }
}

fn any<R: Into<Record>>(found: Option<Versioned<R>>) -> Option<Versioned<Record>> {
    found.map(|it| Versioned { version: it.version, value: it.value.into() })
}
