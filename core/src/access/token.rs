//! Claims as signed tokens (RULE I19), with the keys and algorithms of [`jsonwebtoken`].
//!
//! Which cryptography signs is an argument, so that nothing global has to be set up and nothing can be missing at run time. The one
//! here, [`HMAC`], knows HS256 and needs no further crate. A host with other keys switches `rust_crypto` or `aws_lc_rs` on in its own
//! `jsonwebtoken` and hands that one's `DEFAULT_PROVIDER` over.
//!
//! ```
//! use consentry::access::token::{self, Expected, HMAC};
//! use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey};
//! # fn host(claims: &consentry::access::Claims, now: consentry::Timestamp) -> Result<(), token::TokenError> {
//! let secret = [7; 32];
//! let token = token::encode(claims, &EncodingKey::from_secret(&secret), Algorithm::HS256, &HMAC)?;
//! let expected = Expected { algorithm: Algorithm::HS256, iss: None, aud: None };
//! assert_eq!(token::decode(&token, &DecodingKey::from_secret(&secret), expected, &HMAC, now)?, *claims);
//! # Ok(())
//! # }
//! ```

use super::Claims;
use super::claims::seconds;
use super::session::CLOCK_SKEW;
use crate::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jsonwebtoken::crypto::{CryptoProvider, JwtSigner, JwtVerifier, KeyUtils};
use jsonwebtoken::errors::{Error, ErrorKind};
use jsonwebtoken::signature;
use jsonwebtoken::{Algorithm, AlgorithmFamily, DecodingKey, EncodingKey};
use sha2::Sha256;

/// The most bytes of a token.
pub const BYTES_MAX: usize = 8_192;

/// The type in a token's header. A token that was made for something else is none of these (RFC 8725 §3.11).
pub const TYPE: &str = "consentry+jwt";

/// What a token must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected<'a> {
    /// The algorithm. What a token says about that itself counts for nothing.
    pub algorithm: Algorithm,
    /// Who must have issued it; `None` for a token that doesn't say.
    pub iss: Option<&'a str>,
    /// For whom it must be; `None` for a token that doesn't say.
    pub aud: Option<&'a str>,
}

/// Why a token is no good, or can't be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum TokenError {
    /// More than [`BYTES_MAX`].
    #[error("the token is too long")]
    TooLong,
    /// Not three parts of base64, or no claims in it.
    #[error("the token is malformed")]
    Malformed,
    /// Another algorithm, another type, or anything else in the header.
    #[error("the token's header is another one")]
    Header,
    /// The key is no key for the algorithm, or the cryptography doesn't know it.
    #[error("the key doesn't fit")]
    Key,
    /// Signed by somebody else, or altered.
    #[error("the signature is wrong")]
    Signature,
    /// Issued by or for somebody else.
    #[error("the token is for somebody else")]
    Foreign,
    /// From some time ahead.
    #[error("the token is not valid yet")]
    Early,
    /// Over.
    #[error("the token has expired")]
    Expired,
}

