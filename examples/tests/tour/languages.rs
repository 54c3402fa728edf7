//! The tour in four languages: each run speaks its reader's, and no other.

use crate::runs::{Done, Folder};
use std::collections::BTreeSet;

/// The tags, and the narrations.
const NARRATION: [(&str, &str); 4] = [
    ("es", include_str!("../../texts/es.ftl")),
    ("pt", include_str!("../../texts/pt-BR.ftl")),
    ("de", include_str!("../../texts/de.ftl")),
    ("en", include_str!("../../texts/en.ftl")),
];

/// What a narration says word by word, between the parameters: pieces that are long enough to be told apart.
fn pieces(source: &str) -> BTreeSet<&str> {
    let lines = source.lines().filter(|line| !line.starts_with('#'));
    let texts =
        lines.map(|line| line.split_once(" = ").or_else(|| line.split_once("] ")).map_or(line, |(_, text)| text));
    let pieces = texts.flat_map(|text| text.split(['{', '}'])).map(str::trim);
    pieces.filter(|piece| piece.chars().count() >= 12 && !piece.starts_with('$')).collect()
}

#[test]
fn the_narrations_have_nothing_in_common() {
    // What is the same word for word was forgotten by a translator, but for these.
    let alike = ["Problemas técnicos"];
    for (index, (tag, own)) in NARRATION.into_iter().enumerate() {
        for (other, source) in NARRATION.into_iter().skip(index + 1) {
            let (own, source) = (pieces(own), pieces(source));
            let both: Vec<_> = own.intersection(&source).filter(|piece| !alike.contains(piece)).collect();
            assert!(both.is_empty(), "{tag} and {other}: {both:?}");
        }
    }
}

#[test]
fn each_run_speaks_one_language() -> Done {
    for (tag, own) in NARRATION {
        let folder = Folder::new()?;
        let own = pieces(own);
        assert!(own.len() > 180, "{tag}: the pieces are found");
        let others = NARRATION.into_iter().filter(|(other, _)| *other != tag).flat_map(|(_, source)| pieces(source));
        let others: Vec<_> = others.filter(|piece| !own.iter().any(|own| own.contains(piece))).collect();
        let mut said = BTreeSet::new();
        for _ in 0..2 {
            let ran = folder.tour(&["--lang", tag])?;
            assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
            let prose = ran.prose();
            assert!(!ran.out.contains('⟦'), "a message is missing\n{}", ran.out);
            assert!(!ran.out.contains("{ $"), "{}", ran.out);
            let foreign: Vec<_> = others.iter().filter(|piece| prose.contains(**piece)).collect();
            assert!(foreign.is_empty(), "{tag} says {foreign:?}");
            said.extend(own.iter().copied().filter(|piece| prose.contains(*piece)));
            let widest = ran.out.lines().map(|line| line.chars().count()).max();
            assert!(widest <= Some(80), "{tag}: {widest:?}\n{}", ran.out);
        }
        // What two good runs don't say: a changed language, a changed journal, a link that doesn't go out, and what the
        // width of a table breaks.
        assert!(said.len() * 10 > own.len() * 8, "{tag}: {:?}", own.difference(&said).collect::<Vec<_>>());
    }
    Ok(())
}

#[test]
fn no_raw_code_stands_where_a_sentence_should() -> Done {
    for (tag, _) in NARRATION {
        let ran = Folder::new()?.tour(&["--lang", tag])?;
        // Codes stand in brackets behind their sentences, and nowhere else.
        let prose = ran.prose();
        let codes = prose.split(' ').filter(|word| word.contains('.') && !word.starts_with('['));
        let raw: Vec<_> = codes
            .filter(|word| {
                let families = ["ticket.", "people.", "account.", "contact.", "permission.", "invalid."];
                let families_of_access = ["access.", "agent.", "assistance.", "break_glass.", "review.", "session."];
                families.iter().chain(&families_of_access).any(|it| word.starts_with(it))
                    && word.trim_end_matches('.').contains('.')
                    // A policy's key, which has no other name.
                    && !word.ends_with(':')
            })
            .collect();
        assert!(raw.is_empty(), "{tag}: {raw:?}");
    }
    Ok(())
}

#[test]
fn the_language_comes_from_the_locale_unless_it_is_given() -> Done {
    let cases = [
        ("", "", "8. The"),
        ("LANG=de_DE.UTF-8", "", "8. Die"),
        ("LANG=de_DE.UTF-8 LC_ALL=pt_BR.UTF-8", "", "8. A"),
        ("LANG=de_DE.UTF-8 LC_ALL=", "", "8. Die"),
        ("LANG=es_AR.UTF-8 LC_MESSAGES=C", "", "8. The"),
        ("LANG=fr_FR.UTF-8", "", "8. The"),
        ("LC_ALL=de_DE.UTF-8", "--lang=es", "8. La"),
    ];
    let folder = Folder::new()?;
    folder.tour(&[])?;
    for (set, argument, heading) in cases {
        let set = set.split(' ').filter_map(|it| it.split_once('='));
        let arguments = argument.split(' ').filter(|it| !it.is_empty());
        let out = String::from_utf8(folder.command().args(arguments).envs(set).output()?.stdout)?;
        assert!(out.contains(&format!("\n{heading} ")), "{heading:?} {argument:?}");
    }
    Ok(())
}

#[test]
fn a_run_in_another_language_changes_the_accounts() -> Done {
    let folder = Folder::new()?;
    folder.tour(&["--lang", "en"])?;
    let second = folder.tour(&["--lang", "pt-BR", "--story", "004"])?;
    assert_eq!((second.code, second.err.as_str()), (Some(0), ""), "{second:?}");
    let prose = second.prose();
    assert!(prose.contains("Ada muda o idioma de inglês para português"), "{}", second.chapter(1));
    assert!(prose.contains("O idioma é novo."), "{}", second.chapter(4));
    let third = folder.tour(&["--lang", "pt"])?;
    assert!(!third.prose().contains("Ada muda o idioma"), "{}", third.chapter(1));
    Ok(())
}
