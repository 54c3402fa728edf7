//! The stores: in memory, in an SQLite file, and whatever the host has written.

use crate::error::{guard, invalid_type, raise};
use crate::generated;
use crate::host::Host;
use crate::principals::of_type;
use crate::python_store::{self, PythonStore};
use crate::read::read;
use crate::write::write;
use consentry::change::Outcome;
use consentry::facts::Answers;
use consentry::operation::Wanted;
use consentry::{AccountId, ChangeSet, CommandId, Commit, DeskError, Store, StoreError, StoreErrorKind};
use consentry_sqlite::Options;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock, TryLockError};

/// Any store.
#[derive(Clone)]
pub(crate) enum AnyStore {
    /// In memory.
    Memory(consentry::MemoryStore),
    /// In a file.
    Sqlite(Arc<File>),
    /// The host's own.
    Python(PythonStore),
}

impl AnyStore {
    /// The store that a Python object is.
    pub(crate) fn of(store: &Bound<'_, PyAny>, host: &Arc<Host>) -> PyResult<Self> {
        if let Ok(memory) = store.cast::<MemoryStore>() {
            return Ok(Self::Memory(memory.get().0.clone()));
        }
        if let Ok(sqlite) = store.cast::<SqliteStore>() {
            return Ok(Self::Sqlite(Arc::clone(&sqlite.get().0)));
        }
        python_store::check(store, false)?;
        Ok(Self::Python(PythonStore::of(Arc::clone(host))))
    }
}

/// Calls the store that it is, unless the host's clock or keys have failed in this run: what was decided without them is not committed.
impl Store for AnyStore {
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        python_store::go_on()?;
        match self {
            Self::Memory(store) => store.gather(wanted),
            Self::Sqlite(file) => file.with(|store| store.gather(wanted)),
            Self::Python(store) => store.gather(wanted),
        }
    }

    fn commit(&self, changes: &ChangeSet) -> Commit {
        if let Err(error) = python_store::go_on() {
            return Commit::NotCommitted(error);
        }
        match self {
            Self::Memory(store) => store.commit(changes),
            Self::Sqlite(file) => match file.with(|store| Ok(store.commit(changes))) {
                Ok(commit) => commit,
                Err(closed) => Commit::NotCommitted(closed),
            },
            Self::Python(store) => store.commit(changes),
        }
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError> {
        python_store::go_on()?;
        match self {
            Self::Memory(store) => store.outcome(account, command),
            Self::Sqlite(file) => file.with(|store| store.outcome(account, command)),
            Self::Python(store) => store.outcome(account, command),
        }
    }
}

/// An SQLite file that is open, until it is closed.
pub(crate) struct File {
    path: PathBuf,
    /// The program that opened it: connections don't survive a `fork`.
    process: u32,
    store: RwLock<Option<consentry_sqlite::SqliteStore>>,
}

impl File {
    fn with<T>(
        &self,
        call: impl FnOnce(&consentry_sqlite::SqliteStore) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let unavailable = |message: &str| StoreError::new(StoreErrorKind::Unavailable, message);
        if self.is_forked() {
            return Err(unavailable("the store was opened before the program forked; open it anew in the child"));
        }
        let store = self.store.read().unwrap_or_else(PoisonError::into_inner);
        store.as_ref().map_or_else(|| Err(unavailable("the store is closed")), call)
    }

    fn is_forked(&self) -> bool {
        self.process != std::process::id()
    }

    /// Closes the file once those who are at it are done.
    fn close(&self) {
        if !self.is_forked() {
            let store = self.store.write().unwrap_or_else(PoisonError::into_inner).take();
            drop(store);
        }
    }
}

impl Drop for File {
    fn drop(&mut self) {
        if self.is_forked() {
            // The parent uses these connections; to close them here would take its locks away.
            std::mem::forget(self.store.get_mut().unwrap_or_else(PoisonError::into_inner).take());
        }
    }
}

/// A store in memory: good enough for tests and demonstrations. Nothing outlives the program.
#[pyclass(frozen, weakref, module = "consentry")]
pub(crate) struct MemoryStore(consentry::MemoryStore);

#[pymethods]
impl MemoryStore {
    /// An empty store.
    #[new]
    fn new() -> Self {
        Self(consentry::MemoryStore::new())
    }

    /// Reads what is wanted, from one snapshot.
    #[pyo3(signature = (wanted, /))]
    fn gather<'py>(&self, py: Python<'py>, wanted: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        gather(py, &self.0, wanted)
    }

    /// Stores a change set, all or nothing.
    #[pyo3(signature = (changes, /))]
    fn commit<'py>(&self, py: Python<'py>, changes: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        commit(py, &self.0, changes)
    }

    /// What a command did, if it was committed.
    #[pyo3(signature = (account, command, /))]
    fn outcome<'py>(
        &self,
        py: Python<'py>,
        account: &Bound<'py, PyAny>,
        command: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        outcome(py, &self.0, account, command)
    }

    /// Refuses to be pickled or copied: the copy would be empty.
    #[expect(clippy::unused_self, reason = "Python pickles an object with it")]
    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("a store is neither pickled nor copied"))
    }

    #[expect(clippy::unused_self, reason = "Python shows an object with it")]
    const fn __repr__(&self) -> &'static str {
        "MemoryStore()"
    }
}

