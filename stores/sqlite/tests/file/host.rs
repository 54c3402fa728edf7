//! The host's own tables in the same file, and its own transactions.

use super::town::{Build as _, Folder, ask, audit, create, desk, desk_on, draft, entry, home, host, inspect};
use super::town::{membership, numbers, open, settle};
use consentry::desk::Step;
use consentry::{ChangeSet, CommandId, Commit, Desk, Store as _, StoreErrorKind};
use consentry_sqlite::rusqlite::{Connection, Transaction, TransactionBehavior};
use consentry_sqlite::{Applied, MIGRATIONS, Options, SqliteStore, apply, migrate};

/// The host's program: its own connection and tables, and a desk over the same file.
fn program(folder: &Folder) -> (Connection, Desk<SqliteStore>) {
    let connection = Connection::open(folder.file()).unwrap();
    connection.execute_batch("CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT UNIQUE) STRICT").unwrap();
    let store = SqliteStore::with(folder.file(), Options::default().shared()).unwrap();
    (connection, desk(store, 1))
}

fn customers(connection: &Connection) -> i64 {
    connection.query_row("SELECT count(*) FROM customer", [], |row| row.get(0)).unwrap()
}

fn begin(connection: &mut Connection) -> Transaction<'_> {
    connection.transaction_with_behavior(TransactionBehavior::Immediate).unwrap()
}

/// What the host wants to commit with a row of its own: a new account.
fn plan(desk: &Desk<SqliteStore>) -> ChangeSet {
    match desk.plan(CommandId::from_name("signup:1"), &host(), &create(home())).unwrap() {
        Step::Commit(plan) => plan.changes,
        Step::Done(_) => panic!("creating an account has effects"),
    }
}

#[test]
fn the_hosts_row_and_ours_are_committed_together() {
    let folder = Folder::new();
    let (mut connection, desk) = program(&folder);
    let changes = plan(&desk);
    let transaction = begin(&mut connection);
    transaction.execute("INSERT INTO customer VALUES (1, 'Ada')", []).unwrap();
    assert_eq!(apply(&transaction, &changes), Ok(Applied::Applied));
    // Nobody else sees half of it, and nobody waits.
    assert_eq!(audit(desk.store(), home()), 0);
    transaction.commit().unwrap();
    assert_eq!((customers(&connection), audit(desk.store(), home())), (1, 1));
    // RULE T11: the command is remembered as if the desk had run it.
    let again = desk.run_command(CommandId::from_name("signup:1"), &host(), create(home())).unwrap();
    assert_eq!((again.id, audit(desk.store(), home())), (home(), 1));
}

#[test]
fn the_hosts_rollback_takes_ours_along() {
    let folder = Folder::new();
    let (mut connection, desk) = program(&folder);
    let changes = plan(&desk);
    let transaction = begin(&mut connection);
    transaction.execute("INSERT INTO customer VALUES (1, 'Ada')", []).unwrap();
    assert_eq!(apply(&transaction, &changes), Ok(Applied::Applied));
    transaction.rollback().unwrap();
    assert_eq!((customers(&connection), audit(desk.store(), home())), (0, 0));
    assert_eq!(desk.store().outcome(home(), changes.command.id), Ok(None));
    // The same plan still holds.
    assert_eq!(desk.store().commit(&changes), Commit::Committed);
}

#[test]
fn a_conflict_leaves_nothing_of_ours_and_the_hosts_transaction_usable() {
    let folder = Folder::new();
    let (mut connection, desk) = program(&folder);
    let changes = plan(&desk);
    settle(&desk, home());
    let size = audit(desk.store(), home());
    let late = draft(home(), "late").add(entry(home(), 100)).put(membership(home(), "ben"), 0);
    let stale = late.clone().put(super::town::head(desk.store(), home()).unwrap(), 1);
    let taken = late.clone().add(entry(home(), 1));
    let transaction = begin(&mut connection);
    transaction.execute("INSERT INTO customer VALUES (1, 'Ada')", []).unwrap();
    for conflicting in [&changes, &stale, &taken] {
        assert_eq!(apply(&transaction, conflicting), Ok(Applied::Conflict));
    }
    transaction.execute("INSERT INTO customer VALUES (2, 'Ben')", []).unwrap();
    transaction.commit().unwrap();
    assert_eq!((customers(&connection), audit(desk.store(), home())), (2, size));
    for conflicting in [&changes, &late] {
        assert_eq!(desk.store().outcome(home(), conflicting.command.id), Ok(None));
    }
    assert_eq!(desk.store().commit(&draft(home(), "ben").put(membership(home(), "ben"), 0)), Commit::Committed);
}