/// The only header of a token with this algorithm.
fn header(algorithm: Algorithm) -> Result<String, TokenError> {
    let algorithm = serde_json::to_string(&algorithm).map_err(|_| TokenError::Key)?;
    Ok(URL_SAFE_NO_PAD.encode(format!(r#"{{"typ":"{TYPE}","alg":{algorithm}}}"#)))
}

/// Signs claims (RULE I19).
///
/// # Errors
/// [`TokenError::Key`] if the key doesn't fit the algorithm; [`TokenError::TooLong`].
pub fn encode(
    claims: &Claims,
    key: &EncodingKey,
    algorithm: Algorithm,
    by: &CryptoProvider,
) -> Result<String, TokenError> {
    let signer = (by.signer_factory)(&algorithm, key).map_err(|_| TokenError::Key)?;
    if signer.algorithm() != algorithm || key.family() != algorithm.family() {
        return Err(TokenError::Key);
    }
    let claims = serde_json::to_vec(claims).map_err(|_| TokenError::Malformed)?;
    let mut token = header(algorithm)?;
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(claims, &mut token);
    let signature = signer.try_sign(token.as_bytes()).map_err(|_| TokenError::Key)?;
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(signature, &mut token);
    if token.len() > BYTES_MAX { Err(TokenError::TooLong) } else { Ok(token) }
}

/// Checks a token and reads its claims (RULE I19). Reads no clock: it is `now`.
///
/// Nothing of a token is looked at before its signature is right, but for its header, which must be the one that [`encode`] writes. It
/// is over at `exp`, without mercy; that it comes from ahead is forgiven as far as clocks may differ ([`CLOCK_SKEW`]).
///
/// # Errors
/// [`TokenError`], with the first reason there is.
pub fn decode(
    token: &str,
    key: &DecodingKey,
    expected: Expected<'_>,
    by: &CryptoProvider,
    now: Timestamp,
) -> Result<Claims, TokenError> {
    if token.len() > BYTES_MAX {
        return Err(TokenError::TooLong);
    }
    let (message, signature) = token.rsplit_once('.').ok_or(TokenError::Malformed)?;
    let (head, body) = message.split_once('.').ok_or(TokenError::Malformed)?;
    if head != header(expected.algorithm)? {
        return Err(TokenError::Header);
    }
    let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| TokenError::Malformed)?;
    let verifier = (by.verifier_factory)(&expected.algorithm, key).map_err(|_| TokenError::Key)?;
    if verifier.algorithm() != expected.algorithm || key.family() != expected.algorithm.family() {
        return Err(TokenError::Key);
    }
    verifier.verify(message.as_bytes(), &signature).map_err(|_| TokenError::Signature)?;
    let body = URL_SAFE_NO_PAD.decode(body).map_err(|_| TokenError::Malformed)?;
    let claims: Claims = serde_json::from_slice(&body).map_err(|_| TokenError::Malformed)?;
    if (claims.iss.as_deref(), claims.aud.as_deref()) != (expected.iss, expected.aud) {
        return Err(TokenError::Foreign);
    }
    let begins = claims.nbf.map_or(claims.iat, |nbf| nbf.max(claims.iat));
    if seconds(now).saturating_add(CLOCK_SKEW.whole_seconds()) < begins {
        return Err(TokenError::Early);
    }
    if seconds(now) >= claims.exp { Err(TokenError::Expired) } else { Ok(claims) }
}

/// HS256 with the HMAC that this library uses anyway; no other algorithm. Secrets have 32 bytes at least (RFC 7518 §3.2).
pub static HMAC: CryptoProvider = CryptoProvider {
    signer_factory: |algorithm, key| {
        let secret = (key.family() == AlgorithmFamily::Hmac).then(|| key.as_bytes());
        hs256(*algorithm, secret).map(|mac| Box::new(mac) as Box<dyn JwtSigner>)
    },
    verifier_factory: |algorithm, key| {
        let secret = (key.family() == AlgorithmFamily::Hmac).then(|| key.try_get_as_bytes()).transpose()?;
        hs256(*algorithm, secret).map(|mac| Box::new(mac) as Box<dyn JwtVerifier>)
    },
    // Nothing here reads keys from JSON.
    key_utils: KeyUtils {
        rsa_pub_components_from_private_key: |_| Err(unsupported()),
        rsa_pub_components_from_public_key: |_| Err(unsupported()),
        ec_pub_components_from_private_key: |_, _| Err(unsupported()),
        ed_pub_components_from_private_key: |_, _| Err(unsupported()),
        compute_digest: |_, _| Err(unsupported()),
    },
};

const SECRET_BYTES_MIN: usize = 32;

fn unsupported() -> Error {
    ErrorKind::UnsupportedAlgorithm.into()
}

fn hs256(algorithm: Algorithm, secret: Option<&[u8]>) -> Result<Hs256, Error> {
    if algorithm != Algorithm::HS256 {
        return Err(unsupported());
    }
    let secret = secret.filter(|secret| secret.len() >= SECRET_BYTES_MIN).ok_or(ErrorKind::InvalidKeyFormat)?;
    Hmac::new_from_slice(secret).map(Hs256).map_err(|_| ErrorKind::InvalidKeyFormat.into())
}

struct Hs256(Hmac<Sha256>);

impl signature::Signer<Vec<u8>> for Hs256 {
    fn try_sign(&self, message: &[u8]) -> Result<Vec<u8>, signature::Error> {
        Ok(self.0.clone().chain_update(message).finalize().into_bytes().to_vec())
    }
}

impl signature::Verifier<Vec<u8>> for Hs256 {
    fn verify(&self, message: &[u8], signature: &Vec<u8>) -> Result<(), signature::Error> {
        // In constant time.
        let verified = self.0.clone().chain_update(message).verify_slice(signature);
        verified.map_err(|_| signature::Error::new())
    }
}

impl JwtSigner for Hs256 {
    fn algorithm(&self) -> Algorithm {
        Algorithm::HS256
    }
}

impl JwtVerifier for Hs256 {
    fn algorithm(&self) -> Algorithm {
        Algorithm::HS256
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::claims::tests::{inside, pass};
    use crate::time::seconds as at;
    use proptest::prelude::*;

    const SECRET: [u8; 32] = [7; 32];
    const HS256: Expected<'static> = Expected { algorithm: Algorithm::HS256, iss: None, aud: None };

    fn claims() -> Claims {
        Claims::new(&inside(), &pass()).unwrap()
    }

    fn signed(claims: &Claims) -> String {
        encode(claims, &EncodingKey::from_secret(&SECRET), Algorithm::HS256, &HMAC).unwrap()
    }

    fn read(token: &str, now: i64) -> Result<Claims, TokenError> {
        decode(token, &DecodingKey::from_secret(&SECRET), HS256, &HMAC, at(now))
    }

    /// A token with any header and any claims, signed with the right secret.
    fn forged(header: &str, claims: &str) -> String {
        let message = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims));
        let signature = Hmac::<Sha256>::new_from_slice(&SECRET).unwrap().chain_update(&message).finalize().into_bytes();
        format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature))
    }

    const HEADER: &str = r#"{"typ":"consentry+jwt","alg":"HS256"}"#;

    #[test]
    fn a_token_carries_its_claims() {
        // RULE I19
        let token = signed(&claims());
        assert_eq!(token, forged(HEADER, &serde_json::to_string(&claims()).unwrap()));
        assert_eq!(read(&token, 1_500), Ok(claims()));
        assert_eq!(read(&token, 1_500).unwrap().inside(), inside());
    }

    #[test]
    fn others_read_it_too() {
        // Only this test sets what is global in the peer.
        HMAC.install_default().unwrap();
        let mut validation = jsonwebtoken::Validation::new(Algorithm::HS256);
        validation.validate_exp = false;
        let theirs = jsonwebtoken::decode::<Claims>(signed(&claims()), &DecodingKey::from_secret(&SECRET), &validation);
        assert_eq!(theirs.unwrap().claims, claims());
        let mut header = jsonwebtoken::Header::new(Algorithm::HS256);
        header.typ = Some(TYPE.into());
        let theirs = jsonwebtoken::encode(&header, &claims(), &EncodingKey::from_secret(&SECRET)).unwrap();
        assert_eq!(read(&theirs, 1_500), Ok(claims()));
    }

    #[test]
    fn the_algorithm_is_pinned() {
        let json = serde_json::to_string(&claims()).unwrap();
        for header in [
            r#"{"typ":"consentry+jwt","alg":"none"}"#,
            r#"{"typ":"consentry+jwt","alg":"None"}"#,
            r#"{"typ":"consentry+jwt","alg":"HS512"}"#,
            r#"{"typ":"consentry+jwt","alg":"RS256"}"#,
            r#"{"typ":"JWT","alg":"HS256"}"#,
            r#"{"alg":"HS256"}"#,
            r#"{"typ":"consentry+jwt","alg":"HS256","crit":["exp"]}"#,
            r#"{"typ":"consentry+jwt","alg":"HS256","alg":"none"}"#,
            "",
        ] {
            assert_eq!(read(&forged(header, &json), 1_500), Err(TokenError::Header), "{header}");
        }
        let unsigned = signed(&claims()).rsplit_once('.').unwrap().0.to_owned();
        assert_eq!(read(&format!("{unsigned}."), 1_500), Err(TokenError::Signature));
        assert_eq!(read(&unsigned, 1_500), Err(TokenError::Malformed), "two parts");
        assert_eq!(read(&format!("{}.AAAA", signed(&claims())), 1_500), Err(TokenError::Signature), "four parts");
    }

    #[test]
    fn keys_fit_their_algorithm() {
        let short = EncodingKey::from_secret(&[7; 31]);
        assert_eq!(encode(&claims(), &short, Algorithm::HS256, &HMAC), Err(TokenError::Key));
        let secret = EncodingKey::from_secret(&SECRET);
        for algorithm in [Algorithm::HS384, Algorithm::RS256, Algorithm::EdDSA] {
            assert_eq!(encode(&claims(), &secret, algorithm, &HMAC), Err(TokenError::Key));
        }
        assert_eq!(
            encode(&claims(), &EncodingKey::from_rsa_der(&SECRET), Algorithm::HS256, &HMAC),
            Err(TokenError::Key)
        );
        // A public key is no secret, whatever the token says.
        let token = signed(&claims());
        for key in [DecodingKey::from_rsa_der(&SECRET), DecodingKey::from_ed_der(&SECRET)] {
            assert_eq!(decode(&token, &key, HS256, &HMAC, at(1_500)), Err(TokenError::Key));
        }
        let other = DecodingKey::from_secret(&[8; 32]);
        assert_eq!(decode(&token, &other, HS256, &HMAC, at(1_500)), Err(TokenError::Signature));
    }

    #[test]
    fn cryptography_that_takes_any_key_is_not_believed() {
        // RULE I19: whatever a host's provider lets pass, neither key nor algorithm is another one.
        let careless = CryptoProvider {
            signer_factory: |_, _| {
                hs256(Algorithm::HS256, Some(&SECRET)).map(|mac| Box::new(mac) as Box<dyn JwtSigner>)
            },
            verifier_factory: |_, _| {
                hs256(Algorithm::HS256, Some(&SECRET)).map(|mac| Box::new(mac) as Box<dyn JwtVerifier>)
            },
            key_utils: HMAC.key_utils.clone(),
        };
        let (secret, public) = (DecodingKey::from_secret(&SECRET), DecodingKey::from_rsa_der(&SECRET));
        let read =
            |token: &str, key, algorithm| decode(token, key, Expected { algorithm, ..HS256 }, &careless, at(1_500));
        assert_eq!(read(&signed(&claims()), &secret, Algorithm::HS256), Ok(claims()));
        assert_eq!(
            read(&signed(&claims()), &public, Algorithm::HS256),
            Err(TokenError::Key),
            "a public key is no secret"
        );
        let other = forged(r#"{"typ":"consentry+jwt","alg":"HS384"}"#, &serde_json::to_string(&claims()).unwrap());
        assert_eq!(read(&other, &secret, Algorithm::HS384), Err(TokenError::Key), "signed with HS256");
        for (key, algorithm) in [
            (EncodingKey::from_rsa_der(&SECRET), Algorithm::HS256),
            (EncodingKey::from_secret(&SECRET), Algorithm::HS384),
        ] {
            assert_eq!(encode(&claims(), &key, algorithm, &careless), Err(TokenError::Key));
        }
    }

    #[test]
    fn a_token_has_its_time() {
        // RULE I11, RULE A12
        let token = signed(&claims());
        for (now, expected) in
            [(1_559, Ok(claims())), (1_560, Err(TokenError::Expired)), (i64::from(u32::MAX), Err(TokenError::Expired))]
        {
            assert_eq!(read(&token, now), expected, "{now}");
        }
        // Clocks may differ by five minutes; one that is behind by more gives no way in.
        assert_eq!(read(&token, 1_200), Ok(claims()));
        assert_eq!(read(&token, 1_199), Err(TokenError::Early));
        let later = Claims { nbf: Some(1_801), ..claims() };
        assert_eq!(read(&signed(&later), 1_500), Err(TokenError::Early));
        for exp in [i64::MIN, -1, 0] {
            assert_eq!(read(&signed(&Claims { exp, ..claims() }), 1_500), Err(TokenError::Expired));
        }
        for (iat, nbf) in [(i64::MAX, None), (0, Some(i64::MAX)), (1_801, Some(0))] {
            assert_eq!(read(&signed(&Claims { iat, nbf, ..claims() }), 1_500), Err(TokenError::Early));
        }
    }

    #[test]
    fn a_token_is_for_one_host() {
        let (iss, aud) = (Some("https://desk.example"), Some("https://app.example"));
        let token = signed(&Claims { iss: iss.map(Into::into), aud: aud.map(Into::into), ..claims() });
        let key = DecodingKey::from_secret(&SECRET);
        let read = |iss, aud| decode(&token, &key, Expected { iss, aud, ..HS256 }, &HMAC, at(1_500));
        assert!(read(iss, aud).is_ok());
        for (iss, aud) in [(None, aud), (iss, None), (aud, iss), (iss, Some("https://app.example/"))] {
            assert_eq!(read(iss, aud), Err(TokenError::Foreign));
        }
    }

    #[test]
    fn claims_are_all_there() {
        let all = serde_json::to_value(claims()).unwrap();
        for name in ["sub", "act", "scope", "exp", "iat", "jti", "sid", "account"] {
            let mut without = all.clone();
            without.as_object_mut().unwrap().remove(name);
            assert_eq!(
                read(&forged(HEADER, &without.to_string()), 1_500),
                Err(TokenError::Malformed),
                "without {name}"
            );
        }
        let mut more = all;
        more["exp"] = "1560".into();
        assert_eq!(read(&forged(HEADER, &more.to_string()), 1_500), Err(TokenError::Malformed));
    }

    #[test]
    fn a_long_token_is_not_read() {
        assert_eq!(read(&"a".repeat(BYTES_MAX + 1), 1_500), Err(TokenError::TooLong));
        let long = Claims { iss: Some("x".repeat(BYTES_MAX)), ..claims() };
        let key = EncodingKey::from_secret(&SECRET);
        assert_eq!(encode(&long, &key, Algorithm::HS256, &HMAC), Err(TokenError::TooLong));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in any::<String>(), parts in "[A-Za-z0-9_.-]{0,80}") {
            for token in [text, parts] {
                prop_assert!(read(&token, 1_500).is_err());
            }
        }

        #[test]
        fn whatever_is_altered_is_refused(at: prop::sample::Index, by in "[A-Za-z0-9_.-]") {
            let token = signed(&claims());
            let at = at.index(token.len());
            let altered = [&token[..at], &by, &token[at + 1..]].concat();
            prop_assume!(altered != token);
            prop_assert!(read(&altered, 1_500).is_err());
        }
    }
}
