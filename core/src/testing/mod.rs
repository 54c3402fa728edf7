//! The laws of the storage contract, and faulty stores that show that the laws have teeth.
//!
//! Whoever writes a store runs all of them, in whichever language; there are no optional laws. In Rust, one line names
//! a test for each law:
//!
//! ```
//! # mod example {
//! use consentry::MemoryStore;
//!
//! consentry::laws!(MemoryStore::new());
//! # }
//! ```
//!
//! Elsewhere [`check`] runs them all and reports by name:
//!
//! ```
//! use consentry::{MemoryStore, testing};
//!
//! # if false {
//! let report = testing::check(&MemoryStore::new());
//! assert!(report.is_lawful(), "{report}");
//! # }
//! # let law = testing::LAWS.iter().find(|law| law.name == "a_new_record_has_version_one");
//! # assert!(law.is_some_and(|law| (law.check)(&MemoryStore::new()).is_ok()));
//! ```
//!
//! A law makes accounts of its own in the store that it is given, so the store may hold other data, and laws may share
//! it. Laws read no clock and never sleep; those about concurrency count rounds, not time.

mod broken;
mod clauses;
mod clauses_of_rows;
mod commands;
mod commits;
mod desks;
mod each_list;
mod entries;
mod extremes;
pub mod faults;
mod filters;
mod gathers;
mod guards;
mod isolation;
mod kinds;
mod kinds_of_access;
mod lists;
mod lists_of_access;
mod messages;
mod naming;
mod outbox;
mod queues;
mod races;
mod reopening;
mod report;
mod samples;
mod samples_of_access;
mod scene;
mod sessions;
mod similar;
mod snapshots;
mod subject;
mod texts;
mod tickets;
mod versions;
mod words;

pub use broken::Broken;
pub use naming::{LAWS, laws};
pub use report::{Law, Report, check};
pub use subject::{Factory, Subject};
