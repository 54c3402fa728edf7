use super::{Action, Scope, Session, effective};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::{AccountId, Inside, Missing, Moment, Refusal, SessionId, Timestamp};
use serde::{Deserialize, Serialize};

/// Records what was done inside, in the journal, as the agent's doing on behalf of the user (RULES I12, I20). A host runs it in
/// the request that does it: no entry, no effect.
///
/// It also keeps the session from falling idle, never beyond its end (RULE I11). What is recorded here is judged by all that
/// [`Check`](super::Check) looks at, as of this commit.
///
/// # Errors
/// As for [`Check`](super::Check); and [`Missing::SessionScope`] if the session isn't good for this scope now, or the scope not
/// for this action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The account.
    pub account: AccountId,
    /// The session.
    pub session: SessionId,
    /// Under which scope.
    pub scope: Scope,
    /// What.
    pub action: Action,
}

/// A session after something was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// The session.
    pub session: SessionId,
    /// When it ends, whatever happens.
    pub ends_at: Timestamp,
    /// When it ends unless something more is recorded.
    pub idle_at: Timestamp,
    /// How many actions were recorded.
    pub actions: u64,
    /// How many of them left documents with the agent, which must be deleted (RULE I12).
    pub documents: u64,
}

impl Record {
    /// Of that principal's session.
    pub const fn of(inside: &Inside, scope: Scope, action: Action) -> Self {
        Self { account: inside.account(), session: inside.session(), scope, action }
    }
}

impl Operation for Record {
    const NAME: &'static str = "access.record";
    type By = Inside;
    type Reply = Recorded;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Inside, wanted: &mut Wanted) {
        effective::ask(by, wanted);
    }

    fn decide(&self, by: &Inside, facts: &Facts, at: &Moment) -> Result<Decision<Recorded>, Refusal> {
        let effective::Effective { session: before, scopes, .. } =
            effective::effective((self.account, self.session), by, facts, at)?;
        let fits = self.action.needs().is_none_or(|scope| scope == self.scope);
        if !fits || !scopes.contains(self.scope) {
            return Err(Refusal::missing(Missing::SessionScope));
        }
        let session = Session {
            active_at: at.now(),
            actions: before.value.actions.saturating_add(1),
            documents: before.value.documents.saturating_add(self.action.leaves_documents().into()),
            ..before.value.clone()
        };
        let session = Session { sweep_at: Some(session.over().0), ..session };
        let recorded = Recorded {
            session: session.id,
            ends_at: session.ends_at,
            idle_at: session.idle_at(),
            actions: session.actions,
            documents: session.documents,
        };
        let fact = Fact::Recorded { session: session.id, scope: self.scope, action: self.action.clone() };
        Ok(Decision::new(recorded).replace(before, session).fact(fact))
    }
}
