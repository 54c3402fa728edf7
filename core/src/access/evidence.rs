use crate::digest::Digest;
use crate::row::{Field, Malformed, Value};
use crate::text::Link;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What a written consent can be proved with (RULE I5): the digest of the text that was agreed to, or a link to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// SHA-256 of the text.
    Text(Digest),
    /// Where it can be read.
    Link(Link),
}

impl Field for Evidence {
    /// `sha256:` and the digest, or the link.
    fn write(&self) -> Value<'_> {
        match self {
            Self::Text(digest) => Value::Text(Cow::Owned(format!("sha256:{digest}"))),
            Self::Link(link) => Value::text(link.as_str()),
        }
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        let Value::Text(text) = value else { return Err(Malformed) };
        match text.strip_prefix("sha256:") {
            Some(digest) => digest.parse().map(Self::Text).map_err(|_| Malformed),
            None => text.parse().map(Self::Link).map_err(|_| Malformed),
        }
    }
}
