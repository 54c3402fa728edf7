//! The stories of who is let in: assistance codes and staff access, as each side sees them.

use crate::runs::{Done, Folder, Ran};
use consentry::assistance::{CloseDoor, Request};
use consentry::keys::OneKey;
use consentry::{AccountId, Desk, Key, Settings, User, UserId};
use consentry_sqlite::SqliteStore;

/// What a story must say, in the order of the list.
fn says(story: &Ran, parts: &[&str]) {
    let told = story.prose();
    let mut rest = told.as_str();
    for part in parts {
        let behind = rest.split_once(part).map(|(_, behind)| behind);
        assert!(behind.is_some(), "the story doesn't say {part:?} where it should:\n{told}");
        rest = behind.unwrap_or_default();
    }
}

/// The codes that Ada's panel shows.
fn codes(story: &Ran) -> Vec<String> {
    let digits = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    let shown = story.out.lines().filter_map(|line| line.trim().strip_prefix("Ada   ┃ "));
    let code = |line: &str| {
        let (front, rest) = line.split_once(' ')?;
        let (back, _) = rest.split_once(" · ")?;
        (digits(front) && digits(back)).then(|| format!("{front}{back}"))
    };
    shown.filter_map(code).collect()
}

#[test]
fn a_door_is_closed_and_a_code_lets_in_once() -> Done {
    let folder = Folder::new()?;
    for _ in 0..2 {
        let ran = folder.tour(&["--story", "000"])?;
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
        let story = ran.story("000");
        // RULES A1, A3, I7, I18
        says(
            &story,
            &["Support’s access: Open. Nobody is inside.", "Grace Inside as Ada", "Ada Grace is inside as Ada"],
        );
        says(&story, &["closes the door", "[access.open_door]", "[access.consent]", "[access.private_window]"]);
        // RULES A5, A7
        says(&story, &["changes at 09:36, in 30:00 · request until 17:06", "oathtool --totp=sha256 --digits=8"]);
        // RULES A6, A10: one answer for all that is wrong, and the truth in the journal.
        let heard = ["[access.code]", "Wrong digits", "Grace is inside", "[access.code]", "Used before"];
        says(&story, &heard);
        says(&story, &["31 minutes later", "in 29:00", "[access.code]", "An earlier or later code"]);
        assert_eq!(story.prose().matches("✗ This code was not accepted.").count(), 3);
        // RULE A4: three codes, none like another.
        let codes = codes(&story);
        assert!(matches!(&codes[..], [one, two, three] if one != two && two != three), "{codes:?}\n{}", story.out);
        // RULE I10
        says(&story, &["✉", "Support has entered the account", "Reason: Ada asks why", "6 notices went out"]);
    }
    Ok(())
}

#[test]
fn staff_enter_for_a_reason_with_consent_and_are_reviewed() -> Done {
    let folder = Folder::new()?;
    let ran = folder.tour(&["--story", "003"])?;
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    let story = ran.story("003");
    // RULES I6, I8, I18: everything at once; and then nothing.
    let lacks =
        ["[agent.mfa]", "[agent.trainings]", "[agent.undertaking]", "[agent.ceiling]", "[access.private_window]"];
    says(&story, &lacks);
    says(&story, &["records his trainings (onboarding, privacy)", "“guidelines-1”", "Nothing is missing."]);
    // RULES I3, I5, I16
    says(
        &story,
        &["[access.consent]", "consents in writing", "Only Linus, only for ticket no. 1", "Linus Inside as Ada"],
    );
    says(&story, &["Download documents ✓ yes", "Change templates and documents ✗ no", "Billing ✗ no"]);
    // RULES I12, I17, I10
    says(&story, &["downloads prices.csv", "shows him out", "[session.live]", "Linus from Example Hosting was in"]);
    says(&story, &["(12 minutes)", "The price list was imported wrongly.", "To be deleted: 1 document", "attests"]);
    // RULES I4, I11
    says(&story, &["Mia Inside as Ada", "Mia is out", "[access.onboarding_or_consent]", "61 minutes later"]);
    says(&story, &["[session.live]", "The sweep ends it", "Its time was over."]);
    // RULE I15
    says(&story, &["[break_glass.approver]", "Joan approves.", "[access.approved_break_glass]", "Ken approves."]);
    says(&story, &["Hedy Inside as Ada", "Emergency: support has entered"]);
    // RULE I14
    says(&story, &["Role support-lead", "Linus Written consent 12", "Hedy Emergency 7", "[review.others_access]"]);
    says(&story, &["Ken has the same role, and signs", "access.session_for_minutes: 60 → 15"]);
    Ok(())
}

