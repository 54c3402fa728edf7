use crate::clean;
use crate::codes::{self, Family};
use crate::error::{CatalogueError, CatalogueProblem};
use crate::param::{Param, TEXT_MAX};
use crate::pattern::Filled;
use crate::{Language, plain};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::Entry;
use fluent_syntax::parser::ParserError;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

macro_rules! embedded {
    ($tag:literal) => {
        [
            include_str!(concat!("../catalogues/", $tag, "/notices.ftl")),
            include_str!(concat!("../catalogues/", $tag, "/conditions.ftl")),
            include_str!(concat!("../catalogues/", $tag, "/errors.ftl")),
            include_str!(concat!("../catalogues/", $tag, "/facts.ftl")),
            include_str!(concat!("../catalogues/", $tag, "/names.ftl")),
        ]
    };
}

/// The catalogues of this crate.
const EMBEDDED: [(Language, [&str; 5]); 4] = [
    (Language::Spanish, embedded!("es")),
    (Language::Portuguese, embedded!("pt-BR")),
    (Language::German, embedded!("de")),
    (Language::English, embedded!("en")),
];

type Bundle = FluentBundle<Arc<FluentResource>>;

/// One language: our messages, and the host's over them.
pub(crate) struct Voice {
    pub(crate) language: Language,
    pub(crate) ours: Vec<Arc<FluentResource>>,
    pub(crate) hosts: Vec<Arc<FluentResource>>,
    builtin: Bundle,
    overridden: Option<Bundle>,
}

impl Voice {
    fn builtin(language: Language, sources: [&str; 5]) -> Self {
        // What doesn't parse is left out, and found by the tests.
        let read = |text: &str| FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let ours: Vec<_> = sources.into_iter().map(|text| Arc::new(read(text))).collect();
        Self { language, builtin: bundle(language, &ours), ours, hosts: Vec::new(), overridden: None }
    }

    fn add(&mut self, resource: FluentResource) {
        self.hosts.push(Arc::new(resource));
        self.overridden = Some(bundle(self.language, self.ours.iter().chain(&self.hosts)));
    }

    /// What a message says, the host's before ours. A message that is missing, blank, or broken says nothing.
    pub(crate) fn say(&self, id: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
        self.overridden.iter().chain([&self.builtin]).find_map(|bundle| {
            let message = bundle.get_message(id)?;
            let pattern = match attribute {
                None => message.value()?,
                Some(name) => message.get_attribute(name)?.value(),
            };
            let mut errors = Vec::new();
            let said = bundle.format_pattern(pattern, Some(args), &mut errors);
            (errors.is_empty() && !said.trim().is_empty()).then(|| said.into_owned())
        })
    }
}

fn bundle<'a>(language: Language, resources: impl IntoIterator<Item = &'a Arc<FluentResource>>) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language.tag().parse().unwrap_or_default()]);
    // Parameters are isolated when they are placed, see `clean::isolated`.
    bundle.set_use_isolating(false);
    // Fails only for a function that is there already.
    drop(bundle.add_builtins());
    for resource in resources {
        bundle.add_resource_overriding(Arc::clone(resource));
    }
    bundle
}

/// The texts of all languages.
///
/// Whatever it is asked for, it answers with a text, and never with an empty one: first the host's message of the
/// language, then ours, then the host's English one, then ours, and then the code itself. A message that can't be
/// formatted counts as missing.
///
/// It can be shared between threads.
pub struct Catalogue {
    pub(crate) voices: Vec<Voice>,
}

impl Catalogue {
    /// The texts of this crate.
    pub fn builtin() -> Self {
        Self { voices: EMBEDDED.into_iter().map(|(language, sources)| Voice::builtin(language, sources)).collect() }
    }

    /// Lays messages of the host's over those of a language: the same id replaces ours. A notice that has only a value
    /// or only a subject keeps the other one of ours.
    ///
    /// What the messages say isn't looked at here; see [`check`](Self::check).
    ///
    /// # Errors
    /// [`CatalogueError`] naming line and message, if the source is not Fluent or has a message twice.
    pub fn with(mut self, language: Language, source: &str) -> Result<Self, CatalogueError> {
        let resource = read(language, source)?;
        if let Some(voice) = self.voices.iter_mut().find(|voice| voice.language == language) {
            voice.add(resource);
        }
        Ok(self)
    }

