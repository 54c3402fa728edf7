//! Errands: what the binding keeps beside one run of the core.
//!
//! The core asks clocks, keys and stores in places where nothing of Python's fits into the answer. What a host's object raised
//! there is kept here until the run is over; until then the run can commit nothing any more.

use crate::error::{guard, host_failed, raise};
use crate::host::lock;
use consentry::error::DeskError;
use pyo3::exceptions::{PyException, PyRecursionError};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use std::cell::RefCell;
use std::sync::{Arc, Mutex};

/// How deep runs may nest: a store may run the desk that it serves, but not for ever.
const DEPTH_MAX: usize = 16;

/// What of the host's failed, other than by a store's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// It gave no time.
    Clock,
    /// It gave no seed.
    Entropy,
    /// It gave no answer about a key.
    Keys,
    /// A store. Noted here only if it was told to stop.
    Store,
}

/// One run.
#[derive(Default)]
pub(crate) struct Errand {
    /// The first thing that failed.
    failed: Mutex<Option<(Part, PyErr)>>,
    /// What an async store is asked, and what it answers.
    pub(crate) mail: Mutex<Mail>,
}

/// Between a run and the coroutine that does its errands.
#[derive(Default)]
pub(crate) enum Mail {
    /// Nothing is wanted, or what was wanted is being awaited.
    #[default]
    Nothing,
    /// The store's method of that name is to be awaited with these arguments.
    Question(&'static str, Py<PyTuple>),
    /// What it answered or raised.
    Answer(PyResult<Py<PyAny>>),
}

thread_local! {
    /// The runs that are under way on this thread, the innermost last.
    static UNDER_WAY: RefCell<Vec<Arc<Errand>>> = const { RefCell::new(Vec::new()) };
}

/// The run that is under way on this thread.
pub(crate) fn current() -> Option<Arc<Errand>> {
    UNDER_WAY.with_borrow(|runs| runs.last().cloned())
}

/// Notes that a part of the host's failed. Nothing is committed from here on.
pub(crate) fn failed(part: Part, error: PyErr) {
    if let Some(errand) = current() {
        let mut failed = lock(&errand.failed);
        if failed.is_none() {
            *failed = Some((part, error));
        }
    }
}

/// Whether a part of the host's has failed in this run.
pub(crate) fn has_failed() -> bool {
    current().is_some_and(|errand| lock(&errand.failed).is_some())
}

/// Whether the exception tells the program to stop, or a task, and so isn't ours to turn into anything else.
pub(crate) fn stops(py: Python<'_>, error: &PyErr) -> bool {
    !error.is_instance_of::<PyException>(py)
}

/// The end of a run on this thread.
struct Over;

impl Drop for Over {
    fn drop(&mut self) {
        UNDER_WAY.with_borrow_mut(Vec::pop);
    }
}

impl Errand {
    /// Does a part of the run on this thread, without the GIL.
    pub(crate) fn detached<T: Send>(self: &Arc<Self>, py: Python<'_>, job: impl FnOnce() -> T + Send) -> PyResult<T> {
        let deep = UNDER_WAY.with_borrow_mut(|runs| {
            let deep = runs.len() >= DEPTH_MAX;
            if !deep {
                runs.push(Arc::clone(self));
            }
            deep
        });
        if deep {
            return Err(PyRecursionError::new_err("a desk is run from inside of its own runs, again and again"));
        }
        let _over = Over;
        guard(|| Ok(py.detach(job)))
    }

    /// Raises what failed, if something did: whatever the run came to after that is not told.
    pub(crate) fn settle(&self, py: Python<'_>) -> PyResult<()> {
        let failed = lock(&self.failed).take();
        match failed {
            None => Ok(()),
            Some((_, error)) if stops(py, &error) => Err(error),
            Some((part, error)) => Err(host_failed(py, part, error)),
        }
    }
}

/// Does something with a desk, without the GIL, from beginning to end.
pub(crate) fn run<T: Send>(py: Python<'_>, job: impl FnOnce() -> Result<T, DeskError> + Send) -> PyResult<T> {
    let errand = Arc::new(Errand::default());
    let result = errand.detached(py, job)?;
    errand.settle(py)?;
    result.map_err(|error| raise(py, error))
}
