//! Permissions and notices in the form in which WHMCS keeps and sends them, for hosts that come from it or keep it
//! alongside.
//!
//! The form is that of its [API reference]: a user's permissions are thirteen names with commas between them
//! (`UpdateUserPermissions`, `CreateClientInvite`, since 8.0), a contact's e-mail preferences are six switches
//! (`AddContact`, `UpdateContact`: `email_preferences[general]`, since 7.10; `GetContacts`: `generalemails`). Two of
//! the thirteen and one of the six have no counterpart here. They and unknown names are handed back by name: nothing
//! is dropped silently, and nothing unknown ever grants a right.
//!
//! These are pure functions: none of them talks to a WHMCS.
//!
//! [API reference]: https://developers.whmcs.com/api-reference/updateuserpermissions/

use super::Permissions;
use crate::contact::Categories;
use crate::error::{InputError, Problem};
use std::fmt;

/// The most bytes of a list of permissions, or of all names and values of preferences.
pub const BYTES_MAX: usize = 4_096;
/// The most names in a list, or fields of preferences.
pub const NAMES_MAX: usize = 64;

/// The thirteen in WHMCS's order, with ours (RULE C4).
const PERMISSIONS: [(&str, Result<Permissions, LeftOver>); 13] = [
    ("profile", Ok(Permissions::PROFILE)),
    ("contacts", Ok(Permissions::CONTACTS)),
    ("products", Ok(Permissions::PRODUCTS)),
    ("manageproducts", Ok(Permissions::PRODUCT_PASSWORDS)),
    ("productsso", Err(LeftOver::SingleSignOn)),
    ("domains", Ok(Permissions::DOMAINS)),
    ("managedomains", Ok(Permissions::DOMAIN_SETTINGS)),
    ("invoices", Ok(Permissions::INVOICES)),
    ("quotes", Err(LeftOver::Quotes)),
    ("tickets", Ok(Permissions::TICKETS)),
    ("affiliates", Ok(Permissions::AFFILIATE)),
    ("emails", Ok(Permissions::EMAILS)),
    ("orders", Ok(Permissions::ORDERS)),
];

/// The six (RULE C2): the key within `email_preferences`, the whole field, and ours.
const PREFERENCES: [(&str, &str, Result<Categories, LeftOver>); 6] = [
    ("general", "email_preferences[general]", Ok(Categories::GENERAL)),
    ("product", "email_preferences[product]", Ok(Categories::PRODUCT)),
    ("domain", "email_preferences[domain]", Ok(Categories::DOMAIN)),
    ("invoice", "email_preferences[invoice]", Ok(Categories::INVOICE)),
    ("support", "email_preferences[support]", Ok(Categories::SUPPORT)),
    ("affiliate", "email_preferences[affiliate]", Err(LeftOver::AffiliateEmails)),
];

/// What was read, and what of it Consentry has no place for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Imported<T> {
    /// What was understood.
    pub value: T,
    /// What wasn't, each once, in the order of the input. Writing [`value`](Self::value) back to WHMCS without it takes
    /// it away there.
    pub left_over: Vec<LeftOver>,
}

/// What to send, and what of the value WHMCS has no name for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Exported<W, T> {
    /// The form that WHMCS reads.
    pub wire: W,
    /// The flags that it can't express, such as those of a newer version of Consentry.
    pub left_over: T,
}

/// Something that a WHMCS grants or sends and Consentry doesn't have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LeftOver {
    /// The permission `productsso`: sign in to a service without its password.
    SingleSignOn,
    /// The permission `quotes`: view and accept quotes.
    Quotes,
    /// The preference `affiliate`: notices about the affiliate account.
    AffiliateEmails,
    /// A name that WHMCS's reference doesn't have either, as it came, without the spaces around it.
    Unknown(Box<str>),
}

impl LeftOver {
    /// The name in the form of WHMCS; it may be any text if it was [`Unknown`](Self::Unknown).
    pub fn name(&self) -> &str {
        match self {
            Self::SingleSignOn => "productsso",
            Self::Quotes => "quotes",
            Self::AffiliateEmails => "affiliate",
            Self::Unknown(name) => name,
        }
    }
}

impl fmt::Display for LeftOver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// Reads a comma-separated list of permissions, such as `products,manageproducts,tickets`.
///
/// Repetition, empty names, and white space around names mean nothing; empty text is no permission. Names are matched
/// exactly, so `Profile` or `ALL` is unknown and grants nothing. What an owner may do isn't in such a list.
///
/// # Errors
/// [`InputError`] naming `whmcs.permissions` if there are more than [`BYTES_MAX`] bytes or [`NAMES_MAX`] names, or a
/// control character within a name.
pub fn read_permissions(list: &str) -> Result<Imported<Permissions>, InputError> {
    const FIELD: &str = "whmcs.permissions";
    check_bytes(FIELD, list.len())?;
    let names = || list.split(',').map(str::trim).filter(|name| !name.is_empty());
    check_names(FIELD, names().count())?;
    let mut imported = Imported { value: Permissions::empty(), left_over: Vec::new() };
    for name in names() {
        check_control(FIELD, name)?;
        match PERMISSIONS.iter().find(|(known, _)| *known == name) {
            Some((_, Ok(permission))) => imported.value |= *permission,
            Some((_, Err(left_over))) => imported.leave(left_over.clone()),
            None => imported.leave(LeftOver::Unknown(name.into())),
        }
    }
    Ok(imported)
}

