use crate::change::{Addition, Change, ChangeSet, Command, Guard, Outcome};
use crate::error::DeskError;
use crate::facts::{Answers, Facts};
use crate::journal::tree::hex;
use crate::journal::{JournalHead, seal};
use crate::operation::{Decision, Effect, Operation, Wanted};
use crate::principal::Principal as _;
use crate::record::{Key, Record};
use crate::{AccountId, CommandId, Moment, Refusal};
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;

/// One run of an operation by a principal, without its I/O.
///
/// Desks drive it; a host that has its own way of doing I/O can, too: gather what is [`wanted`](Self::wanted), hand the
/// answers to [`step`](Self::step), commit what it gives, and start over on a conflict.
#[derive(Debug)]
pub struct Run<'a, O: Operation> {
    operation: &'a O,
    by: O::By,
    command: CommandId,
    /// SHA-256 of name, principal and input; empty for an operation that only reads.
    input: String,
}

/// What to do with a decision.
#[derive(Debug)]
pub enum Step<T> {
    /// Nothing is left to do: this is the reply.
    Done(T),
    /// Commit the plan, and only then tell the reply.
    Commit(Plan<T>),
}

/// A decision that is ready to be committed.
#[derive(Clone, Debug)]
#[must_use]
pub struct Plan<T> {
    /// What to tell the caller once the change set is committed, and not before: a refusal here has effects.
    pub reply: Result<T, Refusal>,
    /// What to commit.
    pub changes: ChangeSet,
}

impl<'a, O: Operation> Run<'a, O> {
    /// A run of `operation` by `by`, as the command `command`.
    ///
    /// # Errors
    /// [`DeskError::Defect`] if the operation can't be written as JSON.
    pub fn new(operation: &'a O, by: impl Into<O::By>, command: CommandId) -> Result<Self, DeskError> {
        let by = by.into();
        let input = match O::EFFECT {
            Effect::Reads => String::new(),
            Effect::Commits => {
                let mut json = Vec::with_capacity(2_048);
                json.extend_from_slice(O::NAME.as_bytes());
                json.push(b'\n');
                serde_json::to_writer(&mut json, &(&by, operation)).map_err(defect)?;
                hex(&Sha256::digest(&json))
            }
        };
        Ok(Self { operation, by, command, input })
    }

    /// What to gather.
    pub fn wanted(&self) -> Wanted {
        let mut wanted = Wanted::new(self.operation.account());
        if O::EFFECT == Effect::Commits {
            wanted.command = Some(self.command);
            wanted.record(Key::Journal(wanted.account));
        }
        self.operation.gather(&self.by, &mut wanted);
        wanted
    }

    /// Decides from what was gathered, at the moment that `moment` makes of it.
    ///
    /// # Errors
    /// Any [`DeskError`] but a conflict.
    pub fn step(
        &self,
        wanted: Wanted,
        answers: Answers,
        moment: impl FnOnce(&Facts) -> Moment,
    ) -> Result<Step<O::Reply>, DeskError> {
        let facts = Facts::checked(wanted, answers)?;
        if let Some(outcome) = facts.outcome().filter(|outcome| outcome.input == self.input) {
            if O::By::DECIDED_ANEW {
                let at = moment(&facts);
                self.operation.decide(&self.by, &facts, &at)?.reply?;
            }
            return self.recall(outcome).map(Step::Done);
        }
        let at = moment(&facts);
        let decision = self.operation.decide(&self.by, &facts, &at)?;
        if facts.outcome().is_some() {
            // RULE T11: only now, to somebody whom the operation would not have refused anyway. Otherwise command ids
            // that are easy to guess would tell an outsider that an account exists.
            return Err(DeskError::CommandReused { command: self.command });
        }
        if decision.changes.is_empty() && decision.facts.is_empty() {
            return Ok(Step::Done(decision.reply?));
        }
        self.plan(decision, &facts, &at).map(Step::Commit)
    }

