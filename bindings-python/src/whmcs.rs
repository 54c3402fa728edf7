//! Permissions and notices as WHMCS writes them. Flags cross by their names; `consentry.people.whmcs` makes sets of them.

use crate::arguments as take;
use crate::fill::ITEMS_MAX;
use consentry::contact::Categories;
use consentry::people::Permissions;
use consentry::people::whmcs::{self, LeftOver};
use pyo3::prelude::*;

/// What wasn't understood: which kind it is, and its name.
type Left = Vec<(&'static str, String)>;
/// Fields and their values.
type Fields = Vec<(&'static str, &'static str)>;

fn left(all: &[LeftOver]) -> Left {
    let kind = |one: &LeftOver| match one {
        LeftOver::SingleSignOn => "single_sign_on",
        LeftOver::Quotes => "quotes",
        LeftOver::AffiliateEmails => "affiliate_emails",
        // What a newer version gives a place is unknown here.
        _ => "unknown",
    };
    all.iter().map(|one| (kind(one), one.name().to_owned())).collect()
}

/// The names of permissions in a list, and what of it has no place here.
#[pyfunction]
pub(crate) fn whmcs_read_permissions(list: &Bound<'_, PyAny>) -> PyResult<(Vec<String>, Left)> {
    let list = take::text("list", list)?;
    let read = take::asked(|| whmcs::read_permissions(list))?.map_err(take::at("list"))?;
    Ok((read.value.names().map(String::from).collect(), left(&read.left_over)))
}

/// The list of these permissions, and the names that WHMCS has none for.
#[pyfunction]
pub(crate) fn whmcs_write_permissions(names: &Bound<'_, PyAny>) -> PyResult<(String, Vec<String>)> {
    let mut permissions = Permissions::empty();
    for name in take::items("permissions", names, ITEMS_MAX)? {
        let name = name?;
        permissions |= Permissions::named(take::text("permissions", &name)?).map_err(take::at("permissions"))?;
    }
    let written = whmcs::write_permissions(permissions);
    Ok((written.wire, written.left_over.names().map(String::from).collect()))
}

/// The names of the categories that fields switch on, and what of them has no place here.
#[pyfunction]
pub(crate) fn whmcs_read_preferences(fields: &Bound<'_, PyAny>) -> PyResult<(Vec<String>, Left)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for pair in take::items("fields", fields, ITEMS_MAX)? {
        let pair = pair?;
        let (name, value) = pair
            .extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()
            .map_err(|_| take::wrong_type("fields", "pairs of names and values", &pair))?;
        pairs.push((take::text("fields", &name)?.to_owned(), take::text("fields", &value)?.to_owned()));
        // One more than is allowed is enough to be refused.
        if pairs.len() > whmcs::NAMES_MAX {
            break;
        }
    }
    let fields = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let read = take::asked(|| whmcs::read_preferences(fields))?.map_err(take::at("fields"))?;
    Ok((read.value.names().map(String::from).collect(), left(&read.left_over)))
}

/// The fields of these categories, and the names that WHMCS has none for.
#[pyfunction]
pub(crate) fn whmcs_write_preferences(names: &Bound<'_, PyAny>) -> PyResult<(Fields, Vec<String>)> {
    let mut categories = Categories::empty();
    for name in take::items("categories", names, ITEMS_MAX)? {
        let name = name?;
        categories |= Categories::named(take::text("categories", &name)?).map_err(take::at("categories"))?;
    }
    let written = whmcs::write_preferences(categories);
    Ok((written.wire, written.left_over.names().map(String::from).collect()))
}
