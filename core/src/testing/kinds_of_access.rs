//! Every kind of record that is about access comes back as it was written, field by field.

use super::Broken;
use super::kinds::kept;
use super::samples::after_noon;
use super::samples_of_access::{self as access, sealed};
use super::scene::Scene;
use crate::access::{Acknowledgement, Basis, BreakGlass, BreakGlassStatus, Ending, Evidence, Scope, Scopes, Session};
use crate::assistance::{AgentBudget, AssistanceRequest, RequestStatus};
use crate::consent::Consent;
use crate::digest::Digest;
use crate::record::Record;
use crate::review::{Review, ReviewLine};
use crate::set::Approvers;

/// What a consent can be proved with, in each form.
fn evidence() -> Result<[Evidence; 3], Broken> {
    let bytes = std::array::from_fn(|at| at.to_le_bytes()[0]);
    Ok([
        Evidence::Text(Digest::new(bytes)),
        Evidence::Link("https://example.com/a?b=%20&sha256:#ü".parse()?),
        Evidence::Text(Digest::new([0xff; 32])),
    ])
}

pub(super) fn a_request_for_assistance_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = access::assistance(scene.id(1))?;
    let again = AssistanceRequest { generation: 2, ..first.clone() };
    let by = AssistanceRequest { requested_by: scene.id(7), ..again.clone() };
    let trusted = AssistanceRequest { administered: !by.administered, ..by.clone() };
    let asked = AssistanceRequest { requested_at: after_noon(1), ..trusted.clone() };
    let lasting = AssistanceRequest { until: after_noon(2), ..asked.clone() };
    let begun = AssistanceRequest { starts_at: after_noon(3), ..lasting.clone() };
    let slow = AssistanceRequest { period_for_seconds: 3_600, ..begun.clone() };
    let long = AssistanceRequest { digits: 10, ..slow.clone() };
    let resealed = AssistanceRequest { secret: Some(sealed("second.2026-01", 0xff)?), ..long.clone() };
    let about = AssistanceRequest { ticket: Some(scene.id(8)), ..resealed.clone() };
    let bound = AssistanceRequest { agent: Some(scene.id(9)), ..about.clone() };
    let agreed = AssistanceRequest { scopes: Scopes::new([Scope::IMPORT, Scope::DOWNLOAD])?, ..bound.clone() };
    let proved = evidence()?.map(|evidence| AssistanceRequest { evidence: Some(evidence), ..agreed.clone() });
    let stepped = AssistanceRequest { step: 3, ..agreed.clone() };
    let tried = AssistanceRequest { tries: 4, ..stepped.clone() };
    let failed = AssistanceRequest { failures: 99, ..tried.clone() };
    let used = AssistanceRequest { session: Some(scene.id(10)), secret: None, ..failed.clone() };
    let each = RequestStatus::ALL.iter().rev().map(|&status| AssistanceRequest { status, ..used.clone() });
    let contents =
        [first.clone(), again, by, trusted, asked, lasting, begun, slow, long, resealed, about, bound, agreed.clone()];
    let then = [stepped, tried, failed, used.clone()].into_iter().chain(each).chain([first]);
    kept(scene, contents.into_iter().chain(proved).chain(then).map(Record::from))
}

pub(super) fn a_consent_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE I5
    let first = access::consent(scene.id(1), scene.id(1))?;
    let by = Consent { given_by: scene.id(7), ..first.clone() };
    let trusted = Consent { administered: !by.administered, ..by.clone() };
    let given = Consent { given_at: after_noon(1), ..trusted.clone() };
    let wide = Consent { scopes: Scopes::new([Scope::TEMPLATES, Scope::DOWNLOAD])?, ..given.clone() };
    let from = Consent { from: after_noon(2), ..wide.clone() };
    let until = Consent { until: after_noon(3), ..from.clone() };
    let proved = evidence()?.map(|evidence| Consent { evidence, ..until.clone() });
    let about = Consent { ticket: Some(scene.id(8)), ..until.clone() };
    let bound = Consent { agent: Some(scene.id(9)), ..about.clone() };
    let withdrawn = Consent { withdrawn_at: Some(after_noon(4)), ..bound.clone() };
    let contents = [first.clone(), by, trusted, given, wide, from, until].into_iter().chain(proved);
    kept(scene, contents.chain([about, bound, withdrawn, first]).map(Record::from))
}

pub(super) fn a_session_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = access::session(scene.id(1), scene.id(1))?;
    let whose = Session { agent: scene.id(7), ..first.clone() };
    let called = Session { agent_name: "Edsger".parse()?, ..whose.clone() };
    let changed = Session { agent_standing: 2, ..called.clone() };
    let target = Session { user: scene.id(8), ..changed.clone() };
    let team = Session { team: "support.second-line".parse()?, ..target.clone() };
    let based = Basis::ALL.iter().map(|&basis| Session { basis, ..team.clone() });
    let consented = Session { consent: Some(scene.id(9)), ..team.clone() };
    let broken = Session { break_glass: Some(scene.id(10)), ..consented.clone() };
    let armed = Session { armed_by: Some(scene.id(11)), ..broken.clone() };
    let written = Session { written: true, ..armed.clone() };
    let agreed = Session { consented: Scopes::new([Scope::IMPORT])?, ..written.clone() };
    let young = Session { onboarding: true, ..agreed.clone() };
    let about = Session { ticket: Some(scene.id(12)), ..young.clone() };
    let watched = Session { responsible: Some(scene.id(13)), ..about.clone() };
    let wide = Session { scopes: Scopes::new([Scope::IMPORT, Scope::USERS])?, ..watched.clone() };
    let why = Session { reason: "The oven is hot.\r\nToo hot.".parse()?, ..wide.clone() };
    let linked = Session { link: "http://example.com/?q='a".replace('\'', "%27").parse()?, ..why.clone() };
    let ruled = Session { policy: Digest::new([0; 32]), ..linked.clone() };
    let contents = [consented, broken, armed, written, agreed, young, about, watched, wide, why, linked, ruled];
    let contents = [first, whose, called, changed, target, team.clone()].into_iter().chain(based).chain(contents);
    kept(scene, contents.map(Record::from))
}

