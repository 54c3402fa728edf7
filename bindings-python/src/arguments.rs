//! Arguments of functions that are not generated: what they must be, and the exceptions for what they are not.

use crate::failure::Failure;
use crate::fill::{From, canonical};
use crate::read::read;
use crate::shape::{Shape, check};
use crate::write::write;
use consentry::access::Scope;
use consentry::{InputError, Timestamp};
use pyo3::call::PyCallArgs;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyBytes, PyDateTime, PyInt, PyIterator, PyString, PyType};
use pyo3::{PyTypeInfo as _, intern};
use serde::de::DeserializeOwned;
use std::time::{SystemTime, UNIX_EPOCH};

/// Texts in any order.
pub(crate) static TEXTS: Shape = Shape::Set(&Shape::Free);
/// Conditions.
pub(crate) static MISSING: Shape = Shape::List(&crate::generated::MISSING);
static MOMENT: Shape = Shape::Moment;
/// Microseconds of a day.
const DAY: i64 = 86_400_000_000;
static UNSIGNED: Shape = Shape::Int { min: 0, max: u64::MAX as i128 };
static SCOPE: Shape = Shape::Text(check::<Scope>);

/// An exception of `consentry.errors`, by its name.
pub(crate) fn raised<'py>(py: Python<'py>, name: &str, arguments: impl PyCallArgs<'py>) -> PyErr {
    let class = py.import("consentry.errors").and_then(|errors| errors.getattr(name));
    match class.and_then(|class| class.call1(arguments)) {
        Ok(exception) => PyErr::from_value(exception),
        Err(error) => error,
    }
}

/// Asks the core something about a text that anybody may have written. A panic there becomes `Defect`.
pub(crate) fn asked<T>(job: impl FnOnce() -> T) -> PyResult<T> {
    crate::error::guard(|| Ok(job()))
}

/// Names the argument in what the core says about it.
pub(crate) fn at(field: &'static str) -> impl Fn(InputError) -> PyErr {
    move |error| crate::error::input_at(field, &error)
}

/// What is wrong with an argument.
fn wrong(field: &'static str, failure: Failure) -> PyErr {
    Python::attach(|py| failure.in_field(field).raise(py, ""))
}

/// An argument that contradicts another one.
pub(crate) fn contradiction(field: &'static str) -> PyErr {
    wrong(field, Failure::problem("invalid.contradiction", "contradicts another part of the input"))
}

/// An argument that names nothing.
pub(crate) fn unknown(field: &'static str) -> PyErr {
    wrong(field, Failure::unknown())
}

/// An argument of another form.
pub(crate) fn malformed(field: &'static str) -> PyErr {
    wrong(field, Failure::problem("invalid.form", "is not of the form that is read"))
}

/// A number that is too large.
pub(crate) fn out_of_range(field: &'static str) -> PyErr {
    wrong(field, Failure::problem("invalid.out_of_range", "is out of range"))
}

/// An argument of another type than wanted.
pub(crate) fn wrong_type(field: &'static str, wanted: &str, value: &Bound<'_, PyAny>) -> PyErr {
    Failure::not(wanted).in_field(field).raise(value.py(), "")
}

/// A value of the core's, in whatever form a constructor would take it: any iterable of texts, for example.
pub(crate) fn record<T: DeserializeOwned>(
    field: &'static str,
    value: &Bound<'_, PyAny>,
    shape: &'static Shape,
) -> PyResult<T> {
    let read = canonical(value, *shape, From::Caller).and_then(|value| read(&value, shape));
    read.map_err(|failure: Failure| failure.in_field(field).raise(value.py(), ""))
}

/// Yes or no, and nothing that only counts as one.
pub(crate) fn flag(field: &'static str, value: Option<&Bound<'_, PyAny>>, otherwise: bool) -> PyResult<bool> {
    let Some(value) = value else { return Ok(otherwise) };
    value.cast_exact::<PyBool>().map(PyBoolMethods::is_true).map_err(|_| wrong_type(field, "a bool", value))
}

/// The value that an object of a class of ours is, for that object's own methods.
pub(crate) fn own<T: DeserializeOwned>(object: &Bound<'_, PyAny>, shape: &'static Shape) -> PyResult<T> {
    read(object, shape).map_err(|failure: Failure| failure.raise(object.py(), ""))
}

/// A text.
pub(crate) fn text<'a>(field: &'static str, value: &'a Bound<'_, PyAny>) -> PyResult<&'a str> {
    let Ok(text) = value.cast::<PyString>() else { return Err(wrong_type(field, "a str", value)) };
    // Python's own error holds the whole text, so it is not the cause.
    let surrogate = |_| wrong(field, Failure::problem("invalid.surrogate", "has a lone surrogate, which is no text"));
    text.to_str().map_err(surrogate)
}

/// Bytes.
pub(crate) fn bytes<'a>(field: &'static str, value: &'a Bound<'_, PyAny>) -> PyResult<&'a [u8]> {
    value.cast::<PyBytes>().map(PyBytesMethods::as_bytes).map_err(|_| wrong_type(field, "bytes", value))
}

/// So many bytes.
pub(crate) fn exactly<const N: usize>(field: &'static str, value: &Bound<'_, PyAny>) -> PyResult<[u8; N]> {
    let bytes = bytes(field, value)?;
    let wrong = |_| {
        let failure = Failure::problem("invalid.count", format!("has {} bytes instead of {N}", bytes.len()));
        let failure = failure.limited("count", bytes.len()).limited("min", N).limited("max", N);
        failure.in_field(field).raise(value.py(), "")
    };
    bytes.try_into().map_err(wrong)
}

