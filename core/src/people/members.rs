use super::{Membership, Permissions, ask_permissions, may_manage_users};
use crate::account::Account;
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{Query, Rows};
use crate::record::Key;
use crate::{AccountId, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// A page of the account's members with their permissions (RULE C4), in the order of their ids; nobody who was removed.
/// For the owner and those who may manage users.
///
/// # Errors
/// [`Missing::UsersPermission`](crate::Missing::UsersPermission); a cursor of another query. Not found for somebody who
/// is no member of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Members {
    /// The account.
    pub account: AccountId,
    /// Which part.
    pub page: Page,
}

impl Members {
    fn scope(&self) -> Scope {
        Scope::new(&[Self::NAME.as_bytes(), self.account.uuid().as_bytes()])
    }

    fn query(&self) -> Result<Query, InputError> {
        let after = self.page.position(|| self.scope())?;
        Ok(Query::Members { account: self.account, after, rows: self.page.rows() + 1 })
    }
}

impl Operation for Members {
    const NAME: &'static str = "people.members";
    const EFFECT: Effect = Effect::Reads;
    type By = User;
    type Reply = Listed<Membership>;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &User, facts: &Facts, _: &Moment) -> Result<Decision<Listed<Membership>>, Refusal> {
        may_manage_users(self.account, by.id, facts)?;
        let owner = facts.existing::<Account>(Key::Account(self.account))?.value.owner;
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::Memberships(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("membership"));
        };
        // RULE C5: the owner holds everything, whatever stands in the membership.
        let shown = |it: &Membership| if it.user == owner { it.clone().of_owner() } else { it.clone() };
        Ok(Decision::new(Listed::cut(rows, &self.page, || self.scope(), |membership| membership.user, shown)))
    }
}

impl Membership {
    /// The membership as an owner has it: with all that this version knows.
    pub(crate) fn of_owner(self) -> Self {
        Self { permissions: self.permissions | Permissions::all(), manages_users: true, ..self }
    }
}