#[test]
fn an_error_leaves_nothing_of_ours_and_the_hosts_transaction_usable() {
    let folder = Folder::new();
    let (mut connection, desk) = program(&folder);
    let changes = plan(&desk);
    // The host's own trigger on our table fails at the last of our writes.
    for raise in ["ABORT", "FAIL"] {
        let trigger = format!(
            "CREATE TRIGGER mood BEFORE INSERT ON consentry_command BEGIN SELECT RAISE({raise}, 'not today'); END"
        );
        connection.execute_batch(&trigger).unwrap();
        let transaction = begin(&mut connection);
        transaction.execute("INSERT INTO customer (name) VALUES (?1)", [raise]).unwrap();
        let error = apply(&transaction, &changes).unwrap_err();
        assert_eq!(error.kind(), StoreErrorKind::Failed, "{error:?}");
        transaction.execute_batch("DROP TRIGGER mood").unwrap();
        transaction.commit().unwrap();
        assert_eq!(audit(desk.store(), home()), 0);
    }
    assert_eq!(customers(&connection), 2);
    // An error that ends the host's transaction takes everything along, and panics nowhere.
    connection
        .execute_batch("CREATE TRIGGER mood BEFORE INSERT ON consentry_command BEGIN SELECT RAISE(ROLLBACK, 'no'); END")
        .unwrap();
    let transaction = begin(&mut connection);
    transaction.execute("INSERT INTO customer (name) VALUES ('Eve')", []).unwrap();
    assert_eq!(apply(&transaction, &changes).unwrap_err().kind(), StoreErrorKind::Failed);
    drop(transaction);
    assert_eq!((customers(&connection), audit(desk.store(), home())), (2, 0));
}

#[test]
fn several_change_sets_and_the_hosts_savepoints_fit_into_one_transaction() {
    let folder = Folder::new();
    let (mut connection, desk) = program(&folder);
    let mut transaction = begin(&mut connection);
    for n in 1..=5u32 {
        let savepoint = transaction.savepoint().unwrap();
        savepoint.execute("INSERT INTO customer (id) VALUES (?1)", [n]).unwrap();
        savepoint.commit().unwrap();
        let set = draft(home(), &n.to_string()).add(entry(home(), n.into()));
        assert_eq!(apply(&transaction, &set), Ok(Applied::Applied));
        assert_eq!(apply(&transaction, &set), Ok(Applied::Conflict), "the same again");
    }
    transaction.commit().unwrap();
    assert_eq!((customers(&connection), super::town::entries(desk.store(), home()).len()), (5, 5));
}

#[test]
fn the_store_waits_for_the_hosts_transaction_and_then_sees_it() {
    let folder = Folder::new();
    let (mut connection, desk) = program(&folder);
    settle(&desk, home());
    let Step::Commit(plan) =
        desk.plan(CommandId::from_name("t"), &super::town::ada(), &open(home(), "From the host.")).unwrap()
    else {
        panic!("opening a ticket has effects")
    };
    let transaction = begin(&mut connection);
    assert_eq!(apply(&transaction, &plan.changes), Ok(Applied::Applied));
    std::thread::scope(|scope| {
        let (said, heard) = std::sync::mpsc::channel();
        let (desk, said) = (&desk, said);
        let other = scope.spawn(move || {
            said.send(()).unwrap();
            ask(desk, home(), "From the desk.").unwrap().number.get()
        });
        heard.recv().unwrap();
        transaction.commit().unwrap();
        // RULE T10: whichever came first, both have a number of their own.
        assert_eq!(other.join().unwrap(), 2);
    });
    inspect(desk.store(), home(), 2);
}

