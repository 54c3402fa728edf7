//! Identifiers: sixteen bytes, one type for each noun, never interchangeable.
//!
//! New ids are UUID v7 ([RFC 9562] §5.7), made by a [`Moment`](crate::Moment) from its time and its entropy, so that the
//! same moment makes the same ids. A host that has ids of its own maps them without a table: [`AccountId::from_name`]
//! and its siblings give a UUID v8 (§5.8) that depends on the name alone.
//!
//! [RFC 9562]: https://www.rfc-editor.org/rfc/rfc9562

use crate::email::EmailAddress;
use crate::error::{InputError, Problem};
use crate::text::RoleName;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use std::fmt;
use uuid::{Builder, Uuid};

/// What all identifier types have in common.
pub trait Id: Copy + Eq + Ord + fmt::Debug + fmt::Display + Sized {
    /// The noun in field names and errors, for example `ticket`.
    const NOUN: &'static str;

    /// Wraps a UUID.
    ///
    /// # Errors
    /// [`InputError`] if the UUID is nil, which no record bears.
    fn from_uuid(uuid: Uuid) -> Result<Self, InputError>;

    /// The sixteen bytes, most significant first.
    fn as_bytes(&self) -> &[u8; 16];
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $noun:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// Maps an id of the host's, such as `customer:4711`, to an identifier that depends on the name alone.
            ///
            /// The result is a UUID v8 cut from `SHA-256("consentry:" noun ":" name)`: equal names give equal ids, on
            /// every machine and in every language, and unequal nouns never collide.
            pub fn from_name(name: &str) -> Self {
                Self(named($noun, name.as_bytes()))
            }

            /// The UUID.
            pub const fn uuid(&self) -> Uuid {
                self.0
            }
        }

        impl Id for $name {
            const NOUN: &'static str = $noun;

            fn from_uuid(uuid: Uuid) -> Result<Self, InputError> {
                if uuid.is_nil() {
                    return Err(InputError::new($noun, Problem::NilId));
                }
                Ok(Self(uuid))
            }

            fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl std::str::FromStr for $name {
            type Err = InputError;

            fn from_str(text: &str) -> Result<Self, InputError> {
                let uuid = Uuid::try_parse(text).map_err(|_| InputError::new($noun, Problem::NotAnId))?;
                Self::from_uuid(uuid)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0.as_hyphenated(), f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($noun, ":{}"), self.0.as_hyphenated())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut buffer = Uuid::encode_buffer();
                serializer.serialize_str(self.0.as_hyphenated().encode_lower(&mut buffer))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                let not_an_id = |_| serde::de::Error::custom(InputError::new($noun, Problem::NotAnId));
                let uuid = Uuid::try_parse(&text).map_err(not_an_id)?;
                // Keys and commands of the staff's realm cross language borders too.
                if $noun == AccountId::NOUN {
                    return Ok(Self(uuid));
                }
                Self::from_uuid(uuid).map_err(serde::de::Error::custom)
            }
        }

        impl crate::row::Field for $name {
            fn write(&self) -> crate::row::Value<'_> {
                crate::row::Value::bytes(self.0.as_bytes())
            }

            fn read(value: crate::row::Value<'_>) -> Result<Self, crate::row::Malformed> {
                let bytes: [u8; 16] = crate::row::Field::read(value)?;
                Ok(Self(Uuid::from_bytes(bytes)))
            }
        }
    )+};
}

ids! {
    /// A customer's account: the unit of storage, of the journal and of every permission.
    AccountId = "account";
    /// A person on the customer's side; may belong to several accounts (RULE C6).
    UserId = "user";
    /// A member of the support staff.
    AgentId = "agent";
    /// A product or service that an account has, which a ticket is about (RULE T1).
    ServiceId = "service";
    /// A ticket.
    TicketId = "ticket";
    /// One run of an operation; the key of idempotence: the same command has one effect and one reply.
    CommandId = "command";
    /// One program that delivers journal entries.
    RelayId = "relay";
    /// An invitation to become a member of an account (RULE C3).
    InvitationId = "invitation";
    /// A contact of an account; follows from its address, see [`ContactId::of`].
    ContactId = "contact";
    /// A session: one agent's stay in an account as one of its users (RULE I11).
    SessionId = "session";
    /// A written consent (RULE I5).
    ConsentId = "consent";
    /// A request for emergency entry (RULE I15).
    BreakGlassId = "break_glass";
    /// A review of accesses (RULE I14).
    ReviewId = "review";
    /// A reviewers' role; follows from its name, see [`RoleId::of`].
    RoleId = "role";
}

impl RoleId {
    /// The id of the role of that name.
    pub fn of(role: &RoleName) -> Self {
        Self::from_name(role.as_str())
    }
}

impl AccountId {
    /// The staff's realm: agents, their budgets and reviews live under this key instead of a customer's account.
    ///
    /// It is the nil UUID, which no customer's account can have, because [`Id::from_uuid`] and parsing refuse it.
    pub const STAFF: Self = Self(Uuid::nil());
}

impl ContactId {
    /// The id of the contact with this address in this account. An account has one contact per mailbox, so that nobody is
    /// told anything twice (RULE C7); the account is part of the name, so that ids don't tell that two accounts share a
    /// contact (RULE T11).
    pub fn of(account: AccountId, email: &EmailAddress) -> Self {
        Self::from_name(&format!("{account}:{}", email.canonical()))
    }
}

fn named(noun: &str, name: &[u8]) -> Uuid {
    let digest =
        Sha256::new().chain_update(b"consentry:").chain_update(noun).chain_update(b":").chain_update(name).finalize();
    let mut bytes = [0u8; 16];
    for (to, from) in bytes.iter_mut().zip(digest.iter()) {
        *to = *from;
    }
    Builder::from_custom_bytes(bytes).into_uuid()
}

/// A UUID v7 from whole milliseconds since 1970 and random bytes; times before 1970 count as 1970.
pub(crate) fn uuid_v7(millis: i64, random: &[u8; 10]) -> Uuid {
    Builder::from_unix_timestamp_millis(u64::try_from(millis).unwrap_or(0), random).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_map_to_the_same_id_and_nouns_do_not_collide() {
        assert_eq!(AccountId::from_name("customer:4711"), AccountId::from_name("customer:4711"));
        assert_ne!(AccountId::from_name("a").uuid(), UserId::from_name("a").uuid());
        // A snapshot: hosts keep these ids, so the mapping can never change.
        assert_eq!(AccountId::from_name("customer:4711").to_string(), "8f409613-8d50-870c-8baa-e54a044a74a5");
    }

    #[test]
    fn the_nil_id_is_refused_from_outside() {
        assert!("00000000-0000-0000-0000-000000000000".parse::<AccountId>().is_err());
        assert!("no id".parse::<AccountId>().unwrap_err().to_string().starts_with("account:"));
        assert!(AccountId::from_uuid(Uuid::nil()).is_err());
    }

    #[test]
    fn version_seven_orders_by_time() {
        let early = uuid_v7(1_000, &[0xff; 10]);
        let late = uuid_v7(1_001, &[0; 10]);
        assert!(early < late);
        assert_eq!(early.get_version_num(), 7);
    }
}
