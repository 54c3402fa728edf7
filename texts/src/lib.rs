//! What [Consentry](https://crates.io/crates/consentry) says to people: notices by e-mail, refusals, errors and the
//! lines of the journal, in Spanish, Brazilian Portuguese, German and English.
//!
//! Consentry itself speaks in stable codes with parameters. This crate turns them into sentences, from
//! [Fluent](https://projectfluent.org) catalogues that are compiled in and that a host can override, message by
//! message.
//!
//! ```
//! use consentry_texts::{Catalogue, Family, Frame, Language, Param};
//!
//! let catalogue = Catalogue::builtin();
//!
//! // Somebody was refused: what is missing, and what to do.
//! assert_eq!(
//!     catalogue.text(Language::Spanish, Family::Condition, "ticket.closed", &[]),
//!     "Este ticket está cerrado. Reábralo para añadir algo.",
//! );
//!
//! // A line of the journal, with names that the catalogue knows.
//! assert_eq!(
//!     catalogue.text(Language::English, Family::Fact, "people.admitted", &[
//!         ("user", Param::Text("Ada")),
//!         ("permissions", Param::Codes(Family::Permission, &["tickets", "invoices"])),
//!     ]),
//!     "Ada was given access to the account. Permissions: View and open support tickets; View and pay invoices.",
//! );
//!
//! // A notice: subject, plain text and HTML.
//! let frame = Frame {
//!     desk_name: "Example Hosting".to_owned(),
//!     panel_link: "https://panel.example.com/".parse()?,
//!     invitation_link: "https://panel.example.com/join#".parse()?,
//! };
//! let notice = catalogue.notice(Language::German, "ticket.solved", &[
//!     ("number", Param::Number(12)),
//!     ("subject", Param::Text("Der Laden ist zu")),
//! ], &frame);
//! assert_eq!(notice.subject, "Ticket 12 gelöst: Der Laden ist zu");
//!
//! // The host's own words; `check` finds what would come out wrong.
//! let catalogue = catalogue.with(Language::German, "status-on_hold = Pausiert\n")?;
//! assert_eq!(catalogue.name(Language::German, Family::Status, "on_hold"), "Pausiert");
//! assert!(catalogue.check().is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Where the texts are
//!
//! `catalogues/<tag>/*.ftl`, by concept. A message's id is its family's prefix and its code with dashes for dots:
//! `notice-ticket-opened`, `condition-ticket-closed`, `fact-ticket-opened`, `status-on_hold`. [`codes`] lists them all,
//! with their parameters.
//!
//! # Hostile parameters
//!
//! A subject or a message was written by anybody. It never passes through Fluent: a mark does, and the text is put in
//! its place afterwards, in the way of the output.
//!
//! * A subject is one line. Line ends and other controls of a parameter become spaces, so nothing breaks out of a
//!   mail's header.
//! * In HTML every parameter is escaped. Links come from [`Link`] alone, which is `http` or `https`.
//! * In plain text a message is indented, so it can't imitate the words around it.
//! * Texts are bounded ([`TEXT_MAX`], [`LINES_MAX`]) and cut between graphemes.
//! * A text that runs from right to left is isolated: by `<bdi>` in HTML; in plain text by U+2068 and U+2069, but only
//!   where it has characters that run so. Fluent itself would put these marks around every parameter, for the case that
//!   text and language run in different directions. Our four languages run from left to right, so all other texts need
//!   no marks, and a reader who copies a ticket's subject into a search gets what was written. Characters that switch
//!   the direction are taken out of what has to be one line.

mod catalogue;
mod check;
mod clean;
pub mod codes;
mod error;
mod facts;
mod html;
mod notice;
mod param;
mod pattern;
mod plain;
mod telling;
mod usage;

pub use catalogue::Catalogue;
pub use check::{Finding, Problem};
pub use codes::Family;
pub use consentry::Language;
pub use error::{CatalogueError, CatalogueProblem};
pub use facts::Names;
pub use notice::{Frame, Rendered};
pub use param::{LINES_MAX, Link, LinkError, Param, TEXT_MAX};
