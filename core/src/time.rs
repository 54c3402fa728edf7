//! Time: one moment type, UTC, in whole microseconds.
//!
//! Microseconds because that is what PostgreSQL, Python and Swift keep: a timestamp survives every store and language
//! unchanged. The range is the years 1 to 9999, so the text form always has 27 characters and sorts like the time.

use crate::error::{InputError, Problem};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use time::{Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, Time};

/// A moment in UTC, whole microseconds since 1970-01-01T00:00:00Z, in the years 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The first moment of the year 1.
    pub const MIN: Self = Self(-62_135_596_800_000_000);
    /// The last microsecond of the year 9999.
    pub const MAX: Self = Self(253_402_300_799_999_999);

    /// A moment from microseconds since 1970.
    ///
    /// # Errors
    /// [`InputError`] outside of the years 1 to 9999.
    pub const fn from_micros(micros: i64) -> Result<Self, InputError> {
        if micros < Self::MIN.0 || micros > Self::MAX.0 {
            return Err(InputError::new("timestamp", Problem::OutOfRange));
        }
        Ok(Self(micros))
    }

    /// Microseconds since 1970.
    pub const fn as_micros(self) -> i64 {
        self.0
    }

    /// Converts, dropping what is finer than a microsecond.
    ///
    /// # Errors
    /// [`InputError`] outside of the years 1 to 9999.
    pub fn floor(at: OffsetDateTime) -> Result<Self, InputError> {
        let micros = at.unix_timestamp_nanos().div_euclid(1_000);
        i64::try_from(micros).map_err(|_| InputError::new("timestamp", Problem::OutOfRange)).and_then(Self::from_micros)
    }

    /// The moment later by `span`, or the nearest end of the range.
    #[must_use]
    pub fn saturating_add(self, span: Duration) -> Self {
        let micros =
            i64::try_from(span.whole_microseconds()).unwrap_or(if span.is_negative() { i64::MIN } else { i64::MAX });
        Self(self.0.saturating_add(micros).clamp(Self::MIN.0, Self::MAX.0))
    }

    /// The moment later by so many minutes, or the end of the range.
    pub(crate) const fn after_minutes(self, minutes: u32) -> Self {
        let later = self.0.saturating_add(minutes as i64 * 60_000_000);
        if later > Self::MAX.0 { Self::MAX } else { Self(later) }
    }

    /// The time from `earlier` to here; negative if `earlier` is later.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::microseconds(self.0.saturating_sub(earlier.0))
    }
}

impl TryFrom<OffsetDateTime> for Timestamp {
    type Error = InputError;

    /// Exact: anything finer than a microsecond is an error, see [`Timestamp::floor`].
    fn try_from(at: OffsetDateTime) -> Result<Self, InputError> {
        if !at.nanosecond().is_multiple_of(1_000) {
            return Err(InputError::new("timestamp", Problem::TooFine));
        }
        Self::floor(at)
    }
}

impl From<Timestamp> for OffsetDateTime {
    fn from(at: Timestamp) -> Self {
        // The range of `Timestamp` lies inside that of `OffsetDateTime`, so the fallback is never taken.
        Self::from_unix_timestamp_nanos(i128::from(at.0) * 1_000).unwrap_or(Self::UNIX_EPOCH)
    }
}

impl fmt::Display for Timestamp {
    /// [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339), always with six fractional digits and `Z`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = OffsetDateTime::from(*self);
        let (year, month, day) = at.to_calendar_date();
        let (hour, minute, second, micro) = at.to_hms_micro();
        // Each entry has one of these and each record some, so the digits are set by hand, without `write!`'s machinery.
        let mut text = *b"0000-00-00T00:00:00.000000Z";
        set_digits(&mut text, 0..4, year.unsigned_abs());
        set_digits(&mut text, 5..7, u8::from(month).into());
        set_digits(&mut text, 8..10, day.into());
        set_digits(&mut text, 11..13, hour.into());
        set_digits(&mut text, 14..16, minute.into());
        set_digits(&mut text, 17..19, second.into());
        set_digits(&mut text, 20..26, micro);
        f.write_str(std::str::from_utf8(&text).unwrap_or_default())
    }
}

