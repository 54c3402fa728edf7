//! The desk: it runs operations over a store that blocks.

use crate::command::{self, Planned};
use crate::errand;
use crate::error::refused;
use crate::failure::Failure;
use crate::fill::{From, canonical};
use crate::generated;
use crate::host::Host;
use crate::principals::Principal;
use crate::read::read;
use crate::settings::Given;
use crate::stores::AnyStore;
use crate::write::write;
use consentry::{CommandId, Policy, Refusal};
use pyo3::PyTraverseError;
use pyo3::exceptions::PyTypeError;
use pyo3::gc::PyVisit;
use pyo3::prelude::*;
use std::sync::Arc;

/// Runs operations over a blocking store, from any number of threads.
///
/// Args:
///     store: a ``MemoryStore``, a ``SqliteStore``, or any object that has the methods of the ``Store`` protocol.
///     clock: a ``SystemClock``, a ``ManualClock``, an object whose ``now()`` gives an aware ``datetime``, or a function that does.
///         The machine's clock, if not told.
///     entropy: a function that gives 32 bytes that nobody can guess, such as ``secrets.token_bytes``; the operating system's source,
///         if not told.
///     policy: what the host decides; the defaults are the practice of the rules.
///     keys: ``Keys``, or any object that has the methods of the ``KeyRing`` protocol. Without them whatever needs a key is refused.
///     attempts_max: how often a command is decided anew, after others have changed the same records, before it is a ``Conflict``.
#[pyclass(frozen, weakref, module = "consentry")]
pub(crate) struct Desk {
    core: consentry::Desk<AnyStore>,
    policy: Arc<Policy>,
    store: Arc<Host>,
    hosts: Vec<Arc<Host>>,
}

#[pymethods]
impl Desk {
    #[new]
    #[pyo3(signature = (store, *, clock = None, entropy = None, policy = None, keys = None, attempts_max = 32))]
    fn new(
        store: &Bound<'_, PyAny>,
        clock: Option<&Bound<'_, PyAny>>,
        entropy: Option<&Bound<'_, PyAny>>,
        policy: Option<&Bound<'_, PyAny>>,
        keys: Option<&Bound<'_, PyAny>>,
        #[pyo3(from_py_with = number)] attempts_max: u32,
    ) -> PyResult<Self> {
        let host = Host::new(store);
        let any = AnyStore::of(store, &host)?;
        let given = Given::of(store.py(), (clock, entropy, keys), policy, attempts_max)?;
        let core = consentry::Desk::with(any, given.settings);
        Ok(Self { core, policy: given.policy, store: host, hosts: given.hosts })
    }

    /// Runs an operation and gives its reply.
    ///
    /// Ctrl-C and other signals are heard where the host's own code runs, and once the run is over; a run over a store of ours, which is
    /// short, goes on to its end. A thread that a store's method starts and waits for must not run a command of the same account: it
    /// would wait for this run's turn.
    ///
    /// Args:
    ///     by: who runs it: the principal that the operation names.
    ///     operation: what is to be done.
    ///     command: the command's id, if the host names it. Run again under it, with the same input, the operation has no second
    ///         effect and gives the same reply: for retries, queues and imports.
    ///
    /// Raises:
    ///     InvalidInput: the input contradicts the facts; nothing was done. ``InvalidType`` for another principal than the one that
    ///         the operation names.
    ///     Refused: the rules say no; ``missing`` has all that is missing.
    ///     NotFound: nothing that this principal may know of has that id.
    ///     Conflict: others changed the same records too often; nothing was done.
    ///     CommandReused: the command was run before with another input; nothing was done.
    ///     CommandPending: not known yet whether the command took effect; run the same command again to learn it.
    ///     StoreError: the store failed; nothing was done.
    #[pyo3(signature = (by, operation, *, command = None))]
    fn run(
        &self,
        by: &Bound<'_, PyAny>,
        operation: &Bound<'_, PyAny>,
        command: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Py<PyAny>> {
        let operation = command::of(operation)?;
        operation.run(by.py(), &self.core, &Principal::of(by)?, command.map(command_id).transpose()?)
    }

    /// Ends the sessions whose time is over, and says whose clean-up is overdue, up to ``most`` of them (RULES I11, I12).
    ///
    /// A host runs it every minute or so, on as many machines as it likes: whatever one has done, others leave alone. A failure of
    /// one session doesn't stop it; it is counted, and due again the next time.
    ///
    /// Raises:
    ///     ConsentryError: what is due can't be listed; see ``run``. Sessions that it ended before that stay ended.
    #[pyo3(signature = (by, *, most = 1_000))]
    fn sweep(&self, by: &Bound<'_, PyAny>, #[pyo3(from_py_with = most_of)] most: u32) -> PyResult<Py<PyAny>> {
        let py = by.py();
        let by = Principal::of(by)?.acting(py, "a sweep")?;
        let swept = errand::run(py, || self.core.sweep(&by, most))?;
        write(py, &swept, &generated::SWEPT).map(Bound::unbind)
    }

    /// Decides without committing: for a host that commits the plan's change set together with rows of its own, in a transaction of
    /// its own. On a conflict, plan again.
    ///
    /// Raises:
    ///     ConsentryError: as ``run``.
    #[pyo3(signature = (by, operation, *, command))]
    fn plan(
        &self,
        by: &Bound<'_, PyAny>,
        operation: &Bound<'_, PyAny>,
        command: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        let operation = command::of(operation)?;
        let planned = operation.plan(by.py(), &self.core, &Principal::of(by)?, command_id(command)?)?;
        Plan::made(by.py(), planned)
    }

    /// The policy that it decides under.
    #[getter]
    fn policy<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        write(py, &*self.policy, &generated::POLICY_POLICY)
    }

