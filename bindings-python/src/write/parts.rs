//! What has parts: lists, mappings and records.

use super::{Object, Writer, found, misfit};
use crate::failure::{Failure, Step};
use crate::made::Made;
use crate::shape::{Class, OneOf, Shape};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyFrozenSet, PyTuple};
use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple};
use serde::ser::{SerializeTupleStruct, SerializeTupleVariant};

/// The items of a list.
#[expect(clippy::struct_field_names, reason = "they are what is in it")]
pub(super) struct Items<'py> {
    writer: Writer<'py>,
    becomes: Becomes,
    items: Vec<Object<'py>>,
}

/// What a list becomes.
enum Becomes {
    Tuple(Shape),
    Set(Shape),
    Several(&'static [Shape]),
    Bytes(Vec<u8>),
    Flags(&'static Class, u64),
}

impl<'py> Items<'py> {
    pub(super) fn of(writer: Writer<'py>, length: Option<usize>) -> Result<Self, Failure> {
        let becomes = match writer.shape {
            Shape::List(inner) => Becomes::Tuple(*inner),
            Shape::Set(inner) => Becomes::Set(*inner),
            Shape::Tuple(all) => Becomes::Several(all),
            Shape::Bytes(length) => Becomes::Bytes(Vec::with_capacity(length)),
            Shape::Flags(class) => Becomes::Flags(class, 0),
            Shape::Maybe(inner) => return Self::of(writer.of(*inner), length),
            shape => return Err(misfit(shape, "a list")),
        };
        Ok(Self { writer, becomes, items: Vec::with_capacity(length.unwrap_or(0)) })
    }

    fn add<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
        let writer = self.writer;
        let shape = match &mut self.becomes {
            Becomes::Tuple(shape) | Becomes::Set(shape) => *shape,
            Becomes::Several(all) => {
                *all.get(self.items.len()).ok_or_else(|| misfit(writer.shape, "too many items"))?
            }
            Becomes::Bytes(bytes) => {
                let byte = value.serialize(writer.of(Shape::Int { min: 0, max: 255 }))?;
                bytes.push(byte.extract().map_err(|error| writer.raised(error))?);
                return Ok(());
            }
            Becomes::Flags(class, bits) => {
                let name = value.serialize(writer.of(Shape::Free))?;
                let name: String = name.extract().map_err(|error| writer.raised(error))?;
                *bits |= writer.made(class)?.bit(&name).ok_or_else(|| misfit(writer.shape, "an unknown flag"))?;
                return Ok(());
            }
        };
        let item = value.serialize(writer.of(shape)).map_err(|failure| failure.at(Step::Index(self.items.len())))?;
        self.items.push(item);
        Ok(())
    }

    fn done(self) -> Result<Object<'py>, Failure> {
        let Self { writer, becomes, items } = self;
        let py = writer.py;
        let made = match becomes {
            Becomes::Several(all) if all.len() != items.len() => return Err(misfit(writer.shape, "too few items")),
            Becomes::Tuple(_) | Becomes::Several(_) => PyTuple::new(py, items).map(Bound::into_any),
            Becomes::Set(_) => PyFrozenSet::new(py, items).map(Bound::into_any),
            Becomes::Bytes(bytes) => Ok(PyBytes::new(py, &bytes).into_any()),
            Becomes::Flags(class, bits) => class.made(py).and_then(|made| made.flags_of(py, bits)),
        };
        made.map_err(|error| writer.raised(error))
    }
}

impl<'py> SerializeSeq for Items<'py> {
    type Ok = Object<'py>;
    type Error = Failure;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
        self.add(value)
    }

    fn end(self) -> Result<Object<'py>, Failure> {
        self.done()
    }
}

impl<'py> SerializeTuple for Items<'py> {
    type Ok = Object<'py>;
    type Error = Failure;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
        self.add(value)
    }

    fn end(self) -> Result<Object<'py>, Failure> {
        self.done()
    }
}

impl<'py> SerializeTupleStruct for Items<'py> {
    type Ok = Object<'py>;
    type Error = Failure;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
        self.add(value)
    }

    fn end(self) -> Result<Object<'py>, Failure> {
        self.done()
    }
}

/// The pairs of a mapping.
pub(super) struct Pairs<'py> {
    writer: Writer<'py>,
    of: (Shape, Shape),
    all: Bound<'py, PyDict>,
    key: Option<Object<'py>>,
}

impl<'py> Pairs<'py> {
    pub(super) fn of(writer: Writer<'py>, key: Shape, value: Shape) -> Self {
        Self { writer, of: (key, value), all: PyDict::new(writer.py), key: None }
    }
}

