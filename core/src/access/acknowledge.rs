use super::Acknowledgement;
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::{ask_permissions, permissions};
use crate::record::Key;
use crate::text::Edition;
use crate::{AccountId, Missing, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// Acknowledges the rules for access, in the edition that the policy asks for (RULE S8). Each member for themself. If they were
/// acknowledged already, nothing is done.
///
/// # Errors
/// [`Missing::CurrentEdition`] for any other edition, and if the policy asks for none. Not found for an account that the user is no
/// member of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acknowledge {
    /// The account.
    pub account: AccountId,
    /// The edition that was read.
    pub edition: Edition,
}

impl Operation for Acknowledge {
    const NAME: &'static str = "access.acknowledge";
    type By = User;
    type Reply = Acknowledgement;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        wanted.record(Key::Acknowledgement(self.account, by.id));
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Acknowledgement>, Refusal> {
        permissions(self.account, by.id, facts)?;
        if at.policy().access.rules.as_ref() != Some(&self.edition) {
            return Err(Refusal::missing(Missing::CurrentEdition));
        }
        let before = facts.record::<Acknowledgement>(Key::Acknowledgement(self.account, by.id))?;
        if let Some(before) = before.filter(|before| before.value.edition == self.edition) {
            return Ok(Decision::new(before.value.clone()));
        }
        let edition = self.edition.clone();
        let now = Acknowledgement { account: self.account, user: by.id, edition, acknowledged_at: at.now() };
        let fact = Fact::RulesAcknowledged { edition: self.edition.clone() };
        Ok(Decision::new(now.clone()).write(before, now).fact(fact))
    }
}
