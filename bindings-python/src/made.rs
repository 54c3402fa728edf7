//! Making objects of the package's classes, past their constructors and past what keeps them from changing.

use crate::failure::Failure;
use crate::shape::Class;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyInt, PyString, PyType};
use pyo3::{IntoPyObjectExt as _, intern, sync::PyOnceLock};
use std::collections::HashMap;

/// What is looked up of a class once.
pub(crate) struct Made {
    pub(crate) class: Py<PyType>,
    new: Py<PyAny>,
    slots: Vec<Slot>,
    names: Names,
}

/// One slot of a class: its name, and what sets it. The class's own `__setattr__` refuses.
struct Slot {
    name: Py<PyString>,
    set: Py<PyAny>,
}

/// The names that a class knows.
enum Names {
    None,
    /// An enum's members.
    Members(HashMap<Box<str>, Py<PyAny>>),
    /// The number of each flag's bit, and how many bits there can be.
    Bits(HashMap<Box<str>, u32>, u32),
}

impl Made {
    /// Looks it up.
    pub(crate) fn of(py: Python<'_>, class: &Class) -> PyResult<Self> {
        let module = match class.module {
            "" => "consentry".to_owned(),
            module => format!("consentry.{module}"),
        };
        let found = py.import(module)?.getattr(class.name)?.cast_into::<PyType>()?;
        let names = Names::of(&found)?;
        let slots: Vec<&str> = match names {
            Names::Members(_) => Vec::new(),
            Names::Bits(..) => vec!["_bits"],
            Names::None if class.fields.is_empty() && found.hasattr("NOUN")? => vec!["int"],
            Names::None => class.fields.iter().map(|field| field.name).collect(),
        };
        let slot = |name: &str| {
            let set = found.getattr(name)?.getattr("__set__")?.unbind();
            Ok(Slot { name: PyString::intern(py, name).unbind(), set })
        };
        let slots = slots.into_iter().map(slot).collect::<PyResult<_>>()?;
        Ok(Self { new: found.getattr("__new__")?.unbind(), class: found.unbind(), slots, names })
    }

    /// An object without anything in its slots.
    pub(crate) fn empty<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.new.bind(py).call1((&self.class,))
    }

    /// Sets the slot at that place among the fields.
    pub(crate) fn set(&self, object: &Bound<'_, PyAny>, index: usize, value: Bound<'_, PyAny>) -> PyResult<()> {
        let slot = self.slots.get(index).ok_or_else(|| missing(object.py()))?;
        slot.set.bind(object.py()).call1((object, value)).map(drop)
    }

    /// Reads the slot at that place among the fields.
    pub(crate) fn get<'py>(&self, object: &Bound<'py, PyAny>, index: usize) -> PyResult<Bound<'py, PyAny>> {
        let slot = self.slots.get(index).ok_or_else(|| missing(object.py()))?;
        object.getattr(slot.name.bind(object.py()))
    }

    /// An enum's member of that name.
    pub(crate) fn member<'py>(&self, py: Python<'py>, name: &str) -> Option<Bound<'py, PyAny>> {
        let Names::Members(members) = &self.names else { return None };
        members.get(name).map(|member| member.bind(py).clone())
    }

    /// The bit of the flag of that name.
    pub(crate) fn bit(&self, name: &str) -> Option<u64> {
        let Names::Bits(bits, width) = &self.names else { return None };
        let bit = match name.strip_prefix("bit:") {
            Some(bit) => bit.parse().ok().filter(|bit| bit < width),
            None => bits.get(name).copied(),
        };
        bit.and_then(|bit| 1u64.checked_shl(bit))
    }

    /// A set of these flags.
    pub(crate) fn flags_of<'py>(&self, py: Python<'py>, bits: u64) -> PyResult<Bound<'py, PyAny>> {
        let object = self.empty(py)?;
        self.set(&object, 0, bits.into_bound_py_any(py)?)?;
        Ok(object)
    }

    /// The names of the flags that are set, in the order of their bits.
    pub(crate) fn flags(&self, set: u64) -> Vec<String> {
        let Names::Bits(bits, _) = &self.names else { return Vec::new() };
        let known = |bit: u32| bits.iter().find(|(_, known)| **known == bit).map(|(name, _)| name.to_string());
        (0..u64::BITS)
            .filter(|bit| set >> bit & 1 == 1)
            .map(|bit| known(bit).unwrap_or_else(|| format!("bit:{bit}")))
            .collect()
    }
}

fn missing(py: Python<'_>) -> PyErr {
    Failure::misfit("a class lacks a slot").raise(py, "")
}

impl Names {
    fn of(class: &Bound<'_, PyType>) -> PyResult<Self> {
        let py = class.py();
        if let Some(members) = class.getattr_opt("__members__")? {
            let mut known = HashMap::new();
            for member in members.call_method0("values")?.try_iter()? {
                let member = member?;
                known.insert(member.extract::<String>()?.into(), member.unbind());
            }
            return Ok(Self::Members(known));
        }
        let Some(bits) = class.getattr_opt("BITS")? else { return Ok(Self::None) };
        let known: HashMap<String, u32> = PyDict::from_sequence(&bits.call_method0("items")?)?.extract()?;
        let known = known.into_iter().map(|(name, bit)| (name.into(), bit)).collect();
        Ok(Self::Bits(known, class.getattr(intern!(py, "WIDTH"))?.extract()?))
    }
}

/// A UUID's number from its bytes, and back. Through Python's own: PyO3 puts a number of 128 bits together from halves.
pub(crate) mod number {
    use super::{Bound, PyAny, PyAnyMethods, PyBytes, PyInt, PyOnceLock, PyResult, Python, intern};
    use pyo3::{Py, PyTypeInfo};

    static FROM_BYTES: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    static TO_BYTES: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

    pub(crate) fn from_bytes<'py>(py: Python<'py>, bytes: &[u8]) -> PyResult<Bound<'py, PyAny>> {
        let from = FROM_BYTES
            .get_or_try_init(py, || PyInt::type_object(py).getattr("from_bytes").map(Bound::unbind))?
            .bind(py);
        from.call1((PyBytes::new(py, bytes), intern!(py, "big")))
    }

    /// `int.to_bytes` itself, whatever the object's class says.
    pub(crate) fn to_bytes(number: &Bound<'_, PyAny>) -> PyResult<[u8; 16]> {
        let py = number.py();
        let to =
            TO_BYTES.get_or_try_init(py, || PyInt::type_object(py).getattr("to_bytes").map(Bound::unbind))?.bind(py);
        to.call1((number, 16, intern!(py, "big")))?.extract()
    }
}
