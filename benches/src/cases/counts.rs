use crate::bench::{Bench, Case, Contestants, Failure, Goal, Ran, Sample, Unit};
use crate::big::Big;
use crate::raw::Reader;
use crate::world;
use consentry::{Party, ticket};
use std::hint::black_box;

pub(crate) const CASE: Case = Case {
    name: "counts",
    operation: "tickets by status, account of 100,000",
    peer: "SELECT count(*) … GROUP BY status by hand in the same account",
    floor: "ours in an account of 10 tickets: the size must not matter",
    unit: Unit::Seconds,
    goal: Goal::Time(1.2),
    run,
};

/// Times asked in a round.
const TIMES: u32 = 100;

fn run(bench: &Bench) -> Result<Ran, Failure> {
    let big = Big::open(bench)?;
    let desk = big.desk()?;
    let connection = big.connection()?;
    let mut reader = Reader::prepare(&connection)?;
    let by = Party::User(world::user());

    let counted: i64 = reader.count(big.large)?.iter().map(|(_, count)| count).sum();
    if desk.run(&by, ticket::TicketCounts { account: big.large })?.total() != u64::try_from(counted)? {
        return Err("the file doesn't hold what it should".into());
    }
    let ask = |account| {
        Sample::timed(TIMES, |_| {
            black_box(desk.run(&by, ticket::TicketCounts { account })?);
            Ok(())
        })
    };
    let peer = |_| {
        Sample::timed(1, |_| {
            black_box(reader.count(big.large)?);
            Ok(())
        })
    };
    Contestants::ours(|_| ask(big.large)).peer(peer).floor(|_| ask(big.small)).run(bench.rounds(600))
}
