//! The policy of `deny.toml` holds for every package of the lock file, on every platform.

use consentry_house::nothing;
use consentry_house::packages::packages;
use consentry_house::policy::Policy;
use consentry_house::source::{files, read, root};
use toml::{Table, Value};

/// The one registry, as cargo writes it into the lock file.
const REGISTRY: &str = concat!("registry+https://github.com/rust-lang/", "crates.io-index");

/// Workspaces of their own: the fuzz targets, and the benches' peers in Rust.
const WORKSPACES: &[&str] = &["fuzz/", "benches/peers/rust/"];

/// What each manifest takes from the workspace's.
const INHERITED: &[&[&str]] =
    &[&["lints"], &["package", "license"], &["package", "edition"], &["package", "rust-version"]];

fn policy() -> Policy {
    read("deny.toml").and_then(|text| Policy::read(&text)).unwrap_or_default()
}

fn not_inherited(manifest: &Table) -> Vec<String> {
    let inherits = |path: &&&[&str]| {
        let (first, rest) = path.split_first()?;
        let value = rest.iter().try_fold(manifest.get(*first)?, |value, key| value.get(key))?;
        value.get("workspace").and_then(Value::as_bool)
    };
    INHERITED.iter().filter(|path| inherits(path) != Some(true)).map(|path| path.join(".")).collect()
}

#[test]
fn licences_and_bans_hold() {
    let (policy, packages) = (policy(), packages().unwrap());
    assert!(!policy.licenses.is_empty() && !policy.banned.is_empty() && packages.len() > 50);
    nothing("deny.toml forbids", &policy.refused(&packages));
}

#[test]
fn every_allowed_licence_is_needed() {
    let (policy, packages) = (policy(), packages().unwrap());
    let needless = policy.licenses.iter().filter(|&license| {
        let mut without = policy.clone();
        without.licenses.remove(license);
        without.refused(&packages).is_empty()
    });
    nothing("no crate needs", &needless.cloned().collect::<Vec<_>>());
}

#[test]
fn every_crate_comes_from_the_one_registry() {
    let foreign = packages().unwrap().into_iter().filter(|package| match &package.source {
        Some(source) => source != REGISTRY,
        None => !package.name.starts_with("consentry"),
    });
    let foreign: Vec<_> = foreign.map(|it| format!("{} {} from {:?}", it.name, it.version, it.source)).collect();
    nothing("not from the one registry", &foreign);
}

#[test]
fn every_package_of_ours_has_the_lints_and_the_licence_of_the_workspace() {
    let mut found = Vec::new();
    let is_ours = |path: &&String| path.ends_with("/Cargo.toml") && !WORKSPACES.iter().any(|own| path.starts_with(own));
    for path in files().unwrap().iter().filter(is_ours) {
        let manifest = read(path).unwrap().parse().unwrap();
        found.extend(not_inherited(&manifest).into_iter().map(|what| format!("{path}: {what}")));
    }
    nothing("not inherited from the workspace", &found);
}

#[test]
fn a_manifest_on_its_own_is_found() {
    let text = "[package]\nlicense.workspace = true\nedition = \"2021\"\nrust-version.workspace = true\n#[lints]\n";
    assert_eq!(not_inherited(&text.parse().unwrap()), ["lints", "package.edition"]);
}

#[test]
fn both_licences_are_there() {
    assert!(root().join("Cargo.lock").is_file());
    assert!(read("LICENSE-MIT").unwrap().contains("Consentry contributors"));
    let apache = read("LICENSE-APACHE").unwrap();
    assert!(apache.contains("Version 2.0, January 2004") && apache.contains("END OF TERMS AND CONDITIONS"));
    assert!(apache.contains("Consentry contributors"));
}
