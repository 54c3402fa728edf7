use super::entering::{self, Entering};
use super::{BreakGlass, BreakGlassStatus, Ending, LIVE_MAX, Lacks, Proof, Scopes, Session, end};
use crate::assistance::{AgentBudget, AssistanceRequest, Attempt, Code, charge, redeemed, verdict};
use crate::facts::Read;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::{Key, Versioned};
use crate::text::{Link, Reason};
use crate::{AccountId, Agent, Missing, Moment, Refusal, TicketId, UserId};
use serde::{Deserialize, Serialize};

/// Enters an account as one of its users: the one way to a [`Session`] (RULES A3, I1 to I6, I8, I15 to I18).
///
/// It needs a reason and a link to the communication with the customer, both mandatory (RULE I1); an agent who fulfils what the
/// policy asks of agents; scopes that the policy delegates, within the agent's ceiling and the user's own rights; a proof; and
/// the attestations that the policy asks for. Whoever is in the staff's directory is nobody to enter as, and nobody lets themself
/// in: their own code and consent are none (RULE I17).
///
/// A refusal lists everything that is missing at once, to an agent at work, and is journalled (RULE I18). A code is judged last:
/// where anything else is missing it is neither judged nor charged. A wrong one is charged before the agent hears of it, and
/// the answer is [`Missing::Code`] alone, whatever was wrong (RULES A9, A10). A right one is consumed by the session that it
/// opens (RULE A6).
///
/// # Errors
/// [`Missing::ActiveAgent`], alone, for whoever isn't at work here. Input errors for no scope, and for a code of another length than
/// codes have. Not found for an account that
/// doesn't exist, unless a code is tried on it, and for a ticket that isn't one of the agent's teams'. Otherwise whatever of
/// [`Lacks`] applies: [`Missing::Clock`],
/// [`Missing::EnteringTeam`], [`Missing::Mfa`], [`Missing::Trainings`], [`Missing::Undertaking`], [`Missing::Ceiling`],
/// [`Missing::Budget`], [`Missing::Target`], [`Missing::KnownScope`], [`Missing::DelegableScope`], [`Missing::TargetRights`],
/// [`Missing::OpenDoor`], [`Missing::Code`], [`Missing::ConsentInForce`], [`Missing::ApprovedBreakGlass`],
/// [`Missing::OnboardingOrConsent`], [`Missing::Consent`], [`Missing::PrivateWindow`], [`Missing::ResponsiblePerson`],
/// [`Missing::AcknowledgedRules`], [`Missing::ReviewsDone`], [`Missing::RoomForSession`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enter {
    /// The account.
    pub account: AccountId,
    /// As whom.
    pub user: UserId,
    /// For what; at least one scope.
    pub scopes: Scopes,
    /// Why (RULE I1).
    pub reason: Reason,
    /// The communication with the customer (RULE I1).
    pub link: Link,
    /// With what.
    pub proof: Proof,
    /// The ticket that it serves.
    pub ticket: Option<TicketId>,
    /// The agent attests to work in a private window, so that nothing stays in the browser (RULE I8).
    pub private_window: bool,
    /// The customer's responsible person (RULE S7).
    pub responsible: Option<UserId>,
}

impl Operation for Enter {
    const NAME: &'static str = "access.enter";
    type By = Agent;
    type Reply = Session;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        entering::ask(by, self, wanted);
        if matches!(self.proof, Proof::Code { .. }) {
            wanted.record(Key::Assistance(self.account));
        }
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<Session>, Refusal> {
        let mut known = Entering::read(by, self, facts, at)?;
        let lacks = known.lacks(at);
        if !lacks.is_empty() {
            return Ok(self.refused(by, lacks));
        }
        let Proof::Code { code, given_by } = &self.proof else {
            return self.entered(by, &known, at);
        };
        let request = facts.record::<AssistanceRequest>(Key::Assistance(self.account))?;
        let attempt = self.attempt(by, code, *given_by, &known);
        let judged = verdict(request.map(|read| read.value), &attempt, at)?;
        let request = match (judged, request) {
            (Ok(()), Some(request)) => request,
            (Ok(()), None) => return Err(Refusal::Defect("a code was right without a request".into())),
            (Err(wrong), request) => {
                // RULE A10: the verdict goes to the journal only.
                let refusal = Decision::refuse(Refusal::missing(Missing::Code));
                let budget = facts.record::<AgentBudget>(Key::AgentBudget(by.id))?;
                return Ok(charge(refusal, request, budget, &attempt, wrong, at));
            }
        };
        // RULE I5: a code is a written consent to the scopes that it was given away for, and to no others.
        known.situation.written = request.value.evidence.is_some();
        known.situation.consented = at.rules().mask(&request.value.scopes).0;
        let lacks = known.lacks(at);
        if !lacks.is_empty() {
            return Ok(self.refused(by, lacks));
        }
        let entered = self.entered(by, &known, at)?;
        Ok(entered.replace(request, redeemed(request.value, at.id(0))))
    }
}

