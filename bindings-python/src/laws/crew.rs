//! Who calls the host's store while a law is tried.
//!
//! Laws and the threads that they start are Rust, the store is Python, and may keep something for each thread, such as a connection.
//! So only Python's own threads call it: what a law wants is done by the thread that asked for the check, and what a thread of the
//! law's wants by a thread of Python's that serves it as long as it lives, and then another one.

use crate::host::lock;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, Once, Weak};
use std::time::Duration;

/// How long the caller waits before it looks whether the program is told to stop.
const LOOK_FOR: Duration = Duration::from_millis(50);

/// How often it looks whether the law ends by itself, once the program is told to stop.
const LOOKS: u32 = 40;

/// Something to do on a thread of Python's.
type Job = Box<dyn FnOnce(Python<'_>) + Send>;

thread_local! {
    /// Whether a panic on this thread is told to whoever asked, and so not to the terminal.
    static QUIET: Cell<bool> = const { Cell::new(false) };
    /// Who serves this thread.
    static SERVED: RefCell<Option<Served>> = const { RefCell::new(None) };
}

/// Runs what may panic. A panic becomes its message; nothing is printed.
fn caught<T>(job: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let others = take_hook();
        set_hook(Box::new(move |panic| {
            if !QUIET.get() {
                others(panic);
            }
        }));
    });
    let before = QUIET.replace(true);
    // What a panic leaves half done is the law's own, and ends with it.
    let result = catch_unwind(AssertUnwindSafe(job));
    QUIET.set(before);
    result.map_err(|panic| format!("a panic: {}", said(&*panic)))
}

fn said(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    text.unwrap_or("without a message")
}

/// What a thread of Python's runs: it does jobs until nobody is left who could send it any.
#[pyclass(frozen)]
struct Hand(Mutex<Receiver<Job>>);

#[pymethods]
impl Hand {
    fn __call__(&self, py: Python<'_>) {
        while let Ok(job) = py.detach(|| lock(&self.0).recv()) {
            job(py);
        }
    }
}

/// Who serves a thread of the law's. When that thread ends, another one can have the same.
struct Served {
    by: Sender<Job>,
    crew: Weak<Crew>,
}

impl Drop for Served {
    fn drop(&mut self) {
        if let Some(crew) = self.crew.upgrade()
            && let Some(idle) = &mut *lock(&crew.idle)
        {
            idle.push(self.by.clone());
        }
    }
}

/// All who serve one law.
pub(super) struct Crew {
    /// The thread that asked for the check.
    caller: Mutex<Sender<Job>>,
    /// Those who serve nobody; nothing once the law is over.
    idle: Mutex<Option<Vec<Sender<Job>>>>,
    /// The threads of Python's.
    threads: Mutex<Vec<Py<PyAny>>>,
    /// Why one wasn't started.
    unstarted: Mutex<Option<PyErr>>,
}

