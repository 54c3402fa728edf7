//! A visit: what an agent fills in to enter, and what each side sees of it.

use crate::cast;
use crate::failure::Failure;
use crate::host::House;
use crate::stage::{Stage, tell};
use crate::table::clock_time;
use crate::voice::say;
use consentry::access::{Enter, Leave, Proof, Scope, Scopes, Session, WhoIsInside};
use consentry::account::Profile;
use consentry::{Agent, Timestamp};
use consentry_texts::Family;

/// Where support keeps its conversations with customers.
const LINK: &str = "https://support.example.com/calls/1";

/// What an agent fills in: as Ada, for these scopes, with this proof, for this reason, in a private window (RULES I1, I8).
pub(crate) fn form(stage: &Stage<'_>, scopes: &[Scope], proof: Proof, reason: &str) -> Result<Enter, Failure> {
    let House { account, owner, .. } = stage.house;
    Ok(Enter {
        account,
        user: owner.id,
        scopes: Scopes::new(scopes.iter().copied())?,
        reason: reason.parse()?,
        link: LINK.parse()?,
        proof,
        ticket: None,
        private_window: true,
        responsible: None,
    })
}

/// An agent enters: what they see then.
pub(crate) fn enter(stage: &mut Stage<'_>, agent: Agent, form: Enter) -> Result<Session, Failure> {
    let session = stage.desk.run(&agent, form)?;
    let (who, user) = (session.agent_name.as_str(), cast::person(session.user));
    let (scopes, ends) = (scopes(stage, &session.scopes), clock_time(session.ends_at));
    stage.screen(who, &say!(stage.voice, "visit-inside", user = user, scopes = scopes, ends = ends))?;
    Ok(session)
}

/// An agent leaves when they have seen enough (RULE I9).
pub(crate) fn leave(stage: &mut Stage<'_>, session: &Session) -> Result<(), Failure> {
    let (account, agent) = (session.account, Agent { id: session.agent });
    stage.desk.run(&agent, Leave { account, session: session.id })?;
    tell!(stage, "visit-left", who = session.agent_name.as_str())
}

/// What Ada's panel says about the door, and who is inside: she can go on working (RULE I7).
pub(crate) fn panel(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let House { account, owner, .. } = stage.house;
    let door = stage.desk.run(&owner, Profile { account })?.door;
    let mut shown = say!(stage.voice, "visit-door", door = stage.voice.name(Family::Door, door.name()));
    let visitors = stage.desk.run(&owner, WhoIsInside { account })?;
    if visitors.is_empty() {
        shown = format!("{shown} {}", say!(stage.voice, "visit-nobody"));
    }
    stage.screen("Ada", &shown)?;
    for visitor in visitors {
        let (who, user) = (visitor.name.as_str(), cast::person(visitor.user));
        let (since, scopes) = (clock_time(visitor.entered_at), scopes(stage, &visitor.scopes));
        stage.screen(
            "Ada",
            &say!(stage.voice, "visit-banner", who = who, user = user, since = since, scopes = scopes),
        )?;
    }
    Ok(())
}

/// What scopes are called.
pub(crate) fn scopes(stage: &Stage<'_>, scopes: &Scopes) -> String {
    stage.voice.names(Family::Scope, scopes.iter().map(|scope| scope.to_string())).join("; ")
}

/// Day and minute of the story, or the minute alone if it is today's.
pub(crate) fn until(stage: &Stage<'_>, at: Timestamp) -> String {
    let (now, at) = (crate::table::date(stage.now()), crate::table::date(at));
    let same_day = now.get(..10) == at.get(..10);
    if same_day { at.chars().skip(11).collect() } else { at }
}
