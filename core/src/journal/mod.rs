//! The journal (RULE J1): one append-only sequence of entries per account, written in the same commit as the effects.
//!
//! It is three things at once: the audit trail, a Merkle tree of [RFC 6962] that makes the trail tamper-evident
//! (RULE J2), and the outbox from which relays deliver.
//!
//! [RFC 6962]: https://www.rfc-editor.org/rfc/rfc6962

mod acknowledge;
mod entry;
mod fact;
mod head;
mod lease;
mod pending;
mod read;
pub(crate) mod seal;
mod summary;
pub mod tree;
mod undelivered;
mod work;

pub use acknowledge::Acknowledge;
pub use entry::{Entry, EntryError, Header, PAYLOAD_SALT_BYTES};
pub use fact::Fact;
pub use head::JournalHead;
pub use lease::{Lease, Leased};
pub use pending::Pending;
pub use read::Read;
pub use summary::{Summarised, Summary};
pub use undelivered::Undelivered;
pub use work::Work;
