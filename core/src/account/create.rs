use super::Account;
use crate::email::EmailAddress;
use crate::journal::Fact;
use crate::language::Language;
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
    /// Its primary e-mail address (RULE T2).
    pub email: EmailAddress,
    /// The language of the notices that go there (RULE C7).
    pub language: Language,
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
        let account = Account {
            id: self.account,
            name: self.name.clone(),
            owner: self.owner,
            email: self.email.clone(),
            language: self.language,
            created_at: at.now(),
            onboarded_at: None,
            offered_to: None,
            offered_at: None,
            // RULE A1
            door: at.policy().access.door,
            door_since: at.now(),
        };
        let owner = Membership {
            account: self.account,
            user: self.owner,
            permissions: Permissions::all(),
            manages_users: true,
            admitted_at: at.now(),
            reset_at: None,
            removed_at: None,
        };
        Ok(Decision::new(account.clone())
            .create(account)
            .create(owner)
            .fact(Fact::AccountCreated { owner: self.owner }))
    }
}
