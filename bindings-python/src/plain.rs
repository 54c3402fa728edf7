//! The core's JSON as Python has it, `dict`s, `list`s, texts and numbers, and the package's objects.

use crate::error::guard;
use crate::failure::{Failure, Step};
use crate::fill::{From, canonical, class_of, exact, flags, iterate, name, raised, str_of, text};
use crate::shape::{Class, Field, Form, OneOf, Shape, Variant};
use crate::{generated, ids, moment};
use pyo3::IntoPyObjectExt as _;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDict, PyInt, PyList, PyString, PyTuple};
use std::cell::Cell;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The most levels of records in records.
const DEPTH_MAX: usize = 32;

type Object<'py> = Bound<'py, PyAny>;
type Plain<'py> = Result<Object<'py>, Failure>;

/// The enums that classes are variants of. Such a class's JSON is the enum's.
static ENUMS: LazyLock<HashMap<usize, (&'static OneOf, &'static Variant)>> = LazyLock::new(|| {
    let own = |one_of: &'static OneOf| {
        let variants = one_of.variants.iter().filter(|variant| variant.form != Form::Inner);
        variants.map(move |variant| (address(variant.class), (one_of, variant)))
    };
    generated::UNIONS.iter().copied().flat_map(own).collect()
});

fn address(class: &'static Class) -> usize {
    std::ptr::from_ref(class).addr()
}

/// The object that JSON stands for, for shapes that JSON has another form for than a caller gives.
pub(crate) fn from_json<'py>(value: &Object<'py>, shape: Shape) -> Plain<'py> {
    match shape {
        Shape::Span { unit, max } => {
            let units = canonical(value, Shape::Int { min: 0, max: max.into() }, From::Json)?;
            moment::span(value.py(), units.extract().map_err(raised(value))?, unit)
        }
        Shape::Bytes(length) => {
            let mut bytes = Vec::new();
            iterate(value, |byte| {
                let byte = canonical(byte, Shape::Int { min: 0, max: 255 }, From::Json)?;
                bytes.push(byte.extract::<u8>().map_err(raised(value))?);
                Ok(())
            })?;
            canonical(&PyBytes::new(value.py(), &bytes).into_any(), Shape::Bytes(length), From::Caller)
        }
        Shape::Id(class) => ids::parse(value, class),
        Shape::Moment => {
            let text = str_of(value)?;
            crate::shape::check::<consentry::Timestamp>(text)?;
            moment::write(value.py(), text)
        }
        Shape::Name(class) => name(value, class),
        Shape::Flags(class) => flags(value, class),
        Shape::Record(class) => object(value, class, None),
        Shape::OneOf(one_of) => variant(value, one_of),
        shape => canonical(value, shape, From::Caller),
    }
}

/// An object from a dict of its fields. A key that may stand beside them is `tag`.
fn object<'py>(value: &Object<'py>, class: &'static Class, tag: Option<&str>) -> Plain<'py> {
    let py = value.py();
    let data = value.cast::<PyDict>().map_err(|_| Failure::not("a dict"))?;
    for (key, _) in data {
        let key = str_of(&key)?;
        if tag != Some(key) && !class.fields.iter().any(|field| field.wire == key) {
            return Err(Failure::unknown().at(Step::Key(key.to_owned())));
        }
    }
    let made = class.made(py).map_err(raised(value))?;
    let object = made.empty(py).map_err(raised(value))?;
    let mut default = None;
    for (index, field) in class.fields.iter().enumerate() {
        let given = data.get_item(field.wire).map_err(raised(value))?;
        let filled = match given {
            Some(given) => {
                canonical(&given, field.shape, From::Json).map_err(|failure| failure.in_field(field.wire))?
            }
            None if !field.optional => return Err(Failure::missing().in_field(field.wire)),
            None => match class.default {
                Some(whole) => {
                    if default.is_none() {
                        default = Some(whole(py).map_err(raised(value))?);
                    }
                    let default = default.as_ref().ok_or_else(Failure::missing)?;
                    made.get(default, index).map_err(raised(value))?
                }
                None => nothing(py, field)?,
            },
        };
        made.set(&object, index, filled).map_err(raised(value))?;
    }
    if class.operation.is_some() {
        object.call_method0("_settle").map_err(Failure::passing)?;
    }
    Ok(object)
}

