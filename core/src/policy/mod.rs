//! The policy: what a host decides, as one value.
//!
//! It is set once for a desk ([`Settings::policy`](crate::Settings::policy)) and travels to every decision in its
//! [`Moment`](crate::Moment). The defaults are the practice of the rules that name them.

mod access;
mod assistance;
mod diff;
mod differences;
#[cfg(feature = "toml")]
mod document;
mod reviews;
mod rules;
mod scenario;

pub use access::{Access, Agents, BreakGlassRule, Door, Need, Notices, ScopeRule};
pub use assistance::{Assistance, Start};
pub use differences::{Becomes, Change, Differences, Setting};
#[cfg(feature = "toml")]
pub use document::PolicyError;
pub use reviews::{ReviewRole, Reviews};
pub use rules::Rules;
pub use scenario::{Scenario, Way};

use crate::error::{InputError, Problem};
use crate::text::{CategoryName, TeamName};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a host decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Policy {
    /// The desk's categories, one of which each ticket has (RULE T1): 1 to [`CATEGORIES_MAX`](Self::CATEGORIES_MAX), no
    /// name twice.
    pub categories: Vec<Category>,
    /// What becomes of tickets that are done when the customer needs more (RULE T7).
    pub reopening: Reopening,
    /// For how many hours a merge can be undone (RULE T8), up to a year; 0 for never.
    pub unmerge_for_hours: u32,
    /// How people are invited.
    pub invitations: Invitations,
    /// For how many days an offer to hand an account over stands (RULE C5), 1 to 365.
    pub handover_for_days: u32,
    /// How assistance codes work.
    pub assistance: Assistance,
    /// Who may enter, how, and for what.
    pub access: Access,
    /// How accesses are reviewed.
    pub reviews: Reviews,
    /// For how many days what happened is kept, 90 to 36,500 (RULES I13, J3).
    pub retention_for_days: u32,
}

/// A category of tickets (RULE T1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its code.
    pub name: CategoryName,
    /// The team that answers its tickets, and sees them.
    pub team: TeamName,
}

/// When tickets that are done can be reopened (RULE T7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reopening {
    /// Always.
    #[default]
    Always,
    /// Within so many days of being done, 1 to 3,650; later a new ticket is opened that follows the old one.
    WithinDays(u32),
    /// Never: a new ticket is opened that follows the old one.
    Never,
}

/// How people are invited (RULES C3, C5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Invitations {
    /// For how many days an invitation can be accepted, 1 to 90.
    pub open_for_days: u32,
    /// Whether only a user with the invited address can accept.
    pub bound_to_address: bool,
}

impl Default for Invitations {
    /// Seven days, bound to the address.
    fn default() -> Self {
        Self { open_for_days: 7, bound_to_address: true }
    }
}

impl Default for Policy {
    /// One category, `general`, which the team `support` answers; tickets can always be reopened, merges undone for a week.
    fn default() -> Self {
        Self {
            categories: "general"
                .parse()
                .into_iter()
                .zip("support".parse())
                .map(|(name, team)| Category { name, team })
                .collect(),
            reopening: Reopening::default(),
            unmerge_for_hours: 7 * 24,
            invitations: Invitations::default(),
            handover_for_days: 7,
            assistance: Assistance::default(),
            access: Access::default(),
            reviews: Reviews::default(),
            retention_for_days: 90,
        }
    }
}

impl Policy {
    /// The most categories of a desk.
    pub const CATEGORIES_MAX: usize = 200;

    /// The category of that name.
    pub fn category(&self, name: &CategoryName) -> Option<&Category> {
        self.categories.iter().find(|category| category.name == *name)
    }

    /// The policy itself, if all its limits hold and nothing in it contradicts the rest.
    ///
    /// # Errors
    /// [`InputError`] that names the first key that breaks its limit.
    pub fn checked(self) -> Result<Self, InputError> {
        match self.fault() {
            Some(fault) => Err(fault.error),
            None => Ok(self),
        }
    }

