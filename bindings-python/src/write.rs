//! Rust → Python: a serializer that makes the package's objects by their shape, with no JSON between.

mod parts;

use crate::failure::Failure;
use crate::made::Made;
use crate::shape::{Class, Form, OneOf, Shape, Variant};
use crate::{ids, moment};
use parts::{Fields, Items, Pairs, Struct};
use pyo3::IntoPyObjectExt as _;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyString};
use serde::Serialize;
use serde::ser::Serializer;

/// A value of the core's as a Python object.
pub(crate) fn write<'py, T: Serialize + ?Sized>(
    py: Python<'py>,
    value: &T,
    shape: &'static Shape,
) -> PyResult<Bound<'py, PyAny>> {
    value.serialize(Writer { py, shape: *shape }).map_err(|failure| failure.raise(py, ""))
}

type Object<'py> = Bound<'py, PyAny>;

/// Something of the core's that doesn't have its shape: a defect, because both come from the same source.
fn misfit(shape: Shape, came: &str) -> Failure {
    Failure::misfit(format!("{came} where {} belongs", name(shape)))
}

fn name(shape: Shape) -> &'static str {
    match shape {
        Shape::Bool => "a bool",
        Shape::Int { .. } => "a number",
        Shape::Span { .. } => "a span",
        Shape::Text(_) | Shape::Free | Shape::Secret(_) => "a text",
        Shape::Bytes(_) => "bytes",
        Shape::Id(_) => "an id",
        Shape::Moment => "a moment",
        Shape::Name(_) => "a name",
        Shape::Flags(_) => "a set of flags",
        Shape::Maybe(_) => "something or nothing",
        Shape::List(_) => "a list",
        Shape::Set(_) => "a set",
        Shape::Tuple(_) => "a tuple",
        Shape::Map(..) => "a mapping",
        Shape::Record(_) => "a record",
        Shape::OneOf(_) => "a variant",
        Shape::Any => "a value of an unknown type",
    }
}

/// Writes one value of that shape.
#[derive(Clone, Copy)]
struct Writer<'py> {
    py: Python<'py>,
    shape: Shape,
}

impl<'py> Writer<'py> {
    fn raised(self, error: PyErr) -> Failure {
        Failure::misfit("an object that can't be made").because(self.py, error)
    }

    fn made(self, class: &'static Class) -> Result<&'py Made, Failure> {
        class.made(self.py).map_err(|error| self.raised(error))
    }

    fn of(self, shape: Shape) -> Self {
        Self { shape, ..self }
    }

    fn number(self, value: u64) -> Result<Object<'py>, Failure> {
        match self.shape {
            Shape::Int { .. } => value.into_bound_py_any(self.py).map_err(|error| self.raised(error)),
            Shape::Span { unit, .. } => moment::span(self.py, value, unit),
            Shape::Maybe(inner) => self.of(*inner).number(value),
            shape => Err(misfit(shape, "a number")),
        }
    }

    fn text(self, text: &str) -> Result<Object<'py>, Failure> {
        match self.shape {
            Shape::Text(_) | Shape::Free | Shape::Secret(_) => Ok(PyString::new(self.py, text).into_any()),
            Shape::Id(class) => ids::write(self.py, class, text),
            Shape::Moment => moment::write(self.py, text),
            Shape::Name(class) => {
                self.made(class)?.member(self.py, text).ok_or_else(|| misfit(self.shape, "another text"))
            }
            Shape::Maybe(inner) => self.of(*inner).text(text),
            shape => Err(misfit(shape, "a text")),
        }
    }

    /// The variant of that name, and the writer of what it holds.
    fn variant(self, wire: &str) -> Result<&'static Variant, Failure> {
        match self.shape {
            Shape::OneOf(one_of) => found(one_of, wire).ok_or_else(|| misfit(self.shape, "an unknown variant")),
            Shape::Maybe(inner) => self.of(*inner).variant(wire),
            shape => Err(misfit(shape, "a variant")),
        }
    }
}

