//! Written consent (RULE I5): who gave it, when, for which scopes, until when, and the text or a link to it.

mod give;
mod list;
mod record;
mod withdraw;

pub use give::Give;
pub use list::List;
pub use record::Consent;
pub use withdraw::Withdraw;

use crate::access::Scopes;
use crate::operation::Facts;
use crate::people::{Permissions, Standing};
use crate::policy::Need;
use crate::record::Key;
use crate::ticket::Ticket;
use crate::{AccountId, Missing, Moment, Refusal, TicketId};

/// Whether each of these scopes can be consented to: what is never delegated, or unknown, can't (RULE I16). What is free needs no
/// consent while the door is open; with a closed one, and for account managers, a consent is good for what it names (RULES A3,
/// I4).
pub(crate) fn are_consentable(scopes: &Scopes, at: &Moment) -> bool {
    let rules = &at.policy().access.scopes;
    scopes.iter().all(|scope| rules.iter().any(|rule| rule.scope == scope && rule.need != Need::Never))
}

/// What keeps a member from naming a ticket: it takes the right to see tickets. The ticket must have been asked for.
///
/// # Errors
/// Not found for a ticket that the account doesn't have.
pub(crate) fn see_ticket(
    account: AccountId,
    ticket: Option<TicketId>,
    member: &Standing,
    facts: &Facts,
) -> Result<Vec<Missing>, Refusal> {
    let Some(ticket) = ticket else { return Ok(Vec::new()) };
    if !member.permissions.contains(Permissions::TICKETS) {
        // Before the ticket is looked at: whether it exists stays untold (RULE T11).
        return Ok(vec![Missing::TicketPermission]);
    }
    facts.existing::<Ticket>(Key::Ticket(account, ticket)).map(|_| Vec::new())
}
