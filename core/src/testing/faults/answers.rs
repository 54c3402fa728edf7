//! Faults of gathering: which records, in which order, of which moment.

use super::sets::moved;
use super::store::second;
use super::values::{spoil_answers, spoil_outcome};
use super::{Fault, Faulty};
use crate::change::Outcome;
use crate::facts::Answers;
use crate::id::Id as _;
use crate::operation::Wanted;
use crate::record::Key;
use crate::store::{Store, StoreError};
use crate::{AccountId, CommandId};
use std::sync::atomic::Ordering;
use uuid::Uuid;

impl<S: Store> Faulty<S> {
    pub(super) fn faulty_gather(&self, fault: Fault, wanted: &Wanted) -> Result<Answers, StoreError> {
        match fault {
            Fault::AnswersFromACache => self.every_second_time(wanted),
            Fault::CachesForEachHolder => self.cached(wanted),
            Fault::AnswersFromALaggingReplica => self.lagging(wanted),
            Fault::TearsGathers => self.torn(wanted),
            Fault::WritesOnRead => {
                let answers = self.inner.gather(wanted)?;
                wanted.records.iter().for_each(|key| self.rewrite(*key));
                Ok(answers)
            }
            _ => self.answer(fault, wanted),
        }
    }

    fn answer(&self, fault: Fault, wanted: &Wanted) -> Result<Answers, StoreError> {
        let keys = wanted.records.iter().map(|key| self.mistaken_key(fault, *key)).collect();
        let mut answers = self.inner.gather(&Wanted { records: keys, ..wanted.clone() })?;
        for (query, rows) in wanted.queries.iter().zip(&mut answers.pages) {
            if let Some(mistaken) = self.faulty_rows(fault, query) {
                *rows = mistaken;
            }
        }
        let outcome = answers.outcome.take();
        answers.outcome = match wanted.command {
            Some(_) if fault == Fault::GathersNoOutcome => None,
            Some(command) => self.faulty_outcome(fault, wanted.account, command, outcome),
            None if fault == Fault::GathersAnyOutcome => {
                let last = self.memory().last_command.get(&wanted.account).copied();
                last.and_then(|last| self.inner.outcome(wanted.account, last).ok().flatten())
            }
            None => None,
        };
        match fault {
            Fault::SortsRecords => answers.records.sort_by_key(|read| read.as_ref().map(|read| read.value.key())),
            Fault::OmitsAbsentRecords => answers.records.retain(Option::is_some),
            Fault::AnswersTheFirstHundred => answers.records.iter_mut().skip(100).for_each(|read| *read = None),
            Fault::ReversesPages => answers.pages.reverse(),
            Fault::ReportsVersionOne => answers.records.iter_mut().flatten().for_each(|read| read.version = 1),
            _ => {}
        }
        spoil_answers(fault, &mut answers);
        Ok(answers)
    }

    /// The key that is looked up instead.
    fn mistaken_key(&self, fault: Fault, key: Key) -> Key {
        match fault {
            Fault::AnswersAnotherAccount if self.read(key).is_none() => {
                let owner = second(&key).and_then(|second| self.memory().owners.get(&second).copied());
                owner.map_or(key, |owner| moved(key, owner))
            }
            Fault::ForgetsHalfTheKey if second(&key).is_some() => {
                self.memory().latest.get(&(key.account(), key.noun())).copied().unwrap_or(key)
            }
            Fault::RoundsIds if self.read(key).is_none() => match key {
                Key::Account(account) => Key::Account(neighbour(account)),
                key => key,
            },
            _ => key,
        }
    }

    /// The outcome that this fault makes of the one that was found.
    pub(super) fn faulty_outcome(
        &self,
        fault: Fault,
        account: AccountId,
        command: CommandId,
        found: Option<Outcome>,
    ) -> Option<Outcome> {
        let mut found = match fault {
            Fault::SharesCommands if found.is_none() => {
                self.memory().commands.get(&command).map(|(_, outcome)| outcome.clone())
            }
            Fault::FindsTheLastOutcome if found.is_none() => {
                let last = self.memory().last_command.get(&account).copied();
                last.and_then(|last| self.inner.outcome(account, last).ok().flatten())
            }
            Fault::ReplacesOutcomes if found.is_some() => self.memory().outcomes.get(&(account, command)).cloned(),
            Fault::OutcomesLag => found.filter(|_| self.memory().last_command.get(&account) != Some(&command)),
            _ => found,
        };
        if let Some(outcome) = &mut found {
            spoil_outcome(fault, outcome);
        }
        found
    }

    fn every_second_time(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        let key = format!("{wanted:?}");
        if let Some(answers) = self.memory().cache.remove(&key) {
            return Ok(answers);
        }
        let answers = self.inner.gather(wanted)?;
        self.memory().cache.insert(key, answers.clone());
        Ok(answers)
    }

    fn cached(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        let key = format!("{}: {wanted:?}", self.ended.load(Ordering::SeqCst));
        if let Some(answers) = self.memory().cache.get(&key) {
            return Ok(answers.clone());
        }
        let answers = self.inner.gather(wanted)?;
        self.memory().cache.insert(key, answers.clone());
        Ok(answers)
    }

    fn lagging(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        let (lagging, next) = (format!("lagging {wanted:?}"), format!("next {wanted:?}"));
        if self.gathered.load(Ordering::SeqCst) % 2 == 1
            && let Some(answers) = self.memory().cache.get(&lagging)
        {
            return Ok(answers.clone());
        }
        let answers = self.inner.gather(wanted)?;
        let mut memory = self.memory();
        if let Some(before) = memory.cache.insert(next, answers.clone()) {
            memory.cache.insert(lagging, before);
        }
        Ok(answers)
    }

    fn torn(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        let none = Wanted { records: Vec::new(), queries: Vec::new(), ..wanted.clone() };
        let mut answers = self.inner.gather(&none)?;
        // Only where there are others is it worth while to wait for them.
        let turns = if self.gathering.fetch_add(1, Ordering::SeqCst) > 0 { 5_000 } else { 20 };
        for key in &wanted.records {
            self.wait_for_a_commit(turns);
            answers.records.push(self.read(*key));
        }
        for query in &wanted.queries {
            self.wait_for_a_commit(turns);
            answers.pages.extend(self.rows(wanted.account, query.clone()));
        }
        self.gathering.fetch_sub(1, Ordering::SeqCst);
        Ok(answers)
    }
}

/// The account whose id differs in the last bit.
fn neighbour(account: AccountId) -> AccountId {
    AccountId::from_uuid(Uuid::from_u128(account.uuid().as_u128() ^ 1)).unwrap_or(account)
}
