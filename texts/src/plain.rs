//! Sentences as plain text.

use crate::clean::isolated;
use crate::pattern::{Block, Piece, Slot};

/// How many characters of ours fit into a line (RFC 5322 advises 78; quoting adds some).
const COLUMNS: usize = 72;

/// What stands before each line of a quotation. Nothing of ours starts so: a message can't imitate the words around it.
const INDENT: &str = "    ";

/// One line: a subject, a line of the journal.
pub(crate) fn line(pieces: &[Piece<'_>]) -> String {
    let mut line = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(words) => line.push_str(words),
            Piece::Slot(Slot::Line(text)) => line.push_str(&isolated(text)),
            Piece::Slot(Slot::Lines(lines)) => line.push_str(&isolated(&lines.join(" "))),
            Piece::Slot(Slot::List(items)) => {
                line.push_str(&items.iter().map(|item| isolated(item)).collect::<Vec<_>>().join("; "));
            }
            Piece::Slot(Slot::Link(address)) => line.push_str(address),
        }
    }
    line.trim().to_owned()
}

/// A block of a body.
pub(crate) fn block(block: &Block<'_>) -> String {
    match block {
        Block::Paragraph(pieces) => wrapped(&line(pieces), ""),
        Block::Quotation(lines) => {
            let indented = lines.iter().map(|line| format!("{INDENT}{line}").trim_end().to_owned());
            indented.collect::<Vec<_>>().join("\n")
        }
        Block::List(items) => items.iter().map(|item| wrapped(&isolated(item), "- ")).collect::<Vec<_>>().join("\n"),
        // Never wrapped: a broken address leads nowhere.
        Block::Link(address) => (*address).to_owned(),
    }
}

/// Breaks a text between words; further lines are indented as far as the first one's bullet.
///
/// No line ends inside of an isolated text: its end would be missing on one line, its start on the next.
fn wrapped(text: &str, bullet: &str) -> String {
    let indent = " ".repeat(bullet.len());
    let (mut out, mut column, mut depth) = (bullet.to_owned(), bullet.len(), 0_usize);
    for (index, word) in text.split(' ').enumerate() {
        let width = word.chars().count();
        if index > 0 && depth == 0 && column + 1 + width > COLUMNS {
            out.push('\n');
            out.push_str(&indent);
            column = indent.len();
        } else if index > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += width;
        let (starts, ends) = (word.matches('\u{2068}').count(), word.matches('\u{2069}').count());
        depth = (depth + starts).saturating_sub(ends);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words() {
        let text = "word ".repeat(40);
        for line in wrapped(text.trim(), "- ").lines() {
            assert!(line.chars().count() <= COLUMNS);
            assert!(line.starts_with("- word") || line.starts_with("  word"), "{line:?}");
        }
        let long = "x".repeat(100);
        assert_eq!(wrapped(&format!("a {long} b"), ""), format!("a\n{long}\nb"));
    }

    #[test]
    fn no_line_breaks_inside_of_isolated_text() {
        let text = format!("a {} b", isolated(&"אבג ".repeat(30)));
        let wrapped = wrapped(&text, "");
        assert!(wrapped.lines().any(|line| line.contains('\u{2068}') && line.contains('\u{2069}')));
        for line in wrapped.lines() {
            assert_eq!(line.contains('\u{2068}'), line.contains('\u{2069}'));
        }
    }

    #[test]
    fn a_quotation_is_indented_and_its_lines_stay() {
        let lines = ["Dear customer,".to_owned(), String::new(), "x".repeat(100)];
        let said = block(&Block::Quotation(&lines));
        assert_eq!(said, format!("    Dear customer,\n\n    {}", "x".repeat(100)));
    }
}
