//! Situations to decide in, and the policy that decides. The Rust peers have an equal policy.

use consentry::access::{Basis, Scope, Side, Situation};
use consentry::error::InputError;
use consentry::policy::{Door, Policy, Rules};
use consentry::set::{Teams, Trainings};
use std::hint::black_box;

/// How many allowed situations and how many denied ones are measured.
pub(crate) const MEASURED: u32 = 128;

/// The default policy, with everything on that it leaves out: each condition can fail.
pub(crate) fn rules() -> Result<Rules, InputError> {
    let mut policy = Policy::default();
    let agents = &mut policy.access.agents;
    agents.account_managers = Teams::new(["success".parse()?])?;
    agents.trainings = Trainings::new(["privacy".parse()?])?;
    agents.undertaking = Some("2026-01".parse()?);
    policy.access.responsible_person = true;
    policy.access.rules = Some("2026-01".parse()?);
    policy.reviews.overdue_blocks = true;
    Rules::new(policy)
}

/// Ways in, one for each basis and side; two of them need what they don't have.
fn ways(rules: &Rules) -> [Situation; 8] {
    let mask = |scopes: &[Scope]| scopes.iter().fold(0, |mask, scope| mask | bit(rules, *scope));
    let all = rules.rights(consentry::Permissions::all(), true);
    let open = Situation {
        clock_sound: true,
        active: true,
        side: Side::Support,
        mfa_minutes: Some(30),
        trained: true,
        undertaken: true,
        budget_left: true,
        ceiling: all,
        target: true,
        rights: all,
        wanted: mask(&[Scope::SETTINGS, Scope::USERS]),
        known: true,
        door: Door::Open,
        onboarding: false,
        basis: Basis::Door,
        proven: true,
        written: false,
        consented: 0,
        private_window: true,
        responsible: true,
        acknowledged: true,
        review_overdue: false,
        room: true,
    };
    let closed = Situation { door: Door::Closed, ..open };
    let wanted = mask(&[Scope::SETTINGS, Scope::IMPORT, Scope::DOWNLOAD]);
    let consented = mask(&[Scope::SETTINGS, Scope::IMPORT, Scope::DOWNLOAD, Scope::TEMPLATES]);
    let manager = Side::AccountManager;
    [
        open,
        Situation { basis: Basis::Code, ..closed },
        Situation { basis: Basis::Code, written: true, wanted, consented, ..closed },
        Situation { basis: Basis::Consent, wanted, consented, ..closed },
        Situation { basis: Basis::BreakGlass, wanted, ..closed },
        Situation { side: manager, onboarding: true, ..open },
        Situation { side: manager, basis: Basis::Consent, wanted, consented, ..closed },
        Situation { side: manager, basis: Basis::Code, wanted, ..closed },
    ]
}

/// What may be different.
const TURNS: &[fn(&Rules, &mut Situation)] = &[
    |_, it| it.clock_sound = false,
    |_, it| it.active = false,
    |_, it| it.side = Side::Outside,
    |_, it| it.side = Side::AccountManager,
    |_, it| it.mfa_minutes = None,
    |_, it| it.mfa_minutes = Some(720),
    |_, it| it.mfa_minutes = Some(721),
    |_, it| it.trained = false,
    |_, it| it.undertaken = false,
    |_, it| it.budget_left = false,
    |rules, it| it.ceiling &= !bit(rules, Scope::SETTINGS),
    |_, it| it.target = false,
    |rules, it| it.rights &= !bit(rules, Scope::SETTINGS),
    |rules, it| it.wanted |= bit(rules, Scope::TEMPLATES),
    |rules, it| it.wanted |= Scope::NEVER.first().map_or(0, |never| bit(rules, *never)),
    |_, it| it.wanted = 0,
    |_, it| it.known = false,
    |_, it| it.door = Door::Closed,
    |_, it| it.onboarding = true,
    |_, it| it.basis = Basis::Door,
    |_, it| it.basis = Basis::Code,
    |_, it| it.basis = Basis::Consent,
    |_, it| it.basis = Basis::BreakGlass,
    |_, it| it.proven = false,
    |_, it| it.written = true,
    |_, it| it.consented = 0,
    |rules, it| it.consented &= !bit(rules, Scope::SETTINGS),
    |_, it| it.private_window = false,
    |_, it| it.responsible = false,
    |_, it| it.acknowledged = false,
    |_, it| it.review_overdue = true,
    |_, it| it.room = false,
];

/// Each way in with up to two things different.
pub(crate) fn all(rules: &Rules) -> Vec<Situation> {
    let turned = |mut it: Situation, turn: &fn(&Rules, &mut Situation)| {
        turn(rules, &mut it);
        it
    };
    let mut all = Vec::new();
    for way in ways(rules) {
        all.push(way);
        for (index, first) in TURNS.iter().enumerate() {
            let once = turned(way, first);
            all.push(once);
            all.extend(TURNS.iter().skip(index + 1).map(|second| turned(once, second)));
        }
    }
    all
}

/// [`MEASURED`] of those in which the agent may enter, or may not, from everywhere among them.
pub(crate) fn some(rules: &Rules, allowed: bool) -> Vec<Situation> {
    let of: Vec<_> = all(rules).into_iter().filter(|it| rules.may_enter(it) == allowed).collect();
    let step = of.len() / MEASURED as usize;
    of.into_iter().step_by(step.max(1)).take(MEASURED as usize).collect()
}

/// Decides in each.
pub(crate) fn decide(rules: &Rules, situations: &[Situation]) {
    for situation in situations {
        black_box(black_box(rules).may_enter(black_box(situation)));
    }
}

/// Says for each what is missing.
pub(crate) fn explain(rules: &Rules, situations: &[Situation]) {
    for situation in situations {
        black_box(black_box(rules).lacks(black_box(situation)).missing());
    }
}

fn bit(rules: &Rules, scope: Scope) -> u64 {
    let position = rules.policy().access.scopes.iter().position(|rule| rule.scope == scope);
    position.map_or(0, |bit| 1 << bit)
}
