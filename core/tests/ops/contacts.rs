//! RULES C1, C2, C7: contacts, each mailbox once, and what is left of one that was removed.

use crate::people_common::*;
use consentry::contact::{Add, Categories, Change, Contact, List, Remove};
use consentry::journal::Fact;
use consentry::{AccountId, CommandId, ContactId, DeskError, Language, Missing, Page, Permissions};
use std::collections::BTreeSet;
use time::Duration;

fn add(whom: &str) -> Add {
    Add {
        account: home(),
        email: email(whom),
        name: "Secret Santa".parse().unwrap(),
        language: Language::German,
        categories: Categories::SUPPORT,
    }
}

fn change(contact: ContactId) -> Change {
    Change { account: home(), contact, name: None, language: None, categories: None }
}

fn of(whom: &str) -> ContactId {
    ContactId::of(home(), &email(whom))
}

fn list(town: &Town, account: AccountId, by: &str) -> Result<Vec<Contact>, DeskError> {
    let mut page = Page::first(200).unwrap();
    let mut seen = Vec::new();
    loop {
        let listed = town.run(by, List { account, page: page.clone() })?;
        seen.extend(listed.rows);
        let Some(next) = listed.next else { return Ok(seen) };
        page = page.after(next);
    }
}

#[test]
fn an_account_has_any_number_of_contacts() {
    // RULE C1
    let town = town();
    let added: BTreeSet<_> = (0..1_001).map(|nth| town.run("tim", add(&format!("contact-{nth}"))).unwrap()).collect();
    assert_eq!(added.len(), 1_001);
    let listed = list(&town, home(), "mia").unwrap();
    assert_eq!(listed.iter().map(|it| it.id).collect::<Vec<_>>(), added.into_iter().collect::<Vec<_>>());
    assert_eq!(list(&town, elsewhere(), "eve").unwrap(), [], "and each account its own");
}

#[test]
fn each_contact_chooses_its_categories() {
    // RULE C2
    let town = town();
    let contact = town.run("tim", add("office")).unwrap();
    assert_eq!(town.last_facts(), [Fact::ContactAdded { contact, categories: Categories::SUPPORT }]);
    let unknown = Categories::from_bits_retain(1 << 30 | 1);
    for categories in Categories::all().iter().chain([Categories::empty(), Categories::all(), unknown]) {
        let chosen = Change { categories: Some(categories), ..change(contact) };
        assert_eq!(town.run("tim", chosen).unwrap(), contact);
        assert_eq!(town.last_facts(), [Fact::ContactChanged { contact, categories }]);
        assert_eq!(list(&town, home(), "tim").unwrap()[0].categories, categories);
    }
}

#[test]
fn a_contact_is_changed_in_what_is_named() {
    let town = town();
    let contact = town.run("tim", add("office")).unwrap();
    let before = list(&town, home(), "tim").unwrap().remove(0);
    assert_eq!((before.email.clone(), before.added_at, before.updated_at), (email("office"), at(START), at(START)));
    town.advance(Duration::seconds(1));
    let later = town.desk_now();
    town.run("tim", Change { name: Some("New".parse().unwrap()), ..change(contact) }).unwrap();
    let named = Contact { name: "New".parse().unwrap(), updated_at: later, ..before };
    assert_eq!(list(&town, home(), "tim").unwrap().as_slice(), std::slice::from_ref(&named));
    town.run("tim", Change { language: Some(Language::Portuguese), ..change(contact) }).unwrap();
    assert_eq!(list(&town, home(), "tim").unwrap(), [Contact { language: Language::Portuguese, ..named }]);
    // Nothing changed is nothing done.
    let commits = town.commits();
    town.run("tim", change(contact)).unwrap();
    town.run("tim", Change { language: Some(Language::Portuguese), ..change(contact) }).unwrap();
    assert_eq!(town.commits(), commits);
}

#[test]
fn one_mailbox_is_one_contact() {
    // RULE C7: each once, however it is spelt.
    let town = town();
    let contact = town.run("tim", add("office")).unwrap();
    let before = town.all();
    for spelling in ["office@example.com", "OFFICE@Example.COM", "\"office\"@example.com", "\"o\\ffice\"@eXample.com"] {
        let again = Add { email: spelling.parse().unwrap(), ..add("x") };
        assert_eq!(missing(town.run("mia", again)), [Missing::NewContact], "{spelling}");
    }
    assert_eq!(town.all(), before);
    assert_eq!(contact, of("office"));
    // In another account it is another contact, and the ids don't tell that it is the same mailbox.
    let other = town.run("eve", Add { account: elsewhere(), ..add("office") }).unwrap();
    assert_ne!(other, contact);
    town.loses(("tim", add("sales")), ("mia", add("sales")));
    let run = || town.desk.run_command(CommandId::from_name("add"), &user("tim"), add("press"));
    assert_eq!(run().unwrap(), run().unwrap(), "a command run twice adds once");
}

