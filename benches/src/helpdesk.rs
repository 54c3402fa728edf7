//! What is measured beside django-helpdesk: 200,000 tickets of the same shape as those of `peers/helpdesk/fill.py`, number
//! by number, once as those of a desk with 2,000 customers, and once in one account.

use crate::bench::{Bench, Failure};
use crate::fill::{self, Filler};
use crate::world::{self, BODY, Random, SUBJECT};
use consentry::access::Scopes;
use consentry::set::{Roles, Teams, Trainings};
use consentry::staff::AgentRecord;
use consentry::ticket::{Priority, Status};
use consentry::{AccountId, Agent, AgentId, Desk};
use consentry_sqlite::SqliteStore;
use rusqlite::Connection;
use std::path::PathBuf;

const AGENTS: u64 = 50;
const TEAMS: u64 = 8;
/// Stands in the body of one ticket of a thousand.
pub(crate) const RARE: &str = "Wolpertinger";
const RARE_EVERY: u32 = 1_000;
/// Seconds from each ticket to the next.
const STEP: u64 = 300;

/// How the tickets are spread.
#[derive(Clone, Copy)]
pub(crate) enum Spread {
    /// Over 2,000 accounts, of which few have many, and without words: lists don't ask for them.
    Accounts,
    /// In one account, with their words.
    One,
}

/// The file, and what is where.
pub(crate) struct Helpdesk {
    pub(crate) path: PathBuf,
    pub(crate) account: AccountId,
    /// The agent whose own list is asked for, who is in all teams.
    pub(crate) agent: Agent,
    /// How many tickets wait for that agent, for the team, are solved, have the rare word.
    pub(crate) own: u32,
    pub(crate) queue: u32,
    pub(crate) solved: u32,
    pub(crate) rare: u32,
    pub(crate) tickets: u32,
}

/// What `fill.py` calls status, agent, queue and priority.
struct Shape {
    status: Status,
    assignee: Option<u64>,
    team: u64,
    priority: Priority,
}

impl Shape {
    /// 60 % closed, 20 % solved, 15 % open in one way or another, 5 % reopened; of those that wait a fifth is nobody's.
    fn of(number: u32) -> Self {
        let noise = Random::mixed(number.into());
        let assignee = (noise >> 16) % AGENTS;
        let (assignee, status) = match noise % 100 {
            0..60 => (Some(assignee), Status::Closed),
            60..80 => (Some(assignee), Status::Solved),
            95.. if (noise >> 8).is_multiple_of(5) => (None, Status::Reopened),
            95.. => (Some(assignee), Status::Reopened),
            _ if (noise >> 8).is_multiple_of(5) => (None, Status::New),
            _ if noise >> 63 == 0 => (Some(assignee), Status::Open),
            _ => (Some(assignee), Status::WaitingForSupport),
        };
        // Theirs has five.
        let priority = match (noise >> 40) % 5 {
            0 => Priority::Urgent,
            1 => Priority::High,
            2 | 3 => Priority::Normal,
            _ => Priority::Low,
        };
        Self { status, assignee, team: (noise >> 32) % TEAMS, priority }
    }
}

pub(crate) fn agent(number: u64) -> Agent {
    Agent { id: AgentId::from_name(&format!("agent-{number}")) }
}

pub(crate) fn team(number: u64) -> String {
    format!("team-{number}")
}

/// Whom `peers/helpdesk/measure.py` asks for: its agent, and its first queue.
const ASKED: u64 = 7;

impl Helpdesk {
    /// The file, from an earlier run if it is of the same shape and schema.
    pub(crate) fn open(bench: &Bench, spread: Spread) -> Result<Self, Failure> {
        let tickets = if bench.quick { 5_000 } else { 200_000 };
        let name = match spread {
            Spread::Accounts => format!("helpdesk-accounts-{tickets}"),
            Spread::One => format!("helpdesk-one-{tickets}"),
        };
        let path = fill::file(bench, &name, "form 1", |connection| build(connection, spread, tickets))?;
        let (mut own, mut queue, mut solved) = (0, 0, 0);
        for shape in (1..=tickets).map(Shape::of) {
            let waits = shape.status.waits_for_support();
            own += u32::from(waits && shape.assignee == Some(ASKED));
            queue += u32::from(waits && shape.team == 0);
            solved += u32::from(shape.status == Status::Solved);
        }
        let rare = tickets / RARE_EVERY;
        Ok(Self { path, account: world::account(0), agent: agent(ASKED), own, queue, solved, rare, tickets })
    }

    pub(crate) fn desk(&self) -> Result<Desk<SqliteStore>, Failure> {
        Ok(Desk::new(SqliteStore::open(&self.path)?))
    }
}

fn build(connection: &Connection, spread: Spread, tickets: u32) -> Result<(), Failure> {
    let mut accounts: Vec<(AccountId, u32, Vec<u32>)> = Vec::new();
    let (count, doublings) = match spread {
        Spread::Accounts => (2_000, 11),
        Spread::One => (1, 1),
    };
    accounts.extend((0..count).map(|index| (world::account(index), index, Vec::new())));
    let mut random = Random::new(1);
    for number in 1..=tickets {
        // The last few ranks belong to nobody, and are drawn anew.
        loop {
            if let Some((.., own)) = accounts.get_mut(usize::try_from(random.rank(doublings))?) {
                own.push(number);
                break;
            }
        }
    }
    accounts.sort_unstable();
    let mut filler = Filler::prepare(connection)?;
    let teams = Teams::new((0..TEAMS).map(|it| team(it).parse()).collect::<Result<Vec<_>, _>>()?)?;
    for number in 0..AGENTS {
        filler.agent(&AgentRecord {
            account: AccountId::STAFF,
            id: agent(number).id,
            name: format!("Agent {number}").parse()?,
            active: true,
            teams: teams.clone(),
            enrolled_at: fill::time(0)?,
            standing: 1,
            lead_since: None,
            roles: Roles::default(),
            ceiling: Scopes::default(),
            mfa_at: None,
            trainings: Trainings::default(),
            undertaking: None,
            undertaken_at: None,
        })?;
    }
    for (account, index, own) in accounts {
        filler.begin(account)?;
        for (number, at) in (1..).zip(own) {
            let shape = Shape::of(at);
            let opened_at = fill::time(u64::from(at) * STEP)?;
            let mut ticket = fill::ticket(account, fill::ticket_id(index, number), number, opened_at)?;
            ticket.subject = format!("{SUBJECT} ({at})").parse()?;
            ticket.status = shape.status;
            ticket.waiting_since = Some(opened_at).filter(|_| shape.status.waits_for_support());
            ticket.assignee = shape.assignee.map(|it| agent(it).id);
            ticket.team = team(shape.team).parse()?;
            ticket.priority = shape.priority;
            let rare = if at % RARE_EVERY == 0 { format!("{BODY}\n{RARE}") } else { BODY.to_owned() };
            filler.ticket(&ticket)?;
            filler.message(&ticket, 1, &rare)?;
            if matches!(spread, Spread::One) {
                filler.index(&ticket, &rare)?;
            }
        }
        filler.end()?;
    }
    Ok(())
}
