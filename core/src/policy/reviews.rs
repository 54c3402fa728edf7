use super::{Agents, Fault, all_differ, consistent, within};
use crate::set::Teams;
use crate::text::RoleName;
use serde::{Deserialize, Serialize};

/// How accesses are reviewed (RULE I14).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Reviews {
    /// The roles that review, up to 8, none twice; each on its own.
    pub roles: Vec<ReviewRole>,
    /// How many days a review may cover, and how long after the last one the next is due, 1 to 90.
    pub every_days: u32,
    /// Whether a team whose review is overdue can't enter until it is done; only where there are roles.
    pub overdue_blocks: bool,
}

/// A role that reviews.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewRole {
    /// Its name.
    pub name: RoleName,
    /// The teams that an overdue review of this role blocks, if it does, each one that may enter; all of them, if none is named.
    /// What is reviewed are all accesses.
    #[serde(default)]
    pub teams: Teams,
}

impl Default for Reviews {
    /// The support lead and the customer-success lead, every 30 days; nothing is blocked.
    fn default() -> Self {
        let roles = ["support-lead", "customer-success-lead"].into_iter().filter_map(|name| name.parse().ok());
        Self {
            roles: roles.map(|name| ReviewRole { name, teams: Teams::default() }).collect(),
            every_days: 30,
            overdue_blocks: false,
        }
    }
}

impl Reviews {
    /// The most roles.
    pub const ROLES_MAX: usize = 8;

    pub(super) fn check(&self, agents: &Agents) -> Result<(), Fault> {
        within("policy.reviews.roles", self.roles.len() as u64, 0, Self::ROLES_MAX as u64)?;
        all_differ("policy.reviews.roles", self.roles.iter().map(|role| &role.name))?;
        // What is misspelt here would block nobody, and nobody would notice.
        let unknown = |role: &ReviewRole| role.teams.iter().any(|team| !agents.may_enter(team));
        if let Some(index) = self.roles.iter().position(unknown) {
            return Err(Fault::contradiction("policy.reviews.roles.teams", Some(index)));
        }
        within("policy.reviews.every_days", self.every_days.into(), 1, 90)?;
        // Without a role nothing is ever overdue.
        consistent("policy.reviews.overdue_blocks", !self.overdue_blocks || !self.roles.is_empty())
    }
}
