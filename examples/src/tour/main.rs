//! The tour of Consentry, README's first command: the library at work on a real SQLite file.
//!
//! Start reading in `story.rs`, which goes through the house room by room; `host.rs` shows what a host prepares,
//! `import.rs` and `intake.rs` how a host moves in with the tickets that it has.

mod failure;
mod history;
mod host;
mod import;
mod intake;
mod journal;
mod outbox;
mod progress;
mod records;
mod refusals;
mod row;
mod story;
mod table;

use clap::{Parser, Subcommand};
use failure::Failure;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// The tour of Consentry, on a real SQLite file.
///
/// Without a command it tells a story: an account, tickets and answers, refusals, the history, the outbox, the journal.
/// Run it again, and it goes on where it was.
#[derive(Parser)]
#[command(name = "tour")]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    /// The SQLite file; made if it isn't there.
    #[arg(long, global = true, value_name = "PATH", default_value = "consentry-tour.db")]
    file: PathBuf,
}

#[derive(Subcommand)]
enum Command {
    Import(import::Arguments),
    History(history::Arguments),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut out = io::stdout().lock();
    let ended = match &cli.command {
        None => story::run(&cli.file, &mut out),
        Some(Command::Import(arguments)) => import::run(&cli.file, arguments, &mut out),
        Some(Command::History(arguments)) => history::run(&cli.file, arguments, &mut out),
    };
    match ended.and_then(|code| Ok(out.flush().map(|()| code)?)) {
        Ok(code) => code,
        // Whoever reads our output has seen enough, as in `tour history | head`.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            // If even the standard error is closed, the exit code has to do.
            let _ = writeln!(io::stderr(), "error: {failure}");
            ExitCode::from(2)
        }
    }
}