pub(super) fn how_a_session_went_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULES I11, I12
    let first = access::session(scene.id(1), scene.id(1))?;
    let entered = Session { entered_at: after_noon(1), ..first.clone() };
    let active = Session { active_at: after_noon(2), ..entered.clone() };
    let short = Session { ends_at: after_noon(3), ..active.clone() };
    let idle = Session { idle_for_minutes: 5, ..short.clone() };
    let busy = Session { actions: 6, ..idle.clone() };
    let took = Session { documents: 5, ..busy.clone() };
    let swept = Session { sweep_at: Some(after_noon(4)), ..took.clone() };
    let over = Session { ended_at: Some(after_noon(5)), ..swept.clone() };
    let each = Ending::ALL.iter().map(|&ending| Session { ending: Some(ending), ..over.clone() });
    let owed = Session { clean_up_until: Some(after_noon(6)), ..over.clone() };
    let done = Session { cleaned_at: Some(after_noon(7)), ..owed.clone() };
    let settled = Session { sweep_at: None, clean_up_until: None, ..done.clone() };
    let contents = [first.clone(), entered, active, short, idle, busy, took, swept, over.clone()];
    kept(scene, contents.into_iter().chain(each).chain([owed, done, settled, first]).map(Record::from))
}

pub(super) fn a_request_for_emergency_entry_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE I15
    let first = access::break_glass(scene.id(1), scene.id(1))?;
    let by = BreakGlass { asked_by: scene.id(7), ..first.clone() };
    let target = BreakGlass { user: scene.id(8), ..by.clone() };
    let wide = BreakGlass { scopes: Scopes::new([Scope::IMPORT, Scope::USERS])?, ..target.clone() };
    let why = BreakGlass { reason: "Smoke.".parse()?, ..wide.clone() };
    let linked = BreakGlass { link: "https://example.com/fire".parse()?, ..why.clone() };
    let asked = BreakGlass { asked_at: after_noon(1), ..linked.clone() };
    let lasting = BreakGlass { until: after_noon(2), ..asked.clone() };
    let one = BreakGlass { approvers: Approvers::new([scene.id(9)])?, ..lasting.clone() };
    let many = (20..20 + Approvers::MAX as u64).map(|n| scene.id(n));
    let approved = BreakGlass { approvers: Approvers::new(many)?, ..lasting.clone() };
    let declined = BreakGlass { declined_by: Some(scene.id(10)), ..approved.clone() };
    let used = BreakGlass { session: Some(scene.id(11)), ..declined.clone() };
    let each = BreakGlassStatus::ALL.iter().rev().map(|&status| BreakGlass { status, ..used.clone() });
    let contents =
        [first.clone(), by, target, wide, why, linked, asked, lasting, one, approved, declined, used.clone()];
    kept(scene, contents.into_iter().chain(each).chain([first]).map(Record::from))
}

pub(super) fn an_acknowledgement_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE S8
    let first = access::acknowledgement(scene.id(1), scene.id(1))?;
    let newer = Acknowledgement { edition: "2026-02.b".parse()?, ..first.clone() };
    let later = Acknowledgement { acknowledged_at: after_noon(1), ..newer.clone() };
    kept(scene, [first, newer, later].map(Record::from))
}

pub(super) fn a_budget_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE A9
    let first = access::budget(scene.id(1));
    let anew = AgentBudget { counted_from: after_noon(1), ..first.clone() };
    let more = AgentBudget { failures: 7, ..anew.clone() };
    let ever = AgentBudget { failures_ever: 70, ..more.clone() };
    let last = AgentBudget { failed_at: after_noon(2), ..ever.clone() };
    kept(scene, [first, anew, more, ever, last].map(Record::from))
}

pub(super) fn how_far_a_role_reviewed_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE I14
    let first = access::review_line(scene.id(1))?;
    let named = ReviewLine { role: "customer-success-lead".parse()?, ..first.clone() };
    let started = ReviewLine { started_at: after_noon(1), ..named.clone() };
    let further = ReviewLine { reviewed_until: after_noon(2), ..started.clone() };
    let signed = ReviewLine { review: Some(scene.id(7)), ..further.clone() };
    kept(scene, [first.clone(), named, started, further, signed, first].map(Record::from))
}

pub(super) fn a_review_is_kept(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE I14
    let first = access::review(scene.id(1))?;
    let role = Review { role: "customer-success-lead".parse()?, ..first.clone() };
    let by = Review { reviewer: scene.id(7), ..role.clone() };
    let from = Review { from: after_noon(1), ..by.clone() };
    let until = Review { until: after_noon(2), ..from.clone() };
    let found = Review { finding: "One reason is thin.\r\n\tAsked.".parse()?, ..until.clone() };
    let signed = Review { signed_at: after_noon(3), ..found.clone() };
    kept(scene, [first, role, by, from, until, found, signed].map(Record::from))
}
