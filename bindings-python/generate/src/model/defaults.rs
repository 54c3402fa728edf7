//! What a constructor may leave out, and how spans of time are named.

use super::Ty;
use super::resolve::int;
use crate::source::Type;

/// Spans whose Rust name says their unit in a way of its own.
const SPANS: &[(&str, &str, u32)] = &[
    ("seconds", "lasts_for", 1),
    ("seconds_left", "left", 1),
    ("mfa_minutes", "mfa_age", 60),
    ("every_days", "every", 86_400),
];

const UNITS: &[(&str, u32)] = &[("_seconds", 1), ("_minutes", 60), ("_hours", 3_600), ("_days", 86_400)];

/// What a field is when nothing is said, as Python writes it: what serde fills in, and what the core's own constructors do.
pub(super) fn default(of: &Type, it: &crate::source::Field, name: &str, ty: Ty) -> (Ty, Option<&'static str>) {
    const LEFT_OUT: &[(&str, &str)] = &[
        ("Answer", "attachments"),
        ("Answers", "pages"),
        ("Answers", "records"),
        ("Note", "attachments"),
        ("Open", "attachments"),
        ("Reopen", "attachments"),
        ("Request", "scopes"),
        ("Tag", "add"),
        ("Tag", "remove"),
        ("Enrol", "teams"),
        ("Wanted", "queries"),
        ("Wanted", "records"),
    ];
    const FALSE: &[(&str, &str)] = &[("Duties", "all"), ("Enter", "private_window"), ("Open", "acknowledged")];
    let here = |list: &[(&str, &str)]| list.contains(&(of.place.1.as_str(), name));
    let default = match &ty {
        _ if of.defaulted => Some("DEFAULT"),
        Ty::Maybe(_) => Some("None"),
        Ty::Bool if it.defaulted || here(FALSE) => Some("False"),
        Ty::Flags(_) | Ty::Set(_) | Ty::List(_) if it.defaulted || here(LEFT_OUT) => Some("()"),
        Ty::Record((_, name), _) if name == "Page" => Some("None"),
        Ty::OneOf((_, name)) if name == "Only" => Some("None"),
        // The core's own limits and default.
        Ty::Int { .. } if here(&[("Page", "rows")]) => return (int(1, 200), Some("50")),
        _ => None,
    };
    (ty, default)
}

/// A whole number that counts a unit of time is a span in Python, and loses the unit in its name.
pub(super) fn spanned(name: &str, ty: Ty) -> (String, Ty) {
    let number = match &ty {
        Ty::Maybe(inner) => inner,
        ty => ty,
    };
    if !matches!(number, Ty::Int { min: 0, .. }) {
        return (name.to_owned(), ty);
    }
    let own = SPANS.iter().find(|(wire, ..)| *wire == name).map(|(_, name, unit)| ((*name).to_owned(), *unit));
    let by_suffix = || UNITS.iter().find_map(|(suffix, unit)| Some((name.strip_suffix(suffix)?.to_owned(), *unit)));
    let Some((short, unit)) = own.or_else(by_suffix) else { return (name.to_owned(), ty) };
    let span = Ty::Span { unit };
    (short, if matches!(ty, Ty::Maybe(_)) { Ty::Maybe(Box::new(span)) } else { span })
}
