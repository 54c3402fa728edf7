//! Extreme values: what fits its type is kept.

use super::broken::{Broken, same};
use super::samples::{self, after_noon};
use super::samples_of_access as access;
use super::scene::{Scene, numbers, sequences};
use crate::access::{Acknowledgement, BreakGlass, Scope, Scopes, Session};
use crate::account::Account;
use crate::assistance::{AgentBudget, AssistanceRequest};
use crate::consent::Consent;
use crate::contact::{Categories, ContactRecord};
use crate::journal::JournalHead;
use crate::people::{Invitation, Membership, Permissions};
use crate::record::Record;
use crate::review::{Review, ReviewLine};
use crate::set::{Roles, Trainings};
use crate::staff::AgentRecord;
use crate::text::{RoleName, TrainingName};
use crate::ticket::{Message, Ticket, TicketCounter};
use crate::{AccountId, Timestamp};

/// The largest number that every engine has.
const LARGEST: u64 = i64::MAX.cast_unsigned();

fn moments() -> Result<Vec<Timestamp>, Broken> {
    let micros =
        [-62_135_596_800_000_000 + 1, -2_208_988_800_000_000, -1_000_000, -1, 0, 1, 999, 1_000, 4_294_967_296_000_000];
    let mut moments = vec![Timestamp::MIN, Timestamp::MAX, after_noon(0), after_noon(1)];
    for micros in micros {
        moments.push(Timestamp::from_micros(micros)?);
    }
    Ok(moments)
}

pub(super) fn times_of_records_are_kept_to_the_microsecond(scene: &Scene<'_>) -> Result<(), Broken> {
    for (n, at) in (1..).zip(moments()?) {
        let records = [
            Record::from(Account {
                created_at: at,
                onboarded_at: Some(at),
                door_since: at,
                ..samples::account(scene.id(n))?
            }),
            Ticket {
                opened_at: at,
                updated_at: at,
                status_since: at,
                waiting_since: Some(at),
                ..samples::ticket(scene.id(1), scene.id(n), n)?
            }
            .into(),
            Membership {
                admitted_at: at,
                reset_at: Some(at),
                removed_at: Some(at),
                ..samples::membership(scene.id(1), scene.id(n))
            }
            .into(),
            Invitation { sent_at: at, expires_at: at, ..samples::invitation(scene.id(1), scene.id(n))? }.into(),
            ContactRecord { added_at: at, updated_at: at, ..samples::contact(scene.id(1), scene.id(n))? }.into(),
            JournalHead { latest_at: at, leased_until: Some(at), ..samples::head(scene.id(n), 0) }.into(),
        ];
        for record in records.into_iter().chain(of_access(scene, n, at)?) {
            scene.create(record.clone())?;
            scene.stored(record.key().noun(), &record, 1)?;
        }
    }
    Ok(())
}

/// Records about access with every time of theirs at a moment, and with the largest of their small numbers.
fn of_access(scene: &Scene<'_>, n: u64, at: Timestamp) -> Result<[Record; 9], Broken> {
    let (account, some, most) = (scene.id(n), Some(at), u32::MAX);
    let assistance = access::assistance(account)?;
    let consent = access::consent(account, scene.id(1))?;
    let session = Session { entered_at: at, active_at: at, ends_at: at, ..access::session(account, scene.id(1))? };
    let (ended_at, sweep_at, clean_up_until, cleaned_at) = (some, some, some, some);
    let emergency = access::break_glass(account, scene.id(1))?;
    let acknowledgement = access::acknowledgement(account, scene.id(1))?;
    let agent = samples::agent(scene.id(n))?;
    let (lead_since, mfa_at, undertaken_at) = (some, some, some);
    let (period_for_seconds, digits, tries, failures, idle_for_minutes) = (most, most, most, most, most);
    let numbers = AssistanceRequest { period_for_seconds, digits, tries, failures, ..assistance };
    Ok([
        AssistanceRequest { requested_at: at, until: at, starts_at: at, ..numbers }.into(),
        Consent { given_at: at, from: at, until: at, withdrawn_at: some, ..consent }.into(),
        Session { idle_for_minutes, ended_at, sweep_at, clean_up_until, cleaned_at, ..session }.into(),
        BreakGlass { asked_at: at, until: at, ..emergency }.into(),
        Acknowledgement { acknowledged_at: at, ..acknowledgement }.into(),
        AgentRecord { enrolled_at: at, lead_since, mfa_at, undertaken_at, ..agent }.into(),
        AgentBudget { counted_from: at, failed_at: at, failures, ..access::budget(scene.id(n)) }.into(),
        ReviewLine { started_at: at, reviewed_until: at, ..access::review_line(scene.id(n))? }.into(),
        Review { from: at, until: at, signed_at: at, ..access::review(scene.id(n))? }.into(),
    ])
}

