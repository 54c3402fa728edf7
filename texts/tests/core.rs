//! The core's codes and the catalogues' agree, and what the core composes reads well.

use consentry::contact::Categories;
use consentry::notice::{Notice, Recipient, Says};
use consentry::people::Permissions;
use consentry::ticket::{Priority, Status};
use consentry::{AccountId, CODES, EmailAddress, Language, Missing};
use consentry_texts::codes::NOTICES;
use consentry_texts::{Catalogue, Family, Frame};
use std::collections::BTreeSet;

fn known(family: Family) -> BTreeSet<&'static str> {
    family.sentences().iter().map(|sentence| sentence.code).collect()
}

#[test]
fn every_code_of_the_core_has_its_sentence_and_no_sentence_is_left_over() {
    let notices: BTreeSet<_> = NOTICES.iter().map(|sentence| sentence.code).collect();
    assert_eq!(notices, Says::CODES.iter().copied().collect());
    assert_eq!(known(Family::Condition), Missing::ALL.iter().map(|one| one.code()).collect());
    assert_eq!(known(Family::Error), CODES.iter().map(|(code, _)| *code).collect());
    assert_eq!(known(Family::Fact), consentry::journal::Fact::CODES.iter().copied().collect());
    assert_eq!(known(Family::Status), Status::ALL.iter().map(|one| one.name()).collect());
    assert_eq!(known(Family::Priority), Priority::ALL.iter().map(|one| one.name()).collect());
    // RULES C2, C4
    let categories: Vec<_> = Categories::all().names().collect();
    assert_eq!(known(Family::Category), categories.iter().map(AsRef::as_ref).collect());
    let permissions: Vec<_> = Permissions::all().names().collect();
    let and_users = permissions.iter().map(AsRef::as_ref).chain(["users"]).collect();
    assert_eq!(known(Family::Permission), and_users);
}

#[test]
fn a_composed_notice_is_told_in_the_recipients_language() {
    // RULES T2, C7
    let says = Says::TicketAnswered {
        number: serde_json::from_str("12").unwrap(),
        subject: "Die Seite <b>fehlt</b>".parse().unwrap(),
        agent: "Tom".parse().unwrap(),
        body: "Behoben.\nDie Platte war voll.".parse().unwrap(),
    };
    let email: EmailAddress = "ada@example.com".parse().unwrap();
    let to = |language| Recipient { email: email.clone(), name: None, language };
    let notice = Notice {
        account: AccountId::from_name("a"),
        account_name: "Ada's bakery".parse().unwrap(),
        sequence: 7,
        at: "2026-03-04T05:06:07.000008Z".parse().unwrap(),
        says,
        category: Some(Categories::SUPPORT),
        recipients: Language::ALL.iter().map(|language| to(*language)).collect(),
    };
    let frame = Frame {
        desk_name: "Example Hosting".into(),
        panel_link: "https://panel.example.com/".parse().unwrap(),
        invitation_link: "https://panel.example.com/join#".parse().unwrap(),
    };
    let subjects: Vec<_> = notice
        .recipients
        .iter()
        .map(|to| Catalogue::builtin().render(&notice, to, &frame))
        .map(|rendered| {
            assert!(rendered.plain.contains("    Behoben.\n    Die Platte war voll."), "{}", rendered.plain);
            assert!(rendered.html.contains("&lt;b&gt;fehlt&lt;/b&gt;"), "{}", rendered.html);
            rendered.subject
        })
        .collect();
    insta::assert_snapshot!(subjects.join("\n"));
}
