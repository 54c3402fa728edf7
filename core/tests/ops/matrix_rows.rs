//! The rows of the matrix: accounts, people, contacts, tickets, journals. The letters are those of the cast.

use crate::common::*;
use crate::support::*;
use consentry::contact::Categories;
use consentry::ticket::{Attachments, Priority};
use consentry::{Language, Page, Permissions, account, contact, journal, notice, people, ticket};

macro_rules! rows {
    ($($operation:ty: $home:literal, $elsewhere:literal, $nowhere:literal, |$place:ident| $make:expr;)+) => {$(
        impl crate::matrix::Row for $operation {
            const MAY: [&'static str; 3] = [$home, $elsewhere, $nowhere];
            fn of($place: &crate::matrix::Place) -> Self {
                $make
            }
        }
    )+};
}
pub(crate) use rows;

fn xan() -> consentry::EmailAddress {
    "xan@example.com".parse().unwrap()
}

rows! {
    account::Create: "", "", "y", |p| create(p.account, user("new"));
    account::AddService: "y", "y", "", |p| account::AddService {
        account: p.account, service: consentry::ServiceId::from_name("more"), name: "More".parse().unwrap(),
    };
    account::Amend: "oa", "", "", |p| account::Amend {
        account: p.account, name: Some("Another".parse().unwrap()), email: None, language: None,
    };
    account::Profile: "oanm", "", "", |p| account::Profile { account: p.account };
    account::Card: "kclv", "kclv", "", |p| account::Card { account: p.account };
    account::EndOnboarding: "y", "y", "", |p| account::EndOnboarding { account: p.account };
    account::OfferOwnership: "o", "", "", |p| account::OfferOwnership { account: p.account, to: user("zoe").id };
    account::WithdrawOwnership: "oa", "", "", |p| account::WithdrawOwnership { account: p.account };
    account::AcceptOwnership: "a", "", "", |p| account::AcceptOwnership { account: p.account };
    people::Admit: "o", "", "", |p| admit(p.account, user("new"), Permissions::empty());
    people::Invite: "om", "", "", |p| people::Invite {
        account: p.account, email: "yan@example.com".parse().unwrap(), permissions: Permissions::empty(),
    };
    people::Resend: "o", "", "", |p| people::Resend { account: p.account, invitation: p.invitation };
    people::Revoke: "om", "", "", |p| people::Revoke { account: p.account, invitation: p.invitation };
    people::Accept: "rs", "rs", "rs", |p| people::Accept { token: p.token.clone(), email: xan() };
    people::Invitations: "om", "", "", |p| people::Invitations { account: p.account, page: Page::default() };
    people::Permit: "o", "", "", |p| people::Permit {
        account: p.account, user: user("tim").id, permissions: Permissions::empty(),
    };
    people::Entrust: "o", "", "", |p| people::Entrust { account: p.account, user: user("tim").id, manages_users: true };
    people::Remove: "o", "", "", |p| people::Remove { account: p.account, user: user("tim").id };
    people::Members: "om", "", "", |p| people::Members { account: p.account, page: Page::default() };
    people::Accounts: "oanmrs", "oanmrs", "oanmrs", |_p| people::Accounts { page: Page::default() };
    contact::Add: "oa", "", "", |p| contact::Add {
        account: p.account,
        email: xan(),
        name: "Xan".parse().unwrap(),
        language: Language::German,
        categories: Categories::SUPPORT,
    };
    contact::Change: "oa", "", "", |p| contact::Change {
        account: p.account, contact: p.contact, name: None, language: Some(Language::Spanish), categories: None,
    };
    contact::Remove: "oa", "", "", |p| contact::Remove { account: p.account, contact: p.contact };
    contact::List: "oa", "", "", |p| contact::List { account: p.account, page: Page::default() };
    ticket::Catalogue: "oa", "", "", |p| catalogue(p.account);
    ticket::Similar: "oak", "k", "", |p| ticket::Similar { team: p.team.clone(), ..like_backup(p.account) };
    ticket::Open: "oa", "", "", |p| open(p.account);
    ticket::Answer: "oak", "", "", |p| answer(p.account, p.ticket, "Hello?");
    ticket::Reopen: "oak", "", "", |p| ticket::Reopen {
        account: p.account, ticket: p.closed, body: "Again.".parse().unwrap(), attachments: Attachments::default(),
    };
    ticket::Close: "oak", "", "", |p| close(p.account, p.ticket);
    ticket::Rate: "oa", "", "", |p| rate(p.account, p.solved, 5);
    ticket::History: "oak", "", "", |p| history(p.account, p.ticket);
    ticket::List: "oak", "k", "", |p| ticket::List { team: p.team.clone(), ..list(p.account, None) };
    ticket::Search: "oak", "k", "", |p| ticket::Search { team: p.team.clone(), ..search(p.account, "shop") };
    ticket::TicketCounts: "oakclv", "kclv", "", |p| ticket::TicketCounts { account: p.account };
    ticket::Queue: "k", "k", "k", |_p| queue("support");
    ticket::Assigned: "kclv", "kclv", "kclv", |_p| ticket::Assigned { page: Page::default() };
    ticket::Solve: "k", "", "", |p| solve(p.account, p.ticket);
    ticket::Hold: "k", "", "", |p| hold(p.account, p.ticket);
    ticket::Resume: "k", "", "", |p| resume(p.account, p.held);
    ticket::Merge: "k", "", "", |p| merge(p.account, p.ticket, p.held);
    ticket::Unmerge: "k", "", "", |p| unmerge(p.account, p.merged.0, p.merged.1);
    ticket::Note: "k", "", "", |p| note(p.account, p.ticket, "Hm.");
    ticket::Notes: "k", "", "", |p| notes(p.account, p.ticket);
    ticket::Assign: "k", "", "", |p| assign(p.account, p.ticket, Some(agent("kim")));
    ticket::Prioritise: "k", "", "", |p| prioritise(p.account, p.ticket, Priority::High);
    ticket::Tag: "k", "", "", |p| tag(p.account, p.ticket, &["vip"], &[]);
    ticket::Transfer: "k", "", "", |p| transfer(p.account, p.ticket, "general");
    ticket::RefuseEmail: "y", "y", "", |p| refuse_email(p.account, "primary@example.com");
    ticket::Recount: "y", "y", "y", |p| ticket::Recount { account: p.account, page: Page::default() };
    journal::Read: "o", "", "", |p| journal::Read { account: p.account, page: Page::default() };
    journal::Summary: "o", "", "", |p| journal::Summary { account: p.account };
    journal::Pending: "x", "x", "x", |_p| journal::Pending { now: at(START), after: None, rows: 9 };
    journal::Lease: "x", "x", "", |p| journal::Lease { account: p.account, seconds: 60 };
    journal::Undelivered: "x", "", "", |p| journal::Undelivered { account: p.account, rows: 9 };
    journal::Acknowledge: "x", "", "", |p| journal::Acknowledge { account: p.account, through: 1 };
    notice::Compose: "x", "x", "x", |p| notice::Compose { entry: p.entry.clone(), after: None, rows: 9 };
}
