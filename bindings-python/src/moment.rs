//! Moments: aware datetimes of Python's, and the text that the core reads and writes.

use crate::failure::Failure;
use consentry::Timestamp;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDateTime, PyDelta, PyType};
use pyo3::{PyTypeInfo, intern};

const MICROS: i128 = 1_000_000;
const DAY: i128 = 86_400 * MICROS;

/// What is looked up once.
struct Known {
    datetime: Py<PyType>,
    timedelta: Py<PyType>,
    utc: Py<PyAny>,
    /// All parts of a datetime, and of a timedelta, in one call.
    parts: Py<PyAny>,
    spans: Py<PyAny>,
    /// `datetime.utcoffset` itself, whatever a subclass says.
    offset: Py<PyAny>,
}

static KNOWN: PyOnceLock<Known> = PyOnceLock::new();

fn known(py: Python<'_>) -> PyResult<&Known> {
    if let Some(known) = KNOWN.get(py) {
        return Ok(known);
    }
    let (datetime, timedelta) = (PyDateTime::type_object(py), PyDelta::type_object(py));
    let getter = py.import("operator")?.getattr("attrgetter")?;
    let known = Known {
        utc: py.import("datetime")?.getattr("timezone")?.getattr("utc")?.unbind(),
        parts: getter.call1(("year", "month", "day", "hour", "minute", "second", "microsecond"))?.unbind(),
        spans: getter.call1(("days", "seconds", "microseconds"))?.unbind(),
        offset: datetime.getattr("utcoffset")?.unbind(),
        datetime: datetime.unbind(),
        timedelta: timedelta.unbind(),
    };
    Ok(KNOWN.get_or_init(py, || known))
}

/// A datetime in UTC from the core's text, `2026-11-22T03:38:31.000000Z`.
pub(crate) fn write<'py>(py: Python<'py>, text: &str) -> Result<Bound<'py, PyAny>, Failure> {
    let misfit = || Failure::misfit("a moment of an unknown form");
    let number = |from: usize, to: usize| -> Option<u32> { text.get(from..to)?.parse().ok() };
    let parts = (|| {
        let date = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let time = (number(11, 13)?, number(14, 16)?, number(17, 19)?, number(20, 26)?);
        (text.len() == 27).then_some((date, time))
    })();
    let ((year, month, day), (hour, minute, second, micro)) = parts.ok_or_else(misfit)?;
    let made = known(py)
        .and_then(|known| known.datetime.bind(py).call1((year, month, day, hour, minute, second, micro, &known.utc)));
    made.map_err(|error| misfit().because(py, error))
}

/// The core's text of a datetime that is aware.
pub(crate) fn text(value: &Bound<'_, PyAny>) -> Result<String, Failure> {
    let py = value.py();
    let known = known(py).map_err(|error| Failure::raised(py, error))?;
    let utc = is_utc(value, known)?;
    let parts = parts(value, known).map_err(|error| Failure::raised(py, error))?;
    let (year, month, day, hour, minute, second, micro) = if utc { parts } else { shifted(value, known, parts)? };
    Ok(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{micro:06}Z"))
}

/// The same moment in UTC, as Python's own `datetime`.
pub(crate) fn canonical<'py>(value: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Failure> {
    let py = value.py();
    let known = known(py).map_err(|error| Failure::raised(py, error))?;
    if is_utc(value, known)? { Ok(value.clone()) } else { write(py, &text(value)?) }
}

/// Whether it is Python's own datetime, in UTC already. Refuses what is no datetime.
fn is_utc(value: &Bound<'_, PyAny>, known: &Known) -> Result<bool, Failure> {
    let py = value.py();
    let own = value.get_type().is(&known.datetime);
    if !own && !is_a(value, &known.datetime)? {
        return Err(Failure::not("a datetime"));
    }
    let zone = value.getattr(intern!(py, "tzinfo")).map_err(|error| Failure::raised(py, error))?;
    Ok(own && zone.is(&known.utc))
}

fn naive() -> Failure {
    Failure::problem("invalid.naive", "is naive: a datetime needs a time zone, such as datetime.timezone.utc")
}

/// By the real type: an object may lie about its class.
fn is_a(value: &Bound<'_, PyAny>, class: &Py<PyType>) -> Result<bool, Failure> {
    let py = value.py();
    value.get_type().is_subclass(class.bind(py)).map_err(|error| Failure::raised(py, error))
}

type Parts = (i32, u8, u8, u8, u8, u8, u32);

fn parts(value: &Bound<'_, PyAny>, known: &Known) -> PyResult<Parts> {
    known.parts.bind(value.py()).call1((value,))?.extract()
}

