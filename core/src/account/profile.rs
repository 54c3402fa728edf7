use super::Account;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::people::{ask_permissions, permissions};
use crate::record::Key;
use crate::{AccountId, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// The account as its members see it. For every member.
///
/// An offer to hand it over (RULE C5) is shown to the owner and to the member it was made to, also once it is too old to be
/// accepted; nobody else learns of it.
///
/// # Errors
/// Not found for somebody who is no member of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The account.
    pub account: AccountId,
}

impl Operation for Profile {
    const NAME: &'static str = "account.profile";
    const EFFECT: Effect = Effect::Reads;
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
        let account = facts.existing::<Account>(Key::Account(self.account))?.value.clone();
        Ok(Decision::new(account.seen_by(by.id)))
    }
}
