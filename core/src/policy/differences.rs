//! What tells two policies apart, as it is told.

use super::{Policy, Scenario};
use crate::Missing;
use crate::access::{Basis, Scope};
use crate::names::names;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// What tells two policies apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Differences {
    /// The situations in which agents may enter under one of them only.
    pub changes: Vec<Change>,
    /// The keys that differ, in the order of their names; none, if the policies are the same.
    pub settings: Vec<Setting>,
}

names! {
    /// What becomes of situations.
    Becomes in "policy.becomes" {
        /// They were refused, and are allowed now.
        Allowed = "allowed",
        /// They were allowed, and are refused now.
        Refused = "refused",
    }
}

/// Situations in which agents who want this scope, and come in like this, may enter under one of two policies only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// What becomes of them.
    pub becomes: Becomes,
    /// What is wanted.
    pub scope: Scope,
    /// On the strength of what.
    pub by: Basis,
    /// What is missing under the policy that refuses them: each of these in one of them at least.
    pub because: Vec<Missing>,
    /// How many they are, of all that the two policies can tell apart.
    pub situations: u64,
    /// The one of them in which the least is missing.
    pub example: Scenario,
}

/// A key that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// The key with all its tables, such as `access.scopes.import.need`: what has a name stands under its name.
    pub key: String,
    /// What it was; `None` if it wasn't there.
    pub before: Option<String>,
    /// What it is; `None` if it isn't there.
    pub after: Option<String>,
}

impl Differences {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.settings.is_empty()
    }
}

/// The keys that differ.
pub(super) fn settings(before: &Policy, after: &Policy) -> Vec<Setting> {
    let (mut before, mut after) = (keys(before), keys(after));
    let mut names: Vec<String> = before.keys().chain(after.keys()).cloned().collect();
    names.sort_unstable();
    names.dedup();
    let setting = |key: String| Setting { before: before.remove(&key), after: after.remove(&key), key };
    names.into_iter().map(setting).filter(|setting| setting.before != setting.after).collect()
}

fn keys(policy: &Policy) -> BTreeMap<String, String> {
    let mut keys = BTreeMap::new();
    flatten(String::new(), &serde_json::to_value(policy).unwrap_or_default(), &mut keys);
    keys
}

fn flatten(key: String, value: &Value, keys: &mut BTreeMap<String, String>) {
    let under = |name: &str| if key.is_empty() { name.to_owned() } else { format!("{key}.{name}") };
    let name = |item: &Value| {
        let name = ["scope", "name"].into_iter().find_map(|it| item.get(it)?.as_str());
        name.map(ToOwned::to_owned)
    };
    match value {
        // It is one value, said with a name and a number.
        Value::Object(_) if key == "reopening" => drop(keys.insert(key, value.to_string())),
        Value::Object(members) => members.iter().for_each(|(name, value)| flatten(under(name), value, keys)),
        Value::Array(items) if items.iter().any(Value::is_object) => {
            // Their order is part of the policy, and of its digest.
            let names: Vec<String> = items.iter().filter_map(name).collect();
            for item in items {
                flatten(under(&name(item).unwrap_or_default()), item, keys);
            }
            keys.insert(key, names.join(", "));
        }
        // What isn't set isn't written either.
        Value::Null => {}
        value => drop(keys.insert(key, value.to_string())),
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |value: &Option<String>| value.clone().unwrap_or_else(|| "nothing".to_owned());
        write!(f, "{}: {} -> {}", self.key, shown(&self.before), shown(&self.after))
    }
}

impl fmt::Display for Differences {
    /// For a terminal: changes that differ in their scopes only are told together.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return f.write_str("no difference\n");
        }
        let mut told: Vec<(&Change, Vec<&str>, u64)> = Vec::new();
        for change in &self.changes {
            let alike = |other: &Change| {
                (other.becomes, other.by, &other.because) == (change.becomes, change.by, &change.because)
            };
            match told.iter_mut().find(|(first, ..)| alike(first)) {
                Some((_, scopes, situations)) => {
                    scopes.push(change.scope.as_str());
                    *situations = situations.saturating_add(change.situations);
                }
                None => told.push((change, vec![change.scope.as_str()], change.situations)),
            }
        }
        for (change, scopes, situations) in told {
            let because: Vec<&str> = change.because.iter().map(|one| one.code()).collect();
            writeln!(f, "{} by {}: {}", change.becomes, change.by, scopes.join(", "))?;
            let of = if situations == 1 { "situation" } else { "situations" };
            writeln!(f, "  {situations} {of}, for {}", because.join(", "))?;
            writeln!(f, "  such as: {}", change.example)?;
        }
        self.settings.iter().try_for_each(|setting| writeln!(f, "{setting}"))
    }
}
