use super::Permissions;
use crate::email::EmailAddress;
use crate::keys;
use crate::names::names;
use crate::row::{row, text_field};
use crate::text::KeyId;
use crate::{AccountId, InvitationId, Moment, Timestamp, UserId};
use serde::{Deserialize, Serialize};
use time::Duration;

names! {
    /// What became of an invitation.
    InvitationStatus in "invitation.status" {
        /// It can be accepted, unless it is too old.
        Open = "open",
        /// It was accepted, which it can be once.
        Accepted = "accepted",
        /// It was revoked.
        Revoked = "revoked",
    }
}

text_field!(InvitationStatus: Self::name, Self::named);

/// An invitation to become a member of an account (RULES C3, C5): single use, bound to an address, with an end. Its
/// secret is not kept: it follows from the host's key, and only a hash of it stands here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// The account.
    pub account: AccountId,
    /// Its id.
    pub id: InvitationId,
    /// The invited address.
    pub email: EmailAddress,
    /// What the new member will be allowed, as far as the inviter still holds it then.
    pub permissions: Permissions,
    /// Who invited. Whoever sends it again vouches for it from then on.
    pub invited_by: UserId,
    /// What became of it.
    pub status: InvitationStatus,
    /// How often it was sent; only the newest link works.
    pub generation: u64,
    /// The key that its secret follows from.
    pub key: KeyId,
    /// SHA-256 of the secret.
    pub token_hash: [u8; 32],
    /// When it was last sent.
    pub sent_at: Timestamp,
    /// From when on it can't be accepted any more.
    pub expires_at: Timestamp,
    /// Who accepted it.
    pub accepted_by: Option<UserId>,
}
row!(Invitation in "invitation", key 2: account, id as "invitation", email, permissions, invited_by, status, generation,
    key as "key_id", token_hash, sent_at, expires_at, accepted_by);

impl Invitation {
    /// Sends it: the next generation, with a secret and a span of its own; older links are dead (RULE C5).
    pub(super) fn send(self, by: UserId, (id, key): (KeyId, keys::Key), at: &Moment) -> Self {
        let open_for = Duration::days(at.policy().invitations.open_for_days.into());
        let sent = Self {
            invited_by: by,
            generation: self.generation.saturating_add(1),
            key: id,
            sent_at: at.now(),
            expires_at: at.now().saturating_add(open_for),
            ..self
        };
        Self { token_hash: sent.hashed(&key), ..sent }
    }

    /// Whether it is too old to be accepted.
    pub(super) fn is_expired(&self, at: &Moment) -> bool {
        at.now() >= self.expires_at
    }
}

/// An invitation as those who manage users see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    /// Its id.
    pub id: InvitationId,
    /// The invited address.
    pub email: EmailAddress,
    /// What the new member will be allowed, as far as the inviter still holds it then.
    pub permissions: Permissions,
    /// Who sent it last.
    pub invited_by: UserId,
    /// What became of it.
    pub status: InvitationStatus,
    /// When it was last sent.
    pub sent_at: Timestamp,
    /// From when on it can't be accepted any more.
    pub expires_at: Timestamp,
    /// Whether it was too old already when this was told.
    pub expired: bool,
}

impl Invited {
    pub(super) fn of(invitation: &Invitation, at: &Moment) -> Self {
        Self {
            id: invitation.id,
            email: invitation.email.clone(),
            permissions: invitation.permissions,
            invited_by: invitation.invited_by,
            status: invitation.status,
            sent_at: invitation.sent_at,
            expires_at: invitation.expires_at,
            expired: invitation.is_expired(at),
        }
    }
}
