use super::{Counts, Status, Tally, TicketNumber};
use crate::AccountId;
use crate::row::row;
use crate::text::TeamName;
use serde::{Deserialize, Serialize};

/// An account's ticket counter: the last number given, and how many tickets have which team and status (RULE T10).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TicketCounter {
    /// The account.
    pub account: AccountId,
    /// The last number given; 0 before the first ticket.
    pub last: u64,
    /// How many tickets have which status, for each team.
    pub tally: Tally,
}
row!(TicketCounter in "ticket_counter", key 1: account, last, tally);

impl TicketCounter {
    /// The counter of an account without tickets.
    pub fn zero(account: AccountId) -> Self {
        Self { account, last: 0, tally: Tally::default() }
    }

    /// Gives the next number to a ticket of that team that starts with `status`; a damaged counter, which is at the end
    /// of what every SQL engine can count to, has none left.
    pub(crate) fn open(&mut self, team: &TeamName, status: Status) -> Option<TicketNumber> {
        let number =
            i64::try_from(self.last).ok().filter(|&last| last < i64::MAX).map(|_| TicketNumber::after(self.last))?;
        self.last = number.get();
        self.tally.add(team, status);
        Some(number)
    }

    /// How many tickets have which status, whatever their team.
    pub fn counts(&self) -> Counts {
        self.tally.counts(|_| true)
    }
}
