//! Claims, and signed tokens of them (RULE I19).

use crate::arguments as take;
use crate::generated;
use crate::write::write;
use consentry::Inside;
use consentry::access::token::{self, Expected, HMAC};
use consentry::access::{Claims, Pass};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey};
use pyo3::prelude::*;

/// The claims of an agent inside, as far as the last check goes.
#[pyfunction]
pub(crate) fn claims_of<'py>(
    inside: &Bound<'py, PyAny>,
    pass: &Bound<'py, PyAny>,
    iss: Option<&Bound<'py, PyAny>>,
    aud: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let py = inside.py();
    let inside: Inside = take::record("inside", inside, &generated::INSIDE)?;
    let pass: Pass = take::record("pass_", pass, &generated::ACCESS_PASS)?;
    let claims = Claims::new(&inside, &pass).map_err(take::at("pass_"))?;
    let iss = iss.map(|iss| take::text("iss", iss).map(ToOwned::to_owned)).transpose()?;
    let aud = aud.map(|aud| take::text("aud", aud).map(ToOwned::to_owned)).transpose()?;
    write(py, &Claims { iss, aud, ..claims }, &generated::ACCESS_CLAIMS)
}

/// Who acts inside, of claims.
#[pyfunction]
pub(crate) fn claims_inside<'py>(claims: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let read: Claims = take::own(claims, &generated::ACCESS_CLAIMS)?;
    write(claims.py(), &read.inside(), &generated::INSIDE)
}

/// Signs claims with HS256.
#[pyfunction]
pub(crate) fn token_encode(claims: &Bound<'_, PyAny>, key: &Bound<'_, PyAny>) -> PyResult<String> {
    let claims_read: Claims = take::record("claims", claims, &generated::ACCESS_CLAIMS)?;
    let key = EncodingKey::from_secret(take::bytes("key", key)?);
    token::encode(&claims_read, &key, Algorithm::HS256, &HMAC).map_err(|error| crate::error::token(claims.py(), error))
}

/// Checks a token that was signed with HS256, and reads its claims.
#[pyfunction]
pub(crate) fn token_decode<'py>(
    token: &Bound<'py, PyAny>,
    key: &Bound<'py, PyAny>,
    iss: Option<&Bound<'py, PyAny>>,
    aud: Option<&Bound<'py, PyAny>>,
    now: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let py = token.py();
    let iss = iss.map(|iss| take::text("iss", iss)).transpose()?;
    let aud = aud.map(|aud| take::text("aud", aud)).transpose()?;
    let key = DecodingKey::from_secret(take::bytes("key", key)?);
    let expected = Expected { algorithm: Algorithm::HS256, iss, aud };
    let (text, now) = (take::text("token", token)?, take::now(now)?);
    let claims = take::asked(|| token::decode(text, &key, expected, &HMAC, now))?;
    let claims = claims.map_err(|error| crate::error::token(py, error))?;
    write(py, &claims, &generated::ACCESS_CLAIMS)
}
