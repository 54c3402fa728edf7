use super::{Membership, Permissions, ask_permissions, may_manage_users, membership, out_of_reach};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Missing, Moment, Refusal, User, UserId};
use serde::{Deserialize, Serialize};

/// Sets what a member may do (RULE C4): the permissions named and no others. For the owner and those who may manage
/// users.
///
/// Nobody gives or takes what they don't hold (RULE C5): it is what changes that must be held. Permissions that this
/// version doesn't know stay as they are, named or not, and can't be given (RULE C6). If nothing changes, nothing is
/// done.
///
/// # Errors
/// [`Missing::UsersPermission`], alone (RULE T11). Then all that apply: [`Missing::OtherMember`] for one's own
/// permissions, [`Missing::NotOwner`] for the owner's, [`Missing::Owner`] for those of somebody else who may manage
/// users, [`Missing::HeldPermissions`]. Not found for somebody who is no member, as user and as principal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Permit {
    /// The account.
    pub account: AccountId,
    /// The member.
    pub user: UserId,
    /// What the member may do from now on.
    pub permissions: Permissions,
}

impl Operation for Permit {
    const NAME: &'static str = "people.permit";
    type By = User;
    type Reply = Membership;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        wanted.record(Key::Membership(self.account, self.user));
    }

    fn decide(&self, by: &User, facts: &Facts, _: &Moment) -> Result<Decision<Membership>, Refusal> {
        let standing = may_manage_users(self.account, by.id, facts)?;
        let before = membership(self.account, self.user, facts)?;
        let old = before.value.permissions;
        let unknown = |permissions: Permissions| permissions - Permissions::all();
        let new = self.permissions & Permissions::all() | unknown(old);
        let mut missing = out_of_reach((by.id, &standing), self.account, before.value, facts)?;
        // RULE C5
        if !old.contains(unknown(self.permissions)) || !standing.grantable().contains(old ^ new) {
            missing.push(Missing::HeldPermissions);
        }
        if !missing.is_empty() {
            return Err(Refusal::Missing(missing));
        }
        let member = Membership { permissions: new, ..before.value.clone() };
        if old == new {
            return Ok(Decision::new(member));
        }
        let fact = Fact::MemberPermitted { user: self.user, before: old, permissions: new };
        Ok(Decision::new(member.clone()).replace(before, member).fact(fact))
    }
}
