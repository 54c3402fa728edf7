//! Faults of columns: values that don't come back as they were written.

use super::Fault;
use super::sets::user;
use super::values_of_access;
use crate::Timestamp;
use crate::change::Outcome;
use crate::contact::{Categories, ContactRecord};
use crate::error::InputError;
use crate::facts::Answers;
use crate::journal::tree::Frontier;
use crate::journal::{Entry, JournalHead};
use crate::people::Permissions;
use crate::principal::Actor;
use crate::query::Rows;
use crate::record::Record;
use crate::row::{Field as _, Value};
use crate::ticket::{Attachments, Message, Tally, Ticket};
use std::borrow::Cow;
use std::str::FromStr;

pub(super) fn spoil_answers(fault: Fault, answers: &mut Answers) {
    for read in answers.records.iter_mut().flatten() {
        spoil_record(fault, &mut read.value);
    }
    for page in &mut answers.pages {
        match page {
            Rows::Tickets(rows) => rows.iter_mut().for_each(|row| spoil_ticket(fault, row)),
            Rows::Similar(matches) => matches.tickets.iter_mut().for_each(|it| spoil_ticket(fault, &mut it.ticket)),
            Rows::Contacts(rows) => rows.iter_mut().for_each(|row| spoil_contact(fault, row)),
            Rows::Messages(rows) => rows.iter_mut().for_each(|row| spoil_message(fault, row)),
            Rows::Entries(rows) => rows.iter_mut().for_each(|row| spoil_entry(fault, row)),
            Rows::Sessions(rows) => {
                for row in rows {
                    values_of_access::spoil_session(fault, &mut row.value);
                }
            }
            Rows::Consents(_)
            | Rows::BreakGlasses(_)
            | Rows::Agents(_)
            | Rows::AgentBudgets(_)
            | Rows::ReviewLines(_)
            | Rows::Reviews(_)
            | Rows::Services(_)
            | Rows::Memberships(_)
            | Rows::Invitations(_)
            | Rows::Accounts(_) => {}
        }
    }
}

pub(super) fn spoil_outcome(fault: Fault, outcome: &mut Outcome) {
    if fault == Fault::ShortensOutcomes {
        outcome.reply = outcome.reply.chars().take(255).collect();
    }
}

fn spoil_record(fault: Fault, record: &mut Record) {
    match record {
        Record::Account(it) => {
            spoil_text(fault, &mut it.name);
            it.created_at = time(fault, it.created_at);
            it.onboarded_at = it.onboarded_at.map(|at| time(fault, at));
            it.door_since = time(fault, it.door_since);
        }
        Record::Invitation(it) => {
            it.sent_at = time(fault, it.sent_at);
            it.expires_at = time(fault, it.expires_at);
        }
        Record::Contact(it) => spoil_contact(fault, it),
        Record::Membership(it) => {
            if fault == Fault::MasksPermissions {
                it.permissions &= Permissions::all();
            }
            it.admitted_at = time(fault, it.admitted_at);
            it.reset_at = it.reset_at.map(|at| time(fault, at));
        }
        Record::Service(it) => {
            spoil_text(fault, &mut it.name);
            it.created_at = time(fault, it.created_at);
        }
        Record::Counter(it) => {
            it.last = number(fault, it.last);
            if fault == Fault::RoundsNumbers {
                it.tally = rounded(&it.tally);
            }
        }
        Record::Ticket(it) => spoil_ticket(fault, it),
        Record::Journal(it) => spoil_head(fault, it),
        of_access => values_of_access::spoil(fault, of_access),
    }
}

fn spoil_contact(fault: Fault, it: &mut ContactRecord) {
    if let Some(name) = &mut it.name {
        spoil_text(fault, name);
    }
    if fault == Fault::MasksPermissions {
        it.categories &= Categories::all();
    }
    it.added_at = time(fault, it.added_at);
    it.updated_at = time(fault, it.updated_at);
}

fn spoil_ticket(fault: Fault, it: &mut Ticket) {
    spoil_text(fault, &mut it.subject);
    if let Some(comment) = &mut it.comment {
        spoil_text(fault, comment);
    }
    it.status_since = time(fault, it.status_since);
    it.waiting_since = it.waiting_since.map(|at| time(fault, at));
    it.messages = number(fault, it.messages);
    it.opened_at = time(fault, it.opened_at);
    it.updated_at = time(fault, it.updated_at);
}

fn spoil_head(fault: Fault, it: &mut JournalHead) {
    it.size = number(fault, it.size);
    it.delivered = number(fault, it.delivered);
    it.latest_at = time(fault, it.latest_at);
    it.leased_until = it.leased_until.map(|until| time(fault, until));
    match fault {
        Fault::ForgetsLeases => {
            it.leased_to = None;
            it.leased_until = None;
        }
        Fault::ShortensFrontiers => {
            let roots = it.frontier.roots();
            let kept = roots.get(..roots.len().min(32)).unwrap_or_default();
            it.frontier = Frontier::read(Value::bytes(kept.as_flattened())).unwrap_or_default();
        }
        _ => {}
    }
}