fn found(one_of: &'static OneOf, wire: &str) -> Option<&'static Variant> {
    one_of.variants.iter().find(|variant| variant.wire == wire)
}

impl<'py> Serializer for Writer<'py> {
    type Ok = Object<'py>;
    type Error = Failure;
    type SerializeSeq = Items<'py>;
    type SerializeTuple = Items<'py>;
    type SerializeTupleStruct = Items<'py>;
    type SerializeTupleVariant = Fields<'py>;
    type SerializeMap = Pairs<'py>;
    type SerializeStruct = Struct<'py>;
    type SerializeStructVariant = Fields<'py>;

    fn serialize_bool(self, value: bool) -> Result<Object<'py>, Failure> {
        match self.shape {
            Shape::Bool => Ok(PyBool::new(self.py, value).to_owned().into_any()),
            Shape::Maybe(inner) => self.of(*inner).serialize_bool(value),
            shape => Err(misfit(shape, "a bool")),
        }
    }

    fn serialize_i8(self, value: i8) -> Result<Object<'py>, Failure> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<Object<'py>, Failure> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<Object<'py>, Failure> {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<Object<'py>, Failure> {
        if let Ok(value) = u64::try_from(value) {
            return self.number(value);
        }
        match self.shape {
            Shape::Int { .. } => value.into_bound_py_any(self.py).map_err(|error| self.raised(error)),
            Shape::Maybe(inner) => self.of(*inner).serialize_i64(value),
            shape => Err(misfit(shape, "a negative number")),
        }
    }

    fn serialize_u8(self, value: u8) -> Result<Object<'py>, Failure> {
        self.number(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<Object<'py>, Failure> {
        self.number(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<Object<'py>, Failure> {
        self.number(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<Object<'py>, Failure> {
        self.number(value)
    }

    fn serialize_f32(self, _: f32) -> Result<Object<'py>, Failure> {
        Err(misfit(self.shape, "a fraction"))
    }

    fn serialize_f64(self, _: f64) -> Result<Object<'py>, Failure> {
        Err(misfit(self.shape, "a fraction"))
    }

    fn serialize_char(self, value: char) -> Result<Object<'py>, Failure> {
        self.text(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<Object<'py>, Failure> {
        self.text(value)
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<Object<'py>, Failure> {
        match self.shape {
            Shape::Bytes(_) => Ok(PyBytes::new(self.py, value).into_any()),
            shape => Err(misfit(shape, "bytes")),
        }
    }

    fn serialize_none(self) -> Result<Object<'py>, Failure> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Object<'py>, Failure> {
        match self.shape {
            Shape::Maybe(inner) => value.serialize(self.of(*inner)),
            _ => value.serialize(self),
        }
    }

    fn serialize_unit(self) -> Result<Object<'py>, Failure> {
        match self.shape {
            Shape::Maybe(_) => Ok(self.py.None().into_bound(self.py)),
            shape => Err(misfit(shape, "nothing")),
        }
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Object<'py>, Failure> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, wire: &'static str) -> Result<Object<'py>, Failure> {
        match self.shape {
            Shape::Name(_) | Shape::Free => self.text(wire),
            Shape::Maybe(inner) => self.of(*inner).serialize_unit_variant("", 0, wire),
            _ => {
                let variant = self.variant(wire)?;
                if variant.form != Form::Unit {
                    return Err(misfit(self.shape, "a variant without a value"));
                }
                Fields::of(self, variant.class)?.done()
            }
        }
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Object<'py>, Failure> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        wire: &'static str,
        value: &T,
    ) -> Result<Object<'py>, Failure> {
        let variant = self.variant(wire)?;
        match variant.form {
            Form::Inner => value.serialize(self.of(Shape::Record(variant.class))),
            Form::Value => {
                let mut fields = Fields::of(self, variant.class)?;
                fields.next(value)?;
                fields.done()
            }
            _ => Err(misfit(self.shape, "a variant with a value")),
        }
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Items<'py>, Failure> {
        Items::of(self, length)
    }

    fn serialize_tuple(self, length: usize) -> Result<Items<'py>, Failure> {
        Items::of(self, Some(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<Items<'py>, Failure> {
        Items::of(self, Some(length))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        wire: &'static str,
        _: usize,
    ) -> Result<Fields<'py>, Failure> {
        self.variant(wire).and_then(|variant| Fields::of(self, variant.class))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Pairs<'py>, Failure> {
        match self.shape {
            Shape::Map(key, value) => Ok(Pairs::of(self, *key, *value)),
            Shape::Maybe(inner) => self.of(*inner).serialize_map(None),
            shape => Err(misfit(shape, "a mapping")),
        }
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Struct<'py>, Failure> {
        match self.shape {
            Shape::Record(class) => Fields::of(self, class).map(Struct::Known),
            Shape::OneOf(one_of) => match one_of.tag {
                Some(tag) => Ok(Struct::Tagged(self, one_of, tag)),
                None => Err(misfit(self.shape, "a record")),
            },
            Shape::Maybe(inner) => self.of(*inner).serialize_struct("", 0),
            shape => Err(misfit(shape, "a record")),
        }
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        wire: &'static str,
        _: usize,
    ) -> Result<Fields<'py>, Failure> {
        self.variant(wire).and_then(|variant| Fields::of(self, variant.class))
    }
}
