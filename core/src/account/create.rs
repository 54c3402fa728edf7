use super::Account;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::{Membership, Permissions};
use crate::record::Key;
use crate::text::AccountName;
use crate::{AccountId, Missing, Moment, Refusal, System, UserId};
use serde::{Deserialize, Serialize};

/// Makes an account with its owner, who holds every permission (RULE C5).
///
/// Run by the host when a customer signs up. The account's id is the host's choice: a UUID, or one mapped from a key of
/// its own with [`AccountId::from_name`].
///
/// # Errors
/// [`Missing::NewAccount`] if the account exists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Create {
    /// The new account's id.
    pub account: AccountId,
    /// What it is called.
    pub name: AccountName,
    /// Its owner.
    pub owner: UserId,
}

impl Operation for Create {
    const NAME: &'static str = "account.create";
    type By = System;
    type Reply = Account;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, _: &System, wanted: &mut Wanted) {
        wanted.record(Key::Account(self.account));
        wanted.record(Key::Membership(self.account, self.owner));
    }

    fn decide(&self, _: &System, facts: &Facts, at: &Moment) -> Result<Decision<Account>, Refusal> {
        if self.account == AccountId::STAFF || facts.record::<Account>(Key::Account(self.account))?.is_some() {
            return Err(Refusal::missing(Missing::NewAccount));
        }
        let account = Account { id: self.account, name: self.name.clone(), owner: self.owner, created_at: at.now() };
        let owner = Membership {
            account: self.account,
            user: self.owner,
            permissions: Permissions::all(),
            admitted_at: at.now(),
        };
        Ok(Decision::new(account.clone())
            .create(account)
            .create(owner)
            .fact(Fact::AccountCreated { owner: self.owner }))
    }
}
