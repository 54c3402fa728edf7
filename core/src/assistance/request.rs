use super::code::whole;
use super::{AssistanceRequest, RequestStatus, changes_at, seal, step};
use crate::access::{Evidence, Scopes};
use crate::consent::{are_consentable, see_ticket};
use crate::error::{InputError, Problem};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::{ask_permissions, standing};
use crate::policy::Start;
use crate::record::Key;
use crate::{AccountId, AgentId, Missing, Moment, Refusal, TicketId, Timestamp, User};
use serde::{Deserialize, Serialize};
use time::Duration;

/// Asks for assistance: from now on the account has a code, which lets one agent in once (RULES A3, A4, A6). Any member may; the
/// code, which [`Current`](super::Current) shows, covers entering as this member.
///
/// An account has one request at a time. Asking again replaces it: the old code is dead from that commit on (RULE A4), the
/// tries begin anew, and the failures in a row don't (RULE A9).
///
/// Whoever names scopes that need consent, with the text that was agreed to or a link to it, consents to them in writing by
/// giving the code away (RULES I3, I5).
///
/// # Errors
/// All that apply of [`Missing::UnlockedCodes`], [`Missing::ConsentableScope`], [`Missing::Keys`], [`Missing::Clock`], and
/// [`Missing::TicketPermission`] if a ticket is named; scopes without evidence, or evidence without scopes. Not found for a ticket
/// that the account doesn't have, and for somebody who is no member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The account.
    pub account: AccountId,
    /// Only for work on this ticket (RULE A8).
    pub ticket: Option<TicketId>,
    /// Only for this agent (RULE A8).
    pub agent: Option<AgentId>,
    /// What the code also consents to (RULE I5); mostly nothing.
    pub scopes: Scopes,
    /// The text that was agreed to with that; there if there are scopes.
    pub evidence: Option<Evidence>,
}

/// What a request made. Not the code: that is shown by [`Current`](super::Current), and no reply that is kept has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requested {
    /// How often assistance was requested in this account.
    pub generation: u64,
    /// When the first code gives way to the next.
    pub changes_at: Timestamp,
    /// Until when the request stands.
    pub until: Timestamp,
}

impl Request {
    /// A request for nothing in particular.
    pub fn new(account: AccountId) -> Self {
        Self { account, ticket: None, agent: None, scopes: Scopes::default(), evidence: None }
    }

    /// The new request, which stands, after the one that was there.
    pub(super) fn make(
        &self,
        by: &User,
        administered: bool,
        before: Option<&AssistanceRequest>,
        at: &Moment,
    ) -> Result<AssistanceRequest, Refusal> {
        let assistance = &at.policy().assistance;
        let generation = before.map_or(0, |before| before.generation).saturating_add(1);
        let starts_at = match assistance.start {
            Start::Request => whole(at.now()),
            Start::Epoch => Timestamp::from_micros(0).map_err(Refusal::Invalid)?,
        };
        Ok(AssistanceRequest {
            account: self.account,
            generation,
            status: RequestStatus::Standing,
            requested_by: by.id,
            administered,
            requested_at: at.now(),
            until: at.now().saturating_add(Duration::hours(assistance.request_for_hours.into())),
            starts_at,
            period_for_seconds: assistance.period_for_seconds,
            digits: assistance.digits,
            secret: seal::new(self.account, generation, at),
            ticket: self.ticket,
            agent: self.agent,
            scopes: self.scopes.clone(),
            evidence: self.evidence.clone(),
            step: step(starts_at, assistance.period_for_seconds, at.now()).map_err(Refusal::Invalid)?,
            tries: 0,
            // RULE A9
            failures: before.map_or(0, |before| before.failures),
            session: None,
        })
    }
}

impl Operation for Request {
    const NAME: &'static str = "assistance.request";
    type By = User;
    type Reply = Requested;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        wanted.record(Key::Assistance(self.account));
        if let Some(ticket) = self.ticket {
            wanted.record(Key::Ticket(self.account, ticket));
        }
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Requested>, Refusal> {
        let member = standing(self.account, by.id, facts)?.ok_or(Refusal::not_found("account"))?;
        if self.scopes.is_empty() != self.evidence.is_none() {
            return Err(Refusal::Invalid(InputError::new("assistance.evidence", Problem::Contradiction)));
        }
        let mut missing = see_ticket(self.account, self.ticket, &member, facts)?;
        let before = facts.record::<AssistanceRequest>(Key::Assistance(self.account))?;
        let request = self.make(by, member.manages_users, before.map(|before| before.value), at)?;
        if request.is_locked(at) {
            missing.push(Missing::UnlockedCodes);
        }
        if !are_consentable(&self.scopes, at) {
            missing.push(Missing::ConsentableScope);
        }
        if request.secret.is_none() {
            missing.push(Missing::Keys);
        }
        // RULE A12: there is no code to show before the clock is right again.
        if !at.clock_is_sound() {
            missing.push(Missing::Clock);
        }
        if !missing.is_empty() {
            return Err(Refusal::Missing(missing));
        }
        let AssistanceRequest { generation, until, .. } = request;
        let changes = changes_at(request.starts_at, request.period_for_seconds, at.now()).map_err(Refusal::Invalid)?;
        let fact = Fact::AssistanceRequested {
            generation,
            until,
            ticket: self.ticket,
            agent: self.agent,
            scopes: self.scopes.clone(),
            evidence: self.evidence.clone(),
        };
        let requested = Requested { generation, changes_at: changes.min(until), until };
        Ok(Decision::new(requested).write(before, request).fact(fact))
    }
}
