//! The languages that Consentry speaks to people.

use crate::error::{InputError, Problem};
use crate::row::{Field, Malformed, Value};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// The language in which a person is written to (RULE C7).
///
/// Stored and transported by its tag ([BCP 47](https://www.rfc-editor.org/info/bcp47)), which never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Language {
    /// Spanish, `es`.
    Spanish,
    /// Portuguese as written in Brazil, `pt-BR`.
    Portuguese,
    /// German, `de`.
    German,
    /// English, `en`.
    English,
}

impl Language {
    /// Every language there is.
    pub const ALL: &'static [Self] = &[Self::Spanish, Self::Portuguese, Self::German, Self::English];

    /// The stable tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Spanish => "es",
            Self::Portuguese => "pt-BR",
            Self::German => "de",
            Self::English => "en",
        }
    }

    /// The language of exactly that tag.
    pub fn tagged(tag: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|language| language.tag() == tag)
    }

    /// The language that a reader of `tag` understands best, by its primary subtag in any case: `pt-PT` gives
    /// Portuguese, `es_AR.UTF-8` Spanish.
    ///
    /// None for every other language; which one to fall back to is the caller's to decide. Three-letter codes, such as
    /// `deu`, and lists, such as a browser's `Accept-Language`, are not tags.
    pub fn closest(tag: &str) -> Option<Self> {
        let primary = |tag: &'static str| tag.split('-').next().unwrap_or(tag);
        // POSIX locales put `_` where BCP 47 has `-`, and may go on with a charset or a modifier.
        let wanted = tag.split(['-', '_', '.', '@']).next()?;
        Self::ALL.iter().copied().find(|language| primary(language.tag()).eq_ignore_ascii_case(wanted))
    }
}

impl FromStr for Language {
    type Err = InputError;

    fn from_str(tag: &str) -> Result<Self, InputError> {
        Self::tagged(tag).ok_or(InputError::new("language", Problem::Unknown))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.tag())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Language {
    /// By hand, because a derived one would echo whatever came, at any length.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl Field for Language {
    fn write(&self) -> Value<'_> {
        Value::text(self.tag())
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        match value {
            Value::Text(tag) => Self::tagged(&tag).ok_or(Malformed),
            _ => Err(Malformed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tags_are_stable_and_the_same_everywhere() {
        // RULE C7
        let tags: Vec<_> = Language::ALL.iter().map(|language| language.tag()).collect();
        assert_eq!(tags, ["es", "pt-BR", "de", "en"]);
        for language in Language::ALL {
            assert_eq!(language.to_string(), language.tag());
            assert_eq!(serde_json::to_value(language).unwrap(), language.tag());
            assert_eq!(serde_json::from_value::<Language>(language.tag().into()).unwrap(), *language);
            assert_eq!(language.tag().parse::<Language>().unwrap(), *language);
            assert_eq!(Language::read(language.write()).unwrap(), *language);
            assert_eq!(Language::closest(language.tag()), Some(*language));
        }
    }

    #[test]
    fn other_tags_are_refused() {
        for tag in ["", "pt", "pt-br", "ES", "es ", "fr", "Spanish"] {
            assert_eq!(Language::tagged(tag), None, "{tag}");
            let error = tag.parse::<Language>().unwrap_err();
            assert_eq!((error.field(), error.code()), ("language", "invalid.unknown"), "{tag}");
            assert!(Language::read(Value::text(tag)).is_err(), "{tag}");
        }
        assert!(Language::read(Value::Integer(0)).is_err());
    }

    #[test]
    fn an_error_never_echoes_what_came() {
        let json = format!("\"{}\"", "x".repeat(65_536));
        let error = serde_json::from_str::<Language>(&json).unwrap_err().to_string();
        assert_eq!(error, "language: is not a known name");
        assert!(serde_json::from_str::<Language>("7").is_err());
    }

    #[test]
    fn the_closest_is_found_by_the_primary_subtag() {
        let found = [
            ("pt", Language::Portuguese),
            ("pt-PT", Language::Portuguese),
            ("PT_br", Language::Portuguese),
            ("es_AR", Language::Spanish),
            ("es-419", Language::Spanish),
            ("es_AR.UTF-8", Language::Spanish),
            ("de-AT", Language::German),
            ("de@euro", Language::German),
            ("DE-Latn-CH-1996", Language::German),
            ("en-US", Language::English),
            ("en-", Language::English),
        ];
        for (tag, language) in found {
            assert_eq!(Language::closest(tag), Some(language), "{tag}");
        }
        for tag in
            ["", "-", "-de", "d", "deu", "spa", "english", "en,de", "en;q=1", " en", "fr-DE", "x-en", "\u{ff45}n"]
        {
            assert_eq!(Language::closest(tag), None, "{tag}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_answered(tag: String) {
            let tagged = Language::tagged(&tag);
            prop_assert_eq!(tag.parse::<Language>().ok(), tagged);
            prop_assert!(tagged.is_none_or(|language| Language::closest(&tag) == Some(language)));
        }
    }
}
