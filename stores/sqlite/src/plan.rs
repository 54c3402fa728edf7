//! How SQLite means to answer a statement.

use crate::migrate::migrate;
use rusqlite::Connection;

/// The steps of a statement's plan, over empty tables: nothing is known there but the schema.
pub(crate) fn steps(sql: &str) -> Vec<String> {
    let mut connection = Connection::open_in_memory().unwrap();
    migrate(&mut connection).unwrap();
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let rows = statement.raw_query().mapped(|row| row.get("detail"));
    rows.map(Result::unwrap).collect()
}

/// Demands that a statement goes straight to its rows, by a key that the account leads, and that nothing is sorted.
pub(crate) fn is_direct(sql: &str) {
    let steps = steps(sql);
    let fine = |step: &String| {
        step.starts_with("SCALAR SUBQUERY") || (step.starts_with("SEARCH") && step.contains("(account=?"))
    };
    assert!(steps.iter().all(fine), "{sql}: {steps:?}");
    assert!(!steps.is_empty() || sql.starts_with("INSERT"), "{sql}");
}
