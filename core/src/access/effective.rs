//! What a session is good for now, with all that it depends on: the same for checking it and for recording what is done in it.

use super::entering::{arms, ask_staff, is_staff};
use super::{Basis, Scope, Scopes, Session, Situation};
use crate::account::Account;
use crate::consent::Consent;
use crate::facts::Read;
use crate::operation::{Facts, Wanted};
use crate::people::{Standing, ask_permissions, standing};
use crate::policy::Door;
use crate::record::Key;
use crate::staff;
use crate::{AccountId, Agent, Inside, Missing, Moment, Permissions, Refusal, SessionId};

/// Asks for everything that a session depends on.
pub(super) fn ask(by: &Inside, wanted: &mut Wanted) {
    let account = by.account();
    wanted.record(Key::Session(account, by.session()));
    staff::ask_agent(&Agent { id: by.agent() }, wanted);
    ask_permissions(account, by.user(), wanted);
    ask_staff(by.user(), wanted);
    if let Some(user) = by.armed_by() {
        ask_permissions(account, user, wanted);
    }
    if let Some(consent) = by.consent() {
        wanted.record(Key::Consent(account, consent));
    }
}

/// A session that is good for something now.
#[derive(Debug)]
pub(super) struct Effective<'a> {
    pub(super) session: Read<'a, Session>,
    /// What it is good for.
    pub(super) scopes: Scopes,
    /// What the user may do, of that.
    pub(super) permissions: Permissions,
}

/// What the session of this principal is good for now (RULE I16).
///
/// # Errors
/// Not found for any session but the principal's. [`Missing::ActiveAgent`], alone. [`Missing::LiveSession`], alone, if it is over:
/// by its end, its time, or because what it stands on ended since, if only for a moment. Otherwise what of the
/// [`Lacks`](super::Lacks) applies.
pub(super) fn effective<'a>(
    named: (AccountId, SessionId),
    by: &Inside,
    facts: &'a Facts,
    at: &Moment,
) -> Result<Effective<'a>, Refusal> {
    if named != (by.account(), by.session()) {
        return Err(Refusal::not_found("session"));
    }
    let read = facts.existing::<Session>(Key::Session(named.0, named.1))?;
    let session = read.value;
    if session.inside() != *by {
        return Err(Refusal::not_found("session"));
    }
    let agent = staff::active(&Agent { id: by.agent() }, facts)?;
    let account = facts.existing::<Account>(Key::Account(session.account))?.value;
    let target = standing(session.account, session.user, facts)?;
    let giver = session.armed_by.map_or(Ok(None), |user| standing(session.account, user, facts))?;
    let live = session.check_time(at.now()).is_ok() && agent.standing == session.agent_standing;
    if !live || renewed(session, account, target, giver) {
        return Err(Refusal::missing(Missing::LiveSession));
    }
    let target = if is_staff(session.user, facts)? { None } else { target };
    let situation = Situation {
        onboarding: session.onboarding && account.onboarded_at.is_none(),
        ..Situation::now(agent, account, target, &session.scopes, session.basis, at)
    };
    narrowed(read, target, proven(situation, session, giver, facts, at)?, at)
}

/// Whether what a session stands on is of a later date than the session: then it had ended in between.
fn renewed(session: &Session, account: &Account, target: Option<Standing>, giver: Option<Standing>) -> bool {
    let members = target.into_iter().chain(giver).any(|member| member.since > session.entered_at);
    let through_the_door = session.basis == Basis::Door && account.door == Door::Open;
    members || through_the_door && account.door_since > session.entered_at
}

/// Looks at what the agent entered with.
fn proven(
    situation: Situation,
    session: &Session,
    giver: Option<Standing>,
    facts: &Facts,
    at: &Moment,
) -> Result<Situation, Refusal> {
    // What was given away as others once fitted, when the session was entered: only the right now counts.
    let armed = session.armed_by.zip(giver).is_some_and(|(user, giver)| arms(&giver, user, true, session.user));
    let mask = |scopes| at.rules().mask(scopes).0;
    let (proven, written, consented) = match session.basis {
        Basis::Door | Basis::BreakGlass => (true, false, 0),
        Basis::Code => (armed, session.written, mask(&session.consented)),
        Basis::Consent => {
            let id = session.consent.ok_or(Refusal::not_found("consent"))?;
            let consent = facts.record::<Consent>(Key::Consent(session.account, id))?.map(|read| read.value);
            let holds = |it: &&Consent| it.holds(at.now()) && it.covers(session.agent, session.ticket);
            let consent = consent.filter(holds).filter(|it| armed && Some(it.given_by) == session.armed_by);
            (consent.is_some(), consent.is_some(), consent.map_or(0, |it| mask(&it.scopes)))
        }
    };
    Ok(Situation { proven, written, consented, ..situation })
}

/// What is left of the scopes, if anything is, and if nothing else stands against it.
fn narrowed<'a>(
    session: Read<'a, Session>,
    target: Option<Standing>,
    situation: Situation,
    at: &Moment,
) -> Result<Effective<'a>, Refusal> {
    let rules = at.rules();
    let effective = rules.effective(&situation);
    let rest = Situation { wanted: effective, known: true, ..situation };
    // RULE I16: a scope that is lost takes no others with it.
    let lacks = rules.lacks(if effective == 0 { &situation } else { &rest });
    if !lacks.is_empty() || effective == 0 {
        let missing = if lacks.is_empty() { vec![Missing::SessionScope] } else { lacks.missing() };
        return Err(Refusal::Missing(missing));
    }
    let has = |scope: Scope| rules.has(effective, scope);
    let counting = at.policy().access.scopes.iter().filter(|rule| has(rule.scope));
    let permissions = counting.fold(Permissions::empty(), |all, rule| all | rule.permissions);
    let held = target.map_or(Permissions::empty(), |user| user.permissions);
    Ok(Effective { session, scopes: session.value.scopes.only(has), permissions: held & permissions })
}
