//! The core's codes and the catalogues' agree, and what the core composes reads well.

use consentry::access::{Action, Basis, Ending, Lacks, Scope, Scopes};
use consentry::assistance::Verdict;
use consentry::contact::Categories;
use consentry::journal::Fact;
use consentry::notice::{Notice, Recipient, Says};
use consentry::people::Permissions;
use consentry::policy::Door;
use consentry::ticket::{Digest, Priority, Status};
use consentry::{AccountId, AgentId, CODES, EmailAddress, Language, Missing, Policy, SessionId, UserId};
use consentry_texts::codes::NOTICES;
use consentry_texts::{Catalogue, Family, Frame, Rendered};
use samples::{actions, code_of, rendered};
use std::collections::BTreeSet;

#[cfg(test)]
mod samples {
    use super::*;

    /// One of each kind.
    pub(crate) fn actions() -> Vec<Action> {
        let what = || "the price list".parse().unwrap();
        let (document, sha256) = (|| "export.csv".parse().unwrap(), Digest::new([7; 32]));
        vec![
            Action::Viewed { what: what() },
            Action::Changed { what: what() },
            Action::Imported { what: what() },
            Action::Downloaded { document: document(), sha256 },
            Action::Shared { document: document(), sha256 },
            Action::Filmed { document: document(), sha256 },
        ]
    }

    /// What the stored form calls it.
    pub(crate) fn code_of(action: &Action) -> String {
        serde_json::to_value(action).unwrap().as_object().unwrap().keys().next().unwrap().clone()
    }

    pub(crate) fn rendered(language: Language, says: Says) -> Rendered {
        let to = Recipient { email: "ada@example.com".parse().unwrap(), name: None, language };
        let notice = Notice {
            account: AccountId::from_name("a"),
            account_name: "Ada's bakery".parse().unwrap(),
            sequence: 7,
            at: "2026-03-04T05:06:07.000008Z".parse().unwrap(),
            says,
            category: Some(Categories::SUPPORT),
            recipients: vec![to.clone()],
        };
        let frame = Frame {
            desk_name: "Example Hosting".into(),
            panel_link: "https://panel.example.com/".parse().unwrap(),
            invitation_link: "https://panel.example.com/join#".parse().unwrap(),
        };
        Catalogue::builtin().render(&notice, &to, &frame)
    }
}

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
    assert_eq!(known(Family::Door), Door::ALL.iter().map(|one| one.name()).collect());
    assert_eq!(known(Family::Basis), Basis::ALL.iter().map(|one| one.name()).collect());
    assert_eq!(known(Family::Ending), Ending::ALL.iter().map(|one| one.name()).collect());
    assert_eq!(known(Family::Verdict), Verdict::ALL.iter().map(|one| one.name()).collect());
    // RULES I2, I3, I16: every scope that the default policy knows, for those of a host have the host's words.
    let scopes: Vec<_> = Policy::default().access.scopes.iter().map(|rule| rule.scope).collect();
    assert_eq!(known(Family::Scope), scopes.iter().map(Scope::as_str).collect());
    // RULE I18: all that can keep an agent out.
    assert_eq!(known(Family::Lack), Lacks::all().missing().iter().map(|one| one.code()).collect());
    let actions: BTreeSet<_> = actions().iter().map(code_of).collect();
    assert_eq!(known(Family::Action), actions.iter().map(String::as_str).collect());
    let permissions: Vec<_> = Permissions::all().names().collect();
    let and_users = permissions.iter().map(AsRef::as_ref).chain(["users"]).collect();
    assert_eq!(known(Family::Permission), and_users);
}

