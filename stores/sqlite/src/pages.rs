//! Pages: one prepared statement for each query.
//!
//! No statement has a `LIMIT`: this version of SQLite plans anew each time that a parameter there is bound, which was a
//! quarter of the time that a ticket with ten messages took. Each reads an index in its order, so that a page ends by
//! simply taking no more rows.

use crate::fault::Fault;
use crate::sql::select;
use crate::value::Fetched;
use crate::{sessions, tables, tickets};
use consentry::AccountId;
use consentry::access::BreakGlass;
use consentry::account::Service;
use consentry::assistance::AgentBudget;
use consentry::consent::Consent;
use consentry::contact::ContactRecord;
use consentry::id::Id;
use consentry::journal::Entry;
use consentry::people::{Invitation, Membership};
use consentry::query::{Query, Rows};
use consentry::review::{Review, ReviewLine};
use consentry::row::Row;
use consentry::staff::AgentRecord;
use consentry::ticket::Message;
use rusqlite::{Connection, Params};
use std::sync::LazyLock;

struct Sql {
    messages: String,
    services: String,
    members: String,
    memberships: String,
    invitations: String,
    contacts: String,
    consents: String,
    break_glasses: String,
    agents: String,
    agent_budgets: String,
    review_lines: String,
    reviews: String,
    entries: String,
    undelivered: String,
}

static SQL: LazyLock<Sql> = LazyLock::new(|| Sql {
    messages: page::<Message>("WHERE account = ?1 AND ticket = ?2 AND internal = ?3 AND number > ?4 ORDER BY number"),
    services: page::<Service>("WHERE account = ?1 AND service > ?2 ORDER BY service"),
    members: page::<Membership>("WHERE account = ?1 AND user > ?2 AND removed_at IS NULL ORDER BY user"),
    memberships: page::<Membership>("WHERE user = ?1 AND account > ?2 AND removed_at IS NULL ORDER BY account"),
    invitations: page::<Invitation>(
        "INDEXED BY consentry_invitation_open \
         WHERE account = ?1 AND invitation > ?2 AND status = 'open' ORDER BY invitation",
    ),
    contacts: page::<ContactRecord>(
        "WHERE account = ?1 AND contact > ?2 AND removed_at IS NULL AND (?3 IS NULL OR categories & ?3 <> 0) \
         ORDER BY contact",
    ),
    consents: page::<Consent>(
        "INDEXED BY consentry_consent_in_force \
         WHERE account = ?1 AND consent > ?2 AND withdrawn_at IS NULL ORDER BY consent",
    ),
    break_glasses: page::<BreakGlass>(
        "INDEXED BY consentry_break_glass_asked \
         WHERE (break_glass, account) > (?1, ?2) AND status = 'asked' ORDER BY break_glass, account",
    ),
    agents: page::<AgentRecord>("WHERE account = ?1 AND agent > ?2 ORDER BY agent"),
    agent_budgets: page::<AgentBudget>("WHERE account = ?1 AND agent > ?2 ORDER BY agent"),
    review_lines: select::<ReviewLine>(", version", "WHERE account = ?1 ORDER BY review_line"),
    reviews: page::<Review>("WHERE account = ?1 AND review > ?2 ORDER BY review"),
    entries: page::<Entry>("WHERE account = ?1 AND sequence > ?2 ORDER BY sequence"),
    undelivered: page::<Entry>(
        "WHERE account = ?1 AND sequence > coalesce((SELECT delivered FROM consentry_journal WHERE account = ?1), 0) \
         ORDER BY sequence",
    ),
});

const PENDING: &str = "SELECT account FROM consentry_journal \
     WHERE delivered < size AND account > ?1 AND (leased_until IS NULL OR leased_until <= ?2) \
     ORDER BY account";

fn page<R: Row>(rest: &str) -> String {
    select::<R>("", rest)
}