/// Whoever has to know what the program is told while a law runs.
pub(super) trait Told {
    /// It is told this, perhaps to stop.
    fn told(&self, py: Python<'_>, error: PyErr);

    /// Whether it is told to stop.
    fn is_stopped(&self, py: Python<'_>) -> bool;
}

impl Crew {
    /// Runs `law` on a thread of its own, and does meanwhile what it wants. If the program is told to stop and the law doesn't
    /// end after that, the law is left behind, and the answer is `None`.
    pub(super) fn run<T: Send + 'static>(
        py: Python<'_>,
        law: impl FnOnce(&Arc<Self>) -> T + Send + 'static,
        host: &impl Told,
    ) -> Option<Result<T, String>> {
        let (caller, jobs) = channel();
        let (idle, jobs) = (Mutex::new(Some(Vec::new())), Mutex::new(jobs));
        let (threads, unstarted) = (Mutex::default(), Mutex::default());
        let crew = Arc::new(Self { caller: Mutex::new(caller.clone()), idle, threads, unstarted });
        let over = Arc::new(AtomicBool::new(false));
        let (own, ended) = (Arc::clone(&crew), Arc::clone(&over));
        let thread = std::thread::spawn(move || {
            SERVED.set(Some(Served { by: caller.clone(), crew: Weak::new() }));
            let result = caught(|| law(&own));
            ended.store(true, Ordering::Release);
            // Wakes the caller, who needs no more than to look.
            drop(caller.send(Box::new(|_| ())));
            result
        });
        let mut looks = LOOKS;
        while !over.load(Ordering::Acquire) && !thread.is_finished() {
            match py.detach(|| lock(&jobs).recv_timeout(LOOK_FOR)) {
                Ok(job) => job(py),
                // Nothing to do; or, which can't be, nobody left to want anything.
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    if let Err(error) = py.check_signals() {
                        host.told(py, error);
                    }
                    if host.is_stopped(py) {
                        looks = looks.saturating_sub(1);
                    }
                }
            }
            let unstarted = lock(&crew.unstarted).take();
            if let Some(error) = unstarted {
                host.told(py, error);
            }
            if looks == 0 {
                // A thread of the store's hangs. It can't be ended, but the program can.
                return None;
            }
        }
        let result = py.detach(|| thread.join()).unwrap_or_else(|panic| Err(format!("a panic: {}", said(&*panic))));
        if let Err(error) = crew.dismiss(py) {
            host.told(py, error);
        }
        Some(result)
    }

    /// Has something done on the thread that serves this one. An error tells why it wasn't.
    pub(super) fn call<T: Send + 'static>(
        self: &Arc<Self>,
        job: impl FnOnce(Python<'_>) -> T + Send + 'static,
    ) -> Result<T, String> {
        let (answer, answered) = channel();
        // Whoever asked waits for the answer, so it is always taken.
        let job: Job = Box::new(move |py| drop(answer.send(caught(|| job(py)))));
        SERVED.with_borrow_mut(|served| {
            // Whoever can't be reached drops the job, and with it the place for the answer.
            drop(served.get_or_insert_with(|| self.serve()).by.send(job));
        });
        answered.recv().unwrap_or_else(|_| Err("no thread could be started for the store".to_owned()))
    }

    /// Somebody who serves this thread from now on. It is a law's, and whatever panics on it is told in the law's name.
    fn serve(self: &Arc<Self>) -> Served {
        QUIET.set(true);
        let idle = lock(&self.idle).as_mut().and_then(Vec::pop);
        let by = idle.unwrap_or_else(|| {
            let (by, jobs) = channel();
            let crew = Arc::clone(self);
            let start: Job = Box::new(move |py| match start(py, Hand(Mutex::new(jobs))) {
                Ok(thread) => lock(&crew.threads).push(thread),
                // Perhaps the program is told to stop at this very moment.
                Err(error) => drop(lock(&crew.unstarted).replace(error)),
            });
            drop(lock(&self.caller).send(start));
            by
        });
        Served { by, crew: Arc::downgrade(self) }
    }

    /// Lets all threads end, and waits for them.
    fn dismiss(&self, py: Python<'_>) -> PyResult<()> {
        drop(lock(&self.idle).take());
        let threads = std::mem::take(&mut *lock(&self.threads));
        threads.into_iter().try_for_each(|thread| thread.call_method0(py, intern!(py, "join")).map(drop))
    }
}

/// Starts a thread of Python's, so that whatever looks at Python's threads sees it: `threading.local`, tracers, debuggers.
fn start(py: Python<'_>, hand: Hand) -> PyResult<Py<PyAny>> {
    let named = PyDict::new(py);
    named.set_item("target", Py::new(py, hand)?)?;
    named.set_item("name", "consentry-law")?;
    named.set_item("daemon", true)?;
    let thread = py.import("threading")?.getattr("Thread")?.call((), Some(&named))?;
    thread.call_method0("start")?;
    Ok(thread.unbind())
}
