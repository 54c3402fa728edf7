//! Consentry over one SQLite file: the embedded default.
//!
//! ```
//! use consentry::{AccountId, Desk, Language, System, UserId, account};
//! use consentry_sqlite::SqliteStore;
//!
//! let folder = tempfile::tempdir()?;
//! let desk = Desk::new(SqliteStore::open(folder.path().join("support.db"))?);
//! let host = System { name: "signup".parse()? };
//! desk.run(&host, account::Create {
//!     account: AccountId::from_name("customer:1"),
//!     name: "Ada's bakery".parse()?,
//!     owner: UserId::from_name("user:ada"),
//!     email: "ada@example.com".parse()?,
//!     language: Language::English,
//! })?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What it promises
//!
//! * **Durable.** WAL with `synchronous=FULL`: what was answered *committed* survives a power cut. SQLite is bundled, and
//!   its version is checked at run time all the same.
//! * **Group commit.** Callers that wait at the same time share one transaction and one fsync; each change set is still
//!   all or nothing by itself. Readers have connections of their own and never wait for writers.
//! * **Poisoned, never retried.** After an I/O error nobody can tell what is on the disk; the store says so until it is
//!   opened anew.
//! * **Careful with files.** A file that is no database, another program's, newer than this library or not writable is
//!   refused with its own code, and left as it was.
//!
//! # In the host's own transaction
//!
//! A host that keeps tables of its own in the same file opens it with [`Options::shared`], plans an operation with
//! [`Desk::plan`](consentry::Desk::plan), and commits the plan's change set together with its own rows: [`apply`].

mod apply;
mod checkpoint;
mod fault;
mod migrate;
mod numbers;
mod open;
mod pages;
#[cfg(test)]
mod plan;
mod readers;
mod sessions;
mod sql;
mod store;
mod tables;
mod tickets;
mod value;
mod words;
mod writer;

pub use apply::{Applied, apply};
pub use migrate::{MIGRATIONS, Migration, migrate};
pub use open::Options;
pub use store::SqliteStore;

// The version of rusqlite is part of this crate's interface: `apply` takes its transactions.
pub use rusqlite;
