use crate::access::{Evidence, Scopes};
use crate::row::row;
use crate::{AccountId, AgentId, ConsentId, TicketId, Timestamp, UserId};
use serde::{Deserialize, Serialize};

/// A written consent (RULE I5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// The account.
    pub account: AccountId,
    /// Its id.
    pub id: ConsentId,
    /// Who gave it. It covers entering as this user.
    pub given_by: UserId,
    /// Whether the giver had the administrative right when giving it (RULE A2). If so it covers entering as others too, while the
    /// giver has the right; if not it never does, whatever the giver is entrusted with later.
    pub administered: bool,
    /// When.
    pub given_at: Timestamp,
    /// For which scopes.
    pub scopes: Scopes,
    /// From when on it holds.
    pub from: Timestamp,
    /// Until when it holds.
    pub until: Timestamp,
    /// The text, or a link to it.
    pub evidence: Evidence,
    /// Only for this ticket.
    pub ticket: Option<TicketId>,
    /// Only for this agent.
    pub agent: Option<AgentId>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Timestamp>,
}
row!(Consent in "consent", key 2: account, id as "consent", given_by, administered, given_at, scopes, from as "valid_from",
    until as "valid_until", evidence, ticket, agent, withdrawn_at);

impl Consent {
    /// Whether it holds at `now`.
    pub fn holds(&self, now: Timestamp) -> bool {
        self.withdrawn_at.is_none() && self.from <= now && now < self.until
    }

    /// Whether it holds for this agent and this ticket.
    pub fn covers(&self, agent: AgentId, ticket: Option<TicketId>) -> bool {
        self.agent.is_none_or(|one| one == agent) && (self.ticket.is_none() || self.ticket == ticket)
    }
}
