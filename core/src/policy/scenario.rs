use super::{Access, Door, Reviews, Rules};
use crate::Permissions;
use crate::access::{Basis, Lacks, Scope, Scopes, Situation};
use crate::set::{Teams, Trainings};
use crate::text::{Edition, RoleName};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// A situation in which an agent wants to enter, said without a policy: what one policy allows in it another may refuse.
///
/// What no policy decides is as it must be: the agent is at work and within their ceiling and budget, the user is a member, the
/// clock is right, the account has room.
///
/// ```
/// use consentry::policy::{Rules, Scenario};
/// use consentry::{Missing, access::Scope};
///
/// let import = Scenario { scope: Scope::IMPORT, ..Scenario::default() };
/// assert_eq!(import.lacks(&Rules::default()).missing(), [Missing::Consent]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, and all combinations occur")]
pub struct Scenario {
    /// The agent's teams.
    pub teams: Teams,
    /// How many minutes ago the agent's second factor was verified; `None` for never.
    pub mfa_minutes: Option<u32>,
    /// The trainings that the agent has done.
    pub trainings: Trainings,
    /// The edition of the undertaking that the agent has signed.
    pub undertaking: Option<Edition>,
    /// For how many days which role hasn't reviewed; whoever isn't listed has just done so.
    pub unreviewed_for_days: BTreeMap<RoleName, u32>,
    /// What the agent wants. Of several scopes each must be allowed, so one is enough to tell policies apart.
    pub scope: Scope,
    /// What the user is permitted.
    pub permissions: Permissions,
    /// Whether the user is one who may manage users.
    pub manages_users: bool,
    /// The account's door.
    pub door: Door,
    /// Whether the account is in its onboarding.
    pub onboarding: bool,
    /// How the agent comes in.
    pub way: Way,
    /// The agent attests a private window.
    pub private_window: bool,
    /// A responsible person of the customer is named.
    pub responsible: bool,
    /// The edition of the rules that this person, or else the user, has acknowledged.
    pub acknowledged: Option<Edition>,
}

/// How an agent comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Way {
    /// Through the door.
    Door,
    /// With a code, if it is right.
    Code {
        /// It is.
        right: bool,
        /// It was given away with a text that was agreed to (RULE I5).
        written: bool,
        /// And for the scope.
        consented: bool,
    },
    /// With a written consent.
    Consent {
        /// It holds, for this agent and user.
        holds: bool,
        /// Also for the scope.
        consented: bool,
    },
    /// In an emergency.
    BreakGlass {
        /// How many leads approved it.
        approvers: u32,
    },
}

impl Default for Scenario {
    /// An agent of the team `support`, verified just now, looks at settings as a user who may do everything, in a private window
    /// and through the open door.
    fn default() -> Self {
        Self {
            teams: super::Agents::default().teams,
            mfa_minutes: Some(0),
            trainings: Trainings::default(),
            undertaking: None,
            unreviewed_for_days: BTreeMap::new(),
            scope: Scope::SETTINGS,
            permissions: Permissions::all(),
            manages_users: true,
            door: Door::Open,
            onboarding: false,
            way: Way::Door,
            private_window: true,
            responsible: false,
            acknowledged: None,
        }
    }
}

impl Scenario {
    /// The facts under this policy.
    pub fn situation(&self, rules: &Rules) -> Situation {
        let access = &rules.policy().access;
        let (wanted, known) = rules.mask(&Scopes::new([self.scope]).unwrap_or_default());
        let agents = &access.agents;
        let situation = Situation {
            clock_sound: true,
            active: true,
            side: rules.side(&self.teams),
            mfa_minutes: self.mfa_minutes,
            trained: agents.trainings.iter().all(|training| self.trainings.contains(training)),
            undertaken: agents.undertaking.is_none() || agents.undertaking == self.undertaking,
            budget_left: true,
            ceiling: u64::MAX,
            target: true,
            rights: rules.rights(self.permissions, self.manages_users),
            wanted,
            known,
            door: self.door,
            onboarding: self.onboarding,
            basis: Basis::Door,
            proven: true,
            written: false,
            consented: 0,
            private_window: self.private_window,
            responsible: self.responsible,
            acknowledged: access.rules.is_none() || access.rules == self.acknowledged,
            review_overdue: self.review_overdue(rules),
            room: true,
        };
        self.way.taken(situation, access)
    }

