//! The names: what codes are called in a word or two.

use super::Sentence;

pub(super) const PERMISSIONS: &[Sentence] = &[
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

pub(super) const CATEGORIES: &[Sentence] = &[
    Sentence::of("general"),
    Sentence::of("product"),
    Sentence::of("domain"),
    Sentence::of("invoice"),
    Sentence::of("support"),
];

pub(super) const STATUSES: &[Sentence] = &[
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

pub(super) const PRIORITIES: &[Sentence] =
    &[Sentence::of("low"), Sentence::of("normal"), Sentence::of("high"), Sentence::of("urgent")];

pub(super) const DOORS: &[Sentence] = &[Sentence::of("open"), Sentence::of("closed")];

pub(super) const BASES: &[Sentence] =
    &[Sentence::of("door"), Sentence::of("code"), Sentence::of("consent"), Sentence::of("break_glass")];

pub(super) const ENDINGS: &[Sentence] = &[
    Sentence::of("left"),
    Sentence::of("ended_by_customer"),
    Sentence::of("revoked"),
    Sentence::of("expired"),
    Sentence::of("idle"),
    Sentence::of("consent_withdrawn"),
    Sentence::of("door_closed"),
    Sentence::of("user_changed"),
    Sentence::of("onboarded"),
];

pub(super) const SCOPES: &[Sentence] = &[
    Sentence::of("settings"),
    Sentence::of("users"),
    Sentence::of("notifications"),
    Sentence::of("import"),
    Sentence::of("download"),
    Sentence::of("templates"),
    Sentence::of("credentials"),
    Sentence::of("mfa"),
    Sentence::of("email"),
    Sentence::of("sub-users"),
    Sentence::of("consent"),
    Sentence::of("billing"),
    Sentence::of("legal"),
];

pub(super) const VERDICTS: &[Sentence] = &[
    Sentence::of("wrong"),
    Sentence::of("other_step"),
    Sentence::of("no_request"),
    Sentence::of("redeemed"),
    Sentence::of("exhausted"),
    Sentence::of("locked"),
    Sentence::of("other_purpose"),
];

pub(super) const ACTIONS: &[Sentence] = &[
    Sentence::of("viewed"),
    Sentence::of("changed"),
    Sentence::of("imported"),
    Sentence::of("downloaded"),
    Sentence::of("shared"),
    Sentence::of("filmed"),
];

pub(super) const LACKS: &[Sentence] = &[
    Sentence::of("desk.clock"),
    Sentence::of("agent.active"),
    Sentence::of("agent.entering_team"),
    Sentence::of("agent.mfa"),
    Sentence::of("agent.trainings"),
    Sentence::of("agent.undertaking"),
    Sentence::of("agent.ceiling"),
    Sentence::of("agent.budget"),
    Sentence::of("access.target"),
    Sentence::of("access.known_scope"),
    Sentence::of("access.delegable_scope"),
    Sentence::of("access.target_rights"),
    Sentence::of("access.open_door"),
    Sentence::of("access.code"),
    Sentence::of("access.consent_in_force"),
    Sentence::of("access.approved_break_glass"),
    Sentence::of("access.onboarding_or_consent"),
    Sentence::of("access.consent"),
    Sentence::of("access.private_window"),
    Sentence::of("access.responsible_person"),
    Sentence::of("access.acknowledged_rules"),
    Sentence::of("access.reviews_done"),
    Sentence::of("access.room"),
];

pub(super) const LABELS: &[Sentence] = &[
    Sentence::of("access"),
    Sentence::of("account"),
    Sentence::of("agent"),
    Sentence::of("answer"),
    Sentence::of("author"),
    Sentence::of("basis"),
    Sentence::of("categories"),
    Sentence::of("category"),
    Sentence::of("code"),
    Sentence::of("consent"),
    Sentence::of("consents"),
    Sentence::of("contact"),
    Sentence::of("contacts"),
    Sentence::of("content"),
    Sentence::of("customer"),
    Sentence::of("date"),
    Sentence::of("documents"),
    Sentence::of("door"),
    Sentence::of("email"),
    Sentence::of("ended_at"),
    Sentence::of("ending"),
    Sentence::of("entered_at"),
    Sentence::of("fact"),
    Sentence::of("journal"),
    Sentence::of("language"),
    Sentence::of("link"),
    Sentence::of("name"),
    Sentence::of("number"),
    Sentence::of("opened_at"),
    Sentence::of("owner"),
    Sentence::of("permissions"),
    Sentence::of("priority"),
    Sentence::of("rating"),
    Sentence::of("reason"),
    Sentence::of("review"),
    Sentence::of("scopes"),
    Sentence::of("seconds_left"),
    Sentence::of("service"),
    Sentence::of("session"),
    Sentence::of("sessions"),
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