    /// The first limit that is broken.
    pub(crate) fn fault(&self) -> Option<Fault> {
        let own = || {
            within("policy.categories", self.categories.len() as u64, 1, Self::CATEGORIES_MAX as u64)?;
            all_differ("policy.categories", self.categories.iter().map(|category| &category.name))?;
            if let Reopening::WithinDays(days) = self.reopening {
                within("policy.reopening", days.into(), 1, 3_650)?;
            }
            within("policy.unmerge_for_hours", self.unmerge_for_hours.into(), 0, 366 * 24)?;
            within("policy.invitations.open_for_days", self.invitations.open_for_days.into(), 1, 90)?;
            within("policy.handover_for_days", self.handover_for_days.into(), 1, 365)?;
            within("policy.retention_for_days", self.retention_for_days.into(), 90, 36_500)
        };
        let all = || {
            own()?;
            self.assistance.check()?;
            self.access.check()?;
            self.reviews.check(&self.access.agents)?;
            // RULE I15: an emergency is always reviewed, so there must be somebody who does.
            let reviewed = !self.access.break_glass.allowed || !self.reviews.roles.is_empty();
            consistent("policy.access.break_glass.allowed", reviewed)
        };
        all().err()
    }
}

/// A broken limit, and of which item of a list, if it is one's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The key and the problem.
    pub(crate) error: InputError,
    /// The item's index.
    pub(crate) index: Option<usize>,
}

impl Fault {
    /// The lists whose items have faults of their own.
    #[cfg(feature = "toml")]
    const LISTS: [&str; 3] = ["categories", "access.scopes", "reviews.roles"];

    /// Two parts of the policy contradict each other.
    const fn contradiction(field: &'static str, index: Option<usize>) -> Self {
        Self { error: InputError::new(field, Problem::Contradiction), index }
    }
}

/// Refuses a list in which something stands twice.
fn all_differ<T: Ord>(field: &'static str, names: impl Iterator<Item = T>) -> Result<(), Fault> {
    let mut seen = BTreeSet::new();
    match names.map(|name| seen.insert(name)).position(|new| !new) {
        Some(index) => Err(Fault::contradiction(field, Some(index))),
        None => Ok(()),
    }
}

/// Refuses what contradicts another part of the policy.
fn consistent(field: &'static str, holds: bool) -> Result<(), Fault> {
    if holds { Ok(()) } else { Err(Fault::contradiction(field, None)) }
}

/// Refuses a number outside of its limits.
fn within(field: &'static str, count: u64, min: u64, max: u64) -> Result<(), Fault> {
    let fits = (min..=max).contains(&count);
    let error = || InputError::new(field, Problem::Count { count, min, max });
    if fits { Ok(()) } else { Err(Fault { error: error(), index: None }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_are_those_of_the_rules() {
        let policy = Policy::default().checked().unwrap();
        // RULE C5: seven days, bound to the address.
        assert_eq!(policy.invitations, Invitations { open_for_days: 7, bound_to_address: true });
        assert_eq!(policy.categories.len(), 1);
        let json = serde_json::to_string(&policy).unwrap();
        assert_eq!(serde_json::from_str::<Policy>(&json).unwrap(), policy);
        assert_eq!(serde_json::from_str::<Policy>("{}").unwrap(), policy);
        assert!(serde_json::from_str::<Policy>(r#"{"reopenning":"never"}"#).is_err(), "a misspelt key is no policy");
    }

    #[test]
    fn limits_name_their_key() {
        let with = |change: fn(&mut Policy)| {
            let mut policy = Policy::default();
            change(&mut policy);
            policy.checked().unwrap_err().field().to_owned()
        };
        assert_eq!(with(|it| it.categories.clear()), "policy.categories");
        assert_eq!(
            with(|it| it.categories = [it.categories.clone(), it.categories.clone()].concat()),
            "policy.categories"
        );
        assert_eq!(with(|it| it.reopening = Reopening::WithinDays(0)), "policy.reopening");
        assert_eq!(with(|it| it.unmerge_for_hours = u32::MAX), "policy.unmerge_for_hours");
        assert_eq!(with(|it| it.invitations.open_for_days = 91), "policy.invitations.open_for_days");
        assert_eq!(with(|it| it.handover_for_days = 0), "policy.handover_for_days");
    }
}
