use super::{Invitation, Invited, ask_permissions, may_manage_users};
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{Query, Rows};
use crate::record::Key;
use crate::{AccountId, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// A page of the account's open invitations, oldest first; those that are too old say so. For the owner and those who
/// may manage users.
///
/// # Errors
/// [`Missing::UsersPermission`](crate::Missing::UsersPermission); a cursor of another query. Not found for somebody who
/// is no member of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invitations {
    /// The account.
    pub account: AccountId,
    /// Which part.
    pub page: Page,
}

impl Invitations {
    fn scope(&self) -> Scope {
        Scope::new(&[Self::NAME.as_bytes(), self.account.uuid().as_bytes()])
    }

    fn query(&self) -> Result<Query, InputError> {
        let after = self.page.position(|| self.scope())?;
        Ok(Query::Invitations { account: self.account, after, rows: self.page.rows() + 1 })
    }
}

impl Operation for Invitations {
    const NAME: &'static str = "people.invitations";
    const EFFECT: Effect = Effect::Reads;
    type By = User;
    type Reply = Listed<Invited>;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        // RULE A12: what is too old is told by the account's time, as when it is accepted.
        wanted.record(Key::Journal(self.account));
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Listed<Invited>>, Refusal> {
        may_manage_users(self.account, by.id, facts)?;
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::Invitations(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("invitation"));
        };
        let shown = |invitation: &Invitation| Invited::of(invitation, at);
        Ok(Decision::new(Listed::cut(rows, &self.page, || self.scope(), |invitation| invitation.id, shown)))
    }
}
