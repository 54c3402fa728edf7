//! Readers: a bounded pool of connections, made when they are needed.

use crate::open::{self, Options};
use crate::writer::Poison;
use consentry::StoreError;
use rusqlite::Connection;
use std::path::PathBuf;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

pub(crate) struct Readers {
    path: PathBuf,
    options: Options,
    pool: Mutex<Pool>,
    returned: Condvar,
}

#[derive(Default)]
struct Pool {
    idle: Vec<Connection>,
    open: usize,
}

impl Readers {
    pub(crate) fn new(path: PathBuf, options: Options) -> Self {
        Self { path, options, pool: Mutex::default(), returned: Condvar::new() }
    }

    fn pool(&self) -> MutexGuard<'_, Pool> {
        self.pool.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A connection for one caller, given back when it is dropped.
    pub(crate) fn take(&self, poison: &Poison) -> Result<Reader<'_>, StoreError> {
        let mut pool = self.pool();
        loop {
            if let Err(error) = poison.check() {
                // Whoever waits behind this caller is not to wait for a reader that nobody takes any more.
                self.returned.notify_one();
                return Err(error);
            }
            if let Some(connection) = pool.idle.pop() {
                return Ok(Reader { readers: self, connection: Some(connection) });
            }
            if pool.open < self.options.readers_max {
                pool.open += 1;
                drop(pool);
                // The reader is made first: if opening fails, its drop gives the place back.
                let mut reader = Reader { readers: self, connection: None };
                reader.connection = Some(open::reader(&self.path, &self.options)?);
                return Ok(reader);
            }
            pool = self.returned.wait(pool).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// A connection that is being read from.
pub(crate) struct Reader<'a> {
    readers: &'a Readers,
    connection: Option<Connection>,
}

impl Reader<'_> {
    /// The connection; `None` never outlives [`Readers::take`].
    pub(crate) fn connection(&self) -> Option<&Connection> {
        self.connection.as_ref()
    }

    /// Closes the connection instead of giving it back.
    pub(crate) fn discard(&mut self) {
        self.connection = None;
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        let mut pool = self.readers.pool();
        match self.connection.take() {
            Some(connection) => pool.idle.push(connection),
            None => pool.open -= 1,
        }
        drop(pool);
        self.readers.returned.notify_one();
    }
}
