//! Faults of committing: what is done in which transaction, and what is said about it.

use super::sets::{another, is_staffs};
use super::store::{place, second};
use super::{Fault, Faulty};
use crate::change::{Addition, Change, ChangeSet, Command, Commit, Outcome};
use crate::record::{Key, Record};
use crate::store::{Store, StoreError, StoreErrorKind};
use crate::ticket::Message;
use crate::{AccountId, CommandId};
use std::sync::atomic::Ordering;

impl<S: Store> Faulty<S> {
    pub(super) fn faulty_commit(&self, fault: Fault, set: &ChangeSet) -> Commit {
        let mistaken = self.mistaken(fault, set);
        match fault {
            Fault::SplitsCommits => self.split(&mistaken, 1),
            Fault::SplitsLargeCommits => self.split(&mistaken, 500),
            Fault::CommitsStaffFirst => self.staff_first(mistaken),
            Fault::ChecksGuardsLast => self.guards_last(mistaken),
            Fault::WritesTheCommandLast => self.command_last(mistaken),
            Fault::OverwritesTakenRows => self.overwriting(mistaken),
            Fault::ChecksVersionsFirst
            | Fault::ChecksGuardsFirst
            | Fault::ChecksCommandsFirst
            | Fault::ChecksRowsFirst
            | Fault::ConflictsWhenBusy => self.racing(fault, mistaken),
            Fault::HidesConflicts => match self.inner.commit(&mistaken) {
                Commit::Conflict => Commit::Committed,
                answer => answer,
            },
            Fault::RefusesKnownWords if self.knows_words(&mistaken) => Commit::Conflict,
            Fault::NumbersNotesWithMessages if self.is_numbered(&mistaken) => Commit::Conflict,
            Fault::WritesWordsFirst => self.words_first(mistaken),
            Fault::DropsCommits if self.ended.load(Ordering::SeqCst) % 5 == 4 => Commit::Committed,
            Fault::SkipsEmptyCommits if mistaken.changes.is_empty() => Commit::Committed,
            Fault::StumblesAfterConflicts => self.stumbling(&mistaken),
            Fault::SharesCommands => {
                let foreign = self.memory().commands.get(&mistaken.command.id).map(|(owner, _)| *owner);
                if foreign.is_some_and(|owner| owner != mistaken.account) {
                    return Commit::Conflict;
                }
                self.inner.commit(&mistaken)
            }
            _ => self.and_more(fault, &mistaken),
        }
    }

    /// Commits, and does something that nobody asked for.
    fn and_more(&self, fault: Fault, set: &ChangeSet) -> Commit {
        if fault == Fault::OutcomesLag {
            self.memory().last_command.insert(set.account, set.command.id);
        }
        let answer = self.inner.commit(set);
        match (fault, &answer) {
            (Fault::WritesWhatIsGuarded, Commit::Committed) => {
                set.guards.iter().for_each(|guard| self.rewrite(guard.key));
            }
            (Fault::TouchesTheAccount, Commit::Committed) => {
                let own = Key::Account(set.account);
                let children =
                    set.changes.iter().any(|it| matches!(it, Change::Put { record, .. } if record.key() != own));
                if children {
                    self.rewrite(own);
                }
            }
            (Fault::RemembersConflicts, Commit::Conflict) => {
                drop(self.inner.commit(&ChangeSet { guards: Vec::new(), changes: Vec::new(), ..set.clone() }));
            }
            _ => {}
        }
        answer
    }

    /// Writes a record once more as it is, which nobody would notice but by its version.
    pub(super) fn rewrite(&self, key: Key) {
        if let Some(read) = self.read(key) {
            let id = another(CommandId::from_name(key.noun()), self.ended.fetch_add(1, Ordering::SeqCst));
            let id = another(id, read.version);
            let outcome = Outcome { input: String::new(), reply: String::new() };
            let command = Command { id, at: crate::Timestamp::MIN, outcome };
            let changes = vec![Change::Put { record: read.value, was: read.version }];
            drop(self.inner.commit(&ChangeSet { account: key.account(), command, guards: Vec::new(), changes }));
        }
    }

    /// Commits so many changes at a time; the last transaction has the command, the first one the guards.
    fn split(&self, set: &ChangeSet, size: usize) -> Commit {
        let parts: Vec<_> = set.changes.chunks(size).collect();
        let Some((last, parts)) = parts.split_last() else {
            return self.inner.commit(set);
        };
        let mut guards = set.guards.clone();
        for (n, part) in (0..).zip(parts) {
            let id = another(another(set.command.id, n), self.ended.fetch_add(1, Ordering::SeqCst));
            let command = Command { id, ..set.command.clone() };
            let guards = std::mem::take(&mut guards);
            let part = ChangeSet { account: set.account, command, guards, changes: part.to_vec() };
            let answer = self.inner.commit(&part);
            if answer != Commit::Committed {
                return answer;
            }
            self.let_others_read();
        }
        self.inner.commit(&ChangeSet { guards, changes: last.to_vec(), ..set.clone() })
    }

