use super::Account;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Missing, Moment, Refusal, System};
use serde::{Deserialize, Serialize};

/// Ends an account's onboarding, for good: from now on account managers need consent like everybody else (RULE I4).
///
/// # Errors
/// [`Missing::Onboarding`] if it has ended before. Not found if there is no such account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndOnboarding {
    /// The account.
    pub account: AccountId,
}

impl Operation for EndOnboarding {
    const NAME: &'static str = "account.end_onboarding";
    type By = System;
    /// The account, without an offer to hand it over: that is its owner's affair.
    type Reply = Account;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, _: &System, wanted: &mut Wanted) {
        wanted.record(Key::Account(self.account));
    }

    fn decide(&self, _: &System, facts: &Facts, at: &Moment) -> Result<Decision<Account>, Refusal> {
        let before = facts.existing::<Account>(Key::Account(self.account))?;
        if before.value.onboarded_at.is_some() {
            return Err(Refusal::missing(Missing::Onboarding));
        }
        let account = Account { onboarded_at: Some(at.now()), ..before.value.clone() };
        let reply = account.clone().without_offer();
        Ok(Decision::new(reply).replace(before, account).fact(Fact::AccountOnboarded {}))
    }
}
