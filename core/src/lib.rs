#![doc = include_str!("../README.md")]

pub mod account;
pub mod change;
pub mod desk;
pub mod error;
pub mod facts;
pub mod id;
pub mod journal;
pub mod moment;
pub mod operation;
pub mod operations;
pub mod page;
pub mod people;
pub mod principal;
pub mod query;
pub mod record;
pub mod refusal;
pub mod row;
pub mod staff;
pub mod store;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod text;
pub mod ticket;
pub mod time;

pub use change::{ChangeSet, Commit};
pub use desk::{AsyncDesk, Desk, Settings};
pub use error::{CODES, DeskError, InputError};
pub use id::{AccountId, AgentId, CommandId, RelayId, ServiceId, TicketId, UserId};
pub use moment::Moment;
pub use operation::Operation;
pub use page::{Cursor, Listed, Page};
pub use people::Permissions;
pub use principal::{Actor, Agent, Party, Relay, System, User};
pub use refusal::{Missing, Refusal};
pub use store::{AsyncStore, MemoryStore, Store, StoreError, StoreErrorKind};
pub use time::{Clock, SystemClock, Timestamp};
