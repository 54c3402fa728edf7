use super::KeyRing;
use crate::error::{InputError, Problem};
use crate::row::{Field, Malformed, Value};
use crate::text::KeyId;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use zeroize::Zeroizing;

/// What every sealed secret's text begins with: consentry, sealed, first form.
const PREFIX: &str = "cs1";

/// A secret of 32 bytes at rest (RULE A11): XChaCha20-Poly1305 under a key that follows from the host's, with a random nonce,
/// bound to what it is for. Moved to another account, record or purpose it doesn't open.
///
/// As text, which stores keep, it is `cs1.`, the name of the host's key, a dot, and nonce and ciphertext in hexadecimal.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed {
    key: KeyId,
    nonce: [u8; 24],
    bytes: [u8; 48],
}

impl Sealed {
    /// Seals a secret under the ring's current key; `None` if there is none. The parts say what it belongs to.
    pub(crate) fn seal(
        keys: &dyn KeyRing,
        purpose: &str,
        parts: &[&[u8]],
        nonce: [u8; 24],
        secret: &[u8; 32],
    ) -> Option<Self> {
        let (key, host) = keys.current()?;
        let cipher = XChaCha20Poly1305::new_from_slice(host.derive(purpose, &[]).as_slice()).ok()?;
        let payload = Payload { msg: secret, aad: &bound(purpose, parts) };
        let sealed = cipher.encrypt(&XNonce::from(nonce), payload).ok()?;
        Some(Self { key, nonce, bytes: sealed.try_into().ok()? })
    }

    /// The secret; `None` if the ring no longer has the key, or has another one under its name, or if this was sealed for
    /// something else.
    pub(crate) fn open(&self, keys: &dyn KeyRing, purpose: &str, parts: &[&[u8]]) -> Option<Zeroizing<[u8; 32]>> {
        let host = keys.key(&self.key)?;
        let cipher = XChaCha20Poly1305::new_from_slice(host.derive(purpose, &[]).as_slice()).ok()?;
        let payload = Payload { msg: &self.bytes, aad: &bound(purpose, parts) };
        let opened = Zeroizing::new(cipher.decrypt(&XNonce::from(self.nonce), payload).ok()?);
        opened.as_slice().try_into().ok().map(Zeroizing::new)
    }

    /// The name of the host's key that it was sealed with.
    pub const fn key(&self) -> &KeyId {
        &self.key
    }

    fn text(&self) -> String {
        format!("{PREFIX}.{}.{}{}", self.key, hex::encode(self.nonce), hex::encode(self.bytes))
    }
}

/// The associated data: each part with its length, so that parts can't run together.
fn bound(purpose: &str, parts: &[&[u8]]) -> Vec<u8> {
    let mut data = Vec::new();
    for part in [purpose.as_bytes()].iter().chain(parts) {
        data.extend_from_slice(&(part.len() as u64).to_be_bytes());
        data.extend_from_slice(part);
    }
    data
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({}, …)", self.key)
    }
}

impl std::str::FromStr for Sealed {
    type Err = InputError;

    fn from_str(text: &str) -> Result<Self, InputError> {
        parse(text).ok_or(InputError::new("sealed", Problem::NotAToken))
    }
}

/// Reads exactly the form that [`Sealed::text`] writes. The key's name may have dots itself; the digits have none.
fn parse(text: &str) -> Option<Sealed> {
    let (key, digits) = text.strip_prefix(PREFIX)?.strip_prefix('.')?.rsplit_once('.')?;
    if !digits.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    let (mut nonce, mut bytes) = ([0; 24], [0; 48]);
    let (first, second) = digits.split_at_checked(48)?;
    hex::decode_to_slice(first, &mut nonce).ok()?;
    hex::decode_to_slice(second, &mut bytes).ok()?;
    Some(Sealed { key: key.parse().ok()?, nonce, bytes })
}

impl Serialize for Sealed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

