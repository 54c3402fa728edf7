//! RULES I6, I16, S9: the staff's directory, kept by leads, and by nobody for themself.

use crate::staff_common::*;
use consentry::access::{Scope, Scopes};
use consentry::desk::Step;
use consentry::journal::Fact;
use consentry::operations::OPERATIONS;
use consentry::policy::{Access, Agents, ScopeRule};
use consentry::staff::{AssignTeams, List, Me, SetCeiling, Train, Undertake, VerifyMfa};
use consentry::{Agent, CommandId, Commit, Desk, Missing, Page, Policy};
use time::Duration;

fn train(name: &str, training: &str) -> Train {
    Train { agent: agent(name).id, training: training.parse().unwrap() }
}

fn ceiling(name: &str, ceiling: &[Scope]) -> SetCeiling {
    SetCeiling { agent: agent(name).id, ceiling: scopes(ceiling) }
}

fn assign_teams(name: &str, names: &[&str]) -> AssignTeams {
    AssignTeams { agent: agent(name).id, teams: teams(names) }
}

const LIST: fn() -> List = || List { page: Page::default() };

/// What an agent is refused who tries everything that leads do, about `whom`.
fn tries(town: &Town, by: &str, whom: &str) -> Vec<Vec<Missing>> {
    vec![
        missing(town.of(by, assign_teams(whom, &["support", "billing"]))),
        missing(town.of(by, set_active(whom, false))),
        missing(town.of(by, train(whom, "onboarding"))),
        missing(town.of(by, ceiling(whom, &[Scope::USERS]))),
        missing(town.of(by, assign(whom, true, &[]))),
    ]
}

#[test]
fn leads_keep_the_directory_and_nobody_else() {
    // RULE I6
    let town = staffed();
    let before = town.all();
    for (by, refused) in [("kim", Missing::Lead), ("rex", Missing::Lead), ("ian", Missing::ActiveAgent)] {
        for whom in ["ken", "kim", "nobody"] {
            assert!(
                tries(&town, by, whom).iter().all(|it| *it == [refused]),
                "{by} about {whom}: alone, whatever there is"
            );
        }
        assert_eq!(missing(town.of(by, enrol("new", &["support"]))), [refused]);
        assert_eq!(missing(town.of(by, LIST())), [refused]);
    }
    assert!(tries(&town, "stranger", "kim").iter().all(|it| *it == [Missing::ActiveAgent]));
    assert_eq!(town.all(), before);
    town.of("lea", enrol("new", &["support"])).unwrap();
    town.of("lea", assign_teams("new", &["billing"])).unwrap();
    town.of("lea", train("new", "onboarding")).unwrap();
    town.of("lea", ceiling("new", &[Scope::USERS])).unwrap();
    town.of("lea", assign("new", true, &[SUPPORT_LEAD])).unwrap();
    let new = town.agent("new");
    assert_eq!(
        (new.teams, new.ceiling, new.lead_since),
        (teams(&["billing"]), scopes(&[Scope::USERS]), Some(town.desk_now()))
    );
    assert_eq!(said(town.of("lea", assign_teams("nobody", &[]))), "no such agent");
}

#[test]
fn nobody_changes_what_stands_about_themself() {
    // RULES I6, I16
    let town = staffed();
    let before = town.all();
    assert!(tries(&town, "lea", "lea").iter().all(|it| *it == [Missing::OtherAgent]));
    assert_eq!(missing(town.of("lea", assign("lea", false, &[]))), [Missing::OtherAgent]);
    assert_eq!(missing(town.of("lea", enrol("lea", &[]))), [Missing::NewAgent]);
    let greedy = ceiling("lea", &[Scope::NEVER[0], "secrets".parse().unwrap()]);
    let all = [Missing::OtherAgent, Missing::KnownScope, Missing::DelegableScope];
    assert_eq!(missing(town.of("lea", greedy)), all, "RULE I18: everything at once");
    assert_eq!(town.all(), before);
    // What an agent's second factor is worth is not the agent's to say, nor a lead's.
    let by = OPERATIONS.iter().find(|it| it.name == "staff.verify_mfa").map(|it| it.by);
    assert_eq!(by, Some("System"));
}

#[test]
fn a_lead_who_is_deactivated_is_nobody_and_a_new_lead_afterwards() {
    // RULE I15: who comes back was no lead meanwhile.
    let town = staffed();
    let since = town.agent("leo").lead_since;
    town.of("lea", assign("leo", true, &[SUPPORT_LEAD])).unwrap();
    assert_eq!(town.agent("leo").lead_since, since, "who is one stays one");
    town.of("lea", set_active("leo", false)).unwrap();
    assert!(tries(&town, "leo", "kim").iter().all(|it| *it == [Missing::ActiveAgent]));
    town.advance(Duration::minutes(1));
    town.of("lea", set_active("leo", true)).unwrap();
    assert_eq!(town.agent("leo").lead_since, Some(town.desk_now()));
    town.of("leo", set_active("lea", false)).unwrap();
    town.of("leo", assign("lea", false, &[])).unwrap();
    town.of("leo", set_active("lea", true)).unwrap();
    assert!(tries(&town, "lea", "kim").iter().all(|it| *it == [Missing::Lead]));
}

