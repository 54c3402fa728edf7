//! What a host prepares: a desk over its database, a policy, and its own ids mapped to Consentry's.
//!
//! All commands here have names, so they are idempotent: the first run of the tour makes the account, later runs get
//! the same replies and change nothing.

use crate::failure::Failure;
use crate::key;
use consentry::policy::{Category, Policy};
use consentry::set::Teams;
use consentry::text::{AccountName, CategoryName, ServiceName, TeamName};
use consentry::{
    AccountId, Agent, AgentId, CommandId, Desk, DeskError, Language, ServiceId, Settings, Store as _, System, User,
    UserId, account, staff,
};
use consentry_sqlite::SqliteStore;
use std::path::Path;

/// The desk's categories of tickets; what people read for them is the host's own text.
pub(crate) const CATEGORIES: [&str; 3] = ["general", "technical", "billing"];
/// The team that answers all of them.
const TEAM: &str = "support";
/// The name of the command that makes an account. Commands belong to an account, so all can share it.
const CREATE: &str = "create";

/// A desk over one SQLite file.
pub(crate) type TourDesk = Desk<SqliteStore>;

/// Opens the file; makes it if it isn't there.
pub(crate) fn open(path: &Path) -> Result<TourDesk, Failure> {
    Ok(Desk::with(store(path)?, settings()?))
}

/// The same, with the host's keys: without them nobody can be invited.
pub(crate) fn open_with_keys(path: &Path) -> Result<TourDesk, Failure> {
    let store = store(path)?;
    Ok(Desk::with(store, settings()?.keys(key::ring(path)?)))
}

fn store(path: &Path) -> Result<SqliteStore, Failure> {
    SqliteStore::open(path).map_err(|error| Failure::from(error).about(path))
}

fn settings() -> Result<Settings, Failure> {
    let category = |name: &str| Ok(Category { name: category(name)?, team: team()? });
    let categories = CATEGORIES.into_iter().map(category).collect::<Result<_, Failure>>()?;
    Ok(Settings::default().policy(Policy { categories, ..Policy::default() })?)
}

pub(crate) fn category(name: &str) -> Result<CategoryName, Failure> {
    Ok(name.parse()?)
}

/// The team whose tickets Grace sees.
pub(crate) fn team() -> Result<TeamName, Failure> {
    Ok(TEAM.parse()?)
}

/// The program that acts by itself when no person does: it makes accounts and imports.
pub(crate) fn system() -> Result<System, Failure> {
    Ok(System { name: "tour".parse()? })
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
        let enrol = staff::Enrol { agent: house.agent.id, name: "Grace".parse()?, teams: Teams::new([team()?])? };
        desk.run_command(CommandId::from_name("grace"), &system()?, enrol)?;
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
