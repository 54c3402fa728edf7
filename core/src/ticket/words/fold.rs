//! Folding: what text looks like once accents, case and spelling habits are gone, cut into pieces.
//!
//! A piece is a longest run of letters, of digits, or of characters of a script that puts no spaces between words. It
//! remembers what stood before it, so that the caller sees that `INV-0042` was one thing. All is done as a stream: a
//! text is read once, a piece is bounded, and what the caller doesn't want any more is never folded.

use std::iter::Peekable;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The most characters of a piece. Of a longer run of letters or digits the rest is passed over, for what differs only
/// there is hardly two words; a run without spaces is cut and goes on as the next piece.
const PIECE_MAX: usize = 64;

/// The most characters of a text that are read, after folding, which may make eighteen of one. Who has said nothing new
/// until there hardly will.
const CHARS_MAX: usize = 32_768;

/// What a piece is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Letters,
    Digits,
    /// Letters of a script that puts no spaces between words.
    Dense,
}

/// What stands between a piece and the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing, as in `xps13`.
    Glued,
    /// One character that codes and compounds are joined with.
    Linked(char),
    /// White space and number signs only.
    Spaced,
    /// Anything else, or the beginning of the text.
    Broken,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// At least one character, at most [`PIECE_MAX`].
    pub(super) text: String,
    pub(super) kind: Kind,
    pub(super) gap: Gap,
}

/// The pieces of a text, folded.
pub(super) fn pieces(text: &str) -> Pieces<impl Iterator<Item = char> + '_> {
    Pieces { chars: folded(text).peekable(), first: true }
}

pub(super) struct Pieces<I: Iterator<Item = char>> {
    chars: Peekable<I>,
    first: bool,
}

impl<I: Iterator<Item = char>> Iterator for Pieces<I> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let mut gap = if std::mem::take(&mut self.first) { Gap::Broken } else { Gap::Glued };
        while let Some(c) = self.chars.next_if(|&c| kind(c).is_none()) {
            gap = widened(gap, c);
        }
        let kind = kind(*self.chars.peek()?)?;
        let mut piece = Piece { text: String::new(), kind, gap };
        let (mut kept, mut last) = (0, ' ');
        let goes_on = |c: char, kept: usize| self::kind(c) == Some(kind) && (kind != Kind::Dense || kept < PIECE_MAX);
        while let Some(c) = self.chars.next_if(|&c| goes_on(c, kept)) {
            // ae, oe and ue are how ä, ö and ü are written without them: both become the plain vowel.
            if kept < PIECE_MAX && !(c == 'e' && matches!(last, 'a' | 'o' | 'u')) {
                piece.text.push(c);
                (kept, last) = (kept + 1, c);
            }
        }
        Some(piece)
    }
}

fn widened(gap: Gap, c: char) -> Gap {
    match (gap, c) {
        (Gap::Glued, '-' | '.' | '_' | '/' | ':') => Gap::Linked(c),
        (Gap::Glued, '\u{2010}'..='\u{2015}' | '\u{2212}') => Gap::Linked('-'),
        (Gap::Glued | Gap::Spaced, c) if c == '#' || (c.is_whitespace() && c != '\n') => Gap::Spaced,
        _ => Gap::Broken,
    }
}

/// Compatibility forms are made plain, accents and invisible characters are dropped, and cases are made one.
///
/// Upper case first, then lower: that makes one of `ß` and `SS`, of both small sigmas, and of `ı` and `I`. Composing
/// again keeps Hangul in syllables and Kana with their voice marks. The beginning that is ASCII, often all, needs none
/// of this: no mark that stays composes with ASCII.
fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    let ascii = text.bytes().position(|b| !b.is_ascii()).unwrap_or(text.len());
    let (ascii, other) = text.split_at_checked(ascii).unwrap_or(("", text));
    let other = other.nfkd().filter(|&c| !dropped(c)).nfc().flat_map(|c| {
        let ascii = c.is_ascii().then(|| c.to_ascii_lowercase());
        let other = (!c.is_ascii()).then(|| c.to_uppercase().flat_map(char::to_lowercase).map(plain));
        ascii.into_iter().chain(other.into_iter().flatten())
    });
    ascii.bytes().map(|b| char::from(b.to_ascii_lowercase())).chain(other).take(CHARS_MAX)
}

/// Letters whose stroke is no accent to Unicode, as they are typed without it.
fn plain(c: char) -> char {
    match c {
        'æ' => 'a',
        'œ' | 'ø' => 'o',
        'đ' | 'ð' => 'd',
        'ł' => 'l',
        c => c,
    }
}

/// Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, and characters that show nothing. The marks of
/// other scripts are their vowels and stay.
fn dropped(c: char) -> bool {
    !c.is_ascii()
        && matches!(c,
            '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
            | '\u{fe20}'..='\u{fe2f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}'
            | '\u{5c4}'..='\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
            | '\u{ad}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

fn kind(c: char) -> Option<Kind> {
    if c.is_ascii() {
        return if c.is_ascii_alphabetic() { Some(Kind::Letters) } else { c.is_ascii_digit().then_some(Kind::Digits) };
    }
    let dense = matches!(c,
        // Thai, Lao, Burmese, Khmer; Kana, Han, Hangul.
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3fffd}');
    match c {
        c if !(c.is_alphanumeric() || is_combining_mark(c)) => None,
        _ if dense => Some(Kind::Dense),
        c if c.is_numeric() => Some(Kind::Digits),
        _ => Some(Kind::Letters),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(text: &str) -> Vec<String> {
        pieces(text).map(|piece| piece.text).collect()
    }

    #[test]
    fn accents_case_and_spelling_are_one() {
        for text in ["Schlüssel", "Schluessel", "SCHLU\u{308}SSEL", "ＳＣＨＬÜＳＳＥＬ", "schlu\u{ad}ss\u{200b}el"]
        {
            assert_eq!(texts(text), ["schlussel"], "{text:?}");
        }
        assert_eq!(texts("Größe GROESSE grösse"), ["grosse"; 3]);
        assert_eq!(texts("conexão CONEXÃO"), ["conexao"; 2]);
        assert_eq!(texts("ΣΊΣΥΦΟΣ σίσυφος"), ["σισυφοσ"; 2]);
        assert_eq!(texts("smørrebrød Łódź"), ["smorrebrod", "lodz"]);
    }

    #[test]
    fn gaps_tell_what_was_one_thing() {
        let gaps: Vec<_> = pieces("XPS13 INV-0042, Ticket #7").map(|piece| piece.gap).collect();
        let expected = [Gap::Broken, Gap::Glued, Gap::Spaced, Gap::Linked('-'), Gap::Broken, Gap::Spaced];
        assert_eq!(gaps, expected);
    }

    #[test]
    fn scripts_without_spaces_stay_whole() {
        assert_eq!(texts("サーバー停止。"), ["サーバー停止"]);
        assert_eq!(texts("서버 장애"), ["서버", "장애"]);
        assert!(pieces("เซิร์ฟเวอร์ล่ม").all(|piece| piece.kind == Kind::Dense));
        assert_eq!(texts("\u{202e}שָׁלוֹם\u{202c} عُطل"), ["שלום", "عطل"]);
    }

    proptest! {
        #[test]
        fn pieces_are_never_empty_and_bounded(text in any::<String>()) {
            for piece in pieces(&text) {
                prop_assert!((1..=PIECE_MAX).contains(&piece.text.chars().count()));
            }
        }
    }
}