#[test]
fn every_fact_of_access_is_told_in_every_language() {
    // RULES A10, I13: the customer reads who, why, for what, until when, and what was wrong with a code.
    let (agent, user) = (AgentId::from_name("a"), UserId::from_name("u"));
    let said = |language, fact: &Fact| Catalogue::builtin().fact(language, fact, &());
    for language in Language::ALL {
        for verdict in Verdict::ALL {
            let fact = Fact::CodeRefused { agent, user, generation: 1, verdict: *verdict, tries_left: 4, failures: 1 };
            let name = Catalogue::builtin().name(*language, Family::Verdict, verdict.name());
            assert!(said(*language, &fact).contains(&name), "{}", said(*language, &fact));
        }
        for action in actions() {
            let fact = Fact::Recorded { session: SessionId::from_name("s"), scope: Scope::SETTINGS, action };
            let line = said(*language, &fact);
            assert!(line.contains("export.csv") || line.contains("the price list"), "{line}");
        }
    }
    let missing = vec![Missing::Mfa, Missing::OpenDoor];
    let scopes = Scopes::new([Scope::IMPORT, "exports.monthly".parse().unwrap()]).unwrap();
    let fact = Fact::EntryRefused { agent, user, scopes, basis: Basis::Door, missing };
    assert_eq!(
        said(Language::English, &fact),
        "An agent wanted to enter the account and was refused. Purpose: exports.monthly; Import data. \
         Basis: Open access. Missing: a second factor verified recently; open access for support.",
    );
}

#[test]
fn an_entry_is_told_with_who_why_for_what_and_until_when_and_an_emergency_as_one() {
    // RULES I10, I15
    let entered = |basis| Says::Entered {
        agent: "Kim".parse().unwrap(),
        basis,
        scopes: Scopes::new([Scope::IMPORT]).unwrap(),
        reason: "The import\nfails <b>again</b>.".parse().unwrap(),
        ends_at: "2026-03-04T06:06:07.000008Z".parse().unwrap(),
    };
    for language in Language::ALL {
        let usual = rendered(*language, entered(Basis::Code));
        for part in ["Kim", "Ada's bakery", "    The import\n    fails", "2026-03-04 06:06 UTC"] {
            assert!(usual.plain.contains(part), "{part}: {}", usual.plain);
        }
        assert!(usual.html.contains("&lt;b&gt;again"));
        let import = Catalogue::builtin().name(*language, Family::Scope, "import");
        assert!(usual.plain.contains(&format!("- {import}")), "{}", usual.plain);
        let emergency = rendered(*language, entered(Basis::BreakGlass));
        let word = ["emerg", "notfall"];
        let says_so = |text: &str| word.iter().any(|word| text.to_lowercase().contains(word));
        assert!(says_so(&emergency.subject) && says_so(&emergency.plain), "{}", emergency.plain);
        assert!(!says_so(&usual.subject) && !says_so(&usual.plain), "{}", usual.plain);
    }
}

#[test]
fn an_end_is_told_with_who_when_how_long_why_and_what_must_be_deleted() {
    // RULES I10, I12
    let left = |ended_at: &str, documents| Says::Left {
        agent: "Kim".parse().unwrap(),
        reason: "The import fails.".parse().unwrap(),
        entered_at: "2026-03-04T05:06:59.000008Z".parse().unwrap(),
        ended_at: ended_at.parse().unwrap(),
        ending: Ending::Left,
        actions: 3,
        documents,
    };
    let plain = |says| rendered(Language::English, says).plain.replace('\n', " ");
    let said = plain(left("2026-03-04T05:48:01.000000Z", 2));
    for part in [
        "Kim from Example Hosting was in the account “Ada's bakery”",
        "from 2026-03-04 05:06 UTC until 2026-03-04 05:48 UTC (42 minutes). End of the session: Support signed out.",
        "The import fails.",
        "3 actions were recorded. 2 documents were kept; they must be deleted",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(plain(left("2026-03-04T05:06:59.900000Z", 0)).contains("(less than a minute)"));
    assert!(plain(left("2026-03-04T05:07:59.900000Z", 0)).contains("(1 minute)"));
    assert!(plain(left("2026-03-04T05:07:59.900000Z", 0)).contains("No documents were kept."));
    let said = rendered(Language::Portuguese, left("2026-03-04T05:06:59.900000Z", 0)).plain.replace('\n', " ");
    assert!(said.contains("(menos de um minuto)"), "{said}");
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
