//! Files of many tickets, built by hand because they are to be there in seconds, and kept for the next run. Their rows are
//! the library's own, column by column: each case reads through the store before it measures anything.

use crate::bench::{Bench, Failure};
use crate::world;
use consentry::account::{Account, Service};
use consentry::id::Id as _;
use consentry::people::Membership;
use consentry::policy::Door;
use consentry::row::{Field as _, Row, Value};
use consentry::staff::AgentRecord;
use consentry::ticket::words::words_of;
use consentry::ticket::{Attachments, Message, Priority, Status, Tally, Ticket, TicketCounter, TicketNumber};
use consentry::{AccountId, Actor, Language, Permissions, TicketId, Timestamp};
use consentry_sqlite::{MIGRATIONS, SqliteStore};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, ToSql};
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::path::PathBuf;

/// When the first ticket was opened: microseconds since 1970.
const EPOCH: i64 = 1_780_000_000_000_000;

/// The file of this name and form: from an earlier run if it is of the same form and schema, else built.
pub(crate) fn file(
    bench: &Bench,
    name: &str,
    form: &str,
    build: impl FnOnce(&Connection) -> Result<(), Failure>,
) -> Result<PathBuf, Failure> {
    let folder = bench.folder.join(name);
    let (path, marker) = (folder.join("support.db"), folder.join("complete"));
    let schema: Vec<&str> = MIGRATIONS.iter().map(|migration| migration.sql).collect();
    let mark = format!("{form}\n{}", schema.join("\n"));
    if std::fs::read_to_string(&marker).is_ok_and(|found| found == mark) {
        return Ok(path);
    }
    eprintln!("building the file {name}");
    bench.fresh(name)?;
    // The store makes the schema, and marks the file as its own.
    drop(SqliteStore::open(&path)?);
    let connection = Connection::open(&path)?;
    connection.pragma_update(None, "journal_mode", "OFF")?;
    connection.pragma_update(None, "synchronous", "OFF")?;
    connection.pragma_update(None, "cache_size", -262_144)?;
    connection.execute_batch("BEGIN")?;
    build(&connection)?;
    connection.execute_batch("COMMIT")?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    std::fs::write(&marker, mark)?;
    Ok(path)
}

/// The time so many seconds after the first ticket.
pub(crate) fn time(seconds: u64) -> Result<Timestamp, Failure> {
    Ok(Timestamp::from_micros(EPOCH + i64::try_from(seconds)? * 1_000_000)?)
}

/// Ids that grow with the number, as those that the library draws grow with time.
pub(crate) fn ticket_id(account: u32, number: u32) -> TicketId {
    let text = format!("01900000-{:04x}-7{:03x}-8000-{account:012x}", number >> 12, number & 0xfff);
    // The text above has the form of an id, so the other branch is never taken.
    text.parse().unwrap_or_else(|_| TicketId::from_name(&text))
}

/// A ticket as somebody opened it at that time, in the team `support`.
pub(crate) fn ticket(account: AccountId, id: TicketId, number: u32, at: Timestamp) -> Result<Ticket, Failure> {
    Ok(Ticket {
        account,
        id,
        number: TicketNumber::read(Value::Integer(number.into()))?,
        service: world::service(),
        category: "general".parse()?,
        opened_by: world::user().id,
        subject: world::SUBJECT.parse()?,
        status: Status::New,
        status_since: at,
        messages: 1,
        opened_at: at,
        updated_at: at,
        follows: None,
        merged_into: None,
        merged_from: None,
        absorbed: consentry::set::TicketIds::default(),
        rating: None,
        comment: None,
        team: "support".parse()?,
        priority: Priority::Normal,
        assignee: None,
        tags: consentry::set::Tags::default(),
        notes: 0,
        waiting_since: Some(at),
    })
}

/// Writes rows into a new file.
pub(crate) struct Filler<'c> {
    accounts: Table<'c, Account>,
    memberships: Table<'c, Membership>,
    services: Table<'c, Service>,
    agents: Table<'c, AgentRecord>,
    counters: Table<'c, TicketCounter>,
    tickets: Table<'c, Ticket>,
    messages: Table<'c, Message>,
    word: CachedStatement<'c>,
    /// The account that is being filled: its tickets by team and status, its last number, its words.
    account: AccountId,
    tally: BTreeMap<(String, Status), u64>,
    last: u64,
    words: Vec<(i64, i64)>,
}

impl<'c> Filler<'c> {
    pub(crate) fn prepare(connection: &'c Connection) -> Result<Self, Failure> {
        Ok(Self {
            accounts: Table::records(connection)?,
            memberships: Table::records(connection)?,
            services: Table::records(connection)?,
            agents: Table::records(connection)?,
            counters: Table::records(connection)?,
            tickets: Table::records(connection)?,
            messages: Table::additions(connection)?,
            word: connection.prepare_cached(
                "INSERT INTO consentry_word (account, word, internal, number) VALUES (?1, ?2, 0, ?3)",
            )?,
            account: AccountId::STAFF,
            tally: BTreeMap::new(),
            last: 0,
            words: Vec::new(),
        })
    }

