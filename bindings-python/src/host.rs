//! What the host wrote in Python: its store, its clock, its source of entropy, its keys.

use pyo3::PyTraverseError;
use pyo3::gc::PyVisit;
use pyo3::prelude::*;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A lock that no panic spoils: nothing is half done under one here. Never held while Python runs, because Python may wait for it.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An object of the host's.
///
/// It holds the one reference that a desk has, however many of the desk's parts use it: only so can Python's garbage collector
/// count it, and free a store that keeps its own desk.
pub(crate) struct Host(Py<PyAny>);

impl Host {
    pub(crate) fn new(object: &Bound<'_, PyAny>) -> Arc<Self> {
        Arc::new(Self(object.clone().unbind()))
    }

    /// The object, kept alive for as long as the caller uses it.
    pub(crate) fn get<'py>(&self, py: Python<'py>) -> Bound<'py, PyAny> {
        self.0.bind(py).clone()
    }

    /// Shows the reference to the garbage collector. One Python object, the desk, does this, or it would be counted twice. There is
    /// nothing to clear: whatever closes the cycle was set after the desk was made, and is cleared there.
    pub(crate) fn traverse(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
        visit.call(&self.0)
    }
}
