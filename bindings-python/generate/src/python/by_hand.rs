//! What hand-written code adds to the generated classes.

use super::PACKAGES;
use std::collections::{BTreeMap, BTreeSet};

/// What hand-written code adds.
#[derive(Debug, Default)]
pub(crate) struct ByHand {
    /// Folders with a `_more.py`, whose names join the package's.
    pub(crate) more: BTreeSet<String>,
    /// Classes that get methods: module and class, and the base in `_mixins`. There, a comment such as `# access.Session`
    /// stands on the line before the base.
    pub(crate) mixins: BTreeMap<(String, String), String>,
}

impl ByHand {
    /// Finds it in the package.
    pub(crate) fn find(package: &std::path::Path) -> Self {
        let more = PACKAGES.iter().map(|(folder, _)| (*folder).to_owned());
        let more = more.filter(|folder| package.join(folder).join("_more.py").exists()).collect();
        let files = std::fs::read_dir(package.join("_mixins")).into_iter().flatten().filter_map(Result::ok);
        let texts: Vec<String> = files.filter_map(|file| std::fs::read_to_string(file.path()).ok()).collect();
        let text = texts.join("\n");
        let mut mixins = BTreeMap::new();
        for (comment, class) in text.lines().zip(text.lines().skip(1)) {
            let Some(base) = class.strip_prefix("class ") else { continue };
            let base = base.split(['(', ':']).next().unwrap_or(base);
            for path in comment.strip_prefix("# ").into_iter().flat_map(|it| it.split(", ")) {
                let (module, name) = path.rsplit_once('.').unwrap_or(("", path));
                mixins.insert((module.to_owned(), name.to_owned()), base.to_owned());
            }
        }
        Self { more, mixins }
    }
}