    /// The store.
    #[getter]
    fn store<'py>(&self, py: Python<'py>) -> Bound<'py, PyAny> {
        self.store.get(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Desk({})", self.store.get(py).repr()?.to_string_lossy()))
    }

    /// Refuses to be pickled or copied: its store can't be, either.
    #[expect(clippy::unused_self, reason = "Python pickles an object with it")]
    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("a desk is neither pickled nor copied"))
    }

    fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
        self.hosts.iter().chain([&self.store]).try_for_each(|host| host.traverse(visit))
    }
}

fn number(attempts: &Bound<'_, PyAny>) -> PyResult<u32> {
    crate::settings::count("attempts_max", attempts)
}

pub(crate) fn most_of(most: &Bound<'_, PyAny>) -> PyResult<u32> {
    crate::settings::count("most", most)
}

/// The command's id that an argument is.
pub(crate) fn command_id(command: &Bound<'_, PyAny>) -> PyResult<CommandId> {
    let id = canonical(command, generated::COMMAND_ID, From::Caller).and_then(|id| read(&id, &generated::COMMAND_ID));
    id.map_err(|it: Failure| it.in_field("command").raise(command.py(), ""))
}

/// A decision that is ready to be committed.
#[pyclass(frozen, generic, module = "consentry")]
pub(crate) struct Plan {
    reply: Result<Py<PyAny>, Refusal>,
    changes: Option<Py<PyAny>>,
}

impl Plan {
    pub(crate) fn made(py: Python<'_>, (reply, changes): Planned) -> PyResult<Py<PyAny>> {
        let changes = changes.map(|it| write(py, &it, &generated::STORE_CHANGE_SET).map(Bound::unbind)).transpose()?;
        Ok(Py::new(py, Self { reply, changes })?.into_any())
    }
}

#[pymethods]
impl Plan {
    /// What to commit, all or nothing; ``None`` if nothing is left to do.
    #[getter]
    fn changes(&self, py: Python<'_>) -> Option<Py<PyAny>> {
        self.changes.as_ref().map(|it| it.clone_ref(py))
    }

    /// The reply, to be told once ``changes`` are committed, and not before.
    ///
    /// Raises:
    ///     Refused: that is what was decided, with effects that had to be committed first.
    fn committed(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        match &self.reply {
            Ok(reply) => Ok(reply.clone_ref(py)),
            Err(refusal) => Err(refused(py, refusal)),
        }
    }

    fn __repr__(&self) -> String {
        format!("Plan({})", if self.changes.is_some() { "with changes" } else { "without changes" })
    }

    /// Refuses to be pickled or copied: it is for now.
    #[expect(clippy::unused_self, reason = "Python pickles an object with it")]
    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("a plan is neither pickled nor copied"))
    }

    fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
        visit.call(&self.changes)?;
        visit.call(self.reply.as_ref().ok())
    }
}
