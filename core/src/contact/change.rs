use super::{Categories, ContactRecord, contact, contacts_only};
use crate::journal::Fact;
use crate::language::Language;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::ask_permissions;
use crate::record::Key;
use crate::text::ContactName;
use crate::{AccountId, ContactId, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// Changes a contact: what is named; the rest stays. If nothing changes, nothing is done.
///
/// The address is what a contact is: for another address, remove the contact and add one.
///
/// # Errors
/// [`Missing::ContactsPermission`](crate::Missing::ContactsPermission). Not found for a contact that the account
/// doesn't have, and for somebody who is no member of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The account.
    pub account: AccountId,
    /// The contact.
    pub contact: ContactId,
    /// What it is called from now on.
    pub name: Option<ContactName>,
    /// The language of its notices from now on (RULE C7).
    pub language: Option<Language>,
    /// Which notices it gets from now on (RULE C2).
    pub categories: Option<Categories>,
}

impl Operation for Change {
    const NAME: &'static str = "contact.change";
    type By = User;
    /// Not the contact, see [`Add`](super::Add).
    type Reply = ContactId;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        wanted.record(Key::Contact(self.account, self.contact));
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<ContactId>, Refusal> {
        contacts_only(self.account, by.id, facts)?;
        let before = contact(self.account, self.contact, facts)?;
        let changed = ContactRecord {
            name: self.name.clone().or_else(|| before.value.name.clone()),
            language: self.language.unwrap_or(before.value.language),
            categories: self.categories.unwrap_or(before.value.categories),
            ..before.value.clone()
        };
        let reply = Decision::new(self.contact);
        if changed == *before.value {
            return Ok(reply);
        }
        let fact = Fact::ContactChanged { contact: self.contact, categories: changed.categories };
        Ok(reply.replace(before, ContactRecord { updated_at: at.now(), ..changed }).fact(fact))
    }
}
