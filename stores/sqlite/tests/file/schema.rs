//! The schema: what is in the file, and that it stays what it is.

use super::town::{Folder, desk_on, home, settle};
use consentry::access::{Acknowledgement, BreakGlass, Session};
use consentry::account::{Account, Service};
use consentry::assistance::{AgentBudget, AssistanceRequest};
use consentry::consent::Consent;
use consentry::contact::ContactRecord;
use consentry::journal::{Entry, JournalHead};
use consentry::people::{Invitation, Membership};
use consentry::review::{Review, ReviewLine};
use consentry::row::Row;
use consentry::staff::AgentRecord;
use consentry::ticket::{Message, Ticket, TicketCounter};
use consentry_sqlite::{migrate, rusqlite::Connection};
use std::collections::BTreeMap;

fn migrated() -> Connection {
    let mut connection = Connection::open_in_memory().unwrap();
    migrate(&mut connection).unwrap();
    connection
}

/// A column of text of all rows that a query finds.
fn texts(connection: &Connection, sql: &str, parameter: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([parameter], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

fn names(connection: &Connection, kind: &str) -> Vec<String> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = ?1 AND name NOT LIKE 'sqlite%' ORDER BY name";
    texts(connection, sql, kind)
}

fn columns(connection: &Connection, table: &str) -> Vec<String> {
    texts(connection, "SELECT name FROM pragma_table_info(?1) ORDER BY cid", table)
}

#[test]
fn the_stored_format_is_pinned() {
    let connection = migrated();
    let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name <> ?1 ORDER BY type, name";
    insta::assert_snapshot!(texts(&connection, sql, "").join(";\n\n"));
}

#[test]
fn every_table_checks_its_types_and_everything_bears_our_name() {
    let connection = migrated();
    let tables = names(&connection, "table");
    for kind in ["table", "index", "trigger", "view"] {
        for name in names(&connection, kind) {
            assert!(name.starts_with("consentry_"), "{name}");
        }
    }
    let sql = "SELECT name FROM pragma_table_list WHERE strict = 1 AND name <> ?1 ORDER BY name";
    assert_eq!(texts(&connection, sql, ""), tables);
}

/// Indexes of queries over all accounts. They hold no more than the rows that such a query can find.
const OVER_ALL_ACCOUNTS: [(&str, &str); 7] = [
    ("consentry_membership_by_user", "user"),
    ("consentry_ticket_queue_of_team", "team"),
    ("consentry_ticket_queue_of_assignee", "assignee"),
    ("consentry_session_to_sweep", "sweep_at"),
    ("consentry_session_owed", "clean_up_until"),
    ("consentry_session_owed_by_agent", "agent"),
    ("consentry_break_glass_asked", "break_glass"),
];

/// Reviewers look through every session there was, so these hold them all.
const OVER_ALL_SESSIONS: [(&str, &str); 2] =
    [("consentry_session_entered", "entered_at"), ("consentry_session_entered_by_agent", "agent")];

#[test]
fn the_account_leads_every_key_index_and_unique_constraint() {
    let connection = migrated();
    let mut looked_at = 0;
    for table in names(&connection, "table").iter().filter(|name| *name != "consentry_schema") {
        let key = texts(&connection, "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk", table);
        assert_eq!(key.first().map(String::as_str), Some("account"), "{table}");
        for index in texts(&connection, "SELECT name FROM pragma_index_list(?1)", table) {
            let columns = texts(&connection, "SELECT name FROM pragma_index_info(?1) ORDER BY seqno", &index);
            let other = OVER_ALL_ACCOUNTS
                .iter()
                .chain(&OVER_ALL_SESSIONS)
                .find(|(name, _)| *name == index)
                .map(|(_, column)| *column);
            assert_eq!(columns.first().map(String::as_str), Some(other.unwrap_or("account")), "{index}");
            looked_at += 1;
        }
    }
    assert!(looked_at >= 39, "{looked_at}");
    for (index, _) in OVER_ALL_ACCOUNTS {
        let sql = texts(&connection, "SELECT sql FROM sqlite_schema WHERE name = ?1", index).concat();
        assert!(sql.contains(" WHERE ") || sql.contains("\n    WHERE "), "{index} is no partial index: {sql}");
    }
}

#[test]
fn the_columns_are_the_fields_of_the_core() {
    fn of<R: Row>(version: bool) -> (String, Vec<String>) {
        let columns = R::COLUMNS.iter().copied().chain(version.then_some("version")).map(str::to_owned);
        (format!("consentry_{}", R::TABLE), columns.collect())
    }
    let mut expected = BTreeMap::from([
        of::<Account>(true),
        of::<Service>(true),
        of::<Membership>(true),
        of::<Invitation>(true),
        of::<ContactRecord>(true),
        of::<AgentRecord>(true),
        of::<AssistanceRequest>(true),
        of::<AgentBudget>(true),
        of::<Consent>(true),
        of::<Session>(true),
        of::<BreakGlass>(true),
        of::<Acknowledgement>(true),
        of::<ReviewLine>(true),
        of::<Review>(true),
        of::<TicketCounter>(true),
        of::<Ticket>(true),
        of::<JournalHead>(true),
        of::<Message>(false),
        of::<Entry>(false),
    ]);
    for (table, columns) in [
        ("word", vec!["account", "word", "internal", "number"]),
        ("words_new", vec!["account", "place", "internal", "number", "words"]),
        ("command", vec!["account", "command", "at", "input", "reply"]),
        ("schema", vec!["number", "name"]),
    ] {
        expected.insert(format!("consentry_{table}"), columns.into_iter().map(str::to_owned).collect());
    }
    let connection = migrated();
    let found: BTreeMap<String, Vec<String>> =
        names(&connection, "table").into_iter().map(|table| (table.clone(), columns(&connection, &table))).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_is_written_once_is_never_changed() {
    // RULES J1, J3: what the tree attests stays; salt and payload may be erased.
    let folder = Folder::new();
    let desk = desk_on(&folder.file(), 1);
    settle(&desk, home());
    super::town::ask(&desk, home(), "It was warm yesterday.").unwrap();
    let connection = Connection::open(folder.file()).unwrap();
    for change in [
        "UPDATE consentry_entry SET header = '{}'",
        "UPDATE consentry_entry SET sequence = sequence + 10",
        "UPDATE consentry_entry SET account = zeroblob(16)",
        "UPDATE OR REPLACE consentry_entry SET sequence = 1",
        "UPDATE consentry_message SET body = 'It was cold all the time.'",
        "UPDATE consentry_message SET number = number + 1",
        "INSERT INTO consentry_message SELECT * FROM consentry_message WHERE true \
         ON CONFLICT DO UPDATE SET body = 'It was cold all the time.'",
    ] {
        let error = connection.execute_batch(change).unwrap_err().to_string();
        assert!(error.contains("never changed"), "{change}: {error}");
    }
    super::town::inspect(desk.store(), home(), 1);
    assert_eq!(connection.execute("UPDATE consentry_entry SET salt = NULL, payload = NULL", []).unwrap(), 3);
}

#[test]
fn a_file_of_our_own_says_so() {
    let folder = Folder::new();
    settle(&desk_on(&folder.file(), 1), home());
    let bytes = std::fs::read(folder.file()).unwrap();
    // What `file` and other programs look at.
    assert_eq!(bytes.get(68..72), Some(b"Csny".as_slice()));
    let connection = Connection::open(folder.file()).unwrap();
    let text = |sql| connection.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
    assert_eq!(text("PRAGMA journal_mode"), "wal");
    assert_eq!(text("PRAGMA encoding"), "UTF-8");
    assert_eq!(text("PRAGMA integrity_check"), "ok");
}
