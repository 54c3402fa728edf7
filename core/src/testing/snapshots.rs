//! Snapshots: a gather's answers are of one moment.

use super::broken::{Broken, holds, same};
use super::samples;
use super::scene::{Scene, together};
use crate::facts::Answers;
use crate::journal::JournalHead;
use crate::operation::Wanted;
use crate::query::{Filter, Query, Rows};
use crate::record::{Key, Record};
use crate::{AccountId, CommandId};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// How many change sets are written while others read.
const WRITES: u64 = 200;
const READERS: u64 = 3;

/// How often a reader looks before it lets others run: odd, so that it doesn't fall into step with what alternates.
const LOOKS: u32 = 7;

/// How often the writer lets others run before it goes on without them.
const TURNS_MAX: u32 = 1_000;

/// How far an account has come, as its records and pages tell it, each for itself.
#[derive(Debug, Default)]
struct Told {
    counter: u64,
    counter_version: u64,
    head: u64,
    member: u64,
    newest_ticket: u64,
    undelivered: u64,
}

/// Writes change sets, each of which moves everything on by one, while readers look. Like every command's, each
/// includes the journal's head, by whose version stores of repositories notice that an account moves.
fn watched(scene: &Scene<'_>, look: impl Fn(&AtomicU64) -> Result<(), Broken> + Sync) -> Result<(), Broken> {
    let (written, looks, over) = (AtomicU64::new(0), AtomicU64::new(0), AtomicBool::new(false));
    write(scene, 1)?;
    written.store(1, Ordering::SeqCst);
    let reader = || {
        while !over.load(Ordering::SeqCst) {
            looks.fetch_add(1, Ordering::SeqCst);
            for _ in 0..LOOKS {
                look(&written)?;
            }
            std::thread::yield_now();
        }
        // Once more after the end.
        look(&written)
    };
    let writer = || {
        for n in 2..=WRITES {
            let before = looks.load(Ordering::SeqCst);
            write(scene, n)?;
            written.store(n, Ordering::SeqCst);
            // The next change set comes when a reader has begun to look, so that it falls into the midst of it.
            let waiting = || looks.load(Ordering::SeqCst) == before && !over.load(Ordering::SeqCst);
            (0..TURNS_MAX).take_while(|_| waiting()).for_each(|_| std::thread::yield_now());
        }
        Ok(())
    };
    together(READERS + 1, |thread| {
        let end = if thread == 0 { writer() } else { reader() };
        if thread == 0 || end.is_err() {
            over.store(true, Ordering::SeqCst);
        }
        end
    })?;
    Ok(())
}

/// The `n`-th change set: a counter, a ticket, a membership, an entry and the journal's head.
fn write(scene: &Scene<'_>, n: u64) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let member = samples::membership(account, scene.id(1)).into();
    let draft = scene
        .draft(account)
        .command(command(scene, n))
        .put(samples::counter(account, n), n - 1)
        .create(samples::ticket(account, scene.id(n), n)?)
        .put(samples::changed(&member, i64::try_from(n).unwrap_or_default()), n - 1)
        .entry(samples::entry(account, n))
        .put(JournalHead { delivered: n - 1, ..samples::head(account, n) }, n - 1);
    scene.commits("a change set", &draft)
}

fn command(scene: &Scene<'_>, n: u64) -> CommandId {
    scene.id((1 << 40) + n)
}

/// Everything that moves, as records and pages of one gather.
fn wanted(scene: &Scene<'_>) -> Wanted {
    let account = scene.id(1);
    let mut wanted = Wanted::new(account);
    wanted.record(Key::Counter(account));
    wanted.record(Key::Membership(account, scene.id(1)));
    wanted.record(Key::Journal(account));
    wanted.page(Query::Tickets { account, filter: Filter::All, team: None, before: None, rows: 1 });
    wanted.page(Query::Undelivered { account, rows: 9 });
    wanted
}

fn told(answers: &Answers) -> Told {
    let mut told = Told::default();
    for read in answers.records.iter().flatten() {
        match &read.value {
            Record::Counter(it) => (told.counter, told.counter_version) = (it.last, read.version),
            Record::Journal(it) => told.head = it.size,
            Record::Membership(it) => {
                let moved = it.admitted_at.since(samples::noon()).whole_microseconds();
                told.member = u64::try_from(moved).unwrap_or_default();
            }
            _ => {}
        }
    }
    for page in &answers.pages {
        match page {
            Rows::Tickets(rows) => told.newest_ticket = rows.first().map_or(0, |it| it.number.get()),
            // There is one at a time; a sum notices none and two.
            Rows::Entries(rows) => told.undelivered = rows.iter().map(|it| it.sequence).sum(),
            _ => {}
        }
    }
    told
}

pub(super) fn records_are_of_one_moment(scene: &Scene<'_>) -> Result<(), Broken> {
    let wanted = wanted(scene);
    watched(scene, |_| {
        let told = told(&scene.gather(&wanted)?);
        let seen = [told.counter, told.counter_version, told.member];
        same("counter, its version and membership, by the head", &seen, &[told.head; 3])
    })
}

pub(super) fn records_and_pages_are_of_one_moment(scene: &Scene<'_>) -> Result<(), Broken> {
    let wanted = wanted(scene);
    watched(scene, |_| {
        let told = told(&scene.gather(&wanted)?);
        same("newest ticket and counter", &told.newest_ticket, &told.counter)?;
        same("the one undelivered entry and the head", &told.undelivered, &told.head)
    })
}

pub(super) fn outcome_and_effect_are_of_one_moment(scene: &Scene<'_>) -> Result<(), Broken> {
    let wanted = wanted(scene);
    watched(scene, |written| {
        // The command that was committed last, and the one that is likely being committed right now.
        let last = written.load(Ordering::SeqCst);
        for n in [last, last + 1] {
            let answers = scene.gather(&Wanted { command: Some(command(scene, n)), ..wanted.clone() })?;
            let counted = told(&answers).counter;
            let what = format!("whether command {n} has an outcome, when {counted} are counted");
            same(what, &answers.outcome.is_some(), &(counted >= n))?;
        }
        Ok(())
    })
}

pub(super) fn a_commit_is_seen_by_every_later_gather(scene: &Scene<'_>) -> Result<(), Broken> {
    let wanted = wanted(scene);
    watched(scene, |written| {
        let committed = written.load(Ordering::SeqCst);
        let told = told(&scene.gather(&wanted)?);
        holds(format_args!("{committed} are committed, {told:?} are seen"), told.counter >= committed)?;
        let outcome = scene.outcome(scene.id(1), command(scene, committed))?;
        holds(format_args!("command {committed} is committed, and found"), outcome.is_some())
    })
}

pub(super) fn time_never_runs_backwards_for_a_reader(scene: &Scene<'_>) -> Result<(), Broken> {
    let wanted = wanted(scene);
    watched(scene, |_| {
        let mut last = 0;
        for _ in 0..5 {
            let told = told(&scene.gather(&wanted)?);
            holds(format_args!("{last} were seen, then {told:?}"), told.counter >= last)?;
            last = told.counter;
        }
        Ok(())
    })
}
