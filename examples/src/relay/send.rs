//! Sending: a round over the letters that are due.
//!
//! Some threads, each with a line of its own, take letters from one queue. So a recipient whose server is slow keeps
//! one line busy and not the others, and a server that answers nothing is left after a few letters. A round ends when
//! its time is up; what is left comes first in the next one.
//!
//! Trouble is kept where it belongs. A letter that is refused or put off waits by itself. If the *server* can't be
//! used, the server waits, and no letter is the worse for it.

use crate::letter::{Envelope, Key};
use crate::server::Server;
use crate::session::{Answer, Line};
use crate::spool::{Spool, Unread};
use crate::waiting::Waiting;
use consentry::{Clock, Timestamp};
use std::collections::VecDeque;
use std::io;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How a round is bounded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    /// How many lines to the server there are at most.
    pub(crate) lines: usize,
    /// For how long letters are taken from the queue.
    pub(crate) round: Duration,
    /// Whether everything is tried now, however long it should wait.
    pub(crate) flush: bool,
}

/// What became of a round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Round {
    /// Letters that the server took.
    pub(crate) sent: u64,
    /// Letters that were tried, and wait.
    pub(crate) deferred: u64,
    /// Letters that were given up.
    pub(crate) failed: u64,
    /// Files that are no letters.
    pub(crate) broken: u64,
    /// Letters that are in the spool now.
    pub(crate) due: u64,
    /// What a person should know, a line each.
    pub(crate) told: Vec<String>,
}

/// After so many letters in a row on which the line broke, it's not the letters.
const BROKEN_MAX: u32 = 3;

/// What the threads of a round share.
struct Shared<'a> {
    spool: &'a Spool,
    server: &'a Server,
    clock: &'a dyn Clock,
    end: Instant,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    queue: VecDeque<Envelope>,
    round: Round,
    /// Whether the server answered for any letter, with yes or no.
    answered: bool,
    /// Why a line had to be given up.
    trouble: Option<String>,
    /// The first thing that went wrong with the spool itself; it ends the round.
    disk: Option<io::Error>,
}

/// Sends what is due.
pub(crate) fn round(spool: &Spool, server: &Server, clock: &dyn Clock, bounds: &Bounds) -> io::Result<Round> {
    let now = clock.now();
    let due = spool.due()?;
    let all = due.letters.len() as u64;
    let round = Round { broken: due.broken.len() as u64, told: due.broken, due: all, ..Round::default() };
    let is_up = bounds.flush || spool.server().is_none_or(|server| server.is_over(now));
    let is_ready = |letter: &Envelope| bounds.flush || spool.waiting(&letter.key).is_none_or(|it| it.is_over(now));
    let queue: VecDeque<_> = due.letters.into_iter().filter(|letter| is_up && is_ready(letter)).collect();
    let lines = bounds.lines.clamp(1, queue.len().max(1)).min(queue.len());
    let state = Mutex::new(State { queue, round, ..State::default() });
    let shared = Shared { spool, server, clock, end: Instant::now() + bounds.round, state };
    thread::scope(|scope| {
        for _ in 0..lines {
            scope.spawn(|| shared.work());
        }
    });
    shared.end(now)
}

impl Shared<'_> {
    /// One line's work: letter after letter, until there are none, the time is up, or the server can't be used.
    fn work(&self) {
        let mut line = Line::new(self.server);
        let mut broken = 0;
        while let Some(envelope) = self.next() {
            let letter = match self.spool.read(&envelope.key) {
                Ok(letter) => letter,
                Err(unread) => {
                    self.unread(&envelope, unread);
                    continue;
                }
            };
            let answer = line.deliver(&letter);
            broken = if matches!(answer, Answer::Broke(_)) { broken + 1 } else { 0 };
            let goes_on = matches!(self.book(envelope, answer), Ok(true));
            if !goes_on || broken >= BROKEN_MAX {
                break;
            }
        }
    }

    fn next(&self) -> Option<Envelope> {
        let mut state = self.state();
        let goes_on = Instant::now() < self.end && state.disk.is_none();
        if goes_on { state.queue.pop_front() } else { None }
    }

    /// Does what an answer asks for. Whether the line is good for more.
    fn book(&self, envelope: Envelope, answer: Answer) -> Result<bool, ()> {
        let now = self.clock.now();
        let key = &envelope.key;
        let done = match &answer {
            Answer::Sent(said) => self.spool.sent(key, said, now).map(|()| false),
            Answer::Never(why) => self.spool.fail(key, why).map(|()| true),
            Answer::Later(why) | Answer::Broke(why) => self.defer(key, now, why),
            Answer::Down(_) => Ok(false),
        };
        let mut state = self.state();
        let failed = match done {
            Ok(failed) => failed,
            Err(error) => {
                state.disk.get_or_insert(error);
                return Err(());
            }
        };
        let whom = envelope.to.redacted();
        match answer {
            Answer::Sent(_) => state.round.sent += 1,
            Answer::Never(why) | Answer::Later(why) | Answer::Broke(why) if failed => {
                state.round.failed += 1;
                state.round.told.push(format!("given up: {} to {whom}: {why}; see failed/{key}", envelope.notice));
            }
            Answer::Later(_) | Answer::Never(_) => state.round.deferred += 1,
            Answer::Broke(why) => {
                state.round.deferred += 1;
                state.trouble = Some(why);
                return Ok(true);
            }
            Answer::Down(why) => {
                state.trouble = Some(why);
                state.queue.push_front(envelope);
                return Ok(false);
            }
        }
        state.answered = true;
        Ok(true)
    }

    /// Lets a letter wait, or gives it up. Whether it was given up.
    fn defer(&self, key: &Key, now: Timestamp, why: &str) -> io::Result<bool> {
        let waiting = Waiting::after(self.spool.waiting(key), key.as_str(), now, why.to_owned());
        if waiting.is_hopeless(now) {
            return self
                .spool
                .fail(key, &format!("tried {} times since {}: {why}", waiting.tries, waiting.first))
                .map(|()| true);
        }
        self.spool.wait(key, &waiting).map(|()| false)
    }

    fn unread(&self, envelope: &Envelope, unread: Unread) {
        let mut state = self.state();
        match unread {
            Unread::Broken(told) => {
                state.round.broken += 1;
                state.round.due = state.round.due.saturating_sub(1);
                state.round.told.push(told);
            }
            // It stays where it is, and the others go on.
            Unread::Disk(error) => state.round.told.push(format!("can't be read: due/{}: {error}", envelope.key)),
        }
    }

    /// What became of the round, and of the server.
    fn end(self, now: Timestamp) -> io::Result<Round> {
        let State { queue, mut round, answered, trouble, disk } =
            self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        if let Some(error) = disk {
            return Err(error);
        }
        // One line that is turned away while others are served is a limit of the server's, no breakdown.
        match trouble.filter(|_| !answered) {
            Some(why) => {
                let waiting = Waiting::after(self.spool.server(), "server", now, why.clone());
                self.spool.wait_for_server(Some(&waiting))?;
                // Nobody waits for ever for a server that is gone for ever.
                for old in queue.iter().filter(|letter| waiting.is_hopeless(now) && Waiting::is_old(letter.at, now)) {
                    self.spool.fail(&old.key, &format!("the server can't be used since {}: {why}", waiting.first))?;
                    round.failed += 1;
                }
                round.told.push(format!("the mail server can't be used: {why}"));
            }
            None if answered => self.spool.wait_for_server(None)?,
            None => {}
        }
        round.due = round.due.saturating_sub(round.sent + round.failed);
        Ok(round)
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests;
