use crate::CommandId;
use crate::error::{DeskError, InputError};
use crate::facts::Facts;
use crate::id::Id as _;
use crate::keys::{KeyRing, NoKeys};
use crate::moment::{Entropy, Moment, SystemEntropy};
use crate::policy::{Policy, Rules};
use crate::store::BoxFuture;
use crate::time::{Clock, SystemClock, Timestamp};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

/// How a desk waits before it decides anew after a conflict.
pub trait Pause: Send + Sync {
    /// Blocks for about this long.
    fn block(&self, span: Duration);

    /// Waits for about this long without blocking. Without a runtime there is no timer, so the default only yields;
    /// a host that has one can wait in earnest.
    fn wait(&self, span: Duration) -> BoxFuture<'static, ()> {
        // One turn for each 100 µs: whoever is in the way gets the processor as often as the jitter says.
        Box::pin(Yield(span.as_micros() / 100 + 1))
    }
}

/// Sleeps on the thread; the default.
#[derive(Clone, Copy, Debug, Default)]
struct Sleep;

impl Pause for Sleep {
    fn block(&self, span: Duration) {
        std::thread::sleep(span);
    }
}

/// Never waits. For tests, and for hosts that have their own way of spreading load.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unpaused;

impl Pause for Unpaused {
    fn block(&self, _: Duration) {
        std::thread::yield_now();
    }
}

struct Yield(u128);

impl Future for Yield {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        match self.0.checked_sub(1) {
            None => Poll::Ready(()),
            Some(left) => {
                self.0 = left;
                context.waker().wake_by_ref();
                Poll::Pending
            }
        }
    }
}

/// What a desk needs besides its store.
#[derive(Clone)]
pub struct Settings {
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    pause: Arc<dyn Pause>,
    attempts_max: u32,
    rules: Arc<Rules>,
    keys: Arc<dyn KeyRing>,
    /// The latest time that the clock has shown, in microseconds: a clock that is set back revives nothing (RULE A12).
    seen: Arc<AtomicI64>,
}

impl Default for Settings {
    /// The machine's clock and entropy, 32 attempts, the default policy, and no keys.
    fn default() -> Self {
        Self {
            clock: Arc::new(SystemClock),
            entropy: Arc::new(SystemEntropy),
            pause: Arc::new(Sleep),
            attempts_max: 32,
            rules: Arc::default(),
            keys: Arc::new(NoKeys),
            seen: Arc::new(AtomicI64::new(i64::MIN)),
        }
    }
}

impl Settings {
    /// Takes the time from `clock`.
    #[must_use]
    pub fn clock(self, clock: impl Clock + 'static) -> Self {
        Self { clock: Arc::new(clock), seen: Arc::new(AtomicI64::new(i64::MIN)), ..self }
    }

    /// Takes seeds from `entropy`.
    #[must_use]
    pub fn entropy(self, entropy: impl Entropy + 'static) -> Self {
        Self { entropy: Arc::new(entropy), ..self }
    }

    /// Waits with `pause` between attempts.
    #[must_use]
    pub fn pause(self, pause: impl Pause + 'static) -> Self {
        Self { pause: Arc::new(pause), ..self }
    }

    /// Decides at most so often before it answers [`DeskError::Conflict`]; at least once.
    #[must_use]
    pub fn attempts_max(self, attempts: u32) -> Self {
        Self { attempts_max: attempts.max(1), ..self }
    }

    /// Decides under this policy.
    ///
    /// # Errors
    /// [`InputError`] that names the first key of the policy that breaks its limit.
    pub fn policy(self, policy: Policy) -> Result<Self, InputError> {
        Ok(Self { rules: Arc::new(Rules::new(policy)?), ..self })
    }

    /// Derives and seals secrets with these keys. Without them, whatever needs one is refused.
    #[must_use]
    pub fn keys(self, keys: impl KeyRing + 'static) -> Self {
        Self { keys: Arc::new(keys), ..self }
    }

    pub(super) fn attempts(&self) -> u32 {
        self.attempts_max
    }

    /// One run's seed: drawn once, however often the run decides.
    pub(super) fn seed(&self) -> Result<[u8; 32], DeskError> {
        self.entropy.seed().map_err(DeskError::Entropy)
    }

    /// A fresh command's id.
    pub(super) fn command(&self, seed: [u8; 32]) -> CommandId {
        Moment::new(self.clock.now(), seed).id(0)
    }

    /// The moment to decide at: never before the newest entry of a journal that the decision will extend (RULE A12). Each
    /// attempt has draws of its own.
    pub(super) fn moment(&self, seed: [u8; 32], attempt: u32, facts: &Facts) -> Moment {
        let clock = self.clock.now();
        let now = facts.high_water().map_or(clock, |latest| clock.max(latest));
        let seed = Moment::new(now, seed).draw("attempt", attempt);
        Moment::new(now, seed)
            .shown_by(clock)
            .having_seen(self.seen(clock))
            .under(Arc::clone(&self.rules), Arc::clone(&self.keys))
    }

    /// The latest time that the clock has shown, now that it shows this.
    fn seen(&self, clock: Timestamp) -> Timestamp {
        let before = self.seen.fetch_max(clock.as_micros(), Ordering::Relaxed);
        Timestamp::from_micros(before).map_or(clock, |before| before.max(clock))
    }

    /// Waits before the next attempt.
    pub(super) fn block(&self, command: CommandId, attempt: u32) {
        self.pause.block(jitter(command, attempt));
    }

    /// Waits before the next attempt, without blocking.
    pub(super) fn wait(&self, command: CommandId, attempt: u32) -> BoxFuture<'static, ()> {
        self.pause.wait(jitter(command, attempt))
    }
}

/// A span of up to 200 µs that doubles with each attempt up to 12.8 ms, spread by the command's own random bits: two
/// commands that met once don't meet again in step.
fn jitter(command: CommandId, attempt: u32) -> Duration {
    let ceiling = 200u64 << attempt.min(6);
    let random = command.as_bytes().last_chunk::<8>().copied().map_or(0, u64::from_be_bytes);
    Duration::from_micros(random.rotate_left(attempt.wrapping_mul(11)) % ceiling)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jitter_is_bounded_and_differs_between_commands() {
        let (one, other) = (CommandId::from_name("1"), CommandId::from_name("2"));
        for attempt in 0..40 {
            assert!(jitter(one, attempt) < Duration::from_micros(12_800));
        }
        assert!((0..8).any(|attempt| jitter(one, attempt) != jitter(other, attempt)));
    }
}
