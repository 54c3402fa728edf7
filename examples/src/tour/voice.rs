//! What the tour says, in its reader's language.
//!
//! Sentences of the library (what is missing, what happened, what a permission is called) come from the catalogue of
//! `consentry-texts`. The tour's own are Fluent files, too, in `examples/texts`.

use consentry::{DeskError, InputError, Language, error::Problem, journal::Fact};
use consentry_texts::{Catalogue, Family, Names, Param};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::borrow::Cow;

/// The tour's narration.
const NARRATION: [(Language, &str); 4] = [
    (Language::Spanish, include_str!("../../texts/es.ftl")),
    (Language::Portuguese, include_str!("../../texts/pt-BR.ftl")),
    (Language::German, include_str!("../../texts/de.ftl")),
    (Language::English, include_str!("../../texts/en.ftl")),
];

/// Says a message of the tour's: `say!(voice, "panel-opened", number = 7)`.
macro_rules! say {
    ($voice:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $voice.say($id, &[$((stringify!($name), $value.into())),*])
    };
}
pub(crate) use say;

/// A language's texts.
pub(crate) struct Voice {
    pub(crate) language: Language,
    pub(crate) catalogue: Catalogue,
    narration: FluentBundle<FluentResource>,
}

impl Voice {
    /// The voice of a language.
    pub(crate) fn new(language: Language) -> Self {
        let mut narration = FluentBundle::new(vec![language.tag().parse().unwrap_or_default()]);
        // The marks would be in the way of whoever copies a subject from the screen.
        narration.set_use_isolating(false);
        let source = NARRATION.iter().find(|(one, _)| *one == language).map_or("", |(_, source)| source);
        // What doesn't parse is left out, and found by the tests.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        narration.add_resource_overriding(resource);
        Self { language, catalogue: Catalogue::builtin(), narration }
    }

