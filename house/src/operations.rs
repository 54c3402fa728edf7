//! The operations that the sources implement, and those that the table lists.

use crate::code::{closing, words};
use crate::source::Source;

/// An operation in the sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Implemented {
    /// The folder of core that it is in.
    pub folder: String,
    /// Its type.
    pub name: String,
    /// Its dotted name, if it is written out.
    pub dotted: Option<String>,
}

impl Implemented {
    /// The path by which the table names it.
    pub fn path(&self) -> String {
        format!("{}::{}", self.folder, self.name)
    }
}

/// The operations that a source of core implements, outside of its tests.
pub fn implemented(source: &Source) -> Vec<Implemented> {
    let Some((folder, _)) = source.path.strip_prefix("core/src/").and_then(|path| path.split_once('/')) else {
        return Vec::new();
    };
    let code = source.shipped_code();
    let implementation = |at: usize| {
        let line = code.get(..at)?.rsplit('\n').next()?;
        let name = code.get(at..)?.strip_prefix("Operation for ")?;
        let name: String = name.chars().take_while(|&c| c.is_alphanumeric() || c == '_').collect();
        let dotted = source.shipped().get(at..).and_then(dotted);
        (line.trim_start().starts_with("impl")).then(|| Implemented { folder: folder.to_owned(), name, dotted })
    };
    words(&code, "Operation").filter_map(implementation).collect()
}

fn dotted(behind: &str) -> Option<String> {
    let (_, literal) = behind.split_once("const NAME: &'static str = \"")?;
    Some(literal.split('"').next()?.to_owned())
}

/// The paths that the table lists, in its order.
pub fn listed(table: &Source) -> Vec<String> {
    let block = table.code.find("\noperations! {").and_then(|at| table.code.get(at..closing(&table.code, at)?));
    let rows = block.and_then(|block| block.split_once('{')).map_or("", |(_, rows)| rows);
    rows.split(';').filter_map(|row| row.split_once(',')).map(|(path, _)| path.trim().to_owned()).collect()
}

/// The parts of a well-formed dotted name, `folder.verb`.
pub fn parts(dotted: &str) -> Option<(&str, &str)> {
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_lowercase()) && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
    };
    dotted.split_once('.').filter(|(folder, verb)| is_part(folder) && is_part(verb))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn implementations_are_found_and_those_of_tests_are_not() {
        let text = "impl Operation for Open {\n    const NAME: &'static str = \"ticket.open\";\n}\n// impl Operation for No {}\n#[cfg(test)]\nmod tests {\n    impl Operation for Fake {}\n}\n";
        let found = implemented(&Source::new("core/src/ticket/open.rs", text));
        let open = Implemented { folder: "ticket".into(), name: "Open".into(), dotted: Some("ticket.open".into()) };
        assert_eq!(found, [open]);
        assert_eq!(implemented(&Source::new("core/tests/a/b.rs", text)), []);
    }

    #[test]
    fn the_table_is_read_row_by_row() {
        let text = "macro_rules! operations { ($($x:ident)+) => { } }\noperations! {\n    a::B, by System;\n    // c::D, by User;\n    e::F, by User;\n}\n";
        assert_eq!(listed(&Source::new("core/src/operations.rs", text)), ["a::B", "e::F"]);
    }

    #[test]
    fn names_have_two_parts() {
        assert_eq!(parts("account.add_service"), Some(("account", "add_service")));
        for name in ["account", "Account.add", "account.", ".add", "a.b.c", "a.b-c", "_a.b"] {
            assert_eq!(parts(name), None, "{name}");
        }
    }
}
