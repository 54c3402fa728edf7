//! totp-rs: the same secret, steps and digits, and no other step than the named one.

use crate::Failure;
use crate::shared::codes::{DIGITS, SECRET};
use std::hint::black_box;
use totp_rs::{Algorithm, Builder, Totp};

/// Seconds of a time step.
const STEP: u64 = 1_800;

pub(crate) fn prepared() -> Result<Totp, Failure> {
    let builder = Builder::new().with_algorithm(Algorithm::SHA256).with_digits(u8::try_from(DIGITS)?);
    Ok(builder.with_skew(0).with_step_duration(STEP).with_secret(SECRET.as_slice()).build()?)
}

/// Whether each code is right.
pub(crate) fn verify(totp: &Totp, codes: &[(u64, String)]) -> bool {
    codes.iter().all(|(step, text)| black_box(totp).check(black_box(text), black_box(*step) * STEP).is_some())
}
