//! Letters: one mail to one recipient, ready to be sent, as it lies in the spool.
//!
//! A letter is never changed once it is written. It has three parts: the digest of the rest, in hexadecimal; what the
//! envelope says, in one line of JSON; and the mail, byte for byte as it is sent, in this try and in all others. How
//! often it was tried is kept apart ([`crate::waiting`]), so that a try that fails costs no rewriting and no risk.

use consentry::{AccountId, EmailAddress, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt;

/// What tells a letter from every other: 64 hexadecimal digits, made of account, entry and address. It is the file's
/// name and the mail's id, so whatever is composed a second time is seen to be the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(crate) struct Key(String);

impl Key {
    /// The key that this is, if it is one.
    pub(crate) fn new(text: &str) -> Option<Self> {
        let digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        (text.len() == 64 && text.bytes().all(digit)).then(|| Self(text.to_owned()))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// What is written on the envelope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Envelope {
    /// The format's version, 1.
    pub(crate) v: u8,
    /// The letter's key.
    pub(crate) key: Key,
    /// Where complaints about it go; nowhere, if it answers a mail: two programs that answer each other never end.
    pub(crate) from: Option<EmailAddress>,
    /// To whom it goes. One address: nobody learns who else is told.
    pub(crate) to: EmailAddress,
    /// Whose account it tells of, for whoever looks into the spool.
    pub(crate) account: AccountId,
    /// The journal entry that it tells of.
    pub(crate) sequence: u64,
    /// What it tells, by its code.
    pub(crate) notice: String,
    /// When it was written.
    pub(crate) at: Timestamp,
}

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Letter {
    pub(crate) envelope: Envelope,
    /// The mail, with its headers.
    pub(crate) mail: Vec<u8>,
}

/// The version that is written, and read.
pub(crate) const VERSION: u8 = 1;
/// The most bytes of a letter. The longest message, in both forms and encoded, has less than a quarter of them.
pub(crate) const BYTES_MAX: u64 = 4 << 20;

impl Letter {
    /// The letter as a file.
    pub(crate) fn encode(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut rest = serde_json::to_vec(&self.envelope)?;
        rest.push(b'\n');
        rest.extend_from_slice(&self.mail);
        let mut file = hex::encode(Sha256::digest(&rest)).into_bytes();
        file.push(b'\n');
        file.extend_from_slice(&rest);
        Ok(file)
    }

    /// The letter in a file of that name, or what is wrong with the file.
    pub(crate) fn decode(key: &Key, file: &[u8]) -> Result<Self, &'static str> {
        let (digest, rest) = cut(file).ok_or("is cut off")?;
        if digest != hex::encode(Sha256::digest(rest)).as_bytes() {
            return Err("is not what was written");
        }
        let (envelope, mail) = cut(rest).ok_or("has no mail")?;
        let envelope: Envelope = serde_json::from_slice(envelope).map_err(|_| "has no envelope that can be read")?;
        match () {
            () if envelope.v != VERSION => Err("is of another version"),
            () if envelope.key != *key => Err("is named like another letter"),
            () => Ok(Self { envelope, mail: mail.to_vec() }),
        }
    }

    /// What the start of a letter's file says on the envelope. Unchecked: good enough to put letters in order.
    pub(crate) fn peek(file: &[u8]) -> Option<Envelope> {
        let (_, rest) = cut(file)?;
        serde_json::from_slice(cut(rest)?.0).ok()
    }
}

/// What stands before the first line feed, and after it.
fn cut(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = bytes.iter().position(|byte| *byte == b'\n')?;
    Some((bytes.get(..at)?, bytes.get(at + 1..)?))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A letter to somebody.
    pub(crate) fn letter(to: &str, sequence: u64) -> Letter {
        let key = hex::encode(Sha256::digest(format!("{sequence} {to}")));
        let envelope = Envelope {
            v: VERSION,
            key: Key::new(&key).unwrap(),
            from: Some("support@desk.example".parse().unwrap()),
            to: to.parse().unwrap(),
            account: AccountId::from_name("bakery"),
            sequence,
            notice: "ticket.opened".to_owned(),
            at: Timestamp::from_micros(1_790_000_000_000_000).unwrap(),
        };
        Letter { envelope, mail: b"Subject: a\r\n\r\nb\nc\r\n".to_vec() }
    }

    #[test]
    fn a_letter_comes_back_as_it_was() {
        let letter = letter("ana@example.com", 7);
        let file = letter.encode().unwrap();
        assert_eq!(Letter::decode(&letter.envelope.key, &file), Ok(letter.clone()));
        assert_eq!(Letter::peek(&file), Some(letter.envelope));
    }

    #[test]
    fn whatever_was_changed_is_found() {
        let letter = letter("ana@example.com", 7);
        let file = letter.encode().unwrap();
        for at in 0..file.len() {
            let mut bad = file.clone();
            bad[at] ^= 1;
            assert!(Letter::decode(&letter.envelope.key, &bad).is_err(), "byte {at}");
            assert!(Letter::decode(&letter.envelope.key, &file[..at]).is_err(), "cut at {at}");
        }
        let other = Key::new(&"a".repeat(64)).unwrap();
        assert_eq!(Letter::decode(&other, &file), Err("is named like another letter"));
    }

    #[test]
    fn only_keys_are_keys() {
        for text in ["", "a", "../../etc/passwd", &"A".repeat(64), &"g".repeat(64), &"a".repeat(65)] {
            assert_eq!(Key::new(text), None, "{text}");
        }
    }
}
