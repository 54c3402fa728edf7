use super::{Fault, consistent, within};
use serde::{Deserialize, Serialize};

/// How assistance codes work (RULES A4, A7, A9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Assistance {
    /// How many digits a code has, 6 to 8. More can't be told apart evenly by RFC 4226's truncation.
    pub digits: u32,
    /// For how many seconds a code lives, 60 to 86,400.
    pub period_for_seconds: u32,
    /// Where time steps are counted from.
    pub start: Start,
    /// For how many hours a request stands, 1 to 72, if nobody redeems it and the customer doesn't take it back; no less than a
    /// code lives.
    pub request_for_hours: u32,
    /// How many wrong codes exhaust a request, 1 to 10, tried against one code; no more than lock the account's codes.
    pub tries_max: u32,
    /// How many wrong codes in a row lock an account's codes, 5 to 100, over all requests (NIST SP 800-63B).
    pub account_failures_max: u32,
    /// How many wrong codes an agent may try in a day, 1 to 100, over all accounts.
    pub agent_failures_max: u32,
}

/// Where the time steps of codes are counted from (RULE A7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// From the moment of the request: each first code lives its whole period.
    #[default]
    Request,
    /// From 1970, as authenticator apps do, which take no other start: a first code may live a moment only.
    Epoch,
}

impl Default for Assistance {
    /// Eight digits, half an hour, from the request, for eight hours; 5 tries a code, 100 in a row an account, 20 a day an
    /// agent.
    fn default() -> Self {
        Self {
            digits: 8,
            period_for_seconds: 1_800,
            start: Start::Request,
            request_for_hours: 8,
            tries_max: 5,
            account_failures_max: 100,
            agent_failures_max: 20,
        }
    }
}

impl Assistance {
    pub(super) fn check(&self) -> Result<(), Fault> {
        within("policy.assistance.digits", self.digits.into(), 6, 8)?;
        within("policy.assistance.period_for_seconds", self.period_for_seconds.into(), 60, 86_400)?;
        within("policy.assistance.request_for_hours", self.request_for_hours.into(), 1, 72)?;
        // RULE A5: the customer is shown how long a code lives, and a code lives no longer than its request.
        let whole_period = self.period_for_seconds <= self.request_for_hours * 3_600;
        consistent("policy.assistance.request_for_hours", whole_period)?;
        within("policy.assistance.tries_max", self.tries_max.into(), 1, 10)?;
        within("policy.assistance.account_failures_max", self.account_failures_max.into(), 5, 100)?;
        // A code that the account's lock takes away has fewer tries than the policy says.
        consistent("policy.assistance.tries_max", self.tries_max <= self.account_failures_max)?;
        within("policy.assistance.agent_failures_max", self.agent_failures_max.into(), 1, 100)
    }
}
