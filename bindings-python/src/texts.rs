//! The texts for people (`consentry-texts`). `consentry.texts` makes classes of what crosses here.

mod names;
mod params;

use crate::arguments as take;
use crate::fill::ITEMS_MAX;
use crate::generated;
use consentry::Language;
use consentry::journal::Fact;
use consentry::notice::{Notice, Recipient};
use consentry_texts::{CatalogueError, Family, Frame, Link, LinkError, Problem, Rendered, codes};
use names::Called;
use params::{Given, params};
use pyo3::prelude::*;

/// A notice as it crosses: subject, plain text, HTML.
type Written = (String, String, String);
/// A finding as it crosses: language, id, the problem's code, what it is about, and all of it as a sentence.
type Found = (&'static str, String, &'static str, Option<String>, String);
/// How a catalogue is pickled: what makes it, and of what.
type Again<'py> = (Bound<'py, PyAny>, (Vec<(&'static str, String)>,));

/// The texts of all languages, with the host's over ours.
#[pyclass(frozen, name = "Texts", module = "consentry._native")]
pub(crate) struct Texts {
    catalogue: consentry_texts::Catalogue,
    /// What the host laid over ours, in order: catalogues grow by being made anew, so that none changes.
    laid: Vec<(Language, String)>,
}

#[pymethods]
impl Texts {
    #[new]
    fn new() -> Self {
        Self { catalogue: consentry_texts::Catalogue::builtin(), laid: Vec::new() }
    }

    /// A new catalogue with these messages over those of a language.
    fn with_texts(&self, py: Python<'_>, language: &Bound<'_, PyAny>, source: &Bound<'_, PyAny>) -> PyResult<Self> {
        let mut laid = self.laid.clone();
        laid.push((spoken(language)?, take::text("source", source)?.to_owned()));
        let lay = || {
            let builtin = consentry_texts::Catalogue::builtin();
            laid.iter().try_fold(builtin, |catalogue, (language, source)| catalogue.with(*language, source))
        };
        let read = take::asked(|| py.detach(lay))?;
        Ok(Self { catalogue: read.map_err(|error| unread(py, &error))?, laid })
    }

    /// What a code says.
    fn text(
        &self,
        language: &Bound<'_, PyAny>,
        family: &Bound<'_, PyAny>,
        code: &Bound<'_, PyAny>,
        given: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let given = params(given)?;
        let codes = Given::codes(&given);
        let params: Vec<_> = given.iter().zip(&codes).map(|(one, codes)| one.param(codes)).collect();
        let (language, family, code) = (spoken(language)?, kin(family)?, take::text("code", code)?);
        take::asked(|| self.catalogue.text(language, family, code, &params))
    }

    /// A notice with these parameters.
    fn notice(
        &self,
        language: &Bound<'_, PyAny>,
        code: &Bound<'_, PyAny>,
        given: &Bound<'_, PyAny>,
        around: (Bound<'_, PyAny>, Bound<'_, PyAny>, Bound<'_, PyAny>),
    ) -> PyResult<Written> {
        let given = params(given)?;
        let codes = Given::codes(&given);
        let params: Vec<_> = given.iter().zip(&codes).map(|(one, codes)| one.param(codes)).collect();
        let (language, code, around) = (spoken(language)?, take::text("code", code)?, frame(&around)?);
        take::asked(|| written(self.catalogue.notice(language, code, &params, &around)))
    }

    /// A fact as a line of the journal. `called` is `None`, or gives the name of an id.
    fn fact(
        &self,
        language: &Bound<'_, PyAny>,
        fact: &Bound<'_, PyAny>,
        called: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let read: Fact = take::record("fact", fact, &generated::JOURNAL_FACT)?;
        let (language, names) = (spoken(language)?, Called::new(called));
        let said = take::asked(|| self.catalogue.fact(language, &read, &names))?;
        names.raised().map_or(Ok(said), Err)
    }

    /// A composed notice as a recipient reads it.
    fn render(
        &self,
        notice: &Bound<'_, PyAny>,
        to: &Bound<'_, PyAny>,
        around: (Bound<'_, PyAny>, Bound<'_, PyAny>, Bound<'_, PyAny>),
    ) -> PyResult<Written> {
        let read: Notice = take::record("notice", notice, &generated::NOTICE_NOTICE)?;
        let to: Recipient = take::record("to", to, &generated::NOTICE_RECIPIENT)?;
        let around = frame(&around)?;
        take::asked(|| written(self.catalogue.render(&read, &to, &around)))
    }

    /// What would come out wrong: language, id, the problem's code, what it is about, and all of it as a sentence.
    fn check(&self, py: Python<'_>) -> PyResult<Vec<Found>> {
        let findings = take::asked(|| py.detach(|| self.catalogue.check()))?;
        let each = findings.into_iter().map(|finding| {
            let said = finding.to_string();
            let (code, about) = problem(finding.problem);
            (finding.language.tag(), finding.id, code, about, said)
        });
        Ok(each.collect())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Again<'py>> {
        let laid = slf.get().laid.iter().map(|(language, source)| (language.tag(), source.clone())).collect();
        Ok((slf.py().import("consentry._native")?.getattr("texts_of")?, (laid,)))
    }
}

/// The catalogue with all of these laid over ours: how a catalogue is unpickled.
#[pyfunction]
pub(crate) fn texts_of(py: Python<'_>, laid: &Bound<'_, PyAny>) -> PyResult<Texts> {
    let mut texts = Texts::new();
    for pair in take::items("laid", laid, ITEMS_MAX)? {
        let (language, source): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair?.extract()?;
        texts = texts.with_texts(py, &language, &source)?;
    }
    Ok(texts)
}

/// Each family with its codes, each code with the parameters that it needs, its lists, and what it takes; notices under `notice`.
#[pyfunction]
#[expect(clippy::type_complexity, reason = "a table")]
pub(crate) fn texts_codes() -> Vec<(&'static str, Vec<(&'static str, [Vec<&'static str>; 3])>)> {
    let listed = |sentences: &[codes::Sentence]| {
        let each = sentences.iter().map(|it| (it.code, [it.needs, it.lists, it.takes].map(<[&str]>::to_vec)));
        each.collect::<Vec<_>>()
    };
    let families = Family::ALL.iter().map(|family| (family.prefix(), listed(family.sentences())));
    families.chain([("notice", listed(codes::NOTICES))]).collect()
}

/// Refuses what can't stand in an e-mail as a link.
#[pyfunction]
pub(crate) fn texts_check_link(link: &Bound<'_, PyAny>) -> PyResult<()> {
    read_link("link", link).map(drop)
}

fn spoken(language: &Bound<'_, PyAny>) -> PyResult<Language> {
    take::text("language", language)?.parse().map_err(take::at("language"))
}

fn kin(family: &Bound<'_, PyAny>) -> PyResult<Family> {
    let name = take::text("family", family)?;
    Family::ALL.iter().copied().find(|family| family.prefix() == name).ok_or_else(|| take::unknown("family"))
}

fn frame(
    (desk_name, panel_link, invitation_link): &(Bound<'_, PyAny>, Bound<'_, PyAny>, Bound<'_, PyAny>),
) -> PyResult<Frame> {
    Ok(Frame {
        desk_name: take::text("frame.desk_name", desk_name)?.to_owned(),
        panel_link: read_link("frame.panel_link", panel_link)?,
        invitation_link: read_link("frame.invitation_link", invitation_link)?,
    })
}

fn read_link(field: &'static str, link: &Bound<'_, PyAny>) -> PyResult<Link> {
    let problem = |error: LinkError| {
        let reason = match error {
            LinkError::TooLong => "too_long",
            LinkError::Scheme => "scheme",
            LinkError::Host => "host",
            _ => "character",
        };
        take::raised(link.py(), "LinkError", (field, reason, error.to_string()))
    };
    take::text(field, link)?.parse().map_err(problem)
}

fn written(rendered: Rendered) -> Written {
    (rendered.subject, rendered.plain, rendered.html)
}

fn unread(py: Python<'_>, error: &CatalogueError) -> PyErr {
    let about = (error.language.tag(), error.line, error.key.clone(), error.problem.to_string());
    take::raised(py, "CatalogueError", about)
}

fn problem(problem: Problem) -> (&'static str, Option<String>) {
    match problem {
        Problem::Missing => ("missing", None),
        Problem::Unknown => ("unknown", None),
        Problem::UnknownAttribute(name) => ("unknown_attribute", Some(name)),
        Problem::UnknownParam(name) => ("unknown_param", Some(name)),
        Problem::UnusedParam(name) => ("unused_param", Some(name)),
        Problem::Unguarded(name) => ("unguarded", Some(name)),
        Problem::UnknownReference(name) => ("unknown_reference", Some(name)),
        Problem::UnknownFunction(name) => ("unknown_function", Some(name)),
        Problem::Cycle => ("cycle", None),
        other => ("other", Some(other.to_string())),
    }
}
