//! The Merkle tree of [RFC 6962] §2.1 in its compact form: the *frontier*.
//!
//! A tree of `n` leaves is a row of perfect subtrees, one for each bit set in `n`. Keeping just their roots, largest
//! first, is enough to append a leaf and to compute the root, both in O(log n).
//!
//! [RFC 6962]: https://www.rfc-editor.org/rfc/rfc6962#section-2.1

use crate::row::{Field, Malformed, Value};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// The hash of a leaf: SHA-256 of a zero byte and the leaf's bytes.
pub fn leaf(bytes: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(bytes).finalize().into()
}

/// The hash of an inner node: SHA-256 of a one byte and both children.
pub fn node(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// Bytes as lower-case hexadecimal digits, the form in which hashes are stored and shown.
pub fn hex(bytes: &[u8]) -> String {
    let mut digits = vec![0; bytes.len() * 2];
    // Both fit by construction: twice as many digits, and digits are ASCII.
    let _ = hex::encode_to_slice(bytes, &mut digits);
    String::from_utf8(digits).unwrap_or_default()
}

/// The roots of the perfect subtrees, largest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier(Vec<Hash>);

impl Frontier {
    /// Whether this can be the frontier of a tree with `size` leaves.
    pub fn fits(&self, size: u64) -> bool {
        self.0.len() == size.count_ones() as usize
    }

    /// Appends a leaf's hash to a tree that has `size` leaves.
    pub fn append(&mut self, size: u64, leaf: Hash) {
        let mut hash = leaf;
        // Each trailing one bit of the size is a perfect subtree that the new leaf completes to a larger one.
        for _ in 0..size.trailing_ones() {
            if let Some(left) = self.0.pop() {
                hash = node(&left, &hash);
            }
        }
        self.0.push(hash);
    }

    /// The tree's root; SHA-256 of nothing for an empty tree.
    pub fn root(&self) -> Hash {
        let mut roots = self.0.iter().rev();
        roots
            .next()
            .map_or_else(|| Sha256::digest([]).into(), |&last| roots.fold(last, |right, left| node(left, &right)))
    }

    /// The subtrees' roots, largest subtree first.
    pub fn roots(&self) -> &[Hash] {
        &self.0
    }
}

impl Serialize for Frontier {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&hex(self.0.as_flattened()))
    }
}

impl<'de> Deserialize<'de> for Frontier {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        let bytes = hex::decode(&*text).map_err(serde::de::Error::custom)?;
        Self::read(Value::bytes(&bytes)).map_err(serde::de::Error::custom)
    }
}

impl Field for Frontier {
    fn write(&self) -> Value<'_> {
        Value::bytes(self.0.as_flattened())
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        let Value::Bytes(bytes) = value else {
            return Err(Malformed);
        };
        match bytes.as_chunks::<32>() {
            (hashes, []) if hashes.len() <= 64 => Ok(Self(hashes.to_vec())),
            _ => Err(Malformed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6962 §2.1 word for word: the root over all leaves, computed from scratch.
    fn root_by_definition(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => Sha256::digest([]).into(),
            [one] => *one,
            many => {
                let split = (many.len().next_power_of_two() / 2).max(1);
                let (left, right) = many.split_at(split);
                node(&root_by_definition(left), &root_by_definition(right))
            }
        }
    }

    #[test]
    fn the_published_vectors_hold() {
        // RULE J2. The inputs and roots of the certificate-transparency project's reference tests.
        let inputs =
            ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        let roots = [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        let mut frontier = Frontier::default();
        for (size, (input, root)) in (0..).zip(inputs.into_iter().zip(roots)) {
            frontier.append(size, leaf(&hex::decode(input).unwrap()));
            assert_eq!(hex::encode(frontier.root()), root, "after {} leaves", size + 1);
        }
    }

    #[test]
    fn the_frontier_agrees_with_the_definition_and_with_another_implementation() {
        // RULE J2
        let mut frontier = Frontier::default();
        let mut leaves = Vec::new();
        let mut other = ct_merkle::mem_backed_tree::MemoryBackedTree::<sha2::Sha256, Vec<u8>>::new();
        assert_eq!(frontier.root(), root_by_definition(&leaves));
        for size in 0u64..300 {
            let bytes = size.to_be_bytes().to_vec();
            frontier.append(size, leaf(&bytes));
            leaves.push(leaf(&bytes));
            other.push(bytes);
            assert!(frontier.fits(size + 1));
            assert_eq!(frontier.root(), root_by_definition(&leaves));
            assert_eq!(frontier.root().as_slice(), other.root().as_bytes().as_slice());
        }
    }

    #[test]
    fn a_damaged_frontier_is_noticed() {
        assert!(Frontier::read(Value::bytes(&[0; 33])).is_err());
        assert!(Frontier::read(Value::bytes(&[0; 32 * 65])).is_err());
        assert!(!Frontier::default().fits(1));
    }
}
