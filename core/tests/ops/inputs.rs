//! What comes in from outside: limits are exact, errors name the field, and no input is echoed.

use crate::common::*;
use consentry::error::Problem;
use consentry::id::Id;
use consentry::journal::Read;
use consentry::text::{AccountName, AgentName, Body, ServiceName, Subject, SystemName};
use consentry::ticket::{History, List, Status};
use consentry::{
    AccountId, AgentId, CommandId, Cursor, InputError, Page, Permissions, RelayId, ServiceId, TicketId, Timestamp,
    UserId, account, journal, people, staff, ticket,
};
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

type Check = fn(&str) -> Result<String, InputError>;

fn check<T: std::str::FromStr<Err = InputError> + ToString>(text: &str) -> Result<String, InputError> {
    text.parse::<T>().map(|parsed| parsed.to_string())
}

/// Each text type: its field, its limit, whether it takes several lines, its check.
fn texts() -> [(&'static str, usize, bool, Check); 5] {
    [
        ("account.name", AccountName::BYTES_MAX, false, check::<AccountName>),
        ("agent.name", AgentName::BYTES_MAX, false, check::<AgentName>),
        ("service.name", ServiceName::BYTES_MAX, false, check::<ServiceName>),
        ("ticket.subject", Subject::BYTES_MAX, false, check::<Subject>),
        ("message.body", Body::BYTES_MAX, true, check::<Body>),
    ]
}

#[test]
fn every_text_has_its_limit_to_the_byte_and_names_its_field() {
    for (field, max, _, check) in texts() {
        assert_eq!(check(&"x".repeat(max)).unwrap().len(), max);
        // The limit counts bytes, not characters.
        assert!(check(&"é".repeat(max / 2 + 1)).is_err());
        let error = check(&"x".repeat(max + 1)).unwrap_err();
        assert_eq!((error.field(), error.code()), (field, "invalid.too_long"));
        assert_eq!(error.problem(), &Problem::TooLong { bytes: max + 1, bytes_max: max });
        // Fillers, variation selectors, tags and the empty Braille pattern show as little as a space does.
        let fillers = ["\u{3164}", "\u{115f}", "\u{ffa0}", "\u{fe0f}", "\u{2800}", "\u{e0041}", "\u{2063}"];
        for blank in ["", " ", "   ", "\u{a0}", "\u{200b}\u{2060}", "\u{feff}", "\u{3000}"].into_iter().chain(fillers) {
            let error = check(blank).unwrap_err();
            assert_eq!((error.field(), error.code()), (field, "invalid.empty"), "{blank:?}");
        }
    }
}

#[test]
fn control_characters_are_in_no_text_and_overrides_in_no_line() {
    for (field, _, lines, check) in texts() {
        for c in (0u32..0x20).chain(0x7f..0xa0).filter_map(char::from_u32) {
            let text = format!("ab{c}cd");
            let allowed = lines && matches!(c, '\n' | '\t');
            assert_eq!(check(&text).is_ok(), allowed, "{field} {c:?}");
            if !allowed {
                let error = check(&text).unwrap_err();
                assert_eq!((error.field(), error.problem()), (field, &Problem::Character { at: 2 }));
            }
        }
        assert_eq!(check("a\r\nb").is_ok(), lines);
        for c in ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}').chain('\u{2028}'..='\u{2029}') {
            assert_eq!(check(&format!("gpj.{c}exe")).is_ok(), lines, "{field} {c:?}");
        }
    }
}

#[test]
fn names_of_programs_are_plain() {
    let long = "x".repeat(65);
    for text in ["", "Importer", "a b", "a/b", "a:b", "ä", "a\nb", &long] {
        assert_eq!(check::<SystemName>(text).unwrap_err().field(), "system.name", "{text:?}");
    }
    assert!(check::<SystemName>("nightly.sweep-2").is_ok());
}

proptest! {
    #[test]
    fn no_error_echoes_its_input(text in "[a-z]{3}QX[A-Z]{20,40}\u{1}?") {
        let mut errors: Vec<String> = Vec::new();
        let long = text.repeat(2_000);
        for (_, _, _, check) in texts() {
            errors.extend(check(&long).err().map(|error| format!("{error} {error:?}")));
        }
        errors.push(format!("{:?}", check::<SystemName>(&text).unwrap_err()));
        errors.push(format!("{:?}", text.parse::<AccountId>().unwrap_err()));
        errors.push(format!("{:?}", text.parse::<Cursor>().unwrap_err()));
        errors.push(format!("{:?}", text.parse::<Timestamp>().unwrap_err()));
        errors.push(format!("{:?}", Permissions::named(&text).unwrap_err()));
        let whole = json!(text);
        errors.push(serde_json::from_value::<TicketId>(whole.clone()).unwrap_err().to_string());
        errors.push(serde_json::from_value::<Status>(whole.clone()).unwrap_err().to_string());
        errors.push(serde_json::from_value::<Timestamp>(whole.clone()).unwrap_err().to_string());
        errors.push(serde_json::from_value::<Permissions>(json!([whole])).unwrap_err().to_string());
        for error in errors {
            prop_assert!(!error.contains("QX") && error.len() < 300, "{}", error);
        }
    }
}

