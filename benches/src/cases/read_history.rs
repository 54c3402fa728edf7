use crate::bench::{Bench, Case, Contestants, Failure, Goal, Ran, Sample, Unit};
use crate::big::Big;
use crate::raw::Reader;
use crate::world::{self, Random};
use consentry::{Page, Party, ticket};
use std::hint::black_box;

pub(crate) const CASE: Case = Case {
    name: "read.history",
    operation: "a ticket with 10 messages, of 1,000,000 tickets",
    peer: "",
    floor: "the same rows by hand into plain structs, prepared statements in one read transaction",
    unit: Unit::Seconds,
    goal: Goal::Time(1.3),
    run,
};

/// Tickets read in a round.
const TICKETS: u32 = 40;

fn run(bench: &Bench) -> Result<Ran, Failure> {
    let big = Big::open(bench)?;
    let desk = big.desk()?;
    let connection = big.connection()?;
    let mut reader = Reader::prepare(&connection)?;
    let (by, user) = (Party::User(world::user()), world::user().id);
    let history = |ticket| ticket::History { account: big.large, ticket, page: Page::default() };

    for &ticket in big.long.iter().take(100) {
        let ours = desk.run(&by, history(ticket))?;
        let (_, _, floor) = reader.history(big.large, user, ticket)?;
        if ours.ticket.messages != 10 || ours.messages.rows.len() != 10 || floor.len() != 10 {
            return Err("the file doesn't hold what it should".into());
        }
    }
    let ours = |round| {
        let mut random = Random::new(u64::from(round));
        Sample::timed(TICKETS, |_| {
            black_box(desk.run(&by, history(*random.pick(&big.long)?))?);
            Ok(())
        })
    };
    let floor = |round| {
        let mut random = Random::new(u64::from(round));
        Sample::timed(TICKETS, |_| {
            black_box(reader.history(big.large, user, *random.pick(&big.long)?)?);
            Ok(())
        })
    };
    Contestants::ours(ours).floor(floor).run(bench.rounds(1_000))
}
