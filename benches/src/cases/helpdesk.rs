//! Lists, search and counts of 200,000 tickets beside django-helpdesk.

use crate::bench::{Bench, Case, Contestants, Failure, Goal, Ran, Sample, Unit};
use crate::big;
use crate::helpdesk::{Helpdesk, RARE, Spread, team};
use crate::peer;
use crate::raw::Reader;
use crate::world;
use consentry::ticket::{Assigned, List, Only, Queue, Search, Status, TicketCounts};
use consentry::{Page, Party};
use std::hint::black_box;

pub(crate) const STATUS: Case = Case {
    name: "list.status",
    operation: "the newest 50 solved tickets, account of 200,000",
    peer: "the first 50 resolved tickets of django-helpdesk's list, without its count and its serializer (status_list.rows)",
    floor: "the same rows by hand into plain structs, prepared statements in one read transaction",
    unit: Unit::Seconds,
    goal: Goal::Peer(100.0),
    run: status,
};

pub(crate) const OWN: Case = Case {
    name: "list.own",
    operation: "the first 50 tickets that wait for an agent, 200,000 tickets of 2,000 accounts",
    peer: "the newest 50 open tickets of an agent, of django-helpdesk's dashboard, without its count (own_list.rows)",
    run: own,
    ..STATUS
};

pub(crate) const OPEN: Case = Case {
    name: "list.open",
    operation: "the first 50 tickets that wait for a team, 200,000 tickets of 2,000 accounts",
    peer: "the first 50 open tickets of a queue in django-helpdesk's list, without its count and its serializer \
        (queue_list.rows)",
    run: open,
    ..STATUS
};

pub(crate) const SEARCH: Case = Case {
    name: "search.200k",
    operation: "the newest 50 tickets with a word that 200 have, account of 200,000",
    peer: "the first 50 tickets that django-helpdesk's search finds by that word, without its count and its serializer \
        (search.rows)",
    floor: "",
    run: search,
    ..STATUS
};

pub(crate) const COUNTS: Case = Case {
    name: "counts.200k",
    operation: "tickets by status, account of 200,000",
    peer: "the counts of django-helpdesk's report index: three for each of eight queues (counts)",
    floor: "",
    run: counts,
    ..STATUS
};

/// Questions asked in a round.
const TIMES: u32 = 40;
/// Their questions take up to half a second each.
const ROUNDS: u32 = 40;

fn status(bench: &Bench) -> Result<Ran, Failure> {
    let helpdesk = Helpdesk::open(bench, Spread::One)?;
    let desk = helpdesk.desk()?;
    let connection = big::connection(&helpdesk.path)?;
    let mut reader = Reader::prepare(&connection)?;
    let (account, by) = (helpdesk.account, Party::User(world::user()));
    let list = || List { account, only: Only::Status(Status::Solved), team: None, page: Page::default() };
    let counted = reader.count(account)?;
    let solved = counted.iter().find(|(status, _)| status == Status::Solved.name()).map(|(_, count)| *count);
    holds(solved == Some(helpdesk.solved.into()) && desk.run(&by, list())?.rows.len() == 50)?;
    let ours = || {
        black_box(desk.run(&by, list())?);
        Ok(())
    };
    let floor = || {
        black_box(reader.page(account, world::user().id, Some(Status::Solved.name()), i64::MAX)?);
        Ok(())
    };
    beside(bench, "status_list.rows", ours, Some(floor))
}

fn own(bench: &Bench) -> Result<Ran, Failure> {
    let helpdesk = Helpdesk::open(bench, Spread::Accounts)?;
    let desk = helpdesk.desk()?;
    let connection = big::connection(&helpdesk.path)?;
    let mut reader = Reader::prepare(&connection)?;
    let by = helpdesk.agent;
    let rows = |page: Page| {
        let listed = desk.run(&by, Assigned { page })?;
        Ok((listed.rows.len(), listed.next))
    };
    holds(all(&rows)? == usize::try_from(helpdesk.own)? && reader.queue(by.id, None)?.1.len() == first(helpdesk.own))?;
    let ours = || {
        black_box(desk.run(&by, Assigned { page: Page::default() })?);
        Ok(())
    };
    let floor = || {
        black_box(reader.queue(by.id, None)?);
        Ok(())
    };
    beside(bench, "own_list.rows", ours, Some(floor))
}

