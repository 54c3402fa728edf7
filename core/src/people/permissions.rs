use crate::error::{InputError, Problem};
use crate::row::{Field, Malformed, Value};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;

bitflags::bitflags! {
    /// What a user may do in an account: the eleven permissions of RULE C4, each one alone.
    ///
    /// Names are stable; bits that this version doesn't know are kept through every round trip (RULE C6).
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Permissions: u64 {
        /// Modify the account's main profile.
        const PROFILE = 1 << 0;
        /// View and manage contacts.
        const CONTACTS = 1 << 1;
        /// View products and services.
        const PRODUCTS = 1 << 2;
        /// View and modify product passwords.
        const PRODUCT_PASSWORDS = 1 << 3;
        /// View domains.
        const DOMAINS = 1 << 4;
        /// Manage domain settings.
        const DOMAIN_SETTINGS = 1 << 5;
        /// View and pay invoices.
        const INVOICES = 1 << 6;
        /// View and open support tickets.
        const TICKETS = 1 << 7;
        /// View and manage the affiliate account.
        const AFFILIATE = 1 << 8;
        /// View e-mails.
        const EMAILS = 1 << 9;
        /// Place orders, upgrades and cancellations.
        const ORDERS = 1 << 10;
    }
}

/// The prefix under which a bit without a name travels as text.
const UNNAMED: &str = "bit:";

impl Permissions {
    /// The stable name of each permission that is held, in bit order; bits without a name as `bit:` and their number.
    pub fn names(self) -> impl Iterator<Item = Cow<'static, str>> {
        (0..64).filter(move |bit| self.bits() >> bit & 1 == 1).map(|bit| {
            let known = Self::all().iter_names().find(|(_, flag)| flag.bits() == 1 << bit);
            known.map_or_else(
                || Cow::Owned(format!("{UNNAMED}{bit}")),
                |(name, _)| Cow::Owned(name.to_ascii_lowercase()),
            )
        })
    }

    /// The permission of that name.
    ///
    /// # Errors
    /// [`InputError`] if there is none.
    pub fn named(name: &str) -> Result<Self, InputError> {
        let unknown = InputError::new("permission", Problem::Unknown);
        if let Some(bit) = name.strip_prefix(UNNAMED) {
            let bit: u32 = bit.parse().map_err(|_| unknown.clone())?;
            return 1u64.checked_shl(bit).map(Self::from_bits_retain).ok_or(unknown);
        }
        Self::all()
            .iter_names()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, flag)| flag)
            .ok_or(unknown)
    }
}

impl Serialize for Permissions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.names())
    }
}

impl<'de> Deserialize<'de> for Permissions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let names = Vec::<Cow<'de, str>>::deserialize(deserializer)?;
        let each = names.iter().map(|name| Self::named(name).map_err(D::Error::custom));
        each.collect()
    }
}

impl Field for Permissions {
    fn write(&self) -> Value<'_> {
        // The bits as they are; the sign of an SQL integer means nothing here.
        Value::Integer(self.bits().cast_signed())
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        i64::read(value).map(|bits| Self::from_bits_retain(bits.cast_unsigned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_eleven_have_stable_names_and_bits() {
        // RULE C4
        let lines: Vec<_> =
            Permissions::all().iter().map(|one| format!("{} {}", one.bits(), one.names().next().unwrap())).collect();
        assert_eq!(lines.len(), 11);
        insta::assert_snapshot!(lines.join("\n"));
    }

    proptest! {
        #[test]
        fn unknown_bits_survive_every_round_trip(bits: u64) {
            // RULE C6
            let permissions = Permissions::from_bits_retain(bits);
            let json = serde_json::to_string(&permissions).unwrap();
            prop_assert_eq!(serde_json::from_str::<Permissions>(&json).unwrap(), permissions);
            prop_assert_eq!(Permissions::read(permissions.write()).unwrap(), permissions);
        }
    }

    #[test]
    fn unknown_names_are_refused() {
        for name in ["", "root", "bit:64", "bit:-1"] {
            assert_eq!(Permissions::named(name).unwrap_err().code(), "invalid.unknown", "{name}");
        }
    }
}
