//! Plain records of every kind. Laws change what they are about.

use super::Broken;
use super::samples_of_access as access;
use super::scene::Scene;
use crate::access::Scopes;
use crate::account::{Account, Service};
use crate::contact::{Categories, ContactRecord};
use crate::journal::{Entry, JournalHead};
use crate::people::{Invitation, InvitationStatus, Membership, Permissions};
use crate::policy::Door;
use crate::principal::Actor;
use crate::query::{Filter, Query, Queue, Sessions};
use crate::record::{Key, Record};
use crate::row::{Field as _, Value};
use crate::set::{Roles, Tags, Teams, TicketIds, Trainings};
use crate::staff::AgentRecord;
use crate::ticket::{Attachments, Message, Priority, Status, Tally, Ticket, TicketCounter, TicketNumber, Word, Words};
use crate::{AccountId, AgentId, ContactId, InvitationId, Language, ServiceId, TicketId, Timestamp, UserId};

/// A moment with a microsecond of its own, as coarser clocks would lose it.
pub(super) fn noon() -> Timestamp {
    Timestamp::from_micros(1_763_812_800_123_457).unwrap_or(Timestamp::MAX)
}

/// So many microseconds after noon, or before it.
pub(super) fn after_noon(micros: i64) -> Timestamp {
    noon().saturating_add(time::Duration::microseconds(micros))
}

pub(super) fn account(id: AccountId) -> Result<Account, Broken> {
    Ok(Account {
        id,
        name: "Ada's bakery".parse()?,
        owner: UserId::from_name("owner"),
        email: "ada@example.com".parse()?,
        language: Language::Spanish,
        created_at: noon(),
        onboarded_at: None,
        offered_to: None,
        offered_at: None,
        door: Door::Open,
        door_since: noon(),
    })
}

pub(super) fn membership(account: AccountId, user: UserId) -> Membership {
    Membership {
        account,
        user,
        permissions: Permissions::TICKETS | Permissions::PROFILE,
        manages_users: false,
        admitted_at: noon(),
        reset_at: None,
        removed_at: None,
    }
}

pub(super) fn invitation(account: AccountId, id: InvitationId) -> Result<Invitation, Broken> {
    Ok(Invitation {
        account,
        id,
        email: "grace@example.com".parse()?,
        permissions: Permissions::TICKETS,
        invited_by: UserId::from_name("owner"),
        status: InvitationStatus::Open,
        generation: 1,
        key: "first".parse()?,
        token_hash: [0x5a; 32],
        sent_at: noon(),
        expires_at: after_noon(60_000_000),
        accepted_by: None,
    })
}

pub(super) fn contact(account: AccountId, id: ContactId) -> Result<ContactRecord, Broken> {
    Ok(ContactRecord {
        account,
        id,
        email: Some("bookkeeping@example.com".parse()?),
        name: Some("Bookkeeping".parse()?),
        language: Language::German,
        categories: Categories::INVOICE,
        added_at: noon(),
        updated_at: noon(),
        removed_at: None,
    })
}

pub(super) fn service(account: AccountId, id: ServiceId) -> Result<Service, Broken> {
    Ok(Service { account, id, name: "Hosting".parse()?, created_at: noon() })
}

pub(super) fn counter(account: AccountId, last: u64) -> TicketCounter {
    TicketCounter { last, ..TicketCounter::zero(account) }
}

/// Counts of every status in two teams, each another number.
pub(super) fn tally(first: u64) -> Result<Tally, Broken> {
    let counts = |first: u64| {
        let parts = (first..).zip(Status::ALL).map(|(count, status)| format!("{status}={count}"));
        parts.collect::<Vec<_>>().join(",")
    };
    let text = format!("billing:{};support:{}", counts(first), counts(first.saturating_sub(1)));
    let read = Tally::read(Value::text(&text));
    read.map_err(|error| Broken::new("the law's own tally", "a valid one", error))
}

pub(super) fn ticket(account: AccountId, id: TicketId, number: u64) -> Result<Ticket, Broken> {
    Ok(Ticket {
        account,
        id,
        number: TicketNumber::after(number.saturating_sub(1)),
        service: ServiceId::from_name("hosting"),
        category: "technical".parse()?,
        opened_by: UserId::from_name("owner"),
        subject: "The oven is cold".parse()?,
        status: Status::New,
        status_since: noon(),
        messages: 1,
        opened_at: noon(),
        updated_at: noon(),
        follows: None,
        merged_into: None,
        merged_from: None,
        absorbed: TicketIds::default(),
        rating: None,
        comment: None,
        team: "support".parse()?,
        priority: Priority::Normal,
        assignee: None,
        tags: Tags::default(),
        notes: 0,
        waiting_since: None,
    })
}

pub(super) fn message(account: AccountId, ticket: TicketId, number: u64) -> Result<Message, Broken> {
    Ok(Message {
        account,
        ticket,
        internal: false,
        number,
        author: Actor::User(UserId::from_name("owner")),
        written_at: noon(),
        body: format!("Message {number}").parse()?,
        attachments: Attachments::default(),
    })
}

