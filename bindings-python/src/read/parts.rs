//! What has parts: lists, mappings, records, and what variants hold.

use super::{Reader, raised};
use crate::failure::{Failure, Step};
use crate::made::Made;
use crate::shape::{Class, Form, Shape, Variant};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyFrozenSet, PyIterator, PyTuple};
use serde::de::value::{SeqAccessDeserializer, StrDeserializer, StringDeserializer, U8Deserializer};
use serde::de::{DeserializeSeed, IntoDeserializer as _, MapAccess, SeqAccess, VariantAccess, Visitor};
use std::slice;
use std::vec;

/// The items of a tuple or a frozenset.
#[expect(clippy::struct_field_names, reason = "they are what is in it")]
pub(super) struct Items<'py> {
    items: Bound<'py, PyIterator>,
    of: Of,
    index: usize,
}

/// The shapes of the items.
enum Of {
    Each(Shape),
    Several(slice::Iter<'static, Shape>),
}

impl<'py> Items<'py> {
    pub(super) fn each(value: &Bound<'py, PyAny>, shape: Shape) -> Result<Self, Failure> {
        if !value.is_exact_instance_of::<PyTuple>() && !value.is_exact_instance_of::<PyFrozenSet>() {
            return Err(Failure::not("a tuple or a frozenset"));
        }
        Ok(Self { items: value.try_iter().map_err(raised(value))?, of: Of::Each(shape), index: 0 })
    }

    pub(super) fn several(value: &Bound<'py, PyAny>, all: &'static [Shape]) -> Result<Self, Failure> {
        let tuple = value.cast_exact::<PyTuple>().map_err(|_| Failure::not("a tuple"))?;
        if tuple.len() != all.len() {
            return Err(Failure::not(format_args!("a tuple of {}", all.len())));
        }
        Ok(Self { items: value.try_iter().map_err(raised(value))?, of: Of::Several(all.iter()), index: 0 })
    }
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Failure;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Failure> {
        let Some(item) = self.items.next() else { return Ok(None) };
        let shape = match &mut self.of {
            Of::Each(shape) => *shape,
            Of::Several(all) => *all.next().ok_or_else(|| Failure::misfit("too many items"))?,
        };
        let item = item.map_err(|error| Failure::raised(self.items.py(), error))?;
        let read = seed.deserialize(Reader { value: &item, shape });
        let read = read.map(Some).map_err(|failure| failure.at(Step::Index(self.index)));
        self.index += 1;
        read
    }
}

/// Bytes, one by one.
pub(super) struct Bytes<'a>(pub(super) slice::Iter<'a, u8>);

impl<'de> SeqAccess<'de> for Bytes<'_> {
    type Error = Failure;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Failure> {
        let byte = |byte: &u8| -> U8Deserializer<Failure> { (*byte).into_deserializer() };
        self.0.next().map(byte).map(|byte| seed.deserialize(byte)).transpose()
    }
}

/// The names of flags.
pub(super) struct Bits(pub(super) vec::IntoIter<String>);

impl<'de> SeqAccess<'de> for Bits {
    type Error = Failure;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Failure> {
        let name = |name: String| -> StringDeserializer<Failure> { name.into_deserializer() };
        self.0.next().map(name).map(|name| seed.deserialize(name)).transpose()
    }
}

/// The pairs of a dict.
pub(super) struct Entries<'py> {
    pairs: vec::IntoIter<(Bound<'py, PyAny>, Bound<'py, PyAny>)>,
    of: (Shape, Shape),
    value: Option<Bound<'py, PyAny>>,
}

impl<'py> Entries<'py> {
    pub(super) fn of(all: &Bound<'py, PyDict>, key: Shape, value: Shape) -> Self {
        // Collected, because a dict can change while Python runs.
        let pairs: Vec<_> = all.items().iter().filter_map(|pair| pair.extract().ok()).collect();
        Self { pairs: pairs.into_iter(), of: (key, value), value: None }
    }
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Failure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Failure> {
        let Some((key, value)) = self.pairs.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(Reader { value: &key, shape: self.of.0 }).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Failure> {
        let value = self.value.take().ok_or_else(Failure::missing)?;
        seed.deserialize(Reader { value: &value, shape: self.of.1 })
    }
}

/// The fields of a record, after its variant's name if it has one among them.
pub(super) struct Fields<'a, 'py> {
    value: &'a Bound<'py, PyAny>,
    class: &'static Class,
    made: &'static Made,
    tag: Option<(&'static str, &'static str)>,
    tagged: Option<&'static str>,
    next: usize,
}

impl<'a, 'py> Fields<'a, 'py> {
    pub(super) const fn of(
        value: &'a Bound<'py, PyAny>,
        class: &'static Class,
        made: &'static Made,
        tag: Option<(&'static str, &'static str)>,
    ) -> Self {
        Self { value, class, made, tag, tagged: None, next: 0 }
    }

