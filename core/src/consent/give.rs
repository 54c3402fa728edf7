use super::{Consent, are_consentable, see_ticket};
use crate::access::{Evidence, Scopes};
use crate::error::{InputError, Problem};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::people::{ask_permissions, standing};
use crate::record::Key;
use crate::{AccountId, AgentId, Missing, Moment, Refusal, TicketId, Timestamp, User};
use serde::{Deserialize, Serialize};
use time::Duration;

/// Gives a written consent (RULE I5): agents may enter as this member, and do there what needs consent (RULE I3), as long as it
/// holds. Any member may; it covers entering as others only if the member has the administrative right, and while they have it.
///
/// # Errors
/// No scopes; an end that isn't behind the beginning, has passed, or lies further ahead than the policy allows. All that apply of
/// [`Missing::ConsentableScope`], and [`Missing::TicketPermission`] if a ticket is named. Not found for a ticket that the account
/// doesn't have, and for somebody who is no member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Give {
    /// The account.
    pub account: AccountId,
    /// For which scopes; at least one, and each one that needs consent.
    pub scopes: Scopes,
    /// From when on it holds. Before it was given it never did, whatever stands here.
    pub from: Timestamp,
    /// Until when it holds: from now on for as many days as the policy says at most.
    pub until: Timestamp,
    /// The text, or a link to it.
    pub evidence: Evidence,
    /// Only for work on this ticket.
    pub ticket: Option<TicketId>,
    /// Only for this agent.
    pub agent: Option<AgentId>,
}

impl Give {
    /// Refuses what no consent can say at this time.
    fn check(&self, at: &Moment) -> Result<(), InputError> {
        if self.scopes.is_empty() {
            let problem = Problem::Count { count: 0, min: 1, max: Scopes::MAX as u64 };
            return Err(InputError::new("consent.scopes", problem));
        }
        if self.until <= self.from {
            return Err(InputError::new("consent.until", Problem::Contradiction));
        }
        let latest = at.now().saturating_add(Duration::days(at.policy().access.consent_for_days.into()));
        if self.until <= at.now() || self.until > latest {
            return Err(InputError::new("consent.until", Problem::OutOfRange));
        }
        Ok(())
    }
}

impl Operation for Give {
    const NAME: &'static str = "consent.give";
    type By = User;
    type Reply = Consent;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &User, wanted: &mut Wanted) {
        ask_permissions(self.account, by.id, wanted);
        if let Some(ticket) = self.ticket {
            wanted.record(Key::Ticket(self.account, ticket));
        }
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<Consent>, Refusal> {
        let member = standing(self.account, by.id, facts)?.ok_or(Refusal::not_found("account"))?;
        self.check(at).map_err(Refusal::Invalid)?;
        let mut missing = see_ticket(self.account, self.ticket, &member, facts)?;
        if !are_consentable(&self.scopes, at) {
            missing.push(Missing::ConsentableScope);
        }
        if !missing.is_empty() {
            return Err(Refusal::Missing(missing));
        }
        let consent = Consent {
            account: self.account,
            id: at.id(0),
            given_by: by.id,
            administered: member.manages_users,
            given_at: at.now(),
            scopes: self.scopes.clone(),
            from: self.from,
            until: self.until,
            evidence: self.evidence.clone(),
            ticket: self.ticket,
            agent: self.agent,
            withdrawn_at: None,
        };
        let fact = Fact::ConsentGiven {
            consent: consent.id,
            scopes: consent.scopes.clone(),
            from: consent.from,
            until: consent.until,
            evidence: consent.evidence.clone(),
            ticket: consent.ticket,
            agent: consent.agent,
        };
        Ok(Decision::new(consent.clone()).create(consent).fact(fact))
    }
}
