#![doc = include_str!("../README.md")]

pub mod access;
pub mod account;
pub mod assistance;
pub mod change;
pub mod consent;
pub mod contact;
pub mod desk;
mod digest;
pub mod email;
pub mod error;
pub mod facts;
mod flags;
pub mod id;
pub mod journal;
pub mod keys;
pub mod language;
pub mod moment;
mod names;
pub mod notice;
pub mod operation;
pub mod operations;
pub mod page;
pub mod people;
pub mod policy;
pub mod principal;
pub mod query;
pub mod record;
pub mod refusal;
pub mod review;
pub mod row;
pub mod set;
pub mod staff;
pub mod store;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod text;
pub mod ticket;
pub mod time;

pub use change::{ChangeSet, Commit};
pub use desk::{AsyncDesk, Desk, Settings};
pub use digest::Digest;
pub use email::EmailAddress;
pub use error::{CODES, DeskError, InputError};
pub use id::{
    AccountId, AgentId, BreakGlassId, CommandId, ConsentId, ContactId, InvitationId, RelayId, ReviewId, RoleId,
    ServiceId, SessionId, TicketId, UserId,
};
pub use keys::{Key, KeyRing};
pub use language::Language;
pub use moment::Moment;
pub use operation::Operation;
pub use page::{Cursor, Listed, Page};
pub use people::Permissions;
pub use policy::Policy;
pub use principal::{Actor, Agent, Inside, Lead, Party, Relay, System, User};
pub use refusal::{Missing, Refusal};
pub use store::{AsyncStore, MemoryStore, Store, StoreError, StoreErrorKind};
pub use time::{Clock, SystemClock, Timestamp};
