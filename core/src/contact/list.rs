use super::{Contact, ContactRecord, contacts_only};
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::people::ask_permissions;
use crate::query::{Query, Rows};
use crate::{AccountId, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// A page of an account's contacts (RULE C1), in the order of their ids; none that was removed.
///
/// # Errors
/// [`Missing::ContactsPermission`](crate::Missing::ContactsPermission); a cursor of another query. Not found for
/// somebody who is no member of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// The account.
    pub account: AccountId,
    /// Which part.
    pub page: Page,
}

impl List {
    fn scope(&self) -> Scope {
        Scope::new(&[Self::NAME.as_bytes(), self.account.uuid().as_bytes()])
    }

    fn query(&self) -> Result<Query, InputError> {
        let after = self.page.position(|| self.scope())?;
        Ok(Query::Contacts { account: self.account, categories: None, after, rows: self.page.rows() + 1 })
    }
}

impl Operation for List {
    const NAME: &'static str = "contact.list";
    const EFFECT: Effect = Effect::Reads;
    type By = User;
    type Reply = Listed<Contact>;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &User, facts: &Facts, _: &Moment) -> Result<Decision<Listed<Contact>>, Refusal> {
        contacts_only(self.account, by.id, facts)?;
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::Contacts(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("contact"));
        };
        let listed = Listed::cut(rows, &self.page, || self.scope(), |contact| contact.id, ContactRecord::contact);
        let rows = listed.rows.into_iter().flatten().collect();
        Ok(Decision::new(Listed { rows, next: listed.next }))
    }
}
