//! Damaged files: typed errors, no panic, and nothing that is believed without reason.

use super::everything::{questions, town};
use super::town::{Folder, ask, desk, entries, head, home, noon, root, street};
use consentry::desk::Unpaused;
use consentry::facts::{Answers, Facts};
use consentry::id::Id as _;
use consentry::journal::JournalHead;
use consentry::moment::SeededEntropy;
use consentry::operation::Wanted;
use consentry::query::{Filter, Query, Rows};
use consentry::record::Key;
use consentry::time::ManualClock;
use consentry::{AccountId, Desk, Settings, Store, StoreError};
use consentry_sqlite::{SqliteStore, rusqlite::Connection};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

const CODES: [&str; 5] = ["store.corrupt", "store.foreign", "store.newer", "store.read_only", "store.poisoned"];

fn ids(store: &dyn Store, account: AccountId) -> Vec<consentry::TicketId> {
    super::town::tickets(store, account).iter().map(|ticket| ticket.id).collect()
}

type Seen = Vec<Result<Answers, StoreError>>;

fn look(store: &dyn Store, questions: &[Wanted]) -> Seen {
    questions.iter().map(|wanted| store.gather(wanted)).collect()
}

/// What a whole file answers, and its questions.
fn whole(folder: &Folder, account: AccountId) -> (Vec<Wanted>, Seen) {
    let store = SqliteStore::open(folder.file()).unwrap();
    let questions = questions(account, &ids(&store, account));
    let seen = look(&store, &questions);
    assert!(seen.iter().all(Result::is_ok));
    (questions, seen)
}

fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

/// The journal as a store tells it, if it tells it at all.
fn journal(seen: &Seen) -> Option<(JournalHead, Vec<consentry::journal::Entry>)> {
    let mut pages = seen.iter().flatten().flat_map(|answers| &answers.pages);
    let entries =
        pages.find_map(|rows| if let Rows::Entries(entries) = rows { Some(entries.clone()) } else { None })?;
    let mut records = seen.iter().flatten().flat_map(|answers| &answers.records).flatten();
    let head = records.find_map(|found| <JournalHead as consentry::record::Stored>::of(&found.value).cloned())?;
    Some((head, entries))
}

#[test]
fn a_flipped_byte_is_an_error_or_stays_what_it_is() {
    let town = town();
    let (questions, before) = whole(&town, home());
    let (_, attested) = journal(&before).unwrap();
    let bytes = std::fs::read(town.file()).unwrap();
    let damaged = Folder::new();
    let run = |(place, mask): (prop::sample::Index, u8)| {
        let mut bytes = bytes.clone();
        let place = place.index(bytes.len());
        bytes[place] ^= mask;
        std::fs::write(damaged.file(), &bytes).unwrap();
        let store = match SqliteStore::open(damaged.file()) {
            Ok(store) => store,
            Err(error) => {
                prop_assert!(CODES.contains(&error.code()), "byte {place}: {error:?}");
                return Ok(());
            }
        };
        let seen = look(&store, &questions);
        for (wanted, answers) in questions.iter().zip(&seen) {
            // What a desk believes fits the question, whatever else is wrong with it.
            let facts = answers.clone().and_then(|answers| Facts::checked(wanted.clone(), answers));
            if let Err(error) = facts {
                prop_assert!(CODES.contains(&error.code()), "byte {place}: {error:?}");
            }
        }
        // RULE J2: a journal that differs is found out by its own tree.
        if let Some((head, entries)) = journal(&seen)
            && entries != attested
        {
            let found = root(&entries) != head.root() || entries.iter().any(|entry| entry.read_fact().is_err());
            prop_assert!(found, "byte {place}: another journal passes");
        }
        Ok(())
    };
    runner(300).run(&(any::<prop::sample::Index>(), 1..=u8::MAX), run).unwrap();
}

#[test]
fn a_damaged_file_that_is_written_to_is_an_error_or_works() {
    let town = town();
    let bytes = std::fs::read(town.file()).unwrap();
    let damaged = Folder::new();
    let run = |(place, mask): (prop::sample::Index, u8)| {
        let mut bytes = bytes.clone();
        let place = place.index(bytes.len());
        bytes[place] ^= mask;
        std::fs::write(damaged.file(), &bytes).unwrap();
        let Ok(store) = SqliteStore::open(damaged.file()) else { return Ok(()) };
        let settings =
            Settings::default().clock(ManualClock::new(noon())).entropy(SeededEntropy::new(9)).pause(Unpaused);
        let desk = Desk::with(store, settings.attempts_max(3));
        let code = match ask(&desk, home(), "Is anybody there?") {
            Ok(ticket) => {
                // Then it is stored, whatever else is broken.
                let key = Key::Ticket(home(), ticket.id);
                let found = desk.store().gather(&Wanted { records: vec![key], ..Wanted::new(home()) });
                prop_assert!(found.map_or(true, |answers| answers.records[0].is_some()));
                return Ok(());
            }
            Err(error) => error.code(),
        };
        let known = ["defect", "not_found", "refused", "conflict", "command.pending"];
        prop_assert!(CODES.contains(&code) || known.contains(&code), "byte {place}: {code}");
        Ok(())
    };
    runner(60).run(&(any::<prop::sample::Index>(), 1..=u8::MAX), run).unwrap();
}

