//! The end of the interpreter, while threads that nobody waits for are in the host's code on behalf of a run.
//!
//! Before Python 3.14 such a thread is ended where it stands as soon as it wants the GIL again. In code that Rust called that tears down
//! frames of ours, which give references back without the GIL: a crash. So before the interpreter ends, nobody is let into the host's
//! code any more, and those inside get a moment to come out.

use crate::host::lock;
use pyo3::prelude::*;
use std::sync::{Condvar, Mutex, OnceLock, PoisonError};
use std::thread::{self, ThreadId};
use std::time::Duration;

/// How long those inside may take to come out. Who waits longer than that wakes when the program is gone.
const MOST: Duration = Duration::from_secs(1);

/// How many calls of the host's code are under way.
static INSIDE: Mutex<usize> = Mutex::new(0);
static ONE_LESS: Condvar = Condvar::new();
/// Which thread ends the interpreter, once one does. It may still run desks.
static ENDED_BY: OnceLock<ThreadId> = OnceLock::new();

/// One call of the host's code.
struct Call;

impl Call {
    fn begin() -> Option<Self> {
        let mut inside = lock(&INSIDE);
        if ENDED_BY.get().is_some_and(|by| *by != thread::current().id()) {
            return None;
        }
        *inside += 1;
        Some(Self)
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        *lock(&INSIDE) -= 1;
        ONE_LESS.notify_all();
    }
}

/// Does something with Python, from a thread that may not have it now; `None` if the interpreter is ending.
pub(crate) fn attach<T>(call: impl FnOnce(Python<'_>) -> T) -> Option<T> {
    let _call = Call::begin()?;
    Python::try_attach(call)
}

/// Called when the interpreter is about to end.
#[pyfunction]
fn end(py: Python<'_>) {
    py.detach(|| {
        let inside = lock(&INSIDE);
        let _ = ENDED_BY.set(thread::current().id());
        drop(ONE_LESS.wait_timeout_while(inside, MOST, |inside| *inside > 0).unwrap_or_else(PoisonError::into_inner));
    });
}

/// Has `end` called at the end.
pub(crate) fn watch(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let end = wrap_pyfunction!(end, module)?;
    module.py().import("atexit")?.call_method1("register", (end,)).map(drop)
}
