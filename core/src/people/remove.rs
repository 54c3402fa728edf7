use super::{Membership, Permissions, Standing, ask_permissions, may_manage_users, member, membership, out_of_reach};
use crate::access::{ask_user_changed, user_changed};
use crate::account::Account;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Missing, Moment, Refusal, User, UserId};
use serde::{Deserialize, Serialize};

/// Removes a member. The owner removes anybody else; who may manage users removes members who may not, and who hold
/// nothing beyond what they hold themselves (RULE C5); everybody but the owner may leave.
///
/// From this commit on the user is nobody in this account: every operation answers them as a stranger. What depended on
/// the membership ends with it: an offer of the account to them and their standing request for assistance are withdrawn
/// here; agents who are inside as them, or because of them, are out (RULE I17); and invitations that they sent are void,
/// which [`Accept`](super::Accept) checks, also if they come back. They can be admitted or invited again.
///
/// # Errors
/// [`Missing::UsersPermission`], alone (RULE T11), for who wants to remove others and may not manage users. Then all
/// that apply: [`Missing::NotOwner`]; [`Missing::Owner`] for a member who may manage users;
/// [`Missing::HeldPermissions`]. Not found for somebody who is no member, as user and as principal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remove {
    /// The account.
    pub account: AccountId,
    /// The member.
    pub user: UserId,
}

impl Remove {
    fn missing(&self, by: &User, standing: &Standing, of: &Membership, facts: &Facts) -> Result<Vec<Missing>, Refusal> {
        if by.id == self.user {
            return Ok(standing.is_owner.then_some(Missing::NotOwner).into_iter().collect());
        }
        let mut missing = out_of_reach((by.id, standing), self.account, of, facts)?;
        // RULE C5: to remove somebody is to take what they hold.
        if !standing.is_owner && !standing.permissions.contains(of.permissions) {
            missing.push(Missing::HeldPermissions);
        }
        Ok(missing)
    }
}

impl Operation for Remove {
    const NAME: &'static str = "people.remove";
    type By = User;
    type Reply = Membership;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        wanted.record(Key::Membership(self.account, self.user));
        ask_user_changed(self.account, wanted);
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Membership>, Refusal> {
        let may = if by.id == self.user { member } else { may_manage_users };
        let standing = may(self.account, by.id, facts)?;
        let before = membership(self.account, self.user, facts)?;
        let missing = self.missing(by, &standing, before.value, facts)?;
        if !missing.is_empty() {
            return Err(Refusal::Missing(missing));
        }
        let gone = Membership {
            permissions: Permissions::empty(),
            manages_users: false,
            removed_at: Some(at.now()),
            ..before.value.clone()
        };
        let decision = Decision::new(gone.clone()).replace(before, gone).fact(Fact::MemberRemoved { user: self.user });
        let decision = user_changed(decision, self.account, self.user, facts, at)?;
        let account = facts.existing::<Account>(Key::Account(self.account))?;
        if account.value.offered_to != Some(self.user) {
            return Ok(decision);
        }
        let withdrawn = Fact::OwnershipWithdrawn { to: self.user };
        Ok(decision.replace(account, account.value.clone().without_offer()).fact(withdrawn))
    }
}
