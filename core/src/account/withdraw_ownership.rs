use super::Account;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::{ask_permissions, permissions};
use crate::record::Key;
use crate::{AccountId, Missing, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// Withdraws the offer to hand the account over (RULE C5), if the owner runs it; declines it, if the member does to
/// whom it was made. Also an offer that is too old, so that no later policy makes it young again.
///
/// # Errors
/// [`Missing::OfferedOwnership`] if there is no offer, and for every other member, whether there is one or not (RULE
/// T11). Not found for somebody who is no member of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithdrawOwnership {
    /// The account.
    pub account: AccountId,
}

impl Operation for WithdrawOwnership {
    const NAME: &'static str = "account.withdraw_ownership";
    type By = User;
    type Reply = Account;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
    }

    fn decide(&self, by: &User, facts: &Facts, _: &Moment) -> Result<Decision<Account>, Refusal> {
        permissions(self.account, by.id, facts)?;
        let before = facts.existing::<Account>(Key::Account(self.account))?;
        let concerned = |to: &_| before.value.owner == by.id || *to == by.id;
        let Some(to) = before.value.offered_to.filter(concerned) else {
            return Err(Refusal::missing(Missing::OfferedOwnership));
        };
        let account = before.value.clone().without_offer();
        Ok(Decision::new(account.clone()).replace(before, account).fact(Fact::OwnershipWithdrawn { to }))
    }
}
