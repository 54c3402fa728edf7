//! Entering an account, and checking the session, on SQLite.

use crate::bench::{Bench, Case, Contestants, Failure, Goal, Ran, Sample, Unit};
use crate::support::Support;
use crate::world::{self, ACCOUNTS};
use consentry::access::{Check, Enter, Leave, Session};
use consentry::assistance::CloseDoor;
use consentry::{AccountId, Desk, Settings};
use consentry_sqlite::SqliteStore;
use std::hint::black_box;

pub(crate) const CODE: Case = Case {
    name: "enter.sqlite",
    operation: "enter with a code, SQLite FULL, one caller",
    peer: "",
    floor: "ours opening a ticket (open.sqlite.1) in the same accounts of the same file",
    unit: Unit::Seconds,
    goal: Goal::Time(1.3),
    run: |bench| entering(bench, "enter.sqlite", true),
};

pub(crate) const DOOR: Case = Case {
    name: "enter.door.sqlite",
    operation: "enter through the open door, SQLite FULL, one caller",
    goal: Goal::Open,
    run: |bench| entering(bench, "enter.door.sqlite", false),
    ..CODE
};

pub(crate) const CHECK: Case = Case {
    name: "access.check.sqlite",
    operation: "a session with all that it depends on, SQLite",
    floor: "",
    goal: Goal::Open,
    run: check,
    ..CODE
};

type File = Desk<SqliteStore>;

/// A file with accounts, whose doors are closed or not, and the agent.
fn settled(bench: &Bench, name: &str, closed: bool) -> Result<(File, Support), Failure> {
    let store = SqliteStore::open(bench.fresh(name)?.join("support.db"))?;
    let desk = Desk::with(store, Settings::default().keys(Support::keys()?));
    world::settle(&desk)?;
    for number in (0..ACCOUNTS).filter(|_| closed) {
        desk.run(&world::user(), CloseDoor { account: world::account(number) })?;
    }
    let support = Support::enrolled(&desk)?;
    Ok((desk, support))
}

fn accounts() -> impl Iterator<Item = AccountId> {
    (0..ACCOUNTS).map(world::account)
}

fn entering(bench: &Bench, name: &str, by_code: bool) -> Result<Ran, Failure> {
    let (desk, support) = settled(bench, name, by_code)?;
    let mut sessions: Vec<Session> = Vec::new();
    let ours = |_| {
        // Nobody is inside twice, and each code is a new one. Neither is part of what is measured.
        for session in sessions.drain(..) {
            desk.run(&support.agent, Leave { account: session.account, session: session.id })?;
        }
        let enter = |account| if by_code { support.by_code(&desk, account) } else { support.by_door(account) };
        let mut ready = accounts().map(enter).collect::<Result<Vec<Enter>, _>>()?.into_iter();
        Sample::timed(ACCOUNTS, |_| {
            sessions.push(desk.run(&support.agent, ready.next().ok_or("too few accounts")?)?);
            Ok(())
        })
    };
    let floor = |_| {
        let mut ready = accounts().map(world::open).collect::<Result<Vec<_>, _>>()?.into_iter();
        Sample::timed(ACCOUNTS, |_| {
            desk.run(&world::user(), ready.next().ok_or("too few accounts")?)?;
            Ok(())
        })
    };
    Contestants::ours(ours).floor(floor).run(bench.rounds(200))
}

/// Times asked in a round.
const TIMES: u32 = 50;

fn check(bench: &Bench) -> Result<Ran, Failure> {
    let (desk, support) = settled(bench, "access.check.sqlite", false)?;
    let enter = |account| Ok(desk.run(&support.agent, support.by_door(account)?)?.inside());
    let inside = accounts().map(enter).collect::<Result<Vec<_>, Failure>>()?;
    let mut turns = inside.iter().cycle();
    let ours = |_| {
        Sample::timed(TIMES, |_| {
            let inside = turns.next().ok_or("nobody is inside")?;
            black_box(desk.run(inside, Check::of(inside))?);
            Ok(())
        })
    };
    Contestants::ours(ours).run(bench.rounds(1_000))
}