#[test]
fn ids_are_not_nil_and_say_which_they_are() {
    fn refused<I: Id + std::str::FromStr<Err = InputError>>() {
        let nil = uuid::Uuid::nil();
        assert_eq!(I::from_uuid(nil).unwrap_err().code(), "invalid.nil_id");
        let error = nil.to_string().parse::<I>().err().unwrap();
        assert_eq!((error.field(), error.code()), (I::NOUN, "invalid.nil_id"));
        for text in ["", "1", "not an id", "00000000-0000-0000-0000-00000000000g"] {
            let error = text.parse::<I>().err().unwrap();
            assert_eq!((error.field(), error.code()), (I::NOUN, "invalid.not_an_id"));
        }
    }
    refused::<AccountId>();
    refused::<UserId>();
    refused::<AgentId>();
    refused::<ServiceId>();
    refused::<TicketId>();
    refused::<CommandId>();
    refused::<RelayId>();
}

#[test]
fn a_cursor_of_another_query_is_refused_by_every_list() {
    let world = town();
    let (one, other) = (world.open(user("ada"), home()).id, world.open(user("ada"), home()).id);
    for ticket in [one, other] {
        world.desk.run(&user("ada"), answer(home(), ticket, "More.")).unwrap();
    }
    for _ in 0..2 {
        world.open(user("eve"), elsewhere());
    }
    let first = || Page::first(1).unwrap();
    let of_list = |account, status, by| {
        world.desk.run(&user(by), List { page: first(), ..list(account, status) }).unwrap().next.unwrap()
    };
    let of_history = |ticket| {
        let page = History { account: home(), ticket, page: first() };
        world.desk.run(&user("ada"), page).unwrap().messages.next.unwrap()
    };
    let journal = world.desk.run(&user("ada"), Read { account: home(), page: first() }).unwrap().next.unwrap();
    // Another account, another status, another ticket, another operation; and one that somebody made up.
    let cursors = [
        of_list(home(), None, "ada"),
        of_list(home(), Some(Status::New), "ada"),
        of_list(elsewhere(), None, "eve"),
        of_history(one),
        of_history(other),
        journal,
        format!("c1{}", "0".repeat(32)).parse().unwrap(),
    ];
    for (index, cursor) in cursors.into_iter().enumerate() {
        let page = || first().after(cursor);
        let answers = [
            world.desk.run(&user("ada"), List { page: page(), ..list(home(), None) }).err(),
            world.desk.run(&user("ada"), List { page: page(), ..list(home(), Some(Status::New)) }).err(),
            world.desk.run(&user("eve"), List { page: page(), ..list(elsewhere(), None) }).err(),
            world.desk.run(&user("ada"), History { account: home(), ticket: one, page: page() }).err(),
            world.desk.run(&user("ada"), History { account: home(), ticket: other, page: page() }).err(),
            world.desk.run(&user("ada"), Read { account: home(), page: page() }).err(),
        ];
        for (query, error) in answers.into_iter().enumerate() {
            match error {
                None => assert_eq!(query, index, "a cursor fits its own query only"),
                Some(error) => {
                    assert_ne!(query, index);
                    assert_eq!(error.code(), "invalid.foreign_cursor");
                    assert_eq!(error.to_string(), "invalid input: page.after: is a cursor of another query");
                }
            }
        }
    }
}

/// Puts each bad value in the place of the good one, and expects an error that names `named`.
pub(crate) fn names<O: DeserializeOwned>(good: &impl serde::Serialize, field: &str, bad: &[Value], named: &str) {
    let good = serde_json::to_value(good).unwrap();
    assert!(serde_json::from_value::<O>(good.clone()).is_ok());
    for value in bad {
        let mut input = good.clone();
        *input.pointer_mut(field).unwrap() = value.clone();
        let error = serde_json::from_value::<O>(input).err().unwrap_or_else(|| panic!("{field} took {value}"));
        assert!(error.to_string().starts_with(&format!("{named}: ")), "{field} = {value}: {error}");
    }
    // A field that is left out is named too.
    if field.matches('/').count() == 1 {
        let mut input = good;
        input.as_object_mut().unwrap().remove(&field[1..]);
        let error = serde_json::from_value::<O>(input).err().unwrap();
        assert_eq!(error.to_string(), format!("missing field `{}`", &field[1..]));
    }
}

