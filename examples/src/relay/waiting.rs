//! Waiting: when what failed is tried again, and when it is given up.
//!
//! Twice as long after each try, with a spread, so that a thousand letters that failed together don't come back
//! together. What is known of earlier tries is only a hint: a letter whose hint is lost is tried at once, which does no
//! harm.
//!
//! Patience is counted from the first try that failed, not from when the letter was written, so a relay that was
//! switched off for a week sends its mail, late, and doesn't throw it away. And it takes some tries as well as time: a
//! clock that jumps doesn't empty the spool.

use consentry::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use time::Duration;

/// What is known of tries that failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Waiting {
    /// How many there were.
    pub(crate) tries: u32,
    /// When the first of them was.
    pub(crate) first: Timestamp,
    /// When the next one is due.
    pub(crate) next: Timestamp,
    /// Why the last one failed.
    pub(crate) why: String,
}

/// The wait after the first try.
const SHORTEST: Duration = Duration::minutes(1);
/// The longest wait, before the spread.
const LONGEST: Duration = Duration::hours(4);
/// For how long something is tried.
const GIVEN_UP_AFTER: Duration = Duration::days(5);
/// And how often at least.
const TRIES_MIN: u32 = 12;

impl Waiting {
    /// What is known after one more try that failed.
    pub(crate) fn after(earlier: Option<Self>, what: &str, now: Timestamp, why: String) -> Self {
        let (tries, first) = earlier.map_or((1, now), |it| (it.tries.saturating_add(1), it.first.min(now)));
        let doubled = SHORTEST * 2_i32.pow(tries.saturating_sub(1).min(16));
        Self { tries, first, next: now.saturating_add(spread(doubled.min(LONGEST), what, tries)), why }
    }

    /// Whether it is time to try again. A time that lies further ahead than any wait was set by a clock that was wrong.
    pub(crate) fn is_over(&self, now: Timestamp) -> bool {
        now >= self.next || self.next.since(now) > LONGEST * 2
    }

    /// Whether it was tried for long enough.
    pub(crate) fn is_hopeless(&self, now: Timestamp) -> bool {
        self.tries >= TRIES_MIN && Self::is_old(self.first, now)
    }

    /// Whether something lies as far back as anything is tried.
    pub(crate) fn is_old(at: Timestamp, now: Timestamp) -> bool {
        now.since(at) >= GIVEN_UP_AFTER
    }
}

/// Between three and five quarters of a wait. By chance, as far as that which waits is one of many; the same each time,
/// so that tests need no dice.
fn spread(wait: Duration, what: &str, tries: u32) -> Duration {
    let hash = Sha256::new().chain_update(tries.to_be_bytes()).chain_update(what).finalize();
    let chance = hash.first().copied().map_or(0, i32::from);
    wait * (3 * 256 + 2 * chance) / (4 * 256)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_micros(1_790_000_000_000_000).unwrap().saturating_add(Duration::seconds(seconds))
    }

    fn after(tries: u32, first: i64, now: i64) -> Waiting {
        let earlier =
            (tries > 1).then(|| Waiting { tries: tries - 1, first: at(first), next: at(0), why: String::new() });
        Waiting::after(earlier, "key", at(now), String::new())
    }

    #[test]
    fn waits_double_up_to_four_hours() {
        for (tries, seconds) in [(1, 60), (2, 120), (3, 240), (8, 7_680), (9, 14_400), (40, 14_400), (u32::MAX, 14_400)]
        {
            let wait = after(tries, 0, 1_000).next.since(at(1_000)).whole_seconds();
            assert!((seconds * 3 / 4..=seconds * 5 / 4).contains(&wait), "{tries}: {wait}");
        }
    }

    #[test]
    fn what_failed_together_does_not_come_back_together() {
        let next = |what: &str| Waiting::after(None, what, at(0), String::new()).next;
        let mut times: Vec<_> = (0..100).map(|what| next(&what.to_string())).collect();
        times.sort_unstable();
        times.dedup();
        assert!(times.len() > 50, "{}", times.len());
    }

    #[test]
    fn five_days_and_some_tries_are_enough() {
        let days = |days: i64| days * 24 * 3_600;
        assert!(!after(40, 0, days(5) - 1).is_hopeless(at(days(5) - 1)));
        assert!(after(40, 0, days(5)).is_hopeless(at(days(5))));
        assert!(!after(2, 0, days(3_650)).is_hopeless(at(days(3_650))), "a clock that jumped");
        // A clock that went back counts anew.
        assert_eq!(after(2, 100, 50).first, at(50));
    }

    #[test]
    fn a_time_that_no_wait_leads_to_is_not_waited_for() {
        let waiting = after(1, 0, 0);
        assert!(!waiting.is_over(at(10)) && waiting.is_over(at(90)));
        assert!(waiting.is_over(at(-9 * 3_600)), "set by a clock that was ahead");
    }
}
