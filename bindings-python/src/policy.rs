//! The policy: as a document, in force, and compared with another one.

use crate::arguments as take;
use crate::generated;
use crate::write::write;
use consentry::access::{Scope, Scopes, Situation};
use consentry::policy::{Agents, Differences, Scenario, Setting, Way};
use consentry::{Digest, Policy};
use pyo3::prelude::*;
use pyo3::types::PyFrozenSet;
use std::sync::Arc;

/// Reads a document.
#[pyfunction]
pub(crate) fn policy_from_toml<'py>(document: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = document.py();
    let text = take::text("document", document)?;
    let policy = take::asked(|| Policy::from_toml(text))?.map_err(|error| crate::error::policy(py, &error))?;
    write(py, &policy, &generated::POLICY_POLICY)
}

/// Writes the document.
#[pyfunction]
pub(crate) fn policy_to_toml(policy: &Bound<'_, PyAny>) -> PyResult<String> {
    take::own::<Policy>(policy, &generated::POLICY_POLICY).map(|policy| policy.to_toml())
}

/// Refuses a policy that breaks a limit or contradicts itself.
#[pyfunction]
pub(crate) fn policy_check(policy: &Bound<'_, PyAny>) -> PyResult<()> {
    let read: Policy = take::own(policy, &generated::POLICY_POLICY)?;
    read.checked().map(drop).map_err(|error| crate::failure::invalid(policy.py(), &error))
}

/// What tells two policies apart.
#[pyfunction]
pub(crate) fn policy_diff<'py>(before: &Bound<'py, PyAny>, after: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = before.py();
    let one: Policy = take::record("before", before, &generated::POLICY_POLICY)?;
    let other: Policy = take::record("after", after, &generated::POLICY_POLICY)?;
    // Two large policies take a while.
    let differences = take::asked(|| py.detach(|| Policy::diff(&one, &other)))?;
    let differences = differences.map_err(|error| crate::failure::invalid(py, &error))?;
    write(py, &differences, &generated::POLICY_DIFFERENCES)
}

/// Differences, as they are told in a terminal.
#[pyfunction]
pub(crate) fn policy_differences_text(differences: &Bound<'_, PyAny>) -> PyResult<String> {
    take::own::<Differences>(differences, &generated::POLICY_DIFFERENCES).map(|differences| differences.to_string())
}

/// A key that differs, in a line.
#[pyfunction]
pub(crate) fn policy_setting_text(setting: &Bound<'_, PyAny>) -> PyResult<String> {
    take::own::<Setting>(setting, &generated::POLICY_SETTING).map(|setting| setting.to_string())
}

/// A scenario, in a line.
#[pyfunction]
pub(crate) fn policy_scenario_text(scenario: &Bound<'_, PyAny>) -> PyResult<String> {
    take::own::<Scenario>(scenario, &generated::POLICY_SCENARIO).map(|scenario| scenario.to_string())
}

/// A way in, in a few words.
#[pyfunction]
pub(crate) fn policy_way_text(way: &Bound<'_, PyAny>) -> PyResult<String> {
    take::own::<Way>(way, &generated::POLICY_WAY).map(|way| way.to_string())
}

/// On the strength of what a session would stand.
#[pyfunction]
pub(crate) fn policy_way_basis<'py>(way: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let read: Way = take::own(way, &generated::POLICY_WAY)?;
    write(way.py(), &read.basis(), &generated::ACCESS_BASIS)
}

/// In which of these teams an agent enters.
#[pyfunction]
pub(crate) fn policy_team(agents: &Bound<'_, PyAny>, teams: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
    let agents: Agents = take::own(agents, &generated::POLICY_AGENTS)?;
    let teams = take::record("teams", teams, &take::TEXTS)?;
    Ok(agents.team(&teams).map(ToString::to_string))
}

/// A policy in force: checked, digested, and prepared for deciding.
///
/// A desk has one of its own. Here is one for whoever wants to know what a policy says without a desk: a test, a tool, a page that shows
/// what an agent lacks. It never changes, and can be shared between threads.
#[pyclass(frozen, module = "consentry.policy")]
pub(crate) struct Rules(Arc<consentry::policy::Rules>);

/// The facts that decide whether an agent may enter, prepared for one ``Rules``.
#[pyclass(frozen, name = "Situation", module = "consentry.policy")]
pub(crate) struct Prepared {
    situation: Situation,
    /// The rules that it was prepared for: its scopes are bits of theirs.
    digest: Digest,
}

impl Rules {
    /// The facts that an argument holds, if they were prepared for these rules.
    #[inline]
    fn facts<'a>(&self, situation: &'a Bound<'_, PyAny>) -> PyResult<&'a Situation> {
        let Ok(prepared) = situation.cast::<Prepared>() else {
            return Err(take::wrong_type("situation", "a Situation", situation));
        };
        let prepared = prepared.get();
        if prepared.digest != self.0.digest() {
            return Err(take::contradiction("situation"));
        }
        Ok(&prepared.situation)
    }

    /// The scopes that bits stand for.
    fn names<'py>(&self, py: Python<'py>, mask: u64) -> PyResult<Bound<'py, PyFrozenSet>> {
        let scopes = self.0.policy().access.scopes.iter().map(|rule| rule.scope);
        PyFrozenSet::new(py, scopes.filter(|scope| self.0.has(mask, *scope)).map(|scope| scope.to_string()))
    }

    fn mask(&self, field: &'static str, scopes: &Bound<'_, PyAny>) -> PyResult<(u64, bool)> {
        let scopes: Scopes = take::record(field, scopes, &take::TEXTS)?;
        Ok(self.0.mask(&scopes))
    }
}

