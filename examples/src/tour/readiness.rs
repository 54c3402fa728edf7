//! Staff access: who may enter at all (RULE I6).

use crate::cast;
use crate::failure::Failure;
use crate::host;
use crate::stage::{Stage, head, tell};
use crate::table::clock_time;
use crate::visit;
use crate::voice::say;
use consentry::access::{Enter, Preview, Proof, Scope, Scopes};
use consentry::assistance::OpenDoor;
use consentry::policy::Need;
use consentry::set::{Roles, Teams};
use consentry::staff::{AssignRoles, AssignTeams, Enrol, Me, SetCeiling, Train, Undertake, VerifyMfa};
use consentry::{Agent, CommandId, Policy};

/// The reviewers' role that the story is told of.
pub(crate) const ROLE: &str = "support-lead";
/// The leads, and their roles: Ken stands in for Hedy, because nobody reviews what they did themself.
const LEADS: [(&str, &str); 3] = [("Hedy", ROLE), ("Joan", "customer-success-lead"), ("Ken", ROLE)];
/// What Linus wants to look at at first.
const WANTED: [Scope; 2] = [Scope::SETTINGS, Scope::USERS];

/// Tells the chapter.
pub(crate) fn chapter(stage: &mut Stage<'_>, policy: &Policy) -> Result<(), Failure> {
    head!(stage, "readiness-heading")?;
    // An earlier run may have died while it was closed.
    stage.desk.run(&stage.house.owner, OpenDoor { account: stage.house.account })?;
    let agents = &policy.access.agents;
    for (name, role) in LEADS {
        let lead = enrolled(stage, name, &agents.teams)?;
        let roles = Roles::new([role.parse()?])?;
        stage.desk.run(&host::lead()?, AssignRoles { agent: lead.id, lead: true, roles })?;
        prepare(stage, lead, policy)?;
    }
    prepare(stage, enrolled(stage, "Mia", &agents.account_managers)?, policy)?;

    let linus = enrolled(stage, "Linus", &agents.teams)?;
    tell!(stage, "readiness-new")?;
    let form = visit::form(stage, &WANTED, Proof::Door, &say!(stage.voice, "text-prices-reason"))?;
    preview(stage, linus, Enter { private_window: false, ..form.clone() })?;

    if stage.desk.run(&linus, Me {})?.undertaking == agents.undertaking {
        tell!(stage, "readiness-before")?;
    } else {
        train(stage, linus, policy)?;
    }
    stage.desk.run(&host::system()?, VerifyMfa { agent: linus.id })?;
    tell!(stage, "readiness-again")?;
    preview(stage, linus, form)
}

/// Hedy records what Linus has learnt, and how far he may go; what he binds himself to, only he can sign.
fn train(stage: &mut Stage<'_>, linus: Agent, policy: &Policy) -> Result<(), Failure> {
    let (hedy, agents) = (cast::agent("Hedy"), &policy.access.agents);
    for training in agents.trainings.iter() {
        stage.desk.run(&hedy, Train { agent: linus.id, training: training.clone() })?;
    }
    let ceiling = delegable(policy)?;
    let (trainings, scopes) = (join(agents.trainings.iter()), visit::scopes(stage, &ceiling));
    stage.desk.run(&hedy, SetCeiling { agent: linus.id, ceiling })?;
    tell!(stage, "readiness-trained", trainings = trainings, scopes = scopes)?;
    if let Some(edition) = agents.undertaking.clone() {
        stage.desk.run(&linus, Undertake { edition: edition.clone() })?;
        tell!(stage, "readiness-signed", edition = edition.as_str())?;
    }
    Ok(())
}

/// What would come of an entry, without entering.
fn preview(stage: &mut Stage<'_>, agent: Agent, enter: Enter) -> Result<(), Failure> {
    let scopes = visit::scopes(stage, &enter.scopes);
    stage.screen("Linus", &say!(stage.voice, "readiness-preview", scopes = scopes))?;
    let answer = stage.desk.run(&agent, Preview { enter })?;
    if answer.missing.is_empty() {
        let ends = clock_time(answer.ends_at);
        return stage.screen("Linus", &say!(stage.voice, "readiness-nothing", ends = ends));
    }
    for missing in answer.missing {
        stage.missing(missing)?;
    }
    Ok(())
}

/// One of the staff, in these teams; put into the directory by the first run.
fn enrolled(stage: &Stage<'_>, name: &str, teams: &Teams) -> Result<Agent, Failure> {
    let agent = cast::agent(name);
    let enrol = Enrol { agent: agent.id, name: name.parse()?, teams: teams.clone() };
    stage.desk.run_command(CommandId::from_name(&format!("enrol {name}")), &host::lead()?, enrol)?;
    stage.desk.run(&host::lead()?, AssignTeams { agent: agent.id, teams: teams.clone() })?;
    Ok(agent)
}

/// Does for one of the staff whatever a policy asks of agents, as it was done long ago.
pub(crate) fn prepare(stage: &Stage<'_>, agent: Agent, policy: &Policy) -> Result<(), Failure> {
    let (desk, lead) = (&stage.desk, host::lead()?);
    for training in policy.access.agents.trainings.iter() {
        desk.run(&lead, Train { agent: agent.id, training: training.clone() })?;
    }
    desk.run(&lead, SetCeiling { agent: agent.id, ceiling: delegable(policy)? })?;
    if let Some(edition) = policy.access.agents.undertaking.clone() {
        desk.run(&agent, Undertake { edition })?;
    }
    desk.run(&host::system()?, VerifyMfa { agent: agent.id })?;
    Ok(())
}

/// The scopes that a policy delegates at all.
fn delegable(policy: &Policy) -> Result<Scopes, Failure> {
    let rules = policy.access.scopes.iter().filter(|rule| rule.need != Need::Never);
    Ok(Scopes::new(rules.map(|rule| rule.scope))?)
}

fn join<T: ToString>(items: impl Iterator<Item = T>) -> String {
    items.map(|item| item.to_string()).collect::<Vec<_>>().join(", ")
}
