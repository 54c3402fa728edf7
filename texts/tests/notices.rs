//! Every notice in every language, as its reader gets it.

mod common;

use common::{Texts, frame, params};
use consentry_texts::codes::NOTICES;
use consentry_texts::{Catalogue, Language, Rendered};
use std::fmt::Write as _;

const BODY: &str = "Good morning,\n\nthe disk was full.\n  df -h /srv\n<b>Fixed</b> & tested.\n";

fn notice(catalogue: &Catalogue, language: Language, code: &str, full: bool) -> Option<Rendered> {
    let sentence = NOTICES.iter().find(|it| it.code == code)?;
    let link = "https://panel.example.com/invitations/4f1a".parse().ok()?;
    // An agent, an account and a subject have the same name here.
    let texts = Texts { line: "Ada & Söhne", body: BODY, link: &link };
    Some(catalogue.notice(language, code, &params(sentence, &texts, full), &frame().ok()?))
}

#[test]
fn every_notice_in_every_language() {
    let catalogue = Catalogue::builtin();
    for language in Language::ALL {
        let mut text = String::new();
        for (sentence, full) in NOTICES.iter().flat_map(|it| [(it, true), (it, false)]) {
            if !full && sentence.takes.is_empty() && sentence.lists.is_empty() {
                continue;
            }
            let with = if full { "" } else { ", with nothing optional" };
            let said = notice(&catalogue, *language, sentence.code, full).unwrap();
            let (code, Rendered { subject, plain, .. }) = (sentence.code, said);
            writeln!(text, "=== {code}{with}\nSubject: {subject}\n\n{plain}").unwrap();
        }
        insta::assert_snapshot!(format!("notices-{}", language.tag()), text);
    }
}

#[test]
fn html_in_every_language() {
    let catalogue = Catalogue::builtin();
    for language in Language::ALL {
        let codes = ["ticket.answered", "people.permissions_changed", "people.invited"];
        let html = codes.map(|code| notice(&catalogue, *language, code, true).unwrap().html);
        insta::assert_snapshot!(format!("html-{}", language.tag()), html.join("\n"));
    }
}

#[test]
fn our_lines_are_short_and_nothing_trails() {
    let catalogue = Catalogue::builtin();
    for (language, sentence) in Language::ALL.iter().flat_map(|it| NOTICES.iter().map(move |one| (*it, one))) {
        let plain = notice(&catalogue, language, sentence.code, true).unwrap().plain;
        for line in plain.lines().filter(|line| !line.starts_with("http")) {
            assert!(line.chars().count() <= 72 && line.trim_end() == line, "{line:?}");
        }
        assert!(!plain.contains("\n\n\n") && plain.ends_with("\nExample Hosting\n"));
    }
}

#[test]
fn every_ticket_notice_points_to_the_panel_and_says_that_mail_is_not_read() {
    // RULE T3
    let catalogue = Catalogue::builtin();
    for language in Language::ALL {
        for sentence in NOTICES.iter().filter(|it| it.code.starts_with("ticket.")) {
            let said = notice(&catalogue, *language, sentence.code, true).unwrap();
            assert!(said.plain.contains("\nhttps://panel.example.com/tickets?a=1&b=2\n"), "{}", said.plain);
            assert!(said.html.contains("href=\"https://panel.example.com/tickets?a=1&amp;b=2\""), "{}", said.html);
        }
        let refused = notice(&catalogue, *language, "ticket.email_refused", false).unwrap();
        let channel = if *language == Language::Spanish { "correo electrónico" } else { "e-mail" };
        assert!(refused.plain.to_lowercase().contains(channel), "{}", refused.plain);
    }
}

#[test]
fn a_whole_message_is_in_the_mail() {
    let catalogue = Catalogue::builtin();
    let body = "ñ".repeat(32_768);
    let link = "https://a.example".parse().unwrap();
    let sentence = NOTICES.iter().find(|it| it.code == "ticket.answered").unwrap();
    let params = params(sentence, &Texts { line: "x", body: &body, link: &link }, true);
    let said = catalogue.notice(Language::English, "ticket.answered", &params, &frame().unwrap());
    assert!(said.plain.contains(&body) && said.html.contains(&body));
}