/// What a field is that JSON lacks.
fn nothing<'py>(py: Python<'py>, field: &Field) -> Plain<'py> {
    let made = match field.shape {
        Shape::Maybe(_) => return Ok(py.None().into_bound(py)),
        Shape::Bool => false.into_bound_py_any(py),
        Shape::Int { .. } => 0.into_bound_py_any(py),
        Shape::List(_) => PyTuple::empty(py).into_bound_py_any(py),
        Shape::Set(_) => pyo3::types::PyFrozenSet::empty(py).map(Bound::into_any),
        _ => return Err(Failure::missing().in_field(field.wire)),
    };
    made.map_err(|error| Failure::raised(py, error))
}

/// A variant, by its name.
fn variant<'py>(value: &Object<'py>, one_of: &'static OneOf) -> Plain<'py> {
    let named = |name: &Bound<'_, PyAny>| {
        let name = str_of(name)?;
        one_of.variants.iter().find(|variant| variant.wire == name).ok_or_else(Failure::unknown)
    };
    if let Some(tag) = one_of.tag {
        let data = value.cast::<PyDict>().map_err(|_| Failure::not("a dict"))?;
        let name = data.get_item(tag).map_err(raised(value))?;
        let name = name.ok_or_else(|| Failure::missing().in_field(tag))?;
        let variant = named(&name).map_err(|failure| failure.in_field(tag))?;
        return object(value, variant.class, Some(tag));
    }
    if value.is_instance_of::<PyString>() {
        let variant = named(value)?;
        if variant.form != Form::Unit {
            return Err(Failure::not("a dict"));
        }
        return object(&PyDict::new(value.py()).into_any(), variant.class, None);
    }
    let data = value.cast::<PyDict>().map_err(|_| Failure::not("a dict or a str"))?;
    let mut pairs = data.iter();
    let (Some((name, content)), None) = (pairs.next(), pairs.next()) else {
        return Err(Failure::not("a dict with one key"));
    };
    let variant = named(&name)?;
    held(&content, variant).map_err(|failure| failure.in_field(variant.wire))
}

/// What a variant holds, behind its name.
fn held<'py>(content: &Object<'py>, variant: &'static Variant) -> Plain<'py> {
    match variant.form {
        Form::Unit if content.is_none() => object(&PyDict::new(content.py()).into_any(), variant.class, None),
        Form::Unit => Err(Failure::not("a str")),
        Form::Struct | Form::Inner => object(content, variant.class, None),
        Form::Value | Form::Tuple => {
            let py = content.py();
            let made = variant.class.made(py).map_err(raised(content))?;
            let object = made.empty(py).map_err(raised(content))?;
            let (mut fields, mut at) = (variant.class.fields.iter(), 0);
            let mut fill = |value: &Object<'py>| {
                let field = fields.next().ok_or_else(|| Failure::not("a list of that length"))?;
                let value = canonical(value, field.shape, From::Json)?;
                made.set(&object, at, value).map_err(raised(content))?;
                at += 1;
                Ok(())
            };
            if variant.form == Form::Value {
                fill(content)?;
            } else {
                iterate(content, &mut fill)?;
            }
            if fields.next().is_some() { Err(Failure::not("a list of that length")) } else { Ok(object) }
        }
    }
}

/// Whether a value is kept out of what is written.
fn is_secret(shape: Shape) -> bool {
    match shape {
        Shape::Secret(_) => true,
        Shape::Maybe(inner) => is_secret(*inner),
        _ => false,
    }
}