impl<'de> Deserialize<'de> for Sealed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl Field for Sealed {
    fn write(&self) -> Value<'_> {
        Value::Text(Cow::Owned(self.text()))
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        match value {
            Value::Text(text) => text.parse().map_err(|_| Malformed),
            _ => Err(Malformed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::{Key, Keys, NoKeys, OneKey};
    use proptest::prelude::*;

    const SECRET: [u8; 32] = [0xab; 32];
    const PARTS: [&[u8]; 2] = [b"account", &7u64.to_be_bytes()];

    fn ring(id: &str, byte: u8) -> OneKey {
        OneKey { id: id.parse().unwrap(), key: Key::new([byte; 32]) }
    }

    fn sealed() -> Sealed {
        Sealed::seal(&ring("2026-11", 7), "purpose/1", &PARTS, [5; 24], &SECRET).unwrap()
    }

    #[test]
    fn what_was_sealed_opens_with_its_key_for_what_it_was_sealed_and_for_nothing_else() {
        // RULE A11
        let (sealed, keys) = (sealed(), ring("2026-11", 7));
        assert_eq!(*sealed.open(&keys, "purpose/1", &PARTS).unwrap(), SECRET);
        assert!(sealed.open(&ring("2026-12", 7), "purpose/1", &PARTS).is_none(), "no key of that name");
        assert!(sealed.open(&ring("2026-11", 8), "purpose/1", &PARTS).is_none(), "another key under its name");
        assert!(sealed.open(&NoKeys, "purpose/1", &PARTS).is_none());
        assert!(sealed.open(&keys, "purpose/2", &PARTS).is_none(), "another purpose");
        assert!(sealed.open(&keys, "purpose/1", &[b"Account", PARTS[1]]).is_none(), "another account");
        assert!(sealed.open(&keys, "purpose/1", &[PARTS[0], &8u64.to_be_bytes()]).is_none(), "another generation");
        assert!(sealed.open(&keys, "purpose/1", &PARTS[..1]).is_none(), "a part less");
        assert!(sealed.open(&keys, "purpose/1", &[b"accoun", b"t", PARTS[1]]).is_none(), "parts don't run together");
        assert!(Sealed::seal(&NoKeys, "purpose/1", &PARTS, [5; 24], &SECRET).is_none());
    }

    #[test]
    fn no_bit_of_it_can_be_changed() {
        // RULE A11
        let (sealed, keys) = (sealed(), ring("2026-11", 7));
        for bit in 0..24 * 8 {
            let mut other = sealed.clone();
            other.nonce[bit / 8] ^= 1 << (bit % 8);
            assert!(other.open(&keys, "purpose/1", &PARTS).is_none(), "bit {bit} of the nonce");
        }
        for bit in 0..48 * 8 {
            let mut other = sealed.clone();
            other.bytes[bit / 8] ^= 1 << (bit % 8);
            assert!(other.open(&keys, "purpose/1", &PARTS).is_none(), "bit {bit} of the ciphertext");
        }
    }

    #[test]
    fn after_a_rotation_old_secrets_open_while_the_ring_has_their_key() {
        let (old, new) = (ring("2026-11", 7), ring("2027-01", 8));
        let rotated = Keys::new(new.id.clone(), new.key.clone()).keeping(old.id.clone(), old.key);
        assert_eq!(*sealed().open(&rotated, "purpose/1", &PARTS).unwrap(), SECRET);
        let newer = Sealed::seal(&rotated, "purpose/1", &PARTS, [5; 24], &SECRET).unwrap();
        assert_eq!(newer.key(), &new.id);
        assert_ne!(newer, sealed());
        assert_eq!(*newer.open(&new, "purpose/1", &PARTS).unwrap(), SECRET);
        assert!(sealed().open(&new, "purpose/1", &PARTS).is_none(), "the old key is gone");
    }

    #[test]
    fn the_stored_form_never_changes_because_stores_keep_it() {
        insta::assert_snapshot!(sealed().text());
        assert_eq!(Sealed::read(sealed().write()).unwrap(), sealed());
        assert_eq!(serde_json::from_value::<Sealed>(serde_json::to_value(sealed()).unwrap()).unwrap(), sealed());
        assert!(Sealed::read(Value::Integer(1)).is_err());
    }

    #[test]
    fn debug_shows_neither_secret_nor_ciphertext() {
        // RULE A11
        assert_eq!(format!("{:?}", sealed()), "Sealed(2026-11, …)");
    }

    proptest! {
        #[test]
        fn any_secret_comes_back_and_no_other_text_is_read(
            (secret, host, nonce) in any::<([u8; 32], [u8; 32], [u8; 24])>(),
            parts in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..20), 0..4),
            noise in "(cs1[.])?[0-9a-z.-]{0,20}[.]?[0-9a-fA-F]{0,150}|cs1[.]a[.][0-9a-f]{143,145}|\\PC{0,40}",
        ) {
            let keys = OneKey { id: "a.b.c".parse().unwrap(), key: Key::new(host) };
            let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
            let sealed = Sealed::seal(&keys, "p", &parts, nonce, &secret).unwrap();
            let again: Sealed = sealed.text().parse().unwrap();
            prop_assert_eq!(&again, &sealed);
            prop_assert_eq!(*again.open(&keys, "p", &parts).unwrap(), secret);
            prop_assert!(!sealed.text().contains(&hex::encode(secret)));
            match noise.parse::<Sealed>() {
                Ok(sealed) => prop_assert_eq!(sealed.text(), noise),
                Err(error) => prop_assert_eq!(error.field(), "sealed"),
            }
        }
    }
}
