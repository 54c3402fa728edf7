//! Closed lists of names: enums whose variants have one stable name in code, JSON, stores and every language.

macro_rules! names {
    ($(#[$doc:meta])* $type:ident in $field:literal { $($(#[$each:meta])* $variant:ident = $name:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$each])* #[serde(rename = $name)] $variant,)+
        }

        impl $type {
            /// Every one there is.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable name.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// The one of that name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.name())
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::error::InputError;

            fn from_str(name: &str) -> Result<Self, $crate::error::InputError> {
                Self::named(name).ok_or($crate::error::InputError::new($field, $crate::error::Problem::Unknown))
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            /// By hand, because a derived one would echo whatever came, at any length.
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use names;

/// What is said with a code and parameters: an enum whose variants have one stable code each, in JSON under the key named.
macro_rules! coded {
    ($(#[$doc:meta])* $type:ident, tag $tag:literal {
        $($(#[$each:meta])* $variant:ident = $code:literal { $($(#[$field_doc:meta])* $field:ident: $field_type:ty,)* })+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(tag = $tag)]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$each])* #[serde(rename = $code)] $variant { $($(#[$field_doc])* $field: $field_type,)* },)+
        }

        impl $type {
            /// Every code there is.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The stable code.
            pub const fn code(&self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => $code,)+
                }
            }
        }
    };
}
pub(crate) use coded;