/// The parts of the same moment in UTC. The time zone is asked once, so it can't tell two things.
fn shifted(value: &Bound<'_, PyAny>, known: &Known, parts: Parts) -> Result<Parts, Failure> {
    let py = value.py();
    if !value.get_type().is(&known.datetime) && is_finer(value)? {
        return Err(Failure::problem("invalid.too_fine", "is finer than a microsecond"));
    }
    let wrong = |error| {
        let failure = Failure::problem("invalid.type", "has a time zone that gives no offset");
        failure.because(py, error)
    };
    let offset = known.offset.bind(py).call1((value,)).map_err(wrong)?;
    if offset.is_none() {
        return Err(naive());
    }
    let (year, month, day, hour, minute, second, micro) = parts;
    let seconds = (i128::from(hour) * 60 + i128::from(minute)) * 60 + i128::from(second);
    let local = i128::from(days(year, month, day)) * DAY + seconds * MICROS + i128::from(micro);
    let micros = local - micros_of(&offset, known)?;
    let at = i64::try_from(micros).ok().and_then(|micros| Timestamp::from_micros(micros).ok());
    let out = || Failure::problem("invalid.out_of_range", "is out of range: the years 1 to 9999 in UTC are allowed");
    // The core's own text has the calendar.
    let text = at.ok_or_else(out)?.to_string();
    let number = |from: usize, to: usize| -> u32 { text.get(from..to).and_then(|it| it.parse().ok()).unwrap_or(0) };
    let small = |from: usize| u8::try_from(number(from, from + 2)).unwrap_or(0);
    let year = i32::try_from(number(0, 4)).unwrap_or(0);
    Ok((year, small(5), small(8), small(11), small(14), small(17), number(20, 26)))
}

/// Whether a datetime of another library has nanoseconds.
fn is_finer(value: &Bound<'_, PyAny>) -> Result<bool, Failure> {
    let py = value.py();
    let nanos = value.getattr_opt(intern!(py, "nanosecond")).map_err(|error| Failure::raised(py, error))?;
    Ok(nanos.and_then(|nanos| nanos.extract::<i64>().ok()).is_some_and(|nanos| nanos != 0))
}

/// The day's number, counted from 1970, in the proleptic Gregorian calendar.
fn days(year: i32, month: u8, day: u8) -> i64 {
    let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
    // Years that begin in March have their leap day at the end.
    let year = if month <= 2 { year - 1 } else { year };
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year - 719_468
}

fn micros_of(span: &Bound<'_, PyAny>, known: &Known) -> Result<i128, Failure> {
    let py = span.py();
    let parts = known.spans.bind(py).call1((span,)).and_then(|parts| parts.extract::<(i64, i64, i64)>());
    let (days, seconds, micros) = parts.map_err(|error| Failure::raised(py, error))?;
    Ok(i128::from(days) * DAY + i128::from(seconds) * MICROS + i128::from(micros))
}

/// A timedelta of so many units.
pub(crate) fn span(py: Python<'_>, units: u64, unit: u32) -> Result<Bound<'_, PyAny>, Failure> {
    let seconds = units.checked_mul(unit.into()).ok_or_else(|| Failure::misfit("a span that is too long"))?;
    let made = known(py).and_then(|known| known.timedelta.bind(py).call1((0, seconds)));
    made.map_err(|error| Failure::misfit("a span that is too long").because(py, error))
}

/// How many units a timedelta has, which must be whole ones.
pub(crate) fn units(value: &Bound<'_, PyAny>, unit: u32, max: u64) -> Result<u64, Failure> {
    let py = value.py();
    let known = known(py).map_err(|error| Failure::raised(py, error))?;
    if !is_a(value, &known.timedelta)? {
        return Err(Failure::not("a timedelta"));
    }
    let (micros, one) = (micros_of(value, known)?, i128::from(unit) * MICROS);
    if micros % one != 0 {
        let name = match unit {
            60 => "minutes",
            3_600 => "hours",
            86_400 => "days",
            _ => "seconds",
        };
        return Err(Failure::problem("invalid.too_fine", format!("is not a whole number of {name}")));
    }
    let count = micros / one;
    u64::try_from(count).ok().filter(|count| *count <= max).ok_or_else(|| Failure::count(Some(count), 0, max.into()))
}

/// Python's own timedelta of the same length.
pub(crate) fn canonical_span<'py>(
    value: &Bound<'py, PyAny>,
    unit: u32,
    max: u64,
) -> Result<Bound<'py, PyAny>, Failure> {
    let py = value.py();
    let units = units(value, unit, max)?;
    let own = known(py).is_ok_and(|known| value.get_type().is(&known.timedelta));
    if own { Ok(value.clone()) } else { span(py, units, unit) }
}
