//! Text of unknown origin made fit to stand in a sentence: bounded, one line where one line is meant, and unable to
//! disorder what stands around it.

use unicode_segmentation::UnicodeSegmentation as _;

/// What stands where a parameter is missing or shows nothing.
pub(crate) const NOTHING: &str = "—";
const ELLIPSIS: &str = "…";

/// Characters that switch the direction of what follows until something ends them.
const fn is_switch(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters that end a line somewhere: in a mail's header, in HTML, in a terminal.
const fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Characters of scripts that run from right to left, roughly; and the marks that make their neighbours run so.
const fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// One line: no line ends, no other controls, no switches of direction, single spaces, at most so many bytes of UTF-8.
pub(crate) fn line(text: &str, bytes_max: usize) -> String {
    let mut line = String::new();
    let mut gap = false;
    for c in text.chars().filter(|c| !is_switch(*c)) {
        if c.is_control() || ends_line(c) || c == ' ' {
            gap = true;
            continue;
        }
        if gap && !line.is_empty() {
            line.push(' ');
        }
        gap = false;
        line.push(c);
        if line.len() > bytes_max {
            return cut(&line, bytes_max);
        }
    }
    if is_blank(&line) { NOTHING.to_owned() } else { line }
}

/// Nothing that a reader could see, as far as it is worth finding out here: core's types refuse such texts.
fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'))
}

/// The longest beginning of whole graphemes that has room for an ellipsis, with the ellipsis.
fn cut(text: &str, bytes_max: usize) -> String {
    let room = bytes_max.saturating_sub(ELLIPSIS.len());
    let whole = text.grapheme_indices(true).map(|(at, _)| at).take_while(|at| *at <= room).last().unwrap_or(0);
    // One grapheme can be longer than any limit.
    let at = if whole == 0 { (0..=room).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0) } else { whole };
    let kept = text.get(..at).unwrap_or_default();
    format!("{}{ELLIPSIS}", kept.trim_end())
}

/// The lines of a text of several lines, whole up to the limit. Whatever ends a line somewhere ends it here; other
/// controls show as `U+FFFD`. Switches of direction are kept: they end with their line.
pub(crate) fn lines(text: &str, bytes_max: usize) -> Vec<String> {
    let cut = (text.len() > bytes_max).then(|| cut(text, bytes_max));
    let text = cut.as_deref().unwrap_or(text).replace("\r\n", "\n");
    let shown = |c: char| if c.is_control() && c != '\t' { char::REPLACEMENT_CHARACTER } else { c };
    let mut lines: Vec<String> = text.split(ends_line).map(|line| line.chars().map(shown).collect()).collect();
    while lines.last().is_some_and(|line| is_blank(line)) {
        lines.pop();
    }
    if lines.is_empty() { vec![NOTHING.to_owned()] } else { lines }
}

/// Words of a catalogue: no controls, single spaces; spaces at the ends are kept, because a parameter may follow.
pub(crate) fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for c in text.chars().map(|c| if c.is_control() || ends_line(c) { ' ' } else { c }) {
        if c != ' ' || !words.ends_with(' ') {
            words.push(c);
        }
    }
    words
}

/// Isolates a text that runs from right to left, in plain text: first strong isolate, pop.
///
/// All of our languages run from left to right, so only such a text can disorder the sentence around it. All others
/// are left without marks, which some mail programs show as boxes, and which would spoil what a reader copies.
pub(crate) fn isolated(text: &str) -> String {
    if text.chars().any(is_right_to_left) { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(line("a\r\nBcc: eve@example.com", 400), "a Bcc: eve@example.com");
        assert_eq!(line(" a\u{2028}\u{85}b\0\t c ", 400), "a b c");
        assert_eq!(line("gpj.\u{202e}exe\u{2069}", 400), "gpj.exe");
        for nothing in ["", " \n", "\u{200b}", "\u{202e}"] {
            assert_eq!(line(nothing, 400), "—");
        }
    }

    #[test]
    fn a_long_line_ends_with_a_whole_grapheme() {
        assert_eq!(line("abcdef", 6), "abcdef");
        assert_eq!(line("abcdefg", 6), "abc…");
        // A family of four is one grapheme of 25 bytes.
        let family = "👨‍👩‍👧‍👦";
        assert_eq!(line(&format!("ab{family}"), 20), "ab…");
        assert_eq!(line(&format!("{family}{family}"), 30), format!("{family}…"));
        assert_eq!(line(&format!("e{}", "\u{301}".repeat(50)), 10), "e\u{301}\u{301}\u{301}…");
    }

    #[test]
    fn lines_are_kept() {
        assert_eq!(lines("a\n\n  b\tc\r\nd\n\n", 100), ["a", "", "  b\tc", "d"]);
        assert_eq!(lines("a\u{1b}[31m\u{2029}b", 100), ["a\u{fffd}[31m", "b"]);
        assert_eq!(lines("\n", 100), ["—"]);
        assert_eq!(lines(&"x".repeat(101), 100), [format!("{}…", "x".repeat(97))]);
    }

    #[test]
    fn only_what_runs_from_right_to_left_is_isolated() {
        assert_eq!(isolated("Ñandú 中"), "Ñandú 中");
        assert_eq!(isolated("אב 12"), "\u{2068}אב 12\u{2069}");
    }

    proptest! {
        #[test]
        fn limits_hold(text in any::<String>(), bytes_max in 6_usize..60) {
            let line = line(&text, bytes_max);
            prop_assert!(line.len() <= bytes_max && !line.is_empty());
            prop_assert!(!line.chars().any(|c| c.is_control() || ends_line(c) || is_switch(c)));
            // A control of one byte may show as a replacement of three.
            let lines = lines(&text, bytes_max);
            prop_assert!(lines.concat().len() <= 3 * bytes_max && !lines.is_empty());
        }
    }
}
