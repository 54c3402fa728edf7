//! Operations: the native part of each, which keeps it as it was checked.

use crate::errand;
use crate::error::{invalid_type, raise};
use crate::generated::{self, Named};
use crate::principals::{Acting, Principal, of_type};
use crate::python_store::Asking;
use crate::read::read;
use crate::shape::Shape;
use crate::stores::AnyStore;
use crate::write::write;
use consentry::desk::Step;
use consentry::error::DeskError;
use consentry::operation::Effect;
use consentry::operations::OPERATIONS;
use consentry::store::BoxFuture;
use consentry::{AsyncDesk, ChangeSet, CommandId, Desk, Operation, Refusal};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, OnceLock};

/// The native part of an operation: the operation as it was checked when it was made. What anybody does to the Python object later
/// doesn't reach it.
#[pyclass(frozen, subclass, module = "consentry._native")]
pub(crate) struct Command(OnceLock<Arc<dyn Runs>>);

#[pymethods]
impl Command {
    #[new]
    #[pyo3(signature = (*_args, **_kwargs))]
    fn new(_args: &Bound<'_, PyTuple>, _kwargs: Option<&Bound<'_, PyDict>>) -> Self {
        Self(OnceLock::new())
    }

    /// Reads the operation from the object's fields. Each operation does it at the end of being made.
    fn _settle(slf: &Bound<'_, Self>) -> PyResult<()> {
        settled(slf).map(drop)
    }
}

/// The operation that an argument of a desk's is.
pub(crate) fn of(operation: &Bound<'_, PyAny>) -> PyResult<Arc<dyn Runs>> {
    let Ok(command) = operation.cast::<Command>() else {
        let said = format!("is no operation: {}", of_type(operation));
        return Err(invalid_type(operation.py(), "operation", &said));
    };
    settled(command)
}

fn settled(command: &Bound<'_, Command>) -> PyResult<Arc<dyn Runs>> {
    let kept = &command.get().0;
    if let Some(operation) = kept.get() {
        return Ok(Arc::clone(operation));
    }
    let shape = command.getattr("_shape").and_then(|index| index.extract::<usize>());
    let class = shape.ok().and_then(|index| generated::CLASSES.get(index));
    let Some(kind) = class.and_then(|class| class.operation).and_then(|name| KINDS.get(name)) else {
        return Err(invalid_type(command.py(), "operation", &format!("is no operation: {}", of_type(command))));
    };
    // Not inside of the lock: reading runs Python.
    let operation = (kind.read)(command, kind)?;
    Ok(Arc::clone(kept.get_or_init(|| operation)))
}

/// Reads an operation of its kind from the object that it is.
type Reader = fn(&Bound<'_, Command>, &'static Kind) -> PyResult<Arc<dyn Runs>>;

/// A kind of operation.
struct Kind {
    input: Shape,
    reply: &'static Shape,
    read: Reader,
}

macro_rules! readers {
    ($($operation:path, by $by:ident;)+) => {
        /// How the operations of the core are read, by name.
        const READERS: &[(&str, Reader)] = &[$((<$operation as Operation>::NAME, made::<$operation>),)+];
    };
}
consentry::every_operation!(readers);

static KINDS: LazyLock<HashMap<&'static str, Kind>> = LazyLock::new(|| {
    let named: HashMap<&str, &'static Named> = generated::OPERATIONS.iter().map(|it| (it.name, it)).collect();
    let kind = |&(name, read): &(&'static str, Reader)| {
        let Named { class, reply, .. } = named.get(name)?;
        Some((name, Kind { input: Shape::Record(class), reply, read }))
    };
    READERS.iter().filter_map(kind).collect()
});

fn made<O>(command: &Bound<'_, Command>, kind: &'static Kind) -> PyResult<Arc<dyn Runs>>
where
    O: Operation<By: Acting + 'static> + Clone + DeserializeOwned + 'static,
{
    let operation: O = read(command.as_any(), &kind.input)?;
    Ok(Arc::new(Made { operation, reply: kind.reply }))
}

/// Every operation of the core: its name, whether it commits, and who runs it. A test compares it with the package's classes.
#[pyfunction]
pub(crate) fn operations() -> Vec<(&'static str, bool, &'static str)> {
    OPERATIONS.iter().map(|it| (it.name, it.effect == Effect::Commits, it.by)).collect()
}

