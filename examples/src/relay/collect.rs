//! Collecting: from the journal into the spool.
//!
//! The journal is the outbox (RULE J1). For each account that has something to tell, this relay takes the lease,
//! composes each entry, and writes a letter for each recipient. Only when all letters of some entries are safe on the
//! disk are these entries acknowledged. So a kill loses nothing: what was not acknowledged is composed again, and the
//! letters that are there already are seen by their names.
//!
//! The mail server has no part in this. However long it is down, the journal is delivered, and nobody waits.
//!
//! An entry that can't be composed stops nobody: it is written down in the spool's `failed/`, told, and passed over. A
//! store that fails, or a lease that is lost, ends the work on that account for now; nothing is passed over for that.

use crate::failure::Failure;
use crate::letter::Key;
use crate::press::Press;
use crate::spool::Spool;
use consentry::journal::{Acknowledge, Entry, Lease, Pending, Undelivered};
use consentry::notice::{Compose, Notice, Recipient};
use consentry::{AccountId, Clock, Desk, DeskError, Missing, Relay, Store, Timestamp};
use time::Duration;

/// For how long an account is leased. A relay that dies for good keeps it for so long from others.
const SECONDS: u32 = 60;
/// How many accounts are asked for at once.
const ACCOUNTS: u32 = 200;
/// How many entries are acknowledged at once.
const ENTRIES: u32 = 50;
/// After how many such portions it's the next account's turn.
const PORTIONS: u32 = 10;
/// How many contacts are asked for at once.
const CONTACTS: u32 = 200;

/// Takes notices out of the journal.
pub(crate) struct Collector<'a, S> {
    pub(crate) desk: &'a Desk<S>,
    pub(crate) spool: &'a Spool,
    pub(crate) press: &'a Press,
    pub(crate) clock: &'a dyn Clock,
}

/// What was collected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Collected {
    /// Entries that were acknowledged.
    pub(crate) entries: u64,
    /// Letters that were written.
    pub(crate) letters: u64,
    /// Notices that can't be written, or not to somebody.
    pub(crate) failed: u64,
    /// What stopped the work on some account.
    pub(crate) stopped: u64,
    /// What a person should know, a line each.
    pub(crate) told: Vec<String>,
}

/// Why the work on an account ends early.
enum Stop {
    /// Another relay has the lease; it does this work.
    Elsewhere,
    Failure(Failure),
}

impl From<DeskError> for Stop {
    fn from(error: DeskError) -> Self {
        let lease = |missing: &Missing| matches!(missing, Missing::Lease | Missing::FreeLease);
        match &error {
            DeskError::Refused(refusal) if refusal.conditions().iter().any(lease) => Self::Elsewhere,
            _ => Self::Failure(error.into()),
        }
    }
}