/// A value as JSON has it.
fn to_json<'py>(value: &Object<'py>, shape: Shape) -> Plain<'py> {
    let py = value.py();
    match shape {
        // Looked at again, as by a reader: whoever writes JSON would ask an object that was put there what it is.
        Shape::Bool => exact::<PyBool>(value, "a bool"),
        Shape::Int { .. } => exact::<PyInt>(value, "an int"),
        Shape::Free | Shape::Text(_) => text(value),
        Shape::Secret(_) => Err(Failure::misfit("a secret")),
        Shape::Name(_) => Ok(PyString::new(py, str_of(value)?).into_any()),
        Shape::Span { unit, max } => moment::units(value, unit, max)?.into_bound_py_any(py).map_err(raised(value)),
        Shape::Bytes(_) => {
            let bytes = value.cast::<PyBytes>().map_err(|_| Failure::not("bytes"))?;
            list(py, bytes.as_bytes().iter().map(|byte| byte.into_bound_py_any(py)).collect::<PyResult<_>>())
        }
        Shape::Id(class) => Ok(PyString::new(py, &ids::text(ids::bytes(value, class)?)).into_any()),
        Shape::Moment => Ok(PyString::new(py, &moment::text(value)?).into_any()),
        Shape::Flags(class) => {
            let made = class.made(py).map_err(raised(value))?;
            let bits = made.get(value, 0).and_then(|bits| bits.extract()).map_err(raised(value))?;
            list(py, made.flags(bits).into_iter().map(|name| name.into_bound_py_any(py)).collect())
        }
        Shape::Maybe(_) if value.is_none() => Ok(value.clone()),
        Shape::Maybe(inner) => to_json(value, *inner),
        Shape::List(inner) => list(py, Ok(items(value, |_| Some(*inner))?)),
        Shape::Tuple(all) => list(py, Ok(items(value, |index| all.get(index).copied())?)),
        Shape::Set(inner) => {
            // The core keeps them in the order of their bytes, which for all of them is that of their text.
            let all = PyList::new(py, items(value, |_| Some(*inner))?).map_err(raised(value))?;
            all.sort().map_err(raised(value))?;
            Ok(all.into_any())
        }
        Shape::Map(key, inner) => {
            let data = PyDict::new(py);
            // A copy: a dict can't be changed while PyO3 iterates over it.
            for pair in value.cast::<PyDict>().map_err(|_| Failure::not("a dict"))?.items() {
                let (one, value): (Object<'py>, Object<'py>) = pair.extract().map_err(raised(&pair))?;
                data.set_item(to_json(&one, *key)?, to_json(&value, *inner)?).map_err(raised(&one))?;
            }
            Ok(data.into_any())
        }
        Shape::Record(class) => dict(value, class, None),
        Shape::OneOf(one_of) => {
            let of = value.get_type();
            for variant in one_of.variants {
                if of.is(variant.class.of(py).map_err(raised(value))?) {
                    return told(value, one_of, variant);
                }
            }
            Err(Failure::not(format_args!("one of {}", one_of.name)))
        }
        Shape::Any => whatever(value),
    }
}

fn list<'py>(py: Python<'py>, items: PyResult<Vec<Object<'py>>>) -> Plain<'py> {
    let made = items.and_then(|items| PyList::new(py, items)).map(Bound::into_any);
    made.map_err(|error| Failure::raised(py, error))
}

fn items<'py>(value: &Object<'py>, shape: impl Fn(usize) -> Option<Shape>) -> Result<Vec<Object<'py>>, Failure> {
    let mut items = Vec::new();
    iterate(value, |item| {
        let shape = shape(items.len()).ok_or_else(|| Failure::misfit("too many items"))?;
        items.push(to_json(item, shape)?);
        Ok(())
    })?;
    Ok(items)
}

/// A value of which only its own class is known.
fn whatever<'py>(value: &Object<'py>) -> Plain<'py> {
    let plain = value.is_none()
        || value.is_exact_instance_of::<PyBool>()
        || value.is_exact_instance_of::<PyInt>()
        || value.is_exact_instance_of::<PyString>();
    if plain {
        return Ok(value.clone());
    }
    if value.is_exact_instance_of::<PyDict>() {
        // Plain JSON already, from `from_dict`.
        return Ok(value.clone());
    }
    if value.is_exact_instance_of::<PyTuple>() || value.is_exact_instance_of::<PyList>() {
        let _level = Level::enter()?;
        return list(value.py(), Ok(items(value, |_| Some(Shape::Any))?));
    }
    if value.get_type().hasattr("_shape").map_err(raised(value))? {
        return whole(value).map_err(Failure::passing);
    }
    if value.is_instance_of::<PyString>() {
        return Ok(PyString::new(value.py(), str_of(value)?).into_any());
    }
    value.str().map(Bound::into_any).map_err(raised(value))
}

