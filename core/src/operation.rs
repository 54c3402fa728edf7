//! Operations: gather → decide → commit.
//!
//! An operation is a value. It names the facts it needs ([`Operation::gather`]) and from those facts decides one change
//! set ([`Operation::decide`]). It never touches a clock, a random source or a store, so it runs the same under a
//! blocking and an async desk, in a test and in a replay.

use crate::change::{Addition, Change};
use crate::facts::Read;
use crate::journal::Fact;
use crate::principal::Principal;
use crate::query::Query;
use crate::record::{Key, Record, Stored};
use crate::{AccountId, CommandId, Moment, Refusal};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub use crate::facts::Facts;

/// Whether an operation can write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It only reads; its runs are not remembered.
    Reads,
    /// It can commit; each run is a command with one effect.
    Commits,
}

/// Something that a principal can ask for.
pub trait Operation: Serialize + Send + Sync {
    /// The stable dotted name.
    const NAME: &'static str;
    /// Whether it can write.
    const EFFECT: Effect = Effect::Commits;
    /// Who can run it. By type: nobody else's run compiles.
    type By: Principal;
    /// What it answers. A committing operation's reply is remembered with its command, so keep it small, and never put a
    /// secret into it.
    type Reply: Serialize + DeserializeOwned + Send;

    /// The account that it works in; [`AccountId::STAFF`] for the staff's own affairs.
    fn account(&self) -> AccountId;

    /// Names the records and pages it decides by. No I/O; the command and the journal's head are asked for already.
    fn gather(&self, by: &Self::By, wanted: &mut Wanted);

    /// Decides, from facts alone. An `Err` is a refusal without effects; a refusal that must be remembered is
    /// [`Decision::refuse`].
    ///
    /// # Errors
    /// Why not, with everything that is missing at once.
    fn decide(&self, by: &Self::By, facts: &Facts, at: &Moment) -> Result<Decision<Self::Reply>, Refusal>;
}

/// What an operation wants to know. A store answers it from one snapshot, in this order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// The account that the operation works in.
    pub account: AccountId,
    /// The command whose outcome is wanted, if the operation can commit.
    pub command: Option<CommandId>,
    /// Single records, by key; none twice.
    pub records: Vec<Key>,
    /// Pages of rows; none twice.
    pub queries: Vec<Query>,
}

impl Wanted {
    /// Nothing yet.
    pub const fn new(account: AccountId) -> Self {
        Self { account, command: None, records: Vec::new(), queries: Vec::new() }
    }

    /// Asks for a record. A committing operation is thereby guarded: if the record changes before the commit, the
    /// operation is decided anew.
    pub fn record(&mut self, key: Key) {
        if !self.records.contains(&key) {
            self.records.push(key);
        }
    }

    /// Asks for a page of rows. Rows are not guarded: what a decision depends on belongs into a record.
    pub fn page(&mut self, query: Query) {
        if !self.queries.contains(&query) {
            self.queries.push(query);
        }
    }
}

/// What an operation decided: a reply or a refusal, and what is written either way.
#[derive(Clone, Debug)]
#[must_use]
pub struct Decision<T> {
    pub(crate) reply: Result<T, Refusal>,
    pub(crate) changes: Vec<Change>,
    pub(crate) facts: Vec<Fact>,
}

impl<T> Decision<T> {
    /// A reply, so far without effects.
    pub const fn new(reply: T) -> Self {
        Self { reply: Ok(reply), changes: Vec::new(), facts: Vec::new() }
    }

    /// A refusal that is to have effects; they are committed before the caller learns it.
    pub const fn refuse(refusal: Refusal) -> Self {
        Self { reply: Err(refusal), changes: Vec::new(), facts: Vec::new() }
    }

    /// Writes a record that must not exist yet.
    pub fn create(self, record: impl Into<Record>) -> Self {
        self.put(record.into(), 0)
    }

    /// Writes a record in place of the one that was read.
    pub fn replace<R: Stored + Into<Record>>(self, read: Read<'_, R>, record: R) -> Self {
        self.put(record.into(), read.version)
    }

    /// Writes a record in place of the one that was read, or as a new one if there was none.
    pub fn write<R: Stored + Into<Record>>(self, read: Option<Read<'_, R>>, record: R) -> Self {
        self.put(record.into(), read.map_or(0, |read| read.version))
    }

    /// Adds a row that is written once.
    pub fn append(mut self, addition: Addition) -> Self {
        self.changes.push(Change::Add(addition));
        self
    }

    /// Records what happened. Every effect needs at least one fact: effect and entry are one commit (RULE I20).
    pub fn fact(mut self, fact: Fact) -> Self {
        self.facts.push(fact);
        self
    }

    fn put(mut self, record: Record, was: u64) -> Self {
        self.changes.push(Change::Put { record, was });
        self
    }
}