impl Enter {
    fn attempt<'a>(&self, by: &Agent, code: &'a Code, given_by: UserId, known: &Entering<'_>) -> Attempt<'a> {
        Attempt {
            code,
            agent: by.id,
            user: self.user,
            given_by,
            giver_since: known.giver.map(|giver| giver.since),
            giver_administers: known.giver.is_some_and(|giver| giver.manages_users),
            ticket: self.ticket,
        }
    }

    /// The agent hears everything that is missing, and the customer's journal too (RULE I18).
    fn refused(&self, by: &Agent, lacks: Lacks) -> Decision<Session> {
        let missing = lacks.missing();
        let (scopes, basis) = (self.scopes.clone(), self.proof.basis());
        let fact = Fact::EntryRefused { agent: by.id, user: self.user, scopes, basis, missing: missing.clone() };
        Decision::refuse(Refusal::Missing(missing)).fact(fact)
    }

    fn entered(&self, by: &Agent, known: &Entering<'_>, at: &Moment) -> Result<Decision<Session>, Refusal> {
        let session = self.session(by, known, at)?;
        let fact = Fact::Entered {
            session: session.id,
            agent: session.agent,
            name: session.agent_name.clone(),
            team: session.team.clone(),
            user: session.user,
            basis: session.basis,
            armed_by: session.armed_by,
            consent: session.consent,
            break_glass: session.break_glass,
            ticket: session.ticket,
            responsible: session.responsible,
            scopes: session.scopes.clone(),
            reason: session.reason.clone(),
            link: session.link.clone(),
            ends_at: session.ends_at,
        };
        let id = session.id;
        let mut decision = make_room(Decision::new(session.clone()), known.inside, at).create(session).fact(fact);
        if let Some(read) = known.emergency {
            // RULE I15: once.
            let used = BreakGlass { status: BreakGlassStatus::Used, session: Some(id), ..read.value.clone() };
            decision = decision.replace(read, used);
        }
        Ok(known.new_lines(at).into_iter().fold(decision, Decision::create))
    }

    fn session(&self, by: &Agent, known: &Entering<'_>, at: &Moment) -> Result<Session, Refusal> {
        let (rules, situation, now) = (at.rules(), &known.situation, at.now());
        let session = Session {
            account: self.account,
            id: at.id(0),
            agent: by.id,
            agent_name: known.agent.name.clone(),
            agent_standing: known.agent.standing,
            user: self.user,
            team: known.team.clone().ok_or(Refusal::missing(Missing::EnteringTeam))?,
            basis: self.proof.basis(),
            consent: self.proof.consent(),
            break_glass: self.proof.break_glass(),
            armed_by: self.proof.given_by(),
            written: situation.written,
            consented: self.scopes.only(|scope| rules.has(situation.consented, scope)),
            onboarding: situation.stands_on_onboarding(),
            ticket: self.ticket,
            responsible: self.responsible,
            scopes: self.scopes.clone(),
            reason: self.reason.clone(),
            link: self.link.clone(),
            policy: rules.digest(),
            entered_at: now,
            active_at: now,
            ends_at: known.ends_at(at),
            idle_for_minutes: at.policy().access.idle_for_minutes,
            ended_at: None,
            ending: None,
            actions: 0,
            documents: 0,
            sweep_at: None,
            clean_up_until: None,
            cleaned_at: None,
        };
        Ok(Session { sweep_at: Some(session.over().0), ..session })
    }
}

/// Ends what is over by time, if otherwise there were more live sessions than one commit can end. No need to wait for a sweep.
fn make_room<T>(decision: Decision<T>, inside: &[Versioned<Session>], at: &Moment) -> Decision<T> {
    if inside.len() < LIVE_MAX as usize {
        return decision;
    }
    let over = inside.iter().filter(|row| row.value.over().0 <= at.now());
    over.fold(decision, |decision, Versioned { version, value }| {
        end(decision, Read { version: *version, value }, Ending::Expired, at)
    })
}
