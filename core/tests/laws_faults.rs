//! The laws have teeth: a store with any one fault breaks some law, and any law is broken by some fault.

use consentry::testing::faults::{Fault, Planted};
use consentry::testing::{LAWS, Law, check};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Laws that no planted fault breaks. There is no excuse for a long list.
const UNBROKEN: &[&str] = &[];

#[test]
fn a_store_without_a_fault_keeps_every_law() {
    let report = check(&Planted::new(None));
    assert!(report.is_lawful(), "{report}");
    assert_eq!(report.passed.len(), LAWS.len());
}

/// Laws that many threads work on, with the faults that are their business; all others are tried with every fault.
const AT_ONCE: &[(&str, &[Fault])] = &[
    ("sixteen_threads_lose_no_increment", &[Fault::ForgetsVersions, Fault::ChecksVersionsFirst, Fault::DropsCommits]),
    ("one_of_several_creators_succeeds", &[Fault::OverwritesOnCreate, Fault::ChecksVersionsFirst]),
    ("one_of_several_writers_succeeds", &[Fault::HidesConflicts, Fault::ChecksVersionsFirst]),
    ("one_of_several_writers_of_a_row_succeeds", &[Fault::SkipsTakenRows, Fault::ChecksRowsFirst]),
    ("one_run_of_a_command_takes_effect", &[Fault::RepeatsCommands, Fault::ChecksCommandsFirst]),
    ("one_ticket_takes_a_number", &[Fault::SkipsTakenNumbers, Fault::HidesConflicts]),
    ("a_guard_and_a_write_exclude_each_other", &[Fault::DropsGuards, Fault::ChecksGuardsFirst]),
    ("sequences_stay_dense", &[Fault::DropsCommits]),
    ("accounts_do_not_get_in_each_others_way", &[Fault::ConflictsWhenBusy]),
    ("records_are_of_one_moment", &[Fault::TearsGathers, Fault::SplitsCommits]),
    ("records_and_pages_are_of_one_moment", &[Fault::TearsGathers, Fault::SplitsCommits]),
    ("outcome_and_effect_are_of_one_moment", &[Fault::OutcomesLag, Fault::WritesTheCommandLast]),
    ("a_commit_is_seen_by_every_later_gather", &[Fault::AnswersFromACache, Fault::OutcomesLag]),
    ("time_never_runs_backwards_for_a_reader", &[Fault::AnswersFromALaggingReplica]),
    ("tickets_opened_at_once_are_numbered_densely", &[Fault::ForgetsAColumn, Fault::DropsCommits]),
    ("answers_given_at_once_are_numbered_densely", &[Fault::ForgetsAColumn, Fault::DropsCommits]),
    ("one_command_run_at_once_opens_one_ticket", &[Fault::ForgetsCommands, Fault::WritesTheCommandLast]),
    ("one_of_several_relays_gets_the_lease", &[Fault::ChecksVersionsFirst, Fault::ForgetsLeases]),
];

/// How often a race is run before a fault counts as unnoticed: on a busy machine threads may take turns by chance.
const RACES_MAX: u32 = 20;

fn is_a_race(law: &Law) -> bool {
    AT_ONCE.iter().any(|(name, _)| *name == law.name)
}

fn concerns(law: &Law, fault: Fault) -> bool {
    AT_ONCE.iter().find(|(name, _)| *name == law.name).is_none_or(|(_, faults)| faults.contains(&fault))
}

/// The names of the laws that each fault breaks.
fn tried() -> BTreeMap<Fault, BTreeSet<&'static str>> {
    let next = AtomicUsize::new(0);
    let some = || {
        let mut caught = Vec::new();
        while let Some(&fault) = Fault::ALL.get(next.fetch_add(1, Ordering::SeqCst)) {
            // A store for each law: what one law leaves behind is no other law's evidence.
            let laws = LAWS.iter().filter(|law| concerns(law, fault));
            let broken = laws.filter(|law| {
                let tries = if is_a_race(law) { RACES_MAX } else { 1 };
                (0..tries).any(|_| (law.check)(&Planted::new(Some(fault))).is_err())
            });
            caught.push((fault, broken.map(|law| law.name).collect()));
        }
        caught
    };
    std::thread::scope(|scope| {
        let threads = [scope.spawn(some), scope.spawn(some)];
        threads.into_iter().flat_map(|thread| thread.join().unwrap_or_default()).collect()
    })
}

#[test]
fn each_fault_breaks_a_law_and_each_law_is_broken_by_a_fault() {
    let tried = tried();
    assert_eq!(tried.len(), Fault::ALL.len(), "a thread that tried faults panicked");
    for (fault, laws) in &tried {
        println!("{fault:?} breaks {}: {}", laws.len(), laws.iter().take(4).copied().collect::<Vec<_>>().join(", "));
    }
    let unnoticed: Vec<_> = tried.iter().filter(|(_, laws)| laws.is_empty()).map(|(fault, _)| fault).collect();
    assert!(unnoticed.is_empty(), "no law notices {unnoticed:?}");
    for (law, faults) in AT_ONCE {
        for fault in *faults {
            assert!(tried.get(fault).is_some_and(|laws| laws.contains(law)), "{law} doesn't notice {fault:?}");
        }
    }
    let broken: BTreeSet<_> = tried.values().flatten().copied().collect();
    let unbroken: Vec<_> = LAWS.iter().map(|law| law.name).filter(|law| !broken.contains(law)).collect();
    assert_eq!(unbroken, UNBROKEN, "laws that no fault breaks");
}
