//! The table of codes: what hosts in four languages match on.

use crate::common::*;
use consentry::error::Problem;
use consentry::{CODES, DeskError, InputError, Missing, Refusal, StoreError, StoreErrorKind};
use std::collections::BTreeSet;

fn listed() -> BTreeSet<&'static str> {
    CODES.iter().map(|(code, _)| *code).collect()
}

fn kinds() -> [StoreErrorKind; 10] {
    [
        StoreErrorKind::Unavailable,
        StoreErrorKind::Busy,
        StoreErrorKind::Full,
        StoreErrorKind::ReadOnly,
        StoreErrorKind::Foreign,
        StoreErrorKind::Newer,
        StoreErrorKind::Corrupt,
        StoreErrorKind::Poisoned,
        StoreErrorKind::UnsafeEngine,
        StoreErrorKind::Failed,
    ]
}

fn problems() -> [Problem; 17] {
    [
        Problem::Empty,
        Problem::TooLong { bytes: 2, bytes_max: 1 },
        Problem::Character { at: 0 },
        Problem::NotAnId,
        Problem::NilId,
        Problem::NotATimestamp,
        Problem::TooFine,
        Problem::OutOfRange,
        Problem::Count { count: 0, min: 1, max: 2 },
        Problem::NotACursor,
        Problem::ForeignCursor,
        Problem::Unknown,
        Problem::Contradiction,
        Problem::NotAnAddress,
        Problem::NotADigest,
        Problem::NotAToken,
        Problem::NotACode,
    ]
}

fn some_input_error() -> InputError {
    consentry::Page::first(0).unwrap_err()
}

fn some_store_error() -> StoreError {
    StoreError::new(StoreErrorKind::Busy, "locked")
}

fn errors() -> Vec<DeskError> {
    vec![
        DeskError::Invalid(some_input_error()),
        DeskError::Refused(Refusal::missing(Missing::Owner)),
        DeskError::NotFound("ticket".into()),
        DeskError::Conflict { attempts: 32 },
        DeskError::CommandReused { command: command("c") },
        DeskError::Pending { account: home(), command: command("c"), cause: some_store_error() },
        DeskError::Store(some_store_error()),
        DeskError::Entropy("none".into()),
        DeskError::Defect("a defect".into()),
    ]
}

#[test]
fn the_table_is_sorted_unique_and_pinned() {
    assert!(CODES.is_sorted_by(|(one, _), (other, _)| one < other));
    assert!(CODES.iter().all(|(_, meaning)| !meaning.is_empty() && !meaning.ends_with('.')));
    let lines: Vec<_> = CODES.iter().map(|(code, meaning)| format!("{code}: {meaning}")).collect();
    insta::assert_snapshot!("codes", lines.join("\n"));
}

#[test]
fn every_code_that_an_error_can_have_is_in_the_table_and_no_other() {
    let mut produced: BTreeSet<&str> = errors().iter().map(DeskError::code).collect();
    produced.extend(kinds().map(|kind| StoreError::new(kind, "").code()));
    produced.extend(problems().iter().map(Problem::code));
    assert_eq!(produced, listed());
    assert_eq!(kinds().map(|kind| StoreError::new(kind, "").code()).into_iter().collect::<BTreeSet<_>>().len(), 10);
    assert_eq!(problems().iter().map(Problem::code).collect::<BTreeSet<_>>().len(), 17);
}

#[test]
fn a_refusal_has_the_code_of_the_error_that_it_becomes() {
    let refusals = [
        Refusal::Invalid(some_input_error()),
        Refusal::not_found("ticket"),
        Refusal::missing(Missing::Lease),
        Refusal::Defect("a defect".into()),
    ];
    for refusal in refusals {
        let code = refusal.code();
        assert_eq!(DeskError::from(refusal).code(), code);
        assert!(listed().contains(code));
    }
}

#[test]
fn conditions_have_codes_of_their_own() {
    let codes: BTreeSet<_> = Missing::ALL.iter().map(|one| one.code()).collect();
    assert_eq!(codes.len(), Missing::ALL.len());
    assert!(codes.is_disjoint(&listed()));
}

#[test]
fn messages_are_pinned_and_in_the_manner_of_the_house() {
    let mut lines: Vec<String> = errors().iter().map(ToString::to_string).collect();
    lines.extend(problems().iter().map(|problem| format!("ticket.subject: {problem}")));
    for line in &lines {
        assert!(line.starts_with(char::is_lowercase) && !line.ends_with('.'), "{line}");
    }
    insta::assert_snapshot!("messages", lines.join("\n"));
}

#[test]
fn the_causes_of_a_store_error_are_kept_and_the_kind_is_its_own() {
    let cause = std::io::Error::other("disk on fire");
    let error = DeskError::Store(some_store_error().because(cause));
    assert_eq!(error.to_string(), "store: locked");
    let DeskError::Store(store) = &error else { panic!("{error:?}") };
    assert_eq!(std::error::Error::source(store).unwrap().to_string(), "disk on fire");
    for kind in kinds() {
        assert_eq!(StoreError::new(kind, "x").kind(), kind);
    }
}

#[test]
fn refusals_survive_being_remembered() {
    // A remembered refusal is read back from JSON; it must be the same one, whichever it was.
    let mut refusals = vec![Refusal::not_found("ticket"), Refusal::Missing(Missing::ALL.to_vec())];
    refusals.push(Refusal::Invalid(some_input_error()));
    refusals.push(Refusal::Defect("a defect".into()));
    for refusal in refusals {
        let stored = serde_json::to_string(&Err::<(), _>(refusal.clone())).unwrap();
        assert_eq!(serde_json::from_str::<Result<(), Refusal>>(&stored).unwrap(), Err(refusal));
    }
    for problem in problems() {
        let stored = serde_json::to_string(&problem).unwrap();
        assert_eq!(serde_json::from_str::<Problem>(&stored).unwrap(), problem);
    }
}
