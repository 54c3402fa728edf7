//! Principals: who runs an operation.

use crate::error::invalid_type;
use crate::generated;
use crate::read::read;
use crate::shape::Class;
use consentry::{Agent, Inside, Lead, Party, Relay, System, User};
use pyo3::prelude::*;

/// A principal of any kind.
#[derive(Clone)]
pub(crate) enum Principal {
    User(User),
    Agent(Agent),
    System(System),
    Relay(Relay),
    Inside(Inside),
}

impl Principal {
    /// The principal that a Python object is.
    pub(crate) fn of(by: &Bound<'_, PyAny>) -> PyResult<Self> {
        let is = |class: &Class| class.of(by.py()).map(|class| by.get_type().is(class));
        if is(&generated::USER_CLASS)? {
            Ok(Self::User(read(by, &generated::USER)?))
        } else if is(&generated::AGENT_CLASS)? {
            Ok(Self::Agent(read(by, &generated::AGENT)?))
        } else if is(&generated::INSIDE_CLASS)? {
            Ok(Self::Inside(read(by, &generated::INSIDE)?))
        } else if is(&generated::SYSTEM_CLASS)? {
            Ok(Self::System(read(by, &generated::SYSTEM)?))
        } else if is(&generated::RELAY_CLASS)? {
            Ok(Self::Relay(read(by, &generated::RELAY)?))
        } else {
            Err(invalid_type(by.py(), "by", &format!("is no principal: {}", of_type(by))))
        }
    }

    const fn name(&self) -> &'static str {
        match self {
            Self::User(_) => "User",
            Self::Agent(_) => "Agent",
            Self::System(_) => "System",
            Self::Relay(_) => "Relay",
            Self::Inside(_) => "Inside",
        }
    }

    /// As the principal that an operation needs.
    pub(crate) fn acting<B: Acting>(&self, py: Python<'_>, operation: &str) -> PyResult<B> {
        let came = self.name();
        let said = || invalid_type(py, "by", &format!("{operation} is run by {}, not by {came}", B::NEEDED));
        B::of(self).ok_or_else(said)
    }
}

/// A type of principal that operations name.
pub(crate) trait Acting: Sized {
    /// Its name.
    const NEEDED: &'static str;
    /// It, if that is what the principal is.
    fn of(principal: &Principal) -> Option<Self>;
}

macro_rules! acting {
    ($($type:ident: $needed:literal, $($kind:ident)|+;)+) => {$(
        impl Acting for $type {
            const NEEDED: &'static str = $needed;

            fn of(principal: &Principal) -> Option<Self> {
                match principal {
                    $(Principal::$kind(it) => Some(it.clone().into()),)+
                    _ => None,
                }
            }
        }
    )+};
}

acting! {
    User: "User", User;
    Agent: "Agent", Agent;
    System: "System", System;
    Relay: "Relay", Relay;
    Inside: "Inside", Inside;
    Party: "User or Agent", User | Agent;
    Lead: "Agent or System", Agent | System;
}

/// What an object is, for messages: its type's name alone, because the object's own words may be anything.
pub(crate) fn of_type(object: &Bound<'_, PyAny>) -> String {
    match object.get_type().name() {
        Ok(name) => name.to_string_lossy().chars().take(80).collect(),
        Err(_) => "an object".to_owned(),
    }
}
