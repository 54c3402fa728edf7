//! A policy in force: checked, digested, and prepared for deciding.

use super::{Door, Need, Policy, ScopeRule};
use crate::access::{Basis, Lacks, Scope, Scopes, Side, Situation};
use crate::digest::Digest;
use crate::error::InputError;
use crate::people::Permissions;
use crate::set::Teams;
use sha2::{Digest as _, Sha256};

/// A policy in force.
///
/// Scopes become bits, in the order in which the policy lists them, so that a decision is a handful of instructions. Bits never
/// leave a decision: records keep names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    policy: Policy,
    digest: Digest,
    consent: u64,
    never: u64,
}

impl Default for Rules {
    /// The default policy, in force.
    fn default() -> Self {
        Self::compiled(Policy::default())
    }
}

impl Rules {
    /// Puts a policy in force.
    ///
    /// # Errors
    /// [`InputError`] that names the first key that breaks its limit.
    pub fn new(policy: Policy) -> Result<Self, InputError> {
        policy.checked().map(Self::compiled)
    }

    fn compiled(policy: Policy) -> Self {
        let with = |need| bits(&policy.access.scopes, |rule| rule.need == need);
        let (consent, never) = (with(Need::Consent), with(Need::Never));
        // A policy is plain data, so writing it can't fail.
        let json = serde_json::to_vec(&policy).unwrap_or_default();
        let hash = Sha256::new().chain_update(b"consentry/policy/1\0").chain_update(json).finalize();
        Self { digest: Digest::new(hash.into()), consent, never, policy }
    }

    /// The policy.
    pub const fn policy(&self) -> &Policy {
        &self.policy
    }

    /// SHA-256 of the policy's JSON: what each entry records of the policy that it was decided under.
    pub const fn digest(&self) -> Digest {
        self.digest
    }

    /// Scopes as bits, and whether the policy knows all of them.
    pub fn mask(&self, scopes: &Scopes) -> (u64, bool) {
        let mask = bits(&self.policy.access.scopes, |rule| scopes.contains(rule.scope));
        (mask, mask.count_ones() as usize == scopes.len())
    }

    /// Whether a mask has a scope's bit.
    pub fn has(&self, mask: u64, scope: Scope) -> bool {
        mask & bits(&self.policy.access.scopes, |rule| rule.scope == scope) != 0
    }

    /// The scopes that a user's own rights allow (RULE I16), as bits.
    pub fn rights(&self, permissions: Permissions, manages_users: bool) -> u64 {
        let held = |rule: &ScopeRule| permissions.contains(rule.permissions) && (manages_users || !rule.manages_users);
        bits(&self.policy.access.scopes, held)
    }

    /// What an agent in these teams is to this policy (RULES I4, I6).
    pub fn side(&self, teams: &Teams) -> Side {
        let agents = &self.policy.access.agents;
        if teams.iter().any(|team| agents.account_managers.contains(team)) {
            Side::AccountManager
        } else if teams.iter().any(|team| agents.teams.contains(team)) {
            Side::Support
        } else {
            Side::Outside
        }
    }

    /// Everything that keeps an agent out in this situation; nothing, if the agent may enter. Looks at all of it, whatever comes
    /// first.
    #[inline]
    pub fn lacks(&self, it: &Situation) -> Lacks {
        let mut lacks = Lacks::empty();
        self.judge(it, |lack, holds| lacks |= if holds { Lacks::empty() } else { lack });
        lacks
    }

    /// Says of each condition whether it holds.
    #[expect(clippy::inline_always, reason = "a yes or no is half again as fast where no bits are collected")]
    #[inline(always)]
    fn judge(&self, it: &Situation, mut need: impl FnMut(Lacks, bool)) {
        let access = &self.policy.access;
        let manager = it.side == Side::AccountManager;
        let mfa_for = access.agents.mfa_for_minutes;
        let fresh = mfa_for == 0 || it.mfa_minutes.is_some_and(|minutes| minutes <= mfa_for);
        let emergency = it.basis == Basis::BreakGlass;
        let unconsented = self.unconsented(it);
        need(Lacks::CLOCK, it.clock_sound);
        need(Lacks::ACTIVE, it.active);
        need(Lacks::TEAM, it.side != Side::Outside);
        need(Lacks::MFA, fresh);
        need(Lacks::TRAININGS, it.trained);
        need(Lacks::UNDERTAKING, it.undertaken);
        need(Lacks::CEILING, it.wanted & !it.ceiling == 0);
        need(Lacks::BUDGET, it.budget_left || it.basis != Basis::Code);
        need(Lacks::TARGET, it.target);
        need(Lacks::KNOWN_SCOPE, it.known);
        need(Lacks::DELEGABLE, it.wanted & self.never == 0);
        need(Lacks::RIGHTS, !it.target || it.wanted & !it.rights == 0);
        // RULE A3
        need(Lacks::DOOR, it.door == Door::Open || it.basis != Basis::Door);
        need(Lacks::CODE, it.proven || it.basis != Basis::Code);
        need(Lacks::CONSENT_IN_FORCE, it.proven || it.basis != Basis::Consent);
        need(Lacks::BREAK_GLASS, !emergency || it.proven && access.break_glass.allowed && !manager);
        // RULE I4
        need(Lacks::ACCOUNT_MANAGER, !manager || it.onboarding || it.is_explicit());
        // RULE I3
        need(Lacks::CONSENT, it.wanted & unconsented == 0);
        need(Lacks::PRIVATE_WINDOW, it.private_window || !access.private_window);
        need(Lacks::RESPONSIBLE, it.responsible || !access.responsible_person);
        need(Lacks::ACKNOWLEDGED, it.acknowledged || access.rules.is_none());
        need(Lacks::REVIEWS, !it.review_overdue || !self.policy.reviews.overdue_blocks);
        need(Lacks::ROOM, it.room);
    }

    /// Whether an agent may enter in this situation.
    #[inline]
    pub fn may_enter(&self, situation: &Situation) -> bool {
        let mut may = true;
        self.judge(situation, |_, holds| may &= holds);
        may
    }

    /// The scopes that are good for something in this situation, as bits: ceiling ∩ rights ∩ granted, without those that the
    /// policy no longer knows or delegates, or that lack consent (RULE I16).
    #[inline]
    pub fn effective(&self, it: &Situation) -> u64 {
        it.wanted & it.ceiling & it.rights & !self.never & !self.unconsented(it)
    }

    /// The scopes that need a consent which isn't there (RULES I3 to I5): those that always need one, and every scope for whoever
    /// enters on the strength of a written consent, which is good for what it names. Approvers stand in for it (RULE I15).
    #[inline]
    const fn unconsented(&self, it: &Situation) -> u64 {
        if matches!(it.basis, Basis::BreakGlass) {
            return 0;
        }
        let written = matches!(it.basis, Basis::Consent) || matches!(it.side, Side::AccountManager);
        let needed = if it.is_explicit() && written { u64::MAX } else { self.consent };
        needed & !it.consented
    }
}

/// The bits of the rules that a test picks.
fn bits(rules: &[ScopeRule], picked: impl Fn(&ScopeRule) -> bool) -> u64 {
    (0u32..)
        .zip(rules)
        .filter(|(_, rule)| picked(rule))
        .fold(0, |mask, (bit, _)| mask | 1u64.checked_shl(bit).unwrap_or(0))
}
