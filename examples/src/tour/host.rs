//! What a host prepares: a desk over its database, a policy, and its own ids mapped to Consentry's.
//!
//! All commands here have names, so they are idempotent: the first run of the tour makes the account, later runs get
//! the same replies and change nothing.

use crate::failure::Failure;
use crate::key;
use crate::story::Story;
use consentry::moment::{Entropy, SeededEntropy, SystemEntropy};
use consentry::operation::Wanted;
use consentry::record::{Key, Record};
use consentry::set::Teams;
use consentry::text::{AccountName, CategoryName, ServiceName, TeamName};
use consentry::time::ManualClock;
use consentry::{
    AccountId, Agent, AgentId, Clock as _, CommandId, Desk, DeskError, Language, Lead, ServiceId, Settings, Store as _,
    System, SystemClock, Timestamp, User, UserId, account, staff,
};
use consentry_sqlite::SqliteStore;
use std::path::Path;
use std::sync::Arc;
use time::Duration;

/// Grace's teams. The first one answers the tickets about technical problems, and imported ones.
const TEAMS: [&str; 3] = ["support", "sales", "billing"];
/// The name of the command that makes an account. Commands belong to an account, so all can share it.
const CREATE: &str = "create";
/// How long ago the first run's story begins, so that some more runs end before now, too.
const BEFORE_NOW: Duration = Duration::days(-14);
/// The day before the first story of a run whose chance follows from a seed.
const BEFORE_SEEDED: &str = "2026-01-01T00:00:00.000000Z";
/// A story begins at nine.
const NINE: Duration = Duration::hours(9);

/// A day in microseconds.
const DAY_MICROS: i64 = 86_400_000_000;

/// A desk over one SQLite file.
pub(crate) type TourDesk = Desk<SqliteStore>;

/// Opens the file, on the machine's clock and under the default policy; makes it if it isn't there.
pub(crate) fn open(path: &Path) -> Result<TourDesk, Failure> {
    Ok(Desk::new(store(path)?))
}

/// Opens the file on the story's clock, under the story's policy, with the host's keys: without them nobody can be invited, and
/// there are no codes.
pub(crate) fn open_for(
    story: Story,
    path: &Path,
    clock: &Arc<ManualClock>,
    entropy: &Arc<dyn Entropy>,
) -> Result<TourDesk, Failure> {
    let opened = store(path)?;
    let settings = Settings::default().policy(story.policy()?)?.clock(Arc::clone(clock));
    let settings = settings.entropy(Arc::clone(entropy)).keys(key::ring(path, &**entropy)?);
    Ok(Desk::with(opened, settings))
}

/// Where the story's ids, codes and keys come from: one source for all desks of a run.
pub(crate) fn entropy(seed: Option<u64>) -> Arc<dyn Entropy> {
    match seed {
        Some(seed) => Arc::new(SeededEntropy::new(seed)),
        None => Arc::new(SystemEntropy),
    }
}

fn store(path: &Path) -> Result<SqliteStore, Failure> {
    SqliteStore::open(path).map_err(|error| Failure::from(error).about(path))
}

/// The story's clock. It stands still unless the story moves it on, so that half an hour passes at once. The first story began
/// two weeks ago; a later one begins on the day after the newest entry, because an account's time never runs backwards.
pub(crate) fn clock(path: &Path, account: AccountId, seed: Option<u64>) -> Result<Arc<ManualClock>, Failure> {
    let store = store(path)?;
    let mut before = match seed {
        Some(_) => BEFORE_SEEDED.parse()?,
        None => SystemClock.now().saturating_add(BEFORE_NOW),
    };
    for account in [account, AccountId::STAFF] {
        let (key, mut wanted) = (Key::Journal(account), Wanted::new(account));
        wanted.record(key);
        let answers = store.gather(&wanted)?;
        let head = answers.records.into_iter().flatten().next();
        if let Some(Record::Journal(head)) = head.map(|head| head.value) {
            before = before.max(head.latest_at);
        }
    }
    let days = before.as_micros().div_euclid(DAY_MICROS) + 1;
    let start = Timestamp::from_micros(days.saturating_mul(DAY_MICROS))?.saturating_add(NINE);
    Ok(Arc::new(ManualClock::new(start)))
}

pub(crate) fn category(name: &str) -> Result<CategoryName, Failure> {
    Ok(name.parse()?)
}

/// The teams whose tickets Grace sees.
pub(crate) fn teams() -> Result<Teams, Failure> {
    Ok(Teams::new(TEAMS.map(str::parse).into_iter().collect::<Result<Vec<_>, _>>()?)?)
}

/// The first of them.
pub(crate) fn team() -> Result<TeamName, Failure> {
    let [first, ..] = TEAMS;
    Ok(first.parse()?)
}

/// The program that acts by itself when no person does: it makes accounts and imports.
pub(crate) fn system() -> Result<System, Failure> {
    Ok(System { name: "tour".parse()? })
}

/// The same program, as it keeps the staff's directory (it makes the first lead).
pub(crate) fn lead() -> Result<Lead, Failure> {
    Ok(Lead::System(system()?))
}

/// An account of the tour's, with the two people who work with its tickets.
#[derive(Clone, Copy, Debug)]
pub(crate) struct House {
    pub(crate) account: AccountId,
    /// The owner, on the customer's side.
    pub(crate) owner: User,
    /// Grace, on the support's side.
    pub(crate) agent: Agent,
}

impl House {
    /// The ids alone. They depend on the name only, so nothing needs to be looked up.
    pub(crate) fn named(name: &AccountName) -> Self {
        Self {
            account: AccountId::from_name(name.as_str()),
            owner: User { id: UserId::from_name(&format!("owner of {name}")) },
            agent: Agent { id: AgentId::from_name("grace") },
        }
    }

    /// Whether a run of the tour has made the account already.
    pub(crate) fn is_there(&self, desk: &TourDesk) -> Result<bool, Failure> {
        Ok(desk.store().outcome(self.account, CommandId::from_name(CREATE))?.is_some())
    }

    /// The account with its owner, and Grace in the staff's directory: made by the first run, found by the others.
    pub(crate) fn ready(desk: &TourDesk, name: &AccountName, email: &str, language: Language) -> Result<Self, Failure> {
        let house = Self::named(name);
        // The language is another one in each run; a command's input must not be.
        if !house.is_there(desk)? {
            let (account, owner, email) = (house.account, house.owner.id, email.parse()?);
            let create = account::Create { account, name: name.clone(), owner, email, language };
            desk.run_command(CommandId::from_name(CREATE), &system()?, create)?;
        }
        let enrol = staff::Enrol { agent: house.agent.id, name: "Grace".parse()?, teams: teams()? };
        desk.run_command(CommandId::from_name("grace"), &lead()?, enrol)?;
        Ok(house)
    }

    /// One of the account's services: what a ticket can be about.
    pub(crate) fn service(&self, desk: &TourDesk, by: &System, name: &ServiceName) -> Result<ServiceId, DeskError> {
        let service = ServiceId::from_name(name.as_str());
        let command = CommandId::from_name(&format!("service {name}"));
        desk.run_command(command, by, account::AddService { account: self.account, service, name: name.clone() })?;
        Ok(service)
    }
}
