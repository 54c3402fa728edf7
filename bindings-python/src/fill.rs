//! What a caller gives, brought into the one form that a field has, or refused with the field's name.
//!
//! Objects may lie: about their class, their length, their items. Classes are compared by the real type, text is copied out of
//! subclasses, and nothing is iterated without a bound. What an object raises meanwhile becomes the cause.

use crate::error::guard;
use crate::failure::{Failure, Step};
use crate::plain::from_json;
use crate::shape::{Class, Shape};
use crate::{generated, ids, moment};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{
    PyBool, PyByteArray, PyBytes, PyDict, PyFrozenSet, PyInt, PyIterator, PyList, PyMemoryView, PySet, PyString,
    PyTuple, PyType,
};
use pyo3::{IntoPyObjectExt as _, intern};

/// The most items of one list, so that one without an end doesn't hang.
pub(crate) const ITEMS_MAX: usize = 10_000;

type Object<'py> = Bound<'py, PyAny>;
type Filled<'py> = Result<Object<'py>, Failure>;

/// Who gives the values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum From {
    /// A caller of a constructor, in Python's own types.
    Caller,
    /// JSON.
    Json,
}

/// What an object raised.
pub(crate) fn raised(value: &Bound<'_, PyAny>) -> impl Fn(PyErr) -> Failure {
    let py = value.py();
    move |error| Failure::raised(py, error)
}

/// The text of a `str`, whatever its class says it is.
pub(crate) fn str_of<'a>(value: &'a Bound<'_, PyAny>) -> Result<&'a str, Failure> {
    let text = value.cast::<PyString>().map_err(|_| Failure::not("a str"))?;
    // Python's own error holds the whole text, so it is not the cause.
    text.to_str().map_err(|_| Failure::problem("invalid.surrogate", "has a lone surrogate, which is no text"))
}

/// The value in the form that a field of that shape has.
pub(crate) fn canonical<'py>(value: &Object<'py>, shape: Shape, from: From) -> Filled<'py> {
    match shape {
        Shape::Bool => exact::<PyBool>(value, "a bool"),
        Shape::Int { min, max } => int(value, min, max),
        Shape::Free => text(value),
        Shape::Text(check) | Shape::Secret(check) => {
            check(str_of(value)?)?;
            text(value)
        }
        Shape::Maybe(_) if value.is_none() => Ok(value.clone()),
        Shape::Maybe(inner) => canonical(value, *inner, from),
        Shape::List(inner) => tuple(value.py(), each(value, *inner, from)?),
        Shape::Set(inner) => {
            PyFrozenSet::new(value.py(), each(value, *inner, from)?).map(Bound::into_any).map_err(raised(value))
        }
        Shape::Tuple(all) => several(value, all, from),
        Shape::Map(key, inner) => mapping(value, *key, *inner, from),
        Shape::Any => Ok(value.clone()),
        shape if from == From::Json => from_json(value, shape),
        Shape::Span { unit, max } => moment::canonical_span(value, unit, max),
        Shape::Bytes(length) => bytes(value, length),
        Shape::Id(class) => ids::canonical(value, class),
        Shape::Moment => moment::canonical(value),
        Shape::Name(class) => name(value, class),
        Shape::Flags(class) => flags(value, class),
        Shape::Record(class) => record(value, class),
        Shape::OneOf(one_of) => {
            let of = value.get_type();
            for variant in one_of.variants {
                if of.is(variant.class.of(value.py()).map_err(raised(value))?) {
                    return Ok(value.clone());
                }
            }
            Err(Failure::not(format_args!("one of {}", one_of.name)))
        }
    }
}

pub(crate) fn exact<'py, T: pyo3::PyTypeInfo>(value: &Object<'py>, wanted: &str) -> Filled<'py> {
    if value.is_exact_instance_of::<T>() { Ok(value.clone()) } else { Err(Failure::not(wanted)) }
}

pub(crate) fn text<'py>(value: &Object<'py>) -> Filled<'py> {
    let text = str_of(value)?;
    if value.is_exact_instance_of::<PyString>() {
        return Ok(value.clone());
    }
    Ok(PyString::new(value.py(), text).into_any())
}

fn int<'py>(value: &Object<'py>, min: i128, max: i128) -> Filled<'py> {
    if value.is_exact_instance_of::<PyBool>() || !value.is_instance_of::<PyInt>() {
        return Err(Failure::not("an int"));
    }
    // Both read the number itself: a subclass's methods are not asked.
    let number = value.extract::<i64>().map(i128::from).or_else(|_| value.extract::<u64>().map(i128::from)).ok();
    let number =
        number.filter(|number| (min..=max).contains(number)).ok_or_else(|| Failure::count(number, min, max))?;
    if value.is_exact_instance_of::<PyInt>() {
        return Ok(value.clone());
    }
    number.into_bound_py_any(value.py()).map_err(raised(value))
}