    fn staff_first(&self, mut set: ChangeSet) -> Commit {
        let (staffs, own): (Vec<_>, Vec<_>) = set.changes.into_iter().partition(is_staffs);
        set.changes = own;
        if !staffs.is_empty() {
            let id = another(set.command.id, self.ended.fetch_add(1, Ordering::SeqCst));
            let command = Command { id, ..set.command.clone() };
            let first = ChangeSet { account: AccountId::STAFF, command, guards: Vec::new(), changes: staffs };
            if self.inner.commit(&first) != Commit::Committed {
                return Commit::Conflict;
            }
        }
        self.inner.commit(&set)
    }

    /// Whether one of the words is there already.
    fn knows_words(&self, set: &ChangeSet) -> bool {
        let mut known = self.memory().words.clone();
        set.changes.iter().any(|change| {
            let Change::Add(Addition::Words(it)) = change else {
                return false;
            };
            it.words.iter().any(|word| {
                let word = (it.account, it.number.get(), *word, it.internal);
                let there = known.contains(&word);
                known.push(word);
                there
            })
        })
    }

    /// Whether a note's number is a message's, or the other way round.
    fn is_numbered(&self, set: &ChangeSet) -> bool {
        set.changes.iter().any(|change| match change {
            Change::Add(Addition::Message(it)) => {
                self.is_taken(&Addition::Message(Message { internal: !it.internal, ..it.clone() }))
            }
            _ => false,
        })
    }

    fn words_first(&self, mut set: ChangeSet) -> Commit {
        let words = |change: &mut Change| matches!(change, Change::Add(Addition::Words(_)));
        let words: Vec<_> = set.changes.extract_if(.., words).collect();
        if !words.is_empty() {
            let id = another(set.command.id, self.ended.fetch_add(1, Ordering::SeqCst));
            let command = Command { id, ..set.command.clone() };
            drop(self.inner.commit(&ChangeSet { command, guards: Vec::new(), changes: words, ..set.clone() }));
        }
        self.inner.commit(&set)
    }

    fn guards_last(&self, mut set: ChangeSet) -> Commit {
        let guards = std::mem::take(&mut set.guards);
        let holds = guards.iter().all(|guard| self.version(guard.key) == guard.version);
        let answer = self.inner.commit(&set);
        if holds { answer } else { Commit::Conflict }
    }

    fn command_last(&self, set: ChangeSet) -> Commit {
        let id = another(set.command.id, self.ended.fetch_add(1, Ordering::SeqCst));
        let effect = ChangeSet { command: Command { id, ..set.command.clone() }, ..set.clone() };
        let answer = self.inner.commit(&effect);
        if answer != Commit::Committed {
            return answer;
        }
        self.let_others_commit();
        self.inner.commit(&ChangeSet { guards: Vec::new(), changes: Vec::new(), ..set })
    }

    fn overwriting(&self, mut set: ChangeSet) -> Commit {
        let mut over = Vec::new();
        set.changes.retain(|change| match change {
            Change::Add(addition) if self.is_taken(addition) => {
                over.push(addition.clone());
                false
            }
            _ => true,
        });
        let answer = self.inner.commit(&set);
        if answer == Commit::Committed {
            let mut memory = self.memory();
            memory.rows.extend(over.into_iter().filter_map(|addition| Some((place(&addition)?, addition))));
        }
        answer
    }

    fn stumbling(&self, set: &ChangeSet) -> Commit {
        if std::mem::take(&mut self.memory().stumbling) {
            return Commit::NotCommitted(StoreError::new(StoreErrorKind::Failed, "the transaction is aborted"));
        }
        let answer = self.inner.commit(set);
        self.memory().stumbling = answer == Commit::Conflict;
        answer
    }

    /// Keeps what faults need to know later.
    pub(super) fn remember(&self, set: &ChangeSet, stored: bool) {
        let logs = self.fault.is_some_and(Fault::is_of_reopening);
        let mut memory = self.memory();
        if logs {
            memory.log.push((set.clone(), stored));
        }
        let outcome = set.command.outcome.clone();
        if self.fault == Some(Fault::ReplacesOutcomes) {
            memory.outcomes.insert((set.account, set.command.id), outcome.clone());
        }
        if !stored {
            return;
        }
        memory.accounts.insert(set.account);
        memory.commands.entry(set.command.id).or_insert((set.account, outcome));
        memory.last_command.insert(set.account, set.command.id);
        for change in &set.changes {
            let record = match change {
                Change::Put { record, .. } => record,
                Change::Add(Addition::Message(message)) => {
                    memory.threads.insert((message.account, message.ticket));
                    continue;
                }
                Change::Add(Addition::Entry(_)) => continue,
                Change::Add(Addition::Words(it)) => {
                    let number = it.number.get();
                    memory.words.extend(it.words.iter().map(|word| (it.account, number, *word, it.internal)));
                    memory.last_words.insert((it.account, number, it.internal), it.words.clone());
                    continue;
                }
            };
            let key = record.key();
            memory.created.entry(key).or_insert_with(|| record.clone());
            memory.latest_records.insert(key, record.clone());
            if let Some(second) = second(&key) {
                memory.owners.insert(second, key.account());
                memory.latest.insert((key.account(), key.noun()), key);
            }
            match record {
                Record::Journal(head) => {
                    memory.heads.insert(head.account);
                    memory.last_head = Some(head.account);
                }
                Record::Ticket(ticket) => {
                    memory.opened.entry((ticket.account, ticket.id)).or_insert_with(|| ticket.clone());
                }
                _ => {}
            }
        }
    }
}
