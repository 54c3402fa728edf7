use super::Account;
use crate::email::EmailAddress;
use crate::journal::Fact;
use crate::language::Language;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::{Permissions, ask_permissions, permissions};
use crate::record::Key;
use crate::text::AccountName;
use crate::{AccountId, Missing, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// Changes an account's profile (RULE C4): what is named; the rest stays. If nothing changes, nothing is done.
///
/// The entry of a changed address names the former one, which is to be told: who takes an account over changes its
/// address first.
///
/// # Errors
/// [`Missing::ProfilePermission`]. Not found for somebody who is no member of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amend {
    /// The account.
    pub account: AccountId,
    /// What it is called from now on.
    pub name: Option<AccountName>,
    /// Its primary e-mail address from now on (RULE T2).
    pub email: Option<EmailAddress>,
    /// The language of its notices from now on (RULE C7).
    pub language: Option<Language>,
}

impl Operation for Amend {
    const NAME: &'static str = "account.amend";
    type By = User;
    type Reply = Account;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
    }

    fn decide(&self, by: &User, facts: &Facts, _: &Moment) -> Result<Decision<Account>, Refusal> {
        // RULE C4
        if !permissions(self.account, by.id, facts)?.contains(Permissions::PROFILE) {
            return Err(Refusal::missing(Missing::ProfilePermission));
        }
        let before = facts.existing::<Account>(Key::Account(self.account))?;
        let account = Account {
            name: self.name.clone().unwrap_or_else(|| before.value.name.clone()),
            email: self.email.clone().unwrap_or_else(|| before.value.email.clone()),
            language: self.language.unwrap_or(before.value.language),
            ..before.value.clone()
        };
        let reply = Decision::new(account.clone().seen_by(by.id));
        if account == *before.value {
            return Ok(reply);
        }
        let fact = Fact::AccountAmended {
            name: account.name != before.value.name,
            former_email: Some(&before.value.email).filter(|former| **former != account.email).cloned(),
            language: account.language != before.value.language,
        };
        Ok(reply.replace(before, account).fact(fact))
    }
}
