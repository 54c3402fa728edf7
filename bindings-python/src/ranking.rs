//! The words of texts, and how similar tickets are: what search and advice are made of (RULES T6, T9).

use crate::arguments as take;
use crate::fill::ITEMS_MAX;
use consentry::ticket::Word;
use consentry::ticket::ranking::{self, Candidate, Query};
use consentry::ticket::words;
use pyo3::prelude::*;

fn numbers(words: Vec<Word>) -> Vec<i64> {
    words.into_iter().map(|Word(word)| word).collect()
}

/// The first distinct words of a text, as the index has them.
#[pyfunction]
#[pyo3(signature = (text, max = None))]
pub(crate) fn words_in(text: &Bound<'_, PyAny>, max: Option<&Bound<'_, PyAny>>) -> PyResult<Vec<i64>> {
    let max = max.map_or(Ok(words::WORDS_MAX), |max| take::number("max", max))?;
    let text = take::text("text", text)?;
    take::asked(|| numbers(words::words(text, max)))
}

/// The words that a message is indexed by.
#[pyfunction]
pub(crate) fn words_of(subject: Option<&Bound<'_, PyAny>>, body: &Bound<'_, PyAny>) -> PyResult<Vec<i64>> {
    let subject = subject.map(|subject| take::text("subject", subject)).transpose()?;
    let body = take::text("body", body)?;
    take::asked(|| numbers(words::words_of(subject, body)))
}

/// The words that a text search asks for.
#[pyfunction]
#[pyo3(signature = (text, max = None))]
pub(crate) fn query_words(text: &Bound<'_, PyAny>, max: Option<&Bound<'_, PyAny>>) -> PyResult<Vec<i64>> {
    let max = max.map_or(Ok(words::QUERY_WORDS_MAX), |max| take::number("max", max))?;
    let text = take::text("text", text)?;
    take::asked(|| numbers(words::query_words(text, max)))
}

/// The words by which similar tickets are looked for.
#[pyfunction]
pub(crate) fn telling_words(subject: &Bound<'_, PyAny>, body: &Bound<'_, PyAny>) -> PyResult<Vec<i64>> {
    let (subject, body) = (take::text("subject", subject)?, take::text("body", body)?);
    take::asked(|| numbers(words::telling_words(subject, body)))
}

/// The numbers and scores of the candidates that score at least `least`, the best first.
#[pyfunction]
pub(crate) fn rank(
    subject: &Bound<'_, PyAny>,
    tickets: &Bound<'_, PyAny>,
    frequencies: &Bound<'_, PyAny>,
    candidates: &Bound<'_, PyAny>,
    least: &Bound<'_, PyAny>,
) -> PyResult<Vec<(u64, u16)>> {
    let mut counts: Vec<u32> = Vec::new();
    for count in take::items("frequencies", frequencies, ITEMS_MAX)? {
        counts.push(take::number("frequencies", &count?)?);
    }
    let mut all: Vec<(u64, String, u64)> = Vec::new();
    for candidate in take::items("candidates", candidates, ITEMS_MAX)? {
        let candidate = candidate?;
        let (number, subject, matched) = candidate
            .extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>, Bound<'_, PyAny>)>()
            .map_err(|_| take::wrong_type("candidates", "candidates", &candidate))?;
        let subject = take::text("candidates", &subject)?.to_owned();
        all.push((take::number("candidates", &number)?, subject, take::number("candidates", &matched)?));
    }
    let query = Query {
        subject: take::text("subject", subject)?,
        tickets: take::number("tickets", tickets)?,
        frequencies: &counts,
    };
    let all = all.iter().map(|(number, subject, matched)| Candidate { number: *number, subject, matched: *matched });
    let least = take::number("least", least)?;
    let ranked = take::asked(|| ranking::rank(&query, all, least))?;
    Ok(ranked.into_iter().map(|similar| (similar.number, similar.score)).collect())
}
