use super::ending::end_one;
use super::{Ended, Ending, Session};
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Agent, Moment, Refusal, SessionId};
use serde::{Deserialize, Serialize};

/// Leaves: the agent ends their own session (RULE I9). It gives nothing back and takes nothing else away: the agent was never
/// anybody else (RULE I17).
///
/// Whoever may work no longer may still leave. If the session's time was over before, that is what is recorded.
///
/// # Errors
/// [`Missing::LiveSession`](crate::Missing::LiveSession) if it has ended. Not found for anybody else's session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leave {
    /// The account.
    pub account: AccountId,
    /// The session.
    pub session: SessionId,
}

impl Operation for Leave {
    const NAME: &'static str = "access.leave";
    type By = Agent;
    type Reply = Ended;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, _: &Agent, wanted: &mut Wanted) {
        wanted.record(Key::Session(self.account, self.session));
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<Ended>, Refusal> {
        let session = facts.record::<Session>(Key::Session(self.account, self.session))?;
        let session = session.filter(|read| read.value.agent == by.id).ok_or(Refusal::not_found("session"))?;
        end_one(session, Ending::Left, at)
    }
}
