//! The operations and the desks, tested from outside: as a sceptical user reads the rules, and as an attacker would.
//!
//! One binary with a module per subject, so that what they share is compiled and linked once.

#[cfg(test)]
mod accounts;
#[cfg(test)]
mod alike;
#[cfg(test)]
mod awaited;
#[cfg(test)]
mod by_email;
#[cfg(test)]
mod codes;
#[cfg(test)]
mod commands;
#[cfg(test)]
mod common;
#[cfg(test)]
mod contacts;
#[cfg(test)]
mod days;
#[cfg(test)]
mod days_tickets;
#[cfg(test)]
mod determinism;
#[cfg(test)]
mod every_commit;
#[cfg(test)]
mod formats;
#[cfg(test)]
mod inputs;
#[cfg(test)]
mod internal;
#[cfg(test)]
mod journal;
#[cfg(test)]
mod leaks;
#[cfg(test)]
mod leaks_rows;
#[cfg(test)]
mod leaks_table;
#[cfg(test)]
mod lies;
#[cfg(test)]
mod merging;
#[cfg(test)]
mod model;
#[cfg(test)]
mod model_checks;
#[cfg(test)]
mod model_tickets;
#[cfg(test)]
mod notices;
#[cfg(test)]
mod odd_tickets;
#[cfg(test)]
mod outbox;
#[cfg(test)]
mod people;
#[cfg(test)]
mod people_algebra;
#[cfg(test)]
mod people_common;
#[cfg(test)]
mod people_invitations;
#[cfg(test)]
mod people_permits;
#[cfg(test)]
mod people_staff;
#[cfg(test)]
mod people_strangers;
#[cfg(test)]
mod people_tokens;
#[cfg(test)]
mod puppet;
#[cfg(test)]
mod states;
#[cfg(test)]
mod strange;
#[cfg(test)]
mod support;
#[cfg(test)]
mod threads;
#[cfg(test)]
mod tickets;
