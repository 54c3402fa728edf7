use super::secret::{Secret, keyed, modulus, number};
use crate::Timestamp;
use crate::error::{InputError, Problem};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroize as _;

/// An assistance code: 6 to 8 digits that a customer reads to an agent (RULES A4, A7). A secret while it lives.
///
/// It is read with [`str::parse`]: spaces and dashes may stand anywhere, because people group digits; anything else is no
/// code, and no try either (RULE A10). It has no `Display`, `Debug` shows no digits, and it is compared in constant time. It
/// is serialised as its digits for the one reply that shows it, [`Standing`](super::Standing); a
/// [`Proof`](crate::access::Proof) keeps it back.
///
/// ```
/// # use consentry::assistance::Code;
/// let code: Code = "4611-9246".parse()?;
/// assert_eq!(code.reveal(), "46119246");
/// assert_eq!(format!("{code:?}"), "Code(…)");
/// # Ok::<(), consentry::InputError>(())
/// ```
#[derive(Clone)]
pub struct Code {
    pub(super) number: u32,
    pub(super) digits: u32,
}

impl Code {
    /// How many digits it has.
    pub(crate) const fn digits(&self) -> u32 {
        self.digits
    }

    /// The digits, for the customer's eyes.
    pub fn reveal(&self) -> String {
        format!("{:0digits$}", self.number, digits = self.digits as usize)
    }
}

impl Drop for Code {
    fn drop(&mut self) {
        self.number.zeroize();
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        bool::from(self.number.ct_eq(&other.number) & self.digits.ct_eq(&other.digits))
    }
}

impl Eq for Code {}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

impl std::str::FromStr for Code {
    type Err = InputError;

    fn from_str(text: &str) -> Result<Self, InputError> {
        parse(text).ok_or(InputError::new("assistance.code", Problem::NotACode))
    }
}

/// Reads the digits and leaves out what only groups them.
fn parse(text: &str) -> Option<Code> {
    let mut code = Code { number: 0, digits: 0 };
    for digit in text.chars().filter(|c| !groups(*c)) {
        let digit = digit.to_digit(10).filter(|_| code.digits < 8)?;
        code.number = code.number * 10 + digit;
        code.digits += 1;
    }
    modulus(code.digits).map(|_| code)
}

/// Spaces and dashes, also those that word processors and mail programs make of them.
const fn groups(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.reveal())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The code for a secret at a time: RFC 6238 with HMAC-SHA-256, time steps of `period_for_seconds`, and `starts_at` as T0
/// (RULE A7). Pure, so that an app that knows a request's secret shows its codes offline. Times count in whole seconds.
///
/// # Errors
/// [`InputError`] for a time before `starts_at`, when there is no code yet; for a period of 0; for other than 6 to 8 digits.
///
/// This is a test vector of RFC 6238, Appendix B:
///
/// ```
/// # use consentry::{Timestamp, assistance};
/// let secret = b"12345678901234567890123456789012";
/// let (start, at) = (Timestamp::from_micros(0)?, Timestamp::from_micros(1_234_567_890_000_000)?);
/// assert_eq!(assistance::code(secret, start, 30, 8, at)?.reveal(), "91819424");
/// # Ok::<(), consentry::InputError>(())
/// ```
pub fn code(
    secret: &[u8],
    starts_at: Timestamp,
    period_for_seconds: u32,
    digits: u32,
    at: Timestamp,
) -> Result<Code, InputError> {
    let step = step(starts_at, period_for_seconds, at)?;
    Secret::digits(digits).map(|modulus| Code { number: number(keyed(secret), step) % modulus, digits })
}

/// The time step of RFC 6238 that a time lies in: 0 is the one that begins at `starts_at`. Times count in whole seconds.
///
/// # Errors
/// [`InputError`] for a time before `starts_at`, and for a period of 0.
pub fn step(starts_at: Timestamp, period_for_seconds: u32, at: Timestamp) -> Result<u64, InputError> {
    let passed = u64::try_from(seconds(at) - seconds(starts_at));
    let passed = passed.map_err(|_| InputError::new("assistance.at", Problem::OutOfRange))?;
    passed.checked_div(period_for_seconds.into()).ok_or(InputError::new(
        "assistance.period_for_seconds",
        Problem::Count { count: 0, min: 1, max: u32::MAX.into() },
    ))
}

/// When the code of a time gives way to the next one (RULE A5), or the end of the range of time.
///
/// # Errors
/// As for [`step`].
pub fn changes_at(starts_at: Timestamp, period_for_seconds: u32, at: Timestamp) -> Result<Timestamp, InputError> {
    let steps = step(starts_at, period_for_seconds, at)?.saturating_add(1);
    let span = i64::try_from(steps.saturating_mul(period_for_seconds.into())).unwrap_or(i64::MAX);
    let seconds = seconds(starts_at).saturating_add(span);
    Ok(Timestamp::from_micros(seconds.saturating_mul(1_000_000)).unwrap_or(Timestamp::MAX))
}

