//! The table of operations is complete and in order.

use consentry::operations::OPERATIONS;
use consentry_house::nothing;
use consentry_house::operations::{Implemented, implemented, listed, parts};
use consentry_house::rules;
use consentry_house::source::{Source, read, sources};
use std::collections::{BTreeMap, BTreeSet};

/// Operations that no rule of the mission asks for, and why they are there.
const WITHOUT_RULE: &[(&str, &str)] = &[];

fn source(path: &str) -> Source {
    Source::new(path, &read(path).unwrap_or_default())
}

/// Each operation with the source that it is in.
fn all() -> Vec<(Source, Implemented)> {
    let sources = sources().unwrap_or_default();
    sources.iter().flat_map(|source| implemented(source).into_iter().map(|it| (source.clone(), it))).collect()
}

#[test]
fn every_operation_is_in_the_table_and_the_other_way_round() {
    let listed = listed(&source("core/src/operations.rs"));
    let implemented: Vec<_> = all().into_iter().map(|(_, it)| it.path()).collect();
    assert_eq!(listed.len(), OPERATIONS.len(), "the table as it is read is the table as it is compiled");
    let missing = implemented.iter().filter(|path| !listed.contains(path)).map(|path| format!("{path} is not listed"));
    let unknown = listed.iter().filter(|path| !implemented.contains(path)).map(|path| format!("{path} is not found"));
    nothing("core/src/operations.rs", &missing.chain(unknown).collect::<Vec<_>>());
}

#[test]
fn names_are_unique_and_say_their_folder() {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for operation in OPERATIONS {
        if !seen.insert(operation.name) {
            found.push(format!("{} is there twice", operation.name));
        }
        if parts(operation.name).is_none() {
            found.push(format!("{} is not of the form folder.verb", operation.name));
        }
    }
    for (source, operation) in all() {
        let folder = operation.dotted.as_deref().and_then(parts).map(|(folder, _)| folder);
        if folder != Some(operation.folder.as_str()) {
            found.push(format!("{}: {:?} doesn't start with its folder", source.path, operation.dotted));
        }
    }
    nothing("names", &found);
}

#[test]
fn operations_of_one_folder_stand_together() {
    let mut folders: Vec<_> = OPERATIONS.iter().filter_map(|it| parts(it.name)).map(|(folder, _)| folder).collect();
    folders.dedup();
    let unique: BTreeSet<_> = folders.iter().collect();
    assert_eq!(unique.len(), folders.len(), "{folders:?}");
}

#[test]
fn each_operation_has_a_file_of_its_own() {
    let mut files = BTreeMap::<_, Vec<_>>::new();
    for (source, operation) in all() {
        files.entry(source.path).or_default().push(operation.path());
    }
    let shared = files.into_iter().filter(|(_, operations)| operations.len() > 1);
    nothing("more than one operation", &shared.map(|(path, its)| format!("{path}: {its:?}")).collect::<Vec<_>>());
}

#[test]
fn each_operation_cites_its_rules() {
    let mut found = Vec::new();
    for (source, operation) in all() {
        let path = operation.path();
        let cites = !rules::cited(&source.shipped()).is_empty();
        let exempt = WITHOUT_RULE.iter().any(|(name, _)| *name == path);
        match (cites, exempt) {
            (false, false) => found.push(format!("{}: {path} cites no rule", source.path)),
            (true, true) => found.push(format!("{path} cites a rule, and is listed as one that has none")),
            _ => {}
        }
    }
    nothing("operations and rules", &found);
}
