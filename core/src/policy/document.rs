//! A policy as a TOML document.

use super::{Fault, Policy};
use serde::Deserialize;
use std::fmt;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer};

/// What is wrong with a policy's document, and where.
///
/// What the document says is quoted up to a bound, never whole.
///
/// ```
/// let refused = consentry::Policy::from_toml("[access]\nsession_for_minutes = 600\n").unwrap_err();
/// assert_eq!(refused.to_string(), "line 2: access.session_for_minutes: is 600, allowed are 1 to 480");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyError {
    /// The line, counted from 1. Of a key that isn't written it is the line of the table that would have it.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The key with all its tables, such as `access.scopes[2].need`; empty, if it is about no key.
    pub key: String,
    /// What is wrong with it.
    pub problem: String,
}

impl fmt::Display for PolicyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let colon = if self.key.is_empty() { "" } else { ": " };
        write!(f, "line {}: {}{colon}{}", self.line, self.key, self.problem)
    }
}

impl std::error::Error for PolicyError {}

impl Policy {
    /// The most bytes of a document.
    pub const DOCUMENT_BYTES_MAX: usize = 65_536;

    /// Reads a document. What it doesn't say is as in the default policy; a key that there is not is an error.
    ///
    /// # Errors
    /// [`PolicyError`] with the first thing that is wrong: the syntax, a key, a type, or a limit of
    /// [`checked`](Self::checked).
    pub fn from_toml(document: &str) -> Result<Self, PolicyError> {
        if document.len() > Self::DOCUMENT_BYTES_MAX {
            let problem = format!("has {} bytes, at most {} are allowed", document.len(), Self::DOCUMENT_BYTES_MAX);
            return Err(PolicyError { line: 1, column: 1, key: String::new(), problem });
        }
        let read = Deserializer::parse(document).and_then(Self::deserialize);
        // A document that is no TOML has a tree all the same, up to where it isn't.
        let tree = || DeTable::parse_recoverable(document).0;
        let policy = read.map_err(|error| misread(document, &tree(), &error))?;
        match policy.fault() {
            Some(fault) => Err(broken(document, &tree(), &fault)),
            None => Ok(policy),
        }
    }

    /// Writes the document, which [`from_toml`](Self::from_toml) reads as the same policy.
    pub fn to_toml(&self) -> String {
        // Numbers, names and lists of them: there is nothing that TOML can't say.
        toml::to_string(self).unwrap_or_default()
    }
}

/// What the reader says, at the key that it speaks about.
fn misread(document: &str, tree: &Spanned<DeTable<'_>>, error: &toml::de::Error) -> PolicyError {
    let span = error.span().unwrap_or_default();
    let at = span.start;
    let mut deepest = (0, String::new());
    deepest_key(tree.get_ref(), "", 1, at, &mut deepest);
    // A key that is written twice is in the tree once; then the error stands at its name.
    let named = document.get(span).filter(|it| deepest.0 == 0 && it.len() <= KEY_CHARS_MAX && is_field(it));
    let key = named.unwrap_or(&deepest.1);
    // Our own types name a field before the problem; here the key does.
    let field = |(field, problem)| is_field(field).then_some(problem);
    let message = error.message();
    let problem = message.split_once(": ").and_then(field).unwrap_or(message);
    locate(document, at, key, problem)
}

fn is_field(text: &str) -> bool {
    text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'_' | b'.'))
}

/// A limit that is broken, at the key that breaks it or as near to it as the document has something.
fn broken(document: &str, tree: &Spanned<DeTable<'_>>, fault: &Fault) -> PolicyError {
    let path = fault.error.field();
    let path = path.strip_prefix("policy.").unwrap_or(path);
    let (mut key, mut at, mut place) = (String::new(), 0, Some(tree.get_ref()));
    for name in path.split('.') {
        push(&mut key, name);
        let entry = place.and_then(|table| table.iter().find(|(it, _)| it.get_ref() == name));
        place = entry.and_then(|(name, value)| {
            at = name.span().start;
            match (value.get_ref(), fault.index) {
                (DeValue::Array(items), Some(index)) => {
                    let item = items.get(index)?;
                    at = item.span().start;
                    item.get_ref().as_table()
                }
                (value, _) => value.as_table(),
            }
        });
        if let (Some(index), true) = (fault.index, Fault::LISTS.contains(&key.as_str())) {
            key.extend(["[", &index.to_string(), "]"]);
        }
    }
    locate(document, at, &key, &fault.error.problem().to_string())
}

/// Looks for the deepest key whose name or value begins before `at` and isn't over there. A table's own span is its header, so
/// its keys can lie outside of it: all are looked at.
fn deepest_key(table: &DeTable<'_>, prefix: &str, depth: usize, at: usize, found: &mut (usize, String)) {
    for (name, value) in table {
        let mut key = prefix.to_owned();
        push(&mut key, name.get_ref());
        if (spans(&name.span(), at) || spans(&value.span(), at)) && depth > found.0 {
            *found = (depth, key.clone());
        }
        deepest_value(value.get_ref(), &key, depth, at, found);
    }
}

fn deepest_value(value: &DeValue<'_>, key: &str, depth: usize, at: usize, found: &mut (usize, String)) {
    match value {
        DeValue::Table(table) => deepest_key(table, key, depth + 1, at, found),
        DeValue::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let key = format!("{key}[{index}]");
                // As deep as its list, but nearer.
                if spans(&item.span(), at) && depth >= found.0 {
                    *found = (depth, key.clone());
                }
                deepest_value(item.get_ref(), &key, depth, at, found);
            }
        }
        _ => {}
    }
}

fn spans(span: &Range<usize>, at: usize) -> bool {
    span.contains(&at) || span.start == at
}

const KEY_CHARS_MAX: usize = 64;
const KEY_BYTES_MAX: usize = 256;
const PROBLEM_BYTES_MAX: usize = 400;

fn push(key: &mut String, name: &str) {
    if !key.is_empty() {
        key.push('.');
    }
    key.extend(name.chars().take(KEY_CHARS_MAX).map(visible));
}

/// Control characters would do something to the terminal that shows the error.
fn visible(c: char) -> char {
    if c.is_control() || crate::text::blank(c) && c != ' ' { '\u{fffd}' } else { c }
}

/// What comes before this byte, in whole characters.
fn before(text: &str, at: usize) -> &str {
    let boundary = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    boundary.and_then(|at| text.get(..at)).unwrap_or_default()
}

fn bounded(text: &str, bytes_max: usize) -> String {
    let shown = before(text, bytes_max);
    let cut = shown.len() < text.len();
    shown.chars().map(visible).chain(cut.then_some('…')).collect()
}

fn locate(document: &str, at: usize, key: &str, problem: &str) -> PolicyError {
    let before = before(document, at);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    PolicyError { line, column, key: bounded(key, KEY_BYTES_MAX), problem: bounded(problem, PROBLEM_BYTES_MAX) }
}
