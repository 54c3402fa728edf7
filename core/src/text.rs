//! Bounded text: every text that enters has a type, and the type has the limit.
//!
//! Limits count bytes of UTF-8, the one measure that all languages and stores share. Text is kept exactly as it came,
//! to the last code point: nothing is trimmed, normalised or escaped. What a limit or a rule refuses is refused whole,
//! with an [`InputError`] that names the field.
//!
//! A text is shared, not copied, by its clones: the same message travels from the input through the change set.

use crate::error::{InputError, Problem};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::sync::Arc;

/// Which characters a text may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// One line: no control characters, no line or paragraph separators, no bidirectional overrides, which would let a
    /// subject show something else than it says.
    Line,
    /// Several lines: tabs, line feeds and carriage returns before line feeds are text, other controls are not.
    Lines,
    /// Lower-case ASCII letters, digits, dots and dashes.
    Token,
    /// One word of any script: a line without white space and without characters that show nothing, so that two words
    /// that look alike to everybody are not two words.
    Word,
    /// A line without path separators.
    FileName,
    /// A media type as of RFC 6838 §4.2, without parameters.
    MediaType,
    /// A link that a reader may safely follow: `https://` or `http://` and something behind it, without white space, quotation
    /// marks or angle brackets. A `javascript:` link in a customer's journal would be a way in.
    Link,
}

fn check(field: &'static str, text: &str, bytes_max: usize, shape: Shape) -> Result<(), InputError> {
    if text.len() > bytes_max {
        return Err(InputError::new(field, Problem::TooLong { bytes: text.len(), bytes_max }));
    }
    let bad = match shape {
        Shape::Token => text.bytes().position(|b| !matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-')),
        Shape::MediaType => not_a_media_type(text),
        Shape::Link => not_a_link(text),
        Shape::Word => text.char_indices().find(|&(at, c)| blank(c) || forbidden(text, at, c, shape)).map(|(at, _)| at),
        // Almost all of real text is decided a span at a time; only suspects are decoded.
        Shape::Line | Shape::Lines | Shape::FileName => {
            let separator = (shape == Shape::FileName).then(|| text.find(['/', '\\'])).flatten();
            separator.or_else(|| suspects(text).find(|&(at, c)| forbidden(text, at, c, shape)).map(|(at, _)| at))
        }
    };
    if let Some(at) = bad {
        return Err(InputError::new(field, Problem::Character { at }));
    }
    if text.chars().all(blank) {
        return Err(InputError::new(field, Problem::Empty));
    }
    Ok(())
}

/// Where a text stops being a link that is safe to follow, if it does.
fn not_a_link(text: &str) -> Option<usize> {
    let rest = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme));
    let Some(rest) = rest.filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[')) else {
        return Some(0).filter(|_| !text.is_empty());
    };
    let bad = |&(_, c): &(usize, char)| blank(c) || c.is_control() || matches!(c, '"' | '\'' | '<' | '>' | '`' | '\\');
    rest.char_indices().find(bad).map(|(at, _)| text.len() - rest.len() + at)
}

/// Where a text stops being `type/subtype`, if it does.
fn not_a_media_type(text: &str) -> Option<usize> {
    let name = |b: u8| b.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&b);
    let slash = text.find('/').unwrap_or(text.len());
    let bad = text.bytes().enumerate().position(|(at, b)| !(name(b) || at == slash));
    let halves = slash > 0 && slash + 1 < text.len();
    bad.or_else(|| (!halves && !text.is_empty()).then_some(text.len()))
}

/// The characters that some shape forbids, and few others, with their places.
fn suspects(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    const SPAN: usize = 64;
    // Line feeds and tabs are looked at, too; other letters begin with other bytes.
    let suspect = |b: u8| matches!(b, 0..0x20 | 0x7f | 0xc2 | 0xe2);
    // A whole span is judged without a branch, which the compiler makes a few wide instructions of.
    let spans = text.as_bytes().chunks(SPAN).enumerate();
    let suspicious = spans.filter(move |(_, span)| span.iter().fold(false, |any, &b| any | suspect(b)));
    let places = suspicious.flat_map(|(index, span)| (index * SPAN..).zip(span));
    places.filter(move |&(_, &b)| suspect(b)).filter_map(|(at, _)| Some((at, text.get(at..)?.chars().next()?)))
}

fn forbidden(text: &str, at: usize, c: char, shape: Shape) -> bool {
    match c {
        '\r' => shape != Shape::Lines || !text.get(at..).is_some_and(|rest| rest.starts_with("\r\n")),
        '\n' | '\t' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            shape != Shape::Lines
        }
        c => c.is_control(),
    }
}

/// Characters that show nothing: a subject made of them is empty to every reader. White space, Unicode's
/// `Default_Ignorable_Code_Point`, and the Braille pattern without dots.
pub(crate) fn blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{2800}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident = $field:literal, $shape:ident, $max:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The most bytes of UTF-8.
            pub const BYTES_MAX: usize = $max;

            /// Checks and wraps a text.
            ///
            /// # Errors
            #[doc = concat!("[`InputError`] naming `", $field, "` if the text is blank, has more than ", stringify!($max), " bytes of UTF-8,")]
            /// or has a character that this type doesn't allow.
            pub fn new(text: impl Into<Arc<str>>) -> Result<Self, InputError> {
                let text = text.into();
                check($field, &text, $max, Shape::$shape)?;
                Ok(Self(text))
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = InputError;

            fn from_str(text: &str) -> Result<Self, InputError> {
                check($field, text, $max, Shape::$shape)?;
                Ok(Self(text.into()))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&*self.0, f)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::new(String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
            }
        }

        impl crate::row::Field for $name {
            fn write(&self) -> crate::row::Value<'_> {
                crate::row::Value::text(&self.0)
            }

            fn read(value: crate::row::Value<'_>) -> Result<Self, crate::row::Malformed> {
                match value {
                    crate::row::Value::Text(text) => text.parse().map_err(|_| crate::row::Malformed),
                    _ => Err(crate::row::Malformed),
                }
            }
        }
    )+};
}