/// A store in one SQLite file: the embedded default.
///
/// It is durable: what was answered as committed survives a power cut. Many threads may use it, and several programs the same file.
/// It can be a context manager, which closes it at the end.
///
/// Inside one program only this class may open the file, never Python's ``sqlite3``: two copies of SQLite in one program undo each
/// other's locks, and the file may be lost.
///
/// Args:
///     path: the file; it is made if there is none.
///     readers_max: how many may read at the same time; more wait for one another. Four for each processor, if not told.
///     busy_for: how long to wait for another program that holds the file, before the answer is ``StoreBusy``.
///
/// Raises:
///     StoreError: and the file is as it was. ``StoreForeign`` for a file that is no database or another program's, ``StoreNewer``
///         for one that a later version has written, ``StoreReadOnly``, ``StoreUnavailable``, ``StoreBusy``.
#[pyclass(frozen, weakref, module = "consentry")]
pub(crate) struct SqliteStore(Arc<File>);

#[pymethods]
impl SqliteStore {
    #[new]
    #[pyo3(signature = (path, *, readers_max = None, busy_for = None))]
    fn new(
        py: Python<'_>,
        path: &Bound<'_, PyAny>,
        readers_max: Option<&Bound<'_, PyAny>>,
        busy_for: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let path: PathBuf = path.extract().map_err(|error| {
            let refused = invalid_type(py, "path", &format!("is no path: {}", of_type(path)));
            refused.set_cause(py, Some(error));
            refused
        })?;
        let mut options = Options::default();
        if let Some(readers) = readers_max {
            options = options
                .readers_max(usize::try_from(crate::settings::count("readers_max", readers)?).unwrap_or(usize::MAX));
        }
        if let Some(span) = busy_for {
            options = options.busy_for(crate::settings::span("busy_for", span)?);
        }
        let open = || consentry_sqlite::SqliteStore::with(path, options);
        let store = guard(|| Ok(py.detach(open)))?.map_err(|error| raise(py, DeskError::Store(error)))?;
        let path = store.path().to_path_buf();
        Ok(Self(Arc::new(File { path, process: std::process::id(), store: RwLock::new(Some(store)) })))
    }

    /// The file, as an absolute path.
    #[getter]
    fn path(&self) -> PathBuf {
        self.0.path.clone()
    }

    /// Whether it was closed.
    #[getter]
    fn closed(&self) -> bool {
        match self.0.store.try_read() {
            Ok(store) => store.is_none(),
            Err(TryLockError::Poisoned(store)) => store.into_inner().is_none(),
            // Somebody is closing it, and waits for those who are at it. Whoever only asks, with the GIL, doesn't.
            Err(TryLockError::WouldBlock) => true,
        }
    }

    /// Closes the file, once those who are reading or writing are done. From then on desks over this store answer
    /// ``StoreUnavailable``. To close it twice is no error; a store that nobody closes is closed when nobody has it any more.
    fn close(&self, py: Python<'_>) {
        py.detach(|| self.0.close());
    }

    const fn __enter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    #[pyo3(signature = (*_raised))]
    fn __exit__(&self, py: Python<'_>, _raised: &Bound<'_, PyTuple>) {
        self.close(py);
    }

    /// Reads what is wanted, from one snapshot.
    #[pyo3(signature = (wanted, /))]
    fn gather<'py>(&self, py: Python<'py>, wanted: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        gather(py, &AnyStore::Sqlite(Arc::clone(&self.0)), wanted)
    }

    /// Stores a change set, all or nothing.
    #[pyo3(signature = (changes, /))]
    fn commit<'py>(&self, py: Python<'py>, changes: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        commit(py, &AnyStore::Sqlite(Arc::clone(&self.0)), changes)
    }

    /// What a command did, if it was committed.
    #[pyo3(signature = (account, command, /))]
    fn outcome<'py>(
        &self,
        py: Python<'py>,
        account: &Bound<'py, PyAny>,
        command: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        outcome(py, &AnyStore::Sqlite(Arc::clone(&self.0)), account, command)
    }

    /// Refuses to be pickled or copied: each program opens the file for itself.
    #[expect(clippy::unused_self, reason = "Python pickles an object with it")]
    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("a store is neither pickled nor copied; open its file again"))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let path = self.0.path.as_os_str().into_pyobject(py)?.repr()?.to_string();
        Ok(format!("SqliteStore({path}{})", if self.closed() { ", closed" } else { "" }))
    }
}

/// One of our stores' `gather` for Python, so that a host's store can be made of it.
fn gather<'py>(py: Python<'py>, store: &impl Store, wanted: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let wanted = read::<Wanted>(wanted, &generated::STORE_WANTED)?;
    let answers = guard(|| Ok(py.detach(|| store.gather(&wanted))))?;
    write(py, &answers.map_err(|error| raise(py, DeskError::Store(error)))?, &generated::STORE_ANSWERS)
}

/// As [`gather`], for `commit`: what isn't stored for certain is told from what isn't known.
fn commit<'py>(py: Python<'py>, store: &impl Store, changes: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let changes = read::<ChangeSet>(changes, &generated::STORE_CHANGE_SET)?;
    let commit = guard(|| Ok(py.detach(|| store.commit(&changes))))?;
    python_store::told(py, commit)
}

/// As [`gather`], for `outcome`.
fn outcome<'py>(
    py: Python<'py>,
    store: &impl Store,
    account: &Bound<'py, PyAny>,
    command: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let account = read::<AccountId>(account, &generated::ACCOUNT_ID)?;
    let command = read::<CommandId>(command, &generated::COMMAND_ID)?;
    let outcome = guard(|| Ok(py.detach(|| store.outcome(account, command))))?;
    write(py, &outcome.map_err(|error| raise(py, DeskError::Store(error)))?, &python_store::OUTCOME)
}
