use super::Entry;
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::people::{ask_permissions, owner_only};
use crate::query::{Query, Rows};
use crate::{AccountId, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// A page of the account's journal (RULE J1), oldest entry first. For the owner.
///
/// # Errors
/// [`Missing::Owner`](crate::Missing::Owner); a cursor of another query. Not found for somebody who is no member of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Read {
    /// The account.
    pub account: AccountId,
    /// Which part.
    pub page: Page,
}

impl Read {
    fn scope(&self) -> Scope {
        Scope::new(&[Self::NAME.as_bytes(), self.account.uuid().as_bytes()])
    }

    fn query(&self) -> Result<Query, InputError> {
        let after = self.page.position(|| self.scope())?.unwrap_or(0);
        Ok(Query::Entries { account: self.account, after, rows: self.page.rows() + 1 })
    }
}

impl Operation for Read {
    const NAME: &'static str = "journal.read";
    const EFFECT: Effect = Effect::Reads;
    type By = User;
    type Reply = Listed<Entry>;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &User, facts: &Facts, _: &Moment) -> Result<Decision<Listed<Entry>>, Refusal> {
        owner_only(self.account, by.id, facts)?;
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::Entries(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("entry"));
        };
        Ok(Decision::new(Listed::cut(rows.clone(), &self.page, || self.scope(), |entry| entry.sequence)))
    }
}
