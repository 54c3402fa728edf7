//! Stores that the host has written in Python.
//!
//! Whatever such a store does comes back as an answer of the core's: what it raised becomes the cause of a `StoreError`, the same
//! object with its traceback; what it returns is read by the same rules as any input. Of a commit that raised anything but
//! `NotCommitted` nobody can say whether it is stored, so the core looks the command up.

use crate::ending::attach;
use crate::errand::{self, Mail, Part};
use crate::error::invalid_type;
use crate::generated;
use crate::host::{Host, lock};
use crate::principals::of_type;
use crate::read::read;
use crate::shape::Shape;
use crate::write::write;
use consentry::change::Outcome;
use consentry::facts::Answers;
use consentry::operation::Wanted;
use consentry::store::BoxFuture;
use consentry::{AccountId, AsyncStore, ChangeSet, CommandId, Commit, DeskError, Store, StoreError, StoreErrorKind};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use std::sync::Arc;
use std::task::Poll;

/// What `outcome` answers.
pub(crate) static OUTCOME: Shape = Shape::Maybe(&generated::STORE_OUTCOME);

const KINDS: [StoreErrorKind; 10] = [
    StoreErrorKind::Unavailable,
    StoreErrorKind::Busy,
    StoreErrorKind::Full,
    StoreErrorKind::ReadOnly,
    StoreErrorKind::Foreign,
    StoreErrorKind::Newer,
    StoreErrorKind::Corrupt,
    StoreErrorKind::Poisoned,
    StoreErrorKind::UnsafeEngine,
    StoreErrorKind::Failed,
];

/// The three methods.
const METHODS: [&str; 3] = ["gather", "commit", "outcome"];

/// Whether the object can be a store: it has the three methods, and they block or are awaited, all alike, as the desk needs.
pub(crate) fn check(store: &Bound<'_, PyAny>, awaited: bool) -> PyResult<()> {
    let py = store.py();
    for method in METHODS {
        let Some(found) = store.getattr_opt(method)?.filter(Bound::is_callable) else {
            let said = format!("is no store: {} has no method {method}", of_type(store));
            return Err(invalid_type(py, "store", &said));
        };
        if is_awaited(&found)? != awaited {
            let needed = if awaited { "is a coroutine function in some methods only" } else { "needs an AsyncDesk" };
            return Err(invalid_type(py, "store", &format!("{needed}: {}.{method}", of_type(store))));
        }
    }
    Ok(())
}

