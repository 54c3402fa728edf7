//! The async desk does what the blocking one does, and can be dropped anywhere.

use crate::common::*;
use crate::puppet::{Act, Puppet};
use crate::strange::{Strange, What};
use consentry::change::{ChangeSet, Outcome};
use consentry::facts::Answers;
use consentry::journal::{Acknowledge, Lease, Read, Undelivered};
use consentry::operation::{Operation, Wanted};
use consentry::store::{BoxFuture, Inline, Offloaded};
use consentry::ticket::TicketCounts;
use consentry::{
    AccountId, AsyncDesk, AsyncStore, CommandId, Commit, Desk, DeskError, MemoryStore, Page, Permissions, Settings,
    Store, StoreError, account, people, ticket,
};
use std::fmt::Debug;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::{Context, Poll, Waker};
use time::Duration;

/// Polls until it is ready: nothing here waits for anything but its next turn.
pub(crate) fn finish<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return value;
        }
        std::thread::yield_now();
    }
}

/// Either desk, so that one script runs on both.
trait AnyDesk {
    fn run<O, P>(&self, id: CommandId, by: P, operation: O) -> Result<O::Reply, DeskError>
    where
        O: Operation,
        P: Clone + Into<O::By> + Sync;
}

impl<S: Store> AnyDesk for Desk<S> {
    fn run<O: Operation, P: Clone + Into<O::By> + Sync>(
        &self,
        id: CommandId,
        by: P,
        operation: O,
    ) -> Result<O::Reply, DeskError> {
        self.run_command(id, &by, operation)
    }
}

impl<S: AsyncStore> AnyDesk for AsyncDesk<S> {
    fn run<O: Operation, P: Clone + Into<O::By> + Sync>(
        &self,
        id: CommandId,
        by: P,
        operation: O,
    ) -> Result<O::Reply, DeskError> {
        finish(self.run_command(id, &by, operation))
    }
}

/// A day at the desk with everything in it; what was answered, in words.
fn script(desk: &impl AnyDesk, store: &Puppet, clock: &consentry::time::ManualClock) -> Vec<String> {
    let mut told = Vec::new();
    let mut count = 0;
    macro_rules! run {
        ($by:expr, $operation:expr) => {{
            count += 1;
            clock.advance(Duration::seconds(17));
            let reply = desk.run(command(&format!("script {count}")), $by, $operation);
            told.push(format!("{reply:?}"));
            reply
        }};
    }
    let _ = run!(host(), create(home(), user("ada")));
    let _ = run!(host(), create(home(), user("eve")));
    let add = account::AddService { account: home(), service: service(home()), name: "S".parse().unwrap() };
    let _ = run!(host(), add);
    let _ = run!(host(), enrol(agent("kim")));
    let _ = run!(user("ada"), admit(home(), user("tim"), Permissions::TICKETS));
    let _ = run!(user("tim"), people::Admit { ..admit(home(), user("zoe"), Permissions::TICKETS) });
    store.next([Act::Conflict, Act::Conflict]);
    let ticket = run!(user("tim"), open(home())).unwrap();
    store.next([Act::LostAfter]);
    let _ = run!(agent("kim"), answer(home(), ticket.id, "A."));
    store.next([Act::LostBefore]);
    let _ = run!(user("tim"), answer(home(), ticket.id, "Lost."));
    store.next([Act::NotCommitted]);
    let _ = run!(user("tim"), answer(home(), ticket.id, "Not committed."));
    store.next((0..4).map(|_| Act::Conflict));
    let _ = run!(user("tim"), answer(home(), ticket.id, "Too many conflicts."));
    let _ = run!(user("eve"), open(home()));
    let _ = run!(user("tim"), Strange { account: home(), what: What::RefuseAndCharge });
    let _ = run!(user("tim"), Strange { account: home(), what: What::Silent });
    let _ = run!(user("tim"), list(home(), None));
    let _ = run!(agent("kim"), history(home(), ticket.id));
    let _ = run!(agent("kim"), TicketCounts { account: home() });
    let _ = run!(user("ada"), Read { account: home(), page: Page::first(2).unwrap() });
    let _ = run!(relay("r"), Lease { account: home(), seconds: 60 });
    let _ = run!(relay("r"), Undelivered { account: home(), rows: 3 });
    let _ = run!(relay("r"), Acknowledge { account: home(), through: 3 });
    clock.advance(Duration::days(-1));
    let _ = run!(user("tim"), open(home()));
    store.lie(|_, answers| answers.records.clear());
    let _ = run!(user("tim"), open(home()));
    store.be_honest();
    // The same command again, and again for something else.
    for operation in [open(home()), ticket::Open { subject: "Other".parse().unwrap(), ..open(home()) }] {
        told.push(format!("{:?}", desk.run(command("script 7"), user("tim"), operation)));
    }
    told
}

