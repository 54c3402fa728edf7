//! Every kind of record comes back as it was written, field by field.

use super::Broken;
use super::samples::{self, after_noon};
use super::scene::Scene;
use crate::account::{Account, Service};
use crate::journal::JournalHead;
use crate::people::{Membership, Permissions};
use crate::principal::Actor;
use crate::record::{Record, Version};
use crate::row::{Field as _, Value};
use crate::staff::AgentRecord;
use crate::ticket::{Message, Status, Ticket, TicketCounter};

/// Writes one content after the other under one key; each must come back equal. Neighbours in the list differ in one
/// field, so that no field can be forgotten.
fn kept(scene: &Scene<'_>, contents: impl IntoIterator<Item = Record>) -> Result<(), Broken> {
    for (version, record) in (1 as Version..).zip(contents) {
        scene.put(record.clone(), version - 1)?;
        scene.stored("the record", &record, version)?;
    }
    Ok(())
}

pub(super) fn an_account_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = samples::account(scene.id(1))?;
    let named = Account { name: "Bruno's garage".parse()?, ..first.clone() };
    let owned = Account { owner: scene.id(7), ..named.clone() };
    let dated = Account { created_at: after_noon(1), ..owned.clone() };
    kept(scene, [first, named, owned, dated].map(Record::from))
}

pub(super) fn a_membership_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = samples::membership(scene.id(1), scene.id(1));
    let all = Membership { permissions: Permissions::all(), ..first.clone() };
    let none = Membership { permissions: Permissions::empty(), ..first.clone() };
    let dated = Membership { admitted_at: after_noon(1), ..none.clone() };
    let each = Permissions::all().iter().map(|permissions| Membership { permissions, ..dated.clone() });
    kept(scene, [first, all, none].into_iter().chain(each).map(Record::from))
}

pub(super) fn a_service_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = samples::service(scene.id(1), scene.id(1))?;
    let named = Service { name: "Domains".parse()?, ..first.clone() };
    let dated = Service { created_at: after_noon(1), ..named.clone() };
    kept(scene, [first, named, dated].map(Record::from))
}

pub(super) fn a_ticket_counter_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let zero = TicketCounter::zero(scene.id(1));
    let risen = TicketCounter { last: 7, ..zero.clone() };
    let counted = TicketCounter { by_status: samples::counts(3)?, ..risen.clone() };
    let recounted = TicketCounter { by_status: samples::counts(0)?, ..risen.clone() };
    kept(scene, [zero, risen, counted, recounted].map(Record::from))
}

pub(super) fn a_ticket_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = samples::ticket(scene.id(1), scene.id(1), 1)?;
    let about = Ticket { service: scene.id(7), ..first.clone() };
    let by = Ticket { opened_by: scene.id(8), ..about.clone() };
    let named = Ticket { subject: "The oven is hot".parse()?, ..by.clone() };
    let answered = Ticket { messages: 2, ..named.clone() };
    let opened = Ticket { opened_at: after_noon(-1), ..answered.clone() };
    let updated = Ticket { updated_at: after_noon(1), ..opened.clone() };
    let each = Status::ALL.iter().rev().map(|&status| Ticket { status, ..updated.clone() });
    let contents = [first, about, by, named, answered, opened, updated.clone()].into_iter().chain(each);
    kept(scene, contents.map(Record::from))
}

pub(super) fn a_journal_head_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = JournalHead::empty(scene.id(1));
    let grown = JournalHead { size: 3, ..first.clone() };
    let mut hashed = grown.clone();
    hashed.frontier.append(0, [0xa5; 32]);
    hashed.frontier.append(2, [0; 32]);
    let dated = JournalHead { latest_at: after_noon(1), ..hashed.clone() };
    let delivered = JournalHead { delivered: 2, ..dated.clone() };
    let held = JournalHead { leased_to: Some(scene.id(1)), ..delivered.clone() };
    let leased = JournalHead { leased_until: Some(after_noon(2)), ..held.clone() };
    let renewed = JournalHead { leased_to: Some(scene.id(2)), ..leased.clone() };
    kept(scene, [first, grown, hashed, dated, delivered, held, leased, renewed].map(Record::from))
}

pub(super) fn an_agent_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = samples::agent(scene.id(1))?;
    let named = AgentRecord { name: "Edsger".parse()?, ..first.clone() };
    let inactive = AgentRecord { active: false, ..named.clone() };
    let dated = AgentRecord { enrolled_at: after_noon(1), ..inactive.clone() };
    kept(scene, [first, named, inactive, dated].map(Record::from))
}

pub(super) fn a_message_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, ticket) = (scene.id(1), scene.id(1));
    let authors = [
        Actor::User(scene.id(7)),
        Actor::Agent(scene.id(7)),
        Actor::Relay(scene.id(7)),
        Actor::System("nightly.sweep".parse()?),
    ];
    for (number, author) in (1..).zip(authors) {
        let written_at = after_noon(i64::try_from(number).unwrap_or_default());
        let message = Message { author, written_at, ..samples::message(account, ticket, number)? };
        scene.commits("an added message", &scene.draft(account).message(message.clone()))?;
        super::broken::same("the message", &scene.messages(account, ticket, number - 1, 1)?, &vec![message])?;
    }
    Ok(())
}

pub(super) fn an_entry_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = scene.id(1);
    for sequence in 1..=3 {
        let entry = samples::entry(account, sequence);
        scene.commits("an added entry", &scene.draft(account).entry(entry.clone()))?;
        super::broken::same("the entry", &scene.entries(account, sequence - 1, 1)?, &vec![entry])?;
    }
    Ok(())
}

pub(super) fn a_record_is_replaced_as_a_whole(scene: &Scene<'_>) -> Result<(), Broken> {
    let free = JournalHead { size: 3, ..JournalHead::empty(scene.id(1)) };
    let leased = JournalHead { leased_to: Some(scene.id(1)), leased_until: Some(after_noon(0)), ..free.clone() };
    kept(scene, [leased, free].map(Record::from))
}

pub(super) fn a_frontier_is_kept_at_every_size(scene: &Scene<'_>) -> Result<(), Broken> {
    let sizes = [0, 1, 2, 31, 62, 63];
    let heads = sizes.map(|size| {
        let bytes: Vec<u8> = (0..32 * size).map(|at: u32| at.to_le_bytes()[0] ^ at.to_le_bytes()[1]).collect();
        let frontier = crate::journal::tree::Frontier::read(Value::bytes(&bytes));
        let frontier = frontier.map_err(|error| Broken::new("the law's own frontier", "a valid one", error))?;
        Ok(Record::from(JournalHead { frontier, ..JournalHead::empty(scene.id(1)) }))
    });
    kept(scene, heads.into_iter().collect::<Result<Vec<_>, Broken>>()?)
}
