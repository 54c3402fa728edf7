//! The floors: what somebody writes by hand with rusqlite, statements prepared once, and nothing checked.

mod read;
mod write;

pub(crate) use read::Reader;
pub(crate) use write::{Statements, Ticket, Tickets, Values, connect};
