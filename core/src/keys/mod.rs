//! The host's keys.
//!
//! Some secrets must be known twice: an invitation's link is mailed by a relay, minutes after the operation that made it,
//! and nothing at rest may betray it. So it isn't kept at all: it is derived, by HMAC-SHA-256, from a key that only the
//! host has, and the record keeps a hash to compare with. Others must be kept, and are sealed under such a key ([`Sealed`]).

mod sealed;

pub use sealed::Sealed;

use crate::text::KeyId;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use std::fmt;
use zeroize::Zeroizing;

/// 32 secret bytes. Wiped from memory when dropped; never shown.
#[derive(Clone)]
pub struct Key(Zeroizing<[u8; 32]>);

impl Key {
    /// From 32 bytes that nobody can guess.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// A secret that follows from this key, a purpose and what it is for. Nobody without the key can tell it, nor tell
    /// one from another.
    pub(crate) fn derive(&self, purpose: &str, parts: &[&[u8]]) -> Zeroizing<[u8; 32]> {
        // HMAC takes keys of any length, so this branch is never left.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.0.as_slice()) else { return Zeroizing::new([0; 32]) };
        for part in [purpose.as_bytes()].iter().chain(parts) {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        Zeroizing::new(mac.finalize().into_bytes().into())
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// The host's keys by name, so that they can be changed: new secrets use the current one, old ones the one they name.
pub trait KeyRing: Send + Sync {
    /// The key for new secrets, and its name.
    fn current(&self) -> Option<(KeyId, Key)>;

    /// The key of that name, if the ring still has it.
    fn key(&self, id: &KeyId) -> Option<Key>;
}

/// A ring of one key.
#[derive(Clone, Debug)]
pub struct OneKey {
    /// Its name.
    pub id: KeyId,
    /// The key.
    pub key: Key,
}

impl KeyRing for OneKey {
    fn current(&self) -> Option<(KeyId, Key)> {
        Some((self.id.clone(), self.key.clone()))
    }

    fn key(&self, id: &KeyId) -> Option<Key> {
        (*id == self.id).then(|| self.key.clone())
    }
}

/// The ring of a host that has set none: operations that need a key are refused.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoKeys;

impl KeyRing for NoKeys {
    fn current(&self) -> Option<(KeyId, Key)> {
        None
    }

    fn key(&self, _: &KeyId) -> Option<Key> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_depend_on_everything_and_parts_do_not_run_together() {
        let key = Key::new([7; 32]);
        let secret = |key: &Key, purpose: &str, parts: &[&[u8]]| *key.derive(purpose, parts);
        let one = secret(&key, "a", &[b"bc", b"d"]);
        assert_eq!(one, secret(&key, "a", &[b"bc", b"d"]));
        assert_ne!(one, secret(&key, "a", &[b"b", b"cd"]));
        assert_ne!(one, secret(&key, "ab", &[b"c", b"d"]));
        assert_ne!(one, secret(&Key::new([8; 32]), "a", &[b"bc", b"d"]));
        assert_eq!(format!("{key:?}"), "Key(…)");
    }
}
