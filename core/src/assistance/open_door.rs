use super::door::{DoorState, turn};
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::ask_permissions;
use crate::policy::Door;
use crate::{AccountId, Moment, Refusal, User};
use serde::{Deserialize, Serialize};

/// Opens the account's door: from now on support staff may enter without asking, under the policy (RULE A1). For whoever has the
/// administrative right (RULE A2). Nothing is done if it is open.
///
/// # Errors
/// [`Missing::Administrator`](crate::Missing::Administrator). Not found for somebody who is no member of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenDoor {
    /// The account.
    pub account: AccountId,
}

impl Operation for OpenDoor {
    const NAME: &'static str = "assistance.open_door";
    type By = User;
    type Reply = DoorState;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<DoorState>, Refusal> {
        turn(self.account, by.id, Door::Open, facts, at)
    }
}
