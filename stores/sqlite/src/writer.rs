//! The writer: one connection, and group commit.
//!
//! Callers that wait at the same time share one transaction and one fsync. Whoever finds nobody writing becomes the
//! *leader* and writes on its own thread, so a lone caller pays for no hand-over; the others queue, and the leader takes
//! all of them into its next transaction. Each change set is still all or nothing by itself: one that conflicts leaves
//! nothing and doesn't disturb its neighbours. After a few transactions the leader passes the lead on, so that no caller writes
//! for the others for ever.

use crate::apply::{Applied, Written, in_savepoint, run, write};
use crate::checkpoint::Checkpoints;
use crate::fault::{Fault, is_poison, store_error};
use consentry::{ChangeSet, Commit, StoreError, StoreErrorKind};
use rusqlite::{Connection, ErrorCode};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::Thread;

/// The most change sets in one transaction.
const GROUP_MAX: usize = 128;
/// The most transactions that a leader writes before it passes the lead on.
const ROUNDS_MAX: usize = 4;

/// Set once, when an I/O error leaves in doubt what is on the disk.
#[derive(Debug, Default)]
pub(crate) struct Poison(OnceLock<String>);

impl Poison {
    pub(crate) fn check(&self) -> Result<(), StoreError> {
        match self.0.get() {
            None => Ok(()),
            Some(cause) => {
                let message = "an earlier I/O error left the database in doubt; open it anew";
                Err(StoreError::new(StoreErrorKind::Poisoned, message).because(cause.as_str()))
            }
        }
    }

    /// Takes note of an error, if it is one that poisons.
    pub(crate) fn note(&self, fault: &Fault) {
        if let Fault::Engine(error) = fault
            && is_poison(error)
        {
            self.set(error);
        }
    }

    fn set(&self, cause: &impl ToString) {
        // Only the first cause counts.
        let _ = self.0.set(cause.to_string());
    }
}

pub(crate) struct Writer {
    connection: Mutex<Connection>,
    checkpoints: Checkpoints,
    queue: Mutex<Queue>,
    poison: Arc<Poison>,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<Arc<Job>>,
    /// Whether somebody writes.
    led: bool,
}

/// A change set in the queue.
struct Job {
    changes: ChangeSet,
    state: Mutex<State>,
    caller: Thread,
}

enum State {
    Waiting,
    /// Write it yourself, and what waits after you.
    Lead,
    Done(Commit),
}

impl Job {
    fn settle(&self, state: State) {
        *lock(&self.state) = state;
        self.caller.unpark();
    }

