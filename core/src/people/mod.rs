//! The customer's users: memberships and permissions.

mod admit;
mod permissions;

pub use admit::Admit;
pub use permissions::Permissions;

use crate::account::Account;
use crate::operation::{Facts, Wanted};
use crate::record::Key;
use crate::row::row;
use crate::{AccountId, Missing, Refusal, Timestamp, UserId};
use serde::{Deserialize, Serialize};

/// A user's membership in an account. One user may have several (RULE C6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// The account.
    pub account: AccountId,
    /// The user.
    pub user: UserId,
    /// What the user may do there. The account's owner holds everything, whatever stands here (RULE C5).
    pub permissions: Permissions,
    /// Since when.
    pub admitted_at: Timestamp,
}
row!(Membership in "membership", key 2: account, user, permissions, admitted_at);

/// Asks for what [`permissions`] needs.
pub(crate) fn ask_permissions(account: AccountId, user: UserId, wanted: &mut Wanted) {
    wanted.record(Key::Account(account));
    wanted.record(Key::Membership(account, user));
}

/// What a user may do in an account.
///
/// To somebody who is no member the account doesn't exist: the same refusal as for an id that nothing has (RULE T11).
pub(crate) fn permissions(account: AccountId, user: UserId, facts: &Facts) -> Result<Permissions, Refusal> {
    let record = facts.record::<Account>(Key::Account(account))?;
    let membership = facts.record::<Membership>(Key::Membership(account, user))?;
    match (record, membership) {
        (Some(record), Some(_)) if record.value.owner == user => Ok(Permissions::all()),
        (Some(_), Some(membership)) => Ok(membership.value.permissions),
        _ => Err(Refusal::not_found("account")),
    }
}

/// Refuses everybody but the account's owner (RULE C5).
pub(crate) fn owner_only(account: AccountId, user: UserId, facts: &Facts) -> Result<(), Refusal> {
    permissions(account, user, facts)?;
    if facts.existing::<Account>(Key::Account(account))?.value.owner == user {
        Ok(())
    } else {
        Err(Refusal::missing(Missing::Owner))
    }
}
