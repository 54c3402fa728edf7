//! Writes a ticket anew, as somebody else or the same person a week later might: by seed, so always the same.

use crate::tickets::Ticket;

/// How much is changed: percentages of words, and of the body's beginning that is kept.
pub(crate) struct Strength {
    pub(crate) name: &'static str,
    dropped: usize,
    swapped: usize,
    mistyped: usize,
    inflected: usize,
    bare: bool,
    body: usize,
    subject: usize,
}

pub(crate) const STRENGTHS: [Strength; 3] = [
    Strength {
        name: "light",
        dropped: 10,
        swapped: 10,
        mistyped: 3,
        inflected: 10,
        bare: false,
        body: 100,
        subject: 100,
    },
    Strength {
        name: "medium",
        dropped: 30,
        swapped: 20,
        mistyped: 8,
        inflected: 25,
        bare: true,
        body: 60,
        subject: 100,
    },
    Strength {
        name: "heavy",
        dropped: 40,
        swapped: 30,
        mistyped: 15,
        inflected: 40,
        bare: true,
        body: 35,
        subject: 50,
    },
];

/// The generator `SplitMix64`.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        let bound = u64::try_from(bound).unwrap_or(1).max(1);
        usize::try_from(bits % bound).unwrap_or_default()
    }

    fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }
}

pub(crate) fn rewritten(ticket: &Ticket, strength: &Strength, seed: usize) -> Ticket {
    let mut random = Random(u64::try_from(seed * 7919 + strength.dropped).unwrap_or_default());
    let words: Vec<&str> = ticket.body.split_whitespace().collect();
    let kept = (words.len() * strength.body).div_ceil(100).max(5);
    let has_subject = random.percent(strength.subject);
    let subject =
        if has_subject { text(ticket.subject.split_whitespace(), strength, &mut random) } else { String::new() };
    let body = text(words.into_iter().take(kept), strength, &mut random);
    Ticket { subject, body, ..ticket.clone() }
}

fn text<'a>(words: impl Iterator<Item = &'a str>, strength: &Strength, random: &mut Random) -> String {
    let mut changed: Vec<String> = Vec::new();
    for word in words {
        if !random.percent(strength.dropped) {
            changed.push(self::word(word, strength, random));
        }
    }
    for at in 1..changed.len() {
        if random.percent(strength.swapped) {
            changed.swap(at - 1, at);
        }
    }
    changed.join(" ")
}

fn word(word: &str, strength: &Strength, random: &mut Random) -> String {
    let mut letters: Vec<char> = word.chars().map(|c| if strength.bare { bare(c) } else { c }).collect();
    if letters.len() >= 5 && letters.iter().all(|c| c.is_alphabetic()) && random.percent(strength.inflected) {
        match letters.last() {
            Some('s' | 'n') => drop(letters.pop()),
            _ => letters.extend(['s', 'n', 'e'].get(random.below(3))),
        }
    }
    if letters.len() >= 4 && random.percent(strength.mistyped) {
        let at = 1 + random.below(letters.len() - 2);
        match random.below(3) {
            0 => drop(letters.remove(at)),
            1 => letters.swap(at, at + 1),
            _ => letters.insert(at, letters.get(at).copied().unwrap_or('x')),
        }
    }
    letters.into_iter().collect()
}

fn bare(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
        'é' | 'ê' | 'è' => 'e',
        'í' => 'i',
        'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'Ä' => 'A',
        'Ö' => 'O',
        'Ü' => 'U',
        c => c,
    }
}
