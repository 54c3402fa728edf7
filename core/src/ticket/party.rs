//! Who may work with an account's tickets: one rule for every operation of this folder.

use crate::account::Account;
use crate::operation::{Facts, Wanted};
use crate::people::{Permissions, ask_permissions, permissions};
use crate::record::Key;
use crate::staff::AgentRecord;
use crate::{AccountId, Missing, Party, Refusal};

/// Asks for what [`may_see_tickets`] needs.
pub(super) fn ask(by: &Party, account: AccountId, wanted: &mut Wanted) {
    match by {
        Party::User(user) => ask_permissions(account, user.id, wanted),
        Party::Agent(agent) => {
            wanted.record(Key::Account(account));
            wanted.record(Key::Agent(agent.id));
        }
    }
}

/// A user needs the ticket permission (RULE T1), an agent must be in the directory and active (RULE I6).
///
/// Somebody who is no member is told what anybody is told of an account that doesn't exist (RULE T11); an agent who is not
/// active learns nothing about accounts either.
pub(super) fn may_see_tickets(by: &Party, account: AccountId, facts: &Facts) -> Result<(), Refusal> {
    match by {
        Party::User(user) => {
            if permissions(account, user.id, facts)?.contains(Permissions::TICKETS) {
                Ok(())
            } else {
                Err(Refusal::missing(Missing::TicketPermission))
            }
        }
        Party::Agent(agent) => {
            let record = facts.record::<AgentRecord>(Key::Agent(agent.id))?;
            if !record.is_some_and(|record| record.value.active) {
                return Err(Refusal::missing(Missing::ActiveAgent));
            }
            facts.existing::<Account>(Key::Account(account)).map(|_| ())
        }
    }
}
