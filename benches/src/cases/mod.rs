//! The cases, one file each (or one for a few that share their data); a new one is a file and a line below.

mod code_verify;
mod core_build;
mod core_crates;
mod counts;
mod decide;
mod enter;
mod helpdesk;
mod notices;
mod open_memory;
mod open_similar;
mod open_sqlite_1;
mod open_sqlite_64;
mod read_history;
mod read_page50;
mod session_check;
mod similar;

use crate::bench::Case;

/// All rows, in the table's order.
pub(crate) const ALL: &[Case] = &[
    open_memory::CASE,
    open_sqlite_1::CASE,
    open_sqlite_64::CASE,
    open_sqlite_64::GROUPED,
    open_similar::CASE,
    read_history::CASE,
    read_page50::ALL,
    read_page50::BY_STATUS,
    counts::CASE,
    similar::SMALL,
    similar::LARGE,
    notices::SQLITE,
    notices::MEMORY,
    helpdesk::STATUS,
    helpdesk::OWN,
    helpdesk::OPEN,
    helpdesk::SEARCH,
    helpdesk::COUNTS,
    code_verify::CASE,
    code_verify::TOTP,
    decide::ALLOWED,
    decide::DENIED,
    decide::CEDAR,
    decide::CASBIN,
    decide::EXPLAINED,
    decide::EXPLAINED_CEDAR,
    session_check::SESSION,
    session_check::PASS,
    enter::CODE,
    enter::DOOR,
    enter::CHECK,
    core_crates::CASE,
    core_build::CASE,
];
