//! The account's door (RULES A1, A2).

use crate::access::{self, Basis, Ending};
use crate::account::Account;
use crate::journal::Fact;
use crate::operation::{Decision, Facts};
use crate::people::administrator;
use crate::policy::Door;
use crate::record::Key;
use crate::{AccountId, Moment, Refusal, Timestamp, UserId};
use serde::{Deserialize, Serialize};

/// An account's door, as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoorState {
    /// Whether it is open (RULE A1).
    pub door: Door,
    /// Since when.
    pub since: Timestamp,
}

/// Turns the door, and ends what came through it if it closes (RULE A3). For closing, the live sessions must have been asked for.
pub(super) fn turn(
    account: AccountId,
    by: UserId,
    to: Door,
    facts: &Facts,
    at: &Moment,
) -> Result<Decision<DoorState>, Refusal> {
    administrator(account, by, facts)?;
    let before = facts.existing::<Account>(Key::Account(account))?;
    if before.value.door == to {
        return Ok(Decision::new(DoorState { door: to, since: before.value.door_since }));
    }
    let turned = Account { door: to, door_since: at.now(), ..before.value.clone() };
    let decision = Decision::new(DoorState { door: to, since: turned.door_since }).replace(before, turned);
    match to {
        Door::Open => Ok(decision.fact(Fact::DoorOpened {})),
        Door::Closed => {
            let through = |it: &access::Session| it.basis == Basis::Door;
            access::end_all(decision.fact(Fact::DoorClosed {}), account, facts, through, Ending::DoorClosed, at)
        }
    }
}
