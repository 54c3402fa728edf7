//! The people of the tour. Consentry knows ids; what people are called is the host's to know.

use crate::account::ACCOUNT;
use consentry::{Agent, AgentId, User, UserId};

/// The support staff: Grace answers tickets; Linus is new; Hedy, Joan and Ken are leads; Mia is an account manager.
const STAFF: [&str; 6] = ["Grace", "Linus", "Hedy", "Joan", "Ken", "Mia"];

/// The user whom Ada invites.
pub(crate) fn ben() -> User {
    User { id: UserId::from_name("ben") }
}

/// Somebody whom the account doesn't know.
pub(crate) fn eve() -> User {
    User { id: UserId::from_name("eve") }
}

/// One of the staff.
pub(crate) fn agent(name: &str) -> Agent {
    Agent { id: AgentId::from_name(&name.to_lowercase()) }
}

/// What a user is called.
pub(crate) fn user(id: UserId) -> Option<&'static str> {
    let owner = UserId::from_name(&format!("owner of {ACCOUNT}"));
    let known = [("Ada", owner), ("Ben", ben().id), ("Eve", eve().id)];
    known.into_iter().find(|(_, known)| *known == id).map(|(name, _)| name)
}

/// The same, or the id.
pub(crate) fn person(id: UserId) -> String {
    user(id).map_or_else(|| id.to_string(), str::to_owned)
}

/// What one of the staff is called.
pub(crate) fn staff(id: AgentId) -> Option<&'static str> {
    STAFF.into_iter().find(|name| agent(name).id == id)
}
