//! How similar a ticket is to what somebody is about to write (RULE T6).
//!
//! The score has two parts. *Coverage*: how much of what the new text says the ticket says, too, where a word that few
//! tickets have says more. *Closeness*: how many runs of three letters the two subjects share, which forgives typing
//! errors and differently built words. All arithmetic is by integers, so that every machine gives the same advice.

use super::words::telling_pieces;
use std::cmp::Reverse;

/// How many tickets a store counts for a word at most; more tell nothing.
pub const FREQUENCY_MAX: u32 = 200;

/// The least score that counts as similar, in thousandths. Measured: see `benches/README.md`.
pub const SIMILAR_MIN: u16 = 540;

/// The most words that a [`Query`] can have: one bit each.
const WORDS_MAX: usize = 64;

/// How much the subjects' closeness counts, in thousandths, if both have something to compare.
const SUBJECT_SHARE: u64 = 300;

/// What has to be matched before coverage counts in full, in [`BIT`]s: a text of two common words is covered by many.
const EVIDENCE: u64 = 24 * BIT;

/// One bit of information, in the units that weights have.
const BIT: u64 = 256;

/// Tickets that each account is thought to have in addition, so that words weigh something in one with few.
const TICKETS_PRIOR: u64 = 16;

/// How many characters of a subject are compared.
const SUBJECT_MAX: usize = 96;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Query<'a> {
    /// The subject of the new ticket.
    pub subject: &'a str,
    /// How many tickets the account has.
    pub tickets: u64,
    /// For each word of the query, in order, how many tickets have it, counted up to [`FREQUENCY_MAX`]. What follows
    /// the 64th is not looked at.
    pub frequencies: &'a [u32],
}

/// A ticket that has some of the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate<'a> {
    /// The ticket's number in its account; of equal scores the newest comes first.
    pub number: u64,
    /// Its subject.
    pub subject: &'a str,
    /// Which words of the query it has: bit 0 is the first.
    pub matched: u64,
}

/// A ticket and its score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Similar {
    /// The candidate's number.
    pub number: u64,
    /// How similar it is, from 0 to 1000.
    pub score: u16,
}

/// The candidates that score at least `least` (for advice, [`SIMILAR_MIN`]), the best first.
pub fn rank<'a>(query: &Query<'_>, candidates: impl IntoIterator<Item = Candidate<'a>>, least: u16) -> Vec<Similar> {
    let weights: Vec<u64> =
        query.frequencies.iter().take(WORDS_MAX).map(|&frequency| weight(query.tickets, frequency)).collect();
    let subject = Shape::of(query.subject);
    let score = |candidate: Candidate<'_>| {
        let coverage = coverage(&weights, candidate.matched);
        let closeness = subject.as_ref().zip(Shape::of(candidate.subject)).map(|(a, b)| a.closeness(&b));
        let score = closeness
            .map_or(coverage, |closeness| (coverage * (1000 - SUBJECT_SHARE) + closeness * SUBJECT_SHARE) / 1000);
        Similar { number: candidate.number, score: u16::try_from(score.min(1000)).unwrap_or(1000) }
    };
    let mut ranked: Vec<Similar> = candidates.into_iter().map(score).filter(|similar| similar.score >= least).collect();
    ranked.sort_unstable_by_key(|similar| Reverse((similar.score, similar.number)));
    ranked
}

/// How much of the query's weight is matched, in thousandths, less if that is little in itself.
fn coverage(weights: &[u64], matched: u64) -> u64 {
    let all: u64 = weights.iter().sum();
    let bits = (0..WORDS_MAX).map(|bit| matched >> bit & 1 == 1);
    let has: u64 = weights.iter().zip(bits).filter(|&(_, has)| has).map(|(weight, _)| weight).sum();
    has * 1000 / all.max(1) * has.min(EVIDENCE) / EVIDENCE
}

/// What a word tells, in units of which [`BIT`] make a bit: the logarithm of how many times as many tickets there are as
/// have it. A count that may have been cut off must not make a common word a rare one, so an account counts as at most
/// four times that large. A word that no ticket has is as likely mistyped as new, so it weighs half.
fn weight(tickets: u64, frequency: u32) -> u64 {
    let frequency = u64::from(frequency.min(FREQUENCY_MAX));
    let tickets = tickets.clamp(frequency, u64::from(FREQUENCY_MAX) * 4) + TICKETS_PRIOR;
    let weight = log2((tickets << 17) / (2 * frequency + 1)).saturating_sub(16 * BIT);
    if frequency == 0 { weight / 2 } else { weight }
}

/// The logarithm to the base of two in 256ths, up to a tenth of a bit too little.
fn log2(number: u64) -> u64 {
    let whole = number.max(1).ilog2();
    let mantissa = (u128::from(number.max(1)) * 256) >> whole;
    u64::from(whole) * BIT + u64::try_from(mantissa).map_or(0, |mantissa| mantissa & 255)
}

/// The runs of three letters of a subject, each as one of 4,096 bits: quick to compare, and a false hit is rare enough.
struct Shape {
    bits: [u64; 64],
    runs: u64,
}