fn bytes<'py>(value: &Object<'py>, length: usize) -> Filled<'py> {
    let wanted = || Failure::not(format_args!("{length} bytes"));
    let bytes = value.cast::<PyBytes>().map_err(|_| wanted())?;
    if bytes.as_bytes().len() != length {
        return Err(wanted());
    }
    if value.is_exact_instance_of::<PyBytes>() {
        return Ok(value.clone());
    }
    Ok(PyBytes::new(value.py(), bytes.as_bytes()).into_any())
}

/// A member, or its exact text. A member of another list is not a text, even where it says the same.
pub(crate) fn name<'py>(value: &Object<'py>, class: &Class) -> Filled<'py> {
    let (py, of) = (value.py(), value.get_type());
    let made = class.made(py).map_err(raised(value))?;
    if of.is(&made.class) {
        return Ok(value.clone());
    }
    let foreign = !of.is(py.get_type::<PyString>()) && of.hasattr(intern!(py, "__members__")).map_err(raised(value))?;
    let wanted = || Failure::not(format_args!("{} or the str of one", class.path()));
    if foreign {
        return Err(wanted());
    }
    let text = str_of(value).map_err(|_| wanted())?;
    made.member(py, text).ok_or_else(Failure::unknown)
}

/// A set of flags, or an iterable of their names.
pub(crate) fn flags<'py>(value: &Object<'py>, class: &Class) -> Filled<'py> {
    let py = value.py();
    let made = class.made(py).map_err(raised(value))?;
    if value.get_type().is(&made.class) {
        return Ok(value.clone());
    }
    let bits = bits(value, &|name| made.bit(name))?;
    made.flags_of(py, bits).map_err(raised(value))
}

fn bits(value: &Bound<'_, PyAny>, bit: &dyn Fn(&str) -> Option<u64>) -> Result<u64, Failure> {
    if value.get_type().hasattr(intern!(value.py(), "BITS")).map_err(raised(value))? {
        return Err(Failure::not("a set of these flags"));
    }
    let mut bits = 0;
    iterate(value, |name| {
        bits |= bit(str_of(name)?).ok_or_else(Failure::unknown)?;
        Ok(())
    })?;
    Ok(bits)
}

/// A record of exactly that class. A subclass would lose what it adds, and could lie about what it has.
fn record<'py>(value: &Object<'py>, class: &Class) -> Filled<'py> {
    let of = class.of(value.py()).map_err(raised(value))?;
    if value.get_type().is(of) { Ok(value.clone()) } else { Err(Failure::not_of(class)) }
}

/// Hands over each item of a list, tuple, set or other iterable.
pub(crate) fn iterate<'py>(
    value: &Object<'py>,
    mut each: impl FnMut(&Object<'py>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let plain = value.is_exact_instance_of::<PyList>()
        || value.is_exact_instance_of::<PyTuple>()
        || value.is_exact_instance_of::<PySet>()
        || value.is_exact_instance_of::<PyFrozenSet>();
    // Iterating these is never what their caller meant.
    let whole = !plain
        && (value.is_instance_of::<PyString>()
            || value.is_instance_of::<PyBytes>()
            || value.is_instance_of::<PyByteArray>()
            || value.is_instance_of::<PyMemoryView>()
            || value.is_instance_of::<PyDict>()
            || is_mapping(value)?);
    if whole || !(plain || value.get_type().hasattr(intern!(value.py(), "__iter__")).map_err(raised(value))?) {
        return Err(Failure::not("a list, a tuple, a set or another iterable"));
    }
    let items: Bound<'py, PyIterator> = value.try_iter().map_err(raised(value))?;
    for (index, item) in items.enumerate() {
        if index >= ITEMS_MAX {
            return Err(Failure::too_many(ITEMS_MAX));
        }
        item.map_err(raised(value)).and_then(|item| each(&item)).map_err(|failure| failure.at(Step::Index(index)))?;
    }
    Ok(())
}

/// By the real type, registered classes among them.
fn is_mapping(value: &Bound<'_, PyAny>) -> Result<bool, Failure> {
    static MAPPING: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let py = value.py();
    let mapping = MAPPING.import(py, "collections.abc", "Mapping");
    mapping.and_then(|mapping| value.get_type().is_subclass(mapping)).map_err(raised(value))
}

fn each<'py>(value: &Object<'py>, shape: Shape, from: From) -> Result<Vec<Object<'py>>, Failure> {
    let mut items = Vec::new();
    iterate(value, |item| {
        items.push(canonical(item, shape, from)?);
        Ok(())
    })?;
    Ok(items)
}

/// A tuple of these items.
pub(crate) fn tuple<'py>(py: Python<'py>, items: Vec<Object<'py>>) -> Filled<'py> {
    PyTuple::new(py, items).map(Bound::into_any).map_err(|error| Failure::raised(py, error))
}

fn several<'py>(value: &Object<'py>, all: &'static [Shape], from: From) -> Filled<'py> {
    let wanted = || Failure::not(format_args!("a tuple of {}", all.len()));
    let (mut items, mut shapes) = (Vec::with_capacity(all.len()), all.iter());
    iterate(value, |item| {
        items.push(canonical(item, *shapes.next().ok_or_else(wanted)?, from)?);
        Ok(())
    })?;
    if items.len() == all.len() { tuple(value.py(), items) } else { Err(wanted()) }
}

