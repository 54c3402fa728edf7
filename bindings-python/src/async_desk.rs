//! Runs over a store whose methods are coroutines: the core's futures, polled inside of the caller's own coroutine.
//!
//! No runtime of ours: `consentry/_async.py` polls a run, awaits what the run asks of the host's store, and waits where the run
//! waits for another one, in the caller's task, on whichever event loop that is.

use crate::command::{self, Awaiting, Finish, finish};
use crate::desk::command_id;
use crate::ending::attach;
use crate::errand::{Errand, Mail};
use crate::generated;
use crate::host::{Host, lock};
use crate::principals::Principal;
use crate::python_store::Asking;
use crate::settings::Given;
use crate::write::write;
use consentry::store::BoxFuture;
use consentry::{AsyncDesk, Policy, Settings};
use pyo3::PyTraverseError;
use pyo3::exceptions::PyRuntimeError;
use pyo3::gc::PyVisit;
use pyo3::prelude::*;
use std::cell::RefCell;
use std::sync::{Arc, Mutex, Weak};
use std::task::{Context, Poll, Wake, Waker};

/// What a desk over an async store has of ours.
#[pyclass(frozen, module = "consentry._native")]
pub(crate) struct AsyncPart {
    desk: Awaiting,
    settings: Settings,
    policy: Arc<Policy>,
    hosts: Vec<Arc<Host>>,
}

impl AsyncPart {
    /// The desk for a run. One that comes from inside of a store's method has turns of its own: it would wait for its caller's.
    fn desk(&self, nested: bool) -> Awaiting {
        if nested { AsyncDesk::with(Asking, self.settings.clone()) } else { self.desk.clone() }
    }
}

#[pymethods]
impl AsyncPart {
    #[new]
    fn new(
        py: Python<'_>,
        clock: Option<&Bound<'_, PyAny>>,
        entropy: Option<&Bound<'_, PyAny>>,
        policy: Option<&Bound<'_, PyAny>>,
        keys: Option<&Bound<'_, PyAny>>,
        attempts_max: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        let attempts = crate::settings::count("attempts_max", attempts_max)?;
        let Given { settings, policy, hosts } = Given::of(py, (clock, entropy, keys), policy, attempts)?;
        Ok(Self { desk: AsyncDesk::with(Asking, settings.clone()), settings, policy, hosts })
    }

    /// Begins to run an operation.
    fn run(
        slf: Bound<'_, Self>,
        by: &Bound<'_, PyAny>,
        operation: &Bound<'_, PyAny>,
        command: Option<&Bound<'_, PyAny>>,
        nested: bool,
    ) -> PyResult<Running> {
        let (operation, id) = (command::of(operation)?, command.map(command_id).transpose()?);
        let future = operation.start(by.py(), slf.get().desk(nested), &Principal::of(by)?, id)?;
        Ok(Running::new(future, slf.unbind()))
    }

    /// Begins to plan an operation.
    fn plan(
        slf: Bound<'_, Self>,
        by: &Bound<'_, PyAny>,
        operation: &Bound<'_, PyAny>,
        command: &Bound<'_, PyAny>,
        nested: bool,
    ) -> PyResult<Running> {
        let (operation, id) = (command::of(operation)?, command_id(command)?);
        let future = operation.start_plan(by.py(), slf.get().desk(nested), &Principal::of(by)?, id)?;
        Ok(Running::new(future, slf.unbind()))
    }

    /// Begins to sweep.
    fn sweep(
        slf: Bound<'_, Self>,
        by: &Bound<'_, PyAny>,
        #[pyo3(from_py_with = crate::desk::most_of)] most: u32,
        nested: bool,
    ) -> PyResult<Running> {
        let (by, desk) = (Principal::of(by)?.acting(by.py(), "a sweep")?, slf.get().desk(nested));
        let future = Box::pin(async move {
            let swept = desk.sweep(&by, most).await;
            finish(swept, |py, swept| write(py, &swept, &generated::SWEPT).map(Bound::unbind))
        });
        Ok(Running::new(future, slf.unbind()))
    }

    /// The policy that it decides under.
    #[getter]
    fn policy<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        write(py, &*self.policy, &generated::POLICY_POLICY)
    }

    fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
        self.hosts.iter().try_for_each(|host| host.traverse(visit))
    }
}

/// What a poll came to, for `_async.py`.
const DONE: u8 = 0;
const ASKS: u8 = 1;
const WAITS: u8 = 2;

type Future = BoxFuture<'static, Finish>;

/// A run that is under way.
#[pyclass(frozen, module = "consentry._native")]
pub(crate) struct Running {
    shared: Arc<Shared>,
    waker: Waker,
    /// Its desk lives as long as it.
    desk: Py<AsyncPart>,
}

struct Shared {
    errand: Arc<Errand>,
    /// Taken out while it is polled, and for good when the run is over.
    future: Mutex<Option<Future>>,
    bell: Mutex<Bell>,
}