#[test]
fn both_desks_give_the_same_replies_errors_and_change_sets() {
    fn set(clock: &Arc<consentry::time::ManualClock>) -> Settings {
        settings(clock, 42).attempts_max(4)
    }
    let clock = || Arc::new(consentry::time::ManualClock::new(at(START)));
    let (one, other) = (clock(), clock());
    let (blocking, awaited) = (Arc::new(Puppet::default()), Arc::new(Puppet::default()));
    let desk = Desk::with(Arc::clone(&blocking), set(&one));
    let async_desk = AsyncDesk::with(Inline(Arc::clone(&awaited)), set(&other));
    let told = script(&desk, &blocking, &one);
    assert_eq!(told, script(&async_desk, &awaited, &other));
    // The script is worth something only if it meets all of these.
    for word in ["Ok(", "Conflict", "Pending", "Store(", "NotFound", "Refused", "Defect", "CommandReused", "Corrupt"] {
        assert!(told.iter().any(|line| line.contains(word)), "{word} in {told:#?}");
    }
    let stored = blocking.stored();
    assert_eq!(stored, awaited.stored());
    assert_eq!(stored.len(), 10, "every command that took effect, once");
    assert_eq!(blocking.calls(), awaited.calls());
}

#[test]
fn runs_that_desks_name_themselves_are_the_same_too() {
    let clock = Arc::new(consentry::time::ManualClock::new(at(START)));
    let desk = Desk::with(Puppet::default(), settings(&clock, 3));
    let async_desk = AsyncDesk::with(Inline(Puppet::default()), settings(&clock, 3));
    for (name, owner) in [("a", "ada"), ("b", "ben"), ("a", "ada")] {
        let create = || create(AccountId::from_name(name), user(owner));
        assert_eq!(desk.run(&host(), create()), finish(async_desk.run(&host(), create())));
    }
    assert_eq!(desk.store().stored(), async_desk.store().0.stored());
}

#[test]
fn planning_commits_nothing_on_either_desk() {
    let world = town();
    let before = all_of(world.desk.store());
    let desk = |seed| settings(&world.clock, seed);
    let planned = Desk::with(world.desk.store().clone(), desk(5)).plan(command("c"), &user("tim"), &open(home()));
    let async_desk = AsyncDesk::with(Inline(world.desk.store().clone()), desk(5));
    let also = finish(async_desk.plan(command("c"), &user("tim"), &open(home())));
    let plan = |step: Result<consentry::desk::Step<ticket::View>, DeskError>| match step.unwrap() {
        consentry::desk::Step::Commit(plan) => plan,
        consentry::desk::Step::Done(ticket) => panic!("{ticket:?}"),
    };
    let (planned, also) = (plan(planned), plan(also));
    assert_eq!(planned.changes, also.changes);
    assert_eq!(all_of(world.desk.store()), before);
    // The host commits it; the reply is the command's from then on.
    assert_eq!(world.desk.store().commit(&planned.changes), Commit::Committed);
    let reply = planned.committed().unwrap();
    assert_eq!(world.desk.run_command(command("c"), &user("tim"), open(home())).unwrap(), reply);
    assert_eq!(world.desk.store().commit(&also.changes), Commit::Conflict);
}

/// A store that pends before and after each call does its work: every await point of the desk is one of these.
struct Slow {
    inner: MemoryStore,
    pends: u32,
}

async fn pend(times: u32) {
    for _ in 0..times {
        let mut polled = false;
        std::future::poll_fn(|_| if std::mem::replace(&mut polled, true) { Poll::Ready(()) } else { Poll::Pending })
            .await;
    }
}

impl Slow {
    fn call<'a, T: Send + 'a>(&'a self, call: impl FnOnce() -> T + Send + 'a) -> BoxFuture<'a, T> {
        Box::pin(async move {
            pend(self.pends).await;
            let answer = call();
            pend(self.pends).await;
            answer
        })
    }
}

impl AsyncStore for Slow {
    fn gather<'a>(&'a self, wanted: &'a Wanted) -> BoxFuture<'a, Result<Answers, StoreError>> {
        self.call(|| self.inner.gather(wanted))
    }

    fn commit<'a>(&'a self, changes: &'a ChangeSet) -> BoxFuture<'a, Commit> {
        self.call(|| self.inner.commit(changes))
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> BoxFuture<'_, Result<Option<Outcome>, StoreError>> {
        self.call(move || self.inner.outcome(account, command))
    }
}

/// Polls so often and then drops it; whether it was done by then.
fn drop_after<T>(polls: usize, future: impl Future<Output = T>) -> Option<T> {
    let mut future: Pin<Box<dyn Future<Output = T>>> = Box::pin(future);
    for _ in 0..polls {
        if let Poll::Ready(value) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return Some(value);
        }
    }
    None
}

