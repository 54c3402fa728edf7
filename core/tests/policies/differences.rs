//! What tells two policies apart is told exactly: nothing more, nothing less.

use crate::any;
use consentry::Missing;
use consentry::access::{Basis, Lacks, Scope};
use consentry::policy::{Becomes, Change, Need, Policy, Rules, Scenario, Way};
use consentry::set::{Teams, Trainings};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn rules(policy: &Policy) -> Rules {
    Rules::new(policy.clone()).unwrap()
}

fn diff(before: &Policy, after: &Policy) -> consentry::policy::Differences {
    Policy::diff(before, after).unwrap()
}

/// What becomes of a situation, and what the policy that refuses it misses.
fn becomes(scenario: &Scenario, before: &Rules, after: &Rules) -> Option<(Becomes, Vec<Missing>)> {
    let (before, after) = (scenario.lacks(before), scenario.lacks(after));
    match (before.is_empty(), after.is_empty()) {
        (false, true) => Some((Becomes::Allowed, before.missing())),
        (true, false) => Some((Becomes::Refused, after.missing())),
        _ => None,
    }
}

fn mirrored(change: &Change) -> Change {
    let becomes = if change.becomes == Becomes::Allowed { Becomes::Refused } else { Becomes::Allowed };
    Change { becomes, ..change.clone() }
}

proptest! {
    #[test]
    fn nothing_tells_a_policy_from_itself(policy in any::policy()) {
        prop_assert!(diff(&policy, &policy).is_empty());
    }

    #[test]
    fn settings_are_told_exactly_if_the_documents_differ(before in any::policy(), after in any::policy()) {
        prop_assert_eq!(diff(&before, &after).settings.is_empty(), before == after);
    }

    #[test]
    fn the_way_back_is_the_mirror_image(before in any::policy(), after in any::policy()) {
        let (there, back) = (diff(&before, &after), diff(&after, &before));
        let mut changes: Vec<_> = back.changes.iter().map(mirrored).collect();
        changes.sort_by_key(|change| (change.becomes, change.by, change.scope));
        prop_assert_eq!(there.changes, changes);
        let swapped = |it: &consentry::policy::Setting| (it.key.clone(), it.after.clone(), it.before.clone());
        let told = |it: &consentry::policy::Setting| (it.key.clone(), it.before.clone(), it.after.clone());
        prop_assert_eq!(there.settings.iter().map(told).collect::<Vec<_>>(), back.settings.iter().map(swapped).collect::<Vec<_>>());
    }

    #[test]
    fn each_example_is_one(before in any::policy(), after in any::policy()) {
        let (a, b) = (rules(&before), rules(&after));
        for change in diff(&before, &after).changes {
            let (to, missing) = becomes(&change.example, &a, &b).expect("the policies differ about the example");
            prop_assert_eq!((to, change.example.scope, change.example.way.basis()), (change.becomes, change.scope, change.by));
            prop_assert!(!missing.is_empty() && missing.iter().all(|one| change.because.contains(one)));
            prop_assert!(change.situations > 0);
        }
    }

    #[test]
    fn no_situation_is_forgotten(before in any::policy(), after in any::policy(), all in proptest::collection::vec(any::scenario(), 64)) {
        let (a, b, differences) = (rules(&before), rules(&after), diff(&before, &after));
        for scenario in all {
            let Some((to, missing)) = becomes(&scenario, &a, &b) else { continue };
            let told = differences.changes.iter().find(|change| {
                (change.becomes, change.scope, change.by) == (to, scenario.scope, scenario.way.basis())
            });
            let told = told.unwrap_or_else(|| panic!("not told: {to} {scenario}"));
            prop_assert!(missing.iter().all(|one| told.because.contains(one)), "{:?} {}", missing, scenario);
        }
    }

    /// Policies that differ in a few things only: there most situations are allowed by one of them.
    #[test]
    fn no_situation_is_forgotten_near_by(before in any::policy(), turns in proptest::collection::vec(any::<u8>(), 1..4), all in proptest::collection::vec(any::scenario(), 64)) {
        let mut after = before.clone();
        for turn in turns {
            LOOSER[usize::from(turn) % LOOSER.len()](&mut after);
        }
        prop_assume!(after.clone().checked().is_ok());
        let (a, b, differences) = (rules(&before), rules(&after), diff(&before, &after));
        for scenario in all {
            let Some((to, missing)) = becomes(&scenario, &a, &b) else { continue };
            let same = |it: &&Change| (it.becomes, it.scope, it.by) == (to, scenario.scope, scenario.way.basis());
            let told = differences.changes.iter().find(same);
            prop_assert!(told.is_some_and(|told| missing.iter().all(|one| told.because.contains(one))), "{to} {scenario}");
        }
    }

    #[test]
    fn what_is_loosened_allows_and_refuses_nothing(policy in any::policy(), knob in 0..LOOSER.len()) {
        let mut looser = policy.clone();
        LOOSER[knob](&mut looser);
        prop_assume!(looser.clone().checked().is_ok());
        let changes = diff(&policy, &looser).changes;
        prop_assert!(changes.iter().all(|change| change.becomes == Becomes::Allowed), "{:#?}", changes);
    }
}

