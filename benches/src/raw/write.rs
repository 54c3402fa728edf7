//! Opening a ticket by hand: the rows that a ticket costs, in one transaction.
//!
//! No permission is looked up, nothing is guarded, hashed, serialized or drawn: ids and numbers are ready before the
//! clock starts, and every text is a copy of one that the library wrote, so that pages fill the same.

use crate::bench::Failure;
use crate::world::{self, ACCOUNTS, Random};
use consentry::change::{Addition, Change};
use consentry::desk::Step;
use consentry::id::Id as _;
use consentry::journal::Entry;
use consentry::record::Record;
use consentry::ticket::Message;
use consentry::{AccountId, Clock as _, CommandId, Desk, MemoryStore, Moment, SystemClock, TicketId};
use rusqlite::{CachedStatement, Connection};
use std::path::Path;

/// A connection with the settings that the store's writer has.
pub(crate) fn connect(path: &Path) -> Result<Connection, Failure> {
    let connection = Connection::open(path)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "cache_size", -65_536)?;
    connection.pragma_update(None, "wal_autocheckpoint", 8_192)?;
    Ok(connection)
}

/// What is the same in all rows, taken from a change set of the library's.
pub(crate) struct Values {
    message: Message,
    entry: Entry,
    author: String,
    input: String,
    reply: String,
    frontier: Vec<u8>,
    /// The words of subject and body, as their row has them.
    words: Vec<u8>,
}

impl Values {
    pub(crate) fn new() -> Result<Self, Failure> {
        let desk = Desk::new(MemoryStore::new());
        world::settle(&desk)?;
        let open = world::open(world::account(0))?;
        let Step::Commit(plan) = desk.plan(CommandId::from_name("template"), &world::user(), &open)? else {
            return Err("a ticket that needs no commit".into());
        };
        let (mut message, mut entry, mut words) = (None, None, None);
        for change in plan.changes.changes {
            match change {
                Change::Add(Addition::Message(it)) => message = Some(it),
                Change::Add(Addition::Entry(it)) => entry = Some(it),
                Change::Add(Addition::Words(it)) => words = Some(it.words),
                Change::Put { record: Record::Ticket(_) | Record::Counter(_) | Record::Journal(_), .. } => {}
                Change::Put { .. } => return Err("a ticket costs another row by now: write it here, too".into()),
            }
        }
        let message = message.ok_or("a ticket without a message")?;
        let words = words.ok_or("a ticket without words")?.into_iter().flat_map(|word| word.0.to_be_bytes()).collect();
        Ok(Self {
            author: message.author.to_string(),
            message,
            entry: entry.ok_or("a ticket without an entry")?,
            input: plan.changes.command.outcome.input,
            reply: plan.changes.command.outcome.reply,
            frontier: vec![0xa5; 64 * 32],
            words,
        })
    }
}

/// One ticket's own values.
pub(crate) struct Ticket {
    account: AccountId,
    id: TicketId,
    command: CommandId,
    at: i64,
    number: i64,
    tally: String,
    size: i64,
}

/// Makes tickets' values, ahead of the clock.
pub(crate) struct Tickets {
    random: Random,
    /// The accounts with their last number and their journal's size.
    accounts: Vec<(AccountId, i64, i64)>,
}

impl Tickets {
    pub(crate) fn new(connection: &Connection) -> Result<Self, Failure> {
        let sql = "SELECT last, size FROM consentry_ticket_counter JOIN consentry_journal USING (account) \
             WHERE account = ?1";
        let accounts = (0..ACCOUNTS).map(|number| {
            let account = world::account(number);
            connection.query_row(sql, (account.as_bytes(),), |row| Ok((account, row.get(0)?, row.get(1)?)))
        });
        Ok(Self { random: Random::new(1), accounts: accounts.collect::<Result<_, _>>()? })
    }

    /// The next `count` tickets, the accounts in turn.
    pub(crate) fn next(&mut self, count: u32) -> Result<Vec<Ticket>, Failure> {
        let mut tickets = Vec::new();
        let accounts = self.accounts.len();
        for index in 0..count as usize {
            let moment = Moment::new(SystemClock.now(), self.random.bytes());
            let (account, last, size) = self.accounts.get_mut(index % accounts).ok_or("no accounts")?;
            (*last, *size) = (*last + 1, *size + 1);
            tickets.push(Ticket {
                account: *account,
                id: moment.id(0),
                command: moment.id(0),
                at: moment.now().as_micros(),
                number: *last,
                tally: format!("support:new={last}"),
                size: *size,
            });
        }
        Ok(tickets)
    }
}

