use crate::bench::{Bench, Case, Contestants, Failure, Goal, Ran, Sample, Unit};
use crate::support::Support;
use crate::world::{self, ACCOUNTS};
use consentry::access::{Check, Denied, Pass, Scope, Session};
use consentry::{Desk, MemoryStore, Settings, Timestamp};
use std::hint::black_box;

pub(crate) const SESSION: Case = Case {
    name: "session.check",
    operation: "whether a session is good for a scope now",
    peer: "",
    floor: "",
    unit: Unit::Seconds,
    goal: Goal::AtMost(5e-9),
    run: |bench| {
        let (sessions, _) = entered()?;
        checked(bench, &sessions, |session| session.entered_at, Session::check)
    },
};

pub(crate) const PASS: Case = Case {
    name: "pass.check",
    operation: "whether a pass is good for a scope now",
    run: |bench| {
        let (_, passes) = entered()?;
        checked(bench, &passes, |pass| pass.checked_at, Pass::check)
    },
    ..SESSION
};

/// How often each is asked in a round.
const TIMES: u32 = 2_000;

/// Sessions, each with its pass.
fn entered() -> Result<(Vec<Session>, Vec<Pass>), Failure> {
    let desk = Desk::with(MemoryStore::new(), Settings::default().keys(Support::keys()?));
    world::settle(&desk)?;
    let support = Support::enrolled(&desk)?;
    let (mut sessions, mut passes) = (Vec::new(), Vec::new());
    for number in 0..ACCOUNTS {
        let session = desk.run(&support.agent, support.by_door(world::account(number))?)?;
        passes.push(desk.run(&session.inside(), Check::of(&session.inside()))?);
        sessions.push(session);
    }
    Ok((sessions, passes))
}

fn checked<T>(
    bench: &Bench,
    all: &[T],
    now: fn(&T) -> Timestamp,
    check: impl Fn(&T, Scope, Timestamp) -> Result<(), Denied>,
) -> Result<Ran, Failure> {
    let asked: Vec<_> = all.iter().map(|one| (one, now(one))).collect();
    let granted = |scope| asked.iter().filter(|(one, now)| check(one, scope, *now).is_ok()).count();
    if granted(Scope::USERS) != asked.len() || granted(Scope::IMPORT) != 0 {
        return Err("the sessions aren't good for what they should be".into());
    }
    let ours = |_| {
        Sample::whole(u32::try_from(asked.len())? * TIMES, || {
            for _ in 0..TIMES {
                for (one, now) in &asked {
                    let good = check(black_box(one), black_box(Scope::USERS), black_box(*now));
                    black_box(good.is_ok());
                }
            }
            Ok(())
        })
    };
    Contestants::ours(ours).run(bench.rounds(1_000))
}
