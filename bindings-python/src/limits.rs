//! The core's limits by name, with which a test compares the constants of `consentry.limits` and others.

use consentry::access::{Scope, Scopes, token};
use consentry::journal::{Lease, PAYLOAD_SALT_BYTES};
use consentry::notice::Compose;
use consentry::page::PAGE_ROWS_MAX;
use consentry::people::whmcs;
use consentry::policy::{Access, Reviews};
use consentry::set::{Approvers, Roles, Tags, Teams, TicketIds, Trainings};
use consentry::text;
use consentry::ticket::{Attachments, Ticket, ranking, words};
use consentry::{EmailAddress, Policy};
use pyo3::prelude::*;

/// Every limit, and its name in `consentry.limits`; with a module before the name, the one in that module.
#[pyfunction]
pub(crate) fn limits() -> Vec<(&'static str, u64)> {
    let texts = [
        ("ACCOUNT_NAME_BYTES_MAX", text::AccountName::BYTES_MAX),
        ("AGENT_NAME_BYTES_MAX", text::AgentName::BYTES_MAX),
        ("SERVICE_NAME_BYTES_MAX", text::ServiceName::BYTES_MAX),
        ("SUBJECT_BYTES_MAX", text::Subject::BYTES_MAX),
        ("BODY_BYTES_MAX", text::Body::BYTES_MAX),
        ("COMMENT_BYTES_MAX", text::Comment::BYTES_MAX),
        ("NEEDLE_BYTES_MAX", text::Needle::BYTES_MAX),
        ("CONTACT_NAME_BYTES_MAX", text::ContactName::BYTES_MAX),
        ("CATEGORY_NAME_BYTES_MAX", text::CategoryName::BYTES_MAX),
        ("TEAM_NAME_BYTES_MAX", text::TeamName::BYTES_MAX),
        ("TAG_BYTES_MAX", text::Tag::BYTES_MAX),
        ("FILE_NAME_BYTES_MAX", text::FileName::BYTES_MAX),
        ("MEDIA_TYPE_BYTES_MAX", text::MediaType::BYTES_MAX),
        ("REASON_BYTES_MAX", text::Reason::BYTES_MAX),
        ("LINK_BYTES_MAX", text::Link::BYTES_MAX),
        ("ACTION_NOTE_BYTES_MAX", text::ActionNote::BYTES_MAX),
        ("TRAINING_NAME_BYTES_MAX", text::TrainingName::BYTES_MAX),
        ("EDITION_BYTES_MAX", text::Edition::BYTES_MAX),
        ("ROLE_NAME_BYTES_MAX", text::RoleName::BYTES_MAX),
        ("FINDING_BYTES_MAX", text::Finding::BYTES_MAX),
        ("KEY_ID_BYTES_MAX", text::KeyId::BYTES_MAX),
        ("SYSTEM_NAME_BYTES_MAX", text::SystemName::BYTES_MAX),
        ("EMAIL_BYTES_MAX", EmailAddress::BYTES_MAX),
        ("SCOPE_BYTES_MAX", Scope::BYTES_MAX),
        ("POLICY_DOCUMENT_BYTES_MAX", Policy::DOCUMENT_BYTES_MAX),
    ];
    let lists = [
        ("SCOPES_MAX", Scopes::MAX),
        ("POLICY_SCOPES_MAX", Access::SCOPES_MAX),
        ("CATEGORIES_MAX", Policy::CATEGORIES_MAX),
        ("REVIEW_ROLES_MAX", Reviews::ROLES_MAX),
        ("TEAMS_MAX", Teams::MAX),
        ("TAGS_MAX", Tags::MAX),
        ("TRAININGS_MAX", Trainings::MAX),
        ("ROLES_MAX", Roles::MAX),
        ("APPROVERS_MAX", Approvers::MAX),
        ("TICKETS_MERGED_MAX", TicketIds::MAX),
        ("ATTACHMENTS_MAX", Attachments::MAX),
    ];
    let of_modules = [
        ("access.token.BYTES_MAX", token::BYTES_MAX),
        ("journal.PAYLOAD_SALT_BYTES", PAYLOAD_SALT_BYTES),
        ("people.whmcs.BYTES_MAX", whmcs::BYTES_MAX),
        ("people.whmcs.NAMES_MAX", whmcs::NAMES_MAX),
        ("ticket.words.WORDS_MAX", words::WORDS_MAX),
        ("ticket.words.QUERY_WORDS_MAX", words::QUERY_WORDS_MAX),
        ("texts.TEXT_MAX", consentry_texts::TEXT_MAX),
        ("texts.LINES_MAX", consentry_texts::LINES_MAX),
        ("texts.LINK_BYTES_MAX", consentry_texts::Link::BYTES_MAX),
    ];
    let counts = [
        ("PAGE_ROWS_MAX", PAGE_ROWS_MAX.into()),
        ("COMPOSE_ROWS_MAX", Compose::ROWS_MAX.into()),
        ("LEASE_SECONDS_MAX", Lease::SECONDS_MAX.into()),
        ("MESSAGES_MAX", Ticket::MESSAGES_MAX),
        ("ATTACHMENT_BYTES_MAX", Attachments::BYTES_MAX),
        ("ticket.ranking.FREQUENCY_MAX", ranking::FREQUENCY_MAX.into()),
        ("ticket.ranking.SIMILAR_MIN", ranking::SIMILAR_MIN.into()),
    ];
    let sizes = texts.into_iter().chain(lists).chain(of_modules);
    sizes.map(|(name, limit)| (name, limit as u64)).chain(counts).collect()
}
