//! The practices under `examples/policies`, rule by rule.

use consentry::Policy;
use consentry::access::{Scope, Scopes};
use consentry::policy::{Door, Reopening, Rules, Scenario, Start, Way};
use consentry::set::{Teams, Trainings};
use consentry::{Missing, Permissions};

/// A practice's document.
macro_rules! practice {
    ($name:literal) => {
        Rules::new(Policy::from_toml(include_str!(concat!("../../../examples/policies/", $name, ".toml"))).unwrap())
            .unwrap()
    };
}

fn teams(names: &[&str]) -> Teams {
    Teams::new(names.iter().map(|name| name.parse().unwrap())).unwrap()
}

fn trainings(names: &[&str]) -> Trainings {
    Trainings::new(names.iter().map(|name| name.parse().unwrap())).unwrap()
}

/// What is missing in the situation after a change.
fn lacks(rules: &Rules, good: &Scenario, change: impl Fn(&mut Scenario)) -> Vec<Missing> {
    let mut scenario = good.clone();
    change(&mut scenario);
    scenario.lacks(rules).missing()
}

const NOTHING: [Missing; 0] = [];
const CODE: Way = Way::Code { right: true, written: false, consented: false };
const WRITTEN_CODE: Way = Way::Code { right: true, written: true, consented: true };
const CONSENT: Way = Way::Consent { holds: true, consented: true };

#[test]
fn assistance_code() {
    let rules = practice!("000-assistance-code");
    let policy = rules.policy();
    let good = Scenario::default();
    // RULE A1: an account has a door; new ones start open, and then staff may enter without asking.
    assert_eq!(policy.access.door, Door::Open);
    assert_eq!(lacks(&rules, &good, |_| ()), NOTHING);
    // RULE A3: with the door closed no agent enters without a valid code, or another written consent.
    assert_eq!(lacks(&rules, &good, |it| it.door = Door::Closed), [Missing::OpenDoor]);
    for way in [CODE, CONSENT] {
        assert_eq!(lacks(&rules, &good, |it| (it.door, it.way) = (Door::Closed, way)), NOTHING);
    }
    let wrong = Way::Code { right: false, written: true, consented: true };
    assert_eq!(lacks(&rules, &good, |it| (it.door, it.way) = (Door::Closed, wrong)), [Missing::Code]);
    // RULE A4, RULE A7: thirty minutes, counted from the request, eight digits.
    let codes = policy.assistance;
    assert_eq!((codes.period_for_seconds, codes.digits, codes.start), (30 * 60, 8, Start::Request));
    // RULE A6: for a limited time only.
    assert_eq!((policy.access.session_for_minutes, policy.access.idle_for_minutes), (60, 30));
    // RULE A9: five tries per code, a hundred consecutive failures per account, and agents have budgets.
    assert_eq!((codes.tries_max, codes.account_failures_max, codes.agent_failures_max), (5, 100, 20));
}

#[test]
fn remote_access() {
    let rules = practice!("001-remote-access");
    let good = Scenario {
        teams: teams(&["technicians"]),
        undertaking: Some("confidentiality-1".parse().unwrap()),
        responsible: true,
        acknowledged: Some("remote-access-1".parse().unwrap()),
        ..Scenario::default()
    };
    assert_eq!(lacks(&rules, &good, |_| ()), NOTHING);
    // RULE S7: a responsible person of the customer is mandatory.
    assert_eq!(lacks(&rules, &good, |it| it.responsible = false), [Missing::ResponsiblePerson]);
    // RULE S8: acknowledged per person and edition, before the first access.
    assert_eq!(lacks(&rules, &good, |it| it.acknowledged = None), [Missing::AcknowledgedRules]);
    let old = Some("remote-access-0".parse().unwrap());
    assert_eq!(lacks(&rules, &good, |it| it.acknowledged.clone_from(&old)), [Missing::AcknowledgedRules]);
    // RULE S9: a signed undertaking, with its edition, is a condition of access.
    assert_eq!(lacks(&rules, &good, |it| it.undertaking = None), [Missing::Undertaking]);
    assert_eq!(lacks(&rules, &good, |it| it.undertaking.clone_from(&old)), [Missing::Undertaking]);
    // Each of them also of whoever has a code, and all at once (RULE I18).
    let nothing_said = |it: &mut Scenario| {
        (it.way, it.responsible, it.acknowledged, it.undertaking) = (CODE, false, None, None);
    };
    let all = [Missing::Undertaking, Missing::ResponsiblePerson, Missing::AcknowledgedRules];
    assert_eq!(lacks(&rules, &good, nothing_said), all);
}

