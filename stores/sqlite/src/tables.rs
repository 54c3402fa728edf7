//! Records and rows in their tables.

use crate::fault::Fault;
use crate::sql::Sql;
use crate::value::{Fetched, bind_row};
use consentry::AccountId;
use consentry::access::{Acknowledgement, BreakGlass, Session};
use consentry::account::{Account, Service};
use consentry::assistance::{AgentBudget, AssistanceRequest};
use consentry::consent::Consent;
use consentry::contact::ContactRecord;
use consentry::journal::{Entry, JournalHead};
use consentry::people::{Invitation, Membership};
use consentry::record::{Key, Record, Version, Versioned};
use consentry::review::{Review, ReviewLine};
use consentry::row::Row;
use consentry::staff::AgentRecord;
use consentry::ticket::{Message, Ticket, TicketCounter};
use rusqlite::{Connection, Statement};
use std::sync::LazyLock;

struct Tables {
    account: Sql,
    service: Sql,
    membership: Sql,
    invitation: Sql,
    contact: Sql,
    agent: Sql,
    assistance: Sql,
    consent: Sql,
    session: Sql,
    break_glass: Sql,
    acknowledgement: Sql,
    agent_budget: Sql,
    review_line: Sql,
    review: Sql,
    counter: Sql,
    ticket: Sql,
    journal: Sql,
    add_message: String,
    add_entry: String,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables {
    account: Sql::record::<Account>(),
    service: Sql::record::<Service>(),
    membership: Sql::record::<Membership>(),
    invitation: Sql::record::<Invitation>(),
    contact: Sql::record::<ContactRecord>(),
    agent: Sql::record::<AgentRecord>(),
    assistance: Sql::record::<AssistanceRequest>(),
    consent: Sql::record::<Consent>(),
    session: Sql::record::<Session>(),
    break_glass: Sql::record::<BreakGlass>(),
    acknowledgement: Sql::record::<Acknowledgement>(),
    agent_budget: Sql::record::<AgentBudget>(),
    review_line: Sql::record::<ReviewLine>(),
    review: Sql::record::<Review>(),
    counter: Sql::record::<TicketCounter>(),
    ticket: Sql::record::<Ticket>(),
    journal: Sql::record::<JournalHead>(),
    add_message: Sql::addition::<Message>(),
    add_entry: Sql::addition::<Entry>(),
});

/// A key's table and its ids.
struct Place<'a> {
    sql: &'static Sql,
    account: AccountId,
    other: Option<&'a [u8; 16]>,
}

impl<'a> Place<'a> {
    fn of(key: &'a Key) -> Self {
        use consentry::id::Id as _;
        let (sql, other) = match key {
            Key::Account(_) => (&TABLES.account, None),
            Key::Counter(_) => (&TABLES.counter, None),
            Key::Journal(_) => (&TABLES.journal, None),
            Key::Membership(_, user) => (&TABLES.membership, Some(user.as_bytes())),
            Key::Service(_, service) => (&TABLES.service, Some(service.as_bytes())),
            Key::Invitation(_, invitation) => (&TABLES.invitation, Some(invitation.as_bytes())),
            Key::Contact(_, contact) => (&TABLES.contact, Some(contact.as_bytes())),
            Key::Ticket(_, ticket) => (&TABLES.ticket, Some(ticket.as_bytes())),
            Key::Agent(agent) => (&TABLES.agent, Some(agent.as_bytes())),
            Key::Assistance(_) => (&TABLES.assistance, None),
            Key::Consent(_, consent) => (&TABLES.consent, Some(consent.as_bytes())),
            Key::Session(_, session) => (&TABLES.session, Some(session.as_bytes())),
            Key::BreakGlass(_, request) => (&TABLES.break_glass, Some(request.as_bytes())),
            Key::Acknowledgement(_, user) => (&TABLES.acknowledgement, Some(user.as_bytes())),
            Key::AgentBudget(agent) => (&TABLES.agent_budget, Some(agent.as_bytes())),
            Key::ReviewLine(role) => (&TABLES.review_line, Some(role.as_bytes())),
            Key::Review(review) => (&TABLES.review, Some(review.as_bytes())),
        };
        Self { sql, account: key.account(), other }
    }

    fn bind(&self, statement: &mut Statement<'_>) -> rusqlite::Result<()> {
        use consentry::id::Id as _;
        statement.raw_bind_parameter(1, self.account.as_bytes())?;
        match self.other {
            Some(other) => statement.raw_bind_parameter(2, other),
            None => Ok(()),
        }
    }
}

/// Reads one record.
pub(crate) fn record(connection: &Connection, key: &Key) -> Result<Option<Versioned<Record>>, Fault> {
    match key {
        Key::Account(_) => fetch::<Account>(connection, key),
        Key::Service(..) => fetch::<Service>(connection, key),
        Key::Membership(..) => fetch::<Membership>(connection, key),
        Key::Invitation(..) => fetch::<Invitation>(connection, key),
        Key::Contact(..) => fetch::<ContactRecord>(connection, key),
        Key::Agent(_) => fetch::<AgentRecord>(connection, key),
        Key::Assistance(_) => fetch::<AssistanceRequest>(connection, key),
        Key::Consent(..) => fetch::<Consent>(connection, key),
        Key::Session(..) => fetch::<Session>(connection, key),
        Key::BreakGlass(..) => fetch::<BreakGlass>(connection, key),
        Key::Acknowledgement(..) => fetch::<Acknowledgement>(connection, key),
        Key::AgentBudget(_) => fetch::<AgentBudget>(connection, key),
        Key::ReviewLine(_) => fetch::<ReviewLine>(connection, key),
        Key::Review(_) => fetch::<Review>(connection, key),
        Key::Counter(_) => fetch::<TicketCounter>(connection, key),
        Key::Ticket(..) => fetch::<Ticket>(connection, key),
        Key::Journal(_) => fetch::<JournalHead>(connection, key),
    }
}

