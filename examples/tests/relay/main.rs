//! The relay's program against a mail server: what arrives, what doesn't, and what happens when things break.
//!
//! The mail server is `aiosmtpd`, run by Python (`server.py`). Nothing is passed over if it can't be had: these tests
//! then fail, and say what to do.

mod arrives;
mod breaks;
mod house;
mod killed;
mod secured;
mod server;
mod troubled;

use std::error::Error;

pub(crate) type Done = Result<(), Box<dyn Error>>;
