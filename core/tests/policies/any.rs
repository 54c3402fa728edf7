//! Policies and situations of any kind. Names come from a short list, so that two policies have some in common.

use consentry::Permissions;
use consentry::access::Scope;
use consentry::policy::{
    Access, Agents, Assistance, BreakGlassRule, Category, Door, Invitations, Need, Notices, Policy, Reopening,
    ReviewRole, Reviews, Scenario, ScopeRule, Start, Way,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::fmt::Debug;
use std::str::FromStr;

pub(crate) const TEAMS: [&str; 5] = ["billing", "managers", "night", "support", "vip"];

/// One of these names, as its type.
pub(crate) fn named<T: FromStr<Err: Debug> + Debug + Clone>(
    names: &'static [&'static str],
) -> impl Strategy<Value = T> {
    select(names).prop_map(|name| name.parse().unwrap())
}

fn edition() -> impl Strategy<Value = Option<consentry::text::Edition>> {
    option::of(named(&["e1", "e2", "e3"]))
}

fn trainings() -> impl Strategy<Value = consentry::set::Trainings> {
    btree_set(named(&["privacy", "security", "start"]), 0..3).prop_map(|it| consentry::set::Trainings::new(it).unwrap())
}

fn teams_of(names: Vec<&'static str>) -> consentry::set::Teams {
    consentry::set::Teams::new(names.into_iter().map(|name| name.parse().unwrap())).unwrap()
}

fn teams() -> impl Strategy<Value = consentry::set::Teams> {
    subsequence(TEAMS.to_vec(), 0..=4).prop_map(teams_of)
}

fn permissions() -> impl Strategy<Value = Permissions> {
    select(vec![0, 1, 2, 3, 1 << 10, 1 << 40]).prop_map(Permissions::from_bits_retain)
}

fn scopes() -> impl Strategy<Value = Vec<ScopeRule>> {
    let names = vec!["download", "import", "mfa", "own.thing", "settings", "users"];
    let rule = (select(Need::ALL), permissions(), any::<bool>());
    (subsequence(names, 1..=6).prop_shuffle(), vec(rule, 6)).prop_map(|(names, rules)| {
        let rule = |(name, (need, permissions, manages_users)): (&str, (Need, Permissions, bool))| {
            let scope: Scope = name.parse().unwrap();
            ScopeRule { scope, need: if scope.is_never() { Need::Never } else { need }, permissions, manages_users }
        };
        names.into_iter().zip(rules).map(rule).collect()
    })
}

fn agents() -> impl Strategy<Value = Agents> {
    let mfa = prop_oneof![Just(0), Just(15), Just(60), 1..=10_080u32];
    (subsequence(TEAMS.to_vec(), 0..=4), 0..5usize, mfa, trainings(), edition()).prop_map(
        |(mut names, split, mfa_for_minutes, trainings, undertaking)| {
            let managers = names.split_off(split.min(names.len()));
            let (teams, account_managers) = (teams_of(names), teams_of(managers));
            Agents { teams, account_managers, mfa_for_minutes, trainings, undertaking }
        },
    )
}

fn access() -> impl Strategy<Value = Access> {
    let numbers = (1..=480u32, 1..=480u32, 1..=300u32, 1..=366u32, 1..=720u32);
    let notices = select(vec![(true, true), (true, false), (false, true)]);
    let break_glass = (any::<bool>(), 2..=5u32, 1..=1_440u32);
    let asked = (any::<bool>(), any::<bool>(), edition());
    (select(Door::ALL), numbers, scopes(), agents(), asked, break_glass, notices).prop_map(
        |(
            door,
            numbers,
            scopes,
            agents,
            (private_window, responsible_person, rules),
            break_glass,
            (at_start, at_end),
        )| {
            let (session_for_minutes, idle, check_for_seconds, consent_for_days, clean_up_for_hours) = numbers;
            let (allowed, approvers, open_for_minutes) = break_glass;
            Access {
                door,
                session_for_minutes,
                idle_for_minutes: idle.min(session_for_minutes),
                check_for_seconds,
                scopes,
                agents,
                private_window,
                responsible_person,
                rules,
                consent_for_days,
                break_glass: BreakGlassRule { allowed, approvers, open_for_minutes },
                notices: Notices { at_start, at_end },
                clean_up_for_hours,
            }
        },
    )
}

