//! Faults of columns of what is about access; see `values`.

use super::Fault;
use super::values::{number, spoil_text, time};
use crate::Timestamp;
use crate::access::{BreakGlass, Scopes, Session};
use crate::assistance::AssistanceRequest;
use crate::record::Record;
use crate::row::{Field as _, Value};
use crate::set::Trainings;
use crate::staff::AgentRecord;

pub(super) fn spoil(fault: Fault, record: &mut Record) {
    match record {
        Record::Assistance(it) => spoil_request(fault, it),
        Record::Session(it) => spoil_session(fault, it),
        Record::BreakGlass(it) => spoil_emergency(fault, it),
        Record::Agent(it) => spoil_agent(fault, it),
        Record::Consent(it) => {
            it.scopes = scopes(fault, &it.scopes);
            times(fault, [&mut it.given_at, &mut it.from, &mut it.until]);
        }
        Record::Acknowledgement(it) => times(fault, [&mut it.acknowledged_at]),
        Record::AgentBudget(it) => {
            it.failures_ever = number(fault, it.failures_ever);
            times(fault, [&mut it.counted_from, &mut it.failed_at]);
        }
        Record::ReviewLine(it) => times(fault, [&mut it.started_at, &mut it.reviewed_until]),
        Record::Review(it) => {
            spoil_text(fault, &mut it.finding);
            times(fault, [&mut it.from, &mut it.until, &mut it.signed_at]);
        }
        _ => {}
    }
}

fn spoil_request(fault: Fault, it: &mut AssistanceRequest) {
    if fault == Fault::ForgetsSecrets {
        it.secret = None;
    }
    it.scopes = scopes(fault, &it.scopes);
    (it.generation, it.step) = (number(fault, it.generation), number(fault, it.step));
    times(fault, [&mut it.requested_at, &mut it.until, &mut it.starts_at]);
}

pub(super) fn spoil_session(fault: Fault, it: &mut Session) {
    spoil_text(fault, &mut it.agent_name);
    spoil_text(fault, &mut it.reason);
    it.scopes = scopes(fault, &it.scopes);
    it.consented = scopes(fault, &it.consented);
    (it.actions, it.documents) = (number(fault, it.actions), number(fault, it.documents));
    it.agent_standing = number(fault, it.agent_standing);
    times(fault, [&mut it.entered_at, &mut it.active_at, &mut it.ends_at]);
    times(
        fault,
        [&mut it.ended_at, &mut it.sweep_at, &mut it.clean_up_until, &mut it.cleaned_at].into_iter().flatten(),
    );
}

fn spoil_emergency(fault: Fault, it: &mut BreakGlass) {
    spoil_text(fault, &mut it.reason);
    it.scopes = scopes(fault, &it.scopes);
    times(fault, [&mut it.asked_at, &mut it.until]);
}

fn spoil_agent(fault: Fault, it: &mut AgentRecord) {
    spoil_text(fault, &mut it.name);
    it.ceiling = scopes(fault, &it.ceiling);
    if fault == Fault::ShortensSets {
        it.trainings = Trainings::read(shortened(&it.trainings.write())).unwrap_or_default();
    }
    it.standing = number(fault, it.standing);
    times(fault, [&mut it.enrolled_at]);
    times(fault, [&mut it.lead_since, &mut it.mfa_at, &mut it.undertaken_at].into_iter().flatten());
}

fn times<'a>(fault: Fault, all: impl IntoIterator<Item = &'a mut Timestamp>) {
    for at in all {
        *at = time(fault, *at);
    }
}

fn scopes(fault: Fault, scopes: &Scopes) -> Scopes {
    if fault == Fault::ShortensSets {
        Scopes::read(shortened(&scopes.write())).unwrap_or_default()
    } else {
        scopes.clone()
    }
}

/// As many whole words as fit into a column of 255 characters.
fn shortened(value: &Value<'_>) -> Value<'static> {
    let Value::Text(text) = value else { return Value::Null };
    let mut words = text.split(' ').collect::<Vec<_>>();
    while words.join(" ").len() > 255 {
        words.pop();
    }
    Value::Text(words.join(" ").into())
}
