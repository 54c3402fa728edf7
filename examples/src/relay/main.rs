//! The relay: a program that sends what Consentry has to tell by e-mail, through a mail server of the host's.
//!
//! It does two things that know nothing of each other. `collect.rs` takes notices out of the journal and writes letters
//! into a spool; `send.rs` hands letters from the spool to the server. Between them lies the disk and nothing else, so
//! a server that is down or slow delays nobody's journal, and a database that is down delays nobody's mail.
//!
//! The program needs no signal to end, because it can be killed at any moment: nothing is acknowledged before it is
//! safe in the spool, and nothing leaves the spool before the server has taken it. A letter is sent twice only if the
//! relay dies after the server took it and before that is written down. No mail program can avoid that; both copies
//! have the same
//! `Message-ID`.

mod collect;
mod failure;
mod files;
mod letter;
mod message;
mod options;
mod press;
mod rounds;
mod send;
mod server;
mod session;
mod spool;
mod waiting;

use clap::Parser;
use failure::Failure;
use std::io::{self, Write as _};
use std::process::ExitCode;

fn main() -> ExitCode {
    match rounds::run(&options::Options::parse()) {
        Ok(code) => code,
        // Whoever reads our output has seen enough.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            // If even the standard error is closed, the exit code has to do.
            let _ = writeln!(io::stderr(), "error: {failure}");
            ExitCode::from(2)
        }
    }
}
