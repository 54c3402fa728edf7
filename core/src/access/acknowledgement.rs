use crate::row::row;
use crate::text::Edition;
use crate::{AccountId, Timestamp, UserId};
use serde::{Deserialize, Serialize};

/// A member's acknowledgement of the rules for access (RULE S8): the newest edition that was acknowledged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledgement {
    /// The account.
    pub account: AccountId,
    /// Who.
    pub user: UserId,
    /// Which edition.
    pub edition: Edition,
    /// When.
    pub acknowledged_at: Timestamp,
}
row!(Acknowledgement in "acknowledgement", key 2: account, user, edition, acknowledged_at);