#[test]
fn a_later_run_goes_on_with_staff_who_are_ready() -> Done {
    let folder = Folder::new()?;
    let mut story = folder.tour(&["--story", "003"])?;
    for _ in 0..2 {
        story = folder.tour(&["--story", "003"])?.story("003");
        says(&story, &["[access.private_window]", "since an earlier run", "Nothing is missing."]);
        says(&story, &["The onboarding ended in an earlier run.", "[access.onboarding_or_consent]"]);
        says(&story, &["[review.others_access]", "Ken has the same role, and signs"]);
        // What was reviewed is not reviewed again.
        assert_eq!(story.prose().matches(" Emergency 7 ").count(), 1, "{}", story.out);
    }
    assert!(!story.out.contains("[agent.trainings]"), "{}", story.out);
    Ok(())
}

#[test]
fn a_run_after_one_that_died_goes_on() -> Done {
    // Ada's door was closed, and her request stood.
    for number in ["000", "003"] {
        let folder = Folder::new()?;
        folder.tour(&["--story", number])?;
        let keys = OneKey { id: "tour.1".parse()?, key: Key::new([7; 32]) };
        let store = SqliteStore::open(folder.path("consentry-tour.db"))?;
        let desk = Desk::with(store, Settings::default().keys(keys));
        let (account, owner) = (AccountId::from_name("Café Ada"), User { id: UserId::from_name("owner of Café Ada") });
        desk.run(&owner, CloseDoor { account })?;
        desk.run(&owner, Request::new(account))?;
        drop(desk);
        let second = folder.tour(&["--story", number])?;
        assert_eq!((second.code, second.err.as_str()), (Some(0), ""), "{second:?}");
    }
    Ok(())
}

#[test]
fn each_story_can_be_told_alone() -> Done {
    for (number, chapters) in [("000", 2), ("002", 4), ("003", 5), ("004", 2)] {
        let ran = Folder::new()?.tour(&["--story", number])?;
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
        assert_eq!(ran.out.matches("\n══ ").count(), 1, "{}", ran.out);
        assert!(!ran.story(number).out.is_empty(), "{}", ran.out);
        // The account comes first; the journal, and what to do next, come last.
        assert!(ran.chapter(chapters + 2).contains("It is the root that the store keeps"), "{}", ran.out);
        assert!(!ran.chapter(chapters + 3).is_empty() && ran.chapter(chapters + 4).is_empty(), "{}", ran.out);
    }
    let unknown = Folder::new()?.tour(&["--story", "001"])?;
    assert_eq!(unknown.code, Some(2), "{unknown:?}");
    Ok(())
}

#[test]
fn the_stories_are_told_in_each_language() -> Done {
    // Which sides see what; the sentences are compared by the tests of languages.
    let cases = [
        ("es", "Acceso de soporte: Abierto.", "[Terminar la sesión]", "61 minutos después", "Una emergencia"),
        ("pt", "Acesso do suporte: Aberto.", "[Encerrar a sessão]", "61 minutos depois", "Uma emergência"),
        ("de", "Zugang des Supports: Offen.", "[Sitzung beenden]", "61 Minuten später", "Ein Notfall"),
        ("en", "Support’s access: Open.", "[End the session]", "61 minutes later", "An emergency"),
    ];
    for (tag, door, banner, hour, emergency) in cases {
        let ran = Folder::new()?.tour(&["--lang", tag])?;
        says(
            &ran.story("000"),
            &[door, banner, "[access.open_door]", "[access.code]", "[access.code]", "[access.code]"],
        );
        says(&ran.story("003"), &["[agent.undertaking]", banner, "[session.live]", hour, emergency, "[break_glass."]);
        says(&ran.story("003"), &["[review.others_access]", "assistance.period_for_seconds: 1800 → 600"]);
    }
    Ok(())
}

#[test]
fn no_secret_is_printed() -> Done {
    // RULE A11. What Ada's own panel shows is no secret to her: the code.
    let folder = Folder::new()?;
    for _ in 0..2 {
        let ran = folder.tour(&[])?;
        let key = hex::encode(std::fs::read(folder.path("consentry-tour.db.key"))?);
        let root = ran.chapter(15);
        for word in ran.out.split_whitespace() {
            let secret = word.len() >= 48 && word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'=');
            assert!(!secret || root.contains(word) && word != key, "{word}");
            assert!(!word.starts_with("cs1.") && !word.contains("otpauth:"), "{word}");
        }
    }
    Ok(())
}
