//! Chapter eight: the journal, what happened, who did it, and a tree over all of it that nobody can change unnoticed.

use crate::facts;
use crate::failure::Failure;
use crate::host::{House, TourDesk};
use crate::stage::{Stage, head, tell};
use crate::table::{date, numbered, table};
use crate::voice::say;
use consentry::Page;
use consentry::journal::tree::{Frontier, Hash};
use consentry::journal::{Entry, EntryError, Read, Summary};
use std::collections::VecDeque;
use std::fmt::Write as _;

/// What was read of a journal.
#[derive(Default)]
struct Trail {
    tree: Frontier,
    size: u64,
    /// How many entries don't hold what their header says.
    broken: u64,
    newest: VecDeque<Entry>,
}

/// Tells the chapter: reads the whole journal as the account's owner, prints the newest entries, and computes the tree's
/// root anew.
pub(crate) fn chapter(stage: &mut Stage<'_>, shown: usize) -> Result<(), Failure> {
    head!(stage, "journal-heading")?;
    let stored = stage.desk.run(&stage.house.owner, Summary { account: stage.house.account })?;
    let trail = read(&stage.desk, &stage.house, stored.size, shown)?;
    let [number, day, what] = ["number", "date", "fact"].map(|label| stage.voice.label(label));
    let mut rows = numbered(table([number, format!("{day} (UTC)"), say!(stage.voice, "journal-who"), what]));
    for entry in &trail.newest {
        let (at, who) = match entry.read_header() {
            Ok(header) => (date(header.at), facts::actor(&header.actor)),
            Err(error) => (String::new(), error.to_string()),
        };
        rows.add_row([entry.sequence.to_string(), at, who, facts::sentence(stage, entry)]);
    }
    tell!(stage, "journal-entries", entries = trail.size, shown = trail.newest.len())?;
    stage.table(&rows)?;

    tell!(stage, "journal-root")?;
    let root = hex(&trail.tree.root());
    stage.aside(&root)?;
    if root == stored.root && trail.broken == 0 {
        return tell!(stage, "journal-whole");
    }
    tell!(stage, "journal-changed")?;
    stage.aside(&stored.root)?;
    tell!(stage, "journal-broken", entries = trail.broken)?;
    Err(Failure::Changed)
}

/// Reads the first `size` entries, and keeps the newest `shown`: somebody else may be writing, and the root compared is the one of that many.
fn read(desk: &TourDesk, house: &House, size: u64, shown: usize) -> Result<Trail, Failure> {
    let mut trail = Trail::default();
    let mut page = Page::first(200)?;
    loop {
        let listed = desk.run(&house.owner, Read { account: house.account, page: page.clone() })?;
        for entry in listed.rows.into_iter().filter(|entry| entry.sequence <= size) {
            trail.tree.append(trail.size, entry.leaf());
            trail.size += 1;
            // The leaf is the header; the payload is checked against the header's commitment.
            trail.broken += u64::from(matches!(entry.read_fact(), Err(EntryError::Misplaced | EntryError::Commitment)));
            trail.newest.push_back(entry);
            if trail.newest.len() > shown {
                trail.newest.pop_front();
            }
        }
        match listed.next {
            Some(next) if trail.size < size => page = page.after(next),
            _ => return Ok(trail),
        }
    }
}

/// The account's newest entry.
pub(crate) fn newest(stage: &Stage<'_>) -> Result<Entry, Failure> {
    let stored = stage.desk.run(&stage.house.owner, Summary { account: stage.house.account })?;
    read(&stage.desk, &stage.house, stored.size, 1)?.newest.pop_back().ok_or(Failure::Changed)
}

fn hex(hash: &Hash) -> String {
    hash.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
