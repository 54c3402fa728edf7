use super::fact::Fact;
use super::tree;
use crate::Digest;
use crate::principal::Actor;
use crate::row::row;
use crate::{AccountId, CommandId, Timestamp, UserId};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;

/// The length of the salt under a payload's commitment.
pub const PAYLOAD_SALT_BYTES: usize = 16;

/// What stands before salt and payload in the hash, so that a commitment can't be taken for any other hash.
const COMMITMENT_DOMAIN: &[u8] = b"consentry/payload/1\0";

/// One journal entry, exactly as it is stored.
///
/// The header is a leaf of the account's tree: it holds no personal data beyond ids, and stays for ever. The payload
/// says what happened; the header holds only its salted commitment, so that erasing salt and payload (a person's right,
/// or the end of retention, RULE J3) leaves a proof that something stood there and betrays nothing of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The account.
    pub account: AccountId,
    /// Its place in the account's journal, from 1, without gaps.
    pub sequence: u64,
    /// The [`Header`] as JSON, byte for byte as it was hashed.
    pub header: String,
    /// The commitment's salt, 32 hexadecimal digits; `None` once erased.
    pub salt: Option<String>,
    /// The [`Fact`] as JSON, byte for byte as it was committed to; `None` once erased.
    pub payload: Option<String>,
}
row!(Entry in "entry", key 2: account, sequence, header, salt, payload);

/// What an entry's header says. Its JSON form has these keys in this order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header<'a> {
    /// The format's version, 1.
    pub v: u8,
    /// The account.
    pub account: AccountId,
    /// The entry's sequence; its leaf's index in the tree is one less.
    pub sequence: u64,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it (RULE I20).
    pub actor: Actor,
    /// On whose behalf, if not their own (RULE I20).
    pub on_behalf_of: Option<UserId>,
    /// The command that did it.
    pub command: CommandId,
    /// The policy that it was decided under, as [`Rules::digest`](crate::policy::Rules::digest).
    pub policy: Digest,
    /// The fact's code.
    pub fact: Cow<'a, str>,
    /// The payload's commitment, 64 hexadecimal digits.
    pub payload: Cow<'a, str>,
}

/// Why an entry can't be what it claims to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EntryError {
    /// The header is not of a known format.
    #[error("the header is not of a known format")]
    Header,
    /// The header is another entry's.
    #[error("the header belongs to another entry")]
    Misplaced,
    /// The payload or its salt is not the one that the header commits to.
    #[error("the payload is not the one that the header commits to")]
    Commitment,
    /// The payload is gone.
    #[error("the payload was erased")]
    Erased,
    /// The payload is not of a known form; a newer version may have written it.
    #[error("the payload is not of a known form")]
    Payload,
}

impl Entry {
    /// The header, read and checked against the entry's place.
    ///
    /// # Errors
    /// [`EntryError::Header`] and [`EntryError::Misplaced`].
    pub fn read_header(&self) -> Result<Header<'_>, EntryError> {
        let header: Header<'_> = serde_json::from_str(&self.header).map_err(|_| EntryError::Header)?;
        if header.v != 1 {
            return Err(EntryError::Header);
        }
        if (header.account, header.sequence) != (self.account, self.sequence) {
            return Err(EntryError::Misplaced);
        }
        Ok(header)
    }

    /// What happened, after checking the payload against the header's commitment.
    ///
    /// # Errors
    /// Any [`EntryError`].
    pub fn read_fact(&self) -> Result<Fact, EntryError> {
        let header = self.read_header()?;
        let (Some(salt), Some(payload)) = (&self.salt, &self.payload) else {
            return Err(EntryError::Erased);
        };
        let mut bytes = [0u8; PAYLOAD_SALT_BYTES];
        hex::decode_to_slice(salt, &mut bytes).map_err(|_| EntryError::Commitment)?;
        // The digits themselves count, too: in capitals they mean the same salt, but are not what was stored.
        if tree::hex(&bytes) != *salt || header.payload != commitment(&bytes, payload) {
            return Err(EntryError::Commitment);
        }
        let fact: Fact = serde_json::from_str(payload).map_err(|_| EntryError::Payload)?;
        if fact.code() == header.fact { Ok(fact) } else { Err(EntryError::Payload) }
    }

    /// The hash of this entry's leaf in the account's tree.
    pub fn leaf(&self) -> tree::Hash {
        tree::leaf(self.header.as_bytes())
    }
}

/// The salted commitment to a payload, in hexadecimal.
pub(super) fn commitment(salt: &[u8; PAYLOAD_SALT_BYTES], payload: &str) -> String {
    let hash = Sha256::new().chain_update(COMMITMENT_DOMAIN).chain_update(salt).chain_update(payload).finalize();
    tree::hex(&hash)
}
