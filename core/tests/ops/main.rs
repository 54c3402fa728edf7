//! The operations and the desks, tested from outside: as a sceptical user reads the rules, and as an attacker would.
//!
//! One binary with a module per subject, so that what they share is compiled and linked once.

#[cfg(test)]
mod awaited;
#[cfg(test)]
mod codes;
#[cfg(test)]
mod commands;
#[cfg(test)]
mod common;
#[cfg(test)]
mod days;
#[cfg(test)]
mod determinism;
#[cfg(test)]
mod formats;
#[cfg(test)]
mod inputs;
#[cfg(test)]
mod journal;
#[cfg(test)]
mod leaks;
#[cfg(test)]
mod lies;
#[cfg(test)]
mod model;
#[cfg(test)]
mod outbox;
#[cfg(test)]
mod people;
#[cfg(test)]
mod puppet;
#[cfg(test)]
mod strange;
#[cfg(test)]
mod threads;
#[cfg(test)]
mod tickets;