#[test]
fn a_shared_file_keeps_the_hosts_tables_as_they_were() {
    let folder = Folder::new();
    let host = Connection::open(folder.file()).unwrap();
    host.execute_batch(
        "PRAGMA application_id = 77; PRAGMA user_version = 12; CREATE TABLE journal (line TEXT); \
         INSERT INTO journal VALUES ('mine'); CREATE INDEX journal_by_line ON journal (line)",
    )
    .unwrap();
    drop(host);
    assert_eq!(SqliteStore::open(folder.file()).unwrap_err().kind(), StoreErrorKind::Foreign);
    let shared = || SqliteStore::with(folder.file(), Options::default().shared()).unwrap();
    settle(&desk(shared(), 1), home());
    inspect(&shared(), home(), 0);
    // Once ours are in it, it is ours to open either way.
    inspect(&SqliteStore::open(folder.file()).unwrap(), home(), 0);
    let host = Connection::open(folder.file()).unwrap();
    let number = |sql: &str| host.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(number("SELECT count(*) FROM journal WHERE line = 'mine'"), 1);
    assert_eq!((number("PRAGMA application_id"), number("PRAGMA user_version")), (77, 12));
    let foreign = "SELECT count(*) FROM sqlite_schema WHERE tbl_name NOT LIKE 'consentry\\_%' ESCAPE '\\'";
    assert_eq!(number(foreign), 2);
}

#[test]
fn a_table_of_the_hosts_under_one_of_our_names_is_never_touched() {
    let folder = Folder::new();
    let connection = Connection::open(folder.file()).unwrap();
    connection
        .execute_batch("CREATE TABLE consentry_message (mine TEXT); INSERT INTO consentry_message VALUES ('x')")
        .unwrap();
    drop(connection);
    for _ in 0..2 {
        let error = SqliteStore::with(folder.file(), Options::default().shared()).unwrap_err();
        assert_eq!(error.kind(), StoreErrorKind::Corrupt, "{error:?}");
    }
    let connection = Connection::open(folder.file()).unwrap();
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).unwrap();
    assert_eq!(tables, 1, "no migration left half of itself");
}

#[test]
fn migrating_again_changes_nothing_and_the_list_is_what_is_applied() {
    let mut connection = Connection::open_in_memory().unwrap();
    let schema = |connection: &Connection| {
        let sql = "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY name)";
        connection.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap()
    };
    migrate(&mut connection).unwrap();
    let first = schema(&connection);
    let changes = connection.total_changes();
    migrate(&mut connection).unwrap();
    assert_eq!((schema(&connection), connection.total_changes()), (first.clone(), changes));

    let mut statement = connection.prepare("SELECT number, name FROM consentry_schema ORDER BY number").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let applied: Vec<(u32, String)> = rows.map(Result::unwrap).collect();
    let listed: Vec<(u32, String)> = MIGRATIONS.iter().map(|it| (it.number, it.name.to_owned())).collect();
    assert_eq!(applied, listed);
    assert!(listed.iter().map(|(number, _)| *number).eq(1..=listed.len().try_into().unwrap()), "numbered from 1");

    // A host that runs them with a tool of its own gets the same.
    let mut by_hand = Connection::open_in_memory().unwrap();
    by_hand
        .execute_batch("CREATE TABLE consentry_schema (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT")
        .unwrap();
    for migration in MIGRATIONS {
        by_hand.execute_batch(migration.sql).unwrap();
        let row = (migration.number, migration.name);
        by_hand.execute("INSERT INTO consentry_schema VALUES (?1, ?2)", row).unwrap();
    }
    migrate(&mut by_hand).unwrap();
    assert_eq!(schema(&by_hand).replace("IF NOT EXISTS ", ""), first.replace("IF NOT EXISTS ", ""));
}

#[test]
fn two_stores_on_one_file_in_one_process_see_each_other_at_once() {
    let folder = Folder::new();
    let (one, other) = (desk_on(&folder.file(), 1), desk_on(&folder.file(), 2));
    settle(&one, home());
    for _ in 0..10 {
        ask(&one, home(), "One.").unwrap();
        ask(&other, home(), "Other.").unwrap();
        assert_eq!(numbers(one.store(), home()), numbers(other.store(), home()));
    }
    drop(one);
    ask(&other, home(), "Alone.").unwrap();
    inspect(other.store(), home(), 21);
}
