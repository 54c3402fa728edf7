//! Lists of tickets: by number, by what they have in common, and in the order of answering.

use crate::fault::Fault;
use crate::numbers::Common;
use crate::pages::{all, clamp, take};
use crate::sql::select;
use crate::value::Bound;
use crate::words::New;
use consentry::AccountId;
use consentry::id::Id as _;
use consentry::query::{Filter, Queue};
use consentry::row::{Field as _, Value};
use consentry::text::TeamName;
use consentry::ticket::{Match, Matches, QueuePlace, Ticket, Word};
use rusqlite::Connection;
use std::cmp::Reverse;
use std::sync::LazyLock;

struct Sql {
    all: String,
    status: Listed,
    assignee: Listed,
    team: Listed,
    one: String,
    one_of_team: String,
    queue_of_team: String,
    queue_of_assignee: String,
}

/// The tickets that an index has under a value, and their numbers alone.
struct Listed {
    tickets: String,
    numbers: String,
}

impl Listed {
    fn by(column: &str) -> Self {
        // Left to itself, SQLite would look through all of the account's tickets.
        let from = |comparison: &str| {
            format!(
                "INDEXED BY consentry_ticket_by_{column} \
                 WHERE account = ?1 AND {column} = ?2 AND number {comparison} ?3 ORDER BY number DESC"
            )
        };
        Self {
            tickets: select::<Ticket>("", &from("<")),
            numbers: format!("SELECT number FROM consentry_ticket {}", from("<=")),
        }
    }
}

static SQL: LazyLock<Sql> = LazyLock::new(|| {
    let one = select::<Ticket>("", "WHERE account = ?1 AND number = ?2");
    let queue = |whose: &str| {
        let rest = format!(
            "INDEXED BY consentry_ticket_queue_of_{whose} WHERE {whose} = ?1 AND waiting_since IS NOT NULL \
             AND (priority, waiting_since, account, ticket) > (?2, ?3, ?4, ?5) \
             ORDER BY priority, waiting_since, account, ticket"
        );
        select::<Ticket>("", &rest)
    };
    Sql {
        all: select::<Ticket>("", "WHERE account = ?1 AND number < ?2 ORDER BY number DESC"),
        status: Listed::by("status"),
        assignee: Listed::by("assignee"),
        team: Listed::by("team"),
        one_of_team: format!("{one} AND team = ?3"),
        one,
        queue_of_team: queue("team"),
        queue_of_assignee: queue("assignee"),
    }
});

/// A tag is found among the tickets that have any: tags stand in one column, with single spaces between them.
const TAGGED: &str = "SELECT number FROM consentry_ticket INDEXED BY consentry_ticket_tagged \
     WHERE account = ?1 AND tags <> '' AND instr(' ' || tags || ' ', ' ' || ?2 || ' ') > 0 AND number <= ?3 \
     ORDER BY number DESC";

const PUBLIC: &str = "SELECT number FROM consentry_word \
     WHERE account = ?1 AND word = ?2 AND internal = 0 AND number <= ?3 ORDER BY number DESC";

const INTERNAL: &str = "SELECT number FROM consentry_word \
     WHERE account = ?1 AND word = ?2 AND internal = 1 AND number <= ?3 ORDER BY number DESC";

