//! Plain records of every kind that is about access; see `samples`.

use super::Broken;
use super::samples::{after_noon, noon};
use crate::access::{Acknowledgement, Basis, BreakGlass, BreakGlassStatus, Evidence, Scope, Scopes, Session};
use crate::assistance::{AgentBudget, AssistanceRequest, RequestStatus};
use crate::consent::Consent;
use crate::digest::Digest;
use crate::keys::Sealed;
use crate::review::{Review, ReviewLine};
use crate::set::Approvers;
use crate::{AccountId, AgentId, BreakGlassId, ConsentId, ReviewId, RoleId, SessionId, UserId};

/// So many microseconds.
pub(super) const MINUTE: i64 = 60_000_000;

/// A sealed secret: no store can open one, so any bytes will do.
pub(super) fn sealed(key: &str, byte: u8) -> Result<Sealed, Broken> {
    Ok(format!("cs1.{key}.{}", hex::encode([byte; 72])).parse()?)
}

pub(super) fn assistance(account: AccountId) -> Result<AssistanceRequest, Broken> {
    Ok(AssistanceRequest {
        account,
        generation: 1,
        status: RequestStatus::Standing,
        requested_by: UserId::from_name("owner"),
        administered: true,
        requested_at: noon(),
        until: after_noon(480 * MINUTE),
        starts_at: noon(),
        period_for_seconds: 1_800,
        digits: 8,
        secret: Some(sealed("first", 0x5a)?),
        ticket: None,
        agent: None,
        scopes: Scopes::default(),
        evidence: None,
        step: 0,
        tries: 0,
        failures: 0,
        session: None,
    })
}

pub(super) fn consent(account: AccountId, id: ConsentId) -> Result<Consent, Broken> {
    Ok(Consent {
        account,
        id,
        given_by: UserId::from_name("owner"),
        administered: true,
        given_at: noon(),
        scopes: Scopes::new([Scope::IMPORT])?,
        from: noon(),
        until: after_noon(480 * MINUTE),
        evidence: Evidence::Text(Digest::new([0x5a; 32])),
        ticket: None,
        agent: None,
        withdrawn_at: None,
    })
}

/// A session that lasts, entered at noon.
pub(super) fn session(account: AccountId, id: SessionId) -> Result<Session, Broken> {
    Ok(Session {
        account,
        id,
        agent: AgentId::from_name("grace"),
        agent_name: "Grace".parse()?,
        agent_standing: 1,
        user: UserId::from_name("owner"),
        team: "support".parse()?,
        basis: Basis::Door,
        consent: None,
        break_glass: None,
        armed_by: None,
        written: false,
        consented: Scopes::default(),
        onboarding: false,
        ticket: None,
        responsible: None,
        scopes: Scopes::new([Scope::SETTINGS])?,
        reason: "The oven is cold".parse()?,
        link: "https://support.example.com/calls/1".parse()?,
        policy: Digest::new([0xa5; 32]),
        entered_at: noon(),
        active_at: noon(),
        ends_at: after_noon(60 * MINUTE),
        idle_for_minutes: 30,
        ended_at: None,
        ending: None,
        actions: 0,
        documents: 0,
        sweep_at: None,
        clean_up_until: None,
        cleaned_at: None,
    })
}

pub(super) fn break_glass(account: AccountId, id: BreakGlassId) -> Result<BreakGlass, Broken> {
    Ok(BreakGlass {
        account,
        id,
        status: BreakGlassStatus::Asked,
        asked_by: AgentId::from_name("grace"),
        user: UserId::from_name("owner"),
        scopes: Scopes::new([Scope::SETTINGS])?,
        reason: "The oven is on fire".parse()?,
        link: "https://support.example.com/calls/2".parse()?,
        asked_at: noon(),
        until: after_noon(60 * MINUTE),
        approvers: Approvers::default(),
        declined_by: None,
        session: None,
    })
}

pub(super) fn acknowledgement(account: AccountId, user: UserId) -> Result<Acknowledgement, Broken> {
    Ok(Acknowledgement { account, user, edition: "2026-01".parse()?, acknowledged_at: noon() })
}

pub(super) fn budget(agent: AgentId) -> AgentBudget {
    let (counted_from, failed_at) = (noon(), after_noon(MINUTE));
    AgentBudget { account: AccountId::STAFF, agent, counted_from, failures: 1, failures_ever: 1, failed_at }
}

pub(super) fn review_line(id: RoleId) -> Result<ReviewLine, Broken> {
    let (role, started_at) = ("support-lead".parse()?, noon());
    Ok(ReviewLine { account: AccountId::STAFF, id, role, started_at, reviewed_until: noon(), review: None })
}

pub(super) fn review(id: ReviewId) -> Result<Review, Broken> {
    Ok(Review {
        account: AccountId::STAFF,
        id,
        role: "support-lead".parse()?,
        reviewer: AgentId::from_name("grace"),
        from: noon(),
        until: after_noon(60 * MINUTE),
        finding: "Nothing.".parse()?,
        signed_at: after_noon(61 * MINUTE),
    })
}
