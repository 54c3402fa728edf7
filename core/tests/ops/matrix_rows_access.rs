//! The rows of the matrix: doors, codes, consents, the staff, sessions, emergencies, reviews.

use crate::access_common::*;
use crate::matrix_rows::rows;
use consentry::access::{self, AskBreakGlass, Check, Enter, Preview, Record, Scope};
use consentry::set::Roles;
use consentry::text::RoleName;
use consentry::{Page, assistance, consent, review, staff};
use time::Duration;

fn role() -> RoleName {
    "support-lead".parse().unwrap()
}

fn asked(place: &crate::matrix::Place) -> Enter {
    Enter { account: place.account, ..enter(&[Scope::SETTINGS]) }
}

fn given(place: &crate::matrix::Place) -> consent::Give {
    let from = place.line.started_at.saturating_add(Duration::days(2));
    let until = from.saturating_add(Duration::days(7));
    consent::Give {
        account: place.account,
        scopes: scopes(&[Scope::IMPORT]),
        from,
        until,
        evidence: evidence(),
        ticket: None,
        agent: None,
    }
}

rows! {
    assistance::OpenDoor: "om", "", "", |p| assistance::OpenDoor { account: p.account };
    assistance::CloseDoor: "om", "", "", |p| assistance::CloseDoor { account: p.account };
    assistance::Request: "oanm", "", "", |p| assistance::Request::new(p.account);
    assistance::Current: "oanm", "", "", |p| assistance::Current { account: p.account };
    assistance::Offline: "o", "", "", |p| assistance::Offline { account: p.account };
    assistance::Withdraw: "om", "", "", |p| assistance::Withdraw { account: p.account };
    assistance::Unlock: "om", "", "", |p| assistance::Unlock { account: p.account };
    consent::Give: "oanm", "", "", |p| given(p);
    consent::Withdraw: "om", "", "", |p| consent::Withdraw { account: p.account, consent: p.consent };
    consent::List: "oanmkclv", "kclv", "", |p| consent::List { account: p.account, page: Page::default() };
    staff::Enrol: "ly", "ly", "ly", |_p| enrol(agent("newcomer"));
    staff::AssignTeams: "ly", "ly", "ly", |_p| staff::AssignTeams { agent: kim().id, teams: teams(&["billing"]) };
    staff::SetActive: "ly", "ly", "ly", |_p| staff::SetActive { agent: kim().id, active: false };
    staff::AssignRoles: "ly", "ly", "ly", |_p| staff::AssignRoles { agent: kim().id, lead: true, roles: Roles::default() };
    staff::SetCeiling: "ly", "ly", "ly", |_p| staff::SetCeiling { agent: kim().id, ceiling: scopes(&[Scope::USERS]) };
    staff::Train: "ly", "ly", "ly", |_p| staff::Train { agent: kim().id, training: "fire".parse().unwrap() };
    staff::VerifyMfa: "y", "y", "y", |_p| staff::VerifyMfa { agent: kim().id };
    staff::Undertake: "ktclv", "ktclv", "ktclv", |_p| staff::Undertake { edition: "2026-01".parse().unwrap() };
    staff::Me: "ktclv", "ktclv", "ktclv", |_p| staff::Me {};
    staff::List: "ly", "ly", "ly", |_p| staff::List { page: Page::default() };
    access::Acknowledge: "oanm", "", "", |p| access::Acknowledge {
        account: p.account, edition: "2026-01".parse().unwrap(),
    };
    access::Preview: "ktclv", "ktclv", "", |p| Preview { enter: asked(p) };
    access::Enter: "kc", "", "", |p| asked(p);
    access::Check: "i", "", "", |p| Check { account: p.account, session: p.session };
    access::Record: "i", "", "", |p| Record {
        account: p.account, session: p.session, scope: Scope::SETTINGS, action: viewed(),
    };
    access::Leave: "k", "", "", |p| access::Leave { account: p.account, session: p.session };
    access::End: "oanm", "", "", |p| access::End { account: p.account, session: p.session };
    access::Revoke: "ly", "", "", |p| access::Revoke { account: p.account, session: p.session };
    access::WhoIsInside: "oanm", "", "", |p| access::WhoIsInside { account: p.account };
    access::ReportReset: "y", "", "", |p| access::ReportReset { account: p.account, user: user("ada").id };
    access::AskBreakGlass: "k", "", "", |p| AskBreakGlass {
        account: p.account,
        user: user("ada").id,
        scopes: scopes(&[Scope::SETTINGS]),
        reason: "The shop is down.".parse().unwrap(),
        link: "https://desk.example.com/calls/1".parse().unwrap(),
    };
    access::Approve: "l", "", "", |p| access::Approve { account: p.account, request: p.request };
    access::Decline: "l", "", "", |p| access::Decline { account: p.account, request: p.request };
    access::BreakGlasses: "l", "l", "l", |_p| access::BreakGlasses { since: None, page: Page::default() };
    access::Due: "y", "y", "y", |_p| access::Due { page: Page::default() };
    access::Expire: "y", "", "", |p| access::Expire { account: p.account, session: p.session };
    access::Attest: "k", "", "", |p| access::Attest { account: p.account, session: p.owing };
    access::Duties: "lv", "lv", "lv", |_p| access::Duties { all: true, page: Page::default() };
    review::Due: "lv", "lv", "lv", |_p| review::Due {};
    review::Accesses: "v", "v", "v", |p| review::Accesses {
        role: role(),
        from: p.line.started_at,
        until: p.line.started_at.saturating_add(Duration::days(1)),
        page: Page::default(),
    };
    review::SignOff: "v", "v", "v", |p| review::SignOff {
        role: role(),
        from: p.line.started_at,
        until: p.line.started_at.saturating_add(Duration::days(1)),
        finding: "Nothing.".parse().unwrap(),
    };
    review::List: "lv", "lv", "lv", |_p| review::List { page: Page::default() };
    review::Guesses: "lv", "lv", "lv", |_p| review::Guesses { page: Page::default() };
}
