use super::{Fault, all_differ, consistent, within};
use crate::access::Scope;
use crate::names::names;
use crate::people::Permissions;
use crate::row::text_field;
use crate::set::{Teams, Trainings};
use crate::text::{Edition, TeamName};
use serde::{Deserialize, Serialize};

names! {
    /// An account's door (RULE A1).
    Door in "account.door" {
        /// Support staff may enter without asking, under the policy.
        Open = "open",
        /// A code is needed each time, or a written consent.
        Closed = "closed",
    }
}
text_field!(Door: Self::name, Self::named);

names! {
    /// What a scope needs (RULES I2, I3, I16).
    Need in "policy.access.scopes.need" {
        /// Nothing beyond entering.
        Free = "free",
        /// The customer's explicit, written consent.
        Consent = "consent",
        /// It is never delegated.
        Never = "never",
    }
}

/// Who may enter, how, for what, for how long, and what is owed afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Access {
    /// The door of new accounts (RULE A1).
    pub door: Door,
    /// After how many minutes a session ends, 1 to 480 (RULE I11).
    pub session_for_minutes: u32,
    /// After how many minutes without a record it ends, 1 to as many as a session has (RULE I11).
    pub idle_for_minutes: u32,
    /// For how many seconds the answer of [`Check`](crate::access::Check) may be relied on, 1 to 300.
    pub check_for_seconds: u32,
    /// The scopes that there are, up to 64, none twice. What is not listed is forbidden (RULE I16).
    pub scopes: Vec<ScopeRule>,
    /// What is asked of agents.
    pub agents: Agents,
    /// Whether the agent must attest a private window (RULE I8).
    pub private_window: bool,
    /// Whether a responsible person of the customer must be named (RULE S7).
    pub responsible_person: bool,
    /// The edition of the rules that the responsible person, or else the user, must have acknowledged (RULE S8), if there are any.
    pub rules: Option<Edition>,
    /// For how many days a written consent may hold at most, 1 to 366 (RULE I5).
    pub consent_for_days: u32,
    /// Emergencies (RULE I15).
    pub break_glass: BreakGlassRule,
    /// Whom the customer's notices tell.
    pub notices: Notices,
    /// Within how many hours after the end what was kept must be deleted, and this attested, 1 to 720 (RULE I12).
    pub clean_up_for_hours: u32,
}

/// A scope, and what it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeRule {
    /// Its name.
    pub scope: Scope,
    /// What it needs.
    pub need: Need,
    /// What the user must be permitted for it: nobody inside can do what the user couldn't (RULE I16).
    #[serde(default)]
    pub permissions: Permissions,
    /// Whether the user must be one who may manage users.
    #[serde(default)]
    pub manages_users: bool,
}

/// What is asked of agents (RULES I4, I6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Agents {
    /// The teams whose agents may enter. If neither these nor account managers are named, nobody enters.
    pub teams: Teams,
    /// The teams of account managers, who may enter only during the onboarding or with consent (RULE I4). Whoever is in such a
    /// team is an account manager, whatever other teams they are in; so none of these is among `teams`.
    pub account_managers: Teams,
    /// How many minutes ago an agent's second factor may have been verified at most, 1 to 10,080; 0 asks for none.
    pub mfa_for_minutes: u32,
    /// The trainings that they must have done, up to 32.
    pub trainings: Trainings,
    /// The edition of the undertaking that they must have signed (RULES I6, S9), if there is one.
    pub undertaking: Option<Edition>,
}

/// Emergency entry (RULE I15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct BreakGlassRule {
    /// Whether there is such a thing.
    pub allowed: bool,
    /// How many different leads must approve, 2 to 5.
    pub approvers: u32,
    /// For how many minutes a request can be approved and used, 1 to 1,440.
    pub open_for_minutes: u32,
}

/// When the customer is told (RULE I10). An emergency entry is always told at once (RULE I15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Notices {
    /// At the start.
    pub at_start: bool,
    /// At the end. At least one of both is on: nobody switches the customer's notices off.
    pub at_end: bool,
}

impl Default for Access {
    /// The door open; an hour, half an hour idle; the scopes of RULES I2 and I3; the team `support`, a second factor of the
    /// last twelve hours, no trainings and no undertaking, which no default can name; a private window.
    fn default() -> Self {
        Self {
            door: Door::Open,
            session_for_minutes: 60,
            idle_for_minutes: 30,
            check_for_seconds: 60,
            scopes: scopes(),
            agents: Agents::default(),
            private_window: true,
            responsible_person: false,
            rules: None,
            consent_for_days: 90,
            break_glass: BreakGlassRule::default(),
            notices: Notices::default(),
            clean_up_for_hours: 24,
        }
    }
}

