//! Scopes: what a session is for.

use crate::error::{InputError, Problem};
use crate::row::{Field, Malformed, Value};
use serde::de::{Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// A scope: the name of one thing that can be done in an account (RULES I2, I3). The policy lists those that a desk knows; what
/// it doesn't list is forbidden (RULE I16).
///
/// A name has 1 to 24 lower-case ASCII letters, digits, dots and dashes. It is kept inline, so comparing two costs a few
/// instructions and no allocation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scope([u8; Scope::BYTES_MAX]);

impl Scope {
    /// The most bytes of a name.
    pub const BYTES_MAX: usize = 24;

    /// Looking at settings, templates and documents among them (RULE I2).
    pub const SETTINGS: Self = Self::known("settings");
    /// Looking at users' rights and access (RULE I2).
    pub const USERS: Self = Self::known("users");
    /// Notifications (RULE I2).
    pub const NOTIFICATIONS: Self = Self::known("notifications");
    /// Importing data (RULE I3).
    pub const IMPORT: Self = Self::known("import");
    /// Downloading documents (RULE I3).
    pub const DOWNLOAD: Self = Self::known("download");
    /// Changing templates and documents (RULE I3).
    pub const TEMPLATES: Self = Self::known("templates");
    /// What can never be delegated, whatever a policy says (RULE I16): owners' credentials, MFA, e-mail, sub-users, consent,
    /// billing, legal acceptance.
    pub const NEVER: [Self; 7] = [
        Self::known("credentials"),
        Self::known("mfa"),
        Self::known("email"),
        Self::known("sub-users"),
        Self::known("consent"),
        Self::known("billing"),
        Self::known("legal"),
    ];

    /// For names that are known to be short.
    const fn known(name: &str) -> Self {
        let (mut bytes, mut rest, mut at) = ([0; Self::BYTES_MAX], name.as_bytes(), 0);
        while let Some((first, behind)) = rest.split_first() {
            if at < Self::BYTES_MAX {
                set(&mut bytes, at, *first);
            }
            (rest, at) = (behind, at + 1);
        }
        Self(bytes)
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|b| *b == 0).unwrap_or(Self::BYTES_MAX);
        // Only ASCII gets in.
        self.0.get(..end).and_then(|name| std::str::from_utf8(name).ok()).unwrap_or_default()
    }

    /// The name's bytes, as numbers that are compared at once.
    #[inline]
    const fn words(&self) -> [u64; 3] {
        match self.0.as_chunks::<8>().0 {
            [first, second, third] => {
                [u64::from_ne_bytes(*first), u64::from_ne_bytes(*second), u64::from_ne_bytes(*third)]
            }
            // A name has three times eight bytes.
            _ => [0; 3],
        }
    }

    /// Whether it can never be delegated (RULE I16).
    pub fn is_never(self) -> bool {
        Self::NEVER.contains(&self)
    }
}

/// Indexing that can't panic, in a constant.
const fn set(bytes: &mut [u8; Scope::BYTES_MAX], at: usize, to: u8) {
    if let Some((_, behind)) = bytes.split_at_mut_checked(at)
        && let Some(place) = behind.first_mut()
    {
        *place = to;
    }
}

impl std::str::FromStr for Scope {
    type Err = InputError;

