//! Lists of sessions, in the order of their places: each from an index of its own.

use crate::fault::Fault;
use crate::pages::take;
use crate::sql::select;
use crate::tables::versioned;
use consentry::access::Session;
use consentry::id::Id;
use consentry::query::{SessionPlace, Sessions};
use consentry::record::Versioned;
use consentry::{AccountId, AgentId};
use rusqlite::Connection;
use std::sync::LazyLock;

struct Sql {
    live: String,
    onboarding: String,
    sweep: String,
    owed: Whose,
    entered: Whose,
}

/// The same list of all agents, and of one.
struct Whose {
    anybodys: String,
    agents: String,
}

/// An account's sessions behind a time and an id.
fn of_account(index: &str, which: &str) -> String {
    let rest = format!(
        "INDEXED BY consentry_session_{index} WHERE account = ?1 AND {which} AND (entered_at, session) > (?2, ?3) \
         ORDER BY entered_at, session"
    );
    select::<Session>(", version", &rest)
}

/// All accounts' sessions behind a time, an account and an id.
fn of_all(index: &str, time: &str, which: &str) -> String {
    let rest = format!(
        "INDEXED BY consentry_session_{index} WHERE {which} AND ({time}, account, session) > (?1, ?2, ?3) \
         ORDER BY {time}, account, session"
    );
    select::<Session>(", version", &rest)
}

static SQL: LazyLock<Sql> = LazyLock::new(|| Sql {
    live: of_account("live", "ended_at IS NULL"),
    onboarding: of_account(
        "onboarding",
        "onboarding = 1 AND (ended_at IS NULL OR (documents > 0 AND cleaned_at IS NULL AND clean_up_until IS NULL))",
    ),
    sweep: of_all("to_sweep", "sweep_at", "sweep_at IS NOT NULL"),
    owed: Whose {
        anybodys: of_all("owed", "clean_up_until", "clean_up_until IS NOT NULL"),
        agents: of_all("owed_by_agent", "clean_up_until", "clean_up_until IS NOT NULL AND agent = ?4"),
    },
    entered: Whose {
        anybodys: of_all("entered", "entered_at", "entered_at < ?4"),
        agents: of_all("entered_by_agent", "entered_at", "entered_at < ?4 AND agent = ?5"),
    },
});

/// A place behind which a page starts. No bytes are less than those of every id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Behind<'a> {
    at: i64,
    account: &'a [u8],
    session: &'a [u8],
}

impl<'a> Behind<'a> {
    /// In front of all that has this time.
    const fn before(at: i64) -> Self {
        Self { at, account: &[], session: &[] }
    }

    fn of(place: Option<&'a SessionPlace>) -> Self {
        place.map_or(Self::before(i64::MIN), |it| Self {
            at: it.at.as_micros(),
            account: it.account.as_bytes(),
            session: it.session.as_bytes(),
        })
    }

    /// The same place among the sessions of one account.
    fn within(self, account: &AccountId) -> Self {
        let own = account.as_bytes().as_slice();
        match self.account.cmp(own) {
            std::cmp::Ordering::Less => Self::before(self.at),
            std::cmp::Ordering::Equal => self,
            // All of this account's with this time stand in front of it.
            std::cmp::Ordering::Greater => Self::before(self.at.saturating_add(1)),
        }
    }
}

/// A page of a list.
pub(crate) fn list(
    connection: &Connection,
    of: &Sessions,
    after: Option<SessionPlace>,
    rows: u32,
) -> Result<Vec<Versioned<Session>>, Fault> {
    let behind = Behind::of(after.as_ref());
    let account = |sql: &str, account: &AccountId| {
        let behind = behind.within(account);
        take(connection, sql, rows, (account.as_bytes(), behind.at, behind.session), versioned)
    };
    let all = |sql: &str| take(connection, sql, rows, (behind.at, behind.account, behind.session), versioned);
    match of {
        Sessions::Live(of) => account(&SQL.live, of),
        Sessions::Onboarding(of) => account(&SQL.onboarding, of),
        Sessions::Sweep => all(&SQL.sweep),
        Sessions::CleanUp { agent: None } => all(&SQL.owed.anybodys),
        Sessions::CleanUp { agent: Some(agent) } => {
            let parameters = (behind.at, behind.account, behind.session, agent.as_bytes());
            take(connection, &SQL.owed.agents, rows, parameters, versioned)
        }
        Sessions::Entered { agent, from, until } => {
            let behind = behind.max(Behind::before(from.as_micros()));
            entered(connection, agent.as_ref(), behind, until.as_micros(), rows)
        }
    }
}

fn entered(
    connection: &Connection,
    agent: Option<&AgentId>,
    behind: Behind<'_>,
    until: i64,
    rows: u32,
) -> Result<Vec<Versioned<Session>>, Fault> {
    let Behind { at, account, session } = behind;
    match agent {
        None => take(connection, &SQL.entered.anybodys, rows, (at, account, session, until), versioned),
        Some(agent) => {
            let parameters = (at, account, session, until, agent.as_bytes());
            take(connection, &SQL.entered.agents, rows, parameters, versioned)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::steps;

    #[test]
    fn every_list_of_sessions_is_read_in_its_order_from_an_index_of_its_own() {
        let Sql { live, onboarding, sweep, owed, entered } = &*SQL;
        for (sql, expected) in [
            (live, "live (account=? AND (entered_at,session)>(?,?))"),
            (onboarding, "onboarding (account=? AND (entered_at,session)>(?,?))"),
            (sweep, "to_sweep ((sweep_at,account,session)>(?,?,?))"),
            (&owed.anybodys, "owed ((clean_up_until,account,session)>(?,?,?))"),
            (&owed.agents, "owed_by_agent (agent=? AND (clean_up_until,account,session)>(?,?,?))"),
            (&entered.anybodys, "entered ((entered_at,account,session)>(?,?,?) AND entered_at<?)"),
            (&entered.agents, "entered_by_agent (agent=? AND (entered_at,account,session)>(?,?,?) AND entered_at<?)"),
        ] {
            let expected = format!("SEARCH consentry_session USING INDEX consentry_session_{expected}");
            assert_eq!(steps(sql), [expected], "{sql}");
        }
    }
}
