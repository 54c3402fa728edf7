use super::{Account, Service};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::text::ServiceName;
use crate::{AccountId, Missing, Moment, Refusal, ServiceId, System};
use serde::{Deserialize, Serialize};

/// Adds a service to an account, so that tickets can be about it (RULE T1).
///
/// # Errors
/// Not found if there is no such account; [`Missing::NewService`] if it has that service already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddService {
    /// The account.
    pub account: AccountId,
    /// The new service's id, the host's choice.
    pub service: ServiceId,
    /// What it is called.
    pub name: ServiceName,
}

impl Operation for AddService {
    const NAME: &'static str = "account.add_service";
    type By = System;
    type Reply = Service;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, _: &System, wanted: &mut Wanted) {
        wanted.record(Key::Account(self.account));
        wanted.record(Key::Service(self.account, self.service));
    }

    fn decide(&self, _: &System, facts: &Facts, at: &Moment) -> Result<Decision<Service>, Refusal> {
        facts.existing::<Account>(Key::Account(self.account))?;
        if facts.record::<Service>(Key::Service(self.account, self.service))?.is_some() {
            return Err(Refusal::missing(Missing::NewService));
        }
        let service =
            Service { account: self.account, id: self.service, name: self.name.clone(), created_at: at.now() };
        Ok(Decision::new(service.clone()).create(service).fact(Fact::ServiceAdded { service: self.service }))
    }
}
