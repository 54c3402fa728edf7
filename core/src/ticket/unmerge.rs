use super::{Status, Ticket, View, moving, party};
use crate::journal::Fact;
use crate::operation::{Decision, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Agent, Missing, Moment, Party, Refusal, TicketId};
use serde::{Deserialize, Serialize};
use time::Duration;

/// Undoes a merge, as long as the policy allows (RULE T8): the ticket stands again where it stood. If its customer waited
/// for the support then, they count as having waited since the merge.
///
/// # Errors
/// [`Missing::LegalMove`] if the ticket isn't merged; [`Missing::MergeTarget`] if it was merged into another one than the
/// one named; [`Missing::MergeSpan`]; and as for [`History`](super::History), for both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unmerge {
    /// The account.
    pub account: AccountId,
    /// The ticket that was merged.
    pub ticket: TicketId,
    /// The ticket that it was merged into.
    pub from: TicketId,
}

impl Operation for Unmerge {
    const NAME: &'static str = "ticket.unmerge";
    type By = Agent;
    type Reply = View;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Agent, wanted: &mut Wanted) {
        moving::ask(&Party::Agent(*by), self.account, self.ticket, wanted);
        wanted.record(Key::Ticket(self.account, self.from));
    }

    fn decide(&self, by: &Agent, facts: &Facts, at: &Moment) -> Result<Decision<View>, Refusal> {
        let by = Party::Agent(*by);
        let read = party::ticket(&by, self.account, self.ticket, facts)?;
        let target = party::ticket(&by, self.account, self.from, facts)?;
        let (Status::Merged, Some(stood)) = (read.value.status, read.value.merged_from) else {
            return Err(Refusal::missing(Missing::LegalMove));
        };
        if read.value.merged_into != Some(self.from) {
            return Err(Refusal::missing(Missing::MergeTarget));
        }
        let merged_at = read.value.status_since;
        let span = Duration::hours(at.policy().unmerge_for_hours.into());
        if span.is_zero() || at.now().since(merged_at) > span {
            return Err(Refusal::missing(Missing::MergeSpan));
        }
        let (mut ticket, mut from) = (read.value.clone(), target.value.clone());
        // Whoever waited when it was merged has waited at least since.
        ticket.waiting_since = Some(merged_at);
        ticket.stand(stood, at.now());
        ticket.merged_into = None;
        ticket.merged_from = None;
        from.absorbed.remove(&ticket.id);
        from.updated_at = at.now();
        let fact = Fact::TicketUnmerged { ticket: ticket.id, number: ticket.number.get(), from: from.id };
        let decision = Decision::new(View::of(&ticket, &by)).replace::<Ticket>(target, from).fact(fact);
        moving::write(decision, read, ticket, self.account, facts)
    }
}
