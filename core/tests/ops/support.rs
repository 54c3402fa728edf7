//! The support's side of the town: two teams, and short words for what is done to tickets.

use crate::common::*;
use consentry::policy::{Category, Reopening};
use consentry::ticket::{self, Attachments, Rating, Similar, Status, Ticket};
use consentry::{AccountId, Agent, MemoryStore, Page, Policy, Store, TicketId};

/// Two categories, each with a team of its own.
pub(crate) fn policy() -> Policy {
    let category = |name: &str, team: &str| Category { name: name.parse().unwrap(), team: team.parse().unwrap() };
    Policy { categories: vec![category("general", "support"), category("invoice", "billing")], ..Policy::default() }
}

pub(crate) fn reopening(reopening: Reopening) -> Policy {
    Policy { reopening, ..policy() }
}

/// The town, with a second team. Kim is in `support`, Lea in `billing`, Max in both, Nik in none; Ian was in `support`.
pub(crate) fn teams_town() -> World<MemoryStore> {
    teams_on(MemoryStore::new())
}

pub(crate) fn teams_on<S: Store + Clone>(store: S) -> World<S> {
    let world = town_on(store).under(policy());
    for (name, teams) in [("lea", &["billing"][..]), ("max", &["support", "billing"]), ("nik", &[])] {
        world.desk.run(&host(), enrol_in(agent(name), teams)).unwrap();
    }
    world
}

/// A query with enough words that another one like it is similar (RULE T6).
pub(crate) fn backup(account: AccountId) -> ticket::Open {
    let body = "Since Monday the nightly backup of our mail server stops with error 0x80070002.".parse().unwrap();
    ticket::Open { subject: "Backup of the mail server fails".parse().unwrap(), body, ..open(account) }
}

/// What is similar to [`backup`].
pub(crate) fn like_backup(account: AccountId) -> Similar {
    let ticket::Open { subject, body, .. } = backup(account);
    Similar { account, subject, body, team: None }
}

pub(crate) fn close(account: AccountId, ticket: TicketId) -> ticket::Close {
    ticket::Close { account, ticket }
}

pub(crate) fn solve(account: AccountId, ticket: TicketId) -> ticket::Solve {
    ticket::Solve { account, ticket }
}

pub(crate) fn hold(account: AccountId, ticket: TicketId) -> ticket::Hold {
    ticket::Hold { account, ticket }
}

pub(crate) fn resume(account: AccountId, ticket: TicketId) -> ticket::Resume {
    ticket::Resume { account, ticket }
}

pub(crate) fn reopen(account: AccountId, ticket: TicketId) -> ticket::Reopen {
    let body = "It is back.".parse().unwrap();
    ticket::Reopen { account, ticket, body, attachments: Attachments::default() }
}

pub(crate) fn merge(account: AccountId, ticket: TicketId, into: TicketId) -> ticket::Merge {
    ticket::Merge { account, ticket, into }
}

pub(crate) fn unmerge(account: AccountId, ticket: TicketId, from: TicketId) -> ticket::Unmerge {
    ticket::Unmerge { account, ticket, from }
}

pub(crate) fn note(account: AccountId, ticket: TicketId, body: &str) -> ticket::Note {
    ticket::Note { account, ticket, body: body.parse().unwrap(), attachments: Attachments::default() }
}

pub(crate) fn notes(account: AccountId, ticket: TicketId) -> ticket::Notes {
    ticket::Notes { account, ticket, page: Page::default() }
}

pub(crate) fn assign(account: AccountId, ticket: TicketId, assignee: Option<Agent>) -> ticket::Assign {
    ticket::Assign { account, ticket, assignee: assignee.map(|agent| agent.id) }
}

pub(crate) fn prioritise(account: AccountId, ticket: TicketId, priority: ticket::Priority) -> ticket::Prioritise {
    ticket::Prioritise { account, ticket, priority }
}

pub(crate) fn tags(names: &[&str]) -> consentry::set::Tags {
    consentry::set::Tags::new(names.iter().map(|name| name.parse().unwrap())).unwrap()
}

pub(crate) fn tag(account: AccountId, ticket: TicketId, add: &[&str], remove: &[&str]) -> ticket::Tag {
    ticket::Tag { account, ticket, add: tags(add), remove: tags(remove) }
}

pub(crate) fn transfer(account: AccountId, ticket: TicketId, category: &str) -> ticket::Transfer {
    ticket::Transfer { account, ticket, category: category.parse().unwrap() }
}

pub(crate) fn rate(account: AccountId, ticket: TicketId, stars: u8) -> ticket::Rate {
    let comment = Some("Quick.".parse().unwrap());
    ticket::Rate { account, ticket, rating: Rating::new(stars).unwrap(), comment }
}

/// A user's search.
pub(crate) fn search(account: AccountId, text: &str) -> ticket::Search {
    ticket::Search { account, text: text.parse().unwrap(), team: None, page: Page::default() }
}

pub(crate) fn similar(account: AccountId, subject: &str, body: &str) -> Similar {
    Similar { account, subject: subject.parse().unwrap(), body: body.parse().unwrap(), team: None }
}

pub(crate) fn queue(name: &str) -> ticket::Queue {
    ticket::Queue { team: team(name), page: Page::default() }
}

pub(crate) fn catalogue(account: AccountId) -> ticket::Catalogue {
    ticket::Catalogue { account, page: Page::default() }
}

pub(crate) fn refuse_email(account: AccountId, from: &str) -> ticket::RefuseEmail {
    let sha256 = ticket::Digest::new([7; 32]);
    ticket::RefuseEmail { account, from: from.parse().unwrap(), ticket: None, sha256, automatic: false }
}

impl<S: Store> World<S> {
    pub(crate) fn stored(&self, ticket: &Ticket) -> Ticket {
        stored(self.desk.store(), ticket.account, ticket.id)
    }

    /// A ticket at home in that status, on the shortest way there.
    pub(crate) fn ticket_in(&self, status: Status) -> Ticket {
        let (kim, tim) = (agent("kim"), user("tim"));
        let ticket = self.open(tim, home());
        let id = ticket.id;
        let desk = &self.desk;
        match status {
            Status::New => {}
            Status::Open => drop(desk.run(&kim, assign(home(), id, Some(kim))).unwrap()),
            Status::WaitingForCustomer => drop(desk.run(&kim, answer(home(), id, "Try again.")).unwrap()),
            Status::WaitingForSupport => {
                desk.run(&kim, answer(home(), id, "Try again.")).unwrap();
                desk.run(&tim, answer(home(), id, "No.")).unwrap();
            }
            Status::OnHold => drop(desk.run(&kim, hold(home(), id)).unwrap()),
            Status::Solved => drop(desk.run(&kim, solve(home(), id)).unwrap()),
            Status::Closed => drop(desk.run(&tim, close(home(), id)).unwrap()),
            Status::Reopened => {
                desk.run(&kim, solve(home(), id)).unwrap();
                desk.run(&tim, reopen(home(), id)).unwrap();
            }
            Status::Merged => {
                let into = self.open(tim, home());
                desk.run(&kim, merge(home(), id, into.id)).unwrap();
            }
            other => panic!("no way to {other} is known here"),
        }
        let ticket = self.stored(&ticket);
        assert_eq!(ticket.status, status);
        ticket
    }
}