/// The scopes of RULES I2, I3 and I16.
fn scopes() -> Vec<ScopeRule> {
    let rule = |scope, need, permissions| ScopeRule { scope, need, permissions, manages_users: false };
    let mut rules = vec![
        rule(Scope::SETTINGS, Need::Free, Permissions::PROFILE),
        ScopeRule { manages_users: true, ..rule(Scope::USERS, Need::Free, Permissions::empty()) },
        rule(Scope::NOTIFICATIONS, Need::Free, Permissions::empty()),
        rule(Scope::IMPORT, Need::Consent, Permissions::PROFILE),
        rule(Scope::DOWNLOAD, Need::Consent, Permissions::empty()),
        rule(Scope::TEMPLATES, Need::Consent, Permissions::PROFILE),
    ];
    rules.extend(Scope::NEVER.map(|scope| rule(scope, Need::Never, Permissions::empty())));
    rules
}

impl Default for Agents {
    fn default() -> Self {
        Self {
            teams: "support".parse().ok().and_then(|team| Teams::new([team]).ok()).unwrap_or_default(),
            account_managers: Teams::default(),
            mfa_for_minutes: 12 * 60,
            trainings: Trainings::default(),
            undertaking: None,
        }
    }
}

impl Default for BreakGlassRule {
    /// Allowed, with two approvers, for an hour.
    fn default() -> Self {
        Self { allowed: true, approvers: 2, open_for_minutes: 60 }
    }
}

impl Default for Notices {
    /// At the start and at the end.
    fn default() -> Self {
        Self { at_start: true, at_end: true }
    }
}

impl Access {
    /// The most scopes.
    pub const SCOPES_MAX: usize = 64;

    pub(super) fn check(&self) -> Result<(), Fault> {
        within("policy.access.session_for_minutes", self.session_for_minutes.into(), 1, 480)?;
        within("policy.access.idle_for_minutes", self.idle_for_minutes.into(), 1, self.session_for_minutes.into())?;
        within("policy.access.check_for_seconds", self.check_for_seconds.into(), 1, 300)?;
        within("policy.access.scopes", self.scopes.len() as u64, 1, Self::SCOPES_MAX as u64)?;
        all_differ("policy.access.scopes", self.scopes.iter().map(|rule| rule.scope))?;
        // RULE I16: no policy can delegate these.
        let delegated = |rule: &ScopeRule| rule.scope.is_never() && rule.need != Need::Never;
        if let Some(index) = self.scopes.iter().position(delegated) {
            return Err(Fault::contradiction("policy.access.scopes.need", Some(index)));
        }
        self.agents.check()?;
        within("policy.access.consent_for_days", self.consent_for_days.into(), 1, 366)?;
        within("policy.access.break_glass.approvers", self.break_glass.approvers.into(), 2, 5)?;
        within("policy.access.break_glass.open_for_minutes", self.break_glass.open_for_minutes.into(), 1, 1_440)?;
        consistent("policy.access.notices", self.notices.at_start || self.notices.at_end)?;
        within("policy.access.clean_up_for_hours", self.clean_up_for_hours.into(), 1, 720)
    }
}

impl Agents {
    /// Whether agents of this team may enter at all.
    pub fn may_enter(&self, team: &TeamName) -> bool {
        self.teams.contains(team) || self.account_managers.contains(team)
    }

    /// In which of these teams an agent enters: the first in the order of their names, account managers' before support staff's,
    /// because whoever is in one of those is an account manager (RULE I4).
    pub fn team<'a>(&'a self, teams: &Teams) -> Option<&'a TeamName> {
        self.account_managers.iter().chain(self.teams.iter()).find(|team| teams.contains(team))
    }

    fn check(&self) -> Result<(), Fault> {
        // RULE I4: whoever wrote such a team among the support's expects more of it than it may do.
        let both = self.account_managers.iter().any(|team| self.teams.contains(team));
        consistent("policy.access.agents.account_managers", !both)?;
        within("policy.access.agents.mfa_for_minutes", self.mfa_for_minutes.into(), 0, 10_080)
    }
}
