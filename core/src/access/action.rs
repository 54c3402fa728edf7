use super::Scope;
use crate::digest::Digest;
use crate::text::{ActionNote, FileName};
use serde::{Deserialize, Serialize};

/// Something that was done inside (RULES I12, I20).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Action {
    /// Something was looked at.
    Viewed {
        /// What, in a few words.
        what: ActionNote,
    },
    /// Something was changed.
    Changed {
        /// What, in a few words.
        what: ActionNote,
    },
    /// Data was imported.
    Imported {
        /// What, in a few words.
        what: ActionNote,
    },
    /// A document was downloaded. The agent must delete it afterwards, and say so.
    Downloaded {
        /// Its name.
        document: FileName,
        /// SHA-256 of its bytes.
        sha256: Digest,
    },
    /// The customer shared a document with the agent, who must delete it afterwards, and say so.
    Shared {
        /// Its name.
        document: FileName,
        /// SHA-256 of its bytes.
        sha256: Digest,
    },
    /// The screen was recorded. The agent must delete the recording afterwards, and say so.
    Filmed {
        /// The recording's name.
        document: FileName,
        /// SHA-256 of its bytes.
        sha256: Digest,
    },
}

impl Action {
    /// Whether it leaves something with the agent that must be deleted afterwards (RULE I12).
    pub const fn leaves_documents(&self) -> bool {
        matches!(self, Self::Downloaded { .. } | Self::Shared { .. } | Self::Filmed { .. })
    }

    /// The scope without which it can't have been done, whatever the agent says; `None` if any may be named.
    pub const fn needs(&self) -> Option<Scope> {
        match self {
            Self::Imported { .. } => Some(Scope::IMPORT),
            Self::Downloaded { .. } => Some(Scope::DOWNLOAD),
            _ => None,
        }
    }
}
