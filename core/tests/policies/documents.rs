//! A policy is written as a document and read again; what is wrong with a document is named with line and key.

use crate::any;
use consentry::Policy;
use proptest::prelude::*;

fn refused(document: &str) -> String {
    Policy::from_toml(document).unwrap_err().to_string()
}

#[test]
fn an_empty_document_is_the_default_policy() {
    assert_eq!(Policy::from_toml("").unwrap(), Policy::default());
    insta::assert_snapshot!(Policy::default().to_toml());
}

#[test]
fn what_is_wrong_has_a_line_and_a_key() {
    let cases = [
        ("[access]\n\nsession_for_minutes = 600\n", "line 3: access.session_for_minutes: is 600, allowed are 1 to 480"),
        ("a = \n", "line 1: a: string values must be quoted, expected literal string"),
        ("\nretention = 90", "line 2: retention: unknown field `retention`, expected one of"),
        ("[access]\n  mfa = 1", "line 2: access.mfa: unknown field `mfa`"),
        (
            "[access.agents]\nmfa_for_minutes = \"x\"",
            "line 2: access.agents.mfa_for_minutes: invalid type: string \"x\"",
        ),
        ("retention_for_days = -5", "line 1: retention_for_days: invalid value: integer `-5`, expected u32"),
        ("access.door = \"ajar\"", "line 1: access.door: is not a known name"),
        ("[[categories]]\nname = \"x\"", "line 1: categories[0]: missing field `team`"),
        ("a = 1\na = 2", "line 2: a: duplicate key"),
        ("reopening = { within_days = 0 }", "line 1: reopening: is 0, allowed are 1 to 3650"),
        ("[access]\nscopes = []", "line 2: access.scopes: is 0, allowed are 1 to 64"),
        // Not written, so the table that would have it is named.
        (
            "[access]\nprivate_window = true\n[access.notices]\nat_start = false\nat_end = false",
            "line 3: access.notices: contr",
        ),
        ("[access]\nsession_for_minutes = 20", "line 1: access.idle_for_minutes: is 30, allowed are 1 to 20"),
    ];
    for (document, expected) in cases {
        let refused = refused(document);
        assert!(refused.starts_with(expected), "{document}\n{refused}\n{expected}");
    }
}

#[test]
fn items_of_lists_are_counted() {
    let scopes = |third: &str| {
        let one = |scope: &str, need: &str| format!("[[access.scopes]]\nscope = \"{scope}\"\nneed = \"{need}\"\n");
        [one("settings", "free"), one("users", "free"), third.to_owned()].concat()
    };
    // RULE I16
    let delegated = scopes("[[access.scopes]]\nscope = \"mfa\"\nneed = \"free\"\n");
    assert_eq!(refused(&delegated), "line 9: access.scopes[2].need: contradicts another part of the input");
    let twice = scopes("[[access.scopes]]\nscope = \"users\"\nneed = \"free\"\n");
    assert_eq!(refused(&twice), "line 7: access.scopes[2]: contradicts another part of the input");
    let misspelt = scopes("[[access.scopes]]\nscope = \"Mfa\"\nneed = \"free\"\n");
    assert_eq!(refused(&misspelt), "line 8: access.scopes[2].scope: has a character that is not allowed at byte 0");
    let inline = "access.scopes = [\n{ scope = \"a\", need = \"free\" },\n{ scope = \"b\", need = \"fre\" }]";
    let error = Policy::from_toml(inline).unwrap_err();
    assert_eq!((error.line, error.column, error.key.as_str()), (3, 23, "access.scopes[1].need"));
    let roles = "reviews.roles = [{ name = \"a\" }, { name = \"b\", teams = [\"nobody\"] }]";
    assert_eq!(refused(roles), "line 1: reviews.roles[1].teams: contradicts another part of the input");
    assert_eq!(refused("access.agents.teams = [\"a\", \"B\"]").split(": ").nth(1), Some("access.agents.teams"));
}

#[test]
fn columns_count_characters() {
    let error = Policy::from_toml("access = { \"größe\" = 1 }").unwrap_err();
    assert_eq!((error.line, error.column, error.key.as_str()), (1, 12, "access.größe"));
}

#[test]
fn documents_are_bounded_and_never_echoed_whole() {
    let long = "#".repeat(Policy::DOCUMENT_BYTES_MAX + 1);
    assert_eq!(refused(&long), "line 1: has 65537 bytes, at most 65536 are allowed");
    assert!(Policy::from_toml(&long[1..]).is_ok());
    let names = "ä\u{202e}".repeat(10_000);
    for document in [
        format!("\"{names}\" = 1"),
        format!("[access]\ndoor = \"{names}\""),
        format!("[access.agents]\nmfa_for_minutes = \"{names}\""),
        format!("reopening = \"{names}\""),
        format!("a = {}", "[".repeat(60_000)),
        format!("a{} = 1", ".b".repeat(30_000)),
        format!("a = {}", "{ a = ".repeat(10_000)),
        "[a]\n".repeat(16_000),
    ] {
        let refused = refused(&document);
        assert!(refused.len() < 800, "{} bytes: {refused}", refused.len());
        assert!(!refused.contains('\u{202e}') && !refused.contains('\n'), "{refused}");
    }
}

proptest! {
    #[test]
    fn a_written_policy_is_read_as_the_same(policy in any::policy()) {
        prop_assert_eq!(policy.clone().checked(), Ok(policy.clone()));
        let document = policy.to_toml();
        let read = Policy::from_toml(&document);
        prop_assert_eq!(read.as_ref(), Ok(&policy), "{}", document);
        let json = serde_json::to_string(&policy).unwrap();
        prop_assert_eq!(serde_json::from_str::<Policy>(&json).unwrap(), policy);
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), toml in "[\\[\\]a-z=\"'0-9.{}, \n#\\\\]{0,80}") {
        for document in [text, toml] {
            if let Err(error) = Policy::from_toml(&document) {
                prop_assert!(error.line >= 1 && error.line <= document.matches('\n').count() + 1);
                prop_assert!(error.column >= 1 && error.to_string().len() < 1_000);
            }
        }
    }

    #[test]
    fn no_damage_makes_it_panic(policy in any::policy(), at: prop::sample::Index, cut in 0..40usize, by in "\\PC{0,12}") {
        let document = policy.to_toml();
        // Names in policies are ASCII.
        let at = at.index(document.len());
        let rest = (at + cut).min(document.len());
        let damaged = [&document[..at], &by, &document[rest..]].concat();
        if let Err(error) = Policy::from_toml(&damaged) {
            let line = damaged.lines().nth(error.line - 1).unwrap_or_default();
            prop_assert!(error.column <= line.chars().count() + 1, "{}", error);
        }
    }
}
