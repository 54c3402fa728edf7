use super::{Move, View, moving, party};
use crate::journal::{Fact, Work};
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::staff::AgentRecord;
use crate::{AccountId, Agent, AgentId, Missing, Moment, Party, Refusal, TicketId};
use serde::{Deserialize, Serialize};

/// Assigns a ticket to an agent of its team, or to nobody (RULE T8).
///
/// A ticket that is new or reopened is thereby taken up: it is open, which its customer sees. Nothing else of it is the
/// customer's to see.
///
/// # Errors
/// [`Missing::ActiveAgent`] and [`Missing::Team`] also about the assignee; [`Missing::NotMerged`]; [`Missing::NotClosed`], but
/// a closed ticket can be taken from its assignee; and as for [`History`](super::History).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assign {
    /// The account.
    pub account: AccountId,
    /// The ticket.
    pub ticket: TicketId,
    /// To whom.
    pub assignee: Option<AgentId>,
}

impl Operation for Assign {
    const NAME: &'static str = "ticket.assign";
    type By = Agent;
    type Reply = View;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        moving::ask(&Party::Agent(*by), self.account, self.ticket, wanted);
        if let Some(assignee) = self.assignee {
            wanted.record(Key::Agent(assignee));
        }
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<View>, Refusal> {
        let by = Party::Agent(*by);
        let read = party::ticket(&by, self.account, self.ticket, facts)?;
        let mut ticket = read.value.clone();
        moving::workable(&ticket)?;
        if let Some(assignee) = self.assignee {
            let record = facts.record::<AgentRecord>(Key::Agent(assignee))?.map(|record| record.value);
            let record = record.filter(|record| record.active).ok_or(Refusal::missing(Missing::ActiveAgent))?;
            if !record.teams.contains(&ticket.team) {
                return Err(Refusal::missing(Missing::Team));
            }
            // RULE T11: only a status that changes changes a date.
            if ticket.status.after(Move::TakeUp) != Some(ticket.status) {
                moving::step(&mut ticket, Move::TakeUp, at)?;
            }
        }
        ticket.assignee = self.assignee;
        let decision = Decision::new(View::of(&ticket, &by));
        if ticket == *read.value {
            return Ok(decision);
        }
        let work = Work::Assigned { assignee: self.assignee };
        let decision = decision.fact(Fact::TicketWorked { ticket: ticket.id, work });
        moving::write(decision, read, ticket, self.account, facts)
    }
}
