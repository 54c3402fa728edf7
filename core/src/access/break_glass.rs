use super::{Scopes, is_behind};
use crate::names::names;
use crate::policy::Need;
use crate::row::{row, text_field};
use crate::set::Approvers;
use crate::text::{Link, Reason};
use crate::{AccountId, AgentId, BreakGlassId, Missing, Moment, SessionId, Timestamp, UserId};
use serde::{Deserialize, Serialize};

names! {
    /// Where a request for emergency entry stands.
    BreakGlassStatus in "break_glass.status" {
        /// It waits for its approvers.
        Asked = "asked",
        /// Two approvers said yes.
        Approved = "approved",
        /// An approver said no.
        Declined = "declined",
        /// The agent entered with it, once.
        Used = "used",
    }
}
text_field!(BreakGlassStatus: Self::name, Self::named);

/// A request for emergency entry (RULE I15). Approved by two different leads, neither of them the one who asked, and both
/// leads before it was asked; used once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BreakGlass {
    /// The account.
    pub account: AccountId,
    /// Its id.
    pub id: BreakGlassId,
    /// Where it stands.
    pub status: BreakGlassStatus,
    /// Who asked, and alone can enter with it.
    pub asked_by: AgentId,
    /// As whom that agent wants to enter.
    pub user: UserId,
    /// For what.
    pub scopes: Scopes,
    /// Why (RULE I1).
    pub reason: Reason,
    /// The communication with the customer (RULE I1).
    pub link: Link,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// Until when it can be approved, and once it is approved, be used.
    pub until: Timestamp,
    /// Who approved.
    pub approvers: Approvers,
    /// Who declined.
    pub declined_by: Option<AgentId>,
    /// The session that it was used for.
    pub session: Option<SessionId>,
}
row!(BreakGlass in "break_glass", key 2: account, id as "break_glass", status, asked_by, user, scopes, reason, link, asked_at,
    until, approvers, declined_by, session);

/// What keeps scopes from ever being granted to anybody (RULE I16): the policy must know each of them, and delegate it.
pub(crate) fn undelegable(scopes: &Scopes, at: &Moment) -> impl Iterator<Item = Missing> {
    let rules = &at.policy().access.scopes;
    let need = |scope| rules.iter().find(|rule| rule.scope == scope).map(|rule| rule.need);
    let unknown = scopes.iter().any(|scope| need(scope).is_none());
    let never = scopes.iter().any(|scope| scope.is_never() || need(scope) == Some(Need::Never));
    unknown.then_some(Missing::KnownScope).into_iter().chain(never.then_some(Missing::DelegableScope))
}

/// Until when a request is open that is asked or approved now.
pub(super) fn open_until(at: &Moment) -> Timestamp {
    at.now().after_minutes(at.policy().access.break_glass.open_for_minutes)
}

impl BreakGlass {
    /// Whether a lead since then can approve it (RULE I15): somebody else than who asked, not twice, and a lead already when it
    /// was asked. The clocks of two machines may differ; what is nearer than that is not surely before.
    pub(super) fn can_be_approved_by(&self, agent: AgentId, lead_since: Timestamp) -> bool {
        agent != self.asked_by && !self.approvers.contains(&agent) && is_behind(lead_since, self.asked_at)
    }
}
