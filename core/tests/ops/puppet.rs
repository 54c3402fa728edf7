//! A store on strings: it does what a test tells it, once each, and then what the memory store does.

use consentry::change::{ChangeSet, Outcome};
use consentry::facts::Answers;
use consentry::operation::Wanted;
use consentry::{AccountId, CommandId, Commit, MemoryStore, Store, StoreError, StoreErrorKind};
use std::collections::VecDeque;
use std::sync::Mutex;

/// What happens to the next commit.
pub(crate) enum Act {
    /// Somebody else was faster, so it seems.
    Conflict,
    /// It fails, and the store knows that nothing is stored.
    NotCommitted,
    /// It is stored, and the answer is lost.
    LostAfter,
    /// It is lost on the way, and the store doesn't know.
    LostBefore,
    /// It is lost on the way, and meanwhile this happens.
    LostWhile(Box<dyn FnOnce(&MemoryStore) + Send>),
    /// This happens between gather and commit, then the commit is tried.
    First(Box<dyn FnOnce(&MemoryStore) + Send>),
}

type Lie = Box<dyn Fn(&Wanted, &mut Answers) + Send>;

#[derive(Default)]
pub(crate) struct Puppet {
    pub(crate) inner: MemoryStore,
    acts: Mutex<VecDeque<Act>>,
    lie: Mutex<Option<Lie>>,
    outcomes_fail: Mutex<bool>,
    /// What was asked of it, in order: `g`ather, `c`ommit, `o`utcome.
    calls: Mutex<String>,
    stored: Mutex<Vec<ChangeSet>>,
}

fn broken(kind: StoreErrorKind) -> StoreError {
    StoreError::new(kind, "the wire is cut")
}

impl Puppet {
    pub(crate) fn over(inner: MemoryStore) -> Self {
        Self { inner, ..Self::default() }
    }

    pub(crate) fn next(&self, acts: impl IntoIterator<Item = Act>) {
        self.acts.lock().unwrap().extend(acts);
    }

    pub(crate) fn lie(&self, lie: impl Fn(&Wanted, &mut Answers) + Send + 'static) {
        *self.lie.lock().unwrap() = Some(Box::new(lie));
    }

    pub(crate) fn be_honest(&self) {
        *self.lie.lock().unwrap() = None;
    }

    pub(crate) fn outcomes_fail(&self, fail: bool) {
        *self.outcomes_fail.lock().unwrap() = fail;
    }

    /// The calls since this was asked last.
    pub(crate) fn calls(&self) -> String {
        std::mem::take(&mut self.calls.lock().unwrap())
    }

    /// The change sets that were stored since this was asked last.
    pub(crate) fn stored(&self) -> Vec<ChangeSet> {
        std::mem::take(&mut self.stored.lock().unwrap())
    }

    fn keep(&self, changes: &ChangeSet) -> Commit {
        let commit = self.inner.commit(changes);
        if commit == Commit::Committed {
            self.stored.lock().unwrap().push(changes.clone());
        }
        commit
    }
}

impl Store for Puppet {
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        self.calls.lock().unwrap().push('g');
        let mut answers = self.inner.gather(wanted)?;
        if let Some(lie) = &*self.lie.lock().unwrap() {
            lie(wanted, &mut answers);
        }
        Ok(answers)
    }

    fn commit(&self, changes: &ChangeSet) -> Commit {
        self.calls.lock().unwrap().push('c');
        let act = self.acts.lock().unwrap().pop_front();
        match act {
            None => self.keep(changes),
            Some(Act::Conflict) => Commit::Conflict,
            Some(Act::NotCommitted) => Commit::NotCommitted(broken(StoreErrorKind::Full)),
            Some(Act::LostBefore) => Commit::Unknown(broken(StoreErrorKind::Failed)),
            Some(Act::LostWhile(happens)) => {
                happens(&self.inner);
                Commit::Unknown(broken(StoreErrorKind::Failed))
            }
            Some(Act::LostAfter) => {
                assert_eq!(self.keep(changes), Commit::Committed);
                Commit::Unknown(broken(StoreErrorKind::Failed))
            }
            Some(Act::First(first)) => {
                first(&self.inner);
                self.keep(changes)
            }
        }
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError> {
        self.calls.lock().unwrap().push('o');
        if *self.outcomes_fail.lock().unwrap() {
            return Err(broken(StoreErrorKind::Unavailable));
        }
        self.inner.outcome(account, command)
    }
}