/// One knob each, turned to where more is allowed.
const LOOSER: &[fn(&mut Policy)] = &[
    |it| it.access.agents.mfa_for_minutes = 0,
    |it| it.access.agents.mfa_for_minutes *= 2,
    |it| it.access.agents.trainings = Trainings::default(),
    |it| it.access.agents.undertaking = None,
    |it| it.access.rules = None,
    |it| it.access.private_window = false,
    |it| it.access.responsible_person = false,
    |it| it.access.break_glass.allowed = true,
    |it| it.access.break_glass.approvers = 2,
    |it| it.reviews.overdue_blocks = false,
    |it| it.reviews.every_days = 90,
    |it| {
        let _ = it.access.agents.teams.insert("newcomers".parse().unwrap());
    },
    |it| {
        let consent = it.access.scopes.iter_mut().filter(|rule| rule.need == Need::Consent);
        consent.for_each(|rule| rule.need = Need::Free);
    },
    |it| {
        let never = it.access.scopes.iter_mut().filter(|rule| rule.need == Need::Never && !rule.scope.is_never());
        never.for_each(|rule| rule.need = Need::Consent);
    },
    |it| it.access.scopes.iter_mut().for_each(|rule| rule.manages_users = false),
    |it| it.access.scopes.iter_mut().for_each(|rule| rule.permissions = consentry::Permissions::empty()),
    |it| {
        let scope = "brand.new".parse().unwrap();
        let rule = consentry::policy::ScopeRule { scope, ..it.access.scopes[0].clone() };
        it.access.scopes.push(rule);
    },
];

/// Every set of these names.
fn subsets<const N: usize>(names: [&str; N]) -> Vec<Vec<String>> {
    let pick = |bits: usize| names.iter().enumerate().filter(move |(at, _)| bits >> at & 1 == 1);
    (0..1 << N).map(|bits| pick(bits).map(|(_, name)| (*name).to_owned()).collect()).collect()
}

/// Agents of every kind.
fn every_agent(both: [&Policy; 2], editions: &[Option<consentry::text::Edition>; 2]) -> Vec<Scenario> {
    let minutes: BTreeSet<_> =
        both.iter().map(|it| it.access.agents.mfa_for_minutes).flat_map(|it| [it, it + 1]).collect();
    let days: BTreeSet<_> = both.iter().map(|it| it.reviews.every_days + 1).collect();
    let roles: BTreeSet<_> = both.iter().flat_map(|it| it.reviews.roles.iter().map(|role| role.name.clone())).collect();
    let mut agents = Vec::new();
    for teams in subsets(["managers", "night", "support"]) {
        let teams = Teams::new(teams.iter().map(|team| team.parse().unwrap())).unwrap();
        agents.push(Scenario { teams, ..Scenario::default() });
    }
    let vary =
        |of: Vec<Scenario>, with: &dyn Fn(&Scenario) -> Vec<Scenario>| of.iter().flat_map(with).collect::<Vec<_>>();
    let agents = vary(agents, &|it| {
        let late = roles.iter().flat_map(|role| days.iter().map(move |days| BTreeMap::from([(role.clone(), *days)])));
        let none = std::iter::once(BTreeMap::new());
        none.chain(late).map(|unreviewed_for_days| Scenario { unreviewed_for_days, ..it.clone() }).collect()
    });
    let agents = vary(agents, &|it| {
        minutes.iter().copied().map(Some).map(|mfa_minutes| Scenario { mfa_minutes, ..it.clone() }).collect()
    });
    let agents = vary(agents, &|it| {
        let done = subsets(["privacy", "security"]).into_iter();
        let done = done.map(|it| Trainings::new(it.iter().map(|one| one.parse().unwrap())).unwrap());
        done.map(|trainings| Scenario { trainings, ..it.clone() }).collect()
    });
    vary(agents, &|it| editions.iter().map(|e| Scenario { undertaking: e.clone(), ..it.clone() }).collect())
}

