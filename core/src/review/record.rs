use crate::row::row;
use crate::text::{Finding, RoleName};
use crate::{AccountId, AgentId, ReviewId, RoleId, Timestamp};
use serde::{Deserialize, Serialize};
use time::Duration;

/// How far a role has reviewed. Spans follow one another without a gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewLine {
    /// Always [`AccountId::STAFF`].
    pub account: AccountId,
    /// Follows from the role's name.
    pub id: RoleId,
    /// The role.
    pub role: RoleName,
    /// Since when there is something to review: the first entry under a policy with this role.
    pub started_at: Timestamp,
    /// Up to when everything is reviewed.
    pub reviewed_until: Timestamp,
    /// The newest review.
    pub review: Option<ReviewId>,
}
row!(ReviewLine in "review_line", key 2: account, id as "review_line", role, started_at, reviewed_until, review);

impl ReviewLine {
    /// When the next review is due, if there is one every so many days.
    pub(crate) fn due_at(&self, every_days: u32) -> Timestamp {
        self.reviewed_until.saturating_add(Duration::days(every_days.into()))
    }
}

/// A review: somebody with the role looked at every access of a span, and says what they found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Always [`AccountId::STAFF`].
    pub account: AccountId,
    /// Its id.
    pub id: ReviewId,
    /// In which role.
    pub role: RoleName,
    /// Who. Nobody reviews their own access.
    pub reviewer: AgentId,
    /// The span's beginning, which belongs to it.
    pub from: Timestamp,
    /// The span's end, which doesn't.
    pub until: Timestamp,
    /// What was found.
    pub finding: Finding,
    /// When it was signed.
    pub signed_at: Timestamp,
}
row!(Review in "review", key 2: account, id as "review", role, reviewer, from as "span_from", until as "span_until", finding,
    signed_at);
