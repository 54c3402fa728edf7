//! What the tests about people, accounts and contacts share: a town whose store remembers all that was ever written.

pub(crate) use crate::common::{START, elsewhere, home, host, missing, nowhere};
use consentry::account::Account;
use consentry::change::{Addition, Change, ChangeSet, Command, Outcome};
use consentry::contact::ContactRecord;
use consentry::desk::{Step, Unpaused};
use consentry::facts::Answers;
use consentry::journal::{Entry, Fact};
use consentry::keys::{Key as Secret, OneKey};
use consentry::moment::SeededEntropy;
use consentry::operation::Wanted;
use consentry::people::{Invitation, InvitationToken, Invited, Membership};
use consentry::query::{Query, Rows};
use consentry::record::{Key, Record, Stored};
use consentry::time::ManualClock;
use consentry::{
    AccountId, Clock as _, CommandId, Commit, Desk, DeskError, EmailAddress, InvitationId, Language, MemoryStore,
    Operation, Permissions, Policy, Settings, Store, StoreError, Timestamp, User, UserId, account, people,
};
use std::sync::{Arc, Mutex};
use time::Duration;

pub(crate) fn user(name: &str) -> User {
    User { id: UserId::from_name(name) }
}

pub(crate) fn email(name: &str) -> EmailAddress {
    format!("{name}@example.com").parse().unwrap()
}

pub(crate) fn bits(bits: u64) -> Permissions {
    Permissions::from_bits_retain(bits)
}

pub(crate) fn keys() -> OneKey {
    OneKey { id: "first".parse().unwrap(), key: Secret::new([7; 32]) }
}

/// A memory store that keeps every change set it took.
#[derive(Clone, Default)]
pub(crate) struct Recorder {
    store: MemoryStore,
    written: Arc<Mutex<Vec<ChangeSet>>>,
}

impl Store for Recorder {
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        self.store.gather(wanted)
    }

    fn commit(&self, changes: &ChangeSet) -> Commit {
        let mut written = self.written.lock().unwrap();
        let commit = self.store.commit(changes);
        if commit == Commit::Committed {
            written.push(changes.clone());
        }
        commit
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError> {
        self.store.outcome(account, command)
    }
}

/// `home`: Ada owns it; Mia and Max manage users, Mia holds contacts and tickets, Max holds contacts and invoices; Tim
/// holds contacts, Bob everything, and neither manages users. `elsewhere`: Eve owns it.
pub(crate) struct Town {
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) store: Recorder,
    pub(crate) desk: Desk<Recorder>,
}

pub(crate) fn town() -> Town {
    let clock = Arc::new(ManualClock::new(START.parse().unwrap()));
    let store = Recorder::default();
    let desk = Desk::with(store.clone(), settings(&clock, 7));
    let town = Town { clock, store, desk };
    town.found(home(), "ada");
    town.found(elsewhere(), "eve");
    town.admit("mia", Permissions::CONTACTS | Permissions::TICKETS);
    town.admit("max", Permissions::CONTACTS | Permissions::INVOICES);
    town.admit("tim", Permissions::CONTACTS);
    town.admit("bob", Permissions::all());
    town.entrust("mia", true);
    town.entrust("max", true);
    town
}

pub(crate) fn settings(clock: &Arc<ManualClock>, seed: u64) -> Settings {
    Settings::default().clock(Arc::clone(clock)).entropy(SeededEntropy::new(seed)).pause(Unpaused).keys(keys())
}

impl Town {
    pub(crate) fn run<O: Operation<By = User>>(&self, by: &str, operation: O) -> Result<O::Reply, DeskError> {
        self.desk.run(&user(by), operation)
    }

    /// Another desk over the same store and clock, under another policy.
    pub(crate) fn under(&self, policy: Policy) -> Desk<Recorder> {
        Desk::with(self.store.clone(), settings(&self.clock, 8).policy(policy).unwrap())
    }

    pub(crate) fn found(&self, account: AccountId, owner: &str) {
        let (name, language) = ("Ada's bakery".parse().unwrap(), Language::German);
        let create = account::Create { account, name, owner: user(owner).id, email: email(owner), language };
        self.desk.run(&host(), create).unwrap();
    }

    pub(crate) fn admit(&self, who: &str, permissions: Permissions) {
        self.run("ada", people::Admit { account: home(), user: user(who).id, permissions }).unwrap();
    }

    pub(crate) fn entrust(&self, who: &str, manages_users: bool) {
        self.run("ada", people::Entrust { account: home(), user: user(who).id, manages_users }).unwrap();
    }

    pub(crate) fn remove(&self, by: &str, who: &str) -> Result<Membership, DeskError> {
        self.run(by, people::Remove { account: home(), user: user(who).id })
    }

    pub(crate) fn permit(&self, by: &str, who: &str, permissions: Permissions) -> Result<Membership, DeskError> {
        self.run(by, people::Permit { account: home(), user: user(who).id, permissions })
    }

    pub(crate) fn invite(&self, by: &str, whom: &str, permissions: Permissions) -> (Invited, InvitationToken) {
        let invited = self.run(by, people::Invite { account: home(), email: email(whom), permissions }).unwrap();
        let token = self.token(invited.id);
        (invited, token)
    }

