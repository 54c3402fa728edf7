//! One run of each operation about access that commits: the staff is prepared, an agent enters, is inside, is shown out, and what
//! is owed is done.

use crate::common::*;
use crate::every_commit::Runs;
use crate::leaks_rows_access::{role, scopes};
use consentry::access::{self, Action, Basis, Enter, Evidence, Proof, Scope, Session};
use consentry::assistance::{self, AssistanceRequest, RequestStatus};
use consentry::consent;
use consentry::record::Key;
use consentry::set::Roles;
use consentry::{review, staff};
use time::Duration;

/// Kim gets all that an agent needs; Lea and Lou lead. Lou reviews, too.
pub(crate) fn staff_for_access(runs: &mut Runs<'_>) {
    let (host, kim) = (host(), agent("kim"));
    let ceiling = scopes(&[Scope::SETTINGS, Scope::IMPORT, Scope::DOWNLOAD]);
    runs.run(&host, staff::SetCeiling { agent: kim.id, ceiling }, "staff.ceiling_set");
    runs.run(&host, staff::Train { agent: kim.id, training: "privacy".parse().unwrap() }, "staff.trained");
    runs.run(&kim, staff::Undertake { edition: "2026".parse().unwrap() }, "staff.undertaking_signed");
    runs.run(&host, staff::VerifyMfa { agent: kim.id }, "staff.mfa_verified");
    for name in ["lou", "pat"] {
        runs.run(&host, enrol(agent(name)), "staff.enrolled");
        let roles = Roles::new([role()]).unwrap();
        let assign = staff::AssignRoles { agent: agent(name).id, lead: true, roles };
        runs.run(&host, assign, "staff.roles_assigned");
    }
    runs.advance(Duration::minutes(10));
}

fn enter(scope: Scope) -> Enter {
    Enter {
        account: home(),
        user: user("tim").id,
        scopes: scopes(&[scope]),
        reason: "The import fails.".parse().unwrap(),
        link: "https://desk.example.com/calls/1".parse().unwrap(),
        proof: Proof::Door,
        ticket: None,
        private_window: true,
        responsible: None,
    }
}

fn evidence() -> Evidence {
    Evidence::Link("https://desk.example.com/consents/1".parse().unwrap())
}

/// What the customer does about it. Tim owns the account by now.
pub(crate) fn customers(runs: &mut Runs<'_>) {
    let (tim, account) = (user("tim"), home());
    runs.run(&tim, access::Acknowledge { account, edition: "2026".parse().unwrap() }, "access.rules_acknowledged");
    runs.run(&tim, assistance::CloseDoor { account }, "access.door_closed");
    runs.run(&tim, assistance::OpenDoor { account }, "access.door_opened");
    runs.run(&tim, assistance::Request::new(account), "assistance.requested");
    runs.run(&tim, assistance::Withdraw { account }, "assistance.withdrawn");
    let (version, request) = record::<AssistanceRequest>(runs.desk.store(), Key::Assistance(account)).unwrap();
    let locked = AssistanceRequest { failures: 100, status: RequestStatus::Exhausted, ..request };
    put(runs.desk.store(), locked, version);
    runs.desk.store().stored();
    runs.run(&tim, assistance::Unlock { account }, "assistance.unlocked");
    let give = consent::Give {
        account,
        scopes: scopes(&[Scope::IMPORT]),
        from: at(START),
        until: at(START).saturating_add(Duration::days(7)),
        evidence: evidence(),
        ticket: None,
        agent: None,
    };
    let consent = runs.run(&tim, give, "consent.given").id;
    runs.run(&tim, consent::Withdraw { account, consent }, "consent.withdrawn");
}

/// Kim enters, again and again, and is shown out in every way there is.
pub(crate) fn sessions(runs: &mut Runs<'_>) {
    let (account, kim, tim) = (home(), agent("kim"), user("tim"));
    let inside = |runs: &mut Runs<'_>| runs.run(&kim, enter(Scope::SETTINGS), "access.entered");
    let left: Session = inside(runs);
    let (document, sha256) = ("export.csv".parse().unwrap(), consentry::Digest::new([7; 32]));
    let shared = Action::Shared { document, sha256 };
    let record = access::Record::of(&left.inside(), Scope::SETTINGS, shared);
    runs.run(&left.inside(), record, "access.recorded");
    runs.run(&kim, access::Leave { account, session: left.id }, "access.ended");
    runs.run(&kim, access::Attest { account, session: left.id }, "access.cleaned_up");
    let session = inside(runs).id;
    runs.run(&tim, access::End { account, session }, "access.ended");
    let session = inside(runs).id;
    runs.run(&agent("lou"), access::Revoke { account, session }, "access.ended");
    let session = inside(runs);
    assert_eq!((session.basis, session.armed_by), (Basis::Door, None));
    let report = access::ReportReset { account, user: tim.id };
    runs.run_all(&host(), report, &["access.user_reset", "access.ended"]);
    let session = inside(runs).id;
    runs.advance(Duration::hours(1));
    runs.run(&host(), access::Expire { account, session }, "access.ended");
}

/// An emergency, and a review of it all.
pub(crate) fn emergencies_and_reviews(runs: &mut Runs<'_>) {
    let (account, kim) = (home(), agent("kim"));
    let Enter { user, scopes, reason, link, .. } = enter(Scope::SETTINGS);
    let asked = access::AskBreakGlass { account, user, scopes, reason, link };
    let request = runs.run(&kim, asked.clone(), "break_glass.asked").id;
    runs.run(&agent("lou"), access::Approve { account, request }, "break_glass.approved");
    runs.run(&agent("pat"), access::Approve { account, request }, "break_glass.approved");
    let proof = Proof::BreakGlass { request };
    runs.run(&kim, Enter { proof, ..enter(Scope::SETTINGS) }, "access.entered");
    let request = runs.run(&kim, asked, "break_glass.asked").id;
    runs.run(&agent("pat"), access::Decline { account, request }, "break_glass.declined");
    runs.advance(Duration::days(2));
    let due = runs.desk.run(&agent("lou"), review::Due {}).unwrap();
    let from = due.iter().find(|line| line.role == role()).unwrap().reviewed_until;
    let until = from.saturating_add(Duration::days(1));
    let sign = review::SignOff { role: role(), from, until, finding: "Nothing.".parse().unwrap() };
    runs.run(&agent("lou"), sign, "review.signed");
}
