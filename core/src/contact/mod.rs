//! Contacts: who is told what (RULES C1, C2, C7).

mod add;
mod categories;
mod change;
mod list;
mod remove;

pub use add::Add;
pub use categories::Categories;
pub use change::Change;
pub use list::List;
pub use remove::Remove;

use crate::email::EmailAddress;
use crate::facts::Read;
use crate::language::Language;
use crate::operation::Facts;
use crate::people::{Permissions, permissions};
use crate::record::Key;
use crate::row::row;
use crate::text::ContactName;
use crate::{AccountId, ContactId, Missing, Refusal, Timestamp, UserId};
use serde::{Deserialize, Serialize};

/// A contact of an account, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactRecord {
    /// The account.
    pub account: AccountId,
    /// Its id, which follows from the address: an account has one contact per mailbox.
    pub id: ContactId,
    /// The address; `None` once the contact is removed, because then nothing personal is kept.
    pub email: Option<EmailAddress>,
    /// What the contact is called; `None` once removed.
    pub name: Option<ContactName>,
    /// The language of its notices (RULE C7).
    pub language: Language,
    /// Which notices it gets (RULE C2).
    pub categories: Categories,
    /// Since when it is a contact.
    pub added_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// When it was removed.
    pub removed_at: Option<Timestamp>,
}
row!(ContactRecord in "contact", key 2: account, id as "contact", email, name, language, categories, added_at, updated_at,
    removed_at);

/// A contact of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The account.
    pub account: AccountId,
    /// Its id.
    pub id: ContactId,
    /// The address.
    pub email: EmailAddress,
    /// What it is called.
    pub name: ContactName,
    /// The language of its notices (RULE C7).
    pub language: Language,
    /// Which notices it gets (RULE C2).
    pub categories: Categories,
    /// Since when it is a contact.
    pub added_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl ContactRecord {
    /// The contact; `None` once it is removed.
    pub fn contact(&self) -> Option<Contact> {
        if self.removed_at.is_some() {
            return None;
        }
        Some(Contact {
            account: self.account,
            id: self.id,
            email: self.email.clone()?,
            name: self.name.clone()?,
            language: self.language,
            categories: self.categories,
            added_at: self.added_at,
            updated_at: self.updated_at,
        })
    }
}

/// Refuses everybody who may not view and manage contacts (RULE C4).
fn contacts_only(account: AccountId, user: UserId, facts: &Facts) -> Result<(), Refusal> {
    if permissions(account, user, facts)?.contains(Permissions::CONTACTS) {
        Ok(())
    } else {
        Err(Refusal::missing(Missing::ContactsPermission))
    }
}

/// A contact that is not removed.
fn contact(account: AccountId, id: ContactId, facts: &Facts) -> Result<Read<'_, ContactRecord>, Refusal> {
    let read = facts.record::<ContactRecord>(Key::Contact(account, id))?;
    read.filter(|read| read.value.removed_at.is_none()).ok_or(Refusal::not_found("contact"))
}