    /// Reads the field at that place.
    fn field<'de, V: DeserializeSeed<'de>>(&self, index: usize, seed: V) -> Result<V::Value, Failure> {
        let field = self.class.fields.get(index).ok_or_else(|| Failure::misfit("too many fields"))?;
        let read = || {
            let value = self.made.get(self.value, index).map_err(raised(self.value))?;
            seed.deserialize(Reader { value: &value, shape: field.shape })
        };
        read().map_err(|failure| failure.in_field(field.name))
    }
}

impl<'de> MapAccess<'de> for Fields<'_, '_> {
    type Error = Failure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Failure> {
        if let Some((tag, variant)) = self.tag.take() {
            self.tagged = Some(variant);
            return seed.deserialize(StrDeserializer::<Failure>::new(tag)).map(Some);
        }
        let Some(field) = self.class.fields.get(self.next) else { return Ok(None) };
        self.next += 1;
        seed.deserialize(StrDeserializer::<Failure>::new(field.wire)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Failure> {
        match self.tagged.take() {
            Some(variant) => seed.deserialize(StrDeserializer::<Failure>::new(variant)),
            None => self.field(self.next.saturating_sub(1), seed),
        }
    }
}

/// Several values without names.
impl<'de> SeqAccess<'de> for Fields<'_, '_> {
    type Error = Failure;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Failure> {
        if self.next >= self.class.fields.len() {
            return Ok(None);
        }
        self.next += 1;
        self.field(self.next - 1, seed).map(Some)
    }
}

/// A variant as a mapping from its name to what it holds.
pub(super) struct Named<'a, 'py> {
    value: &'a Bound<'py, PyAny>,
    variant: &'static Variant,
    told: bool,
}

impl<'a, 'py> Named<'a, 'py> {
    pub(super) const fn of(value: &'a Bound<'py, PyAny>, variant: &'static Variant) -> Self {
        Self { value, variant, told: false }
    }
}

impl<'de> MapAccess<'de> for Named<'_, '_> {
    type Error = Failure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Failure> {
        if std::mem::replace(&mut self.told, true) {
            return Ok(None);
        }
        seed.deserialize(StrDeserializer::<Failure>::new(self.variant.wire)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Failure> {
        let content = Content { value: self.value, variant: self.variant };
        match self.variant.form {
            Form::Value => content.fields()?.field(0, seed),
            Form::Tuple => seed.deserialize(SeqAccessDeserializer::new(content.fields()?)),
            Form::Unit | Form::Struct | Form::Inner => {
                seed.deserialize(Reader { value: self.value, shape: Shape::Record(self.variant.class) })
            }
        }
    }
}

/// What a variant holds.
pub(super) struct Content<'a, 'py> {
    pub(super) value: &'a Bound<'py, PyAny>,
    pub(super) variant: &'static Variant,
}

impl<'a, 'py> Content<'a, 'py> {
    fn fields(self) -> Result<Fields<'a, 'py>, Failure> {
        Reader { value: self.value, shape: Shape::Record(self.variant.class) }.fields(self.variant.class, None)
    }
}

impl<'de> VariantAccess<'de> for Content<'_, '_> {
    type Error = Failure;

    fn unit_variant(self) -> Result<(), Failure> {
        self.variant.is(&[Form::Unit])
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Failure> {
        self.variant.is(&[Form::Inner, Form::Value])?;
        if self.variant.form == Form::Inner {
            return seed.deserialize(Reader { value: self.value, shape: Shape::Record(self.variant.class) });
        }
        self.fields()?.field(0, seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Failure> {
        self.variant.is(&[Form::Tuple])?;
        visitor.visit_seq(self.fields()?)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Failure> {
        self.variant.is(&[Form::Struct])?;
        visitor.visit_map(self.fields()?)
    }
}