fn mapping<'py>(value: &Object<'py>, key: Shape, inner: Shape, from: From) -> Filled<'py> {
    if !value.is_exact_instance_of::<PyDict>() && !is_mapping(value)? {
        return Err(Failure::not("a mapping"));
    }
    let all = PyDict::new(value.py());
    let keys = value.try_iter().map_err(raised(value))?;
    for (index, one) in keys.enumerate() {
        if index >= ITEMS_MAX {
            return Err(Failure::too_many(ITEMS_MAX));
        }
        let one = one.map_err(raised(value))?;
        let step = || Step::Key(str_of(&one).unwrap_or_default().to_owned());
        let pair = value.get_item(&one).map_err(raised(value)).and_then(|it| canonical(&it, inner, from));
        let pair = canonical(&one, key, from).and_then(|key| Ok((key, pair?))).map_err(|failure| failure.at(step()))?;
        all.set_item(pair.0, pair.1).map_err(raised(value))?;
    }
    Ok(all.into_any())
}

/// The class of a record, which must be one of the package's own.
pub(crate) fn class_of(class: &Bound<'_, PyAny>) -> PyResult<&'static Class> {
    let py = class.py();
    let number =
        class.getattr_opt(intern!(py, "_shape")).ok().flatten().and_then(|number| number.extract::<usize>().ok());
    let known = number.and_then(|number| generated::CLASSES.get(number).copied());
    match known {
        Some(known) if class.is(known.of(py)?) => Ok(known),
        _ => Err(Failure::not("a record of this package").raise(py, "")),
    }
}

/// What stands for a field's default, in the classes that have one for every field.
fn default_mark(py: Python<'_>) -> PyResult<&Bound<'_, PyAny>> {
    static MARK: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    if MARK.get(py).is_none() {
        let mark = py.import("consentry._record")?.getattr("DEFAULT")?.unbind();
        let _ = MARK.set(py, mark);
    }
    MARK.get(py).map(|mark| mark.bind(py)).ok_or_else(|| Failure::misfit("no default").raise(py, ""))
}

/// The end of every record's constructor: checks its arguments, in the order of its fields, and sets the slots.
#[pyfunction]
pub(crate) fn fill(this: &Bound<'_, PyAny>, values: &Bound<'_, PyTuple>) -> PyResult<()> {
    guard(|| {
        let py = this.py();
        let class = class_of(this.get_type().as_any())?;
        if values.len() != class.fields.len() {
            return Err(Failure::misfit("another number of fields").raise(py, &class.path()));
        }
        let made = class.made(py)?;
        let mark = class.default.map(|_| default_mark(py)).transpose()?;
        let mut whole = None;
        for (index, (value, field)) in values.iter().zip(class.fields).enumerate() {
            let value = match class.default {
                Some(all) if mark.is_some_and(|mark| value.is(mark)) => {
                    let defaults = match whole.take() {
                        Some(defaults) => defaults,
                        None => all(py)?,
                    };
                    made.get(whole.insert(defaults), index)?
                }
                _ => canonical(&value, field.shape, From::Caller)
                    .map_err(|failure| PyErr::from(failure.in_field(field.name).about(class)))?,
            };
            made.set(this, index, value)?;
        }
        Ok(())
    })
}

/// The values of a record's fields, in their order.
#[pyfunction]
pub(crate) fn values<'py>(this: &Object<'py>) -> PyResult<Bound<'py, PyTuple>> {
    guard(|| {
        let class = class_of(this.get_type().as_any())?;
        let made = class.made(this.py())?;
        let values = (0..class.fields.len()).map(|index| made.get(this, index)).collect::<PyResult<Vec<_>>>()?;
        PyTuple::new(this.py(), values)
    })
}

/// The end of the constructor of every set of flags.
#[pyfunction]
pub(crate) fn fill_flags(this: &Bound<'_, PyAny>, names: &Bound<'_, PyAny>) -> PyResult<()> {
    guard(|| {
        let (py, of) = (this.py(), this.get_type());
        let known: Bound<'_, PyAny> = of.getattr(intern!(py, "BITS"))?;
        let width: u32 = of.getattr(intern!(py, "WIDTH"))?.extract()?;
        let field: String = of.getattr(intern!(py, "FIELD"))?.extract()?;
        let bit = |name: &str| {
            let bit = match name.strip_prefix("bit:") {
                Some(bit) => bit.parse().ok().filter(|bit| *bit < width),
                None => known.get_item(name).and_then(|bit| bit.extract::<u32>()).ok(),
            };
            bit.and_then(|bit| 1u64.checked_shl(bit))
        };
        let bits = if names.get_type().is(&of) {
            names.getattr(intern!(py, "_bits"))?.extract()?
        } else {
            bits(names, &bit).map_err(|failure| failure.raise(py, &field))?
        };
        let slot = of.getattr(intern!(py, "_bits"))?;
        slot.call_method1(intern!(py, "__set__"), (this, bits)).map(drop)
    })
}
