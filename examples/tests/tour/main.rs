//! The tour's program, run as a newcomer runs it.

mod import;
mod runs;
mod story;
