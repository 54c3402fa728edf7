//! Races: of several commits that exclude each other exactly one succeeds.

use super::broken::{Broken, holds, same};
use super::samples;
use super::scene::{Draft, Scene, numbers, sequences, together};
use crate::AccountId;
use crate::change::Commit;
use crate::record::{Key, Record};
use std::sync::atomic::{AtomicU64, Ordering};

/// How many threads work against each other, and how often each one succeeds.
const THREADS: u64 = 16;
const INCREMENTS: u64 = 1_000;

/// After so many conflicts in a row, with nobody else having written, there is no cause left but the store.
const CAUSELESS_MAX: u32 = 1_000;

fn counted(scene: &Scene<'_>, account: AccountId) -> Result<(u64, u64), Broken> {
    match scene.read(Key::Counter(account))? {
        Some(read) => match read.value {
            Record::Counter(counter) => Ok((read.version, counter.last)),
            other => Err(Broken::new("the counter", "a counter", format_args!("{other:?}"))),
        },
        None => Err(Broken::new("the counter", "to be there", "nothing")),
    }
}

/// Adds one to the counter, `times` times, each time by reading it and writing it at the version that was read.
fn increment(scene: &Scene<'_>, account: AccountId, times: u64, most: u64) -> Result<Vec<u64>, Broken> {
    let (mut written, mut causeless, mut seen) = (Vec::new(), 0, 0);
    while (written.len() as u64) < times {
        let (version, last) = counted(scene, account)?;
        holds(format_args!("the counter, at {last}, stays below {most} until all is counted"), last < most)?;
        causeless = if version == seen { causeless + 1 } else { 0 };
        holds("a conflict has a cause", causeless < CAUSELESS_MAX)?;
        seen = version;
        match scene.commit(&scene.draft(account).put(samples::counter(account, last + 1), version)) {
            Commit::Committed => written.push(last + 1),
            Commit::Conflict => std::thread::yield_now(),
            other => return Err(Broken::new("an increment", "stored or a conflict", format_args!("{other:?}"))),
        }
    }
    Ok(written)
}

pub(super) fn sixteen_threads_lose_no_increment(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = scene.id(1);
    scene.create(samples::counter(account, 0))?;
    let most = THREADS * INCREMENTS;
    let written = together(THREADS, |_| increment(scene, account, INCREMENTS, most))?;
    let mut written = written.concat();
    written.sort_unstable();
    same("version and count at the end", &counted(scene, account)?, &(most + 1, most))?;
    same("the numbers that were written", &written, &(1..=most).collect())
}

/// How often a race is run: often enough for threads to meet.
const ROUNDS: u64 = 60;

/// Runs one commit on each of `threads` threads at the same time, round after round, and demands how many succeed.
fn race(
    scene: &Scene<'_>,
    threads: u64,
    draft: impl Fn(u64, u64) -> Result<Draft, Broken> + Sync,
    winners: impl Fn(u64, &[u64]) -> Result<(), Broken>,
) -> Result<(), Broken> {
    for round in 1..=ROUNDS {
        let answers = together(threads, |thread| Ok((thread, scene.commit(&draft(round, thread)?))))?;
        let mut won = Vec::new();
        for (thread, answer) in answers {
            match answer {
                Commit::Committed => won.push(thread),
                Commit::Conflict => {}
                other => return Err(Broken::new("a race", "stored or a conflict", format_args!("{other:?}"))),
            }
        }
        winners(round, &won)?;
    }
    Ok(())
}

fn one(won: &[u64]) -> Result<u64, Broken> {
    match won {
        [winner] => Ok(*winner),
        _ => Err(Broken::new("how many of the threads succeeded", "one", format_args!("{won:?}"))),
    }
}

pub(super) fn one_of_several_creators_succeeds(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let record = |round, thread: u64| {
        let member = samples::membership(account, scene.id(round)).into();
        samples::changed(&member, i64::try_from(thread).unwrap_or_default())
    };
    race(
        scene,
        4,
        |round, thread| Ok(scene.draft(account).create(record(round, thread))),
        |round, won| scene.stored("what the winner wrote", &record(round, one(won)?), 1),
    )
}

