//! What people send by accident or on purpose: odd texts, wrong fields, old ids.

use crate::common::*;
use crate::support::*;
use consentry::operation::Operation;
use consentry::query::Filter;
use consentry::ticket::{self, Attachment, Attachments, Open, Search, Status, View};
use consentry::{Missing, Page, TicketId, ticket::Answer};
use serde_json::{Value, json};

/// So many words, all different.
fn words(count: usize) -> String {
    (0..count).map(|n| format!("w{n}")).collect::<Vec<_>>().join(" ")
}

#[test]
fn odd_texts_are_kept_to_the_last_code_point_and_found_without_a_panic() {
    let world = teams_town();
    let tim = user("tim");
    let texts = [
        // Right to left, with marks of direction; zero-width characters between letters.
        "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{200f}\u{5e2}\u{5d5}\u{5dc}\u{5dd} \u{202e}abc\u{202c}".to_owned(),
        "z\u{200b}e\u{200b}r\u{200b}o\u{feff} width\u{200d}s".to_owned(),
        // 64 KiB of combining marks, alone and over one letter.
        "\u{301}".repeat(32_768),
        format!("a{}", "\u{301}".repeat(32_767)),
        // Emoji of several code points, lone regional indicators, unassigned ones.
        "👩‍👩‍👧‍👦 🇩 \u{378} \u{10ffff}".to_owned(),
        // One word of 64 KiB, and as many words as fit.
        "x".repeat(65_536),
        words(9_000).chars().take(65_000).collect(),
    ];
    for text in texts {
        // The policy refuses some bodies by their letters (a body of marks alone isn't blank, though nobody reads it).
        let Ok(body) = text.parse::<consentry::text::Body>() else { panic!("{:?} is a body", &text[..20]) };
        let open = Open { body: body.clone(), acknowledged: false, ..open(home()) };
        let opened = world.desk.run(&tim, open.clone());
        let id = match opened {
            Ok(view) => view.id,
            Err(error) => {
                assert_eq!(missing(Err::<(), _>(error)), [Missing::AcknowledgedSimilar]);
                world.desk.run(&tim, Open { acknowledged: true, ..open }).unwrap().id
            }
        };
        assert_eq!(messages(world.desk.store(), home(), id)[0].body, body);
        world.desk.run(&agent("kim"), Answer { body: body.clone(), ..answer(home(), id, "x") }).unwrap();
        world.desk.run(&agent("kim"), ticket::Note { body, ..note(home(), id, "x") }).unwrap();
    }
    for text in [
        "\u{5e9}\u{5dc}\u{5d5}\u{5dd}",
        "zero widths",
        "👩‍👩‍👧‍👦",
        "w17",
        "\u{301}\u{301}",
        "%_\" OR 1=1 --",
        "'; DROP TABLE",
    ] {
        let Ok(text) = text.parse() else { continue };
        match world.desk.run(&tim, Search { account: home(), text, team: None, page: Page::default() }) {
            Ok(found) => assert!(found.rows.iter().all(|it| it.account == home())),
            Err(error) => assert_eq!(error.code(), "invalid.empty"),
        }
    }
}

#[test]
fn no_text_makes_more_words_than_a_change_set_takes() {
    use consentry::ticket::Words;
    use consentry::ticket::words::{QUERY_WORDS_MAX, words_of};
    let many = words(9_000);
    assert!(words_of(Some(&many), &many).len() <= Words::MAX);
    // And none asks for more than a query takes.
    let wanted = |operation: Search| {
        let mut wanted = consentry::operation::Wanted::new(home());
        operation.gather(&user("tim").into(), &mut wanted);
        wanted.queries.remove(0)
    };
    let needle: String = many.chars().take(400).collect();
    let query = wanted(search(home(), &needle));
    let consentry::query::Query::Tickets { filter: Filter::Words { words, internal }, .. } = query else { panic!() };
    assert!(words.len() <= QUERY_WORDS_MAX && !words.is_empty() && !internal);
}

#[test]
fn a_search_has_a_bound() {
    assert!("x".repeat(400).parse::<consentry::text::Needle>().is_ok());
    let long = "x".repeat(401).parse::<consentry::text::Needle>().unwrap_err();
    assert_eq!(long.to_string(), "ticket.search: has 401 bytes of UTF-8, at most 400 are allowed");
    for blank in ["", " ", "\u{200b}", "a\nb"] {
        assert!(blank.parse::<consentry::text::Needle>().is_err(), "{blank:?}");
    }
}

/// An operation's JSON, with one field more than it has: refused, so that a misspelt option is never taken for absent.
fn closed<O: Operation + serde::de::DeserializeOwned>(operation: &O) {
    let mut input: Value = serde_json::to_value(operation).unwrap();
    assert!(serde_json::from_value::<O>(input.clone()).is_ok(), "{}", O::NAME);
    for field in input.as_object().unwrap().keys().cloned().collect::<Vec<_>>() {
        let mut without = input.clone();
        let removed = without.as_object_mut().unwrap().remove(&field).unwrap();
        // What may be null may be left out.
        let missing = serde_json::from_value::<O>(without);
        assert!(missing.is_err() || removed.is_null() || optional(&field), "{}: {field}", O::NAME);
    }
    input["acknowleged"] = json!(true);
    let refused = serde_json::from_value::<O>(input).err().unwrap_or_else(|| panic!("{} takes anything", O::NAME));
    assert!(refused.to_string().contains("unknown field"), "{}: {refused}", O::NAME);
}

