//! The import: a host moves in with the tickets that it has.
//!
//! This file reads and reports; `intake.rs` writes.

use crate::failure::Failure;
use crate::host::{self, House};
use crate::intake::{Intake, Tally};
use crate::progress::{Mode, Progress};
use crate::quiet::Quiet;
use crate::records::Records;
use crate::row::Columns;
use crate::table::{counted, grouped};
use consentry::{Language, text::AccountName};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// The primary address of an account that is made for the import, until its owner amends it.
const EMAIL: &str = "owner@imported-tickets.example";
/// The category of all imported tickets.
const CATEGORY: &str = "general";

/// Import tickets from a CSV file. Run again, it adds what is missing and nothing else.
#[derive(clap::Args)]
#[command(after_help = "\
COLUMNS, named by the first line, in any order; others are ignored
  body     the customer's query (needed; 1 to 65,536 bytes)
  subject  one line of at most 400 bytes; if empty, the body's first line
  answer   the support's answer, if there is one
  queue    the service that the ticket is about; if empty, \"General\"
  id       your own key of the row; if empty, the row's content is the key, and
           equal rows are told apart by their count

A bad line is told on the standard error, with its line and column, and the
rest goes on. A record has at most 1 MiB. Text is UTF-8.

EXIT CODES
  0  every row is in the account
  1  some lines were bad
  2  the import didn't run to its end")]
pub(crate) struct Arguments {
    /// The CSV file.
    #[arg(value_name = "FILE.csv")]
    csv: PathBuf,
    /// The account that gets the tickets; made if it isn't there.
    #[arg(long, value_name = "NAME", default_value = "Imported tickets")]
    account: AccountName,
    /// What stands between fields: one ASCII character, or `tab`.
    #[arg(long, value_name = "CHARACTER", default_value = ",", value_parser = delimiter)]
    delimiter: u8,
    /// How to tell the progress.
    #[arg(long, value_name = "HOW", default_value = "auto")]
    progress: Mode,
}

fn delimiter(text: &str) -> Result<u8, String> {
    match text.as_bytes() {
        b"tab" | b"\\t" => Ok(b'\t'),
        [byte @ (b'\t' | b' '..=b'~')] if *byte != b'"' => Ok(*byte),
        _ => Err("one ASCII character other than a quotation mark, or `tab`".to_owned()),
    }
}

/// Imports a file.
pub(crate) fn run(file: &Path, arguments: &Arguments, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let csv = &arguments.csv;
    let unreadable = |error: std::io::Error| Failure::file(csv, error);
    let source = File::open(csv).map_err(unreadable)?;
    let progress = Progress::new(arguments.progress, source.metadata().map_err(unreadable)?.len());
    let mut records = Records::new(source, arguments.delimiter);
    // The header is read before the database is touched: a wrong file leaves no trace.
    let columns = match records.next().map_err(unreadable)? {
        Some(Ok(header)) => Columns::read(&header, csv)?,
        Some(Err(flaw)) => return Err(Failure::file(csv, flaw)),
        None => return Err(Failure::file(csv, "is empty; the first line names the columns")),
    };
    if !columns.ignored.is_empty() {
        progress.say(format_args!("ignored: {}", columns.ignored.join(", ")));
    }

    let desk = host::open(file)?;
    let house = House::ready(&desk, &arguments.account, EMAIL, Language::English)?;
    let mut quiet = Quiet::begin(&desk, house.account)?;
    let mut intake = Intake::new(&desk, house, host::system()?, host::category(CATEGORY)?);
    let started = Instant::now();
    while let Some(record) = records.next().map_err(unreadable)? {
        let row = record.map_err(|flaw| vec![flaw]).and_then(|record| columns.row(&record));
        let flaws = intake.take(row).map_err(|failure| failure.advise("run the import again, and it goes on"))?;
        for flaw in flaws {
            progress.say(flaw);
        }
        progress.at(intake.tally.rows, records.bytes());
        quiet.hold()?;
    }
    quiet.end()?;
    progress.finish();
    report(arguments, &intake.tally, started.elapsed(), out)?;
    Ok(ExitCode::from(u8::from(intake.tally.bad > 0)))
}

/// Says what was done, and how fast.
fn report(arguments: &Arguments, tally: &Tally, took: Duration, out: &mut impl Write) -> Result<(), Failure> {
    let Tally { rows, tickets, answers, there, bad } = *tally;
    let name = arguments.csv.file_name().unwrap_or_default().display();
    writeln!(out, "{name} → \"{}\"", arguments.account)?;
    writeln!(out, "  read   {} in {:.2} s", counted(rows, "row"), took.as_secs_f64())?;
    writeln!(out, "  new    {}, {}", counted(tickets, "ticket"), counted(answers, "answer"))?;
    writeln!(out, "  there  {} already", counted(there, "ticket"))?;
    writeln!(out, "  bad    {}", counted(bad, "row"))?;
    // A ticket's first message is its query.
    let (tickets, messages) = (speed(tickets, took), speed(tickets + answers, took));
    writeln!(out, "  speed  {} rows/s: {tickets} new tickets/s, {messages} new messages/s", speed(rows, took))?;
    Ok(())
}

/// So many a second, in whole numbers.
fn speed(count: u64, took: Duration) -> String {
    let nanos = u64::try_from(took.as_nanos()).unwrap_or(u64::MAX).max(1);
    grouped(u64::try_from(u128::from(count) * 1_000_000_000 / u128::from(nanos)).unwrap_or(u64::MAX))
}
