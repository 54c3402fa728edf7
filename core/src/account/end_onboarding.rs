use super::Account;
use crate::access::{clean_up_for, onboard};
use crate::facts::Read;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::query::{Query, Rows, Sessions};
use crate::record::Key;
use crate::{AccountId, Missing, Moment, Refusal, System};
use serde::{Deserialize, Serialize};

/// Ends an account's onboarding, for good: from now on account managers need consent like everybody else (RULE I4).
///
/// Whoever is inside because of the onboarding is out, by the same commit. What was downloaded or shared meanwhile is to be
/// deleted from now on, in as many hours as the policy says, and this attested by each agent (RULE I12). One commit gives a
/// deadline to 500 sessions; if there are more that owe it, run it again.
///
/// # Errors
/// [`Missing::Onboarding`] if it has ended before, and nothing is left without a deadline. Not found if there is no such account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndOnboarding {
    /// The account.
    pub account: AccountId,
}

/// The most sessions that one commit gives a deadline.
const SESSIONS_MAX: u32 = 500;

impl EndOnboarding {
    const fn sessions(&self) -> Query {
        Query::Sessions { of: Sessions::Onboarding(self.account), after: None, rows: SESSIONS_MAX }
    }
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
        wanted.page(self.sessions());
    }

    fn decide(&self, _: &System, facts: &Facts, at: &Moment) -> Result<Decision<Account>, Refusal> {
        let before = facts.existing::<Account>(Key::Account(self.account))?;
        let Rows::Sessions(sessions) = facts.page(&self.sessions())? else {
            return Err(Refusal::not_found("session"));
        };
        let account = Account { onboarded_at: before.value.onboarded_at.or(Some(at.now())), ..before.value.clone() };
        let reply = account.clone().without_offer();
        let mut decision = Decision::new(reply);
        if before.value.onboarded_at.is_none() {
            decision = decision.replace(before, account).fact(Fact::AccountOnboarded {});
        } else if sessions.is_empty() {
            return Err(Refusal::missing(Missing::Onboarding));
        }
        for session in sessions {
            decision = onboard(decision, Read { version: session.version, value: &session.value }, at);
        }
        let owed = sessions.iter().filter(|session| session.value.documents > 0).count() as u64;
        let until = at.now().saturating_add(clean_up_for(at));
        Ok(if owed == 0 { decision } else { decision.fact(Fact::CleanUpDue { sessions: owed, until }) })
    }
}