#[pymethods]
impl Rules {
    /// Puts a policy in force; the default one, if none is given.
    #[new]
    #[pyo3(signature = (policy = None))]
    fn new(policy: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let Some(given) = policy else { return Ok(Self(Arc::default())) };
        let policy = take::record("policy", given, &generated::POLICY_POLICY)?;
        let rules = consentry::policy::Rules::new(policy);
        rules.map(|rules| Self(Arc::new(rules))).map_err(|error| crate::failure::invalid(given.py(), &error))
    }

    /// The policy.
    #[getter]
    fn policy<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        write(py, self.0.policy(), &generated::POLICY_POLICY)
    }

    /// SHA-256 of the policy's JSON, in hexadecimal digits: what each entry records of the policy that it was decided under.
    #[getter]
    fn digest(&self) -> String {
        self.0.digest().to_string()
    }

    /// The facts of a scenario under this policy, prepared: deciding over them costs next to nothing.
    ///
    /// What no policy decides is as it must be, unless it is said here: that the agent is active, within their ceiling and budget, the
    /// user a member, the clock sound, and that the account has room. With ``scopes`` the agent wants all of these instead of the
    /// scenario's one.
    #[expect(clippy::too_many_arguments, reason = "each is a fact of its own, named in Python")]
    #[pyo3(
        signature = (scenario, *, scopes = None, ceiling = None, active = None, budget_left = None, target = None,
                     clock_sound = None, room = None),
        text_signature = "($self, scenario, *, scopes=None, ceiling=None, active=True, budget_left=True, target=True, \
                          clock_sound=True, room=True)"
    )]
    fn prepare(
        &self,
        scenario: &Bound<'_, PyAny>,
        scopes: Option<&Bound<'_, PyAny>>,
        ceiling: Option<&Bound<'_, PyAny>>,
        active: Option<&Bound<'_, PyAny>>,
        budget_left: Option<&Bound<'_, PyAny>>,
        target: Option<&Bound<'_, PyAny>>,
        clock_sound: Option<&Bound<'_, PyAny>>,
        room: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Prepared> {
        let scenario: Scenario = take::record("scenario", scenario, &generated::POLICY_SCENARIO)?;
        let (active, budget_left) =
            (take::flag("active", active, true)?, take::flag("budget_left", budget_left, true)?);
        let (target, room) = (take::flag("target", target, true)?, take::flag("room", room, true)?);
        let clock_sound = take::flag("clock_sound", clock_sound, true)?;
        let prepared = scenario.situation(&self.0);
        let mut situation = Situation { active, budget_left, target, clock_sound, room, ..prepared };
        if let Some(scopes) = scopes {
            (situation.wanted, situation.known) = self.mask("scopes", scopes)?;
            // What was consented to is what is wanted, or nothing.
            situation.consented = if prepared.consented == 0 { 0 } else { situation.wanted };
        }
        if let Some(ceiling) = ceiling {
            situation.ceiling = self.mask("ceiling", ceiling)?.0;
        }
        if !target {
            situation.rights = 0;
        }
        Ok(Prepared { situation, digest: self.0.digest() })
    }

    /// Whether an agent may enter in this situation.
    fn may_enter(&self, situation: &Bound<'_, PyAny>) -> PyResult<bool> {
        self.facts(situation).map(|situation| self.0.may_enter(situation))
    }

    /// Everything that keeps an agent out in this situation, in a stable order; nothing, if the agent may enter.
    fn lacks<'py>(&self, situation: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let missing = self.0.lacks(self.facts(situation)?).missing();
        write(situation.py(), &missing, &take::MISSING)
    }

    /// The scopes that are good for something in this situation: what is wanted, within the agent's ceiling and the user's rights, without
    /// those that the policy doesn't know or delegate, or that lack consent.
    fn effective<'py>(&self, situation: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyFrozenSet>> {
        self.names(situation.py(), self.0.effective(self.facts(situation)?))
    }

    /// The scopes that a user's own rights allow.
    fn rights<'py>(
        &self,
        permissions: &Bound<'py, PyAny>,
        manages_users: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyFrozenSet>> {
        let py = permissions.py();
        let manages_users = take::flag("manages_users", Some(manages_users), false)?;
        let permissions = take::record("permissions", permissions, &generated::PEOPLE_PERMISSIONS)?;
        self.names(py, self.0.rights(permissions, manages_users))
    }

    /// What an agent in these teams is to this policy.
    fn side<'py>(&self, teams: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = teams.py();
        let teams = take::record("teams", teams, &take::TEXTS)?;
        write(py, &self.0.side(&teams), &generated::ACCESS_SIDE)
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| self.0.digest() == other.get().0.digest())
    }

    fn __hash__(&self) -> u64 {
        self.0.digest().as_bytes().first_chunk().map_or(0, |first| u64::from_ne_bytes(*first))
    }

    fn __repr__(&self) -> String {
        format!("<Rules {}>", self.0.digest())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyAny>,))> {
        Ok((slf.get_type().into_any(), (slf.get().policy(slf.py())?,)))
    }
}

#[pymethods]
impl Prepared {
    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        let same = |other: &Self| (self.situation, self.digest) == (other.situation, other.digest);
        other.cast::<Self>().is_ok_and(|other| same(other.get()))
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash as _, Hasher as _};
        let mut hasher = DefaultHasher::new();
        self.situation.hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        format!("{:?}", self.situation)
    }
}

/// Whether a scope can never be delegated.
#[pyfunction]
pub(crate) fn scope_is_never(scope: &Bound<'_, PyAny>) -> PyResult<bool> {
    take::scope("scope", scope).map(Scope::is_never)
}
