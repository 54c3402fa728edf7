//! How good the advice of similar tickets is, on real tickets in one account.
//!
//! Right answers are known in two ways: a ticket is *rewritten*, and has to be found again; and tickets whose *answers*
//! are nearly the same are about the same. A third figure counts advice for tickets that have no duplicate. What was
//! tuned was tuned on even rows; the tables are about odd ones. Beside it stands plain overlap of words.

mod engine;
mod rewriting;
mod tickets;

use clap::Parser as _;
use comfy_table::{CellAlignment, Table, presets};
use engine::{Engine, Failure, Fill, Ours, Plain};
use rewriting::{STRENGTHS, rewritten};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use tickets::{Ticket, Truth};

/// Judges similar tickets on a file of real ones, and prints two tables.
#[derive(clap::Parser)]
#[command(version)]
struct Args {
    /// A CSV file with a header, whose first columns are subject, body and answer, and whose seventh is the language
    file: PathBuf,
    /// The rows that were tuned on, instead of the others
    #[arg(long)]
    even: bool,
}

/// How many advices a customer looks at.
const SHOWN: usize = 3;

/// How many tickets a small account has.
const SMALL: usize = 25;

/// From which share on plain overlap counts, in thousandths. At 750 to 800 it gives about as much false advice as the
/// library.
const PLAIN: [usize; 3] = [700, 750, 800];

#[derive(Clone, Copy, Default)]
struct Tally {
    queries: usize,
    right: usize,
    shown: usize,
    relevant: usize,
}

impl Tally {
    fn add(&mut self, hits: &[usize], relevant: &BTreeSet<usize>) {
        self.queries += 1;
        self.shown += hits.len().min(SHOWN);
        self.right += hits.iter().take(SHOWN).filter(|row| relevant.contains(row)).count();
        self.relevant += relevant.len().min(SHOWN);
    }

    /// Precision and recall.
    fn shares(&self) -> [String; 2] {
        #[expect(clippy::cast_precision_loss, reason = "counts of a few thousand")]
        let share = |whole: usize| format!("{:.3}", self.right as f64 / whole.max(1) as f64);
        [share(self.shown), share(self.relevant)]
    }
}

/// What one engine did.
#[derive(Default)]
struct Judged {
    tallies: BTreeMap<(&'static str, String), Tally>,
    /// Tickets without a duplicate, and how many of them get advice: in one account, and in small ones.
    lone: [(usize, usize); 2],
}

fn main() -> Result<(), Failure> {
    let args = Args::parse();
    let tickets = tickets::read(&args.file)?;
    let truth = Truth::of(&tickets);
    eprintln!("{} tickets, {} with a duplicate by answer", tickets.len(), truth.with_duplicates());
    let judge = Judge { tickets: &tickets, truth: &truth, parity: usize::from(!args.even) };
    let mut names = vec!["Consentry".to_owned()];
    let mut judged = vec![judge.judge(&|rows| Ok(Box::new(Ours::filled(&tickets, rows)?)))?];
    for least in PLAIN {
        names.push(format!("plain {least}"));
        judged.push(judge.judge(&|rows| Ok(Box::new(Plain::filled(&tickets, rows, least))))?);
    }
    println!("{}\n\n{}", found(&names, &judged), advised(&names, &judged));
    Ok(())
}

struct Judge<'a> {
    tickets: &'a [Ticket],
    truth: &'a Truth,
    parity: usize,
}

impl Judge<'_> {
    fn judge(&self, fill: Fill<'_>) -> Result<Judged, Failure> {
        let all: Vec<usize> = (0..self.tickets.len()).collect();
        let account = fill(&all)?;
        let mut judged = Judged::default();
        for (row, ticket) in self.tickets.iter().enumerate().filter(|(row, _)| row % 2 == self.parity) {
            let mut add = |kind, hits: &[usize], relevant: &BTreeSet<usize>| {
                for language in [ticket.language.as_str(), "all"] {
                    judged.tallies.entry((kind, language.to_owned())).or_default().add(hits, relevant);
                }
            };
            for strength in &STRENGTHS {
                let hits = account.similar(&rewritten(ticket, strength, row), None)?;
                add(strength.name, &hits, &BTreeSet::from([row]));
            }
            let relevant = self.truth.duplicates(row);
            if !relevant.is_empty() {
                add("same answer", &account.similar(ticket, Some(row))?, relevant);
            }
        }
        judged.lone = [self.alone(account.as_ref(), &all)?, self.in_small_accounts(fill)?];
        Ok(judged)
    }

    /// How many tickets without a duplicate there are among these, and how many of them get advice.
    fn alone(&self, account: &dyn Engine, rows: &[usize]) -> Result<(usize, usize), Failure> {
        let (mut count, mut advised) = (0, 0);
        for &row in rows.iter().filter(|&&row| row % 2 == self.parity && self.truth.lone(row)) {
            let ticket = self.tickets.get(row).ok_or("no such row")?;
            count += 1;
            advised += usize::from(!account.similar(ticket, Some(row))?.is_empty());
        }
        Ok((count, advised))
    }

    /// The same, if each account has few tickets of one language.
    fn in_small_accounts(&self, fill: Fill<'_>) -> Result<(usize, usize), Failure> {
        let mut languages: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (row, ticket) in self.tickets.iter().enumerate() {
            languages.entry(&ticket.language).or_default().push(row);
        }
        let (mut count, mut advised) = (0, 0);
        for rows in languages.values().flat_map(|rows| rows.chunks(SMALL)) {
            let (more, told) = self.alone(fill(rows)?.as_ref(), rows)?;
            (count, advised) = (count + more, advised + told);
        }
        Ok((count, advised))
    }
}

/// Precision and recall of each engine.
fn found(names: &[String], judged: &[Judged]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN);
    let header = names.iter().map(|name| format!("{name}: precision@{SHOWN} · recall@{SHOWN}"));
    table.set_header(["asked for", "language", "n"].map(str::to_owned).into_iter().chain(header));
    for (key, tally) in judged.iter().take(1).flat_map(|first| &first.tallies) {
        let shares = judged.iter().filter_map(|judged| judged.tallies.get(key)).map(|tally| tally.shares().join(" · "));
        let (kind, language) = key;
        table.add_row([(*kind).to_owned(), language.clone(), tally.queries.to_string()].into_iter().chain(shares));
    }
    if let Some(column) = table.column_mut(2) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// How many tickets without a duplicate get advice nevertheless.
fn advised(names: &[String], judged: &[Judged]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN);
    table.set_header(["no duplicate, advised".to_owned(), "one account".to_owned(), format!("accounts of {SMALL}")]);
    for (name, judged) in names.iter().zip(judged) {
        let cells = judged.lone.map(|(count, advised)| format!("{advised} of {count}"));
        table.add_row([name.clone()].into_iter().chain(cells));
    }
    table
}
