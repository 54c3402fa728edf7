//! Written consent (RULE I5): who gave it, when, for which scopes, until when, and the text or a link to it.

mod record;

pub use record::Consent;