pub(super) fn one_of_several_writers_succeeds(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = scene.id(1);
    let record = |thread: u64| samples::counter(account, 100 + thread);
    scene.create(samples::counter(account, 0))?;
    race(
        scene,
        4,
        |round, thread| Ok(scene.draft(account).put(record(thread), round)),
        |round, won| scene.stored("what the winner wrote", &record(one(won)?).into(), round + 1),
    )
}

pub(super) fn one_of_several_writers_of_a_row_succeeds(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, ticket): (AccountId, _) = (scene.id(1), scene.id(1));
    let entry =
        |round, thread: u64| crate::journal::Entry { salt: Some(thread.to_string()), ..samples::entry(account, round) };
    race(
        scene,
        4,
        |round, thread| {
            Ok(scene.draft(account).message(samples::message(account, ticket, round)?).entry(entry(round, thread)))
        },
        |round, won| {
            same("what the winner wrote", &scene.entries(account, round - 1, 9)?, &vec![entry(round, one(won)?)])?;
            same("its message", &numbers(&scene.messages(account, ticket, round - 1, 9)?), &vec![round])
        },
    )
}

pub(super) fn one_run_of_a_command_takes_effect(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    // Nothing but the command's id can make these conflict.
    let draft = |round: u64, thread: u64| {
        let draft = scene.draft(account).command(scene.id(round));
        Ok(draft.message(samples::message(account, scene.id(1 + thread), round)?))
    };
    race(scene, 4, draft, |round, won| {
        let winner = one(won)?;
        for thread in 0..4 {
            let expected = if thread == winner { vec![round] } else { vec![] };
            let seen = numbers(&scene.messages(account, scene.id(1 + thread), round - 1, 9)?);
            same("what a thread's run wrote", &seen, &expected)?;
        }
        Ok(())
    })
}

pub(super) fn one_ticket_takes_a_number(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE T10
    let account: AccountId = scene.id(1);
    let ticket = |round: u64, thread| samples::ticket(account, scene.id(round * 100 + thread), round);
    race(
        scene,
        4,
        |round, thread| Ok(scene.draft(account).create(ticket(round, thread)?)),
        |round, won| {
            scene.stored("the winner's ticket", &ticket(round, one(won)?)?.into(), 1)?;
            same("the tickets", &scene.tickets(account, None, None, 200)?, &(1..=round).rev().collect())
        },
    )
}

pub(super) fn a_guard_and_a_write_exclude_each_other(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    // Two switches of which one must stay on: each thread looks at one and turns the other off.
    let key = |round: u64, which: u64| samples::membership(account, scene.id(round * 2 + which));
    let draft = |round, thread: u64| {
        let (own, others) = (key(round, thread), key(round, 1 - thread));
        let guarded = crate::record::Stored::key(&others);
        Ok(scene.draft(account).create(own).guard(guarded, 0))
    };
    race(scene, 2, draft, |_, won| one(won).map(|_| ()))
}

pub(super) fn sequences_stay_dense(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE J1
    let account: AccountId = scene.id(1);
    scene.create(samples::counter(account, 0))?;
    let (threads, each) = (8, 25);
    together(threads, |_| {
        let mut done = 0;
        let (mut causeless, mut seen) = (0, 0);
        while done < each {
            let (version, last) = counted(scene, account)?;
            causeless = if version == seen { causeless + 1 } else { 0 };
            holds("a conflict has a cause", causeless < CAUSELESS_MAX && last < threads * each)?;
            seen = version;
            let draft = scene.draft(account).entry(samples::entry(account, last + 1));
            if scene.commit(&draft.put(samples::counter(account, last + 1), version)) == Commit::Committed {
                done += 1;
            }
        }
        Ok(())
    })?;
    same("the sequences", &sequences(&scene.entries(account, 0, 201)?), &(1..=threads * each).collect())
}

pub(super) fn accounts_do_not_get_in_each_others_way(scene: &Scene<'_>) -> Result<(), Broken> {
    let conflicts = AtomicU64::new(0);
    together(8, |thread| {
        let account: AccountId = scene.id(1 + thread);
        for was in 0..25 {
            let draft = scene.draft(account).put(samples::counter(account, was + 1), was);
            if scene.commit(&draft.entry(samples::entry(account, was + 1))) != Commit::Committed {
                conflicts.fetch_add(1, Ordering::Relaxed);
            }
        }
        scene.stored("the account's counter", &samples::counter(account, 25).into(), 25)
    })?;
    same("commits that failed without a cause", &conflicts.into_inner(), &0)
}