/// An account's tickets, newest first, that fit filter and team.
pub(crate) fn list(
    connection: &Connection,
    account: AccountId,
    filter: &Filter,
    team: Option<&TeamName>,
    before: Option<u64>,
    rows: u32,
) -> Result<Vec<Ticket>, Fault> {
    let before = before.map_or(i64::MAX, clamp);
    let direct =
        |listed: &Listed, value: &str| all(connection, &listed.tickets, rows, (account.as_bytes(), value, before));
    let new = match filter {
        Filter::Words { words, internal } => New::read(connection, account, words, *internal)?,
        _ => New::default(),
    };
    let mut common = Common::new(connection, account, before);
    match (filter, team) {
        (Filter::All, None) => return all(connection, &SQL.all, rows, (account.as_bytes(), before)),
        (Filter::All, Some(team)) => return direct(&SQL.team, team.as_str()),
        (Filter::Status(status), None) => return direct(&SQL.status, status.name()),
        (Filter::Status(status), Some(_)) => common.demand(&SQL.status.numbers, Value::text(status.name())),
        (Filter::Assignee(agent), _) => common.demand(&SQL.assignee.numbers, agent.write()),
        (Filter::Tag(tag), _) => common.demand(TAGGED, Value::text(tag.as_str())),
        // Every ticket has every one of no words.
        (Filter::Words { words, .. }, _) if words.is_empty() => {
            return list(connection, account, &Filter::All, team, Some(before.cast_unsigned()), rows);
        }
        (Filter::Words { words, internal }, _) => {
            let lists = [PUBLIC, INTERNAL].into_iter().take(if *internal { 2 } else { 1 });
            for word in words {
                common.demand_any(lists.clone(), &Value::Integer(word.0), new.of(*word));
            }
        }
    }
    if let Some(team) = team {
        common.demand(&SQL.team.numbers, Value::text(team.as_str()));
    }
    let mut found = Vec::new();
    if rows > 0 {
        common.sort()?;
    }
    while found.len() < rows as usize {
        let Some(number) = common.next()? else { break };
        found.extend(one(connection, account, number, None)?);
    }
    Ok(found)
}

/// A ticket by its number, if it is of the team.
fn one(
    connection: &Connection,
    account: AccountId,
    number: i64,
    team: Option<&TeamName>,
) -> Result<Option<Ticket>, Fault> {
    let found = match team {
        None => all(connection, &SQL.one, 1, (account.as_bytes(), number))?,
        Some(team) => all(connection, &SQL.one_of_team, 1, (account.as_bytes(), number, team.as_str()))?,
    };
    Ok(found.into_iter().next())
}

/// The tickets that share the most words, among the newest `each` of each word, and then the newest.
pub(crate) fn similar(
    connection: &Connection,
    account: AccountId,
    words: &[Word],
    team: Option<&TeamName>,
    each: u32,
    rows: u32,
) -> Result<Matches, Fault> {
    let mut frequencies = Vec::with_capacity(words.len());
    let mut postings: Vec<(i64, u64)> = Vec::new();
    let new = New::read(connection, account, words, false)?;
    for (bit, word) in (0..u64::BITS).zip(words) {
        let newest = newest(connection, account, *word, each, new.of(*word))?;
        frequencies.push(u32::try_from(newest.len()).unwrap_or(each));
        postings.extend(newest.into_iter().map(|number| (number, 1 << bit)));
    }
    postings.sort_unstable();
    // One posting for each ticket, with all of its words.
    postings.dedup_by(|next, first| {
        let same = next.0 == first.0;
        if same {
            first.1 |= next.1;
        }
        same
    });
    if let Some(team) = team {
        drop_strangers(connection, account, team, &mut postings)?;
    }
    postings.sort_unstable_by_key(|(number, words)| (Reverse(words.count_ones()), Reverse(*number)));
    let mut tickets = Vec::new();
    for (number, words) in postings {
        if tickets.len() >= rows as usize {
            break;
        }
        tickets.extend(one(connection, account, number, team)?.map(|ticket| Match { ticket, words }));
    }
    Ok(Matches { frequencies, tickets })
}

/// The numbers of the newest tickets that customers find by a word, in the index or among the new ones.
fn newest(connection: &Connection, account: AccountId, word: Word, each: u32, new: &[i64]) -> Result<Vec<i64>, Fault> {
    let mut newest = take(connection, PUBLIC, each, (account.as_bytes(), word.0, i64::MAX), first)?;
    if !new.is_empty() {
        newest.extend(new);
        newest.sort_unstable_by_key(|number| Reverse(*number));
        newest.dedup();
        newest.truncate(each as usize);
    }
    Ok(newest)
}