#[test]
fn tickets_and_contacts() {
    for (rules, categories) in [(practice!("002-tickets"), 3), (practice!("004-contacts"), 1)] {
        let policy = rules.policy();
        assert_eq!(policy.categories.len(), categories);
        // RULE I6: no team may enter, whatever the way.
        for way in [Way::Door, CODE, WRITTEN_CODE, CONSENT, Way::BreakGlass { approvers: 5 }] {
            let missing = lacks(&rules, &Scenario::default(), |it| (it.teams, it.way) = (teams(&["support"]), way));
            assert!(missing.contains(&Missing::EnteringTeam), "{way}: {missing:?}");
        }
        // RULE A1, RULE A3: the policy may say otherwise; here doors start closed.
        assert_eq!(policy.access.door, Door::Closed);
        // RULE C5: single use, seven days, bound to the address.
        assert_eq!((policy.invitations.open_for_days, policy.invitations.bound_to_address), (7, true));
        assert_eq!(policy.handover_for_days, 7);
    }
    let tickets = practice!("002-tickets");
    // RULE T1: a category from the catalogue. RULE T5, RULE T7: a closed one can be reopened, always.
    let team = |name: &str| tickets.policy().category(&name.parse().unwrap()).map(|it| it.team.to_string());
    assert_eq!(
        [team("technical"), team("billing"), team("gossip")],
        [Some("support".into()), Some("billing".into()), None]
    );
    assert_eq!(tickets.policy().reopening, Reopening::Always);
}

fn impersonating() -> Scenario {
    Scenario {
        teams: teams(&["customer-success"]),
        trainings: trainings(&["onboarding", "privacy"]),
        undertaking: Some("guidelines-1".parse().unwrap()),
        ..Scenario::default()
    }
}

#[test]
fn impersonation() {
    let (rules, good) = (practice!("003-impersonation"), impersonating());
    // RULE I2: settings, users' rights and notifications need no further consent.
    for scope in [Scope::SETTINGS, Scope::USERS, Scope::NOTIFICATIONS] {
        assert_eq!(lacks(&rules, &good, |it| it.scope = scope), NOTHING, "{scope}");
    }
    // RULE I3: importing, downloading and changing templates need explicit consent.
    for scope in [Scope::IMPORT, Scope::DOWNLOAD, Scope::TEMPLATES] {
        assert_eq!(lacks(&rules, &good, |it| it.scope = scope), [Missing::Consent], "{scope}");
        // A code is none, unless it was given away in writing, for this (RULE I5).
        assert_eq!(lacks(&rules, &good, |it| (it.scope, it.way) = (scope, CODE)), [Missing::Consent]);
        for way in [WRITTEN_CODE, CONSENT] {
            assert_eq!(lacks(&rules, &good, |it| (it.scope, it.way) = (scope, way)), NOTHING);
        }
        let other = Way::Consent { holds: true, consented: false };
        assert_eq!(lacks(&rules, &good, |it| (it.scope, it.way) = (scope, other)), [Missing::Consent]);
    }
    // RULE I16: these can never be delegated, with whatever consent; and what is unknown is forbidden.
    for scope in Scope::NEVER {
        assert_eq!(lacks(&rules, &good, |it| (it.scope, it.way) = (scope, CONSENT)), [Missing::DelegableScope]);
    }
    assert_eq!(lacks(&rules, &good, |it| it.scope = "root".parse().unwrap()), [Missing::KnownScope]);
    // RULE I16: never more than the user's own rights.
    assert_eq!(lacks(&rules, &good, |it| it.permissions = Permissions::empty()), [Missing::TargetRights]);
    let plain = |it: &mut Scenario| (it.scope, it.manages_users) = (Scope::USERS, false);
    assert_eq!(lacks(&rules, &good, plain), [Missing::TargetRights]);
    // RULE I6: only members of the team, with MFA, all trainings done, bound to the guidelines.
    assert_eq!(lacks(&rules, &good, |it| it.teams = teams(&["sales"])), [Missing::EnteringTeam]);
    assert_eq!(lacks(&rules, &good, |it| it.mfa_minutes = None), [Missing::Mfa]);
    assert_eq!(lacks(&rules, &good, |it| it.mfa_minutes = Some(721)), [Missing::Mfa]);
    assert_eq!(lacks(&rules, &good, |it| it.mfa_minutes = Some(720)), NOTHING);
    assert_eq!(lacks(&rules, &good, |it| it.trainings = trainings(&["privacy"])), [Missing::Trainings]);
    assert_eq!(lacks(&rules, &good, |it| it.undertaking = None), [Missing::Undertaking]);
    // RULE I8: in a private window.
    assert_eq!(lacks(&rules, &good, |it| it.private_window = false), [Missing::PrivateWindow]);
}