    /// Adds an agent.
    pub(crate) fn agent(&mut self, agent: &AgentRecord) -> Result<(), Failure> {
        self.agents.add(agent)
    }

    /// Begins an account; accounts come in the order of their ids, so that every tree grows at its end.
    pub(crate) fn begin(&mut self, account: AccountId) -> Result<(), Failure> {
        let (at, owner) = (time(0)?, world::user().id);
        self.account = account;
        self.accounts.add(&Account {
            id: account,
            name: "Ada's bakery".parse()?,
            owner,
            email: "ada@bakery.example".parse()?,
            language: Language::English,
            created_at: at,
            onboarded_at: None,
            door: Door::Open,
            door_since: at,
            offered_to: None,
            offered_at: None,
        })?;
        self.memberships.add(&Membership {
            account,
            user: owner,
            permissions: Permissions::all(),
            manages_users: true,
            admitted_at: at,
            reset_at: None,
            removed_at: None,
        })?;
        self.services.add(&Service { account, id: world::service(), name: "Web shop".parse()?, created_at: at })
    }

    /// Adds a ticket; they come in the order of their numbers.
    pub(crate) fn ticket(&mut self, ticket: &Ticket) -> Result<(), Failure> {
        self.last = ticket.number.get();
        *self.tally.entry((ticket.team.to_string(), ticket.status)).or_default() += 1;
        self.tickets.add(ticket)
    }

    /// Adds a message of that user's; it has no words yet.
    pub(crate) fn message(&mut self, ticket: &Ticket, number: u32, body: &str) -> Result<(), Failure> {
        self.messages.add(&Message {
            account: ticket.account,
            ticket: ticket.id,
            internal: false,
            number: number.into(),
            author: Actor::User(world::user().id),
            written_at: ticket.opened_at,
            body: body.parse()?,
            attachments: Attachments::default(),
        })
    }

    /// Indexes the words of a ticket's first message.
    pub(crate) fn index(&mut self, ticket: &Ticket, body: &str) -> Result<(), Failure> {
        let number = i64::try_from(ticket.number.get())?;
        self.words.extend(words_of(Some(ticket.subject.as_str()), body).into_iter().map(|word| (word.0, number)));
        Ok(())
    }

    /// Ends an account.
    pub(crate) fn end(&mut self) -> Result<(), Failure> {
        let mut teams: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for ((team, status), count) in std::mem::take(&mut self.tally) {
            teams.entry(team).or_default().push(format!("{status}={count}"));
        }
        let tally: Vec<String> =
            teams.into_iter().map(|(team, counts)| format!("{team}:{}", counts.join(","))).collect();
        let tally = Tally::read(Value::text(&tally.join(";")))?;
        self.counters.add(&TicketCounter { account: self.account, last: self.last, tally })?;
        self.words.sort_unstable();
        self.word.raw_bind_parameter(1, self.account.as_bytes())?;
        for (word, number) in self.words.drain(..) {
            self.word.raw_bind_parameter(2, word)?;
            self.word.raw_bind_parameter(3, number)?;
            self.word.raw_execute()?;
        }
        Ok(())
    }
}

/// A table of the library's that rows are added to.
struct Table<'c, R> {
    statement: CachedStatement<'c>,
    rows: PhantomData<R>,
}

impl<'c, R: Row> Table<'c, R> {
    /// Of records, each at its first version.
    fn records(connection: &'c Connection) -> Result<Self, Failure> {
        Self::prepare(connection, ", version", ", 1")
    }

    /// Of what is written once.
    fn additions(connection: &'c Connection) -> Result<Self, Failure> {
        Self::prepare(connection, "", "")
    }

    fn prepare(connection: &'c Connection, column: &str, value: &str) -> Result<Self, Failure> {
        let places: Vec<String> = (1..=R::COLUMNS.len()).map(|index| format!("?{index}")).collect();
        let sql = format!(
            "INSERT INTO consentry_{} ({}{column}) VALUES ({}{value})",
            R::TABLE,
            R::COLUMNS.join(", "),
            places.join(", ")
        );
        Ok(Self { statement: connection.prepare_cached(&sql)?, rows: PhantomData })
    }

    fn add(&mut self, row: &R) -> Result<(), Failure> {
        let mut index = 0;
        row.write(|value| {
            index += 1;
            self.statement.raw_bind_parameter(index, Bound(value))
        })?;
        self.statement.raw_execute()?;
        Ok(())
    }
}

struct Bound<'a>(Value<'a>);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match &self.0 {
            Value::Null => ValueRef::Null,
            Value::Integer(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}
