use super::{Denied, Scope, Scopes, is_behind};
use crate::{AccountId, AgentId, Permissions, SessionId, Timestamp, UserId};
use serde::{Deserialize, Serialize};

/// What a session is good for, as [`Check`](super::Check) found it: what a host holds between two checks, and asks on every
/// request (RULE I16). It grows stale soon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pass {
    /// The session.
    pub session: SessionId,
    /// The account.
    pub account: AccountId,
    /// Who is inside.
    pub agent: AgentId,
    /// As whom.
    pub user: UserId,
    /// What it is good for: ceiling ∩ the user's rights ∩ granted, of now.
    pub scopes: Scopes,
    /// What the user may do, as far as these scopes go. The agent may do no more inside.
    pub permissions: Permissions,
    /// When the agent entered.
    pub entered_at: Timestamp,
    /// When the session ends, whatever happens (RULE I11).
    pub ends_at: Timestamp,
    /// When it ends unless something is recorded.
    pub idle_at: Timestamp,
    /// When this was checked.
    pub checked_at: Timestamp,
    /// Until when this may be relied on.
    pub fresh_until: Timestamp,
}

impl Pass {
    /// Whether the session is good for `scope` at `now`, as far as the last check can tell. Pure, and allocates nothing.
    ///
    /// # Errors
    /// [`Denied`], with the first reason there is.
    ///
    /// ```
    /// # use consentry::access::{Denied, Pass, Scope};
    /// # fn host(pass: &Pass, now: consentry::Timestamp) -> Result<(), Denied> {
    /// pass.check(Scope::SETTINGS, now)?;
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn check(&self, scope: Scope, now: Timestamp) -> Result<(), Denied> {
        if is_behind(now, self.checked_at) {
            Err(Denied::Clock)
        } else if now >= self.ends_at {
            Err(Denied::Expired)
        } else if now >= self.idle_at {
            Err(Denied::Idle)
        } else if now >= self.fresh_until {
            Err(Denied::Stale)
        } else if self.scopes.contains(scope) {
            Ok(())
        } else {
            Err(Denied::Scope)
        }
    }
}
