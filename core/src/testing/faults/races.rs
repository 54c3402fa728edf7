//! Faults that only others at the same time bring out: something is checked, others come in between, and it is written.

use super::sets::another;
use super::store::place;
use super::{Fault, Faulty};
use crate::change::{Change, ChangeSet, Commit};
use crate::store::Store;
use std::sync::atomic::Ordering;

impl<S: Store> Faulty<S> {
    pub(super) fn racing(&self, fault: Fault, set: ChangeSet) -> Commit {
        match fault {
            Fault::ChecksVersionsFirst => self.versions_first(set),
            Fault::ChecksGuardsFirst => self.guards_first(set),
            Fault::ChecksCommandsFirst => self.commands_first(set),
            Fault::ChecksRowsFirst => self.rows_first(set),
            _ => self.one_at_a_time(&set),
        }
    }

    fn versions_first(&self, mut set: ChangeSet) -> Commit {
        let stale =
            |change: &Change| matches!(change, Change::Put { record, was } if self.version(record.key()) != *was);
        if set.changes.iter().any(stale) {
            return Commit::Conflict;
        }
        self.let_others_commit();
        // Nothing is checked any more, so it goes on until no other commit gets in between.
        for _ in 0..100 {
            for change in &mut set.changes {
                if let Change::Put { record, was } = change {
                    *was = self.version(record.key());
                }
            }
            let answer = self.inner.commit(&set);
            if answer != Commit::Conflict {
                return answer;
            }
        }
        Commit::Conflict
    }

    fn guards_first(&self, mut set: ChangeSet) -> Commit {
        let guards = std::mem::take(&mut set.guards);
        if guards.iter().any(|guard| self.version(guard.key) != guard.version) {
            return Commit::Conflict;
        }
        if !guards.is_empty() {
            self.let_others_commit();
        }
        self.inner.commit(&set)
    }

    fn commands_first(&self, mut set: ChangeSet) -> Commit {
        if matches!(self.inner.outcome(set.account, set.command.id), Ok(Some(_))) {
            return Commit::Conflict;
        }
        self.let_others_commit();
        let answer = self.inner.commit(&set);
        if answer == Commit::Conflict && matches!(self.inner.outcome(set.account, set.command.id), Ok(Some(_))) {
            set.command.id = another(set.command.id, self.ended.fetch_add(1, Ordering::SeqCst));
            return self.inner.commit(&set);
        }
        answer
    }

    fn rows_first(&self, mut set: ChangeSet) -> Commit {
        let taken = |change: &Change| matches!(change, Change::Add(addition) if self.is_taken(addition));
        if set.changes.iter().any(taken) {
            return Commit::Conflict;
        }
        self.let_others_commit();
        let answer = self.inner.commit(&set);
        if answer != Commit::Conflict || !set.changes.iter().any(taken) {
            return answer;
        }
        let over: Vec<_> = set.changes.extract_if(.., |change| taken(change)).collect();
        let answer = self.inner.commit(&set);
        if answer == Commit::Committed {
            let rows = over.into_iter().filter_map(|change| match change {
                Change::Add(addition) => place(&addition).map(|place| (place, addition)),
                Change::Put { .. } => None,
            });
            self.memory().rows.extend(rows);
        }
        answer
    }

    fn one_at_a_time(&self, set: &ChangeSet) -> Commit {
        if self.busy.swap(true, Ordering::SeqCst) {
            return Commit::Conflict;
        }
        self.let_others_commit();
        let answer = self.inner.commit(set);
        self.busy.store(false, Ordering::SeqCst);
        answer
    }
}
