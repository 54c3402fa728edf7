use super::{Invitation, InvitationStatus, Invited, Permissions, ask_permissions, may_manage_users};
use crate::email::EmailAddress;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::{AccountId, Missing, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// Invites somebody, by e-mail, to become a member with these permissions (RULE C3). For the owner and those who may
/// manage users.
///
/// The invitation stands for as long as the policy says, seven days by default. The link's token is in no record, reply
/// or entry: a relay that sees the entry makes it with [`Invitation::token`] and mails it to the invited address. An
/// address may be invited more than once.
///
/// Nobody grants what they don't hold (RULE C5), neither now nor when the invitation is accepted: then the new member
/// gets what the inviter still holds. If the inviter is removed, or may no longer manage users, the invitation is void.
///
/// # Errors
/// [`Missing::UsersPermission`], alone (RULE T11); [`Missing::HeldPermissions`], also for a permission that this
/// version doesn't know, and [`Missing::Keys`] if the host has set no key, both if both apply. Not found for somebody
/// who is no member of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invite {
    /// The account.
    pub account: AccountId,
    /// The invited address.
    pub email: EmailAddress,
    /// What the new member may do.
    pub permissions: Permissions,
}

impl Operation for Invite {
    const NAME: &'static str = "people.invite";
    type By = User;
    type Reply = Invited;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Invited>, Refusal> {
        let standing = may_manage_users(self.account, by.id, facts)?;
        let mut missing = Vec::new();
        // RULE C5
        if !standing.grantable().contains(self.permissions) {
            missing.push(Missing::HeldPermissions);
        }
        let Some(key) = at.keys().current().filter(|_| missing.is_empty()) else {
            if at.keys().current().is_none() {
                missing.push(Missing::Keys);
            }
            return Err(Refusal::Missing(missing));
        };
        let unsent = Invitation {
            account: self.account,
            id: at.id(0),
            email: self.email.clone(),
            permissions: self.permissions,
            invited_by: by.id,
            status: InvitationStatus::Open,
            generation: 0,
            key: key.0.clone(),
            token_hash: [0; 32],
            sent_at: at.now(),
            expires_at: at.now(),
            accepted_by: None,
        };
        let invitation = unsent.send(by.id, key, at);
        let fact = Fact::Invited { invitation: invitation.id, permissions: self.permissions };
        Ok(Decision::new(Invited::of(&invitation, at)).create(invitation).fact(fact))
    }
}
