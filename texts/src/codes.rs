//! Every code that the catalogues have a text for, with the parameters that its sentence takes.
//!
//! This is the contract between whoever has a code to tell and whoever translates: both sides are tested against it.

mod names;
mod sentences;

pub use sentences::NOTICES;

use std::fmt;

/// What a code is about. The same code may stand for a fact and for a condition; its family tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Family {
    /// A condition that doesn't hold, as the person is told who was refused.
    Condition,
    /// An error.
    Error,
    /// What happened, as a line of the customer's journal.
    Fact,
    /// What a user may do in an account.
    Permission,
    /// Which e-mails a contact gets.
    Category,
    /// Where a ticket stands.
    Status,
    /// How much a ticket hurts.
    Priority,
    /// Whether support may enter an account without asking (RULE A1).
    Door,
    /// On the strength of what somebody of the support is inside.
    Basis,
    /// Why a session ended.
    Ending,
    /// What a session is for. Scopes of the host's own are shown as their names, unless the host gives them words.
    Scope,
    /// What is wrong with a code (RULE A10).
    Verdict,
    /// What was done inside.
    Action,
    /// What kept somebody of the support out, as the customer reads it: a few words for a condition.
    Lack,
    /// A heading or a field of a panel.
    Label,
}

impl Family {
    /// Every family there is.
    pub const ALL: &'static [Self] = &[
        Self::Condition,
        Self::Error,
        Self::Fact,
        Self::Permission,
        Self::Category,
        Self::Status,
        Self::Priority,
        Self::Door,
        Self::Basis,
        Self::Ending,
        Self::Scope,
        Self::Verdict,
        Self::Action,
        Self::Lack,
        Self::Label,
    ];

    /// What the Fluent ids of this family start with, as in `fact-ticket-opened`.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Condition => "condition",
            Self::Error => "error",
            Self::Fact => "fact",
            Self::Permission => "permission",
            Self::Category => "category",
            Self::Status => "status",
            Self::Priority => "priority",
            Self::Door => "door",
            Self::Basis => "basis",
            Self::Ending => "ending",
            Self::Scope => "scope",
            Self::Verdict => "verdict",
            Self::Action => "action",
            Self::Lack => "lack",
            Self::Label => "label",
        }
    }

    /// The codes of this family.
    pub const fn sentences(self) -> &'static [Sentence] {
        match self {
            Self::Condition => sentences::CONDITIONS,
            Self::Error => sentences::ERRORS,
            Self::Fact => sentences::FACTS,
            Self::Permission => names::PERMISSIONS,
            Self::Category => names::CATEGORIES,
            Self::Status => names::STATUSES,
            Self::Priority => names::PRIORITIES,
            Self::Door => names::DOORS,
            Self::Basis => names::BASES,
            Self::Ending => names::ENDINGS,
            Self::Scope => names::SCOPES,
            Self::Verdict => names::VERDICTS,
            Self::Action => names::ACTIONS,
            Self::Lack => names::LACKS,
            Self::Label => names::LABELS,
        }
    }
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.prefix())
    }
}

/// A code and the names of its parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The stable dotted code.
    pub code: &'static str,
    /// What the sentence needs: it reads `—` where one is missing.
    pub needs: &'static [&'static str],
    /// The lists that it needs. Catalogues select on them; an empty list is the string `none`.
    pub lists: &'static [&'static str],
    /// What the sentence takes if it is there. Catalogues select on it; absent, it is the string `none`.
    pub takes: &'static [&'static str],
}

impl Sentence {
    const fn of(code: &'static str) -> Self {
        Self { code, needs: &[], lists: &[], takes: &[] }
    }

    const fn needs(self, needs: &'static [&'static str]) -> Self {
        Self { needs, ..self }
    }

    const fn lists(self, lists: &'static [&'static str]) -> Self {
        Self { lists, ..self }
    }

    const fn takes(self, takes: &'static [&'static str]) -> Self {
        Self { takes, ..self }
    }

    /// Every parameter that the sentence knows.
    pub fn params(&self) -> impl Iterator<Item = &'static str> {
        [self.needs, self.lists, self.takes].into_iter().flatten().copied()
    }
}

/// What the sentences of all notices can use: the desk's name, and the link of the customer panel.
pub const FRAME: &[&str] = &["desk", "panel"];

/// What all notices have around their body: Fluent ids.
pub const FRAME_TEXTS: [&str; 3] = ["frame-greeting", "frame-no_reply", "frame-closing"];

/// The sentence of a notice.
pub(crate) fn notice(code: &str) -> Option<&'static Sentence> {
    NOTICES.iter().find(|sentence| sentence.code == code)
}

/// The sentence of a code.
pub(crate) fn sentence(family: Family, code: &str) -> Option<&'static Sentence> {
    family.sentences().iter().find(|sentence| sentence.code == code)
}

/// The Fluent id of a code: its prefix, and dashes for dots.
pub(crate) fn id(prefix: &str, code: &str) -> String {
    format!("{prefix}-{}", code.replace('.', "-"))
}
