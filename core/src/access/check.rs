use super::{Pass, Session, effective};
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Inside, Moment, Refusal, SessionId};
use serde::{Deserialize, Serialize};
use time::Duration;

/// What a session is good for now, with all that it depends on: the agent, the user, who armed it, the door or the consent, and the
/// policy (RULES I16, I17). It costs one reading and commits nothing; what it answers is good for as long as the policy says.
///
/// Scopes that are lost for any reason are left out; only when nothing is left, or something stands against all of them, there is no
/// pass. A session is over as soon as what it stands on has ended, also if that came back since.
///
/// # Errors
/// Not found for any session but the principal's. [`Missing::ActiveAgent`](crate::Missing::ActiveAgent), alone.
/// [`Missing::LiveSession`](crate::Missing::LiveSession), alone, for a session that is over. Otherwise what of the
/// [`Lacks`](super::Lacks) applies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// The account.
    pub account: AccountId,
    /// The session.
    pub session: SessionId,
}

impl Check {
    /// Of that principal's session.
    pub const fn of(inside: &Inside) -> Self {
        Self { account: inside.account(), session: inside.session() }
    }
}

impl Operation for Check {
    const NAME: &'static str = "access.check";
    const EFFECT: Effect = Effect::Reads;
    type By = Inside;
    type Reply = Pass;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Inside, wanted: &mut Wanted) {
        // RULE A12: the account's time.
        wanted.record(Key::Journal(by.account()));
        effective::ask(by, wanted);
    }

    fn decide(&self, by: &Inside, facts: &Facts, at: &Moment) -> Result<Decision<Pass>, Refusal> {
        let effective::Effective { session, scopes, permissions } =
            effective::effective((self.account, self.session), by, facts, at)?;
        let Session { id, account, agent, user, entered_at, ends_at, .. } = *session.value;
        // By the clock that the host will compare with, so that an entry at a later time makes nothing last longer.
        let checked_at = at.clock();
        let fresh_for = Duration::seconds(at.policy().access.check_for_seconds.into());
        Ok(Decision::new(Pass {
            session: id,
            account,
            agent,
            user,
            scopes,
            permissions,
            entered_at,
            ends_at,
            idle_at: session.value.idle_at(),
            checked_at,
            fresh_until: checked_at.saturating_add(fresh_for),
        }))
    }
}
