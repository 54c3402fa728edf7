//! The words of a text, as the index for search and for similar tickets knows them.
//!
//! A [`Word`] is a hash: the index holds no plain text, and a store needs no knowledge of languages. Neither has this
//! module to know which language a text is in. It folds accents, case and spelling (`Schlüssel`, `SCHLUESSEL`), leaves
//! out what says nothing in Spanish, Portuguese, German or English, takes endings off that those languages inflect with
//! (`facturas`, `factura`), keeps the beginning of what is left (`connection`, `connect`), cuts compounds before well
//! known heads (`Serverausfall`), and keeps numbers, codes and product names whole and in parts (`XPS 13`, `XPS13`).
//!
//! What a query's word is made into, a document's word is made into as well, so that whoever asks for a word of a text
//! finds the text. One exception: a document also has what a query might write without a space, such as `xps13`.
//!
//! What [`Word`]s a text has is a stored format: to change the folding, the lists or a constant here means to index
//! anew. Hashes hide texts from a glance, not from somebody who guesses words; the index is as secret as the messages.

mod fold;
mod lists;

use super::Word;
use fold::{Gap, Kind, Piece, pieces};
use sha2::{Digest as _, Sha256};
use std::cmp::Reverse;

/// The most words of one message that are indexed.
pub const WORDS_MAX: usize = 48;

/// The most words that one query asks for.
pub const QUERY_WORDS_MAX: usize = 24;

/// The most words of a subject that go before all others in a query.
const SUBJECT_WORDS_MAX: usize = 12;

/// How many characters of a word count.
const STEM_MAX: usize = 7;

/// The most pieces of a code; what is longer, such as encoded binary data, counts as several.
const CODE_PIECES_MAX: usize = 16;

/// The most pieces of a code that are words of their own; an address or a hash is only asked for as a whole.
const CODE_PARTS_MAX: usize = 3;

/// The first distinct words of a text, at most `max`, as the index has them.
pub fn words(text: &str, max: usize) -> Vec<Word> {
    Found::new(max, Role::Document).read(text).words()
}

/// The words that a message is indexed by: the first distinct ones, at most [`WORDS_MAX`], the subject's before all.
pub fn words_of(subject: Option<&str>, body: &str) -> Vec<Word> {
    Found::new(WORDS_MAX, Role::Document).read(subject.unwrap_or_default()).read(body).words()
}

/// The words that a text search asks for, all of which have to match: at most `max`, the first distinct ones.
///
/// Empty if the query says nothing, such as `the`.
pub fn query_words(text: &str, max: usize) -> Vec<Word> {
    Found::new(max, Role::Query).read(text).words()
}

/// The words by which similar tickets are looked for: of the words that the ticket would be indexed by, the
/// [`QUERY_WORDS_MAX`] that tell most. The subject's come first, then codes and numbers, then the longest words: how
/// rare a word is, only the store knows, but rare words are long.
pub fn telling_words(subject: &str, body: &str) -> Vec<Word> {
    let found = Found::new(WORDS_MAX, Role::Document).read(subject);
    let first = found.told.len().min(SUBJECT_WORDS_MAX);
    let mut all = found.read(body).told;
    if let Some(rest) = all.get_mut(first..) {
        rest.sort_by_key(|&(_, telling)| Reverse(telling));
    }
    all.into_iter().map(|(word, _)| word).take(QUERY_WORDS_MAX).collect()
}

/// The first eight bytes of `SHA-256("consentry:word:" form)`, most significant first.
fn hashed(form: &str) -> Word {
    let digest = Sha256::new().chain_update("consentry:word:").chain_update(form).finalize();
    Word(digest.iter().take(8).fold(0_u64, |bits, &byte| bits << 8 | u64::from(byte)).cast_signed())
}

/// The folded pieces of a text that say something.
pub(super) fn telling_pieces(text: &str) -> impl Iterator<Item = String> + '_ {
    pieces(text).map(|piece| piece.text).filter(|text| !lists::stop(text))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Document,
    Query,
}

/// The words found so far, and how much each tells: its length, or more than any length for codes and numbers.
struct Found {
    told: Vec<(Word, usize)>,
    max: usize,
    role: Role,
}

impl Found {
    const fn new(max: usize, role: Role) -> Self {
        Self { told: Vec::new(), max, role }
    }

    fn words(self) -> Vec<Word> {
        self.told.into_iter().map(|(word, _)| word).collect()
    }