/// What an async run comes to: the reply, to be written for Python.
pub(crate) type Finish = Box<dyn FnOnce(Python<'_>) -> PyResult<Py<PyAny>> + Send>;

/// A desk over stores that are awaited.
pub(crate) type Awaiting = AsyncDesk<Asking>;

/// What a plan holds: the reply, perhaps the refusal, and what is to be committed before it is told.
pub(crate) type Planned = (Result<Py<PyAny>, Refusal>, Option<ChangeSet>);

/// Gives an async run's result to Python.
pub(crate) fn finish<T: Send + 'static>(
    result: Result<T, DeskError>,
    write: impl FnOnce(Python<'_>, T) -> PyResult<Py<PyAny>> + Send + 'static,
) -> Finish {
    Box::new(move |py| match result {
        Ok(value) => write(py, value),
        Err(error) => Err(raise(py, error)),
    })
}

/// An operation of any type.
pub(crate) trait Runs: Send + Sync {
    /// Runs it.
    fn run(&self, py: Python<'_>, desk: &Desk<AnyStore>, by: &Principal, id: Option<CommandId>) -> PyResult<Py<PyAny>>;

    /// Begins a run that is awaited.
    fn start(
        &self,
        py: Python<'_>,
        desk: Awaiting,
        by: &Principal,
        id: Option<CommandId>,
    ) -> PyResult<BoxFuture<'static, Finish>>;

    /// Decides without committing.
    fn plan(&self, py: Python<'_>, desk: &Desk<AnyStore>, by: &Principal, id: CommandId) -> PyResult<Planned>;

    /// Begins to decide without committing.
    fn start_plan(
        &self,
        py: Python<'_>,
        desk: Awaiting,
        by: &Principal,
        id: CommandId,
    ) -> PyResult<BoxFuture<'static, Finish>>;
}

/// An operation, and the shape of what it answers.
struct Made<O> {
    operation: O,
    reply: &'static Shape,
}

impl<O> Runs for Made<O>
where
    O: Operation<By: Acting + 'static> + Clone + 'static,
{
    fn run(&self, py: Python<'_>, desk: &Desk<AnyStore>, by: &Principal, id: Option<CommandId>) -> PyResult<Py<PyAny>> {
        let (by, operation) = (by.acting::<O::By>(py, O::NAME)?, self.operation.clone());
        let reply = errand::run(py, || match id {
            Some(id) => desk.run_command(id, &by, operation),
            None => desk.run(&by, operation),
        })?;
        write(py, &reply, self.reply).map(Bound::unbind)
    }

    fn start(
        &self,
        py: Python<'_>,
        desk: Awaiting,
        by: &Principal,
        id: Option<CommandId>,
    ) -> PyResult<BoxFuture<'static, Finish>> {
        let (by, operation, shape) = (by.acting::<O::By>(py, O::NAME)?, self.operation.clone(), self.reply);
        Ok(Box::pin(async move {
            let result = match id {
                Some(id) => desk.run_command(id, &by, operation).await,
                None => desk.run(&by, operation).await,
            };
            finish(result, move |py, reply| write(py, &reply, shape).map(Bound::unbind))
        }))
    }

    fn plan(&self, py: Python<'_>, desk: &Desk<AnyStore>, by: &Principal, id: CommandId) -> PyResult<Planned> {
        let by = by.acting::<O::By>(py, O::NAME)?;
        let step = errand::run(py, || desk.plan(id, &by, &self.operation))?;
        planned(py, step, self.reply)
    }

    fn start_plan(
        &self,
        py: Python<'_>,
        desk: Awaiting,
        by: &Principal,
        id: CommandId,
    ) -> PyResult<BoxFuture<'static, Finish>> {
        let (by, operation, shape) = (by.acting::<O::By>(py, O::NAME)?, self.operation.clone(), self.reply);
        Ok(Box::pin(async move {
            let result = desk.plan(id, &by, &operation).await;
            finish(result, move |py, step| crate::desk::Plan::made(py, planned(py, step, shape)?))
        }))
    }
}

fn planned<T: serde::Serialize>(py: Python<'_>, step: Step<T>, shape: &'static Shape) -> PyResult<Planned> {
    let (reply, changes) = match step {
        Step::Done(reply) => (Ok(reply), None),
        Step::Commit(plan) => (plan.reply, Some(plan.changes)),
    };
    let reply = match reply {
        Ok(reply) => Ok(write(py, &reply, shape)?.unbind()),
        Err(refusal) => Err(refusal),
    };
    Ok((reply, changes))
}
