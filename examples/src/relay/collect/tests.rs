//! Collecting while things break.

use super::*;
use crate::letter::tests::letter;
use crate::message::Sender;
use consentry::change::{ChangeSet, Commit, Outcome};
use consentry::contact::{self, Categories};
use consentry::facts::Answers;
use consentry::operation::Wanted;
use consentry::record::Key as RecordKey;
use consentry::set::Teams;
use consentry::store::{StoreError, StoreErrorKind};
use consentry::ticket::{self, Attachments};
use consentry::time::ManualClock;
use consentry::{
    Agent, AgentId, CommandId, Language, MemoryStore, RelayId, ServiceId, Settings, System, User, UserId, account,
    staff,
};
use consentry_texts::{Catalogue, Frame};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};
use tempfile::TempDir;

/// A store that fails at a commit: before it, or after it.
struct Failing {
    inner: MemoryStore,
    /// Which commit from now on; zero for none.
    at: AtomicU32,
    after: bool,
    /// Whether agents are not there.
    forgets_agents: bool,
}

impl Store for Failing {
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        let mut answers = self.inner.gather(wanted)?;
        for (key, record) in wanted.records.iter().zip(&mut answers.records) {
            if self.forgets_agents && matches!(key, RecordKey::Agent(_)) {
                *record = None;
            }
        }
        Ok(answers)
    }

    fn commit(&self, changes: &ChangeSet) -> Commit {
        let fails = self.at.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |at| at.checked_sub(1)) == Ok(1);
        let error = || StoreError::new(StoreErrorKind::Unavailable, "pulled the plug");
        match (fails, self.after) {
            (false, _) => self.inner.commit(changes),
            (true, false) => Commit::NotCommitted(error()),
            (true, true) => {
                let _ = self.inner.commit(changes);
                Commit::Unknown(error())
            }
        }
    }

    fn outcome(&self, _: AccountId, _: CommandId) -> Result<Option<Outcome>, StoreError> {
        Err(StoreError::new(StoreErrorKind::Unavailable, "pulled the plug"))
    }
}

/// Two accounts with two contacts each, tickets, answers and a note.
fn store() -> MemoryStore {
    let store = MemoryStore::new();
    let desk = Desk::new(store.clone());
    let (system, agent) = (System { name: "tests".parse().unwrap() }, AgentId::from_name("grace"));
    let teams = Teams::new(["support".parse().unwrap()]).unwrap();
    desk.run(&system, staff::Enrol { agent, name: "Grace".parse().unwrap(), teams }).unwrap();
    for name in ["bakery", "florist"] {
        let (account, owner) = (AccountId::from_name(name), User { id: UserId::from_name(name) });
        let email = format!("owner@{name}.example").parse().unwrap();
        let language = Language::English;
        let create = account::Create { account, name: name.parse().unwrap(), owner: owner.id, email, language };
        desk.run(&system, create).unwrap();
        let service = ServiceId::from_name("web");
        desk.run(&system, account::AddService { account, service, name: "Web".parse().unwrap() }).unwrap();
        for contact in ["ana", "ben"] {
            let email = format!("{contact}@{name}.example").parse().unwrap();
            let (name, categories) = (contact.parse().unwrap(), Categories::SUPPORT);
            desk.run(&owner, contact::Add { account, email, name, language, categories }).unwrap();
        }
        let open = ticket::Open {
            account,
            service,
            subject: "The shop is down".parse().unwrap(),
            category: "general".parse().unwrap(),
            body: "Please help.".parse().unwrap(),
            attachments: Attachments::default(),
            acknowledged: true,
        };
        let ticket = desk.run(&owner, open).unwrap().id;
        let (body, attachments) = ("Fixed.".parse().unwrap(), Attachments::default());
        desk.run(&Agent { id: agent }, ticket::Answer { account, ticket, body, attachments }).unwrap();
    }
    store
}

/// Two greetings of contacts, and three people who hear of a ticket and of its answer; in two accounts.
const LETTERS: u64 = 2 * (2 + 3 + 3);

fn press() -> Press {
    let panel_link = "https://panel.desk.example/".parse().unwrap();
    let invitation_link = "https://panel.desk.example/join#".parse().unwrap();
    Press {
        catalogue: Catalogue::builtin(),
        frame: Frame { desk_name: "Support".to_owned(), panel_link, invitation_link },
        sender: Sender { name: None, email: "support@desk.example".parse().unwrap() },
    }
}

/// A clock that goes on by so many seconds each time that it is looked at.
struct Ticking(ManualClock, AtomicI64);

impl Clock for Ticking {
    fn now(&self) -> Timestamp {
        self.0.advance(Duration::seconds(self.1.load(Ordering::SeqCst)));
        self.0.now()
    }
}

struct House {
    folder: TempDir,
    spool: Spool,
    clock: Arc<Ticking>,
    desk: Desk<Failing>,
}

impl House {
    fn new(at: u32, after: bool, forgets_agents: bool) -> Self {
        let folder = TempDir::new().unwrap();
        let spool = Spool::open(folder.path()).unwrap();
        let start = consentry::SystemClock.now().saturating_add(Duration::hours(1));
        let clock = Arc::new(Ticking(ManualClock::new(start), AtomicI64::new(0)));
        let failing = Failing { inner: store(), at: AtomicU32::new(at), after, forgets_agents };
        let desk = Desk::with(failing, Settings::default().clock(Arc::clone(&clock)));
        Self { folder, spool, clock, desk }
    }

