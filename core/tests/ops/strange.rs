//! Operations that no house would build: they break its rules, or use a freedom that no operation uses yet.

use consentry::account::Service;
use consentry::change::Addition;
use consentry::facts::Read;
use consentry::journal::{Entry, Fact, JournalHead};
use consentry::operation::{Decision, Effect, Facts, Operation, Wanted};
use consentry::people::Membership;
use consentry::record::Key;
use consentry::ticket::TicketCounter;
use consentry::{AccountId, Missing, Moment, Refusal, User, UserId};
use serde::Serialize;

#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) enum What {
    /// Refuses, and remembers that it did.
    RefuseAndCharge,
    /// Refuses, and leaves only an entry.
    RefuseWithEntry,
    /// Decides by a record that it didn't gather.
    Forget,
    /// Takes a record for one of another type.
    Mistake,
    /// Decides by a page that it didn't gather.
    ForgetPage,
    /// Writes a record and tells nobody.
    Silent,
    /// Writes into another account.
    Trespass,
    /// Writes the same record twice.
    Twice,
    /// Writes an entry of its own making.
    Forge,
    /// Puts the journal's head back, as if nothing had happened.
    Rewind,
    /// Writes the head beside the one that the desk grows.
    TwoHeads,
}

/// Does `what`. It asks nobody for permission.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Strange {
    pub(crate) account: AccountId,
    pub(crate) what: What,
}

fn fact(by: &User) -> Fact {
    Fact::AccountCreated { owner: by.id }
}

impl Operation for Strange {
    const NAME: &'static str = "test.strange";
    type By = User;
    type Reply = ();

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, _: &User, wanted: &mut Wanted) {
        wanted.record(Key::Counter(self.account));
    }

    fn decide(&self, by: &User, facts: &Facts, at: &Moment) -> Result<Decision<()>, Refusal> {
        let counter = || -> Result<(Option<Read<'_, TicketCounter>>, TicketCounter), Refusal> {
            let read = facts.record::<TicketCounter>(Key::Counter(self.account))?;
            let mut counter = read.map_or_else(|| TicketCounter::zero(self.account), |read| read.value.clone());
            counter.last += 1;
            Ok((read, counter))
        };
        let journal = || facts.existing::<JournalHead>(Key::Journal(self.account));
        let refused = Refusal::Missing(vec![Missing::Owner, Missing::Lease]);
        let silent = || counter().map(|(read, counter)| Decision::new(()).write(read, counter));
        match self.what {
            What::RefuseAndCharge => {
                let (read, counter) = counter()?;
                Ok(Decision::refuse(refused).write(read, counter).fact(fact(by)))
            }
            What::RefuseWithEntry => Ok(Decision::refuse(refused).fact(fact(by))),
            What::Forget => {
                let forgotten = facts.record::<Membership>(Key::Membership(self.account, by.id))?;
                assert!(forgotten.is_none(), "a fact that was not gathered is neither there nor absent");
                Ok(silent()?.fact(fact(by)))
            }
            What::Mistake => facts.record::<Service>(Key::Counter(self.account)).map(|_| Decision::new(())),
            What::ForgetPage => {
                let query = consentry::query::Query::Entries { account: self.account, after: 0, rows: 1 };
                facts.page(&query).map(|_| Decision::new(()))
            }
            What::Silent => silent(),
            What::Trespass => {
                let account = AccountId::from_name("elsewhere");
                let user = UserId::from_name("burglar");
                let permissions = consentry::Permissions::all();
                let foreign = Membership {
                    account,
                    user,
                    permissions,
                    manages_users: false,
                    admitted_at: at.now(),
                    reset_at: None,
                    removed_at: None,
                };
                Ok(Decision::new(()).create(foreign).fact(fact(by)))
            }
            What::Twice => {
                let (read, counter) = counter()?;
                Ok(Decision::new(()).write(read, counter.clone()).write(read, counter).fact(fact(by)))
            }
            What::Forge => {
                let entry =
                    Entry { account: self.account, sequence: 1_000, header: String::new(), salt: None, payload: None };
                Ok(silent()?.append(Addition::Entry(entry)).fact(fact(by)))
            }
            What::Rewind => {
                let read = journal()?;
                Ok(Decision::new(()).replace(read, JournalHead::empty(self.account)))
            }
            What::TwoHeads => {
                let read = journal()?;
                Ok(Decision::new(()).replace(read, read.value.clone()).fact(fact(by)))
            }
        }
    }
}

/// Says that it only reads, and writes.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Sneak {
    pub(crate) account: AccountId,
}

impl Operation for Sneak {
    const NAME: &'static str = "test.sneak";
    const EFFECT: Effect = Effect::Reads;
    type By = User;
    type Reply = ();

    fn account(&self) -> AccountId {
        self.account
    }

    fn gather(&self, _: &User, wanted: &mut Wanted) {
        wanted.record(Key::Journal(self.account));
    }

    fn decide(&self, by: &User, _: &Facts, _: &Moment) -> Result<Decision<()>, Refusal> {
        Ok(Decision::new(()).fact(fact(by)))
    }
}