/// A row's first column, a number.
fn first(row: &rusqlite::Row<'_>) -> Result<i64, Fault> {
    row.get_ref(0)?.as_i64().map_err(|_| Fault::Malformed)
}

/// Drops what is not the team's, if the team has so few tickets that most of these are not.
fn drop_strangers(
    connection: &Connection,
    account: AccountId,
    team: &TeamName,
    postings: &mut Vec<(i64, u64)>,
) -> Result<(), Fault> {
    let most = u32::try_from(postings.len()).unwrap_or(u32::MAX);
    let parameters = (account.as_bytes(), team.as_str(), i64::MAX);
    let own = take(connection, &SQL.team.numbers, most, parameters, first)?;
    if own.len() < postings.len() {
        postings.retain(|(number, _)| own.binary_search_by_key(&Reverse(number), Reverse).is_ok());
    }
    Ok(())
}

/// Tickets of all accounts, in the order of answering.
pub(crate) fn queue(
    connection: &Connection,
    queue: &Queue,
    after: Option<QueuePlace>,
    rows: u32,
) -> Result<Vec<Ticket>, Fault> {
    let (sql, whose) = match queue {
        Queue::Team(team) => (&SQL.queue_of_team, Value::text(team.as_str())),
        Queue::Assignee(agent) => (&SQL.queue_of_assignee, agent.write()),
    };
    let whose = Bound(whose);
    match after {
        // Before every place there can be.
        None => all(connection, sql, rows, (whose, -1, i64::MIN, [0u8; 0], [0u8; 0])),
        Some(after) => {
            let priority = Bound(after.priority.write());
            let since = after.waiting_since.as_micros();
            all(connection, sql, rows, (whose, priority, since, after.account.as_bytes(), after.ticket.as_bytes()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{is_direct, steps};

    #[test]
    fn tickets_are_read_in_their_order_from_an_index() {
        let Sql { all, status, assignee, team, one, one_of_team, .. } = &*SQL;
        let listed = [status, assignee, team].map(|it| [&*it.tickets, &*it.numbers]);
        for sql in listed.as_flattened().iter().chain(&[&**all, &**one, &**one_of_team, TAGGED, PUBLIC, INTERNAL]) {
            is_direct(sql);
        }
        for (listed, column, comparison) in [(status, "status", '<'), (assignee, "assignee", '<'), (team, "team", '<')]
        {
            let terms = format!("(account=? AND {column}=? AND number{comparison}?)");
            for sql in [&listed.tickets, &listed.numbers] {
                assert!(steps(sql).concat().contains(&terms), "{sql}: {:?}", steps(sql));
            }
        }
    }

    #[test]
    fn numbers_are_read_from_the_index_alone() {
        let Sql { status, assignee, team, .. } = &*SQL;
        for sql in [&*status.numbers, &*assignee.numbers, &*team.numbers, TAGGED] {
            assert!(steps(sql).concat().contains("COVERING INDEX"), "{sql}: {:?}", steps(sql));
        }
        for sql in [PUBLIC, INTERNAL] {
            let terms = "PRIMARY KEY (account=? AND word=? AND internal=? AND number<?)";
            assert!(steps(sql).concat().contains(terms), "{sql}: {:?}", steps(sql));
        }
    }

    #[test]
    fn queues_are_read_in_their_order_from_an_index() {
        for (sql, whose) in [(&SQL.queue_of_team, "team"), (&SQL.queue_of_assignee, "assignee")] {
            let place = "(priority,waiting_since,account,ticket)>(?,?,?,?)";
            let expected = format!("consentry_ticket_queue_of_{whose} ({whose}=? AND {place})");
            let steps = steps(sql);
            assert!(matches!(&*steps, [one] if one.contains(&expected)), "{sql}: {steps:?}");
        }
    }
}
