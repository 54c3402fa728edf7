use super::sets::another;
use super::{Fault, Faulty};
use crate::change::{Change, ChangeSet, Command};
use crate::record::{Key, Record};
use crate::store::{MemoryStore, Store};
use crate::testing::{Broken, Subject};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

impl Fault {
    /// Whether it shows only when the store is opened again.
    pub(super) const fn is_of_reopening(self) -> bool {
        matches!(
            self,
            Self::LosesAllAtReopening
                | Self::LosesTheLastCommitAtReopening
                | Self::LosesRowsAtReopening
                | Self::ForgetsCommandsAtReopening
                | Self::RestartsVersionsAtReopening
                | Self::ForgetsLeasesAtReopening
                | Self::ReplaysConflictsAtReopening
        )
    }
}

/// A store in memory with a planted fault, to be tried by the laws.
#[derive(Debug)]
pub struct Planted {
    fault: Option<Fault>,
    content: MemoryStore,
    current: Mutex<Arc<Faulty<MemoryStore>>>,
}

impl Planted {
    /// An empty store with this fault; `None` plants nothing.
    pub fn new(fault: Option<Fault>) -> Self {
        let content = MemoryStore::new();
        let current = Mutex::new(Arc::new(Faulty::new(content.clone(), fault)));
        Self { fault, content, current }
    }

    fn current(&self) -> MutexGuard<'_, Arc<Faulty<MemoryStore>>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Subject for Planted {
    fn store(&self) -> Result<Arc<dyn Store>, Broken> {
        if self.fault == Some(Fault::CachesForEachHolder) {
            return Ok(Arc::new(Faulty::new(self.content.clone(), self.fault)));
        }
        Ok(Arc::clone(&*self.current()) as Arc<dyn Store>)
    }

    fn reopen(&self) -> Result<Arc<dyn Store>, Broken> {
        if let Some(fault) = self.fault.filter(|fault| fault.is_of_reopening()) {
            let log = std::mem::take(&mut self.current().memory().log);
            let fresh = Faulty::new(MemoryStore::new(), self.fault);
            for (set, stored) in replayed(fault, log) {
                if stored {
                    drop(fresh.commit(&set));
                }
            }
            *self.current() = Arc::new(fresh);
        }
        self.store()
    }
}

/// What of the log is there after reopening.
fn replayed(fault: Fault, mut log: Vec<(ChangeSet, bool)>) -> Vec<(ChangeSet, bool)> {
    match fault {
        Fault::LosesAllAtReopening => log.clear(),
        Fault::LosesTheLastCommitAtReopening => {
            if let Some(last) = log.iter().rposition(|(_, stored)| *stored) {
                log.remove(last);
            }
        }
        Fault::LosesRowsAtReopening => {
            for (set, _) in &mut log {
                set.changes.retain(|change| matches!(change, Change::Put { .. }));
            }
        }
        Fault::ForgetsCommandsAtReopening => {
            for (set, _) in &mut log {
                set.command.id = another(set.command.id, 0);
            }
        }
        Fault::RestartsVersionsAtReopening => restart(&mut log),
        Fault::ForgetsLeasesAtReopening => {
            for (set, _) in &mut log {
                for change in &mut set.changes {
                    if let Change::Put { record: Record::Journal(head), .. } = change {
                        head.leased_to = None;
                        head.leased_until = None;
                    }
                }
            }
        }
        _ => {
            log = log
                .into_iter()
                .flat_map(|(set, stored)| if stored { vec![(set, true)] } else { pieces(&set) })
                .collect();
        }
    }
    log
}

/// Leaves the last put of each record only, as a new one.
fn restart(log: &mut [(ChangeSet, bool)]) {
    let mut last = BTreeMap::<Key, usize>::new();
    for (index, (set, _)) in log.iter().enumerate().filter(|(_, (_, stored))| *stored) {
        for change in &set.changes {
            if let Change::Put { record, .. } = change {
                last.insert(record.key(), index);
            }
        }
    }
    for (index, (set, _)) in log.iter_mut().enumerate() {
        set.guards.clear();
        set.changes.retain(|change| match change {
            Change::Put { record, .. } => last.get(&record.key()) == Some(&index),
            Change::Add(_) => true,
        });
        for change in &mut set.changes {
            if let Change::Put { was, .. } = change {
                *was = 0;
            }
        }
    }
}

/// Each change of a change set as one of its own.
fn pieces(set: &ChangeSet) -> Vec<(ChangeSet, bool)> {
    let piece = |(n, change): (u64, &Change)| {
        let command = Command { id: another(set.command.id, n), ..set.command.clone() };
        (ChangeSet { command, guards: Vec::new(), changes: vec![change.clone()], ..set.clone() }, true)
    };
    (0..).zip(&set.changes).map(piece).collect()
}
