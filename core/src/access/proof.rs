use super::Basis;
use crate::assistance::Code;
use crate::{BreakGlassId, ConsentId, UserId};
use serde::{Deserialize, Serialize, Serializer};

/// What an agent enters with.
///
/// Whoever gave a code or a consent is named here, because what a decision reads follows from its input alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Proof {
    /// The door is open (RULE A1).
    Door,
    /// The customer read a code to the agent (RULE A3).
    Code {
        /// The code. It is read from JSON and never written there: what is stored of an input is its hash, and all hashes of eight
        /// digits are soon tried (RULE A11).
        #[serde(serialize_with = "kept_back")]
        code: Code,
        /// Who gave it.
        given_by: UserId,
    },
    /// A written consent (RULE I5).
    Consent {
        /// Which.
        consent: ConsentId,
        /// Who gave it.
        given_by: UserId,
    },
    /// An approved emergency (RULE I15).
    BreakGlass {
        /// Which.
        request: BreakGlassId,
    },
}

fn kept_back<S: Serializer>(_: &Code, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str("…")
}

impl Proof {
    /// On the strength of what a session stands that was entered with it.
    pub const fn basis(&self) -> Basis {
        match self {
            Self::Door => Basis::Door,
            Self::Code { .. } => Basis::Code,
            Self::Consent { .. } => Basis::Consent,
            Self::BreakGlass { .. } => Basis::BreakGlass,
        }
    }

    /// Who gave the code or the consent.
    pub const fn given_by(&self) -> Option<UserId> {
        match self {
            Self::Code { given_by, .. } | Self::Consent { given_by, .. } => Some(*given_by),
            Self::Door | Self::BreakGlass { .. } => None,
        }
    }

    /// The consent.
    pub const fn consent(&self) -> Option<ConsentId> {
        match self {
            Self::Consent { consent, .. } => Some(*consent),
            _ => None,
        }
    }

    /// The emergency.
    pub const fn break_glass(&self) -> Option<BreakGlassId> {
        match self {
            Self::BreakGlass { request } => Some(*request),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_and_never_written() {
        // RULE A11
        let given_by = UserId::from_name("ada");
        let json = format!(r#"{{"code":{{"code":"1234 5678","given_by":"{}"}}}}"#, given_by.uuid());
        let proof: Proof = serde_json::from_str(&json).unwrap();
        assert_eq!(proof, Proof::Code { code: "12345678".parse().unwrap(), given_by });
        let written = serde_json::to_string(&proof).unwrap();
        assert!(!written.contains("1234") && !format!("{proof:?}").contains("1234"), "{written} {proof:?}");
        assert!(serde_json::from_str::<Proof>(&written).is_err(), "what was kept back is no code");
        let door: Proof = serde_json::from_str(r#""door""#).unwrap();
        assert_eq!(serde_json::from_str::<Proof>(&serde_json::to_string(&door).unwrap()).unwrap(), Proof::Door);
    }
}
