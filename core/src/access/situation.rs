//! The facts that decide whether an agent may enter, prepared.

use super::{Basis, Scopes, is_behind};
use crate::account::Account;
use crate::people::Standing;
use crate::policy::Door;
use crate::staff::AgentRecord;
use crate::{Missing, Moment, Timestamp};
use serde::{Deserialize, Serialize};

/// What an agent's teams make of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// In no team that may enter.
    Outside,
    /// Support staff.
    Support,
    /// An account manager, who needs an onboarding or explicit consent (RULE I4).
    AccountManager,
}

/// Everything that counts for [`Rules::lacks`](crate::policy::Rules::lacks), once the records are read and compared with the
/// policy. Scopes are bits of that policy's, see [`Rules::mask`](crate::policy::Rules::mask).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, and all combinations occur")]
pub struct Situation {
    /// The clock doesn't run behind what has happened (RULE A12).
    pub clock_sound: bool,
    /// The agent is in the directory and active (RULE I6).
    pub active: bool,
    /// What the agent's teams make of them.
    pub side: Side,
    /// How many minutes ago the agent's second factor was verified, rounded up; `None` for never.
    pub mfa_minutes: Option<u32>,
    /// The agent has done every training that the policy asks for.
    pub trained: bool,
    /// The agent has signed the undertaking's edition that the policy asks for, if it does.
    pub undertaken: bool,
    /// The agent may try codes today (RULE A9).
    pub budget_left: bool,
    /// The scopes that the agent's ceiling allows.
    pub ceiling: u64,
    /// The user is a member of the account, now.
    pub target: bool,
    /// The scopes that the user's rights allow.
    pub rights: u64,
    /// The scopes that are asked for.
    pub wanted: u64,
    /// The policy knows all scopes that are asked for.
    pub known: bool,
    /// The account's door.
    pub door: Door,
    /// The account is in its onboarding (RULE I4).
    pub onboarding: bool,
    /// What the agent enters with.
    pub basis: Basis,
    /// The proof holds: for this agent, user and ticket, now. An open door needs none.
    pub proven: bool,
    /// The code was given away with a text that was agreed to, so it is a written consent, too (RULE I5).
    pub written: bool,
    /// The scopes that the customer consented to with the proof.
    pub consented: u64,
    /// The agent attests a private window (RULE I8).
    pub private_window: bool,
    /// A responsible person is named who is a member (RULE S7).
    pub responsible: bool,
    /// The rules' edition that the policy asks for was acknowledged (RULE S8).
    pub acknowledged: bool,
    /// A review is overdue that blocks the agent's team (RULE I14).
    pub review_overdue: bool,
    /// There is room for one more session in the account.
    pub room: bool,
}

impl Situation {
    /// What holds of an agent, an account and one of its users now, the same for entering and for being inside. All that depends
    /// on the way in is left as if it held: the proof, consent, attestations and what the account has room for.
    pub(super) fn now(
        agent: &AgentRecord,
        account: &Account,
        target: Option<Standing>,
        scopes: &Scopes,
        basis: Basis,
        at: &Moment,
    ) -> Self {
        let (rules, access) = (at.rules(), &at.policy().access);
        let (wanted, known) = rules.mask(scopes);
        Self {
            clock_sound: at.clock_is_sound(),
            active: agent.active,
            side: rules.side(&agent.teams),
            mfa_minutes: agent.mfa_at.and_then(|verified| minutes_ago(verified, at.now())),
            trained: access.agents.trainings.iter().all(|training| agent.trainings.contains(training)),
            undertaken: access.agents.undertaking.is_none() || access.agents.undertaking == agent.undertaking,
            budget_left: true,
            ceiling: rules.mask(&agent.ceiling).0,
            target: target.is_some(),
            rights: target.map_or(0, |user| rules.rights(user.permissions, user.manages_users)),
            wanted,
            known,
            door: account.door,
            onboarding: account.onboarded_at.is_none(),
            basis,
            proven: true,
            written: true,
            consented: u64::MAX,
            private_window: true,
            responsible: true,
            acknowledged: true,
            review_overdue: false,
            room: true,
        }
    }

