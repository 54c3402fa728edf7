use super::{Invitation, InvitationStatus, Invited, ask_permissions, may_manage_users};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, InvitationId, Missing, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// Revokes an open invitation, also one that is too old: its links are dead for good (RULE C5). For the owner and those
/// who may manage users, whoever sent it.
///
/// # Errors
/// [`Missing::UsersPermission`], alone (RULE T11); [`Missing::OpenInvitation`] if it was accepted or revoked before.
/// Not found for an invitation that the account doesn't have, and for somebody who is no member of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revoke {
    /// The account.
    pub account: AccountId,
    /// The invitation.
    pub invitation: InvitationId,
}

impl Operation for Revoke {
    const NAME: &'static str = "people.revoke";
    type By = User;
    type Reply = Invited;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        wanted.record(Key::Invitation(self.account, self.invitation));
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Invited>, Refusal> {
        may_manage_users(self.account, by.id, facts)?;
        let before = facts.existing::<Invitation>(Key::Invitation(self.account, self.invitation))?;
        if before.value.status != InvitationStatus::Open {
            return Err(Refusal::missing(Missing::OpenInvitation));
        }
        let invitation = Invitation { status: InvitationStatus::Revoked, ..before.value.clone() };
        let fact = Fact::InvitationRevoked { invitation: invitation.id };
        Ok(Decision::new(Invited::of(&invitation, at)).replace(before, invitation).fact(fact))
    }
}
