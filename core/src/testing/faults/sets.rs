//! Faults that are mistakes in a change set: it is changed, and the inner store carries it out.

use super::store::{place, second};
use super::{Fault, Faulty};
use crate::change::{Addition, Change, ChangeSet, Guard};
use crate::id::Id as _;
use crate::query::{Filter, Query, Rows};
use crate::record::{Key, Record, Version};
use crate::store::Store;
use crate::{AccountId, CommandId, UserId};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Another id for a command, so that the inner store doesn't notice that it is the same.
pub(super) fn another(id: CommandId, n: u64) -> CommandId {
    CommandId::from_name(&format!("{id}/{n}"))
}

impl<S: Store> Faulty<S> {
    /// The change set that this fault makes of one.
    pub(super) fn mistaken(&self, fault: Fault, set: &ChangeSet) -> ChangeSet {
        let mut set = set.clone();
        self.mistake_guards(fault, &mut set.guards);
        for change in &mut set.changes {
            if let Change::Put { record, was } = &mut *change {
                *was = self.mistaken_version(fault, record, *was);
                self.mistake_content(fault, record);
            }
            if let (Fault::KeepsInternalWordsAsPublic, Change::Add(Addition::Words(words))) = (fault, change) {
                words.internal = false;
            }
        }
        set.changes.retain(|change| !self.leaves_out(fault, change));
        match fault {
            Fault::LeavesOutTheStaffs if set.account != AccountId::STAFF => set.changes.retain(|it| !is_staffs(it)),
            Fault::LosesTheTailOfLargeCommits => set.changes.truncate(999),
            Fault::MergesRowsOfOneCommit => {
                let mut seen = BTreeSet::new();
                set.changes.retain(|change| match change {
                    Change::Add(addition) => place(addition).is_none_or(|place| seen.insert(place)),
                    Change::Put { .. } => true,
                });
            }
            Fault::ForgetsCommands => {
                set.command.id = another(set.command.id, self.ended.load(std::sync::atomic::Ordering::SeqCst));
            }
            Fault::RepeatsCommands if matches!(self.inner.outcome(set.account, set.command.id), Ok(Some(_))) => {
                set.command.id = another(set.command.id, self.ended.load(std::sync::atomic::Ordering::SeqCst));
            }
            _ => {}
        }
        set
    }

    fn mistake_guards(&self, fault: Fault, guards: &mut Vec<Guard>) {
        match fault {
            Fault::DropsGuards => guards.clear(),
            Fault::ChecksTheFirstGuard => guards.truncate(1),
            Fault::SkipsGuardsOnAbsence => guards.retain(|guard| guard.version > 0),
            Fault::SkipsGuardsOnStaff => guards.retain(|guard| guard.key.account() != AccountId::STAFF),
            Fault::GuardsByPresence => {
                for guard in guards.iter_mut().filter(|guard| guard.version > 0) {
                    guard.version = self.version(guard.key).max(1);
                }
            }
            Fault::FailsGuardsOnAbsence => {
                guards.iter_mut().filter(|guard| guard.version == 0).for_each(|guard| guard.version = 1);
            }
            Fault::AcceptsLaterVersions => {
                for guard in guards {
                    let version = self.version(guard.key);
                    guard.version = if version > 0 { guard.version.min(version) } else { guard.version };
                }
            }
            Fault::TakesForeignVersions => guards.retain(|guard| !self.is_foreign_version(guard.key, guard.version)),
            _ => {}
        }
    }

    /// Whether this is the version of a record of another account that has the same second part of its key.
    fn is_foreign_version(&self, key: Key, version: Version) -> bool {
        let owner = second(&key).and_then(|second| self.memory().owners.get(&second).copied());
        version > 0 && self.version(key) == 0 && owner.is_some_and(|owner| self.version(moved(key, owner)) == version)
    }

    fn mistaken_version(&self, fault: Fault, record: &Record, was: Version) -> Version {
        let version = || self.version(record.key());
        match fault {
            Fault::ForgetsVersions => version(),
            Fault::AcceptsLaterVersions if version() > 0 => was.min(version()),
            Fault::OverwritesOnCreate if was == 0 => version(),
            Fault::CreatesOnReplace if version() == 0 => 0,
            Fault::TakesForeignVersions if self.is_foreign_version(record.key(), was) => 0,
            _ => was,
        }
    }

    fn leaves_out(&self, fault: Fault, change: &Change) -> bool {
        match (fault, change) {
            (Fault::ForgetsInternalWords, Change::Add(Addition::Words(words))) => words.internal,
            (Fault::SkipsTakenRows, Change::Add(addition)) => self.is_taken(addition),
            (Fault::SkipsEqualWrites, Change::Put { record, was }) => {
                self.read(record.key()).is_some_and(|read| read.version == *was && read.value == *record)
            }
            (Fault::SkipsTakenNumbers, Change::Put { record: Record::Ticket(ticket), .. }) => {
                let account = ticket.account;
                let before = Some(ticket.number.get().saturating_add(1));
                let rows =
                    self.rows(account, Query::Tickets { account, filter: Filter::All, team: None, before, rows: 1 });
                let same = |other: &crate::ticket::Ticket| other.number == ticket.number && other.id != ticket.id;
                matches!(rows, Some(Rows::Tickets(rows)) if rows.first().is_some_and(same))
            }
            _ => false,
        }
    }

