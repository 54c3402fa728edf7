use crate::bench::{Bench, Case, Contestants, Failure, Goal, Ran, Sample, Unit};
use crate::raw::{self, Statements, Tickets, Values};
use crate::world::{self, ACCOUNTS};
use consentry::Desk;
use consentry_sqlite::SqliteStore;

pub(crate) const CASE: Case = Case {
    name: "open.sqlite.1",
    operation: "open a ticket, SQLite FULL, one caller",
    peer: "",
    floor: "the same six rows by hand, one prepared transaction a ticket",
    unit: Unit::Seconds,
    goal: Goal::Speed(0.8),
    run,
};

/// Tickets in a round.
const TICKETS: u32 = ACCOUNTS;

fn run(bench: &Bench) -> Result<Ran, Failure> {
    let folder = bench.fresh("open.sqlite.1")?;
    let desk = Desk::new(SqliteStore::open(folder.join("ours.db"))?);
    world::settle(&desk)?;
    world::settle(&Desk::new(SqliteStore::open(folder.join("floor.db"))?))?;
    let connection = raw::connect(&folder.join("floor.db"))?;
    let mut statements = Statements::prepare(&connection)?;
    let (values, mut tickets) = (Values::new()?, Tickets::new(&connection)?);

    let accounts: Vec<_> = (0..ACCOUNTS).map(world::account).collect();
    let ours = |_| {
        let mut accounts = accounts.iter().cycle();
        Sample::timed(TICKETS, |_| {
            desk.run(&world::user(), world::open(*accounts.next().ok_or("no accounts")?)?)?;
            Ok(())
        })
    };
    let floor = |_| {
        let mut tickets = tickets.next(TICKETS)?.into_iter();
        Sample::timed(TICKETS, |_| statements.open(&values, &tickets.next().ok_or("too few tickets")?))
    };
    Contestants::ours(ours).floor(floor).run(bench.rounds(200))
}
