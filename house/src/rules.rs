//! The ids of the mission's rules, and where they are cited: `RULE T10`, `RULES J1, I20`, `RULES I2–I4`.

use std::collections::BTreeSet;

/// The chapters of the rules, and how many rules each has.
const CHAPTERS: &[(char, u32)] = &[('A', 12), ('S', 10), ('T', 11), ('I', 20), ('C', 7), ('J', 4)];

/// Whether there is such a rule.
pub fn is_known(id: &str) -> bool {
    let mut chars = id.chars();
    let chapter = chars.next();
    let number = chars.as_str();
    let count = CHAPTERS.iter().find(|(letter, _)| Some(*letter) == chapter).map_or(0, |(_, count)| *count);
    !number.starts_with('0') && number.parse().is_ok_and(|number: u32| (1..=count).contains(&number))
}

/// Every id that is cited, known or not.
pub fn cited(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, word) in text.match_indices("RULE") {
        let alone = !text.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_alphanumeric() || c == '_'));
        let behind = text.get(at + word.len()..).unwrap_or_default();
        let list = behind.strip_prefix('S').unwrap_or(behind);
        if let (true, Some(list)) = (alone, list.strip_prefix(' ')) {
            ids(list, &mut found);
        }
    }
    found
}

/// Reads `A1, A2–A4 and A9+` from the start of a text.
fn ids(mut text: &str, found: &mut BTreeSet<String>) {
    while let Some((id, behind)) = id(text) {
        let range = behind.strip_prefix(['–', '-']).and_then(self::id);
        let behind = match range {
            Some((last, behind)) => {
                found.extend(between(id, last));
                found.insert(last.to_owned());
                behind
            }
            None => behind,
        };
        found.insert(id.to_owned());
        let behind = behind.strip_prefix('+').unwrap_or(behind);
        let next = [", ", " and ", " or ", "/"].iter().find_map(|between| behind.strip_prefix(between));
        text = next.unwrap_or_default();
    }
}

/// One capital and digits, and what is behind them.
fn id(text: &str) -> Option<(&str, &str)> {
    let number = text.strip_prefix(|c: char| c.is_ascii_uppercase())?;
    let behind = number.trim_start_matches(|c: char| c.is_ascii_digit());
    let (id, behind) = text.split_at_checked(text.len() - behind.len())?;
    (id.len() > 1 && !behind.starts_with(char::is_alphanumeric)).then_some((id, behind))
}

fn between(first: &str, last: &str) -> Vec<String> {
    let number = |id: &str| id.get(1..).and_then(|number| number.parse::<u32>().ok()).unwrap_or(0);
    let chapter = first.get(..1).unwrap_or_default();
    (number(first)..number(last).min(100)).map(|number| format!("{chapter}{number}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<String> {
        cited(text).into_iter().collect()
    }

    #[test]
    fn citations_are_read() {
        assert_eq!(list("see RULE T10: and (RULES J1, I20)."), ["I20", "J1", "T10"]);
        assert_eq!(list("RULES I2–I4 and A9+, B7"), ["A9", "B7", "I2", "I3", "I4"]);
        assert_eq!(list("RULE A12, and so on"), ["A12"]);
    }

    #[test]
    fn other_words_are_no_citations() {
        assert!(list("RULES.md, the RULE says, OVERRULE A1, RULE UTF8, RULE A").is_empty());
    }

    #[test]
    fn ids_that_no_rule_has_are_unknown() {
        for id in ["A1", "A12", "S10", "T11", "I20", "C7", "J4"] {
            assert!(is_known(id), "{id}");
        }
        for id in ["A0", "A13", "S11", "T12", "I21", "C8", "J5", "B1", "A01", "A", ""] {
            assert!(!is_known(id), "{id}");
        }
    }
}
