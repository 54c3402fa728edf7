use crate::error::{DeskError, InputError};
use crate::store::StoreError;
use std::fmt;

/// How a store broke a law: what was looked at, what the law demands, and what the store did.
#[derive(Clone, PartialEq, Eq)]
pub struct Broken {
    what: String,
    expected: String,
    seen: String,
}

impl Broken {
    /// A breach, in words. Long values are cut in the middle.
    pub fn new(what: impl fmt::Display, expected: impl fmt::Display, seen: impl fmt::Display) -> Self {
        Self { what: what.to_string(), expected: shortened(&expected.to_string()), seen: shortened(&seen.to_string()) }
    }

    /// What was looked at.
    pub fn what(&self) -> &str {
        &self.what
    }

    /// What the law demands.
    pub fn expected(&self) -> &str {
        &self.expected
    }

    /// What the store did.
    pub fn seen(&self) -> &str {
        &self.seen
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: expected {}, seen {}", self.what, self.expected, self.seen)
    }
}

impl fmt::Debug for Broken {
    /// As it is displayed: this is what a failing test prints.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Broken {}

impl From<StoreError> for Broken {
    fn from(error: StoreError) -> Self {
        Self::new("the store", "an answer", format_args!("{}: {error}", error.code()))
    }
}

impl From<DeskError> for Broken {
    fn from(error: DeskError) -> Self {
        Self::new("the desk", "a reply", format_args!("{}: {error}", error.code()))
    }
}

impl From<InputError> for Broken {
    fn from(error: InputError) -> Self {
        Self::new("the law's own input", "a valid one", error)
    }
}

/// The longest value that is shown whole.
const SHOWN_MAX: usize = 600;

fn shortened(text: &str) -> String {
    let length = text.chars().count();
    if length <= SHOWN_MAX {
        return text.to_owned();
    }
    // The tail is where texts and lists get lost.
    let head: String = text.chars().take(SHOWN_MAX / 2).collect();
    let tail: String = text.chars().skip(length - SHOWN_MAX / 2).collect();
    format!("{head} … {tail} ({length} characters)")
}

/// Demands that two values are equal.
pub(super) fn same<T: fmt::Debug + PartialEq + ?Sized>(
    what: impl fmt::Display,
    seen: &T,
    expected: &T,
) -> Result<(), Broken> {
    if seen == expected {
        return Ok(());
    }
    Err(Broken::new(what, format_args!("{expected:?}"), format_args!("{seen:?}")))
}

/// Demands that a condition holds.
pub(super) fn holds(what: impl fmt::Display, condition: bool) -> Result<(), Broken> {
    if condition { Ok(()) } else { Err(Broken::new(what, "to hold", "the opposite")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_values_keep_head_and_tail() {
        let broken = same("a text", &format!("{}end", "é".repeat(2_000)), &"start".to_owned()).unwrap_err();
        assert!(broken.seen().starts_with("\"éé") && broken.seen().contains("end\" (2005 characters)"), "{broken}");
        assert!(broken.seen().chars().count() < 700);
        assert_eq!((broken.what(), broken.expected()), ("a text", "\"start\""));
    }
}
