use super::{Invitation, InvitationStatus, InvitationToken, Membership, Standing, standing};
use crate::account::Account;
use crate::email::EmailAddress;
use crate::facts::Read;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Missing, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// Accepts an invitation: the user becomes a member, with what was granted and the inviter still holds (RULES C3, C5).
///
/// Once only: two users with one token read the same version of the invitation, and one of them commits.
///
/// To whoever doesn't have the newest link's secret, the invitation doesn't exist, whatever the reason: a wrong or an
/// older token, another account's, none that ever was (RULE T11).
///
/// # Errors
/// Not found, as said. With the right token all that is missing, at once: [`Missing::OpenInvitation`], also if the
/// inviter has been removed since or may no longer manage users; [`Missing::UnexpiredInvitation`];
/// [`Missing::InvitedAddress`], unless the policy lets any address accept; [`Missing::NewMember`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accept {
    /// The token from the link.
    pub token: InvitationToken,
    /// The user's own address, which the host has verified. Never one that the user merely says.
    pub email: EmailAddress,
}

impl Accept {
    fn invitation(&self) -> Key {
        Key::Invitation(self.token.account(), self.token.invitation())
    }

    fn missing(
        &self,
        invitation: &Invitation,
        inviter: Option<Standing>,
        own: Option<Read<'_, Membership>>,
        at: &Moment,
    ) -> Vec<Missing> {
        let bound = at.policy().invitations.bound_to_address;
        let conditions = [
            (Missing::OpenInvitation, invitation.status == InvitationStatus::Open && inviter.is_some()),
            (Missing::UnexpiredInvitation, !invitation.is_expired(at)),
            (Missing::InvitedAddress, !bound || self.email.canonical() == invitation.email.canonical()),
            (Missing::NewMember, own.is_none_or(|own| own.value.removed_at.is_some())),
        ];
        conditions.into_iter().filter(|(_, holds)| !holds).map(|(one, _)| one).collect()
    }
}

impl Operation for Accept {
    const NAME: &'static str = "people.accept";
    type By = User;
    type Reply = Membership;

    fn account(&self) -> AccountId {
        self.token.account()
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        wanted.record(Key::Account(self.account()));
        wanted.record(self.invitation());
        wanted.record(Key::Membership(self.account(), by.id));
        wanted.record(Key::Membership(self.account(), self.token.inviter()));
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Membership>, Refusal> {
        let account = facts.record::<Account>(Key::Account(self.account()))?;
        let before = facts.record::<Invitation>(self.invitation())?;
        // RULE T11: one answer for all that the token doesn't open.
        let before = before
            .filter(|before| before.value.is_opened_by(&self.token) && account.is_some())
            .ok_or(Refusal::not_found("invitation"))?;
        let own = facts.record::<Membership>(Key::Membership(self.account(), by.id))?;
        // Removing a user, or resetting their credentials, ends what depends on it, for good: who came back has not invited
        // anybody yet.
        let inviter = standing(self.account(), self.token.inviter(), facts)?
            .filter(|inviter| inviter.manages_users && inviter.since <= before.value.sent_at);
        let missing = self.missing(before.value, inviter, own, at);
        let Some(inviter) = inviter.filter(|_| missing.is_empty()) else {
            return Err(Refusal::Missing(missing));
        };
        // RULE C5: nobody grants what they don't hold, also not what they held once.
        let permissions = before.value.permissions & inviter.grantable();
        let membership = Membership {
            account: self.account(),
            user: by.id,
            permissions,
            manages_users: false,
            admitted_at: at.now(),
            reset_at: None,
            removed_at: None,
        };
        let accepted =
            Invitation { status: InvitationStatus::Accepted, accepted_by: Some(by.id), ..before.value.clone() };
        let fact = Fact::InvitationAccepted { invitation: accepted.id, user: by.id, permissions };
        Ok(Decision::new(membership.clone()).write(own, membership).replace(before, accepted).fact(fact))
    }
}
