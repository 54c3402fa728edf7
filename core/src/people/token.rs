use super::{Invitation, InvitationStatus};
use crate::error::{InputError, Problem};
use crate::id::Id;
use crate::keys::{Key, KeyRing};
use crate::{AccountId, InvitationId, UserId};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use subtle::ConstantTimeEq as _;
use uuid::Uuid;
use zeroize::Zeroizing;

/// What every token's text begins with: consentry, invitation, first form.
const PREFIX: &str = "ci1";
/// Account, invitation, inviter, secret: sixteen bytes each.
const BYTES: usize = 64;

/// The token in an invitation's link (RULE C3). Whoever has it, and the invited address, becomes a member: a secret.
///
/// As text, which [`reveal`](Self::reveal) gives and [`str::parse`] reads, it is `ci1` and 128 lower-case hexadecimal
/// digits: account, invitation, inviter, and 16 secret bytes that follow from the host's key. The ids are no secrets;
/// they say which records to read.
///
/// It has no `Display`, and `Debug` shows no secret. It is serialised as its text, because
/// [`Accept`](super::Accept) is an operation and has JSON; desks only hash that JSON, and nobody should log it.
#[derive(Clone)]
pub struct InvitationToken {
    account: AccountId,
    invitation: InvitationId,
    inviter: UserId,
    secret: Zeroizing<[u8; 16]>,
}

impl InvitationToken {
    /// The account that it opens.
    pub const fn account(&self) -> AccountId {
        self.account
    }

    /// The invitation that it belongs to.
    pub const fn invitation(&self) -> InvitationId {
        self.invitation
    }

    /// Who sent it.
    pub(super) const fn inviter(&self) -> UserId {
        self.inviter
    }

    /// The text, secret included, for the one mail that it is written for.
    pub fn reveal(&self) -> String {
        let ids = [self.account.as_bytes(), self.invitation.as_bytes(), self.inviter.as_bytes()];
        // In one piece, so that none of it is left behind by a growing string.
        let mut text = String::with_capacity(PREFIX.len() + 2 * BYTES);
        text.push_str(PREFIX);
        for byte in ids.into_iter().chain([&*self.secret]).flatten() {
            for digit in [byte >> 4, byte & 15] {
                text.push(char::from_digit(digit.into(), 16).unwrap_or('0'));
            }
        }
        text
    }
}

impl Invitation {
    /// The token for the link, for the relay that writes the mail: it follows from the host's key. `None` if the key
    /// ring no longer has that key, or has another one under its name, and for an invitation that is not open.
    pub fn token(&self, keys: &dyn KeyRing) -> Option<InvitationToken> {
        let key = keys.key(&self.key).filter(|_| self.status == InvitationStatus::Open)?;
        let secret = secret(&key, self);
        let token = InvitationToken { account: self.account, invitation: self.id, inviter: self.invited_by, secret };
        self.is_opened_by(&token).then_some(token)
    }

    /// Whether this is the token of the newest link (RULE C5). In constant time: how much of a guess is right stays
    /// untold.
    pub(super) fn is_opened_by(&self, token: &InvitationToken) -> bool {
        let ids = (self.account, self.id, self.invited_by) == (token.account, token.invitation, token.inviter);
        bool::from(self.token_hash.ct_eq(&hash(&token.secret))) && ids
    }

    /// The hash to keep of the secret of this generation.
    pub(super) fn hashed(&self, key: &Key) -> [u8; 32] {
        hash(&secret(key, self))
    }
}

fn secret(key: &Key, of: &Invitation) -> Zeroizing<[u8; 16]> {
    let parts = [of.account.as_bytes().as_slice(), of.id.as_bytes(), &of.generation.to_be_bytes()];
    let derived = key.derive("consentry/invitation/1", &parts);
    let mut secret = Zeroizing::new([0; 16]);
    secret.iter_mut().zip(derived.iter()).for_each(|(to, from)| *to = *from);
    secret
}

fn hash(secret: &[u8; 16]) -> [u8; 32] {
    Sha256::new().chain_update("consentry/invitation-hash/1\0").chain_update(secret).finalize().into()
}

impl PartialEq for InvitationToken {
    fn eq(&self, other: &Self) -> bool {
        let ids = |it: &Self| (it.account, it.invitation, it.inviter);
        bool::from(self.secret.ct_eq(&*other.secret)) && ids(self) == ids(other)
    }
}

impl Eq for InvitationToken {}

impl fmt::Debug for InvitationToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "InvitationToken({:?}, {:?}, …)", self.account, self.invitation)
    }
}

impl FromStr for InvitationToken {
    type Err = InputError;

    /// Reads exactly the form that [`reveal`](Self::reveal) writes.
    fn from_str(text: &str) -> Result<Self, InputError> {
        parse(text).ok_or(InputError::new("invitation.token", Problem::NotAToken))
    }
}