/// The statements, prepared.
pub(crate) struct Statements<'c> {
    begin: CachedStatement<'c>,
    counter: CachedStatement<'c>,
    ticket: CachedStatement<'c>,
    message: CachedStatement<'c>,
    word: CachedStatement<'c>,
    entry: CachedStatement<'c>,
    journal: CachedStatement<'c>,
    command: CachedStatement<'c>,
    commit: CachedStatement<'c>,
}

impl<'c> Statements<'c> {
    pub(crate) fn prepare(connection: &'c Connection) -> Result<Self, Failure> {
        Ok(Self {
            begin: connection.prepare_cached("BEGIN IMMEDIATE")?,
            counter: connection.prepare_cached(
                "UPDATE consentry_ticket_counter SET last = ?2, tally = ?3, version = version + 1 \
                 WHERE account = ?1",
            )?,
            ticket: connection.prepare_cached(
                "INSERT INTO consentry_ticket (account, ticket, number, service, category, opened_by, subject, status, \
                 status_since, messages, opened_at, updated_at, absorbed, team, priority, tags, notes, waiting_since, \
                 version) \
                 VALUES (?1, ?2, ?3, ?4, 'general', ?5, ?6, 'new', ?7, 1, ?7, ?7, '', 'support', 2, '', 0, ?7, 1)",
            )?,
            message: connection.prepare_cached(
                "INSERT INTO consentry_message (account, ticket, internal, number, author, written_at, body) \
                 VALUES (?1, ?2, 0, 1, ?3, ?4, ?5)",
            )?,
            word: connection.prepare_cached(
                "INSERT INTO consentry_words_new (account, place, internal, number, words) VALUES (?1, ?2, 0, ?2, ?3)",
            )?,
            entry: connection.prepare_cached(
                "INSERT INTO consentry_entry (account, sequence, header, salt, payload) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?,
            journal: connection.prepare_cached(
                "UPDATE consentry_journal SET size = ?2, frontier = ?3, latest_at = ?4, version = version + 1 \
                 WHERE account = ?1",
            )?,
            command: connection.prepare_cached(
                "INSERT INTO consentry_command (account, command, at, input, reply) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?,
            commit: connection.prepare_cached("COMMIT")?,
        })
    }

    /// Writes one ticket in a transaction of its own.
    pub(crate) fn open(&mut self, values: &Values, it: &Ticket) -> Result<(), Failure> {
        self.open_all(values, std::slice::from_ref(it))
    }

    /// Writes tickets in one transaction.
    pub(crate) fn open_all(&mut self, values: &Values, tickets: &[Ticket]) -> Result<(), Failure> {
        self.begin.raw_execute()?;
        for ticket in tickets {
            self.write(values, ticket)?;
        }
        self.commit.raw_execute()?;
        Ok(())
    }

    fn write(&mut self, values: &Values, it: &Ticket) -> Result<(), Failure> {
        let account = it.account.as_bytes();
        let ticket = it.id.as_bytes();
        let (service, user) = (world::service(), world::user().id);
        let frontier = values.frontier.get(..it.size.count_ones() as usize * 32).ok_or("a journal too large")?;
        let entry = &values.entry;
        self.counter.execute((account, it.number, &it.tally))?;
        self.ticket.execute((
            account,
            ticket,
            it.number,
            service.as_bytes(),
            user.as_bytes(),
            world::SUBJECT,
            it.at,
        ))?;
        self.message.execute((account, ticket, &values.author, it.at, values.message.body.as_str()))?;
        self.word.raw_bind_parameter(1, account)?;
        self.word.raw_bind_parameter(2, it.number)?;
        self.word.raw_bind_parameter(3, &values.words)?;
        self.word.raw_execute()?;
        self.entry.execute((account, it.size, &entry.header, &entry.salt, &entry.payload))?;
        self.journal.execute((account, it.size, frontier, it.at))?;
        self.command.execute((account, it.command.as_bytes(), it.at, &values.input, &values.reply))?;
        Ok(())
    }
}