    /// Faults of updates, which depend on what is there already.
    fn mistake_content(&self, fault: Fault, record: &mut Record) {
        if !matches!(fault, Fault::ForgetsAColumn | Fault::KeepsWhatIsNowNone) {
            return;
        }
        let Some(old) = self.read(record.key()) else {
            return;
        };
        match (record, old.value) {
            (Record::Journal(new), Record::Journal(old)) if fault == Fault::KeepsWhatIsNowNone => {
                new.leased_to = new.leased_to.or(old.leased_to);
                new.leased_until = new.leased_until.or(old.leased_until);
            }
            (Record::Contact(new), Record::Contact(old)) if fault == Fault::KeepsWhatIsNowNone => {
                new.email = new.email.take().or(old.email);
                new.name = new.name.take().or(old.name);
                new.removed_at = new.removed_at.or(old.removed_at);
            }
            (Record::Ticket(new), Record::Ticket(old)) if fault == Fault::KeepsWhatIsNowNone => {
                new.assignee = new.assignee.or(old.assignee);
                new.waiting_since = new.waiting_since.or(old.waiting_since);
                new.merged_into = new.merged_into.or(old.merged_into);
                new.comment = new.comment.take().or(old.comment);
            }
            (Record::Account(new), Record::Account(old)) if fault == Fault::KeepsWhatIsNowNone => {
                new.offered_to = new.offered_to.or(old.offered_to);
            }
            (Record::Membership(new), Record::Membership(old)) if fault == Fault::KeepsWhatIsNowNone => {
                new.removed_at = new.removed_at.or(old.removed_at);
            }
            (Record::Assistance(new), Record::Assistance(old)) if fault == Fault::KeepsWhatIsNowNone => {
                new.secret = new.secret.take().or(old.secret);
            }
            (Record::Session(new), Record::Session(old)) if fault == Fault::KeepsWhatIsNowNone => {
                new.sweep_at = new.sweep_at.or(old.sweep_at);
                new.clean_up_until = new.clean_up_until.or(old.clean_up_until);
            }
            _ if fault == Fault::KeepsWhatIsNowNone => {}
            (Record::Account(new), Record::Account(old)) => new.owner = old.owner,
            (Record::Membership(new), Record::Membership(old)) => new.permissions = old.permissions,
            (Record::Service(new), Record::Service(old)) => new.name = old.name,
            (Record::Counter(new), Record::Counter(old)) => new.tally = old.tally,
            (Record::Ticket(new), Record::Ticket(old)) => new.opened_by = old.opened_by,
            (Record::Invitation(new), Record::Invitation(old)) => new.status = old.status,
            (Record::Contact(new), Record::Contact(old)) => new.language = old.language,
            (Record::Journal(new), Record::Journal(old)) => new.frontier = old.frontier,
            (Record::Agent(new), Record::Agent(old)) => new.active = old.active,
            (Record::Assistance(new), Record::Assistance(old)) => new.failures = old.failures,
            (Record::Consent(new), Record::Consent(old)) => new.withdrawn_at = old.withdrawn_at,
            (Record::Session(new), Record::Session(old)) => new.ending = old.ending,
            (Record::BreakGlass(new), Record::BreakGlass(old)) => new.approvers = old.approvers,
            (Record::Acknowledgement(new), Record::Acknowledgement(old)) => new.edition = old.edition,
            (Record::AgentBudget(new), Record::AgentBudget(old)) => new.failures = old.failures,
            (Record::ReviewLine(new), Record::ReviewLine(old)) => new.review = old.review,
            (Record::Review(new), Record::Review(old)) => new.finding = old.finding,
            _ => {}
        }
    }
}

/// The same key under another account.
pub(super) const fn moved(key: Key, account: AccountId) -> Key {
    match key {
        Key::Account(_) => Key::Account(account),
        Key::Membership(_, user) => Key::Membership(account, user),
        Key::Service(_, service) => Key::Service(account, service),
        Key::Counter(_) => Key::Counter(account),
        Key::Ticket(_, ticket) => Key::Ticket(account, ticket),
        Key::Invitation(_, invitation) => Key::Invitation(account, invitation),
        Key::Contact(_, contact) => Key::Contact(account, contact),
        Key::Journal(_) => Key::Journal(account),
        Key::Assistance(_) => Key::Assistance(account),
        Key::Consent(_, consent) => Key::Consent(account, consent),
        Key::Session(_, session) => Key::Session(account, session),
        Key::BreakGlass(_, request) => Key::BreakGlass(account, request),
        Key::Acknowledgement(_, user) => Key::Acknowledgement(account, user),
        Key::Agent(_) | Key::AgentBudget(_) | Key::ReviewLine(_) | Key::Review(_) => key,
    }
}

/// The user whose id has the same bits.
pub(super) fn user(id: Uuid) -> UserId {
    UserId::from_uuid(id).unwrap_or_else(|_| UserId::from_name("nobody"))
}

/// Whether a change is the staff's.
pub(super) fn is_staffs(change: &Change) -> bool {
    let account = match change {
        Change::Put { record, .. } => record.key().account(),
        Change::Add(addition) => addition.account(),
    };
    account == AccountId::STAFF
}
