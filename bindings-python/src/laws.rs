//! The laws of the storage contract, for stores that a host has written in Python.

mod crew;

use crate::errand::stops;
use crate::error::{guard, host_raised};
use crate::host::{Host, lock};
use crate::principals::of_type;
use crate::stores::AnyStore;
use consentry::change::Outcome;
use consentry::facts::Answers;
use consentry::operation::Wanted;
use consentry::testing::{Broken, LAWS, Subject};
use consentry::{AccountId, ChangeSet, CommandId, Commit, Store, StoreError, StoreErrorKind};
use crew::{Crew, Told};
use pyo3::exceptions::PyLookupError;
use pyo3::intern;
use pyo3::prelude::*;
use std::sync::{Arc, Mutex};

/// Every law: its name, and what it demands.
#[pyfunction]
pub(crate) fn laws() -> Vec<(&'static str, &'static str)> {
    LAWS.iter().map(|law| (law.name, law.clause)).collect()
}

/// Tries the store that `open` opens by one law. `None` if it keeps the law; otherwise how it broke it, and what it raised first.
///
/// What tells the program to stop is raised.
#[pyfunction]
pub(crate) fn check_law(
    py: Python<'_>,
    name: &str,
    open: Bound<'_, PyAny>,
) -> PyResult<Option<(String, Option<Py<PyAny>>)>> {
    guard(|| try_by(py, name, open))
}

fn try_by(py: Python<'_>, name: &str, open: Bound<'_, PyAny>) -> PyResult<Option<(String, Option<Py<PyAny>>)>> {
    let known = LAWS.iter().find(|law| law.name == name);
    let law = known.ok_or_else(|| PyLookupError::new_err(format!("no law has this name: {name}")))?;
    let tried = Arc::new(Tried { open: open.unbind(), current: Mutex::default(), raised: Mutex::default() });
    let own = Arc::clone(&tried);
    let check = move |crew: &Arc<Crew>| (law.check)(&Opened { tried: own, crew: Arc::clone(crew) });
    let result = Crew::run(py, check, &*tried);
    let closed = match result {
        Some(_) => tried.close(py).map_err(|error| tried.broken(py, "the store's close", "to end", error)),
        // It is in use.
        None => Ok(()),
    };
    let raised = lock(&tried.raised).take();
    if let Some(error) = &raised
        && stops(py, error)
    {
        return Err(error.clone_ref(py));
    }
    let broken = match (result, closed) {
        (None, _) => "the law doesn't end".to_owned(),
        (Some(Err(panic)), _) => panic,
        (Some(Ok(Err(broken))), _) | (Some(Ok(Ok(()))), Err(broken)) => broken.to_string(),
        (Some(Ok(Ok(()))), Ok(())) => return Ok(None),
    };
    Ok(Some((broken, raised.map(|error| error.into_value(py).into_any()))))
}

/// What is tried, and what came of it.
struct Tried {
    open: Py<PyAny>,
    current: Mutex<Option<(AnyStore, Py<PyAny>)>>,
    /// The first exception of the store's.
    raised: Mutex<Option<PyErr>>,
}

impl Tried {
    /// Keeps an exception, if it is the first one, or the first that tells the program to stop.
    fn note(&self, py: Python<'_>, error: PyErr) {
        let mut raised = lock(&self.raised);
        if raised.as_ref().is_none_or(|first| stops(py, &error) && !stops(py, first)) {
            *raised = Some(error);
        }
    }

    fn broken(&self, py: Python<'_>, what: &str, expected: &str, error: PyErr) -> Broken {
        let seen = format!("{}: {}", of_type(error.value(py)), error.value(py));
        self.note(py, error);
        Broken::new(what, expected, seen)
    }

    /// The store that is open; opens it if none is.
    fn store(&self, py: Python<'_>) -> Result<AnyStore, Broken> {
        if let Some((store, _)) = &*lock(&self.current) {
            return Ok(store.clone());
        }
        let opened = self.open.bind(py).call0().and_then(|object| {
            let store = AnyStore::of(&object, &Host::new(&object))?;
            Ok((store, object.unbind()))
        });
        let (store, object) = opened.map_err(|error| self.broken(py, "the store", "to open", error))?;
        *lock(&self.current) = Some((store.clone(), object));
        Ok(store)
    }