/// A time in whole seconds since 1970.
const fn seconds(at: Timestamp) -> i64 {
    at.as_micros().div_euclid(1_000_000)
}

/// The time without the fraction of its second: a T0 (RULE A7).
pub(super) fn whole(at: Timestamp) -> Timestamp {
    // The range of time begins with a whole second, so the fallback is never taken.
    Timestamp::from_micros(seconds(at) * 1_000_000).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::seconds as at;
    use proptest::prelude::*;

    const RFC: &[u8; 32] = b"12345678901234567890123456789012";

    #[test]
    fn the_vectors_of_rfc_6238_for_sha_256() {
        // RULE A7
        let vectors = [
            (59, "46119246"),
            (1_111_111_109, "68084774"),
            (1_111_111_111, "67062674"),
            (1_234_567_890, "91819424"),
            (2_000_000_000, "90698825"),
            (20_000_000_000, "77737706"),
        ];
        for (time, expected) in vectors {
            assert_eq!(code(RFC, at(0), 30, 8, at(time)).unwrap().reveal(), expected);
            let (secret, step) = (Secret::new(*RFC), step(at(0), 30, at(time)).unwrap());
            assert_eq!(secret.code(step, 8).unwrap().reveal(), expected);
            assert!(secret.verify(step, 8, &expected.parse().unwrap()));
            for digits in [6, 7] {
                let tail = &expected[8 - digits as usize..];
                assert_eq!(code(RFC, at(0), 30, digits, at(time)).unwrap().reveal(), tail, "the last digits");
            }
        }
    }

    #[test]
    fn hmac_takes_keys_of_any_length() {
        // RFC 4231, test cases 2, 3, 6 and 7, by the truncation of their digests; and a key of exactly one block.
        let mac = |key: &[u8], text: &[u8]| {
            use hmac::Mac as _;
            let mut mac = keyed(key);
            mac.update(text);
            hex::encode(mac.finalize().into_bytes())
        };
        let larger = b"Test Using Larger Than Block-Size Key - Hash Key First";
        assert!(mac(b"Jefe", b"what do ya want for nothing?").starts_with("5bdcc146bf60754e6a042426089575c7"));
        assert!(mac(&[0xaa; 20], &[0xdd; 50]).starts_with("773ea91e36800e46854db8ebd09181a7"));
        assert!(mac(&[0xaa; 131], larger).starts_with("60e431591ee0b67f0d8a26aacbf5b77f"));
        assert_eq!(mac(&[1; 64], b""), hex::encode(crate_mac(&[1; 64])));
    }

    fn crate_mac(key: &[u8]) -> Vec<u8> {
        use hmac::{KeyInit as _, Mac as _};
        hmac::Hmac::<sha2::Sha256>::new_from_slice(key).unwrap().finalize().into_bytes().to_vec()
    }

    #[test]
    fn a_code_lives_its_period_and_then_the_next_one_does() {
        // RULE A4: 30 minutes, to the second.
        let (start, period) = (at(1_000), 1_800);
        let of = |time| step(start, period, time).unwrap();
        assert_eq!((of(at(1_000)), of(at(2_799)), of(at(2_800))), (0, 0, 1));
        assert_eq!(changes_at(start, period, at(1_000)).unwrap(), at(2_800));
        assert_eq!(changes_at(start, period, at(2_799)).unwrap(), at(2_800));
        assert_eq!(changes_at(start, period, at(2_800)).unwrap(), at(4_600));
        let last_micro = Timestamp::from_micros(2_799_999_999).unwrap();
        assert_eq!((of(last_micro), changes_at(start, period, last_micro).unwrap()), (0, at(2_800)));
        assert_eq!(changes_at(Timestamp::MIN, u32::MAX, Timestamp::MAX).unwrap(), Timestamp::MAX);
        assert_eq!(whole(last_micro), at(2_799));
    }

    #[test]
    fn what_has_no_code_is_refused() {
        let refused = |result: Result<Code, InputError>| {
            let error = result.unwrap_err();
            (error.field().to_owned(), error.code())
        };
        let (digits, period, time) = ("assistance.digits", "assistance.period_for_seconds", "assistance.at");
        for count in [0, 5, 9, 10, u32::MAX] {
            assert_eq!(refused(code(RFC, at(0), 30, count, at(0))), (digits.into(), "invalid.count"));
            assert!(Secret::new(*RFC).code(0, count).is_err());
            assert!(!Secret::new(*RFC).verify(0, count, &"00000000".parse().unwrap()));
        }
        assert_eq!(refused(code(RFC, at(0), 0, 8, at(0))), (period.into(), "invalid.count"));
        assert_eq!(refused(code(RFC, at(1), 30, 8, at(0))), (time.into(), "invalid.out_of_range"));
        assert!(changes_at(at(1), 30, at(0)).is_err() && step(Timestamp::MAX, 1, Timestamp::MIN).is_err());
    }

    #[test]
    fn spaces_and_dashes_are_trimmed_and_everything_else_is_an_input_error() {
        // RULE A10
        let read = |text: &str| text.parse::<Code>().map(|code| code.reveal());
        for text in [
            "12345678",
            " 1234 5678 ",
            "1234-5678",
            "12-34-56-78",
            "1234\u{a0}5678",
            "1234\u{2013}5678",
            "\n12345678\t",
        ] {
            assert_eq!(read(text).as_deref(), Ok("12345678"), "{text:?}");
        }
        assert_eq!((read("000000").unwrap(), read("0123456").unwrap()), ("000000".into(), "0123456".into()));
        let long = "9".repeat(1_000_000);
        for text in [
            "",
            "     ",
            "12345",
            "123456789",
            "1234567a",
            "12.345.678",
            "+12345678",
            "１２３４５６７８",
            "٠١٢٣٤٥٦٧",
            &long,
        ] {
            let error = read(text).unwrap_err();
            assert_eq!((error.field(), error.code()), ("assistance.code", "invalid.not_a_code"), "{text:.20?}");
            assert_eq!(error.to_string(), "assistance.code: is not a code of 6 to 8 digits");
        }
    }

    #[test]
    fn codes_are_equal_by_their_digits_and_show_none() {
        // RULES A10, A11
        let [eight, seven]: [Code; 2] = ["01234567".parse().unwrap(), "1234567".parse().unwrap()];
        assert_ne!(eight, seven, "the same number with other digits is another code");
        assert_eq!(eight, "0123-4567".parse().unwrap());
        assert_eq!(format!("{eight:?} {:?}", Secret::new([7; 32])), "Code(…) Secret(…)");
        assert_eq!(serde_json::to_string(&eight).unwrap(), r#""01234567""#);
        assert!(serde_json::from_str::<Code>("1234567").is_err(), "a number would lose its zeros");
    }

    /// RFC 6238 and RFC 4226 once more, as their texts have it.
    fn by_the_book(secret: &[u8], start: i64, period: i64, digits: u32, time: i64) -> String {
        use hmac::{KeyInit as _, Mac as _};
        let counter = (time - start).div_euclid(period);
        let mut mac = hmac::Hmac::<sha2::Sha256>::new_from_slice(secret).unwrap();
        mac.update(&counter.to_be_bytes());
        let hs = mac.finalize().into_bytes();
        let offset = (hs[31] & 0xf) as usize;
        let [a, b, c, d] = [0, 1, 2, 3].map(|n| u64::from(hs[offset + n]));
        let bin_code = (a & 0x7f) << 24 | b << 16 | c << 8 | d;
        let text = format!("{bin_code:010}");
        text[10 - digits as usize..].to_owned()
    }

    proptest! {
        #[test]
        fn codes_are_those_of_the_rfc_and_only_their_own_verifies(
            secret in any::<[u8; 32]>(),
            start in -2_000_000_000i64..4_000_000_000,
            passed in 0i64..100_000_000,
            (period, digits) in (1u32..100_000, 6u32..=8),
            guess in 0u32..100_000_000,
        ) {
            let time = start + passed;
            let expected = by_the_book(&secret, start, period.into(), digits, time);
            let code = code(&secret, at(start), period, digits, at(time)).unwrap();
            prop_assert_eq!(&code.reveal(), &expected);
            prop_assert_eq!(&expected.parse::<Code>().unwrap(), &code);
            let (secret, step) = (Secret::new(secret), step(at(start), period, at(time)).unwrap());
            prop_assert!(secret.verify(step, digits, &code));
            let guess = Code { number: guess % modulus(digits).unwrap(), digits };
            prop_assert_eq!(secret.verify(step, digits, &guess), guess == code);
            let changes = changes_at(at(start), period, at(time)).unwrap();
            prop_assert!(changes > at(time) && changes <= at(time + i64::from(period)));
            prop_assert_eq!(super::step(at(start), period, changes).unwrap(), step + 1);
        }

        #[test]
        fn any_text_is_a_code_or_an_input_error(text in "[0-9 -]{0,12}|\\PC{0,12}") {
            let digits: String = text.chars().filter(|c| !groups(*c)).collect();
            let is_code = (6..=8).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
            match text.parse::<Code>() {
                Ok(code) => prop_assert!(is_code && code.reveal() == digits),
                Err(_) => prop_assert!(!is_code),
            }
        }
    }
}
