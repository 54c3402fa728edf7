//! Judging a code that an agent was told, and charging for a wrong one (RULES A3, A6, A8 to A10).

use super::{AgentBudget, AssistanceRequest, Code, RequestStatus, Secret, Verdict, seal, step};
use crate::facts::Read;
use crate::journal::Fact;
use crate::operation::Decision;
use crate::{AccountId, AgentId, Moment, Refusal, SessionId, TicketId, Timestamp, UserId};
use time::Duration;

/// For how long an agent's wrong codes are counted together (RULE A9).
const BUDGET_FOR: Duration = Duration::DAY;

/// An agent's try to enter with a code.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attempt<'a> {
    /// The code.
    pub(crate) code: &'a Code,
    /// Who tries.
    pub(crate) agent: AgentId,
    /// As whom they want to enter.
    pub(crate) user: UserId,
    /// Who is said to have given the code.
    pub(crate) given_by: UserId,
    /// Since when that user is a member, with these credentials; `None` for nobody's. A code outlives neither.
    pub(crate) giver_since: Option<Timestamp>,
    /// Whether that user has the administrative right (RULE A2), now.
    pub(crate) giver_administers: bool,
    /// The ticket that the agent works on.
    pub(crate) ticket: Option<TicketId>,
}

/// What is wrong with a code, if anything is.
///
/// Where a secret is kept it is opened and compared with, whatever the verdict will be, so that the time it takes doesn't tell
/// one from another (RULE A10).
///
/// # Errors
/// [`Missing::Keys`](crate::Missing::Keys) if the host's ring no longer has the key of the request's secret. Then nothing was
/// judged, and nothing is charged.
pub(crate) fn verdict(
    request: Option<&AssistanceRequest>,
    attempt: &Attempt<'_>,
    at: &Moment,
) -> Result<Result<(), Verdict>, Refusal> {
    let Some(request) = request else { return Ok(Err(Verdict::NoRequest)) };
    let secret = seal::open(request, at)?;
    let step = step_now(request, at);
    let compared = secret.zip(step).map(|(secret, step)| compared(&secret, step, request.digits, attempt.code));
    let assistance = &at.policy().assistance;
    let given_since = attempt.giver_since.is_some_and(|since| since <= request.requested_at);
    Ok(Err(if request.is_locked(at) {
        Verdict::Locked
    } else if request.status == RequestStatus::Redeemed {
        Verdict::Redeemed
    } else if request.status == RequestStatus::Exhausted {
        Verdict::Exhausted
    } else if !request.stands(at.now()) {
        Verdict::NoRequest
    } else {
        match (compared, step) {
            // Only with another policy than the one that counted them: these tries would have exhausted the request.
            (Some(_), Some(step)) if request.tries_in(step) >= assistance.tries_max => Verdict::Exhausted,
            (Some(Compared::Right), _) if given_since && fits(request, attempt) => return Ok(Ok(())),
            (Some(Compared::Right), _) => Verdict::OtherPurpose,
            (Some(Compared::OtherStep), _) => Verdict::OtherStep,
            (Some(Compared::Wrong), _) => Verdict::Wrong,
            (None, _) => Verdict::NoRequest,
        }
    }))
}

/// The step of RFC 6238 that it is now. Never one before a step that something was tried in (RULE A12); `None` before the first.
pub(super) fn step_now(request: &AssistanceRequest, at: &Moment) -> Option<u64> {
    let step = step(request.starts_at, request.period_for_seconds, at.now()).ok()?;
    Some(step.max(request.step))
}

enum Compared {
    Right,
    OtherStep,
    Wrong,
}

/// Compares with the code of now, and with its neighbours in any case: a customer who reads out the code that was there a
/// moment ago is no guesser, and reviewers should see that. It counts as wrong all the same (RULE A4).
fn compared(secret: &Secret, step: u64, digits: u32, code: &Code) -> Compared {
    let right = secret.verify(step, digits, code);
    let before = secret.verify(step.wrapping_sub(1), digits, code);
    let after = secret.verify(step.wrapping_add(1), digits, code);
    match (right, before | after) {
        (true, _) => Compared::Right,
        (false, true) => Compared::OtherStep,
        (false, false) => Compared::Wrong,
    }
}

