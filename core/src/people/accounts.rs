use super::Membership;
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{Query, Rows};
use crate::{AccountId, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// A page of the user's own memberships, in all accounts (RULE C6), in the order of the accounts' ids; none that ended.
///
/// # Errors
/// A cursor of another query, which includes another user's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accounts {
    /// Which part.
    pub page: Page,
}

impl Accounts {
    fn scope(by: &User) -> Scope {
        Scope::new(&[Self::NAME.as_bytes(), by.id.uuid().as_bytes()])
    }

    fn query(&self, by: &User) -> Result<Query, InputError> {
        let after = self.page.position(|| Self::scope(by))?;
        Ok(Query::Memberships { user: by.id, after, rows: self.page.rows() + 1 })
    }
}

impl Operation for Accounts {
    const NAME: &'static str = "people.accounts";
    const EFFECT: Effect = Effect::Reads;
    type By = User;
    type Reply = Listed<Membership>;

    /// No account's own affair, as what relays ask over all of them.
    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        if let Ok(query) = self.query(by) {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &User, facts: &Facts, _: &Moment) -> Result<Decision<Listed<Membership>>, Refusal> {
        let query = self.query(by).map_err(Refusal::Invalid)?;
        let Rows::Memberships(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("membership"));
        };
        let place = |membership: &Membership| membership.account;
        Ok(Decision::new(Listed::cut(rows, &self.page, || Self::scope(by), place, Membership::clone)))
    }
}
