//! The journal's tree, for whoever checks a journal by themselves (RULE J2).

use crate::arguments as take;
use crate::generated;
use crate::write::write;
use consentry::journal::tree::{self, Frontier, Hash};
use consentry::journal::{Entry, JournalHead};
use consentry::{AccountId, RelayId};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use serde::Deserialize as _;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The hash of a leaf: SHA-256 of a zero byte and the leaf's bytes.
#[pyfunction]
pub(crate) fn leaf<'py>(data: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    Ok(PyBytes::new(data.py(), &tree::leaf(take::bytes("data", data)?)))
}

/// The hash of an inner node: SHA-256 of a one byte and both children.
#[pyfunction]
pub(crate) fn node<'py>(left: &Bound<'py, PyAny>, right: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    let (one, other) = (take::exactly("left", left)?, take::exactly("right", right)?);
    Ok(PyBytes::new(left.py(), &tree::node(&one, &other)))
}

/// The root of the tree over these leaves' hashes; SHA-256 of nothing if there are none.
#[pyfunction]
pub(crate) fn root<'py>(leaves: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    let (mut frontier, mut size) = (Frontier::default(), 0);
    for leaf in take::items("leaves", leaves, usize::MAX)? {
        frontier.append(size, take::exactly("leaves", &leaf?)?);
        size += 1;
    }
    Ok(PyBytes::new(leaves.py(), &frontier.root()))
}

fn entry(entry: &Bound<'_, PyAny>) -> PyResult<Entry> {
    take::own(entry, &generated::JOURNAL_ENTRY)
}

/// An entry's header, read and checked against the entry's place.
#[pyfunction]
pub(crate) fn entry_header<'py>(of: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let (py, entry) = (of.py(), entry(of)?);
    let header = entry.read_header().map_err(|error| crate::error::entry(py, error))?;
    write(py, &header, &generated::JOURNAL_HEADER)
}

/// What happened, after checking an entry's payload against its header's commitment.
#[pyfunction]
pub(crate) fn entry_fact<'py>(of: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = of.py();
    let fact = entry(of)?.read_fact().map_err(|error| crate::error::entry(py, error))?;
    write(py, &fact, &generated::JOURNAL_FACT)
}

/// The hash of an entry's leaf in the account's tree.
#[pyfunction]
pub(crate) fn entry_leaf<'py>(of: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    Ok(PyBytes::new(of.py(), &entry(of)?.leaf()))
}

/// The head of a journal without entries.
#[pyfunction]
pub(crate) fn head_empty<'py>(account: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let id: AccountId = take::record("account", account, &generated::ACCOUNT_ID)?;
    write(account.py(), &JournalHead::empty(id), &generated::JOURNAL_JOURNAL_HEAD)
}

/// The root over all entries of a head.
#[pyfunction]
pub(crate) fn head_root<'py>(head: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    let read: JournalHead = take::own(head, &generated::JOURNAL_JOURNAL_HEAD)?;
    Ok(PyBytes::new(head.py(), &read.root()))
}

/// Whether a relay other than this one holds a head's lease.
#[pyfunction]
pub(crate) fn head_is_leased_to_another(
    head: &Bound<'_, PyAny>,
    relay: &Bound<'_, PyAny>,
    now: Option<&Bound<'_, PyAny>>,
) -> PyResult<bool> {
    let read: JournalHead = take::own(head, &generated::JOURNAL_JOURNAL_HEAD)?;
    let relay: RelayId = take::record("relay", relay, &generated::RELAY_ID)?;
    Ok(read.is_leased_to_another(relay, take::now(now)?))
}

/// A tree that grows (RFC 6962 §2.1), in its compact form: the roots of its perfect subtrees, which is all that it takes to append
/// a leaf and to compute the root.
///
/// Without arguments an empty one. With the size and the frontier of a journal's head it goes on from there.
#[pyclass(frozen, module = "consentry.journal")]
pub(crate) struct Tree(Mutex<(Frontier, u64)>);

impl Tree {
    fn lock(&self) -> MutexGuard<'_, (Frontier, u64)> {
        // What is done under the lock can't stop in between.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[pymethods]
impl Tree {
    #[new]
    #[pyo3(signature = (size = None, frontier = None), text_signature = "(size=0, frontier='')")]
    fn new(size: Option<&Bound<'_, PyAny>>, frontier: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let size = size.map_or(Ok(0), |size| take::number("size", size))?;
        let text = frontier.map_or(Ok(""), |frontier| take::text("frontier", frontier))?;
        let text = serde::de::value::StrDeserializer::<serde::de::value::Error>::new(text);
        let frontier = Frontier::deserialize(text).map_err(|_| take::malformed("frontier"))?;
        if frontier.fits(size) { Ok(Self(Mutex::new((frontier, size)))) } else { Err(take::contradiction("frontier")) }
    }

    /// Appends a leaf's hash.
    fn append(&self, leaf: &Bound<'_, PyAny>) -> PyResult<()> {
        let leaf: Hash = take::exactly("leaf", leaf)?;
        let (frontier, size) = &mut *self.lock();
        let next = size.checked_add(1).ok_or_else(|| take::out_of_range("leaf"))?;
        frontier.append(*size, leaf);
        *size = next;
        Ok(())
    }

    /// How many leaves it has.
    #[getter]
    fn size(&self) -> u64 {
        self.lock().1
    }

    /// Its root; SHA-256 of nothing for an empty tree.
    fn root<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.lock().0.root())
    }

    /// The roots of its perfect subtrees, the largest first, as hexadecimal digits: the form that a journal's head has.
    #[getter]
    fn frontier(&self) -> String {
        tree::hex(self.lock().0.roots().as_flattened())
    }

    fn __repr__(&self) -> String {
        let (frontier, size) = &*self.lock();
        format!("Tree(size={size}, root={})", tree::hex(&frontier.root()))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyAny>, (u64, String)) {
        let this = slf.get();
        let of = (this.size(), this.frontier());
        (slf.get_type().into_any(), of)
    }
}