    /// The reply that the command gave when it was committed.
    ///
    /// # Errors
    /// [`DeskError::CommandReused`] if the input was another; the refusal, if that was the reply.
    pub fn recall(&self, outcome: &Outcome) -> Result<O::Reply, DeskError> {
        if outcome.input != self.input {
            return Err(DeskError::CommandReused { command: self.command });
        }
        let reply: Result<O::Reply, Refusal> = serde_json::from_str(&outcome.reply).map_err(defect)?;
        Ok(reply?)
    }

    /// The account and the command, for looking up the outcome.
    pub fn identity(&self) -> (AccountId, CommandId) {
        (self.operation.account(), self.command)
    }

    /// Seals the facts, guards what was only read, and checks the house's rules.
    fn plan(&self, decision: Decision<O::Reply>, facts: &Facts, at: &Moment) -> Result<Plan<O::Reply>, DeskError> {
        let account = self.operation.account();
        let Decision { reply, mut changes, facts: happened } = decision;
        let head = Key::Journal(account);
        if O::EFFECT == Effect::Reads {
            return Err(DeskError::Defect(Cow::Borrowed("an operation that only reads has effects")));
        }
        if changes.iter().any(|change| matches!(change, Change::Add(Addition::Entry(_)))) {
            return Err(DeskError::Defect(Cow::Borrowed("an entry that was not sealed")));
        }
        let read = facts.record::<JournalHead>(head)?;
        if happened.is_empty() {
            // RULE I20. Delivery is the one thing that changes without an entry: it is about entries.
            if !changes.iter().all(|change| only_delivery(change, read.map(|read| read.value))) {
                return Err(DeskError::Defect(Cow::Borrowed("an effect without an entry")));
            }
        } else {
            // RULE J1: the entries are part of the same change set as the effect.
            let mut grown = read.map_or_else(|| JournalHead::empty(account), |read| read.value.clone());
            let entries = seal::seal(&mut grown, &happened, &self.by, self.command, at)?;
            changes.extend(entries.into_iter().map(|entry| Change::Add(Addition::Entry(entry))));
            changes.push(Change::Put { record: Record::Journal(grown), was: read.map_or(0, |read| read.version) });
        }
        let outcome = Outcome { input: self.input.clone(), reply: seal::json(&reply)? };
        let command = Command { id: self.command, at: at.now(), outcome };
        let changes = ChangeSet { account, command, guards: guards(facts, &changes), changes };
        if !changes.is_sound() {
            return Err(DeskError::Defect(Cow::Borrowed("an unsound change set")));
        }
        Ok(Plan { reply, changes })
    }
}

/// Whether a change writes the head that was read, and leaves in it all that is about entries as it was.
fn only_delivery(change: &Change, read: Option<&JournalHead>) -> bool {
    let Change::Put { record: Record::Journal(put), .. } = change else {
        return false;
    };
    let entries = |head: &JournalHead| (head.account, head.size, head.root(), head.latest_at);
    read.is_some_and(|read| entries(read) == entries(put))
}

/// Everything that was read and isn't written is guarded: a permission that is withdrawn between gather and commit makes
/// the commit conflict, without any operation having to think of it.
fn guards(facts: &Facts, changes: &[Change]) -> Vec<Guard> {
    let written =
        |key: Key| changes.iter().any(|change| matches!(change, Change::Put { record, .. } if record.key() == key));
    facts.versions().filter(|&(key, _)| !written(key)).map(|(key, version)| Guard { key, version }).collect()
}

fn defect(error: impl std::fmt::Display) -> DeskError {
    DeskError::Defect(Cow::Owned(error.to_string()))
}

impl<T> Plan<T> {
    /// The reply, to be told once the change set is committed.
    ///
    /// # Errors
    /// The refusal, if that is what was decided.
    pub fn committed(self) -> Result<T, DeskError> {
        Ok(self.reply?)
    }
}
