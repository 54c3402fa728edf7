use super::{Membership, Permissions, ask_permissions, owner_only, permissions};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Missing, Moment, Refusal, User, UserId};
use serde::{Deserialize, Serialize};

/// Makes a user a member of an account, with the permissions named. Only the owner may.
///
/// Nobody grants what they don't hold (RULE C5): a permission that this version doesn't know can't be granted, because
/// the owner holds the known ones.
///
/// # Errors
/// [`Missing::Owner`], alone, because a member who may not admit learns nothing of others (RULE T11);
/// [`Missing::NewMember`] and [`Missing::HeldPermissions`], both if both apply. Not found for somebody who is no member
/// of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Admit {
    /// The account.
    pub account: AccountId,
    /// The new member.
    pub user: UserId,
    /// What the new member may do.
    pub permissions: Permissions,
}

impl Operation for Admit {
    const NAME: &'static str = "people.admit";
    type By = User;
    type Reply = Membership;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        wanted.record(Key::Membership(self.account, self.user));
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Membership>, Refusal> {
        let held = permissions(self.account, by.id, facts)?;
        owner_only(self.account, by.id, facts)?;
        let mut missing = Vec::new();
        let before = facts.record::<Membership>(Key::Membership(self.account, self.user))?;
        if before.is_some_and(|before| before.value.removed_at.is_none()) {
            missing.push(Missing::NewMember);
        }
        // RULE C5
        if !held.contains(self.permissions) {
            missing.push(Missing::HeldPermissions);
        }
        if !missing.is_empty() {
            return Err(Refusal::Missing(missing));
        }
        let membership = Membership {
            account: self.account,
            user: self.user,
            permissions: self.permissions,
            manages_users: false,
            admitted_at: at.now(),
            reset_at: None,
            removed_at: None,
        };
        let fact = Fact::MemberAdmitted { user: self.user, permissions: self.permissions };
        Ok(Decision::new(membership.clone()).write(before, membership).fact(fact))
    }
}