    /// A message of the tour's own. That each is there, in each language, is tested.
    pub(crate) fn say(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            filled.set(*name, value.clone());
        }
        let pattern = self.narration.get_message(id).and_then(|message| message.value());
        let mut errors = Vec::new();
        let said = pattern.map(|pattern| self.narration.format_pattern(pattern, Some(&filled), &mut errors));
        said.filter(|_| errors.is_empty()).map_or_else(|| format!("⟦{id}⟧"), Cow::into_owned)
    }

    /// A heading or a field's name.
    pub(crate) fn label(&self, code: &str) -> String {
        self.name(Family::Label, code)
    }

    /// What a status, a permission or a category of e-mails is called.
    pub(crate) fn name(&self, family: Family, code: &str) -> String {
        self.catalogue.name(self.language, family, code)
    }

    /// What several of them are called.
    pub(crate) fn names(&self, family: Family, codes: impl Iterator<Item = impl AsRef<str>>) -> Vec<String> {
        codes.map(|code| self.name(family, code.as_ref())).collect()
    }

    /// A sentence about what happened, or about what is wrong.
    pub(crate) fn text(&self, family: Family, code: &str, params: &[(&str, Param<'_>)]) -> String {
        self.catalogue.text(self.language, family, code, params)
    }

    /// What a fact says.
    pub(crate) fn fact(&self, fact: &Fact, names: &dyn Names) -> String {
        self.catalogue.fact(self.language, fact, names)
    }

    /// What a language is called. The library's catalogue has no names of languages.
    pub(crate) fn language(&self, language: Language) -> String {
        self.say(&format!("language-{}", language.tag()), &[])
    }

    /// What is wrong with an input.
    pub(crate) fn input(&self, error: &InputError) -> String {
        let number = |number: usize| Param::Number(u64::try_from(number).unwrap_or(u64::MAX));
        match *error.problem() {
            Problem::TooLong { bytes, bytes_max } => {
                let params = [("bytes", number(bytes)), ("bytes_max", number(bytes_max))];
                self.text(Family::Error, error.code(), &params)
            }
            Problem::Count { count, min, max } => {
                let params = [("count", count), ("min", min), ("max", max)];
                self.text(Family::Error, error.code(), &params.map(|(name, value)| (name, Param::Number(value))))
            }
            _ => self.text(Family::Error, error.code(), &[]),
        }
    }

    /// Why the answer was no: each reason with its code. Empty for an error that is no answer.
    pub(crate) fn reasons(&self, error: &DeskError) -> Vec<(&'static str, String)> {
        match error {
            DeskError::Refused(refusal) => {
                let missing = refusal.conditions().iter().map(|missing| missing.code());
                missing.map(|code| (code, self.text(Family::Condition, code, &[]))).collect()
            }
            DeskError::Invalid(error) => vec![(error.code(), self.input(error))],
            DeskError::NotFound(_) => vec![(error.code(), self.text(Family::Error, error.code(), &[]))],
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};
    use std::fs;
    use std::path::Path;

    /// Messages whose ids are made while the tour runs.
    const MADE: [(&str, &[&str]); 3] = [
        ("language", &["es", "pt-BR", "de", "en"]),
        ("category", &["technical", "sales", "billing"]),
        ("advice", &["answer", "reopen", "follow"]),
    ];

    /// Each message with the parameters that it uses.
    fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut messages = BTreeMap::new();
        let mut newest = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((id, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '}'])) {
                id.clone_into(&mut newest);
                assert!(messages.insert(newest.clone(), BTreeSet::new()).is_none(), "{id} is there twice");
            }
            let params = line.split('$').skip(1).map(|it| it.split(|c: char| !c.is_ascii_alphanumeric()).next());
            let used: &mut BTreeSet<String> = messages.entry(newest.clone()).or_default();
            used.extend(params.flatten().map(str::to_owned));
        }
        messages.remove("");
        messages
    }

    /// The ids that stand in the sources, and how they are called.
    fn said() -> BTreeMap<String, BTreeSet<String>> {
        let mut said: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tour")).unwrap() {
            let source = fs::read_to_string(file.unwrap().path()).unwrap();
            let source = source.split("#[cfg(test)]").next().unwrap();
            for call in ["say!(", "tell!(", "head!("] {
                for rest in source.split(call).skip(1).filter(|rest| !rest.starts_with(['$', ')'])) {
                    let Some((_, rest)) = rest.split_once('"') else { continue };
                    let (id, rest) = rest.split_once('"').unwrap();
                    let mut depth = 1;
                    let end = rest.find(|c| {
                        depth += i32::from(c == '(') - i32::from(c == ')');
                        depth == 0
                    });
                    let names = rest[..end.unwrap()]
                        .split(',')
                        .filter_map(|part| part.split_once(" = "))
                        .map(|(name, _)| name.trim());
                    said.entry(id.to_owned()).or_default().extend(names.map(str::to_owned));
                }
            }
        }
        for (prefix, names) in MADE {
            said.extend(names.iter().map(|name| (format!("{prefix}-{name}"), BTreeSet::new())));
        }
        said
    }

    #[test]
    fn all_four_narrations_have_what_the_tour_says_and_no_more() {
        let said = said();
        assert!(said.len() > 60, "the calls are found");
        for (language, source) in NARRATION {
            assert!(FluentResource::try_new(source.to_owned()).is_ok(), "{language} is Fluent");
            let messages = messages(source);
            assert!(messages.keys().eq(said.keys()), "{language}: {:?}", {
                let (there, wanted): (BTreeSet<_>, BTreeSet<_>) = (messages.keys().collect(), said.keys().collect());
                there.symmetric_difference(&wanted).copied().cloned().collect::<Vec<_>>()
            });
            for (id, params) in &messages {
                assert_eq!(params, &said[id], "{language}: {id}");
            }
        }
    }

    #[test]
    fn a_message_that_is_missing_is_told_for_what_it_is() {
        assert_eq!(Voice::new(Language::German).say("nothing", &[]), "⟦nothing⟧");
        assert_eq!(Voice::new(Language::German).say("language-de", &[]), "Deutsch");
    }
}
