use super::ending::end_one;
use super::{Ended, Ending, Session};
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::staff::{ask_lead, lead};
use crate::{AccountId, Lead, Moment, Refusal, SessionId};
use serde::{Deserialize, Serialize};

/// Revokes a session: a staff lead, or the host's own program, calls an agent back (RULE I17). The next check fails.
///
/// # Errors
/// [`Missing::ActiveAgent`](crate::Missing::ActiveAgent) and [`Missing::Lead`](crate::Missing::Lead), alone.
/// [`Missing::LiveSession`](crate::Missing::LiveSession) if it has ended. Not found for a session that the account doesn't have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revoke {
    /// The account.
    pub account: AccountId,
    /// The session.
    pub session: SessionId,
}

impl Operation for Revoke {
    const NAME: &'static str = "access.revoke";
    type By = Lead;
    type Reply = Ended;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Lead, wanted: &mut Wanted) {
        ask_lead(by, wanted);
        wanted.record(Key::Session(self.account, self.session));
    }

    fn decide(&self, by: &Lead, facts: &Facts, at: &Moment) -> Result<Decision<Ended>, Refusal> {
        lead(by, facts)?;
        let session = facts.existing::<Session>(Key::Session(self.account, self.session))?;
        end_one(session, Ending::Revoked, at)
    }
}
