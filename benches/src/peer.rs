//! The peers, each in a process of its own, beside us turn by turn: django-helpdesk (`peers/helpdesk`), which was recorded, too,
//! and those in Rust (`peers/rust`).

use crate::bench::{Failure, Sample};
use serde_json::Value;
use std::cell::RefCell;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// What `peers/helpdesk/run.sh` printed when the file was made.
const RECORDED: &str = include_str!("../peers/helpdesk/recorded.jsonl");

/// The peers of a run. They are started when they are first asked for anything.
pub(crate) struct Peers {
    folder: PathBuf,
    tickets: u32,
    helpdesk: RefCell<Option<Peer>>,
    rust: RefCell<Option<Peer>>,
}

/// A program that takes a turn for each line it reads, and says how long an operation took, as its own clock says.
struct Peer {
    child: Child,
    asks: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Peers {
    pub(crate) fn new(folder: &Path, quick: bool) -> Self {
        let tickets = if quick { 5_000 } else { 200_000 };
        Self { folder: folder.join("helpdesk"), tickets, helpdesk: RefCell::default(), rust: RefCell::default() }
    }

    /// Lets django-helpdesk answer one question.
    pub(crate) fn helpdesk(&self, case: &str) -> Result<Sample, Failure> {
        let value = ask(&self.helpdesk, case, || {
            eprintln!("starting django-helpdesk");
            let mut command = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/peers/helpdesk/run.sh"));
            command.arg(&self.folder).args(["--serve", "--tickets", &self.tickets.to_string()]);
            command
        })?;
        Ok(Sample { value, waits: vec![value] })
    }

    /// Lets one of the contestants in Rust take a turn.
    pub(crate) fn rust(&self, contestant: &str) -> Result<Sample, Failure> {
        let value = ask(&self.rust, contestant, || {
            eprintln!("building the peers in Rust, which takes minutes the first time");
            let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/rust");
            let target = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/peers");
            command.current_dir(folder).args(["run", "--release", "--locked", "--quiet", "--target-dir", target]);
            command
        })?;
        Ok(Sample { value, waits: Vec::new() })
    }
}

/// Seconds for an operation.
fn ask(peer: &RefCell<Option<Peer>>, case: &str, command: impl FnOnce() -> Command) -> Result<f64, Failure> {
    let mut peer = peer.try_borrow_mut()?;
    if peer.is_none() {
        *peer = Some(Peer::start(&mut command())?);
    }
    let nanoseconds = peer.as_mut().ok_or("no peer")?.ask(case)?;
    Ok(nanoseconds / 1e9)
}

impl Peer {
    fn start(command: &mut Command) -> Result<Self, Failure> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let asks = child.stdin.take();
        let answers = BufReader::new(child.stdout.take().ok_or("no pipe from the peer")?);
        let mut peer = Self { child, asks, answers };
        // Its first line says who it is.
        peer.answer()?;
        Ok(peer)
    }

    fn ask(&mut self, case: &str) -> Result<f64, Failure> {
        writeln!(self.asks.as_mut().ok_or("no pipe to the peer")?, "{case}")?;
        let answer = self.answer()?;
        Ok(answer.get("ns").and_then(Value::as_f64).ok_or_else(|| format!("the peer says {answer}"))?)
    }

    fn answer(&mut self) -> Result<Value, Failure> {
        let mut line = String::new();
        if self.answers.read_line(&mut line)? == 0 {
            return Err("the peer gave up; it said why above".into());
        }
        Ok(serde_json::from_str(&line)?)
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // The end of its questions is the end of it.
        self.asks = None;
        // Nobody is left to be told.
        drop(self.child.wait());
    }
}

fn recordings() -> impl Iterator<Item = Result<Value, Failure>> {
    RECORDED.lines().map(|line| Ok(serde_json::from_str(line)?))
}

/// What a case took when it was recorded, in seconds.
pub(crate) fn recorded(case: &str) -> Result<f64, Failure> {
    for line in recordings() {
        let line = line?;
        if line.get("case").and_then(Value::as_str) == Some(case) {
            let median = line.get("median_us").and_then(Value::as_f64);
            return Ok(median.ok_or("a recording without a median")? / 1e6);
        }
    }
    Err(format!("{case} was never recorded").into())
}

/// What was recorded when.
pub(crate) fn versions() -> Result<String, Failure> {
    let line = recordings().next().ok_or("nothing was recorded")??;
    let text = |name: &str| line.get(name).and_then(Value::as_str).unwrap_or("unknown").to_owned();
    Ok(format!(
        "django-helpdesk {}, Django {}, Python {}, SQLite {}, on {}",
        text("version"),
        text("django"),
        text("python"),
        text("sqlite"),
        text("on")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_names_the_versions_that_are_built() {
        let lock = include_str!("../peers/rust/Cargo.lock");
        for name in ["totp-rs", "cedar-policy", "casbin"] {
            let named = crate::cases::ALL.iter().filter_map(|case| case.peer.strip_prefix(name)?.split_once(':'));
            let versions: Vec<_> = named.map(|(version, _)| version.trim()).collect();
            assert!(!versions.is_empty(), "{name}");
            for version in versions {
                let package = format!("name = \"{name}\"\nversion = \"{version}\"\n");
                assert!(lock.contains(&package), "{name} {version}");
            }
        }
    }

    #[test]
    fn every_case_that_has_the_peer_was_recorded() {
        for case in ["status_list.rows", "own_list.rows", "queue_list.rows", "search.rows", "counts"] {
            assert!(recorded(case).unwrap() > 0.0, "{case}");
        }
        assert!(!versions().unwrap().contains("unknown"), "{}", versions().unwrap());
    }
}
