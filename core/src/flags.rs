//! Sets of flags with stable names, which keep what they don't know.
//!
//! A set travels as the list of its names and is stored as its bits. A bit without a name, which a newer version may
//! have given, is written as `bit:` and its number and survives every round trip (RULE C6).

use crate::error::InputError;
use serde::Deserializer;
use serde::de::{Error as _, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// The prefix under which a bit without a name travels as text.
pub(crate) const UNNAMED: &str = "bit:";

/// Gives a type made by `bitflags!` its names, its serde form and its column: `named_flags!(Type: u64, "field")`.
macro_rules! named_flags {
    ($type:ident: $bits:ident, $field:literal) => {
        impl $type {
            /// The stable name of each flag that is set, in bit order; bits without a name as `bit:` and their number.
            pub fn names(self) -> impl Iterator<Item = std::borrow::Cow<'static, str>> {
                (0..$bits::BITS).filter(move |bit| self.bits() >> bit & 1 == 1).map(|bit| {
                    let known = Self::all().iter_names().find(|(_, flag)| flag.bits() == 1 << bit);
                    known.map_or_else(
                        || std::borrow::Cow::Owned(format!("{}{bit}", $crate::flags::UNNAMED)),
                        |(name, _)| std::borrow::Cow::Owned(name.to_ascii_lowercase()),
                    )
                })
            }

            /// The flag of that name.
            ///
            /// # Errors
            #[doc = concat!("[`InputError`](crate::InputError) naming `", $field, "` if there is none.")]
            pub fn named(name: &str) -> Result<Self, $crate::error::InputError> {
                let unknown = $crate::error::InputError::new($field, $crate::error::Problem::Unknown);
                if let Some(bit) = name.strip_prefix($crate::flags::UNNAMED) {
                    let bit: u32 = bit.parse().map_err(|_| unknown.clone())?;
                    let one: $bits = 1;
                    return one.checked_shl(bit).map(Self::from_bits_retain).ok_or(unknown);
                }
                Self::all()
                    .iter_names()
                    .find(|(known, _)| known.eq_ignore_ascii_case(name))
                    .map(|(_, flag)| flag)
                    .ok_or(unknown)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.names())
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::flags::deserialize(deserializer, Self::named)
            }
        }

        $crate::flags::named_flags!(@column $type: $bits);
    };
    (@column $type:ident: u64) => {
        impl $crate::row::Field for $type {
            fn write(&self) -> $crate::row::Value<'_> {
                // The bits as they are; the sign of an SQL integer means nothing here.
                $crate::row::Value::Integer(self.bits().cast_signed())
            }

            fn read(value: $crate::row::Value<'_>) -> Result<Self, $crate::row::Malformed> {
                <i64 as $crate::row::Field>::read(value).map(|bits| Self::from_bits_retain(bits.cast_unsigned()))
            }
        }
    };
    (@column $type:ident: u32) => {
        impl $crate::row::Field for $type {
            fn write(&self) -> $crate::row::Value<'_> {
                $crate::row::Value::Integer(i64::from(self.bits()))
            }

            fn read(value: $crate::row::Value<'_>) -> Result<Self, $crate::row::Malformed> {
                <u32 as $crate::row::Field>::read(value).map(Self::from_bits_retain)
            }
        }
    };
}
pub(crate) use named_flags;

/// Reads a list of names. None of them is collected, so a flood of names takes no memory.
pub(crate) fn deserialize<'de, D, T>(deserializer: D, named: fn(&str) -> Result<T, InputError>) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: bitflags::Flags,
{
    struct Names<T>(fn(&str) -> Result<T, InputError>);

    impl<'de, T: bitflags::Flags> Visitor<'de> for Names<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list of names")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut names: A) -> Result<T, A::Error> {
            let mut flags = T::empty();
            while let Some(name) = names.next_element::<Cow<'de, str>>()? {
                flags.insert((self.0)(&name).map_err(A::Error::custom)?);
            }
            Ok(flags)
        }
    }

    deserializer.deserialize_seq(Names(named))
}