#[test]
fn impersonation_by_account_managers() {
    let (rules, mut good) = (practice!("003-impersonation"), impersonating());
    good.teams = teams(&["account-managers"]);
    // RULE I4: only while the account is being onboarded and/or after explicit consent.
    for way in [Way::Door, CODE] {
        assert_eq!(lacks(&rules, &good, |it| it.way = way), [Missing::OnboardingOrConsent]);
        assert_eq!(lacks(&rules, &good, |it| (it.way, it.onboarding) = (way, true)), NOTHING);
    }
    for way in [WRITTEN_CODE, CONSENT] {
        assert_eq!(lacks(&rules, &good, |it| it.way = way), NOTHING);
    }
    // Whatever other teams they are in.
    let both = |it: &mut Scenario| it.teams = teams(&["account-managers", "customer-success"]);
    assert_eq!(lacks(&rules, &good, both), [Missing::OnboardingOrConsent]);
    // RULE I15: an emergency is not for them.
    let emergency = Way::BreakGlass { approvers: 2 };
    let missing = [Missing::ApprovedBreakGlass, Missing::OnboardingOrConsent];
    assert_eq!(lacks(&rules, &good, |it| it.way = emergency), missing);
}

#[test]
fn impersonation_beforehand_and_afterwards() {
    let rules = practice!("003-impersonation");
    let policy = rules.policy();
    // RULE I10: at once, and afterwards. RULE I11: one hour, half an hour idle. RULE I12: within a day. RULE I13: ninety days.
    assert!(policy.access.notices.at_start && policy.access.notices.at_end);
    assert_eq!((policy.access.session_for_minutes, policy.access.idle_for_minutes), (60, 30));
    assert_eq!((policy.access.clean_up_for_hours, policy.retention_for_days), (24, 90));
    // RULE I14: the support lead and the customer-success lead, each.
    let reviewers: Vec<_> = policy.reviews.roles.iter().map(|role| role.name.as_str()).collect();
    assert_eq!((reviewers, policy.reviews.every_days), (vec!["support-lead", "customer-success-lead"], 30));
    let late = |it: &mut Scenario| it.unreviewed_for_days = [("support-lead".parse().unwrap(), 31)].into();
    assert_eq!(lacks(&rules, &impersonating(), late), NOTHING, "overdue is visible, and blocks nobody here");
    // RULE I15: two different approvers stand in for the customer's consent.
    let way = |approvers| move |it: &mut Scenario| (it.scope, it.way) = (Scope::IMPORT, Way::BreakGlass { approvers });
    assert_eq!(lacks(&rules, &impersonating(), way(2)), NOTHING);
    assert_eq!(lacks(&rules, &impersonating(), way(1)), [Missing::ApprovedBreakGlass]);
}

#[test]
fn strict() {
    let rules = practice!("strict");
    let (policy, good) = (
        rules.policy(),
        Scenario {
            teams: teams(&["support"]),
            trainings: trainings(&["onboarding", "privacy", "security"]),
            undertaking: Some("guidelines-1".parse().unwrap()),
            responsible: true,
            acknowledged: Some("access-1".parse().unwrap()),
            door: Door::Closed,
            way: CONSENT,
            ..Scenario::default()
        },
    );
    // RULE A1, RULE A3: doors start closed, and everything needs explicit consent (RULE I3).
    assert_eq!(policy.access.door, Door::Closed);
    let all = Scopes::new(policy.access.scopes.iter().map(|rule| rule.scope)).unwrap();
    for scope in all.iter().filter(|scope| !scope.is_never()) {
        assert_eq!(lacks(&rules, &good, |it| it.scope = scope), NOTHING);
        for (way, door) in [(CODE, Door::Closed), (Way::Door, Door::Open)] {
            let missing = lacks(&rules, &good, |it| (it.scope, it.way, it.door) = (scope, way, door));
            assert_eq!(missing, [Missing::Consent], "{scope} {way}");
        }
    }
    // RULE A4, RULE A9: ten minutes and three tries. RULE I11: a quarter of an hour.
    assert_eq!((policy.assistance.period_for_seconds, policy.assistance.tries_max), (600, 3));
    assert_eq!((policy.access.session_for_minutes, policy.access.idle_for_minutes), (15, 5));
    // RULE I6
    assert_eq!(lacks(&rules, &good, |it| it.mfa_minutes = Some(16)), [Missing::Mfa]);
    // RULE I14: an overdue review blocks the team that it is about; without a team, all.
    let late = |role: &'static str, days| {
        move |it: &mut Scenario| it.unreviewed_for_days = [(role.parse().unwrap(), days)].into()
    };
    assert_eq!(lacks(&rules, &good, late("support-lead", 7)), NOTHING);
    assert_eq!(lacks(&rules, &good, late("support-lead", 8)), [Missing::ReviewsDone]);
    let manager = Scenario { teams: teams(&["account-managers"]), ..good.clone() };
    assert_eq!(lacks(&rules, &manager, late("support-lead", 8)), NOTHING);
    assert_eq!(lacks(&rules, &manager, late("customer-success-lead", 8)), [Missing::ReviewsDone]);
    // RULE I15: three approvers.
    let way = |approvers| move |it: &mut Scenario| it.way = Way::BreakGlass { approvers };
    assert_eq!(lacks(&rules, &good, way(2)), [Missing::ApprovedBreakGlass]);
    assert_eq!(lacks(&rules, &good, way(3)), NOTHING);
}
