//! The core's errors as exceptions of `consentry.errors`, and the guard at the border.

use crate::arguments::MISSING;
use crate::errand::Part;
use crate::failure::{Failure, invalid};
use crate::generated;
use crate::write::write;
use consentry::access::Denied;
use consentry::access::token::TokenError;
use consentry::journal::EntryError;
use consentry::policy::PolicyError;
use consentry::{AccountId, CommandId, DeskError, InputError, Missing, Refusal, StoreError, StoreErrorKind};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use std::any::Any;
use std::error::Error;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// Runs what a Python program calls. A panic becomes `Defect`: PyO3 would make it a `PanicException`, which no `except Exception`
/// catches.
pub(crate) fn guard<T>(job: impl FnOnce() -> PyResult<T>) -> PyResult<T> {
    // Whatever a panic left half done is behind a lock that nobody trusts after a panic, or is dropped here.
    catch_unwind(AssertUnwindSafe(job)).unwrap_or_else(|panic| Err(Python::attach(|py| defect(py, &said(&*panic)))))
}

fn said(panic: &(dyn Any + Send)) -> String {
    let said = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    format!("a panic: {}", said.unwrap_or("without a message"))
}

/// An exception of that class, with these attributes.
pub(crate) fn exception(py: Python<'_>, class: &str, message: String, named: &Bound<'_, PyDict>) -> PyResult<PyErr> {
    let class = py.import("consentry.errors")?.getattr(class)?;
    class.call((message,), Some(named)).map(PyErr::from_value)
}

