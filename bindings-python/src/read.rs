//! Python → Rust: a deserializer over the package's objects by their shape, with no JSON between.
//!
//! The objects were checked when they were made, and are distrusted all the same: a slot can be set behind their back.

mod parts;

use crate::failure::Failure;
use crate::fill::{raised, str_of};
use crate::shape::{Class, Form, OneOf, Shape, Variant};
use crate::{ids, moment};
use parts::{Bits, Bytes, Content, Entries, Fields, Items, Named};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDict, PyInt};
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Visitor};
use serde::forward_to_deserialize_any;

/// A Python object as a value of the core's.
pub(crate) fn read<T: DeserializeOwned>(value: &Bound<'_, PyAny>, shape: &'static Shape) -> Result<T, Failure> {
    T::deserialize(Reader { value, shape: *shape }).map_err(|failure| match shape {
        Shape::Record(class) => failure.about(class),
        _ => failure,
    })
}

/// Reads one value of that shape.
#[derive(Clone, Copy)]
struct Reader<'a, 'py> {
    value: &'a Bound<'py, PyAny>,
    shape: Shape,
}

/// The value, if it is of exactly that class.
fn exactly(value: &Bound<'_, PyAny>, class: &Class) -> Result<(), Failure> {
    let of = class.of(value.py()).map_err(raised(value))?;
    if value.get_type().is(of) { Ok(()) } else { Err(Failure::not_of(class)) }
}

impl<'a, 'py> Reader<'a, 'py> {
    fn of(self, shape: Shape) -> Self {
        Self { shape, ..self }
    }

    fn number<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        if self.value.is_exact_instance_of::<PyBool>() || !self.value.is_instance_of::<PyInt>() {
            return Err(Failure::not("an int"));
        }
        if let Ok(value) = self.value.extract::<u64>() {
            return visitor.visit_u64(value);
        }
        let value = self.value.extract::<i64>();
        visitor.visit_i64(value.map_err(|_| Failure::count(None, i64::MIN.into(), u64::MAX.into()))?)
    }

    /// The variant that the object is.
    fn variant(self, one_of: &'static OneOf) -> Result<&'static Variant, Failure> {
        let of = self.value.get_type();
        for variant in one_of.variants {
            if of.is(variant.class.of(self.value.py()).map_err(raised(self.value))?) {
                return Ok(variant);
            }
        }
        Err(Failure::not(format_args!("one of {}", one_of.name)))
    }

    fn fields(
        self,
        class: &'static Class,
        tag: Option<(&'static str, &'static str)>,
    ) -> Result<Fields<'a, 'py>, Failure> {
        exactly(self.value, class)?;
        let made = class.made(self.value.py()).map_err(raised(self.value))?;
        Ok(Fields::of(self.value, class, made, tag))
    }
}

impl<'de> Deserializer<'de> for Reader<'_, '_> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let value = self.value;
        match self.shape {
            Shape::Bool => {
                let value = value.cast_exact::<PyBool>().map_err(|_| Failure::not("a bool"))?;
                visitor.visit_bool(value.is_true())
            }
            Shape::Int { .. } => self.number(visitor),
            Shape::Span { unit, max } => visitor.visit_u64(moment::units(value, unit, max)?),
            Shape::Text(_) | Shape::Free | Shape::Secret(_) => visitor.visit_str(str_of(value)?),
            Shape::Bytes(length) => {
                let bytes = value.cast::<PyBytes>().ok().filter(|bytes| bytes.as_bytes().len() == length);
                let bytes = bytes.ok_or_else(|| Failure::not(format_args!("{length} bytes")))?;
                visitor.visit_seq(Bytes(bytes.as_bytes().iter()))
            }
            Shape::Id(class) => visitor.visit_str(&ids::text(ids::bytes(value, class)?)),
            Shape::Moment => visitor.visit_str(&moment::text(value)?),
            Shape::Name(class) => {
                exactly(value, class)?;
                visitor.visit_str(str_of(value)?)
            }
            Shape::Flags(class) => {
                exactly(value, class)?;
                let made = class.made(value.py()).map_err(raised(value))?;
                let bits = made.get(value, 0).and_then(|bits| bits.extract()).map_err(raised(value))?;
                visitor.visit_seq(Bits(made.flags(bits).into_iter()))
            }
            Shape::Maybe(_) if value.is_none() => visitor.visit_none(),
            Shape::Maybe(inner) => self.of(*inner).deserialize_any(visitor),
            Shape::List(inner) | Shape::Set(inner) => visitor.visit_seq(Items::each(value, *inner)?),
            Shape::Tuple(all) => visitor.visit_seq(Items::several(value, all)?),
            Shape::Map(key, of) => {
                let all = value.cast::<PyDict>().map_err(|_| Failure::not("a dict"))?;
                visitor.visit_map(Entries::of(all, *key, *of))
            }
            Shape::Record(class) => visitor.visit_map(self.fields(class, None)?),
            Shape::OneOf(one_of) => {
                let variant = self.variant(one_of)?;
                match (one_of.tag, variant.form) {
                    (Some(tag), _) => visitor.visit_map(self.fields(variant.class, Some((tag, variant.wire)))?),
                    // Whoever asks for anything keeps it until its type is known, as serde does with the fields of a tagged
                    // variant. So it has the form that it has in JSON.
                    (None, Form::Unit) => visitor.visit_str(variant.wire),
                    (None, _) => visitor.visit_map(Named::of(value, variant)),
                }
            }
            Shape::Any => Err(Failure::misfit("a value of an unknown type")),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.shape {
            Shape::Maybe(_) if self.value.is_none() => visitor.visit_none(),
            Shape::Maybe(inner) => visitor.visit_some(self.of(*inner)),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        match self.shape {
            Shape::Name(class) => {
                exactly(self.value, class)?;
                visitor.visit_enum(StrDeserializer::new(str_of(self.value)?))
            }
            Shape::OneOf(one_of) if one_of.tag.is_none() => {
                visitor.visit_enum(Chosen { value: self.value, variant: self.variant(one_of)? })
            }
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier
    }
}

/// A variant that an object was found to be.
struct Chosen<'a, 'py> {
    value: &'a Bound<'py, PyAny>,
    variant: &'static Variant,
}

impl<'a, 'de, 'py> EnumAccess<'de> for Chosen<'a, 'py> {
    type Error = Failure;
    type Variant = Content<'a, 'py>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Content<'a, 'py>), Failure> {
        let name = seed.deserialize(StrDeserializer::<Failure>::new(self.variant.wire))?;
        Ok((name, Content { value: self.value, variant: self.variant }))
    }
}

impl Variant {
    /// Whether the core expects that form here. It always does: both come from the same source.
    fn is(&self, forms: &[Form]) -> Result<(), Failure> {
        if forms.contains(&self.form) { Ok(()) } else { Err(Failure::misfit("a variant of another form")) }
    }
}
