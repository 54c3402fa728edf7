//! Names and documentation, from Rust to Python.

/// `BreakGlass` as `break_glass`.
pub(crate) fn snake(name: &str) -> String {
    let mut snake = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(c.to_lowercase());
    }
    snake
}

/// A name that Python takes: its keywords get an underscore.
pub(crate) fn python(name: &str) -> String {
    const KEYWORDS: &[&str] = &[
        "and", "as", "assert", "async", "await", "class", "def", "del", "elif", "except", "finally", "from", "global",
        "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "try", "with", "yield", "None",
        "True", "False",
    ];
    let name = name.strip_prefix("r#").unwrap_or(name);
    if KEYWORDS.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

/// Rust documentation as a docstring: links lose their targets, paths become Python's, sections get Python's form, and examples,
/// which are Rust, are left out.
pub(crate) fn docstring(lines: &[String]) -> Vec<String> {
    let mut shown = Vec::new();
    let (mut example, mut section) = (false, false);
    for line in lines {
        if line.trim_start().starts_with("```") {
            example = !example;
            continue;
        }
        if example {
            continue;
        }
        match line.strip_prefix("# ") {
            Some(title) => {
                section = true;
                shown.push(if title == "Errors" { "Raises:".to_owned() } else { format!("{title}:") });
            }
            // What belongs to a section stands beneath it.
            None if section && !line.is_empty() => shown.push(format!("    {}", prose(line))),
            None => shown.push(prose(line)),
        }
    }
    while shown.last().is_some_and(|line| line.trim().is_empty() || line.ends_with(':') && line.len() < 12) {
        shown.pop();
    }
    shown
}

/// One line: links and paths.
fn prose(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('[') {
        let (before, link) = rest.split_at(start);
        out.push_str(before);
        let Some(end) = link.find(']') else {
            rest = link;
            break;
        };
        let (inner, after) = link.split_at(end);
        let inner = inner.trim_start_matches('[');
        let after = after.trim_start_matches(']');
        // `[text](target)`, `[text][target]` and `[Type]` alike.
        let target = after.strip_prefix('(').and_then(|it| it.split_once(')'));
        out.push_str(inner);
        if let Some((target, _)) = target.filter(|(target, _)| target.starts_with("http")) {
            out.push_str(" (");
            out.push_str(target);
            out.push(')');
        }
        rest = target.map_or(after, |(_, behind)| behind);
    }
    out.push_str(rest);
    let out = out.replace("(self)", "").replace("crate::", "").replace("super::", "").replace("Self::", "");
    let out = out.replace("::", ".").replace('\\', "\\\\");
    variants(&out.replace("\"\"\"", "'''"))
}

/// Closed lists that the documentation names members of: Python has these in capitals.
const LISTS: &[&str] = &["Missing", "Status"];
/// Enums with data that it names variants of: Python has these in a module.
const ENUMS: &[&str] = &["Query"];

/// What is named otherwise in Python.
const RENAMED: &[(&str, &str)] = &[
    ("Fact.WORKED", "journal.WORKED"),
    ("Lease.SECONDS_MAX", "limits.LEASE_SECONDS_MAX"),
    ("Settings.policy", "Desk(policy=…)"),
    ("Tally.include", "ticket.include"),
];

/// Variants and others by the names that they have in Python. A test looks up whatever is named so.
fn variants(text: &str) -> String {
    let shown = |code: &str| match code.split_once('.') {
        Some((list, member)) if LISTS.contains(&list) => format!("{list}.{}", snake(member).to_uppercase()),
        Some((one_of, variant)) if ENUMS.contains(&one_of) => format!("{}.{variant}", snake(one_of)),
        _ => RENAMED.iter().find(|(rust, _)| *rust == code).map_or(code, |(_, python)| python).to_owned(),
    };
    text.split('`').map(shown).collect::<Vec<_>>().join("`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_change_their_case() {
        assert_eq!(snake("BreakGlass"), "break_glass");
        assert_eq!(snake("Door"), "door");
        assert_eq!(python("from"), "from_");
        assert_eq!(python("r#in"), "in_");
    }

    #[test]
    fn links_lose_their_targets_and_examples_are_left_out() {
        let lines = [
            "See [`Enter`](crate::access::Enter) and [`Lacks`].",
            "",
            "# Errors",
            "[`Missing::OpenDoor`], then what [`Query::Tickets`] finds.",
            "```",
            "x()",
            "```",
        ];
        let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
        let shown = "See `Enter` and `Lacks`.\n\nRaises:\n    `Missing.OPEN_DOOR`, then what `query.Tickets` finds.";
        assert_eq!(docstring(&lines).join("\n"), shown);
    }
}
