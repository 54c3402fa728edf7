use super::Status;
use crate::row::{Field, Malformed, Value};
use crate::text::TeamName;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// How many tickets have which status; none counts as zero.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Counts(BTreeMap<Status, u64>);

impl Counts {
    /// How many tickets have this status.
    pub fn of(&self, status: Status) -> u64 {
        self.0.get(&status).copied().unwrap_or(0)
    }

    /// How many tickets there are.
    pub fn total(&self) -> u64 {
        self.0.values().fold(0, |sum, count| sum.saturating_add(*count))
    }

    fn raise(&mut self, status: Status, by: u64) {
        let count = self.0.entry(status).or_insert(0);
        *count = count.saturating_add(by);
    }

    fn lower(&mut self, status: Status) {
        if let Some(count) = self.0.get_mut(&status) {
            *count = count.saturating_sub(1);
        }
        // No zeros, so that equal counts are equal values.
        self.0.retain(|_, count| *count > 0);
    }
}

/// How many tickets have which team and status: what [`Counts`] are added up from, for those who see some teams only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tally(BTreeMap<TeamName, Counts>);

impl Tally {
    /// The counts over the teams that `seen` accepts.
    pub fn counts(&self, seen: impl Fn(&TeamName) -> bool) -> Counts {
        let mut sum = Counts::default();
        for (_, counts) in self.0.iter().filter(|(team, _)| seen(team)) {
            counts.0.iter().for_each(|(status, count)| sum.raise(*status, *count));
        }
        sum
    }

    /// Adds the tickets of another tally.
    pub fn include(&mut self, other: &Self) {
        for (team, counts) in &other.0 {
            let sum = self.0.entry(team.clone()).or_default();
            counts.0.iter().for_each(|(status, count)| sum.raise(*status, *count));
        }
    }

    /// Counts one more ticket.
    pub(crate) fn add(&mut self, team: &TeamName, status: Status) {
        if let Some(counts) = self.0.get_mut(team) {
            counts.raise(status, 1);
        } else {
            self.0.insert(team.clone(), Counts(BTreeMap::from([(status, 1)])));
        }
    }

    /// Moves one ticket from a team and status to another.
    pub(crate) fn shift(&mut self, from: (&TeamName, Status), to: (&TeamName, Status)) {
        if let Some(counts) = self.0.get_mut(from.0) {
            counts.lower(from.1);
        }
        self.0.retain(|_, counts| !counts.0.is_empty());
        self.add(to.0, to.1);
    }
}

impl Field for Tally {
    /// `support:new=3,closed=1;billing:new=2`: one column, however many teams and statuses there will be.
    fn write(&self) -> Value<'_> {
        let team = |(team, counts): (&TeamName, &Counts)| {
            let parts: Vec<String> = counts.0.iter().map(|(status, count)| format!("{status}={count}")).collect();
            format!("{team}:{}", parts.join(","))
        };
        Value::Text(Cow::Owned(self.0.iter().map(team).collect::<Vec<_>>().join(";")))
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        let Value::Text(text) = value else {
            return Err(Malformed);
        };
        let mut tally = Self::default();
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let (team, counts) = part.split_once(':').ok_or(Malformed)?;
            let counts = counts.split(',').map(|part| {
                let (name, count) = part.split_once('=').ok_or(Malformed)?;
                Ok((Status::named(name).ok_or(Malformed)?, count.parse().map_err(|_| Malformed)?))
            });
            let counts = Counts(counts.collect::<Result<_, _>>()?);
            tally.0.insert(team.parse().map_err(|_| Malformed)?, counts);
        }
        Ok(tally)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tally_survives_its_column() {
        let (support, billing) = ("support".parse().unwrap(), "billing".parse().unwrap());
        let mut tally = Tally::default();
        assert_eq!(Tally::read(tally.write()).unwrap(), tally);
        tally.add(&support, Status::New);
        tally.add(&support, Status::New);
        tally.shift((&support, Status::New), (&billing, Status::WaitingForCustomer));
        assert_eq!(tally.write(), Value::text("billing:waiting_for_customer=1;support:new=1"));
        assert_eq!(Tally::read(tally.write()).unwrap(), tally);
        assert_eq!((tally.counts(|_| true).of(Status::New), tally.counts(|_| true).total()), (1, 2));
        assert_eq!(tally.counts(|team| *team == billing).total(), 1);
        tally.shift((&support, Status::New), (&billing, Status::WaitingForCustomer));
        assert_eq!(tally.write(), Value::text("billing:waiting_for_customer=2"), "no empty team is left");
        for bad in ["new", "support:new", "support:new=x", "support:banana=1", "Support:new=1"] {
            assert!(Tally::read(Value::text(bad)).is_err(), "{bad}");
        }
    }
}
