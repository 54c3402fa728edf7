use super::party;
use crate::account::Service;
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{Query, Rows};
use crate::text::CategoryName;
use crate::{AccountId, Moment, Party, Refusal, User};
use serde::{Deserialize, Serialize};

/// What a ticket can be about (RULE T1): a page of the account's services, and the desk's categories.
///
/// # Errors
/// As for [`List`](super::List).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// The account.
    pub account: AccountId,
    /// Which part of its services.
    pub page: Page,
}

/// What a user can choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// The categories, in the policy's order. Which team answers which is the support's affair.
    pub categories: Vec<CategoryName>,
    /// The account's services.
    pub services: Listed<Service>,
}

impl Catalogue {
    fn scope(&self) -> Scope {
        Scope::new(&[Self::NAME.as_bytes(), self.account.uuid().as_bytes()])
    }

    fn query(&self) -> Result<Query, InputError> {
        let after = self.page.position(|| self.scope())?;
        Ok(Query::Services { account: self.account, after, rows: self.page.rows() + 1 })
    }
}

impl Operation for Catalogue {
    const NAME: &'static str = "ticket.catalogue";
    const EFFECT: Effect = Effect::Reads;
    type By = User;
    type Reply = Choices;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        party::ask(&Party::User(*by), self.account, wanted);
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Choices>, Refusal> {
        party::may_see_tickets(&Party::User(*by), self.account, facts)?;
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::Services(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("service"));
        };
        let categories = at.policy().categories.iter().map(|category| category.name.clone()).collect();
        let services = Listed::cut(rows, &self.page, || self.scope(), |service| service.id, Service::clone);
        Ok(Decision::new(Choices { categories, services }))
    }
}