/// How a waiting run is told to go on.
#[derive(Default)]
struct Bell {
    /// It rang before anybody listened.
    rang: bool,
    /// Called once, from whichever thread.
    listener: Option<Py<PyAny>>,
}

impl Running {
    fn new(future: Future, desk: Py<AsyncPart>) -> Self {
        let shared =
            Arc::new(Shared { errand: Arc::default(), future: Mutex::new(Some(future)), bell: Mutex::default() });
        let waker = Waker::from(Arc::new(Rope(Arc::downgrade(&shared))));
        Self { shared, waker, desk }
    }
}

#[pymethods]
impl Running {
    /// Goes on as far as it can: `(DONE, reply)`, `(ASKS, (method, arguments))` or `(WAITS, None)`.
    fn poll(&self, py: Python<'_>) -> PyResult<(u8, Py<PyAny>)> {
        let shared = &self.shared;
        let Some(mut future) = lock(&shared.future).take() else {
            return Err(PyRuntimeError::new_err("the run was given up, or is being polled already"));
        };
        let listener = std::mem::take(&mut *lock(&shared.bell)).listener;
        drop(listener);
        let waker = &self.waker;
        let polled = shared.errand.detached(py, || match future.as_mut().poll(&mut Context::from_waker(waker)) {
            Poll::Ready(finish) => Ok(finish),
            Poll::Pending => Err(future),
        });
        match polled? {
            Ok(finish) => {
                shared.errand.settle(py)?;
                Ok((DONE, finish(py)?))
            }
            Err(future) => {
                *lock(&shared.future) = Some(future);
                let mail = std::mem::take(&mut *lock(&shared.errand.mail));
                let Mail::Question(method, arguments) = mail else { return Ok((WAITS, py.None())) };
                Ok((ASKS, (method, arguments).into_pyobject(py)?.into_any().unbind()))
            }
        }
    }

    /// What the store's method answered.
    fn answer(&self, answer: Py<PyAny>) {
        *lock(&self.shared.errand.mail) = Mail::Answer(Ok(answer));
    }

    /// What the store's method raised.
    fn fail(&self, error: Bound<'_, PyAny>) {
        *lock(&self.shared.errand.mail) = Mail::Answer(Err(PyErr::from_value(error)));
    }

    /// Has `listener` called, once, from any thread, when the run can go on; false if it can already. A listener that raises has
    /// nobody behind it any more: then the run is given up.
    fn listen(&self, listener: Py<PyAny>) -> bool {
        let mut bell = lock(&self.shared.bell);
        if bell.rang {
            return false;
        }
        let before = bell.listener.replace(listener);
        drop(bell);
        drop(before);
        true
    }

    /// Gives the run up: its turn goes to the next. What it had committed stays; nothing else happens.
    fn close(&self) {
        self.shared.give_up();
    }

    fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
        visit.call(&self.desk)?;
        self.shared.bell.try_lock().map_or(Ok(()), |bell| visit.call(&bell.listener))
    }
}

impl Shared {
    fn give_up(&self) {
        let future = lock(&self.future).take();
        if let Some(future) = future {
            bury(future);
        }
    }

    fn ring(&self) {
        let listener = {
            let mut bell = lock(&self.bell);
            bell.rang = bell.listener.is_none();
            bell.listener.take()
        };
        let Some(listener) = listener else { return };
        let heard = attach(|py| {
            // This may run while an exception is on its way, when a run is given up for one.
            let on_its_way = PyErr::take(py);
            let heard = listener.call0(py).is_ok();
            drop(listener);
            if let Some(error) = on_its_way {
                error.restore(py);
            }
            heard
        });
        if heard == Some(false) {
            // Its event loop is closed. Nobody else would ever get the turn that it has now.
            self.give_up();
        }
    }
}

/// What the core wakes a run with.
struct Rope(Weak<Shared>);

impl Wake for Rope {
    fn wake(self: Arc<Self>) {
        if let Some(shared) = self.0.upgrade() {
            shared.ring();
        }
    }
}

thread_local! {
    /// Futures that wait to be dropped on this thread, while one is.
    static GRAVES: RefCell<Option<Vec<Future>>> = const { RefCell::new(None) };
}

/// Drops a future. What it was in the way of is woken, and may be dropped in turn: one after another, not one inside another.
fn bury(future: Future) {
    let first = GRAVES.try_with(|graves| {
        let mut graves = graves.borrow_mut();
        if let Some(waiting) = &mut *graves {
            waiting.push(future);
            false
        } else {
            *graves = Some(vec![future]);
            true
        }
    });
    while first == Ok(true) {
        let next = GRAVES.with_borrow_mut(|graves| graves.as_mut().and_then(Vec::pop));
        if next.is_none() {
            GRAVES.set(None);
            break;
        }
    }
}
