use super::door::{DoorState, turn};
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::ask_permissions;
use crate::policy::Door;
use crate::{AccountId, Moment, Refusal, User, access};
use serde::{Deserialize, Serialize};

/// Closes the account's door: from now on nobody enters without a code, a written consent or an emergency's approvals (RULE
/// A3), and whoever came in through it is out, in the same commit. For whoever has the administrative right (RULE A2). Nothing
/// is done if it is closed.
///
/// # Errors
/// [`Missing::Administrator`](crate::Missing::Administrator). Not found for somebody who is no member of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CloseDoor {
    /// The account.
    pub account: AccountId,
}

impl Operation for CloseDoor {
    const NAME: &'static str = "assistance.close_door";
    type By = User;
    type Reply = DoorState;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        access::live(self.account, wanted);
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<DoorState>, Refusal> {
        turn(self.account, by.id, Door::Closed, facts, at)
    }
}
