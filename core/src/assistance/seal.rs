//! How a request's secret is kept (RULE A11).

use super::{AssistanceRequest, Secret};
use crate::id::Id as _;
use crate::keys::Sealed;
use crate::{AccountId, Missing, Moment, Refusal};

/// What it is sealed for.
const PURPOSE: &str = "consentry/assistance/1";

/// A new secret, sealed for one generation of an account's request; `None` without a host's key.
pub(super) fn new(account: AccountId, generation: u64, at: &Moment) -> Option<Sealed> {
    let mut nonce = [0; 24];
    nonce.iter_mut().zip(at.draw("assistance.nonce", 0)).for_each(|(to, from)| *to = from);
    let secret = zeroize::Zeroizing::new(at.draw("assistance.secret", 0));
    Sealed::seal(at.keys(), PURPOSE, &[account.as_bytes(), &generation.to_be_bytes()], nonce, &secret)
}

/// A request's secret; `None` if it has none any more.
///
/// # Errors
/// [`Missing::Keys`] if the host's ring no longer has the key that it was sealed with.
pub(super) fn open(request: &AssistanceRequest, at: &Moment) -> Result<Option<Secret>, Refusal> {
    let Some(sealed) = &request.secret else { return Ok(None) };
    let parts: [&[u8]; 2] = [request.account.as_bytes(), &request.generation.to_be_bytes()];
    let opened = sealed.open(at.keys(), PURPOSE, &parts).ok_or(Refusal::missing(Missing::Keys))?;
    Ok(Some(Secret::new(*opened)))
}