    /// Parks until the job is done, or until it is this caller's turn to lead (`None`).
    fn wait(&self) -> Option<Commit> {
        loop {
            // In a statement of its own: the lock must not be held while parked.
            let state = std::mem::replace(&mut *lock(&self.state), State::Waiting);
            match state {
                State::Waiting => std::thread::park(),
                State::Lead => return None,
                State::Done(commit) => return Some(commit),
            }
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Writer {
    pub(crate) fn new(connection: Connection, checkpoints: Checkpoints, poison: Arc<Poison>) -> Self {
        Self { connection: Mutex::new(connection), checkpoints, queue: Mutex::default(), poison }
    }

    pub(crate) fn commit(&self, changes: &ChangeSet) -> Commit {
        let mut queue = lock(&self.queue);
        if !queue.led {
            queue.led = true;
            drop(queue);
            return self.lead(changes);
        }
        let job = Arc::new(Job {
            changes: changes.clone(),
            state: Mutex::new(State::Waiting),
            caller: std::thread::current(),
        });
        queue.waiting.push_back(Arc::clone(&job));
        drop(queue);
        job.wait().unwrap_or_else(|| self.lead(&job.changes))
    }

    /// The writer's own connection, if nobody writes at the moment.
    pub(crate) fn idle(&self) -> Option<MutexGuard<'_, Connection>> {
        self.connection.try_lock().ok()
    }

    /// Writes the caller's change set together with what waits, then what came meanwhile.
    fn lead(&self, own: &ChangeSet) -> Commit {
        let mut resign = Resign { writer: self, group: Vec::new() };
        let connection = lock(&self.connection);
        let mut answer = None;
        for round in 0..ROUNDS_MAX {
            let room = GROUP_MAX - usize::from(round == 0);
            resign.group = {
                let mut queue = lock(&self.queue);
                let taken = queue.waiting.len().min(room);
                queue.waiting.drain(..taken).collect()
            };
            let first = (round == 0).then_some(own);
            if first.is_none() && resign.group.is_empty() {
                break;
            }
            let sets: Vec<&ChangeSet> = first.into_iter().chain(resign.group.iter().map(|job| &job.changes)).collect();
            let mut answers = self.write(&connection, &sets).into_iter();
            if first.is_some() {
                answer = answers.next();
            }
            for (job, commit) in resign.group.drain(..).zip(answers) {
                job.settle(State::Done(commit));
            }
            self.checkpoints.run(&connection, &self.poison);
        }
        drop(connection);
        drop(resign);
        answer.unwrap_or_else(|| Commit::Unknown(vanished()))
    }

    /// Writes a group of change sets in one transaction, and answers each.
    fn write(&self, connection: &Connection, sets: &[&ChangeSet]) -> Vec<Commit> {
        if let Err(error) = self.poison.check() {
            return sets.iter().map(|_| Commit::NotCommitted(error.clone())).collect();
        }
        match self.transaction(connection, sets) {
            Ok(answers) => answers,
            // One member met an error and took the whole transaction with it. Nothing is stored; let each try alone, so
            // that the error stays with whom it belongs to. A lock that somebody else holds belongs to nobody here, and each
            // would wait for it anew.
            Err(error) if sets.len() > 1 && error.kind() != StoreErrorKind::Busy => {
                sets.iter().flat_map(|set| self.write(connection, &[set])).collect()
            }
            Err(error) => sets.iter().map(|_| Commit::NotCommitted(error.clone())).collect(),
        }
    }

    /// `Err` means that certainly nothing of the group is stored.
    fn transaction(&self, connection: &Connection, sets: &[&ChangeSet]) -> Result<Vec<Commit>, StoreError> {
        let note = |fault: Fault| {
            self.poison.note(&fault);
            StoreError::from(fault)
        };
        run(connection, "BEGIN IMMEDIATE").map_err(|error| note(error.into()))?;
        // Taken back if this function is left early.
        let undo = Undo(connection);
        let applied = apply_all(connection, sets).map_err(note)?;
        if applied.contains(&Applied::Applied) {
            if let Err(error) = run(connection, "COMMIT") {
                return self.failed_commit(error, &applied);
            }
            undo.forget();
        }
        Ok(applied.into_iter().map(|one| answer(one, Commit::Committed)).collect())
    }

    /// A full disk or a busy file fail before the commit record is written. After anything else nobody can tell.
    fn failed_commit(&self, error: rusqlite::Error, applied: &[Applied]) -> Result<Vec<Commit>, StoreError> {
        let certain = matches!(error.sqlite_error_code(), Some(ErrorCode::DiskFull | ErrorCode::DatabaseBusy));
        if certain {
            return Err(store_error(error));
        }
        self.poison.set(&error);
        let error = store_error(error);
        Ok(applied.iter().map(|one| answer(*one, Commit::Unknown(error.clone()))).collect())
    }
}

fn answer(applied: Applied, committed: Commit) -> Commit {
    match applied {
        Applied::Applied => committed,
        Applied::Conflict => Commit::Conflict,
    }
}

/// Writes the group inside the transaction. Savepoints cost a copy of each page, and almost every conflict shows before
/// anything is written; so the group is first written without them, and again with them if one did leave something.
fn apply_all(connection: &Connection, sets: &[&ChangeSet]) -> Result<Vec<Applied>, Fault> {
    let mut applied = Vec::with_capacity(sets.len());
    for set in sets {
        match write(connection, set)? {
            Written::All => applied.push(Applied::Applied),
            Written::Nothing => applied.push(Applied::Conflict),
            // Alone, it is rolled back with the transaction, which has nothing to commit.
            Written::Part if sets.len() == 1 => applied.push(Applied::Conflict),
            Written::Part => {
                run(connection, "ROLLBACK")?;
                run(connection, "BEGIN IMMEDIATE")?;
                return sets.iter().map(|set| in_savepoint(connection, set)).collect();
            }
        }
    }
    Ok(applied)
}

/// Rolls the transaction back unless told otherwise.
struct Undo<'a>(&'a Connection);

impl Undo<'_> {
    fn forget(self) {
        std::mem::forget(self);
    }
}

impl Drop for Undo<'_> {
    fn drop(&mut self) {
        if !self.0.is_autocommit() {
            // If even this fails, closing the connection discards the transaction: it has no commit record.
            let _ = self.0.execute_batch("ROLLBACK");
        }
    }
}

/// Ends a lead: passes it to the first who waits. If the leader was torn away in the middle (a panic in the engine's
/// binding), those whose change sets it held can't know what became of them, and nobody is left waiting.
struct Resign<'a> {
    writer: &'a Writer,
    group: Vec<Arc<Job>>,
}

impl Drop for Resign<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.writer.poison.set(&"a panic while writing");
        }
        for job in self.group.drain(..) {
            job.settle(State::Done(Commit::Unknown(vanished())));
        }
        let mut queue = lock(&self.writer.queue);
        match queue.waiting.pop_front() {
            Some(next) => next.settle(State::Lead),
            None => queue.led = false,
        }
    }
}

fn vanished() -> StoreError {
    StoreError::new(StoreErrorKind::Failed, "the writer ended before it could answer")
}
