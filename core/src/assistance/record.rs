use crate::access::{Evidence, Scopes};
use crate::keys::Sealed;
use crate::names::names;
use crate::row::{row, text_field};
use crate::{AccountId, AgentId, Moment, SessionId, TicketId, Timestamp, UserId};
use serde::{Deserialize, Serialize};

names! {
    /// Where an account's request for assistance stands.
    RequestStatus in "assistance.status" {
        /// It stands: there is a code.
        Standing = "standing",
        /// The customer took it back.
        Withdrawn = "withdrawn",
        /// An agent entered with its code, once (RULE A6).
        Redeemed = "redeemed",
        /// Too many wrong codes (RULE A9).
        Exhausted = "exhausted",
    }
}
names! {
    /// What is wrong with a code. For the journal alone: whoever tried it hears one refusal (RULE A10).
    Verdict in "assistance.verdict" {
        /// Other digits.
        Wrong = "wrong",
        /// An earlier or later code of the same request.
        OtherStep = "other_step",
        /// No request stands: it was taken back, is too old, or there never was one.
        NoRequest = "no_request",
        /// It was redeemed before.
        Redeemed = "redeemed",
        /// Too many were tried against this request.
        Exhausted = "exhausted",
        /// Too many were wrong in a row in this account.
        Locked = "locked",
        /// The right digits, but given away for another agent, ticket or user.
        OtherPurpose = "other_purpose",
    }
}
text_field!(RequestStatus: Self::name, Self::named);

/// An account's request for assistance, and everything that is counted about its codes: one record, so that whatever two
/// do at once, one of them is decided anew (RULES A6, A8, A9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssistanceRequest {
    /// The account; it has one request at a time.
    pub account: AccountId,
    /// How often assistance was requested here. A code belongs to one generation (RULE A8).
    pub generation: u64,
    /// Where it stands.
    pub status: RequestStatus,
    /// Who asked. The code covers entering as this user.
    pub requested_by: UserId,
    /// Whether this user had the administrative right when asking (RULE A2). If so the code covers entering as others too, while
    /// the user has the right; if not it never does, whatever the user is entrusted with later.
    pub administered: bool,
    /// When.
    pub requested_at: Timestamp,
    /// Until when it stands, if nothing happens.
    pub until: Timestamp,
    /// T0 of RFC 6238, in whole seconds (RULE A7).
    pub starts_at: Timestamp,
    /// For how long one code lives.
    pub period_for_seconds: u32,
    /// How many digits a code has.
    pub digits: u32,
    /// The secret that codes follow from; gone once the request is redeemed, withdrawn or exhausted (RULES A8, A11). Of one that
    /// grew too old it stays, sealed and good for nothing, until the next request.
    pub secret: Option<Sealed>,
    /// Only for this ticket.
    pub ticket: Option<TicketId>,
    /// Only for this agent.
    pub agent: Option<AgentId>,
    /// The scopes that need consent and that the customer consents to by giving the code away (RULES I3, I5).
    pub scopes: Scopes,
    /// The text that was agreed to with that; there if there are scopes.
    pub evidence: Option<Evidence>,
    /// The step of RFC 6238 that `tries` is about.
    pub step: u64,
    /// How many wrong codes were tried in that step.
    pub tries: u32,
    /// Wrong codes in a row, over all requests of this account (RULE A9).
    pub failures: u32,
    /// The session that it was redeemed for.
    pub session: Option<SessionId>,
}
row!(AssistanceRequest in "assistance", key 1: account, generation, status, requested_by, administered, requested_at, until as "valid_until",
    starts_at, period_for_seconds, digits, secret, ticket, agent, scopes, evidence, step, tries, failures, session);

impl AssistanceRequest {
    /// Whether it stands at `now`: nobody redeemed or withdrew it, and it is neither exhausted nor too old (RULE A8).
    pub fn stands(&self, now: Timestamp) -> bool {
        self.status == RequestStatus::Standing && now < self.until
    }

    /// Whether too many wrong codes in a row locked the account's codes (RULE A9).
    pub(crate) fn is_locked(&self, at: &Moment) -> bool {
        self.failures >= at.policy().assistance.account_failures_max
    }

    /// Whether its codes are those that authenticator apps show (RULE A7).
    pub(super) const fn counts_from_1970(&self) -> bool {
        self.starts_at.as_micros() == 0
    }

    /// How many wrong codes were tried in a step (RULE A9).
    pub(super) const fn tries_in(&self, step: u64) -> u32 {
        if step == self.step { self.tries } else { 0 }
    }

    /// The request after it was taken back: there is no code any more, at once (RULE A4).
    pub(crate) fn withdrawn(&self) -> Self {
        Self { status: RequestStatus::Withdrawn, secret: None, ..self.clone() }
    }
}