/// An exception of that class, or what went wrong while it was made.
fn made(
    py: Python<'_>,
    class: &str,
    message: impl ToString,
    attributes: impl FnOnce(&Bound<'_, PyDict>) -> PyResult<()>,
) -> PyErr {
    let named = PyDict::new(py);
    attributes(&named).and_then(|()| exception(py, class, message.to_string(), &named)).unwrap_or_else(|error| error)
}

/// A desk's error.
pub(crate) fn raise(py: Python<'_>, error: DeskError) -> PyErr {
    let message = error.to_string();
    match error {
        DeskError::Invalid(error) => invalid(py, &error),
        DeskError::Refused(refusal) => refused(py, &refusal),
        DeskError::NotFound(noun) => made(py, "NotFound", message, |named| named.set_item("noun", noun)),
        DeskError::Conflict { attempts } => made(py, "Conflict", message, |named| named.set_item("attempts", attempts)),
        DeskError::CommandReused { command } => {
            made(py, "CommandReused", message, |named| named.set_item("command", command_id(py, command)?))
        }
        DeskError::Pending { account, command, cause } => {
            let failure = store(py, &cause);
            let error = made(py, "CommandPending", message, |named| {
                named.set_item("account", account_id(py, account)?)?;
                named.set_item("command", command_id(py, command)?)?;
                named.set_item("failure", failure.value(py))
            });
            // What the host's own store raised comes first; without that, the store's error.
            error.set_cause(py, host_raised(py, &cause).or(Some(failure)));
            error
        }
        DeskError::Store(error) => store(py, &error),
        DeskError::Entropy(_) => made(py, "NoEntropy", message, |_| Ok(())),
        DeskError::Defect(what) => defect(py, &what),
        error => defect(py, &format!("an error without an exception: {}", error.code())),
    }
}

fn account_id(py: Python<'_>, id: AccountId) -> PyResult<Bound<'_, PyAny>> {
    write(py, &id, &generated::ACCOUNT_ID)
}

fn command_id(py: Python<'_>, id: CommandId) -> PyResult<Bound<'_, PyAny>> {
    write(py, &id, &generated::COMMAND_ID)
}

/// A refusal.
pub(crate) fn refused(py: Python<'_>, refusal: &Refusal) -> PyErr {
    match refusal {
        Refusal::Invalid(error) => invalid(py, error),
        Refusal::NotFound(noun) => made(py, "NotFound", refusal, |named| named.set_item("noun", noun)),
        Refusal::Defect(what) => defect(py, what),
        _ => made(py, "Refused", format!("refused: {refusal}"), |named| {
            named.set_item("missing", missing(py, refusal.conditions())?)
        }),
    }
}

fn missing<'py>(py: Python<'py>, conditions: &[Missing]) -> PyResult<Bound<'py, PyTuple>> {
    Ok(write(py, conditions, &MISSING)?.cast_into::<PyTuple>()?)
}

/// A store's error. The cause is what the host's own store raised.
pub(crate) fn store(py: Python<'_>, error: &StoreError) -> PyErr {
    let class = match error.kind() {
        StoreErrorKind::Unavailable => "StoreUnavailable",
        StoreErrorKind::Busy => "StoreBusy",
        StoreErrorKind::Full => "StoreFull",
        StoreErrorKind::ReadOnly => "StoreReadOnly",
        StoreErrorKind::Foreign => "StoreForeign",
        StoreErrorKind::Newer => "StoreNewer",
        StoreErrorKind::Corrupt => "StoreCorrupt",
        StoreErrorKind::Poisoned => "StorePoisoned",
        StoreErrorKind::UnsafeEngine => "StoreUnsafeEngine",
        _ => "StoreFailed",
    };
    let raised = host_raised(py, error);
    // The engine's own words, where no exception has them.
    let details = error.source().filter(|_| raised.is_none()).map(ToString::to_string);
    let exception = made(py, class, error, |named| named.set_item("details", details));
    if raised.is_some() {
        exception.set_cause(py, raised);
    }
    exception
}

/// The exception that the host's own store raised.
pub(crate) fn host_raised(py: Python<'_>, error: &StoreError) -> Option<PyErr> {
    let source = error.source()?;
    // The core hands out the `Arc` that it keeps a cause in.
    let raised = match source.downcast_ref::<Arc<dyn Error + Send + Sync>>() {
        Some(source) => source.downcast_ref::<PyErr>(),
        None => source.downcast_ref::<PyErr>(),
    };
    raised.map(|error| error.clone_ref(py))
}

/// A part of the host's raised.
pub(crate) fn host_failed(py: Python<'_>, part: Part, error: PyErr) -> PyErr {
    let (class, message) = match part {
        Part::Clock => ("ClockFailed", "the clock gave no time"),
        Part::Entropy => ("NoEntropy", "no entropy: the source gave no seed"),
        Part::Keys => ("KeysFailed", "the keys gave no answer"),
        Part::Store => ("StoreFailed", "the store raised"),
    };
    let exception = made(py, class, message, |_| Ok(()));
    exception.set_cause(py, Some(error));
    exception
}

/// A defect of ours.
pub(crate) fn defect(py: Python<'_>, what: &str) -> PyErr {
    made(py, "Defect", format!("defect: {what}"), |_| Ok(()))
}

/// An argument of the wrong type.
pub(crate) fn invalid_type(py: Python<'_>, field: &'static str, problem: &str) -> PyErr {
    Failure::problem("invalid.type", problem.to_owned()).in_field(field).raise(py, "")
}

/// What the core says of an argument, under the argument's name.
pub(crate) fn input_at(field: &'static str, error: &InputError) -> PyErr {
    Python::attach(|py| Failure::input(error.clone()).in_field(field).raise(py, ""))
}

/// Why a session gives no way in.
pub(crate) fn denied(py: Python<'_>, reason: Denied) -> PyErr {
    made(py, "AccessDenied", reason, |named| named.set_item("reason", write(py, &reason, &generated::ACCESS_DENIED)?))
}

/// Why an entry can't be what it claims to be.
pub(crate) fn entry(py: Python<'_>, error: EntryError) -> PyErr {
    let reason = match error {
        EntryError::Header => "header",
        EntryError::Misplaced => "misplaced",
        EntryError::Commitment => "commitment",
        EntryError::Erased => "erased",
        EntryError::Payload => "payload",
        _ => "other",
    };
    made(py, "EntryError", error, |named| named.set_item("reason", reason))
}

/// Why a token is no good.
pub(crate) fn token(py: Python<'_>, error: TokenError) -> PyErr {
    let reason = match error {
        TokenError::TooLong => "too_long",
        TokenError::Malformed => "malformed",
        TokenError::Header => "header",
        TokenError::Key => "key",
        TokenError::Signature => "signature",
        TokenError::Foreign => "foreign",
        TokenError::Early => "early",
        TokenError::Expired => "expired",
        _ => "other",
    };
    made(py, "TokenError", error, |named| named.set_item("reason", reason))
}

/// What is wrong with a policy's document.
pub(crate) fn policy(py: Python<'_>, error: &PolicyError) -> PyErr {
    made(py, "PolicyError", error, |named| {
        named.set_item("line", error.line)?;
        named.set_item("column", error.column)?;
        named.set_item("key", &error.key)?;
        named.set_item("problem", &error.problem)
    })
}

/// Every code of the core's errors, with its meaning.
#[pyfunction]
pub(crate) fn codes() -> Vec<(&'static str, &'static str)> {
    consentry::CODES.to_vec()
}
