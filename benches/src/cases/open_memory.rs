use crate::bench::{Bench, Case, Contestants, Failure, Goal, Ran, Sample, Unit};
use crate::world::{self, ACCOUNTS};
use consentry::{Desk, MemoryStore};

pub(crate) const CASE: Case = Case {
    name: "open.memory",
    operation: "open a ticket, in memory",
    peer: "",
    floor: "",
    unit: Unit::Seconds,
    goal: Goal::AtMost(10e-6),
    run,
};

fn run(bench: &Bench) -> Result<Ran, Failure> {
    let desk = Desk::new(MemoryStore::new());
    world::settle(&desk)?;
    let ours = |_| {
        Sample::timed(ACCOUNTS, |index| {
            desk.run(&world::user(), world::open(world::account(index % ACCOUNTS))?)?;
            Ok(())
        })
    };
    Contestants::ours(ours).run(bench.rounds(500))
}