fn dropped_anywhere<O: Operation + Clone>(by: &(impl Clone + Into<O::By> + Sync), operation: impl Fn() -> O)
where
    O::Reply: Debug + PartialEq,
{
    let (mut nothing, mut all, mut polls) = (0, 0, 0);
    loop {
        let world = town();
        world.open(user("tim"), home());
        let slow = Slow { inner: world.desk.store().clone(), pends: 2 };
        let desk = AsyncDesk::with(slow, settings(&world.clock, 5));
        let before = all_of(world.desk.store());
        let entries_before = entries(world.desk.store(), home()).len();
        let done = drop_after(polls, desk.run_command(command("c"), by, operation()));
        let new_entries = entries(world.desk.store(), home()).len() - entries_before;
        if all_of(world.desk.store()) == before {
            nothing += 1;
        } else {
            assert_eq!(new_entries, 1, "all of it, the entry and the effect");
            crate::journal::sound_journal(world.desk.store(), home());
            all += 1;
        }
        // The same command, run again, has the one effect and the one reply either way.
        let reply = finish(desk.run_command(command("c"), by, operation()));
        assert_eq!(finish(desk.run_command(command("c"), by, operation())), reply);
        assert_eq!(entries(world.desk.store(), home()).len() - entries_before, 1);
        if let Some(done) = done {
            assert_eq!(done, reply);
            break;
        }
        polls += 1;
    }
    assert!(nothing >= 6 && all >= 2, "dropped {nothing} times before the commit and {all} times after it");
}

#[test]
fn a_future_that_is_dropped_leaves_all_or_nothing() {
    dropped_anywhere(&user("tim"), || open(home()));
    dropped_anywhere(&user("ada"), || admit(home(), user("zoe"), Permissions::TICKETS));
    // A refusal with effects as well.
    dropped_anywhere(&user("tim"), || Strange { account: home(), what: What::RefuseAndCharge });
}

#[test]
fn a_future_that_is_never_polled_does_nothing() {
    let world = town();
    let store = Inline(world.desk.store().clone());
    let set = bare(home(), "never", Vec::new(), Vec::new());
    let before = all_of(world.desk.store());
    drop(AsyncStore::commit(&store, &set));
    let desk = AsyncDesk::with(store, settings(&world.clock, 5));
    drop(desk.run(&user("tim"), open(home())));
    assert_eq!(all_of(world.desk.store()), before);
}

fn send<T: Send>(value: T) -> T {
    value
}

#[test]
fn futures_are_send() {
    let clock = Arc::new(consentry::time::ManualClock::new(at(START)));
    let store: Box<dyn AsyncStore> = Box::new(Inline(MemoryStore::new()));
    let desk = AsyncDesk::with(store, settings(&clock, 1));
    assert_eq!(code(finish(send(desk.run(&user("tim"), open(home()))))), "not_found");
    assert_eq!(code(finish(send(desk.run_command(command("c"), &user("tim"), list(home(), None))))), "not_found");
    assert!(finish(send(desk.plan(command("c"), &user("tim"), &open(home())))).is_err());
}

#[test]
fn conflicts_yield_and_end() {
    // Without a runtime the pause between attempts only yields; it must end by itself.
    let world = town_on(Puppet::default());
    let store = Puppet::over(world.desk.store().inner.clone());
    store.next((0..8).map(|_| Act::Conflict));
    let desk = AsyncDesk::with(Inline(store), settings(&world.clock, 5).attempts_max(8));
    assert_eq!(finish(desk.run(&user("tim"), open(home()))).unwrap_err(), DeskError::Conflict { attempts: 8 });
    assert!(finish(desk.run(&user("tim"), open(home()))).is_ok());
}

#[test]
fn a_pool_that_loses_a_job_is_an_error_and_never_a_guess() {
    // The first job is the gather, the second the commit, the third the lookup of the outcome.
    let lost = [(0, "store.unavailable"), (1, "command.pending")];
    for (which, expected) in lost {
        let world = town();
        let before = all_of(world.desk.store());
        let jobs = AtomicU32::new(0);
        let pool = move |job: Box<dyn FnOnce() + Send>| {
            if jobs.fetch_add(1, Ordering::SeqCst) != which {
                job();
            }
        };
        let desk = AsyncDesk::with(Offloaded::new(world.desk.store().clone(), pool), settings(&world.clock, 5));
        assert_eq!(code(finish(desk.run_command(command("c"), &user("tim"), open(home())))), expected);
        assert_eq!(all_of(world.desk.store()), before);
        assert!(finish(desk.run_command(command("c"), &user("tim"), open(home()))).is_ok());
    }
}

#[test]
fn a_pool_that_panics_after_the_commit_is_asked_what_became_of_it() {
    let world = town();
    let pool = |job: Box<dyn FnOnce() + Send>| drop(std::thread::spawn(job).join());
    let store = Panics { inner: world.desk.store().clone() };
    let desk = AsyncDesk::with(Offloaded::new(store, pool), settings(&world.clock, 5));
    let ticket = finish(desk.run(&user("tim"), open(home()))).unwrap();
    assert_eq!(tickets(world.desk.store(), home())[..], [stored(world.desk.store(), home(), ticket.id)]);
}

/// A store whose commit works and then panics, as a foreign binding may.
struct Panics {
    inner: MemoryStore,
}

impl Store for Panics {
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        self.inner.gather(wanted)
    }

    fn commit(&self, changes: &ChangeSet) -> Commit {
        assert_ne!(self.inner.commit(changes), Commit::Committed, "on purpose");
        Commit::Conflict
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError> {
        self.inner.outcome(account, command)
    }
}
