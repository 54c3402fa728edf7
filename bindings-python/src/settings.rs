//! What a desk needs besides its store: a clock, entropy, a policy, keys.

use crate::arguments as take;
use crate::ending::attach;
use crate::errand::{self, Part};
use crate::error::invalid_type;
use crate::failure::Failure;
use crate::generated;
use crate::host::Host;
use crate::principals::of_type;
use crate::read::read;
use crate::shape::Shape;
use crate::write::write;
use consentry::keys::{self, Key};
use consentry::moment::Entropy;
use consentry::text::KeyId;
use consentry::{Clock, KeyRing, Policy, Settings, Timestamp};
use pyo3::exceptions::{PyRuntimeError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDelta, PyDeltaAccess as _, PyString};
use std::sync::Arc;
use std::time::Duration;

static MOMENT: Shape = Shape::Moment;

/// The arguments that every desk takes.
pub(crate) struct Given {
    pub(crate) settings: Settings,
    pub(crate) policy: Arc<Policy>,
    /// What of it is the host's own, for the garbage collector.
    pub(crate) hosts: Vec<Arc<Host>>,
}

/// What was given for one of them, if something was.
type Argument<'a, 'py> = Option<&'a Bound<'py, PyAny>>;

impl Given {
    pub(crate) fn of(
        py: Python<'_>,
        (clock, entropy, keys): (Argument<'_, '_>, Argument<'_, '_>, Argument<'_, '_>),
        policy: Argument<'_, '_>,
        attempts_max: u32,
    ) -> PyResult<Self> {
        let mut hosts = Vec::new();
        let mut settings = Settings::default().attempts_max(attempts_max);
        if let Some(clock) = clock.filter(|it| !it.is_none()) {
            settings = with_clock(settings, clock, &mut hosts)?;
        }
        if let Some(entropy) = entropy.filter(|it| !it.is_none()) {
            settings = with_entropy(settings, entropy, &mut hosts)?;
        }
        if let Some(keys) = keys.filter(|it| !it.is_none()) {
            settings = with_keys(settings, keys, &mut hosts)?;
        }
        let policy: Policy = match policy.filter(|it| !it.is_none()) {
            Some(policy) => read(policy, &generated::POLICY_POLICY).map_err(|it| it.raise(py, "policy"))?,
            None => Policy::default(),
        };
        let settings = settings.policy(policy.clone()).map_err(|error| crate::failure::invalid(py, &error))?;
        Ok(Self { settings, policy: Arc::new(policy), hosts })
    }
}

fn with_clock(settings: Settings, clock: &Bound<'_, PyAny>, hosts: &mut Vec<Arc<Host>>) -> PyResult<Settings> {
    if clock.is_instance_of::<SystemClock>() {
        return Ok(settings);
    }
    if let Ok(manual) = clock.cast::<ManualClock>() {
        return Ok(settings.clock(Arc::clone(&manual.get().0)));
    }
    let has_now = clock.getattr_opt("now")?.is_some_and(|now| now.is_callable());
    if !has_now && !clock.is_callable() {
        let said = format!("is no clock: {} has no method now, and can't be called", of_type(clock));
        return Err(invalid_type(clock.py(), "clock", &said));
    }
    let host = Host::new(clock);
    hosts.push(Arc::clone(&host));
    Ok(settings.clock(HostClock { host, has_now }))
}

fn with_entropy(settings: Settings, entropy: &Bound<'_, PyAny>, hosts: &mut Vec<Arc<Host>>) -> PyResult<Settings> {
    if let Ok(seeded) = entropy.cast::<SeededEntropy>() {
        return Ok(settings.entropy(Arc::clone(&seeded.get().0)));
    }
    if !entropy.is_callable() {
        let said = format!("can't be called: {}", of_type(entropy));
        return Err(invalid_type(entropy.py(), "entropy", &said));
    }
    let host = Host::new(entropy);
    hosts.push(Arc::clone(&host));
    Ok(settings.entropy(HostEntropy(host)))
}

fn with_keys(settings: Settings, keys: &Bound<'_, PyAny>, hosts: &mut Vec<Arc<Host>>) -> PyResult<Settings> {
    if let Ok(keys) = keys.cast::<Keys>() {
        return Ok(settings.keys(keys.get().0.clone()));
    }
    for method in ["current", "key"] {
        if !keys.getattr_opt(method)?.is_some_and(|it| it.is_callable()) {
            let said = format!("is no key ring: {} has no method {method}", of_type(keys));
            return Err(invalid_type(keys.py(), "keys", &said));
        }
    }
    let host = Host::new(keys);
    hosts.push(Arc::clone(&host));
    Ok(settings.keys(HostKeys(host)))
}

