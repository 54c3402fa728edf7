use crate::bench::{Bench, Case, Contestants, Failure, Goal, Ran, Sample, Unit};
use crate::texts::Text;
use crate::world::{self, ACCOUNTS};
use consentry::{Desk, ticket};
use consentry_sqlite::SqliteStore;
use std::path::Path;

pub(crate) const CASE: Case = Case {
    name: "open.similar",
    operation: "open a ticket that asks for similar ones first, SQLite FULL, one caller",
    peer: "",
    floor: "ours with the same texts, of somebody who acknowledged the similar ones",
    unit: Unit::Seconds,
    goal: Goal::Open,
    run,
};

/// Tickets of each account before the clock starts.
const BEFORE: u32 = 50;

/// Opens a text's ticket in one account after the other.
struct Opener {
    desk: Desk<SqliteStore>,
    next: u32,
    acknowledged: bool,
}

impl Opener {
    fn settled(path: &Path, acknowledged: bool) -> Result<Self, Failure> {
        let desk = Desk::new(SqliteStore::open(path)?);
        world::settle(&desk)?;
        let mut opener = Self { desk, next: 0, acknowledged: true };
        for operation in opener.operations(ACCOUNTS * BEFORE)? {
            opener.desk.run(&world::user(), operation)?;
        }
        Ok(Self { acknowledged, ..opener })
    }

    fn operations(&mut self, count: u32) -> Result<Vec<ticket::Open>, Failure> {
        let numbers = self.next..self.next + count;
        self.next = numbers.end;
        let open = |number: u32| {
            let Text { subject, body } = Text::fresh(number.into());
            world::opening(world::account(number % ACCOUNTS), &subject, &body, self.acknowledged)
        };
        numbers.map(open).collect()
    }

    fn round(&mut self) -> Result<Sample, Failure> {
        let mut operations = self.operations(ACCOUNTS)?.into_iter();
        Sample::timed(ACCOUNTS, |_| {
            self.desk.run(&world::user(), operations.next().ok_or("too few tickets")?)?;
            Ok(())
        })
    }
}

fn run(bench: &Bench) -> Result<Ran, Failure> {
    let folder = bench.fresh("open.similar")?;
    let mut ours = Opener::settled(&folder.join("ours.db"), false)?;
    let mut floor = Opener::settled(&folder.join("floor.db"), true)?;
    Contestants::ours(move |_| ours.round()).floor(move |_| floor.round()).run(bench.rounds(100))
}
