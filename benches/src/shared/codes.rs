//! Assistance codes to verify.

use consentry::assistance::{Code, Secret};
use consentry::error::InputError;
use std::hint::black_box;

pub(crate) const SECRET: [u8; 32] = *b"a secret that everybody can read";
pub(crate) const DIGITS: u32 = 8;

/// Time steps, each with its code as somebody types it.
pub(crate) fn all() -> Result<Vec<(u64, String)>, InputError> {
    let secret = Secret::new(SECRET);
    (1_000_000..1_000_128).map(|step| Ok((step, secret.code(step, DIGITS)?.reveal()))).collect()
}

/// Reads and verifies each; whether all were right.
pub(crate) fn verify(secret: &Secret, codes: &[(u64, String)]) -> Result<bool, InputError> {
    let mut right = true;
    for (step, text) in codes {
        let code: Code = black_box(text.as_str()).parse()?;
        right &= black_box(secret).verify(black_box(*step), DIGITS, &code);
    }
    Ok(right)
}