/// An internal note.
pub(super) fn note(account: AccountId, ticket: TicketId, number: u64) -> Result<Message, Broken> {
    let (author, body) = (Actor::Agent(AgentId::from_name("grace")), format!("Note {number}").parse()?);
    Ok(Message { internal: true, author, body, ..message(account, ticket, number)? })
}

/// Words that customers see, in the ticket with this number.
pub(super) fn words(account: AccountId, number: u64, words: impl IntoIterator<Item = i64>) -> Words {
    let number = TicketNumber::after(number.saturating_sub(1));
    Words { account, number, internal: false, words: words.into_iter().map(Word).collect() }
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
    Ok(AgentRecord {
        account: AccountId::STAFF,
        id,
        name: "Grace".parse()?,
        active: true,
        teams: Teams::new(["support".parse()?])?,
        enrolled_at: noon(),
        standing: 1,
        lead_since: None,
        roles: Roles::default(),
        ceiling: Scopes::default(),
        mfa_at: None,
        trainings: Trainings::default(),
        undertaking: None,
        undertaken_at: None,
    })
}

/// One record of every kind: an account's, and the staff's.
pub(super) fn every_kind(scene: &Scene<'_>, id: AccountId) -> Result<Vec<Record>, Broken> {
    Ok(vec![
        account(id)?.into(),
        membership(id, scene.id(1)).into(),
        service(id, scene.id(1))?.into(),
        invitation(id, scene.id(1))?.into(),
        contact(id, scene.id(1))?.into(),
        counter(id, 1).into(),
        ticket(id, scene.id(1), 1)?.into(),
        head(id, 1).into(),
        access::assistance(id)?.into(),
        access::consent(id, scene.id(1))?.into(),
        access::session(id, scene.id(1))?.into(),
        access::break_glass(id, scene.id(1))?.into(),
        access::acknowledgement(id, scene.id(1))?.into(),
        agent(scene.id(1))?.into(),
        access::budget(scene.id(1)).into(),
        access::review_line(scene.id(1))?.into(),
        access::review(scene.id(1))?.into(),
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
        Record::Invitation(it) => it.sent_at = at,
        Record::Contact(it) => it.updated_at = at,
        Record::Counter(it) => it.last += micros.unsigned_abs(),
        Record::Ticket(it) => it.updated_at = at,
        Record::Journal(it) => it.latest_at = at,
        Record::Assistance(it) => it.requested_at = at,
        Record::Consent(it) => it.given_at = at,
        Record::Session(it) => it.active_at = at,
        Record::BreakGlass(it) => it.asked_at = at,
        Record::Acknowledgement(it) => it.acknowledged_at = at,
        Record::Agent(it) => it.enrolled_at = at,
        Record::AgentBudget(it) => it.failed_at = at,
        Record::ReviewLine(it) => it.reviewed_until = at,
        Record::Review(it) => it.signed_at = at,
    }
    record
}

/// What a law needs to see of an account to notice any change in it: its records, all its lists, its commands.
pub(super) fn everything(
    scene: &Scene<'_>,
    account: AccountId,
    records: impl IntoIterator<Item = Key>,
) -> crate::operation::Wanted {
    let mut wanted = crate::operation::Wanted::new(account);
    for key in records {
        wanted.record(key);
    }
    let rows = 200;
    let words = Filter::Words { words: vec![Word(1)], internal: true };
    for filter in [Filter::All, Filter::Status(Status::New), words] {
        wanted.page(Query::Tickets { account, filter, team: None, before: None, rows });
    }
    wanted.page(Query::Similar { account, words: vec![Word(1), Word(2)], team: None, each: rows, rows });
    for ticket in 1..=3 {
        for internal in [false, true] {
            wanted.page(Query::Messages { account, ticket: scene.id(ticket), internal, after: 0, rows });
        }
    }
    wanted.page(Query::Queue { queue: Queue::Assignee(scene.id(1)), after: None, rows });
    wanted.page(Query::Services { account, after: None, rows });
    wanted.page(Query::Members { account, after: None, rows });
    wanted.page(Query::Memberships { user: scene.id(1), after: None, rows });
    wanted.page(Query::Invitations { account, after: None, rows });
    wanted.page(Query::Contacts { account, categories: None, after: None, rows });
    let (from, until, agent) = (Timestamp::MIN, Timestamp::MAX, Some(scene.id(1)));
    let of_agent = [Sessions::CleanUp { agent }, Sessions::Entered { agent, from, until }];
    for of in [Sessions::Live(account), Sessions::Onboarding(account)].into_iter().chain(of_agent) {
        wanted.page(Query::Sessions { of, after: None, rows });
    }
    wanted.page(Query::Consents { account, after: None, rows });
    wanted.page(Query::Entries { account, after: 0, rows });
    wanted.page(Query::Undelivered { account, rows });
    wanted
}
