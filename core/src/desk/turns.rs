//! Turns: the commands of one account go through a desk one after another.
//!
//! Two commands of an account always meet, at its journal's head. Left to retries alone, whoever has just committed is
//! the first to commit again, and a caller in line behind a busy one can lose dozens of times. So a desk lets them take
//! turns, first come, first served. This is only courtesy inside of one process: what keeps the data right is the commit
//! contract, and commands of other processes still conflict and are decided anew.

use crate::AccountId;
use std::collections::VecDeque;
use std::collections::hash_map::{Entry, HashMap};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

/// The accounts whose turn somebody has, each with those who wait for it.
#[derive(Default)]
pub(super) struct Turns(Mutex<HashMap<AccountId, VecDeque<Arc<Waiter>>>>);

#[derive(Default)]
struct Waiter(Mutex<Called>);

#[derive(Default)]
struct Called {
    granted: bool,
    waker: Option<Waker>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Turns {
    /// The turn of an account, if nobody has it.
    pub(super) fn free(&self, account: AccountId) -> Option<Turn<'_>> {
        match lock(&self.0).entry(account) {
            Entry::Vacant(vacant) => {
                vacant.insert(VecDeque::new());
                Some(Turn { turns: self, account })
            }
            Entry::Occupied(_) => None,
        }
    }

    /// The turn of an account, when it comes. Dropping the future gives the place up.
    pub(super) const fn wait(&self, account: AccountId) -> Waiting<'_> {
        Waiting { turns: self, account, waiter: None }
    }

    /// Passes the turn on.
    fn pass(&self, account: AccountId) {
        let mut accounts = lock(&self.0);
        let Some(waiting) = accounts.get_mut(&account) else { return };
        let Some(next) = waiting.pop_front() else {
            accounts.remove(&account);
            return;
        };
        let mut called = lock(&next.0);
        called.granted = true;
        let waker = called.waker.take();
        drop(called);
        drop(accounts);
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

/// A turn; it is passed on when this is dropped.
pub(super) struct Turn<'a> {
    turns: &'a Turns,
    account: AccountId,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.turns.pass(self.account);
    }
}

pub(super) struct Waiting<'a> {
    turns: &'a Turns,
    account: AccountId,
    /// This caller's place, once it has one.
    waiter: Option<Arc<Waiter>>,
}

impl<'a> Future for Waiting<'a> {
    type Output = Turn<'a>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Turn<'a>> {
        let (turns, account) = (self.turns, self.account);
        if let Some(waiter) = &self.waiter {
            let mut called = lock(&waiter.0);
            if !called.granted {
                called.waker = Some(context.waker().clone());
                return Poll::Pending;
            }
            drop(called);
            self.waiter = None;
            return Poll::Ready(Turn { turns, account });
        }
        match lock(&turns.0).entry(account) {
            Entry::Vacant(vacant) => {
                vacant.insert(VecDeque::new());
                Poll::Ready(Turn { turns, account })
            }
            Entry::Occupied(mut taken) => {
                let waiter = Arc::new(Waiter::default());
                lock(&waiter.0).waker = Some(context.waker().clone());
                taken.get_mut().push_back(Arc::clone(&waiter));
                self.waiter = Some(waiter);
                Poll::Pending
            }
        }
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        let Some(waiter) = self.waiter.take() else { return };
        let mut accounts = lock(&self.turns.0);
        if lock(&waiter.0).granted {
            // Called in the same moment: the turn is this one's to pass on.
            drop(accounts);
            self.turns.pass(self.account);
        } else if let Some(waiting) = accounts.get_mut(&self.account) {
            waiting.retain(|other| !Arc::ptr_eq(other, &waiter));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::pin::pin;

    fn poll<'a>(waiting: Pin<&mut Waiting<'a>>) -> Option<Turn<'a>> {
        match waiting.poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(turn) => Some(turn),
            Poll::Pending => None,
        }
    }

    #[test]
    fn turns_go_by_arrival_and_accounts_do_not_wait_for_each_other() {
        let turns = Turns::default();
        let (one, other) = (AccountId::from_name("1"), AccountId::from_name("2"));
        let first = turns.free(one).unwrap();
        assert!(turns.free(one).is_none() && turns.free(other).is_some());
        let (mut second, mut third) = (pin!(turns.wait(one)), pin!(turns.wait(one)));
        assert!(poll(second.as_mut()).is_none() && poll(third.as_mut()).is_none());
        drop(first);
        assert!(poll(third.as_mut()).is_none());
        drop(poll(second.as_mut()).unwrap());
        drop(poll(third.as_mut()).unwrap());
        assert!(lock(&turns.0).is_empty(), "nothing is kept for accounts that rest");
    }

    #[test]
    fn whoever_gives_up_waiting_holds_nobody_up() {
        let turns = Turns::default();
        let account = AccountId::from_name("1");
        let first = turns.free(account).unwrap();
        let mut gone = Box::pin(turns.wait(account));
        let mut called = Box::pin(turns.wait(account));
        let mut last = pin!(turns.wait(account));
        assert!(poll(gone.as_mut()).is_none() && poll(called.as_mut()).is_none() && poll(last.as_mut()).is_none());
        drop(gone);
        drop(first);
        // It has the turn, and is dropped before it learns so.
        drop(called);
        drop(poll(last.as_mut()).unwrap());
        assert!(turns.free(account).is_some());
    }
}
