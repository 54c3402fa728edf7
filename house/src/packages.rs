//! The packages of the lock file, as cargo tells them.

use crate::source::root;
use serde_json::Value;
use std::process::Command;

/// A package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Cargo's id of it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence expression, if it states one.
    pub license: Option<String>,
    /// Where it comes from; `None` for the workspace's own.
    pub source: Option<String>,
    /// The names of its programs.
    pub programs: Vec<String>,
    /// The ids of the packages it depends on.
    pub dependencies: Vec<String>,
}

/// Runs cargo in the root. Without the network, if that can be: a fresh clone may lack packages that only other
/// platforms compile, and then cargo may fetch them.
fn cargo(arguments: &[&str]) -> Result<String, String> {
    let run = |offline: &[&str]| {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo).args(arguments).arg("--locked").args(offline).current_dir(root()).output();
        let output = output.map_err(|error| format!("cargo: {error}"))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        Err(format!("cargo {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr)))
    };
    run(&["--offline"]).or_else(|_| run(&[]))
}

/// Every package of the lock file, for all platforms.
///
/// # Errors
/// Why cargo doesn't tell.
pub fn packages() -> Result<Vec<Package>, String> {
    let json = cargo(&["metadata", "--format-version", "1", "--all-features"])?;
    let json: Value = serde_json::from_str(&json).map_err(|error| error.to_string())?;
    let nodes = list(&json, "/resolve/nodes");
    let package = |it: &Value| {
        let id = text(it, "/id")?;
        let node = nodes.iter().find(|node| text(node, "/id").as_ref() == Some(&id));
        let is_program = |target: &&Value| list(target, "/kind").iter().any(|kind| kind == "bin");
        Some(Package {
            name: text(it, "/name")?,
            version: text(it, "/version")?,
            license: text(it, "/license"),
            source: text(it, "/source"),
            programs: list(it, "/targets").iter().filter(is_program).filter_map(|it| text(it, "/name")).collect(),
            dependencies: node
                .map_or(&[][..], |node| list(node, "/dependencies"))
                .iter()
                .filter_map(|it| text(it, ""))
                .collect(),
            id,
        })
    };
    Ok(list(&json, "/packages").iter().filter_map(package).collect())
}

fn text(value: &Value, pointer: &str) -> Option<String> {
    value.pointer(pointer)?.as_str().map(ToOwned::to_owned)
}

fn list<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    value.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// Name and version of each crate that a user of the package compiles, on any platform, with all features.
///
/// # Errors
/// Why cargo doesn't tell.
pub fn tree(package: &str) -> Result<Vec<(String, String)>, String> {
    tree_with(package, &["--all-features"])
}

/// As [`tree`], of a user who asks for no features.
///
/// # Errors
/// Why cargo doesn't tell.
pub fn plain_tree(package: &str) -> Result<Vec<(String, String)>, String> {
    tree_with(package, &[])
}

fn tree_with(package: &str, features: &[&str]) -> Result<Vec<(String, String)>, String> {
    let arguments = ["tree", "-p", package, "-e", "normal,build", "--target", "all", "--prefix", "none"];
    let mut crates = read_tree(&cargo(&[&arguments, features].concat())?);
    crates.retain(|(name, _)| name != package);
    Ok(crates)
}

fn read_tree(text: &str) -> Vec<(String, String)> {
    let line = |line: &str| {
        let mut words = line.split(' ');
        Some((words.next()?.to_owned(), words.next()?.strip_prefix('v')?.to_owned()))
    };
    let mut crates: Vec<_> = text.lines().filter_map(line).collect();
    crates.sort();
    crates.dedup();
    crates
}

/// Names that stand there in more than one version.
pub fn doubled(crates: &[(String, String)]) -> Vec<String> {
    let twice = crates.windows(2).filter(|pair| matches!(pair, [one, other] if one.0 == other.0));
    twice.filter_map(|pair| pair.first()).map(|(name, _)| name.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_read_and_its_doubles_are_found() {
        let crates = read_tree("a v0.1.0 (x)\nserde v1.0.1\nserde v1.0.1 (*)\nsyn v2.0.0 (proc-macro)\nsyn v3.0.0\n\n");
        assert_eq!(crates.len(), 4);
        assert_eq!(doubled(&crates), ["syn"]);
    }
}
