//! "May this agent enter?" over facts that are prepared, and "what is missing?".

use crate::bench::{Bench, Case, Contestants, Failure, Goal, Ran, Sample, Unit};
use crate::shared::situations;
use consentry::access::Situation;
use consentry::policy::Rules;

pub(crate) const ALLOWED: Case = Case {
    name: "enter.decide.allowed",
    operation: "whether an agent may enter, who may",
    peer: "",
    floor: "",
    unit: Unit::Seconds,
    goal: Goal::AtMost(35e-9),
    run: |bench| alone(bench, true, situations::decide),
};

pub(crate) const DENIED: Case = Case {
    name: "enter.decide.denied",
    operation: "the same, who may not",
    run: |bench| alone(bench, false, situations::decide),
    ..ALLOWED
};

pub(crate) const EXPLAINED: Case = Case {
    name: "enter.explain",
    operation: "everything that is missing, for who may not",
    goal: Goal::AtMost(300e-9),
    run: |bench| alone(bench, false, situations::explain),
    ..ALLOWED
};

pub(crate) const CEDAR: Case = Case {
    name: "enter.decide.cedar",
    operation: "whether an agent may enter, half of who may and half of who may not",
    peer: "cedar-policy 4.14.1: one permit, the request and its entities prepared",
    goal: Goal::Peer(200.0),
    run: |bench| both(bench, "enter.decide.cedar"),
    ..ALLOWED
};

pub(crate) const CASBIN: Case = Case {
    name: "enter.decide.casbin",
    operation: "the same",
    peer: "casbin 2.20.0: one matcher over the request's attributes, which are prepared",
    goal: Goal::Peer(400.0),
    run: |bench| both(bench, "enter.decide.casbin"),
    ..ALLOWED
};

pub(crate) const EXPLAINED_CEDAR: Case = Case {
    name: "enter.explain.cedar",
    operation: "everything that is missing, for who may not",
    peer: "cedar-policy 4.14.1: a forbid for each condition, of which the answer names those that forbade",
    goal: Goal::Peer(200.0),
    run: |bench| {
        let rules = situations::rules()?;
        let denied = situations::some(&rules, false);
        beside(bench, ["enter.explain.ours", "enter.explain.cedar"], || over(&rules, &denied, situations::explain))
    },
    ..ALLOWED
};

/// How often the situations are gone over in a round, and how many rounds there are.
const TIMES: u32 = 400;
const ROUNDS: u32 = 1_000;

fn alone(bench: &Bench, allowed: bool, decide: fn(&Rules, &[Situation])) -> Result<Ran, Failure> {
    let rules = situations::rules()?;
    let some = situations::some(&rules, allowed);
    Contestants::ours(|_| over(&rules, &some, decide)).run(bench.rounds(ROUNDS))
}

fn both(bench: &Bench, peer: &str) -> Result<Ran, Failure> {
    let rules = situations::rules()?;
    let some = [situations::some(&rules, true), situations::some(&rules, false)].concat();
    beside(bench, ["enter.decide.ours", peer], || over(&rules, &some, situations::decide))
}

fn over(rules: &Rules, some: &[Situation], decide: fn(&Rules, &[Situation])) -> Result<Sample, Failure> {
    if some.len() < usize::try_from(situations::MEASURED)? {
        return Err("too few situations".into());
    }
    Sample::whole(u32::try_from(some.len())? * TIMES, || {
        (0..TIMES).for_each(|_| decide(rules, some));
        Ok(())
    })
}

/// Ours and a peer in the peers' process, turn by turn, if peers take part; else ours alone, here.
pub(super) fn beside(
    bench: &Bench,
    [ours, peer]: [&str; 2],
    mut alone: impl FnMut() -> Result<Sample, Failure>,
) -> Result<Ran, Failure> {
    match &bench.peers {
        Some(peers) => Contestants::ours(|_| peers.rust(ours)).peer(|_| peers.rust(peer)).run(bench.rounds(ROUNDS)),
        None => Contestants::ours(|_| alone()).run(bench.rounds(ROUNDS)),
    }
}
