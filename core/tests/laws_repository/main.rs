//! Every law, over typed repositories as a host would write them: its own tables, behind one lock.

mod tables;

use consentry::access::{Acknowledgement, BreakGlass, BreakGlassStatus, Session};
use consentry::account::{Account, Service};
use consentry::assistance::{AgentBudget, AssistanceRequest};
use consentry::change::{ChangeSet, Commit, Outcome};
use consentry::consent::Consent;
use consentry::contact::{Categories, ContactRecord};
use consentry::journal::{Entry, JournalHead};
use consentry::people::{Invitation, InvitationStatus, Membership};
use consentry::query::{Filter, Queue, SessionPlace, Sessions, of_team};
use consentry::record::Versioned;
use consentry::review::{Review, ReviewLine};
use consentry::staff::AgentRecord;
use consentry::store::{
    AccessRepository, AccountRepository, Commits, ContactRepository, Found, JournalRepository, RepositoryStore,
    StaffRepository, TicketRepository,
};
use consentry::testing::Factory;
use consentry::text::TeamName;
use consentry::ticket::{Match, Matches, Message, QueuePlace, Ticket, TicketCounter, Word};
use consentry::{
    AccountId, AgentId, BreakGlassId, CommandId, ConsentId, ContactId, InvitationId, ReviewId, RoleId, ServiceId,
    SessionId, Store, TicketId, Timestamp, UserId,
};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tables::{Table, Tables};

/// The host's repositories. Each question takes the lock anew, as each would be a query of its own.
#[derive(Clone, Default)]
struct Host(Arc<Mutex<Tables>>);

impl Host {
    fn tables(&self) -> MutexGuard<'_, Tables> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl AccountRepository for Host {
    fn account(&self, account: AccountId) -> Found<Option<Versioned<Account>>> {
        Ok(self.tables().accounts.get(&account).cloned())
    }

    fn service(&self, account: AccountId, service: ServiceId) -> Found<Option<Versioned<Service>>> {
        Ok(self.tables().services.get(&(account, service)).cloned())
    }

    fn membership(&self, account: AccountId, user: UserId) -> Found<Option<Versioned<Membership>>> {
        Ok(self.tables().memberships.get(&(account, user)).cloned())
    }

    fn invitation(&self, account: AccountId, invitation: InvitationId) -> Found<Option<Versioned<Invitation>>> {
        Ok(self.tables().invitations.get(&(account, invitation)).cloned())
    }

    fn services(&self, account: AccountId, after: Option<ServiceId>, rows: u32) -> Found<Vec<Service>> {
        Ok(first(&self.tables().services, rows, |it| it.account == account && after < Some(it.id)))
    }

    fn members(&self, account: AccountId, after: Option<UserId>, rows: u32) -> Found<Vec<Membership>> {
        let member = |it: &Membership| it.account == account && it.removed_at.is_none() && after < Some(it.user);
        Ok(first(&self.tables().memberships, rows, member))
    }

    fn memberships(&self, user: UserId, after: Option<AccountId>, rows: u32) -> Found<Vec<Membership>> {
        let member = |it: &Membership| it.user == user && it.removed_at.is_none() && after < Some(it.account);
        Ok(first(&self.tables().memberships, rows, member))
    }

    fn invitations(&self, account: AccountId, after: Option<InvitationId>, rows: u32) -> Found<Vec<Invitation>> {
        let open =
            |it: &Invitation| it.account == account && it.status == InvitationStatus::Open && after < Some(it.id);
        Ok(first(&self.tables().invitations, rows, open))
    }
}

impl ContactRepository for Host {
    fn contact(&self, account: AccountId, contact: ContactId) -> Found<Option<Versioned<ContactRecord>>> {
        Ok(self.tables().contacts.get(&(account, contact)).cloned())
    }

    fn contacts(
        &self,
        account: AccountId,
        categories: Option<Categories>,
        after: Option<ContactId>,
        rows: u32,
    ) -> Found<Vec<ContactRecord>> {
        let chosen = |it: &ContactRecord| categories.is_none_or(|some| it.categories.intersects(some));
        let listed = |it: &ContactRecord| it.account == account && it.removed_at.is_none() && after < Some(it.id);
        Ok(first(&self.tables().contacts, rows, |it| listed(it) && chosen(it)))
    }
}

