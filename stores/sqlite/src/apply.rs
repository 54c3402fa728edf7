//! Applying a change set inside a transaction, the store's or the host's.

use crate::fault::Fault;
use crate::{tables, words};
use consentry::change::{Addition, Change, ChangeSet, Command, Outcome};
use consentry::id::Id as _;
use consentry::record::Record;
use consentry::{AccountId, CommandId, StoreError};
use rusqlite::{Connection, OptionalExtension as _, Transaction};

/// What became of a change set inside a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Applied {
    /// All of it is part of the transaction, and will be stored when that commits.
    Applied,
    /// A version, a row or the command was not as expected. None of it is part of the transaction; plan again.
    Conflict,
}

/// Makes a change set part of the host's own transaction: its business rows and Consentry's are stored together, or
/// neither. The transaction should be `IMMEDIATE`, so that it can't fail to become a writer half-way.
///
/// ```
/// # use consentry::{AccountId, CommandId, Desk, Language, System, UserId, account, desk::Step};
/// # use consentry_sqlite::{Applied, Options, SqliteStore, apply, rusqlite};
/// # let folder = tempfile::tempdir()?;
/// # let file = folder.path().join("host.db");
/// # let mut host = rusqlite::Connection::open(&file)?;
/// # host.execute_batch("CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT)")?;
/// let desk = Desk::new(SqliteStore::with(&file, Options::default().shared())?);
/// let program = System { name: "signup".parse()? };
/// let create = account::Create {
///     account: AccountId::from_name("customer:1"),
///     name: "Ada's bakery".parse()?,
///     owner: UserId::from_name("user:ada"),
///     email: "ada@example.com".parse()?,
///     language: Language::English,
/// };
/// let Step::Commit(plan) = desk.plan(CommandId::from_name("signup:1"), &program, &create)? else { return Ok(()) };
///
/// let transaction = host.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
/// transaction.execute("INSERT INTO customer (id, name) VALUES (1, 'Ada')", [])?;
/// assert_eq!(apply(&transaction, &plan.changes)?, Applied::Applied);
/// transaction.commit()?;
/// let account = plan.committed()?;
/// # assert_eq!(account.name.as_str(), "Ada's bakery");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`StoreError`] if SQLite failed; none of the change set is part of the transaction then.
pub fn apply(transaction: &Transaction<'_>, changes: &ChangeSet) -> Result<Applied, StoreError> {
    in_savepoint(transaction, changes).map_err(|fault| {
        // The transaction is the host's: what it does with it after an error must not include half of ours. If SQLite
        // has rolled everything back by itself, there is no savepoint left, and nothing to undo.
        let _ = run(transaction, "ROLLBACK TO consentry");
        let _ = run(transaction, "RELEASE consentry");
        fault.into()
    })
}

/// Applies a change set under a savepoint of its own, so that a conflict leaves nothing behind.
pub(crate) fn in_savepoint(connection: &Connection, changes: &ChangeSet) -> Result<Applied, Fault> {
    run(connection, "SAVEPOINT consentry")?;
    // After an error the caller rolls all of its transaction back, so only a conflict is undone here.
    let written = write(connection, changes)?;
    if written != Written::All {
        run(connection, "ROLLBACK TO consentry")?;
    }
    run(connection, "RELEASE consentry")?;
    Ok(if written == Written::All { Applied::Applied } else { Applied::Conflict })
}

/// How far a change set got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    /// All of it is written.
    All,
    /// It conflicts, which showed before anything was written.
    Nothing,
    /// It conflicts, and what was written before must be rolled back.
    Part,
}

/// Writes a change set, the places where commands meet first: if two change sets of one account exclude each other, the
/// second fails at the journal's head, with nothing to undo.
pub(crate) fn write(connection: &Connection, set: &ChangeSet) -> Result<Written, Fault> {
    for guard in &set.guards {
        if tables::version(connection, &guard.key)? != guard.version {
            return Ok(Written::Nothing);
        }
    }
    let mut so_far = Written::Nothing;
    for turn in [Turn::Head, Turn::Update, Turn::Insert] {
        for change in set.changes.iter().filter(|change| Turn::of(change) == turn) {
            let written = match change {
                Change::Put { record, was } => tables::put(connection, record, *was)?,
                Change::Add(Addition::Message(message)) => tables::add_message(connection, message)?,
                Change::Add(Addition::Entry(entry)) => tables::add_entry(connection, entry)?,
                Change::Add(Addition::Words(it)) => {
                    words::add(connection, it)?;
                    true
                }
            };
            if !written {
                return Ok(so_far);
            }
            so_far = Written::Part;
        }
    }
    Ok(if remember(connection, set.account, &set.command)? { Written::All } else { so_far })
}

/// In which turn a change is written.
#[derive(PartialEq)]
enum Turn {
    Head,
    Update,
    Insert,
}

impl Turn {
    const fn of(change: &Change) -> Self {
        match change {
            Change::Put { record: Record::Journal(_), .. } => Self::Head,
            Change::Put { was: 1.., .. } => Self::Update,
            _ => Self::Insert,
        }
    }
}

fn remember(connection: &Connection, account: AccountId, command: &Command) -> Result<bool, Fault> {
    let sql = "INSERT INTO consentry_command (account, command, at, input, reply) VALUES (?1, ?2, ?3, ?4, ?5)";
    let mut statement = connection.prepare_cached(sql)?;
    tables::changed_one(statement.execute((
        account.as_bytes(),
        command.id.as_bytes(),
        command.at.as_micros(),
        &command.outcome.input,
        &command.outcome.reply,
    )))
}

/// What a command did, if it was committed.
pub(crate) fn outcome(
    connection: &Connection,
    account: AccountId,
    command: CommandId,
) -> Result<Option<Outcome>, Fault> {
    let sql = "SELECT input, reply FROM consentry_command WHERE account = ?1 AND command = ?2";
    let mut statement = connection.prepare_cached(sql)?;
    let row = statement.query_row((account.as_bytes(), command.as_bytes()), |row| {
        Ok(Outcome { input: row.get(0)?, reply: row.get(1)? })
    });
    Ok(row.optional()?)
}

/// Runs a statement without parameters and rows.
pub(crate) fn run(connection: &Connection, sql: &'static str) -> rusqlite::Result<()> {
    connection.prepare_cached(sql)?.raw_execute().map(|_| ())
}
