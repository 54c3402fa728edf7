//! Queries and rows of any kind, for faults that all kinds share.

use crate::AccountId;
use crate::query::{Query, Rows, Sessions};
use crate::ticket::Message;

pub(super) fn account_of(query: &Query) -> AccountId {
    query.account().unwrap_or(AccountId::STAFF)
}

macro_rules! rows_of {
    ($($kind:ident),+) => {
        pub(super) const fn rows_of(query: &Query) -> u32 {
            match *query {
                $(Query::$kind { rows, .. })|+ => rows,
            }
        }

        pub(super) fn with_rows(mut query: Query, most: u32) -> Query {
            match &mut query {
                $(Query::$kind { rows, .. })|+ => *rows = most,
            }
            query
        }
    };
}
rows_of!(
    Tickets,
    Similar,
    Queue,
    Messages,
    Services,
    Members,
    Memberships,
    Invitations,
    Contacts,
    Sessions,
    Consents,
    BreakGlasses,
    Agents,
    AgentBudgets,
    ReviewLines,
    Reviews,
    Entries,
    Undelivered,
    Pending
);

pub(super) fn with_account(mut query: Query, other: AccountId) -> Query {
    match &mut query {
        Query::Tickets { account, .. }
        | Query::Similar { account, .. }
        | Query::Messages { account, .. }
        | Query::Services { account, .. }
        | Query::Members { account, .. }
        | Query::Invitations { account, .. }
        | Query::Contacts { account, .. }
        | Query::Consents { account, .. }
        | Query::Entries { account, .. }
        | Query::Undelivered { account, .. }
        | Query::Sessions { of: Sessions::Live(account) | Sessions::Onboarding(account), .. } => *account = other,
        Query::Sessions { .. }
        | Query::BreakGlasses { .. }
        | Query::Agents { .. }
        | Query::AgentBudgets { .. }
        | Query::ReviewLines { .. }
        | Query::Reviews { .. }
        | Query::Queue { .. }
        | Query::Memberships { .. }
        | Query::Pending { .. } => {}
    }
    query
}

/// Does the same with a list of rows of any kind.
macro_rules! any_rows {
    ($rows:expr, $list:ident => $then:expr) => {
        match $rows {
            Rows::Tickets($list) => $then,
            Rows::Similar(crate::ticket::Matches { tickets: $list, .. }) => $then,
            Rows::Messages($list) => $then,
            Rows::Services($list) => $then,
            Rows::Memberships($list) => $then,
            Rows::Invitations($list) => $then,
            Rows::Contacts($list) => $then,
            Rows::Sessions($list) => $then,
            Rows::Consents($list) => $then,
            Rows::BreakGlasses($list) => $then,
            Rows::Agents($list) => $then,
            Rows::AgentBudgets($list) => $then,
            Rows::ReviewLines($list) => $then,
            Rows::Reviews($list) => $then,
            Rows::Entries($list) => $then,
            Rows::Accounts($list) => $then,
        }
    };
}

pub(super) const fn is_empty(rows: &Rows) -> bool {
    any_rows!(rows, list => list.is_empty())
}

pub(super) fn truncate(rows: &mut Rows, most: u32) {
    any_rows!(rows, list => list.truncate(most as usize));
}

pub(super) fn reverse(rows: &mut Rows) {
    any_rows!(rows, list => list.reverse());
}

pub(super) fn messages(rows: Rows) -> Vec<Message> {
    match rows {
        Rows::Messages(rows) => rows,
        _ => Vec::new(),
    }
}

pub(super) fn order_as_text(rows: &mut Rows) {
    match rows {
        Rows::Tickets(rows) => rows.sort_by_key(|row| std::cmp::Reverse(row.number.get().to_string())),
        Rows::Messages(rows) => rows.sort_by_key(|row| row.number.to_string()),
        Rows::Entries(rows) => rows.sort_by_key(|row| row.sequence.to_string()),
        _ => {}
    }
}
