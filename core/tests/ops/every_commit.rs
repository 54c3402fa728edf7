//! One run of each operation that commits, with who acts and what its entry is.

use crate::common::*;
use crate::every_commit_access as access;
use crate::puppet::Puppet;
use crate::support::*;
use consentry::change::ChangeSet;
use consentry::contact::Categories;
use consentry::keys::{Key as Secret, OneKey};
use consentry::operation::Operation;
use consentry::principal::Principal;
use consentry::record::Key;
use consentry::ticket::Priority;
use consentry::time::ManualClock;
use consentry::{Actor, ContactId, Desk, Language, Permissions, UserId, account, contact, people, staff};
use time::Duration;

/// One run: the operation, who acted, on whose behalf, the entries' codes, and what was stored.
pub(crate) struct Ran {
    pub(crate) operation: &'static str,
    pub(crate) actor: Actor,
    pub(crate) on_behalf_of: Option<UserId>,
    pub(crate) codes: Vec<&'static str>,
    pub(crate) set: ChangeSet,
}

pub(crate) struct Runs<'a> {
    pub(crate) desk: &'a Desk<Puppet>,
    clock: &'a ManualClock,
    ran: Vec<Ran>,
}

impl Runs<'_> {
    pub(crate) fn advance(&self, span: Duration) {
        self.clock.advance(span);
    }

    pub(crate) fn run<O, P>(&mut self, by: &P, operation: O, code: &'static str) -> O::Reply
    where
        O: Operation,
        P: Clone + Into<O::By>,
    {
        self.run_all(by, operation, &[code])
    }

    /// One that has several entries.
    pub(crate) fn run_all<O, P>(&mut self, by: &P, operation: O, codes: &[&'static str]) -> O::Reply
    where
        O: Operation,
        P: Clone + Into<O::By>,
    {
        let reply = self.desk.run(by, operation).unwrap_or_else(|error| panic!("{}: {error}", O::NAME));
        let mut stored = self.desk.store().stored();
        assert_eq!(stored.len(), 1, "{} is one change set", O::NAME);
        let by: O::By = by.clone().into();
        let (actor, on_behalf_of) = (by.actor(), by.on_behalf_of());
        let set = stored.remove(0);
        self.ran.push(Ran { operation: O::NAME, actor, on_behalf_of, codes: codes.to_vec(), set });
        reply
    }
}

/// Runs them all, in a world of its own.
pub(crate) fn every_commit() -> Vec<Ran> {
    let world = World::with(Puppet::default());
    let keys = OneKey { id: "first".parse().unwrap(), key: Secret::new([7; 32]) };
    let mut policy = policy();
    policy.access.rules = Some("2026".parse().unwrap());
    policy.access.agents.undertaking = Some("2026".parse().unwrap());
    let desk = Desk::with(Puppet::default(), settings(&world.clock, 55).keys(keys).policy(policy).unwrap());
    let mut runs = Runs { desk: &desk, clock: &world.clock, ran: Vec::new() };
    accounts_and_staff(&mut runs);
    people_and_contacts(&mut runs);
    tickets_of_users(&mut runs);
    tickets_of_agents(&mut runs);
    access::staff_for_access(&mut runs);
    access::customers(&mut runs);
    access::sessions(&mut runs);
    access::emergencies_and_reviews(&mut runs);
    runs.ran
}

fn accounts_and_staff(runs: &mut Runs<'_>) {
    let (host, ada) = (host(), user("ada"));
    runs.run(&host, create(home(), ada), "account.created");
    let add = account::AddService { account: home(), service: service(home()), name: "H".parse().unwrap() };
    runs.run(&host, add, "account.service_added");
    let name = Some("Another".parse().unwrap());
    runs.run(&ada, account::Amend { account: home(), name, email: None, language: None }, "account.amended");
    runs.run(&host, account::EndOnboarding { account: home() }, "account.onboarded");
    runs.run(&ada, admit(home(), user("tim"), Permissions::TICKETS), "people.admitted");
    runs.run(&ada, account::OfferOwnership { account: home(), to: user("tim").id }, "account.ownership_offered");
    runs.run(&ada, account::WithdrawOwnership { account: home() }, "account.ownership_withdrawn");
    runs.desk.run(&ada, account::OfferOwnership { account: home(), to: user("tim").id }).unwrap();
    runs.desk.store().stored();
    runs.run(&user("tim"), account::AcceptOwnership { account: home() }, "account.ownership_accepted");
    for name in ["kim", "lea"] {
        runs.run(&host, enrol(agent(name)), "staff.enrolled");
    }
    runs.run(&host, staff::AssignTeams { agent: agent("lea").id, teams: teams(&["billing"]) }, "staff.assigned_teams");
    runs.run(&host, staff::SetActive { agent: agent("lea").id, active: false }, "staff.deactivated");
}

fn people_and_contacts(runs: &mut Runs<'_>) {
    // Tim owns it by now.
    let tim = user("tim");
    let permissions = Permissions::TICKETS;
    let invite = |name: &str| {
        let email = format!("{name}@example.com").parse().unwrap();
        people::Invite { account: home(), email, permissions }
    };
    let (one, other) = (invite("xan"), invite("yan"));
    let invited = runs.run(&tim, one, "people.invited");
    runs.run(&tim, people::Resend { account: home(), invitation: invited.id }, "people.invitation_sent_again");
    let key = Key::Invitation(home(), invited.id);
    let invitation: people::Invitation = record(runs.desk.store(), key).unwrap().1;
    let token = invitation.token(&OneKey { id: "first".parse().unwrap(), key: Secret::new([7; 32]) }).unwrap();
    let accept = people::Accept { token, email: "xan@example.com".parse().unwrap() };
    runs.run(&user("xan"), accept, "people.invitation_accepted");
    let invited = runs.run(&tim, other, "people.invited");
    runs.run(&tim, people::Revoke { account: home(), invitation: invited.id }, "people.invitation_revoked");
    let xan = user("xan").id;
    let permissions = Permissions::PROFILE;
    runs.run(&tim, people::Permit { account: home(), user: xan, permissions }, "people.permitted");
    runs.run(&tim, people::Entrust { account: home(), user: xan, manages_users: true }, "people.entrusted");
    runs.run(&tim, people::Remove { account: home(), user: xan }, "people.removed");
    let (email, name) = ("zoe@example.com".parse().unwrap(), "Zoe".parse().unwrap());
    let contact = ContactId::of(home(), &email);
    let categories = Categories::SUPPORT;
    let add = contact::Add { account: home(), email, name, language: Language::German, categories };
    runs.run(&tim, add, "contact.added");
    let language = Some(Language::Spanish);
    let change = contact::Change { account: home(), contact, name: None, language, categories: None };
    runs.run(&tim, change, "contact.changed");
    runs.run(&tim, contact::Remove { account: home(), contact }, "contact.removed");
}

fn tickets_of_users(runs: &mut Runs<'_>) {
    let tim = user("tim");
    let ticket = runs.run(&tim, open(home()), "ticket.opened").id;
    runs.run(&tim, answer(home(), ticket, "B."), "ticket.answered");
    runs.run(&tim, close(home(), ticket), "ticket.closed");
    runs.run(&tim, rate(home(), ticket, 5), "ticket.rated");
    runs.run(&tim, reopen(home(), ticket), "ticket.reopened");
    runs.run(&host(), refuse_email(home(), "primary@example.com"), "ticket.email_refused");
}

fn tickets_of_agents(runs: &mut Runs<'_>) {
    let (tim, kim) = (user("tim"), agent("kim"));
    let ticket = runs.run(&tim, open(home()), "ticket.opened").id;
    let other = runs.run(&tim, open(home()), "ticket.opened").id;
    runs.run(&kim, answer(home(), ticket, "A."), "ticket.answered");
    runs.run(&kim, note(home(), ticket, "N."), "ticket.worked");
    runs.run(&kim, assign(home(), ticket, Some(kim)), "ticket.worked");
    runs.run(&kim, prioritise(home(), ticket, Priority::High), "ticket.worked");
    runs.run(&kim, tag(home(), ticket, &["vip"], &[]), "ticket.worked");
    runs.run(&kim, hold(home(), ticket), "ticket.held");
    runs.run(&kim, resume(home(), ticket), "ticket.resumed");
    runs.run(&kim, merge(home(), ticket, other), "ticket.merged");
    runs.run(&kim, unmerge(home(), ticket, other), "ticket.unmerged");
    runs.run(&kim, solve(home(), ticket), "ticket.solved");
    runs.run(&kim, reopen(home(), ticket), "ticket.reopened");
    runs.run(&kim, close(home(), ticket), "ticket.closed");
    runs.run(&kim, transfer(home(), ticket, "invoice"), "ticket.worked");
}
