use super::reviewer;
use crate::access::{Session, clean_up_for};
use crate::error::InputError;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{Query, Rows, SessionPlace, Sessions};
use crate::record::Versioned;
use crate::text::RoleName;
use crate::{AccountId, Agent, Moment, Refusal, Timestamp, staff};
use serde::{Deserialize, Serialize};

/// A page of the accesses of a span, over all accounts, in the order of entering: what a reviewer looks at before they sign
/// (RULE I14). Who, when, as whom, on the strength of what, why and for what; what was done and kept is counted. Emergency
/// entries are among them (RULE I15).
///
/// # Errors
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent) or [`Missing::Reviewer`](crate::Missing::Reviewer), alone; a cursor
/// of another query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accesses {
    /// In which of the agent's roles.
    pub role: RoleName,
    /// The span's beginning, which belongs to it.
    pub from: Timestamp,
    /// The span's end, which doesn't.
    pub until: Timestamp,
    /// Which part.
    pub page: Page,
}

/// An access, as a reviewer sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    /// The session, ended if its time is over by now, whether or not a sweep has been there.
    pub session: Session,
    /// Whether it is not attested, and should be, that what was kept is deleted (RULE I12).
    pub clean_up_overdue: bool,
}

impl Access {
    fn of(stored: &Session, at: &Moment) -> Self {
        let (over_at, ending) = stored.over();
        let over = stored.ended_at.is_none() && over_at <= at.now();
        let session = if over { stored.ended(at.now(), ending, clean_up_for(at)) } else { stored.clone() };
        let clean_up_overdue = session.clean_up_until.is_some_and(|until| until <= at.now());
        Self { session, clean_up_overdue }
    }
}

impl Accesses {
    fn scope(&self) -> Scope {
        let span = [self.from, self.until].map(|at| at.as_micros().to_be_bytes());
        Scope::new(&[Self::NAME.as_bytes(), self.role.as_str().as_bytes(), &span.concat()])
    }

    const fn of(&self) -> Sessions {
        Sessions::Entered { agent: None, from: self.from, until: self.until }
    }

    fn query(&self) -> Result<Query, InputError> {
        let after = self.page.position(|| self.scope())?;
        Ok(Query::Sessions { of: self.of(), after, rows: self.page.rows() + 1 })
    }
}

impl Operation for Accesses {
    const NAME: &'static str = "review.accesses";
    const EFFECT: Effect = Effect::Reads;
    type By = Agent;
    type Reply = Listed<Access>;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        staff::ask_agent(by, wanted);
        if let Ok(query) = self.query() {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<Listed<Access>>, Refusal> {
        reviewer(by, &self.role, facts, at)?;
        let query = self.query().map_err(Refusal::Invalid)?;
        let Rows::Sessions(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("session"));
        };
        let place = |Versioned { value: it, .. }: &Versioned<Session>| SessionPlace {
            at: it.entered_at,
            account: it.account,
            session: it.id,
        };
        let shown = |row: &Versioned<Session>| Access::of(&row.value, at);
        Ok(Decision::new(Listed::cut(rows, &self.page, || self.scope(), place, shown)))
    }
}
