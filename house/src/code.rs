//! Questions to masked source (see [`mask`](crate::mask::mask)): functions, attributes, words, paths.

use std::collections::BTreeSet;
use std::ops::Range;

/// A function's name, its first line, and how many lines it has from `fn` to its closing brace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Function {
    /// The name.
    pub name: String,
    /// The line, from 1.
    pub line: usize,
    /// How many lines.
    pub lines: usize,
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Where a word stands, whole.
pub fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(word).map(|(at, _)| at).filter(move |&at| {
        let before = code.get(..at).is_some_and(|before| before.ends_with(is_word));
        let behind = code.get(at + word.len()..).is_some_and(|behind| behind.starts_with(is_word));
        !before && !behind
    })
}

/// The line of an offset, from 1.
pub fn line(code: &str, at: usize) -> usize {
    code.get(..at).unwrap_or(code).matches('\n').count() + 1
}

/// The offset behind the bracket that closes the first one at or behind `from`.
pub fn closing(code: &str, from: usize) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in code.get(from..)?.char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(from + at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// Where an item's body opens: its first `{` outside of other brackets; `None` if a `;` comes first.
fn body(code: &str, from: usize) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in code.get(from..)?.char_indices() {
        match c {
            '{' if depth == 0 => return Some(from + at),
            ';' if depth == 0 => return None,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.checked_sub(1)?,
            _ => {}
        }
    }
    None
}

/// All functions with a body, those in macros too.
pub fn functions(code: &str) -> Vec<Function> {
    let function = |at: usize| {
        let name: String = code.get(at + 2..)?.trim_start().chars().take_while(|&c| is_word(c) || c == '$').collect();
        let end = closing(code, body(code, at)?)?;
        let lines = code.get(at..end)?.matches('\n').count() + 1;
        // `fn(u8) -> u8` is a type.
        (!name.is_empty()).then(|| Function { name, line: line(code, at), lines })
    };
    words(code, "fn").filter_map(function).collect()
}

/// All attributes, from `#` to `]`, with their offsets.
pub fn attributes(code: &str) -> Vec<(usize, &str)> {
    let attribute = |at: usize| {
        let behind = code.get(at + 1..)?;
        let inner = behind.strip_prefix('!').unwrap_or(behind);
        let text = inner.starts_with('[').then(|| code.get(at..closing(code, at)?))??;
        Some((at, text))
    };
    code.match_indices('#').filter_map(|(at, _)| attribute(at)).collect()
}

/// The lines, from 1, of items that are compiled for tests only.
pub fn test_lines(code: &str) -> Vec<Range<usize>> {
    let of_tests = |text: &str| {
        let text: String = text.split_whitespace().collect();
        text.starts_with("#[cfg(test)") || text.starts_with("#[cfg(all(test")
    };
    let item = |(at, text): (usize, &str)| {
        let behind = at + text.len();
        let end = match body(code, behind) {
            Some(open) => closing(code, open)?,
            None => behind + code.get(behind..)?.find(';')?,
        };
        Some(line(code, at)..line(code, end) + 1)
    };
    attributes(code).into_iter().filter(|(_, text)| of_tests(text)).filter_map(item).collect()
}

/// The modules of `std` that are named, alone or in a group.
pub fn modules_of_std(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for at in words(code, "std") {
        let Some(path) = code.get(at + 3..).and_then(|rest| rest.trim_start().strip_prefix("::")) else {
            continue;
        };
        let path = path.trim_start();
        if !path.starts_with('{') {
            found.insert(first_word(path));
            continue;
        }
        let group = closing(path, 0).and_then(|end| path.get(1..end - 1)).unwrap_or(path);
        let mut depth = 0usize;
        let parts = group.split(|c| {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            c == ',' && depth == 0
        });
        found.extend(parts.map(|part| first_word(part.trim_start())));
    }
    found.remove("");
    found
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|&c| is_word(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mask::mask;

    #[test]
    fn long_functions_are_found_with_name_and_line() {
        let code = "struct S;\nimpl S {\n    const fn one(f: fn(u8) -> u8) -> [u8; 2] {\n        [f(1), 2]\n    }\n}\ntrait T { fn two(); }\n";
        assert_eq!(functions(code), [Function { name: "one".into(), line: 3, lines: 3 }]);
        let long = format!("fn long() {{\n{}}}\n", "    let _ = 1;\n".repeat(70));
        assert_eq!(functions(&long)[0].lines, 72);
        assert_eq!(functions("macro_rules! m { ($n:ident) => { fn $n() { } } }")[0].name, "$n");
        assert_eq!(functions(&mask("fn f() { \"}\"; }\nfn g() {}")).len(), 2);
    }

    #[test]
    fn attributes_are_whole() {
        let code = "#![a]\n#[cfg_attr(x, allow(y))] fn f() { let r = 1 } # [";
        let found: Vec<_> = attributes(code).into_iter().map(|(_, text)| text).collect();
        assert_eq!(found, ["#![a]", "#[cfg_attr(x, allow(y))]"]);
    }

    #[test]
    fn tests_are_told_from_what_ships() {
        let code =
            "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\nfn c() {}\n#[cfg(test)]\nuse d;\nfn e() {}\n";
        assert_eq!(test_lines(code), [2..6, 7..9]);
        assert_eq!(test_lines("#[cfg(any(test, feature = \"testing\"))]\npub mod testing;\n"), []);
    }

    #[test]
    fn words_are_whole() {
        assert_eq!(words("unsafe_code unsafe {", "unsafe").collect::<Vec<_>>(), [12]);
        assert_eq!(words("an unsafely", "unsafe").count(), 0);
    }

    #[test]
    fn modules_are_found_in_groups_too() {
        let code = "use std::{fmt, io::{self, Read}, env};\nlet x = std::fs::read(y); std :: net; mystd::process";
        let found: Vec<_> = modules_of_std(code).into_iter().collect();
        assert_eq!(found, ["env", "fmt", "fs", "io", "net"]);
    }
}
