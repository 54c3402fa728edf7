use super::Scopes;
use crate::names::names;
use crate::row::{row, text_field};
use crate::set::Approvers;
use crate::text::{Link, Reason};
use crate::{AccountId, AgentId, BreakGlassId, SessionId, Timestamp, UserId};
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