fn optional(field: &str) -> bool {
    matches!(field, "team" | "assignee" | "comment" | "ticket")
}

#[test]
fn operations_take_no_field_that_they_do_not_have() {
    let (a, t) = (home(), TicketId::from_name("t"));
    closed(&open(a));
    closed(&answer(a, t, "A."));
    closed(&reopen(a, t));
    closed(&close(a, t));
    closed(&rate(a, t, 5));
    closed(&history(a, t));
    closed(&list(a, Some(Status::New)));
    closed(&search(a, "shop"));
    closed(&backup_question());
    closed(&ticket::TicketCounts { account: a });
    closed(&queue("support"));
    closed(&ticket::Assigned { page: Page::default() });
    closed(&catalogue(a));
    closed(&solve(a, t));
    closed(&hold(a, t));
    closed(&resume(a, t));
    closed(&merge(a, t, t));
    closed(&unmerge(a, t, t));
    closed(&note(a, t, "N."));
    closed(&notes(a, t));
    closed(&assign(a, t, Some(agent("kim"))));
    closed(&prioritise(a, t, ticket::Priority::High));
    closed(&tag(a, t, &["a"], &["b"]));
    closed(&transfer(a, t, "general"));
    closed(&refuse_email(a, "ada@example.com"));
    closed(&ticket::Recount { account: a, page: Page::default() });
}

fn backup_question() -> ticket::Similar {
    like_backup(home())
}

#[test]
fn attachments_are_kept_with_their_message() {
    // RULE T8: metadata and digest; the bytes stay with the host.
    let world = teams_town();
    let file = |name: &str| Attachment {
        name: name.parse().unwrap(),
        media_type: "text/plain".parse().unwrap(),
        bytes: 7,
        sha256: ticket::Digest::new([9; 32]),
    };
    let files = |name| Attachments::new(vec![file(name)]).unwrap();
    let opened = Open { attachments: files("one.txt"), ..open(home()) };
    let id = world.desk.run(&user("tim"), opened).unwrap().id;
    let more = Answer { attachments: files("two.txt"), ..answer(home(), id, "More.") };
    world.desk.run(&user("tim"), more).unwrap();
    let noted = ticket::Note { attachments: files("three.txt"), ..note(home(), id, "Noted.") };
    world.desk.run(&agent("kim"), noted).unwrap();
    world.desk.run(&user("tim"), close(home(), id)).unwrap();
    let again = ticket::Reopen { attachments: files("four.txt"), ..reopen(home(), id) };
    world.desk.run(&user("tim"), again).unwrap();
    let names = |shown: &[ticket::Message]| {
        let names = shown.iter().flat_map(|it| it.attachments.iter().map(|it| it.name.to_string()));
        names.collect::<Vec<_>>()
    };
    let shown = world.desk.run(&user("tim"), history(home(), id)).unwrap().messages.rows;
    assert_eq!(names(&shown), ["one.txt", "two.txt", "four.txt"], "and none of a note's");
    assert_eq!(names(&world.desk.run(&agent("kim"), crate::support::notes(home(), id)).unwrap().rows), ["three.txt"]);
}

#[test]
fn what_is_closed_or_merged_takes_nothing() {
    // RULES T5, T7
    let world = teams_town();
    let (closed, merged) = (world.ticket_in(Status::Closed), world.ticket_in(Status::Merged));
    let before = all_of(world.desk.store());
    for by in [consentry::Party::User(user("tim")), consentry::Party::Agent(agent("kim"))] {
        assert_eq!(missing(world.desk.run(&by, answer(home(), closed.id, "More."))), [Missing::NotClosed]);
        assert_eq!(missing(world.desk.run(&by, answer(home(), merged.id, "More."))), [Missing::NotMerged]);
        assert_eq!(missing(world.desk.run(&by, close(home(), closed.id))), [Missing::NotClosed]);
        assert_eq!(missing(world.desk.run(&by, close(home(), merged.id))), [Missing::NotMerged]);
    }
    assert_eq!(all_of(world.desk.store()), before);
}

#[test]
fn a_users_reply_has_no_internal_part_anywhere_and_an_agents_has() {
    // RULES T8, T11: also in the replies of what users do.
    let world = teams_town();
    let (tim, kim) = (user("tim"), agent("kim"));
    let id = world.desk.run(&tim, open(home())).unwrap().id;
    let views: Vec<View> = vec![
        world.desk.run(&tim, Open { ..backup(home()) }).unwrap(),
        world.desk.run(&tim, close(home(), id)).unwrap(),
        world.desk.run(&tim, rate(home(), id, 5)).unwrap(),
    ];
    assert!(views.iter().all(|view| view.internal.is_none()));
    let ticket::Reopening::Reopened(view) = world.desk.run(&tim, reopen(home(), id)).unwrap() else { panic!() };
    assert!(view.internal.is_none());
    assert!(world.desk.run(&kim, solve(home(), id)).unwrap().internal.is_some());
    assert!(world.desk.run(&kim, close(home(), id)).unwrap().internal.is_some());
}
