//! Secrets as text, and the forms that apps read.

use super::Secret;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

/// A text that must not leak: `Debug` shows nothing of it, it has no `Display`, and it is wiped from memory when dropped. It is
/// serialised as it is, for the one reply that hands it over.
#[derive(Clone)]
pub struct SecretText(Zeroizing<String>);

impl SecretText {
    /// The text.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl PartialEq for SecretText {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }
}

impl Eq for SecretText {}

impl fmt::Debug for SecretText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretText(…)")
    }
}

impl Serialize for SecretText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for SecretText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(Zeroizing::new(text)))
    }
}

/// A secret in base32, as authenticator apps read it.
pub(super) fn base32(secret: &Secret) -> SecretText {
    let mut text = Zeroizing::new(String::with_capacity(52));
    encode(secret.bytes(), &mut text);
    SecretText(text)
}

/// The `otpauth:` address of a secret, for codes that are counted from 1970. Apps show `issuer` and `label`.
pub(super) fn otpauth(
    secret: &SecretText,
    period_for_seconds: u32,
    digits: u32,
    issuer: &str,
    label: &str,
) -> SecretText {
    let (issuer, label) = (percent(issuer), percent(label));
    let rest = format!("issuer={issuer}&algorithm=SHA256&digits={digits}&period={period_for_seconds}");
    // In one piece, so that none of it is left behind by a growing string.
    let parts = ["otpauth://totp/", &issuer, ":", &label, "?secret=", secret.reveal(), "&", &rest];
    let mut text = Zeroizing::new(String::with_capacity(parts.iter().map(|part| part.len()).sum()));
    for part in parts {
        text.push_str(part);
    }
    SecretText(text)
}

/// RFC 4648 §6, without padding, which authenticator apps don't take.
fn encode(bytes: &[u8], to: &mut String) {
    const DIGITS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    for five in bytes.chunks(5) {
        let bits =
            five.iter().zip([32, 24, 16, 8, 0]).fold(0u64, |bits, (byte, shift)| bits | u64::from(*byte) << shift);
        let count = (five.len() * 8).div_ceil(5);
        for shift in [35, 30, 25, 20, 15, 10, 5, 0].into_iter().take(count) {
            let digit = usize::try_from(bits >> shift & 31).ok().and_then(|index| DIGITS.get(index));
            to.push(char::from(*digit.unwrap_or(&b'A')));
        }
    }
}

/// RFC 3986 §2.1: everything but letters, digits and four marks as `%` and two digits.
fn percent(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 3);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push_str(&hex::encode_upper([byte]));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base32_is_that_of_rfc_4648() {
        // Section 10, without the padding.
        let vectors = [
            ("", ""),
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ];
        for (bytes, text) in vectors {
            let mut encoded = String::new();
            encode(bytes.as_bytes(), &mut encoded);
            assert_eq!(encoded, text);
        }
        assert_eq!(base32(&Secret::new([0xff; 32])).reveal(), format!("{}Q", "7".repeat(51)));
    }

    #[test]
    fn an_authenticator_s_address_escapes_what_people_write() {
        let link = otpauth(&SecretText(Zeroizing::new("AAAA".into())), 1_800, 8, "Assistance", "Ada's bakery & café?");
        let expected = "otpauth://totp/Assistance:Ada%27s%20bakery%20%26%20caf%C3%A9%3F?secret=AAAA&issuer=Assistance&algorithm=SHA256&digits=8&period=1800";
        assert_eq!(link.reveal(), expected);
    }

    #[test]
    fn nothing_of_it_is_shown() {
        // RULE A11
        let text = base32(&Secret::new([7; 32]));
        assert_eq!(format!("{text:?} {:?}", Some(&text)), "SecretText(…) Some(SecretText(…))");
        assert_eq!(serde_json::from_str::<SecretText>(&serde_json::to_string(&text).unwrap()).unwrap(), text);
        assert_ne!(text, base32(&Secret::new([8; 32])));
    }
}