    fn read(mut self, text: &str) -> Self {
        let mut chain: Vec<Piece> = Vec::new();
        let mut before = None;
        for piece in pieces(text) {
            if !chain.last().is_some_and(|last| goes_on(last, &piece)) || chain.len() >= CODE_PIECES_MAX {
                before = self.chain(&chain, before);
                chain.clear();
                if self.told.len() >= self.max {
                    return self;
                }
            }
            chain.push(piece);
        }
        self.chain(&chain, before);
        self
    }

    /// Adds a chain of pieces that nothing but links stands between. `before` is the word just before it, and the answer
    /// is the word just before the next one.
    fn chain(&mut self, chain: &[Piece], before: Option<String>) -> Option<String> {
        match chain {
            [] => None,
            [piece] if piece.kind == Kind::Dense => {
                self.dense(&piece.text);
                None
            }
            chain if chain.iter().any(|piece| piece.kind == Kind::Digits) => {
                self.code(chain, before);
                None
            }
            // `E-Mail` and `Wi-Fi` are `Email` and `WiFi`.
            [short, next, rest @ ..] if short.text.chars().nth(2).is_none() && next.gap == Gap::Linked('-') => {
                let joined = Some([short.text.as_str(), next.text.as_str()].concat());
                let rest = rest.iter().map(|piece| piece.text.clone());
                joined.into_iter().chain(rest).fold(None, |_, text| self.letters(text))
            }
            chain => chain.iter().fold(None, |_, piece| self.letters(piece.text.clone())),
        }
    }

    fn letters(&mut self, text: String) -> Option<String> {
        if lists::stop(&text) {
            return None;
        }
        self.add(stems(&text));
        Some(text)
    }

    /// Pairs of characters: words can't be told apart without a dictionary.
    fn dense(&mut self, text: &str) {
        let pairs = text.chars().zip(text.chars().skip(1));
        for (a, b) in pairs {
            self.add(vec![String::from_iter([a, b])]);
        }
        if text.chars().nth(1).is_none() {
            self.add(vec![text.to_owned()]);
        }
    }

    /// A code is the same with and without links; only the point between digits stays, for `2024.1` is not `20241`.
    fn code(&mut self, chain: &[Piece], before: Option<String>) {
        let mut forms = Vec::new();
        let mut whole = String::new();
        for piece in chain {
            let digits = piece.kind == Kind::Digits;
            if digits && piece.gap == Gap::Linked('.') && whole.ends_with(char::is_numeric) {
                whole.push('.');
            }
            whole.push_str(&piece.text);
            match chain.len() {
                ..=CODE_PARTS_MAX if digits => forms.push(piece.text.clone()),
                ..=CODE_PARTS_MAX if !lists::stop(&piece.text) => forms.extend(stems(&piece.text)),
                _ => {}
            }
        }
        let spaced = chain.first().is_some_and(|first| first.kind == Kind::Digits && first.gap == Gap::Spaced);
        if let (Role::Document, true, Some(before)) = (self.role, spaced, before) {
            forms.push(before + &whole);
        }
        forms.push(whole);
        self.add(forms);
    }

    /// Adds what one word of the text is indexed by: all of it or nothing, so that it is found as a whole or not at all.
    fn add(&mut self, forms: Vec<String>) {
        let mut new: Vec<(Word, usize)> = Vec::new();
        // A single letter or digit says nothing, an ideograph may.
        for form in forms.iter().filter(|form| form.len() > 1) {
            let word = hashed(form);
            if !self.told.iter().chain(&new).any(|&(known, _)| known == word) {
                let code = form.contains(char::is_numeric);
                new.push((word, if code { usize::MAX } else { form.chars().count() }));
            }
        }
        if self.told.len() + new.len() <= self.max {
            self.told.append(&mut new);
        }
    }
}

fn goes_on(last: &Piece, piece: &Piece) -> bool {
    matches!(piece.gap, Gap::Glued | Gap::Linked(_)) && last.kind != Kind::Dense && piece.kind != Kind::Dense
}

/// The stem of a word, or those of a compound's parts.
fn stems(text: &str) -> Vec<String> {
    match lists::compound(text) {
        Some((modifier, head)) => vec![begin(modifier), begin(head)],
        None => vec![begin(lists::stripped(text))],
    }
}

/// The beginning, with the ending of `query` as in `queries`.
fn begin(stem: &str) -> String {
    let mut begin: String = stem.chars().take(STEM_MAX).collect();
    if begin.len() > 3 && begin.ends_with('y') {
        begin.pop();
        begin.push('i');
    }
    begin
}

#[cfg(test)]
mod tests;
