//! The tour of Consentry, README's first command: the library at work on a real SQLite file.
//!
//! Start reading in `story.rs`, which goes through the house room by room, in its reader's language; `host.rs` shows
//! what a host prepares, `import.rs` and `intake.rs` how a host moves in with the tickets that it has.

mod account;
mod cast;
mod code;
mod contacts;
mod door;
mod emergency;
mod facts;
mod failure;
mod history;
mod host;
mod hour;
mod import;
mod inside;
mod intake;
mod journal;
mod key;
mod outbox;
mod panel;
mod progress;
mod quiet;
mod readiness;
mod records;
mod refusals;
mod review;
mod row;
mod stage;
mod story;
mod support;
mod table;
mod users;
mod visit;
mod voice;

use clap::{Parser, Subcommand};
use consentry::Language;
use failure::Failure;
use std::env;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use voice::Voice;

/// The tour of Consentry, on a real SQLite file.
///
/// Without a command it tells four stories, each under its own policy: contacts and users, support by tickets, assistance
/// codes, staff access; and then the journal of all of it. Run it again, and it goes on where it was.
#[derive(Parser)]
#[command(name = "tour")]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    /// One story alone: 004 contacts and users, 002 tickets, 000 assistance codes, 003 staff access.
    #[arg(long, value_name = "STORY", hide_possible_values = true)]
    story: Option<story::Story>,
    /// The SQLite file; made if it isn't there.
    #[arg(long, global = true, value_name = "PATH", default_value = "consentry-tour.db")]
    file: PathBuf,
    /// The story's language, and the history's: es, pt, de or en; if not given, that of the locale. The
    /// import and all errors speak English.
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language)]
    lang: Option<Language>,
    /// Tell the same story in each run, so that two can be compared: whatever is drawn, the key of a new file too, follows
    /// from this number, and the first story begins on 2 January 2026.
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u64>,
}

#[derive(Subcommand)]
enum Command {
    Import(import::Arguments),
    History(history::Arguments),
}

fn language(tag: &str) -> Result<Language, String> {
    Language::closest(tag).ok_or_else(|| "es, pt, de or en".to_owned())
}

/// The language of the reader's locale: of the first variable that is set, in the order of POSIX. English for all others.
fn locale() -> Language {
    let set =
        ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| env::var(name).ok().filter(|it| !it.is_empty()));
    set.and_then(|tag| Language::closest(&tag)).unwrap_or(Language::English)
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let voice = Voice::new(cli.lang.unwrap_or_else(locale));
    let mut out = io::stdout().lock();
    let ended = match &cli.command {
        None => story::run(&cli.file, cli.story, cli.seed, &voice, &mut out),
        Some(Command::Import(arguments)) => import::run(&cli.file, arguments, &mut out),
        Some(Command::History(arguments)) => history::run(&cli.file, arguments, &voice, &mut out),
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
