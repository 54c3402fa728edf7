//! Whether an agent inside may do something, asked on every request of the host's (RULE I16). So it costs next to nothing: what is
//! asked is read from the Python object once.

use crate::arguments as take;
use crate::generated;
use crate::write::write;
use consentry::access::{Denied, Pass, Session};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use std::sync::OnceLock;

/// The native part of a session: the record as it was when something was asked of it first.
#[pyclass(frozen, subclass, module = "consentry._native")]
pub(crate) struct SessionPart(OnceLock<Box<Session>>);

/// The native part of a pass: the record as it was when something was asked of it first.
#[pyclass(frozen, subclass, module = "consentry._native")]
pub(crate) struct PassPart(OnceLock<Box<Pass>>);

fn session<'a>(part: &'a Bound<'_, SessionPart>) -> PyResult<&'a Session> {
    let kept = &part.get().0;
    if let Some(session) = kept.get() {
        return Ok(session);
    }
    // Not inside of the cell: reading runs Python.
    let read = Box::new(take::own(part.as_any(), &generated::ACCESS_SESSION)?);
    Ok(kept.get_or_init(|| read))
}

fn pass<'a>(part: &'a Bound<'_, PassPart>) -> PyResult<&'a Pass> {
    let kept = &part.get().0;
    if let Some(pass) = kept.get() {
        return Ok(pass);
    }
    let read = Box::new(take::own(part.as_any(), &generated::ACCESS_PASS)?);
    Ok(kept.get_or_init(|| read))
}

/// Raises the reason that there is.
fn allowed(py: Python<'_>, answer: Result<(), Denied>) -> PyResult<()> {
    answer.map_err(|denied| crate::error::denied(py, denied))
}

#[pymethods]
impl SessionPart {
    #[new]
    #[pyo3(signature = (*_args, **_kwargs))]
    const fn new(_args: &Bound<'_, PyTuple>, _kwargs: Option<&Bound<'_, PyDict>>) -> Self {
        Self(OnceLock::new())
    }

    /// Refuses, unless the session, as it stands in this record, is good for a scope now, or at another time.
    ///
    /// The record says nothing about what happened since it was read: a host that holds it longer than a moment uses ``Pass.check``,
    /// which grows stale. Without a time the machine's clock is asked. Nor does anything sign a record: one that came back from
    /// a client says whatever the client wrote.
    ///
    /// Raises:
    ///     AccessDenied: with the first reason there is.
    #[pyo3(signature = (scope, now = None))]
    fn check(slf: &Bound<'_, Self>, scope: &Bound<'_, PyAny>, now: Option<&Bound<'_, PyAny>>) -> PyResult<()> {
        let (scope, now) = (take::scope("scope", scope)?, take::now(now)?);
        allowed(slf.py(), session(slf)?.check(scope, now))
    }

    /// Whether the session, as it stands in this record, is good for a scope now, or at another time; see ``check``.
    #[pyo3(signature = (scope, now = None))]
    fn allows(slf: &Bound<'_, Self>, scope: &Bound<'_, PyAny>, now: Option<&Bound<'_, PyAny>>) -> PyResult<bool> {
        let (scope, now) = (take::scope("scope", scope)?, take::now(now)?);
        Ok(session(slf)?.check(scope, now).is_ok())
    }

    /// Refuses, unless the session lasts now, or at another time.
    ///
    /// Raises:
    ///     AccessDenied: never for a scope.
    #[pyo3(signature = (now = None))]
    fn check_time(slf: &Bound<'_, Self>, now: Option<&Bound<'_, PyAny>>) -> PyResult<()> {
        let now = take::now(now)?;
        allowed(slf.py(), session(slf)?.check_time(now))
    }

    /// Whether the session lasts now, or at another time.
    #[pyo3(signature = (now = None))]
    fn lasts(slf: &Bound<'_, Self>, now: Option<&Bound<'_, PyAny>>) -> PyResult<bool> {
        let now = take::now(now)?;
        Ok(session(slf)?.check_time(now).is_ok())
    }

    /// When it ends unless something is recorded.
    #[getter]
    fn idle_at<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        take::time(slf.py(), session(slf)?.idle_at())
    }

    /// When it is over by time alone, and why.
    fn over<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyAny>)> {
        let (at, ending) = session(slf)?.over();
        Ok((take::time(slf.py(), at)?, write(slf.py(), &ending, &generated::ACCESS_ENDING)?))
    }

    /// Who acts inside, for ``access.Check`` and ``access.Record``.
    fn inside<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        write(slf.py(), &session(slf)?.inside(), &generated::INSIDE)
    }
}

#[pymethods]
impl PassPart {
    #[new]
    #[pyo3(signature = (*_args, **_kwargs))]
    const fn new(_args: &Bound<'_, PyTuple>, _kwargs: Option<&Bound<'_, PyDict>>) -> Self {
        Self(OnceLock::new())
    }

    /// Refuses, unless the session is good for a scope now, or at another time, as far as the last check can tell. Without a time the
    /// machine's clock is asked. Nothing signs a pass: a host keeps it where no client can write.
    ///
    /// Raises:
    ///     AccessDenied: with the first reason there is.
    #[pyo3(signature = (scope, now = None))]
    fn check(slf: &Bound<'_, Self>, scope: &Bound<'_, PyAny>, now: Option<&Bound<'_, PyAny>>) -> PyResult<()> {
        let (scope, now) = (take::scope("scope", scope)?, take::now(now)?);
        allowed(slf.py(), pass(slf)?.check(scope, now))
    }

    /// Whether the session is good for a scope now, or at another time, as far as the last check can tell; see ``check``.
    #[pyo3(signature = (scope, now = None))]
    fn allows(slf: &Bound<'_, Self>, scope: &Bound<'_, PyAny>, now: Option<&Bound<'_, PyAny>>) -> PyResult<bool> {
        let (scope, now) = (take::scope("scope", scope)?, take::now(now)?);
        Ok(pass(slf)?.check(scope, now).is_ok())
    }
}
