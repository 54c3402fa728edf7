//! Reading tickets by hand: the rows that an operation reads, into plain structs, in one read transaction.

use crate::bench::Failure;
use consentry::id::Id as _;
use consentry::{AccountId, AgentId, TicketId, UserId};
use rusqlite::{Connection, Row, Statement};

#[expect(dead_code, reason = "read for the sake of reading")]
pub(crate) struct Account {
    id: [u8; 16],
    name: String,
    owner: [u8; 16],
    email: String,
    language: String,
    created_at: i64,
    onboarded_at: Option<i64>,
    offered_to: Option<[u8; 16]>,
    offered_at: Option<i64>,
    door: String,
    door_since: i64,
    version: i64,
}

#[expect(dead_code, reason = "read for the sake of reading")]
pub(crate) struct Membership {
    account: [u8; 16],
    user: [u8; 16],
    permissions: i64,
    manages_users: bool,
    admitted_at: i64,
    reset_at: Option<i64>,
    removed_at: Option<i64>,
    version: i64,
}

#[expect(dead_code, reason = "read for the sake of reading")]
pub(crate) struct Ticket {
    account: [u8; 16],
    id: [u8; 16],
    number: i64,
    service: [u8; 16],
    category: String,
    opened_by: [u8; 16],
    subject: String,
    status: String,
    status_since: i64,
    messages: i64,
    opened_at: i64,
    updated_at: i64,
    follows: Option<[u8; 16]>,
    merged_into: Option<[u8; 16]>,
    merged_from: Option<String>,
    absorbed: String,
    rating: Option<i64>,
    comment: Option<String>,
    team: String,
    priority: i64,
    assignee: Option<[u8; 16]>,
    tags: String,
    notes: i64,
    waiting_since: Option<i64>,
}

#[expect(dead_code, reason = "read for the sake of reading")]
pub(crate) struct Message {
    account: [u8; 16],
    ticket: [u8; 16],
    internal: bool,
    number: i64,
    author: String,
    written_at: i64,
    body: String,
    attachments: Option<String>,
}

#[expect(dead_code, reason = "read for the sake of reading")]
pub(crate) struct Agent {
    account: [u8; 16],
    id: [u8; 16],
    name: String,
    active: bool,
    teams: String,
    enrolled_at: i64,
    standing: i64,
    lead_since: Option<i64>,
    roles: String,
    ceiling: String,
    mfa_at: Option<i64>,
    trainings: String,
    undertaking: Option<String>,
    undertaken_at: Option<i64>,
    version: i64,
}

impl Ticket {
    const COLUMNS: &str = "account, ticket, number, service, category, opened_by, subject, status, status_since, \
        messages, opened_at, updated_at, follows, merged_into, merged_from, absorbed, rating, comment, team, priority, \
        assignee, tags, notes, waiting_since";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: row.get(0)?,
            id: row.get(1)?,
            number: row.get(2)?,
            service: row.get(3)?,
            category: row.get(4)?,
            opened_by: row.get(5)?,
            subject: row.get(6)?,
            status: row.get(7)?,
            status_since: row.get(8)?,
            messages: row.get(9)?,
            opened_at: row.get(10)?,
            updated_at: row.get(11)?,
            follows: row.get(12)?,
            merged_into: row.get(13)?,
            merged_from: row.get(14)?,
            absorbed: row.get(15)?,
            rating: row.get(16)?,
            comment: row.get(17)?,
            team: row.get(18)?,
            priority: row.get(19)?,
            assignee: row.get(20)?,
            tags: row.get(21)?,
            notes: row.get(22)?,
            waiting_since: row.get(23)?,
        })
    }
}

impl Message {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: row.get(0)?,
            ticket: row.get(1)?,
            internal: row.get(2)?,
            number: row.get(3)?,
            author: row.get(4)?,
            written_at: row.get(5)?,
            body: row.get(6)?,
            attachments: row.get(7)?,
        })
    }
}

impl Account {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            name: row.get(1)?,
            owner: row.get(2)?,
            email: row.get(3)?,
            language: row.get(4)?,
            created_at: row.get(5)?,
            onboarded_at: row.get(6)?,
            offered_to: row.get(7)?,
            offered_at: row.get(8)?,
            door: row.get(9)?,
            door_since: row.get(10)?,
            version: row.get(11)?,
        })
    }
}

impl Membership {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: row.get(0)?,
            user: row.get(1)?,
            permissions: row.get(2)?,
            manages_users: row.get(3)?,
            admitted_at: row.get(4)?,
            reset_at: row.get(5)?,
            removed_at: row.get(6)?,
            version: row.get(7)?,
        })
    }
}

impl Agent {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: row.get(0)?,
            id: row.get(1)?,
            name: row.get(2)?,
            active: row.get(3)?,
            teams: row.get(4)?,
            enrolled_at: row.get(5)?,
            standing: row.get(6)?,
            lead_since: row.get(7)?,
            roles: row.get(8)?,
            ceiling: row.get(9)?,
            mfa_at: row.get(10)?,
            trainings: row.get(11)?,
            undertaking: row.get(12)?,
            undertaken_at: row.get(13)?,
            version: row.get(14)?,
        })
    }
}

/// Who asks, as every list and every history reads it.
pub(crate) type Asked = (Account, Membership);

/// The statements, prepared.
pub(crate) struct Reader<'c> {
    begin: Statement<'c>,
    account: Statement<'c>,
    membership: Statement<'c>,
    agent: Statement<'c>,
    ticket: Statement<'c>,
    messages: Statement<'c>,
    page: Statement<'c>,
    page_by_status: Statement<'c>,
    queue_of_team: Statement<'c>,
    queue_of_assignee: Statement<'c>,
    count: Statement<'c>,
    commit: Statement<'c>,
}

