use crate::Digest;
use crate::error::{InputError, Problem};
use crate::row::{Field, Malformed, Value};
use crate::text::{FileName, MediaType};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;

/// A file that was sent with a message (RULE T8): what it is, and the digest by which anybody can tell later that a file
/// is the same. The bytes stay with the host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// Its name, without a path.
    pub name: FileName,
    /// Its type, as the sender says; a host must not believe it when it serves the file.
    pub media_type: MediaType,
    /// How many bytes it has.
    pub bytes: u64,
    /// SHA-256 of the bytes.
    pub sha256: Digest,
}

/// A message's attachments: up to [`MAX`](Self::MAX).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Attachments(Vec<Attachment>);

impl Attachments {
    /// The most attachments of one message.
    pub const MAX: usize = 20;
    /// The most bytes that an attachment can claim: one tebibyte.
    pub const BYTES_MAX: u64 = 1 << 40;

    /// Checks and wraps a list.
    ///
    /// # Errors
    /// [`InputError`] naming `message.attachments` if there are too many, and `attachment.bytes` if one claims to have
    /// more than [`BYTES_MAX`](Self::BYTES_MAX).
    pub fn new(attachments: Vec<Attachment>) -> Result<Self, InputError> {
        let count = |field, count, max| Err(InputError::new(field, Problem::Count { count, min: 0, max }));
        if attachments.len() > Self::MAX {
            return count("message.attachments", attachments.len() as u64, Self::MAX as u64);
        }
        match attachments.iter().find(|it| it.bytes > Self::BYTES_MAX) {
            Some(it) => count("attachment.bytes", it.bytes, Self::BYTES_MAX),
            None => Ok(Self(attachments)),
        }
    }

    /// The attachments, in the sender's order.
    pub fn iter(&self) -> impl Iterator<Item = &Attachment> {
        self.0.iter()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'de> Deserialize<'de> for Attachments {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(Vec::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl Field for Attachments {
    /// JSON; nothing for none, which most messages have.
    fn write(&self) -> Value<'_> {
        if self.0.is_empty() {
            return Value::Null;
        }
        serde_json::to_string(&self.0).map_or(Value::Null, |json| Value::Text(Cow::Owned(json)))
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        match value {
            Value::Null => Ok(Self::default()),
            Value::Text(json) => serde_json::from_str(&json).map_err(|_| Malformed),
            _ => Err(Malformed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attachment(bytes: u64) -> Attachment {
        Attachment {
            name: "log.txt".parse().unwrap(),
            media_type: "text/plain".parse().unwrap(),
            bytes,
            sha256: "ab".repeat(32).parse().unwrap(),
        }
    }

    #[test]
    fn attachments_survive_their_column() {
        for list in [vec![], vec![attachment(0), attachment(1 << 40)]] {
            let list = Attachments::new(list).unwrap();
            assert_eq!(Attachments::read(list.write()).unwrap(), list);
        }
    }

    #[test]
    fn limits_are_named() {
        let many = Attachments::new(vec![attachment(1); 21]).unwrap_err();
        assert_eq!(many.to_string(), "message.attachments: is 21, allowed are 0 to 20");
        let large = Attachments::new(vec![attachment((1 << 40) + 1)]).unwrap_err();
        assert_eq!((large.field(), large.code()), ("attachment.bytes", "invalid.count"));
        for bad in ["", "ab", &"AB".repeat(32), &"xy".repeat(32)] {
            assert_eq!(bad.parse::<Digest>().unwrap_err().code(), "invalid.not_a_digest");
        }
        for bad in ["text", "/plain", "text/", "text/a b", "text/plain; charset=x", "a/b/c"] {
            assert!(bad.parse::<MediaType>().is_err(), "{bad}");
        }
        for bad in ["../etc/passwd", "a\\b", "a\nb", "gpj.\u{202e}exe"] {
            assert!(bad.parse::<FileName>().is_err(), "{bad}");
        }
    }
}