/// Whether a code was given away for this: by this user, for entering as this user or by one who might decide for others then
/// and may now, for this agent and this ticket (RULE A8).
fn fits(request: &AssistanceRequest, attempt: &Attempt<'_>) -> bool {
    request.requested_by == attempt.given_by
        && (attempt.user == attempt.given_by || request.administered && attempt.giver_administers)
        && request.agent.is_none_or(|agent| agent == attempt.agent)
        && (request.ticket.is_none() || request.ticket == attempt.ticket)
}

/// Charges for a wrong code, in the commit after which the agent is told no (RULE A9): the agent in any case, the request and the
/// account if there was a code that could have been guessed.
pub(crate) fn charge<T>(
    decision: Decision<T>,
    request: Option<Read<'_, AssistanceRequest>>,
    budget: Option<Read<'_, AgentBudget>>,
    attempt: &Attempt<'_>,
    verdict: Verdict,
    at: &Moment,
) -> Decision<T> {
    let spent = spent(budget.map(|read| read.value), attempt.agent, at);
    let decision = decision.write(budget, spent);
    let refused = |of: Option<&AssistanceRequest>, tries_left| Fact::CodeRefused {
        agent: attempt.agent,
        user: attempt.user,
        generation: of.map_or(0, |of| of.generation),
        verdict,
        tries_left,
        failures: of.map_or(0, |of| of.failures),
    };
    let guessed = matches!(verdict, Verdict::Wrong | Verdict::OtherStep | Verdict::OtherPurpose);
    let Some(read) = request.filter(|_| guessed) else {
        return decision.fact(refused(request.map(|read| read.value), 0));
    };
    let charged = charged(read.value, at);
    let assistance = &at.policy().assistance;
    let (generation, failures) = (charged.generation, charged.failures);
    let tries_left = assistance.tries_max.saturating_sub(charged.tries);
    let mut decision = decision.fact(refused(Some(&charged), tries_left)).replace(read, charged);
    if tries_left == 0 {
        decision = decision.fact(Fact::CodesExhausted { generation });
    }
    if failures >= assistance.account_failures_max {
        decision = decision.fact(Fact::CodesLocked { failures });
    }
    decision
}

/// A request after one more wrong code. The limits end it: the secret goes, and only a new request, or one who unlocks the
/// account's codes, helps.
fn charged(request: &AssistanceRequest, at: &Moment) -> AssistanceRequest {
    let assistance = &at.policy().assistance;
    let step = step_now(request, at).unwrap_or(request.step);
    let tries = request.tries_in(step).saturating_add(1);
    let failures = request.failures.saturating_add(1);
    let charged = AssistanceRequest { step, tries, failures, ..request.clone() };
    if tries >= assistance.tries_max || failures >= assistance.account_failures_max {
        AssistanceRequest { status: RequestStatus::Exhausted, secret: None, ..charged }
    } else {
        charged
    }
}

/// An agent's budget after one more wrong code.
fn spent(budget: Option<&AgentBudget>, agent: AgentId, at: &Moment) -> AgentBudget {
    let now = at.now();
    let (counted_from, failures) =
        budget.filter(|it| counts(it, now)).map_or((now, 0), |it| (it.counted_from, it.failures));
    AgentBudget {
        account: AccountId::STAFF,
        agent,
        counted_from,
        failures: failures.saturating_add(1),
        failures_ever: budget.map_or(0, |it| it.failures_ever).saturating_add(1),
        failed_at: now,
    }
}

/// Whether what was counted still counts. A clock that runs back doesn't end the day (RULE A12).
fn counts(budget: &AgentBudget, now: Timestamp) -> bool {
    now.since(budget.counted_from) < BUDGET_FOR
}

/// Whether an agent may try codes: not too many were wrong today (RULE A9).
pub(crate) fn has_budget(budget: Option<&AgentBudget>, at: &Moment) -> bool {
    let spent = budget.filter(|it| counts(it, at.now())).map_or(0, |it| it.failures);
    spent < at.policy().assistance.agent_failures_max
}

/// A request after its code was redeemed for a session: once, and for good (RULE A6).
pub(crate) fn redeemed(request: &AssistanceRequest, session: SessionId) -> AssistanceRequest {
    let status = RequestStatus::Redeemed;
    AssistanceRequest { status, secret: None, failures: 0, session: Some(session), ..request.clone() }
}

#[cfg(test)]
mod model;
#[cfg(test)]
mod tests;
