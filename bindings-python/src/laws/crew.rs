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
}

impl Crew {
    /// Runs `law` on a thread of its own, and does meanwhile what it wants. What the program is told meanwhile, such as
    /// `KeyboardInterrupt`, goes to `told`; if the law doesn't end after that, it is left behind, and the answer is `None`.
    pub(super) fn run<T: Send + 'static>(
        py: Python<'_>,
        law: impl FnOnce(&Arc<Self>) -> T + Send + 'static,
        told: impl Fn(PyErr),
    ) -> Option<Result<T, String>> {
        let (caller, jobs) = channel();
        let (idle, jobs) = (Mutex::new(Some(Vec::new())), Mutex::new(jobs));
        let crew = Arc::new(Self { caller: Mutex::new(caller.clone()), idle, threads: Mutex::default() });
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
        let mut looks = None;
        while !over.load(Ordering::Acquire) && !thread.is_finished() {
            match py.detach(|| lock(&jobs).recv_timeout(LOOK_FOR)) {
                Ok(job) => job(py),
                // Nothing to do; or, which can't be, nobody left to want anything.
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    looks = looks.map(|looks: u32| looks.saturating_sub(1));
                    if let Err(error) = py.check_signals() {
                        told(error);
                        looks = looks.or(Some(LOOKS));
                    }
                }
            }
            if looks == Some(0) {
                // A thread of the store's hangs. It can't be ended, but the program can.
                return None;
            }
        }
        let result = py.detach(|| thread.join()).unwrap_or_else(|panic| Err(format!("a panic: {}", said(&*panic))));
        crew.dismiss(py);
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
            let start: Job = Box::new(move |py| {
                if let Ok(thread) = start(py, Hand(Mutex::new(jobs))) {
                    lock(&crew.threads).push(thread);
                }
            });
            drop(lock(&self.caller).send(start));
            by
        });
        Served { by, crew: Arc::downgrade(self) }
    }

    /// Lets all threads end.
    fn dismiss(&self, py: Python<'_>) {
        drop(lock(&self.idle).take());
        let threads = std::mem::take(&mut *lock(&self.threads));
        for thread in threads {
            // It has nothing more to do, so it can only end; what could be raised here is about waiting for it.
            drop(thread.call_method0(py, intern!(py, "join")));
        }
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
