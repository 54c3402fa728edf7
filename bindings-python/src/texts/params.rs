//! What fills the gaps of a sentence.

use super::{kin, read_link};
use crate::arguments as take;
use crate::fill::ITEMS_MAX;
use consentry_texts::{Family, Link, Param};
use pyo3::prelude::*;

/// A parameter, by its name.
pub(super) struct Given {
    name: String,
    value: Value,
}

enum Value {
    Text(String),
    Lines(String),
    Number(u64),
    Moment(String),
    Word(&'static str),
    Codes(Family, Vec<String>),
    Link(Link),
}

/// The words that catalogues select on.
const WORDS: [&str; 3] = ["yes", "no", "none"];

/// Reads triples of a name, a kind and a value, as `consentry.texts` makes them.
pub(super) fn params(given: &Bound<'_, PyAny>) -> PyResult<Vec<Given>> {
    let each = take::items("params", given, ITEMS_MAX)?.map(|triple| {
        let (name, kind, value): (Bound<'_, PyAny>, String, Bound<'_, PyAny>) = triple?.extract()?;
        let text = || take::text("params", &value).map(ToOwned::to_owned);
        let value = match kind.as_str() {
            "lines" => Value::Lines(text()?),
            "number" => Value::Number(take::number("params", &value)?),
            "moment" => Value::Moment(text()?),
            "word" => Value::Word(word(&text()?)?),
            "codes" => codes(&value)?,
            "link" => Value::Link(read_link("params", &value)?),
            _ => Value::Text(text()?),
        };
        Ok(Given { name: take::text("params", &name)?.to_owned(), value })
    });
    each.collect()
}

fn word(text: &str) -> PyResult<&'static str> {
    WORDS.into_iter().find(|word| *word == text).ok_or_else(|| take::unknown("params"))
}

fn codes(value: &Bound<'_, PyAny>) -> PyResult<Value> {
    let (family, codes): (Bound<'_, PyAny>, Bound<'_, PyAny>) = value.extract()?;
    let codes = take::items("params", &codes, ITEMS_MAX)?;
    let codes = codes.map(|code| code.and_then(|code| take::text("params", &code).map(ToOwned::to_owned)));
    Ok(Value::Codes(kin(&family)?, codes.collect::<PyResult<_>>()?))
}

impl Given {
    /// The codes of each, borrowed; none for what isn't made of codes.
    pub(super) fn codes(given: &[Self]) -> Vec<Vec<&str>> {
        let each = given.iter().map(|one| match &one.value {
            Value::Codes(_, codes) => codes.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        });
        each.collect()
    }

    /// As a catalogue takes it.
    pub(super) fn param<'a>(&'a self, codes: &'a [&'a str]) -> (&'a str, Param<'a>) {
        let param = match &self.value {
            Value::Text(text) => Param::Text(text),
            Value::Lines(text) => Param::Lines(text),
            Value::Number(number) => Param::Number(*number),
            Value::Moment(text) => Param::Moment(text),
            Value::Word(word) => Param::Word(word),
            Value::Codes(family, _) => Param::Codes(*family, codes),
            Value::Link(link) => Param::Link(link),
        };
        (&self.name, param)
    }
}
