//! Identifiers: subclasses of `uuid.UUID`, made and read without a detour through text where there is none.

use crate::error::guard;
use crate::failure::Failure;
use crate::fill::str_of;
use crate::made::number;
use crate::shape::Class;
use consentry::error::Problem;
use consentry::id::Id;
use consentry::{
    AccountId, AgentId, BreakGlassId, CommandId, ConsentId, ContactId, InvitationId, RelayId, ReviewId, RoleId,
    ServiceId, SessionId, TicketId, UserId,
};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyString, PyType};

/// Python's `uuid.UUID`, and what reads its number whatever a subclass says.
struct Uuid {
    class: Py<PyType>,
    number: Py<PyAny>,
    set: Py<PyAny>,
}

static UUID: PyOnceLock<Uuid> = PyOnceLock::new();

fn uuid(py: Python<'_>) -> PyResult<&Uuid> {
    if let Some(uuid) = UUID.get(py) {
        return Ok(uuid);
    }
    let class = py.import("uuid")?.getattr("UUID")?.cast_into::<PyType>()?;
    let number = class.getattr("int")?;
    let (get, set) = (number.getattr("__get__")?.unbind(), number.getattr("__set__")?.unbind());
    Ok(UUID.get_or_init(py, || Uuid { class: class.unbind(), number: get, set }))
}

/// An object of that class from the core's text.
pub(crate) fn write<'py>(py: Python<'py>, class: &Class, text: &str) -> Result<Bound<'py, PyAny>, Failure> {
    let bytes = digits(text).ok_or_else(|| Failure::misfit("an id of an unknown form"))?;
    made(py, class, &bytes).map_err(|error| Failure::misfit("an id that can't be made").because(py, error))
}

fn made<'py>(py: Python<'py>, class: &Class, bytes: &[u8; 16]) -> PyResult<Bound<'py, PyAny>> {
    let made = class.made(py)?;
    let object = made.empty(py)?;
    made.set(&object, 0, number::from_bytes(py, bytes)?)?;
    Ok(object)
}

/// The bytes of 32 hexadecimal digits, with dashes anywhere.
fn digits(text: &str) -> Option<[u8; 16]> {
    let (mut number, mut count) = (0u128, 0u32);
    for digit in text.bytes().filter(|byte| *byte != b'-') {
        number = number << 4 | u128::from(char::from(digit).to_digit(16)?);
        count += 1;
    }
    (count == 32).then(|| number.to_be_bytes())
}

/// The core's text of an id.
pub(crate) fn text(bytes: [u8; 16]) -> String {
    let mut text = String::with_capacity(36);
    for (at, byte) in bytes.into_iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        for half in [byte >> 4, byte & 15] {
            text.push(char::from_digit(half.into(), 16).unwrap_or('0'));
        }
    }
    text
}

/// The bytes of an object of exactly that class.
pub(crate) fn bytes(value: &Bound<'_, PyAny>, class: &Class) -> Result<[u8; 16], Failure> {
    let py = value.py();
    let of = class.of(py).map_err(|error| Failure::raised(py, error))?;
    if !value.get_type().is(of) {
        return Err(Failure::not_of(class));
    }
    uuid(py).map_err(|error| Failure::raised(py, error)).and_then(|uuid| bytes_of(value, uuid))
}

fn bytes_of(value: &Bound<'_, PyAny>, uuid: &Uuid) -> Result<[u8; 16], Failure> {
    let py = value.py();
    let number = uuid.number.bind(py).call1((value, &uuid.class));
    number.and_then(|it| number::to_bytes(&it)).map_err(|error| Failure::raised(py, error))
}

/// An id of that class: one already, a plain `uuid.UUID`, or nothing else. An id of another class is refused, whatever its bytes.
pub(crate) fn canonical<'py>(value: &Bound<'py, PyAny>, class: &Class) -> Result<Bound<'py, PyAny>, Failure> {
    let py = value.py();
    let raised = |error| Failure::raised(py, error);
    let (of, uuid) = (class.of(py).map_err(raised)?, uuid(py).map_err(raised)?);
    let own = value.get_type().is(of);
    if !own && !is_taken(value, of, uuid).map_err(raised)? {
        return Err(Failure::not_of(class));
    }
    let bytes = bytes_of(value, uuid)?;
    not_nil(bytes, class.name == "AccountId")?;
    if own { Ok(value.clone()) } else { made(py, class, &bytes).map_err(raised) }
}

