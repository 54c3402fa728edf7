use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{Query, Rows, SessionPlace, Sessions};
use crate::{AccountId, Moment, Refusal, System};
use serde::{Deserialize, Serialize};

/// A page of the sessions that a sweep must look at now, over all accounts, the earliest first (RULE I11): those whose time
/// is over, and those whose clean-up is overdue. For the host's own program; what it then runs for each is
/// [`Expire`](super::Expire). [`Desk::sweep`](crate::Desk::sweep) does both.
///
/// # Errors
/// A cursor of another query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// Which part.
    pub page: Page,
}

impl Due {
    fn scope() -> Scope {
        Scope::new(&[Self::NAME.as_bytes()])
    }

    fn query(&self) -> Result<Query, InputError> {
        let after = self.page.position(Self::scope)?;
        Ok(Query::Sessions { of: Sessions::Sweep, after, rows: self.page.rows() + 1 })
    }
}

impl Operation for Due {
    const NAME: &'static str = "access.due";
    const EFFECT: Effect = Effect::Reads;
    type By = System;
    type Reply = Listed<SessionPlace>;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, _: &System, wanted: &mut Wanted) {
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, _: &System, facts: &Facts, at: &Moment) -> Result<Decision<Listed<SessionPlace>>, Refusal> {
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::Sessions(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("session"));
        };
        // The list is in the order of these times: behind the first that is not due, nothing is.
        let places = rows.iter().filter_map(|row| Sessions::Sweep.place(&row.value));
        let due: Vec<SessionPlace> = places.take_while(|place| place.at <= at.now()).collect();
        Ok(Decision::new(Listed::cut(&due, &self.page, Self::scope, |place| *place, |place| *place)))
    }
}
