//! The story: one walk through the house.

use crate::failure::Failure;
use crate::stage::{Stage, head, tell};
use crate::voice::Voice;
use crate::{account, contacts, history, host, journal, outbox, panel, refusals, users};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// How many tickets of the history the story shows.
const SHOWN: u64 = 4;

/// Tells the story, and goes on with it if the file has one already.
pub(crate) fn run(file: &Path, voice: &Voice, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let desk = host::open_with_keys(file)?;
    let found = account::found(&desk, voice)?;
    let mut stage = Stage::new(desk, found.house, voice, out);
    tell!(stage, "title", file = file.display().to_string())?;
    account::chapter(&mut stage, &found, file)?;
    contacts::chapter(&mut stage)?;
    users::chapter(&mut stage)?;
    panel::chapter(&mut stage)?;
    drop(stage);

    // The file is closed and opened again: all of it is there.
    let mut stage = Stage::new(host::open_with_keys(file)?, found.house, voice, out);
    history::chapter(&mut stage, SHOWN)?;
    refusals::chapter(&mut stage)?;
    outbox::chapter(&mut stage)?;
    journal::chapter(&mut stage)?;

    head!(stage, "next-heading")?;
    tell!(stage, "next-again")?;
    tell!(stage, "next-commands")?;
    Ok(ExitCode::SUCCESS)
}
