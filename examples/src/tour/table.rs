//! Tables, dates and numbers for a reader's eyes.

use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table, presets};
use consentry::Timestamp;

/// The narrowest table: below it five columns are no longer columns.
const WIDTH_MIN: u16 = 72;
/// The widest table: longer lines are hard to read.
const WIDTH_MAX: u16 = 110;
/// The width where no terminal tells one, for example in a file.
const WIDTH_ELSEWHERE: u16 = 80;

/// How wide the page is.
pub(crate) fn width() -> u16 {
    Table::new().width().unwrap_or(WIDTH_ELSEWHERE).clamp(WIDTH_MIN, WIDTH_MAX)
}

/// An empty table that fits the terminal, for rows of one line.
pub(crate) fn table<const N: usize>(header: [String; N]) -> Table {
    let mut table = ruled(header);
    table.style_mut().row_separator = LineStyle::none();
    table
}

/// An empty table that fits the terminal, with rules between rows of several lines.
pub(crate) fn ruled<const N: usize>(header: [String; N]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL.with_solid_inner_borders());
    table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width()).set_header(header);
    table
}

/// The table with its first column set to the right, for numbers.
pub(crate) fn numbered(mut table: Table) -> Table {
    if let Some(first) = table.column_mut(0) {
        first.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// A text in lines of at most `width` characters, `indent` before each.
pub(crate) fn wrapped(text: &str, indent: &str, width: u16) -> String {
    let width = usize::from(width);
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = indent.to_owned();
        for word in paragraph.split_whitespace() {
            let begun = line.len() > indent.len();
            if begun && line.chars().count() + 1 + word.chars().count() > width {
                lines.push(std::mem::replace(&mut line, format!("{indent}{word}")));
            } else {
                line.push_str(if begun { " " } else { "" });
                line.push_str(word);
            }
        }
        lines.push(line);
    }
    lines.join("\n")
}

/// Day and minute, in UTC: `2026-11-22 03:38`.
pub(crate) fn date(at: Timestamp) -> String {
    at.to_string().chars().take(16).map(|c| if c == 'T' { ' ' } else { c }).collect()
}

/// The minute of a day, in UTC: `03:38`.
pub(crate) fn clock_time(at: Timestamp) -> String {
    at.to_string().chars().skip(11).take(5).collect()
}

/// A number in groups of three: `1,168`.
pub(crate) fn grouped(number: u64) -> String {
    let (rest, group) = (number / 1_000, number % 1_000);
    if rest == 0 { group.to_string() } else { format!("{},{group:03}", grouped(rest)) }
}

/// A number and its noun: `1 ticket`, `2 tickets`, `2 entries`.
pub(crate) fn counted(number: u64, noun: &str) -> String {
    let plural = match noun.strip_suffix('y') {
        Some(stem) => format!("{stem}ies"),
        None => format!("{noun}s"),
    };
    format!("{} {}", grouped(number), if number == 1 { noun } else { &plural })
}

/// A text in one line of at most `chars` characters; `…` stands for what was cut off.
pub(crate) fn brief(text: &str, chars: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(chars) {
        Some((cut, _)) => format!("{}…", line.get(..cut).unwrap_or_default().trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_counted() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(1_002_034), "1,002,034");
        assert_eq!(counted(1, "entry"), "1 entry");
        assert_eq!(counted(2_000, "entry"), "2,000 entries");
        assert_eq!(counted(0, "ticket"), "0 tickets");
    }

    #[test]
    fn lines_are_wrapped_between_words() {
        assert_eq!(wrapped("äb cd ef", "", 5), "äb cd\nef");
        assert_eq!(wrapped("abcdef g\nh", "  ", 4), "  abcdef\n  g\n  h");
    }

    #[test]
    fn a_brief_text_is_cut_between_characters() {
        assert_eq!(brief("a\r\n\tb", 3), "a b");
        assert_eq!(brief("äöü", 2), "äö…");
        assert_eq!(brief("äöü", 3), "äöü");
    }
}
