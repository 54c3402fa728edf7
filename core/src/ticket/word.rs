use crate::AccountId;
use crate::ticket::TicketNumber;
use serde::{Deserialize, Serialize};

/// A word as indexes keep it: a hash of its folded form, so that an index holds no text. Which words a text has is the
/// core's decision; stores only compare them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Word(pub i64);

/// The words of one message, for search and for finding similar tickets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The account.
    pub account: AccountId,
    /// The number of the ticket that they stand in.
    pub number: TicketNumber,
    /// Whether they come from an internal note, which customers can't find (RULES T8, T11).
    pub internal: bool,
    /// The words; a ticket's words are a set, so that what is there already is no conflict.
    pub words: Vec<Word>,
}

impl Words {
    /// The most words of one message.
    pub const MAX: usize = 64;
}

/// A ticket that shares words with what was looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Match {
    /// The ticket.
    pub ticket: crate::ticket::Ticket,
    /// Which of the words it has: bit 0 stands for the first one.
    pub words: u64,
}

/// Tickets that share words with what was looked for, and how common these words are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matches {
    /// For each word, how many of the newest tickets have it; at most as many as were looked at for each.
    pub frequencies: Vec<u32>,
    /// The tickets: those that share the most words first, then the newest.
    pub tickets: Vec<Match>,
}