/// The first rows of a table that fit, in the order of their keys.
fn first<K, V: Clone>(table: &Table<K, V>, rows: u32, fits: impl Fn(&V) -> bool) -> Vec<V> {
    table.values().map(|row| &row.value).filter(|row| fits(row)).take(rows as usize).cloned().collect()
}

impl TicketRepository for Host {
    fn ticket_counter(&self, account: AccountId) -> Found<Option<Versioned<TicketCounter>>> {
        Ok(self.tables().counters.get(&account).cloned())
    }

    fn ticket(&self, account: AccountId, ticket: TicketId) -> Found<Option<Versioned<Ticket>>> {
        Ok(self.tables().tickets.get(&(account, ticket)).cloned())
    }

    fn tickets(
        &self,
        account: AccountId,
        filter: &Filter,
        team: Option<&TeamName>,
        before: Option<u64>,
        rows: u32,
    ) -> Found<Vec<Ticket>> {
        let tables = self.tables();
        let has_words = |it: &Ticket| match filter {
            Filter::Words { words, internal } => words.iter().all(|word| tables.has(it, *word, *internal)),
            _ => true,
        };
        let mut found = tables.newest(account);
        found.retain(|it| before.is_none_or(|before| it.number.get() < before));
        found.retain(|it| filter.admits(it) && of_team(team, it) && has_words(it));
        Ok(found.into_iter().take(rows as usize).cloned().collect())
    }

    fn similar(
        &self,
        account: AccountId,
        words: &[Word],
        team: Option<&TeamName>,
        each: u32,
        rows: u32,
    ) -> Found<Matches> {
        let tables = self.tables();
        let newest = tables.newest(account);
        let mut shared = BTreeMap::<u64, u64>::new();
        let mut frequencies = Vec::new();
        for (bit, word) in words.iter().enumerate() {
            let with_word = newest.iter().filter(|it| tables.has(it, *word, false));
            let looked_at: Vec<u64> = with_word.take(each as usize).map(|it| it.number.get()).collect();
            frequencies.push(u32::try_from(looked_at.len()).unwrap_or(each));
            for number in looked_at {
                *shared.entry(number).or_default() |= 1 << bit;
            }
        }
        let own = newest.into_iter().filter(|it| of_team(team, it));
        let matching = own.filter_map(|it| Some(Match { ticket: it.clone(), words: *shared.get(&it.number.get())? }));
        let mut tickets: Vec<_> = matching.collect();
        // Stable: those that share equally many stay the newest first.
        tickets.sort_by_key(|it| Reverse(it.words.count_ones()));
        tickets.truncate(rows as usize);
        Ok(Matches { frequencies, tickets })
    }

    fn queue(&self, queue: &Queue, after: Option<QueuePlace>, rows: u32) -> Found<Vec<Ticket>> {
        let tables = self.tables();
        let waiting = tables.tickets.values().map(|row| &row.value).filter(|it| queue.admits(it));
        let mut found: Vec<_> = waiting.filter(|it| after < it.place()).cloned().collect();
        found.sort_by_key(Ticket::place);
        found.truncate(rows as usize);
        Ok(found)
    }

    fn messages(
        &self,
        account: AccountId,
        ticket: TicketId,
        internal: bool,
        after: u64,
        rows: u32,
    ) -> Found<Vec<Message>> {
        let tables = self.tables();
        let own = |it: &&Message| (it.account, it.ticket, it.internal) == (account, ticket, internal);
        let found = tables.messages.values().filter(own).filter(|it| it.number > after);
        Ok(found.take(rows as usize).cloned().collect())
    }
}

impl JournalRepository for Host {
    fn journal(&self, account: AccountId) -> Found<Option<Versioned<JournalHead>>> {
        Ok(self.tables().journals.get(&account).cloned())
    }

    fn entries(&self, account: AccountId, after: u64, rows: u32) -> Found<Vec<Entry>> {
        let tables = self.tables();
        let found = tables.entries.values().filter(|it| it.account == account && it.sequence > after);
        Ok(found.take(rows as usize).cloned().collect())
    }

    fn pending(&self, now: Timestamp, after: Option<AccountId>, rows: u32) -> Found<Vec<AccountId>> {
        let tables = self.tables();
        let behind = tables.journals.values().map(|row| &row.value).filter(|it| after < Some(it.account));
        let waiting = behind.filter(|it| it.size > it.delivered && it.leased_until.is_none_or(|until| until <= now));
        Ok(waiting.take(rows as usize).map(|it| it.account).collect())
    }
}

