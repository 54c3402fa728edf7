//! The policy of `deny.toml`, as far as the house checks it without cargo-deny.

use crate::packages::Package;
use std::collections::BTreeSet;
use toml::{Table, Value};

/// Which licences are allowed, and which crates are not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// The allowed licences, as SPDX names them.
    pub licenses: BTreeSet<String>,
    /// The banned crates, each with the crates that may pull it in all the same.
    pub banned: Vec<(String, Vec<String>)>,
}

impl Policy {
    /// Reads `deny.toml`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(text: &str) -> Result<Self, String> {
        let table: Table = text.parse().map_err(|error| format!("deny.toml: {error}"))?;
        let licenses = texts(table.get("licenses").and_then(|it| it.get("allow")));
        let rows = table.get("bans").and_then(|it| it.get("deny")).and_then(Value::as_array);
        let row = |row: &Value| {
            let name = row.get("crate").or(Some(row))?.as_str()?;
            Some((name.to_owned(), texts(row.get("wrappers"))))
        };
        let banned = rows.into_iter().flatten().map(|it| row(it).ok_or_else(|| format!("deny.toml: bans.deny: {it}")));
        Ok(Self { licenses: licenses.into_iter().collect(), banned: banned.collect::<Result<_, _>>()? })
    }

    /// Whether a licence expression can be satisfied with allowed licences alone.
    ///
    /// # Errors
    /// If it is no licence expression.
    pub fn allows(&self, license: &str) -> Result<bool, String> {
        // Old manifests write `MIT/Apache-2.0`.
        let expression = spdx::Expression::parse_mode(license, spdx::ParseMode::LAX);
        let expression = expression.map_err(|error| format!("{license}: {}", error.reason))?;
        Ok(expression.evaluate(|requirement| self.licenses.contains(&requirement.to_string())))
    }

    /// What of the packages this policy refuses.
    pub fn refused(&self, packages: &[Package]) -> Vec<String> {
        let mut findings = Vec::new();
        for package in packages {
            let (name, version) = (&package.name, &package.version);
            match package.license.as_deref().map(|license| (license, self.allows(license))) {
                None => findings.push(format!("{name} {version} states no licence")),
                Some((_, Err(error))) => findings.push(format!("{name} {version}: {error}")),
                Some((license, Ok(false))) => findings.push(format!("{name} {version} is under {license}")),
                Some((_, Ok(true))) => {}
            }
            for (_, wrappers) in self.banned.iter().filter(|(banned, _)| banned == name) {
                let pulls =
                    |other: &&Package| other.dependencies.contains(&package.id) && !wrappers.contains(&other.name);
                findings.extend(
                    packages.iter().filter(pulls).map(|it| format!("{} pulls in {name}, which is banned", it.name)),
                );
            }
        }
        findings
    }
}

fn texts(value: Option<&Value>) -> Vec<String> {
    let list = value.and_then(Value::as_array).into_iter().flatten();
    list.filter_map(Value::as_str).map(ToOwned::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "[licenses]\nallow = [\"MIT\", \"Unicode-3.0\"]\n[bans]\ndeny = [\"openssl\", { crate = \"db\", wrappers = [\"store\"] }]\n";

    fn package(name: &str, license: &str, dependencies: &[&str]) -> Package {
        Package {
            id: name.into(),
            name: name.into(),
            version: "1.0.0".into(),
            license: Some(license.into()),
            source: None,
            programs: Vec::new(),
            dependencies: dependencies.iter().map(|&id| id.into()).collect(),
        }
    }

    #[test]
    fn licence_expressions_are_evaluated() {
        let policy = Policy::read(TEXT).unwrap();
        for license in ["MIT", "MIT/Apache-2.0", "GPL-3.0-only OR MIT", "(MIT OR Apache-2.0) AND Unicode-3.0"] {
            assert_eq!(policy.allows(license), Ok(true), "{license}");
        }
        for license in ["Apache-2.0", "MIT AND Zlib", "(Zlib OR Apache-2.0) AND MIT", "MIT WITH LLVM-exception"] {
            assert_eq!(policy.allows(license), Ok(false), "{license}");
        }
        assert!(policy.allows("do what you like").is_err());
    }

    #[test]
    fn what_the_policy_forbids_is_found() {
        let policy = Policy::read(TEXT).unwrap();
        let good = [package("store", "MIT", &["db"]), package("db", "MIT", &[])];
        assert_eq!(policy.refused(&good), Vec::<String>::new());
        let bad = [
            package("core", "MIT", &["db", "openssl"]),
            package("db", "Zlib", &[]),
            package("openssl", "MIT", &[]),
            Package { license: None, ..package("mute", "", &[]) },
        ];
        let found = policy.refused(&bad);
        let expected =
            ["db 1.0.0 is under Zlib", "core pulls in db, which", "core pulls in openssl, which", "mute 1.0.0 states"];
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.starts_with(expected), "{found}");
        }
    }

    #[test]
    fn a_policy_that_cannot_be_read_is_no_policy() {
        assert!(Policy::read("licenses = ").is_err());
        assert!(Policy::read("[bans]\ndeny = [1]\n").is_err());
    }
}
