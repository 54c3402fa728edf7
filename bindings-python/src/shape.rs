//! Shapes: what a value of each type of the core looks like in Python.
//!
//! The tables in `generated.rs` are made of these by `generate/`, from the core's own source. Two converters follow them:
//! one writes what serde serialises as Python objects, one reads Python objects for serde.

use crate::failure::Failure;
use crate::made::Made;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;
use serde::de::DeserializeOwned;

/// What a value looks like.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shape {
    /// `bool`.
    Bool,
    /// `int`, within these limits.
    Int { min: i128, max: i128 },
    /// `datetime.timedelta`: whole units of so many seconds, at most so many.
    Span { unit: u32, max: u64 },
    /// `str`, of a type with rules of its own.
    Text(Check),
    /// `str`, without rules.
    Free,
    /// A secret's `str`: never in a `repr`, never in `to_dict`.
    Secret(Check),
    /// `bytes` of exactly this length; a list of numbers in JSON.
    Bytes(usize),
    /// A subclass of `uuid.UUID`.
    Id(&'static Class),
    /// An aware `datetime.datetime`, always in UTC when it comes from us.
    Moment,
    /// A member of a `StrEnum`.
    Name(&'static Class),
    /// A set of names: an instance of a subclass of `Flags`.
    Flags(&'static Class),
    /// The value or `None`.
    Maybe(&'static Shape),
    /// A `tuple` of any length.
    List(&'static Shape),
    /// A `frozenset`.
    Set(&'static Shape),
    /// A `tuple` of exactly these.
    Tuple(&'static [Shape]),
    /// A mapping with text keys, as a `dict`.
    Map(&'static Shape, &'static Shape),
    /// A record.
    Record(&'static Class),
    /// One of several classes.
    OneOf(&'static OneOf),
    /// Whatever it is, left as it is: the parameter of a generic class, where nothing tells what it stands for. `to_dict` goes by
    /// the value's own class; `from_dict` gives plain JSON.
    Any,
}

/// Whether a text is one of its type.
pub(crate) type Check = fn(&str) -> Result<(), Failure>;

/// Makes the object that has all defaults of a class.
pub(crate) type Whole = fn(Python<'_>) -> PyResult<Bound<'_, PyAny>>;

/// A class of the package.
#[expect(clippy::struct_field_names, reason = "it is the Python class of that name")]
pub(crate) struct Class {
    /// Its module below `consentry`, such as `access.proof`; empty for the package itself.
    pub(crate) module: &'static str,
    /// Its name there.
    pub(crate) name: &'static str,
    /// Its fields, in the order of its `__init__`; none for ids, names and flags.
    pub(crate) fields: &'static [Field],
    /// The name of the operation that it is, if it is one.
    pub(crate) operation: Option<&'static str>,
    /// What it is when nothing is said, for classes whose fields all have defaults: the value of every field that is given as
    /// `consentry._record.DEFAULT`. Its canonical Python object.
    pub(crate) default: Option<Whole>,
    /// The Python class, once it was looked up.
    pub(crate) class: PyOnceLock<Made>,
}

/// A field of a class.
#[derive(Debug)]
pub(crate) struct Field {
    /// Its name in Python.
    pub(crate) name: &'static str,
    /// Its name in JSON.
    pub(crate) wire: &'static str,
    /// What it looks like.
    pub(crate) shape: Shape,
    /// Whether JSON may lack it.
    pub(crate) optional: bool,
    /// Whether JSON lacks it while it is `None`.
    pub(crate) left_out: bool,
}

/// An enum of the core: a union in Python.
#[derive(Debug)]
pub(crate) struct OneOf {
    /// Its name, for messages.
    pub(crate) name: &'static str,
    /// The field that tells the variant, if it stands among the variant's fields.
    pub(crate) tag: Option<&'static str>,
    /// Its variants.
    pub(crate) variants: &'static [Variant],
}

/// A variant of an enum.
#[derive(Debug)]
pub(crate) struct Variant {
    /// Its name in JSON.
    pub(crate) wire: &'static str,
    /// The class that stands for it.
    pub(crate) class: &'static Class,
    /// How it is written.
    pub(crate) form: Form,
}

/// How serde writes a variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// The name alone. The class has no fields.
    Unit,
    /// Its fields, by name.
    Struct,
    /// A record: the class is that record's own.
    Inner,
    /// One value that is no record; the class's one field, `value`.
    Value,
    /// Several values; the class's fields in their order.
    Tuple,
}

impl std::fmt::Debug for Class {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.path())
    }
}

impl Class {
    /// Its name with its module below `consentry`, such as `access.Enter`.
    pub(crate) fn path(&self) -> String {
        let dot = if self.module.is_empty() { "" } else { "." };
        format!("{}{dot}{}", self.module, self.name)
    }

    /// The Python class.
    pub(crate) fn of<'py>(&self, py: Python<'py>) -> PyResult<&Bound<'py, PyType>> {
        self.made(py).map(|made| made.class.bind(py))
    }

    /// The Python class, and what making its objects takes.
    pub(crate) fn made(&self, py: Python<'_>) -> PyResult<&Made> {
        if let Some(made) = self.class.get(py) {
            return Ok(made);
        }
        // Outside of the cell: importing the module may make objects of this very class.
        let made = Made::of(py, self)?;
        Ok(self.class.get_or_init(py, || made))
    }
}

/// The most bytes of a text that is read at all. Every type's own limit lies far below.
const BYTES_MAX: usize = 1 << 20;

/// What `T` says of a text.
pub(crate) fn check<T: DeserializeOwned>(text: &str) -> Result<(), Failure> {
    if text.len() > BYTES_MAX {
        // Asking `T` would copy it twice.
        let problem = format!("has {} bytes of UTF-8, at most {BYTES_MAX} are read", text.len());
        let failure = Failure::problem("invalid.too_long", problem);
        return Err(failure.limited("bytes", text.len()).limited("bytes_max", BYTES_MAX));
    }
    T::deserialize(serde::de::value::StrDeserializer::<Failure>::new(text)).map(drop)
}
