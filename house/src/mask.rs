//! Rust source without its comments and literals.

/// The source with each byte of a comment or literal replaced by a space. Line breaks stay, so offsets and lines are
/// those of the source.
pub fn mask(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let in_word = masked.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let opaque = opaque(rest, in_word);
        let (taken, left) = rest.split_at_checked(opaque.unwrap_or(next.len_utf8())).unwrap_or((rest, ""));
        if opaque.is_some() {
            masked.extend(taken.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        } else {
            masked.push_str(taken);
        }
        rest = left;
    }
    masked
}

/// The length of the comment or literal that the text starts with.
fn opaque(text: &str, in_word: bool) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if text.starts_with("/*") {
        return Some(block_comment(text));
    }
    if text.starts_with('"') {
        return Some(string(text));
    }
    if let Some(literal) = text.strip_prefix('\'') {
        return character(literal).map(|length| length + 1);
    }
    if in_word { None } else { raw_string(text) }
}

fn block_comment(text: &str) -> usize {
    let mut depth = 0u32;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

fn string(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of a character literal behind its first quote; `None` for a lifetime.
fn character(literal: &str) -> Option<usize> {
    let mut chars = literal.char_indices();
    let (_, first) = chars.next()?;
    let (second, next) = chars.next()?;
    if first != '\\' {
        return (next == '\'').then_some(second + 1);
    }
    chars.find(|&(_, c)| c == '\'').map(|(at, _)| at + 1)
}

/// The length of `r"…"` or `r#"…"#`, also behind a `b` or `c`; those without `r` are strings with a letter in front.
fn raw_string(text: &str) -> Option<usize> {
    let prefix = text.strip_prefix(['b', 'c']).unwrap_or(text).strip_prefix('r')?;
    let inner = prefix.trim_start_matches('#');
    let hashes = prefix.len() - inner.len();
    let body = inner.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let before = text.len() - body.len();
    Some(body.find(&end).map_or(text.len(), |at| before + at + end.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_literals_are_blank_and_code_is_not() {
        let cases = [
            ("a // b\nc", "a c"),
            ("a /* b /* c */ d */ e", "a e"),
            (r#"f("g\"h", i)"#, "f( , i)"),
            ("r#\"a\"b\"# + r\"c\\\" + d", "+ + d"),
            ("br#\"a\"# b\"c\" d", "b d"),
            ("'a' 'b '\\'' x", "'b x"),
            ("&'static str", "&'static str"),
            ("r#fn bar\"x\"", "r#fn bar"),
            ("\"é\n\" z", "z"),
            ("/* open", ""),
        ];
        for (text, expected) in cases {
            let masked = mask(text);
            assert_eq!(masked.split_whitespace().collect::<Vec<_>>().join(" "), expected, "{text}");
            assert_eq!(masked.len(), text.len(), "{text}");
            assert_eq!(masked.find('\n'), text.find('\n'), "{text}");
        }
    }
}
