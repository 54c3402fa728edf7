//! The operations and the desks, tested from outside: as a sceptical user reads the rules, and as an attacker would.
//!
//! One binary with a module per subject, so that what they share is compiled and linked once.

#[cfg(test)]
mod access_common;
#[cfg(test)]
mod accounts;
#[cfg(test)]
mod alike;
#[cfg(test)]
mod assistance;
#[cfg(test)]
mod assistance_clocks;
#[cfg(test)]
mod assistance_secrets;
#[cfg(test)]
mod attacks;
#[cfg(test)]
mod attacks_clocks;
#[cfg(test)]
mod attacks_inputs;
#[cfg(test)]
mod awaited;
#[cfg(test)]
mod break_glass;
#[cfg(test)]
mod break_glass_entry;
#[cfg(test)]
mod by_email;
#[cfg(test)]
mod codes;
#[cfg(test)]
mod commands;
#[cfg(test)]
mod common;
#[cfg(test)]
mod consents;
#[cfg(test)]
mod contacts;
#[cfg(test)]
mod days;
#[cfg(test)]
mod days_tickets;
#[cfg(test)]
mod determinism;
#[cfg(test)]
mod door;
#[cfg(test)]
mod duties;
#[cfg(test)]
mod entering;
#[cfg(test)]
mod entering_codes;
#[cfg(test)]
mod entering_later;
#[cfg(test)]
mod entering_races;
#[cfg(test)]
mod every_commit;
#[cfg(test)]
mod every_commit_access;
#[cfg(test)]
mod formats;
#[cfg(test)]
mod inputs;
#[cfg(test)]
mod inside;
#[cfg(test)]
mod inside_check;
#[cfg(test)]
mod internal;
#[cfg(test)]
mod journal;
#[cfg(test)]
mod leaks;
#[cfg(test)]
mod leaks_rows;
#[cfg(test)]
mod leaks_rows_access;
#[cfg(test)]
mod leaks_table;
#[cfg(test)]
mod lies;
#[cfg(test)]
mod matrix;
#[cfg(test)]
mod matrix_rows;
#[cfg(test)]
mod matrix_rows_access;
#[cfg(test)]
mod mended;
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
mod notices_access;
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
mod reviews;
#[cfg(test)]
mod situations;
#[cfg(test)]
mod staff_common;
#[cfg(test)]
mod staff_directory;
#[cfg(test)]
mod states;
#[cfg(test)]
mod strange;
#[cfg(test)]
mod support;
#[cfg(test)]
mod sweep;
#[cfg(test)]
mod sweep_entered;
#[cfg(test)]
mod threads;
#[cfg(test)]
mod tickets;
