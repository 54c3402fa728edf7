use super::Account;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::{ask_permissions, membership, permissions};
use crate::record::Key;
use crate::{AccountId, Missing, Moment, Refusal, User};
use serde::{Deserialize, Serialize};
use time::Duration;

/// Takes the account over, by the member to whom its owner offered it, as long as the offer is not too old (RULE C5).
///
/// In one commit the member becomes the owner, and the owner until then a member who holds every permission and may
/// manage users: an account has exactly one owner at every moment.
///
/// # Errors
/// [`Missing::OfferedOwnership`] if it wasn't offered to this member, or too long ago; nobody learns whether it was
/// offered to somebody else (RULE T11). Not found for somebody who is no member of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptOwnership {
    /// The account.
    pub account: AccountId,
}

impl Operation for AcceptOwnership {
    const NAME: &'static str = "account.accept_ownership";
    type By = User;
    type Reply = Account;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Account>, Refusal> {
        permissions(self.account, by.id, facts)?;
        let before = facts.existing::<Account>(Key::Account(self.account))?;
        let stands_for = Duration::days(at.policy().handover_for_days.into());
        let stands = before.value.offered_at.is_some_and(|since| at.now() < since.saturating_add(stands_for));
        if before.value.offered_to != Some(by.id) || !stands {
            return Err(Refusal::missing(Missing::OfferedOwnership));
        }
        let own = membership(self.account, by.id, facts)?;
        let account = Account { owner: by.id, ..before.value.clone().without_offer() };
        let fact = Fact::OwnershipAccepted { from: before.value.owner, to: by.id };
        Ok(Decision::new(account.clone())
            .replace(before, account)
            .replace(own, own.value.clone().of_owner())
            .fact(fact))
    }
}
