//! All languages say the same: same ids, in the same order, with the same attributes, parameters and references.

use consentry_texts::codes::{NOTICES, Sentence};
use consentry_texts::{Catalogue, Family, Language, Param};
use fluent_syntax::ast::{Entry, Resource};
use fluent_syntax::{parser, serializer};
use std::collections::BTreeSet;
use std::path::Path;

const FILES: [&str; 5] = ["notices", "conditions", "errors", "facts", "names"];

/// What a message is, but for its words: its id, its attributes, its parameters, what it refers to.
#[derive(Debug, PartialEq, Eq)]
struct Shape {
    id: String,
    attributes: Vec<String>,
    uses: BTreeSet<String>,
}

/// The parameters, messages and terms that a pattern's source names.
fn uses(source: &str) -> BTreeSet<String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let starts = source.match_indices(['$', '{']);
    let names = starts.filter_map(|(at, start)| {
        let rest = source[at + 1..].trim_start();
        let name: String = rest.chars().take_while(|c| is_name(*c)).collect();
        (!name.is_empty()).then(|| if start == "$" { format!("${name}") } else { name })
    });
    names.collect()
}

fn shapes(language: Language, file: &str) -> Result<Vec<Shape>, String> {
    let path = format!("{}/catalogues/{}/{file}.ftl", env!("CARGO_MANIFEST_DIR"), language.tag());
    let source = std::fs::read_to_string(Path::new(&path)).map_err(|error| error.to_string())?;
    let resource = parser::parse(source.as_str()).map_err(|(_, errors)| format!("{errors:?}"))?;
    let shapes = resource.body.into_iter().filter_map(|entry| {
        let (id, attributes) = match &entry {
            Entry::Message(message) => (message.id.name.to_owned(), &message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), &term.attributes),
            _ => return None,
        };
        let attributes = attributes.iter().map(|it| it.id.name.to_owned()).collect();
        let uses = uses(&serializer::serialize(&Resource { body: vec![entry.clone()] }));
        Some(Shape { id, attributes, uses })
    });
    Ok(shapes.collect())
}

#[test]
fn all_languages_have_the_same_messages() {
    for file in FILES {
        let english = shapes(Language::English, file).unwrap();
        assert!(english.len() > 20, "{file}");
        for language in Language::ALL {
            let shapes = shapes(*language, file).unwrap();
            for (ours, theirs) in shapes.iter().zip(&english) {
                assert_eq!(ours, theirs, "{} {file}", language.tag());
            }
            assert_eq!(shapes.len(), english.len(), "{} {file}", language.tag());
        }
    }
}

#[test]
fn messages_stand_in_the_file_of_their_concept() {
    for file in FILES {
        for shape in shapes(Language::English, file).unwrap() {
            let prefix = shape.id.trim_start_matches('-').split('-').next().unwrap();
            let home = match prefix {
                "notice" | "frame" => "notices",
                "condition" | "ask" => "conditions",
                "error" => "errors",
                "fact" => "facts",
                _ => "names",
            };
            assert_eq!(home, file, "{}", shape.id);
        }
    }
}

#[test]
fn codes_and_their_parameters_are_stable() {
    let line = |family: &str, it: &Sentence| {
        let optional = it.takes.iter().map(|name| format!("{name}?"));
        let lists = it.lists.iter().map(|name| format!("{name}[]"));
        let params: Vec<_> = it.needs.iter().map(ToString::to_string).chain(lists).chain(optional).collect();
        format!("{family} {} {}", it.code, params.join(" ")).trim_end().to_owned()
    };
    let notices = NOTICES.iter().map(|it| line("notice", it));
    let others =
        Family::ALL.iter().flat_map(|family| family.sentences().iter().map(move |it| line(family.prefix(), it)));
    insta::assert_snapshot!(notices.chain(others).collect::<Vec<_>>().join("\n"));
}

#[test]
fn no_code_is_there_twice() {
    for family in Family::ALL {
        let codes: BTreeSet<_> = family.sentences().iter().map(|it| it.code).collect();
        assert_eq!(codes.len(), family.sentences().len(), "{family}");
    }
}

