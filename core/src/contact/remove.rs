use super::{Categories, ContactRecord, contact, contacts_only};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::ask_permissions;
use crate::record::Key;
use crate::{AccountId, ContactId, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// Removes a contact (RULE C1). Its address and its name are erased, here and now: what is left is an id, which names nobody, and
/// when it came and went.
///
/// # Errors
/// [`Missing::ContactsPermission`](crate::Missing::ContactsPermission). Not found for a contact that the account
/// doesn't have, and for somebody who is no member of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remove {
    /// The account.
    pub account: AccountId,
    /// The contact.
    pub contact: ContactId,
}

impl Operation for Remove {
    const NAME: &'static str = "contact.remove";
    type By = User;
    /// Which contact it was.
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
        let removed = ContactRecord {
            email: None,
            name: None,
            categories: Categories::empty(),
            updated_at: at.now(),
            removed_at: Some(at.now()),
            ..before.value.clone()
        };
        let fact = Fact::ContactRemoved { contact: self.contact };
        Ok(Decision::new(self.contact).replace(before, removed).fact(fact))
    }
}