#[test]
fn a_lead_who_is_no_longer_one_commits_nothing_more() {
    // RULE I6: withdrawn between gather and commit.
    let town = staffed();
    let plan = match town.desk.plan(CommandId::from_name("early"), &agent("leo"), &ceiling("ken", &[])).unwrap() {
        Step::Commit(plan) => plan,
        Step::Done(_) => panic!("nothing to commit"),
    };
    town.of("lea", assign("leo", false, &[])).unwrap();
    assert_eq!(consentry::Store::commit(&town.store, &plan.changes), Commit::Conflict);
}

#[test]
fn a_session_does_not_outlive_a_change_of_standing() {
    // RULE I6
    let town = staffed();
    let standing = || town.agent("kim").standing;
    let mut before = standing();
    for step in 0..4 {
        town.advance(Duration::seconds(1));
        match step {
            0 => drop(town.host(assign_teams("kim", &["billing"]))),
            1 => drop(town.host(set_active("kim", false))),
            2 => drop(town.host(set_active("kim", true))),
            _ => drop(town.host(assign_teams("kim", &["support"]))),
        }
        assert_eq!(standing(), before + 1);
        before = standing();
    }
    town.advance(Duration::seconds(1));
    let commits = town.commits();
    town.host(assign_teams("kim", &["support"]));
    town.host(set_active("kim", true));
    assert_eq!(town.commits(), commits, "nothing changed is nothing done");
    town.host(train("kim", "onboarding"));
    town.host(ceiling("kim", &[Scope::SETTINGS]));
    town.host(assign("kim", false, &[SUPPORT_LEAD]));
    town.host(VerifyMfa { agent: agent("kim").id });
    assert_eq!(standing(), before, "what is checked anew each time ends nothing");
}

#[test]
fn the_hosts_login_says_when_a_second_factor_was_verified() {
    // RULE I6
    let town = staffed();
    let verify = || VerifyMfa { agent: agent("kim").id };
    assert_eq!(town.agent("kim").mfa_at, None);
    town.host(verify());
    assert_eq!(town.last_facts(), [Fact::MfaVerified { agent: agent("kim").id }]);
    town.advance(Duration::hours(2));
    town.host(verify());
    assert_eq!(town.agent("kim").mfa_at, Some(town.desk_now()));
    // RULE A12: an entry of a false future time doesn't make a factor look fresher than it is.
    town.advance(Duration::days(1));
    town.host(enrol("new", &[]));
    town.advance(Duration::days(-1));
    town.host(verify());
    assert_eq!(town.agent("kim").mfa_at, Some(town.desk_now()));
    assert_eq!(missing(town.desk.run(&host(), VerifyMfa { agent: agent("ian").id })), [Missing::ActiveAgent]);
    assert_eq!(said(town.desk.run(&host(), VerifyMfa { agent: agent("nobody").id })), "no such agent");
}

#[test]
fn trainings_are_recorded_once_each_and_no_more_than_fit() {
    // RULE I6
    let town = staffed();
    let trained = town.of("lea", train("kim", "onboarding")).unwrap();
    assert!(trained.trainings.contains(&"onboarding".parse().unwrap()));
    assert_eq!(
        town.last_facts(),
        [Fact::AgentTrained { agent: agent("kim").id, training: "onboarding".parse().unwrap() }]
    );
    let commits = town.commits();
    town.of("lea", train("kim", "onboarding")).unwrap();
    assert_eq!(town.commits(), commits);
    for n in 1..32 {
        town.host(train("kim", &format!("t{n}")));
    }
    assert_eq!(
        said(town.of("lea", train("kim", "one-more"))),
        "invalid input: agent.trainings: is 33, allowed are 0 to 32"
    );
}

fn under(town: &Town, edition: Option<&str>) -> Desk<Recorder> {
    let agents = Agents { undertaking: edition.map(|it| it.parse().unwrap()), ..Agents::default() };
    town.under(Policy { access: Access { agents, ..Access::default() }, ..Policy::default() })
}