#[test]
fn what_counts_has_the_plural_of_its_language() {
    use Param::Number;
    let catalogue = Catalogue::builtin();
    let said = |language, bytes_max| {
        let params = [("bytes", Number(9)), ("bytes_max", Number(bytes_max))];
        catalogue.text(language, Family::Error, "invalid.too_long", &params)
    };
    for (language, one, many) in [
        (Language::Spanish, "Se admite como máximo 1 byte.", "Se admiten como máximo 2 bytes."),
        (Language::Portuguese, "É permitido no máximo 1 byte.", "São permitidos no máximo 2 bytes."),
        (Language::German, "Zulässig ist höchstens 1 Byte.", "Zulässig sind höchstens 2 Byte."),
        (Language::English, "At most 1 byte is allowed.", "At most 2 bytes are allowed."),
    ] {
        assert!(said(language, 1).ends_with(one), "{}", said(language, 1));
        assert!(said(language, 2).ends_with(many), "{}", said(language, 2));
    }
    // Portuguese has its own opinion of zero.
    assert!(said(Language::Portuguese, 0).ends_with("É permitido no máximo 0 byte."));
}

#[test]
fn every_condition_says_what_to_do_in_more_than_one_sentence() {
    let catalogue = Catalogue::builtin();
    for language in Language::ALL {
        for it in Family::Condition.sentences() {
            let said = catalogue.text(*language, Family::Condition, it.code, &[]);
            assert!(said.ends_with('.') && said.matches(['.', ':', ',']).count() >= 2, "{said}");
        }
    }
}

/// Parameters as the journal would pass them.
fn param(name: &str) -> Param<'static> {
    match name {
        "permissions" => Param::Codes(Family::Permission, &["invoices", "tickets"]),
        "categories" => Param::Codes(Family::Category, &["support"]),
        "scopes" => Param::Codes(Family::Scope, &["download", "exports.monthly"]),
        "scope" => Param::Codes(Family::Scope, &["settings"]),
        "missing" => Param::Codes(Family::Lack, &["agent.mfa", "access.code"]),
        "basis" => Param::Codes(Family::Basis, &["code"]),
        "ending" => Param::Codes(Family::Ending, &["ended_by_customer"]),
        "verdict" => Param::Codes(Family::Verdict, &["other_step"]),
        "action" => Param::Codes(Family::Action, &["downloaded"]),
        "what" => Param::Text("customers.csv"),
        "reason" => Param::Lines("The import fails.\nSince noon."),
        "link" => Param::Lines("https://desk.example.com/calls/7"),
        "until" | "ended_at" => Param::Moment("2026-11-29 10:00 UTC"),
        "since" => Param::Moment("2026-11-22 10:00 UTC"),
        "edition" => Param::Text("2026-1"),
        "training" => Param::Text("privacy"),
        "role" | "roles" => Param::Text("support-lead"),
        "armed_by" => Param::Text("Ben"),
        "name" | "email" | "language" | "manages_users" | "told" | "lead" => Param::Word("yes"),
        "service" => Param::Text("Web"),
        "from" => Param::Text("ada@example.com"),
        "teams" => Param::Text("billing"),
        "owner" | "user" | "to" | "agent" => Param::Text("Ada"),
        "rating" => Param::Number(5),
        "follows" | "into_number" => Param::Number(3),
        _ => Param::Number(12),
    }
}

#[test]
fn every_sentence_in_every_language() {
    let catalogue = Catalogue::builtin();
    for language in Language::ALL {
        let mut lines = Vec::new();
        for family in Family::ALL {
            for it in family.sentences() {
                let bare: Vec<_> = it.needs.iter().map(|name| (*name, param(name))).collect();
                let empty = it.lists.iter().map(|name| (*name, Param::Codes(Family::Permission, &[])));
                let bare: Vec<_> = bare.into_iter().chain(empty).collect();
                let full: Vec<_> = it.params().map(|name| (name, param(name))).collect();
                let said = catalogue.text(*language, *family, it.code, &full);
                lines.push(format!("{family} {}: {said}", it.code));
                let said = catalogue.text(*language, *family, it.code, &bare);
                if full.len() > it.needs.len() {
                    lines.push(format!("{family} {}, bare: {said}", it.code));
                }
            }
        }
        insta::assert_snapshot!(format!("texts-{}", language.tag()), lines.join("\n"));
    }
}
