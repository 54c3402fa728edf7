//! Links and commands of Markdown documents.

use std::collections::BTreeSet;

/// The lines outside of fenced code, with their numbers from 1.
fn prose(text: &str) -> impl Iterator<Item = (usize, &str)> {
    parted(text).filter(|(_, _, fenced)| !fenced).map(|(number, line, _)| (number, line))
}

fn parted(text: &str) -> impl Iterator<Item = (usize, &str, bool)> {
    let mut fenced = false;
    (1..).zip(text.lines()).filter_map(move |(number, line)| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        (!fence).then_some((number, line, fenced))
    })
}

/// A line without its inline code.
fn plain(line: &str) -> String {
    line.split('`').step_by(2).collect::<Vec<_>>().join("`")
}

/// The targets of all links and link definitions, with their lines.
pub fn links(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (number, line) in prose(text) {
        let line = plain(line);
        for (_, behind) in line.match_indices("](").filter_map(|(at, _)| line.split_at_checked(at + 2)) {
            let target = behind.split([')', ' ']).next().unwrap_or_default();
            found.push((number, target.to_owned()));
        }
        let definition = line.trim_start().strip_prefix('[').and_then(|rest| rest.split_once("]: "));
        if let Some((_, target)) = definition {
            found.push((number, target.split(' ').next().unwrap_or_default().to_owned()));
        }
    }
    found
}

/// The anchors of all headings.
pub fn anchors(text: &str) -> BTreeSet<String> {
    let heading = |line: &str| {
        let title = line.trim_start_matches('#');
        let is_heading = title.len() < line.len() && title.starts_with(' ');
        let kept = title.trim().to_lowercase().replace(' ', "-");
        is_heading.then(|| kept.chars().filter(|&c| c.is_alphanumeric() || c == '-' || c == '_').collect())
    };
    prose(text).filter_map(|(_, line)| heading(line)).collect()
}

/// The commands that start with `program`, in fenced code (without the prompt in front and the comment behind) and in
/// inline code.
pub fn commands(text: &str, program: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (_, line, fenced) in parted(text) {
        let shell = line.trim();
        let shell = shell.strip_prefix("$ ").unwrap_or(shell).split("  #").next().unwrap_or_default();
        let whole = Some(shell).filter(|_| fenced);
        let inline = line.split('`').skip(1).step_by(2).filter(|_| !fenced);
        let code = whole.into_iter().chain(inline).map(str::trim);
        found.extend(code.filter(|code| code.split(' ').next() == Some(program)).map(ToOwned::to_owned));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# The *tour*: go\n[a](A.md#b) and `[c](C.md)` [d](https://e) `cargo doc`\n\n[f]: F.md\n```console\n$ cargo run  # [g](G.md)\ncargo test\ncargoes\n```\n## Two_2\n#no\n";

    #[test]
    fn links_outside_of_code_are_found() {
        let found: Vec<_> = links(TEXT).into_iter().map(|(line, target)| format!("{line} {target}")).collect();
        assert_eq!(found, ["2 A.md#b", "2 https://e", "4 F.md"]);
    }

    #[test]
    fn anchors_are_as_hosts_make_them() {
        assert_eq!(anchors(TEXT).into_iter().collect::<Vec<_>>(), ["the-tour-go", "two_2"]);
    }

    #[test]
    fn commands_are_those_in_code() {
        assert_eq!(commands(TEXT, "cargo"), ["cargo doc", "cargo run", "cargo test"]);
    }
}
