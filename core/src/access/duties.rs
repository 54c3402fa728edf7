use super::Session;
use crate::error::InputError;
use crate::id::Id as _;
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::page::{Listed, Page, Scope};
use crate::query::{Query, Rows, SessionPlace, Sessions};
use crate::record::Versioned;
use crate::text::AgentName;
use crate::{AccountId, Agent, AgentId, Missing, Moment, Refusal, SessionId, Timestamp, UserId, review, staff};
use serde::{Deserialize, Serialize};

/// A page of the clean-ups that are owed, over all accounts, the earliest deadline first (RULE I12): the agent's own, or for
/// leads and reviewers everybody's. The overdue ones come first, therefore.
///
/// # Errors
/// [`Missing::ActiveAgent`], alone; [`Missing::Reviewer`] if all are asked for by somebody who is neither a lead nor a
/// reviewer; a cursor of another query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duties {
    /// Everybody's instead of the agent's own.
    pub all: bool,
    /// Which part.
    pub page: Page,
}

/// A clean-up that is owed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// The account.
    pub account: AccountId,
    /// The session.
    pub session: SessionId,
    /// Whose it was.
    pub agent: AgentId,
    /// What the agent was called then.
    pub agent_name: AgentName,
    /// As whom the agent was inside.
    pub user: UserId,
    /// When the agent entered.
    pub entered_at: Timestamp,
    /// When the session ended.
    pub ended_at: Option<Timestamp>,
    /// How many documents are to be deleted.
    pub documents: u64,
    /// Until when.
    pub until: Timestamp,
    /// Whether that is over.
    pub overdue: bool,
}

impl Duty {
    fn of(it: &Session, place: SessionPlace, now: Timestamp) -> Self {
        Self {
            account: it.account,
            session: it.id,
            agent: it.agent,
            agent_name: it.agent_name.clone(),
            user: it.user,
            entered_at: it.entered_at,
            ended_at: it.ended_at,
            documents: it.documents,
            until: place.at,
            overdue: place.at <= now,
        }
    }
}

impl Duties {
    fn of(&self, by: &Agent) -> Sessions {
        Sessions::CleanUp { agent: (!self.all).then_some(by.id) }
    }

    fn scope(&self, by: &Agent) -> Scope {
        let whose: &[u8] = if self.all { b"" } else { by.id.as_bytes() };
        Scope::new(&[Self::NAME.as_bytes(), whose])
    }

    fn query(&self, by: &Agent) -> Result<Query, InputError> {
        let after = self.page.position(|| self.scope(by))?;
        Ok(Query::Sessions { of: self.of(by), after, rows: self.page.rows() + 1 })
    }
}

impl Operation for Duties {
    const NAME: &'static str = "access.duties";
    const EFFECT: Effect = Effect::Reads;
    type By = Agent;
    type Reply = Listed<Duty>;

    fn account(&self) -> AccountId {
        AccountId::STAFF
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        staff::ask_agent(by, wanted);
        if let Ok(query) = self.query(by) {
            wanted.page(query);
        }
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<Listed<Duty>>, Refusal> {
        let agent = staff::active(by, facts)?;
        if self.all && !review::oversees(agent, at) {
            return Err(Refusal::missing(Missing::Reviewer));
        }
        let query = self.query(by).map_err(Refusal::Invalid)?;
        let Rows::Sessions(rows) = facts.page(&query)? else {
            return Err(Refusal::not_found("session"));
        };
        let of = self.of(by);
        let placed = |Versioned { value, .. }: &Versioned<Session>| of.place(value).map(|place| (place, value.clone()));
        let rows: Vec<_> = rows.iter().filter_map(placed).collect();
        let shown = |(place, it): &(SessionPlace, Session)| Duty::of(it, *place, at.now());
        Ok(Decision::new(Listed::cut(&rows, &self.page, || self.scope(by), |(place, _)| *place, shown)))
    }
}
