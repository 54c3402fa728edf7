//! Adapters between blocking and async stores. None needs a runtime.

use super::{AsyncStore, BoxFuture, Store, StoreError, StoreErrorKind};
use crate::change::{ChangeSet, Commit, Outcome};
use crate::facts::Answers;
use crate::operation::Wanted;
use crate::{AccountId, CommandId};
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;

/// An async store, used from a thread that may block.
#[derive(Clone, Debug)]
pub struct Blocking<A>(pub A);

impl<A: AsyncStore> Store for Blocking<A> {
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        block_on(self.0.gather(wanted))
    }

    fn commit(&self, changes: &ChangeSet) -> Commit {
        block_on(self.0.commit(changes))
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError> {
        block_on(self.0.outcome(account, command))
    }
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Polls a future on this thread until it is ready, parked in between.
pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => std::thread::park(),
        }
    }
}

/// A store that answers at once, such as [`MemoryStore`](super::MemoryStore), used as an async one. It runs on the
/// caller's thread.
#[derive(Clone, Debug)]
pub struct Inline<S>(pub S);

impl<S: Store> AsyncStore for Inline<S> {
    fn gather<'a>(&'a self, wanted: &'a Wanted) -> BoxFuture<'a, Result<Answers, StoreError>> {
        Box::pin(async move { self.0.gather(wanted) })
    }

    fn commit<'a>(&'a self, changes: &'a ChangeSet) -> BoxFuture<'a, Commit> {
        Box::pin(async move { self.0.commit(changes) })
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> BoxFuture<'_, Result<Option<Outcome>, StoreError>> {
        Box::pin(async move { self.0.outcome(account, command) })
    }
}

/// Somewhere that may block: the host's thread pool, `tokio::task::spawn_blocking`, a plain thread.
pub trait Offload: Send + Sync {
    /// Runs the job there, soon.
    fn offload(&self, job: Box<dyn FnOnce() + Send>);
}

impl<F: Fn(Box<dyn FnOnce() + Send>) + Send + Sync> Offload for F {
    fn offload(&self, job: Box<dyn FnOnce() + Send>) {
        self(job);
    }
}

/// A blocking store, used from async code: each call runs where the host says that blocking is allowed.
#[derive(Clone, Debug)]
pub struct Offloaded<S, O> {
    store: Arc<S>,
    pool: O,
}

impl<S: Store + 'static, O: Offload> Offloaded<S, O> {
    /// Runs the store's calls on `pool`.
    pub fn new(store: S, pool: O) -> Self {
        Self { store: Arc::new(store), pool }
    }

    fn call<T: Send + 'static>(&self, job: impl FnOnce(&S) -> T + Send + 'static) -> Receipt<T> {
        let slot = Arc::new(Slot::new());
        let (store, promise) = (Arc::clone(&self.store), Promise(Arc::clone(&slot)));
        self.pool.offload(Box::new(move || promise.keep(job(&store))));
        Receipt(slot)
    }
}

impl<S: Store + 'static, O: Offload> AsyncStore for Offloaded<S, O> {
    fn gather<'a>(&'a self, wanted: &'a Wanted) -> BoxFuture<'a, Result<Answers, StoreError>> {
        let wanted = wanted.clone();
        Box::pin(async move { self.call(move |store| store.gather(&wanted)).await.unwrap_or_else(|| Err(lost())) })
    }

    fn commit<'a>(&'a self, changes: &'a ChangeSet) -> BoxFuture<'a, Commit> {
        let changes = changes.clone();
        Box::pin(async move {
            let committed = self.call(move |store| store.commit(&changes)).await;
            // A job that vanished may have run up to any point.
            committed.unwrap_or_else(|| Commit::Unknown(lost()))
        })
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> BoxFuture<'_, Result<Option<Outcome>, StoreError>> {
        Box::pin(
            async move { self.call(move |store| store.outcome(account, command)).await.unwrap_or_else(|| Err(lost())) },
        )
    }
}

fn lost() -> StoreError {
    StoreError::new(StoreErrorKind::Unavailable, "the thread pool dropped the job")
}

enum State<T> {
    Waiting(Option<Waker>),
    Kept(T),
    Broken,
}

/// One value on its way from a job to a future.
struct Slot<T>(Mutex<State<T>>);

impl<T> Slot<T> {
    const fn new() -> Self {
        Self(Mutex::new(State::Waiting(None)))
    }

    fn state(&self) -> MutexGuard<'_, State<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn settle(&self, settled: State<T>) {
        let mut state = self.state();
        if let State::Waiting(waker) = &mut *state {
            let waker = waker.take();
            *state = settled;
            drop(state);
            if let Some(waker) = waker {
                waker.wake();
            }
        }
    }
}

struct Promise<T>(Arc<Slot<T>>);

impl<T> Promise<T> {
    fn keep(self, value: T) {
        self.0.settle(State::Kept(value));
    }
}

impl<T> Drop for Promise<T> {
    fn drop(&mut self) {
        self.0.settle(State::Broken);
    }
}

/// Resolves to the job's value, or `None` if the pool dropped the job or it panicked.
struct Receipt<T>(Arc<Slot<T>>);

impl<T> Future for Receipt<T> {
    type Output = Option<T>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<T>> {
        let mut state = self.0.state();
        match std::mem::replace(&mut *state, State::Broken) {
            State::Waiting(_) => {
                *state = State::Waiting(Some(context.waker().clone()));
                Poll::Pending
            }
            State::Kept(value) => Poll::Ready(Some(value)),
            State::Broken => Poll::Ready(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::MemoryStore;

    fn wanted() -> Wanted {
        Wanted::new(AccountId::from_name("a"))
    }

    #[test]
    fn a_call_goes_there_and_back() {
        let threads = |job: Box<dyn FnOnce() + Send>| {
            std::thread::spawn(job);
        };
        let store = Blocking(Offloaded::new(MemoryStore::new(), threads));
        assert_eq!(store.gather(&wanted()).unwrap(), Answers::default());
        assert_eq!(Blocking(Inline(MemoryStore::new())).gather(&wanted()).unwrap(), Answers::default());
    }

    #[test]
    fn a_job_that_the_pool_drops_is_an_error_and_a_commit_unknown() {
        let store = Blocking(Offloaded::new(MemoryStore::new(), |job: Box<dyn FnOnce() + Send>| drop(job)));
        assert_eq!(store.gather(&wanted()).unwrap_err().kind(), StoreErrorKind::Unavailable);
        let command = crate::change::Command {
            id: CommandId::from_name("c"),
            at: crate::Timestamp::MIN,
            outcome: Outcome { input: String::new(), reply: String::new() },
        };
        let account = AccountId::from_name("a");
        let nothing = ChangeSet { account, command, guards: Vec::new(), changes: Vec::new() };
        assert!(matches!(store.commit(&nothing), Commit::Unknown(_)));
    }
}
