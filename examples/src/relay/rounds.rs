//! Rounds: collecting and sending, once or again and again, and a line about each.

use crate::collect::{Collected, Collector};
use crate::failure::Failure;
use crate::options::Options;
use crate::send::{self, Round};
use crate::server::Server;
use crate::spool::Spool;
use consentry::{Clock as _, Desk, Settings, Store, SystemClock};
use consentry_sqlite::SqliteStore;
use std::fmt;
use std::io::{self, Write as _};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

/// Does what the options say.
pub(crate) fn run(options: &Options) -> Result<ExitCode, Failure> {
    let (server, press, keys) = (options.server()?, options.press()?, options.keys()?);
    // A misspelt path would make an empty desk, and nobody would ever be told anything.
    if !options.file.is_file() {
        return Err(Failure::file(&options.file, "there is no such file"));
    }
    let store = SqliteStore::open(&options.file).map_err(|error| Failure::from(error).about(&options.file))?;
    let desk = Desk::with(store, Settings::default().keys(keys));
    let spool = Spool::open(&options.spool)?;
    let collector = Collector { desk: &desk, spool: &spool, press: &press, clock: &SystemClock };
    match options.every {
        None => once(&collector, options, &server),
        Some(seconds) => always(&collector, options, &server, Duration::from_secs(seconds)),
    }
}

/// One round of each.
fn once<S: Store>(collector: &Collector<'_, S>, options: &Options, server: &Server) -> Result<ExitCode, Failure> {
    // What lies in the spool is sent also if the journal can't be read.
    let collected = collector.collect();
    let sent = send(collector.spool, options, server);
    let (collected, sent) = (collected?, sent?);
    writeln!(io::stdout(), "{collected}; {sent}")?;
    let problems: Vec<_> = collected.told.iter().chain(&sent.told).collect();
    for problem in &problems {
        // If the standard error is closed, the exit code has to do.
        let _ = writeln!(io::stderr(), "{problem}");
    }
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Rounds for ever. Collecting and sending have a thread each: neither waits for the other.
fn always<S: Store + Sync>(
    collector: &Collector<'_, S>,
    options: &Options,
    server: &Server,
    every: Duration,
) -> Result<ExitCode, Failure> {
    let (wake, woken) = sync_channel(1);
    thread::scope(|scope| {
        scope.spawn(|| collect_always(collector, &wake, every));
        send_always(collector.spool, options, server, &woken, every);
    });
    Err(Failure::Consentry("defect", "the rounds ended".to_owned()))
}

fn collect_always<S: Store>(collector: &Collector<'_, S>, wake: &SyncSender<()>, every: Duration) {
    loop {
        match collector.collect() {
            Ok(collected) => {
                if collected.letters > 0 {
                    // If it is full, the sender has been woken already.
                    let _ = wake.try_send(());
                }
                say(&collected, collected == Collected::default(), &collected.told);
            }
            Err(failure) => say(&"", true, &[failure.to_string()]),
        }
        thread::sleep(every);
    }
}

fn send_always(spool: &Spool, options: &Options, server: &Server, woken: &Receiver<()>, every: Duration) {
    loop {
        match send(spool, options, server) {
            Ok(sent) => say(&sent, Round { due: 0, ..sent.clone() } == Round::default(), &sent.told),
            Err(failure) => say(&"", true, &[failure.to_string()]),
        }
        if woken.recv_timeout(every) == Err(RecvTimeoutError::Disconnected) {
            return;
        }
    }
}

fn send(spool: &Spool, options: &Options, server: &Server) -> Result<Round, Failure> {
    let failed = |error| Failure::file(spool.root(), error);
    let sent = send::round(spool, server, &SystemClock, &options.bounds()).map_err(failed)?;
    spool.prune(SystemClock.now()).map_err(failed)?;
    Ok(sent)
}

/// A line about a round in which something happened, and one about each problem. A relay whose output is closed works
/// on.
fn say(what: &impl fmt::Display, is_quiet: bool, problems: &[String]) {
    let now = SystemClock.now();
    if !is_quiet {
        let _ = writeln!(io::stdout(), "{now} {what}");
    }
    for problem in problems {
        let _ = writeln!(io::stderr(), "{now} {problem}");
    }
}

impl fmt::Display for Collected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { entries, letters, failed, stopped, .. } = self;
        write!(f, "collected: entries {entries}, letters {letters}, failed {failed}, stopped {stopped}")
    }
}

impl fmt::Display for Round {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { sent, deferred, failed, broken, due, .. } = self;
        write!(f, "mailed: sent {sent}, deferred {deferred}, failed {failed}, broken {broken}, left {due}")
    }
}
