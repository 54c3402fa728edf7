use super::Consent;
use crate::account::Account;
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::people::{ask_permissions, permissions};
use crate::query::{Query, Rows};
use crate::record::Key;
use crate::staff::{ask_agent, teams};
use crate::{AccountId, Moment, Party, Refusal};
use serde::{Deserialize, Serialize};

/// A page of the account's written consents that were not withdrawn (RULE I5), in the order of their ids, which is that of
/// giving; those that are over among them. For the account's members, and for agents in a team, who must name one to enter with
/// it.
///
/// # Errors
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent), [`Missing::Team`](crate::Missing::Team); a cursor of another query. Not
/// found for an account that there isn't, or that the user is no member of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// The account.
    pub account: AccountId,
    /// Which part.
    pub page: Page,
}

impl List {
    fn scope(&self) -> Scope {
        Scope::new(&[Self::NAME.as_bytes(), self.account.uuid().as_bytes()])
    }

    fn query(&self) -> Result<Query, InputError> {
        let after = self.page.position(|| self.scope())?;
        Ok(Query::Consents { account: self.account, after, rows: self.page.rows() + 1 })
    }
}

impl Operation for List {
    const NAME: &'static str = "consent.list";
    const EFFECT: Effect = Effect::Reads;
    type By = Party;
    type Reply = Listed<Consent>;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Party, wanted: &mut Wanted) {
        match by {
            Party::User(user) => ask_permissions(self.account, user.id, wanted),
            Party::Agent(agent) => {
                wanted.record(Key::Account(self.account));
                ask_agent(agent, wanted);
            }
        }
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &Party, facts: &Facts, _: &Moment) -> Result<Decision<Listed<Consent>>, Refusal> {
        match by {
            Party::User(user) => drop(permissions(self.account, user.id, facts)?),
            Party::Agent(agent) => {
                teams(agent, facts)?;
                facts.existing::<Account>(Key::Account(self.account))?;
            }
        }
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::Consents(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("consent"));
        };
        Ok(Decision::new(Listed::cut(rows, &self.page, || self.scope(), |it| it.id, Clone::clone)))
    }
}
