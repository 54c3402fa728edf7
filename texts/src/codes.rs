//! Every code that the catalogues have a text for, with the parameters that its sentence takes.
//!
//! This is the contract between whoever has a code to tell and whoever translates: both sides are tested against it.

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
            Self::Label => "label",
        }
    }

    /// The codes of this family.
    pub const fn sentences(self) -> &'static [Sentence] {
        match self {
            Self::Condition => CONDITIONS,
            Self::Error => ERRORS,
            Self::Fact => FACTS,
            Self::Permission => PERMISSIONS,
            Self::Category => CATEGORIES,
            Self::Status => STATUSES,
            Self::Priority => PRIORITIES,
            Self::Label => LABELS,
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

/// The notices: what a person is told by e-mail.
pub const NOTICES: &[Sentence] = &[
    Sentence::of("account.amended").needs(&["account"]),
    Sentence::of("account.ownership_accepted").needs(&["account"]),
    Sentence::of("account.ownership_offered").needs(&["account"]),
    Sentence::of("contact.added").needs(&["account"]).lists(&["categories"]),
    Sentence::of("people.invited").needs(&["account", "link", "until"]).takes(&["inviter"]),
    Sentence::of("people.invitation_accepted").needs(&["account"]).lists(&["permissions"]),
    Sentence::of("people.permissions_changed").needs(&["account"]).lists(&["permissions"]),
    Sentence::of("people.removed").needs(&["account"]),
    Sentence::of("ticket.answered").needs(&["number", "subject", "agent", "body"]),
    Sentence::of("ticket.closed").needs(&["number", "subject"]),
    Sentence::of("ticket.email_refused").takes(&["number"]),
    Sentence::of("ticket.follow_up").needs(&["number", "subject", "old"]),
    Sentence::of("ticket.merged").needs(&["number", "subject", "into"]),
    Sentence::of("ticket.opened").needs(&["number", "subject"]),
    Sentence::of("ticket.reopened").needs(&["number", "subject"]),
    Sentence::of("ticket.solved").needs(&["number", "subject"]),
];

const CONDITIONS: &[Sentence] = &[
    Sentence::of("account.new"),
    Sentence::of("account.onboarding"),
    Sentence::of("account.owner"),
    Sentence::of("agent.active"),
    Sentence::of("agent.new"),
    Sentence::of("agent.team"),
    Sentence::of("contact.new"),
    Sentence::of("desk.keys"),
    Sentence::of("invitation.address"),
    Sentence::of("invitation.open"),
    Sentence::of("invitation.unexpired"),
    Sentence::of("journal.free_lease"),
    Sentence::of("journal.in_order"),
    Sentence::of("journal.lease"),
    Sentence::of("member.not_owner"),
    Sentence::of("member.other"),
    Sentence::of("membership.new"),
    Sentence::of("ownership.offered"),
    Sentence::of("permission.contacts"),
    Sentence::of("permission.held"),
    Sentence::of("permission.profile"),
    Sentence::of("permission.tickets"),
    Sentence::of("permission.users"),
    Sentence::of("service.new"),
    Sentence::of("ticket.closed"),
    Sentence::of("ticket.duplicates"),
    Sentence::of("ticket.merge_span"),
    Sentence::of("ticket.merge_target"),
    Sentence::of("ticket.merged"),
    Sentence::of("ticket.move"),
    Sentence::of("ticket.rateable"),
    Sentence::of("ticket.reopening"),
    Sentence::of("ticket.room"),
];

const ERRORS: &[Sentence] = &[
    Sentence::of("command.pending"),
    Sentence::of("command.reused"),
    Sentence::of("conflict"),
    Sentence::of("defect"),
    Sentence::of("entropy"),
    Sentence::of("invalid.character"),
    Sentence::of("invalid.contradiction"),
    Sentence::of("invalid.count").takes(&["count", "min", "max"]),
    Sentence::of("invalid.empty"),
    Sentence::of("invalid.foreign_cursor"),
    Sentence::of("invalid.nil_id"),
    Sentence::of("invalid.not_a_cursor"),
    Sentence::of("invalid.not_a_digest"),
    Sentence::of("invalid.not_a_timestamp"),
    Sentence::of("invalid.not_a_token"),
    Sentence::of("invalid.not_an_address"),
    Sentence::of("invalid.not_an_id"),
    Sentence::of("invalid.out_of_range"),
    Sentence::of("invalid.too_fine"),
    Sentence::of("invalid.too_long").takes(&["bytes", "bytes_max"]),
    Sentence::of("invalid.unknown"),
    Sentence::of("not_found"),
    Sentence::of("refused"),
    Sentence::of("store.busy"),
    Sentence::of("store.corrupt"),
    Sentence::of("store.failed"),
    Sentence::of("store.foreign"),
    Sentence::of("store.full"),
    Sentence::of("store.newer"),
    Sentence::of("store.poisoned"),
    Sentence::of("store.read_only"),
    Sentence::of("store.unavailable"),
    Sentence::of("store.unsafe_engine"),
];

const FACTS: &[Sentence] = &[
    Sentence::of("account.amended").takes(&["name", "email", "language"]),
    Sentence::of("account.created").takes(&["owner"]),
    Sentence::of("account.onboarded"),
    Sentence::of("account.ownership_accepted").takes(&["to"]),
    Sentence::of("account.ownership_offered").takes(&["to"]),
    Sentence::of("account.ownership_withdrawn").takes(&["to"]),
    Sentence::of("account.service_added").takes(&["service"]),
    Sentence::of("contact.added").lists(&["categories"]),
    Sentence::of("contact.changed").lists(&["categories"]),
    Sentence::of("contact.removed"),
    Sentence::of("people.admitted").lists(&["permissions"]).takes(&["user"]),
    Sentence::of("people.entrusted").takes(&["manages_users", "user"]),
    Sentence::of("people.invitation_accepted").lists(&["permissions"]).takes(&["user"]),
    Sentence::of("people.invitation_revoked"),
    Sentence::of("people.invitation_sent_again"),
    Sentence::of("people.invited").lists(&["permissions"]),
    Sentence::of("people.permitted").lists(&["permissions"]).takes(&["user"]),
    Sentence::of("people.removed").takes(&["user"]),
    Sentence::of("staff.activated").takes(&["agent"]),
    Sentence::of("staff.assigned_teams").takes(&["agent", "teams"]),
    Sentence::of("staff.deactivated").takes(&["agent"]),
    Sentence::of("staff.enrolled").takes(&["agent"]),
    Sentence::of("ticket.answered").needs(&["number"]),
    Sentence::of("ticket.closed").needs(&["number"]),
    Sentence::of("ticket.email_refused").takes(&["number", "from", "told"]),
    Sentence::of("ticket.held").needs(&["number"]),
    Sentence::of("ticket.merged").needs(&["number", "into_number"]),
    Sentence::of("ticket.opened").needs(&["number"]).takes(&["follows"]),
    Sentence::of("ticket.rated").needs(&["number"]).takes(&["rating"]),
    Sentence::of("ticket.reopened").needs(&["number"]),
    Sentence::of("ticket.resumed").needs(&["number"]),
    Sentence::of("ticket.solved").needs(&["number"]),
    Sentence::of("ticket.unmerged").needs(&["number"]),
    Sentence::of("ticket.worked").takes(&["number"]),
];

const PERMISSIONS: &[Sentence] = &[
    Sentence::of("profile"),
    Sentence::of("contacts"),
    Sentence::of("products"),
    Sentence::of("product_passwords"),
    Sentence::of("domains"),
    Sentence::of("domain_settings"),
    Sentence::of("invoices"),
    Sentence::of("tickets"),
    Sentence::of("affiliate"),
    Sentence::of("emails"),
    Sentence::of("orders"),
    Sentence::of("users"),
];

const CATEGORIES: &[Sentence] = &[
    Sentence::of("general"),
    Sentence::of("product"),
    Sentence::of("domain"),
    Sentence::of("invoice"),
    Sentence::of("support"),
];

const STATUSES: &[Sentence] = &[
    Sentence::of("new"),
    Sentence::of("open"),
    Sentence::of("waiting_for_customer"),
    Sentence::of("waiting_for_support"),
    Sentence::of("on_hold"),
    Sentence::of("solved"),
    Sentence::of("closed"),
    Sentence::of("reopened"),
    Sentence::of("merged"),
];

const PRIORITIES: &[Sentence] =
    &[Sentence::of("low"), Sentence::of("normal"), Sentence::of("high"), Sentence::of("urgent")];

const LABELS: &[Sentence] = &[
    Sentence::of("account"),
    Sentence::of("agent"),
    Sentence::of("answer"),
    Sentence::of("author"),
    Sentence::of("categories"),
    Sentence::of("category"),
    Sentence::of("contact"),
    Sentence::of("contacts"),
    Sentence::of("content"),
    Sentence::of("customer"),
    Sentence::of("date"),
    Sentence::of("email"),
    Sentence::of("fact"),
    Sentence::of("journal"),
    Sentence::of("language"),
    Sentence::of("name"),
    Sentence::of("number"),
    Sentence::of("opened_at"),
    Sentence::of("owner"),
    Sentence::of("permissions"),
    Sentence::of("priority"),
    Sentence::of("rating"),
    Sentence::of("service"),
    Sentence::of("status"),
    Sentence::of("subject"),
    Sentence::of("support"),
    Sentence::of("tags"),
    Sentence::of("team"),
    Sentence::of("ticket"),
    Sentence::of("tickets"),
    Sentence::of("until"),
    Sentence::of("updated_at"),
    Sentence::of("user"),
    Sentence::of("users"),
];

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