/// Changes a file behind the store's back, past its triggers and its checks of types.
fn tamper(folder: &Folder, sql: &str) {
    let connection = Connection::open(folder.file()).unwrap();
    connection
        .execute_batch(
            "DROP TRIGGER consentry_entry_is_final; DROP TRIGGER consentry_message_is_final; \
             PRAGMA writable_schema = ON; \
             UPDATE sqlite_schema SET sql = replace(replace(sql, ') STRICT, WITHOUT', ') WITHOUT'), ') STRICT', ')') \
             WHERE type = 'table'",
        )
        .unwrap();
    drop(connection);
    let connection = Connection::open(folder.file()).unwrap();
    connection.execute_batch(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
}

fn copy(town: &Folder) -> Folder {
    let folder = Folder::new();
    std::fs::copy(town.file(), folder.file()).unwrap();
    folder
}

/// Demands that a tampered file answers each question as before or with `store.corrupt`, and at least one with that.
fn is_noticed(town: &Folder, sql: &str, (questions, before): &(Vec<Wanted>, Seen)) {
    let folder = copy(town);
    tamper(&folder, sql);
    let store = SqliteStore::open(folder.file()).unwrap();
    let mut noticed = 0;
    for ((wanted, before), after) in questions.iter().zip(before).zip(look(&store, questions)) {
        match after {
            Err(error) => {
                assert_eq!(error.code(), "store.corrupt", "{sql}: {error:?}");
                noticed += 1;
            }
            _ if selects_by(&wanted.queries, sql) => {}
            after => assert_eq!(&after, before, "{sql}: {wanted:?}"),
        }
    }
    assert!(noticed > 0, "{sql}: nobody noticed");
    // One bad row is no reason to give up on the others.
    let (others, expected) = whole(&copy(town), street(1));
    let alike = look(&store, &others).iter().zip(&expected).filter(|(one, other)| one == other).count();
    // Some lists go over all accounts: of sessions three at most.
    assert!(alike + 3 >= others.len(), "{sql}: {alike} of {} answers of another account", others.len());
}

/// Whether the tampered column is one that the query selects by: what has no status is in no list by status. Whoever
/// acts on such a list gathers the record as well, which is noticed.
fn selects_by(queries: &[Query], sql: &str) -> bool {
    let columns: &[&str] = match queries {
        [Query::Tickets { filter: Filter::Status(_), .. } | Query::Invitations { .. } | Query::BreakGlasses { .. }] => {
            &["status"]
        }
        [Query::Consents { .. }] => &["withdrawn_at"],
        [Query::Sessions { .. }] => {
            &["agent", "onboarding", "entered_at", "ended_at", "sweep_at", "clean_up_until", "documents", "cleaned_at"]
        }
        [Query::Tickets { filter: Filter::Assignee(_), .. }] => &["assignee"],
        [Query::Tickets { filter: Filter::Tag(_), .. }] => &["tags"],
        [Query::Tickets { team: Some(_), .. }] => &["team"],
        [Query::Queue { .. }] => &["team", "assignee", "priority", "waiting_since"],
        [Query::Members { .. } | Query::Memberships { .. }] => &["removed_at"],
        [Query::Contacts { .. }] => &["removed_at", "categories"],
        [Query::Undelivered { .. }] => &["delivered"],
        [Query::Pending { .. }] => &["delivered", "size", "leased_until"],
        _ => &[],
    };
    columns.iter().any(|column| sql.contains(&format!(" {column} = ")))
}

/// `WHERE` this account.
fn here() -> String {
    format!("WHERE account = x'{:032x}'", u128::from_be_bytes(*home().as_bytes()))
}

#[test]
fn a_value_of_another_type_is_corrupt() {
    let town = town();
    let before = whole(&town, home());
    let connection = Connection::open(town.file()).unwrap();
    let sql = "SELECT s.name, c.name, c.type FROM sqlite_schema s, pragma_table_info(s.name) c \
               WHERE s.type = 'table' AND s.name <> 'consentry_schema' AND c.pk = 0 \
               AND NOT (s.name = 'consentry_ticket' AND c.name = 'ticket')";
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    let columns: Vec<(String, String, String)> = rows.map(Result::unwrap).collect();
    drop(statement);
    drop(connection);
    assert!(columns.len() > 35, "{columns:?}");
    for (table, column, kind) in columns {
        let values = match &*kind {
            "INTEGER" => ["'many'", "x'07'", "1.5"],
            "TEXT" => ["x'41'", "CAST(x'ff41' AS TEXT)", "CAST(x'c0af' AS TEXT)"],
            "BLOB" => ["7", "'0123456789abcdef'", "x'00'"],
            kind => panic!("{kind}"),
        };
        // Nobody reads when a command was run; it is there for later pruning.
        let unread = (&*table, &*column) == ("consentry_command", "at");
        // The staff's realm is not this account's.
        let staffs = ["agent", "agent_budget", "review_line", "review"].map(|table| format!("consentry_{table}"));
        let place = if staffs.contains(&table) { String::new() } else { here() };
        for value in values.iter().filter(|_| !unread) {
            is_noticed(&town, &format!("UPDATE {table} SET {column} = {value} {place}"), &before);
        }
    }
}

#[test]
fn a_value_that_its_column_cannot_hold_is_corrupt() {
    let town = town();
    let before = whole(&town, home());
    for (table, value) in [
        ("account", "version = -1"),
        ("account", "created_at = 9223372036854775807"),
        ("account", "created_at = -9223372036854775808"),
        ("account", "name = ''"),
        ("account", "name = char(7) || 'bakery'"),
        ("account", "owner = zeroblob(17)"),
        ("membership", "version = -9223372036854775808"),
        ("ticket", "status = 'banana'"),
        ("ticket", "status = 'New'"),
        ("ticket", "messages = -1"),
        ("ticket", "subject = 'two' || char(10) || 'lines'"),
        ("ticket", "service = zeroblob(15)"),
        ("account", "door = 'ajar'"),
        ("assistance", "secret = 'cs1.first.5a'"),
        ("assistance", "evidence = 'sha256:5a'"),
        ("assistance", "digits = 4294967296"),
        ("consent", "evidence = 'ftp://example.com'"),
        ("session", "version = -1"),
        ("session", "basis = 'luck'"),
        ("session", "ending = 'Left'"),
        ("session", "scopes = 'Settings'"),
        ("session", "link = 'javascript:alert(1)'"),
        ("session", "policy = zeroblob(31)"),
        ("session", "documents = -1"),
        ("break_glass", "approvers = 'me'"),
        ("break_glass", "status = 'open'"),
        ("acknowledgement", "edition = ''"),
        ("message", "author = 'nobody'"),
        ("message", "author = ''"),
        ("message", "body = ''"),
        ("ticket_counter", "last = -1"),
        ("ticket", "rating = 6"),
        ("ticket", "priority = 4"),
        ("ticket", "tags = 'vip vip\u{200b}'"),
        ("ticket", "absorbed = 'me'"),
        ("ticket", "team = 'Support'"),
        ("account", "email = 'nobody'"),
        ("account", "language = 'fr'"),
        ("membership", "manages_users = 2"),
        ("invitation", "status = 'lost'"),
        ("invitation", "token_hash = zeroblob(31)"),
        ("contact", "categories = 4294967296"),
        ("contact", "name = ''"),
        ("message", "attachments = '[{}]'"),
        ("message", "attachments = '{'"),
        ("ticket_counter", "tally = 'support:new=many'"),
        ("ticket_counter", "tally = 'support'"),
        ("journal", "frontier = zeroblob(31)"),
        ("journal", "frontier = zeroblob(32 * 65)"),
        ("journal", "size = -1"),
        ("journal", "leased_until = 9223372036854775807"),
        ("journal", "leased_to = x'00'"),
    ] {
        is_noticed(&town, &format!("UPDATE consentry_{table} SET {value} {}", here()), &before);
    }
    for (table, value) in [
        ("agent", "active = 2"),
        ("agent", "ceiling = 'a a A'"),
        ("agent", "undertaking = ''"),
        ("agent_budget", "failures = 4294967296"),
        ("review_line", "version = -1"),
        ("review", "finding = ''"),
    ] {
        is_noticed(&town, &format!("UPDATE consentry_{table} SET {value}"), &before);
    }
}

#[test]
fn a_missing_table_is_corrupt() {
    let town = town();
    for table in ["ticket", "entry", "command", "journal"] {
        let folder = copy(&town);
        Connection::open(folder.file()).unwrap().execute_batch(&format!("DROP TABLE consentry_{table}")).unwrap();
        let error = match SqliteStore::open(folder.file()) {
            Ok(store) => ask(&desk(store, 9), home(), "Is anybody there?").unwrap_err().code(),
            Err(error) => error.code(),
        };
        assert_eq!(error, "store.corrupt", "{table}");
    }
}

#[test]
fn a_journal_that_lost_an_entry_is_not_read_across_the_gap() {
    let town = town();
    let folder = copy(&town);
    tamper(&folder, &format!("DELETE FROM consentry_entry {} AND sequence = 4", here()));
    let store = SqliteStore::open(folder.file()).unwrap();
    let before = head(&store, home()).unwrap().size;
    assert_eq!(entries(&store, home()).len() as u64, before - 1);
    let mut wanted = Wanted::new(home());
    wanted.page(Query::Entries { account: home(), after: 0, rows: 200 });
    let answers = store.gather(&wanted).unwrap();
    // RULE J2
    assert_eq!(Facts::checked(wanted, answers).unwrap_err().code(), "store.corrupt");
}
