//! What is said about access (RULES A9, I5, I10, I15).

use crate::access::{Basis, Session};
use crate::journal::Fact;
use crate::notice::Says;
use crate::operation::{Facts, Wanted};
use crate::policy::Notices;
use crate::record::Key;
use crate::{AccountId, Moment, Refusal};

/// Whether a fact is about access, and may be told.
pub(super) const fn is_told(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::DoorOpened {}
            | Fact::DoorClosed {}
            | Fact::CodesExhausted { .. }
            | Fact::CodesLocked { .. }
            | Fact::Entered { .. }
            | Fact::SessionEnded { .. }
            | Fact::ConsentGiven { .. }
            | Fact::ConsentWithdrawn { .. }
    )
}

/// Asks for what [`says`] needs.
pub(super) fn gather(account: AccountId, fact: &Fact, wanted: &mut Wanted) {
    if let Fact::SessionEnded { session, .. } = fact {
        wanted.record(Key::Session(account, *session));
    }
}

/// What is said, if the policy wants it said.
pub(super) fn says(account: AccountId, fact: &Fact, facts: &Facts, at: &Moment) -> Result<Option<Says>, Refusal> {
    let Notices { at_start, at_end } = at.policy().access.notices;
    // RULE I15: an emergency is always told, at once and afterwards, whatever the policy says of other entries.
    let told = |basis, told: bool| told || basis == Basis::BreakGlass;
    Ok(match fact {
        Fact::DoorOpened {} => Some(Says::DoorOpened {}),
        Fact::DoorClosed {} => Some(Says::DoorClosed {}),
        Fact::CodesExhausted { .. } => Some(Says::CodesExhausted {}),
        Fact::CodesLocked { failures } => Some(Says::CodesLocked { failures: *failures }),
        Fact::ConsentGiven { scopes, until, .. } => Some(Says::ConsentGiven { scopes: scopes.clone(), until: *until }),
        Fact::ConsentWithdrawn { .. } => Some(Says::ConsentWithdrawn {}),
        Fact::Entered { name, basis, scopes, reason, ends_at, .. } if told(*basis, at_start) => Some(Says::Entered {
            agent: name.clone(),
            basis: *basis,
            scopes: scopes.clone(),
            reason: reason.clone(),
            ends_at: *ends_at,
        }),
        Fact::SessionEnded { session, ending, ended_at, .. } => {
            let session = facts.existing::<Session>(Key::Session(account, *session))?.value;
            told(session.basis, at_end).then(|| Says::Left {
                agent: session.agent_name.clone(),
                reason: session.reason.clone(),
                entered_at: session.entered_at,
                ended_at: *ended_at,
                ending: *ending,
                actions: session.actions,
                documents: session.documents,
            })
        }
        _ => None,
    })
}
