//! Codes for whoever has a request's secret: pure, without a desk (RULE A7).

use crate::arguments as take;
use consentry::assistance;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;

/// The secret that a request's codes follow from: 32 bytes, prepared so that a code costs next to nothing. Wiped from memory when
/// it is no longer used; never shown, never pickled.
///
/// An app that shows codes offline gets the bytes from the recipe that `assistance.Offline` answers.
#[pyclass(frozen, module = "consentry.assistance")]
pub(crate) struct Secret(assistance::Secret);

#[pymethods]
impl Secret {
    /// From 32 bytes that nobody can guess.
    #[new]
    fn new(secret: &Bound<'_, PyAny>) -> PyResult<Self> {
        take::exactly("secret", secret).map(|bytes| Self(assistance::Secret::new(bytes)))
    }

    /// The digits of a time step's code; see `step`.
    #[pyo3(signature = (step, digits = None), text_signature = "($self, step, digits=8)")]
    fn code(&self, step: &Bound<'_, PyAny>, digits: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
        let code = self.0.code(take::number("step", step)?, digits_of(digits)?).map_err(take::at("digits"))?;
        Ok(code.reveal())
    }

    /// Whether this is the code of a time step. In constant time: how much of a guess is right stays untold.
    ///
    /// Spaces and dashes may stand anywhere in the code, because people group digits; anything else is no code, and no try either.
    #[pyo3(signature = (step, code, digits = None), text_signature = "($self, step, code, digits=8)")]
    fn verify(
        &self,
        step: &Bound<'_, PyAny>,
        code: &Bound<'_, PyAny>,
        digits: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<bool> {
        let (step, digits) = (take::number("step", step)?, digits_of(digits)?);
        let code = read(code)?;
        if !(6..=8).contains(&digits) {
            // Whoever verifies with other digits has misread the policy, and would hear nothing but no.
            return self.0.code(step, digits).map(|_| false).map_err(take::at("digits"));
        }
        Ok(self.0.verify(step, digits, &code))
    }

    #[expect(clippy::unused_self, reason = "Python shows an object with it")]
    const fn __repr__(&self) -> &'static str {
        "Secret(…)"
    }

    /// Refuses to be pickled: what a secret is written to may be read by others.
    #[expect(clippy::unused_self, reason = "Python pickles an object with it")]
    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("a secret is not pickled"))
    }

    /// The secret itself: it doesn't change.
    const fn __copy__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    /// The secret itself: it doesn't change.
    fn __deepcopy__(slf: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        slf
    }
}

/// Eight, unless something else was said.
fn digits_of(digits: Option<&Bound<'_, PyAny>>) -> PyResult<u32> {
    digits.map_or(Ok(8), |digits| take::number("digits", digits))
}

/// A code as people type it.
fn read(code: &Bound<'_, PyAny>) -> PyResult<assistance::Code> {
    take::text("code", code)?.parse().map_err(take::at("code"))
}

/// The digits of a code as people type it: spaces and dashes are left out, anything else is no code.
#[pyfunction]
pub(crate) fn read_code(code: &Bound<'_, PyAny>) -> PyResult<String> {
    read(code).map(|code| code.reveal())
}

/// The code for a secret at a time: RFC 6238 with HMAC-SHA-256, time steps of `period_for`, and `starts_at` as T0. Times count in
/// whole seconds.
#[pyfunction]
#[pyo3(
    signature = (secret, *, starts_at, period_for, at, digits = None),
    text_signature = "(secret, *, starts_at, period_for, at, digits=8)"
)]
pub(crate) fn code(
    secret: &Bound<'_, PyAny>,
    starts_at: &Bound<'_, PyAny>,
    period_for: &Bound<'_, PyAny>,
    at: &Bound<'_, PyAny>,
    digits: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let (secret, span) = (take::bytes("secret", secret)?, take::seconds("period_for", period_for)?);
    let (starts_at, at) = (take::moment("starts_at", starts_at)?, take::moment("at", at)?);
    assistance::code(secret, starts_at, span, digits_of(digits)?, at).map(|code| code.reveal()).map_err(refused)
}

/// The time step of RFC 6238 that a time lies in: 0 is the one that begins at `starts_at`. Times count in whole seconds.
#[pyfunction]
#[pyo3(signature = (*, starts_at, period_for, at))]
pub(crate) fn step(
    starts_at: &Bound<'_, PyAny>,
    period_for: &Bound<'_, PyAny>,
    at: &Bound<'_, PyAny>,
) -> PyResult<u64> {
    let span = take::seconds("period_for", period_for)?;
    assistance::step(take::moment("starts_at", starts_at)?, span, take::moment("at", at)?).map_err(refused)
}

/// When the code of a time gives way to the next one, or the end of the range of time.
#[pyfunction]
#[pyo3(signature = (*, starts_at, period_for, at))]
pub(crate) fn changes_at<'py>(
    starts_at: &Bound<'py, PyAny>,
    period_for: &Bound<'py, PyAny>,
    at: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let span = take::seconds("period_for", period_for)?;
    let (first, now) = (take::moment("starts_at", starts_at)?, take::moment("at", at)?);
    let changes = assistance::changes_at(first, span, now).map_err(refused)?;
    take::time(at.py(), changes)
}

/// The core names its own fields; here they are the arguments'.
fn refused(error: consentry::InputError) -> PyErr {
    let field = match error.field() {
        "assistance.digits" => "digits",
        "assistance.period_for_seconds" => "period_for",
        _ => "at",
    };
    take::at(field)(error)
}