#[test]
fn a_removed_contact_leaves_nothing_personal_and_can_come_back() {
    // RULES C1, C7
    let town = town();
    let contact = town.run("tim", add("gone")).unwrap();
    town.run("tim", Change { name: Some("Hidden Hare".parse().unwrap()), ..change(contact) }).unwrap();
    assert!(town.all().contains("gone@example.com") && town.all().contains("Hidden Hare"));
    let remove = || Remove { account: home(), contact };
    assert_eq!(town.run("mia", remove()).unwrap(), contact);
    assert_eq!(town.last_facts(), [Fact::ContactRemoved { contact }]);
    let kept = town.all();
    for personal in ["gone", "Santa", "Hidden", "Hare"] {
        assert!(!kept.contains(personal), "{personal}: not in records, entries or remembered replies");
    }
    let (version, record) = town.contact(&email("gone")).unwrap();
    assert_eq!((version, record.email, record.name), (3, None, None));
    assert_eq!((record.categories, record.removed_at), (Categories::empty(), Some(at(START))));
    assert_eq!(list(&town, home(), "tim").unwrap(), []);
    for gone in [town.run("tim", remove()), town.run("tim", change(contact))] {
        assert_eq!(said(gone), "no such contact");
    }
    town.advance(Duration::days(1));
    assert_eq!(town.run("tim", add("gone")).unwrap(), contact);
    let (version, record) = town.contact(&email("gone")).unwrap();
    assert_eq!((version, record.removed_at, record.added_at), (4, None, town.desk_now()), "the version goes on");
    assert_eq!(list(&town, home(), "tim").unwrap().len(), 1);
}

#[test]
fn contacts_are_for_who_may_view_and_manage_them() {
    // RULES C4, T11: whether a contact is there, nobody else learns.
    let town = town();
    town.run("tim", add("office")).unwrap();
    town.permit("ada", "bob", Permissions::all() - Permissions::CONTACTS).unwrap();
    let before = town.all();
    for whom in ["office", "other"] {
        let contact = of(whom);
        let answers = [
            town.run("bob", add(whom)).unwrap_err(),
            town.run("bob", change(contact)).unwrap_err(),
            town.run("bob", Remove { account: home(), contact }).unwrap_err(),
            list(&town, home(), "bob").unwrap_err(),
        ];
        for error in answers {
            assert_eq!(missing(Err::<(), _>(error)), [Missing::ContactsPermission], "{whom}");
        }
    }
    assert_eq!(town.all(), before);
    for by in ["ada", "mia", "tim"] {
        assert_eq!(list(&town, home(), by).unwrap().len(), 1);
    }
}

#[test]
fn a_contact_changed_or_removed_meanwhile_is_decided_anew() {
    let there = || {
        let town = town();
        town.run("tim", add("office")).unwrap();
        town
    };
    let named = || Change { name: Some("New".parse().unwrap()), ..change(of("office")) };
    let remove = || Remove { account: home(), contact: of("office") };
    let blind =
        || consentry::people::Permit { account: home(), user: user("tim").id, permissions: Permissions::empty() };
    there().loses(("tim", named()), ("mia", remove()));
    there().loses(("tim", remove()), ("mia", named()));
    there().loses(("tim", remove()), ("mia", remove()));
    there().loses(("tim", named()), ("ada", blind()));
    there().loses(("tim", add("new")), ("ada", blind()));
}

#[test]
fn a_cursor_of_other_contacts_is_refused() {
    let town = town();
    for whom in ["one", "two"] {
        town.run("tim", add(whom)).unwrap();
    }
    let first = town.run("tim", List { account: home(), page: Page::first(1).unwrap() }).unwrap();
    let page = Page::default().after(first.next.unwrap());
    let foreign = List { account: elsewhere(), page: page.clone() };
    assert_eq!(town.run("eve", foreign).unwrap_err().code(), "invalid.foreign_cursor");
    let others = consentry::people::Members { account: home(), page };
    assert_eq!(town.run("ada", others).unwrap_err().code(), "invalid.foreign_cursor");
}

#[test]
fn limits_hold_before_anything_is_read() {
    // Each input by its JSON, as it comes from other languages.
    let good = serde_json::to_value(add("office")).unwrap();
    assert_eq!(serde_json::from_value::<Add>(good.clone()).unwrap(), add("office"));
    let long = "x".repeat(201);
    let cases = [
        ("email", serde_json::json!("no address")),
        ("email", serde_json::json!(format!("{}@example.com", "x".repeat(65)))),
        ("email", serde_json::json!("office@example.com\r\nBcc: all@example.com")),
        ("name", serde_json::json!("")),
        ("name", serde_json::json!(long)),
        ("name", serde_json::json!("two\nlines")),
        ("language", serde_json::json!("fr")),
        ("categories", serde_json::json!(["everything"])),
        ("account", serde_json::json!("home")),
        ("admin", serde_json::json!(true)),
    ];
    for (field, value) in cases {
        let mut bad = good.clone();
        bad[field] = value;
        let error = serde_json::from_value::<Add>(bad).unwrap_err().to_string();
        assert!(error.len() < 200 && !error.contains(&long), "{error}");
    }
}
