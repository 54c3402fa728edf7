//! Bounded sets of short texts and ids that live in one column.

use crate::error::{InputError, Problem};
use crate::row::{Field, Malformed, Value};
use crate::text::{RoleName, Tag, TeamName, TrainingName};
use crate::{AgentId, TicketId};
use serde::de::{Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::marker::PhantomData;

macro_rules! sets {
    ($($(#[$doc:meta])* $name:ident of $item:ty = $field:literal, $max:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(BTreeSet<$item>);

        impl $name {
            /// The most members.
            pub const MAX: usize = $max;

            /// A set of these members; duplicates count once.
            ///
            /// # Errors
            #[doc = concat!("[`InputError`] naming `", $field, "` if there are more than ", stringify!($max), ".")]
            pub fn new(items: impl IntoIterator<Item = $item>) -> Result<Self, InputError> {
                let mut set = Self::default();
                // A flood is not collected before it is refused.
                for item in items {
                    set.insert(item)?;
                }
                Ok(set)
            }

            /// Adds a member.
            ///
            /// # Errors
            /// As for [`new`](Self::new).
            pub fn insert(&mut self, item: $item) -> Result<(), InputError> {
                if !self.0.contains(&item) && self.0.len() >= $max {
                    let problem = Problem::Count { count: self.0.len() as u64 + 1, min: 0, max: $max };
                    return Err(InputError::new($field, problem));
                }
                self.0.insert(item);
                Ok(())
            }

            /// Takes a member out; whether it was in.
            pub fn remove(&mut self, item: &$item) -> bool {
                self.0.remove(item)
            }

            /// Whether this is a member.
            pub fn contains(&self, item: &$item) -> bool {
                self.0.contains(item)
            }

            /// The members, in their order.
            pub fn iter(&self) -> impl Iterator<Item = &$item> {
                self.0.iter()
            }

            /// How many members there are.
            pub fn len(&self) -> usize {
                self.0.len()
            }

            /// Whether there are none.
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Members(PhantomData<$item>);

                impl<'de> Visitor<'de> for Members {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str(concat!("a list of at most ", stringify!($max), " members"))
                    }

                    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<$name, A::Error> {
                        let mut set = $name::default();
                        while let Some(item) = items.next_element()? {
                            set.insert(item).map_err(A::Error::custom)?;
                        }
                        Ok(set)
                    }
                }

                deserializer.deserialize_seq(Members(PhantomData))
            }
        }

        impl Field for $name {
            /// The members with single spaces between them, which none of them can have.
            fn write(&self) -> Value<'_> {
                let members: Vec<String> = self.0.iter().map(ToString::to_string).collect();
                Value::Text(Cow::Owned(members.join(" ")))
            }

            fn read(value: Value<'_>) -> Result<Self, Malformed> {
                let Value::Text(text) = value else { return Err(Malformed) };
                let members = text.split(' ').filter(|member| !member.is_empty());
                let set: BTreeSet<$item> =
                    members.map(|member| member.parse().map_err(|_| Malformed)).collect::<Result<_, _>>()?;
                if set.len() > $max { Err(Malformed) } else { Ok(Self(set)) }
            }
        }
    )+};
}

sets! {
    /// The teams that an agent is in, or whose tickets are wanted.
    Teams of TeamName = "agent.teams", 32;
    /// A ticket's tags (RULE T8).
    Tags of Tag = "ticket.tags", 32;
    /// The trainings that an agent has done, or needs (RULE I6).
    Trainings of TrainingName = "agent.trainings", 32;
    /// The reviewers' roles that an agent has (RULE I14).
    Roles of RoleName = "agent.roles", 8;
    /// Who approved an emergency entry (RULE I15).
    Approvers of AgentId = "break_glass.approvers", 8;
    /// Tickets that were merged into another (RULE T8).
    TicketIds of TicketId = "ticket.merged", 32;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_thousand_tags_are_refused_with_the_limit() {
        let many = || (0..10_000).map(|n| format!("tag-{n}"));
        let refused = Tags::new(many().map(|tag| tag.parse().unwrap())).unwrap_err();
        assert_eq!(refused.to_string(), "ticket.tags: is 33, allowed are 0 to 32");
        let json = serde_json::to_string(&many().collect::<Vec<_>>()).unwrap();
        let refused = serde_json::from_str::<Tags>(&json).unwrap_err();
        assert!(refused.to_string().starts_with("ticket.tags: is 33"), "{refused}");
    }

    #[test]
    fn a_set_survives_its_column_and_json() {
        let tags = Tags::new(["vip".parse().unwrap(), "größe".parse().unwrap(), "vip".parse().unwrap()]).unwrap();
        assert_eq!(tags.write(), Value::text("größe vip"));
        assert_eq!(Tags::read(tags.write()).unwrap(), tags);
        assert_eq!(serde_json::from_str::<Tags>(&serde_json::to_string(&tags).unwrap()).unwrap(), tags);
        assert_eq!(Tags::read(Tags::default().write()).unwrap(), Tags::default());
        let flood = (0..33).map(|n| n.to_string()).collect::<Vec<_>>().join(" ");
        assert!(Tags::read(Value::text(&flood)).is_err());
    }
}