impl<'c> Reader<'c> {
    pub(crate) fn prepare(connection: &'c Connection) -> Result<Self, Failure> {
        let columns = Ticket::COLUMNS;
        let (table, index) = ("FROM consentry_ticket", "INDEXED BY consentry_ticket_by_status");
        let (before, order) = ("WHERE account = ?1 AND number < ?2", "ORDER BY number DESC LIMIT 51");
        let queue = |whose: &str| {
            connection.prepare(&format!(
                "SELECT {columns} {table} INDEXED BY consentry_ticket_queue_of_{whose} \
                 WHERE {whose} = ?1 AND waiting_since IS NOT NULL \
                 ORDER BY priority, waiting_since, account, ticket LIMIT 51"
            ))
        };
        Ok(Self {
            begin: connection.prepare("BEGIN")?,
            account: connection.prepare(
                "SELECT account, name, owner, email, language, created_at, onboarded_at, offered_to, offered_at, door, \
                 door_since, version FROM consentry_account WHERE account = ?1",
            )?,
            membership: connection.prepare(
                "SELECT account, user, permissions, manages_users, admitted_at, reset_at, removed_at, version \
                 FROM consentry_membership WHERE account = ?1 AND user = ?2",
            )?,
            agent: connection.prepare(
                "SELECT account, agent, name, active, teams, enrolled_at, standing, lead_since, roles, ceiling, mfa_at, \
                 trainings, undertaking, undertaken_at, version FROM consentry_agent WHERE account = ?1 AND agent = ?2",
            )?,
            ticket: connection.prepare(&format!(
                "SELECT {columns}, version FROM consentry_ticket WHERE account = ?1 AND ticket = ?2"
            ))?,
            messages: connection.prepare(
                "SELECT account, ticket, internal, number, author, written_at, body, attachments FROM consentry_message \
                 WHERE account = ?1 AND ticket = ?2 AND internal = 0 AND number > 0 ORDER BY number LIMIT 51",
            )?,
            page: connection.prepare(&format!("SELECT {columns} {table} {before} {order}"))?,
            // The library's plan: another one is faster where every third ticket has the status, and reads the whole
            // account where none has it.
            page_by_status: connection
                .prepare(&format!("SELECT {columns} {table} {index} {before} AND status = ?3 {order}"))?,
            queue_of_team: queue("team")?,
            queue_of_assignee: queue("assignee")?,
            count: connection
                .prepare("SELECT status, count(*) FROM consentry_ticket WHERE account = ?1 GROUP BY status")?,
            commit: connection.prepare("COMMIT")?,
        })
    }

    fn asked(&mut self, account: AccountId, user: UserId) -> Result<Asked, Failure> {
        let found = self.account.query_row((account.as_bytes(),), Account::read)?;
        let membership = self.membership.query_row((account.as_bytes(), user.as_bytes()), Membership::read)?;
        Ok((found, membership))
    }

    /// A ticket with its messages.
    pub(crate) fn history(
        &mut self,
        account: AccountId,
        user: UserId,
        ticket: TicketId,
    ) -> Result<(Asked, Ticket, Vec<Message>), Failure> {
        self.begin.raw_execute()?;
        let asked = self.asked(account, user)?;
        let key = (account.as_bytes(), ticket.as_bytes());
        let (found, _version) = self.ticket.query_row(key, |row| Ok((Ticket::read(row)?, row.get::<_, i64>(24)?)))?;
        let messages = self.messages.query_map(key, Message::read)?.collect::<Result<Vec<_>, _>>()?;
        self.commit.raw_execute()?;
        Ok((asked, found, messages))
    }

    /// A page of tickets, and the one that tells whether there are more.
    pub(crate) fn page(
        &mut self,
        account: AccountId,
        user: UserId,
        status: Option<&str>,
        before: i64,
    ) -> Result<(Asked, Vec<Ticket>), Failure> {
        self.begin.raw_execute()?;
        let asked = self.asked(account, user)?;
        let account = account.as_bytes();
        let tickets = match status {
            None => self.page.query_map((account, before), Ticket::read)?.collect::<Result<Vec<_>, _>>()?,
            Some(status) => {
                let rows = self.page_by_status.query_map((account, before, status), Ticket::read)?;
                rows.collect::<Result<Vec<_>, _>>()?
            }
        };
        self.commit.raw_execute()?;
        Ok((asked, tickets))
    }

    /// The first page of a queue over all accounts: of a team, or else of the agent who asks.
    pub(crate) fn queue(&mut self, agent: AgentId, team: Option<&str>) -> Result<(Agent, Vec<Ticket>), Failure> {
        self.begin.raw_execute()?;
        let asked = self.agent.query_row((AccountId::STAFF.as_bytes(), agent.as_bytes()), Agent::read)?;
        let tickets = if let Some(team) = team {
            self.queue_of_team.query_map((team,), Ticket::read)?.collect::<Result<Vec<_>, _>>()?
        } else {
            self.queue_of_assignee.query_map((agent.as_bytes(),), Ticket::read)?.collect::<Result<Vec<_>, _>>()?
        };
        self.commit.raw_execute()?;
        Ok((asked, tickets))
    }

    /// How many tickets have which status, counted.
    pub(crate) fn count(&mut self, account: AccountId) -> Result<Vec<(String, i64)>, Failure> {
        let rows = self.count.query_map((account.as_bytes(),), |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<Vec<_>, _>>()?)
    }
}
