//! The tables of every class. Written by `generate/` from the core's source, never by hand.

use crate::shape::{Class, Field, Form, OneOf, Shape, Variant, check};
use pyo3::sync::PyOnceLock;

pub(crate) static AGENT_CLASS: Class = Class {
    module: "",
    name: "Agent",
    fields: &[
        Field { name: "id", wire: "id", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static AGENT: Shape = Shape::Record(&AGENT_CLASS);

pub(crate) static INSIDE_CLASS: Class = Class {
    module: "",
    name: "Inside",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "armed_by", wire: "armed_by", shape: Shape::Maybe(&Shape::Id(&USER_ID_CLASS)), optional: true, left_out: false },
        Field { name: "consent", wire: "consent", shape: Shape::Maybe(&Shape::Id(&CONSENT_ID_CLASS)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static INSIDE: Shape = Shape::Record(&INSIDE_CLASS);

pub(crate) static LISTED_CLASS: Class = Class {
    module: "",
    name: "Listed",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::List(&Shape::Any), optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static PAGE_CLASS: Class = Class {
    module: "",
    name: "Page",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 1, max: 200 }, optional: false, left_out: false },
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static RELAY_CLASS: Class = Class {
    module: "",
    name: "Relay",
    fields: &[
        Field { name: "id", wire: "id", shape: Shape::Id(&RELAY_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static RELAY: Shape = Shape::Record(&RELAY_CLASS);

pub(crate) static SWEPT_CLASS: Class = Class {
    module: "",
    name: "Swept",
    fields: &[
        Field { name: "ended", wire: "ended", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "overdue", wire: "overdue", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "settled", wire: "settled", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "failed", wire: "failed", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "more", wire: "more", shape: Shape::Bool, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static SWEPT: Shape = Shape::Record(&SWEPT_CLASS);

pub(crate) static SYSTEM_CLASS: Class = Class {
    module: "",
    name: "System",
    fields: &[
        Field { name: "name", wire: "name", shape: Shape::Text(check::<consentry::text::SystemName>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static SYSTEM: Shape = Shape::Record(&SYSTEM_CLASS);

pub(crate) static USER_CLASS: Class = Class {
    module: "",
    name: "User",
    fields: &[
        Field { name: "id", wire: "id", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static USER: Shape = Shape::Record(&USER_CLASS);

pub(crate) static ACCESS_ACKNOWLEDGE_CLASS: Class = Class {
    module: "access",
    name: "Acknowledge",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "edition", wire: "edition", shape: Shape::Text(check::<consentry::text::Edition>), optional: false, left_out: false },
    ],
    operation: Some("access.acknowledge"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_ACKNOWLEDGEMENT_CLASS: Class = Class {
    module: "access",
    name: "Acknowledgement",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "edition", wire: "edition", shape: Shape::Text(check::<consentry::text::Edition>), optional: false, left_out: false },
        Field { name: "acknowledged_at", wire: "acknowledged_at", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_ACT_CLASS: Class = Class {
    module: "access",
    name: "Act",
    fields: &[
        Field { name: "sub", wire: "sub", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_APPROVE_CLASS: Class = Class {
    module: "access",
    name: "Approve",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "request", wire: "request", shape: Shape::Id(&BREAK_GLASS_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("access.approve"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_ASK_BREAK_GLASS_CLASS: Class = Class {
    module: "access",
    name: "AskBreakGlass",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "reason", wire: "reason", shape: Shape::Text(check::<consentry::text::Reason>), optional: false, left_out: false },
        Field { name: "link", wire: "link", shape: Shape::Text(check::<consentry::text::Link>), optional: false, left_out: false },
    ],
    operation: Some("access.ask_break_glass"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_ATTEST_CLASS: Class = Class {
    module: "access",
    name: "Attest",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("access.attest"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_ATTESTED_CLASS: Class = Class {
    module: "access",
    name: "Attested",
    fields: &[
        Field { name: "documents", wire: "documents", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "cleaned_at", wire: "cleaned_at", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_BREAK_GLASS_CLASS: Class = Class {
    module: "access",
    name: "BreakGlass",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "id", wire: "id", shape: Shape::Id(&BREAK_GLASS_ID_CLASS), optional: false, left_out: false },
        Field { name: "status", wire: "status", shape: Shape::Name(&ACCESS_BREAK_GLASS_STATUS_CLASS), optional: false, left_out: false },
        Field { name: "asked_by", wire: "asked_by", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "reason", wire: "reason", shape: Shape::Text(check::<consentry::text::Reason>), optional: false, left_out: false },
        Field { name: "link", wire: "link", shape: Shape::Text(check::<consentry::text::Link>), optional: false, left_out: false },
        Field { name: "asked_at", wire: "asked_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "approvers", wire: "approvers", shape: Shape::Set(&Shape::Id(&AGENT_ID_CLASS)), optional: false, left_out: false },
        Field { name: "declined_by", wire: "declined_by", shape: Shape::Maybe(&Shape::Id(&AGENT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "session", wire: "session", shape: Shape::Maybe(&Shape::Id(&SESSION_ID_CLASS)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_BREAK_GLASSES_CLASS: Class = Class {
    module: "access",
    name: "BreakGlasses",
    fields: &[
        Field { name: "since", wire: "since", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("access.break_glasses"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_CHECK_CLASS: Class = Class {
    module: "access",
    name: "Check",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("access.check"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_CLAIMS_CLASS: Class = Class {
    module: "access",
    name: "Claims",
    fields: &[
        Field { name: "iss", wire: "iss", shape: Shape::Maybe(&Shape::Free), optional: true, left_out: true },
        Field { name: "aud", wire: "aud", shape: Shape::Maybe(&Shape::Free), optional: true, left_out: true },
        Field { name: "sub", wire: "sub", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "act", wire: "act", shape: Shape::Record(&ACCESS_ACT_CLASS), optional: false, left_out: false },
        Field { name: "scope", wire: "scope", shape: Shape::Free, optional: false, left_out: false },
        Field { name: "exp", wire: "exp", shape: Shape::Int { min: -9_223_372_036_854_775_808, max: 9_223_372_036_854_775_807 }, optional: false, left_out: false },
        Field { name: "iat", wire: "iat", shape: Shape::Int { min: -9_223_372_036_854_775_808, max: 9_223_372_036_854_775_807 }, optional: false, left_out: false },
        Field { name: "nbf", wire: "nbf", shape: Shape::Maybe(&Shape::Int { min: -9_223_372_036_854_775_808, max: 9_223_372_036_854_775_807 }), optional: true, left_out: true },
        Field { name: "jti", wire: "jti", shape: Shape::Free, optional: false, left_out: false },
        Field { name: "sid", wire: "sid", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "armed_by", wire: "armed_by", shape: Shape::Maybe(&Shape::Id(&USER_ID_CLASS)), optional: true, left_out: true },
        Field { name: "consent", wire: "consent", shape: Shape::Maybe(&Shape::Id(&CONSENT_ID_CLASS)), optional: true, left_out: true },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static ACCESS_CLAIMS: Shape = Shape::Record(&ACCESS_CLAIMS_CLASS);

pub(crate) static ACCESS_DECLINE_CLASS: Class = Class {
    module: "access",
    name: "Decline",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "request", wire: "request", shape: Shape::Id(&BREAK_GLASS_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("access.decline"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_DUE_CLASS: Class = Class {
    module: "access",
    name: "Due",
    fields: &[
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("access.due"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_DUTIES_CLASS: Class = Class {
    module: "access",
    name: "Duties",
    fields: &[
        Field { name: "all", wire: "all", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("access.duties"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_DUTY_CLASS: Class = Class {
    module: "access",
    name: "Duty",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "agent_name", wire: "agent_name", shape: Shape::Text(check::<consentry::text::AgentName>), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "entered_at", wire: "entered_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "ended_at", wire: "ended_at", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
        Field { name: "documents", wire: "documents", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "overdue", wire: "overdue", shape: Shape::Bool, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_END_CLASS: Class = Class {
    module: "access",
    name: "End",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("access.end"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_ENDED_CLASS: Class = Class {
    module: "access",
    name: "Ended",
    fields: &[
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
        Field { name: "ending", wire: "ending", shape: Shape::Name(&ACCESS_ENDING_CLASS), optional: false, left_out: false },
        Field { name: "ended_at", wire: "ended_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "clean_up_until", wire: "clean_up_until", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_ENTER_CLASS: Class = Class {
    module: "access",
    name: "Enter",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "reason", wire: "reason", shape: Shape::Text(check::<consentry::text::Reason>), optional: false, left_out: false },
        Field { name: "link", wire: "link", shape: Shape::Text(check::<consentry::text::Link>), optional: false, left_out: false },
        Field { name: "proof", wire: "proof", shape: Shape::OneOf(&ACCESS_PROOF_UNION), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
        Field { name: "private_window", wire: "private_window", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "responsible", wire: "responsible", shape: Shape::Maybe(&Shape::Id(&USER_ID_CLASS)), optional: true, left_out: false },
    ],
    operation: Some("access.enter"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_EXPIRE_CLASS: Class = Class {
    module: "access",
    name: "Expire",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("access.expire"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_LEAVE_CLASS: Class = Class {
    module: "access",
    name: "Leave",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("access.leave"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_PASS_CLASS: Class = Class {
    module: "access",
    name: "Pass",
    fields: &[
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "permissions", wire: "permissions", shape: Shape::Flags(&PEOPLE_PERMISSIONS_CLASS), optional: false, left_out: false },
        Field { name: "entered_at", wire: "entered_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "ends_at", wire: "ends_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "idle_at", wire: "idle_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "checked_at", wire: "checked_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "fresh_until", wire: "fresh_until", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static ACCESS_PASS: Shape = Shape::Record(&ACCESS_PASS_CLASS);

pub(crate) static ACCESS_PREVIEW_CLASS: Class = Class {
    module: "access",
    name: "Preview",
    fields: &[
        Field { name: "enter", wire: "enter", shape: Shape::Record(&ACCESS_ENTER_CLASS), optional: false, left_out: false },
    ],
    operation: Some("access.preview"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_PREVIEWED_CLASS: Class = Class {
    module: "access",
    name: "Previewed",
    fields: &[
        Field { name: "missing", wire: "missing", shape: Shape::List(&Shape::Name(&MISSING_CLASS)), optional: false, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "ends_at", wire: "ends_at", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_RECORD_CLASS: Class = Class {
    module: "access",
    name: "Record",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
        Field { name: "scope", wire: "scope", shape: Shape::Text(check::<consentry::access::Scope>), optional: false, left_out: false },
        Field { name: "action", wire: "action", shape: Shape::OneOf(&ACCESS_ACTION_UNION), optional: false, left_out: false },
    ],
    operation: Some("access.record"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_RECORDED_CLASS: Class = Class {
    module: "access",
    name: "Recorded",
    fields: &[
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
        Field { name: "ends_at", wire: "ends_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "idle_at", wire: "idle_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "actions", wire: "actions", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "documents", wire: "documents", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_REPORT_RESET_CLASS: Class = Class {
    module: "access",
    name: "ReportReset",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("access.report_reset"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_RESET_REPORTED_CLASS: Class = Class {
    module: "access",
    name: "ResetReported",
    fields: &[
        Field { name: "sessions", wire: "sessions", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_REVOKE_CLASS: Class = Class {
    module: "access",
    name: "Revoke",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("access.revoke"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_SESSION_CLASS: Class = Class {
    module: "access",
    name: "Session",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "id", wire: "id", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "agent_name", wire: "agent_name", shape: Shape::Text(check::<consentry::text::AgentName>), optional: false, left_out: false },
        Field { name: "agent_standing", wire: "agent_standing", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "team", wire: "team", shape: Shape::Text(check::<consentry::text::TeamName>), optional: false, left_out: false },
        Field { name: "basis", wire: "basis", shape: Shape::Name(&ACCESS_BASIS_CLASS), optional: false, left_out: false },
        Field { name: "consent", wire: "consent", shape: Shape::Maybe(&Shape::Id(&CONSENT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "break_glass", wire: "break_glass", shape: Shape::Maybe(&Shape::Id(&BREAK_GLASS_ID_CLASS)), optional: true, left_out: false },
        Field { name: "armed_by", wire: "armed_by", shape: Shape::Maybe(&Shape::Id(&USER_ID_CLASS)), optional: true, left_out: false },
        Field { name: "written", wire: "written", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "consented", wire: "consented", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "onboarding", wire: "onboarding", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
        Field { name: "responsible", wire: "responsible", shape: Shape::Maybe(&Shape::Id(&USER_ID_CLASS)), optional: true, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "reason", wire: "reason", shape: Shape::Text(check::<consentry::text::Reason>), optional: false, left_out: false },
        Field { name: "link", wire: "link", shape: Shape::Text(check::<consentry::text::Link>), optional: false, left_out: false },
        Field { name: "policy", wire: "policy", shape: Shape::Text(check::<consentry::Digest>), optional: false, left_out: false },
        Field { name: "entered_at", wire: "entered_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "active_at", wire: "active_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "ends_at", wire: "ends_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "idle_for", wire: "idle_for_minutes", shape: Shape::Span { unit: 60, max: 4_294_967_295 }, optional: false, left_out: false },
        Field { name: "ended_at", wire: "ended_at", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
        Field { name: "ending", wire: "ending", shape: Shape::Maybe(&Shape::Name(&ACCESS_ENDING_CLASS)), optional: true, left_out: false },
        Field { name: "actions", wire: "actions", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "documents", wire: "documents", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "sweep_at", wire: "sweep_at", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
        Field { name: "clean_up_until", wire: "clean_up_until", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
        Field { name: "cleaned_at", wire: "cleaned_at", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static ACCESS_SESSION: Shape = Shape::Record(&ACCESS_SESSION_CLASS);

pub(crate) static ACCESS_VISITOR_CLASS: Class = Class {
    module: "access",
    name: "Visitor",
    fields: &[
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "name", wire: "name", shape: Shape::Text(check::<consentry::text::AgentName>), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "entered_at", wire: "entered_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "ends_at", wire: "ends_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "idle_at", wire: "idle_at", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_WHO_IS_INSIDE_CLASS: Class = Class {
    module: "access",
    name: "WhoIsInside",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("access.who_is_inside"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCOUNT_ACCEPT_OWNERSHIP_CLASS: Class = Class {
    module: "account",
    name: "AcceptOwnership",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("account.accept_ownership"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCOUNT_ACCOUNT_CLASS: Class = Class {
    module: "account",
    name: "Account",
    fields: &[
        Field { name: "id", wire: "id", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "name", wire: "name", shape: Shape::Text(check::<consentry::text::AccountName>), optional: false, left_out: false },
        Field { name: "owner", wire: "owner", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "email", wire: "email", shape: Shape::Text(check::<consentry::EmailAddress>), optional: false, left_out: false },
        Field { name: "language", wire: "language", shape: Shape::Name(&LANGUAGE_CLASS), optional: false, left_out: false },
        Field { name: "created_at", wire: "created_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "onboarded_at", wire: "onboarded_at", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
        Field { name: "offered_to", wire: "offered_to", shape: Shape::Maybe(&Shape::Id(&USER_ID_CLASS)), optional: true, left_out: false },
        Field { name: "offered_at", wire: "offered_at", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
        Field { name: "door", wire: "door", shape: Shape::Name(&POLICY_DOOR_CLASS), optional: false, left_out: false },
        Field { name: "door_since", wire: "door_since", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCOUNT_ACCOUNT_CARD_CLASS: Class = Class {
    module: "account",
    name: "AccountCard",
    fields: &[
        Field { name: "id", wire: "id", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "name", wire: "name", shape: Shape::Text(check::<consentry::text::AccountName>), optional: false, left_out: false },
        Field { name: "language", wire: "language", shape: Shape::Name(&LANGUAGE_CLASS), optional: false, left_out: false },
        Field { name: "created_at", wire: "created_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "onboarded_at", wire: "onboarded_at", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCOUNT_ADD_SERVICE_CLASS: Class = Class {
    module: "account",
    name: "AddService",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "service", wire: "service", shape: Shape::Id(&SERVICE_ID_CLASS), optional: false, left_out: false },
        Field { name: "name", wire: "name", shape: Shape::Text(check::<consentry::text::ServiceName>), optional: false, left_out: false },
    ],
    operation: Some("account.add_service"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCOUNT_AMEND_CLASS: Class = Class {
    module: "account",
    name: "Amend",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "name", wire: "name", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::AccountName>)), optional: true, left_out: false },
        Field { name: "email", wire: "email", shape: Shape::Maybe(&Shape::Text(check::<consentry::EmailAddress>)), optional: true, left_out: false },
        Field { name: "language", wire: "language", shape: Shape::Maybe(&Shape::Name(&LANGUAGE_CLASS)), optional: true, left_out: false },
    ],
    operation: Some("account.amend"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCOUNT_CARD_CLASS: Class = Class {
    module: "account",
    name: "Card",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("account.card"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCOUNT_CREATE_CLASS: Class = Class {
    module: "account",
    name: "Create",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "name", wire: "name", shape: Shape::Text(check::<consentry::text::AccountName>), optional: false, left_out: false },
        Field { name: "owner", wire: "owner", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "email", wire: "email", shape: Shape::Text(check::<consentry::EmailAddress>), optional: false, left_out: false },
        Field { name: "language", wire: "language", shape: Shape::Name(&LANGUAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("account.create"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCOUNT_END_ONBOARDING_CLASS: Class = Class {
    module: "account",
    name: "EndOnboarding",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("account.end_onboarding"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCOUNT_OFFER_OWNERSHIP_CLASS: Class = Class {
    module: "account",
    name: "OfferOwnership",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "to", wire: "to", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("account.offer_ownership"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCOUNT_PROFILE_CLASS: Class = Class {
    module: "account",
    name: "Profile",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("account.profile"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCOUNT_SERVICE_CLASS: Class = Class {
    module: "account",
    name: "Service",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "id", wire: "id", shape: Shape::Id(&SERVICE_ID_CLASS), optional: false, left_out: false },
        Field { name: "name", wire: "name", shape: Shape::Text(check::<consentry::text::ServiceName>), optional: false, left_out: false },
        Field { name: "created_at", wire: "created_at", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCOUNT_WITHDRAW_OWNERSHIP_CLASS: Class = Class {
    module: "account",
    name: "WithdrawOwnership",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("account.withdraw_ownership"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ASSISTANCE_AGENT_BUDGET_CLASS: Class = Class {
    module: "assistance",
    name: "AgentBudget",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "counted_from", wire: "counted_from", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "failures", wire: "failures", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
        Field { name: "failures_ever", wire: "failures_ever", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "failed_at", wire: "failed_at", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ASSISTANCE_ASSISTANCE_REQUEST_CLASS: Class = Class {
    module: "assistance",
    name: "AssistanceRequest",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "generation", wire: "generation", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "status", wire: "status", shape: Shape::Name(&ASSISTANCE_REQUEST_STATUS_CLASS), optional: false, left_out: false },
        Field { name: "requested_by", wire: "requested_by", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "administered", wire: "administered", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "requested_at", wire: "requested_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "starts_at", wire: "starts_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "period_for", wire: "period_for_seconds", shape: Shape::Span { unit: 1, max: 4_294_967_295 }, optional: false, left_out: false },
        Field { name: "digits", wire: "digits", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
        Field { name: "secret", wire: "secret", shape: Shape::Maybe(&Shape::Text(check::<consentry::keys::Sealed>)), optional: true, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Maybe(&Shape::Id(&AGENT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "evidence", wire: "evidence", shape: Shape::Maybe(&Shape::OneOf(&ACCESS_EVIDENCE_UNION)), optional: true, left_out: false },
        Field { name: "step", wire: "step", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "tries", wire: "tries", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
        Field { name: "failures", wire: "failures", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
        Field { name: "session", wire: "session", shape: Shape::Maybe(&Shape::Id(&SESSION_ID_CLASS)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static ASSISTANCE_ASSISTANCE_REQUEST: Shape = Shape::Record(&ASSISTANCE_ASSISTANCE_REQUEST_CLASS);

pub(crate) static ASSISTANCE_CLOSE_DOOR_CLASS: Class = Class {
    module: "assistance",
    name: "CloseDoor",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("assistance.close_door"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ASSISTANCE_CURRENT_CLASS: Class = Class {
    module: "assistance",
    name: "Current",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("assistance.current"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ASSISTANCE_DOOR_STATE_CLASS: Class = Class {
    module: "assistance",
    name: "DoorState",
    fields: &[
        Field { name: "door", wire: "door", shape: Shape::Name(&POLICY_DOOR_CLASS), optional: false, left_out: false },
        Field { name: "since", wire: "since", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ASSISTANCE_OFFLINE_CLASS: Class = Class {
    module: "assistance",
    name: "Offline",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("assistance.offline"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ASSISTANCE_OPEN_DOOR_CLASS: Class = Class {
    module: "assistance",
    name: "OpenDoor",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("assistance.open_door"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ASSISTANCE_RECIPE_CLASS: Class = Class {
    module: "assistance",
    name: "Recipe",
    fields: &[
        Field { name: "generation", wire: "generation", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "secret", wire: "secret", shape: Shape::Secret(check::<consentry::assistance::SecretText>), optional: false, left_out: false },
        Field { name: "starts_at", wire: "starts_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "period_for", wire: "period_for_seconds", shape: Shape::Span { unit: 1, max: 4_294_967_295 }, optional: false, left_out: false },
        Field { name: "digits", wire: "digits", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ASSISTANCE_REQUEST_CLASS: Class = Class {
    module: "assistance",
    name: "Request",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Maybe(&Shape::Id(&AGENT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "evidence", wire: "evidence", shape: Shape::Maybe(&Shape::OneOf(&ACCESS_EVIDENCE_UNION)), optional: true, left_out: false },
    ],
    operation: Some("assistance.request"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ASSISTANCE_REQUESTED_CLASS: Class = Class {
    module: "assistance",
    name: "Requested",
    fields: &[
        Field { name: "generation", wire: "generation", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "changes_at", wire: "changes_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ASSISTANCE_STANDING_CLASS: Class = Class {
    module: "assistance",
    name: "Standing",
    fields: &[
        Field { name: "generation", wire: "generation", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "requested_by", wire: "requested_by", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "requested_at", wire: "requested_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "code", wire: "code", shape: Shape::Maybe(&Shape::Secret(check::<consentry::assistance::Code>)), optional: true, left_out: false },
        Field { name: "changes_at", wire: "changes_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "left", wire: "seconds_left", shape: Shape::Span { unit: 1, max: 4_294_967_295 }, optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Maybe(&Shape::Id(&AGENT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "link", wire: "link", shape: Shape::Maybe(&Shape::Secret(check::<consentry::assistance::SecretText>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ASSISTANCE_UNLOCK_CLASS: Class = Class {
    module: "assistance",
    name: "Unlock",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("assistance.unlock"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ASSISTANCE_UNLOCKED_CLASS: Class = Class {
    module: "assistance",
    name: "Unlocked",
    fields: &[
        Field { name: "failures", wire: "failures", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ASSISTANCE_WITHDRAW_CLASS: Class = Class {
    module: "assistance",
    name: "Withdraw",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("assistance.withdraw"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ASSISTANCE_WITHDRAWN_CLASS: Class = Class {
    module: "assistance",
    name: "Withdrawn",
    fields: &[
        Field { name: "generation", wire: "generation", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static CONSENT_CONSENT_CLASS: Class = Class {
    module: "consent",
    name: "Consent",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "id", wire: "id", shape: Shape::Id(&CONSENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "given_by", wire: "given_by", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "administered", wire: "administered", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "given_at", wire: "given_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "from_", wire: "from", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "evidence", wire: "evidence", shape: Shape::OneOf(&ACCESS_EVIDENCE_UNION), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Maybe(&Shape::Id(&AGENT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "withdrawn_at", wire: "withdrawn_at", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static CONSENT_CONSENT: Shape = Shape::Record(&CONSENT_CONSENT_CLASS);

pub(crate) static CONSENT_GIVE_CLASS: Class = Class {
    module: "consent",
    name: "Give",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "from_", wire: "from", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "evidence", wire: "evidence", shape: Shape::OneOf(&ACCESS_EVIDENCE_UNION), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Maybe(&Shape::Id(&AGENT_ID_CLASS)), optional: true, left_out: false },
    ],
    operation: Some("consent.give"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static CONSENT_LIST_CLASS: Class = Class {
    module: "consent",
    name: "List",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("consent.list"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static CONSENT_WITHDRAW_CLASS: Class = Class {
    module: "consent",
    name: "Withdraw",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "consent", wire: "consent", shape: Shape::Id(&CONSENT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("consent.withdraw"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static CONTACT_ADD_CLASS: Class = Class {
    module: "contact",
    name: "Add",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "email", wire: "email", shape: Shape::Text(check::<consentry::EmailAddress>), optional: false, left_out: false },
        Field { name: "name", wire: "name", shape: Shape::Text(check::<consentry::text::ContactName>), optional: false, left_out: false },
        Field { name: "language", wire: "language", shape: Shape::Name(&LANGUAGE_CLASS), optional: false, left_out: false },
        Field { name: "categories", wire: "categories", shape: Shape::Flags(&CONTACT_CATEGORIES_CLASS), optional: false, left_out: false },
    ],
    operation: Some("contact.add"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static CONTACT_CHANGE_CLASS: Class = Class {
    module: "contact",
    name: "Change",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "contact", wire: "contact", shape: Shape::Id(&CONTACT_ID_CLASS), optional: false, left_out: false },
        Field { name: "name", wire: "name", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::ContactName>)), optional: true, left_out: false },
        Field { name: "language", wire: "language", shape: Shape::Maybe(&Shape::Name(&LANGUAGE_CLASS)), optional: true, left_out: false },
        Field { name: "categories", wire: "categories", shape: Shape::Maybe(&Shape::Flags(&CONTACT_CATEGORIES_CLASS)), optional: true, left_out: false },
    ],
    operation: Some("contact.change"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static CONTACT_CONTACT_CLASS: Class = Class {
    module: "contact",
    name: "Contact",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "id", wire: "id", shape: Shape::Id(&CONTACT_ID_CLASS), optional: false, left_out: false },
        Field { name: "email", wire: "email", shape: Shape::Text(check::<consentry::EmailAddress>), optional: false, left_out: false },
        Field { name: "name", wire: "name", shape: Shape::Text(check::<consentry::text::ContactName>), optional: false, left_out: false },
        Field { name: "language", wire: "language", shape: Shape::Name(&LANGUAGE_CLASS), optional: false, left_out: false },
        Field { name: "categories", wire: "categories", shape: Shape::Flags(&CONTACT_CATEGORIES_CLASS), optional: false, left_out: false },
        Field { name: "added_at", wire: "added_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "updated_at", wire: "updated_at", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static CONTACT_CONTACT: Shape = Shape::Record(&CONTACT_CONTACT_CLASS);

pub(crate) static CONTACT_CONTACT_RECORD_CLASS: Class = Class {
    module: "contact",
    name: "ContactRecord",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "id", wire: "id", shape: Shape::Id(&CONTACT_ID_CLASS), optional: false, left_out: false },
        Field { name: "email", wire: "email", shape: Shape::Maybe(&Shape::Text(check::<consentry::EmailAddress>)), optional: true, left_out: false },
        Field { name: "name", wire: "name", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::ContactName>)), optional: true, left_out: false },
        Field { name: "language", wire: "language", shape: Shape::Name(&LANGUAGE_CLASS), optional: false, left_out: false },
        Field { name: "categories", wire: "categories", shape: Shape::Flags(&CONTACT_CATEGORIES_CLASS), optional: false, left_out: false },
        Field { name: "added_at", wire: "added_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "updated_at", wire: "updated_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "removed_at", wire: "removed_at", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static CONTACT_CONTACT_RECORD: Shape = Shape::Record(&CONTACT_CONTACT_RECORD_CLASS);

pub(crate) static CONTACT_LIST_CLASS: Class = Class {
    module: "contact",
    name: "List",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("contact.list"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static CONTACT_REMOVE_CLASS: Class = Class {
    module: "contact",
    name: "Remove",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "contact", wire: "contact", shape: Shape::Id(&CONTACT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("contact.remove"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_ACKNOWLEDGE_CLASS: Class = Class {
    module: "journal",
    name: "Acknowledge",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "through", wire: "through", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: Some("journal.acknowledge"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_ENTRY_CLASS: Class = Class {
    module: "journal",
    name: "Entry",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "sequence", wire: "sequence", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "header", wire: "header", shape: Shape::Free, optional: false, left_out: false },
        Field { name: "salt", wire: "salt", shape: Shape::Maybe(&Shape::Free), optional: true, left_out: false },
        Field { name: "payload", wire: "payload", shape: Shape::Maybe(&Shape::Free), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static JOURNAL_ENTRY: Shape = Shape::Record(&JOURNAL_ENTRY_CLASS);

pub(crate) static JOURNAL_HEADER_CLASS: Class = Class {
    module: "journal",
    name: "Header",
    fields: &[
        Field { name: "v", wire: "v", shape: Shape::Int { min: 0, max: 255 }, optional: false, left_out: false },
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "sequence", wire: "sequence", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "at", wire: "at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "actor", wire: "actor", shape: Shape::Text(check::<consentry::Actor>), optional: false, left_out: false },
        Field { name: "on_behalf_of", wire: "on_behalf_of", shape: Shape::Maybe(&Shape::Id(&USER_ID_CLASS)), optional: true, left_out: false },
        Field { name: "command", wire: "command", shape: Shape::Id(&COMMAND_ID_CLASS), optional: false, left_out: false },
        Field { name: "policy", wire: "policy", shape: Shape::Text(check::<consentry::Digest>), optional: false, left_out: false },
        Field { name: "fact", wire: "fact", shape: Shape::Free, optional: false, left_out: false },
        Field { name: "payload", wire: "payload", shape: Shape::Free, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static JOURNAL_HEADER: Shape = Shape::Record(&JOURNAL_HEADER_CLASS);

pub(crate) static JOURNAL_JOURNAL_HEAD_CLASS: Class = Class {
    module: "journal",
    name: "JournalHead",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "size", wire: "size", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "frontier", wire: "frontier", shape: Shape::Text(check::<consentry::journal::tree::Frontier>), optional: false, left_out: false },
        Field { name: "latest_at", wire: "latest_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "delivered", wire: "delivered", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "leased_to", wire: "leased_to", shape: Shape::Maybe(&Shape::Id(&RELAY_ID_CLASS)), optional: true, left_out: false },
        Field { name: "leased_until", wire: "leased_until", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static JOURNAL_JOURNAL_HEAD: Shape = Shape::Record(&JOURNAL_JOURNAL_HEAD_CLASS);

pub(crate) static JOURNAL_LEASE_CLASS: Class = Class {
    module: "journal",
    name: "Lease",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "lasts_for", wire: "seconds", shape: Shape::Span { unit: 1, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: Some("journal.lease"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_LEASED_CLASS: Class = Class {
    module: "journal",
    name: "Leased",
    fields: &[
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "delivered", wire: "delivered", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "size", wire: "size", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_PENDING_CLASS: Class = Class {
    module: "journal",
    name: "Pending",
    fields: &[
        Field { name: "now", wire: "now", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Id(&ACCOUNT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: Some("journal.pending"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_READ_CLASS: Class = Class {
    module: "journal",
    name: "Read",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("journal.read"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_SUMMARISED_CLASS: Class = Class {
    module: "journal",
    name: "Summarised",
    fields: &[
        Field { name: "size", wire: "size", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "root", wire: "root", shape: Shape::Free, optional: false, left_out: false },
        Field { name: "latest_at", wire: "latest_at", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_SUMMARY_CLASS: Class = Class {
    module: "journal",
    name: "Summary",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("journal.summary"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_UNDELIVERED_CLASS: Class = Class {
    module: "journal",
    name: "Undelivered",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: Some("journal.undelivered"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_COMPOSE_CLASS: Class = Class {
    module: "notice",
    name: "Compose",
    fields: &[
        Field { name: "entry", wire: "entry", shape: Shape::Record(&JOURNAL_ENTRY_CLASS), optional: false, left_out: false },
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Id(&CONTACT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: Some("notice.compose"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_COMPOSED_CLASS: Class = Class {
    module: "notice",
    name: "Composed",
    fields: &[
        Field { name: "notice", wire: "notice", shape: Shape::Maybe(&Shape::Record(&NOTICE_NOTICE_CLASS)), optional: true, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Id(&CONTACT_ID_CLASS)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_NOTICE_CLASS: Class = Class {
    module: "notice",
    name: "Notice",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "account_name", wire: "account_name", shape: Shape::Text(check::<consentry::text::AccountName>), optional: false, left_out: false },
        Field { name: "sequence", wire: "sequence", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "at", wire: "at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "says", wire: "says", shape: Shape::OneOf(&NOTICE_SAYS_UNION), optional: false, left_out: false },
        Field { name: "category", wire: "category", shape: Shape::Maybe(&Shape::Flags(&CONTACT_CATEGORIES_CLASS)), optional: true, left_out: false },
        Field { name: "recipients", wire: "recipients", shape: Shape::List(&Shape::Record(&NOTICE_RECIPIENT_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static NOTICE_NOTICE: Shape = Shape::Record(&NOTICE_NOTICE_CLASS);

pub(crate) static NOTICE_RECIPIENT_CLASS: Class = Class {
    module: "notice",
    name: "Recipient",
    fields: &[
        Field { name: "email", wire: "email", shape: Shape::Text(check::<consentry::EmailAddress>), optional: false, left_out: false },
        Field { name: "name", wire: "name", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::ContactName>)), optional: true, left_out: false },
        Field { name: "language", wire: "language", shape: Shape::Name(&LANGUAGE_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static NOTICE_RECIPIENT: Shape = Shape::Record(&NOTICE_RECIPIENT_CLASS);

pub(crate) static PEOPLE_ACCEPT_CLASS: Class = Class {
    module: "people",
    name: "Accept",
    fields: &[
        Field { name: "token", wire: "token", shape: Shape::Secret(check::<consentry::people::InvitationToken>), optional: false, left_out: false },
        Field { name: "email", wire: "email", shape: Shape::Text(check::<consentry::EmailAddress>), optional: false, left_out: false },
    ],
    operation: Some("people.accept"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static PEOPLE_ACCOUNTS_CLASS: Class = Class {
    module: "people",
    name: "Accounts",
    fields: &[
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("people.accounts"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static PEOPLE_ADMIT_CLASS: Class = Class {
    module: "people",
    name: "Admit",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "permissions", wire: "permissions", shape: Shape::Flags(&PEOPLE_PERMISSIONS_CLASS), optional: false, left_out: false },
    ],
    operation: Some("people.admit"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static PEOPLE_ENTRUST_CLASS: Class = Class {
    module: "people",
    name: "Entrust",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "manages_users", wire: "manages_users", shape: Shape::Bool, optional: false, left_out: false },
    ],
    operation: Some("people.entrust"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static PEOPLE_INVITATION_CLASS: Class = Class {
    module: "people",
    name: "Invitation",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "id", wire: "id", shape: Shape::Id(&INVITATION_ID_CLASS), optional: false, left_out: false },
        Field { name: "email", wire: "email", shape: Shape::Text(check::<consentry::EmailAddress>), optional: false, left_out: false },
        Field { name: "permissions", wire: "permissions", shape: Shape::Flags(&PEOPLE_PERMISSIONS_CLASS), optional: false, left_out: false },
        Field { name: "invited_by", wire: "invited_by", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "status", wire: "status", shape: Shape::Name(&PEOPLE_INVITATION_STATUS_CLASS), optional: false, left_out: false },
        Field { name: "generation", wire: "generation", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "key", wire: "key", shape: Shape::Text(check::<consentry::text::KeyId>), optional: false, left_out: false },
        Field { name: "token_hash", wire: "token_hash", shape: Shape::Bytes(32), optional: false, left_out: false },
        Field { name: "sent_at", wire: "sent_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "expires_at", wire: "expires_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "accepted_by", wire: "accepted_by", shape: Shape::Maybe(&Shape::Id(&USER_ID_CLASS)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static PEOPLE_INVITATION: Shape = Shape::Record(&PEOPLE_INVITATION_CLASS);

pub(crate) static PEOPLE_INVITATIONS_CLASS: Class = Class {
    module: "people",
    name: "Invitations",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("people.invitations"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static PEOPLE_INVITE_CLASS: Class = Class {
    module: "people",
    name: "Invite",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "email", wire: "email", shape: Shape::Text(check::<consentry::EmailAddress>), optional: false, left_out: false },
        Field { name: "permissions", wire: "permissions", shape: Shape::Flags(&PEOPLE_PERMISSIONS_CLASS), optional: false, left_out: false },
    ],
    operation: Some("people.invite"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static PEOPLE_INVITED_CLASS: Class = Class {
    module: "people",
    name: "Invited",
    fields: &[
        Field { name: "id", wire: "id", shape: Shape::Id(&INVITATION_ID_CLASS), optional: false, left_out: false },
        Field { name: "email", wire: "email", shape: Shape::Text(check::<consentry::EmailAddress>), optional: false, left_out: false },
        Field { name: "permissions", wire: "permissions", shape: Shape::Flags(&PEOPLE_PERMISSIONS_CLASS), optional: false, left_out: false },
        Field { name: "invited_by", wire: "invited_by", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "status", wire: "status", shape: Shape::Name(&PEOPLE_INVITATION_STATUS_CLASS), optional: false, left_out: false },
        Field { name: "sent_at", wire: "sent_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "expires_at", wire: "expires_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "expired", wire: "expired", shape: Shape::Bool, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static PEOPLE_MEMBERS_CLASS: Class = Class {
    module: "people",
    name: "Members",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("people.members"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static PEOPLE_MEMBERSHIP_CLASS: Class = Class {
    module: "people",
    name: "Membership",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "permissions", wire: "permissions", shape: Shape::Flags(&PEOPLE_PERMISSIONS_CLASS), optional: false, left_out: false },
        Field { name: "manages_users", wire: "manages_users", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "admitted_at", wire: "admitted_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "reset_at", wire: "reset_at", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
        Field { name: "removed_at", wire: "removed_at", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static PEOPLE_PERMIT_CLASS: Class = Class {
    module: "people",
    name: "Permit",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "permissions", wire: "permissions", shape: Shape::Flags(&PEOPLE_PERMISSIONS_CLASS), optional: false, left_out: false },
    ],
    operation: Some("people.permit"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static PEOPLE_REMOVE_CLASS: Class = Class {
    module: "people",
    name: "Remove",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("people.remove"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static PEOPLE_RESEND_CLASS: Class = Class {
    module: "people",
    name: "Resend",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "invitation", wire: "invitation", shape: Shape::Id(&INVITATION_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("people.resend"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static PEOPLE_REVOKE_CLASS: Class = Class {
    module: "people",
    name: "Revoke",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "invitation", wire: "invitation", shape: Shape::Id(&INVITATION_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("people.revoke"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static POLICY_ACCESS_CLASS: Class = Class {
    module: "policy",
    name: "Access",
    fields: &[
        Field { name: "door", wire: "door", shape: Shape::Name(&POLICY_DOOR_CLASS), optional: true, left_out: false },
        Field { name: "session_for", wire: "session_for_minutes", shape: Shape::Span { unit: 60, max: 4_294_967_295 }, optional: true, left_out: false },
        Field { name: "idle_for", wire: "idle_for_minutes", shape: Shape::Span { unit: 60, max: 4_294_967_295 }, optional: true, left_out: false },
        Field { name: "check_for", wire: "check_for_seconds", shape: Shape::Span { unit: 1, max: 4_294_967_295 }, optional: true, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::List(&Shape::Record(&POLICY_SCOPE_RULE_CLASS)), optional: true, left_out: false },
        Field { name: "agents", wire: "agents", shape: Shape::Record(&POLICY_AGENTS_CLASS), optional: true, left_out: false },
        Field { name: "private_window", wire: "private_window", shape: Shape::Bool, optional: true, left_out: false },
        Field { name: "responsible_person", wire: "responsible_person", shape: Shape::Bool, optional: true, left_out: false },
        Field { name: "rules", wire: "rules", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::Edition>)), optional: true, left_out: false },
        Field { name: "consent_for", wire: "consent_for_days", shape: Shape::Span { unit: 86_400, max: 4_294_967_295 }, optional: true, left_out: false },
        Field { name: "break_glass", wire: "break_glass", shape: Shape::Record(&POLICY_BREAK_GLASS_RULE_CLASS), optional: true, left_out: false },
        Field { name: "notices", wire: "notices", shape: Shape::Record(&POLICY_NOTICES_CLASS), optional: true, left_out: false },
        Field { name: "clean_up_for", wire: "clean_up_for_hours", shape: Shape::Span { unit: 3_600, max: 4_294_967_295 }, optional: true, left_out: false },
    ],
    operation: None,
    default: Some(|py| crate::write::write(py, &consentry::policy::Access::default(), &POLICY_ACCESS)),
    class: PyOnceLock::new(),
};
pub(crate) static POLICY_ACCESS: Shape = Shape::Record(&POLICY_ACCESS_CLASS);

pub(crate) static POLICY_AGENTS_CLASS: Class = Class {
    module: "policy",
    name: "Agents",
    fields: &[
        Field { name: "teams", wire: "teams", shape: Shape::Set(&Shape::Text(check::<consentry::text::TeamName>)), optional: true, left_out: false },
        Field { name: "account_managers", wire: "account_managers", shape: Shape::Set(&Shape::Text(check::<consentry::text::TeamName>)), optional: true, left_out: false },
        Field { name: "mfa_for", wire: "mfa_for_minutes", shape: Shape::Span { unit: 60, max: 4_294_967_295 }, optional: true, left_out: false },
        Field { name: "trainings", wire: "trainings", shape: Shape::Set(&Shape::Text(check::<consentry::text::TrainingName>)), optional: true, left_out: false },
        Field { name: "undertaking", wire: "undertaking", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::Edition>)), optional: true, left_out: false },
    ],
    operation: None,
    default: Some(|py| crate::write::write(py, &consentry::policy::Agents::default(), &POLICY_AGENTS)),
    class: PyOnceLock::new(),
};
pub(crate) static POLICY_AGENTS: Shape = Shape::Record(&POLICY_AGENTS_CLASS);

pub(crate) static POLICY_ASSISTANCE_CLASS: Class = Class {
    module: "policy",
    name: "Assistance",
    fields: &[
        Field { name: "digits", wire: "digits", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: true, left_out: false },
        Field { name: "period_for", wire: "period_for_seconds", shape: Shape::Span { unit: 1, max: 4_294_967_295 }, optional: true, left_out: false },
        Field { name: "start", wire: "start", shape: Shape::Name(&POLICY_START_CLASS), optional: true, left_out: false },
        Field { name: "request_for", wire: "request_for_hours", shape: Shape::Span { unit: 3_600, max: 4_294_967_295 }, optional: true, left_out: false },
        Field { name: "tries_max", wire: "tries_max", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: true, left_out: false },
        Field { name: "account_failures_max", wire: "account_failures_max", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: true, left_out: false },
        Field { name: "agent_failures_max", wire: "agent_failures_max", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: true, left_out: false },
    ],
    operation: None,
    default: Some(|py| crate::write::write(py, &consentry::policy::Assistance::default(), &POLICY_ASSISTANCE)),
    class: PyOnceLock::new(),
};
pub(crate) static POLICY_ASSISTANCE: Shape = Shape::Record(&POLICY_ASSISTANCE_CLASS);

pub(crate) static POLICY_BREAK_GLASS_RULE_CLASS: Class = Class {
    module: "policy",
    name: "BreakGlassRule",
    fields: &[
        Field { name: "allowed", wire: "allowed", shape: Shape::Bool, optional: true, left_out: false },
        Field { name: "approvers", wire: "approvers", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: true, left_out: false },
        Field { name: "open_for", wire: "open_for_minutes", shape: Shape::Span { unit: 60, max: 4_294_967_295 }, optional: true, left_out: false },
    ],
    operation: None,
    default: Some(|py| crate::write::write(py, &consentry::policy::BreakGlassRule::default(), &POLICY_BREAK_GLASS_RULE)),
    class: PyOnceLock::new(),
};
pub(crate) static POLICY_BREAK_GLASS_RULE: Shape = Shape::Record(&POLICY_BREAK_GLASS_RULE_CLASS);

pub(crate) static POLICY_CATEGORY_CLASS: Class = Class {
    module: "policy",
    name: "Category",
    fields: &[
        Field { name: "name", wire: "name", shape: Shape::Text(check::<consentry::text::CategoryName>), optional: false, left_out: false },
        Field { name: "team", wire: "team", shape: Shape::Text(check::<consentry::text::TeamName>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static POLICY_CHANGE_CLASS: Class = Class {
    module: "policy",
    name: "Change",
    fields: &[
        Field { name: "becomes", wire: "becomes", shape: Shape::Name(&POLICY_BECOMES_CLASS), optional: false, left_out: false },
        Field { name: "scope", wire: "scope", shape: Shape::Text(check::<consentry::access::Scope>), optional: false, left_out: false },
        Field { name: "by", wire: "by", shape: Shape::Name(&ACCESS_BASIS_CLASS), optional: false, left_out: false },
        Field { name: "because", wire: "because", shape: Shape::List(&Shape::Name(&MISSING_CLASS)), optional: false, left_out: false },
        Field { name: "situations", wire: "situations", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "example", wire: "example", shape: Shape::Record(&POLICY_SCENARIO_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static POLICY_DIFFERENCES_CLASS: Class = Class {
    module: "policy",
    name: "Differences",
    fields: &[
        Field { name: "changes", wire: "changes", shape: Shape::List(&Shape::Record(&POLICY_CHANGE_CLASS)), optional: false, left_out: false },
        Field { name: "settings", wire: "settings", shape: Shape::List(&Shape::Record(&POLICY_SETTING_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static POLICY_DIFFERENCES: Shape = Shape::Record(&POLICY_DIFFERENCES_CLASS);

pub(crate) static POLICY_INVITATIONS_CLASS: Class = Class {
    module: "policy",
    name: "Invitations",
    fields: &[
        Field { name: "open_for", wire: "open_for_days", shape: Shape::Span { unit: 86_400, max: 4_294_967_295 }, optional: true, left_out: false },
        Field { name: "bound_to_address", wire: "bound_to_address", shape: Shape::Bool, optional: true, left_out: false },
    ],
    operation: None,
    default: Some(|py| crate::write::write(py, &consentry::policy::Invitations::default(), &POLICY_INVITATIONS)),
    class: PyOnceLock::new(),
};
pub(crate) static POLICY_INVITATIONS: Shape = Shape::Record(&POLICY_INVITATIONS_CLASS);

pub(crate) static POLICY_NOTICES_CLASS: Class = Class {
    module: "policy",
    name: "Notices",
    fields: &[
        Field { name: "at_start", wire: "at_start", shape: Shape::Bool, optional: true, left_out: false },
        Field { name: "at_end", wire: "at_end", shape: Shape::Bool, optional: true, left_out: false },
    ],
    operation: None,
    default: Some(|py| crate::write::write(py, &consentry::policy::Notices::default(), &POLICY_NOTICES)),
    class: PyOnceLock::new(),
};
pub(crate) static POLICY_NOTICES: Shape = Shape::Record(&POLICY_NOTICES_CLASS);

pub(crate) static POLICY_POLICY_CLASS: Class = Class {
    module: "policy",
    name: "Policy",
    fields: &[
        Field { name: "categories", wire: "categories", shape: Shape::List(&Shape::Record(&POLICY_CATEGORY_CLASS)), optional: true, left_out: false },
        Field { name: "reopening", wire: "reopening", shape: Shape::OneOf(&POLICY_REOPENING_UNION), optional: true, left_out: false },
        Field { name: "unmerge_for", wire: "unmerge_for_hours", shape: Shape::Span { unit: 3_600, max: 4_294_967_295 }, optional: true, left_out: false },
        Field { name: "invitations", wire: "invitations", shape: Shape::Record(&POLICY_INVITATIONS_CLASS), optional: true, left_out: false },
        Field { name: "handover_for", wire: "handover_for_days", shape: Shape::Span { unit: 86_400, max: 4_294_967_295 }, optional: true, left_out: false },
        Field { name: "assistance", wire: "assistance", shape: Shape::Record(&POLICY_ASSISTANCE_CLASS), optional: true, left_out: false },
        Field { name: "access", wire: "access", shape: Shape::Record(&POLICY_ACCESS_CLASS), optional: true, left_out: false },
        Field { name: "reviews", wire: "reviews", shape: Shape::Record(&POLICY_REVIEWS_CLASS), optional: true, left_out: false },
        Field { name: "retention_for", wire: "retention_for_days", shape: Shape::Span { unit: 86_400, max: 4_294_967_295 }, optional: true, left_out: false },
    ],
    operation: None,
    default: Some(|py| crate::write::write(py, &consentry::policy::Policy::default(), &POLICY_POLICY)),
    class: PyOnceLock::new(),
};
pub(crate) static POLICY_POLICY: Shape = Shape::Record(&POLICY_POLICY_CLASS);

pub(crate) static POLICY_REVIEW_ROLE_CLASS: Class = Class {
    module: "policy",
    name: "ReviewRole",
    fields: &[
        Field { name: "name", wire: "name", shape: Shape::Text(check::<consentry::text::RoleName>), optional: false, left_out: false },
        Field { name: "teams", wire: "teams", shape: Shape::Set(&Shape::Text(check::<consentry::text::TeamName>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static POLICY_REVIEWS_CLASS: Class = Class {
    module: "policy",
    name: "Reviews",
    fields: &[
        Field { name: "roles", wire: "roles", shape: Shape::List(&Shape::Record(&POLICY_REVIEW_ROLE_CLASS)), optional: true, left_out: false },
        Field { name: "every", wire: "every_days", shape: Shape::Span { unit: 86_400, max: 4_294_967_295 }, optional: true, left_out: false },
        Field { name: "overdue_blocks", wire: "overdue_blocks", shape: Shape::Bool, optional: true, left_out: false },
    ],
    operation: None,
    default: Some(|py| crate::write::write(py, &consentry::policy::Reviews::default(), &POLICY_REVIEWS)),
    class: PyOnceLock::new(),
};
pub(crate) static POLICY_REVIEWS: Shape = Shape::Record(&POLICY_REVIEWS_CLASS);

pub(crate) static POLICY_SCENARIO_CLASS: Class = Class {
    module: "policy",
    name: "Scenario",
    fields: &[
        Field { name: "teams", wire: "teams", shape: Shape::Set(&Shape::Text(check::<consentry::text::TeamName>)), optional: true, left_out: false },
        Field { name: "mfa_age", wire: "mfa_minutes", shape: Shape::Maybe(&Shape::Span { unit: 60, max: 4_294_967_295 }), optional: true, left_out: false },
        Field { name: "trainings", wire: "trainings", shape: Shape::Set(&Shape::Text(check::<consentry::text::TrainingName>)), optional: true, left_out: false },
        Field { name: "undertaking", wire: "undertaking", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::Edition>)), optional: true, left_out: false },
        Field { name: "unreviewed_for_days", wire: "unreviewed_for_days", shape: Shape::Map(&Shape::Text(check::<consentry::text::RoleName>), &Shape::Int { min: 0, max: 4_294_967_295 }), optional: true, left_out: false },
        Field { name: "scope", wire: "scope", shape: Shape::Text(check::<consentry::access::Scope>), optional: true, left_out: false },
        Field { name: "permissions", wire: "permissions", shape: Shape::Flags(&PEOPLE_PERMISSIONS_CLASS), optional: true, left_out: false },
        Field { name: "manages_users", wire: "manages_users", shape: Shape::Bool, optional: true, left_out: false },
        Field { name: "door", wire: "door", shape: Shape::Name(&POLICY_DOOR_CLASS), optional: true, left_out: false },
        Field { name: "onboarding", wire: "onboarding", shape: Shape::Bool, optional: true, left_out: false },
        Field { name: "way", wire: "way", shape: Shape::OneOf(&POLICY_WAY_UNION), optional: true, left_out: false },
        Field { name: "private_window", wire: "private_window", shape: Shape::Bool, optional: true, left_out: false },
        Field { name: "responsible", wire: "responsible", shape: Shape::Bool, optional: true, left_out: false },
        Field { name: "acknowledged", wire: "acknowledged", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::Edition>)), optional: true, left_out: false },
    ],
    operation: None,
    default: Some(|py| crate::write::write(py, &consentry::policy::Scenario::default(), &POLICY_SCENARIO)),
    class: PyOnceLock::new(),
};
pub(crate) static POLICY_SCENARIO: Shape = Shape::Record(&POLICY_SCENARIO_CLASS);

pub(crate) static POLICY_SCOPE_RULE_CLASS: Class = Class {
    module: "policy",
    name: "ScopeRule",
    fields: &[
        Field { name: "scope", wire: "scope", shape: Shape::Text(check::<consentry::access::Scope>), optional: false, left_out: false },
        Field { name: "need", wire: "need", shape: Shape::Name(&POLICY_NEED_CLASS), optional: false, left_out: false },
        Field { name: "permissions", wire: "permissions", shape: Shape::Flags(&PEOPLE_PERMISSIONS_CLASS), optional: true, left_out: false },
        Field { name: "manages_users", wire: "manages_users", shape: Shape::Bool, optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static POLICY_SETTING_CLASS: Class = Class {
    module: "policy",
    name: "Setting",
    fields: &[
        Field { name: "key", wire: "key", shape: Shape::Free, optional: false, left_out: false },
        Field { name: "before", wire: "before", shape: Shape::Maybe(&Shape::Free), optional: true, left_out: false },
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Free), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static POLICY_SETTING: Shape = Shape::Record(&POLICY_SETTING_CLASS);

pub(crate) static REVIEW_ACCESS_CLASS: Class = Class {
    module: "review",
    name: "Access",
    fields: &[
        Field { name: "session", wire: "session", shape: Shape::Record(&ACCESS_SESSION_CLASS), optional: false, left_out: false },
        Field { name: "clean_up_overdue", wire: "clean_up_overdue", shape: Shape::Bool, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static REVIEW_ACCESSES_CLASS: Class = Class {
    module: "review",
    name: "Accesses",
    fields: &[
        Field { name: "role", wire: "role", shape: Shape::Text(check::<consentry::text::RoleName>), optional: false, left_out: false },
        Field { name: "from_", wire: "from", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("review.accesses"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static REVIEW_DUE_CLASS: Class = Class {
    module: "review",
    name: "Due",
    fields: &[
    ],
    operation: Some("review.due"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static REVIEW_GUESSES_CLASS: Class = Class {
    module: "review",
    name: "Guesses",
    fields: &[
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("review.guesses"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static REVIEW_LINE_CLASS: Class = Class {
    module: "review",
    name: "Line",
    fields: &[
        Field { name: "role", wire: "role", shape: Shape::Text(check::<consentry::text::RoleName>), optional: false, left_out: false },
        Field { name: "started_at", wire: "started_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "reviewed_until", wire: "reviewed_until", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "review", wire: "review", shape: Shape::Maybe(&Shape::Id(&REVIEW_ID_CLASS)), optional: true, left_out: false },
        Field { name: "due_at", wire: "due_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "overdue", wire: "overdue", shape: Shape::Bool, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static REVIEW_LIST_CLASS: Class = Class {
    module: "review",
    name: "List",
    fields: &[
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("review.list"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static REVIEW_REVIEW_CLASS: Class = Class {
    module: "review",
    name: "Review",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "id", wire: "id", shape: Shape::Id(&REVIEW_ID_CLASS), optional: false, left_out: false },
        Field { name: "role", wire: "role", shape: Shape::Text(check::<consentry::text::RoleName>), optional: false, left_out: false },
        Field { name: "reviewer", wire: "reviewer", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "from_", wire: "from", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "finding", wire: "finding", shape: Shape::Text(check::<consentry::text::Finding>), optional: false, left_out: false },
        Field { name: "signed_at", wire: "signed_at", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static REVIEW_REVIEW_LINE_CLASS: Class = Class {
    module: "review",
    name: "ReviewLine",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "id", wire: "id", shape: Shape::Id(&ROLE_ID_CLASS), optional: false, left_out: false },
        Field { name: "role", wire: "role", shape: Shape::Text(check::<consentry::text::RoleName>), optional: false, left_out: false },
        Field { name: "started_at", wire: "started_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "reviewed_until", wire: "reviewed_until", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "review", wire: "review", shape: Shape::Maybe(&Shape::Id(&REVIEW_ID_CLASS)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static REVIEW_SIGN_OFF_CLASS: Class = Class {
    module: "review",
    name: "SignOff",
    fields: &[
        Field { name: "role", wire: "role", shape: Shape::Text(check::<consentry::text::RoleName>), optional: false, left_out: false },
        Field { name: "from_", wire: "from", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "finding", wire: "finding", shape: Shape::Text(check::<consentry::text::Finding>), optional: false, left_out: false },
    ],
    operation: Some("review.sign_off"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STAFF_AGENT_RECORD_CLASS: Class = Class {
    module: "staff",
    name: "AgentRecord",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "id", wire: "id", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "name", wire: "name", shape: Shape::Text(check::<consentry::text::AgentName>), optional: false, left_out: false },
        Field { name: "active", wire: "active", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "teams", wire: "teams", shape: Shape::Set(&Shape::Text(check::<consentry::text::TeamName>)), optional: false, left_out: false },
        Field { name: "enrolled_at", wire: "enrolled_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "standing", wire: "standing", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "lead_since", wire: "lead_since", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
        Field { name: "roles", wire: "roles", shape: Shape::Set(&Shape::Text(check::<consentry::text::RoleName>)), optional: false, left_out: false },
        Field { name: "ceiling", wire: "ceiling", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "mfa_at", wire: "mfa_at", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
        Field { name: "trainings", wire: "trainings", shape: Shape::Set(&Shape::Text(check::<consentry::text::TrainingName>)), optional: false, left_out: false },
        Field { name: "undertaking", wire: "undertaking", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::Edition>)), optional: true, left_out: false },
        Field { name: "undertaken_at", wire: "undertaken_at", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STAFF_ASSIGN_ROLES_CLASS: Class = Class {
    module: "staff",
    name: "AssignRoles",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "lead", wire: "lead", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "roles", wire: "roles", shape: Shape::Set(&Shape::Text(check::<consentry::text::RoleName>)), optional: false, left_out: false },
    ],
    operation: Some("staff.assign_roles"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STAFF_ASSIGN_TEAMS_CLASS: Class = Class {
    module: "staff",
    name: "AssignTeams",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "teams", wire: "teams", shape: Shape::Set(&Shape::Text(check::<consentry::text::TeamName>)), optional: false, left_out: false },
    ],
    operation: Some("staff.assign_teams"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STAFF_ENROL_CLASS: Class = Class {
    module: "staff",
    name: "Enrol",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "name", wire: "name", shape: Shape::Text(check::<consentry::text::AgentName>), optional: false, left_out: false },
        Field { name: "teams", wire: "teams", shape: Shape::Set(&Shape::Text(check::<consentry::text::TeamName>)), optional: false, left_out: false },
    ],
    operation: Some("staff.enrol"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STAFF_LIST_CLASS: Class = Class {
    module: "staff",
    name: "List",
    fields: &[
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("staff.list"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STAFF_ME_CLASS: Class = Class {
    module: "staff",
    name: "Me",
    fields: &[
    ],
    operation: Some("staff.me"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STAFF_SET_ACTIVE_CLASS: Class = Class {
    module: "staff",
    name: "SetActive",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "active", wire: "active", shape: Shape::Bool, optional: false, left_out: false },
    ],
    operation: Some("staff.set_active"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STAFF_SET_CEILING_CLASS: Class = Class {
    module: "staff",
    name: "SetCeiling",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ceiling", wire: "ceiling", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
    ],
    operation: Some("staff.set_ceiling"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STAFF_TRAIN_CLASS: Class = Class {
    module: "staff",
    name: "Train",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "training", wire: "training", shape: Shape::Text(check::<consentry::text::TrainingName>), optional: false, left_out: false },
    ],
    operation: Some("staff.train"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STAFF_UNDERTAKE_CLASS: Class = Class {
    module: "staff",
    name: "Undertake",
    fields: &[
        Field { name: "edition", wire: "edition", shape: Shape::Text(check::<consentry::text::Edition>), optional: false, left_out: false },
    ],
    operation: Some("staff.undertake"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STAFF_VERIFY_MFA_CLASS: Class = Class {
    module: "staff",
    name: "VerifyMfa",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("staff.verify_mfa"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_ANSWERS_CLASS: Class = Class {
    module: "store",
    name: "Answers",
    fields: &[
        Field { name: "records", wire: "records", shape: Shape::List(&Shape::Maybe(&Shape::Record(&STORE_VERSIONED_OF_STORE_RECORD_CLASS))), optional: false, left_out: false },
        Field { name: "pages", wire: "pages", shape: Shape::List(&Shape::OneOf(&STORE_ROWS_UNION)), optional: false, left_out: false },
        Field { name: "outcome", wire: "outcome", shape: Shape::Maybe(&Shape::Record(&STORE_OUTCOME_CLASS)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static STORE_ANSWERS: Shape = Shape::Record(&STORE_ANSWERS_CLASS);

pub(crate) static STORE_CHANGE_SET_CLASS: Class = Class {
    module: "store",
    name: "ChangeSet",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "command", wire: "command", shape: Shape::Record(&STORE_COMMAND_CLASS), optional: false, left_out: false },
        Field { name: "guards", wire: "guards", shape: Shape::List(&Shape::Record(&STORE_GUARD_CLASS)), optional: false, left_out: false },
        Field { name: "changes", wire: "changes", shape: Shape::List(&Shape::OneOf(&STORE_CHANGE_UNION)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static STORE_CHANGE_SET: Shape = Shape::Record(&STORE_CHANGE_SET_CLASS);

pub(crate) static STORE_COMMAND_CLASS: Class = Class {
    module: "store",
    name: "Command",
    fields: &[
        Field { name: "id", wire: "id", shape: Shape::Id(&COMMAND_ID_CLASS), optional: false, left_out: false },
        Field { name: "at", wire: "at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "outcome", wire: "outcome", shape: Shape::Record(&STORE_OUTCOME_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_GUARD_CLASS: Class = Class {
    module: "store",
    name: "Guard",
    fields: &[
        Field { name: "key", wire: "key", shape: Shape::OneOf(&STORE_KEY_UNION), optional: false, left_out: false },
        Field { name: "version", wire: "version", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_OUTCOME_CLASS: Class = Class {
    module: "store",
    name: "Outcome",
    fields: &[
        Field { name: "input", wire: "input", shape: Shape::Free, optional: false, left_out: false },
        Field { name: "reply", wire: "reply", shape: Shape::Free, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static STORE_OUTCOME: Shape = Shape::Record(&STORE_OUTCOME_CLASS);

pub(crate) static STORE_SESSION_PLACE_CLASS: Class = Class {
    module: "store",
    name: "SessionPlace",
    fields: &[
        Field { name: "at", wire: "at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_VERSIONED_CLASS: Class = Class {
    module: "store",
    name: "Versioned",
    fields: &[
        Field { name: "version", wire: "version", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "value", wire: "value", shape: Shape::Any, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_WANTED_CLASS: Class = Class {
    module: "store",
    name: "Wanted",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "command", wire: "command", shape: Shape::Maybe(&Shape::Id(&COMMAND_ID_CLASS)), optional: true, left_out: false },
        Field { name: "records", wire: "records", shape: Shape::List(&Shape::OneOf(&STORE_KEY_UNION)), optional: false, left_out: false },
        Field { name: "queries", wire: "queries", shape: Shape::List(&Shape::OneOf(&STORE_QUERY_UNION)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static STORE_WANTED: Shape = Shape::Record(&STORE_WANTED_CLASS);

pub(crate) static TICKET_ANSWER_CLASS: Class = Class {
    module: "ticket",
    name: "Answer",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "body", wire: "body", shape: Shape::Text(check::<consentry::text::Body>), optional: false, left_out: false },
        Field { name: "attachments", wire: "attachments", shape: Shape::List(&Shape::Record(&TICKET_ATTACHMENT_CLASS)), optional: false, left_out: false },
    ],
    operation: Some("ticket.answer"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_ANSWERED_CLASS: Class = Class {
    module: "ticket",
    name: "Answered",
    fields: &[
        Field { name: "message", wire: "message", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "status", wire: "status", shape: Shape::Name(&TICKET_STATUS_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_ASSIGN_CLASS: Class = Class {
    module: "ticket",
    name: "Assign",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "assignee", wire: "assignee", shape: Shape::Maybe(&Shape::Id(&AGENT_ID_CLASS)), optional: true, left_out: false },
    ],
    operation: Some("ticket.assign"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_ASSIGNED_CLASS: Class = Class {
    module: "ticket",
    name: "Assigned",
    fields: &[
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("ticket.assigned"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_ATTACHMENT_CLASS: Class = Class {
    module: "ticket",
    name: "Attachment",
    fields: &[
        Field { name: "name", wire: "name", shape: Shape::Text(check::<consentry::text::FileName>), optional: false, left_out: false },
        Field { name: "media_type", wire: "media_type", shape: Shape::Text(check::<consentry::text::MediaType>), optional: false, left_out: false },
        Field { name: "bytes", wire: "bytes", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "sha256", wire: "sha256", shape: Shape::Text(check::<consentry::Digest>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_CATALOGUE_CLASS: Class = Class {
    module: "ticket",
    name: "Catalogue",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("ticket.catalogue"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_CHOICES_CLASS: Class = Class {
    module: "ticket",
    name: "Choices",
    fields: &[
        Field { name: "categories", wire: "categories", shape: Shape::List(&Shape::Text(check::<consentry::text::CategoryName>)), optional: false, left_out: false },
        Field { name: "services", wire: "services", shape: Shape::Record(&LISTED_OF_ACCOUNT_SERVICE_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_CLOSE_CLASS: Class = Class {
    module: "ticket",
    name: "Close",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("ticket.close"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_EMAIL_REFUSED_CLASS: Class = Class {
    module: "ticket",
    name: "EmailRefused",
    fields: &[
        Field { name: "told", wire: "told", shape: Shape::Bool, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_HISTORY_CLASS: Class = Class {
    module: "ticket",
    name: "History",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("ticket.history"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_HOLD_CLASS: Class = Class {
    module: "ticket",
    name: "Hold",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("ticket.hold"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_INTERNAL_CLASS: Class = Class {
    module: "ticket",
    name: "Internal",
    fields: &[
        Field { name: "team", wire: "team", shape: Shape::Text(check::<consentry::text::TeamName>), optional: false, left_out: false },
        Field { name: "priority", wire: "priority", shape: Shape::Name(&TICKET_PRIORITY_CLASS), optional: false, left_out: false },
        Field { name: "assignee", wire: "assignee", shape: Shape::Maybe(&Shape::Id(&AGENT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "tags", wire: "tags", shape: Shape::Set(&Shape::Text(check::<consentry::text::Tag>)), optional: false, left_out: false },
        Field { name: "notes", wire: "notes", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "waiting_since", wire: "waiting_since", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_LIST_CLASS: Class = Class {
    module: "ticket",
    name: "List",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "only", wire: "only", shape: Shape::OneOf(&TICKET_ONLY_UNION), optional: false, left_out: false },
        Field { name: "team", wire: "team", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::TeamName>)), optional: true, left_out: false },
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("ticket.list"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_MATCH_CLASS: Class = Class {
    module: "ticket",
    name: "Match",
    fields: &[
        Field { name: "ticket", wire: "ticket", shape: Shape::Record(&TICKET_TICKET_CLASS), optional: false, left_out: false },
        Field { name: "words", wire: "words", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_MATCHES_CLASS: Class = Class {
    module: "ticket",
    name: "Matches",
    fields: &[
        Field { name: "frequencies", wire: "frequencies", shape: Shape::List(&Shape::Int { min: 0, max: 4_294_967_295 }), optional: false, left_out: false },
        Field { name: "tickets", wire: "tickets", shape: Shape::List(&Shape::Record(&TICKET_MATCH_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_MERGE_CLASS: Class = Class {
    module: "ticket",
    name: "Merge",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "into", wire: "into", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("ticket.merge"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_MESSAGE_CLASS: Class = Class {
    module: "ticket",
    name: "Message",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "internal", wire: "internal", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "number", wire: "number", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "author", wire: "author", shape: Shape::Text(check::<consentry::Actor>), optional: false, left_out: false },
        Field { name: "written_at", wire: "written_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "body", wire: "body", shape: Shape::Text(check::<consentry::text::Body>), optional: false, left_out: false },
        Field { name: "attachments", wire: "attachments", shape: Shape::List(&Shape::Record(&TICKET_ATTACHMENT_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_NOTE_CLASS: Class = Class {
    module: "ticket",
    name: "Note",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "body", wire: "body", shape: Shape::Text(check::<consentry::text::Body>), optional: false, left_out: false },
        Field { name: "attachments", wire: "attachments", shape: Shape::List(&Shape::Record(&TICKET_ATTACHMENT_CLASS)), optional: false, left_out: false },
    ],
    operation: Some("ticket.note"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_NOTED_CLASS: Class = Class {
    module: "ticket",
    name: "Noted",
    fields: &[
        Field { name: "note", wire: "note", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_NOTES_CLASS: Class = Class {
    module: "ticket",
    name: "Notes",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("ticket.notes"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_OPEN_CLASS: Class = Class {
    module: "ticket",
    name: "Open",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "service", wire: "service", shape: Shape::Id(&SERVICE_ID_CLASS), optional: false, left_out: false },
        Field { name: "subject", wire: "subject", shape: Shape::Text(check::<consentry::text::Subject>), optional: false, left_out: false },
        Field { name: "category", wire: "category", shape: Shape::Text(check::<consentry::text::CategoryName>), optional: false, left_out: false },
        Field { name: "body", wire: "body", shape: Shape::Text(check::<consentry::text::Body>), optional: false, left_out: false },
        Field { name: "attachments", wire: "attachments", shape: Shape::List(&Shape::Record(&TICKET_ATTACHMENT_CLASS)), optional: false, left_out: false },
        Field { name: "acknowledged", wire: "acknowledged", shape: Shape::Bool, optional: false, left_out: false },
    ],
    operation: Some("ticket.open"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_PRIORITISE_CLASS: Class = Class {
    module: "ticket",
    name: "Prioritise",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "priority", wire: "priority", shape: Shape::Name(&TICKET_PRIORITY_CLASS), optional: false, left_out: false },
    ],
    operation: Some("ticket.prioritise"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_QUEUE_CLASS: Class = Class {
    module: "ticket",
    name: "Queue",
    fields: &[
        Field { name: "team", wire: "team", shape: Shape::Text(check::<consentry::text::TeamName>), optional: false, left_out: false },
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("ticket.queue"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_QUEUE_PLACE_CLASS: Class = Class {
    module: "ticket",
    name: "QueuePlace",
    fields: &[
        Field { name: "priority", wire: "priority", shape: Shape::Name(&TICKET_PRIORITY_CLASS), optional: false, left_out: false },
        Field { name: "waiting_since", wire: "waiting_since", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static TICKET_QUEUE_PLACE: Shape = Shape::Record(&TICKET_QUEUE_PLACE_CLASS);

pub(crate) static TICKET_RATE_CLASS: Class = Class {
    module: "ticket",
    name: "Rate",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "rating", wire: "rating", shape: Shape::Int { min: 1, max: 5 }, optional: false, left_out: false },
        Field { name: "comment", wire: "comment", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::Comment>)), optional: true, left_out: false },
    ],
    operation: Some("ticket.rate"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_RECOUNT_CLASS: Class = Class {
    module: "ticket",
    name: "Recount",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("ticket.recount"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_RECOUNTED_CLASS: Class = Class {
    module: "ticket",
    name: "Recounted",
    fields: &[
        Field { name: "counted", wire: "counted", shape: Shape::Map(&Shape::Text(check::<consentry::text::TeamName>), &Shape::Map(&Shape::Name(&TICKET_STATUS_CLASS), &Shape::Int { min: 0, max: 18_446_744_073_709_551_615 })), optional: false, left_out: false },
        Field { name: "kept", wire: "kept", shape: Shape::Map(&Shape::Text(check::<consentry::text::TeamName>), &Shape::Map(&Shape::Name(&TICKET_STATUS_CLASS), &Shape::Int { min: 0, max: 18_446_744_073_709_551_615 })), optional: false, left_out: false },
        Field { name: "last", wire: "last", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "entries", wire: "entries", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_REFUSE_EMAIL_CLASS: Class = Class {
    module: "ticket",
    name: "RefuseEmail",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "from_", wire: "from", shape: Shape::Text(check::<consentry::EmailAddress>), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
        Field { name: "sha256", wire: "sha256", shape: Shape::Text(check::<consentry::Digest>), optional: false, left_out: false },
        Field { name: "automatic", wire: "automatic", shape: Shape::Bool, optional: false, left_out: false },
    ],
    operation: Some("ticket.refuse_email"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_REOPEN_CLASS: Class = Class {
    module: "ticket",
    name: "Reopen",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "body", wire: "body", shape: Shape::Text(check::<consentry::text::Body>), optional: false, left_out: false },
        Field { name: "attachments", wire: "attachments", shape: Shape::List(&Shape::Record(&TICKET_ATTACHMENT_CLASS)), optional: false, left_out: false },
    ],
    operation: Some("ticket.reopen"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_RESUME_CLASS: Class = Class {
    module: "ticket",
    name: "Resume",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("ticket.resume"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_SEARCH_CLASS: Class = Class {
    module: "ticket",
    name: "Search",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "text", wire: "text", shape: Shape::Text(check::<consentry::text::Needle>), optional: false, left_out: false },
        Field { name: "team", wire: "team", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::TeamName>)), optional: true, left_out: false },
        Field { name: "page", wire: "page", shape: Shape::Record(&PAGE_CLASS), optional: false, left_out: false },
    ],
    operation: Some("ticket.search"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_SIMILAR_CLASS: Class = Class {
    module: "ticket",
    name: "Similar",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "subject", wire: "subject", shape: Shape::Text(check::<consentry::text::Subject>), optional: false, left_out: false },
        Field { name: "body", wire: "body", shape: Shape::Text(check::<consentry::text::Body>), optional: false, left_out: false },
        Field { name: "team", wire: "team", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::TeamName>)), optional: true, left_out: false },
    ],
    operation: Some("ticket.similar"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_SIMILARITY_CLASS: Class = Class {
    module: "ticket",
    name: "Similarity",
    fields: &[
        Field { name: "ticket", wire: "ticket", shape: Shape::Record(&TICKET_VIEW_CLASS), optional: false, left_out: false },
        Field { name: "permille", wire: "permille", shape: Shape::Int { min: 0, max: 65_535 }, optional: false, left_out: false },
        Field { name: "advice", wire: "advice", shape: Shape::Name(&TICKET_ADVICE_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_SOLVE_CLASS: Class = Class {
    module: "ticket",
    name: "Solve",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("ticket.solve"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_TAG_CLASS: Class = Class {
    module: "ticket",
    name: "Tag",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "add", wire: "add", shape: Shape::Set(&Shape::Text(check::<consentry::text::Tag>)), optional: false, left_out: false },
        Field { name: "remove", wire: "remove", shape: Shape::Set(&Shape::Text(check::<consentry::text::Tag>)), optional: false, left_out: false },
    ],
    operation: Some("ticket.tag"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_THREAD_CLASS: Class = Class {
    module: "ticket",
    name: "Thread",
    fields: &[
        Field { name: "ticket", wire: "ticket", shape: Shape::Record(&TICKET_VIEW_CLASS), optional: false, left_out: false },
        Field { name: "messages", wire: "messages", shape: Shape::Record(&LISTED_OF_TICKET_MESSAGE_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_TICKET_CLASS: Class = Class {
    module: "ticket",
    name: "Ticket",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "id", wire: "id", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "number", wire: "number", shape: Shape::Int { min: 1, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "service", wire: "service", shape: Shape::Id(&SERVICE_ID_CLASS), optional: false, left_out: false },
        Field { name: "category", wire: "category", shape: Shape::Text(check::<consentry::text::CategoryName>), optional: false, left_out: false },
        Field { name: "opened_by", wire: "opened_by", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "subject", wire: "subject", shape: Shape::Text(check::<consentry::text::Subject>), optional: false, left_out: false },
        Field { name: "status", wire: "status", shape: Shape::Name(&TICKET_STATUS_CLASS), optional: false, left_out: false },
        Field { name: "status_since", wire: "status_since", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "messages", wire: "messages", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "opened_at", wire: "opened_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "updated_at", wire: "updated_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "follows", wire: "follows", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
        Field { name: "merged_into", wire: "merged_into", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
        Field { name: "merged_from", wire: "merged_from", shape: Shape::Maybe(&Shape::Name(&TICKET_STATUS_CLASS)), optional: true, left_out: false },
        Field { name: "absorbed", wire: "absorbed", shape: Shape::Set(&Shape::Id(&TICKET_ID_CLASS)), optional: false, left_out: false },
        Field { name: "rating", wire: "rating", shape: Shape::Maybe(&Shape::Int { min: 1, max: 5 }), optional: true, left_out: false },
        Field { name: "comment", wire: "comment", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::Comment>)), optional: true, left_out: false },
        Field { name: "team", wire: "team", shape: Shape::Text(check::<consentry::text::TeamName>), optional: false, left_out: false },
        Field { name: "priority", wire: "priority", shape: Shape::Name(&TICKET_PRIORITY_CLASS), optional: false, left_out: false },
        Field { name: "assignee", wire: "assignee", shape: Shape::Maybe(&Shape::Id(&AGENT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "tags", wire: "tags", shape: Shape::Set(&Shape::Text(check::<consentry::text::Tag>)), optional: false, left_out: false },
        Field { name: "notes", wire: "notes", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "waiting_since", wire: "waiting_since", shape: Shape::Maybe(&Shape::Moment), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static TICKET_TICKET: Shape = Shape::Record(&TICKET_TICKET_CLASS);

pub(crate) static TICKET_TICKET_COUNTER_CLASS: Class = Class {
    module: "ticket",
    name: "TicketCounter",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "last", wire: "last", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "tally", wire: "tally", shape: Shape::Map(&Shape::Text(check::<consentry::text::TeamName>), &Shape::Map(&Shape::Name(&TICKET_STATUS_CLASS), &Shape::Int { min: 0, max: 18_446_744_073_709_551_615 })), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static TICKET_TICKET_COUNTER: Shape = Shape::Record(&TICKET_TICKET_COUNTER_CLASS);

pub(crate) static TICKET_TICKET_COUNTS_CLASS: Class = Class {
    module: "ticket",
    name: "TicketCounts",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("ticket.counts"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_TRANSFER_CLASS: Class = Class {
    module: "ticket",
    name: "Transfer",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "category", wire: "category", shape: Shape::Text(check::<consentry::text::CategoryName>), optional: false, left_out: false },
    ],
    operation: Some("ticket.transfer"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_UNMERGE_CLASS: Class = Class {
    module: "ticket",
    name: "Unmerge",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "from_", wire: "from", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
    ],
    operation: Some("ticket.unmerge"),
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_VIEW_CLASS: Class = Class {
    module: "ticket",
    name: "View",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "id", wire: "id", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "number", wire: "number", shape: Shape::Int { min: 1, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "service", wire: "service", shape: Shape::Id(&SERVICE_ID_CLASS), optional: false, left_out: false },
        Field { name: "category", wire: "category", shape: Shape::Text(check::<consentry::text::CategoryName>), optional: false, left_out: false },
        Field { name: "opened_by", wire: "opened_by", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "subject", wire: "subject", shape: Shape::Text(check::<consentry::text::Subject>), optional: false, left_out: false },
        Field { name: "status", wire: "status", shape: Shape::Name(&TICKET_STATUS_CLASS), optional: false, left_out: false },
        Field { name: "status_since", wire: "status_since", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "messages", wire: "messages", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "opened_at", wire: "opened_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "updated_at", wire: "updated_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "follows", wire: "follows", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
        Field { name: "merged_into", wire: "merged_into", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
        Field { name: "absorbed", wire: "absorbed", shape: Shape::Set(&Shape::Id(&TICKET_ID_CLASS)), optional: false, left_out: false },
        Field { name: "rating", wire: "rating", shape: Shape::Maybe(&Shape::Int { min: 1, max: 5 }), optional: true, left_out: false },
        Field { name: "comment", wire: "comment", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::Comment>)), optional: true, left_out: false },
        Field { name: "internal", wire: "internal", shape: Shape::Maybe(&Shape::Record(&TICKET_INTERNAL_CLASS)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_WORDS_CLASS: Class = Class {
    module: "ticket",
    name: "Words",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "number", wire: "number", shape: Shape::Int { min: 1, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "internal", wire: "internal", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "words", wire: "words", shape: Shape::List(&Shape::Int { min: -9_223_372_036_854_775_808, max: 9_223_372_036_854_775_807 }), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static LISTED_OF_ACCESS_BREAK_GLASS_CLASS: Class = Class {
    module: "",
    name: "Listed",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::List(&Shape::Record(&ACCESS_BREAK_GLASS_CLASS)), optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static LISTED_OF_ACCESS_DUTY_CLASS: Class = Class {
    module: "",
    name: "Listed",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::List(&Shape::Record(&ACCESS_DUTY_CLASS)), optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static LISTED_OF_ACCOUNT_SERVICE_CLASS: Class = Class {
    module: "",
    name: "Listed",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::List(&Shape::Record(&ACCOUNT_SERVICE_CLASS)), optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static LISTED_OF_ASSISTANCE_AGENT_BUDGET_CLASS: Class = Class {
    module: "",
    name: "Listed",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::List(&Shape::Record(&ASSISTANCE_AGENT_BUDGET_CLASS)), optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static LISTED_OF_CONSENT_CONSENT_CLASS: Class = Class {
    module: "",
    name: "Listed",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::List(&Shape::Record(&CONSENT_CONSENT_CLASS)), optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static LISTED_OF_CONTACT_CONTACT_CLASS: Class = Class {
    module: "",
    name: "Listed",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::List(&Shape::Record(&CONTACT_CONTACT_CLASS)), optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static LISTED_OF_JOURNAL_ENTRY_CLASS: Class = Class {
    module: "",
    name: "Listed",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::List(&Shape::Record(&JOURNAL_ENTRY_CLASS)), optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static LISTED_OF_PEOPLE_INVITED_CLASS: Class = Class {
    module: "",
    name: "Listed",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::List(&Shape::Record(&PEOPLE_INVITED_CLASS)), optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static LISTED_OF_PEOPLE_MEMBERSHIP_CLASS: Class = Class {
    module: "",
    name: "Listed",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::List(&Shape::Record(&PEOPLE_MEMBERSHIP_CLASS)), optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static LISTED_OF_REVIEW_ACCESS_CLASS: Class = Class {
    module: "",
    name: "Listed",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::List(&Shape::Record(&REVIEW_ACCESS_CLASS)), optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static LISTED_OF_REVIEW_REVIEW_CLASS: Class = Class {
    module: "",
    name: "Listed",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::List(&Shape::Record(&REVIEW_REVIEW_CLASS)), optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static LISTED_OF_STAFF_AGENT_RECORD_CLASS: Class = Class {
    module: "",
    name: "Listed",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::List(&Shape::Record(&STAFF_AGENT_RECORD_CLASS)), optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static LISTED_OF_STORE_SESSION_PLACE_CLASS: Class = Class {
    module: "",
    name: "Listed",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::List(&Shape::Record(&STORE_SESSION_PLACE_CLASS)), optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static LISTED_OF_TICKET_MESSAGE_CLASS: Class = Class {
    module: "",
    name: "Listed",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::List(&Shape::Record(&TICKET_MESSAGE_CLASS)), optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static LISTED_OF_TICKET_VIEW_CLASS: Class = Class {
    module: "",
    name: "Listed",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::List(&Shape::Record(&TICKET_VIEW_CLASS)), optional: false, left_out: false },
        Field { name: "next", wire: "next", shape: Shape::Maybe(&Shape::Text(check::<consentry::Cursor>)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_VERSIONED_OF_ACCESS_SESSION_CLASS: Class = Class {
    module: "store",
    name: "Versioned",
    fields: &[
        Field { name: "version", wire: "version", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "value", wire: "value", shape: Shape::Record(&ACCESS_SESSION_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_VERSIONED_OF_REVIEW_REVIEW_LINE_CLASS: Class = Class {
    module: "store",
    name: "Versioned",
    fields: &[
        Field { name: "version", wire: "version", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "value", wire: "value", shape: Shape::Record(&REVIEW_REVIEW_LINE_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_VERSIONED_OF_STORE_RECORD_CLASS: Class = Class {
    module: "store",
    name: "Versioned",
    fields: &[
        Field { name: "version", wire: "version", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "value", wire: "value", shape: Shape::OneOf(&STORE_RECORD_UNION), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_ACTION__VIEWED_CLASS: Class = Class {
    module: "access.action",
    name: "Viewed",
    fields: &[
        Field { name: "what", wire: "what", shape: Shape::Text(check::<consentry::text::ActionNote>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_ACTION__CHANGED_CLASS: Class = Class {
    module: "access.action",
    name: "Changed",
    fields: &[
        Field { name: "what", wire: "what", shape: Shape::Text(check::<consentry::text::ActionNote>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_ACTION__IMPORTED_CLASS: Class = Class {
    module: "access.action",
    name: "Imported",
    fields: &[
        Field { name: "what", wire: "what", shape: Shape::Text(check::<consentry::text::ActionNote>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_ACTION__DOWNLOADED_CLASS: Class = Class {
    module: "access.action",
    name: "Downloaded",
    fields: &[
        Field { name: "document", wire: "document", shape: Shape::Text(check::<consentry::text::FileName>), optional: false, left_out: false },
        Field { name: "sha256", wire: "sha256", shape: Shape::Text(check::<consentry::Digest>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_ACTION__SHARED_CLASS: Class = Class {
    module: "access.action",
    name: "Shared",
    fields: &[
        Field { name: "document", wire: "document", shape: Shape::Text(check::<consentry::text::FileName>), optional: false, left_out: false },
        Field { name: "sha256", wire: "sha256", shape: Shape::Text(check::<consentry::Digest>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_ACTION__FILMED_CLASS: Class = Class {
    module: "access.action",
    name: "Filmed",
    fields: &[
        Field { name: "document", wire: "document", shape: Shape::Text(check::<consentry::text::FileName>), optional: false, left_out: false },
        Field { name: "sha256", wire: "sha256", shape: Shape::Text(check::<consentry::Digest>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_ACTION_UNION: OneOf = OneOf {
    name: "access.action",
    tag: None,
    variants: &[
        Variant { wire: "viewed", class: &ACCESS_ACTION__VIEWED_CLASS, form: Form::Struct },
        Variant { wire: "changed", class: &ACCESS_ACTION__CHANGED_CLASS, form: Form::Struct },
        Variant { wire: "imported", class: &ACCESS_ACTION__IMPORTED_CLASS, form: Form::Struct },
        Variant { wire: "downloaded", class: &ACCESS_ACTION__DOWNLOADED_CLASS, form: Form::Struct },
        Variant { wire: "shared", class: &ACCESS_ACTION__SHARED_CLASS, form: Form::Struct },
        Variant { wire: "filmed", class: &ACCESS_ACTION__FILMED_CLASS, form: Form::Struct },
    ],
};
pub(crate) static ACCESS_ACTION: Shape = Shape::OneOf(&ACCESS_ACTION_UNION);

pub(crate) static ACCESS_EVIDENCE__TEXT_CLASS: Class = Class {
    module: "access.evidence",
    name: "Text",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::Text(check::<consentry::Digest>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_EVIDENCE__LINK_CLASS: Class = Class {
    module: "access.evidence",
    name: "Link",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::Text(check::<consentry::text::Link>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_EVIDENCE_UNION: OneOf = OneOf {
    name: "access.evidence",
    tag: None,
    variants: &[
        Variant { wire: "text", class: &ACCESS_EVIDENCE__TEXT_CLASS, form: Form::Value },
        Variant { wire: "link", class: &ACCESS_EVIDENCE__LINK_CLASS, form: Form::Value },
    ],
};

pub(crate) static ACCESS_PROOF__DOOR_CLASS: Class = Class {
    module: "access.proof",
    name: "Door",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_PROOF__CODE_CLASS: Class = Class {
    module: "access.proof",
    name: "Code",
    fields: &[
        Field { name: "code", wire: "code", shape: Shape::Secret(check::<consentry::assistance::Code>), optional: false, left_out: false },
        Field { name: "given_by", wire: "given_by", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_PROOF__CONSENT_CLASS: Class = Class {
    module: "access.proof",
    name: "Consent",
    fields: &[
        Field { name: "consent", wire: "consent", shape: Shape::Id(&CONSENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "given_by", wire: "given_by", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_PROOF__BREAK_GLASS_CLASS: Class = Class {
    module: "access.proof",
    name: "BreakGlass",
    fields: &[
        Field { name: "request", wire: "request", shape: Shape::Id(&BREAK_GLASS_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_PROOF_UNION: OneOf = OneOf {
    name: "access.proof",
    tag: None,
    variants: &[
        Variant { wire: "door", class: &ACCESS_PROOF__DOOR_CLASS, form: Form::Unit },
        Variant { wire: "code", class: &ACCESS_PROOF__CODE_CLASS, form: Form::Struct },
        Variant { wire: "consent", class: &ACCESS_PROOF__CONSENT_CLASS, form: Form::Struct },
        Variant { wire: "break_glass", class: &ACCESS_PROOF__BREAK_GLASS_CLASS, form: Form::Struct },
    ],
};

pub(crate) static JOURNAL_FACT__ACCOUNT_CREATED_CLASS: Class = Class {
    module: "journal.fact",
    name: "AccountCreated",
    fields: &[
        Field { name: "owner", wire: "owner", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__SERVICE_ADDED_CLASS: Class = Class {
    module: "journal.fact",
    name: "ServiceAdded",
    fields: &[
        Field { name: "service", wire: "service", shape: Shape::Id(&SERVICE_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__MEMBER_ADMITTED_CLASS: Class = Class {
    module: "journal.fact",
    name: "MemberAdmitted",
    fields: &[
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "permissions", wire: "permissions", shape: Shape::Flags(&PEOPLE_PERMISSIONS_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__AGENT_ENROLLED_CLASS: Class = Class {
    module: "journal.fact",
    name: "AgentEnrolled",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__ACCOUNT_AMENDED_CLASS: Class = Class {
    module: "journal.fact",
    name: "AccountAmended",
    fields: &[
        Field { name: "name", wire: "name", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "former_email", wire: "former_email", shape: Shape::Maybe(&Shape::Text(check::<consentry::EmailAddress>)), optional: true, left_out: false },
        Field { name: "language", wire: "language", shape: Shape::Bool, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__ACCOUNT_ONBOARDED_CLASS: Class = Class {
    module: "journal.fact",
    name: "AccountOnboarded",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__OWNERSHIP_OFFERED_CLASS: Class = Class {
    module: "journal.fact",
    name: "OwnershipOffered",
    fields: &[
        Field { name: "to", wire: "to", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__OWNERSHIP_WITHDRAWN_CLASS: Class = Class {
    module: "journal.fact",
    name: "OwnershipWithdrawn",
    fields: &[
        Field { name: "to", wire: "to", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__OWNERSHIP_ACCEPTED_CLASS: Class = Class {
    module: "journal.fact",
    name: "OwnershipAccepted",
    fields: &[
        Field { name: "from_", wire: "from", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "to", wire: "to", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__INVITED_CLASS: Class = Class {
    module: "journal.fact",
    name: "Invited",
    fields: &[
        Field { name: "invitation", wire: "invitation", shape: Shape::Id(&INVITATION_ID_CLASS), optional: false, left_out: false },
        Field { name: "permissions", wire: "permissions", shape: Shape::Flags(&PEOPLE_PERMISSIONS_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__INVITATION_SENT_AGAIN_CLASS: Class = Class {
    module: "journal.fact",
    name: "InvitationSentAgain",
    fields: &[
        Field { name: "invitation", wire: "invitation", shape: Shape::Id(&INVITATION_ID_CLASS), optional: false, left_out: false },
        Field { name: "generation", wire: "generation", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__INVITATION_REVOKED_CLASS: Class = Class {
    module: "journal.fact",
    name: "InvitationRevoked",
    fields: &[
        Field { name: "invitation", wire: "invitation", shape: Shape::Id(&INVITATION_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__INVITATION_ACCEPTED_CLASS: Class = Class {
    module: "journal.fact",
    name: "InvitationAccepted",
    fields: &[
        Field { name: "invitation", wire: "invitation", shape: Shape::Id(&INVITATION_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "permissions", wire: "permissions", shape: Shape::Flags(&PEOPLE_PERMISSIONS_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__MEMBER_PERMITTED_CLASS: Class = Class {
    module: "journal.fact",
    name: "MemberPermitted",
    fields: &[
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "before", wire: "before", shape: Shape::Flags(&PEOPLE_PERMISSIONS_CLASS), optional: false, left_out: false },
        Field { name: "permissions", wire: "permissions", shape: Shape::Flags(&PEOPLE_PERMISSIONS_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__MEMBER_ENTRUSTED_CLASS: Class = Class {
    module: "journal.fact",
    name: "MemberEntrusted",
    fields: &[
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "manages_users", wire: "manages_users", shape: Shape::Bool, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__MEMBER_REMOVED_CLASS: Class = Class {
    module: "journal.fact",
    name: "MemberRemoved",
    fields: &[
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__CONTACT_ADDED_CLASS: Class = Class {
    module: "journal.fact",
    name: "ContactAdded",
    fields: &[
        Field { name: "contact", wire: "contact", shape: Shape::Id(&CONTACT_ID_CLASS), optional: false, left_out: false },
        Field { name: "categories", wire: "categories", shape: Shape::Flags(&CONTACT_CATEGORIES_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__CONTACT_CHANGED_CLASS: Class = Class {
    module: "journal.fact",
    name: "ContactChanged",
    fields: &[
        Field { name: "contact", wire: "contact", shape: Shape::Id(&CONTACT_ID_CLASS), optional: false, left_out: false },
        Field { name: "categories", wire: "categories", shape: Shape::Flags(&CONTACT_CATEGORIES_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__CONTACT_REMOVED_CLASS: Class = Class {
    module: "journal.fact",
    name: "ContactRemoved",
    fields: &[
        Field { name: "contact", wire: "contact", shape: Shape::Id(&CONTACT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__AGENT_ACTIVATED_CLASS: Class = Class {
    module: "journal.fact",
    name: "AgentActivated",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__AGENT_DEACTIVATED_CLASS: Class = Class {
    module: "journal.fact",
    name: "AgentDeactivated",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__TEAMS_ASSIGNED_CLASS: Class = Class {
    module: "journal.fact",
    name: "TeamsAssigned",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "teams", wire: "teams", shape: Shape::Set(&Shape::Text(check::<consentry::text::TeamName>)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__TICKET_OPENED_CLASS: Class = Class {
    module: "journal.fact",
    name: "TicketOpened",
    fields: &[
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "number", wire: "number", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "service", wire: "service", shape: Shape::Id(&SERVICE_ID_CLASS), optional: false, left_out: false },
        Field { name: "follows", wire: "follows", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__TICKET_ANSWERED_CLASS: Class = Class {
    module: "journal.fact",
    name: "TicketAnswered",
    fields: &[
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "number", wire: "number", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "message", wire: "message", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__TICKET_SOLVED_CLASS: Class = Class {
    module: "journal.fact",
    name: "TicketSolved",
    fields: &[
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "number", wire: "number", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__TICKET_HELD_CLASS: Class = Class {
    module: "journal.fact",
    name: "TicketHeld",
    fields: &[
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "number", wire: "number", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__TICKET_RESUMED_CLASS: Class = Class {
    module: "journal.fact",
    name: "TicketResumed",
    fields: &[
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "number", wire: "number", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__TICKET_CLOSED_CLASS: Class = Class {
    module: "journal.fact",
    name: "TicketClosed",
    fields: &[
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "number", wire: "number", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__TICKET_REOPENED_CLASS: Class = Class {
    module: "journal.fact",
    name: "TicketReopened",
    fields: &[
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "number", wire: "number", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "message", wire: "message", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__TICKET_MERGED_CLASS: Class = Class {
    module: "journal.fact",
    name: "TicketMerged",
    fields: &[
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "number", wire: "number", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "into", wire: "into", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "into_number", wire: "into_number", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__TICKET_UNMERGED_CLASS: Class = Class {
    module: "journal.fact",
    name: "TicketUnmerged",
    fields: &[
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "number", wire: "number", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "from_", wire: "from", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__TICKET_RATED_CLASS: Class = Class {
    module: "journal.fact",
    name: "TicketRated",
    fields: &[
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "number", wire: "number", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "rating", wire: "rating", shape: Shape::Int { min: 1, max: 5 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__EMAIL_REFUSED_CLASS: Class = Class {
    module: "journal.fact",
    name: "EmailRefused",
    fields: &[
        Field { name: "from_", wire: "from", shape: Shape::Text(check::<consentry::EmailAddress>), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
        Field { name: "number", wire: "number", shape: Shape::Maybe(&Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }), optional: true, left_out: false },
        Field { name: "sha256", wire: "sha256", shape: Shape::Text(check::<consentry::Digest>), optional: false, left_out: false },
        Field { name: "told", wire: "told", shape: Shape::Bool, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__TICKET_WORKED_CLASS: Class = Class {
    module: "journal.fact",
    name: "TicketWorked",
    fields: &[
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "work", wire: "work", shape: Shape::OneOf(&JOURNAL_WORK_UNION), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__DOOR_OPENED_CLASS: Class = Class {
    module: "journal.fact",
    name: "DoorOpened",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__DOOR_CLOSED_CLASS: Class = Class {
    module: "journal.fact",
    name: "DoorClosed",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__RULES_ACKNOWLEDGED_CLASS: Class = Class {
    module: "journal.fact",
    name: "RulesAcknowledged",
    fields: &[
        Field { name: "edition", wire: "edition", shape: Shape::Text(check::<consentry::text::Edition>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__ASSISTANCE_REQUESTED_CLASS: Class = Class {
    module: "journal.fact",
    name: "AssistanceRequested",
    fields: &[
        Field { name: "generation", wire: "generation", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Maybe(&Shape::Id(&AGENT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "evidence", wire: "evidence", shape: Shape::Maybe(&Shape::OneOf(&ACCESS_EVIDENCE_UNION)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__ASSISTANCE_WITHDRAWN_CLASS: Class = Class {
    module: "journal.fact",
    name: "AssistanceWithdrawn",
    fields: &[
        Field { name: "generation", wire: "generation", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__CODE_REFUSED_CLASS: Class = Class {
    module: "journal.fact",
    name: "CodeRefused",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "generation", wire: "generation", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "verdict", wire: "verdict", shape: Shape::Name(&ASSISTANCE_VERDICT_CLASS), optional: false, left_out: false },
        Field { name: "tries_left", wire: "tries_left", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
        Field { name: "failures", wire: "failures", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__CODES_EXHAUSTED_CLASS: Class = Class {
    module: "journal.fact",
    name: "CodesExhausted",
    fields: &[
        Field { name: "generation", wire: "generation", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__CODES_LOCKED_CLASS: Class = Class {
    module: "journal.fact",
    name: "CodesLocked",
    fields: &[
        Field { name: "failures", wire: "failures", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__CODES_UNLOCKED_CLASS: Class = Class {
    module: "journal.fact",
    name: "CodesUnlocked",
    fields: &[
        Field { name: "failures", wire: "failures", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__ENTERED_CLASS: Class = Class {
    module: "journal.fact",
    name: "Entered",
    fields: &[
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "name", wire: "name", shape: Shape::Text(check::<consentry::text::AgentName>), optional: false, left_out: false },
        Field { name: "team", wire: "team", shape: Shape::Text(check::<consentry::text::TeamName>), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "basis", wire: "basis", shape: Shape::Name(&ACCESS_BASIS_CLASS), optional: false, left_out: false },
        Field { name: "armed_by", wire: "armed_by", shape: Shape::Maybe(&Shape::Id(&USER_ID_CLASS)), optional: true, left_out: false },
        Field { name: "consent", wire: "consent", shape: Shape::Maybe(&Shape::Id(&CONSENT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "break_glass", wire: "break_glass", shape: Shape::Maybe(&Shape::Id(&BREAK_GLASS_ID_CLASS)), optional: true, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
        Field { name: "responsible", wire: "responsible", shape: Shape::Maybe(&Shape::Id(&USER_ID_CLASS)), optional: true, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "reason", wire: "reason", shape: Shape::Text(check::<consentry::text::Reason>), optional: false, left_out: false },
        Field { name: "link", wire: "link", shape: Shape::Text(check::<consentry::text::Link>), optional: false, left_out: false },
        Field { name: "ends_at", wire: "ends_at", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__ENTRY_REFUSED_CLASS: Class = Class {
    module: "journal.fact",
    name: "EntryRefused",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "basis", wire: "basis", shape: Shape::Name(&ACCESS_BASIS_CLASS), optional: false, left_out: false },
        Field { name: "missing", wire: "missing", shape: Shape::List(&Shape::Name(&MISSING_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__RECORDED_CLASS: Class = Class {
    module: "journal.fact",
    name: "Recorded",
    fields: &[
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
        Field { name: "scope", wire: "scope", shape: Shape::Text(check::<consentry::access::Scope>), optional: false, left_out: false },
        Field { name: "action", wire: "action", shape: Shape::OneOf(&ACCESS_ACTION_UNION), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__SESSION_ENDED_CLASS: Class = Class {
    module: "journal.fact",
    name: "SessionEnded",
    fields: &[
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "ending", wire: "ending", shape: Shape::Name(&ACCESS_ENDING_CLASS), optional: false, left_out: false },
        Field { name: "ended_at", wire: "ended_at", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__USER_RESET_CLASS: Class = Class {
    module: "journal.fact",
    name: "UserReset",
    fields: &[
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__CLEAN_UP_DUE_CLASS: Class = Class {
    module: "journal.fact",
    name: "CleanUpDue",
    fields: &[
        Field { name: "sessions", wire: "sessions", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__CLEANED_UP_CLASS: Class = Class {
    module: "journal.fact",
    name: "CleanedUp",
    fields: &[
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
        Field { name: "documents", wire: "documents", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__CLEAN_UP_OVERDUE_CLASS: Class = Class {
    module: "journal.fact",
    name: "CleanUpOverdue",
    fields: &[
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__CONSENT_GIVEN_CLASS: Class = Class {
    module: "journal.fact",
    name: "ConsentGiven",
    fields: &[
        Field { name: "consent", wire: "consent", shape: Shape::Id(&CONSENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "from_", wire: "from", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "evidence", wire: "evidence", shape: Shape::OneOf(&ACCESS_EVIDENCE_UNION), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Maybe(&Shape::Id(&TICKET_ID_CLASS)), optional: true, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Maybe(&Shape::Id(&AGENT_ID_CLASS)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__CONSENT_WITHDRAWN_CLASS: Class = Class {
    module: "journal.fact",
    name: "ConsentWithdrawn",
    fields: &[
        Field { name: "consent", wire: "consent", shape: Shape::Id(&CONSENT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__BREAK_GLASS_ASKED_CLASS: Class = Class {
    module: "journal.fact",
    name: "BreakGlassAsked",
    fields: &[
        Field { name: "break_glass", wire: "break_glass", shape: Shape::Id(&BREAK_GLASS_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "reason", wire: "reason", shape: Shape::Text(check::<consentry::text::Reason>), optional: false, left_out: false },
        Field { name: "link", wire: "link", shape: Shape::Text(check::<consentry::text::Link>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__BREAK_GLASS_APPROVED_CLASS: Class = Class {
    module: "journal.fact",
    name: "BreakGlassApproved",
    fields: &[
        Field { name: "break_glass", wire: "break_glass", shape: Shape::Id(&BREAK_GLASS_ID_CLASS), optional: false, left_out: false },
        Field { name: "approvals", wire: "approvals", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__BREAK_GLASS_DECLINED_CLASS: Class = Class {
    module: "journal.fact",
    name: "BreakGlassDeclined",
    fields: &[
        Field { name: "break_glass", wire: "break_glass", shape: Shape::Id(&BREAK_GLASS_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__MFA_VERIFIED_CLASS: Class = Class {
    module: "journal.fact",
    name: "MfaVerified",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__AGENT_TRAINED_CLASS: Class = Class {
    module: "journal.fact",
    name: "AgentTrained",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "training", wire: "training", shape: Shape::Text(check::<consentry::text::TrainingName>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__UNDERTAKING_SIGNED_CLASS: Class = Class {
    module: "journal.fact",
    name: "UndertakingSigned",
    fields: &[
        Field { name: "edition", wire: "edition", shape: Shape::Text(check::<consentry::text::Edition>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__CEILING_SET_CLASS: Class = Class {
    module: "journal.fact",
    name: "CeilingSet",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "before", wire: "before", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "ceiling", wire: "ceiling", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__ROLES_ASSIGNED_CLASS: Class = Class {
    module: "journal.fact",
    name: "RolesAssigned",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
        Field { name: "lead", wire: "lead", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "roles", wire: "roles", shape: Shape::Set(&Shape::Text(check::<consentry::text::RoleName>)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT__REVIEW_SIGNED_CLASS: Class = Class {
    module: "journal.fact",
    name: "ReviewSigned",
    fields: &[
        Field { name: "review", wire: "review", shape: Shape::Id(&REVIEW_ID_CLASS), optional: false, left_out: false },
        Field { name: "role", wire: "role", shape: Shape::Text(check::<consentry::text::RoleName>), optional: false, left_out: false },
        Field { name: "from_", wire: "from", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_FACT_UNION: OneOf = OneOf {
    name: "journal.fact",
    tag: Some("fact"),
    variants: &[
        Variant { wire: "account.created", class: &JOURNAL_FACT__ACCOUNT_CREATED_CLASS, form: Form::Struct },
        Variant { wire: "account.service_added", class: &JOURNAL_FACT__SERVICE_ADDED_CLASS, form: Form::Struct },
        Variant { wire: "people.admitted", class: &JOURNAL_FACT__MEMBER_ADMITTED_CLASS, form: Form::Struct },
        Variant { wire: "staff.enrolled", class: &JOURNAL_FACT__AGENT_ENROLLED_CLASS, form: Form::Struct },
        Variant { wire: "account.amended", class: &JOURNAL_FACT__ACCOUNT_AMENDED_CLASS, form: Form::Struct },
        Variant { wire: "account.onboarded", class: &JOURNAL_FACT__ACCOUNT_ONBOARDED_CLASS, form: Form::Struct },
        Variant { wire: "account.ownership_offered", class: &JOURNAL_FACT__OWNERSHIP_OFFERED_CLASS, form: Form::Struct },
        Variant { wire: "account.ownership_withdrawn", class: &JOURNAL_FACT__OWNERSHIP_WITHDRAWN_CLASS, form: Form::Struct },
        Variant { wire: "account.ownership_accepted", class: &JOURNAL_FACT__OWNERSHIP_ACCEPTED_CLASS, form: Form::Struct },
        Variant { wire: "people.invited", class: &JOURNAL_FACT__INVITED_CLASS, form: Form::Struct },
        Variant { wire: "people.invitation_sent_again", class: &JOURNAL_FACT__INVITATION_SENT_AGAIN_CLASS, form: Form::Struct },
        Variant { wire: "people.invitation_revoked", class: &JOURNAL_FACT__INVITATION_REVOKED_CLASS, form: Form::Struct },
        Variant { wire: "people.invitation_accepted", class: &JOURNAL_FACT__INVITATION_ACCEPTED_CLASS, form: Form::Struct },
        Variant { wire: "people.permitted", class: &JOURNAL_FACT__MEMBER_PERMITTED_CLASS, form: Form::Struct },
        Variant { wire: "people.entrusted", class: &JOURNAL_FACT__MEMBER_ENTRUSTED_CLASS, form: Form::Struct },
        Variant { wire: "people.removed", class: &JOURNAL_FACT__MEMBER_REMOVED_CLASS, form: Form::Struct },
        Variant { wire: "contact.added", class: &JOURNAL_FACT__CONTACT_ADDED_CLASS, form: Form::Struct },
        Variant { wire: "contact.changed", class: &JOURNAL_FACT__CONTACT_CHANGED_CLASS, form: Form::Struct },
        Variant { wire: "contact.removed", class: &JOURNAL_FACT__CONTACT_REMOVED_CLASS, form: Form::Struct },
        Variant { wire: "staff.activated", class: &JOURNAL_FACT__AGENT_ACTIVATED_CLASS, form: Form::Struct },
        Variant { wire: "staff.deactivated", class: &JOURNAL_FACT__AGENT_DEACTIVATED_CLASS, form: Form::Struct },
        Variant { wire: "staff.assigned_teams", class: &JOURNAL_FACT__TEAMS_ASSIGNED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.opened", class: &JOURNAL_FACT__TICKET_OPENED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.answered", class: &JOURNAL_FACT__TICKET_ANSWERED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.solved", class: &JOURNAL_FACT__TICKET_SOLVED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.held", class: &JOURNAL_FACT__TICKET_HELD_CLASS, form: Form::Struct },
        Variant { wire: "ticket.resumed", class: &JOURNAL_FACT__TICKET_RESUMED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.closed", class: &JOURNAL_FACT__TICKET_CLOSED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.reopened", class: &JOURNAL_FACT__TICKET_REOPENED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.merged", class: &JOURNAL_FACT__TICKET_MERGED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.unmerged", class: &JOURNAL_FACT__TICKET_UNMERGED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.rated", class: &JOURNAL_FACT__TICKET_RATED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.email_refused", class: &JOURNAL_FACT__EMAIL_REFUSED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.worked", class: &JOURNAL_FACT__TICKET_WORKED_CLASS, form: Form::Struct },
        Variant { wire: "access.door_opened", class: &JOURNAL_FACT__DOOR_OPENED_CLASS, form: Form::Struct },
        Variant { wire: "access.door_closed", class: &JOURNAL_FACT__DOOR_CLOSED_CLASS, form: Form::Struct },
        Variant { wire: "access.rules_acknowledged", class: &JOURNAL_FACT__RULES_ACKNOWLEDGED_CLASS, form: Form::Struct },
        Variant { wire: "assistance.requested", class: &JOURNAL_FACT__ASSISTANCE_REQUESTED_CLASS, form: Form::Struct },
        Variant { wire: "assistance.withdrawn", class: &JOURNAL_FACT__ASSISTANCE_WITHDRAWN_CLASS, form: Form::Struct },
        Variant { wire: "assistance.code_refused", class: &JOURNAL_FACT__CODE_REFUSED_CLASS, form: Form::Struct },
        Variant { wire: "assistance.exhausted", class: &JOURNAL_FACT__CODES_EXHAUSTED_CLASS, form: Form::Struct },
        Variant { wire: "assistance.locked", class: &JOURNAL_FACT__CODES_LOCKED_CLASS, form: Form::Struct },
        Variant { wire: "assistance.unlocked", class: &JOURNAL_FACT__CODES_UNLOCKED_CLASS, form: Form::Struct },
        Variant { wire: "access.entered", class: &JOURNAL_FACT__ENTERED_CLASS, form: Form::Struct },
        Variant { wire: "access.refused", class: &JOURNAL_FACT__ENTRY_REFUSED_CLASS, form: Form::Struct },
        Variant { wire: "access.recorded", class: &JOURNAL_FACT__RECORDED_CLASS, form: Form::Struct },
        Variant { wire: "access.ended", class: &JOURNAL_FACT__SESSION_ENDED_CLASS, form: Form::Struct },
        Variant { wire: "access.user_reset", class: &JOURNAL_FACT__USER_RESET_CLASS, form: Form::Struct },
        Variant { wire: "access.clean_up_due", class: &JOURNAL_FACT__CLEAN_UP_DUE_CLASS, form: Form::Struct },
        Variant { wire: "access.cleaned_up", class: &JOURNAL_FACT__CLEANED_UP_CLASS, form: Form::Struct },
        Variant { wire: "access.clean_up_overdue", class: &JOURNAL_FACT__CLEAN_UP_OVERDUE_CLASS, form: Form::Struct },
        Variant { wire: "consent.given", class: &JOURNAL_FACT__CONSENT_GIVEN_CLASS, form: Form::Struct },
        Variant { wire: "consent.withdrawn", class: &JOURNAL_FACT__CONSENT_WITHDRAWN_CLASS, form: Form::Struct },
        Variant { wire: "break_glass.asked", class: &JOURNAL_FACT__BREAK_GLASS_ASKED_CLASS, form: Form::Struct },
        Variant { wire: "break_glass.approved", class: &JOURNAL_FACT__BREAK_GLASS_APPROVED_CLASS, form: Form::Struct },
        Variant { wire: "break_glass.declined", class: &JOURNAL_FACT__BREAK_GLASS_DECLINED_CLASS, form: Form::Struct },
        Variant { wire: "staff.mfa_verified", class: &JOURNAL_FACT__MFA_VERIFIED_CLASS, form: Form::Struct },
        Variant { wire: "staff.trained", class: &JOURNAL_FACT__AGENT_TRAINED_CLASS, form: Form::Struct },
        Variant { wire: "staff.undertaking_signed", class: &JOURNAL_FACT__UNDERTAKING_SIGNED_CLASS, form: Form::Struct },
        Variant { wire: "staff.ceiling_set", class: &JOURNAL_FACT__CEILING_SET_CLASS, form: Form::Struct },
        Variant { wire: "staff.roles_assigned", class: &JOURNAL_FACT__ROLES_ASSIGNED_CLASS, form: Form::Struct },
        Variant { wire: "review.signed", class: &JOURNAL_FACT__REVIEW_SIGNED_CLASS, form: Form::Struct },
    ],
};
pub(crate) static JOURNAL_FACT: Shape = Shape::OneOf(&JOURNAL_FACT_UNION);

pub(crate) static JOURNAL_WORK__NOTED_CLASS: Class = Class {
    module: "journal.work",
    name: "Noted",
    fields: &[
        Field { name: "note", wire: "note", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_WORK__ASSIGNED_CLASS: Class = Class {
    module: "journal.work",
    name: "Assigned",
    fields: &[
        Field { name: "assignee", wire: "assignee", shape: Shape::Maybe(&Shape::Id(&AGENT_ID_CLASS)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_WORK__PRIORITISED_CLASS: Class = Class {
    module: "journal.work",
    name: "Prioritised",
    fields: &[
        Field { name: "priority", wire: "priority", shape: Shape::Name(&TICKET_PRIORITY_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_WORK__TAGGED_CLASS: Class = Class {
    module: "journal.work",
    name: "Tagged",
    fields: &[
        Field { name: "tags", wire: "tags", shape: Shape::Set(&Shape::Text(check::<consentry::text::Tag>)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_WORK__TRANSFERRED_CLASS: Class = Class {
    module: "journal.work",
    name: "Transferred",
    fields: &[
        Field { name: "team", wire: "team", shape: Shape::Text(check::<consentry::text::TeamName>), optional: false, left_out: false },
        Field { name: "category", wire: "category", shape: Shape::Text(check::<consentry::text::CategoryName>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static JOURNAL_WORK_UNION: OneOf = OneOf {
    name: "journal.work",
    tag: None,
    variants: &[
        Variant { wire: "noted", class: &JOURNAL_WORK__NOTED_CLASS, form: Form::Struct },
        Variant { wire: "assigned", class: &JOURNAL_WORK__ASSIGNED_CLASS, form: Form::Struct },
        Variant { wire: "prioritised", class: &JOURNAL_WORK__PRIORITISED_CLASS, form: Form::Struct },
        Variant { wire: "tagged", class: &JOURNAL_WORK__TAGGED_CLASS, form: Form::Struct },
        Variant { wire: "transferred", class: &JOURNAL_WORK__TRANSFERRED_CLASS, form: Form::Struct },
    ],
};

pub(crate) static NOTICE_SAYS__TICKET_OPENED_CLASS: Class = Class {
    module: "notice.says",
    name: "TicketOpened",
    fields: &[
        Field { name: "number", wire: "number", shape: Shape::Int { min: 1, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "subject", wire: "subject", shape: Shape::Text(check::<consentry::text::Subject>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__TICKET_FOLLOW_UP_CLASS: Class = Class {
    module: "notice.says",
    name: "TicketFollowUp",
    fields: &[
        Field { name: "number", wire: "number", shape: Shape::Int { min: 1, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "subject", wire: "subject", shape: Shape::Text(check::<consentry::text::Subject>), optional: false, left_out: false },
        Field { name: "old", wire: "old", shape: Shape::Int { min: 1, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__TICKET_ANSWERED_CLASS: Class = Class {
    module: "notice.says",
    name: "TicketAnswered",
    fields: &[
        Field { name: "number", wire: "number", shape: Shape::Int { min: 1, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "subject", wire: "subject", shape: Shape::Text(check::<consentry::text::Subject>), optional: false, left_out: false },
        Field { name: "agent", wire: "agent", shape: Shape::Text(check::<consentry::text::AgentName>), optional: false, left_out: false },
        Field { name: "body", wire: "body", shape: Shape::Text(check::<consentry::text::Body>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__TICKET_SOLVED_CLASS: Class = Class {
    module: "notice.says",
    name: "TicketSolved",
    fields: &[
        Field { name: "number", wire: "number", shape: Shape::Int { min: 1, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "subject", wire: "subject", shape: Shape::Text(check::<consentry::text::Subject>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__TICKET_CLOSED_CLASS: Class = Class {
    module: "notice.says",
    name: "TicketClosed",
    fields: &[
        Field { name: "number", wire: "number", shape: Shape::Int { min: 1, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "subject", wire: "subject", shape: Shape::Text(check::<consentry::text::Subject>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__TICKET_REOPENED_CLASS: Class = Class {
    module: "notice.says",
    name: "TicketReopened",
    fields: &[
        Field { name: "number", wire: "number", shape: Shape::Int { min: 1, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "subject", wire: "subject", shape: Shape::Text(check::<consentry::text::Subject>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__TICKET_MERGED_CLASS: Class = Class {
    module: "notice.says",
    name: "TicketMerged",
    fields: &[
        Field { name: "number", wire: "number", shape: Shape::Int { min: 1, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "subject", wire: "subject", shape: Shape::Text(check::<consentry::text::Subject>), optional: false, left_out: false },
        Field { name: "into", wire: "into", shape: Shape::Int { min: 1, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__EMAIL_REFUSED_CLASS: Class = Class {
    module: "notice.says",
    name: "EmailRefused",
    fields: &[
        Field { name: "number", wire: "number", shape: Shape::Maybe(&Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__INVITED_CLASS: Class = Class {
    module: "notice.says",
    name: "Invited",
    fields: &[
        Field { name: "token", wire: "token", shape: Shape::Secret(check::<consentry::people::InvitationToken>), optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__INVITATION_ACCEPTED_CLASS: Class = Class {
    module: "notice.says",
    name: "InvitationAccepted",
    fields: &[
        Field { name: "permissions", wire: "permissions", shape: Shape::Flags(&PEOPLE_PERMISSIONS_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__PERMISSIONS_CHANGED_CLASS: Class = Class {
    module: "notice.says",
    name: "PermissionsChanged",
    fields: &[
        Field { name: "permissions", wire: "permissions", shape: Shape::Flags(&PEOPLE_PERMISSIONS_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__MEMBER_REMOVED_CLASS: Class = Class {
    module: "notice.says",
    name: "MemberRemoved",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__ACCOUNT_AMENDED_CLASS: Class = Class {
    module: "notice.says",
    name: "AccountAmended",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__OWNERSHIP_OFFERED_CLASS: Class = Class {
    module: "notice.says",
    name: "OwnershipOffered",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__OWNERSHIP_ACCEPTED_CLASS: Class = Class {
    module: "notice.says",
    name: "OwnershipAccepted",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__DOOR_OPENED_CLASS: Class = Class {
    module: "notice.says",
    name: "DoorOpened",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__DOOR_CLOSED_CLASS: Class = Class {
    module: "notice.says",
    name: "DoorClosed",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__ENTERED_CLASS: Class = Class {
    module: "notice.says",
    name: "Entered",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Text(check::<consentry::text::AgentName>), optional: false, left_out: false },
        Field { name: "basis", wire: "basis", shape: Shape::Name(&ACCESS_BASIS_CLASS), optional: false, left_out: false },
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "reason", wire: "reason", shape: Shape::Text(check::<consentry::text::Reason>), optional: false, left_out: false },
        Field { name: "ends_at", wire: "ends_at", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__LEFT_CLASS: Class = Class {
    module: "notice.says",
    name: "Left",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Text(check::<consentry::text::AgentName>), optional: false, left_out: false },
        Field { name: "reason", wire: "reason", shape: Shape::Text(check::<consentry::text::Reason>), optional: false, left_out: false },
        Field { name: "entered_at", wire: "entered_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "ended_at", wire: "ended_at", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "ending", wire: "ending", shape: Shape::Name(&ACCESS_ENDING_CLASS), optional: false, left_out: false },
        Field { name: "actions", wire: "actions", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "documents", wire: "documents", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__CODES_EXHAUSTED_CLASS: Class = Class {
    module: "notice.says",
    name: "CodesExhausted",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__CODES_LOCKED_CLASS: Class = Class {
    module: "notice.says",
    name: "CodesLocked",
    fields: &[
        Field { name: "failures", wire: "failures", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__CONSENT_GIVEN_CLASS: Class = Class {
    module: "notice.says",
    name: "ConsentGiven",
    fields: &[
        Field { name: "scopes", wire: "scopes", shape: Shape::Set(&Shape::Text(check::<consentry::access::Scope>)), optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__CONSENT_WITHDRAWN_CLASS: Class = Class {
    module: "notice.says",
    name: "ConsentWithdrawn",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS__CONTACT_ADDED_CLASS: Class = Class {
    module: "notice.says",
    name: "ContactAdded",
    fields: &[
        Field { name: "categories", wire: "categories", shape: Shape::Flags(&CONTACT_CATEGORIES_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static NOTICE_SAYS_UNION: OneOf = OneOf {
    name: "notice.says",
    tag: Some("notice"),
    variants: &[
        Variant { wire: "ticket.opened", class: &NOTICE_SAYS__TICKET_OPENED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.follow_up", class: &NOTICE_SAYS__TICKET_FOLLOW_UP_CLASS, form: Form::Struct },
        Variant { wire: "ticket.answered", class: &NOTICE_SAYS__TICKET_ANSWERED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.solved", class: &NOTICE_SAYS__TICKET_SOLVED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.closed", class: &NOTICE_SAYS__TICKET_CLOSED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.reopened", class: &NOTICE_SAYS__TICKET_REOPENED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.merged", class: &NOTICE_SAYS__TICKET_MERGED_CLASS, form: Form::Struct },
        Variant { wire: "ticket.email_refused", class: &NOTICE_SAYS__EMAIL_REFUSED_CLASS, form: Form::Struct },
        Variant { wire: "people.invited", class: &NOTICE_SAYS__INVITED_CLASS, form: Form::Struct },
        Variant { wire: "people.invitation_accepted", class: &NOTICE_SAYS__INVITATION_ACCEPTED_CLASS, form: Form::Struct },
        Variant { wire: "people.permissions_changed", class: &NOTICE_SAYS__PERMISSIONS_CHANGED_CLASS, form: Form::Struct },
        Variant { wire: "people.removed", class: &NOTICE_SAYS__MEMBER_REMOVED_CLASS, form: Form::Struct },
        Variant { wire: "account.amended", class: &NOTICE_SAYS__ACCOUNT_AMENDED_CLASS, form: Form::Struct },
        Variant { wire: "account.ownership_offered", class: &NOTICE_SAYS__OWNERSHIP_OFFERED_CLASS, form: Form::Struct },
        Variant { wire: "account.ownership_accepted", class: &NOTICE_SAYS__OWNERSHIP_ACCEPTED_CLASS, form: Form::Struct },
        Variant { wire: "access.door_opened", class: &NOTICE_SAYS__DOOR_OPENED_CLASS, form: Form::Struct },
        Variant { wire: "access.door_closed", class: &NOTICE_SAYS__DOOR_CLOSED_CLASS, form: Form::Struct },
        Variant { wire: "access.entered", class: &NOTICE_SAYS__ENTERED_CLASS, form: Form::Struct },
        Variant { wire: "access.ended", class: &NOTICE_SAYS__LEFT_CLASS, form: Form::Struct },
        Variant { wire: "assistance.exhausted", class: &NOTICE_SAYS__CODES_EXHAUSTED_CLASS, form: Form::Struct },
        Variant { wire: "assistance.locked", class: &NOTICE_SAYS__CODES_LOCKED_CLASS, form: Form::Struct },
        Variant { wire: "consent.given", class: &NOTICE_SAYS__CONSENT_GIVEN_CLASS, form: Form::Struct },
        Variant { wire: "consent.withdrawn", class: &NOTICE_SAYS__CONSENT_WITHDRAWN_CLASS, form: Form::Struct },
        Variant { wire: "contact.added", class: &NOTICE_SAYS__CONTACT_ADDED_CLASS, form: Form::Struct },
    ],
};

pub(crate) static POLICY_REOPENING__ALWAYS_CLASS: Class = Class {
    module: "policy.reopening",
    name: "Always",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static POLICY_REOPENING__WITHIN_DAYS_CLASS: Class = Class {
    module: "policy.reopening",
    name: "WithinDays",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static POLICY_REOPENING__NEVER_CLASS: Class = Class {
    module: "policy.reopening",
    name: "Never",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static POLICY_REOPENING_UNION: OneOf = OneOf {
    name: "policy.reopening",
    tag: None,
    variants: &[
        Variant { wire: "always", class: &POLICY_REOPENING__ALWAYS_CLASS, form: Form::Unit },
        Variant { wire: "within_days", class: &POLICY_REOPENING__WITHIN_DAYS_CLASS, form: Form::Value },
        Variant { wire: "never", class: &POLICY_REOPENING__NEVER_CLASS, form: Form::Unit },
    ],
};

pub(crate) static POLICY_WAY__DOOR_CLASS: Class = Class {
    module: "policy.way",
    name: "Door",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static POLICY_WAY__CODE_CLASS: Class = Class {
    module: "policy.way",
    name: "Code",
    fields: &[
        Field { name: "right", wire: "right", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "written", wire: "written", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "consented", wire: "consented", shape: Shape::Bool, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static POLICY_WAY__CONSENT_CLASS: Class = Class {
    module: "policy.way",
    name: "Consent",
    fields: &[
        Field { name: "holds", wire: "holds", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "consented", wire: "consented", shape: Shape::Bool, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static POLICY_WAY__BREAK_GLASS_CLASS: Class = Class {
    module: "policy.way",
    name: "BreakGlass",
    fields: &[
        Field { name: "approvers", wire: "approvers", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static POLICY_WAY_UNION: OneOf = OneOf {
    name: "policy.way",
    tag: None,
    variants: &[
        Variant { wire: "door", class: &POLICY_WAY__DOOR_CLASS, form: Form::Unit },
        Variant { wire: "code", class: &POLICY_WAY__CODE_CLASS, form: Form::Struct },
        Variant { wire: "consent", class: &POLICY_WAY__CONSENT_CLASS, form: Form::Struct },
        Variant { wire: "break_glass", class: &POLICY_WAY__BREAK_GLASS_CLASS, form: Form::Struct },
    ],
};
pub(crate) static POLICY_WAY: Shape = Shape::OneOf(&POLICY_WAY_UNION);

pub(crate) static STORE_ADDITION_UNION: OneOf = OneOf {
    name: "store.addition",
    tag: None,
    variants: &[
        Variant { wire: "message", class: &TICKET_MESSAGE_CLASS, form: Form::Inner },
        Variant { wire: "entry", class: &JOURNAL_ENTRY_CLASS, form: Form::Inner },
        Variant { wire: "words", class: &TICKET_WORDS_CLASS, form: Form::Inner },
    ],
};

pub(crate) static STORE_CHANGE__PUT_CLASS: Class = Class {
    module: "store.change",
    name: "Put",
    fields: &[
        Field { name: "record", wire: "record", shape: Shape::OneOf(&STORE_RECORD_UNION), optional: false, left_out: false },
        Field { name: "was", wire: "was", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_CHANGE__ADD_CLASS: Class = Class {
    module: "store.change",
    name: "Add",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::OneOf(&STORE_ADDITION_UNION), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_CHANGE_UNION: OneOf = OneOf {
    name: "store.change",
    tag: None,
    variants: &[
        Variant { wire: "put", class: &STORE_CHANGE__PUT_CLASS, form: Form::Struct },
        Variant { wire: "add", class: &STORE_CHANGE__ADD_CLASS, form: Form::Value },
    ],
};

pub(crate) static STORE_FILTER__ALL_CLASS: Class = Class {
    module: "store.filter",
    name: "All",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_FILTER__STATUS_CLASS: Class = Class {
    module: "store.filter",
    name: "Status",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::Name(&TICKET_STATUS_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_FILTER__ASSIGNEE_CLASS: Class = Class {
    module: "store.filter",
    name: "Assignee",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_FILTER__TAG_CLASS: Class = Class {
    module: "store.filter",
    name: "Tag",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::Text(check::<consentry::text::Tag>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_FILTER__WORDS_CLASS: Class = Class {
    module: "store.filter",
    name: "Words",
    fields: &[
        Field { name: "words", wire: "words", shape: Shape::List(&Shape::Int { min: -9_223_372_036_854_775_808, max: 9_223_372_036_854_775_807 }), optional: false, left_out: false },
        Field { name: "internal", wire: "internal", shape: Shape::Bool, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_FILTER_UNION: OneOf = OneOf {
    name: "store.filter",
    tag: None,
    variants: &[
        Variant { wire: "all", class: &STORE_FILTER__ALL_CLASS, form: Form::Unit },
        Variant { wire: "status", class: &STORE_FILTER__STATUS_CLASS, form: Form::Value },
        Variant { wire: "assignee", class: &STORE_FILTER__ASSIGNEE_CLASS, form: Form::Value },
        Variant { wire: "tag", class: &STORE_FILTER__TAG_CLASS, form: Form::Value },
        Variant { wire: "words", class: &STORE_FILTER__WORDS_CLASS, form: Form::Struct },
    ],
};

pub(crate) static STORE_KEY__ACCOUNT_CLASS: Class = Class {
    module: "store.key",
    name: "Account",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY__MEMBERSHIP_CLASS: Class = Class {
    module: "store.key",
    name: "Membership",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY__SERVICE_CLASS: Class = Class {
    module: "store.key",
    name: "Service",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "service", wire: "service", shape: Shape::Id(&SERVICE_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY__COUNTER_CLASS: Class = Class {
    module: "store.key",
    name: "Counter",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY__TICKET_CLASS: Class = Class {
    module: "store.key",
    name: "Ticket",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY__JOURNAL_CLASS: Class = Class {
    module: "store.key",
    name: "Journal",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY__INVITATION_CLASS: Class = Class {
    module: "store.key",
    name: "Invitation",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "invitation", wire: "invitation", shape: Shape::Id(&INVITATION_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY__CONTACT_CLASS: Class = Class {
    module: "store.key",
    name: "Contact",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "contact", wire: "contact", shape: Shape::Id(&CONTACT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY__ASSISTANCE_CLASS: Class = Class {
    module: "store.key",
    name: "Assistance",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY__CONSENT_CLASS: Class = Class {
    module: "store.key",
    name: "Consent",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "consent", wire: "consent", shape: Shape::Id(&CONSENT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY__SESSION_CLASS: Class = Class {
    module: "store.key",
    name: "Session",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "session", wire: "session", shape: Shape::Id(&SESSION_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY__BREAK_GLASS_CLASS: Class = Class {
    module: "store.key",
    name: "BreakGlass",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "request", wire: "request", shape: Shape::Id(&BREAK_GLASS_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY__ACKNOWLEDGEMENT_CLASS: Class = Class {
    module: "store.key",
    name: "Acknowledgement",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY__AGENT_BUDGET_CLASS: Class = Class {
    module: "store.key",
    name: "AgentBudget",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY__REVIEW_LINE_CLASS: Class = Class {
    module: "store.key",
    name: "ReviewLine",
    fields: &[
        Field { name: "role", wire: "role", shape: Shape::Id(&ROLE_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY__REVIEW_CLASS: Class = Class {
    module: "store.key",
    name: "Review",
    fields: &[
        Field { name: "review", wire: "review", shape: Shape::Id(&REVIEW_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY__AGENT_CLASS: Class = Class {
    module: "store.key",
    name: "Agent",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_KEY_UNION: OneOf = OneOf {
    name: "store.key",
    tag: None,
    variants: &[
        Variant { wire: "account", class: &STORE_KEY__ACCOUNT_CLASS, form: Form::Value },
        Variant { wire: "membership", class: &STORE_KEY__MEMBERSHIP_CLASS, form: Form::Tuple },
        Variant { wire: "service", class: &STORE_KEY__SERVICE_CLASS, form: Form::Tuple },
        Variant { wire: "counter", class: &STORE_KEY__COUNTER_CLASS, form: Form::Value },
        Variant { wire: "ticket", class: &STORE_KEY__TICKET_CLASS, form: Form::Tuple },
        Variant { wire: "journal", class: &STORE_KEY__JOURNAL_CLASS, form: Form::Value },
        Variant { wire: "invitation", class: &STORE_KEY__INVITATION_CLASS, form: Form::Tuple },
        Variant { wire: "contact", class: &STORE_KEY__CONTACT_CLASS, form: Form::Tuple },
        Variant { wire: "assistance", class: &STORE_KEY__ASSISTANCE_CLASS, form: Form::Value },
        Variant { wire: "consent", class: &STORE_KEY__CONSENT_CLASS, form: Form::Tuple },
        Variant { wire: "session", class: &STORE_KEY__SESSION_CLASS, form: Form::Tuple },
        Variant { wire: "break_glass", class: &STORE_KEY__BREAK_GLASS_CLASS, form: Form::Tuple },
        Variant { wire: "acknowledgement", class: &STORE_KEY__ACKNOWLEDGEMENT_CLASS, form: Form::Tuple },
        Variant { wire: "agent_budget", class: &STORE_KEY__AGENT_BUDGET_CLASS, form: Form::Value },
        Variant { wire: "review_line", class: &STORE_KEY__REVIEW_LINE_CLASS, form: Form::Value },
        Variant { wire: "review", class: &STORE_KEY__REVIEW_CLASS, form: Form::Value },
        Variant { wire: "agent", class: &STORE_KEY__AGENT_CLASS, form: Form::Value },
    ],
};

pub(crate) static STORE_QUERY__TICKETS_CLASS: Class = Class {
    module: "store.query",
    name: "Tickets",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "filter", wire: "filter", shape: Shape::OneOf(&STORE_FILTER_UNION), optional: false, left_out: false },
        Field { name: "team", wire: "team", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::TeamName>)), optional: true, left_out: false },
        Field { name: "before", wire: "before", shape: Shape::Maybe(&Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }), optional: true, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__SIMILAR_CLASS: Class = Class {
    module: "store.query",
    name: "Similar",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "words", wire: "words", shape: Shape::List(&Shape::Int { min: -9_223_372_036_854_775_808, max: 9_223_372_036_854_775_807 }), optional: false, left_out: false },
        Field { name: "team", wire: "team", shape: Shape::Maybe(&Shape::Text(check::<consentry::text::TeamName>)), optional: true, left_out: false },
        Field { name: "each", wire: "each", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__QUEUE_CLASS: Class = Class {
    module: "store.query",
    name: "Queue",
    fields: &[
        Field { name: "queue", wire: "queue", shape: Shape::OneOf(&STORE_QUEUE_UNION), optional: false, left_out: false },
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Record(&TICKET_QUEUE_PLACE_CLASS)), optional: true, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__MESSAGES_CLASS: Class = Class {
    module: "store.query",
    name: "Messages",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "ticket", wire: "ticket", shape: Shape::Id(&TICKET_ID_CLASS), optional: false, left_out: false },
        Field { name: "internal", wire: "internal", shape: Shape::Bool, optional: false, left_out: false },
        Field { name: "after", wire: "after", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__SERVICES_CLASS: Class = Class {
    module: "store.query",
    name: "Services",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Id(&SERVICE_ID_CLASS)), optional: true, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__MEMBERS_CLASS: Class = Class {
    module: "store.query",
    name: "Members",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Id(&USER_ID_CLASS)), optional: true, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__MEMBERSHIPS_CLASS: Class = Class {
    module: "store.query",
    name: "Memberships",
    fields: &[
        Field { name: "user", wire: "user", shape: Shape::Id(&USER_ID_CLASS), optional: false, left_out: false },
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Id(&ACCOUNT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__INVITATIONS_CLASS: Class = Class {
    module: "store.query",
    name: "Invitations",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Id(&INVITATION_ID_CLASS)), optional: true, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__CONTACTS_CLASS: Class = Class {
    module: "store.query",
    name: "Contacts",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "categories", wire: "categories", shape: Shape::Maybe(&Shape::Flags(&CONTACT_CATEGORIES_CLASS)), optional: true, left_out: false },
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Id(&CONTACT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__SESSIONS_CLASS: Class = Class {
    module: "store.query",
    name: "Sessions",
    fields: &[
        Field { name: "of", wire: "of", shape: Shape::OneOf(&STORE_SESSIONS_UNION), optional: false, left_out: false },
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Record(&STORE_SESSION_PLACE_CLASS)), optional: true, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__CONSENTS_CLASS: Class = Class {
    module: "store.query",
    name: "Consents",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Id(&CONSENT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__BREAK_GLASSES_CLASS: Class = Class {
    module: "store.query",
    name: "BreakGlasses",
    fields: &[
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Tuple(&[Shape::Id(&BREAK_GLASS_ID_CLASS), Shape::Id(&ACCOUNT_ID_CLASS)])), optional: true, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__AGENTS_CLASS: Class = Class {
    module: "store.query",
    name: "Agents",
    fields: &[
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Id(&AGENT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__AGENT_BUDGETS_CLASS: Class = Class {
    module: "store.query",
    name: "AgentBudgets",
    fields: &[
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Id(&AGENT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__REVIEW_LINES_CLASS: Class = Class {
    module: "store.query",
    name: "ReviewLines",
    fields: &[
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__REVIEWS_CLASS: Class = Class {
    module: "store.query",
    name: "Reviews",
    fields: &[
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Id(&REVIEW_ID_CLASS)), optional: true, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__ENTRIES_CLASS: Class = Class {
    module: "store.query",
    name: "Entries",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "after", wire: "after", shape: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }, optional: false, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__UNDELIVERED_CLASS: Class = Class {
    module: "store.query",
    name: "Undelivered",
    fields: &[
        Field { name: "account", wire: "account", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY__PENDING_CLASS: Class = Class {
    module: "store.query",
    name: "Pending",
    fields: &[
        Field { name: "now", wire: "now", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "after", wire: "after", shape: Shape::Maybe(&Shape::Id(&ACCOUNT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "rows", wire: "rows", shape: Shape::Int { min: 0, max: 4_294_967_295 }, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUERY_UNION: OneOf = OneOf {
    name: "store.query",
    tag: None,
    variants: &[
        Variant { wire: "tickets", class: &STORE_QUERY__TICKETS_CLASS, form: Form::Struct },
        Variant { wire: "similar", class: &STORE_QUERY__SIMILAR_CLASS, form: Form::Struct },
        Variant { wire: "queue", class: &STORE_QUERY__QUEUE_CLASS, form: Form::Struct },
        Variant { wire: "messages", class: &STORE_QUERY__MESSAGES_CLASS, form: Form::Struct },
        Variant { wire: "services", class: &STORE_QUERY__SERVICES_CLASS, form: Form::Struct },
        Variant { wire: "members", class: &STORE_QUERY__MEMBERS_CLASS, form: Form::Struct },
        Variant { wire: "memberships", class: &STORE_QUERY__MEMBERSHIPS_CLASS, form: Form::Struct },
        Variant { wire: "invitations", class: &STORE_QUERY__INVITATIONS_CLASS, form: Form::Struct },
        Variant { wire: "contacts", class: &STORE_QUERY__CONTACTS_CLASS, form: Form::Struct },
        Variant { wire: "sessions", class: &STORE_QUERY__SESSIONS_CLASS, form: Form::Struct },
        Variant { wire: "consents", class: &STORE_QUERY__CONSENTS_CLASS, form: Form::Struct },
        Variant { wire: "break_glasses", class: &STORE_QUERY__BREAK_GLASSES_CLASS, form: Form::Struct },
        Variant { wire: "agents", class: &STORE_QUERY__AGENTS_CLASS, form: Form::Struct },
        Variant { wire: "agent_budgets", class: &STORE_QUERY__AGENT_BUDGETS_CLASS, form: Form::Struct },
        Variant { wire: "review_lines", class: &STORE_QUERY__REVIEW_LINES_CLASS, form: Form::Struct },
        Variant { wire: "reviews", class: &STORE_QUERY__REVIEWS_CLASS, form: Form::Struct },
        Variant { wire: "entries", class: &STORE_QUERY__ENTRIES_CLASS, form: Form::Struct },
        Variant { wire: "undelivered", class: &STORE_QUERY__UNDELIVERED_CLASS, form: Form::Struct },
        Variant { wire: "pending", class: &STORE_QUERY__PENDING_CLASS, form: Form::Struct },
    ],
};

pub(crate) static STORE_QUEUE__TEAM_CLASS: Class = Class {
    module: "store.queue",
    name: "Team",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::Text(check::<consentry::text::TeamName>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUEUE__ASSIGNEE_CLASS: Class = Class {
    module: "store.queue",
    name: "Assignee",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_QUEUE_UNION: OneOf = OneOf {
    name: "store.queue",
    tag: None,
    variants: &[
        Variant { wire: "team", class: &STORE_QUEUE__TEAM_CLASS, form: Form::Value },
        Variant { wire: "assignee", class: &STORE_QUEUE__ASSIGNEE_CLASS, form: Form::Value },
    ],
};

pub(crate) static STORE_RECORD_UNION: OneOf = OneOf {
    name: "store.record",
    tag: None,
    variants: &[
        Variant { wire: "account", class: &ACCOUNT_ACCOUNT_CLASS, form: Form::Inner },
        Variant { wire: "membership", class: &PEOPLE_MEMBERSHIP_CLASS, form: Form::Inner },
        Variant { wire: "service", class: &ACCOUNT_SERVICE_CLASS, form: Form::Inner },
        Variant { wire: "counter", class: &TICKET_TICKET_COUNTER_CLASS, form: Form::Inner },
        Variant { wire: "ticket", class: &TICKET_TICKET_CLASS, form: Form::Inner },
        Variant { wire: "journal", class: &JOURNAL_JOURNAL_HEAD_CLASS, form: Form::Inner },
        Variant { wire: "invitation", class: &PEOPLE_INVITATION_CLASS, form: Form::Inner },
        Variant { wire: "contact", class: &CONTACT_CONTACT_RECORD_CLASS, form: Form::Inner },
        Variant { wire: "assistance", class: &ASSISTANCE_ASSISTANCE_REQUEST_CLASS, form: Form::Inner },
        Variant { wire: "consent", class: &CONSENT_CONSENT_CLASS, form: Form::Inner },
        Variant { wire: "session", class: &ACCESS_SESSION_CLASS, form: Form::Inner },
        Variant { wire: "break_glass", class: &ACCESS_BREAK_GLASS_CLASS, form: Form::Inner },
        Variant { wire: "acknowledgement", class: &ACCESS_ACKNOWLEDGEMENT_CLASS, form: Form::Inner },
        Variant { wire: "agent_budget", class: &ASSISTANCE_AGENT_BUDGET_CLASS, form: Form::Inner },
        Variant { wire: "review_line", class: &REVIEW_REVIEW_LINE_CLASS, form: Form::Inner },
        Variant { wire: "review", class: &REVIEW_REVIEW_CLASS, form: Form::Inner },
        Variant { wire: "agent", class: &STAFF_AGENT_RECORD_CLASS, form: Form::Inner },
    ],
};

pub(crate) static STORE_ROWS__TICKETS_CLASS: Class = Class {
    module: "store.rows",
    name: "Tickets",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::List(&Shape::Record(&TICKET_TICKET_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_ROWS__MESSAGES_CLASS: Class = Class {
    module: "store.rows",
    name: "Messages",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::List(&Shape::Record(&TICKET_MESSAGE_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_ROWS__SERVICES_CLASS: Class = Class {
    module: "store.rows",
    name: "Services",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::List(&Shape::Record(&ACCOUNT_SERVICE_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_ROWS__MEMBERSHIPS_CLASS: Class = Class {
    module: "store.rows",
    name: "Memberships",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::List(&Shape::Record(&PEOPLE_MEMBERSHIP_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_ROWS__INVITATIONS_CLASS: Class = Class {
    module: "store.rows",
    name: "Invitations",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::List(&Shape::Record(&PEOPLE_INVITATION_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_ROWS__CONTACTS_CLASS: Class = Class {
    module: "store.rows",
    name: "Contacts",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::List(&Shape::Record(&CONTACT_CONTACT_RECORD_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_ROWS__SESSIONS_CLASS: Class = Class {
    module: "store.rows",
    name: "Sessions",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::List(&Shape::Record(&STORE_VERSIONED_OF_ACCESS_SESSION_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_ROWS__CONSENTS_CLASS: Class = Class {
    module: "store.rows",
    name: "Consents",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::List(&Shape::Record(&CONSENT_CONSENT_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_ROWS__BREAK_GLASSES_CLASS: Class = Class {
    module: "store.rows",
    name: "BreakGlasses",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::List(&Shape::Record(&ACCESS_BREAK_GLASS_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_ROWS__AGENTS_CLASS: Class = Class {
    module: "store.rows",
    name: "Agents",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::List(&Shape::Record(&STAFF_AGENT_RECORD_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_ROWS__AGENT_BUDGETS_CLASS: Class = Class {
    module: "store.rows",
    name: "AgentBudgets",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::List(&Shape::Record(&ASSISTANCE_AGENT_BUDGET_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_ROWS__REVIEW_LINES_CLASS: Class = Class {
    module: "store.rows",
    name: "ReviewLines",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::List(&Shape::Record(&STORE_VERSIONED_OF_REVIEW_REVIEW_LINE_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_ROWS__REVIEWS_CLASS: Class = Class {
    module: "store.rows",
    name: "Reviews",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::List(&Shape::Record(&REVIEW_REVIEW_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_ROWS__ENTRIES_CLASS: Class = Class {
    module: "store.rows",
    name: "Entries",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::List(&Shape::Record(&JOURNAL_ENTRY_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_ROWS__ACCOUNTS_CLASS: Class = Class {
    module: "store.rows",
    name: "Accounts",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::List(&Shape::Id(&ACCOUNT_ID_CLASS)), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_ROWS_UNION: OneOf = OneOf {
    name: "store.rows",
    tag: None,
    variants: &[
        Variant { wire: "tickets", class: &STORE_ROWS__TICKETS_CLASS, form: Form::Value },
        Variant { wire: "similar", class: &TICKET_MATCHES_CLASS, form: Form::Inner },
        Variant { wire: "messages", class: &STORE_ROWS__MESSAGES_CLASS, form: Form::Value },
        Variant { wire: "services", class: &STORE_ROWS__SERVICES_CLASS, form: Form::Value },
        Variant { wire: "memberships", class: &STORE_ROWS__MEMBERSHIPS_CLASS, form: Form::Value },
        Variant { wire: "invitations", class: &STORE_ROWS__INVITATIONS_CLASS, form: Form::Value },
        Variant { wire: "contacts", class: &STORE_ROWS__CONTACTS_CLASS, form: Form::Value },
        Variant { wire: "sessions", class: &STORE_ROWS__SESSIONS_CLASS, form: Form::Value },
        Variant { wire: "consents", class: &STORE_ROWS__CONSENTS_CLASS, form: Form::Value },
        Variant { wire: "break_glasses", class: &STORE_ROWS__BREAK_GLASSES_CLASS, form: Form::Value },
        Variant { wire: "agents", class: &STORE_ROWS__AGENTS_CLASS, form: Form::Value },
        Variant { wire: "agent_budgets", class: &STORE_ROWS__AGENT_BUDGETS_CLASS, form: Form::Value },
        Variant { wire: "review_lines", class: &STORE_ROWS__REVIEW_LINES_CLASS, form: Form::Value },
        Variant { wire: "reviews", class: &STORE_ROWS__REVIEWS_CLASS, form: Form::Value },
        Variant { wire: "entries", class: &STORE_ROWS__ENTRIES_CLASS, form: Form::Value },
        Variant { wire: "accounts", class: &STORE_ROWS__ACCOUNTS_CLASS, form: Form::Value },
    ],
};

pub(crate) static STORE_SESSIONS__LIVE_CLASS: Class = Class {
    module: "store.sessions",
    name: "Live",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_SESSIONS__ONBOARDING_CLASS: Class = Class {
    module: "store.sessions",
    name: "Onboarding",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::Id(&ACCOUNT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_SESSIONS__SWEEP_CLASS: Class = Class {
    module: "store.sessions",
    name: "Sweep",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_SESSIONS__CLEAN_UP_CLASS: Class = Class {
    module: "store.sessions",
    name: "CleanUp",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Maybe(&Shape::Id(&AGENT_ID_CLASS)), optional: true, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_SESSIONS__ENTERED_CLASS: Class = Class {
    module: "store.sessions",
    name: "Entered",
    fields: &[
        Field { name: "agent", wire: "agent", shape: Shape::Maybe(&Shape::Id(&AGENT_ID_CLASS)), optional: true, left_out: false },
        Field { name: "from_", wire: "from", shape: Shape::Moment, optional: false, left_out: false },
        Field { name: "until", wire: "until", shape: Shape::Moment, optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static STORE_SESSIONS_UNION: OneOf = OneOf {
    name: "store.sessions",
    tag: None,
    variants: &[
        Variant { wire: "live", class: &STORE_SESSIONS__LIVE_CLASS, form: Form::Value },
        Variant { wire: "onboarding", class: &STORE_SESSIONS__ONBOARDING_CLASS, form: Form::Value },
        Variant { wire: "sweep", class: &STORE_SESSIONS__SWEEP_CLASS, form: Form::Unit },
        Variant { wire: "clean_up", class: &STORE_SESSIONS__CLEAN_UP_CLASS, form: Form::Struct },
        Variant { wire: "entered", class: &STORE_SESSIONS__ENTERED_CLASS, form: Form::Struct },
    ],
};

pub(crate) static TICKET_ONLY__ALL_CLASS: Class = Class {
    module: "ticket.only",
    name: "All",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_ONLY__STATUS_CLASS: Class = Class {
    module: "ticket.only",
    name: "Status",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::Name(&TICKET_STATUS_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_ONLY__ASSIGNEE_CLASS: Class = Class {
    module: "ticket.only",
    name: "Assignee",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::Id(&AGENT_ID_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_ONLY__TAG_CLASS: Class = Class {
    module: "ticket.only",
    name: "Tag",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::Text(check::<consentry::text::Tag>), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_ONLY_UNION: OneOf = OneOf {
    name: "ticket.only",
    tag: None,
    variants: &[
        Variant { wire: "all", class: &TICKET_ONLY__ALL_CLASS, form: Form::Unit },
        Variant { wire: "status", class: &TICKET_ONLY__STATUS_CLASS, form: Form::Value },
        Variant { wire: "assignee", class: &TICKET_ONLY__ASSIGNEE_CLASS, form: Form::Value },
        Variant { wire: "tag", class: &TICKET_ONLY__TAG_CLASS, form: Form::Value },
    ],
};

pub(crate) static TICKET_REOPENING__REOPENED_CLASS: Class = Class {
    module: "ticket.reopening",
    name: "Reopened",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::Record(&TICKET_VIEW_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_REOPENING__FOLLOWED_BY_CLASS: Class = Class {
    module: "ticket.reopening",
    name: "FollowedBy",
    fields: &[
        Field { name: "value", wire: "value", shape: Shape::Record(&TICKET_VIEW_CLASS), optional: false, left_out: false },
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_REOPENING_UNION: OneOf = OneOf {
    name: "ticket.reopening",
    tag: None,
    variants: &[
        Variant { wire: "reopened", class: &TICKET_REOPENING__REOPENED_CLASS, form: Form::Value },
        Variant { wire: "followed_by", class: &TICKET_REOPENING__FOLLOWED_BY_CLASS, form: Form::Value },
    ],
};

pub(crate) static LANGUAGE_CLASS: Class = Class {
    module: "",
    name: "Language",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static MISSING_CLASS: Class = Class {
    module: "",
    name: "Missing",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static MISSING: Shape = Shape::Name(&MISSING_CLASS);

pub(crate) static ACCESS_BASIS_CLASS: Class = Class {
    module: "access",
    name: "Basis",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static ACCESS_BASIS: Shape = Shape::Name(&ACCESS_BASIS_CLASS);

pub(crate) static ACCESS_BREAK_GLASS_STATUS_CLASS: Class = Class {
    module: "access",
    name: "BreakGlassStatus",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_DENIED_CLASS: Class = Class {
    module: "access",
    name: "Denied",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static ACCESS_DENIED: Shape = Shape::Name(&ACCESS_DENIED_CLASS);

pub(crate) static ACCESS_ENDING_CLASS: Class = Class {
    module: "access",
    name: "Ending",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static ACCESS_ENDING: Shape = Shape::Name(&ACCESS_ENDING_CLASS);

pub(crate) static ACCESS_EXPIRY_CLASS: Class = Class {
    module: "access",
    name: "Expiry",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ACCESS_SIDE_CLASS: Class = Class {
    module: "access",
    name: "Side",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static ACCESS_SIDE: Shape = Shape::Name(&ACCESS_SIDE_CLASS);

pub(crate) static ASSISTANCE_REQUEST_STATUS_CLASS: Class = Class {
    module: "assistance",
    name: "RequestStatus",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ASSISTANCE_VERDICT_CLASS: Class = Class {
    module: "assistance",
    name: "Verdict",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static PEOPLE_INVITATION_STATUS_CLASS: Class = Class {
    module: "people",
    name: "InvitationStatus",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static POLICY_BECOMES_CLASS: Class = Class {
    module: "policy",
    name: "Becomes",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static POLICY_DOOR_CLASS: Class = Class {
    module: "policy",
    name: "Door",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static POLICY_NEED_CLASS: Class = Class {
    module: "policy",
    name: "Need",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static POLICY_START_CLASS: Class = Class {
    module: "policy",
    name: "Start",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_ADVICE_CLASS: Class = Class {
    module: "ticket",
    name: "Advice",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_PRIORITY_CLASS: Class = Class {
    module: "ticket",
    name: "Priority",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_STATUS_CLASS: Class = Class {
    module: "ticket",
    name: "Status",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static TICKET_STATUS: Shape = Shape::Name(&TICKET_STATUS_CLASS);

pub(crate) static CONTACT_CATEGORIES_CLASS: Class = Class {
    module: "contact",
    name: "Categories",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static PEOPLE_PERMISSIONS_CLASS: Class = Class {
    module: "people",
    name: "Permissions",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static PEOPLE_PERMISSIONS: Shape = Shape::Flags(&PEOPLE_PERMISSIONS_CLASS);

pub(crate) static ACCOUNT_ID_CLASS: Class = Class {
    module: "",
    name: "AccountId",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static ACCOUNT_ID: Shape = Shape::Id(&ACCOUNT_ID_CLASS);

pub(crate) static AGENT_ID_CLASS: Class = Class {
    module: "",
    name: "AgentId",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static AGENT_ID: Shape = Shape::Id(&AGENT_ID_CLASS);

pub(crate) static BREAK_GLASS_ID_CLASS: Class = Class {
    module: "",
    name: "BreakGlassId",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static COMMAND_ID_CLASS: Class = Class {
    module: "",
    name: "CommandId",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static COMMAND_ID: Shape = Shape::Id(&COMMAND_ID_CLASS);

pub(crate) static CONSENT_ID_CLASS: Class = Class {
    module: "",
    name: "ConsentId",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static CONTACT_ID_CLASS: Class = Class {
    module: "",
    name: "ContactId",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static INVITATION_ID_CLASS: Class = Class {
    module: "",
    name: "InvitationId",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static RELAY_ID_CLASS: Class = Class {
    module: "",
    name: "RelayId",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static RELAY_ID: Shape = Shape::Id(&RELAY_ID_CLASS);

pub(crate) static REVIEW_ID_CLASS: Class = Class {
    module: "",
    name: "ReviewId",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static ROLE_ID_CLASS: Class = Class {
    module: "",
    name: "RoleId",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static SERVICE_ID_CLASS: Class = Class {
    module: "",
    name: "ServiceId",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static SERVICE_ID: Shape = Shape::Id(&SERVICE_ID_CLASS);

pub(crate) static SESSION_ID_CLASS: Class = Class {
    module: "",
    name: "SessionId",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};

pub(crate) static TICKET_ID_CLASS: Class = Class {
    module: "",
    name: "TicketId",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static TICKET_ID: Shape = Shape::Id(&TICKET_ID_CLASS);

pub(crate) static USER_ID_CLASS: Class = Class {
    module: "",
    name: "UserId",
    fields: &[
    ],
    operation: None,
    default: None,
    class: PyOnceLock::new(),
};
pub(crate) static USER_ID: Shape = Shape::Id(&USER_ID_CLASS);

/// Every class with fields; `_shape` is the index.
pub(crate) static CLASSES: &[&Class] = &[
    &AGENT_CLASS,
    &INSIDE_CLASS,
    &LISTED_CLASS,
    &PAGE_CLASS,
    &RELAY_CLASS,
    &SWEPT_CLASS,
    &SYSTEM_CLASS,
    &USER_CLASS,
    &ACCESS_ACKNOWLEDGE_CLASS,
    &ACCESS_ACKNOWLEDGEMENT_CLASS,
    &ACCESS_ACT_CLASS,
    &ACCESS_APPROVE_CLASS,
    &ACCESS_ASK_BREAK_GLASS_CLASS,
    &ACCESS_ATTEST_CLASS,
    &ACCESS_ATTESTED_CLASS,
    &ACCESS_BREAK_GLASS_CLASS,
    &ACCESS_BREAK_GLASSES_CLASS,
    &ACCESS_CHECK_CLASS,
    &ACCESS_CLAIMS_CLASS,
    &ACCESS_DECLINE_CLASS,
    &ACCESS_DUE_CLASS,
    &ACCESS_DUTIES_CLASS,
    &ACCESS_DUTY_CLASS,
    &ACCESS_END_CLASS,
    &ACCESS_ENDED_CLASS,
    &ACCESS_ENTER_CLASS,
    &ACCESS_EXPIRE_CLASS,
    &ACCESS_LEAVE_CLASS,
    &ACCESS_PASS_CLASS,
    &ACCESS_PREVIEW_CLASS,
    &ACCESS_PREVIEWED_CLASS,
    &ACCESS_RECORD_CLASS,
    &ACCESS_RECORDED_CLASS,
    &ACCESS_REPORT_RESET_CLASS,
    &ACCESS_RESET_REPORTED_CLASS,
    &ACCESS_REVOKE_CLASS,
    &ACCESS_SESSION_CLASS,
    &ACCESS_VISITOR_CLASS,
    &ACCESS_WHO_IS_INSIDE_CLASS,
    &ACCOUNT_ACCEPT_OWNERSHIP_CLASS,
    &ACCOUNT_ACCOUNT_CLASS,
    &ACCOUNT_ACCOUNT_CARD_CLASS,
    &ACCOUNT_ADD_SERVICE_CLASS,
    &ACCOUNT_AMEND_CLASS,
    &ACCOUNT_CARD_CLASS,
    &ACCOUNT_CREATE_CLASS,
    &ACCOUNT_END_ONBOARDING_CLASS,
    &ACCOUNT_OFFER_OWNERSHIP_CLASS,
    &ACCOUNT_PROFILE_CLASS,
    &ACCOUNT_SERVICE_CLASS,
    &ACCOUNT_WITHDRAW_OWNERSHIP_CLASS,
    &ASSISTANCE_AGENT_BUDGET_CLASS,
    &ASSISTANCE_ASSISTANCE_REQUEST_CLASS,
    &ASSISTANCE_CLOSE_DOOR_CLASS,
    &ASSISTANCE_CURRENT_CLASS,
    &ASSISTANCE_DOOR_STATE_CLASS,
    &ASSISTANCE_OFFLINE_CLASS,
    &ASSISTANCE_OPEN_DOOR_CLASS,
    &ASSISTANCE_RECIPE_CLASS,
    &ASSISTANCE_REQUEST_CLASS,
    &ASSISTANCE_REQUESTED_CLASS,
    &ASSISTANCE_STANDING_CLASS,
    &ASSISTANCE_UNLOCK_CLASS,
    &ASSISTANCE_UNLOCKED_CLASS,
    &ASSISTANCE_WITHDRAW_CLASS,
    &ASSISTANCE_WITHDRAWN_CLASS,
    &CONSENT_CONSENT_CLASS,
    &CONSENT_GIVE_CLASS,
    &CONSENT_LIST_CLASS,
    &CONSENT_WITHDRAW_CLASS,
    &CONTACT_ADD_CLASS,
    &CONTACT_CHANGE_CLASS,
    &CONTACT_CONTACT_CLASS,
    &CONTACT_CONTACT_RECORD_CLASS,
    &CONTACT_LIST_CLASS,
    &CONTACT_REMOVE_CLASS,
    &JOURNAL_ACKNOWLEDGE_CLASS,
    &JOURNAL_ENTRY_CLASS,
    &JOURNAL_HEADER_CLASS,
    &JOURNAL_JOURNAL_HEAD_CLASS,
    &JOURNAL_LEASE_CLASS,
    &JOURNAL_LEASED_CLASS,
    &JOURNAL_PENDING_CLASS,
    &JOURNAL_READ_CLASS,
    &JOURNAL_SUMMARISED_CLASS,
    &JOURNAL_SUMMARY_CLASS,
    &JOURNAL_UNDELIVERED_CLASS,
    &NOTICE_COMPOSE_CLASS,
    &NOTICE_COMPOSED_CLASS,
    &NOTICE_NOTICE_CLASS,
    &NOTICE_RECIPIENT_CLASS,
    &PEOPLE_ACCEPT_CLASS,
    &PEOPLE_ACCOUNTS_CLASS,
    &PEOPLE_ADMIT_CLASS,
    &PEOPLE_ENTRUST_CLASS,
    &PEOPLE_INVITATION_CLASS,
    &PEOPLE_INVITATIONS_CLASS,
    &PEOPLE_INVITE_CLASS,
    &PEOPLE_INVITED_CLASS,
    &PEOPLE_MEMBERS_CLASS,
    &PEOPLE_MEMBERSHIP_CLASS,
    &PEOPLE_PERMIT_CLASS,
    &PEOPLE_REMOVE_CLASS,
    &PEOPLE_RESEND_CLASS,
    &PEOPLE_REVOKE_CLASS,
    &POLICY_ACCESS_CLASS,
    &POLICY_AGENTS_CLASS,
    &POLICY_ASSISTANCE_CLASS,
    &POLICY_BREAK_GLASS_RULE_CLASS,
    &POLICY_CATEGORY_CLASS,
    &POLICY_CHANGE_CLASS,
    &POLICY_DIFFERENCES_CLASS,
    &POLICY_INVITATIONS_CLASS,
    &POLICY_NOTICES_CLASS,
    &POLICY_POLICY_CLASS,
    &POLICY_REVIEW_ROLE_CLASS,
    &POLICY_REVIEWS_CLASS,
    &POLICY_SCENARIO_CLASS,
    &POLICY_SCOPE_RULE_CLASS,
    &POLICY_SETTING_CLASS,
    &REVIEW_ACCESS_CLASS,
    &REVIEW_ACCESSES_CLASS,
    &REVIEW_DUE_CLASS,
    &REVIEW_GUESSES_CLASS,
    &REVIEW_LINE_CLASS,
    &REVIEW_LIST_CLASS,
    &REVIEW_REVIEW_CLASS,
    &REVIEW_REVIEW_LINE_CLASS,
    &REVIEW_SIGN_OFF_CLASS,
    &STAFF_AGENT_RECORD_CLASS,
    &STAFF_ASSIGN_ROLES_CLASS,
    &STAFF_ASSIGN_TEAMS_CLASS,
    &STAFF_ENROL_CLASS,
    &STAFF_LIST_CLASS,
    &STAFF_ME_CLASS,
    &STAFF_SET_ACTIVE_CLASS,
    &STAFF_SET_CEILING_CLASS,
    &STAFF_TRAIN_CLASS,
    &STAFF_UNDERTAKE_CLASS,
    &STAFF_VERIFY_MFA_CLASS,
    &STORE_ANSWERS_CLASS,
    &STORE_CHANGE_SET_CLASS,
    &STORE_COMMAND_CLASS,
    &STORE_GUARD_CLASS,
    &STORE_OUTCOME_CLASS,
    &STORE_SESSION_PLACE_CLASS,
    &STORE_VERSIONED_CLASS,
    &STORE_WANTED_CLASS,
    &TICKET_ANSWER_CLASS,
    &TICKET_ANSWERED_CLASS,
    &TICKET_ASSIGN_CLASS,
    &TICKET_ASSIGNED_CLASS,
    &TICKET_ATTACHMENT_CLASS,
    &TICKET_CATALOGUE_CLASS,
    &TICKET_CHOICES_CLASS,
    &TICKET_CLOSE_CLASS,
    &TICKET_EMAIL_REFUSED_CLASS,
    &TICKET_HISTORY_CLASS,
    &TICKET_HOLD_CLASS,
    &TICKET_INTERNAL_CLASS,
    &TICKET_LIST_CLASS,
    &TICKET_MATCH_CLASS,
    &TICKET_MATCHES_CLASS,
    &TICKET_MERGE_CLASS,
    &TICKET_MESSAGE_CLASS,
    &TICKET_NOTE_CLASS,
    &TICKET_NOTED_CLASS,
    &TICKET_NOTES_CLASS,
    &TICKET_OPEN_CLASS,
    &TICKET_PRIORITISE_CLASS,
    &TICKET_QUEUE_CLASS,
    &TICKET_QUEUE_PLACE_CLASS,
    &TICKET_RATE_CLASS,
    &TICKET_RECOUNT_CLASS,
    &TICKET_RECOUNTED_CLASS,
    &TICKET_REFUSE_EMAIL_CLASS,
    &TICKET_REOPEN_CLASS,
    &TICKET_RESUME_CLASS,
    &TICKET_SEARCH_CLASS,
    &TICKET_SIMILAR_CLASS,
    &TICKET_SIMILARITY_CLASS,
    &TICKET_SOLVE_CLASS,
    &TICKET_TAG_CLASS,
    &TICKET_THREAD_CLASS,
    &TICKET_TICKET_CLASS,
    &TICKET_TICKET_COUNTER_CLASS,
    &TICKET_TICKET_COUNTS_CLASS,
    &TICKET_TRANSFER_CLASS,
    &TICKET_UNMERGE_CLASS,
    &TICKET_VIEW_CLASS,
    &TICKET_WORDS_CLASS,
    &ACCESS_ACTION__VIEWED_CLASS,
    &ACCESS_ACTION__CHANGED_CLASS,
    &ACCESS_ACTION__IMPORTED_CLASS,
    &ACCESS_ACTION__DOWNLOADED_CLASS,
    &ACCESS_ACTION__SHARED_CLASS,
    &ACCESS_ACTION__FILMED_CLASS,
    &ACCESS_EVIDENCE__TEXT_CLASS,
    &ACCESS_EVIDENCE__LINK_CLASS,
    &ACCESS_PROOF__DOOR_CLASS,
    &ACCESS_PROOF__CODE_CLASS,
    &ACCESS_PROOF__CONSENT_CLASS,
    &ACCESS_PROOF__BREAK_GLASS_CLASS,
    &JOURNAL_FACT__ACCOUNT_CREATED_CLASS,
    &JOURNAL_FACT__SERVICE_ADDED_CLASS,
    &JOURNAL_FACT__MEMBER_ADMITTED_CLASS,
    &JOURNAL_FACT__AGENT_ENROLLED_CLASS,
    &JOURNAL_FACT__ACCOUNT_AMENDED_CLASS,
    &JOURNAL_FACT__ACCOUNT_ONBOARDED_CLASS,
    &JOURNAL_FACT__OWNERSHIP_OFFERED_CLASS,
    &JOURNAL_FACT__OWNERSHIP_WITHDRAWN_CLASS,
    &JOURNAL_FACT__OWNERSHIP_ACCEPTED_CLASS,
    &JOURNAL_FACT__INVITED_CLASS,
    &JOURNAL_FACT__INVITATION_SENT_AGAIN_CLASS,
    &JOURNAL_FACT__INVITATION_REVOKED_CLASS,
    &JOURNAL_FACT__INVITATION_ACCEPTED_CLASS,
    &JOURNAL_FACT__MEMBER_PERMITTED_CLASS,
    &JOURNAL_FACT__MEMBER_ENTRUSTED_CLASS,
    &JOURNAL_FACT__MEMBER_REMOVED_CLASS,
    &JOURNAL_FACT__CONTACT_ADDED_CLASS,
    &JOURNAL_FACT__CONTACT_CHANGED_CLASS,
    &JOURNAL_FACT__CONTACT_REMOVED_CLASS,
    &JOURNAL_FACT__AGENT_ACTIVATED_CLASS,
    &JOURNAL_FACT__AGENT_DEACTIVATED_CLASS,
    &JOURNAL_FACT__TEAMS_ASSIGNED_CLASS,
    &JOURNAL_FACT__TICKET_OPENED_CLASS,
    &JOURNAL_FACT__TICKET_ANSWERED_CLASS,
    &JOURNAL_FACT__TICKET_SOLVED_CLASS,
    &JOURNAL_FACT__TICKET_HELD_CLASS,
    &JOURNAL_FACT__TICKET_RESUMED_CLASS,
    &JOURNAL_FACT__TICKET_CLOSED_CLASS,
    &JOURNAL_FACT__TICKET_REOPENED_CLASS,
    &JOURNAL_FACT__TICKET_MERGED_CLASS,
    &JOURNAL_FACT__TICKET_UNMERGED_CLASS,
    &JOURNAL_FACT__TICKET_RATED_CLASS,
    &JOURNAL_FACT__EMAIL_REFUSED_CLASS,
    &JOURNAL_FACT__TICKET_WORKED_CLASS,
    &JOURNAL_FACT__DOOR_OPENED_CLASS,
    &JOURNAL_FACT__DOOR_CLOSED_CLASS,
    &JOURNAL_FACT__RULES_ACKNOWLEDGED_CLASS,
    &JOURNAL_FACT__ASSISTANCE_REQUESTED_CLASS,
    &JOURNAL_FACT__ASSISTANCE_WITHDRAWN_CLASS,
    &JOURNAL_FACT__CODE_REFUSED_CLASS,
    &JOURNAL_FACT__CODES_EXHAUSTED_CLASS,
    &JOURNAL_FACT__CODES_LOCKED_CLASS,
    &JOURNAL_FACT__CODES_UNLOCKED_CLASS,
    &JOURNAL_FACT__ENTERED_CLASS,
    &JOURNAL_FACT__ENTRY_REFUSED_CLASS,
    &JOURNAL_FACT__RECORDED_CLASS,
    &JOURNAL_FACT__SESSION_ENDED_CLASS,
    &JOURNAL_FACT__USER_RESET_CLASS,
    &JOURNAL_FACT__CLEAN_UP_DUE_CLASS,
    &JOURNAL_FACT__CLEANED_UP_CLASS,
    &JOURNAL_FACT__CLEAN_UP_OVERDUE_CLASS,
    &JOURNAL_FACT__CONSENT_GIVEN_CLASS,
    &JOURNAL_FACT__CONSENT_WITHDRAWN_CLASS,
    &JOURNAL_FACT__BREAK_GLASS_ASKED_CLASS,
    &JOURNAL_FACT__BREAK_GLASS_APPROVED_CLASS,
    &JOURNAL_FACT__BREAK_GLASS_DECLINED_CLASS,
    &JOURNAL_FACT__MFA_VERIFIED_CLASS,
    &JOURNAL_FACT__AGENT_TRAINED_CLASS,
    &JOURNAL_FACT__UNDERTAKING_SIGNED_CLASS,
    &JOURNAL_FACT__CEILING_SET_CLASS,
    &JOURNAL_FACT__ROLES_ASSIGNED_CLASS,
    &JOURNAL_FACT__REVIEW_SIGNED_CLASS,
    &JOURNAL_WORK__NOTED_CLASS,
    &JOURNAL_WORK__ASSIGNED_CLASS,
    &JOURNAL_WORK__PRIORITISED_CLASS,
    &JOURNAL_WORK__TAGGED_CLASS,
    &JOURNAL_WORK__TRANSFERRED_CLASS,
    &NOTICE_SAYS__TICKET_OPENED_CLASS,
    &NOTICE_SAYS__TICKET_FOLLOW_UP_CLASS,
    &NOTICE_SAYS__TICKET_ANSWERED_CLASS,
    &NOTICE_SAYS__TICKET_SOLVED_CLASS,
    &NOTICE_SAYS__TICKET_CLOSED_CLASS,
    &NOTICE_SAYS__TICKET_REOPENED_CLASS,
    &NOTICE_SAYS__TICKET_MERGED_CLASS,
    &NOTICE_SAYS__EMAIL_REFUSED_CLASS,
    &NOTICE_SAYS__INVITED_CLASS,
    &NOTICE_SAYS__INVITATION_ACCEPTED_CLASS,
    &NOTICE_SAYS__PERMISSIONS_CHANGED_CLASS,
    &NOTICE_SAYS__MEMBER_REMOVED_CLASS,
    &NOTICE_SAYS__ACCOUNT_AMENDED_CLASS,
    &NOTICE_SAYS__OWNERSHIP_OFFERED_CLASS,
    &NOTICE_SAYS__OWNERSHIP_ACCEPTED_CLASS,
    &NOTICE_SAYS__DOOR_OPENED_CLASS,
    &NOTICE_SAYS__DOOR_CLOSED_CLASS,
    &NOTICE_SAYS__ENTERED_CLASS,
    &NOTICE_SAYS__LEFT_CLASS,
    &NOTICE_SAYS__CODES_EXHAUSTED_CLASS,
    &NOTICE_SAYS__CODES_LOCKED_CLASS,
    &NOTICE_SAYS__CONSENT_GIVEN_CLASS,
    &NOTICE_SAYS__CONSENT_WITHDRAWN_CLASS,
    &NOTICE_SAYS__CONTACT_ADDED_CLASS,
    &POLICY_REOPENING__ALWAYS_CLASS,
    &POLICY_REOPENING__WITHIN_DAYS_CLASS,
    &POLICY_REOPENING__NEVER_CLASS,
    &POLICY_WAY__DOOR_CLASS,
    &POLICY_WAY__CODE_CLASS,
    &POLICY_WAY__CONSENT_CLASS,
    &POLICY_WAY__BREAK_GLASS_CLASS,
    &STORE_CHANGE__PUT_CLASS,
    &STORE_CHANGE__ADD_CLASS,
    &STORE_FILTER__ALL_CLASS,
    &STORE_FILTER__STATUS_CLASS,
    &STORE_FILTER__ASSIGNEE_CLASS,
    &STORE_FILTER__TAG_CLASS,
    &STORE_FILTER__WORDS_CLASS,
    &STORE_KEY__ACCOUNT_CLASS,
    &STORE_KEY__MEMBERSHIP_CLASS,
    &STORE_KEY__SERVICE_CLASS,
    &STORE_KEY__COUNTER_CLASS,
    &STORE_KEY__TICKET_CLASS,
    &STORE_KEY__JOURNAL_CLASS,
    &STORE_KEY__INVITATION_CLASS,
    &STORE_KEY__CONTACT_CLASS,
    &STORE_KEY__ASSISTANCE_CLASS,
    &STORE_KEY__CONSENT_CLASS,
    &STORE_KEY__SESSION_CLASS,
    &STORE_KEY__BREAK_GLASS_CLASS,
    &STORE_KEY__ACKNOWLEDGEMENT_CLASS,
    &STORE_KEY__AGENT_BUDGET_CLASS,
    &STORE_KEY__REVIEW_LINE_CLASS,
    &STORE_KEY__REVIEW_CLASS,
    &STORE_KEY__AGENT_CLASS,
    &STORE_QUERY__TICKETS_CLASS,
    &STORE_QUERY__SIMILAR_CLASS,
    &STORE_QUERY__QUEUE_CLASS,
    &STORE_QUERY__MESSAGES_CLASS,
    &STORE_QUERY__SERVICES_CLASS,
    &STORE_QUERY__MEMBERS_CLASS,
    &STORE_QUERY__MEMBERSHIPS_CLASS,
    &STORE_QUERY__INVITATIONS_CLASS,
    &STORE_QUERY__CONTACTS_CLASS,
    &STORE_QUERY__SESSIONS_CLASS,
    &STORE_QUERY__CONSENTS_CLASS,
    &STORE_QUERY__BREAK_GLASSES_CLASS,
    &STORE_QUERY__AGENTS_CLASS,
    &STORE_QUERY__AGENT_BUDGETS_CLASS,
    &STORE_QUERY__REVIEW_LINES_CLASS,
    &STORE_QUERY__REVIEWS_CLASS,
    &STORE_QUERY__ENTRIES_CLASS,
    &STORE_QUERY__UNDELIVERED_CLASS,
    &STORE_QUERY__PENDING_CLASS,
    &STORE_QUEUE__TEAM_CLASS,
    &STORE_QUEUE__ASSIGNEE_CLASS,
    &STORE_ROWS__TICKETS_CLASS,
    &STORE_ROWS__MESSAGES_CLASS,
    &STORE_ROWS__SERVICES_CLASS,
    &STORE_ROWS__MEMBERSHIPS_CLASS,
    &STORE_ROWS__INVITATIONS_CLASS,
    &STORE_ROWS__CONTACTS_CLASS,
    &STORE_ROWS__SESSIONS_CLASS,
    &STORE_ROWS__CONSENTS_CLASS,
    &STORE_ROWS__BREAK_GLASSES_CLASS,
    &STORE_ROWS__AGENTS_CLASS,
    &STORE_ROWS__AGENT_BUDGETS_CLASS,
    &STORE_ROWS__REVIEW_LINES_CLASS,
    &STORE_ROWS__REVIEWS_CLASS,
    &STORE_ROWS__ENTRIES_CLASS,
    &STORE_ROWS__ACCOUNTS_CLASS,
    &STORE_SESSIONS__LIVE_CLASS,
    &STORE_SESSIONS__ONBOARDING_CLASS,
    &STORE_SESSIONS__SWEEP_CLASS,
    &STORE_SESSIONS__CLEAN_UP_CLASS,
    &STORE_SESSIONS__ENTERED_CLASS,
    &TICKET_ONLY__ALL_CLASS,
    &TICKET_ONLY__STATUS_CLASS,
    &TICKET_ONLY__ASSIGNEE_CLASS,
    &TICKET_ONLY__TAG_CLASS,
    &TICKET_REOPENING__REOPENED_CLASS,
    &TICKET_REOPENING__FOLLOWED_BY_CLASS,
];

/// Every enum with data.
pub(crate) static UNIONS: &[&OneOf] = &[
    &ACCESS_ACTION_UNION,
    &ACCESS_EVIDENCE_UNION,
    &ACCESS_PROOF_UNION,
    &JOURNAL_FACT_UNION,
    &JOURNAL_WORK_UNION,
    &NOTICE_SAYS_UNION,
    &POLICY_REOPENING_UNION,
    &POLICY_WAY_UNION,
    &STORE_ADDITION_UNION,
    &STORE_CHANGE_UNION,
    &STORE_FILTER_UNION,
    &STORE_KEY_UNION,
    &STORE_QUERY_UNION,
    &STORE_QUEUE_UNION,
    &STORE_RECORD_UNION,
    &STORE_ROWS_UNION,
    &STORE_SESSIONS_UNION,
    &TICKET_ONLY_UNION,
    &TICKET_REOPENING_UNION,
];

/// An operation: its class, and what it answers.
pub(crate) struct Named {
    /// Its stable dotted name.
    pub(crate) name: &'static str,
    /// Its class.
    pub(crate) class: &'static Class,
    /// Its reply.
    pub(crate) reply: Shape,
}

/// Every operation, in the core's order.
pub(crate) static OPERATIONS: &[Named] = &[
    Named { name: "account.create", class: &ACCOUNT_CREATE_CLASS, reply: Shape::Record(&ACCOUNT_ACCOUNT_CLASS) },
    Named { name: "account.add_service", class: &ACCOUNT_ADD_SERVICE_CLASS, reply: Shape::Record(&ACCOUNT_SERVICE_CLASS) },
    Named { name: "account.amend", class: &ACCOUNT_AMEND_CLASS, reply: Shape::Record(&ACCOUNT_ACCOUNT_CLASS) },
    Named { name: "account.profile", class: &ACCOUNT_PROFILE_CLASS, reply: Shape::Record(&ACCOUNT_ACCOUNT_CLASS) },
    Named { name: "account.card", class: &ACCOUNT_CARD_CLASS, reply: Shape::Record(&ACCOUNT_ACCOUNT_CARD_CLASS) },
    Named { name: "account.end_onboarding", class: &ACCOUNT_END_ONBOARDING_CLASS, reply: Shape::Record(&ACCOUNT_ACCOUNT_CLASS) },
    Named { name: "account.offer_ownership", class: &ACCOUNT_OFFER_OWNERSHIP_CLASS, reply: Shape::Record(&ACCOUNT_ACCOUNT_CLASS) },
    Named { name: "account.withdraw_ownership", class: &ACCOUNT_WITHDRAW_OWNERSHIP_CLASS, reply: Shape::Record(&ACCOUNT_ACCOUNT_CLASS) },
    Named { name: "account.accept_ownership", class: &ACCOUNT_ACCEPT_OWNERSHIP_CLASS, reply: Shape::Record(&ACCOUNT_ACCOUNT_CLASS) },
    Named { name: "people.admit", class: &PEOPLE_ADMIT_CLASS, reply: Shape::Record(&PEOPLE_MEMBERSHIP_CLASS) },
    Named { name: "people.invite", class: &PEOPLE_INVITE_CLASS, reply: Shape::Record(&PEOPLE_INVITED_CLASS) },
    Named { name: "people.resend", class: &PEOPLE_RESEND_CLASS, reply: Shape::Record(&PEOPLE_INVITED_CLASS) },
    Named { name: "people.revoke", class: &PEOPLE_REVOKE_CLASS, reply: Shape::Record(&PEOPLE_INVITED_CLASS) },
    Named { name: "people.accept", class: &PEOPLE_ACCEPT_CLASS, reply: Shape::Record(&PEOPLE_MEMBERSHIP_CLASS) },
    Named { name: "people.invitations", class: &PEOPLE_INVITATIONS_CLASS, reply: Shape::Record(&LISTED_OF_PEOPLE_INVITED_CLASS) },
    Named { name: "people.permit", class: &PEOPLE_PERMIT_CLASS, reply: Shape::Record(&PEOPLE_MEMBERSHIP_CLASS) },
    Named { name: "people.entrust", class: &PEOPLE_ENTRUST_CLASS, reply: Shape::Record(&PEOPLE_MEMBERSHIP_CLASS) },
    Named { name: "people.remove", class: &PEOPLE_REMOVE_CLASS, reply: Shape::Record(&PEOPLE_MEMBERSHIP_CLASS) },
    Named { name: "people.members", class: &PEOPLE_MEMBERS_CLASS, reply: Shape::Record(&LISTED_OF_PEOPLE_MEMBERSHIP_CLASS) },
    Named { name: "people.accounts", class: &PEOPLE_ACCOUNTS_CLASS, reply: Shape::Record(&LISTED_OF_PEOPLE_MEMBERSHIP_CLASS) },
    Named { name: "contact.add", class: &CONTACT_ADD_CLASS, reply: Shape::Id(&CONTACT_ID_CLASS) },
    Named { name: "contact.change", class: &CONTACT_CHANGE_CLASS, reply: Shape::Id(&CONTACT_ID_CLASS) },
    Named { name: "contact.remove", class: &CONTACT_REMOVE_CLASS, reply: Shape::Id(&CONTACT_ID_CLASS) },
    Named { name: "contact.list", class: &CONTACT_LIST_CLASS, reply: Shape::Record(&LISTED_OF_CONTACT_CONTACT_CLASS) },
    Named { name: "assistance.open_door", class: &ASSISTANCE_OPEN_DOOR_CLASS, reply: Shape::Record(&ASSISTANCE_DOOR_STATE_CLASS) },
    Named { name: "assistance.close_door", class: &ASSISTANCE_CLOSE_DOOR_CLASS, reply: Shape::Record(&ASSISTANCE_DOOR_STATE_CLASS) },
    Named { name: "assistance.request", class: &ASSISTANCE_REQUEST_CLASS, reply: Shape::Record(&ASSISTANCE_REQUESTED_CLASS) },
    Named { name: "assistance.current", class: &ASSISTANCE_CURRENT_CLASS, reply: Shape::Record(&ASSISTANCE_STANDING_CLASS) },
    Named { name: "assistance.offline", class: &ASSISTANCE_OFFLINE_CLASS, reply: Shape::Record(&ASSISTANCE_RECIPE_CLASS) },
    Named { name: "assistance.withdraw", class: &ASSISTANCE_WITHDRAW_CLASS, reply: Shape::Record(&ASSISTANCE_WITHDRAWN_CLASS) },
    Named { name: "assistance.unlock", class: &ASSISTANCE_UNLOCK_CLASS, reply: Shape::Record(&ASSISTANCE_UNLOCKED_CLASS) },
    Named { name: "consent.give", class: &CONSENT_GIVE_CLASS, reply: Shape::Record(&CONSENT_CONSENT_CLASS) },
    Named { name: "consent.withdraw", class: &CONSENT_WITHDRAW_CLASS, reply: Shape::Record(&CONSENT_CONSENT_CLASS) },
    Named { name: "consent.list", class: &CONSENT_LIST_CLASS, reply: Shape::Record(&LISTED_OF_CONSENT_CONSENT_CLASS) },
    Named { name: "staff.enrol", class: &STAFF_ENROL_CLASS, reply: Shape::Record(&STAFF_AGENT_RECORD_CLASS) },
    Named { name: "staff.assign_teams", class: &STAFF_ASSIGN_TEAMS_CLASS, reply: Shape::Record(&STAFF_AGENT_RECORD_CLASS) },
    Named { name: "staff.set_active", class: &STAFF_SET_ACTIVE_CLASS, reply: Shape::Record(&STAFF_AGENT_RECORD_CLASS) },
    Named { name: "staff.assign_roles", class: &STAFF_ASSIGN_ROLES_CLASS, reply: Shape::Record(&STAFF_AGENT_RECORD_CLASS) },
    Named { name: "staff.set_ceiling", class: &STAFF_SET_CEILING_CLASS, reply: Shape::Record(&STAFF_AGENT_RECORD_CLASS) },
    Named { name: "staff.train", class: &STAFF_TRAIN_CLASS, reply: Shape::Record(&STAFF_AGENT_RECORD_CLASS) },
    Named { name: "staff.verify_mfa", class: &STAFF_VERIFY_MFA_CLASS, reply: Shape::Record(&STAFF_AGENT_RECORD_CLASS) },
    Named { name: "staff.undertake", class: &STAFF_UNDERTAKE_CLASS, reply: Shape::Record(&STAFF_AGENT_RECORD_CLASS) },
    Named { name: "staff.me", class: &STAFF_ME_CLASS, reply: Shape::Record(&STAFF_AGENT_RECORD_CLASS) },
    Named { name: "staff.list", class: &STAFF_LIST_CLASS, reply: Shape::Record(&LISTED_OF_STAFF_AGENT_RECORD_CLASS) },
    Named { name: "access.acknowledge", class: &ACCESS_ACKNOWLEDGE_CLASS, reply: Shape::Record(&ACCESS_ACKNOWLEDGEMENT_CLASS) },
    Named { name: "access.preview", class: &ACCESS_PREVIEW_CLASS, reply: Shape::Record(&ACCESS_PREVIEWED_CLASS) },
    Named { name: "access.enter", class: &ACCESS_ENTER_CLASS, reply: Shape::Record(&ACCESS_SESSION_CLASS) },
    Named { name: "access.check", class: &ACCESS_CHECK_CLASS, reply: Shape::Record(&ACCESS_PASS_CLASS) },
    Named { name: "access.record", class: &ACCESS_RECORD_CLASS, reply: Shape::Record(&ACCESS_RECORDED_CLASS) },
    Named { name: "access.leave", class: &ACCESS_LEAVE_CLASS, reply: Shape::Record(&ACCESS_ENDED_CLASS) },
    Named { name: "access.end", class: &ACCESS_END_CLASS, reply: Shape::Record(&ACCESS_ENDED_CLASS) },
    Named { name: "access.revoke", class: &ACCESS_REVOKE_CLASS, reply: Shape::Record(&ACCESS_ENDED_CLASS) },
    Named { name: "access.who_is_inside", class: &ACCESS_WHO_IS_INSIDE_CLASS, reply: Shape::List(&Shape::Record(&ACCESS_VISITOR_CLASS)) },
    Named { name: "access.report_reset", class: &ACCESS_REPORT_RESET_CLASS, reply: Shape::Record(&ACCESS_RESET_REPORTED_CLASS) },
    Named { name: "access.ask_break_glass", class: &ACCESS_ASK_BREAK_GLASS_CLASS, reply: Shape::Record(&ACCESS_BREAK_GLASS_CLASS) },
    Named { name: "access.approve", class: &ACCESS_APPROVE_CLASS, reply: Shape::Record(&ACCESS_BREAK_GLASS_CLASS) },
    Named { name: "access.decline", class: &ACCESS_DECLINE_CLASS, reply: Shape::Record(&ACCESS_BREAK_GLASS_CLASS) },
    Named { name: "access.break_glasses", class: &ACCESS_BREAK_GLASSES_CLASS, reply: Shape::Record(&LISTED_OF_ACCESS_BREAK_GLASS_CLASS) },
    Named { name: "access.due", class: &ACCESS_DUE_CLASS, reply: Shape::Record(&LISTED_OF_STORE_SESSION_PLACE_CLASS) },
    Named { name: "access.expire", class: &ACCESS_EXPIRE_CLASS, reply: Shape::Name(&ACCESS_EXPIRY_CLASS) },
    Named { name: "access.attest", class: &ACCESS_ATTEST_CLASS, reply: Shape::Record(&ACCESS_ATTESTED_CLASS) },
    Named { name: "access.duties", class: &ACCESS_DUTIES_CLASS, reply: Shape::Record(&LISTED_OF_ACCESS_DUTY_CLASS) },
    Named { name: "review.due", class: &REVIEW_DUE_CLASS, reply: Shape::List(&Shape::Record(&REVIEW_LINE_CLASS)) },
    Named { name: "review.accesses", class: &REVIEW_ACCESSES_CLASS, reply: Shape::Record(&LISTED_OF_REVIEW_ACCESS_CLASS) },
    Named { name: "review.sign_off", class: &REVIEW_SIGN_OFF_CLASS, reply: Shape::Record(&REVIEW_REVIEW_CLASS) },
    Named { name: "review.list", class: &REVIEW_LIST_CLASS, reply: Shape::Record(&LISTED_OF_REVIEW_REVIEW_CLASS) },
    Named { name: "review.guesses", class: &REVIEW_GUESSES_CLASS, reply: Shape::Record(&LISTED_OF_ASSISTANCE_AGENT_BUDGET_CLASS) },
    Named { name: "ticket.catalogue", class: &TICKET_CATALOGUE_CLASS, reply: Shape::Record(&TICKET_CHOICES_CLASS) },
    Named { name: "ticket.similar", class: &TICKET_SIMILAR_CLASS, reply: Shape::List(&Shape::Record(&TICKET_SIMILARITY_CLASS)) },
    Named { name: "ticket.open", class: &TICKET_OPEN_CLASS, reply: Shape::Record(&TICKET_VIEW_CLASS) },
    Named { name: "ticket.answer", class: &TICKET_ANSWER_CLASS, reply: Shape::Record(&TICKET_ANSWERED_CLASS) },
    Named { name: "ticket.reopen", class: &TICKET_REOPEN_CLASS, reply: Shape::OneOf(&TICKET_REOPENING_UNION) },
    Named { name: "ticket.close", class: &TICKET_CLOSE_CLASS, reply: Shape::Record(&TICKET_VIEW_CLASS) },
    Named { name: "ticket.rate", class: &TICKET_RATE_CLASS, reply: Shape::Record(&TICKET_VIEW_CLASS) },
    Named { name: "ticket.history", class: &TICKET_HISTORY_CLASS, reply: Shape::Record(&TICKET_THREAD_CLASS) },
    Named { name: "ticket.list", class: &TICKET_LIST_CLASS, reply: Shape::Record(&LISTED_OF_TICKET_VIEW_CLASS) },
    Named { name: "ticket.search", class: &TICKET_SEARCH_CLASS, reply: Shape::Record(&LISTED_OF_TICKET_VIEW_CLASS) },
    Named { name: "ticket.counts", class: &TICKET_TICKET_COUNTS_CLASS, reply: Shape::Map(&Shape::Name(&TICKET_STATUS_CLASS), &Shape::Int { min: 0, max: 18_446_744_073_709_551_615 }) },
    Named { name: "ticket.queue", class: &TICKET_QUEUE_CLASS, reply: Shape::Record(&LISTED_OF_TICKET_VIEW_CLASS) },
    Named { name: "ticket.assigned", class: &TICKET_ASSIGNED_CLASS, reply: Shape::Record(&LISTED_OF_TICKET_VIEW_CLASS) },
    Named { name: "ticket.solve", class: &TICKET_SOLVE_CLASS, reply: Shape::Record(&TICKET_VIEW_CLASS) },
    Named { name: "ticket.hold", class: &TICKET_HOLD_CLASS, reply: Shape::Record(&TICKET_VIEW_CLASS) },
    Named { name: "ticket.resume", class: &TICKET_RESUME_CLASS, reply: Shape::Record(&TICKET_VIEW_CLASS) },
    Named { name: "ticket.merge", class: &TICKET_MERGE_CLASS, reply: Shape::Record(&TICKET_VIEW_CLASS) },
    Named { name: "ticket.unmerge", class: &TICKET_UNMERGE_CLASS, reply: Shape::Record(&TICKET_VIEW_CLASS) },
    Named { name: "ticket.note", class: &TICKET_NOTE_CLASS, reply: Shape::Record(&TICKET_NOTED_CLASS) },
    Named { name: "ticket.notes", class: &TICKET_NOTES_CLASS, reply: Shape::Record(&LISTED_OF_TICKET_MESSAGE_CLASS) },
    Named { name: "ticket.assign", class: &TICKET_ASSIGN_CLASS, reply: Shape::Record(&TICKET_VIEW_CLASS) },
    Named { name: "ticket.prioritise", class: &TICKET_PRIORITISE_CLASS, reply: Shape::Record(&TICKET_VIEW_CLASS) },
    Named { name: "ticket.tag", class: &TICKET_TAG_CLASS, reply: Shape::Record(&TICKET_VIEW_CLASS) },
    Named { name: "ticket.transfer", class: &TICKET_TRANSFER_CLASS, reply: Shape::Record(&TICKET_VIEW_CLASS) },
    Named { name: "ticket.refuse_email", class: &TICKET_REFUSE_EMAIL_CLASS, reply: Shape::Record(&TICKET_EMAIL_REFUSED_CLASS) },
    Named { name: "ticket.recount", class: &TICKET_RECOUNT_CLASS, reply: Shape::Record(&TICKET_RECOUNTED_CLASS) },
    Named { name: "journal.read", class: &JOURNAL_READ_CLASS, reply: Shape::Record(&LISTED_OF_JOURNAL_ENTRY_CLASS) },
    Named { name: "journal.summary", class: &JOURNAL_SUMMARY_CLASS, reply: Shape::Record(&JOURNAL_SUMMARISED_CLASS) },
    Named { name: "journal.pending", class: &JOURNAL_PENDING_CLASS, reply: Shape::List(&Shape::Id(&ACCOUNT_ID_CLASS)) },
    Named { name: "journal.lease", class: &JOURNAL_LEASE_CLASS, reply: Shape::Record(&JOURNAL_LEASED_CLASS) },
    Named { name: "journal.undelivered", class: &JOURNAL_UNDELIVERED_CLASS, reply: Shape::List(&Shape::Record(&JOURNAL_ENTRY_CLASS)) },
    Named { name: "journal.acknowledge", class: &JOURNAL_ACKNOWLEDGE_CLASS, reply: Shape::Int { min: 0, max: 18_446_744_073_709_551_615 } },
    Named { name: "notice.compose", class: &NOTICE_COMPOSE_CLASS, reply: Shape::Record(&NOTICE_COMPOSED_CLASS) },
];
