use super::Account;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::{Membership, ask_permissions, membership, owner_only};
use crate::record::Key;
use crate::{AccountId, Missing, Moment, Refusal, User, UserId};
use serde::{Deserialize, Serialize};

/// Offers the account to a member (RULE C5). Only the owner may, and stays the owner until the member accepts, which
/// the member can for as long as the policy says. An offer takes the place of an earlier one.
///
/// # Errors
/// [`Missing::Owner`], alone (RULE T11); [`Missing::OtherMember`] for oneself. Not found for somebody who is no member,
/// as user and as principal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferOwnership {
    /// The account.
    pub account: AccountId,
    /// To whom.
    pub to: UserId,
}

impl Operation for OfferOwnership {
    const NAME: &'static str = "account.offer_ownership";
    type By = User;
    type Reply = Account;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        wanted.record(Key::Membership(self.account, self.to));
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Account>, Refusal> {
        owner_only(self.account, by.id, facts)?;
        if self.to == by.id {
            return Err(Refusal::missing(Missing::OtherMember));
        }
        membership(self.account, self.to, facts)?;
        let before = facts.existing::<Account>(Key::Account(self.account))?;
        let account = Account { offered_to: Some(self.to), offered_at: Some(at.now()), ..before.value.clone() };
        let mut decision = Decision::new(account.clone()).replace(before, account);
        if let Some(to) = before.value.offered_to.filter(|to| *to != self.to) {
            decision = decision.fact(Fact::OwnershipWithdrawn { to });
        }
        // Whoever accepts can't know the owner's record, so what the owner keeps as a member is put there now.
        let own = facts.existing::<Membership>(Key::Membership(self.account, by.id))?;
        let whole = own.value.clone().of_owner();
        if whole != *own.value {
            decision = decision.replace(own, whole);
        }
        Ok(decision.fact(Fact::OwnershipOffered { to: self.to }))
    }
}
