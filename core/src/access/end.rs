use super::ending::end_one;
use super::{Ended, Ending, Session};
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::{ask_permissions, permissions};
use crate::record::Key;
use crate::{AccountId, Moment, Refusal, SessionId, User};
use serde::{Deserialize, Serialize};

/// Ends a session, at any moment: the customer shows the agent out (RULE I17). The next check fails.
///
/// For every member, whoever the agent is inside as: who sees somebody inside need not find an administrator first, and all that it
/// costs is that the agent enters anew.
///
/// # Errors
/// [`Missing::LiveSession`](crate::Missing::LiveSession) if it has ended. Not found for a session that the account doesn't have, and
/// for an account that the user is no member of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// The account.
    pub account: AccountId,
    /// The session.
    pub session: SessionId,
}

impl Operation for End {
    const NAME: &'static str = "access.end";
    type By = User;
    type Reply = Ended;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        wanted.record(Key::Session(self.account, self.session));
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Ended>, Refusal> {
        permissions(self.account, by.id, facts)?;
        let session = facts.existing::<Session>(Key::Session(self.account, self.session))?;
        end_one(session, Ending::EndedByCustomer, at)
    }
}