    fn collect(&self) -> Collected {
        Collector { desk: &self.desk, spool: &self.spool, press: &press(), clock: &*self.clock }.collect().unwrap()
    }

    /// Asserts that everything is in the spool, once, and that nothing is left in the journals.
    fn assert_whole(&self, what: &str) {
        let due = self.spool.due().unwrap();
        let told: BTreeSet<_> = due.letters.iter().map(|it| (it.account, it.sequence, it.to.as_str())).collect();
        assert_eq!((due.letters.len() as u64, told.len() as u64), (LETTERS, LETTERS), "{what}");
        assert!(due.broken.is_empty(), "{what}");
        let pending = Pending { now: Timestamp::MAX, after: None, rows: 10 };
        assert_eq!(self.desk.run(&Relay { id: RelayId::from_name("x") }, pending).unwrap(), [], "{what}");
    }
}

#[test]
fn everything_is_collected_once() {
    // RULES C7, J1
    let house = House::new(0, false, false);
    let collected = house.collect();
    assert_eq!((collected.letters, collected.failed, collected.stopped), (LETTERS, 0, 0));
    house.assert_whole("once");
    assert_eq!(house.collect(), Collected::default());
}

#[test]
fn a_store_that_fails_at_any_commit_loses_nothing_and_doubles_nothing() {
    // RULE J1
    for after in [false, true] {
        // A lease and an acknowledgement for each of three journals.
        for at in 1..=6 {
            let house = House::new(at, after, false);
            let first = house.collect();
            assert_eq!((first.stopped, first.told.len()), (1, 1), "{at}");
            // The account that was in trouble is under lease still. Only this relay can go on, and does so at once.
            let second = house.collect();
            assert_eq!(second.stopped, 0, "{at}");
            assert_eq!(first.letters + second.letters, LETTERS, "{at}: what was written is not written again");
            house.assert_whole(&format!("{at}"));
        }
    }
}

#[test]
fn a_disk_that_fails_keeps_the_journal_waiting() {
    let house = House::new(0, false, false);
    let draft = house.folder.path().join("draft");
    std::fs::remove_dir(&draft).unwrap();
    let collected = house.collect();
    assert_eq!((collected.letters, collected.stopped), (0, 2), "{collected:?}");
    std::fs::create_dir(&draft).unwrap();
    house.collect();
    house.assert_whole("after the disk was mended");
}

#[test]
fn what_another_relay_delivers_is_left_to_it() {
    let house = House::new(0, false, false);
    let other = Relay { id: RelayId::from_name("another") };
    let account = AccountId::from_name("bakery");
    house.desk.run(&other, Lease { account, seconds: 60 }).unwrap();
    let collected = house.collect();
    assert_eq!((collected.letters, collected.stopped), (LETTERS / 2, 0), "{collected:?}");
    // It died: a minute later its work is taken up.
    house.clock.0.advance(Duration::seconds(61));
    assert_eq!(house.collect().letters, LETTERS / 2);
    house.assert_whole("by both");
}

#[test]
fn an_entry_that_cant_be_composed_stops_nobody_and_is_told() {
    let house = House::new(0, false, true);
    let collected = house.collect();
    // The two answers, whose author is unknown.
    assert_eq!((collected.letters, collected.failed, collected.stopped), (LETTERS - 6, 2, 0), "{collected:?}");
    assert!(collected.told[0].contains("no such agent"), "{:?}", collected.told);
    let why = std::fs::read_dir(house.folder.path().join("failed")).unwrap().count();
    assert_eq!(why, 2);
    assert_eq!(house.collect(), Collected::default(), "once");
}

#[test]
fn a_lease_is_kept_however_long_it_takes() {
    let house = House::new(0, false, false);
    // Each look at the clock takes seven seconds; a portion takes minutes.
    house.clock.1.store(7, Ordering::SeqCst);
    let collected = house.collect();
    assert_eq!((collected.letters, collected.stopped), (LETTERS, 0), "{collected:?}");
    house.clock.1.store(0, Ordering::SeqCst);
    house.assert_whole("slowly");
}

#[test]
fn what_was_sent_is_not_written_again() {
    let house = House::new(0, false, false);
    house.collect();
    let due = house.spool.due().unwrap().letters;
    let (sent, failed) = (&due[0].key, &due[1].key);
    house.spool.sent(sent, "250", house.clock.now()).unwrap();
    house.spool.fail(failed, "550").unwrap();
    for letter in &due {
        assert!(house.spool.has(&letter.key).unwrap());
    }
    assert!(!house.spool.has(&letter("nobody@example.com", 1).envelope.key).unwrap());
}

#[test]
fn an_account_with_much_to_tell_is_told_in_one_go_and_leaves_the_others_their_turn() {
    let house = House::new(0, false, false);
    let (account, owner) = (AccountId::from_name("bakery"), User { id: UserId::from_name("bakery") });
    let (language, categories) = (Language::English, Categories::empty());
    for number in 0..PORTIONS * ENTRIES {
        let email = format!("c{number}@bakery.example").parse().unwrap();
        let add = contact::Add { account, email, name: "Contact".parse().unwrap(), language, categories };
        house.desk.run(&owner, add).unwrap();
    }
    let collected = house.collect();
    assert_eq!((collected.letters, collected.stopped), (LETTERS + u64::from(PORTIONS * ENTRIES), 0));
    assert!(house.spool.held().unwrap().is_empty());
}
