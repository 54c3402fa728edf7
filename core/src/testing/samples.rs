//! Plain records of every kind. Laws change what they are about.

use super::Broken;
use super::scene::Scene;
use crate::account::{Account, Service};
use crate::journal::{Entry, JournalHead};
use crate::people::{Membership, Permissions};
use crate::principal::Actor;
use crate::record::{Key, Record};
use crate::row::{Field as _, Value};
use crate::staff::AgentRecord;
use crate::ticket::{Counts, Message, Status, Ticket, TicketCounter, TicketNumber};
use crate::{AccountId, AgentId, ServiceId, TicketId, Timestamp, UserId};

/// A moment with a microsecond of its own, as coarser clocks would lose it.
pub(super) fn noon() -> Timestamp {
    Timestamp::from_micros(1_763_812_800_123_457).unwrap_or(Timestamp::MAX)
}

/// So many microseconds after noon, or before it.
pub(super) fn after_noon(micros: i64) -> Timestamp {
    noon().saturating_add(time::Duration::microseconds(micros))
}

pub(super) fn account(id: AccountId) -> Result<Account, Broken> {
    Ok(Account { id, name: "Ada's bakery".parse()?, owner: UserId::from_name("owner"), created_at: noon() })
}

pub(super) fn membership(account: AccountId, user: UserId) -> Membership {
    Membership { account, user, permissions: Permissions::TICKETS | Permissions::PROFILE, admitted_at: noon() }
}

pub(super) fn service(account: AccountId, id: ServiceId) -> Result<Service, Broken> {
    Ok(Service { account, id, name: "Hosting".parse()?, created_at: noon() })
}

pub(super) fn counter(account: AccountId, last: u64) -> TicketCounter {
    TicketCounter { last, ..TicketCounter::zero(account) }
}

/// Counts of every status, each another number.
pub(super) fn counts(first: u64) -> Result<Counts, Broken> {
    let parts: Vec<String> = (first..).zip(Status::ALL).map(|(count, status)| format!("{status}={count}")).collect();
    let read = Counts::read(Value::text(&parts.join(",")));
    read.map_err(|error| Broken::new("the law's own counts", "valid ones", error))
}

pub(super) fn ticket(account: AccountId, id: TicketId, number: u64) -> Result<Ticket, Broken> {
    Ok(Ticket {
        account,
        id,
        number: TicketNumber::after(number.saturating_sub(1)),
        service: ServiceId::from_name("hosting"),
        opened_by: UserId::from_name("owner"),
        subject: "The oven is cold".parse()?,
        status: Status::New,
        messages: 1,
        opened_at: noon(),
        updated_at: noon(),
    })
}

pub(super) fn message(account: AccountId, ticket: TicketId, number: u64) -> Result<Message, Broken> {
    Ok(Message {
        account,
        ticket,
        number,
        author: Actor::User(UserId::from_name("owner")),
        written_at: noon(),
        body: format!("Message {number}").parse()?,
    })
}

pub(super) fn entry(account: AccountId, sequence: u64) -> Entry {
    Entry {
        account,
        sequence,
        header: format!("{{\"v\":1,\"sequence\":{sequence}}}"),
        salt: Some(format!("{sequence:032x}")),
        payload: Some(format!("{{\"fact\":\"law\",\"number\":{sequence}}}")),
    }
}

pub(super) fn head(account: AccountId, size: u64) -> JournalHead {
    JournalHead { size, latest_at: noon(), ..JournalHead::empty(account) }
}

pub(super) fn agent(id: AgentId) -> Result<AgentRecord, Broken> {
    Ok(AgentRecord { account: AccountId::STAFF, id, name: "Grace".parse()?, active: true, enrolled_at: noon() })
}

/// One record of every kind: an account's, and an agent of the staff's.
pub(super) fn every_kind(scene: &Scene<'_>, id: AccountId) -> Result<Vec<Record>, Broken> {
    Ok(vec![
        account(id)?.into(),
        membership(id, scene.id(1)).into(),
        service(id, scene.id(1))?.into(),
        counter(id, 1).into(),
        ticket(id, scene.id(1), 1)?.into(),
        head(id, 1).into(),
        agent(scene.id(1))?.into(),
    ])
}

/// The same record with another time in it, so that it is another content under the same key.
pub(super) fn changed(record: &Record, micros: i64) -> Record {
    let at = after_noon(micros);
    let mut record = record.clone();
    match &mut record {
        Record::Account(it) => it.created_at = at,
        Record::Membership(it) => it.admitted_at = at,
        Record::Service(it) => it.created_at = at,
        Record::Counter(it) => it.last += micros.unsigned_abs(),
        Record::Ticket(it) => it.updated_at = at,
        Record::Journal(it) => it.latest_at = at,
        Record::Agent(it) => it.enrolled_at = at,
    }
    record
}

/// What a law needs to see of an account to notice any change in it: its records, all its lists, its commands.
pub(super) fn everything(
    scene: &Scene<'_>,
    account: AccountId,
    records: impl IntoIterator<Item = Key>,
) -> crate::operation::Wanted {
    use crate::query::Query;
    let mut wanted = crate::operation::Wanted::new(account);
    for key in records {
        wanted.record(key);
    }
    let rows = 200;
    wanted.page(Query::Tickets { account, status: None, before: None, rows });
    for ticket in 1..=3 {
        wanted.page(Query::Messages { account, ticket: scene.id(ticket), after: 0, rows });
    }
    wanted.page(Query::Entries { account, after: 0, rows });
    wanted.page(Query::Undelivered { account, rows });
    wanted
}