fn reviews() -> impl Strategy<Value = (Vec<(&'static str, Vec<usize>)>, u32, bool)> {
    let roles = subsequence(vec!["lead", "other-lead", "auditor"], 0..=3).prop_shuffle();
    let teams = vec(vec(0..5usize, 0..3), 3);
    let roles = (roles, teams).prop_map(|(names, teams)| names.into_iter().zip(teams).collect());
    (roles, prop_oneof![Just(7), Just(30), 1..=90u32], any::<bool>())
}

fn assistance() -> impl Strategy<Value = Assistance> {
    let start = select(vec![Start::Request, Start::Epoch]);
    (6..=8u32, 60..=86_400u32, start, 1..=72u32, 1..=5u32, 5..=100u32, 1..=100u32).prop_map(|it| Assistance {
        digits: it.0,
        period_for_seconds: it.1,
        start: it.2,
        request_for_hours: it.3.max(it.1.div_ceil(3_600)),
        tries_max: it.4,
        account_failures_max: it.5,
        agent_failures_max: it.6,
    })
}

/// Any policy that breaks no limit.
pub(crate) fn policy() -> impl Strategy<Value = Policy> {
    let reopening =
        prop_oneof![Just(Reopening::Always), Just(Reopening::Never), (1..=3_650u32).prop_map(Reopening::WithinDays)];
    let categories = btree_map(named("abc def ghi".split(' ').collect::<Vec<_>>().leak()), named(&TEAMS), 1..4);
    let numbers = (0..=8_784u32, 1..=90u32, any::<bool>(), 1..=365u32, 90..=36_500u32);
    (categories, reopening, numbers, assistance(), access(), reviews()).prop_map(
        |(categories, reopening, numbers, assistance, access, (roles, every_days, blocks))| {
            let entering: Vec<_> = access.agents.teams.iter().chain(access.agents.account_managers.iter()).collect();
            let role = |(name, teams): (&str, Vec<usize>)| {
                let teams = teams.into_iter().filter_map(|index| entering.get(index).map(|team| (*team).clone()));
                ReviewRole { name: name.parse().unwrap(), teams: consentry::set::Teams::new(teams).unwrap() }
            };
            let roles: Vec<_> = roles.into_iter().map(role).collect();
            let mut access = access;
            access.break_glass.allowed &= !roles.is_empty();
            let (unmerge_for_hours, open_for_days, bound_to_address, handover_for_days, retention_for_days) = numbers;
            Policy {
                categories: categories.into_iter().map(|(name, team)| Category { name, team }).collect(),
                reopening,
                unmerge_for_hours,
                invitations: Invitations { open_for_days, bound_to_address },
                handover_for_days,
                assistance,
                reviews: Reviews { overdue_blocks: blocks && !roles.is_empty(), roles, every_days },
                access,
                retention_for_days,
            }
        },
    )
}

/// Any situation, near to where such policies turn.
pub(crate) fn scenario() -> impl Strategy<Value = Scenario> {
    let mfa = option::of(prop_oneof![3 => Just(0), 1 => Just(15), 1 => Just(16), 1 => Just(61), 1 => 0..11_000u32]);
    let way = prop_oneof![
        Just(Way::Door),
        (any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(right, written, consented)| Way::Code {
            right,
            written: written || consented,
            consented
        }),
        (any::<bool>(), any::<bool>()).prop_map(|(holds, consented)| Way::Consent { holds, consented }),
        (0..6u32).prop_map(|approvers| Way::BreakGlass { approvers }),
    ];
    let roles = btree_map(named(&["lead", "other-lead", "auditor"]), prop_oneof![Just(8), Just(31), 0..99u32], 0..3);
    let all_trainings = consentry::set::Trainings::new(["privacy", "security", "start"].map(|it| it.parse().unwrap()));
    let done = prop_oneof![2 => Just(all_trainings.unwrap()), 1 => trainings()];
    let may =
        prop_oneof![2 => Just((Permissions::from_bits_retain(u64::MAX), true)), 1 => (permissions(), any::<bool>())];
    let scope = named(&["download", "import", "mfa", "own.thing", "settings", "users", "unheard.of"]);
    let said = (select(Door::ALL), any::<bool>(), any::<bool>(), any::<bool>(), edition());
    ((teams(), mfa, done, edition(), roles), scope, may, way, said).prop_map(
        |((teams, mfa_minutes, trainings, undertaking, unreviewed_for_days), scope, may, way, said)| Scenario {
            teams,
            mfa_minutes,
            trainings,
            undertaking,
            unreviewed_for_days,
            scope,
            permissions: may.0,
            manages_users: may.1,
            way,
            door: said.0,
            onboarding: said.1,
            private_window: said.2,
            responsible: said.3,
            acknowledged: said.4,
        },
    )
}
