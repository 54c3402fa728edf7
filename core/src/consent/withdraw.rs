use super::Consent;
use crate::access::{self, Ending};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::{ask_permissions, standing};
use crate::record::Key;
use crate::{AccountId, ConsentId, Missing, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// Withdraws a written consent, for good; whoever is inside on the strength of it is out, in the same commit (RULE I5). For who
/// gave it, and whoever has the administrative right.
///
/// # Errors
/// [`Missing::Administrator`] for other members; [`Missing::StandingConsent`] if it was withdrawn or is over. Not found for a
/// consent that the account doesn't have, and for somebody who is no member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    /// The account.
    pub account: AccountId,
    /// Which.
    pub consent: ConsentId,
}

impl Operation for Withdraw {
    const NAME: &'static str = "consent.withdraw";
    type By = User;
    type Reply = Consent;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        wanted.record(Key::Consent(self.account, self.consent));
        access::live(self.account, wanted);
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Consent>, Refusal> {
        let member = standing(self.account, by.id, facts)?.ok_or(Refusal::not_found("account"))?;
        let before = facts.existing::<Consent>(Key::Consent(self.account, self.consent))?;
        let mut missing = Vec::new();
        if before.value.given_by != by.id && !member.manages_users {
            missing.push(Missing::Administrator);
        }
        if before.value.withdrawn_at.is_some() || before.value.until <= at.now() {
            missing.push(Missing::StandingConsent);
        }
        if !missing.is_empty() {
            return Err(Refusal::Missing(missing));
        }
        let consent = Consent { withdrawn_at: Some(at.now()), ..before.value.clone() };
        let fact = Fact::ConsentWithdrawn { consent: consent.id };
        let decision = Decision::new(consent.clone()).replace(before, consent).fact(fact);
        let stands_on_it = |it: &access::Session| it.consent == Some(self.consent);
        access::end_all(decision, self.account, facts, stands_on_it, Ending::ConsentWithdrawn, at)
    }
}
