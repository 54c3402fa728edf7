//! Notices as HTML: one small document without scripts, without anything from elsewhere, readable without its styles.

use crate::Language;
use crate::pattern::{Block, Piece, Slot};

const BODY: &str = "margin:0;padding:1.5em;font-family:sans-serif;font-size:1em;line-height:1.5";
const MAIN: &str = "max-width:40em;overflow-wrap:anywhere";
const QUOTATION: &str = "margin:1em 0;padding:0 0 0 1em;border-left:.25em solid #767676;white-space:pre-wrap";

/// Text as HTML. In attributes, too: both quotes are escaped.
pub(crate) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
    }
    html
}

/// Text of unknown direction.
fn isolated(text: &str) -> String {
    format!("<bdi>{}</bdi>", escaped(text))
}

fn link(link: &str) -> String {
    let address = escaped(link);
    format!("<a href=\"{address}\">{address}</a>")
}

fn piece(piece: &Piece<'_>) -> String {
    match piece {
        Piece::Words(words) => escaped(words),
        Piece::Slot(Slot::Line(text)) => isolated(text),
        Piece::Slot(Slot::Lines(lines)) => isolated(&lines.join(" ")),
        Piece::Slot(Slot::List(items)) => items.iter().map(|item| isolated(item)).collect::<Vec<_>>().join("; "),
        Piece::Slot(Slot::Link(address)) => link(address),
    }
}

/// A block of a body.
pub(crate) fn block(block: &Block<'_>) -> String {
    match block {
        Block::Paragraph(pieces) => format!("<p>{}</p>", pieces.iter().map(piece).collect::<String>()),
        Block::Quotation(lines) => {
            // `<br>` alone ends a line: `pre-wrap` would show a line feed as one more.
            let lines: Vec<_> = lines.iter().map(|line| escaped(line)).collect();
            format!("<blockquote dir=\"auto\" style=\"{QUOTATION}\">{}</blockquote>", lines.join("<br>"))
        }
        Block::List(items) => {
            let items: Vec<_> = items.iter().map(|item| format!("<li>{}</li>", isolated(item))).collect();
            format!("<ul>\n{}\n</ul>", items.join("\n"))
        }
        Block::Link(address) => format!("<p>{}</p>", link(address)),
    }
}

/// The closing words and who says them.
pub(crate) fn closing(words: &str, desk: &str) -> String {
    format!("<p>{}<br>{}</p>", escaped(words), isolated(desk))
}

/// The whole document; `blocks` are HTML.
pub(crate) fn document(language: Language, title: &str, blocks: &[String]) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n</head>\n\
         <body style=\"{BODY}\">\n<main style=\"{MAIN}\">\n{}\n</main>\n</body>\n</html>\n",
        language.tag(),
        escaped(title),
        blocks.join("\n"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_could_be_markup_is_escaped_in_attributes_too() {
        assert_eq!(escaped("<a b='c' d=\"e\">&amp;"), "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;amp;");
        assert_eq!(
            link("https://a.example/?b='c'&d"),
            format!("<a href=\"{0}\">{0}</a>", "https://a.example/?b=&#39;c&#39;&amp;d")
        );
    }
}