/// Writes permissions as a comma-separated list in WHMCS's order.
///
/// No permission gives empty text, which `CreateClientInvite` refuses.
pub fn write_permissions(permissions: Permissions) -> Exported<String, Permissions> {
    let held = PERMISSIONS.iter().filter_map(|(name, ours)| {
        let ours = ours.as_ref().ok()?;
        permissions.contains(*ours).then_some(*name)
    });
    let wire = held.collect::<Vec<_>>().join(",");
    Exported { wire, left_over: permissions.difference(Permissions::all()) }
}

/// Reads e-mail preferences from their fields and values: `email_preferences[general]` as it is sent, `generalemails`
/// as it is answered, or the bare key `general`.
///
/// On is `1` or `true`, off is `0`, `false` or empty, as WHMCS writes them. A preference that isn't given is off; what
/// is off is never left over. A field that repeats must agree with itself.
///
/// # Errors
/// [`InputError`] naming `whmcs.email_preferences` if there are more than [`NAMES_MAX`] fields or [`BYTES_MAX`] bytes
/// in all, a control character in a name, a value that is neither on nor off, or two values for one preference.
pub fn read_preferences<'a>(
    fields: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Imported<Categories>, InputError> {
    const FIELD: &str = "whmcs.email_preferences";
    let mut imported = Imported { value: Categories::empty(), left_over: Vec::new() };
    let mut switches: Vec<(&str, bool)> = Vec::new();
    let mut bytes = 0usize;
    for (count, (field, value)) in (1usize..).zip(fields) {
        bytes = bytes.saturating_add(field.len()).saturating_add(value.len());
        check_bytes(FIELD, bytes)?;
        check_names(FIELD, count)?;
        let key = key(field.trim());
        check_control(FIELD, key)?;
        let on = switch(value).ok_or(InputError::new(FIELD, Problem::Unknown))?;
        match switches.iter().find(|(known, _)| *known == key) {
            Some((_, before)) if *before != on => return Err(InputError::new(FIELD, Problem::Contradiction)),
            Some(_) => continue,
            None => switches.push((key, on)),
        }
        match PREFERENCES.iter().find(|(known, ..)| *known == key) {
            _ if !on => {}
            Some((_, _, Ok(category))) => imported.value |= *category,
            Some((_, _, Err(left_over))) => imported.leave(left_over.clone()),
            None => imported.leave(LeftOver::Unknown(key.into())),
        }
    }
    Ok(imported)
}

/// Writes all five categories as fields for `AddContact` or `UpdateContact`, `1` or `0`.
///
/// Never `false`, which is a true text in PHP. The preference `affiliate` is not written, so that an update leaves it
/// as it is.
pub fn write_preferences(categories: Categories) -> Exported<Vec<(&'static str, &'static str)>, Categories> {
    let switch = |on: bool| if on { "1" } else { "0" };
    let fields = PREFERENCES.iter().filter_map(|(_, field, ours)| {
        let ours = ours.as_ref().ok()?;
        Some((*field, switch(categories.contains(*ours))))
    });
    Exported { wire: fields.collect(), left_over: categories.difference(Categories::all()) }
}

impl<T> Imported<T> {
    /// Notes what has no place here, once; there are few, so they are looked through.
    fn leave(&mut self, left_over: LeftOver) {
        if !self.left_over.contains(&left_over) {
            self.left_over.push(left_over);
        }
    }
}

/// The key that a field is about. A known field without its dressing; anything else is its own name.
fn key(field: &str) -> &str {
    let nested = field.strip_prefix("email_preferences[").and_then(|rest| rest.strip_suffix(']'));
    let bare = nested.or_else(|| field.strip_suffix("emails")).unwrap_or(field);
    if nested.is_some() || PREFERENCES.iter().any(|(known, ..)| *known == bare) { bare } else { field }
}

fn switch(value: &str) -> Option<bool> {
    match value {
        "1" | "true" => Some(true),
        "" | "0" | "false" => Some(false),
        _ => None,
    }
}

fn check_bytes(field: &'static str, bytes: usize) -> Result<(), InputError> {
    let problem = Problem::TooLong { bytes, bytes_max: BYTES_MAX };
    if bytes > BYTES_MAX { Err(InputError::new(field, problem)) } else { Ok(()) }
}

fn check_names(field: &'static str, count: usize) -> Result<(), InputError> {
    let problem = Problem::Count { count: count as u64, min: 0, max: NAMES_MAX as u64 };
    if count > NAMES_MAX { Err(InputError::new(field, problem)) } else { Ok(()) }
}

/// Unknown names are handed on, so what could break a log line is refused. The place is within the name.
fn check_control(field: &'static str, name: &str) -> Result<(), InputError> {
    let at = name.char_indices().find(|(_, c)| c.is_control()).map(|(at, _)| at);
    at.map_or(Ok(()), |at| Err(InputError::new(field, Problem::Character { at })))
}

#[cfg(test)]
mod tests;
