//! The customer's users: memberships, permissions, and the invitations by which people become members.
//!
//! An account has one owner, who holds everything. The owner may give members the right to manage users; these invite,
//! permit and remove others, but nobody gives or takes what they don't hold themselves (RULE C5), and those who manage
//! users don't touch each other. Somebody who was removed is nobody here from that commit on: every operation answers
//! them as it answers a stranger.

mod accept;
mod accounts;
mod admit;
mod entrust;
mod invitation;
mod invitations;
mod invite;
mod members;
mod permissions;
mod permit;
mod remove;
mod resend;
mod revoke;
mod token;
pub mod whmcs;

pub use accept::Accept;
pub use accounts::Accounts;
pub use admit::Admit;
pub use entrust::Entrust;
pub use invitation::{Invitation, InvitationStatus, Invited};
pub use invitations::Invitations;
pub use invite::Invite;
pub use members::Members;
pub use permissions::Permissions;
pub use permit::Permit;
pub use remove::Remove;
pub use resend::Resend;
pub use revoke::Revoke;
pub use token::InvitationToken;

use crate::account::Account;
use crate::facts::Read;
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
    /// Whether the user may invite others and set their permissions (RULE C3). The owner gives this right, and always
    /// has it.
    pub manages_users: bool,
    /// Since when.
    pub admitted_at: Timestamp,
    /// When the host last reported that the user's credentials were reset (RULE I17).
    pub reset_at: Option<Timestamp>,
    /// When the user was removed; from then on they are nobody here.
    pub removed_at: Option<Timestamp>,
}
row!(Membership in "membership", key 2: account, user, permissions, manages_users, admitted_at, reset_at, removed_at);

/// Where a member stands in an account.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    /// What the member may do.
    pub(crate) permissions: Permissions,
    /// Whether the member may manage users (RULE C3).
    pub(crate) manages_users: bool,
    /// Whether the member is the owner.
    pub(crate) is_owner: bool,
    /// Since when whatever is done in the member's name is theirs: since they were admitted, or since their credentials were last
    /// reset (RULE I17). What was given away before is dead.
    pub(crate) since: Timestamp,
}

impl Standing {
    /// What the member can give and take (RULE C5): nobody grants a permission that this version doesn't know.
    pub(crate) fn grantable(&self) -> Permissions {
        self.permissions & Permissions::all()
    }
}

/// Asks for what [`permissions`] and [`may_manage_users`] need.
pub(crate) fn ask_permissions(account: AccountId, user: UserId, wanted: &mut Wanted) {
    wanted.record(Key::Account(account));
    wanted.record(Key::Membership(account, user));
}

/// Where a user stands in an account; `None` for whoever is no member, or no longer one.
pub(crate) fn standing(account: AccountId, user: UserId, facts: &Facts) -> Result<Option<Standing>, Refusal> {
    let record = facts.record::<Account>(Key::Account(account))?;
    let membership = facts.record::<Membership>(Key::Membership(account, user))?;
    let (Some(record), Some(membership)) = (record, membership) else {
        return Ok(None);
    };
    let Membership { admitted_at, reset_at, .. } = *membership.value;
    let since = reset_at.map_or(admitted_at, |reset_at| reset_at.max(admitted_at));
    if record.value.owner == user {
        // RULE C5: whatever stands in the membership.
        return Ok(Some(Standing { permissions: Permissions::all(), manages_users: true, is_owner: true, since }));
    }
    let live = Some(membership.value).filter(|membership| membership.removed_at.is_none());
    Ok(live.map(|membership| Standing {
        permissions: membership.permissions,
        manages_users: membership.manages_users,
        is_owner: false,
        since,
    }))
}

/// Where a member stands.
///
/// To somebody who is no member the account doesn't exist: the same refusal as for an id that nothing has (RULE T11).
fn member(account: AccountId, user: UserId, facts: &Facts) -> Result<Standing, Refusal> {
    standing(account, user, facts)?.ok_or(Refusal::not_found("account"))
}

/// What a user may do in an account; not found for whoever is no member.
pub(crate) fn permissions(account: AccountId, user: UserId, facts: &Facts) -> Result<Permissions, Refusal> {
    member(account, user, facts).map(|standing| standing.permissions)
}

/// Refuses everybody but the account's owner (RULE C5).
pub(crate) fn owner_only(account: AccountId, user: UserId, facts: &Facts) -> Result<(), Refusal> {
    if member(account, user, facts)?.is_owner { Ok(()) } else { Err(Refusal::missing(Missing::Owner)) }
}

/// Refuses everybody but the owner and those who may manage users (RULE C3). Alone and first, so that whoever may not
/// manage users can't ask who is one (RULE T11).
pub(crate) fn may_manage_users(account: AccountId, user: UserId, facts: &Facts) -> Result<Standing, Refusal> {
    let standing = member(account, user, facts)?;
    if standing.manages_users { Ok(standing) } else { Err(Refusal::missing(Missing::UsersPermission)) }
}

/// Refuses everybody without the administrative right on the account (RULE A2): it is the owner's, and theirs to whom the
/// owner entrusted the account's users.
pub(crate) fn administrator(account: AccountId, user: UserId, facts: &Facts) -> Result<Standing, Refusal> {
    let standing = member(account, user, facts)?;
    if standing.manages_users { Ok(standing) } else { Err(Refusal::missing(Missing::Administrator)) }
}

/// The membership of somebody who is a member now.
pub(crate) fn membership(account: AccountId, user: UserId, facts: &Facts) -> Result<Read<'_, Membership>, Refusal> {
    let read = facts.record::<Membership>(Key::Membership(account, user))?;
    read.filter(|read| read.value.removed_at.is_none()).ok_or(Refusal::not_found("membership"))
}

/// What keeps somebody who may manage users from changing another's membership: nobody changes their own, nobody the
/// owner's, and managers don't change each other.
fn out_of_reach(
    by: (UserId, &Standing),
    account: AccountId,
    of: &Membership,
    facts: &Facts,
) -> Result<Vec<Missing>, Refusal> {
    let owner = facts.existing::<Account>(Key::Account(account))?.value.owner;
    let mut missing = Vec::new();
    if of.user == by.0 {
        missing.push(Missing::OtherMember);
    }
    if of.user == owner {
        missing.push(Missing::NotOwner);
    } else if of.manages_users && of.user != by.0 && !by.1.is_owner {
        missing.push(Missing::Owner);
    }
    Ok(missing)
}