/// From the text that JSON has.
pub(crate) fn parse<'py>(value: &Bound<'py, PyAny>, class: &Class) -> Result<Bound<'py, PyAny>, Failure> {
    let py = value.py();
    let bytes = parsed(str_of(value)?)?;
    not_nil(bytes, class.name == "AccountId")?;
    made(py, class, &bytes).map_err(|error| Failure::raised(py, error))
}

/// Whether a UUID is taken for an id of that class: the class's own and its subclasses', or no id of ours.
fn is_taken(value: &Bound<'_, PyAny>, class: &Bound<'_, PyType>, uuid: &Uuid) -> PyResult<bool> {
    let (py, of) = (value.py(), value.get_type());
    if !of.is_subclass(uuid.class.bind(py))? || of.is_subclass(class)? {
        return of.is_subclass(uuid.class.bind(py));
    }
    Ok(!of.is_subclass(&py.import("consentry._ids")?.getattr("Id")?)?)
}

/// The nil UUID is the staff's realm, which is an account's id and no other.
fn not_nil(bytes: [u8; 16], is_account: bool) -> Result<(), Failure> {
    if bytes == [0; 16] && !is_account {
        return Err(refused(&Problem::NilId));
    }
    Ok(())
}

/// What the core would say.
fn refused(problem: &Problem) -> Failure {
    Failure::problem(problem.code(), problem.to_string())
}

/// The forms that the core reads, told by its own reader.
fn parsed(text: &str) -> Result<[u8; 16], Failure> {
    // The longest form is `urn:uuid:` and 36 characters.
    let read = if text.len() <= 64 { crate::shape::check::<AccountId>(text) } else { Err(Failure::missing()) };
    let inner = text.strip_prefix("urn:uuid:").unwrap_or(text).trim_start_matches('{').trim_end_matches('}');
    read.ok().and_then(|()| digits(inner)).ok_or_else(|| refused(&Problem::NotAnId))
}

/// The constructor of every class of ids.
#[pyfunction]
pub(crate) fn fill_id(this: &Bound<'_, PyAny>, value: &Bound<'_, PyAny>) -> PyResult<()> {
    guard(|| {
        let py = this.py();
        let (of, uuid) = (this.get_type(), uuid(py)?);
        let noun: String = of.getattr(intern!(py, "NOUN"))?.extract()?;
        let read = || {
            let raised = |error| Failure::raised(py, error);
            let bytes = if is_taken(value, &of, uuid).map_err(raised)? {
                bytes_of(value, uuid)?
            } else if value.is_instance_of::<PyString>() {
                parsed(str_of(value)?)?
            } else {
                return Err(Failure::not("a str or a uuid.UUID"));
            };
            not_nil(bytes, noun == AccountId::NOUN).map(|()| bytes)
        };
        let bytes = read().map_err(|failure| failure.raise(py, &noun))?;
        uuid.set.bind(py).call1((this, number::from_bytes(py, &bytes)?)).map(drop)
    })
}

macro_rules! nouns {
    ($($id:ident),+) => {
        fn named(noun: &str, name: &str) -> Option<[u8; 16]> {
            match noun {
                $($id::NOUN => Some(*$id::from_name(name).as_bytes()),)+
                _ => None,
            }
        }
    };
}

nouns!(
    AccountId,
    AgentId,
    BreakGlassId,
    CommandId,
    ConsentId,
    ContactId,
    InvitationId,
    RelayId,
    ReviewId,
    RoleId,
    ServiceId,
    SessionId,
    TicketId,
    UserId
);

/// The bytes of the id that a name of the host's stands for.
#[pyfunction]
pub(crate) fn id_from_name<'py>(
    py: Python<'py>,
    noun: &str,
    name: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyBytes>> {
    guard(|| {
        let name = str_of(name).map_err(|failure| failure.in_field("name").raise(py, noun))?;
        let bytes = named(noun, name).ok_or_else(|| Failure::misfit("ids without a noun").raise(py, noun))?;
        Ok(PyBytes::new(py, &bytes))
    })
}