/// Answers a query.
pub(crate) fn rows(connection: &Connection, query: &Query) -> Result<Rows, Fault> {
    match query {
        Query::Tickets { account, filter, team, before, rows } => {
            tickets::list(connection, *account, filter, team.as_ref(), *before, *rows).map(Rows::Tickets)
        }
        Query::Similar { account, words, team, each, rows } => {
            tickets::similar(connection, *account, words, team.as_ref(), *each, *rows).map(Rows::Similar)
        }
        Query::Queue { queue, after, rows } => tickets::queue(connection, queue, *after, *rows).map(Rows::Tickets),
        Query::Messages { account, ticket, internal, after, rows } => {
            let parameters = (account.as_bytes(), ticket.as_bytes(), *internal, clamp(*after));
            all(connection, &SQL.messages, *rows, parameters).map(Rows::Messages)
        }
        Query::Services { account, after, rows } => {
            all(connection, &SQL.services, *rows, (account.as_bytes(), behind(after.as_ref()))).map(Rows::Services)
        }
        Query::Members { account, after, rows } => {
            all(connection, &SQL.members, *rows, (account.as_bytes(), behind(after.as_ref()))).map(Rows::Memberships)
        }
        Query::Memberships { user, after, rows } => {
            all(connection, &SQL.memberships, *rows, (user.as_bytes(), behind(after.as_ref()))).map(Rows::Memberships)
        }
        Query::Invitations { account, after, rows } => {
            all(connection, &SQL.invitations, *rows, (account.as_bytes(), behind(after.as_ref())))
                .map(Rows::Invitations)
        }
        Query::Contacts { account, categories, after, rows } => {
            let parameters = (account.as_bytes(), behind(after.as_ref()), categories.map(|some| some.bits()));
            all(connection, &SQL.contacts, *rows, parameters).map(Rows::Contacts)
        }
        Query::Sessions { of, after, rows } => sessions::list(connection, of, *after, *rows).map(Rows::Sessions),
        Query::Consents { account, after, rows } => {
            all(connection, &SQL.consents, *rows, (account.as_bytes(), behind(after.as_ref()))).map(Rows::Consents)
        }
        Query::BreakGlasses { after, rows } => {
            let parameters = after.as_ref().map_or((&[][..], &[][..]), |(request, account)| {
                (request.as_bytes().as_slice(), account.as_bytes().as_slice())
            });
            all(connection, &SQL.break_glasses, *rows, parameters).map(Rows::BreakGlasses)
        }
        Query::Agents { after, rows } => staffs(connection, &SQL.agents, after.as_ref(), *rows).map(Rows::Agents),
        Query::AgentBudgets { after, rows } => {
            staffs(connection, &SQL.agent_budgets, after.as_ref(), *rows).map(Rows::AgentBudgets)
        }
        Query::ReviewLines { rows } => {
            take(connection, &SQL.review_lines, *rows, (AccountId::STAFF.as_bytes(),), tables::versioned)
                .map(Rows::ReviewLines)
        }
        Query::Reviews { after, rows } => staffs(connection, &SQL.reviews, after.as_ref(), *rows).map(Rows::Reviews),
        Query::Entries { account, after, rows } => {
            all(connection, &SQL.entries, *rows, (account.as_bytes(), clamp(*after))).map(Rows::Entries)
        }
        Query::Undelivered { account, rows } => {
            all(connection, &SQL.undelivered, *rows, (account.as_bytes(),)).map(Rows::Entries)
        }
        Query::Pending { now, after, rows } => {
            accounts(connection, PENDING, *rows, (behind(after.as_ref()), now.as_micros())).map(Rows::Accounts)
        }
    }
}

/// SQLite's integers end where nothing is numbered any more.
pub(crate) fn clamp(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The bytes behind which a page starts; no bytes are less than those of every id.
fn behind<I: Id>(after: Option<&I>) -> &[u8] {
    after.map_or(&[], |id| id.as_bytes().as_slice())
}

/// Reads at most `max` rows of a type.
pub(crate) fn all<R: Row>(
    connection: &Connection,
    sql: &str,
    max: u32,
    parameters: impl Params,
) -> Result<Vec<R>, Fault> {
    take(connection, sql, max, parameters, |row| Ok(R::read(&Fetched(row))?))
}

/// Reads at most `max` rows of the staff's realm.
fn staffs<R: Row, I: Id>(connection: &Connection, sql: &str, after: Option<&I>, max: u32) -> Result<Vec<R>, Fault> {
    all(connection, sql, max, (AccountId::STAFF.as_bytes(), behind(after)))
}

fn accounts(connection: &Connection, sql: &str, max: u32, parameters: impl Params) -> Result<Vec<AccountId>, Fault> {
    use consentry::row::{Columns as _, Field as _};
    take(connection, sql, max, parameters, |row| Ok(AccountId::read(Fetched(row).value(0)?)?))
}

/// Reads at most `max` rows, and then no further.
pub(crate) fn take<T>(
    connection: &Connection,
    sql: &str,
    max: u32,
    parameters: impl Params,
    read: impl Fn(&rusqlite::Row<'_>) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(parameters)?;
    let mut found = Vec::new();
    for _ in 0..max {
        let Some(row) = rows.next()? else { break };
        found.push(read(row)?);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{is_direct, steps};

    /// The one step of a statement.
    fn step(sql: &str) -> String {
        match &*steps(sql) {
            [one] => one.clone(),
            more => panic!("{sql}: {more:?}"),
        }
    }

    #[test]
    fn pages_are_read_in_their_order_from_an_index() {
        let Sql { messages, services, members, memberships: _, invitations, contacts, entries, undelivered, .. } =
            &*SQL;
        let Sql { consents, break_glasses: _, agents, agent_budgets, review_lines, reviews, .. } = &*SQL;
        for sql in [messages, services, members, invitations, contacts, entries, undelivered] {
            is_direct(sql);
        }
        is_direct(review_lines);
        for (sql, terms) in [
            (messages, "(account=? AND ticket=? AND internal=? AND number>?)"),
            (services, "(account=? AND service>?)"),
            (members, "(account=? AND user>?)"),
            (invitations, "consentry_invitation_open (account=? AND invitation>?)"),
            (contacts, "(account=? AND contact>?)"),
            (entries, "(account=? AND sequence>?)"),
            (consents, "consentry_consent_in_force (account=? AND consent>?)"),
            (agents, "(account=? AND agent>?)"),
            (agent_budgets, "(account=? AND agent>?)"),
            (reviews, "(account=? AND review>?)"),
        ] {
            is_direct(sql);
            assert!(step(sql).contains(terms), "{}", step(sql));
        }
    }

    #[test]
    fn what_goes_over_all_accounts_is_found_in_an_index_of_its_own() {
        let memberships = step(&SQL.memberships);
        assert!(memberships.contains("consentry_membership_by_user (user=? AND account>?)"), "{memberships}");
        let emergencies = step(&SQL.break_glasses);
        let expected = "consentry_break_glass_asked ((break_glass,account)>(?,?))";
        assert!(emergencies.contains(expected), "{emergencies}");
        let pending = step(PENDING);
        assert!(pending.contains("consentry_journal_pending (account>?)"), "{pending}");
    }
}