fn open(bench: &Bench) -> Result<Ran, Failure> {
    let helpdesk = Helpdesk::open(bench, Spread::Accounts)?;
    let desk = helpdesk.desk()?;
    let connection = big::connection(&helpdesk.path)?;
    let mut reader = Reader::prepare(&connection)?;
    let (by, name) = (helpdesk.agent, team(0));
    let rows = |page: Page| {
        let listed = desk.run(&by, Queue { team: name.parse()?, page })?;
        Ok((listed.rows.len(), listed.next))
    };
    holds(
        all(&rows)? == usize::try_from(helpdesk.queue)?
            && reader.queue(by.id, Some(&name))?.1.len() == first(helpdesk.queue),
    )?;
    let ours = || {
        black_box(desk.run(&by, Queue { team: name.parse()?, page: Page::default() })?);
        Ok(())
    };
    let floor = || {
        black_box(reader.queue(by.id, Some(&name))?);
        Ok(())
    };
    beside(bench, "queue_list.rows", ours, Some(floor))
}

fn search(bench: &Bench) -> Result<Ran, Failure> {
    let helpdesk = Helpdesk::open(bench, Spread::One)?;
    let desk = helpdesk.desk()?;
    let (account, by) = (helpdesk.account, Party::User(world::user()));
    let rows = |page: Page| {
        let listed = desk.run(&by, Search { account, text: RARE.parse()?, team: None, page })?;
        Ok((listed.rows.len(), listed.next))
    };
    holds(all(&rows)? == usize::try_from(helpdesk.rare)?)?;
    let ours = || {
        black_box(desk.run(&by, Search { account, text: RARE.parse()?, team: None, page: Page::default() })?);
        Ok(())
    };
    beside(bench, "search.rows", ours, NOBODY)
}

fn counts(bench: &Bench) -> Result<Ran, Failure> {
    let helpdesk = Helpdesk::open(bench, Spread::One)?;
    let desk = helpdesk.desk()?;
    let (account, by) = (helpdesk.account, Party::User(world::user()));
    holds(desk.run(&by, TicketCounts { account })?.total() == u64::from(helpdesk.tickets))?;
    let ours = || {
        black_box(desk.run(&by, TicketCounts { account })?);
        Ok(())
    };
    beside(bench, "counts", ours, NOBODY)
}

/// No floor.
const NOBODY: Option<fn() -> Result<(), Failure>> = None;

fn holds(all: bool) -> Result<(), Failure> {
    if all { Ok(()) } else { Err("the file doesn't hold what it should".into()) }
}

/// How many of a list's rows the floor reads: a page, and the one that tells whether there are more.
fn first(rows: u32) -> usize {
    usize::try_from(rows.min(51)).unwrap_or(51)
}

/// How many rows a list has, page by page.
fn all(page: &impl Fn(Page) -> Result<(usize, Option<consentry::Cursor>), Failure>) -> Result<usize, Failure> {
    let (mut count, mut next) = page(Page::default())?;
    while let Some(cursor) = next {
        let (more, behind) = page(Page::default().after(cursor))?;
        (count, next) = (count + more, behind);
    }
    Ok(count)
}

/// Ours, a floor, and the peer's case: turn by turn if peers take part, else as it was recorded.
fn beside(
    bench: &Bench,
    case: &str,
    mut ours: impl FnMut() -> Result<(), Failure>,
    floor: Option<impl FnMut() -> Result<(), Failure>>,
) -> Result<Ran, Failure> {
    let mut contestants = Contestants::ours(|_| Sample::timed(TIMES, |_| ours()));
    if let Some(mut floor) = floor {
        contestants = contestants.floor(move |_| Sample::timed(TIMES, |_| floor()));
    }
    match &bench.peers {
        Some(peers) => contestants.peer(|_| peers.helpdesk(case)).run(bench.rounds(ROUNDS)),
        // What was recorded had all tickets.
        None if bench.quick => contestants.run(bench.rounds(ROUNDS)),
        None => contestants.recorded(Some(peer::recorded(case)?)).run(bench.rounds(ROUNDS * 10)),
    }
}