#[test]
fn operations_from_outside_name_the_field_that_is_wrong() {
    let not_ids = [json!(""), json!("4711"), json!("00000000-0000-0000-0000-00000000000g")];
    let ids = [not_ids.to_vec(), vec![json!(uuid::Uuid::nil().to_string())]].concat();
    let line = |max: usize| [json!(""), json!("a\nb"), json!("a\u{202e}b"), json!("x".repeat(max + 1))];
    let create = create(home(), user("u"));
    names::<account::Create>(&create, "/account", &not_ids, "account");
    names::<account::Create>(&create, "/name", &line(200), "account.name");
    names::<account::Create>(&create, "/owner", &ids, "user");
    let add = account::AddService { account: home(), service: service(home()), name: "N".parse().unwrap() };
    names::<account::AddService>(&add, "/account", &not_ids, "account");
    names::<account::AddService>(&add, "/service", &ids, "service");
    names::<account::AddService>(&add, "/name", &line(200), "service.name");
    let admit = admit(home(), user("u"), Permissions::TICKETS);
    names::<people::Admit>(&admit, "/account", &not_ids, "account");
    names::<people::Admit>(&admit, "/user", &ids, "user");
    names::<people::Admit>(&admit, "/permissions", &[json!(["root"]), json!(["bit:64"]), json!([""])], "permission");
    let enrol = enrol(agent("a"));
    names::<staff::Enrol>(&enrol, "/agent", &ids, "agent");
    names::<staff::Enrol>(&enrol, "/name", &line(200), "agent.name");
    let opened = open(home());
    names::<ticket::Open>(&opened, "/account", &not_ids, "account");
    names::<ticket::Open>(&opened, "/service", &ids, "service");
    names::<ticket::Open>(&opened, "/subject", &line(400), "ticket.subject");
    let bodies = [json!(""), json!("a\u{1b}[2J"), json!("x".repeat(65_537))];
    names::<ticket::Open>(&opened, "/body", &bodies, "message.body");
    let ticket = TicketId::from_name("t");
    names::<ticket::Answer>(&answer(home(), ticket, "A."), "/account", &not_ids, "account");
    names::<ticket::Answer>(&answer(home(), ticket, "A."), "/ticket", &ids, "ticket");
    names::<ticket::Answer>(&answer(home(), ticket, "A."), "/body", &bodies, "message.body");
    let cursors = [json!(""), json!("c1"), json!(format!("c1{}", "F".repeat(32))), json!("c2".repeat(17))];
    let rows = [json!(0), json!(201), json!(u32::MAX)];
    names::<History>(&history(home(), ticket), "/ticket", &ids, "ticket");
    names::<History>(&history(home(), ticket), "/page/after", &cursors, "page.after");
    names::<History>(&history(home(), ticket), "/page/rows", &rows, "page.rows");
    let listed = list(home(), Some(Status::New));
    names::<List>(&listed, "/account", &not_ids, "account");
    names::<List>(&List { only: consentry::ticket::Only::All, ..listed }, "/page/after", &cursors, "page.after");
    let mut input = serde_json::to_value(list(home(), Some(Status::New))).unwrap();
    input["only"] = json!({ "status": "banana" });
    assert_eq!(serde_json::from_value::<List>(input).unwrap_err().to_string(), "ticket.status: is not a known name");
    names::<ticket::TicketCounts>(&ticket::TicketCounts { account: home() }, "/account", &not_ids, "account");
    names::<Read>(&Read { account: home(), page: Page::default() }, "/page/rows", &rows, "page.rows");
    let pending = journal::Pending { now: at(START), after: None, rows: 9 };
    let moments = [json!(""), json!("2026-02-30T00:00:00.000000Z"), json!("2026-11-22T03:38:31Z")];
    names::<journal::Pending>(&pending, "/now", &moments, "timestamp");
    names::<journal::Lease>(&journal::Lease { account: home(), seconds: 60 }, "/account", &not_ids, "account");
    names::<journal::Undelivered>(&journal::Undelivered { account: home(), rows: 9 }, "/account", &not_ids, "account");
    names::<journal::Acknowledge>(
        &journal::Acknowledge { account: home(), through: 1 },
        "/account",
        &not_ids,
        "account",
    );
}

#[test]
fn numbers_of_the_wrong_size_or_kind_are_refused() {
    for (field, bad) in [("seconds", json!(-1)), ("seconds", json!(4_294_967_296u64)), ("seconds", json!(1.5))] {
        let mut input = json!({ "account": home(), "seconds": 60 });
        assert!(serde_json::from_value::<journal::Lease>(input.clone()).is_ok());
        input[field] = bad;
        assert!(serde_json::from_value::<journal::Lease>(input).is_err());
    }
    for through in [json!(-1), json!("1"), json!(null)] {
        let input = json!({ "account": home(), "through": through });
        assert!(serde_json::from_value::<journal::Acknowledge>(input).is_err());
    }
}