/// Whether any of the store's methods is a coroutine function.
#[pyfunction]
pub(crate) fn is_async_store(store: &Bound<'_, PyAny>) -> PyResult<bool> {
    for method in METHODS {
        if let Some(found) = store.getattr_opt(method)?
            && is_awaited(&found)?
        {
            check(store, true)?;
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_awaited(method: &Bound<'_, PyAny>) -> PyResult<bool> {
    method.py().import(intern!(method.py(), "inspect"))?.call_method1("iscoroutinefunction", (method,))?.extract()
}

/// Goes on unless a part of the host's has failed in this run: what was decided without it is not committed.
pub(crate) fn go_on() -> Result<(), StoreError> {
    if errand::has_failed() {
        return Err(StoreError::new(StoreErrorKind::Failed, "the run was given up"));
    }
    Ok(())
}

/// What went wrong with a call.
enum Wrong {
    /// The host's code raised it.
    Raised(PyErr),
    /// What it returned is not what was asked.
    Garbage(PyErr),
}

impl Wrong {
    /// As the core's error, with the exception inside: it comes back as the cause.
    fn error(self, py: Python<'_>, method: &str) -> StoreError {
        let (kind, message, error) = match self {
            Self::Raised(error) => {
                let (kind, said) = match kind_of(py, &error) {
                    Some(kind) => (kind, message_of(py, &error)),
                    None => {
                        (StoreErrorKind::Failed, format!("the store's {method} raised {}", of_type(error.value(py))))
                    }
                };
                (kind, said, error)
            }
            Self::Garbage(error) => {
                let said = format!("the store's {method} answered something that can't be: {}", message_of(py, &error));
                (StoreErrorKind::Corrupt, said, error)
            }
        };
        if errand::stops(py, &error) {
            errand::failed(Part::Store, error.clone_ref(py));
        }
        StoreError::new(kind, message).because(error)
    }
}

/// The beginning of what an exception says.
fn message_of(py: Python<'_>, error: &PyErr) -> String {
    let said = error.value(py).str().map(|said| said.to_string_lossy().chars().take(500).collect());
    said.unwrap_or_else(|_| of_type(error.value(py)))
}

/// The kind of failure that an exception names: the host may raise our own.
fn kind_of(py: Python<'_>, error: &PyErr) -> Option<StoreErrorKind> {
    let class = py.import("consentry.errors").and_then(|errors| errors.getattr("StoreError")).ok()?;
    if !error.value(py).is_instance(&class).unwrap_or(false) {
        return None;
    }
    let code: String = error.value(py).getattr("code").and_then(|code| code.extract()).ok()?;
    KINDS.into_iter().find(|kind| StoreError::new(*kind, "").code() == code)
}

/// One of the answers and exceptions that `consentry.store` has for `commit`.
fn of_commits<'py>(py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import("consentry.store")?.getattr(name)
}

/// What a call of `commit` came to, as the core's answer.
fn committed(py: Python<'_>, result: PyResult<Bound<'_, PyAny>>) -> Commit {
    let wrong = match result {
        Ok(answer) => match read_commit(py, &answer) {
            Ok(commit) => return commit,
            Err(error) => Wrong::Garbage(error),
        },
        Err(error) => match not_committed(py, &error) {
            Some(refused) => return Commit::NotCommitted(refused),
            None => Wrong::Raised(error),
        },
    };
    Commit::Unknown(wrong.error(py, "commit"))
}

fn read_commit(py: Python<'_>, answer: &Bound<'_, PyAny>) -> PyResult<Commit> {
    let commit = of_commits(py, "Commit")?;
    if answer.is(&commit.getattr("COMMITTED")?) {
        return Ok(Commit::Committed);
    }
    if answer.is(&commit.getattr("CONFLICT")?) {
        return Ok(Commit::Conflict);
    }
    Err(invalid_type(py, "commit", &format!("is no Commit: {}", of_type(answer))))
}

/// The error inside of a `NotCommitted`, if that is what was raised: its kind is its cause's.
fn not_committed(py: Python<'_>, error: &PyErr) -> Option<StoreError> {
    let class = of_commits(py, "NotCommitted").ok()?;
    if !error.value(py).is_instance(&class).unwrap_or(false) {
        return None;
    }
    let kind = error.cause(py).and_then(|cause| kind_of(py, &cause)).unwrap_or(StoreErrorKind::Failed);
    Some(StoreError::new(kind, message_of(py, error)).because(error.clone_ref(py)))
}

/// An answer of ours to `commit`, as Python's.
pub(crate) fn told(py: Python<'_>, commit: Commit) -> PyResult<Bound<'_, PyAny>> {
    match commit {
        Commit::Committed => of_commits(py, "Commit")?.getattr("COMMITTED"),
        Commit::Conflict => of_commits(py, "Commit")?.getattr("CONFLICT"),
        Commit::NotCommitted(error) => {
            let raised = PyErr::from_value(of_commits(py, "NotCommitted")?.call1((error.to_string(),))?);
            raised.set_cause(py, Some(crate::error::raise(py, DeskError::Store(error))));
            Err(raised)
        }
        Commit::Unknown(error) => Err(crate::error::raise(py, DeskError::Store(error))),
    }
}

/// The arguments of each method.
fn of_gather<'py>(py: Python<'py>, wanted: &Wanted) -> PyResult<Bound<'py, PyTuple>> {
    PyTuple::new(py, [write(py, wanted, &generated::STORE_WANTED)?])
}

fn of_commit<'py>(py: Python<'py>, changes: &ChangeSet) -> PyResult<Bound<'py, PyTuple>> {
    PyTuple::new(py, [write(py, changes, &generated::STORE_CHANGE_SET)?])
}