/// Ways in of every kind that a policy can allow.
fn every_way(both: [&Policy; 2]) -> Vec<Way> {
    let ways = [
        Way::Door,
        Way::Code { right: true, written: false, consented: false },
        Way::Code { right: true, written: true, consented: false },
        Way::Code { right: true, written: true, consented: true },
        Way::Consent { holds: true, consented: false },
        Way::Consent { holds: true, consented: true },
    ];
    let approved: BTreeSet<_> = both.iter().map(|it| it.access.break_glass.approvers).collect();
    ways.into_iter().chain(approved.into_iter().map(|approvers| Way::BreakGlass { approvers })).collect()
}

/// Goes through all situations, one by one: what becomes of which, and how many can be told apart.
fn brute_force(before: &Policy, after: &Policy) -> BTreeMap<(Becomes, Scope, Basis), (BTreeSet<Missing>, u64)> {
    const ALONE: Lacks = Lacks::MFA.union(Lacks::TRAININGS).union(Lacks::UNDERTAKING).union(Lacks::ACKNOWLEDGED);
    let (a, b) = (rules(before), rules(after));
    let mut seen = BTreeSet::new();
    let mut all: BTreeMap<_, (BTreeSet<Missing>, u64)> = BTreeMap::new();
    let mut look = |scenario: &Scenario| {
        let Some((to, missing)) = becomes(scenario, &a, &b) else { return };
        // What the policies see, and nothing else, makes one situation another.
        let facts = |rules: &Rules| {
            let it = scenario.situation(rules);
            let lacks = rules.lacks(&it) & (ALONE | Lacks::PRIVATE_WINDOW | Lacks::RESPONSIBLE | Lacks::REVIEWS);
            (it.side, lacks, it.wanted & it.rights != 0)
        };
        let place = (to, scenario.scope, scenario.way.basis());
        let entry = all.entry(place).or_default();
        entry.0.extend(missing);
        entry.1 += u64::from(seen.insert((place, scenario.way, scenario.onboarding, facts(&a), facts(&b))));
    };
    let both = [before, after];
    let editions = [Some("e1".parse().unwrap()), Some("e2".parse().unwrap())];
    let scopes: BTreeSet<_> = both.iter().flat_map(|it| it.access.scopes.iter().map(|rule| rule.scope)).collect();
    let (agents, ways) = (every_agent(both, &editions), every_way(both));
    for agent in &agents {
        // Nobody whom both policies refuse is looked at further.
        let staff = Lacks::TEAM | Lacks::MFA | Lacks::TRAININGS | Lacks::UNDERTAKING | Lacks::REVIEWS;
        if agent.lacks(&a).intersects(staff) && agent.lacks(&b).intersects(staff) {
            continue;
        }
        for bits in 0..1u32 << 6 {
            let on = |bit: u32| bits >> bit & 1 == 1;
            let mut scenario = Scenario {
                permissions: consentry::Permissions::from_bits_retain(u64::from(on(0))),
                manages_users: on(1),
                onboarding: on(2),
                private_window: on(3),
                responsible: on(4),
                acknowledged: editions[usize::from(on(5))].clone(),
                ..agent.clone()
            };
            let said = Lacks::PRIVATE_WINDOW | Lacks::RESPONSIBLE | Lacks::ACKNOWLEDGED;
            if scenario.lacks(&a).intersects(said) && scenario.lacks(&b).intersects(said) {
                continue;
            }
            for scope in &scopes {
                for way in &ways {
                    (scenario.scope, scenario.way) = (*scope, *way);
                    look(&scenario);
                }
            }
        }
    }
    all
}

fn told(before: &Policy, after: &Policy) -> BTreeMap<(Becomes, Scope, Basis), (BTreeSet<Missing>, u64)> {
    let changes = diff(before, after).changes.into_iter();
    changes.map(|it| ((it.becomes, it.scope, it.by), (it.because.into_iter().collect(), it.situations))).collect()
}

