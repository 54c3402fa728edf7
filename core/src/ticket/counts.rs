use super::{Counts, TicketCounter, party};
use crate::operation::{Decision, Effect, Facts, Operation, Wanted};
use crate::record::Key;
use crate::{AccountId, Moment, Party, Refusal};
use serde::{Deserialize, Serialize};

/// How many tickets an account has, by status; for an agent, of the teams that the agent is in (RULE T11). O(1), however many there are (RULE T10).
///
/// # Errors
/// As for [`List`](super::List).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TicketCounts {
    /// The account.
    pub account: AccountId,
}

impl Operation for TicketCounts {
    const NAME: &'static str = "ticket.counts";
    const EFFECT: Effect = Effect::Reads;
    type By = Party;
    type Reply = Counts;

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, by: &Party, wanted: &mut Wanted) {
        party::ask(by, self.account, wanted);
        wanted.record(Key::Counter(self.account));
    }

    fn decide(&self, by: &Party, facts: &Facts, _: &Moment) -> Result<Decision<Counts>, Refusal> {
        let sight = party::may_see_tickets(by, self.account, facts)?;
        let counter = facts.record::<TicketCounter>(Key::Counter(self.account))?;
        Ok(Decision::new(
            counter.map(|counter| counter.value.tally.counts(|team| sight.sees(team))).unwrap_or_default(),
        ))
    }
}
