use super::{Scopes, live, live_query};
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::people::{ask_permissions, permissions};
use crate::query::Rows;
use crate::record::Key;
use crate::text::AgentName;
use crate::{AccountId, AgentId, Moment, Refusal, SessionId, Timestamp, User, UserId};
use serde::{Deserialize, Serialize};

/// Who is inside now, in the order of entering: for the banner that every member sees, while working on (RULE I7).
///
/// # Errors
/// Not found for an account that the user is no member of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhoIsInside {
    /// The account.
    pub account: AccountId,
}

/// An agent who is inside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visitor {
    /// The session, for [`End`](super::End).
    pub session: SessionId,
    /// Who.
    pub agent: AgentId,
    /// What they are called.
    pub name: AgentName,
    /// As whom.
    pub user: UserId,
    /// For what.
    pub scopes: Scopes,
    /// Since when.
    pub entered_at: Timestamp,
    /// Until when, whatever happens.
    pub ends_at: Timestamp,
    /// Until when, unless they do something.
    pub idle_at: Timestamp,
}

impl Operation for WhoIsInside {
    const NAME: &'static str = "access.who_is_inside";
    const EFFECT: Effect = Effect::Reads;
    type By = User;
    type Reply = Vec<Visitor>;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        wanted.record(Key::Journal(self.account));
        ask_permissions(self.account, by.id, wanted);
        live(self.account, wanted);
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Vec<Visitor>>, Refusal> {
        permissions(self.account, by.id, facts)?;
        let Rows::Sessions(rows) = facts.page(&live_query(self.account))? else {
            return Ok(Decision::new(Vec::new()));
        };
        let inside = rows.iter().map(|row| &row.value).filter(|session| at.now() < session.over().0);
        let visitor = |session: &super::Session| Visitor {
            session: session.id,
            agent: session.agent,
            name: session.agent_name.clone(),
            user: session.user,
            scopes: session.scopes.clone(),
            entered_at: session.entered_at,
            ends_at: session.ends_at,
            idle_at: session.idle_at(),
        };
        Ok(Decision::new(inside.map(visitor).collect()))
    }
}
