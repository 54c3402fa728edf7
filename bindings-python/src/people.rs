//! E-mail addresses, the ids that follow from them, and the tokens of invitations.

use crate::arguments as take;
use crate::generated;
use consentry::keys::{Key, OneKey};
use consentry::people::{Invitation, InvitationToken};
use consentry::text::RoleName;
use consentry::{AccountId, ContactId, EmailAddress, RoleId};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;

fn address(text: &Bound<'_, PyAny>) -> PyResult<EmailAddress> {
    let text = take::text("email", text)?;
    take::asked(|| text.parse())?.map_err(take::at("email"))
}

/// Refuses what is no e-mail address.
#[pyfunction]
pub(crate) fn email_check(text: &Bound<'_, PyAny>) -> PyResult<()> {
    address(text).map(drop)
}

/// The form in which two spellings of one mailbox are equal.
#[pyfunction]
pub(crate) fn email_canonical(text: &Bound<'_, PyAny>) -> PyResult<String> {
    address(text).map(|email| email.canonical())
}

/// The part before the last `@` and the part after it.
#[pyfunction]
pub(crate) fn email_parts(text: &Bound<'_, PyAny>) -> PyResult<(String, String)> {
    address(text).map(|email| (email.local().to_owned(), email.domain().to_owned()))
}

/// The domain as SMTP and DNS take it.
#[pyfunction]
pub(crate) fn email_domain_ascii(text: &Bound<'_, PyAny>) -> PyResult<String> {
    address(text).map(|email| email.domain_ascii())
}

/// Whether sending needs SMTPUTF8.
#[pyfunction]
pub(crate) fn email_needs_smtputf8(text: &Bound<'_, PyAny>) -> PyResult<bool> {
    address(text).map(|email| email.needs_smtputf8())
}

/// A form for logs.
#[pyfunction]
pub(crate) fn email_redacted(text: &Bound<'_, PyAny>) -> PyResult<String> {
    address(text).map(|email| email.redacted())
}

/// The id of the contact with this address in this account, hyphenated.
#[pyfunction]
pub(crate) fn contact_id(account: &Bound<'_, PyAny>, email: &Bound<'_, PyAny>) -> PyResult<String> {
    let account: AccountId = take::record("account", account, &generated::ACCOUNT_ID)?;
    Ok(ContactId::of(account, &address(email)?).to_string())
}

/// The id of the role of that name, hyphenated.
#[pyfunction]
pub(crate) fn role_id(role: &Bound<'_, PyAny>) -> PyResult<String> {
    let role: RoleName = take::text("role", role)?.parse().map_err(take::at("role"))?;
    Ok(RoleId::of(&role).to_string())
}

/// The token of an invitation's link; `None` if it is not open, or the ring doesn't have its key.
#[pyfunction]
pub(crate) fn invitation_token(invitation: &Bound<'_, PyAny>, keys: &Bound<'_, PyAny>) -> PyResult<Option<Token>> {
    let read: Invitation = take::own(invitation, &generated::PEOPLE_INVITATION)?;
    if let Ok(keys) = keys.cast::<crate::settings::Keys>() {
        return Ok(read.token(&keys.get().0).map(Token));
    }
    // A ring of the host's own.
    if !keys.getattr_opt("key")?.is_some_and(|key| key.is_callable()) {
        return Err(take::wrong_type("keys", "a key ring", keys));
    }
    let key = keys.call_method1("key", (read.key.as_str(),))?;
    if key.is_none() {
        return Ok(None);
    }
    let ring = OneKey { id: read.key.clone(), key: Key::new(take::exactly("keys", &key)?) };
    Ok(read.token(&ring).map(Token))
}

/// The token of an invitation's link, read: a secret, which `repr` doesn't show and `pickle` doesn't take.
#[pyclass(frozen, name = "InvitationToken", module = "consentry._native")]
pub(crate) struct Token(InvitationToken);

#[pymethods]
impl Token {
    #[new]
    fn new(text: &Bound<'_, PyAny>) -> PyResult<Self> {
        take::text("token", text)?.parse().map(Self).map_err(take::at("token"))
    }

    /// The account that it opens, hyphenated.
    #[getter]
    fn account(&self) -> String {
        self.0.account().to_string()
    }

    /// The invitation that it belongs to, hyphenated.
    #[getter]
    fn invitation(&self) -> String {
        self.0.invitation().to_string()
    }

    /// The text, secret included.
    fn reveal(&self) -> String {
        self.0.reveal()
    }

    /// Compares in constant time.
    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| self.0 == other.get().0)
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err(format!("the token of {} is not pickled", self.0.invitation())))
    }
}
