use super::{Invitation, InvitationStatus, Invited, ask_permissions, may_manage_users};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, InvitationId, Missing, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// Sends an open invitation again, also one that is too old: with a new token and a new span. Links that were sent
/// before are dead (RULE C5). For the owner and those who may manage users.
///
/// Whoever sends it vouches for it: they are the inviter from then on, and must hold what it grants. So an invitation
/// whose inviter was removed lives on if somebody else stands for it.
///
/// # Errors
/// [`Missing::UsersPermission`], alone (RULE T11); [`Missing::OpenInvitation`], [`Missing::HeldPermissions`] and
/// [`Missing::Keys`], all that apply. Not found for an invitation that the account doesn't have, and for somebody who
/// is no member of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resend {
    /// The account.
    pub account: AccountId,
    /// The invitation.
    pub invitation: InvitationId,
}

impl Operation for Resend {
    const NAME: &'static str = "people.resend";
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
        let standing = may_manage_users(self.account, by.id, facts)?;
        let before = facts.existing::<Invitation>(Key::Invitation(self.account, self.invitation))?;
        let mut missing = Vec::new();
        if before.value.status != InvitationStatus::Open {
            missing.push(Missing::OpenInvitation);
        }
        // RULE C5: to send it again is to grant it again.
        if !standing.grantable().contains(before.value.permissions) {
            missing.push(Missing::HeldPermissions);
        }
        let Some(key) = at.keys().current().filter(|_| missing.is_empty()) else {
            if at.keys().current().is_none() {
                missing.push(Missing::Keys);
            }
            return Err(Refusal::Missing(missing));
        };
        let invitation = before.value.clone().send(by.id, key, at);
        let fact = Fact::InvitationSentAgain { invitation: invitation.id, generation: invitation.generation };
        Ok(Decision::new(Invited::of(&invitation, at)).replace(before, invitation).fact(fact))
    }
}