pub(super) fn the_largest_sets_are_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let long = |n: usize, bytes: usize| format!("{n:x<bytes$}");
    let scopes = (100..100 + Scopes::MAX).map(|n| long(n, Scope::BYTES_MAX).parse()).collect::<Result<Vec<_>, _>>()?;
    let scopes = Scopes::new(scopes)?;
    let trainings = (100..100 + Trainings::MAX).map(|n| long(n, TrainingName::BYTES_MAX).parse());
    let roles = (100..100 + Roles::MAX).map(|n| long(n, RoleName::BYTES_MAX).parse());
    let (trainings, roles) = (trainings.collect::<Result<Vec<_>, _>>()?, roles.collect::<Result<Vec<_>, _>>()?);
    let (trainings, roles) = (Trainings::new(trainings)?, Roles::new(roles)?);
    let (account, id) = (scene.id(1), 1);
    let records = [
        Record::from(AgentRecord { ceiling: scopes.clone(), trainings, roles, ..samples::agent(scene.id(id))? }),
        AssistanceRequest { scopes: scopes.clone(), ..access::assistance(account)? }.into(),
        Consent { scopes: scopes.clone(), ..access::consent(account, scene.id(id))? }.into(),
        BreakGlass { scopes: scopes.clone(), ..access::break_glass(account, scene.id(id))? }.into(),
        Session { scopes: scopes.clone(), consented: scopes, ..access::session(account, scene.id(id))? }.into(),
    ];
    for record in records {
        scene.create(record.clone())?;
        scene.stored(record.key().noun(), &record, 1)?;
    }
    Ok(())
}

pub(super) fn times_of_messages_are_kept_to_the_microsecond(scene: &Scene<'_>) -> Result<(), Broken> {
    for (number, written_at) in (1..).zip(moments()?) {
        let message = Message { written_at, ..samples::message(scene.id(1), scene.id(1), number)? };
        scene.commits("a message", &scene.draft(scene.id(1)).message(message.clone()))?;
        same("the message", &scene.messages(scene.id(1), scene.id(1), number - 1, 1)?, &vec![message])?;
    }
    Ok(())
}

pub(super) fn permission_bits_without_a_name_are_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE C6
    let bits = [u64::MAX, 1 << 63, 1 << 62, 1 << 53 | 1, 1 << 32, 1 << 31, 1 << 11, 0, 0x5555_5555_5555_5555];
    for (n, bits) in (1..).zip(bits) {
        let permissions = Permissions::from_bits_retain(bits);
        let record = Record::from(Membership { permissions, ..samples::membership(scene.id(1), scene.id(n)) });
        scene.create(record.clone())?;
        scene.stored("the membership", &record, 1)?;
    }
    Ok(())
}

pub(super) fn category_bits_without_a_name_are_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE C6
    for (n, bits) in (1..).zip([u32::MAX, 1 << 31, 1 << 30 | 1, 1 << 5, 0, 0x5555_5555]) {
        let categories = Categories::from_bits_retain(bits);
        let record = Record::from(ContactRecord { categories, ..samples::contact(scene.id(1), scene.id(n))? });
        scene.create(record.clone())?;
        scene.stored("the contact", &record, 1)?;
    }
    Ok(())
}