    /// What a code says in a language, in one line of plain text. Parameters that its sentence doesn't know are ignored.
    ///
    /// ```
    /// use consentry_texts::{Catalogue, Family, Language, Param};
    ///
    /// let catalogue = Catalogue::builtin();
    /// let said = catalogue.text(Language::German, Family::Fact, "ticket.merged", &[
    ///     ("number", Param::Number(7)),
    ///     ("into_number", Param::Number(3)),
    /// ]);
    /// assert_eq!(said, "Ticket 7 wurde mit Ticket 3 zusammengeführt.");
    /// assert_eq!(catalogue.text(Language::German, Family::Fact, "moon.landed", &[]), "moon.landed");
    /// ```
    pub fn text(&self, language: Language, family: Family, code: &str, params: &[(&str, Param<'_>)]) -> String {
        let filled = self.filled(language, codes::sentence(family, code), params);
        let said = self.say(language, &codes::id(family.prefix(), code), None, &filled);
        said.map_or_else(|| clean::line(code, TEXT_MAX), |said| plain::line(&filled.pieces(&said)))
    }

    /// What a name is called in a language: a permission, a category, a status, a priority, a label.
    ///
    /// ```
    /// use consentry_texts::{Catalogue, Family, Language};
    ///
    /// let catalogue = Catalogue::builtin();
    /// assert_eq!(catalogue.name(Language::Spanish, Family::Status, "on_hold"), "En pausa");
    /// ```
    pub fn name(&self, language: Language, family: Family, code: &str) -> String {
        self.text(language, family, code, &[])
    }

    pub(crate) fn filled(
        &self,
        language: Language,
        sentence: Option<&codes::Sentence>,
        params: &[(&str, Param<'_>)],
    ) -> Filled {
        Filled::new(sentence, params, |family, code| self.name(language, family, code))
    }

    /// What a message says in a language, or else in English.
    pub(crate) fn say(&self, language: Language, id: &str, attribute: Option<&str>, filled: &Filled) -> Option<String> {
        let voices = [language, Language::English].into_iter().filter_map(|language| self.voice(language));
        voices.into_iter().find_map(|voice| voice.say(id, attribute, &filled.args))
    }

    fn voice(&self, language: Language) -> Option<&Voice> {
        self.voices.iter().find(|voice| voice.language == language)
    }
}

impl Default for Catalogue {
    fn default() -> Self {
        Self::builtin()
    }
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for voice in &self.voices {
            map.entry(&voice.language, &format_args!("{} of the host's", voice.hosts.len()));
        }
        map.finish()
    }
}

fn read(language: Language, source: &str) -> Result<FluentResource, CatalogueError> {
    let resource = FluentResource::try_new(source.to_owned())
        .map_err(|(_, errors)| errors.first().map_or_else(|| unread(language), |error| bad(language, source, error)))?;
    let mut seen = BTreeSet::new();
    for entry in resource.entries() {
        let key = match entry {
            Entry::Message(message) => message.id.name.to_owned(),
            Entry::Term(term) => format!("-{}", term.id.name),
            _ => continue,
        };
        if seen.contains(&key) {
            let line = second_line(source, &key);
            return Err(CatalogueError { language, line, key: Some(key), problem: CatalogueProblem::Twice });
        }
        seen.insert(key);
    }
    drop(seen);
    Ok(resource)
}

/// What the parser refused without saying why; it always says why.
fn unread(language: Language) -> CatalogueError {
    CatalogueError { language, line: 1, key: None, problem: CatalogueProblem::Syntax("not Fluent".to_owned()) }
}

fn bad(language: Language, source: &str, error: &ParserError) -> CatalogueError {
    let line = 1 + source.bytes().take(error.pos.start).filter(|byte| *byte == b'\n').count();
    let entry = error.slice.clone().and_then(|slice| source.get(slice)).unwrap_or_default().trim_start();
    let key = entry.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).next().unwrap_or_default();
    let key = (!key.is_empty()).then(|| key.to_owned());
    CatalogueError { language, line, key, problem: CatalogueProblem::Syntax(error.kind.to_string()) }
}

/// The line on which a message is defined for the second time.
fn second_line(source: &str, key: &str) -> usize {
    let defines = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    let lines = (1..).zip(source.lines()).filter(|(_, line)| defines(line)).map(|(number, _)| number);
    lines.take(2).last().unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn is_shared<T: Send + Sync>() {}

    #[test]
    fn a_catalogue_can_be_shared_between_threads() {
        is_shared::<Catalogue>();
        let catalogue = Arc::new(Catalogue::builtin());
        let threads: Vec<_> = Language::ALL
            .iter()
            .map(|language| {
                let catalogue = Arc::clone(&catalogue);
                std::thread::spawn(move || catalogue.text(*language, Family::Error, "invalid.too_long", &[]))
            })
            .collect();
        for thread in threads {
            assert!(!thread.join().unwrap().is_empty());
        }
    }

    #[test]
    fn our_catalogues_parse() {
        assert_eq!(EMBEDDED.map(|(language, _)| language).as_slice(), Language::ALL);
        for (language, source) in EMBEDDED.iter().flat_map(|(language, sources)| sources.map(|it| (*language, it))) {
            assert!(read(language, source).is_ok());
            assert!(source.starts_with("### "));
        }
    }
}