texts! {
    /// What an account is called.
    AccountName = "account.name", Line, 200;
    /// What an agent is called; customers see it.
    AgentName = "agent.name", Line, 200;
    /// What a service is called.
    ServiceName = "service.name", Line, 200;
    /// A ticket's subject (RULE T4): one line.
    Subject = "ticket.subject", Line, 400;
    /// A message of a ticket (RULE T1: as complete as possible): several lines.
    Body = "message.body", Lines, 65_536;
    /// What a customer says about a rating (RULE T8).
    Comment = "ticket.comment", Lines, 2_000;
    /// What is looked for in tickets.
    Needle = "ticket.search", Line, 400;
    /// What a contact is called (RULE C1).
    ContactName = "contact.name", Line, 200;
    /// A category of tickets (RULE T1), as the policy lists it: a stable code; what people read comes from a catalogue.
    CategoryName = "ticket.category", Token, 64;
    /// A team of agents: a stable code.
    TeamName = "team", Token, 64;
    /// A tag of a ticket (RULE T8): one word. Customers don't see it.
    Tag = "ticket.tag", Word, 64;
    /// The name of an attached file (RULE T8), without a path.
    FileName = "attachment.name", FileName, 255;
    /// The type of an attached file, such as `image/png`.
    MediaType = "attachment.media_type", MediaType, 127;
    /// Why an agent enters (RULE I1). It goes into the journal.
    Reason = "access.reason", Lines, 2_000;
    /// A link to the communication with the customer (RULE I1), or to a consent's text (RULE I5): `https://` or `http://`.
    Link = "access.link", Link, 2_000;
    /// What was done inside, in a few words (RULE I12).
    ActionNote = "session.action", Line, 400;
    /// A training (RULE I6), as the policy lists it.
    TrainingName = "agent.training", Token, 64;
    /// The edition of a text that people bind themselves to: guidelines, an undertaking (RULES I6, S9), rules (RULE S8).
    Edition = "edition", Token, 64;
    /// A reviewers' role (RULE I14), as the policy lists it.
    RoleName = "agent.role", Token, 64;
    /// What a review found (RULE I14).
    Finding = "review.finding", Lines, 4_000;
    /// The name of a key in the host's ring.
    KeyId = "key", Token, 64;
    /// The name of a program that acts by itself, such as `importer` or `nightly.sweep`.
    SystemName = "system.name", Token, 64;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn problem(result: Result<Subject, InputError>) -> Problem {
        result.unwrap_err().problem().clone()
    }

    #[test]
    fn limits_are_exact() {
        assert!(Subject::new("x".repeat(400)).is_ok());
        assert_eq!(problem(Subject::new("x".repeat(401))), Problem::TooLong { bytes: 401, bytes_max: 400 });
        // 64 KiB of combining marks: two bytes each.
        assert!(Body::new("\u{301}".repeat(32_768)).is_ok());
        assert!(Body::new("\u{301}".repeat(32_769)).is_err());
    }

    #[test]
    fn blank_texts_are_empty() {
        for text in ["", " ", "\u{200b}\u{feff}", "\u{3000}\u{ad}"] {
            assert_eq!(problem(Subject::new(text)), Problem::Empty, "{text:?}");
        }
    }

    #[test]
    fn control_characters_are_named_by_place() {
        assert_eq!(problem(Subject::new("a\0b")), Problem::Character { at: 1 });
        assert_eq!(problem(Subject::new("a\nb")), Problem::Character { at: 1 });
        assert_eq!(problem(Subject::new("é\u{85}")), Problem::Character { at: 2 });
        assert_eq!(problem(Subject::new("gpj.\u{202e}exe")), Problem::Character { at: 4 });
        assert!(Body::new("a\r\n\tb\u{202e}").is_ok());
        assert!(Body::new("a\rb").is_err());
        assert!(Body::new("a\u{1b}[31m").is_err());
        assert!(SystemName::new("Importer").is_err());
        assert!(Subject::new("אב \u{200f}ג").is_ok(), "right-to-left text is text");
    }

    proptest! {
        #[test]
        fn what_is_accepted_is_kept_to_the_last_code_point(text in "\\PC{0,200}") {
            if let Ok(subject) = Subject::new(text.as_str()) {
                prop_assert_eq!(subject.as_str(), text.as_str());
            }
        }

        #[test]
        fn the_fast_scan_agrees_with_the_slow_one(text in any::<String>()) {
            let slow = text.char_indices().find(|&(at, c)| forbidden(&text, at, c, Shape::Line)).map(|(at, _)| at);
            let fast = suspects(&text).find(|&(at, c)| forbidden(&text, at, c, Shape::Line)).map(|(at, _)| at);
            prop_assert_eq!(slow, fast);
        }
    }
}
