//! What the house checks about itself.
//!
//! Here are the scanners, each tested on small inputs that it must find fault with; the checks that run them over the
//! repository are in `tests/`, one file per subject. The scanners read text, not syntax trees: they see macro bodies as
//! well as items, compile in no time, and their few rules of thumb are tested.

pub mod code;
pub mod markdown;
pub mod mask;
pub mod operations;
pub mod packages;
pub mod policy;
pub mod rules;
pub mod source;

/// Fails with all findings at once, so that one run shows everything that is to be done.
///
/// # Panics
/// If there are findings.
pub fn nothing(what: &str, findings: &[String]) {
    assert!(findings.is_empty(), "{what}:\n  {}", findings.join("\n  "));
}