impl<'py> SerializeMap for Pairs<'py> {
    type Ok = Object<'py>;
    type Error = Failure;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Failure> {
        self.key = Some(key.serialize(self.writer.of(self.of.0))?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
        let value = value.serialize(self.writer.of(self.of.1))?;
        let key = self.key.take().ok_or_else(|| misfit(self.writer.shape, "a value without a key"))?;
        self.all.set_item(key, value).map_err(|error| self.writer.raised(error))
    }

    fn end(self) -> Result<Object<'py>, Failure> {
        Ok(self.all.into_any())
    }
}

/// The fields of an object that is being made.
pub(super) struct Fields<'py> {
    writer: Writer<'py>,
    class: &'static Class,
    made: &'py Made,
    object: Object<'py>,
    /// Where the next field is looked for first.
    next: usize,
    /// Which were set, one bit each.
    set: u64,
}

impl<'py> Fields<'py> {
    pub(super) fn of(writer: Writer<'py>, class: &'static Class) -> Result<Self, Failure> {
        let made = writer.made(class)?;
        let object = made.empty(writer.py).map_err(|error| writer.raised(error))?;
        Ok(Self { writer, class, made, object, next: 0, set: 0 })
    }

    /// Sets the field at that place.
    fn put<T: Serialize + ?Sized>(&mut self, index: usize, value: &T) -> Result<(), Failure> {
        let Some(field) = self.class.fields.get(index) else {
            return Err(misfit(Shape::Record(self.class), "another field"));
        };
        let value = value.serialize(self.writer.of(field.shape)).map_err(|failure| failure.in_field(field.name))?;
        self.made.set(&self.object, index, value).map_err(|error| self.writer.raised(error))?;
        self.set |= 1u64.checked_shl(u32::try_from(index).unwrap_or(u32::MAX)).unwrap_or(0);
        self.next = index + 1;
        Ok(())
    }

    /// Sets the field that follows.
    pub(super) fn next<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
        self.put(self.next, value)
    }

    /// Sets the field that JSON has under that key. The core writes them in their order, so it is the next one.
    fn named<T: Serialize + ?Sized>(&mut self, wire: &str, value: &T) -> Result<(), Failure> {
        let fields = self.class.fields;
        let is_next = fields.get(self.next).is_some_and(|field| field.wire == wire);
        let index = if is_next { Some(self.next) } else { fields.iter().position(|field| field.wire == wire) };
        self.put(index.ok_or_else(|| misfit(Shape::Record(self.class), "an unknown field"))?, value)
    }

    /// The object. What the core left out is `None`, where that may be.
    pub(super) fn done(self) -> Result<Object<'py>, Failure> {
        let Self { writer, class, made, object, set, .. } = self;
        let all = u32::try_from(class.fields.len()).ok().and_then(|count| 1u64.checked_shl(count));
        if all.is_some_and(|all| set == all - 1) {
            return Ok(object);
        }
        for (index, field) in class.fields.iter().enumerate().filter(|(index, _)| set >> index & 1 == 0) {
            if !matches!(field.shape, Shape::Maybe(_)) {
                return Err(misfit(Shape::Record(class), "nothing").in_field(field.name));
            }
            let none = writer.py.None().into_bound(writer.py);
            made.set(&object, index, none).map_err(|error| writer.raised(error))?;
        }
        Ok(object)
    }
}

impl<'py> SerializeStructVariant for Fields<'py> {
    type Ok = Object<'py>;
    type Error = Failure;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, wire: &'static str, value: &T) -> Result<(), Failure> {
        self.named(wire, value)
    }

    fn end(self) -> Result<Object<'py>, Failure> {
        self.done()
    }
}

impl<'py> SerializeTupleVariant for Fields<'py> {
    type Ok = Object<'py>;
    type Error = Failure;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
        self.next(value)
    }

    fn end(self) -> Result<Object<'py>, Failure> {
        self.done()
    }
}

/// A record, or a variant that has its name among its fields, as the first of them.
pub(super) enum Struct<'py> {
    Known(Fields<'py>),
    Tagged(Writer<'py>, &'static OneOf, &'static str),
}

impl<'py> SerializeStruct for Struct<'py> {
    type Ok = Object<'py>;
    type Error = Failure;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, wire: &'static str, value: &T) -> Result<(), Failure> {
        let (writer, one_of) = match self {
            Self::Known(fields) => return fields.named(wire, value),
            Self::Tagged(writer, one_of, tag) if wire == *tag => (*writer, *one_of),
            Self::Tagged(writer, ..) => return Err(misfit(writer.shape, "a record")),
        };
        let name = value.serialize(writer.of(Shape::Free))?;
        let name: String = name.extract().map_err(|error| writer.raised(error))?;
        let variant = found(one_of, &name).ok_or_else(|| misfit(writer.shape, "an unknown variant"))?;
        *self = Self::Known(Fields::of(writer, variant.class)?);
        Ok(())
    }

    fn end(self) -> Result<Object<'py>, Failure> {
        match self {
            Self::Known(fields) => fields.done(),
            Self::Tagged(writer, ..) => Err(misfit(writer.shape, "a record without fields")),
        }
    }
}
