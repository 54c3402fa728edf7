//! Checkpoints: when the write-ahead log goes back into the database.
//!
//! SQLite's own way checkpoints inside a commit, and starts the log anew only if no reader happens to be looking at it.
//! Under steady reading that may not happen for long, and the log grows without bound. So the leader checkpoints between
//! two groups and waits the few microseconds that readers need to let go.

use crate::fault::{Fault, store_error};
use crate::writer::Poison;
use consentry::StoreError;
use rusqlite::Connection;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// Pages in the log from which on it is checkpointed: 32 MiB. A page that is written again and again goes back only once a
/// checkpoint; with 64 callers, a log of a quarter of this length took about a fifth more time a ticket.
const PAGES: i64 = 8_192;
/// How long a checkpoint waits for readers. A reader of another process may hold on for minutes; then the log grows, and
/// the next try is made when it has grown as much again.
const PATIENCE: Duration = Duration::from_millis(20);

pub(crate) struct Checkpoints {
    /// How long the log is, told by SQLite after each commit.
    pages: Arc<AtomicI64>,
    due: AtomicI64,
    busy_for: Duration,
}

impl Checkpoints {
    /// Takes over from SQLite's automatic checkpoints.
    pub(crate) fn of(connection: &mut Connection, busy_for: Duration) -> Result<Self, StoreError> {
        let pages = Arc::new(AtomicI64::new(0));
        let told = Arc::clone(&pages);
        let hook = move |_: &mut rusqlite::hooks::Wal, pages: std::ffi::c_int| {
            told.store(pages.into(), Ordering::Relaxed);
            Ok(())
        };
        connection.wal_hook(Some(hook)).map_err(store_error)?;
        Ok(Self { pages, due: AtomicI64::new(PAGES), busy_for })
    }

    /// Checkpoints if it is time. That a reader is in the way is no error: everything is stored either way.
    pub(crate) fn run(&self, connection: &Connection, poison: &Poison) {
        let pages = self.pages.load(Ordering::Relaxed);
        if pages < self.due.load(Ordering::Relaxed) {
            return;
        }
        let restarted = connection.busy_timeout(PATIENCE).and_then(|()| restart(connection));
        let next = match restarted {
            Ok(true) => PAGES,
            Ok(false) => pages + PAGES,
            Err(error) => {
                poison.note(&Fault::Engine(error));
                pages + PAGES
            }
        };
        self.due.store(next, Ordering::Relaxed);
        // The connection was opened with this span, so it is one that SQLite takes.
        let _ = connection.busy_timeout(self.busy_for);
    }
}

/// Whether the whole log went back and the next commit starts it anew.
fn restart(connection: &Connection) -> rusqlite::Result<bool> {
    let mut statement = connection.prepare_cached("PRAGMA wal_checkpoint(RESTART)")?;
    statement.query_row([], |row| row.get::<_, i64>(0)).map(|busy| busy == 0)
}
