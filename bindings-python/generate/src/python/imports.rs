//! What a file needs from elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// What a file needs from elsewhere.
#[derive(Default)]
pub(super) struct Needs {
    /// Only for type checkers: module and name.
    pub(super) types: BTreeSet<(String, String)>,
    /// At run time.
    pub(super) bases: BTreeSet<(String, String)>,
    /// Packages of ours, only for type checkers.
    pub(super) packages: BTreeSet<String>,
}

impl Needs {
    pub(super) fn typing(&mut self, name: &str) {
        self.bases.insert(("typing".to_owned(), name.to_owned()));
    }

    pub(super) fn of(&mut self, module: &str, name: &str) {
        self.types.insert((module.to_owned(), name.to_owned()));
    }
}

pub(super) fn imports(out: &mut String, folder: &str, needs: &Needs, unions: &[String]) {
    // From a package, the root is two dots away.
    let dots = if folder.is_empty() { "" } else { "." };
    let absolute =
        |module: &str| module.strip_prefix('.').map_or_else(|| module.to_owned(), |it| format!("{dots}.{it}"));
    let mut lines: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (module, name) in &needs.bases {
        let foreign = module.starts_with('.') && !module.starts_with("._");
        let name = match name.as_str() {
            // Some classes of ours have these names.
            "Record" | "Operation" if module == "._record" => format!("{name} as _{name}"),
            name if foreign => format!("{name} as _{}_{name}", module.trim_start_matches('.').replace('.', "_")),
            name => name.to_owned(),
        };
        lines.entry(absolute(module)).or_default().insert(name);
    }
    let typed: BTreeMap<String, BTreeSet<String>> =
        needs.types.iter().fold(BTreeMap::new(), |mut all, (module, name)| {
            if !needs.bases.contains(&(module.clone(), name.clone())) {
                all.entry(absolute(module)).or_default().insert(name.clone());
            }
            all
        });
    if !typed.is_empty() || !needs.packages.is_empty() {
        lines.entry("typing".to_owned()).or_default().insert("TYPE_CHECKING".to_owned());
    }
    let write = |out: &mut String, indent: &str, lines: &BTreeMap<String, BTreeSet<String>>| {
        for ours in [false, true] {
            for (module, names) in lines.iter().filter(|(module, _)| module.starts_with('.') == ours) {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                let line = format!("{indent}from {module} import {}", names.join(", "));
                if line.len() <= 120 {
                    let _ = writeln!(out, "{line}");
                } else {
                    let _ = writeln!(out, "{indent}from {module} import (");
                    for name in names {
                        let _ = writeln!(out, "{indent}    {name},");
                    }
                    let _ = writeln!(out, "{indent})");
                }
            }
            if !ours
                && lines.keys().any(|it| !it.starts_with('.'))
                && lines.keys().any(|it| it.starts_with('.'))
                && indent.is_empty()
            {
                let _ = writeln!(out);
            }
        }
    };
    write(out, "", &lines);
    for union in unions {
        let _ = writeln!(out, "from . import {union} as {union}");
    }
    if !typed.is_empty() || !needs.packages.is_empty() {
        let _ = writeln!(out, "\nif TYPE_CHECKING:");
        write(out, "    ", &typed);
        for package in &needs.packages {
            let root = if folder.is_empty() { "." } else { ".." };
            let _ = writeln!(out, "    from {root} import {package} as _{package}");
        }
    }
    if needs.bases.contains(&("typing".to_owned(), "TypeVar".to_owned())) {
        let _ = writeln!(out, "\nT = TypeVar(\"T\")");
    }
}