/// Writes a number's decimal digits from the right into a span of the text.
fn set_digits(text: &mut [u8; 27], span: std::ops::Range<usize>, mut number: u32) {
    for digit in text.get_mut(span).into_iter().flatten().rev() {
        // The remainder is below ten, so it is a digit.
        *digit = b'0' + u8::try_from(number % 10).unwrap_or(0);
        number /= 10;
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::str::FromStr for Timestamp {
    type Err = InputError;

    /// Reads exactly the form that `Display` writes.
    fn from_str(text: &str) -> Result<Self, InputError> {
        parse(text).ok_or(InputError::new("timestamp", Problem::NotATimestamp))
    }
}

fn parse(text: &str) -> Option<Timestamp> {
    let number = |from: usize, to: usize| -> Option<u32> {
        let digits = text.get(from..to)?;
        digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    let small = |from: usize| -> Option<u8> { u8::try_from(number(from, from + 2)?).ok() };
    let marks = [(4, '-'), (7, '-'), (10, 'T'), (13, ':'), (16, ':'), (19, '.'), (26, 'Z')];
    if text.len() != 27 || !marks.iter().all(|&(at, mark)| text.get(at..=at).is_some_and(|c| c.starts_with(mark))) {
        return None;
    }
    let year = i32::try_from(number(0, 4)?).ok()?;
    let date = Date::from_calendar_date(year, Month::try_from(small(5)?).ok()?, small(8)?).ok()?;
    let time = Time::from_hms_micro(small(11)?, small(14)?, small(17)?, number(20, 26)?).ok()?;
    Timestamp::try_from(PrimitiveDateTime::new(date, time).assume_utc()).ok()
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl crate::row::Field for Timestamp {
    fn write(&self) -> crate::row::Value<'_> {
        crate::row::Value::Integer(self.0)
    }

    fn read(value: crate::row::Value<'_>) -> Result<Self, crate::row::Malformed> {
        Self::from_micros(crate::row::Field::read(value)?).map_err(|_| crate::row::Malformed)
    }
}

/// Where the time comes from. The clock never enters an operation: a desk asks it once a run.
pub trait Clock: Send + Sync {
    /// The time now.
    fn now(&self) -> Timestamp;
}

/// The machine's clock. The only code in this crate that reads one.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::floor(OffsetDateTime::now_utc()).unwrap_or(Timestamp::MAX)
    }
}

/// A clock that stands still until it is told otherwise, for tests and replays.
#[derive(Debug)]
pub struct ManualClock(std::sync::atomic::AtomicI64);

impl ManualClock {
    /// A clock that shows `at`.
    pub const fn new(at: Timestamp) -> Self {
        Self(std::sync::atomic::AtomicI64::new(at.0))
    }

    /// Moves the clock, forwards or backwards.
    pub fn set(&self, at: Timestamp) {
        self.0.store(at.0, std::sync::atomic::Ordering::SeqCst);
    }

    /// Moves the clock on by `span`; a negative span moves it back.
    pub fn advance(&self, span: Duration) {
        self.set(self.now().saturating_add(span));
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(std::sync::atomic::Ordering::SeqCst))
    }
}

impl<C: Clock + ?Sized> Clock for std::sync::Arc<C> {
    fn now(&self) -> Timestamp {
        (**self).now()
    }
}

/// A moment in whole seconds since 1970.
#[cfg(test)]
pub(crate) const fn seconds(seconds: i64) -> Timestamp {
    Timestamp(seconds * 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_ends_of_the_range_print_and_parse() {
        assert_eq!(Timestamp::MIN.to_string(), "0001-01-01T00:00:00.000000Z");
        assert_eq!(Timestamp::MAX.to_string(), "9999-12-31T23:59:59.999999Z");
        assert!(Timestamp::from_micros(Timestamp::MAX.0 + 1).is_err());
        assert!(Timestamp::from_micros(Timestamp::MIN.0 - 1).is_err());
        assert_eq!(Timestamp::MAX.saturating_add(Duration::MAX), Timestamp::MAX);
        assert_eq!(Timestamp::MAX.saturating_add(Duration::MIN), Timestamp::MIN);
    }

    #[test]
    fn what_is_finer_than_a_microsecond_is_refused_or_floored() {
        let fine = OffsetDateTime::from_unix_timestamp_nanos(-1).unwrap();
        assert!(Timestamp::try_from(fine).is_err());
        assert_eq!(Timestamp::floor(fine).unwrap().as_micros(), -1);
    }

    #[test]
    fn other_forms_are_refused() {
        for text in
            ["", "2026-11-22", "2026-11-22T03:38:31Z", "2026-13-22T03:38:31.000000Z", "2026-11-22T03:38:31.00000éZ"]
        {
            assert!(text.parse::<Timestamp>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn text_and_time_round_trip(micros in Timestamp::MIN.0..=Timestamp::MAX.0) {
            let at = Timestamp::from_micros(micros).unwrap();
            prop_assert_eq!(at.to_string().parse::<Timestamp>().unwrap(), at);
            prop_assert_eq!(Timestamp::try_from(OffsetDateTime::from(at)).unwrap(), at);
            prop_assert_eq!(at.to_string().len(), 27);
        }
    }
}
