use super::redeem::step_now;
use super::secret_text::{base32, otpauth};
use super::{AssistanceRequest, Code, SecretText, changes_at, seal};
use crate::access::Scopes;
use crate::account::Account;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::people::{ask_permissions, permissions};
use crate::record::Key;
use crate::{AccountId, AgentId, Missing, Moment, Refusal, TicketId, Timestamp, User, UserId};
use serde::{Deserialize, Serialize};

/// The account's standing request: the code, when it changes, and how much time is left (RULE A5).
///
/// Every member sees that a request stands; only who made it sees the code. The journal names that member as the one who gave it
/// away, so nobody else can. An administrator who wants to let somebody in asks for a code of their own.
///
/// # Errors
/// [`Missing::StandingRequest`], [`Missing::UnlockedCodes`]; [`Missing::Clock`] if the clock runs behind what has happened, because
/// what it would show is dead (RULE A12); [`Missing::Keys`] if the host no longer has the key. Not found for somebody who is no
/// member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Current {
    /// The account.
    pub account: AccountId,
}

/// A standing request, as a member sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// How often assistance was requested in this account.
    pub generation: u64,
    /// Who asked.
    pub requested_by: UserId,
    /// When.
    pub requested_at: Timestamp,
    /// Until when the request stands.
    pub until: Timestamp,
    /// The code, for who asked; `None` for the other members.
    pub code: Option<Code>,
    /// When that code is dead.
    pub changes_at: Timestamp,
    /// How many seconds that are from now, begun ones counted.
    pub seconds_left: u64,
    /// Only for this ticket.
    pub ticket: Option<TicketId>,
    /// Only for this agent.
    pub agent: Option<AgentId>,
    /// What the code also consents to (RULE I5).
    pub scopes: Scopes,
    /// For who asked, and only if codes are counted from 1970 (RULE A7): an `otpauth:` address that authenticator apps take.
    pub link: Option<SecretText>,
}

impl Operation for Current {
    const NAME: &'static str = "assistance.current";
    const EFFECT: Effect = Effect::Reads;
    type By = User;
    type Reply = Standing;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask(self.account, by, wanted);
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Standing>, Refusal> {
        let request = stands(self.account, by, facts, at)?;
        let (now, period) = (at.now(), request.period_for_seconds);
        let mut standing = Standing {
            generation: request.generation,
            requested_by: request.requested_by,
            requested_at: request.requested_at,
            until: request.until,
            code: None,
            changes_at: changes_at(request.starts_at, period, now).map_err(Refusal::Invalid)?.min(request.until),
            seconds_left: 0,
            ticket: request.ticket,
            agent: request.agent,
            scopes: request.scopes.clone(),
            link: None,
        };
        let micros = standing.changes_at.since(now).whole_microseconds();
        standing.seconds_left = u64::try_from(micros).unwrap_or(0).div_ceil(1_000_000);
        if request.requested_by == by.id {
            let (Some(secret), Some(step)) = (seal::open(request, at)?, step_now(request, at)) else {
                return Err(Refusal::missing(Missing::StandingRequest));
            };
            standing.code = Some(secret.code(step, request.digits).map_err(Refusal::Invalid)?);
            let name = &facts.existing::<Account>(Key::Account(self.account))?.value.name;
            let link = || otpauth(&base32(&secret), period, request.digits, "Assistance", name.as_str());
            standing.link = request.counts_from_1970().then(link);
        }
        Ok(Decision::new(standing))
    }
}

/// Asks for what [`stands`] needs.
pub(super) fn ask(account: AccountId, by: &User, wanted: &mut Wanted) {
    ask_permissions(account, by.id, wanted);
    wanted.record(Key::Assistance(account));
    // RULE A12: what has happened says how late it is at least.
    wanted.record(Key::Journal(account));
}

/// The account's standing request, for a member.
pub(super) fn stands<'a>(
    account: AccountId,
    by: &User,
    facts: &'a Facts,
    at: &Moment,
) -> Result<&'a AssistanceRequest, Refusal> {
    permissions(account, by.id, facts)?;
    let request = facts.record::<AssistanceRequest>(Key::Assistance(account))?.map(|read| read.value);
    let mut missing = Vec::new();
    if request.is_some_and(|request| request.is_locked(at)) {
        missing.push(Missing::UnlockedCodes);
    }
    if !at.clock_is_sound() {
        missing.push(Missing::Clock);
    }
    match request.filter(|request| request.stands(at.now())) {
        Some(request) if missing.is_empty() => Ok(request),
        Some(_) => Err(Refusal::Missing(missing)),
        None => {
            missing.push(Missing::StandingRequest);
            Err(Refusal::Missing(missing))
        }
    }
}
