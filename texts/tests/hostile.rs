//! Whatever people write into a subject, a name or a message stays text.

mod common;

use common::{Texts, frame, params};
use consentry_texts::codes::NOTICES;
use consentry_texts::{Catalogue, Family, Frame, Language, Param, Rendered};
use html5gum::{Token, Tokenizer};
use proptest::prelude::*;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::builtin);

const ATTACKS: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</bdi></p></blockquote></title></main>",
    "<!--",
    "-->",
    "]]>",
    "&lt;b&gt;",
    "&#60;script",
    "&",
    "\r\nBcc: eve@example.com",
    "\r\n\r\n<html>",
    "\n.\n",
    "\0",
    "\u{1b}[31m",
    "\u{85}",
    "\u{2028}",
    "\u{202e}",
    "\u{2069}\u{2066}",
    "\u{f0000}\u{f0001}\u{f0002}",
    "{ $number }",
    "{ -ask-permission }",
    "אבג",
    "none",
    " ",
];

fn hostile() -> impl Strategy<Value = String> {
    let part = prop_oneof![3 => proptest::sample::select(ATTACKS).prop_map(str::to_owned), 1 => any::<String>()];
    proptest::collection::vec(part, 0..6).prop_map(|parts| parts.concat())
}

fn rendered(language: Language, code: &str, line: &str, body: &str) -> Option<Rendered> {
    let notice = NOTICES.iter().find(|it| it.code == code)?;
    let address = "https://panel.example.com/?a=b&c='d'".parse().ok()?;
    let frame = Frame { desk_name: line.to_owned(), ..frame().ok()? };
    Some(CATALOGUE.notice(language, code, &params(notice, &Texts { line, body, link: &address }, true), &frame))
}

/// Every tag with all of its attributes, without the line breaks of a message; and all text.
fn parsed(html: &str) -> (Vec<String>, String) {
    let (mut tags, mut text) = (Vec::new(), String::new());
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) if tag.name.as_slice() == b"br" && tag.attributes.is_empty() => {}
            Token::StartTag(_) | Token::EndTag(_) | Token::Doctype(_) | Token::Comment(_) => {
                tags.push(format!("{token:?}"));
            }
            Token::String(more) => text.push_str(&String::from_utf8_lossy(&more)),
            // Characters that no HTML should have are no break-out.
            Token::Error(_) => {}
        }
    }
    (tags, text)
}

fn is_one_line(text: &str) -> bool {
    !text.chars().any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}'))
}

proptest! {
    #[test]
    fn html_has_our_elements_and_no_others(
        line in hostile(), body in hostile(), code in 0..NOTICES.len(), language in 0..Language::ALL.len()
    ) {
        let (language, code) = (Language::ALL[language], NOTICES[code].code);
        let expected = rendered(language, code, "benign", "benign").unwrap();
        let said = rendered(language, code, &line, &body).unwrap();
        prop_assert_eq!(parsed(&said.html).0, parsed(&expected.html).0);
        prop_assert!(!said.html.contains("<script") && !said.html.contains("<img"));
    }

    #[test]
    fn a_subject_is_one_line(line in hostile(), code in 0..NOTICES.len(), language in 0..Language::ALL.len()) {
        let said = rendered(Language::ALL[language], NOTICES[code].code, &line, &line).unwrap();
        prop_assert!(is_one_line(&said.subject) && !said.subject.is_empty(), "{:?}", said.subject);
        let (starts, ends) = (said.subject.matches('\u{2068}').count(), said.subject.matches('\u{2069}').count());
        prop_assert_eq!(starts, ends);
        prop_assert!(said.subject.len() < 1500);
    }

    #[test]
    fn a_message_cannot_imitate_the_words_around_it(body in hostile()) {
        let expected = rendered(Language::English, "ticket.answered", "x", "one line").unwrap();
        let said = rendered(Language::English, "ticket.answered", "x", &body).unwrap();
        let ours = |text: &str| -> Vec<String> {
            let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with("    "));
            lines.map(str::to_owned).collect()
        };
        prop_assert_eq!(ours(&said.plain), ours(&expected.plain));
        prop_assert!(!said.plain.chars().any(|c| c.is_control() && c != '\n' && c != '\t'));
    }

    #[test]
    fn a_text_is_one_line_and_never_empty(text in hostile(), family in 0..Family::ALL.len()) {
        let family = Family::ALL[family];
        for code in family.sentences().iter().map(|it| it.code).chain([text.as_str()]) {
            let params: Vec<_> = ["user", "service", "number", "rating", "agent", "count", "bytes"]
                .into_iter()
                .map(|name| (name, Param::Text(&text)))
                .collect();
            let said = CATALOGUE.text(Language::German, family, code, &params);
            prop_assert!(is_one_line(&said) && !said.trim().is_empty(), "{:?}", said);
        }
    }

    #[test]
    fn codes_from_elsewhere_are_text(code in hostile()) {
        let codes = [code.as_str()];
        let params = [("account", Param::Text("x")), ("permissions", Param::Codes(Family::Permission, &codes))];
        let said = CATALOGUE.notice(Language::English, "people.permissions_changed", &params, &frame().unwrap());
        let benign = [("account", Param::Text("x")), ("permissions", Param::Codes(Family::Permission, &["orders"]))];
        let expected = CATALOGUE.notice(Language::English, "people.permissions_changed", &benign, &frame().unwrap());
        prop_assert_eq!(parsed(&said.html).0, parsed(&expected.html).0);
        let said = CATALOGUE.notice(Language::English, &code, &params, &frame().unwrap());
        prop_assert!(is_one_line(&said.subject) && !said.subject.is_empty());
        prop_assert!(!said.html.contains("<script"));
    }
}

#[test]
fn html_shows_what_was_written() {
    let line = "<script>alert('1')</script> & \"co\" &amp; {$number}";
    let said = rendered(Language::English, "ticket.answered", line, line).unwrap();
    let (_, text) = parsed(&said.html);
    // The agent, the title, the subject, the message and the desk.
    assert_eq!(text.matches(line).count(), 5, "{text}");
}

#[test]
fn line_breaks_of_a_message_stay() {
    let said = rendered(Language::English, "ticket.answered", "x", "a\r\n\r\n  b\u{2028}c").unwrap();
    assert!(said.html.contains(">a<br><br>  b<br>c</blockquote>"), "{}", said.html);
    assert!(said.plain.contains("\n    a\n\n      b\n    c\n"), "{}", said.plain);
}

#[test]
fn only_what_runs_from_right_to_left_is_isolated() {
    let subject = |text| rendered(Language::English, "ticket.opened", text, "x").unwrap().subject;
    assert_eq!(subject("12 – שלום"), "Ticket 1212 received: \u{2068}12 – שלום\u{2069}");
    assert_eq!(subject("plain"), "Ticket 1212 received: plain");
    assert!(rendered(Language::English, "ticket.opened", "שלום", "x").unwrap().html.contains("<bdi>שלום</bdi>"));
}

#[test]
fn the_frame_cannot_be_replaced_by_a_parameter() {
    let evil = "https://evil.example/".parse().unwrap();
    let params = [("panel", Param::Link(&evil)), ("desk", Param::Text("Evil")), ("number", Param::Number(1))];
    let said = CATALOGUE.notice(Language::English, "ticket.closed", &params, &frame().unwrap());
    assert!(!said.html.contains("vil") && said.plain.contains("https://panel.example.com/"));
    // What is missing shows as such.
    assert_eq!(said.subject, "Ticket 1 closed: —");
}
