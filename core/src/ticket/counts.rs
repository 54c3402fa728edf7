use super::{Status, TicketCounter, party};
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::record::Key;
use crate::row::{Field, Malformed, Value};
use crate::{AccountId, Moment, Party, Refusal};
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

    pub(crate) fn add(&mut self, status: Status) {
        let count = self.0.entry(status).or_insert(0);
        *count = count.saturating_add(1);
    }

    /// Moves one ticket from a status to another.
    pub(crate) fn shift(&mut self, from: Status, to: Status) {
        if let Some(count) = self.0.get_mut(&from) {
            *count = count.saturating_sub(1);
        }
        // No zeros, so that equal counts are equal values.
        self.0.retain(|_, count| *count > 0);
        self.add(to);
    }
}

impl Field for Counts {
    /// `new=3,waiting_for_customer=1`: one column, however many statuses there will be.
    fn write(&self) -> Value<'_> {
        let parts: Vec<String> = self.0.iter().map(|(status, count)| format!("{}={count}", status.name())).collect();
        Value::Text(Cow::Owned(parts.join(",")))
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        let Value::Text(text) = value else {
            return Err(Malformed);
        };
        let parts = text.split(',').filter(|part| !part.is_empty());
        let counts = parts.map(|part| {
            let (name, count) = part.split_once('=').ok_or(Malformed)?;
            Ok((Status::named(name).ok_or(Malformed)?, count.parse().map_err(|_| Malformed)?))
        });
        counts.collect::<Result<_, _>>().map(Self)
    }
}

/// How many tickets an account has, by status. O(1), however many there are (RULE T10).
///
/// # Errors
/// As for [`List`](super::List).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TicketCounts {
    /// The account.
    pub account: AccountId,
}

impl Operation for TicketCounts {
    const NAME: &'static str = "ticket.counts";
    const EFFECT: Effect = Effect::Reads;
    type By = Party;
    type Reply = Counts;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Party, wanted: &mut Wanted) {
        party::ask(by, self.account, wanted);
        wanted.record(Key::Counter(self.account));
    }

    fn decide(&self, by: &Party, facts: &Facts, _: &Moment) -> Result<Decision<Counts>, Refusal> {
        party::may_see_tickets(by, self.account, facts)?;
        let counter = facts.record::<TicketCounter>(Key::Counter(self.account))?;
        Ok(Decision::new(counter.map(|counter| counter.value.by_status.clone()).unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_survive_their_column() {
        let mut counts = Counts::default();
        assert_eq!(Counts::read(counts.write()).unwrap(), counts);
        counts.add(Status::New);
        counts.add(Status::New);
        counts.shift(Status::New, Status::WaitingForCustomer);
        assert_eq!(counts.write(), Value::text("new=1,waiting_for_customer=1"));
        assert_eq!(Counts::read(counts.write()).unwrap(), counts);
        assert_eq!((counts.of(Status::New), counts.total()), (1, 2));
        for bad in ["new", "new=x", "banana=1"] {
            assert!(Counts::read(Value::text(bad)).is_err(), "{bad}");
        }
    }
}