/// A number that isn't negative and fits.
pub(crate) fn number<T: TryFrom<u64>>(field: &'static str, value: &Bound<'_, PyAny>) -> PyResult<T> {
    let quick = value.cast_exact::<PyInt>().ok().and_then(|number| number.extract::<u64>().ok());
    let number = quick.map_or_else(|| record(field, value, &UNSIGNED), Ok)?;
    T::try_from(number).map_err(|_| out_of_range(field))
}

/// What an iterable gives, and no more than that many.
pub(crate) fn items<'py>(field: &'static str, value: &Bound<'py, PyAny>, most: usize) -> PyResult<Items<'py>> {
    // A text gives its characters, which nobody means.
    let some = if value.is_instance_of::<PyString>() { None } else { value.try_iter().ok() };
    let items = some.ok_or_else(|| wrong_type(field, "an iterable", value))?;
    Ok(Items { all: items, field, left: most, most })
}

/// The items of an iterable, which may have no end.
pub(crate) struct Items<'py> {
    all: Bound<'py, PyIterator>,
    field: &'static str,
    left: usize,
    most: usize,
}

impl<'py> Iterator for Items<'py> {
    type Item = PyResult<Bound<'py, PyAny>>;

    fn next(&mut self) -> Option<Self::Item> {
        // An iterator that is not written in Python hears of no Ctrl-C.
        if let Err(told) = self.all.py().check_signals() {
            return Some(Err(told));
        }
        let item = self.all.next()?;
        let Some(left) = self.left.checked_sub(1) else {
            return Some(Err(wrong(self.field, Failure::too_many(self.most))));
        };
        self.left = left;
        Some(item)
    }
}

/// A scope.
pub(crate) fn scope(field: &'static str, value: &Bound<'_, PyAny>) -> PyResult<Scope> {
    let name = text(field, value)?;
    name.parse().map_err(|_| {
        // Said by the shape, as for a record's field.
        let refused: Result<Scope, Failure> = read(value, &SCOPE);
        refused.map_or_else(|failure| failure.in_field(field).raise(value.py(), ""), |_| unknown(field))
    })
}

/// A moment.
pub(crate) fn moment(field: &'static str, value: &Bound<'_, PyAny>) -> PyResult<Timestamp> {
    match quick(value) {
        Some(at) => Ok(at),
        // Whatever it is, it is told there.
        None => record(field, value, &MOMENT),
    }
}

/// Python's own datetime, if it is aware and in range: what almost all are.
fn quick(value: &Bound<'_, PyAny>) -> Option<Timestamp> {
    static TODAY: PyOnceLock<(Py<PyType>, Py<PyAny>, Timestamp)> = PyOnceLock::new();
    let py = value.py();
    // Counted from the day on which the program runs: so few days are a number that Python has ready.
    let known = TODAY.get_or_try_init(py, || {
        let midnight = Timestamp::from_micros(system_now().as_micros() / DAY * DAY).unwrap_or(Timestamp::MIN);
        Ok::<_, PyErr>((PyDateTime::type_object(py).unbind(), time(py, midnight)?.unbind(), midnight))
    });
    let (datetime, today, midnight) = known.ok()?;
    // By the real type, and no other: what a subclass subtracts is its own affair.
    if value.get_type_ptr() != datetime.bind(py).as_type_ptr() {
        return None;
    }
    let since = value.sub(today).ok()?;
    let part = |name: &Bound<'_, PyString>| since.getattr(name).and_then(|part| part.extract::<i64>()).ok();
    let days = part(intern!(py, "days"))?;
    let seconds = part(intern!(py, "seconds"))?;
    let micros = part(intern!(py, "microseconds"))?;
    Timestamp::from_micros(midnight.as_micros() + days * DAY + seconds * 1_000_000 + micros).ok()
}

/// The moment that was given as `now`, or else what the machine's clock shows.
#[inline]
pub(crate) fn now(value: Option<&Bound<'_, PyAny>>) -> PyResult<Timestamp> {
    match value {
        Some(value) => moment("now", value),
        None => Ok(system_now()),
    }
}

/// What the machine's clock shows, without a calendar in between.
fn system_now() -> Timestamp {
    let signed = |micros: u128| i64::try_from(micros).unwrap_or(i64::MAX);
    let micros = match SystemTime::now().duration_since(UNIX_EPOCH) {
        Ok(since) => signed(since.as_micros()),
        Err(before) => signed(before.duration().as_micros()).saturating_neg(),
    };
    Timestamp::from_micros(micros).unwrap_or(if micros < 0 { Timestamp::MIN } else { Timestamp::MAX })
}

/// A moment for Python.
pub(crate) fn time(py: Python<'_>, at: Timestamp) -> PyResult<Bound<'_, PyAny>> {
    write(py, &at, &MOMENT)
}

/// A span of whole seconds.
pub(crate) fn seconds(field: &'static str, value: &Bound<'_, PyAny>) -> PyResult<u32> {
    let units = crate::moment::units(value, 1, u32::MAX.into());
    let units = units.map_err(|failure| failure.in_field(field).raise(value.py(), ""))?;
    u32::try_from(units).map_err(|_| out_of_range(field))
}