    /// Everything that keeps the agent out under this policy; nothing, if the agent may enter.
    pub fn lacks(&self, rules: &Rules) -> Lacks {
        rules.lacks(&self.situation(rules))
    }

    /// Whether a review is overdue that blocks the agent's team (RULE I14).
    pub(super) fn review_overdue(&self, rules: &Rules) -> bool {
        let Reviews { roles, every_days, .. } = &rules.policy().reviews;
        let team = rules.policy().access.agents.team(&self.teams);
        roles.iter().any(|role| {
            let blocks = role.teams.is_empty() || team.is_some_and(|team| role.teams.contains(team));
            blocks && self.unreviewed_for_days.get(&role.name).is_some_and(|days| days > every_days)
        })
    }
}

impl Way {
    /// On the strength of what a session would stand.
    pub const fn basis(self) -> Basis {
        match self {
            Self::Door => Basis::Door,
            Self::Code { .. } => Basis::Code,
            Self::Consent { .. } => Basis::Consent,
            Self::BreakGlass { .. } => Basis::BreakGlass,
        }
    }

    /// The situation of whoever comes in like this.
    pub(super) fn taken(self, situation: Situation, access: &Access) -> Situation {
        let (proven, written, consented) = match self {
            Self::Door => (true, false, false),
            Self::Code { right, written, consented } => (right, written, consented),
            Self::Consent { holds, consented } => (holds, holds, holds && consented),
            Self::BreakGlass { approvers } => (approvers >= access.break_glass.approvers, false, false),
        };
        let consented = if consented { situation.wanted } else { 0 };
        Situation { basis: self.basis(), proven, written, consented, ..situation }
    }
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scope = |consented: bool| if consented { " to this scope" } else { "" };
        match *self {
            Self::Door => f.write_str("through the door"),
            Self::Code { right: false, .. } => f.write_str("with a wrong code"),
            Self::Code { written: false, .. } => f.write_str("with a code"),
            Self::Code { consented, .. } => write!(f, "with a code and written consent{}", scope(consented)),
            Self::Consent { holds: false, .. } => f.write_str("with a consent that doesn't hold"),
            Self::Consent { consented, .. } => write!(f, "with a written consent{}", scope(consented)),
            Self::BreakGlass { approvers } => write!(f, "in an emergency that {approvers} approved"),
        }
    }
}

/// Names with commas, or a word for none.
fn listed<T: fmt::Display>(names: impl IntoIterator<Item = T>, none: &str) -> String {
    let names: Vec<String> = names.into_iter().map(|name| name.to_string()).collect();
    if names.is_empty() { none.to_owned() } else { names.join(", ") }
}

impl fmt::Display for Scenario {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "team {}", listed(self.teams.iter(), "none"))?;
        match self.mfa_minutes {
            Some(minutes) => write!(f, "; second factor {minutes} minutes ago")?,
            None => f.write_str("; no second factor")?,
        }
        write!(f, "; trainings {}", listed(self.trainings.iter(), "none"))?;
        if let Some(edition) = &self.undertaking {
            write!(f, "; undertaking {edition}")?;
        }
        for (role, days) in &self.unreviewed_for_days {
            write!(f, "; no review by {role} for {days} days")?;
        }
        write!(f, "; wants {} {}", self.scope, self.way)?;
        if self.way == Way::Door {
            write!(f, ", which is {}", self.door)?;
        }
        if self.permissions.contains(Permissions::all()) {
            f.write_str("; user with all permissions")?;
        } else {
            write!(f, "; user with permissions {}", listed(self.permissions.names(), "none"))?;
        }
        let said = [
            (self.manages_users, " who manages users"),
            (self.onboarding, "; in the onboarding"),
            (self.private_window, "; private window"),
            (self.responsible, "; responsible person"),
        ];
        said.iter().filter(|(holds, _)| *holds).try_for_each(|(_, text)| f.write_str(text))?;
        self.acknowledged.iter().try_for_each(|edition| write!(f, "; rules {edition} acknowledged"))
    }
}
