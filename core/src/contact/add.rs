use super::{Categories, ContactRecord, contacts_only};
use crate::email::EmailAddress;
use crate::journal::Fact;
use crate::language::Language;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::ask_permissions;
use crate::record::Key;
use crate::text::ContactName;
use crate::{AccountId, ContactId, Missing, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// Adds a contact to an account (RULE C1: any number), with the categories of notices that it gets (RULE C2).
///
/// An account has one contact per mailbox, however the address is spelt, so that nobody is told anything twice (RULE
/// C7). One that was removed can be added again.
///
/// # Errors
/// [`Missing::ContactsPermission`], alone (RULE T11); [`Missing::NewContact`]. Not found for somebody who is no member
/// of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Add {
    /// The account.
    pub account: AccountId,
    /// The address.
    pub email: EmailAddress,
    /// What the contact is called.
    pub name: ContactName,
    /// The language of its notices (RULE C7).
    pub language: Language,
    /// Which notices it gets.
    pub categories: Categories,
}

impl Add {
    fn contact(&self) -> ContactId {
        ContactId::of(self.account, &self.email)
    }
}

impl Operation for Add {
    const NAME: &'static str = "contact.add";
    type By = User;
    /// Not the contact: replies are remembered, and what is remembered can't be forgotten when it is removed.
    type Reply = ContactId;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        wanted.record(Key::Contact(self.account, self.contact()));
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<ContactId>, Refusal> {
        contacts_only(self.account, by.id, facts)?;
        let id = self.contact();
        let before = facts.record::<ContactRecord>(Key::Contact(self.account, id))?;
        if before.is_some_and(|before| before.value.removed_at.is_none()) {
            return Err(Refusal::missing(Missing::NewContact));
        }
        let contact = ContactRecord {
            account: self.account,
            id,
            email: Some(self.email.clone()),
            name: Some(self.name.clone()),
            language: self.language,
            categories: self.categories,
            added_at: at.now(),
            updated_at: at.now(),
            removed_at: None,
        };
        let fact = Fact::ContactAdded { contact: id, categories: self.categories };
        Ok(Decision::new(id).write(before, contact).fact(fact))
    }
}
