//! What a journal's entries say, as sentences of the catalogue.

use crate::account::SERVICES;
use crate::cast;
use crate::stage::Stage;
use consentry::journal::{Entry, EntryError};
use consentry::{Actor, AgentId, ServiceId, UserId};
use consentry_texts::{Family, Names};

/// What an entry says, in its reader's language.
pub(crate) fn sentence(stage: &Stage<'_>, entry: &Entry) -> String {
    match entry.read_fact() {
        Ok(fact) => stage.voice.fact(&fact, stage),
        // What the support does among itself is withheld from the customer: that something was done, the header tells.
        Err(EntryError::Erased) => match entry.read_header() {
            Ok(header) => stage.voice.text(Family::Fact, &header.fact, &[]),
            Err(error) => error.to_string(),
        },
        Err(error) => error.to_string(),
    }
}

/// Who did it. The journal itself holds ids only.
pub(crate) fn actor(actor: &Actor) -> String {
    match actor {
        Actor::User(id) => cast::person(*id),
        Actor::Agent(id) => cast::staff(*id).map_or_else(|| id.to_string(), str::to_owned),
        Actor::System(name) => name.to_string(),
        Actor::Relay(_) => actor.to_string(),
    }
}

/// What ids are called is the host's to know.
impl Names for Stage<'_> {
    fn user(&self, user: UserId) -> Option<String> {
        Some(cast::person(user))
    }

    fn agent(&self, agent: AgentId) -> Option<String> {
        cast::staff(agent).map(str::to_owned)
    }

    fn service(&self, service: ServiceId) -> Option<String> {
        SERVICES.into_iter().find(|name| ServiceId::from_name(name) == service).map(str::to_owned)
    }
}
