//! Rules of the mission that the sources cite exist, and those that are built are cited in code and in tests.

use consentry_house::nothing;
use consentry_house::rules::{cited, is_known};
use consentry_house::source::{files, has_extension, read, sources};
use std::collections::BTreeSet;

/// The rules that this version keeps. A rule that is built is added here.
const BUILT: &[&str] = &[
    "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11", "A12", "C1", "C2", "C3", "C4", "C5", "C6",
    "C7", "I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9", "I10", "I11", "I12", "I13", "I14", "I15", "I16", "I17",
    "I18", "I19", "I20", "J1", "S7", "S8", "S9", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T10", "T11",
];

#[test]
fn every_cited_rule_exists() {
    // The scanner's own tests cite rules that there are not.
    let is_text = |path: &&String| has_extension(path, &["rs", "md", "sql"]) && *path != "house/src/rules.rs";
    let mut found = Vec::new();
    for path in files().unwrap().iter().filter(is_text) {
        let unknown = cited(&read(path).unwrap()).into_iter().filter(|id| !is_known(id));
        found.extend(unknown.map(|id| format!("{path}: {id}")));
    }
    nothing("there is no such rule", &found);
}

#[test]
fn every_built_rule_is_cited_in_code_and_in_tests() {
    let (mut code, mut tests) = (BTreeSet::new(), BTreeSet::new());
    // The house only speaks about the rules.
    for source in sources().unwrap().iter().filter(|source| !source.path.starts_with("house/")) {
        code.extend(cited(&source.shipped()));
        tests.extend(cited(&source.tests()));
    }
    let missing = |cited: &BTreeSet<String>, place: &str| {
        let missing = BUILT.iter().filter(|id| !cited.contains(**id));
        missing.map(|id| format!("RULE {id} is cited nowhere in {place}")).collect::<Vec<_>>()
    };
    nothing("rules that are built", &[missing(&code, "code"), missing(&tests, "tests")].concat());
}
