//! The tickets of the file, and which of them are about the same.

use std::collections::BTreeSet;
use std::path::Path;

/// How much two answers' sets of words have to overlap (Jaccard) for their tickets to be about the same. Among the
/// file's 681,000 pairs those above 0.5 stand apart: about 26, nearly all with a rewritten question; just below there
/// are dozens that share phrases only.
const SAME: f64 = 0.5;

/// Below this, in answers and in questions, two tickets are about different things. What lies between isn't judged.
const DIFFERENT: f64 = 0.4;

#[derive(Clone, Debug)]
pub(crate) struct Ticket {
    pub(crate) subject: String,
    pub(crate) body: String,
    pub(crate) language: String,
    pub(crate) answer: String,
}

/// Reads the whole rows of the file; a last one that is cut off is passed over.
pub(crate) fn read(path: &Path) -> Result<Vec<Ticket>, csv::Error> {
    let mut rows = csv::ReaderBuilder::new().flexible(true).from_path(path)?;
    let width = rows.headers()?.len();
    let mut tickets = Vec::new();
    for row in rows.records() {
        let row = row?;
        let field = |index| row.get(index).unwrap_or_default().to_owned();
        if row.len() == width {
            tickets.push(Ticket { subject: field(0), body: field(1), answer: field(2), language: field(6) });
        }
    }
    Ok(tickets)
}

pub(crate) struct Truth {
    duplicates: Vec<BTreeSet<usize>>,
    lone: Vec<bool>,
}

impl Truth {
    pub(crate) fn of(tickets: &[Ticket]) -> Self {
        let answers: Vec<_> = tickets.iter().map(|ticket| bag(&ticket.answer)).collect();
        let questions: Vec<_> =
            tickets.iter().map(|ticket| bag(&format!("{} {}", ticket.subject, ticket.body))).collect();
        let both: Vec<_> = answers.into_iter().zip(questions).collect();
        let mut duplicates = Vec::new();
        let mut lone = Vec::new();
        for (row, (answer, question)) in both.iter().enumerate() {
            let others = || both.iter().enumerate().filter(move |(other, _)| *other != row);
            duplicates
                .push(others().filter(|(_, (a, _))| jaccard(a, answer) >= SAME).map(|(other, _)| other).collect());
            lone.push(others().all(|(_, (a, q))| jaccard(a, answer) < DIFFERENT && jaccard(q, question) < DIFFERENT));
        }
        Self { duplicates, lone }
    }

    pub(crate) fn with_duplicates(&self) -> usize {
        self.duplicates.iter().filter(|duplicates| !duplicates.is_empty()).count()
    }

    pub(crate) fn duplicates(&self, row: usize) -> &BTreeSet<usize> {
        static NONE: BTreeSet<usize> = BTreeSet::new();
        self.duplicates.get(row).unwrap_or(&NONE)
    }

    /// Whether no other ticket is about anything near.
    pub(crate) fn lone(&self, row: usize) -> bool {
        self.lone.get(row).copied().unwrap_or_default()
    }
}

/// The words as they are, neither folded nor weighed.
pub(crate) fn plain_words(text: &str) -> Vec<String> {
    text.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(Into::into).collect()
}

fn bag(text: &str) -> BTreeSet<String> {
    plain_words(text).into_iter().collect()
}

#[expect(clippy::cast_precision_loss, reason = "counts of a few hundred words")]
fn jaccard(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    let both = a.intersection(b).count();
    both as f64 / (a.len() + b.len() - both).max(1) as f64
}