    /// Whether the customer agreed explicitly, in writing (RULES I4, I5).
    #[inline]
    pub(crate) const fn is_explicit(&self) -> bool {
        self.proven && (matches!(self.basis, Basis::Consent) || matches!(self.basis, Basis::Code) && self.written)
    }

    /// Whether an agent who enters now does so on the strength of the account's being in its onboarding (RULE I4): an account
    /// manager, without explicit consent.
    pub(super) fn stands_on_onboarding(&self) -> bool {
        self.side == Side::AccountManager && self.onboarding && !self.is_explicit()
    }
}

/// How many minutes ago something was, rounded up. What lies in the future by more than clocks may differ never was.
fn minutes_ago(then: Timestamp, now: Timestamp) -> Option<u32> {
    if is_behind(now, then) {
        return None;
    }
    let micros = now.as_micros().saturating_sub(then.as_micros());
    u64::try_from(micros).map_or(Some(0), |micros| u32::try_from(micros.div_ceil(60_000_000)).ok())
}

bitflags::bitflags! {
    /// What keeps an agent out, all of it at once.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Lacks: u32 {
        /// [`Missing::Clock`].
        const CLOCK = 1 << 0;
        /// [`Missing::ActiveAgent`].
        const ACTIVE = 1 << 1;
        /// [`Missing::EnteringTeam`].
        const TEAM = 1 << 2;
        /// [`Missing::Mfa`].
        const MFA = 1 << 3;
        /// [`Missing::Trainings`].
        const TRAININGS = 1 << 4;
        /// [`Missing::Undertaking`].
        const UNDERTAKING = 1 << 5;
        /// [`Missing::Ceiling`].
        const CEILING = 1 << 6;
        /// [`Missing::Budget`].
        const BUDGET = 1 << 7;
        /// [`Missing::Target`].
        const TARGET = 1 << 8;
        /// [`Missing::KnownScope`].
        const KNOWN_SCOPE = 1 << 9;
        /// [`Missing::DelegableScope`].
        const DELEGABLE = 1 << 10;
        /// [`Missing::TargetRights`].
        const RIGHTS = 1 << 11;
        /// [`Missing::OpenDoor`].
        const DOOR = 1 << 12;
        /// [`Missing::Code`].
        const CODE = 1 << 13;
        /// [`Missing::ConsentInForce`].
        const CONSENT_IN_FORCE = 1 << 14;
        /// [`Missing::ApprovedBreakGlass`].
        const BREAK_GLASS = 1 << 15;
        /// [`Missing::OnboardingOrConsent`].
        const ACCOUNT_MANAGER = 1 << 16;
        /// [`Missing::Consent`].
        const CONSENT = 1 << 17;
        /// [`Missing::PrivateWindow`].
        const PRIVATE_WINDOW = 1 << 18;
        /// [`Missing::ResponsiblePerson`].
        const RESPONSIBLE = 1 << 19;
        /// [`Missing::AcknowledgedRules`].
        const ACKNOWLEDGED = 1 << 20;
        /// [`Missing::ReviewsDone`].
        const REVIEWS = 1 << 21;
        /// [`Missing::RoomForSession`].
        const ROOM = 1 << 22;
    }
}

/// The conditions, in the order of their bits.
const MISSING: [Missing; 23] = [
    Missing::Clock,
    Missing::ActiveAgent,
    Missing::EnteringTeam,
    Missing::Mfa,
    Missing::Trainings,
    Missing::Undertaking,
    Missing::Ceiling,
    Missing::Budget,
    Missing::Target,
    Missing::KnownScope,
    Missing::DelegableScope,
    Missing::TargetRights,
    Missing::OpenDoor,
    Missing::Code,
    Missing::ConsentInForce,
    Missing::ApprovedBreakGlass,
    Missing::OnboardingOrConsent,
    Missing::Consent,
    Missing::PrivateWindow,
    Missing::ResponsiblePerson,
    Missing::AcknowledgedRules,
    Missing::ReviewsDone,
    Missing::RoomForSession,
];

impl Lacks {
    /// The conditions that don't hold, in a stable order (RULE I18).
    pub fn missing(self) -> Vec<Missing> {
        let mut all = Vec::with_capacity(self.bits().count_ones() as usize);
        all.extend((0u32..).zip(MISSING).filter(|(bit, _)| self.bits() >> bit & 1 == 1).map(|(_, one)| one));
        all
    }
}