fn of_outcome(py: Python<'_>, account: AccountId, command: CommandId) -> PyResult<Bound<'_, PyTuple>> {
    let account = write(py, &account, &generated::ACCOUNT_ID)?;
    PyTuple::new(py, [account, write(py, &command, &generated::COMMAND_ID)?])
}

/// What a call of `gather` came to.
fn answers(py: Python<'_>, result: PyResult<Bound<'_, PyAny>>) -> Result<Answers, StoreError> {
    let read = |answer| read::<Answers>(&answer, &generated::STORE_ANSWERS).map_err(|it| Wrong::Garbage(it.into()));
    result.map_err(Wrong::Raised).and_then(read).map_err(|wrong| wrong.error(py, "gather"))
}

/// What a call of `outcome` came to.
fn outcome(py: Python<'_>, result: PyResult<Bound<'_, PyAny>>) -> Result<Option<Outcome>, StoreError> {
    let read = |answer| read::<Option<Outcome>>(&answer, &OUTCOME).map_err(|it| Wrong::Garbage(it.into()));
    result.map_err(Wrong::Raised).and_then(read).map_err(|wrong| wrong.error(py, "outcome"))
}

/// The interpreter is ending: nothing can be asked any more.
fn ending() -> StoreError {
    StoreError::new(StoreErrorKind::Unavailable, "the interpreter is shutting down")
}

/// A store whose methods block.
#[derive(Clone)]
pub(crate) struct PythonStore(Arc<Host>);

impl PythonStore {
    pub(crate) const fn of(store: Arc<Host>) -> Self {
        Self(store)
    }

    fn call<'py>(
        &self,
        py: Python<'py>,
        method: &str,
        arguments: impl FnOnce(Python<'py>) -> PyResult<Bound<'py, PyTuple>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.0.get(py).call_method1(method, arguments(py)?)
    }
}

impl Store for PythonStore {
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        let call = |py: Python<'_>| answers(py, self.call(py, "gather", |py| of_gather(py, wanted)));
        attach(call).unwrap_or_else(|| Err(ending()))
    }

    fn commit(&self, changes: &ChangeSet) -> Commit {
        let call = |py: Python<'_>| match of_commit(py, changes) {
            Ok(arguments) => committed(py, self.call(py, "commit", |_| Ok(arguments))),
            // The host's code hasn't seen it.
            Err(error) => Commit::NotCommitted(Wrong::Raised(error).error(py, "commit")),
        };
        attach(call).unwrap_or_else(|| Commit::NotCommitted(ending()))
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError> {
        let call = |py: Python<'_>| outcome(py, self.call(py, "outcome", |py| of_outcome(py, account, command)));
        attach(call).unwrap_or_else(|| Err(ending()))
    }
}

/// A store whose methods are coroutines. It is never called from here: each call is left in the errand's mail, and whoever awaits
/// the run awaits the call as well, in the same task.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asking;

impl Asking {
    /// Leaves a question and waits for the answer. An error is from before the question: the host's code hasn't seen it.
    async fn ask(
        method: &'static str,
        arguments: impl for<'py> FnOnce(Python<'py>) -> PyResult<Bound<'py, PyTuple>> + Send,
    ) -> Result<PyResult<Py<PyAny>>, StoreError> {
        go_on()?;
        let errand = errand::current().ok_or_else(ending)?;
        let written =
            |py: Python<'_>| arguments(py).map(Bound::unbind).map_err(|it| Wrong::Raised(it).error(py, method));
        let arguments = attach(written).ok_or_else(ending)??;
        *lock(&errand.mail) = Mail::Question(method, arguments);
        let answered = std::future::poll_fn(|_| {
            let mut mail = lock(&errand.mail);
            match std::mem::take(&mut *mail) {
                Mail::Answer(answer) => Poll::Ready(answer),
                other => {
                    *mail = other;
                    Poll::Pending
                }
            }
        });
        Ok(answered.await)
    }
}

impl AsyncStore for Asking {
    fn gather<'a>(&'a self, wanted: &'a Wanted) -> BoxFuture<'a, Result<Answers, StoreError>> {
        Box::pin(async move {
            let answered = Self::ask("gather", |py| of_gather(py, wanted)).await?;
            let read = |py: Python<'_>| answers(py, answered.map(|it| it.into_bound(py)));
            attach(read).unwrap_or_else(|| Err(ending()))
        })
    }

    fn commit<'a>(&'a self, changes: &'a ChangeSet) -> BoxFuture<'a, Commit> {
        Box::pin(async move {
            let answered = match Self::ask("commit", |py| of_commit(py, changes)).await {
                Ok(answered) => answered,
                Err(error) => return Commit::NotCommitted(error),
            };
            let read = |py: Python<'_>| committed(py, answered.map(|it| it.into_bound(py)));
            attach(read).unwrap_or_else(|| Commit::Unknown(ending()))
        })
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> BoxFuture<'_, Result<Option<Outcome>, StoreError>> {
        Box::pin(async move {
            let answered = Self::ask("outcome", |py| of_outcome(py, account, command)).await?;
            let read = |py: Python<'_>| outcome(py, answered.map(|it| it.into_bound(py)));
            attach(read).unwrap_or_else(|| Err(ending()))
        })
    }
}
