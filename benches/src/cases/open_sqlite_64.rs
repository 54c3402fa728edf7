use crate::bench::{Bench, Case, Contestants, Failure, Goal, Ran, Sample, Unit, per_operation};
use crate::raw::{self, Statements, Ticket, Tickets, Values};
use crate::world::{self, ACCOUNTS};
use consentry::{Desk, Store};
use consentry_sqlite::SqliteStore;
use rusqlite::Connection;
use std::path::Path;
use std::sync::{Barrier, Mutex, PoisonError};
use std::time::Instant;

pub(crate) const CASE: Case = Case {
    name: "open.sqlite.64",
    operation: "open a ticket, SQLite FULL, 64 callers",
    peer: "the floor's transactions by 64 callers behind one mutex",
    floor: "the same six rows by hand, one prepared transaction a ticket, one caller",
    unit: Unit::Seconds,
    goal: Goal::Speed(5.0),
    run,
};

pub(crate) const GROUPED: Case = Case {
    name: "open.sqlite.64.grouped",
    operation: "the same, beside groups by hand",
    peer: "",
    floor: "the same six rows by hand, 64 tickets in each transaction, one caller: a group commit that costs nothing",
    unit: Unit::Seconds,
    goal: Goal::Open,
    run: run_grouped,
};

/// Tickets of each of our callers in a round: enough that its first and last groups, which aren't full, don't matter.
const EACH: u32 = 16;
/// Tickets of the others in a round, four of each account.
const OTHERS: u32 = 4;

fn run(bench: &Bench) -> Result<Ran, Failure> {
    let folder = bench.fresh("open.sqlite.64")?;
    let desk = settled(&folder.join("ours.db"))?;
    let values = Values::new()?;
    drop(settled(&folder.join("peer.db"))?);
    let shared = raw::connect(&folder.join("peer.db"))?;
    let mut shared_tickets = Tickets::new(&shared)?;
    let shared = Mutex::new(shared);
    drop(settled(&folder.join("floor.db"))?);
    let connection = raw::connect(&folder.join("floor.db"))?;
    let mut statements = Statements::prepare(&connection)?;
    let mut tickets = Tickets::new(&connection)?;

    let peer = |_| {
        let mut works: Vec<_> = (0..ACCOUNTS).map(|_| Vec::new()).collect();
        let turns = shared_tickets.next(OTHERS * ACCOUNTS)?.into_iter().zip((0..ACCOUNTS as usize).cycle());
        for (ticket, caller) in turns {
            works.get_mut(caller).ok_or("no such caller")?.push(ticket);
        }
        callers(works, |_, tickets| {
            let mut tickets = tickets.into_iter();
            Sample::timed(OTHERS, |_| by_hand(&shared, &values, &tickets.next().ok_or("too few tickets")?))
        })
    };
    let floor = |_| {
        let count = OTHERS * ACCOUNTS;
        let mut tickets = tickets.next(count)?.into_iter();
        Sample::timed(count, |_| statements.open(&values, &tickets.next().ok_or("too few tickets")?))
    };
    Contestants::ours(|_| ours(&desk)).peer(peer).floor(floor).run(bench.rounds(40))
}

fn run_grouped(bench: &Bench) -> Result<Ran, Failure> {
    let folder = bench.fresh("open.sqlite.64.grouped")?;
    let desk = settled(&folder.join("ours.db"))?;
    let values = Values::new()?;
    drop(settled(&folder.join("floor.db"))?);
    let connection = raw::connect(&folder.join("floor.db"))?;
    let mut statements = Statements::prepare(&connection)?;
    let mut tickets = Tickets::new(&connection)?;

    let floor = |_| {
        let tickets = tickets.next(EACH * ACCOUNTS)?;
        let start = Instant::now();
        for group in tickets.chunks(ACCOUNTS as usize) {
            statements.open_all(&values, group)?;
        }
        Ok(Sample { value: per_operation(start.elapsed(), EACH * ACCOUNTS), waits: Vec::new() })
    };
    Contestants::ours(|_| ours(&desk)).floor(floor).run(bench.rounds(40))
}

fn settled(path: &Path) -> Result<Desk<SqliteStore>, Failure> {
    let desk = Desk::new(SqliteStore::open(path)?);
    world::settle(&desk)?;
    Ok(desk)
}

/// 64 callers through one desk, each in its own account.
fn ours(desk: &Desk<impl Store>) -> Result<Sample, Failure> {
    callers(vec![(); ACCOUNTS as usize], |caller, ()| {
        let account = world::account(caller);
        Sample::timed(EACH, |_| {
            desk.run(&world::user(), world::open(account)?)?;
            Ok(())
        })
    })
}

fn by_hand(shared: &Mutex<Connection>, values: &Values, ticket: &Ticket) -> Result<(), Failure> {
    let connection = shared.lock().unwrap_or_else(PoisonError::into_inner);
    Statements::prepare(&connection)?.open(values, ticket)
}

/// Runs a caller on a thread of its own for each work; the time is from the first caller's start to the last one's end.
fn callers<W: Send>(works: Vec<W>, call: impl Fn(u32, W) -> Result<Sample, Failure> + Sync) -> Result<Sample, Failure> {
    let gate = Barrier::new(works.len());
    let (gate, call) = (&gate, &call);
    let ended = std::thread::scope(|scope| {
        let threads: Vec<_> = (0u32..)
            .zip(works)
            .map(|(caller, work)| {
                scope.spawn(move || {
                    gate.wait();
                    let start = Instant::now();
                    call(caller, work).map(|sample| (start, Instant::now(), sample))
                })
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().map_err(|_| Failure::from("a caller panicked"))?)
            .collect::<Result<Vec<_>, Failure>>()
    })?;
    let start = ended.iter().map(|(start, ..)| *start).min().ok_or("no callers")?;
    let end = ended.iter().map(|(_, end, _)| *end).max().ok_or("no callers")?;
    let waits: Vec<f64> = ended.into_iter().flat_map(|(_, _, sample)| sample.waits).collect();
    Ok(Sample { value: per_operation(end - start, u32::try_from(waits.len())?), waits })
}
