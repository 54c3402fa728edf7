//! The notices that the tour prints: to whom, in which language, each once (RULES T2, T3, C7).

use crate::runs::{Done, Folder, Ran};
use std::collections::BTreeSet;

/// The notices of a chapter's list: the entry, whose mailbox, the language, and how the first one's subject begins.
fn notices(ran: &Ran, chapter: u8) -> Vec<(u64, String, String, String)> {
    let lines = ran.chapter(chapter).lines().filter_map(|line| line.trim().strip_prefix("✉"));
    let entry = |line: &str| {
        let (entry, rest) = line.trim().split_once("  ")?;
        let (readers, subject) = rest.split_once("  ")?;
        let (entry, subject) = (entry.parse().ok()?, subject.trim().to_owned());
        let readers = readers.split(", ").filter_map(|reader| reader.split_once(' '));
        Some(readers.map(|(who, tag)| (entry, who.to_owned(), tag.to_owned(), subject.clone())).collect::<Vec<_>>())
    };
    lines.filter_map(entry).flatten().collect()
}

/// How many notices go to somebody.
fn to(address: &str, notices: &[(u64, String, String, String)]) -> usize {
    notices.iter().filter(|(_, to, ..)| to == address).count()
}

#[test]
fn each_notice_goes_out_once_over_all_runs() -> Done {
    let folder = Folder::new()?;
    let mut all = Vec::new();
    for run in 0..3 {
        let ran = folder.tour(&[])?;
        assert_eq!(notices(&ran, 3).is_empty(), run > 0, "people are invited once");
        for chapter in [3, 7, 9, 11, 13] {
            let told = notices(&ran, chapter);
            let counts = ran.chapter(chapter).lines().filter_map(|line| line.split_once(" notices went out"));
            let counted: usize = counts.filter_map(|(count, _)| count.parse::<usize>().ok()).sum();
            assert_eq!(counted, told.len(), "{}", ran.chapter(chapter));
            all.extend(told);
        }
    }
    let keys: BTreeSet<_> = all.iter().map(|(entry, to, ..)| (entry, to)).collect();
    assert_eq!(keys.len(), all.len(), "an entry tells an address once: {all:?}");
    assert!(all.is_sorted_by_key(|(entry, ..)| *entry), "in the journal's order");
    Ok(())
}

#[test]
fn a_notice_goes_to_those_who_chose_its_category_in_their_language() -> Done {
    let folder = Folder::new()?;
    let ran = folder.tour(&["--lang", "es"])?;
    let invited = notices(&ran, 3);
    let read: Vec<_> = invited.iter().map(|(_, to, language, _)| (to.as_str(), language.as_str())).collect();
    let expected = [("lucia", "es"), ("joerg", "de"), ("bia", "pt-BR"), ("ben", "es")];
    assert_eq!(read, expected);

    let told = notices(&ran, 7);
    // Three about people go to whoever chose the general ones, nine about tickets to whoever chose the support's; the
    // primary address gets all, and alone the one about its own e-mail. Who chose invoices is told of neither.
    assert_eq!(to("bia", &told), 3, "{told:?}");
    assert_eq!(to("joerg", &told), 9, "{told:?}");
    assert_eq!(to("ada", &told), 13, "{told:?}");
    assert_eq!(told.len(), 25, "{told:?}");
    let language = |to: &str| {
        if to == "joerg" {
            "de"
        } else if to == "bia" {
            "pt-BR"
        } else {
            "es"
        }
    };
    assert!(told.iter().all(|(_, to, tag, _)| tag == language(to)), "{told:?}");
    assert!(told.iter().any(|(_, _, tag, subject)| tag == "es" && subject.starts_with("Ticket 1 respondido")));
    assert!(told.iter().all(|(_, to, ..)| to != "eve"), "a stranger's e-mail is not answered");
    Ok(())
}

#[test]
fn an_answer_and_the_polite_notice_are_shown_whole() -> Done {
    let folder = Folder::new()?;
    let ran = folder.tour(&["--lang", "de"])?;
    let prose = ran.prose();
    for part in [
        "Ticket 1 beantwortet: Der Warenkorb bleibt leer",
        "Danke, wir sehen es auch. Welchen Browser benutzen Sie?",
        "Ihre E-Mail zu Ticket 1",
        "Mit freundlichen Grüßen",
    ] {
        assert!(prose.contains(part), "{part}\n{}", ran.chapter(7));
    }
    assert_eq!(ran.chapter(3).matches("┆ https://").count(), 1);
    assert_eq!(ran.chapter(7).matches("┆ https://panel.example.com/").count(), 2);
    Ok(())
}
