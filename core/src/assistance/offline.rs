use super::current::{ask, stands};
use super::secret_text::base32;
use super::{SecretText, seal};
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::{AccountId, Missing, Moment, Refusal, Timestamp, User};
use serde::{Deserialize, Serialize};

/// What an app needs to show the codes of one's own standing request without asking again: the secret, and how codes follow from
/// it (RULE A7). [`code`](super::code) makes them, and so does any RFC 6238 tool that takes a start.
///
/// Only for who made the request. The app must forget the secret when the request is over.
///
/// # Errors
/// As for [`Current`](super::Current); [`Missing::StandingRequest`] also for other members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offline {
    /// The account.
    pub account: AccountId,
}

/// How a request's codes follow from its secret (RFC 6238, HMAC-SHA-256).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipe {
    /// The request.
    pub generation: u64,
    /// The secret of 32 bytes, in base32 without padding (RFC 4648).
    pub secret: SecretText,
    /// T0.
    pub starts_at: Timestamp,
    /// X.
    pub period_for_seconds: u32,
    /// How many digits a code has.
    pub digits: u32,
    /// Until when codes are good for anything, if the request is neither redeemed, replaced nor withdrawn before.
    pub until: Timestamp,
}

impl Operation for Offline {
    const NAME: &'static str = "assistance.offline";
    const EFFECT: Effect = Effect::Reads;
    type By = User;
    type Reply = Recipe;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask(self.account, by, wanted);
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Recipe>, Refusal> {
        let request = stands(self.account, by, facts, at)?;
        let own = if request.requested_by == by.id { seal::open(request, at)? } else { None };
        let secret = own.ok_or(Refusal::missing(Missing::StandingRequest))?;
        Ok(Decision::new(Recipe {
            generation: request.generation,
            secret: base32(&secret),
            starts_at: request.starts_at,
            period_for_seconds: request.period_for_seconds,
            digits: request.digits,
            until: request.until,
        }))
    }
}
