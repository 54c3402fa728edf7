//! Closed lists, flags, and docstrings.

use crate::model::Member;
use crate::words::{docstring, snake};
use std::fmt::Write as _;

pub(super) fn names(body: &mut String, name: &str, mixin: &str, docs: &[String], members: &[Member]) {
    let _ = writeln!(body, "\n\nclass {name}({mixin}StrEnum):");
    text(body, 4, &docstring(docs));
    let _ = writeln!(body);
    for member in members {
        let _ = writeln!(body, "    {} = {:?}", snake(&member.name).to_uppercase(), member.wire);
        if !member.docs.is_empty() {
            text(body, 4, &docstring(&member.docs));
        }
    }
}

/// A set of flags.
pub(super) fn flags(body: &mut String, name: &str, flags: &crate::model::Flags) {
    let _ = writeln!(body, "\n\nclass {name}(Flags):");
    text(body, 4, &docstring(&flags.docs));
    let _ = writeln!(
        body,
        "\n    __slots__ = ()\n    FIELD: ClassVar[str] = {:?}\n    WIDTH: ClassVar[int] = {}\n    BITS: ClassVar[Mapping[str, int]] = {{",
        flags.field, flags.width
    );
    for (member, bit) in &flags.members {
        let _ = writeln!(body, "        {:?}: {bit},", member.wire);
    }
    let _ = writeln!(body, "    }}");
    for (member, _) in &flags.members {
        let _ = writeln!(body, "    {}: ClassVar[{name}]", member.name);
        text(body, 4, &docstring(&member.docs));
    }
}

/// A line in lines of at most 112 characters, the others indented.
pub(super) fn wrapped(line: &str, indent: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut now = String::new();
    for word in line.split_inclusive(' ') {
        if now.len() + word.trim_end().len() > 112 && !now.trim().is_empty() {
            lines.push(std::mem::replace(&mut now, indent.to_owned()).trim_end().to_owned());
        }
        now.push_str(word);
    }
    lines.push(now);
    lines
}

/// A docstring.
pub(super) fn text(out: &mut String, indent: usize, lines: &[String]) {
    let space = " ".repeat(indent);
    match lines {
        [] => {
            let _ = writeln!(out, "{space}\"\"\"\"\"\"");
        }
        [one] => {
            let one = one.strip_suffix('"').map_or_else(|| one.clone(), |it| format!("{it}\\\""));
            let _ = writeln!(out, "{space}\"\"\"{one}\"\"\"");
        }
        [first, rest @ ..] => {
            let _ = writeln!(out, "{space}\"\"\"{first}");
            for line in rest {
                let _ = writeln!(out, "{}", format!("{space}{line}").trim_end());
            }
            let _ = writeln!(out, "{space}\"\"\"");
        }
    }
}
