//! The tour's program, run as a newcomer runs it.

mod access;
mod import;
mod languages;
mod notices;
mod runs;
mod story;
