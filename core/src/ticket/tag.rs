use super::{View, moving, party};
use crate::error::{InputError, Problem};
use crate::journal::Work;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::set::Tags;
use crate::{AccountId, Agent, Moment, Party, Refusal, TicketId};
use serde::{Deserialize, Serialize};

/// Adds and removes tags of a ticket (RULE T8). Customers don't see them. What is there already is added for nothing, what
/// isn't there removed for nothing.
///
/// # Errors
/// Invalid if a tag is to be added and removed at once, or the ticket would have too many;
/// [`Missing::NotMerged`](crate::Missing::NotMerged); and as for [`History`](super::History).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tag {
    /// The account.
    pub account: AccountId,
    /// The ticket.
    pub ticket: TicketId,
    /// The tags to add.
    pub add: Tags,
    /// The tags to remove.
    pub remove: Tags,
}

impl Operation for Tag {
    const NAME: &'static str = "ticket.tag";
    type By = Agent;
    type Reply = View;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        party::ask_ticket(&Party::Agent(*by), self.account, self.ticket, wanted);
    }

    fn decide(&self, by: &Agent, facts: &Facts, _: &Moment) -> Result<Decision<View>, Refusal> {
        let by = Party::Agent(*by);
        let read = party::ticket(&by, self.account, self.ticket, facts)?;
        moving::workable(read.value)?;
        if self.add.iter().any(|tag| self.remove.contains(tag)) {
            return Err(Refusal::Invalid(InputError::new("ticket.tags", Problem::Contradiction)));
        }
        let mut ticket = read.value.clone();
        for tag in self.remove.iter() {
            ticket.tags.remove(tag);
        }
        for tag in self.add.iter() {
            ticket.tags.insert(tag.clone()).map_err(Refusal::Invalid)?;
        }
        let work = Work::Tagged { tags: ticket.tags.clone() };
        Ok(moving::work(read, ticket, work, &by))
    }
}