    fn from_str(name: &str) -> Result<Self, InputError> {
        let refused = |problem| Err(InputError::new("scope", problem));
        if name.is_empty() {
            return refused(Problem::Empty);
        }
        if name.len() > Self::BYTES_MAX {
            return refused(Problem::TooLong { bytes: name.len(), bytes_max: Self::BYTES_MAX });
        }
        match name.bytes().position(|b| !matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-')) {
            Some(at) => refused(Problem::Character { at }),
            None => Ok(Self::known(name)),
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl Serialize for Scope {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Scope {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Up to [`MAX`](Self::MAX) scopes, none twice, in the order of their names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Scopes(Vec<Scope>);

impl Scopes {
    /// The most scopes.
    pub const MAX: usize = 32;

    /// These scopes; duplicates count once.
    ///
    /// # Errors
    /// [`InputError`] naming `scopes` if there are more than 32.
    pub fn new(scopes: impl IntoIterator<Item = Scope>) -> Result<Self, InputError> {
        let mut all = Self::default();
        for scope in scopes {
            all.insert(scope)?;
        }
        Ok(all)
    }

    /// Adds one.
    ///
    /// # Errors
    /// As for [`new`](Self::new).
    pub fn insert(&mut self, scope: Scope) -> Result<(), InputError> {
        let Err(place) = self.0.binary_search(&scope) else { return Ok(()) };
        if self.0.len() >= Self::MAX {
            let problem = Problem::Count { count: self.0.len() as u64 + 1, min: 0, max: Self::MAX as u64 };
            return Err(InputError::new("scopes", problem));
        }
        self.0.insert(place, scope);
        Ok(())
    }

    /// Whether this is one of them.
    #[inline]
    pub fn contains(&self, scope: Scope) -> bool {
        // A handful: looking at each is faster than searching, and at words faster than at bytes. Most differ in the first.
        let [first, second, third] = scope.words();
        self.0.iter().any(|one| {
            let [one, two, three] = one.words();
            one == first && two == second && three == third
        })
    }

    /// Those that are in both.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        Self(self.0.iter().copied().filter(|scope| other.contains(*scope)).collect())
    }

    /// Whether each of them is in `other`.
    pub fn is_subset(&self, other: &Self) -> bool {
        self.0.iter().all(|scope| other.contains(*scope))
    }

    /// They, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = Scope> + '_ {
        self.0.iter().copied()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those that a test picks.
    #[must_use]
    pub(crate) fn only(&self, picked: impl Fn(Scope) -> bool) -> Self {
        Self(self.0.iter().copied().filter(|scope| picked(*scope)).collect())
    }
}

impl fmt::Display for Scopes {
    /// The names with single spaces between them, as in a token's `scope` (RFC 8693 §4.2).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, scope) in self.0.iter().enumerate() {
            write!(f, "{}{scope}", if index == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}

impl<'de> Deserialize<'de> for Scopes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Names;

        impl<'de> Visitor<'de> for Names {
            type Value = Scopes;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of at most 32 scopes")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut names: A) -> Result<Scopes, A::Error> {
                let mut scopes = Scopes::default();
                while let Some(scope) = names.next_element()? {
                    scopes.insert(scope).map_err(A::Error::custom)?;
                }
                Ok(scopes)
            }
        }

        deserializer.deserialize_seq(Names)
    }
}

impl std::str::FromStr for Scopes {
    type Err = InputError;

    /// Reads names with single spaces between them.
    fn from_str(text: &str) -> Result<Self, InputError> {
        let mut scopes = Self::default();
        for name in text.split(' ').filter(|name| !name.is_empty()) {
            scopes.insert(name.parse()?)?;
        }
        Ok(scopes)
    }
}

impl Field for Scopes {
    fn write(&self) -> Value<'_> {
        Value::Text(Cow::Owned(self.to_string()))
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

    #[test]
    fn names_are_kept_inline_and_nothing_else_gets_in() {
        assert_eq!(Scope::NOTIFICATIONS.to_string(), "notifications");
        assert_eq!("a".repeat(24).parse::<Scope>().unwrap().as_str(), "a".repeat(24));
        for (name, code) in [("", "invalid.empty"), ("Settings", "invalid.character"), ("a\0", "invalid.character")] {
            assert_eq!(name.parse::<Scope>().unwrap_err().code(), code, "{name:?}");
        }
        assert_eq!("a".repeat(25).parse::<Scope>().unwrap_err().code(), "invalid.too_long");
        assert!("sub-users".parse::<Scope>().unwrap().is_never(), "RULE I16");
        assert!(!Scope::SETTINGS.is_never());
        // Every byte counts when names are compared.
        for at in 0..Scope::BYTES_MAX {
            let mut other = "a".repeat(24).into_bytes();
            other[at] = b'b';
            let other: Scope = String::from_utf8(other).unwrap().parse().unwrap();
            let one = Scopes::new(["a".repeat(24).parse().unwrap()]).unwrap();
            assert!(one.contains("a".repeat(24).parse().unwrap()) && !one.contains(other), "{at}");
        }
    }

    #[test]
    fn sets_are_bounded_sorted_and_survive_their_column_and_json() {
        let scopes = Scopes::new([Scope::USERS, Scope::IMPORT, Scope::USERS]).unwrap();
        assert_eq!(scopes.to_string(), "import users");
        assert_eq!(Scopes::read(scopes.write()).unwrap(), scopes);
        assert_eq!(serde_json::from_str::<Scopes>(&serde_json::to_string(&scopes).unwrap()).unwrap(), scopes);
        let many = (0..33).map(|n| format!("s{n}").parse().unwrap());
        assert_eq!(Scopes::new(many).unwrap_err().to_string(), "scopes: is 33, allowed are 0 to 32");
        assert!(Scopes::read(Value::text("Import")).is_err());
    }
}
