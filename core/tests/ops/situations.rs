//! The decision itself, over prepared facts: each lack is caused by its own facts, and by nothing else (RULES A3, I3 to I6, I8,
//! I14 to I16, S7, S8).

use crate::common::teams;
use consentry::access::{Basis, Lacks, Scope, Side, Situation};
use consentry::policy::{Door, Policy, Rules};

const BASES: [Basis; 4] = [Basis::Door, Basis::Code, Basis::Consent, Basis::BreakGlass];
const SIDES: [Side; 3] = [Side::Outside, Side::Support, Side::AccountManager];

/// A policy that asks for everything.
fn rules() -> Rules {
    let mut policy = Policy::default();
    policy.access.agents.account_managers = teams(&["success"]);
    policy.access.responsible_person = true;
    policy.access.rules = Some("2026-01".parse().unwrap());
    policy.reviews.overdue_blocks = true;
    Rules::new(policy).unwrap()
}

fn bit(rules: &Rules, scope: Scope) -> u64 {
    rules.mask(&consentry::access::Scopes::new([scope]).unwrap()).0
}

/// Support staff through the open door: nothing is missing.
fn good(rules: &Rules) -> Situation {
    let all = (1 << 6) - 1;
    Situation {
        clock_sound: true,
        active: true,
        side: Side::Support,
        mfa_minutes: Some(0),
        trained: true,
        undertaken: true,
        budget_left: true,
        ceiling: all,
        target: true,
        rights: all,
        wanted: bit(rules, Scope::SETTINGS) | bit(rules, Scope::IMPORT),
        known: true,
        door: Door::Open,
        onboarding: true,
        basis: Basis::Consent,
        proven: true,
        written: true,
        consented: all,
        private_window: true,
        responsible: true,
        acknowledged: true,
        review_overdue: false,
        room: true,
    }
}

/// The facts that stand for themselves: what one of them lacks has to do with no other. By the bits of `off`.
const ALONE: u32 = 11;

fn alone(it: Situation, off: u32) -> (Situation, Lacks) {
    let is = |bit: u32| off >> bit & 1 == 0;
    let it = Situation {
        clock_sound: is(0),
        active: is(1),
        mfa_minutes: if is(2) { Some(720) } else { Some(721) },
        trained: is(3),
        undertaken: is(4),
        known: is(5),
        private_window: is(6),
        responsible: is(7),
        acknowledged: is(8),
        review_overdue: !is(9),
        room: is(10),
        ..it
    };
    let lacks = [
        Lacks::CLOCK,
        Lacks::ACTIVE,
        Lacks::MFA,
        Lacks::TRAININGS,
        Lacks::UNDERTAKING,
        Lacks::KNOWN_SCOPE,
        Lacks::PRIVATE_WINDOW,
        Lacks::RESPONSIBLE,
        Lacks::ACKNOWLEDGED,
        Lacks::REVIEWS,
        Lacks::ROOM,
    ];
    let lacking = lacks.into_iter().enumerate().filter(|(bit, _)| off >> bit & 1 == 1);
    (it, lacking.fold(Lacks::empty(), |all, (_, one)| all | one))
}

/// All situations of the facts that hang together, with what each lacks, in the rules' words.
fn together(rules: &Rules) -> Vec<(Situation, Lacks)> {
    let (import, billing) = (bit(rules, Scope::IMPORT), bit(rules, Scope::NEVER[5]));
    let mut all = Vec::new();
    for (basis, side, door) in BASES.into_iter().flat_map(|basis| {
        SIDES.into_iter().flat_map(move |side| [Door::Open, Door::Closed].map(move |door| (basis, side, door)))
    }) {
        for flags in 0u32..1 << 9 {
            let is = |bit: u32| flags >> bit & 1 == 1;
            let (budget_left, target, onboarding, proven, written) = (is(0), is(1), is(2), is(3), is(4));
            let (capped, poor, never, silent) = (is(5), is(6), is(7), is(8));
            let base = good(rules);
            let it = Situation {
                basis,
                side,
                door,
                budget_left,
                target,
                onboarding,
                proven,
                written,
                wanted: base.wanted | if never { billing } else { 0 },
                ceiling: if capped { billing } else { u64::MAX },
                rights: if poor { billing } else { u64::MAX },
                consented: if silent { !import } else { u64::MAX },
                ..base
            };
            let mut lacks = Lacks::empty();
            let mut says = |lack: Lacks, when: bool| {
                if when {
                    lacks |= lack;
                }
            };
            says(Lacks::TEAM, side == Side::Outside);
            says(Lacks::CEILING, capped);
            says(Lacks::BUDGET, basis == Basis::Code && !budget_left);
            says(Lacks::TARGET, !target);
            says(Lacks::RIGHTS, target && poor);
            says(Lacks::DELEGABLE, never);
            // RULE A3: with the door closed, a code, a written consent or an emergency.
            says(Lacks::DOOR, basis == Basis::Door && door == Door::Closed);
            says(Lacks::CODE, basis == Basis::Code && !proven);
            says(Lacks::CONSENT_IN_FORCE, basis == Basis::Consent && !proven);
            // RULE I15: not for account managers (RULE I4).
            let manager = side == Side::AccountManager;
            says(Lacks::BREAK_GLASS, basis == Basis::BreakGlass && (!proven || manager));
            let explicit = match basis {
                Basis::Consent => proven,
                Basis::Code => proven && written,
                _ => false,
            };
            says(Lacks::ACCOUNT_MANAGER, manager && !onboarding && !explicit);
            // RULE I3: approvers stand in for the customer.
            says(Lacks::CONSENT, silent && basis != Basis::BreakGlass);
            all.push((it, lacks));
        }
    }
    all
}

