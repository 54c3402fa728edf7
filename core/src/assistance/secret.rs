use super::Code;
use crate::error::{InputError, Problem};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};
use std::fmt;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

/// The secret that a request's codes follow from (RULES A7, A8): 32 bytes, with the state of HMAC-SHA-256 after them, so that
/// a code costs a copy of that state and nothing of the heap. Wiped from memory when dropped; never shown.
#[derive(Clone)]
pub struct Secret {
    bytes: Zeroizing<[u8; 32]>,
    keyed: Hmac<Sha256>,
}

impl Secret {
    /// From 32 bytes that nobody can guess.
    pub fn new(bytes: [u8; 32]) -> Self {
        let bytes = Zeroizing::new(bytes);
        Self { keyed: keyed(bytes.as_slice()), bytes }
    }

    /// The code of a time step; see [`step`](super::step).
    ///
    /// # Errors
    /// [`InputError`] for other than 6 to 8 digits.
    pub fn code(&self, step: u64, digits: u32) -> Result<Code, InputError> {
        Self::digits(digits).map(|modulus| Code { number: number(self.keyed.clone(), step) % modulus, digits })
    }

    /// Whether this is the code of a time step, with so many digits. In constant time (RULE A10): how much of a guess is right
    /// stays untold.
    #[inline]
    pub fn verify(&self, step: u64, digits: u32, code: &Code) -> bool {
        let Some(modulus) = modulus(digits) else { return false };
        let number = number(self.keyed.clone(), step) % modulus;
        bool::from(number.ct_eq(&code.number) & digits.ct_eq(&code.digits))
    }

    /// The bytes, for the one who may show the codes.
    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }

    /// The modulus of so many digits.
    pub(super) fn digits(digits: u32) -> Result<u32, InputError> {
        let problem = Problem::Count { count: digits.into(), min: 6, max: 8 };
        modulus(digits).ok_or(InputError::new("assistance.digits", problem))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// HMAC-SHA-256 under a key of any length.
pub(super) fn keyed(secret: &[u8]) -> Hmac<Sha256> {
    // RFC 2104: a key is filled up to a block with zeros, and one that is longer than a block is hashed first.
    let mut block = Zeroizing::new([0; 64]);
    let hashed: Zeroizing<[u8; 32]>;
    let short = if secret.len() > block.len() {
        hashed = Zeroizing::new(Sha256::digest(secret).into());
        hashed.as_slice()
    } else {
        secret
    };
    block.iter_mut().zip(short).for_each(|(to, from)| *to = *from);
    Hmac::new((&*block).into())
}

/// What so many digits can tell apart; `None` for other than 6 to 8.
#[inline]
pub(super) const fn modulus(digits: u32) -> Option<u32> {
    match digits {
        6 => Some(1_000_000),
        7 => Some(10_000_000),
        8 => Some(100_000_000),
        _ => None,
    }
}

/// The number that RFC 4226 §5.3 takes out of a time step's HMAC: 31 bits, from where its last four bits say.
#[inline]
pub(super) fn number(mut mac: Hmac<Sha256>, step: u64) -> u32 {
    mac.update(&step.to_be_bytes());
    let tag: [u8; 32] = mac.finalize().into_bytes().into();
    let [.., last] = tag;
    // The offset is 0 to 15, so four bytes follow it and the fallback is never taken.
    let four = tag.get(usize::from(last & 15)..).and_then(<[u8]>::first_chunk);
    four.map_or(0, |four| u32::from_be_bytes(*four) & 0x7fff_ffff)
}

#[cfg(test)]
mod tests {
    use super::*;
    use zeroize::ZeroizeOnDrop;

    #[test]
    fn a_code_without_its_leading_zero_is_another_one() {
        let secret = Secret::new([7; 32]);
        let with_zero = |step: &u64| secret.code(*step, 8).unwrap().reveal().starts_with('0');
        let step = (0..1_000).find(with_zero).unwrap();
        let code = secret.code(step, 8).unwrap();
        let shorter: Code = code.reveal()[1..].parse().unwrap();
        assert!(secret.verify(step, 8, &code));
        assert!(!secret.verify(step, 8, &shorter) && !secret.verify(step, 7, &code));
    }

    #[test]
    fn everything_of_a_secret_is_wiped() {
        // RULE A11: by type, because a test can't look at memory that is gone. An HMAC is two states of the hash and a buffer, and
        // wipes what its parts wipe; the hash says so only with its crate's feature.
        fn wiped<T: ZeroizeOnDrop>() {}
        wiped::<Zeroizing<[u8; 32]>>();
        wiped::<Sha256>();
    }
}
