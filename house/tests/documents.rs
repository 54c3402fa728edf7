//! The documents exist, their links lead somewhere, and their commands are those that run.

use consentry::CODES;
use consentry_house::markdown::{anchors, commands, links};
use consentry_house::nothing;
use consentry_house::packages::packages;
use consentry_house::source::{files, has_extension, read, root};
use std::path::{Component, Path, PathBuf};

const DOCUMENTS: &[&str] = &[
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "CONTRIBUTING.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
];
const TOUR: &str = "cargo run -p consentry-examples --bin tour";
const TEST: &str = "cargo test --workspace --all-features";

/// Folders of some machine: a path below one leads nowhere for anybody else.
const FOLDERS: &[&str] = &["home", "root", "work", "tmp"];
/// Hosts of package registries, which only a package client has to know. Each in two parts, lest this file be found.
const HOSTS: &[(&str, &str)] = &[
    ("index.", "crates.io"),
    ("static.", "crates.io"),
    ("pypi", ".org"),
    ("files.python", "hosted.org"),
    ("registry.npm", "js.org"),
    ("proxy.go", "lang.org"),
    ("repo1.ma", "ven.org"),
    ("repo.maven.ap", "ache.org"),
    ("deb.deb", "ian.org"),
];

fn foreign(text: &str) -> Vec<String> {
    let folders = FOLDERS.iter().map(|folder| format!("/{folder}/"));
    // `https://host/work/…` and `a/work/b` are not below the root of a machine.
    let is_root = |before: &str| !before.ends_with(|c: char| c.is_alphanumeric() || "._-".contains(c));
    let is_path = |folder: &String| text.match_indices(folder).any(|(at, _)| text.get(..at).is_some_and(is_root));
    let hosts = HOSTS.iter().map(|(one, other)| format!("{one}{other}"));
    folders.filter(is_path).chain(hosts.filter(|host| text.contains(host))).collect()
}

/// Where a link leads, without `..`.
fn resolve(from: &str, target: &str) -> PathBuf {
    let mut path = PathBuf::new();
    let folder = Path::new(from).parent().unwrap_or(Path::new(""));
    for part in folder.join(target).components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            Component::CurDir => {}
            part => path.push(part),
        }
    }
    path
}

fn is_dead(from: &str, target: &str) -> bool {
    if target.starts_with("https://") || target.starts_with("mailto:") {
        return false;
    }
    let (file, anchor) = target.split_once('#').map_or((target, None), |(file, anchor)| (file, Some(anchor)));
    let path = if file.is_empty() { PathBuf::from(from) } else { resolve(from, file) };
    let text = || std::fs::read_to_string(root().join(&path)).unwrap_or_default();
    !root().join(&path).exists() || anchor.is_some_and(|anchor| !anchors(&text()).contains(anchor))
}

#[test]
fn the_documents_exist() {
    let missing = DOCUMENTS.iter().filter(|path| read(path).map_or(true, |text| text.len() < 200));
    nothing("missing or empty", &missing.map(ToString::to_string).collect::<Vec<_>>());
}

#[test]
fn links_between_documents_lead_somewhere() {
    let mut found = Vec::new();
    // A link in the file system is read under the name of what it leads to.
    let is_own = |path: &&String| has_extension(path, &["md"]) && !root().join(path).is_symlink();
    for path in files().unwrap().iter().filter(is_own) {
        let dead = links(&read(path).unwrap()).into_iter().filter(|(_, target)| is_dead(path, target));
        found.extend(dead.map(|(line, target)| format!("{path}:{line}: {target}")));
    }
    nothing("dead links", &found);
}

#[test]
fn a_dead_link_is_found() {
    for target in ["NOWHERE.md", "#nowhere", "README.md#nowhere", "house/nothing.rs", "http://insecure"] {
        assert!(is_dead("CONTRIBUTING.md", target), "{target}");
    }
    for target in ["LICENSE-MIT", "house/src/lib.rs", "https://example.org"] {
        assert!(!is_dead("CONTRIBUTING.md", target), "{target}");
    }
    assert!(!is_dead("house/README.md", "../LICENSE-MIT") && is_dead("house/README.md", "LICENSE-MIT"));
}

#[test]
fn the_two_commands_are_in_the_readme_and_ci_runs_them() {
    let readme = commands(&read("README.md").unwrap(), "cargo");
    let script = read(".ci/run").unwrap();
    for command in [TOUR, TEST] {
        assert!(readme.iter().any(|it| it == command), "README.md doesn't show `{command}`");
        assert!(script.contains(command), ".ci/run doesn't run `{command}`");
    }
    let is_tour = |programs: &[String]| programs.iter().any(|program| program == "tour");
    assert!(packages().unwrap().iter().any(|it| it.name == "consentry-examples" && is_tour(&it.programs)));
}

#[test]
fn nothing_speaks_of_some_machine() {
    let mut found = Vec::new();
    for path in files().unwrap().iter().filter(|path| !has_extension(path, &["lock"])) {
        // Binary files have no text to read.
        let text = read(path).unwrap_or_default();
        found.extend(foreign(&text).into_iter().map(|what| format!("{path}: {what}")));
    }
    nothing("paths of a machine and hosts of registries", &found);
}

#[test]
fn a_path_of_a_machine_is_found() {
    for folder in FOLDERS {
        assert_eq!(foreign(&format!("see /{folder}/notes")).len(), 1);
        assert_eq!(foreign(&format!("see https://host/{folder}/notes")).len(), 0);
    }
    let (one, other) = HOSTS[0];
    assert_eq!(foreign(&format!("from {one}{other}")).len(), 1);
}

#[test]
fn error_codes_are_sorted_and_documented() {
    let unsorted = CODES.windows(2).filter(|pair| pair[0].0 >= pair[1].0).map(|pair| pair[1].0.to_owned());
    nothing("out of order", &unsorted.collect::<Vec<_>>());
    let is_code = |code: &str| code.bytes().all(|byte| byte.is_ascii_lowercase() || b"._".contains(&byte));
    let is_said = |text: &str| text.len() > 5 && !text.ends_with('.');
    let bad = CODES.iter().filter(|(code, text)| !is_code(code) || !is_said(text));
    nothing("no code, or no meaning", &bad.map(|(code, _)| (*code).to_owned()).collect::<Vec<_>>());
}
