use crate::Language;

/// Why a catalogue of the host's can't be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} catalogue, line {line}{}: {problem}", .language.tag(), .key.as_deref().map(|key| format!(", {key}")).unwrap_or_default())]
pub struct CatalogueError {
    /// The language that it was meant for.
    pub language: Language,
    /// The line, from 1.
    pub line: usize,
    /// The message, where the line belongs to one.
    pub key: Option<String>,
    /// What is wrong.
    pub problem: CatalogueProblem,
}

/// What is wrong with a catalogue.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CatalogueProblem {
    /// Not Fluent.
    #[error("{0}")]
    Syntax(String),
    /// The same message, twice.
    #[error("is there twice")]
    Twice,
}
