//! The storage contract.
//!
//! A store keeps Consentry's records over whatever the host has: our SQLite, the host's PostgreSQL, a Python object. It
//! has three methods and no memory of its own: it never reads a clock, never makes ids, never retries, and never decides
//! anything. Each clause below is a *law*: a public function in `consentry::testing` (feature `testing`) that every
//! store must pass, ours and the host's, in every language. There are no optional laws.
//!
//! # The clauses
//!
//! **Records.** A record has a key, led by its account, and a version: 1 when it is created, one more with each write. A
//! `Put` names the version that the record must have, 0 for none. What was written is read back equal, to the last code
//! point and bit, also after the store is closed and opened. A key of one account never answers for another.
//!
//! **Rows.** What is `Add`ed is there once and is never changed: a second row under the same key is a conflict. Pages
//! hold what matches, in the query's order, from behind the given position on, and as many rows as were wanted or all
//! that there are. A row that is added while somebody pages neither repeats nor hides another. What a page shows of a
//! record is the record as it is now. A ticket's messages and its internal notes are two lists, each with numbers of its
//! own.
//!
//! **Lists.** Filter and team of a list of tickets hold together, and so does the position. Members who were removed,
//! contacts that were removed and invitations that aren't open are kept, and in no list; when they are back, they are
//! listed again. A contact is listed under categories if it chose any of them, those without a name among them.
//!
//! **Words.** A ticket's words are a set: they are added, never taken away, and adding one that is there is no conflict.
//! A word is public and internal each for itself. A search finds the tickets that have every word, the internal ones only
//! where they are wanted. What is similar shares most words, then is newest; of each word only the newest public ones are
//! looked at, in all teams, and only then the team. Stores compare words; they never see the text that a word comes from.
//!
//! **Queues.** A ticket stands in a queue while its `waiting_since` is set, and nothing else tells whether it does. Queues
//! go over all accounts, as do a user's memberships and the pending journals: these three are the only queries that do.
//!
//! **Commit.** A change set is stored as a whole or not at all, at whichever place it fails; its words, too. It conflicts
//! if a version, a guard, an added row's key, a ticket's number or its command's id is not as expected; then nothing is
//! stored. Of several commits that exclude each other exactly one succeeds. When `commit` answers
//! [`Committed`](crate::Commit::Committed), it is durable, and every `gather` that starts later sees it.
//!
//! **Gather.** The answers come in the order of what was wanted, from one moment: a change set is seen whole or not at
//! all. Gathering changes nothing, and doesn't wait for writers. (A store made of [repositories](RepositoryStore) reads an
//! account anew while it changes, and answers [`Busy`](StoreErrorKind::Busy) if that never ends; its lists over all
//! accounts are each of one moment, and perhaps not of that of the other answers.)
//!
//! **Commands.** A committed command's outcome can be looked up by account and id for as long as the store keeps it.
//! [`Unknown`](crate::Commit::Unknown) means that only this lookup can tell. Anything the store can't classify is
//! unknown; it never guesses.
//!
//! **Journal.** Heads are records, entries are rows: entries can't be changed or overwritten, and their bytes come back
//! exactly. Accounts are pending while their head's size is beyond what is delivered and no lease lasts.

mod adapter;
mod error;
mod memory;
mod repositories;
mod repository;

pub(crate) use adapter::block_on;
pub use adapter::{Blocking, Inline, Offload, Offloaded};
pub use error::{StoreError, StoreErrorKind};
pub use memory::MemoryStore;
pub use repositories::{
    AccessRepository, AccountRepository, Commits, ContactRepository, Found, JournalRepository, Repositories,
    StaffRepository, TicketRepository,
};
pub use repository::RepositoryStore;

use crate::change::{ChangeSet, Commit, Outcome};
use crate::facts::Answers;
use crate::operation::Wanted;
use crate::{AccountId, CommandId};
use std::pin::Pin;
use std::sync::Arc;

/// A future without a runtime: boxed, `Send`, and pending only where the engine is.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Where records are kept. See the [module](self) for the contract.
pub trait Store: Send + Sync {
    /// Reads what is wanted, from one snapshot.
    ///
    /// # Errors
    /// [`StoreError`] if the store can't answer. An absent record is an answer.
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError>;

    /// Stores a change set, all or nothing.
    fn commit(&self, changes: &ChangeSet) -> Commit;

    /// What a command did, if it was committed.
    ///
    /// # Errors
    /// [`StoreError`] if the store can't answer.
    fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError>;
}

/// The same three methods for engines that are async themselves.
pub trait AsyncStore: Send + Sync {
    /// As [`Store::gather`].
    fn gather<'a>(&'a self, wanted: &'a Wanted) -> BoxFuture<'a, Result<Answers, StoreError>>;

    /// As [`Store::commit`]. Dropping the future after its first poll leaves the outcome *unknown*.
    fn commit<'a>(&'a self, changes: &'a ChangeSet) -> BoxFuture<'a, Commit>;

    /// As [`Store::outcome`].
    fn outcome(&self, account: AccountId, command: CommandId) -> BoxFuture<'_, Result<Option<Outcome>, StoreError>>;
}

macro_rules! pointers {
    ($($pointer:ident),+) => {$(
        impl<S: Store + ?Sized> Store for $pointer<S> {
            fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
                (**self).gather(wanted)
            }

            fn commit(&self, changes: &ChangeSet) -> Commit {
                (**self).commit(changes)
            }

            fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError> {
                (**self).outcome(account, command)
            }
        }

        impl<S: AsyncStore + ?Sized> AsyncStore for $pointer<S> {
            fn gather<'a>(&'a self, wanted: &'a Wanted) -> BoxFuture<'a, Result<Answers, StoreError>> {
                (**self).gather(wanted)
            }

            fn commit<'a>(&'a self, changes: &'a ChangeSet) -> BoxFuture<'a, Commit> {
                (**self).commit(changes)
            }

            fn outcome(&self, account: AccountId, command: CommandId) -> BoxFuture<'_, Result<Option<Outcome>, StoreError>> {
                (**self).outcome(account, command)
            }
        }
    )+};
}
pointers!(Arc, Box);
