//! A moment: everything an operation may know that is not a stored fact.
//!
//! `now` and one 32-byte seed. Whatever else an operation needs by chance (ids, salts) is *drawn* from the seed under
//! a label, so the same facts at the same moment give the same decision, bit for bit, in any order of drawing. The
//! host's policy and its keys travel here too.

use crate::access::is_behind;
use crate::id::{Id, uuid_v7};
use crate::keys::{KeyRing, NoKeys};
use crate::policy::{Policy, Rules};
use crate::time::Timestamp;
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};

/// The time and the entropy of one run.
#[derive(Clone)]
pub struct Moment {
    now: Timestamp,
    clock: Timestamp,
    seen: Timestamp,
    seed: [u8; 32],
    rules: Arc<Rules>,
    keys: Arc<dyn KeyRing>,
}

impl Moment {
    /// A moment from its parts, under the default policy and without keys.
    pub fn new(now: Timestamp, seed: [u8; 32]) -> Self {
        static RULES: LazyLock<Arc<Rules>> = LazyLock::new(Arc::default);
        static KEYS: LazyLock<Arc<NoKeys>> = LazyLock::new(Arc::default);
        let keys: Arc<NoKeys> = Arc::clone(&KEYS);
        Self { now, clock: now, seen: now, seed, rules: Arc::clone(&RULES), keys }
    }

    /// The same moment, under another policy and with other keys.
    #[must_use]
    pub fn under(self, rules: Arc<Rules>, keys: Arc<dyn KeyRing>) -> Self {
        Self { rules, keys, ..self }
    }

    /// The host's policy.
    pub fn policy(&self) -> &Policy {
        self.rules.policy()
    }

    /// The host's policy, in force.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The host's keys.
    pub fn keys(&self) -> &dyn KeyRing {
        &*self.keys
    }

    /// The same moment, on a desk that has seen its clock show `seen`.
    #[must_use]
    pub fn having_seen(self, seen: Timestamp) -> Self {
        Self { seen, ..self }
    }

    /// The same moment, with a clock that shows something else than the account's time.
    #[must_use]
    pub fn shown_by(self, clock: Timestamp) -> Self {
        Self { clock, ..self }
    }

    /// The time. Inside one account it never runs backwards: a desk takes the later of the clock and the account's
    /// newest entry (RULE A12).
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// What the clock shows, which may lie before [`now`](Self::now). For what must not stand still, or be taken for later
    /// than it is, when an entry was once written at a false future time, such as a relay's lease or a second factor; and to
    /// tell that the clock runs behind. Never to make a right last longer.
    pub const fn clock(&self) -> Timestamp {
        self.clock
    }

    /// Whether the clock can be believed: it doesn't run behind the account's newest entry, nor behind what it has shown
    /// before, by more than the clocks of a host's machines may differ (RULE A12). Nobody gets in while it can't.
    pub fn clock_is_sound(&self) -> bool {
        !is_behind(self.clock, self.now.max(self.seen))
    }

    /// The `index`-th new id of its type: a UUID v7 of this moment.
    pub fn id<I: Id>(&self, index: u32) -> I {
        let bytes = self.draw(I::NOUN, index);
        let mut random = [0u8; 10];
        random.copy_from_slice(bytes.first_chunk::<10>().unwrap_or(&[0; 10]));
        let uuid = uuid_v7(self.now.as_micros().div_euclid(1_000), &random);
        // A version 7 UUID has bits set, so it is never nil and this branch never taken.
        I::from_uuid(uuid).unwrap_or_else(|_| self.id(index.wrapping_add(1)))
    }

    /// 32 bytes that depend on the seed, the label and the index alone. Nobody who sees one draw can tell another.
    pub fn draw(&self, label: &str, index: u32) -> [u8; 32] {
        Sha256::new().chain_update(self.seed).chain_update(index.to_be_bytes()).chain_update(label).finalize().into()
    }
}

impl fmt::Debug for Moment {
    /// The seed stays out: codes and tokens come from it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Moment").field("now", &self.now).finish_non_exhaustive()
    }
}

/// Where seeds come from.
pub trait Entropy: Send + Sync {
    /// 32 fresh bytes that nobody can guess.
    ///
    /// # Errors
    /// A text that says why there are none; the operation is then not run.
    fn seed(&self) -> Result<[u8; 32], String>;
}

/// The operating system's source.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn seed(&self) -> Result<[u8; 32], String> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|error| error.to_string())?;
        Ok(seed)
    }
}

/// A source that gives the same seeds each time, for tests and replays. Never for anything real.
#[derive(Debug)]
pub struct SeededEntropy {
    start: u64,
    drawn: AtomicU64,
}

impl SeededEntropy {
    /// A source whose seeds follow from `start`.
    pub const fn new(start: u64) -> Self {
        Self { start, drawn: AtomicU64::new(0) }
    }
}

impl Entropy for SeededEntropy {
    fn seed(&self) -> Result<[u8; 32], String> {
        let drawn = self.drawn.fetch_add(1, Ordering::SeqCst);
        Ok(Sha256::new().chain_update(self.start.to_be_bytes()).chain_update(drawn.to_be_bytes()).finalize().into())
    }
}

impl<E: Entropy + ?Sized> Entropy for std::sync::Arc<E> {
    fn seed(&self) -> Result<[u8; 32], String> {
        (**self).seed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::seconds;
    use crate::{TicketId, UserId};

    #[test]
    fn the_same_moment_makes_the_same_ids_in_any_order() {
        let moment = Moment::new(seconds(1_700_000_000), [7; 32]);
        let (first, second) = (moment.id::<TicketId>(0), moment.id::<TicketId>(1));
        assert_eq!((second, first), (moment.id(1), moment.id(0)));
        assert_ne!(first.uuid(), moment.id::<UserId>(0).uuid());
        assert_ne!(moment.draw("salt", 0), moment.draw("salt", 1));
        assert_eq!(first.uuid().get_version_num(), 7);
    }

    #[test]
    fn debug_shows_no_seed() {
        let shown = format!("{:?}", Moment::new(seconds(0), [0xab; 32]));
        assert!(!shown.contains("171") && !shown.contains("ab"), "{shown}");
    }
}
