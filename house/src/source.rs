//! The repository's files.

use crate::code::test_lines;
use crate::mask::mask;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The repository's root.
pub fn root() -> PathBuf {
    let house = Path::new(env!("CARGO_MANIFEST_DIR"));
    house.parent().unwrap_or(house).to_path_buf()
}

/// A file's text.
///
/// # Errors
/// Why it can't be read.
pub fn read(path: &str) -> Result<String, String> {
    std::fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"))
}

/// All files that are tracked or about to be, relative to the root, sorted.
///
/// # Errors
/// Why git doesn't tell.
pub fn files() -> Result<Vec<String>, String> {
    let output = Command::new("git")
        .arg("-C")
        .arg(root())
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .output()
        .map_err(|error| format!("git: {error}"))?;
    if !output.status.success() {
        return Err(format!("git ls-files: {}", String::from_utf8_lossy(&output.stderr)));
    }
    let listed = String::from_utf8_lossy(&output.stdout);
    let mut files: Vec<_> = listed.split_terminator('\0').map(ToOwned::to_owned).collect();
    // A file that was removed but not yet from the index.
    files.retain(|path| root().join(path).is_file());
    files.sort();
    files.dedup();
    Ok(files)
}

/// Whether a path ends in one of the extensions.
pub fn has_extension(path: &str, extensions: &[&str]) -> bool {
    let extension = Path::new(path).extension();
    extensions.iter().any(|wanted| extension == Some(wanted.as_ref()))
}

/// All Rust sources.
///
/// # Errors
/// Why they can't be listed or read.
pub fn sources() -> Result<Vec<Source>, String> {
    let of_rust = |path: &String| has_extension(path, &["rs"]);
    files()?.into_iter().filter(of_rust).map(|path| Ok(Source::new(&path, &read(&path)?))).collect()
}

/// A Rust source.
#[derive(Clone, Debug)]
pub struct Source {
    /// Relative to the root.
    pub path: String,
    /// As it is.
    pub text: String,
    /// Without comments and literals, byte for byte at the same place.
    pub code: String,
    tests: Vec<Range<usize>>,
}

impl Source {
    /// A source under a path.
    pub fn new(path: &str, text: &str) -> Self {
        let code = mask(text);
        Self { path: path.to_owned(), text: text.to_owned(), tests: test_lines(&code), code }
    }

    /// Whether all of it is test: integration tests and their modules, and the laws.
    pub fn is_test(&self) -> bool {
        let tests = self.path.split('/').any(|part| part == "tests" || part == "tests.rs");
        tests || self.path.starts_with("core/src/testing/")
    }

    /// How many lines it has without its unit tests.
    pub fn lines(&self) -> usize {
        self.text.lines().count() - self.tests.iter().map(ExactSizeIterator::len).sum::<usize>()
    }

    /// The text without its unit tests, whose lines are empty; nothing for a test.
    pub fn shipped(&self) -> String {
        if self.is_test() { String::new() } else { self.part(&self.text, false) }
    }

    /// The code without its unit tests, whose lines are empty.
    pub fn shipped_code(&self) -> String {
        self.part(&self.code, false)
    }

    /// The text of its tests, with all other lines empty.
    pub fn tests(&self) -> String {
        if self.is_test() { self.text.clone() } else { self.part(&self.text, true) }
    }

    fn part(&self, text: &str, tests: bool) -> String {
        let keeps = |line: usize| self.tests.iter().any(|range| range.contains(&line)) == tests;
        let lines = (1..).zip(text.lines()).map(|(line, text)| if keeps(line) { text } else { "" });
        lines.collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "// RULE A1\nfn a() {}\n\n#[cfg(test)]\nmod tests {\n    // RULE A2\n}\n";

    #[test]
    fn unit_tests_are_parted_from_what_ships() {
        let source = Source::new("core/src/a.rs", TEXT);
        assert_eq!(source.lines(), 3);
        assert!(source.shipped().contains("A1") && !source.shipped().contains("A2"));
        assert!(source.tests().contains("A2") && !source.tests().contains("A1"));
    }

    #[test]
    fn tests_and_laws_ship_nothing() {
        for path in ["core/tests/a.rs", "core/src/testing/a.rs", "core/src/a/tests.rs"] {
            let source = Source::new(path, TEXT);
            assert!(source.is_test() && source.shipped().is_empty() && source.tests() == TEXT, "{path}");
        }
        assert!(!Source::new("core/src/attests.rs", TEXT).is_test());
    }

    #[test]
    fn this_file_is_listed() {
        assert!(files().unwrap().contains(&"house/src/source.rs".to_owned()));
    }
}
