//! Change sets: what one command writes, all or nothing.

use crate::journal::Entry;
use crate::record::{Key, Record, Version};
use crate::store::StoreError;
use crate::ticket::{Message, Words};
use crate::{AccountId, CommandId, TicketId, Timestamp};
use serde::{Deserialize, Serialize};

/// One write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(
    clippy::large_enum_variant,
    reason = "a change set has a handful of changes, and boxes would cost each of them a call"
)]
pub enum Change {
    /// Writes a record whose version must still be `was`; 0 means that no such record may exist. The new version is
    /// `was + 1`.
    Put {
        /// The record.
        record: Record,
        /// The version that it was read at.
        was: Version,
    },
    /// Adds a row that is never changed again; none may exist under its key.
    Add(Addition),
}

/// A row that is written once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Addition {
    /// A ticket's message.
    Message(Message),
    /// A journal entry.
    Entry(Entry),
    /// Words of a ticket. The one addition that may repeat what is there: a ticket's words are a set.
    Words(Words),
}

impl Addition {
    /// The account that it belongs to.
    pub const fn account(&self) -> AccountId {
        match self {
            Self::Message(message) => message.account,
            Self::Entry(entry) => entry.account,
            Self::Words(words) => words.account,
        }
    }

    /// Its key among the account's rows, if it must stand there only once: an entry's sequence, or a ticket and a
    /// message's number.
    const fn place(&self) -> Option<(Option<(TicketId, bool)>, u64)> {
        match self {
            Self::Message(message) => Some((Some((message.ticket, message.internal)), message.number)),
            Self::Entry(entry) => Some((None, entry.sequence)),
            Self::Words(_) => None,
        }
    }
}

/// A record that was read and must not have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guard {
    /// Which record.
    pub key: Key,
    /// The version that it was read at; 0 if there was none.
    pub version: Version,
}

/// The command that a change set carries out, as it is remembered with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Command {
    /// Its id, unique inside the account.
    pub id: CommandId,
    /// When it was decided.
    pub at: Timestamp,
    /// What it did, for whoever asks again.
    pub outcome: Outcome,
}

/// What a command did: enough to give the same reply again, and to notice another input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// SHA-256 of the operation's name, the principal and the input, in hexadecimal.
    pub input: String,
    /// The reply, or the refusal that had effects, as JSON.
    pub reply: String,
}

/// Everything that one command writes. A store commits all of it or nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeSet {
    /// The account that it belongs to. Every key in it is this account's or the staff's.
    pub account: AccountId,
    /// The command, which must not have been committed before.
    pub command: Command,
    /// Records that must not have changed.
    pub guards: Vec<Guard>,
    /// The writes, in order.
    pub changes: Vec<Change>,
}

impl ChangeSet {
    /// The most guards and the most changes.
    pub const PARTS_MAX: usize = 1_000;

    /// Whether every key belongs to the account or the staff, none is put, guarded or added twice, and the limits hold. Desks
    /// check this before they commit; stores may rely on it.
    pub fn is_sound(&self) -> bool {
        let mut keys: Vec<Key> = self.guards.iter().map(|guard| guard.key).collect();
        let mut rows = Vec::new();
        let mut own = true;
        for change in &self.changes {
            match change {
                Change::Put { record, .. } => keys.push(record.key()),
                Change::Add(addition) => {
                    own &= addition.account() == self.account;
                    if let Addition::Words(words) = addition {
                        own &= words.words.len() <= Words::MAX;
                    }
                    rows.extend(addition.place());
                }
            }
        }
        own &= keys.iter().all(|key| key.account() == self.account || key.account() == AccountId::STAFF);
        own && all_differ(keys)
            && all_differ(rows)
            && self.guards.len() <= Self::PARTS_MAX
            && self.changes.len() <= Self::PARTS_MAX
    }
}

fn all_differ<T: Ord>(mut all: Vec<T>) -> bool {
    let total = all.len();
    all.sort_unstable();
    all.dedup();
    all.len() == total
}

/// A store's answer to a change set.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub enum Commit {
    /// All of it is stored, durably, and every later read sees it.
    Committed,
    /// A version, an added row or the command's id was not as expected. Nothing is stored.
    Conflict,
    /// The store failed, and certainly nothing is stored.
    NotCommitted(StoreError),
    /// The store failed, and can't tell whether all of it or nothing is stored.
    Unknown(StoreError),
}
