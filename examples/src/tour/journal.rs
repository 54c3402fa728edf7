//! The journal: what happened, who did it, and a tree over all of it that nobody can change unnoticed.

use crate::failure::Failure;
use crate::host::{House, TourDesk};
use crate::table::{NUMBER, counted, date, table};
use consentry::journal::tree::{Frontier, Hash};
use consentry::journal::{Entry, EntryError, Fact, Read, Summary};
use consentry::{Actor, Page, Permissions, UserId};
use std::collections::VecDeque;
use std::fmt::Write as _;
use std::io::Write;

/// How many of the newest entries are shown.
const SHOWN: usize = 12;

/// What was read of a journal.
#[derive(Default)]
struct Trail {
    tree: Frontier,
    size: u64,
    /// How many entries don't hold what their header says.
    broken: u64,
    newest: VecDeque<Entry>,
}

/// Reads the whole journal as the account's owner, computes the tree's root anew, and prints the newest entries.
pub(crate) fn print(desk: &TourDesk, house: &House, out: &mut impl Write) -> Result<(), Failure> {
    let stored = desk.run(&house.owner, Summary { account: house.account })?;
    let trail = read(desk, house, stored.size)?;
    let mut rows = table([NUMBER, "date (UTC)", "who", "what"]);
    for entry in &trail.newest {
        let (at, who) = match entry.read_header() {
            Ok(header) => (date(header.at), name(house, &header.actor)),
            Err(error) => (String::new(), error.to_string()),
        };
        rows.add_row([entry.sequence.to_string(), at, who, what(entry)]);
    }
    let all = counted(trail.size, "entry");
    let shown = if trail.size > SHOWN as u64 { format!("{all}; the newest {SHOWN}") } else { all };
    writeln!(out, "{shown}:\n{}", rows.trim_fmt())?;

    writeln!(out, "The root of the tree over all of them, computed from what was just read:")?;
    let root = hex(&trail.tree.root());
    writeln!(out, "  {root}")?;
    if root == stored.root && trail.broken == 0 {
        writeln!(out, "It is the root that the store keeps, and each entry holds what its header says.")?;
        return Ok(());
    }
    writeln!(out, "THIS JOURNAL WAS CHANGED. The root that the store keeps:\n  {}", stored.root)?;
    writeln!(out, "Entries that don't hold what their header says: {}", trail.broken)?;
    Err(Failure::Changed)
}

/// Reads the first `size` entries: somebody else may be writing, and the root compared is the one of that many.
fn read(desk: &TourDesk, house: &House, size: u64) -> Result<Trail, Failure> {
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
            if trail.newest.len() > SHOWN {
                trail.newest.pop_front();
            }
        }
        match listed.next {
            Some(next) if trail.size < size => page = page.after(next),
            _ => return Ok(trail),
        }
    }
}

fn what(entry: &Entry) -> String {
    match entry.read_fact() {
        Ok(Fact::TicketOpened { number, .. }) => format!("ticket.opened, no. {number}"),
        Ok(Fact::TicketAnswered { number, message, .. }) => format!("ticket.answered, no. {number}, message {message}"),
        Ok(Fact::MemberAdmitted { user, permissions }) => {
            let permissions: Vec<_> = Permissions::names(permissions).collect();
            format!("people.admitted, {}: {}", person(user), permissions.join(", "))
        }
        Ok(fact) => fact.code().to_owned(),
        Err(error) => error.to_string(),
    }
}

/// What the reader knows an actor as. The journal itself holds ids only.
fn name(house: &House, actor: &Actor) -> String {
    match actor {
        Actor::User(id) if *id == house.owner.id => "Ada".to_owned(),
        Actor::User(id) => person(*id),
        Actor::Agent(id) if *id == house.agent.id => "Grace".to_owned(),
        other => other.to_string(),
    }
}

fn person(id: UserId) -> String {
    if id == UserId::from_name("ben") { "Ben".to_owned() } else { id.to_string() }
}

fn hex(hash: &Hash) -> String {
    hash.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