/// A number of at least one.
pub(crate) fn count(field: &'static str, number: &Bound<'_, PyAny>) -> PyResult<u32> {
    let count: u32 = take::number(field, number)?;
    if count == 0 {
        return Err(Failure::count(Some(0), 1, u32::MAX.into()).in_field(field).raise(number.py(), ""));
    }
    Ok(count)
}

/// A span of time that is not negative.
pub(crate) fn span(field: &'static str, span: &Bound<'_, PyAny>) -> PyResult<Duration> {
    let py = span.py();
    let Ok(delta) = span.cast::<PyDelta>() else {
        return Err(Failure::not("a timedelta").in_field(field).raise(py, ""));
    };
    let days = u64::try_from(delta.get_days()).ok();
    let parts = (u64::try_from(delta.get_seconds()).ok(), u32::try_from(delta.get_microseconds()).ok());
    let (Some(days), (Some(seconds), Some(micros))) = (days, parts) else {
        return Err(Failure::problem("invalid.out_of_range", "is negative").in_field(field).raise(py, ""));
    };
    Ok(Duration::new(days.saturating_mul(86_400).saturating_add(seconds), micros.saturating_mul(1_000)))
}

/// The interpreter is ending: nothing can be asked any more, and nothing is committed that was decided without an answer.
fn ending() -> PyErr {
    PyRuntimeError::new_err("the interpreter is shutting down")
}

/// The host's clock.
struct HostClock {
    host: Arc<Host>,
    /// Whether its time is what `now` answers, or what it answers itself.
    has_now: bool,
}

impl Clock for HostClock {
    fn now(&self) -> Timestamp {
        let ask = |py: Python<'_>| {
            let clock = self.host.get(py);
            let now = if self.has_now { clock.call_method0("now") } else { clock.call0() }?;
            take::moment("clock", &now)
        };
        match attach(ask) {
            Some(Ok(now)) => now,
            Some(Err(error)) => {
                errand::failed(Part::Clock, error);
                // Nothing is committed any more, and nothing that is decided at this time is told.
                Timestamp::MIN
            }
            None => {
                errand::failed(Part::Clock, ending());
                Timestamp::MIN
            }
        }
    }
}

/// The host's source of entropy.
struct HostEntropy(Arc<Host>);

impl Entropy for HostEntropy {
    fn seed(&self) -> Result<[u8; 32], String> {
        let ask = |py: Python<'_>| take::exactly("entropy", &self.0.get(py).call0()?);
        match attach(ask) {
            Some(Ok(seed)) => Ok(seed),
            Some(Err(error)) => {
                errand::failed(Part::Entropy, error);
                Err("the host's source failed".to_owned())
            }
            None => Err("the interpreter is shutting down".to_owned()),
        }
    }
}

/// The host's key ring.
struct HostKeys(Arc<Host>);

impl HostKeys {
    fn ask<T>(&self, ask: impl for<'py> FnOnce(Bound<'py, PyAny>) -> PyResult<Option<T>>) -> Option<T> {
        match attach(|py| ask(self.0.get(py))).unwrap_or_else(|| Err(ending())) {
            Ok(answer) => answer,
            Err(error) => {
                errand::failed(Part::Keys, error);
                None
            }
        }
    }
}

impl KeyRing for HostKeys {
    fn current(&self) -> Option<(KeyId, Key)> {
        self.ask(|ring| {
            let current = ring.call_method0("current")?;
            if current.is_none() {
                return Ok(None);
            }
            let (id, key): (Bound<'_, PyAny>, Bound<'_, PyAny>) = current.extract()?;
            Ok(Some((key_id(&id)?, Key::new(take::exactly("key", &key)?))))
        })
    }

    fn key(&self, id: &KeyId) -> Option<Key> {
        self.ask(|ring| {
            let key = ring.call_method1("key", (id.as_str(),))?;
            if key.is_none() { Ok(None) } else { Ok(Some(Key::new(take::exactly("key", &key)?))) }
        })
    }
}

fn key_id(id: &Bound<'_, PyAny>) -> PyResult<KeyId> {
    take::text("id", id)?.parse().map_err(take::at("id"))
}

/// The machine's clock.
#[pyclass(frozen, module = "consentry")]
pub(crate) struct SystemClock;

#[pymethods]
impl SystemClock {
    #[new]
    const fn new() -> Self {
        Self
    }

    /// The time now.
    #[expect(clippy::unused_self, reason = "a method, as every clock has it")]
    fn now<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        write(py, &consentry::SystemClock.now(), &MOMENT)
    }

    #[expect(clippy::unused_self, reason = "Python shows an object with it")]
    const fn __repr__(&self) -> &'static str {
        "SystemClock()"
    }
}

