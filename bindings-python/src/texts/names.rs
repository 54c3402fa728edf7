//! What the host calls those whom facts name by their ids.

use crate::arguments as take;
use crate::generated;
use crate::shape::Shape;
use crate::write::write;
use consentry::{AgentId, ServiceId, TicketId, UserId};
use consentry_texts::Names;
use pyo3::prelude::*;
use serde::Serialize;
use std::cell::RefCell;

/// A function of the host's that gives the name of an id. What it raises first is kept, and from then on it isn't asked.
pub(super) struct Called<'a, 'py> {
    function: Option<&'a Bound<'py, PyAny>>,
    raised: RefCell<Option<PyErr>>,
}

impl<'a, 'py> Called<'a, 'py> {
    pub(super) const fn new(function: Option<&'a Bound<'py, PyAny>>) -> Self {
        Self { function, raised: RefCell::new(None) }
    }

    /// What the host's function raised.
    pub(super) fn raised(self) -> Option<PyErr> {
        self.raised.into_inner()
    }

    /// What the function answers about an id, if it knows it.
    fn ask<T>(
        &self,
        id: &impl Serialize,
        shape: &'static Shape,
        take: impl FnOnce(&Bound<'py, PyAny>) -> PyResult<T>,
    ) -> Option<T> {
        let function = self.function.filter(|_| self.raised.borrow().is_none())?;
        let answer = write(function.py(), id, shape).and_then(|id| function.call1((id,)));
        let named = answer.and_then(|answer| if answer.is_none() { Ok(None) } else { take(&answer).map(Some) });
        named.unwrap_or_else(|error| {
            self.raised.replace(Some(error));
            None
        })
    }
}

fn text(answer: &Bound<'_, PyAny>) -> PyResult<String> {
    take::text("names", answer).map(ToOwned::to_owned)
}

impl Names for Called<'_, '_> {
    fn user(&self, user: UserId) -> Option<String> {
        self.ask(&user, &generated::USER_ID, text)
    }

    fn agent(&self, agent: AgentId) -> Option<String> {
        self.ask(&agent, &generated::AGENT_ID, text)
    }

    fn service(&self, service: ServiceId) -> Option<String> {
        self.ask(&service, &generated::SERVICE_ID, text)
    }

    fn ticket(&self, ticket: TicketId) -> Option<u64> {
        self.ask(&ticket, &generated::TICKET_ID, |answer| take::number("names", answer))
    }
}