fn spoil_message(fault: Fault, it: &mut Message) {
    spoil_text(fault, &mut it.body);
    it.number = number(fault, it.number);
    it.written_at = time(fault, it.written_at);
    if fault == Fault::ForgetsAttachments {
        it.attachments = Attachments::default();
    }
    if fault == Fault::TakesAuthorsForUsers {
        it.author = match it.author.clone() {
            Actor::Agent(id) => Actor::User(user(id.uuid())),
            Actor::Relay(id) => Actor::User(user(id.uuid())),
            other => other,
        };
    }
}

fn spoil_entry(fault: Fault, it: &mut Entry) {
    it.sequence = number(fault, it.sequence);
    for text in [Some(&mut it.header), it.salt.as_mut(), it.payload.as_mut()].into_iter().flatten() {
        if fault == Fault::ReformatsEntries {
            if let Ok(json) = serde_json::from_str::<serde_json::Value>(text) {
                *text = json.to_string();
            }
        } else if fault == Fault::LosesTheTailOfTexts {
            *text = cut(text, 65_535).to_owned();
        }
    }
    match fault {
        Fault::ForgetsSalts => it.salt = None,
        Fault::EmptyForNone => {
            it.salt.get_or_insert_default();
            it.payload.get_or_insert_default();
        }
        Fault::NoneForEmpty => {
            it.salt.take_if(|text| text.is_empty());
            it.payload.take_if(|text| text.is_empty());
        }
        _ => {}
    }
}

/// Changes a bounded text, if what the fault makes of it is one.
pub(super) fn spoil_text<T: AsRef<str> + FromStr<Err = InputError>>(fault: Fault, text: &mut T) {
    let changed = changed(fault, text.as_ref()).map(|changed| changed.parse());
    if let Some(Ok(changed)) = changed {
        *text = changed;
    }
}

fn changed(fault: Fault, text: &str) -> Option<Cow<'_, str>> {
    let without = |gone: fn(char) -> bool| Cow::Owned(text.chars().filter(|c| !gone(*c)).collect());
    Some(match fault {
        // One line of text goes into a short column, more lines into a long one.
        Fault::LosesTheTailOfTexts => Cow::Borrowed(cut(text, if text.len() <= 400 { 255 } else { 65_535 })),
        Fault::TrimsTexts => Cow::Borrowed(text.trim()),
        Fault::NormalisesTexts => {
            Cow::Owned(text.replace("e\u{301}", "\u{e9}").replace("\u{307}\u{323}", "\u{323}\u{307}"))
        }
        Fault::UnifiesLineEnds => Cow::Owned(text.replace("\r\n", "\n")),
        Fault::ReplacesAstral => {
            Cow::Owned(text.chars().map(|c| if c > '\u{ffff}' { '\u{fffd}' } else { c }).collect())
        }
        Fault::RemovesInvisible => without(
            |c| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}'),
        ),
        Fault::GuessesTypes => Cow::Owned(text.parse::<f64>().ok()?.to_string()),
        Fault::FoldsCase => Cow::Owned(text.to_lowercase()),
        _ => return None,
    })
}

/// As much of a text as fits into so many bytes.
fn cut(text: &str, bytes: usize) -> &str {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    text.get(..ends.take_while(|end| *end <= bytes).last().unwrap_or(0)).unwrap_or(text)
}

pub(super) fn time(fault: Fault, at: Timestamp) -> Timestamp {
    let micros = at.as_micros();
    let changed = match fault {
        Fault::TruncatesTimes => micros - micros.rem_euclid(1_000),
        Fault::ClampsTimes => micros.max(0),
        Fault::RoundsTimes => rounded_to_seconds(micros),
        _ => micros,
    };
    Timestamp::from_micros(changed).unwrap_or(at)
}

#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "that is the fault")]
fn rounded_to_seconds(micros: i64) -> i64 {
    ((micros as f64 / 1e6) * 1e6) as i64
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "that is the fault"
)]
pub(super) fn number(fault: Fault, number: u64) -> u64 {
    if fault == Fault::RoundsNumbers { number as f64 as u64 } else { number }
}

fn rounded(tally: &Tally) -> Tally {
    let Value::Text(text) = tally.write() else {
        return tally.clone();
    };
    // Each number by itself: names of teams and statuses have no digits in laws.
    let mut text = text.into_owned();
    let numbers: Vec<String> = text.split(|c: char| !c.is_ascii_digit()).map(str::to_owned).collect();
    for exact in numbers {
        if let Ok(count) = exact.parse() {
            text = text.replace(&exact, &number(Fault::RoundsNumbers, count).to_string());
        }
    }
    Tally::read(Value::text(&text)).unwrap_or_default()
}
