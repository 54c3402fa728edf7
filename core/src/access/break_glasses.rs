use super::BreakGlass;
use crate::error::InputError;
use crate::id::{Id as _, uuid_v7};
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{Query, Rows};
use crate::{AccountId, Agent, BreakGlassId, Lead, Moment, Refusal, Timestamp, staff};
use serde::{Deserialize, Serialize};

/// A page of the requests for emergency entry that wait for approval, over all accounts, in the order of asking (RULE I15). For
/// the staff's leads. Nothing takes a request out of the list but a decision, so those that nobody decided in time are in it; a
/// lead who doesn't want them says from when on.
///
/// # Errors
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent) or [`Missing::Lead`](crate::Missing::Lead), alone; a cursor of
/// another query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreakGlasses {
    /// Only those that were asked then or later.
    pub since: Option<Timestamp>,
    /// Which part.
    pub page: Page,
}

impl BreakGlasses {
    fn scope(&self) -> Scope {
        let since = self.since.map_or(i64::MIN, Timestamp::as_micros);
        Scope::new(&[Self::NAME.as_bytes(), &since.to_be_bytes()])
    }

    /// Ids begin with the time of asking, so a time is a place in the list: before whatever was asked in that millisecond.
    fn start(&self) -> Option<(BreakGlassId, AccountId)> {
        let millis = self.since?.as_micros().div_euclid(1_000);
        Some((BreakGlassId::from_uuid(uuid_v7(millis, &[0; 10])).ok()?, AccountId::STAFF))
    }

    fn query(&self) -> Result<Query, InputError> {
        let after = self.page.position(|| self.scope())?.or_else(|| self.start());
        Ok(Query::BreakGlasses { after, rows: self.page.rows() + 1 })
    }
}

impl Operation for BreakGlasses {
    const NAME: &'static str = "access.break_glasses";
    const EFFECT: Effect = Effect::Reads;
    type By = Agent;
    type Reply = Listed<BreakGlass>;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        staff::ask_agent(by, wanted);
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &Agent, facts: &Facts, _: &Moment) -> Result<Decision<Listed<BreakGlass>>, Refusal> {
        staff::lead(&Lead::Agent(*by), facts)?;
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::BreakGlasses(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("break_glass"));
        };
        let place = |it: &BreakGlass| (it.id, it.account);
        Ok(Decision::new(Listed::cut(rows, &self.page, || self.scope(), place, Clone::clone)))
    }
}