fn fetch<R: Row + Into<Record>>(connection: &Connection, key: &Key) -> Result<Option<Versioned<Record>>, Fault> {
    let place = Place::of(key);
    let mut statement = connection.prepare_cached(&place.sql.select)?;
    place.bind(&mut statement)?;
    let mut rows = statement.raw_query();
    let Some(row) = rows.next()? else { return Ok(None) };
    let Versioned { version, value } = versioned::<R>(row)?;
    Ok(Some(Versioned { version, value: value.into() }))
}

/// A record from its columns, behind which its version stands.
pub(crate) fn versioned<R: Row>(row: &rusqlite::Row<'_>) -> Result<Versioned<R>, Fault> {
    let version = row.get_ref(R::COLUMNS.len())?.as_i64().map_err(|_| Fault::Malformed)?;
    let version = Version::try_from(version).map_err(|_| Fault::Malformed)?;
    Ok(Versioned { version, value: R::read(&Fetched(row))? })
}

/// A record's version; 0 if there is none.
pub(crate) fn version(connection: &Connection, key: &Key) -> Result<Version, Fault> {
    let place = Place::of(key);
    let mut statement = connection.prepare_cached(&place.sql.version)?;
    place.bind(&mut statement)?;
    let mut rows = statement.raw_query();
    let Some(row) = rows.next()? else { return Ok(0) };
    let version = row.get_ref(0)?.as_i64().map_err(|_| Fault::Malformed)?;
    Version::try_from(version).map_err(|_| Fault::Malformed)
}

/// Writes a record at the version after `was`; whether `was` was right.
pub(crate) fn put(connection: &Connection, record: &Record, was: Version) -> Result<bool, Fault> {
    match record {
        Record::Account(row) => write(connection, &TABLES.account, row, was),
        Record::Service(row) => write(connection, &TABLES.service, row, was),
        Record::Membership(row) => write(connection, &TABLES.membership, row, was),
        Record::Invitation(row) => write(connection, &TABLES.invitation, row, was),
        Record::Contact(row) => write(connection, &TABLES.contact, row, was),
        Record::Agent(row) => write(connection, &TABLES.agent, row, was),
        Record::Assistance(row) => write(connection, &TABLES.assistance, row, was),
        Record::Consent(row) => write(connection, &TABLES.consent, row, was),
        Record::Session(row) => write(connection, &TABLES.session, row, was),
        Record::BreakGlass(row) => write(connection, &TABLES.break_glass, row, was),
        Record::Acknowledgement(row) => write(connection, &TABLES.acknowledgement, row, was),
        Record::AgentBudget(row) => write(connection, &TABLES.agent_budget, row, was),
        Record::ReviewLine(row) => write(connection, &TABLES.review_line, row, was),
        Record::Review(row) => write(connection, &TABLES.review, row, was),
        Record::Counter(row) => write(connection, &TABLES.counter, row, was),
        Record::Ticket(row) => write(connection, &TABLES.ticket, row, was),
        Record::Journal(row) => write(connection, &TABLES.journal, row, was),
    }
}

fn write<R: Row>(connection: &Connection, sql: &Sql, row: &R, was: Version) -> Result<bool, Fault> {
    // No record was ever written so often.
    let Some(next) = was.checked_add(1).and_then(|next| i64::try_from(next).ok()) else { return Ok(false) };
    let mut statement = connection.prepare_cached(if was == 0 { &sql.insert } else { &sql.update })?;
    bind_row(&mut statement, row)?;
    statement.raw_bind_parameter(sql.columns + 1, next)?;
    changed_one(statement.raw_execute())
}

/// Adds a ticket's message; whether there was none under its key.
pub(crate) fn add_message(connection: &Connection, message: &Message) -> Result<bool, Fault> {
    add(connection, &TABLES.add_message, message)
}

/// Adds a journal entry; whether there was none under its key.
pub(crate) fn add_entry(connection: &Connection, entry: &Entry) -> Result<bool, Fault> {
    add(connection, &TABLES.add_entry, entry)
}

fn add<R: Row>(connection: &Connection, sql: &str, row: &R) -> Result<bool, Fault> {
    let mut statement = connection.prepare_cached(sql)?;
    bind_row(&mut statement, row)?;
    changed_one(statement.raw_execute())
}

/// Whether a statement wrote its row; a key that is taken means that it didn't.
pub(crate) fn changed_one(result: rusqlite::Result<usize>) -> Result<bool, Fault> {
    match result {
        Ok(changed) => Ok(changed == 1),
        Err(error) if crate::fault::is_conflict(&error) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::is_direct;

    #[test]
    fn records_are_found_by_their_keys() {
        let Tables { account, service, membership, invitation, contact, agent, .. } = &*TABLES;
        let Tables { counter, ticket, journal, add_message, add_entry, .. } = &*TABLES;
        let Tables { assistance, consent, session, break_glass, acknowledgement, .. } = &*TABLES;
        let Tables { agent_budget, review_line, review, .. } = &*TABLES;
        let tables = [account, service, membership, invitation, contact, agent, counter, ticket, journal];
        let of_access = [assistance, consent, session, break_glass, acknowledgement, agent_budget, review_line, review];
        for Sql { select, version, insert, update, .. } in tables.into_iter().chain(of_access) {
            for sql in [select, version, insert, update] {
                is_direct(sql);
            }
        }
        is_direct(add_message);
        is_direct(add_entry);
    }
}
