//! Several processes on one file.
use super::child::{Process, command, say, wait};
use super::town::{Folder, ask, desk_on, home, inspect, settle, street};
use consentry_sqlite::SqliteStore;
use std::path::Path;

/// Tickets that each process opens in the account that all share, and in its own.
const TICKETS: u64 = 60;

pub(crate) fn child(file: &Path, number: u32) {
    say("here");
    wait();
    let desk = desk_on(file, u64::from(number) + 1);
    settle(&desk, street(number));
    say("settled");
    wait();
    for n in 0..TICKETS {
        let own = ask(&desk, street(number), "To whom it may concern.").unwrap();
        assert_eq!(own.number.get(), n + 1);
        ask(&desk, home(), "To all.").unwrap();
    }
}

fn start(folder: &Folder, count: u32) -> Vec<Process> {
    let mut processes: Vec<Process> =
        (0..count).map(|n| Process::start(command(&[], "processes", &folder.file(), n))).collect();
    for process in &mut processes {
        assert_eq!(process.hear().as_deref(), Some("here"));
    }
    processes
}

#[test]
fn processes_that_make_a_file_at_once_and_commit_at_once_lose_nothing() {
    let folder = Folder::new();
    let mut processes = start(&folder, 2);
    // RULE T10
    processes.iter_mut().for_each(Process::go);
    for process in &mut processes {
        assert_eq!(process.hear().as_deref(), Some("settled"));
    }
    settle(&desk_on(&folder.file(), 100), home());
    processes.iter_mut().for_each(Process::go);
    for process in processes {
        process.end();
    }
    let store = SqliteStore::open(folder.file()).unwrap();
    inspect(&store, home(), 2 * TICKETS);
    for n in 0..2 {
        inspect(&store, street(n), TICKETS);
    }
}

#[test]
fn many_processes_can_make_a_file_at_once() {
    for _ in 0..3 {
        let folder = Folder::new();
        let mut processes = start(&folder, 4);
        processes.iter_mut().for_each(Process::go);
        for process in &mut processes {
            assert_eq!(process.hear().as_deref(), Some("settled"));
        }
        let store = SqliteStore::open(folder.file()).unwrap();
        for n in 0..4 {
            inspect(&store, street(n), 0);
        }
    }
}

#[test]
fn many_threads_can_make_a_file_at_once() {
    for _ in 0..5 {
        let folder = Folder::new();
        let file = &folder.file();
        let gate = &std::sync::Barrier::new(8);
        std::thread::scope(|scope| {
            for n in 0..8 {
                scope.spawn(move || {
                    gate.wait();
                    settle(&desk_on(file, n.into()), street(n));
                });
            }
        });
        let store = SqliteStore::open(file).unwrap();
        (0..8).for_each(|n| inspect(&store, street(n), 0));
    }
}
