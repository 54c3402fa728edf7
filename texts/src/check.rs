//! What would come out wrong in a catalogue, found without sending it to anybody.

use crate::catalogue::Voice;
use crate::codes::{self, FRAME, FRAME_TEXTS, Family, NOTICES, Sentence};
use crate::usage::{Messages, Usage};
use crate::{Catalogue, Language};
use std::collections::BTreeSet;
use std::fmt;

/// Something that [`Catalogue::check`] found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The language.
    pub language: Language,
    /// The message's Fluent id; a term's starts with a dash.
    pub id: String,
    /// What is wrong with it.
    pub problem: Problem,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.language.tag(), self.id, self.problem)
    }
}

/// What is wrong with a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// There is none, or a part of it is missing.
    #[error("is missing, or has no value, or no subject")]
    Missing,
    /// No code has this id, and no other message refers to it.
    #[error("belongs to no code")]
    Unknown,
    /// It has an attribute that nobody reads.
    #[error("has an unknown attribute, .{0}")]
    UnknownAttribute(String),
    /// It uses a parameter that it never gets.
    #[error("uses ${0}, which it never gets")]
    UnknownParam(String),
    /// It never uses a parameter that it should.
    #[error("doesn't use ${0}")]
    UnusedParam(String),
    /// It shows a parameter that may be absent, or a list that may be empty, without a variant `[none]`.
    #[error("shows ${0} without a variant [none] beside it")]
    Unguarded(String),
    /// It refers to a message or a term that there isn't.
    #[error("refers to {0}, which is missing")]
    UnknownReference(String),
    /// It calls a function that there isn't.
    #[error("calls {0}, which is no function")]
    UnknownFunction(String),
    /// It refers to itself, by whatever way.
    #[error("refers to itself")]
    Cycle,
}

impl Catalogue {
    /// Looks at every message of every language, ours and the host's: whether every code has one, and whether each uses
    /// the parameters that it gets, and no others. A host calls it in a test of its own.
    ///
    /// ```
    /// use consentry_texts::{Catalogue, Language};
    ///
    /// let catalogue = Catalogue::builtin().with(Language::English, "fact-ticket-closed = { $nummer } is done.\n")?;
    /// let found: Vec<String> = catalogue.check().iter().map(ToString::to_string).collect();
    /// assert_eq!(found, [
    ///     "en: fact-ticket-closed: uses $nummer, which it never gets",
    ///     "en: fact-ticket-closed: doesn't use $number",
    /// ]);
    /// # Ok::<(), consentry_texts::CatalogueError>(())
    /// ```
    pub fn check(&self) -> Vec<Finding> {
        let mut findings: Vec<_> = self.voices.iter().flat_map(check).collect();
        findings.sort();
        findings
    }
}

/// A message that some code needs.
struct Expected {
    id: String,
    sentence: Option<&'static Sentence>,
    /// A notice, or a text that stands around one: it can use the frame's parameters.
    framed: bool,
}

impl Expected {
    const fn is_notice(&self) -> bool {
        self.framed && self.sentence.is_some()
    }

    /// The value; of a notice, the subject, too.
    const fn parts(&self) -> &'static [Option<&'static str>] {
        if self.is_notice() { &[None, Some("subject")] } else { &[None] }
    }
}

fn expected() -> Vec<Expected> {
    let notices =
        NOTICES.iter().map(|it| Expected { id: codes::id("notice", it.code), sentence: Some(it), framed: true });
    let frames = FRAME_TEXTS.iter().map(|id| Expected { id: (*id).to_owned(), sentence: None, framed: true });
    let others = Family::ALL.iter().flat_map(|family| {
        let id = |sentence: &Sentence| codes::id(family.prefix(), sentence.code);
        family.sentences().iter().map(move |it| Expected { id: id(it), sentence: Some(it), framed: false })
    });
    notices.chain(frames).chain(others).collect()
}