    /// Closes the store if it can be closed, and lets it go.
    fn close(&self, py: Python<'_>) -> PyResult<()> {
        let current = lock(&self.current).take();
        let Some((_, object)) = current else { return Ok(()) };
        let close = object.bind(py).getattr_opt(intern!(py, "close"))?;
        close.map_or(Ok(()), |close| close.call0().map(drop))
    }
}

impl Told for Tried {
    fn told(&self, py: Python<'_>, error: PyErr) {
        self.note(py, error);
    }

    fn is_stopped(&self, py: Python<'_>) -> bool {
        lock(&self.raised).as_ref().is_some_and(|error| stops(py, error))
    }
}

/// The store of one law, called by a crew.
struct Opened {
    tried: Arc<Tried>,
    crew: Arc<Crew>,
}

impl Opened {
    fn call<T: Send + 'static>(
        &self,
        job: impl FnOnce(Python<'_>, &Tried) -> Result<T, Broken> + Send + 'static,
    ) -> Result<T, Broken> {
        let tried = Arc::clone(&self.tried);
        let result = self.crew.call(move |py| job(py, &tried));
        result.unwrap_or_else(|message| Err(Broken::new("the store", "to open", message)))
    }

    fn watched(&self, store: AnyStore) -> Arc<dyn Store> {
        Arc::new(Watched { store, tried: Arc::clone(&self.tried), crew: Arc::clone(&self.crew) })
    }
}

impl Subject for Opened {
    fn store(&self) -> Result<Arc<dyn Store>, Broken> {
        self.call(|py, tried| tried.store(py)).map(|store| self.watched(store))
    }

    fn reopen(&self) -> Result<Arc<dyn Store>, Broken> {
        let again = self.call(|py, tried| {
            tried.close(py).map_err(|error| tried.broken(py, "the store's close", "to end", error))?;
            tried.store(py)
        });
        again.map(|store| self.watched(store))
    }
}

/// A store whose exceptions are kept.
struct Watched {
    store: AnyStore,
    tried: Arc<Tried>,
    crew: Arc<Crew>,
}

impl Watched {
    /// Calls the store, and keeps what was raised if `failed` finds an error in its answer.
    fn call<T: Send + 'static>(
        &self,
        call: impl FnOnce(&AnyStore) -> T + Send + 'static,
        failed: fn(&mut T) -> Option<&mut StoreError>,
    ) -> Result<T, StoreError> {
        if !matches!(self.store, AnyStore::Python(_)) {
            return Ok(call(&self.store));
        }
        let (store, tried) = (self.store.clone(), Arc::clone(&self.tried));
        let answered = self.crew.call(move |py| {
            if tried.is_stopped(py) {
                return Err(StoreError::new(StoreErrorKind::Unavailable, "the program was told to stop"));
            }
            let mut answer = call(&store);
            if let Some(error) = failed(&mut answer)
                && let Some(raised) = host_raised(py, error)
            {
                tried.note(py, raised);
                // Who shows the error shows its cause, too; here it would be told twice.
                *error = StoreError::new(error.kind(), error.to_string());
            }
            Ok(answer)
        });
        answered.unwrap_or_else(|message| Err(StoreError::new(StoreErrorKind::Failed, message)))
    }
}

/// The error in an answer to a commit.
const fn failed(answer: &mut Commit) -> Option<&mut StoreError> {
    match answer {
        Commit::NotCommitted(error) | Commit::Unknown(error) => Some(error),
        Commit::Committed | Commit::Conflict => None,
    }
}

impl Store for Watched {
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        let wanted = wanted.clone();
        self.call(move |store| store.gather(&wanted), |answer| answer.as_mut().err()).flatten()
    }

    fn commit(&self, changes: &ChangeSet) -> Commit {
        let changes = changes.clone();
        self.call(move |store| store.commit(&changes), failed).unwrap_or_else(Commit::Unknown)
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError> {
        self.call(move |store| store.outcome(account, command), |answer| answer.as_mut().err()).flatten()
    }
}