impl StaffRepository for Host {
    fn agent(&self, agent: AgentId) -> Found<Option<Versioned<AgentRecord>>> {
        Ok(self.tables().agents.get(&agent).cloned())
    }

    fn agent_budget(&self, agent: AgentId) -> Found<Option<Versioned<AgentBudget>>> {
        Ok(self.tables().budgets.get(&agent).cloned())
    }

    fn review_line(&self, role: RoleId) -> Found<Option<Versioned<ReviewLine>>> {
        Ok(self.tables().review_lines.get(&role).cloned())
    }

    fn review(&self, review: ReviewId) -> Found<Option<Versioned<Review>>> {
        Ok(self.tables().reviews.get(&review).cloned())
    }

    fn agents(&self, after: Option<AgentId>, rows: u32) -> Found<Vec<AgentRecord>> {
        Ok(first(&self.tables().agents, rows, |it| after < Some(it.id)))
    }

    fn agent_budgets(&self, after: Option<AgentId>, rows: u32) -> Found<Vec<AgentBudget>> {
        Ok(first(&self.tables().budgets, rows, |it| after < Some(it.agent)))
    }

    fn review_lines(&self, rows: u32) -> Found<Vec<Versioned<ReviewLine>>> {
        Ok(self.tables().review_lines.values().take(rows as usize).cloned().collect())
    }

    fn reviews(&self, after: Option<ReviewId>, rows: u32) -> Found<Vec<Review>> {
        Ok(first(&self.tables().reviews, rows, |it| after < Some(it.id)))
    }
}

impl AccessRepository for Host {
    fn assistance(&self, account: AccountId) -> Found<Option<Versioned<AssistanceRequest>>> {
        Ok(self.tables().requests.get(&account).cloned())
    }

    fn consent(&self, account: AccountId, consent: ConsentId) -> Found<Option<Versioned<Consent>>> {
        Ok(self.tables().consents.get(&(account, consent)).cloned())
    }

    fn session(&self, account: AccountId, session: SessionId) -> Found<Option<Versioned<Session>>> {
        Ok(self.tables().sessions.get(&(account, session)).cloned())
    }

    fn break_glass(&self, account: AccountId, request: BreakGlassId) -> Found<Option<Versioned<BreakGlass>>> {
        Ok(self.tables().emergencies.get(&(account, request)).cloned())
    }

    fn acknowledgement(&self, account: AccountId, user: UserId) -> Found<Option<Versioned<Acknowledgement>>> {
        Ok(self.tables().acknowledgements.get(&(account, user)).cloned())
    }

    fn sessions(&self, of: &Sessions, after: Option<SessionPlace>, rows: u32) -> Found<Vec<Versioned<Session>>> {
        let tables = self.tables();
        let behind = |it: &&Versioned<Session>| of.place(&it.value).is_some_and(|place| after < Some(place));
        let mut found: Vec<_> = tables.sessions.values().filter(behind).cloned().collect();
        found.sort_by_key(|it| of.place(&it.value));
        found.truncate(rows as usize);
        Ok(found)
    }

    fn consents(&self, account: AccountId, after: Option<ConsentId>, rows: u32) -> Found<Vec<Consent>> {
        let given = |it: &Consent| it.account == account && it.withdrawn_at.is_none() && after < Some(it.id);
        Ok(first(&self.tables().consents, rows, given))
    }

    fn break_glasses(&self, after: Option<(BreakGlassId, AccountId)>, rows: u32) -> Found<Vec<BreakGlass>> {
        let tables = self.tables();
        let asked = tables.emergencies.values().map(|row| &row.value).filter(|it| it.status == BreakGlassStatus::Asked);
        let mut found: Vec<_> = asked.filter(|it| after < Some((it.id, it.account))).cloned().collect();
        found.sort_by_key(|it| (it.id, it.account));
        found.truncate(rows as usize);
        Ok(found)
    }
}

impl Commits for Host {
    fn commit(&self, changes: &ChangeSet) -> Commit {
        self.tables().transaction(changes)
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> Found<Option<Outcome>> {
        Ok(self.tables().commands.get(&(account, command)).cloned())
    }
}

fn subject() -> impl consentry::testing::Subject {
    let host = Host::default();
    Factory::new(move || Ok(Arc::new(RepositoryStore(host.clone())) as Arc<dyn Store>))
}

consentry::laws!(subject());
