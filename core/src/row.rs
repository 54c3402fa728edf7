//! Records as flat rows: the one mapping that every SQL adapter shares.
//!
//! A stored type lists its columns once, with [`row!`](crate::row). An adapter binds them with [`Row::write`], reads them with
//! [`Row::read`], and builds its statements from [`Row::COLUMNS`]. The memory store needs none of this.

use std::borrow::Cow;

/// A value as every SQL engine can keep it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// No value.
    Null,
    /// A signed 64-bit integer; moments are microseconds since 1970, flags 0 or 1.
    Integer(i64),
    /// UTF-8 text.
    Text(Cow<'a, str>),
    /// Raw bytes; ids are 16, hashes 32.
    Bytes(Cow<'a, [u8]>),
}

impl<'a> Value<'a> {
    /// Borrowed text.
    pub const fn text(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }

    /// Borrowed bytes.
    pub const fn bytes(bytes: &'a [u8]) -> Self {
        Self::Bytes(Cow::Borrowed(bytes))
    }
}

/// A stored value that its type doesn't allow: the row was written by something else, or is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a stored value is not of its column's type")]
pub struct Malformed;

/// One column's type.
pub trait Field: Sized {
    /// The value to store.
    fn write(&self) -> Value<'_>;

    /// Reads what [`write`](Self::write) gave.
    ///
    /// # Errors
    /// [`Malformed`] for anything else.
    fn read(value: Value<'_>) -> Result<Self, Malformed>;
}

/// The columns of one stored row, by place.
pub trait Columns {
    /// The value of the column at `index` of [`Row::COLUMNS`].
    ///
    /// # Errors
    /// [`Malformed`] if there is no such column or its value can't be represented.
    fn value(&self, index: usize) -> Result<Value<'_>, Malformed>;
}

/// A type that is kept as one flat row.
pub trait Row: Sized {
    /// The table's name, without a prefix.
    const TABLE: &'static str;
    /// The columns' names; the key comes first, and `account` leads it.
    const COLUMNS: &'static [&'static str];
    /// How many of the first columns are the key.
    const KEY: usize;

    /// Hands out each column's value, in the order of [`COLUMNS`](Self::COLUMNS).
    ///
    /// # Errors
    /// The first error of `to`.
    fn write<E>(&self, to: impl FnMut(Value<'_>) -> Result<(), E>) -> Result<(), E>;

    /// Builds the value from its columns.
    ///
    /// # Errors
    /// [`Malformed`] if a column's value is not of its type.
    fn read(from: &impl Columns) -> Result<Self, Malformed>;
}

/// Lists a type's table, the length of its key and its columns, which are its fields; `field as "column"` renames one.
macro_rules! row {
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $column:literal) => { $column };
    ($type:ident in $table:literal, key $key:literal: $($field:ident $(as $column:literal)?),+ $(,)?) => {
        impl $crate::row::Row for $type {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$($crate::row::row!(@name $field $($column)?)),+];
            const KEY: usize = $key;

            fn write<E>(&self, mut to: impl FnMut($crate::row::Value<'_>) -> Result<(), E>) -> Result<(), E> {
                $(to($crate::row::Field::write(&self.$field))?;)+
                Ok(())
            }

            fn read(from: &impl $crate::row::Columns) -> Result<Self, $crate::row::Malformed> {
                let mut index = 0..;
                Ok(Self {
                    $($field: $crate::row::Field::read(
                        from.value(index.next().ok_or($crate::row::Malformed)?)?
                    )?,)+
                })
            }
        }
    };
}
pub(crate) use row;

/// Keeps a type in a column of text, from what gives the text and what reads it.
macro_rules! text_field {
    ($type:ident: $write:expr, $read:expr) => {
        impl $crate::row::Field for $type {
            fn write(&self) -> $crate::row::Value<'_> {
                let write: fn(Self) -> &'static str = $write;
                $crate::row::Value::text(write(*self))
            }

            fn read(value: $crate::row::Value<'_>) -> Result<Self, $crate::row::Malformed> {
                let read: fn(&str) -> Option<Self> = $read;
                match value {
                    $crate::row::Value::Text(text) => read(&text).ok_or($crate::row::Malformed),
                    _ => Err($crate::row::Malformed),
                }
            }
        }
    };
}
pub(crate) use text_field;

impl Field for i64 {
    fn write(&self) -> Value<'_> {
        Value::Integer(*self)
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        match value {
            Value::Integer(number) => Ok(number),
            _ => Err(Malformed),
        }
    }
}

macro_rules! unsigned {
    ($($type:ty),+) => {$(
        impl Field for $type {
            fn write(&self) -> Value<'_> {
                // Counters and sequences stay far below 2^63; a value beyond it would be refused on the way back.
                Value::Integer(i64::try_from(*self).unwrap_or(i64::MAX))
            }

            fn read(value: Value<'_>) -> Result<Self, Malformed> {
                Self::try_from(i64::read(value)?).map_err(|_| Malformed)
            }
        }
    )+};
}
unsigned!(u32, u64);

impl Field for bool {
    fn write(&self) -> Value<'_> {
        Value::Integer(i64::from(*self))
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        match value {
            Value::Integer(0) => Ok(false),
            Value::Integer(1) => Ok(true),
            _ => Err(Malformed),
        }
    }
}

impl<const N: usize> Field for [u8; N] {
    fn write(&self) -> Value<'_> {
        Value::bytes(self)
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        match value {
            Value::Bytes(bytes) => Self::try_from(&*bytes).map_err(|_| Malformed),
            _ => Err(Malformed),
        }
    }
}

impl Field for String {
    fn write(&self) -> Value<'_> {
        Value::text(self)
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        match value {
            Value::Text(text) => Ok(text.into_owned()),
            _ => Err(Malformed),
        }
    }
}

impl<F: Field> Field for Option<F> {
    fn write(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, Field::write)
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        match value {
            Value::Null => Ok(None),
            value => F::read(value).map(Some),
        }
    }
}
