//! The journal: what happened, who did it, and a tree over all of it that nobody can change unnoticed.

use crate::failure::Failure;
use crate::host::{House, TourDesk};
use crate::table::{NUMBER, counted, date, table};
use consentry::journal::tree::{Frontier, Hash};
use consentry::journal::{Entry, EntryError, Fact, JournalHead, Read};
use consentry::operation::{Facts, Wanted};
use consentry::record::Key;
use consentry::{Actor, Page, Permissions, Refusal, Store as _, UserId};
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
    let stored = head(desk, house)?;
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
    writeln!(out, "  {}", hex(&trail.tree.root()))?;
    if trail.tree.root() == stored.root() && trail.broken == 0 {
        writeln!(out, "It is the root that the store keeps, and each entry holds what its header says.")?;
    } else {
        writeln!(out, "THIS JOURNAL WAS CHANGED. The root that the store keeps:\n  {}", hex(&stored.root()))?;
        writeln!(out, "Entries that don't hold what their header says: {}", trail.broken)?;
    }
    Ok(())
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

/// The journal's head, straight from the store: no operation tells it yet.
fn head(desk: &TourDesk, house: &House) -> Result<JournalHead, Failure> {
    let key = Key::Journal(house.account);
    let mut wanted = Wanted::new(house.account);
    wanted.record(key);
    let answers = desk.store().gather(&wanted)?;
    let facts = Facts::checked(wanted, answers)?;
    let head = facts.existing::<JournalHead>(key).map_err(refused)?;
    Ok(head.value.clone())
}

fn refused(refusal: Refusal) -> Failure {
    consentry::DeskError::from(refusal).into()
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