/// A variant with its name.
fn told<'py>(value: &Object<'py>, one_of: &'static OneOf, variant: &'static Variant) -> Plain<'py> {
    let py = value.py();
    let wire = PyString::new(py, variant.wire);
    if let Some(tag) = one_of.tag {
        return dict(value, variant.class, Some((tag, variant.wire)));
    }
    let class = variant.class;
    let field = |index: usize, field: &Field| {
        let value = class.made(py).and_then(|made| made.get(value, index)).map_err(raised(value))?;
        to_json(&value, field.shape).map_err(|failure| failure.in_field(field.name))
    };
    let content = match variant.form {
        Form::Unit => return Ok(wire.into_any()),
        Form::Struct | Form::Inner => dict(value, class, None)?,
        Form::Value => field(0, class.fields.first().ok_or_else(|| Failure::misfit("no value"))?)?,
        Form::Tuple => {
            let all = class.fields.iter().enumerate().map(|(index, one)| field(index, one));
            list(py, Ok(all.collect::<Result<_, _>>()?))?
        }
    };
    let data = PyDict::new(py);
    data.set_item(wire, content).map_err(raised(value))?;
    Ok(data.into_any())
}

/// A record's fields by their names, secrets left out.
fn dict<'py>(value: &Object<'py>, class: &'static Class, tag: Option<(&str, &str)>) -> Plain<'py> {
    let py = value.py();
    let made = class.made(py).map_err(raised(value))?;
    if !value.get_type().is(&made.class) {
        return Err(Failure::not_of(class));
    }
    let data = PyDict::new(py);
    if let Some((tag, variant)) = tag {
        data.set_item(tag, variant).map_err(raised(value))?;
    }
    for (index, field) in class.fields.iter().enumerate().filter(|(_, field)| !is_secret(field.shape)) {
        let one = made.get(value, index).map_err(raised(value))?;
        if field.left_out && one.is_none() {
            continue;
        }
        let one = to_json(&one, field.shape).map_err(|failure| failure.in_field(field.name))?;
        data.set_item(field.wire, one).map_err(raised(value))?;
    }
    Ok(data.into_any())
}

thread_local! {
    /// How deep records stand in each other, where nothing but their own classes tells what they are.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// One level of them.
struct Level;

impl Level {
    fn enter() -> Result<Self, Failure> {
        if DEPTH.get() >= DEPTH_MAX {
            return Err(Failure::problem("invalid.form", "is nested too deep"));
        }
        DEPTH.set(DEPTH.get() + 1);
        Ok(Self)
    }
}

impl Drop for Level {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get().saturating_sub(1));
    }
}

/// A record as JSON has it; a variant with its name.
fn whole<'py>(value: &Object<'py>) -> PyResult<Object<'py>> {
    let class = class_of(value.get_type().as_any())?;
    let _level = Level::enter()?;
    let plain = match ENUMS.get(&address(class)) {
        Some((one_of, variant)) => told(value, one_of, variant),
        None => dict(value, class, None),
    };
    plain.map_err(|failure| failure.about(class).into())
}

/// A record as what JSON has.
#[pyfunction]
pub(crate) fn to_dict<'py>(this: &Object<'py>) -> PyResult<Object<'py>> {
    guard(|| whole(this))
}

/// A record from what JSON has.
#[pyfunction]
pub(crate) fn from_dict<'py>(class: &Object<'py>, data: &Object<'py>) -> PyResult<Object<'py>> {
    guard(|| {
        let known = class_of(class)?;
        let read = match ENUMS.get(&address(known)) {
            Some((one_of, _)) => variant(data, one_of)
                .and_then(|made| if made.get_type().is(class) { Ok(made) } else { Err(Failure::not_of(known)) }),
            None => object(data, known, None),
        };
        read.map_err(|failure| failure.about(known).into())
    })
}
