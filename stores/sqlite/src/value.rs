//! Values on their way into statements and out of them.

use consentry::row::{Columns, Malformed, Row, Value};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Statement, ToSql};

/// A value on its way into a statement.
pub(crate) struct Bound<'a>(pub(crate) Value<'a>);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match &self.0 {
            Value::Null => ValueRef::Null,
            Value::Integer(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// A row on its way out.
pub(crate) struct Fetched<'a, 'b>(pub(crate) &'a rusqlite::Row<'b>);

impl Columns for Fetched<'_, '_> {
    fn value(&self, index: usize) -> Result<Value<'_>, Malformed> {
        match self.0.get_ref(index).map_err(|_| Malformed)? {
            ValueRef::Null => Ok(Value::Null),
            ValueRef::Integer(number) => Ok(Value::Integer(number)),
            ValueRef::Text(bytes) => std::str::from_utf8(bytes).map(Value::text).map_err(|_| Malformed),
            ValueRef::Blob(bytes) => Ok(Value::bytes(bytes)),
            ValueRef::Real(_) => Err(Malformed),
        }
    }
}

/// Binds a row's columns to the first parameters, in their order.
pub(crate) fn bind_row<R: Row>(statement: &mut Statement<'_>, row: &R) -> rusqlite::Result<()> {
    let mut index = 0;
    row.write(|value| {
        index += 1;
        statement.raw_bind_parameter(index, Bound(value))
    })
}