impl Shape {
    /// Nothing if there is nothing to compare.
    fn of(text: &str) -> Option<Self> {
        let mut bits = [0_u64; 64];
        // The last characters, 21 bits each.
        let mut run = 0_u64;
        let mut left = SUBJECT_MAX;
        for piece in telling_pieces(text) {
            for c in piece.chars().chain([' ']).take(left) {
                run = (run << 21 | u64::from(u32::from(c))) & ((1 << 63) - 1);
                let place = run.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 52;
                if let Some(word) = usize::try_from(place >> 6).ok().and_then(|index| bits.get_mut(index)) {
                    *word |= 1 << (place & 63);
                }
                left = left.saturating_sub(1);
            }
            if left == 0 {
                break;
            }
        }
        let runs = bits.iter().map(|word| u64::from(word.count_ones())).sum();
        (runs > 0).then_some(Self { bits, runs })
    }

    /// Dice's coefficient in thousandths: twice what both have, of what each has.
    fn closeness(&self, other: &Self) -> u64 {
        let both: u64 = self.bits.iter().zip(&other.bits).map(|(a, b)| u64::from((a & b).count_ones())).sum();
        2000 * both / (self.runs + other.runs).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scores(query: &Query<'_>, candidates: &[Candidate<'_>]) -> Vec<(u64, u16)> {
        rank(query, candidates.iter().copied(), 0).into_iter().map(|similar| (similar.number, similar.score)).collect()
    }

    #[test]
    fn rare_words_count_more_and_the_newest_wins_a_tie() {
        let query = Query { subject: "", tickets: 100, frequencies: &[80, 1, 80, 80, 80, 80, 3, 2] };
        let candidate = |number, matched| Candidate { number, subject: "", matched };
        let ranked = scores(&query, &[candidate(1, 0b0011_1101), candidate(2, 0b1100_0010), candidate(3, 0b1100_0010)]);
        assert_eq!(ranked.iter().map(|&(number, _)| number).collect::<Vec<_>>(), [3, 2, 1]);
        assert_eq!(ranked[0].1, ranked[1].1);
    }

    #[test]
    fn the_same_text_is_similar_also_in_a_tiny_account() {
        let query = Query { subject: "Drucker druckt nicht", tickets: 1, frequencies: &[1; 10] };
        let same = Candidate { number: 1, subject: "Drucker druckt nicht", matched: 0b11_1111_1111 };
        assert_eq!(scores(&query, &[same]), [(1, 1000)]);
    }

    #[test]
    fn two_common_words_are_no_evidence() {
        let query = Query { subject: "AWS down", tickets: 1000, frequencies: &[200, 90] };
        let other = Candidate { number: 7, subject: "Invoice for the printer", matched: 0b11 };
        assert!(scores(&query, &[other])[0].1 < SIMILAR_MIN / 2);
    }

    #[test]
    fn subjects_are_close_in_spite_of_typos_and_compounds() {
        let close = |a, b| Shape::of(a).unwrap().closeness(&Shape::of(b).unwrap());
        assert_eq!(close("Schlüssel verloren", "SCHLUESSEL VERLOREN!"), 1000);
        assert!(close("Serverausfall", "Ausfall des Servers") > 400);
        assert!(close("Problema con la factura", "Probelma con las facturas") > 500);
        assert!(close("Drucker offline", "Factura incorrecta") < 200);
        assert!(Shape::of("Sehr geehrte Damen").is_none());
    }

    #[test]
    fn logarithms_are_right_to_a_tenth_of_a_bit() {
        assert_eq!([1, 2, 4, 1 << 63].map(log2), [0, 256, 512, 63 * 256]);
        assert_eq!([0, 3, 5, u64::MAX].map(log2), [0, 384, 576, 63 * 256 + 255]);
    }

    proptest! {
        #[test]
        fn scores_are_thousandths_sorted_and_independent_of_order(
            subject in any::<String>(),
            tickets in any::<u64>(),
            frequencies in prop::collection::vec(any::<u32>(), 0..70),
            rows in prop::collection::vec((0_u64..50, any::<String>(), any::<u64>()), 0..20),
        ) {
            let query = Query { subject: &subject, tickets, frequencies: &frequencies };
            let mut candidates: Vec<_> =
                rows.iter().map(|(number, subject, matched)| Candidate { number: *number, subject, matched: *matched }).collect();
            let ranked = scores(&query, &candidates);
            prop_assert!(ranked.iter().all(|&(_, score)| score <= 1000));
            prop_assert!(ranked.is_sorted_by_key(|&(number, score)| Reverse((score, number))));
            candidates.reverse();
            prop_assert_eq!(scores(&query, &candidates), ranked);
        }

        #[test]
        fn to_match_more_never_lowers_the_score(frequencies in prop::collection::vec(0_u32..300, 1..30), matched in any::<u64>(), bit in 0_u32..30) {
            let query = Query { subject: "a", tickets: 500, frequencies: &frequencies };
            let score = |matched| scores(&query, &[Candidate { number: 1, subject: "b", matched }])[0].1;
            prop_assert!(score(matched | 1 << bit) >= score(matched));
        }
    }
}