impl<S: Store> Collector<'_, S> {
    /// Collects everything that is there. An error means that not even the accounts can be listed.
    pub(crate) fn collect(&self) -> Result<Collected, Failure> {
        let mut collected = Collected::default();
        // Each pass gives every account its turn; an account with much to tell has more of them.
        while self.pass(&mut collected)? {}
        Ok(collected)
    }

    /// One turn for each account. Whether one of them has more.
    fn pass(&self, collected: &mut Collected) -> Result<bool, Failure> {
        // Accounts that this relay has under lease aren't pending, so it keeps a list of them: those with more to tell,
        // and those that it was at when it died or something failed.
        let held = self.spool.held().map_err(|error| Failure::file(self.spool.root(), error))?;
        let mut more = self.turns(&held, collected);
        let mut after = None;
        loop {
            let pending = Pending { now: self.clock.now(), after, rows: ACCOUNTS };
            let accounts = self.desk.run(&self.relay(), pending)?;
            after = accounts.last().copied();
            let is_last = accounts.len() < ACCOUNTS as usize;
            let others: Vec<_> = accounts.into_iter().filter(|account| !held.contains(account)).collect();
            more |= self.turns(&others, collected);
            if is_last {
                return Ok(more);
            }
        }
    }

    fn turns(&self, accounts: &[AccountId], collected: &mut Collected) -> bool {
        let mut more = false;
        for account in accounts {
            let ended = self.turn(*account, collected);
            more |= matches!(ended, Ok(true));
            if let Err(Stop::Failure(failure)) = ended {
                collected.stopped += 1;
                collected.told.push(format!("account {account}: {failure}"));
            }
        }
        more
    }

    /// An account's turn. Whether it has more.
    fn turn(&self, account: AccountId, collected: &mut Collected) -> Result<bool, Stop> {
        self.spool.hold(account).map_err(|error| self.disk(error))?;
        let ended = self.portions(account, collected);
        if matches!(ended, Ok(false) | Err(Stop::Elsewhere)) {
            self.spool.let_go(account).map_err(|error| self.disk(error))?;
        }
        ended
    }

    fn portions(&self, account: AccountId, collected: &mut Collected) -> Result<bool, Stop> {
        for _ in 0..PORTIONS {
            // Leasing what one holds renews it.
            let mut renew = self.lease(account)?;
            let entries = self.desk.run(&self.relay(), Undelivered { account, rows: ENTRIES })?;
            let Some(last) = entries.last() else { return Ok(false) };
            for entry in &entries {
                self.entry(entry, &mut renew, collected)?;
            }
            self.spool.settle().map_err(|error| self.disk(error))?;
            // Only now. Whatever happens after this, the letters are there.
            let left = self.desk.run(&self.relay(), Acknowledge { account, through: last.sequence })?;
            collected.entries += entries.len() as u64;
            if left == 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Takes the lease, or keeps it. Until when that is good enough.
    fn lease(&self, account: AccountId) -> Result<Timestamp, Stop> {
        let leased = self.desk.run(&self.relay(), Lease { account, seconds: SECONDS })?;
        Ok(leased.until.saturating_add(-Duration::seconds(i64::from(SECONDS) / 2)))
    }

    /// Writes the letters of an entry.
    fn entry(&self, entry: &Entry, renew: &mut Timestamp, collected: &mut Collected) -> Result<(), Stop> {
        let mut after = None;
        loop {
            if self.clock.now() >= *renew {
                *renew = self.lease(entry.account)?;
            }
            let compose = Compose { entry: entry.clone(), after, rows: CONTACTS };
            let composed = match self.desk.run(&self.relay(), compose) {
                Ok(composed) => composed,
                Err(error) => return self.uncomposed(entry, error, collected),
            };
            if let Some(notice) = &composed.notice {
                for recipient in &notice.recipients {
                    self.post(notice, recipient, collected)?;
                }
            }
            after = composed.next;
            if after.is_none() {
                return Ok(());
            }
        }
    }

    /// Writes a letter, unless it is there already.
    fn post(&self, notice: &Notice, to: &Recipient, collected: &mut Collected) -> Result<(), Stop> {
        let Some(key) = Key::new(&notice.key(to)) else {
            return Err(Stop::Failure(Failure::Consentry("defect", "a notice's key is no key".to_owned())));
        };
        if self.spool.has(&key).map_err(|error| self.disk(error))? {
            return Ok(());
        }
        match self.press.letter(notice, to, key.clone(), self.clock.now()) {
            Ok(letter) => {
                self.spool.put(&letter).map_err(|error| self.disk(error))?;
                collected.letters += 1;
                Ok(())
            }
            Err(why) => self.pass_over(
                key.as_str(),
                &format!("{} to {}: {why}", notice.says.code(), to.email.redacted()),
                collected,
            ),
        }
    }

    /// What to do about an entry that can't be composed.
    fn uncomposed(&self, entry: &Entry, error: DeskError, collected: &mut Collected) -> Result<(), Stop> {
        // What may be different next time is not passed over.
        if matches!(
            error,
            DeskError::Store(_) | DeskError::Conflict { .. } | DeskError::Pending { .. } | DeskError::Entropy(_)
        ) {
            return Err(error.into());
        }
        match Stop::from(error) {
            Stop::Elsewhere => Err(Stop::Elsewhere),
            Stop::Failure(failure) => {
                let name = format!("{}-{}", entry.account, entry.sequence);
                self.pass_over(
                    &name,
                    &format!("entry {} of account {}: {failure}", entry.sequence, entry.account),
                    collected,
                )
            }
        }
    }

    /// Writes down what nobody is told, and why.
    fn pass_over(&self, name: &str, why: &str, collected: &mut Collected) -> Result<(), Stop> {
        self.spool.explain(name, why).map_err(|error| self.disk(error))?;
        collected.failed += 1;
        collected.told.push(format!("can't be written: {why}; see failed/{name}.why"));
        Ok(())
    }

    fn disk(&self, error: std::io::Error) -> Stop {
        Stop::Failure(Failure::file(self.spool.root(), error))
    }

    fn relay(&self) -> Relay {
        Relay { id: self.spool.relay() }
    }
}

#[cfg(test)]
mod tests;