pub(super) fn large_numbers_are_kept_exactly(scene: &Scene<'_>) -> Result<(), Broken> {
    for (n, number) in (1..).zip([1 << 31, 1 << 32, (1 << 53) + 1, (1 << 62) + 1, LARGEST - 1, LARGEST]) {
        let account = scene.id(n);
        let records = [
            Record::from(samples::counter(account, number)),
            JournalHead { delivered: number - 1, ..samples::head(account, number) }.into(),
            Ticket { messages: number, notes: number - 1, ..samples::ticket(account, scene.id(1), number)? }.into(),
            AssistanceRequest { generation: number, step: number - 1, ..access::assistance(account)? }.into(),
            Session { actions: number, documents: number - 1, ..access::session(account, scene.id(1))? }.into(),
            Session { agent_standing: number, ..access::session(account, scene.id(2))? }.into(),
            AgentRecord { standing: number, ..samples::agent(scene.id(n))? }.into(),
            AgentBudget { failures_ever: number, ..access::budget(scene.id(n)) }.into(),
        ];
        for record in records {
            scene.create(record.clone())?;
            scene.stored(record.key().noun(), &record, 1)?;
        }
    }
    Ok(())
}

pub(super) fn large_counts_are_kept_exactly(scene: &Scene<'_>) -> Result<(), Broken> {
    for (n, count) in (1..).zip([0, 1 << 32, (1 << 53) + 1, LARGEST]) {
        let record = Record::from(TicketCounter { tally: samples::tally(count)?, ..samples::counter(scene.id(n), 1) });
        scene.create(record.clone())?;
        scene.stored("the counter", &record, 1)?;
    }
    Ok(())
}

pub(super) fn rows_with_large_numbers_are_paged(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, ticket): (AccountId, _) = (scene.id(1), scene.id(1));
    let large = [(1 << 53) + 1, (1 << 53) + 2, (1 << 62) + 1, LARGEST - 1];
    let mut draft = scene.draft(account);
    for (n, number) in (1..).zip(large) {
        draft = draft.entry(samples::entry(account, number)).message(samples::message(account, ticket, number)?);
        draft = draft.create(samples::ticket(account, scene.id(n), number)?);
    }
    scene.commits("rows with large numbers", &draft)?;
    for (place, after) in large.iter().enumerate() {
        let (expected, before): (Vec<u64>, Vec<u64>) =
            (large.iter().skip(place + 1).copied().collect(), large.iter().take(place).rev().copied().collect());
        same("the entries behind one", &sequences(&scene.entries(account, *after, 9)?), &expected)?;
        same("the messages behind one", &numbers(&scene.messages(account, ticket, *after, 9)?), &expected)?;
        same("the tickets before one", &scene.tickets(account, None, Some(*after), 9)?, &before)?;
    }
    same("all tickets", &scene.tickets(account, None, None, 9)?, &large.iter().rev().copied().collect())
}

pub(super) fn a_position_beyond_all_numbers_finds_nothing_behind_it(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, ticket): (AccountId, _) = (scene.id(1), scene.id(1));
    let draft = scene
        .draft(account)
        .entry(samples::entry(account, 1))
        .message(samples::message(account, ticket, 1)?)
        .create(samples::ticket(account, ticket, 1)?);
    scene.commits("rows", &draft)?;
    // Cursors come from outside: any position can be asked for.
    for position in [LARGEST, LARGEST + 1, u64::MAX] {
        same("entries", &scene.entries(account, position, 9)?, &Vec::new())?;
        same("messages", &scene.messages(account, ticket, position, 9)?, &Vec::new())?;
        same("tickets", &scene.tickets(account, None, Some(position), 9)?, &vec![1])?;
    }
    Ok(())
}
