//! The rows of the leak table (RULE T11) about access: doors, codes, consents, sessions, emergencies, reviews, the staff.
//!
//! Ids are guessed right, and the secrets aren't. Whoever is inside by a session that was never granted is a stranger.

use crate::common::*;
use crate::leaks_rows::{Place, Table};
use consentry::access::{self, Action, Evidence, Proof, Scope, Scopes};
use consentry::set::Roles;
use consentry::text::RoleName;
use consentry::{Page, Store, Timestamp, assistance, consent, review, staff};
use time::Duration;

pub(crate) fn scopes(names: &[Scope]) -> Scopes {
    Scopes::new(names.iter().copied()).unwrap()
}

pub(crate) fn role() -> RoleName {
    "support-lead".parse().unwrap()
}

fn pages() -> [Page; 2] {
    [Page::default(), Page::first(1).unwrap()]
}

/// Through the open door, as Ada.
pub(crate) fn enter(place: &Place) -> access::Enter {
    access::Enter {
        account: place.account,
        user: user("ada").id,
        scopes: scopes(&[Scope::SETTINGS]),
        reason: "The import fails.".parse().unwrap(),
        link: "https://desk.example.com/calls/1".parse().unwrap(),
        proof: Proof::Door,
        ticket: None,
        private_window: true,
        responsible: None,
    }
}

/// Every way in, as a member and as nobody.
fn entries(place: &Place) -> Vec<access::Enter> {
    let (given_by, consent, request) = (user("ada").id, place.consent, place.request);
    let proofs = [
        Proof::Door,
        Proof::Code { code: "12345678".parse().unwrap(), given_by },
        Proof::Consent { consent, given_by },
        Proof::BreakGlass { request },
    ];
    let users = [user("ada").id, place.member, user("stranger").id];
    let wanted = [scopes(&[Scope::SETTINGS]), scopes(&[Scope::IMPORT, Scope::USERS]), scopes(&[Scope::NEVER[0]])];
    let mut all = Vec::new();
    for user in users {
        for scopes in &wanted {
            for proof in &proofs {
                let (scopes, proof) = (scopes.clone(), proof.clone());
                all.push(access::Enter { user, scopes, proof, responsible: Some(user), ..enter(place) });
            }
        }
    }
    all.push(access::Enter { ticket: Some(place.ticket), ..enter(place) });
    all
}

/// What can be asked about access.
pub(crate) fn read<S: Store>(table: &mut Table<'_, S>, place: &Place) {
    let Place { account, session, .. } = *place;
    table.row([assistance::Current { account }]);
    table.row([assistance::Offline { account }]);
    table.row(pages().map(|page| consent::List { account, page }));
    table.row(entries(place).into_iter().map(|enter| access::Preview { enter }));
    table.row([access::Check { account, session }]);
    table.row([access::WhoIsInside { account }]);
    for since in [None, Some(at(START))] {
        table.row(pages().map(|page| access::BreakGlasses { since, page }));
    }
    for all in [false, true] {
        table.row(pages().map(|page| access::Duties { all, page }));
    }
    table.row([review::Due {}]);
    let (from, until) = (at(START), later(Duration::days(30)));
    table.row(pages().map(|page| review::Accesses { role: role(), from, until, page }));
    table.row(pages().map(|page| review::List { page }));
    table.row(pages().map(|page| review::Guesses { page }));
    table.row([staff::Me {}]);
    table.row(pages().map(|page| staff::List { page }));
}

pub(crate) fn later(span: Duration) -> Timestamp {
    at(START).saturating_add(span)
}

/// What changes access: its refusals are read paths, too.
pub(crate) fn work<S: Store>(table: &mut Table<'_, S>, place: &Place) {
    let Place { account, session, consent, request, ticket, member, .. } = *place;
    let (scope, what) = (Scope::SETTINGS, "the price list".parse().unwrap());
    table.row([access::Record { account, session, scope, action: Action::Viewed { what } }]);
    table.row(entries(place));
    let asked = access::AskBreakGlass {
        account,
        user: member,
        scopes: scopes(&[Scope::SETTINGS]),
        reason: "The shop is down.".parse().unwrap(),
        link: "https://desk.example.com/calls/1".parse().unwrap(),
    };
    table.row([access::AskBreakGlass { user: user("stranger").id, ..asked.clone() }, asked]);
    table.row([access::Approve { account, request }]);
    table.row([access::Decline { account, request }]);
    table.row([access::Revoke { account, session }]);
    table.row([access::Leave { account, session }]);
    table.row([access::Attest { account, session }]);
    table.row([access::Acknowledge { account, edition: "2026".parse().unwrap() }]);
    table.row([access::End { account, session }]);
    let evidence = Some(Evidence::Link("https://desk.example.com/consents/1".parse().unwrap()));
    let of_ticket = assistance::Request { ticket: Some(ticket), ..assistance::Request::new(account) };
    let consenting = assistance::Request { scopes: scopes(&[Scope::IMPORT]), evidence, ..of_ticket.clone() };
    table.row([assistance::Request::new(account), of_ticket, consenting]);
    table.row([assistance::Withdraw { account }]);
    table.row([assistance::Unlock { account }]);
    table.row([assistance::CloseDoor { account }]);
    table.row([assistance::OpenDoor { account }]);
    let give = consent::Give {
        account,
        scopes: scopes(&[Scope::IMPORT]),
        from: at(START),
        until: later(Duration::days(7)),
        evidence: Evidence::Link("https://desk.example.com/consents/1".parse().unwrap()),
        ticket: None,
        agent: None,
    };
    table.row([give.clone(), consent::Give { ticket: Some(ticket), ..give }]);
    table.row([consent::Withdraw { account, consent }]);
    let (from, until) = (at(START), later(Duration::hours(1)));
    table.row([review::SignOff { role: role(), from, until, finding: "Nothing.".parse().unwrap() }]);
}

/// The staff's directory, as agents can ask for it.
pub(crate) fn directory<S: Store>(table: &mut Table<'_, S>) {
    for who in ["kim", "stranger"] {
        let agent = agent(who).id;
        table.row([staff::AssignTeams { agent, teams: teams(&["support"]) }]);
        table.row([staff::AssignRoles { agent, lead: false, roles: Roles::default() }]);
        table.row([staff::SetActive { agent, active: true }]);
        table.row([staff::SetCeiling { agent, ceiling: scopes(&[Scope::SETTINGS]) }]);
        table.row([staff::Train { agent, training: "privacy".parse().unwrap() }]);
    }
    table.row([enrol(agent("kim")), enrol(agent("newcomer"))]);
    table.row([staff::Undertake { edition: "2026".parse().unwrap() }]);
}