/// A clock that stands still until it is told otherwise, for tests and replays.
#[pyclass(frozen, module = "consentry")]
pub(crate) struct ManualClock(Arc<consentry::time::ManualClock>);

#[pymethods]
impl ManualClock {
    /// A clock that shows ``at``.
    #[new]
    fn new(at: &Bound<'_, PyAny>) -> PyResult<Self> {
        take::moment("at", at).map(|at| Self(Arc::new(consentry::time::ManualClock::new(at))))
    }

    /// The time that it shows.
    fn now<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        write(py, &self.0.now(), &MOMENT)
    }

    /// Moves the clock, forwards or backwards.
    fn set(&self, at: &Bound<'_, PyAny>) -> PyResult<()> {
        self.0.set(take::moment("at", at)?);
        Ok(())
    }

    /// Moves the clock on by ``span``; a negative span moves it back.
    fn advance(&self, span: &Bound<'_, PyAny>) -> PyResult<()> {
        let py = span.py();
        let Ok(delta) = span.cast::<PyDelta>() else {
            return Err(Failure::not("a timedelta").in_field("span").raise(py, ""));
        };
        let seconds = i64::from(delta.get_days()) * 86_400 + i64::from(delta.get_seconds());
        let later = self
            .0
            .now()
            .as_micros()
            .checked_add(seconds.saturating_mul(1_000_000).saturating_add(delta.get_microseconds().into()));
        let later = Timestamp::from_micros(later.unwrap_or(i64::MAX));
        self.0.set(later.map_err(take::at("span"))?);
        Ok(())
    }

    fn __repr__(&self) -> String {
        format!("ManualClock({})", self.0.now())
    }
}

/// Entropy that is the same each time, for tests and replays. Never for anything real: whoever knows ``start`` knows every secret.
#[pyclass(frozen, module = "consentry")]
pub(crate) struct SeededEntropy(Arc<consentry::moment::SeededEntropy>);

#[pymethods]
impl SeededEntropy {
    /// A source whose seeds follow from ``start``.
    #[new]
    fn new(start: &Bound<'_, PyAny>) -> PyResult<Self> {
        take::number("start", start).map(|start| Self(Arc::new(consentry::moment::SeededEntropy::new(start))))
    }

    /// The next seed.
    fn seed<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let seed = self.0.seed().map_err(|why| take::raised(py, "NoEntropy", (why,)))?;
        Ok(PyBytes::new(py, &seed))
    }

    #[expect(clippy::unused_self, reason = "Python shows an object with it")]
    const fn __repr__(&self) -> &'static str {
        "SeededEntropy(…)"
    }
}

/// The host's keys by name, so that they can be changed: new secrets use the current one, old ones the one that they name (RULE A11).
///
/// A key is 32 bytes that nobody can guess. It is wiped from memory when nobody has it any more; never shown, never pickled.
#[pyclass(frozen, subclass, module = "consentry")]
pub(crate) struct Keys(pub(crate) keys::Keys);

impl Keys {
    fn of(id: &Bound<'_, PyAny>, key: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(Self(keys::Keys::new(key_id(id)?, Key::new(take::exactly("key", key)?))))
    }
}

#[pymethods]
impl Keys {
    /// A ring with only a current key.
    #[new]
    fn new(id: &Bound<'_, PyAny>, key: &Bound<'_, PyAny>) -> PyResult<Self> {
        Self::of(id, key)
    }

    /// The ring with one more old key. Of several keys under one name the current one, then the first, is the one.
    fn keeping(&self, id: &Bound<'_, PyAny>, key: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(Self(self.0.clone().keeping(key_id(id)?, Key::new(take::exactly("key", key)?))))
    }

    /// The name of the current key.
    #[getter]
    fn id<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
        let id = self.0.current().map(|(id, _)| id.to_string()).unwrap_or_default();
        PyString::new(py, &id)
    }

    /// Refuses to be pickled: what a key is written to may be read by others.
    #[expect(clippy::unused_self, reason = "Python pickles an object with it")]
    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("keys are not pickled"))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Keys({}, …)", self.id(py).repr()?))
    }
}

/// A ring of one key.
#[pyclass(frozen, extends = Keys, module = "consentry")]
pub(crate) struct OneKey;

#[pymethods]
impl OneKey {
    #[new]
    fn new(id: &Bound<'_, PyAny>, key: &Bound<'_, PyAny>) -> PyResult<PyClassInitializer<Self>> {
        Ok(PyClassInitializer::from(Keys::of(id, key)?).add_subclass(Self))
    }
}
