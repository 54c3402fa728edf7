//! A sentence with its parameters still apart from its words.
//!
//! No text of unknown origin passes through Fluent. Fluent gets a private mark for each such parameter, and places it;
//! the parameter is put there afterwards, in the way of the output: as a line in a subject, escaped in HTML. So nothing
//! in a parameter can be taken for syntax, be it Fluent's, a mail header's or HTML's.

use crate::clean::{self, NOTHING};
use crate::codes::Sentence;
use crate::param::{LINES_MAX, Param, TEXT_MAX};
use fluent_bundle::{FluentArgs, FluentValue};

/// What catalogues select on for a parameter that isn't there, and for an empty list.
pub(crate) const NONE: &str = "none";

/// The first mark: the private use plane 15, where no text of a catalogue is.
const FIRST_MARK: u32 = 0xf_0000;

/// The largest number that Fluent's `f64` holds exactly.
const EXACT_MAX: u64 = 1 << f64::MANTISSA_DIGITS;

/// What a mark stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    /// One line.
    Line(String),
    /// Several lines.
    Lines(Vec<String>),
    /// Names.
    List(Vec<String>),
    /// An address of the web.
    Link(String),
}

/// The parameters of one sentence, as Fluent gets them, and what their marks stand for.
#[derive(Default)]
pub(crate) struct Filled {
    pub(crate) args: FluentArgs<'static>,
    slots: Vec<Slot>,
}

impl Filled {
    /// Takes the parameters; `name` names a code in the reader's language.
    pub(crate) fn new(
        sentence: Option<&Sentence>,
        params: &[(&str, Param<'_>)],
        name: impl Fn(crate::Family, &str) -> String,
    ) -> Self {
        let mut filled = Self::default();
        for missing in sentence.into_iter().flat_map(|sentence| sentence.needs.iter().chain(sentence.lists)) {
            filled.mark(missing, Slot::Line(NOTHING.to_owned()));
        }
        for absent in sentence.into_iter().flat_map(|sentence| sentence.takes) {
            filled.set(absent, NONE.into());
        }
        for (key, param) in params {
            match *param {
                Param::Text(text) | Param::Moment(text) => filled.mark(key, Slot::Line(clean::line(text, TEXT_MAX))),
                Param::Lines(text) => filled.mark(key, Slot::Lines(clean::lines(text, LINES_MAX))),
                Param::Number(number) => filled.number(key, number),
                Param::Word(word) => filled.set(key, word.into()),
                Param::Codes(_, []) => filled.set(key, NONE.into()),
                Param::Codes(family, codes) => {
                    filled.mark(key, Slot::List(codes.iter().map(|code| name(family, code)).collect()));
                }
                Param::Link(link) => filled.mark(key, Slot::Link(link.as_str().to_owned())),
            }
        }
        filled
    }

    fn set(&mut self, key: &str, value: FluentValue<'static>) {
        self.args.set(key.to_owned(), value);
    }

    fn mark(&mut self, key: &str, slot: Slot) {
        let mark = u32::try_from(self.slots.len()).ok().and_then(|index| char::from_u32(FIRST_MARK + index));
        if let Some(mark) = mark {
            self.slots.push(slot);
            self.set(key, mark.to_string().into());
        }
    }

    /// A number that an `f64` can't hold is shown all the same, to the last digit; it selects no plural form.
    fn number(&mut self, key: &str, number: u64) {
        if number <= EXACT_MAX {
            self.set(key, number.into());
        } else {
            self.mark(key, Slot::Line(number.to_string()));
        }
    }

    fn slot(&self, mark: char) -> Option<&Slot> {
        let index = u32::from(mark).checked_sub(FIRST_MARK)?;
        self.slots.get(usize::try_from(index).ok()?)
    }

    /// The words and the parameters of what Fluent gave.
    pub(crate) fn pieces(&self, formatted: &str) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        let mut words = String::new();
        for c in formatted.chars() {
            match self.slot(c) {
                Some(slot) => {
                    push(&mut pieces, &mut words);
                    pieces.push(Piece::Slot(slot));
                }
                None => words.push(c),
            }
        }
        push(&mut pieces, &mut words);
        pieces
    }

    /// The paragraphs of what Fluent gave; a blank line ends one.
    pub(crate) fn blocks(&self, formatted: &str) -> Vec<Block<'_>> {
        let mut blocks = Vec::new();
        let mut paragraph = String::new();
        for line in formatted.lines().map(str::trim).chain([""]) {
            if line.is_empty() && !paragraph.is_empty() {
                blocks.push(self.block(&paragraph));
                paragraph.clear();
            } else {
                if !paragraph.is_empty() {
                    paragraph.push(' ');
                }
                paragraph.push_str(line);
            }
        }
        blocks
    }

    fn block(&self, paragraph: &str) -> Block<'_> {
        let pieces = self.pieces(paragraph);
        match pieces.as_slice() {
            [Piece::Slot(Slot::Lines(lines))] => Block::Quotation(lines),
            [Piece::Slot(Slot::List(items))] => Block::List(items),
            [Piece::Slot(Slot::Link(link))] => Block::Link(link),
            _ => Block::Paragraph(pieces),
        }
    }
}

fn push(pieces: &mut Vec<Piece<'_>>, words: &mut String) {
    if !words.is_empty() {
        pieces.push(Piece::Words(clean::words(&std::mem::take(words))));
    }
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// What the catalogue says.
    Words(String),
    /// A parameter.
    Slot(&'a Slot),
}

/// A part of a notice's body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Block<'a> {
    /// Sentences.
    Paragraph(Vec<Piece<'a>>),
    /// What somebody wrote.
    Quotation(&'a [String]),
    /// Names.
    List(&'a [String]),
    /// An address of the web.
    Link(&'a str),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(params: &[(&str, Param<'_>)]) -> Filled {
        Filled::new(None, params, |_, code| code.to_uppercase())
    }

    #[test]
    fn a_parameter_alone_in_its_paragraph_is_a_block() {
        let codes = ["a", "b"];
        let params = [
            ("x", Param::Text("\u{f0001}")),
            ("y", Param::Lines("1\n\n2")),
            ("z", Param::Codes(crate::Family::Label, &codes)),
        ];
        let filled = filled(&params);
        let blocks = filled.blocks("\n\u{f0000} says\nthis:\n\n \u{f0001}\n\n\n\u{f0002}\n\u{f0009}");
        let [Block::Paragraph(first), Block::Quotation(lines), Block::Paragraph(last)] = blocks.as_slice() else {
            panic!("{blocks:?}")
        };
        // A text that looks like a mark stays a text.
        let text = Slot::Line("\u{f0001}".to_owned());
        assert_eq!(first.as_slice(), [Piece::Slot(&text), Piece::Words(" says this:".to_owned())]);
        assert_eq!(lines.len(), 3);
        assert_eq!(last.first(), Some(&Piece::Slot(&Slot::List(vec!["A".to_owned(), "B".to_owned()]))));
        assert_eq!(last.last(), Some(&Piece::Words(" \u{f0009}".to_owned())));
    }

    #[test]
    fn numbers_are_exact() {
        let filled = filled(&[("small", Param::Number(EXACT_MAX)), ("large", Param::Number(u64::MAX))]);
        assert_eq!(filled.args.get("small"), Some(&FluentValue::from(EXACT_MAX)));
        assert_eq!(filled.slots, [Slot::Line("18446744073709551615".to_owned())]);
    }
}