/// Three policies over few names.
fn few() -> [Policy; 3] {
    [
        "",
        r#"
        [access]
        responsible_person = true
        scopes = [
            { scope = "settings", need = "free", manages_users = true },
            { scope = "import", need = "consent", permissions = ["profile"] },
        ]
        [access.agents]
        teams = ["night"]
        account_managers = ["managers"]
        trainings = ["privacy"]
        undertaking = "e1"
        mfa_for_minutes = 0
        [access.break_glass]
        approvers = 3
        [reviews]
        overdue_blocks = true
        roles = [{ name = "lead", teams = ["night"] }]
        "#,
        r#"
        [access]
        private_window = false
        rules = "e1"
        scopes = [
            { scope = "import", need = "free" },
            { scope = "settings", need = "consent", permissions = ["profile"] },
        ]
        [access.agents]
        teams = ["managers", "support"]
        trainings = ["security"]
        undertaking = "e2"
        mfa_for_minutes = 60
        [reviews]
        overdue_blocks = true
        every_days = 7
        roles = [{ name = "lead" }]
        "#,
    ]
    .map(|document| {
        let mut policy = Policy::from_toml(document).unwrap();
        policy.reviews.roles.retain(|role| role.name.as_str() == "lead");
        policy.access.break_glass.allowed &= !policy.reviews.roles.is_empty();
        policy.access.scopes.retain(|rule| [Scope::SETTINGS, Scope::IMPORT].contains(&rule.scope));
        policy
    })
}

#[test]
fn going_through_everything_one_by_one_finds_the_same() {
    let [one, two, three] = few();
    for (before, after) in [(&one, &two), (&two, &three)] {
        let expected = brute_force(before, after);
        assert!(!expected.is_empty());
        assert_eq!(told(before, after), expected);
    }
}

#[test]
fn the_largest_policies_are_told_apart() {
    let policy = |odd: u32| {
        let mut policy = Policy::default();
        let name = |kind: &str, n: u32| format!("{kind}{}", n * (odd + 1));
        let team = |n| name("t", n).parse().unwrap();
        let scope = |n| consentry::policy::ScopeRule {
            scope: name("s", n).parse().unwrap(),
            ..policy.access.scopes[0].clone()
        };
        policy.access.scopes = (1..=64).map(scope).collect();
        policy.access.agents.teams = Teams::new((1..=32).map(team)).unwrap();
        policy.access.agents.account_managers = Teams::new((101..=132).map(team)).unwrap();
        policy.access.agents.undertaking = Some(name("e", 1).parse().unwrap());
        policy.access.agents.trainings = Trainings::new([name("y", 1).parse().unwrap()]).unwrap();
        policy.access.rules = Some(name("e", 1).parse().unwrap());
        policy.access.agents.mfa_for_minutes = 60 + odd;
        (policy.access.private_window, policy.access.responsible_person) = (odd == 0, odd == 1);
        let role = |n: u32| consentry::policy::ReviewRole {
            name: name("r", n).parse().unwrap(),
            teams: Teams::new((1..=32).filter(|it| it % (n + 1) == 0).map(team)).unwrap(),
        };
        policy.reviews.roles = (1..=8).map(role).collect();
        policy.reviews.overdue_blocks = true;
        policy.checked().unwrap()
    };
    let changes = diff(&policy(0), &policy(1)).changes;
    // 32 scopes of each that the other doesn't know, and 32 that both do, four ways in.
    assert_eq!(changes.len(), (32 + 32 + 2 * 32) * 4);
}

#[test]
fn a_policy_out_of_its_limits_has_no_differences() {
    let broken = Policy { retention_for_days: 1, ..Policy::default() };
    let refused = Policy::diff(&Policy::default(), &broken).unwrap_err();
    assert_eq!(refused.field(), "policy.retention_for_days");
}

fn practice(name: &str) -> Policy {
    let path = format!("{}/../examples/policies/{name}.toml", env!("CARGO_MANIFEST_DIR"));
    Policy::from_toml(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_practices_compared() {
    for (before, after) in [
        ("000-assistance-code", "003-impersonation"),
        ("000-assistance-code", "002-tickets"),
        ("003-impersonation", "strict"),
    ] {
        insta::assert_snapshot!(format!("{before} to {after}"), diff(&practice(before), &practice(after)));
    }
}

#[test]
fn one_knob_is_one_sentence() {
    let with = |set: fn(&mut Policy)| {
        let mut policy = Policy::default();
        set(&mut policy);
        diff(&Policy::default(), &policy).to_string()
    };
    let knobs: [fn(&mut Policy); 4] = [
        |it| it.access.session_for_minutes = 30,
        |it| it.access.private_window = false,
        |it| it.access.scopes.swap(0, 1),
        |it| it.reopening = consentry::policy::Reopening::WithinDays(30),
    ];
    insta::assert_snapshot!(knobs.map(with).join("\n"));
    assert_eq!(with(|_| ()), "no difference\n");
}
