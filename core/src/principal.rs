//! Who acts: principals, which run operations, and actors, which records name.
//!
//! The host has authenticated the person; a principal says which id it found. What that id may do is read from the
//! store in each run, never carried along. Each operation names the one principal type that can run it, so an agent's
//! operation can't be run by a user: it doesn't compile.

use crate::access::Session;
use crate::row::{Field, Malformed, Value};
use crate::text::SystemName;
use crate::{AccountId, AgentId, ConsentId, RelayId, SessionId, UserId};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

mod sealed {
    pub trait Sealed {}
}

/// Somebody or something that can run operations. Sealed: only this crate makes kinds of principals.
pub trait Principal: sealed::Sealed + Clone + fmt::Debug + Serialize + Send + Sync {
    /// Who acts, as records name it (RULE I20).
    fn actor(&self) -> Actor;

    /// On whose behalf, if that is somebody else (RULE I20).
    fn on_behalf_of(&self) -> Option<UserId> {
        None
    }

    /// Whether a command that was run before is decided anew before its reply is told again: whoever is out hears no *yes* from
    /// when they were inside (RULE I17).
    const DECIDED_ANEW: bool = false;
}

/// A user of the customer's, whom the host has authenticated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct User {
    /// Who.
    pub id: UserId,
}

/// An agent of the support staff, whom the host has authenticated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Agent {
    /// Who.
    pub id: AgentId,
}

/// The host's own program, acting by itself: provisioning, imports, sweeps. Never made from a request's data.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct System {
    /// The program's name, for the journal.
    pub name: SystemName,
}

/// A program that delivers journal entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Relay {
    /// Which of them.
    pub id: RelayId,
}

/// Either side of a ticket: the customer's user or the support's agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// The customer's side.
    User(User),
    /// The support's side.
    Agent(Agent),
}

/// Who runs the staff's directory: the host's own program, or an agent whom the directory calls a lead.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lead {
    /// An agent; that they are a lead is read from the directory in each run.
    Agent(Agent),
    /// The host's own program, which makes the first lead.
    System(System),
}

/// An agent inside an account, acting as one of its users. Made from a [`Session`] alone, and it can't
/// run [`Enter`](crate::access::Enter) or anything of a user's: it doesn't compile (RULES I16, I17).
///
/// A host keeps it beside its own login session. It names what the session depends on, so that one round trip reads it all; it
/// gives no right by itself: each run compares it with the stored session.
///
/// ```compile_fail
/// fn nested<S: consentry::Store>(desk: &consentry::Desk<S>, session: &consentry::access::Session, enter: consentry::access::Enter) {
///     desk.run(&session.inside(), enter).unwrap();
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Inside {
    account: AccountId,
    session: SessionId,
    agent: AgentId,
    user: UserId,
    armed_by: Option<UserId>,
    consent: Option<ConsentId>,
}

impl Inside {
    /// Of that session.
    pub(crate) const fn of(session: &Session) -> Self {
        let Session { account, id, agent, user, armed_by, consent, .. } = *session;
        Self { account, session: id, agent, user, armed_by, consent }
    }

    /// As a token names it.
    pub(crate) const fn named(
        (account, session): (AccountId, SessionId),
        (agent, user): (AgentId, UserId),
        armed_by: Option<UserId>,
        consent: Option<ConsentId>,
    ) -> Self {
        Self { account, session, agent, user, armed_by, consent }
    }

    /// The account.
    pub const fn account(&self) -> AccountId {
        self.account
    }

    /// The session.
    pub const fn session(&self) -> SessionId {
        self.session
    }

    /// Who acts.
    pub const fn agent(&self) -> AgentId {
        self.agent
    }

    /// As whom.
    pub const fn user(&self) -> UserId {
        self.user
    }

    /// Who gave the code or the consent.
    pub(crate) const fn armed_by(&self) -> Option<UserId> {
        self.armed_by
    }

    /// The consent that the session stands on.
    pub(crate) const fn consent(&self) -> Option<ConsentId> {
        self.consent
    }
}

impl sealed::Sealed for Inside {}

impl Principal for Inside {
    const DECIDED_ANEW: bool = true;

    fn actor(&self) -> Actor {
        Actor::Agent(self.agent)
    }

    fn on_behalf_of(&self) -> Option<UserId> {
        Some(self.user)
    }
}

macro_rules! principals {
    ($($type:ident: $self:ident => $actor:expr;)+) => {$(
        impl sealed::Sealed for $type {}
        impl Principal for $type {
            fn actor(&$self) -> Actor {
                $actor
            }
        }
    )+};
}

principals! {
    User: self => Actor::User(self.id);
    Agent: self => Actor::Agent(self.id);
    System: self => Actor::System(self.name.clone());
    Relay: self => Actor::Relay(self.id);
    Party: self => match self {
        Self::User(user) => user.actor(),
        Self::Agent(agent) => agent.actor(),
    };
    Lead: self => match self {
        Self::Agent(agent) => agent.actor(),
        Self::System(system) => system.actor(),
    };
}

impl From<Agent> for Lead {
    fn from(agent: Agent) -> Self {
        Self::Agent(agent)
    }
}

impl From<System> for Lead {
    fn from(system: System) -> Self {
        Self::System(system)
    }
}

impl From<User> for Party {
    fn from(user: User) -> Self {
        Self::User(user)
    }
}

impl From<Agent> for Party {
    fn from(agent: Agent) -> Self {
        Self::Agent(agent)
    }
}

impl From<UserId> for User {
    fn from(id: UserId) -> Self {
        Self { id }
    }
}

impl From<AgentId> for Agent {
    fn from(id: AgentId) -> Self {
        Self { id }
    }
}

/// Who did something, as records keep it: `user:…`, `agent:…`, `relay:…` and the id, or `system:` and a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// A user of the customer's.
    User(UserId),
    /// An agent of the support's.
    Agent(AgentId),
    /// A relay.
    Relay(RelayId),
    /// A program of the host's.
    System(SystemName),
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::User(id) => write!(f, "user:{id}"),
            Self::Agent(id) => write!(f, "agent:{id}"),
            Self::Relay(id) => write!(f, "relay:{id}"),
            Self::System(name) => write!(f, "system:{name}"),
        }
    }
}

impl std::str::FromStr for Actor {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<Self, Malformed> {
        let (kind, rest) = text.split_once(':').ok_or(Malformed)?;
        match kind {
            "user" => rest.parse().map(Self::User).map_err(|_| Malformed),
            "agent" => rest.parse().map(Self::Agent).map_err(|_| Malformed),
            "relay" => rest.parse().map(Self::Relay).map_err(|_| Malformed),
            "system" => rest.parse().map(Self::System).map_err(|_| Malformed),
            _ => Err(Malformed),
        }
    }
}

impl Serialize for Actor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Actor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl Field for Actor {
    fn write(&self) -> Value<'_> {
        Value::Text(Cow::Owned(self.to_string()))
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        match value {
            Value::Text(text) => text.parse(),
            _ => Err(Malformed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actors_print_and_parse() {
        let actors = [
            User { id: UserId::from_name("u") }.actor(),
            Agent { id: AgentId::from_name("a") }.actor(),
            Relay { id: RelayId::from_name("r") }.actor(),
            System { name: "nightly.sweep".parse().unwrap() }.actor(),
        ];
        for actor in actors {
            assert_eq!(actor.to_string().parse::<Actor>().unwrap(), actor);
            assert_eq!(Actor::read(actor.write()).unwrap(), actor);
        }
        assert!("admin:1".parse::<Actor>().is_err());
        assert!("system:../etc".parse::<Actor>().is_err());
    }
}
