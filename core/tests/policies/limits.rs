//! Every limit holds at both ends, and whatever breaks one names its key.

use consentry::Policy;
use consentry::access::Scope;
use consentry::policy::{Category, Need, Notices, Reopening, ReviewRole, ScopeRule};
use consentry::set::Teams;

/// A key, its least and its most, and how to set it with the rest of the policy out of its way.
type Limit = (&'static str, u32, u32, fn(&mut Policy, u32));

const LIMITS: &[Limit] = &[
    ("reopening", 1, 3_650, |it, to| it.reopening = Reopening::WithinDays(to)),
    ("unmerge_for_hours", 0, 8_784, |it, to| it.unmerge_for_hours = to),
    ("invitations.open_for_days", 1, 90, |it, to| it.invitations.open_for_days = to),
    ("handover_for_days", 1, 365, |it, to| it.handover_for_days = to),
    // RULE I13
    ("retention_for_days", 90, 36_500, |it, to| it.retention_for_days = to),
    ("assistance.digits", 6, 8, |it, to| it.assistance.digits = to),
    ("assistance.period_for_seconds", 60, 86_400, |it, to| {
        (it.assistance.period_for_seconds, it.assistance.request_for_hours) = (to, 72);
    }),
    ("assistance.request_for_hours", 1, 72, |it, to| it.assistance.request_for_hours = to),
    ("assistance.tries_max", 1, 10, |it, to| it.assistance.tries_max = to),
    ("assistance.account_failures_max", 5, 100, |it, to| it.assistance.account_failures_max = to),
    ("assistance.agent_failures_max", 1, 100, |it, to| it.assistance.agent_failures_max = to),
    // RULE I11
    ("access.session_for_minutes", 1, 480, |it, to| {
        (it.access.session_for_minutes, it.access.idle_for_minutes) = (to, 1);
    }),
    ("access.idle_for_minutes", 1, 480, |it, to| {
        (it.access.session_for_minutes, it.access.idle_for_minutes) = (480, to);
    }),
    ("access.check_for_seconds", 1, 300, |it, to| it.access.check_for_seconds = to),
    ("access.agents.mfa_for_minutes", 0, 10_080, |it, to| it.access.agents.mfa_for_minutes = to),
    ("access.consent_for_days", 1, 366, |it, to| it.access.consent_for_days = to),
    // RULE I15
    ("access.break_glass.approvers", 2, 5, |it, to| it.access.break_glass.approvers = to),
    ("access.break_glass.open_for_minutes", 1, 1_440, |it, to| it.access.break_glass.open_for_minutes = to),
    // RULE I12
    ("access.clean_up_for_hours", 1, 720, |it, to| it.access.clean_up_for_hours = to),
    ("reviews.every_days", 1, 90, |it, to| it.reviews.every_days = to),
    ("categories", 1, 200, |it, to| {
        let category = |n| Category { name: format!("c{n}").parse().unwrap(), team: "support".parse().unwrap() };
        it.categories = (0..to).map(category).collect();
    }),
    ("access.scopes", 1, 64, |it, to| {
        let rule = |n| ScopeRule {
            scope: format!("s{n}").parse().unwrap(),
            need: Need::Free,
            permissions: consentry::Permissions::empty(),
            manages_users: false,
        };
        it.access.scopes = (0..to).map(rule).collect();
    }),
    ("reviews.roles", 0, 8, |it, to| {
        it.reviews.roles = (0..to).map(|n| role(&format!("r{n}"), &[])).collect();
        it.access.break_glass.allowed = to > 0;
    }),
];

fn role(name: &str, teams: &[&str]) -> ReviewRole {
    ReviewRole { name: name.parse().unwrap(), teams: self::teams(teams) }
}

fn teams(names: &[&str]) -> Teams {
    Teams::new(names.iter().map(|name| name.parse().unwrap())).unwrap()
}

fn with(set: impl Fn(&mut Policy)) -> Policy {
    let mut policy = Policy::default();
    set(&mut policy);
    policy
}

#[test]
fn each_number_holds_from_its_least_to_its_most() {
    for &(key, min, max, set) in LIMITS {
        for to in [min, max] {
            let policy = with(|it| set(it, to)).checked();
            assert!(policy.is_ok(), "{key} = {to}: {policy:?}");
            assert_eq!(Policy::from_toml(&policy.clone().unwrap().to_toml()), Ok(policy.unwrap()), "{key} = {to}");
        }
        for to in min.checked_sub(1).into_iter().chain([max + 1, max * 2 + 1]) {
            let refused = with(|it| set(it, to)).checked().unwrap_err();
            assert_eq!(refused.to_string(), format!("policy.{key}: is {to}, allowed are {min} to {max}"));
            // The document says the same, with the line where it is written.
            let document = with(|it| set(it, to)).to_toml();
            let refused = Policy::from_toml(&document).unwrap_err();
            assert_eq!((refused.key.as_str(), refused.problem), (key, format!("is {to}, allowed are {min} to {max}")));
            let last = key.rsplit('.').next().unwrap();
            let line = document.lines().nth(refused.line - 1).unwrap_or_default();
            assert!(to == 0 || line.contains(last), "{key}: line {} is {line}", refused.line);
        }
    }
}

#[test]
fn contradictions_name_their_key() {
    type Break = fn(&mut Policy);
    let cases: &[(&str, &[Break])] = &[
        ("policy.categories", &[|it| it.categories = [it.categories.clone(), it.categories.clone()].concat()]),
        // RULE A5: a code that is shown to live longer than its request.
        (
            "policy.assistance.request_for_hours",
            &[|it| {
                (it.assistance.period_for_seconds, it.assistance.request_for_hours) = (3_601, 1);
            }],
        ),
        // RULE A9: tries that the account's lock takes away.
        (
            "policy.assistance.tries_max",
            &[|it| {
                (it.assistance.tries_max, it.assistance.account_failures_max) = (6, 5);
            }],
        ),
        ("policy.access.scopes", &[|it| it.access.scopes.push(it.access.scopes[0].clone())]),
        // RULE I16: what can never be delegated.
        (
            "policy.access.scopes.need",
            &[
                |it| it.access.scopes.iter_mut().for_each(|rule| rule.need = Need::Free),
                |it| it.access.scopes.iter_mut().for_each(|rule| rule.need = Need::Consent),
            ],
        ),
        // RULE I4: a team is of the support's or of the account managers', not both.
        (
            "policy.access.agents.account_managers",
            &[|it| it.access.agents.account_managers = teams(&["vip", "support"])],
        ),
        // RULE I10: nobody switches the customer's notices off.
        ("policy.access.notices", &[|it| it.access.notices = Notices { at_start: false, at_end: false }]),
        ("policy.reviews.roles", &[|it| it.reviews.roles = vec![role("a", &[]), role("a", &["support"])]]),
        // RULE I14: a role that blocks a team which can't enter anyway blocks nobody.
        ("policy.reviews.roles.teams", &[|it| it.reviews.roles[1].teams = teams(&["supprt"])]),
        // RULE I15: what is always reviewed needs somebody who does.
        ("policy.access.break_glass.allowed", &[|it| it.reviews.roles.clear()]),
        (
            "policy.reviews.overdue_blocks",
            &[|it| {
                it.reviews.roles.clear();
                it.reviews.overdue_blocks = true;
            }],
        ),
    ];
    for (key, breaks) in cases {
        for set in *breaks {
            let refused = with(set).checked().unwrap_err();
            assert_eq!((refused.field(), refused.code()), (*key, "invalid.contradiction"));
        }
    }
}

#[test]
fn what_sounds_odd_and_is_none_is_allowed() {
    // RULE I6: nobody enters; or account managers only.
    assert!(with(|it| it.access.agents.teams = Teams::default()).checked().is_ok());
    let managers = |it: &mut Policy| {
        (it.access.agents.teams, it.access.agents.account_managers) = (Teams::default(), teams(&["managers"]));
        it.reviews.roles = vec![role("lead", &["managers"])];
    };
    assert!(with(managers).checked().is_ok());
    // A scope of the never-list need not be listed: what isn't is forbidden all the same.
    assert!(with(|it| it.access.scopes.retain(|rule| rule.scope == Scope::SETTINGS)).checked().is_ok());
}
