use super::{Membership, ask_permissions, member, membership, out_of_reach, owner_only};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Moment, Refusal, User, UserId};
use serde::{Deserialize, Serialize};

/// Gives a member the right to manage users (RULE C3), or takes it. Only the owner may.
///
/// Open invitations of somebody who loses the right are void for as long as they don't have it. If nothing changes,
/// nothing is done.
///
/// # Errors
/// [`Missing::Owner`](crate::Missing::Owner), alone (RULE T11); [`Missing::OtherMember`](crate::Missing::OtherMember)
/// and [`Missing::NotOwner`](crate::Missing::NotOwner) for the owner, who always has it. Not found for somebody who is
/// no member, as user and as principal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entrust {
    /// The account.
    pub account: AccountId,
    /// The member.
    pub user: UserId,
    /// Whether the member may manage users from now on.
    pub manages_users: bool,
}

impl Operation for Entrust {
    const NAME: &'static str = "people.entrust";
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
        owner_only(self.account, by.id, facts)?;
        let standing = member(self.account, by.id, facts)?;
        let before = membership(self.account, self.user, facts)?;
        let missing = out_of_reach((by.id, &standing), self.account, before.value, facts)?;
        if !missing.is_empty() {
            return Err(Refusal::Missing(missing));
        }
        let member = Membership { manages_users: self.manages_users, ..before.value.clone() };
        if member == *before.value {
            return Ok(Decision::new(member));
        }
        let fact = Fact::MemberEntrusted { user: self.user, manages_users: self.manages_users };
        Ok(Decision::new(member.clone()).replace(before, member).fact(fact))
    }
}