    pub(crate) fn accept(&self, who: &str, token: &InvitationToken) -> Result<Membership, DeskError> {
        self.run(who, people::Accept { token: token.clone(), email: email(who) })
    }

    pub(crate) fn desk_now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) fn advance(&self, span: Duration) {
        self.clock.advance(span);
    }

    pub(crate) fn record<R: Stored>(&self, key: Key) -> Option<(u64, R)> {
        let mut wanted = Wanted::new(AccountId::STAFF);
        wanted.record(key);
        let found = self.store.gather(&wanted).unwrap().records.remove(0)?;
        Some((found.version, R::of(&found.value).unwrap().clone()))
    }

    pub(crate) fn rows(&self, query: Query) -> Rows {
        let mut wanted = Wanted::new(AccountId::STAFF);
        wanted.page(query);
        self.store.gather(&wanted).unwrap().pages.remove(0)
    }

    pub(crate) fn account(&self) -> Account {
        self.record(Key::Account(home())).unwrap().1
    }

    pub(crate) fn membership(&self, who: &str) -> Option<Membership> {
        self.record(Key::Membership(home(), user(who).id)).map(|(_, membership)| membership)
    }

    pub(crate) fn invitation(&self, id: InvitationId) -> Invitation {
        self.record(Key::Invitation(home(), id)).unwrap().1
    }

    pub(crate) fn contact(&self, email: &EmailAddress) -> Option<(u64, ContactRecord)> {
        self.record(Key::Contact(home(), consentry::ContactId::of(home(), email)))
    }

    /// The token of an invitation's newest link, as the relay makes it.
    pub(crate) fn token(&self, id: InvitationId) -> InvitationToken {
        self.invitation(id).token(&keys()).unwrap()
    }

    /// A write behind the desk's back.
    pub(crate) fn put(&self, record: impl Into<Record>, was: u64) {
        let record = record.into();
        let outcome = Outcome { input: "none".into(), reply: "null".into() };
        let id = CommandId::from_name(&format!("{:?} over {was}", record.key()));
        let command = Command { id, at: START.parse().unwrap(), outcome };
        let account = record.key().account();
        let changes = vec![Change::Put { record, was }];
        assert_eq!(
            self.store.store.commit(&ChangeSet { account, command, guards: vec![], changes }),
            Commit::Committed
        );
    }

    /// Changes a membership behind the desk's back.
    pub(crate) fn meddle(&self, who: &str, change: impl FnOnce(&mut Membership)) {
        let (version, mut membership) = self.record::<Membership>(Key::Membership(home(), user(who).id)).unwrap();
        change(&mut membership);
        self.put(membership, version);
    }

    /// All that the store holds now, commands and all.
    pub(crate) fn all(&self) -> String {
        format!("{:?}", self.store.store)
    }

    /// All that was ever written, as JSON and as Rust shows it.
    pub(crate) fn ever_written(&self) -> String {
        let written = self.store.written.lock().unwrap();
        format!("{} {written:?} {}", serde_json::to_string(&*written).unwrap(), self.all())
    }

    /// What was written since the first `from` change sets.
    pub(crate) fn written(&self, from: usize) -> Vec<ChangeSet> {
        self.store.written.lock().unwrap()[from..].to_vec()
    }

    pub(crate) fn commits(&self) -> usize {
        self.store.written.lock().unwrap().len()
    }

    /// The facts of the newest change set.
    pub(crate) fn last_facts(&self) -> Vec<Fact> {
        facts(self.written(self.commits() - 1).first().unwrap())
    }

    /// Somebody decides, then somebody else commits: what the first one decided is not committed any more.
    pub(crate) fn loses<A: Operation<By = User>, B: Operation<By = User>>(&self, first: (&str, A), then: (&str, B)) {
        let (early, operation) = first;
        let plan = match self.desk.plan(CommandId::from_name("early"), &user(early), &operation).unwrap() {
            Step::Commit(plan) => plan,
            Step::Done(_) => panic!("nothing to commit"),
        };
        self.run(then.0, then.1).unwrap();
        assert_eq!(self.store.commit(&plan.changes), Commit::Conflict);
    }
}

pub(crate) fn entries(changes: &ChangeSet) -> Vec<Entry> {
    let entry = |change: &Change| match change {
        Change::Add(Addition::Entry(entry)) => Some(entry.clone()),
        _ => None,
    };
    changes.changes.iter().filter_map(entry).collect()
}

pub(crate) fn facts(changes: &ChangeSet) -> Vec<Fact> {
    entries(changes).iter().map(|entry| entry.read_fact().unwrap()).collect()
}

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(crate) fn said<T: std::fmt::Debug>(result: Result<T, DeskError>) -> String {
    result.unwrap_err().to_string()
}

/// Whether an acceptance was answered as if there were no such invitation.
pub(crate) fn not_found(result: Result<Membership, DeskError>) -> bool {
    result.is_err_and(|error| error.to_string() == "no such invitation")
}