#[test]
fn agents_sign_the_undertaking_themselves_in_the_edition_of_the_policy() {
    // RULE S9
    let town = staffed();
    let undertake = |edition: &str| Undertake { edition: edition.parse().unwrap() };
    assert_eq!(missing(town.of("kim", undertake("2026"))), [Missing::CurrentEdition], "there is none to sign");
    let desk = under(&town, Some("2026"));
    assert_eq!(missing(desk.run(&agent("kim"), undertake("2025"))), [Missing::CurrentEdition]);
    for by in ["ian", "stranger"] {
        assert_eq!(missing(desk.run(&agent(by), undertake("2026"))), [Missing::ActiveAgent]);
    }
    let signed = desk.run(&agent("kim"), undertake("2026")).unwrap();
    assert_eq!((signed.undertaking, signed.undertaken_at), (Some("2026".parse().unwrap()), Some(town.desk_now())));
    assert_eq!(town.last_facts(), [Fact::UndertakingSigned { edition: "2026".parse().unwrap() }]);
    assert_eq!(town.agent("ken").undertaking, None, "nobody signs for somebody else");
    let (commits, first) = (town.commits(), town.desk_now());
    town.advance(Duration::days(1));
    desk.run(&agent("kim"), undertake("2026")).unwrap();
    assert_eq!((town.commits(), town.agent("kim").undertaken_at), (commits, Some(first)), "signed is signed");
    town.advance(Duration::days(1));
    let desk = Desk::with(town.store.clone(), settings(&town.clock, 99).policy(policy_of("2027")).unwrap());
    desk.run(&agent("kim"), undertake("2027")).unwrap();
    assert_eq!(town.agent("kim").undertaken_at, Some(town.desk_now()));
}

fn policy_of(edition: &str) -> Policy {
    let agents = Agents { undertaking: Some(edition.parse().unwrap()), ..Agents::default() };
    Policy { access: Access { agents, ..Access::default() }, ..Policy::default() }
}

#[test]
fn a_ceiling_has_no_scope_that_is_never_delegated_or_that_nobody_knows() {
    // RULE I16
    let town = staffed();
    for never in Scope::NEVER {
        assert_eq!(missing(town.of("lea", ceiling("kim", &[Scope::SETTINGS, never]))), [Missing::DelegableScope]);
    }
    // Not even a policy that says nothing about them delegates them.
    let silent = |scope: &ScopeRule| !scope.scope.is_never();
    let scopes_known = Access::default().scopes.into_iter().filter(silent).collect();
    let desk = town.under(Policy { access: Access { scopes: scopes_known, ..Access::default() }, ..Policy::default() });
    let both = [Missing::KnownScope, Missing::DelegableScope];
    assert_eq!(missing(desk.run(&agent("lea"), ceiling("kim", &[Scope::NEVER[0]]))), both);
    let unknown = "secrets".parse().unwrap();
    assert_eq!(missing(town.of("lea", ceiling("kim", &[unknown]))), [Missing::KnownScope]);
    let before = town.agent("kim").ceiling;
    let after = scopes(&[Scope::USERS]);
    assert_eq!(town.of("lea", ceiling("kim", &[Scope::USERS])).unwrap().ceiling, after);
    assert_eq!(town.last_facts(), [Fact::CeilingSet { agent: agent("kim").id, before, ceiling: after }]);
    town.host(enrol("new", &["support"]));
    assert_eq!(town.agent("new").ceiling, Scopes::default(), "nothing, until a lead sets it");
}

#[test]
fn roles_are_those_of_the_policy() {
    // RULE I14
    let town = staffed();
    assert_eq!(
        said(town.of("lea", assign("kim", false, &["boss"]))),
        "invalid input: agent.roles: is not a known name"
    );
    town.of("lea", assign("kim", false, &[SUPPORT_LEAD, SUCCESS_LEAD])).unwrap();
    let roles = roles(&[SUPPORT_LEAD, SUCCESS_LEAD]);
    assert_eq!(town.last_facts(), [Fact::RolesAssigned { agent: agent("kim").id, lead: false, roles }]);
}

#[test]
fn agents_read_what_stands_about_them_and_leads_about_all() {
    let town = staffed();
    assert_eq!(town.of("kim", Me {}).unwrap(), town.agent("kim"));
    for by in ["ian", "stranger"] {
        assert_eq!(missing(town.of(by, Me {})), [Missing::ActiveAgent]);
    }
    let (mut page, mut found): (_, Vec<Agent>) = (Page::first(3).unwrap(), Vec::new());
    loop {
        let listed = town.of("lea", List { page: page.clone() }).unwrap();
        found.extend(listed.rows.iter().map(|it| Agent { id: it.id }));
        let Some(next) = listed.next else { break };
        page = page.after(next);
    }
    let mut all: Vec<_> = ["kim", "ken", "ian", "lea", "leo", "lou", "rex", "sue"].map(agent).to_vec();
    all.sort_by_key(|it| it.id);
    assert_eq!(found, all, "in the order of their ids, Ian among them");
    assert_eq!(town.desk.run(&host(), LIST()).unwrap().rows.len(), 8);
}
