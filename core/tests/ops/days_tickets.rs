//! Random days of tickets; see [`model_tickets`](crate::model_tickets).

use crate::model_tickets::{play, step};
use consentry::MemoryStore;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, max_shrink_iters: 2_000, ..ProptestConfig::default() })]
    #[test]
    fn whatever_everybody_does_to_tickets_every_rule_holds(steps in proptest::collection::vec(step(), 1..80)) {
        // RULES T4, T7, T8, T10, T11, I20
        play(MemoryStore::new(), &steps);
    }
}

#[test]
fn the_days_are_long_enough_to_meet_everything() {
    // The check of the check: in some days each operation is granted and refused, for every reason that there is.
    let mut runner = TestRunner::deterministic();
    let mut told = String::new();
    for day in 0..30 {
        let steps = proptest::collection::vec(step(), 80).new_tree(&mut runner).unwrap().current();
        let once = play(MemoryStore::new(), &steps);
        // From the same seeds the same replies.
        assert!(day > 3 || once == play(MemoryStore::new(), &steps));
        told.extend(once.into_iter().map(|line| line + "\n"));
    }
    let operations = [
        "open",
        "answer",
        "reopen",
        "close",
        "rate",
        "solve",
        "hold",
        "resume",
        "merge",
        "unmerge",
        "note",
        "assign",
        "prioritise",
        "tag",
        "transfer",
    ];
    let reasons = [
        "FollowedBy",
        "Reopened(",
        "NotClosed",
        "NotMerged",
        "LegalMove",
        "Reopenable",
        "AcknowledgedSimilar",
        "Rateable",
        "MergeTarget",
        "MergeSpan",
        "ActiveAgent",
        "Team",
        "TicketPermission",
        "NotFound",
        "advice: Answer",
        "advice: Reopen",
        "advice: Follow",
    ];
    let met = operations.iter().flat_map(|name| ["Ok(", "Err("].map(|end| format!("ticket.{name} {end}")));
    let met = met.chain(reasons.map(str::to_owned)).filter(|word| !told.contains(word));
    assert_eq!(met.collect::<Vec<_>>(), [""; 0], "never met");
}
