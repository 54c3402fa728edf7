//! Random days of tickets, on a file and in memory: the rules hold on both, and both give equal replies.

#[cfg(test)]
#[path = "../../../core/tests/ops/model_checks.rs"]
mod model_checks;
#[cfg(test)]
#[path = "../../../core/tests/ops/model_tickets.rs"]
mod model_tickets;

#[cfg(test)]
mod tests {
    use crate::model_tickets::{play, step};
    use consentry::MemoryStore;
    use consentry_sqlite::SqliteStore;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 200, ..ProptestConfig::default() })]
        #[test]
        fn a_file_tells_what_the_memory_tells(steps in proptest::collection::vec(step(), 1..60)) {
            // RULES T4, T6, T7, T8, T10, T11, I20
            let folder = tempfile::tempdir().unwrap();
            let store = SqliteStore::open(folder.path().join("support.db")).unwrap();
            let (on_file, in_memory) = (play(store, &steps), play(MemoryStore::new(), &steps));
            prop_assert_eq!(on_file, in_memory);
        }
    }
}
