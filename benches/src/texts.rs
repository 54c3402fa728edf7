//! Texts of tickets as somebody might write them, the same in each run: real small words of four languages around made-up
//! content words, as frequent as their rank says, with products and numbers between them.

use crate::world::Random;

/// What is written: a subject and a body.
pub(crate) struct Text {
    pub(crate) subject: String,
    pub(crate) body: String,
}

struct Language {
    small: &'static [&'static str],
    onsets: &'static [&'static str],
    rimes: &'static [&'static str],
    endings: &'static [&'static str],
}

const LANGUAGES: [Language; 4] = [
    Language {
        small: &[
            "the", "and", "to", "of", "is", "we", "our", "in", "for", "it", "that", "not", "with", "you", "please",
            "on", "this", "have", "are", "since", "can", "your", "at", "after", "any", "when",
        ],
        onsets: &["b", "cl", "d", "f", "gr", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "w", "ch", "sh"],
        rimes: &["a", "e", "i", "o", "u", "ea", "oo", "an", "en", "in", "or", "er", "ack", "ill"],
        endings: &["", "s", "ing", "ed", "tion", "er"],
    },
    Language {
        small: &[
            "de", "la", "el", "que", "en", "y", "los", "no", "se", "para", "con", "por", "las", "una", "nuestro", "su",
            "desde", "es", "hemos", "al", "favor", "cuando", "está", "más", "como", "pero",
        ],
        onsets: &["b", "c", "d", "f", "gu", "j", "l", "m", "n", "ñ", "p", "pr", "r", "s", "t", "tr", "v", "ch"],
        rimes: &["a", "e", "i", "o", "u", "ia", "ue", "an", "en", "ar", "ión", "és", "or", "al"],
        endings: &["", "s", "es", "ción", "do", "mente"],
    },
    Language {
        small: &[
            "de", "que", "o", "e", "não", "para", "com", "os", "em", "uma", "no", "da", "se", "por", "nosso", "sua",
            "desde", "é", "estamos", "ao", "favor", "quando", "está", "mais", "como", "mas",
        ],
        onsets: &["b", "c", "d", "f", "g", "lh", "l", "m", "n", "nh", "p", "pr", "r", "s", "t", "tr", "v", "ch"],
        rimes: &["a", "e", "i", "o", "u", "ão", "ei", "am", "em", "ar", "ça", "ês", "or", "al"],
        endings: &["", "s", "es", "ção", "do", "mente"],
    },
    Language {
        small: &[
            "die", "der", "und", "wir", "nicht", "das", "ist", "in", "zu", "den", "mit", "von", "auf", "unsere",
            "bitte", "seit", "haben", "für", "es", "ein", "sich", "wenn", "auch", "nach", "Sie", "bei",
        ],
        onsets: &["b", "d", "f", "g", "k", "l", "m", "n", "pf", "r", "s", "sch", "st", "t", "tr", "v", "w", "z"],
        rimes: &["a", "e", "i", "o", "u", "ü", "ei", "au", "en", "er", "ung", "ick", "ä", "ol"],
        endings: &["", "en", "e", "ung", "er", "keit"],
    },
];

/// Content words of each language, 2 to the power of this; half of what is written is the thousandth part of them.
const CONTENT: u32 = 15;

impl Text {
    /// The text of that number.
    pub(crate) fn fresh(number: u64) -> Self {
        let random = &mut Random::new(number.wrapping_mul(2));
        // A third of the customers write the first language.
        let language = [0, 0, 1, 1, 2, 3].get(usize::try_from(random.below(6)).unwrap_or(0)).copied().unwrap_or(0);
        let length = 30 + random.rank(8);
        let subject = words(language, 3 + random.below(6), random).join(" ");
        Self { subject, body: words(language, length, random).join(" ") }
    }

    /// What somebody else might write about the same: a fifth of the words are others or missing.
    pub(crate) fn again(&self, number: u64) -> Self {
        let random = &mut Random::new(number.wrapping_mul(2) + 1);
        let mut anew = |text: &str| {
            let mut kept = Vec::new();
            for word in text.split(' ') {
                match random.below(10) {
                    0 => {}
                    1 => kept.push(content(usize::try_from(random.below(4)).unwrap_or(0), random)),
                    _ => kept.push(word.to_owned()),
                }
            }
            if kept.is_empty() { text.to_owned() } else { kept.join(" ") }
        };
        Self { subject: anew(&self.subject), body: anew(&self.body) }
    }
}

fn words(language: usize, count: u64, random: &mut Random) -> Vec<String> {
    (0..count)
        .map(|_| match random.below(100) {
            0..45 => pick(LANGUAGES.get(language).map_or(&[], |it| it.small), random).to_owned(),
            45..48 => random.below(1_000_000).to_string(),
            48..51 => product(random),
            _ => content(language, random),
        })
        .collect()
}

fn pick(from: &[&'static str], random: &mut Random) -> &'static str {
    let place = random.below(u64::try_from(from.len()).unwrap_or(1));
    usize::try_from(place).ok().and_then(|place| from.get(place)).copied().unwrap_or_default()
}

/// A name that is the same in all languages, such as `Tralio 360`.
fn product(random: &mut Random) -> String {
    let rank = random.rank(8);
    let name = &mut Random::new(rank.wrapping_mul(0x0123_4567));
    let mut word = spelt(1, name, 2);
    word.get_mut(..1).into_iter().for_each(str::make_ascii_uppercase);
    if rank.is_multiple_of(2) { format!("{word} {}", name.below(900) + 10) } else { word }
}

/// A word of the language, and an ending that it has here.
fn content(language: usize, random: &mut Random) -> String {
    let rank = random.rank(CONTENT);
    // Frequent words are shorter.
    let syllables = 2 + rank.checked_ilog2().unwrap_or(0) / 6;
    let stem = &mut Random::new(rank << 3 | u64::try_from(language).unwrap_or(0));
    let mut word = spelt(language, stem, syllables);
    word.push_str(pick(LANGUAGES.get(language).map_or(&[], |it| it.endings), random));
    word
}

fn spelt(language: usize, random: &mut Random, syllables: u32) -> String {
    let mut word = String::new();
    let Some(Language { onsets, rimes, .. }) = LANGUAGES.get(language) else { return word };
    for _ in 0..syllables {
        word.push_str(pick(onsets, random));
        word.push_str(pick(rimes, random));
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;
    use consentry::ticket::words::words_of;

    #[test]
    fn texts_are_the_same_in_each_run_and_as_rich_as_real_ones() {
        let text = Text::fresh(7);
        assert_eq!((text.subject, text.body), (Text::fresh(7).subject, Text::fresh(7).body));
        let words = |text: &Text| words_of(Some(&text.subject), &text.body);
        let texts: Vec<Text> = (0..500).map(Text::fresh).collect();
        let indexed: usize = texts.iter().map(|text| words(text).len()).sum();
        assert!((20 * 500..48 * 500).contains(&indexed), "{indexed}");
        // Most words that somebody writes, others wrote before.
        let known: std::collections::BTreeSet<_> = texts.iter().skip(1).flat_map(words).collect();
        assert!((5_000..15_000).contains(&known.len()), "{}", known.len());
    }

    #[test]
    fn what_is_written_again_shares_most_words() {
        let text = Text::fresh(1);
        let again = text.again(1);
        let all = words_of(Some(&text.subject), &text.body);
        let same = words_of(Some(&again.subject), &again.body).iter().filter(|word| all.contains(word)).count();
        assert!(same < all.len() && same * 2 > all.len(), "{same} of {}", all.len());
    }
}
