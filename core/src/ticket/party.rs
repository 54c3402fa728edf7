//! Who may work with an account's tickets: one rule for every operation of this folder.

use super::Ticket;
use crate::account::Account;
use crate::error::{InputError, Problem};
use crate::facts::Read;
use crate::operation::{Facts, Wanted};
use crate::people::{Permissions, ask_permissions, permissions};
use crate::record::Key;
use crate::set::Teams;
use crate::staff::{ask_agent, teams};
use crate::text::TeamName;
use crate::{AccountId, Missing, Party, Refusal, TicketId};

/// Which of an account's tickets somebody sees.
#[derive(Clone, Debug)]
pub(super) enum Sight {
    /// All: the customer's side.
    All,
    /// Those of these teams: an agent.
    Teams(Teams),
}

impl Sight {
    pub(super) fn sees(&self, team: &TeamName) -> bool {
        match self {
            Self::All => true,
            Self::Teams(teams) => teams.contains(team),
        }
    }

    /// Whether a list that is limited to this team, or to none, shows only what is seen. A user's list has no team to
    /// name; an agent names one of the own teams (RULE T11).
    pub(super) fn list(&self, team: Option<&TeamName>) -> Result<(), Refusal> {
        match (self, team) {
            (Self::All, None) => Ok(()),
            (Self::All, Some(_)) => Err(Refusal::Invalid(InputError::new("team", Problem::Contradiction))),
            (Self::Teams(teams), Some(team)) if teams.contains(team) => Ok(()),
            (Self::Teams(_), _) => Err(Refusal::missing(Missing::Team)),
        }
    }
}

/// Asks for what [`may_see_tickets`] needs.
pub(super) fn ask(by: &Party, account: AccountId, wanted: &mut Wanted) {
    match by {
        Party::User(user) => ask_permissions(account, user.id, wanted),
        Party::Agent(agent) => {
            wanted.record(Key::Account(account));
            ask_agent(agent, wanted);
        }
    }
}

/// A user needs the ticket permission (RULE T1), an agent must be active and in a team.
///
/// Somebody who is no member is told what anybody is told of an account that doesn't exist (RULE T11); an agent who is not
/// active learns nothing about accounts either.
pub(super) fn may_see_tickets(by: &Party, account: AccountId, facts: &Facts) -> Result<Sight, Refusal> {
    match by {
        Party::User(user) => {
            if permissions(account, user.id, facts)?.contains(Permissions::TICKETS) {
                Ok(Sight::All)
            } else {
                Err(Refusal::missing(Missing::TicketPermission))
            }
        }
        Party::Agent(agent) => {
            let seen = teams(agent, facts)?;
            facts.existing::<Account>(Key::Account(account)).map(|_| Sight::Teams(seen))
        }
    }
}

/// Asks for what [`ticket`] needs.
pub(super) fn ask_ticket(by: &Party, account: AccountId, ticket: TicketId, wanted: &mut Wanted) {
    ask(by, account, wanted);
    wanted.record(Key::Ticket(account, ticket));
}

/// A ticket that this party sees. A ticket of another team is, to an agent, as if it didn't exist (RULE T11).
pub(super) fn ticket<'a>(
    by: &Party,
    account: AccountId,
    ticket: TicketId,
    facts: &'a Facts,
) -> Result<Read<'a, Ticket>, Refusal> {
    let sight = may_see_tickets(by, account, facts)?;
    let read = facts.existing::<Ticket>(Key::Ticket(account, ticket))?;
    if sight.sees(&read.value.team) { Ok(read) } else { Err(Refusal::not_found(<Ticket as crate::row::Row>::TABLE)) }
}
