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

/// The host's keys by name, so that they can be changed: new secrets use the current one, old ones the one they name
/// (RULE A11).
pub trait KeyRing: Send + Sync {
    /// The key for new secrets, and its name.
    fn current(&self) -> Option<(KeyId, Key)>;

    /// The key of that name, if the ring still has it.
    fn key(&self, id: &KeyId) -> Option<Key>;
}

/// A ring of several keys: the current one, and old ones that something may still depend on.
///
/// ```
/// # use consentry::keys::{Key, KeyRing as _, Keys};
/// let (new, old) = (Key::new([2; 32]), Key::new([1; 32]));
/// let keys = Keys::new("2027-01".parse()?, new).keeping("2026-07".parse()?, old);
/// assert_eq!(keys.current().map(|(id, _)| id.to_string()).as_deref(), Some("2027-01"));
/// assert!(keys.key(&"2026-07".parse()?).is_some());
/// # Ok::<(), consentry::InputError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Keys {
    current: OneKey,
    old: Vec<OneKey>,
}

impl Keys {
    /// A ring with only a current key.
    pub const fn new(id: KeyId, key: Key) -> Self {
        Self { current: OneKey { id, key }, old: Vec::new() }
    }

    /// The ring with one more old key. Of several keys under one name the current one, then the first, is the one.
    #[must_use]
    pub fn keeping(mut self, id: KeyId, key: Key) -> Self {
        self.old.push(OneKey { id, key });
        self
    }
}

impl KeyRing for Keys {
    fn current(&self) -> Option<(KeyId, Key)> {
        self.current.current()
    }

    fn key(&self, id: &KeyId) -> Option<Key> {
        [&self.current].into_iter().chain(&self.old).find_map(|one| one.key(id))
    }
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

    #[test]
    fn a_ring_seals_with_the_current_key_and_knows_the_old_ones_by_name() {
        let id = |name: &str| name.parse::<KeyId>().unwrap();
        let secret = |key: Option<Key>| key.map(|key| *key.derive("a", &[]));
        let keys = Keys::new(id("new"), Key::new([3; 32])).keeping(id("old"), Key::new([2; 32]));
        let keys = keys.keeping(id("older"), Key::new([1; 32])).keeping(id("new"), Key::new([9; 32]));
        let (name, current) = keys.current().unwrap();
        assert_eq!((name, secret(Some(current))), (id("new"), secret(keys.key(&id("new")))));
        for (name, byte) in [("new", 3), ("old", 2), ("older", 1)] {
            assert_eq!(secret(keys.key(&id(name))), secret(Some(Key::new([byte; 32]))), "{name}");
        }
        assert!(keys.key(&id("oldest")).is_none());
        let shown = format!("{keys:?}");
        assert!(shown.contains("Key(…)") && !shown.contains(", 3") && !shown.contains("[3"), "{shown}");
    }
}