#[test]
fn each_lack_has_its_own_cause() {
    let rules = rules();
    assert_eq!(rules.lacks(&good(&rules)), Lacks::empty());
    let mut seen = Lacks::empty();
    for (it, lacks) in together(&rules) {
        // Nothing else, each thing alone, everything.
        let each = (0..ALONE).map(|bit| 1 << bit);
        for off in each.chain([0, (1 << ALONE) - 1]) {
            let (it, more) = alone(it, off);
            assert_eq!(rules.lacks(&it), lacks | more, "{it:?}");
            assert_eq!(rules.may_enter(&it), (lacks | more).is_empty());
            seen |= lacks | more;
        }
    }
    for off in 0..1 << ALONE {
        let (it, lacks) = alone(good(&rules), off);
        assert_eq!(rules.lacks(&it), lacks, "{it:?}");
    }
    assert_eq!(seen, Lacks::all(), "no lack is without a cause");
}

#[test]
fn what_a_policy_does_not_ask_for_is_not_missing() {
    let mut policy = Policy::default();
    policy.access.private_window = false;
    policy.access.agents.mfa_for_minutes = 0;
    policy.access.break_glass.allowed = false;
    let rules = Rules::new(policy).unwrap();
    let (nothing, _) = alone(good(&rules), 0b10_1100_0100 | 1 << 8);
    assert_eq!(rules.lacks(&nothing), Lacks::empty());
    let never = Situation { mfa_minutes: None, ..nothing };
    assert_eq!(rules.lacks(&never), Lacks::empty());
    assert_eq!(self::rules().lacks(&Situation { mfa_minutes: None, ..good(&rules) }), Lacks::MFA);
    assert_eq!(rules.lacks(&Situation { basis: Basis::BreakGlass, ..never }), Lacks::BREAK_GLASS);
}

#[test]
fn what_is_missing_is_said_in_the_order_of_its_bits() {
    // RULE I18
    let all = Lacks::all().missing();
    assert_eq!(all.len(), Lacks::all().bits().count_ones() as usize);
    let one_by_one: Vec<_> = Lacks::all().iter().flat_map(Lacks::missing).collect();
    assert_eq!(one_by_one, all);
    assert_eq!(Lacks::empty().missing(), []);
}

#[test]
fn effective_rights_are_the_common_part() {
    // RULE I16: ceiling ∩ the user's rights ∩ granted, and consented to where that is needed; never what can't be delegated.
    let rules = rules();
    let base = good(&rules);
    let scopes = [Scope::SETTINGS, Scope::USERS, Scope::IMPORT, Scope::NEVER[0]].map(|scope| bit(&rules, scope));
    for flags in 0u32..1 << 16 {
        let mask = |shift: u32| {
            scopes
                .into_iter()
                .enumerate()
                .filter(|(bit, _)| flags >> shift >> bit & 1 == 1)
                .fold(0, |all, (_, one)| all | one)
        };
        let (wanted, ceiling, rights, consented) = (mask(0), mask(4), mask(8), mask(12));
        let it = Situation { wanted, ceiling, rights, consented, ..base };
        let free = scopes[0] | scopes[1];
        // RULE I5: a written consent is good for what it names; through the door what is free needs none.
        let all = free | scopes[2];
        let named = if base.basis == Basis::Consent { all & consented } else { free | scopes[2] & consented };
        assert_eq!(rules.effective(&it), wanted & ceiling & rights & named);
        let through = Situation { basis: Basis::Door, ..it };
        assert_eq!(rules.effective(&through), wanted & ceiling & rights & (free | scopes[2] & consented));
        let emergency = Situation { basis: Basis::BreakGlass, ..it };
        assert_eq!(rules.effective(&emergency), wanted & ceiling & rights & (free | scopes[2]));
        if rules.may_enter(&it) {
            assert_eq!(rules.effective(&it), wanted, "who enters gets what was asked for");
        }
    }
}
