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
