use super::user_changed::concerned;
use super::{ask_user_changed, user_changed};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::{Membership, membership};
use crate::record::Key;
use crate::{AccountId, Moment, Refusal, System, UserId};
use serde::{Deserialize, Serialize};

/// Reports that a user's credentials were reset, or that somebody may have had them (RULE I17). Every session as this user ends, and
/// every one that this user armed; their standing request for assistance is withdrawn, so its code is dead. The consents and invitations that they gave
/// before are dead too.
///
/// Run by the host for each account of the user; each report is journalled.
///
/// # Errors
/// Not found for a user who is no member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportReset {
    /// The account.
    pub account: AccountId,
    /// The user.
    pub user: UserId,
}

/// What a reset brought about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResetReported {
    /// How many sessions ended.
    pub sessions: u64,
}

impl Operation for ReportReset {
    const NAME: &'static str = "access.report_reset";
    type By = System;
    type Reply = ResetReported;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, _: &System, wanted: &mut Wanted) {
        wanted.record(Key::Membership(self.account, self.user));
        ask_user_changed(self.account, wanted);
    }

    fn decide(&self, _: &System, facts: &Facts, at: &Moment) -> Result<Decision<ResetReported>, Refusal> {
        let before = membership(self.account, self.user, facts)?;
        let reported = ResetReported { sessions: concerned(self.account, self.user, facts)? };
        let reset = Membership { reset_at: Some(at.now()), ..before.value.clone() };
        let decision = Decision::new(reported).replace(before, reset).fact(Fact::UserReset { user: self.user });
        user_changed(decision, self.account, self.user, facts, at)
    }
}
