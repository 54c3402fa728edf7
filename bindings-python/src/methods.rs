//! Methods of the core's records, for the classes that stand for them.

use crate::arguments as take;
use crate::generated;
use crate::shape::Shape;
use crate::write::write;
use consentry::access::Action;
use consentry::assistance::AssistanceRequest;
use consentry::consent::Consent;
use consentry::contact::ContactRecord;
use consentry::notice::{Notice, Recipient};
use consentry::ticket::{Move, Status, Ticket, TicketCounter};
use consentry::{Actor, AgentId, Language, TicketId};
use pyo3::prelude::*;

static TICKET: Shape = Shape::Maybe(&generated::TICKET_ID);
static CONTACT: Shape = Shape::Maybe(&generated::CONTACT_CONTACT);
static PLACE: Shape = Shape::Maybe(&generated::TICKET_QUEUE_PLACE);
static STATUS: Shape = Shape::Maybe(&generated::TICKET_STATUS);
static COUNTS: Shape = Shape::Map(&generated::TICKET_STATUS, &Shape::Int { min: 0, max: u64::MAX as i128 });

/// Whether an action leaves something with the agent that must be deleted afterwards.
#[pyfunction]
pub(crate) fn action_leaves_documents(action: &Bound<'_, PyAny>) -> PyResult<bool> {
    take::own::<Action>(action, &generated::ACCESS_ACTION).map(|action| action.leaves_documents())
}

/// The scope without which an action can't have been done.
#[pyfunction]
pub(crate) fn action_needs(action: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
    let action: Action = take::own(action, &generated::ACCESS_ACTION)?;
    Ok(action.needs().map(|scope| scope.to_string()))
}

/// Whether a request stands.
#[pyfunction]
pub(crate) fn request_stands(request: &Bound<'_, PyAny>, now: Option<&Bound<'_, PyAny>>) -> PyResult<bool> {
    let request: AssistanceRequest = take::own(request, &generated::ASSISTANCE_ASSISTANCE_REQUEST)?;
    Ok(request.stands(take::now(now)?))
}

/// Whether a consent holds.
#[pyfunction]
pub(crate) fn consent_holds(consent: &Bound<'_, PyAny>, now: Option<&Bound<'_, PyAny>>) -> PyResult<bool> {
    let consent: Consent = take::own(consent, &generated::CONSENT_CONSENT)?;
    Ok(consent.holds(take::now(now)?))
}

/// Whether a consent holds for an agent and a ticket.
#[pyfunction]
pub(crate) fn consent_covers(
    consent: &Bound<'_, PyAny>,
    agent: &Bound<'_, PyAny>,
    ticket: &Bound<'_, PyAny>,
) -> PyResult<bool> {
    let consent: Consent = take::own(consent, &generated::CONSENT_CONSENT)?;
    let agent: AgentId = take::record("agent", agent, &generated::AGENT_ID)?;
    let ticket: Option<TicketId> = take::record("ticket", ticket, &TICKET)?;
    Ok(consent.covers(agent, ticket))
}

/// The contact that a record holds; `None` once it is removed.
#[pyfunction]
pub(crate) fn contact_of<'py>(record: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let read: ContactRecord = take::own(record, &generated::CONTACT_CONTACT_RECORD)?;
    write(record.py(), &read.contact(), &CONTACT)
}

/// What tells a notice to a recipient from every other.
#[pyfunction]
pub(crate) fn notice_key(notice: &Bound<'_, PyAny>, recipient: &Bound<'_, PyAny>) -> PyResult<String> {
    let notice: Notice = take::own(notice, &generated::NOTICE_NOTICE)?;
    let recipient: Recipient = take::record("recipient", recipient, &generated::NOTICE_RECIPIENT)?;
    Ok(notice.key(&recipient))
}

/// A ticket's place in the order of answering.
#[pyfunction]
pub(crate) fn ticket_place<'py>(ticket: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let read: Ticket = take::own(ticket, &generated::TICKET_TICKET)?;
    write(ticket.py(), &read.place(), &PLACE)
}

/// How many tickets of a counter have which status.
#[pyfunction]
pub(crate) fn counter_counts<'py>(counter: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let read: TicketCounter = take::own(counter, &generated::TICKET_TICKET_COUNTER)?;
    write(counter.py(), &read.counts(), &COUNTS)
}

/// Where a move leads from a status; `None` if it is illegal.
#[pyfunction]
pub(crate) fn status_after<'py>(status: &Bound<'py, PyAny>, by: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let of: Status = take::record("status", status, &generated::TICKET_STATUS)?;
    let by: Move = take::text("by", by)?.parse().map_err(take::at("by"))?;
    write(status.py(), &of.after(by), &STATUS)
}

/// Whether the customer waits for the support, and whether the ticket is done.
#[pyfunction]
pub(crate) fn status_facts(status: &Bound<'_, PyAny>) -> PyResult<(bool, bool)> {
    let status: Status = take::record("status", status, &generated::TICKET_STATUS)?;
    Ok((status.waits_for_support(), status.is_done()))
}

/// The names of everything that can happen to a ticket.
#[pyfunction]
pub(crate) fn moves() -> Vec<&'static str> {
    Move::ALL.iter().map(|by| by.name()).collect()
}

/// The language that a reader of a tag understands best; `None` for every other one.
#[pyfunction]
pub(crate) fn language_closest(tag: &Bound<'_, PyAny>) -> PyResult<Option<&'static str>> {
    take::text("tag", tag).map(|tag| Language::closest(tag).map(Language::tag))
}

/// Whose an actor's text is: the kind, and the id or the name.
#[pyfunction]
pub(crate) fn actor_parts(actor: &Bound<'_, PyAny>) -> PyResult<(&'static str, String)> {
    let read: Actor = take::text("actor", actor)?.parse().map_err(|_| take::malformed("actor"))?;
    Ok(match read {
        Actor::User(id) => ("user", id.to_string()),
        Actor::Agent(id) => ("agent", id.to_string()),
        Actor::Relay(id) => ("relay", id.to_string()),
        Actor::System(name) => ("system", name.to_string()),
    })
}

/// The code of every fact.
#[pyfunction]
pub(crate) fn fact_codes() -> Vec<&'static str> {
    consentry::journal::Fact::CODES.to_vec()
}

/// The code of everything that a notice can say.
#[pyfunction]
pub(crate) fn says_codes() -> Vec<&'static str> {
    consentry::notice::Says::CODES.to_vec()
}