fn parse(text: &str) -> Option<InvitationToken> {
    let digits = text.strip_prefix(PREFIX).filter(|digits| digits.len() == 2 * BYTES)?;
    if !digits.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    let mut bytes = Zeroizing::new([0u8; BYTES]);
    hex::decode_to_slice(digits, bytes.as_mut_slice()).ok()?;
    let (account, rest) = bytes.split_first_chunk::<16>()?;
    let (invitation, rest) = rest.split_first_chunk::<16>()?;
    let (inviter, rest) = rest.split_first_chunk::<16>()?;
    Some(InvitationToken {
        account: id(account)?,
        invitation: id(invitation)?,
        inviter: id(inviter)?,
        secret: Zeroizing::new(*rest.first_chunk::<16>()?),
    })
}

fn id<I: Id>(bytes: &[u8; 16]) -> Option<I> {
    I::from_uuid(Uuid::from_bytes(*bytes)).ok()
}

impl Serialize for InvitationToken {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.reveal())
    }
}

impl<'de> Deserialize<'de> for InvitationToken {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::{NoKeys, OneKey};
    use crate::people::Permissions;
    use crate::time::seconds;
    use proptest::prelude::*;

    fn ring(id: &str, byte: u8) -> OneKey {
        OneKey { id: id.parse().unwrap(), key: Key::new([byte; 32]) }
    }

    fn invitation() -> Invitation {
        let mut invitation = Invitation {
            account: AccountId::from_name("a"),
            id: InvitationId::from_name("i"),
            email: "zoe@example.com".parse().unwrap(),
            permissions: Permissions::TICKETS,
            invited_by: UserId::from_name("u"),
            status: InvitationStatus::Open,
            generation: 1,
            key: "2026-11".parse().unwrap(),
            token_hash: [0; 32],
            sent_at: seconds(0),
            expires_at: seconds(1),
            accepted_by: None,
        };
        invitation.token_hash = invitation.hashed(&Key::new([7; 32]));
        invitation
    }

    #[test]
    fn a_token_never_changes_because_links_are_out_in_the_world() {
        let token = invitation().token(&ring("2026-11", 7)).unwrap();
        insta::assert_snapshot!(token.reveal());
        insta::assert_snapshot!(hex::encode(invitation().token_hash));
    }

    #[test]
    fn another_key_generation_or_status_gives_no_token() {
        // RULE C5
        let keys = ring("2026-11", 7);
        assert!(invitation().token(&keys).is_some());
        assert!(invitation().token(&ring("2026-12", 7)).is_none());
        assert!(invitation().token(&ring("2026-11", 8)).is_none(), "a link that could not work is not written");
        assert!(invitation().token(&NoKeys).is_none());
        let next = Invitation { generation: 2, ..invitation() };
        assert!(next.token(&keys).is_none());
        for status in [InvitationStatus::Accepted, InvitationStatus::Revoked] {
            assert!(Invitation { status, ..invitation() }.token(&keys).is_none());
        }
    }

    #[test]
    fn every_part_of_a_token_counts() {
        let token = invitation().token(&ring("2026-11", 7)).unwrap();
        let text = token.reveal();
        for at in 3..text.len() {
            let digit = if text.as_bytes()[at] == b'0' { "1" } else { "0" };
            let other = format!("{}{digit}{}", &text[..at], &text[at + 1..]);
            let other: InvitationToken = other.parse().unwrap();
            assert!(other != token && !invitation().is_opened_by(&other), "digit {at}");
        }
    }

    #[test]
    fn debug_shows_no_secret() {
        let token = invitation().token(&ring("2026-11", 7)).unwrap();
        let secret = &token.reveal()[99..];
        let shown = format!("{token:?}");
        assert!(secret.len() == 32 && !shown.contains(secret), "{shown}");
        assert!(shown.ends_with(", …)"), "{shown}");
    }

    proptest! {
        #[test]
        fn tokens_round_trip_and_nothing_else_parses(
            bytes in proptest::collection::vec(1u8.., 64),
            noise in "(ci1)?[0-9a-fA-F]{0,130}|\\PC{0,140}|ci1[0-9a-fA-Fg]{128}",
        ) {
            let text = format!("ci1{}", hex::encode(bytes));
            let token: InvitationToken = text.parse().unwrap();
            prop_assert_eq!(token.reveal(), text.as_str());
            prop_assert_eq!(serde_json::from_value::<InvitationToken>(serde_json::to_value(&token).unwrap()).unwrap(), token);
            match noise.parse::<InvitationToken>() {
                Ok(token) => prop_assert_eq!(token.reveal(), noise),
                Err(error) => {
                    prop_assert_eq!((error.field(), error.code()), ("invitation.token", "invalid.not_a_token"));
                    prop_assert_eq!(error.to_string(), "invitation.token: is not the token of an invitation");
                }
            }
        }
    }

    #[test]
    fn nil_ids_and_other_lengths_are_no_tokens() {
        let digits = "1".repeat(128);
        assert!(format!("ci1{digits}").parse::<InvitationToken>().is_ok());
        for at in [0, 32, 64] {
            let nil = format!("ci1{}{}{}", &digits[..at], "0".repeat(32), &digits[at + 32..]);
            assert!(nil.parse::<InvitationToken>().is_err(), "the staff's realm invites nobody");
        }
        for text in
            [format!("ci1{digits}1"), format!("ci1{}", &digits[1..]), format!("ci2{digits}"), "ci1".repeat(99_999)]
        {
            assert!(text.parse::<InvitationToken>().is_err());
        }
    }
}
