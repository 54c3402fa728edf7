//! The staff of the town, and sessions that are simply there.

pub(crate) use crate::people_common::*;
use consentry::access::{Basis, Scope, Scopes, Session};
use consentry::set::{Roles, Teams};
use consentry::staff::{AgentRecord, AssignRoles, Enrol, SetActive, SetCeiling};
use consentry::{
    AccountId, Agent, AgentId, Desk, DeskError, Digest, Operation, SessionId, Settings, Timestamp, record::Key,
};
use time::Duration;

pub(crate) const SUPPORT_LEAD: &str = "support-lead";
pub(crate) const SUCCESS_LEAD: &str = "customer-success-lead";

pub(crate) fn agent(name: &str) -> Agent {
    Agent { id: AgentId::from_name(name) }
}

pub(crate) fn teams(names: &[&str]) -> Teams {
    Teams::new(names.iter().map(|name| name.parse().unwrap())).unwrap()
}

pub(crate) fn roles(names: &[&str]) -> Roles {
    Roles::new(names.iter().map(|name| name.parse().unwrap())).unwrap()
}

pub(crate) fn scopes(names: &[Scope]) -> Scopes {
    Scopes::new(names.iter().copied()).unwrap()
}

pub(crate) fn enrol(name: &str, names: &[&str]) -> Enrol {
    Enrol { agent: agent(name).id, name: name.parse().unwrap(), teams: teams(names) }
}

pub(crate) fn assign(name: &str, lead: bool, names: &[&str]) -> AssignRoles {
    AssignRoles { agent: agent(name).id, lead, roles: roles(names) }
}

pub(crate) fn set_active(name: &str, active: bool) -> SetActive {
    SetActive { agent: agent(name).id, active }
}

/// The town with its staff. Lea, Leo and Lou are leads, Kim and Ken in the support, Rex reviews as support lead and Sue as
/// customer-success lead, Ian is deactivated. All of it was so ten minutes ago.
pub(crate) fn staffed() -> Town {
    let town = town();
    for (name, names) in [("kim", &["support"][..]), ("ken", &["support"]), ("ian", &["support"])] {
        town.host(enrol(name, names));
        town.host(SetCeiling { agent: agent(name).id, ceiling: scopes(&[Scope::SETTINGS, Scope::DOWNLOAD]) });
    }
    for name in ["lea", "leo", "lou", "rex", "sue"] {
        town.host(enrol(name, &[]));
    }
    for name in ["lea", "leo", "lou"] {
        town.host(assign(name, true, &[]));
    }
    town.host(assign("rex", false, &[SUPPORT_LEAD]));
    town.host(assign("sue", false, &[SUCCESS_LEAD]));
    town.host(set_active("ian", false));
    town.advance(Duration::minutes(10));
    town
}

impl Town {
    pub(crate) fn host<O: Operation>(&self, operation: O) -> O::Reply
    where
        consentry::System: Into<O::By>,
    {
        self.desk.run(&host(), operation).unwrap()
    }

    pub(crate) fn of<O: Operation>(&self, name: &str, operation: O) -> Result<O::Reply, DeskError>
    where
        Agent: Into<O::By>,
    {
        self.desk.run(&agent(name), operation)
    }

    pub(crate) fn agent(&self, name: &str) -> AgentRecord {
        self.record(Key::Agent(agent(name).id)).unwrap().1
    }

    /// A desk of its own over the same store and clock, as another process would have one.
    pub(crate) fn apart(&self, seed: u64) -> Desk<Recorder> {
        Desk::with(self.store.clone(), self.apart_settings(seed))
    }

    pub(crate) fn apart_settings(&self, seed: u64) -> Settings {
        settings(&self.clock, 1_000 + seed).attempts_max(1_000)
    }

    pub(crate) fn session(&self, account: AccountId, name: &str) -> Session {
        self.record(Key::Session(account, SessionId::from_name(name))).unwrap().1
    }

    /// A session of Kim's at home as Tim, from now on, changed by the test; put there behind the desk's back.
    pub(crate) fn inside(&self, name: &str, change: impl FnOnce(&mut Session)) -> Session {
        let mut session = entered(home(), name, self.desk_now());
        change(&mut session);
        session.sweep_at = session.sweep_at.filter(|_| session.ended_at.is_some());
        if session.ended_at.is_none() {
            session.sweep_at = Some(session.over().0);
        }
        self.put(session.clone(), 0);
        session
    }
}

/// A session of Kim's as Tim: an hour, half an hour idle.
pub(crate) fn entered(account: AccountId, name: &str, now: Timestamp) -> Session {
    Session {
        account,
        id: SessionId::from_name(name),
        agent: agent("kim").id,
        agent_name: "Kim".parse().unwrap(),
        agent_standing: 1,
        user: user("tim").id,
        team: "support".parse().unwrap(),
        basis: Basis::Door,
        consent: None,
        break_glass: None,
        armed_by: None,
        written: false,
        consented: Scopes::default(),
        onboarding: false,
        ticket: None,
        responsible: None,
        scopes: scopes(&[Scope::SETTINGS]),
        reason: "The shop is down.".parse().unwrap(),
        link: "https://desk.example.com/tickets/1".parse().unwrap(),
        policy: Digest::new([1; 32]),
        entered_at: now,
        active_at: now,
        ends_at: now.saturating_add(Duration::minutes(60)),
        idle_for_minutes: 30,
        ended_at: None,
        ending: None,
        actions: 0,
        documents: 0,
        sweep_at: None,
        clean_up_until: None,
        cleaned_at: None,
    }
}
