//! Who is told.

use super::Recipient;
use crate::account::Account;
use crate::contact::{Categories, ContactRecord};
use crate::facts::Facts;
use crate::query::{Query, Rows};
use crate::{AccountId, ContactId, EmailAddress, Refusal};

/// Who a notice is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Audience {
    /// The primary address, and the contacts that chose the category (RULE C7).
    Choosing(Categories),
    /// The same, and an address that was the primary one.
    ChoosingAnd(Categories, EmailAddress),
    /// One person.
    Only(Recipient),
}

/// The contacts that chose a category.
pub(super) fn query(account: AccountId, category: Categories, after: Option<ContactId>, rows: u32) -> Query {
    Query::Contacts { account, categories: Some(category), after, rows }
}

/// A page of the recipients, each once (RULE C7), and from where to go on. The first page starts with the primary address;
/// a contact with that address is the same mailbox, and isn't told again. Contacts don't share mailboxes among them.
pub(super) fn page(
    account: &Account,
    category: Categories,
    former: Option<EmailAddress>,
    after: Option<ContactId>,
    rows: u32,
    facts: &Facts,
) -> Result<(Vec<Recipient>, Option<ContactId>), Refusal> {
    let Rows::Contacts(contacts) = facts.page(&query(account.id, category, after, rows))? else {
        return Err(Refusal::not_found("contact"));
    };
    let own = [Some(account.email.clone()), former].into_iter().flatten();
    let mut own: Vec<(ContactId, EmailAddress)> = own.map(|it| (ContactId::of(account.id, &it), it)).collect();
    own.dedup_by_key(|(id, _)| *id);
    let mut recipients = Vec::with_capacity(contacts.len() + own.len());
    if after.is_none() {
        let told =
            |(_, email): &(_, EmailAddress)| Recipient { email: email.clone(), name: None, language: account.language };
        recipients.extend(own.iter().map(told));
    }
    let others = contacts.iter().filter(|contact| own.iter().all(|(id, _)| *id != contact.id));
    recipients.extend(others.filter_map(recipient));
    let full = contacts.len() >= rows as usize;
    Ok((recipients, contacts.last().map(|last| last.id).filter(|_| full)))
}

/// A contact as a recipient; nobody, once it is removed.
pub(super) fn recipient(contact: &ContactRecord) -> Option<Recipient> {
    let email = contact.email.clone()?;
    Some(Recipient { email, name: contact.name.clone(), language: contact.language })
}
