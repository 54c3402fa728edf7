use crate::error::{InputError, Problem};
use crate::row::{Field, Malformed, Value};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::fmt;

/// Where a ticket stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Status {
    /// Opened, and not answered yet.
    New,
    /// The support answered last.
    WaitingForCustomer,
    /// The customer answered last.
    WaitingForSupport,
}

impl Status {
    /// Every status there is.
    pub const ALL: &'static [Self] = &[Self::New, Self::WaitingForCustomer, Self::WaitingForSupport];

    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::WaitingForCustomer => "waiting_for_customer",
            Self::WaitingForSupport => "waiting_for_support",
        }
    }

    /// The status of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|status| status.name() == name)
    }

    /// The status after an answer: a new ticket stays new until the support has answered it.
    #[must_use]
    pub const fn answered(self, by_support: bool) -> Self {
        match (self, by_support) {
            (_, true) => Self::WaitingForCustomer,
            (Self::New, false) => Self::New,
            (_, false) => Self::WaitingForSupport,
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl<'de> Deserialize<'de> for Status {
    /// By hand, because a derived one would echo whatever came, at any length.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let unknown = || serde::de::Error::custom(InputError::new("ticket.status", Problem::Unknown));
        Self::named(&Cow::<'de, str>::deserialize(deserializer)?).ok_or_else(unknown)
    }
}

impl Field for Status {
    fn write(&self) -> Value<'_> {
        Value::text(self.name())
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        match value {
            Value::Text(name) => Self::named(&name).ok_or(Malformed),
            _ => Err(Malformed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_stable_and_the_same_everywhere() {
        for status in Status::ALL {
            assert_eq!(serde_json::to_value(status).unwrap(), status.name());
            assert_eq!(Status::named(status.name()), Some(*status));
        }
        assert_eq!(Status::named("banana"), None);
    }

    #[test]
    fn an_answer_moves_the_turn_to_the_other_side() {
        use Status::{New, WaitingForCustomer, WaitingForSupport};
        let moves = [
            (New, true, WaitingForCustomer),
            (New, false, New),
            (WaitingForCustomer, true, WaitingForCustomer),
            (WaitingForCustomer, false, WaitingForSupport),
            (WaitingForSupport, true, WaitingForCustomer),
            (WaitingForSupport, false, WaitingForSupport),
        ];
        for (from, by_support, to) in moves {
            assert_eq!(from.answered(by_support), to);
        }
    }
}
