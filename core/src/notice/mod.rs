//! Notices: what people are told, and who they are (RULES T2, T3, C7).
//!
//! The journal is the outbox. A relay that holds an account's lease takes each undelivered entry and has it *composed*
//! ([`Compose`]): the entry says what happened, the account's records say it in full, the contacts say to whom. Nothing
//! personal is kept a second time, a contact that was removed meanwhile is told nothing more, and an invitation's link
//! exists only in the composed notice.
//!
//! A notice is data: a code with parameters and recipients with their languages. The sentences come from a catalogue; the
//! crate `consentry-texts` has one.

mod audience;
mod compose;
mod says;

pub use compose::{Compose, Composed};
pub use says::Says;

use crate::contact::Categories;
use crate::text::{AccountName, ContactName};
use crate::{AccountId, EmailAddress, Language, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// Something that people are told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The account.
    pub account: AccountId,
    /// What the account is called.
    pub account_name: AccountName,
    /// The journal entry that it tells of.
    pub sequence: u64,
    /// When that happened.
    pub at: Timestamp,
    /// What is told.
    pub says: Says,
    /// The category that its recipients chose (RULE C2); `None` if it goes to one person only.
    pub category: Option<Categories>,
    /// Who is told, each once; a page of them.
    pub recipients: Vec<Recipient>,
}

/// Somebody who is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// The address.
    pub email: EmailAddress,
    /// What the contact is called; `None` for an account's primary address, and for who is no contact.
    pub name: Option<ContactName>,
    /// The language that they are told in (RULE C7).
    pub language: Language,
}

impl Notice {
    /// What tells this notice to this recipient from every other: 64 hexadecimal digits, the same each time that the entry
    /// is composed. A relay that may send twice, because it died between sending and acknowledging, makes the message's
    /// id of it, and the second copy can be told for what it is.
    pub fn key(&self, recipient: &Recipient) -> String {
        let hash = Sha256::new()
            .chain_update(b"consentry/notice/1\0")
            .chain_update(self.account.uuid().as_bytes())
            .chain_update(self.sequence.to_be_bytes())
            .chain_update(recipient.email.canonical());
        hex::encode(hash.finalize())
    }
}