fn check(voice: &Voice) -> Vec<Finding> {
    let ours = Messages::of(&voice.ours);
    let all = Messages::of(voice.ours.iter().chain(&voice.hosts));
    let expected = expected();
    let mut findings = Vec::new();
    let mut reached = BTreeSet::new();
    let mut find = |id: &str, problem| findings.push(Finding { language: voice.language, id: id.to_owned(), problem });
    for it in &expected {
        let (usage, problems) = examine(it, &all, &ours);
        for problem in problems {
            find(&it.id, problem);
        }
        reached.extend(usage.reached);
        reached.insert(it.id.clone());
        // What only our messages refer to isn't the host's to tidy up.
        let mut own = Usage::default();
        for part in it.parts() {
            ours.follow(&it.id, *part, &mut own);
        }
        reached.extend(own.reached);
    }
    for id in all.ids() {
        if !reached.contains(&id) {
            find(&id, Problem::Unknown);
        }
    }
    findings
}

/// What a message uses, and what is wrong with it.
fn examine(expected: &Expected, all: &Messages<'_>, ours: &Messages<'_>) -> (Usage, Vec<Problem>) {
    let mut usage = Usage::default();
    let mut problems = Vec::new();
    for part in expected.parts() {
        if !all.follow(&expected.id, *part, &mut usage) && !ours.follow(&expected.id, *part, &mut usage) {
            problems.push(Problem::Missing);
        }
    }
    let unread = all.attributes(&expected.id).filter(|name| !(expected.is_notice() && *name == "subject"));
    problems.extend(unread.map(|name| Problem::UnknownAttribute(name.to_owned())));
    problems.extend(usage.missing.iter().cloned().map(Problem::UnknownReference));
    problems.extend(usage.functions.iter().filter(|name| *name != "NUMBER").cloned().map(Problem::UnknownFunction));
    problems.extend(usage.cycle.then_some(Problem::Cycle));

    let sentence = expected.sentence.copied().unwrap_or(Sentence { code: "", needs: &[], lists: &[], takes: &[] });
    let frame: &[&str] = if expected.framed { FRAME } else { &[] };
    let known: BTreeSet<_> = sentence.params().chain(frame.iter().copied()).collect();
    let unknown = usage.params.iter().filter(|name| !known.contains(name.as_str()));
    problems.extend(unknown.cloned().map(Problem::UnknownParam));
    let unused = sentence.params().filter(|name| !usage.params.contains(*name));
    problems.extend(unused.map(|name| Problem::UnusedParam(name.to_owned())));
    let unguarded = sentence.lists.iter().chain(sentence.takes).filter(|name| usage.unguarded.contains(**name));
    problems.extend(unguarded.map(|name| Problem::Unguarded((*name).to_owned())));
    (usage, problems)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Link, Param};

    #[test]
    fn nothing_is_wrong_with_our_catalogues() {
        let found: Vec<_> = Catalogue::builtin().check().iter().map(ToString::to_string).collect();
        assert_eq!(found, Vec::<String>::new());
    }

    /// With all parameters, and with those alone that a sentence needs; lists full and empty.
    fn fillings<'a>(it: &Expected, link: &'a Link, full: bool) -> Vec<(&'static str, Param<'a>)> {
        let sentence = it.sentence.into_iter();
        let needs = sentence.clone().flat_map(|it| it.needs).map(|name| (*name, Param::Text("x")));
        let codes: &[&str] = if full { &["tickets", "orders"] } else { &[] };
        let lists =
            sentence.clone().flat_map(|it| it.lists).map(|name| (*name, Param::Codes(Family::Permission, codes)));
        let takes = sentence.flat_map(|it| it.takes).filter(|_| full).map(|name| (*name, Param::Number(2)));
        let frame = FRAME.iter().filter(|_| it.framed).map(|name| (*name, Param::Link(link)));
        needs.chain(lists).chain(takes).chain(frame).collect()
    }

    #[test]
    fn every_message_is_said_in_its_own_language() {
        let catalogue = Catalogue::builtin();
        let link: Link = "https://panel.example.com/".parse().unwrap();
        for voice in &catalogue.voices {
            for (it, full) in expected().iter().flat_map(|it| [(it, true), (it, false)]) {
                let params = fillings(it, &link, full);
                let filled = catalogue.filled(voice.language, it.sentence, &params);
                for part in it.parts() {
                    // No fall-back here: this is the one voice.
                    let said = voice.say(&it.id, *part, &filled.args).unwrap_or_else(|| panic!("{}", it.id));
                    assert!(!said.contains(['{', '}', '$']), "{said}");
                    let shown = crate::plain::line(&filled.pieces(&said));
                    assert!(!shown.contains("none") && !shown.contains("  "), "{}: {shown:?}", it.id);
                }
            }
        }
    }
}
