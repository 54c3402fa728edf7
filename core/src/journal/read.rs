use super::{Entry, Fact};
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::people::{ask_permissions, owner_only};
use crate::query::{Query, Rows};
use crate::{AccountId, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// A page of the account's journal (RULE J1), oldest entry first. For the owner.
///
/// Of the support's internal work ([`Fact::WORKED`]) the owner sees when it was done, by whom and that it was done; what it
/// was is withheld like an erased payload (RULES T8, T11). The headers are whole, so the tree can be verified.
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
        let shown = |entry: &Entry| for_customers(entry.clone());
        Ok(Decision::new(Listed::cut(rows, &self.page, || self.scope(), |entry| entry.sequence, shown)))
    }
}

/// RULE T11: internal work goes without salt and payload. So does what can't be read: it might be internal work.
fn for_customers(entry: Entry) -> Entry {
    match entry.read_header() {
        Ok(header) if header.fact != Fact::WORKED => entry,
        _ => Entry { salt: None, payload: None, ..entry },
    }
}
