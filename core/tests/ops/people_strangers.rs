//! RULE T11: to who is no member, or no longer one, an account is as if it did not exist, on every path; and what
//! somebody is refused is not done.

use crate::people_common::*;
use consentry::access::{Evidence, Scope, Scopes};
use consentry::operation::Effect;
use consentry::operations::OPERATIONS;
use consentry::people::{Accept, Accounts, InvitationToken, Permissions};
use consentry::{
    AccountId, ConsentId, ContactId, DeskError, InvitationId, Language, Operation, Page, SessionId, TicketId, access,
    account, assistance, consent, contact, journal, people,
};
use std::collections::BTreeSet;
use time::Duration;

struct Asked<'a> {
    town: &'a Town,
    by: &'a str,
    answers: Vec<(&'static str, Option<DeskError>)>,
}

impl Asked<'_> {
    fn ask<O: Operation<By = consentry::User>>(&mut self, operation: O) {
        self.answers.push((O::NAME, self.town.run(self.by, operation).err()));
    }
}

/// Every operation that a user can name an account in, with ids of that account and of others.
fn all(town: &Town, by: &str, account: AccountId, invitation: InvitationId) -> Vec<(&'static str, Option<DeskError>)> {
    let mut asked = Asked { town, by, answers: Vec::new() };
    let contact = ContactId::of(home(), &email("office"));
    asked.ask(account::Amend { account, name: None, email: Some(email("mine")), language: None });
    asked.ask(account::Amend { account, name: None, email: None, language: None });
    asked.ask(account::Profile { account });
    asked.ask(account::WithdrawOwnership { account });
    asked.ask(account::AcceptOwnership { account });
    let invite = people::Invite { account, email: email(by), permissions: Permissions::empty() };
    asked.ask(invite);
    asked.ask(people::Resend { account, invitation });
    asked.ask(people::Revoke { account, invitation });
    for who in ["ada", "mia", "rex", "nobody", "eve"] {
        let user = user(who).id;
        for permissions in [Permissions::empty(), Permissions::all(), bits(u64::MAX)] {
            asked.ask(people::Admit { account, user, permissions });
            asked.ask(people::Permit { account, user, permissions });
        }
        asked.ask(people::Entrust { account, user, manages_users: true });
        asked.ask(people::Remove { account, user });
        asked.ask(account::OfferOwnership { account, to: user });
    }
    for page in [Page::default(), Page::first(1).unwrap(), Page::default().after(some_cursor(town))] {
        asked.ask(people::Invitations { account, page: page.clone() });
        asked.ask(people::Members { account, page: page.clone() });
        asked.ask(contact::List { account, page: page.clone() });
        asked.ask(journal::Read { account, page });
    }
    asked.ask(journal::Summary { account });
    let (name, language, categories) = ("Me".parse().unwrap(), Language::English, contact::Categories::all());
    asked.ask(contact::Add { account, email: email("office"), name, language, categories });
    asked.ask(contact::Change { account, contact, name: None, language: Some(language), categories: None });
    asked.ask(contact::Remove { account, contact });
    all_of_access(&mut asked, account);
    asked.answers
}

/// What a user can ask about access.
fn all_of_access(asked: &mut Asked<'_>, account: AccountId) {
    let evidence = || Evidence::Link("https://support.example.com/consents/1".parse().unwrap());
    let scopes = Scopes::new([Scope::IMPORT]).unwrap();
    asked.ask(assistance::OpenDoor { account });
    asked.ask(assistance::CloseDoor { account });
    for ticket in [None, Some(TicketId::from_name("none"))] {
        asked.ask(assistance::Request { ticket, ..assistance::Request::new(account) });
        let consenting = assistance::Request { evidence: Some(evidence()), ..assistance::Request::new(account) };
        asked.ask(assistance::Request { scopes: scopes.clone(), ticket, ..consenting });
        let (from, until) = (asked.town.desk_now(), asked.town.desk_now().saturating_add(Duration::days(7)));
        let (scopes, evidence) = (scopes.clone(), evidence());
        asked.ask(consent::Give { account, scopes, from, until, evidence, ticket, agent: None });
    }
    asked.ask(assistance::Current { account });
    asked.ask(assistance::Offline { account });
    asked.ask(assistance::Withdraw { account });
    asked.ask(assistance::Unlock { account });
    asked.ask(consent::Withdraw { account, consent: ConsentId::from_name("none") });
    asked.ask(access::Acknowledge { account, edition: "2026".parse().unwrap() });
    asked.ask(access::End { account, session: SessionId::from_name("none") });
    asked.ask(access::WhoIsInside { account });
}

/// A cursor that Ada was given for her members.
fn some_cursor(town: &Town) -> consentry::Cursor {
    let members = people::Members { account: home(), page: Page::first(1).unwrap() };
    town.run("ada", members).unwrap().next.unwrap()
}

/// Rex managed users and held everything, had the account offered and a contact added; then he was removed.
fn town_without_rex() -> (Town, InvitationId) {
    let town = town();
    town.admit("rex", Permissions::all());
    town.entrust("rex", true);
    let (name, language, categories) = ("Office".parse().unwrap(), Language::German, contact::Categories::all());
    town.run("rex", contact::Add { account: home(), email: email("office"), name, language, categories }).unwrap();
    let (invited, _) = town.invite("rex", "zoe", Permissions::all());
    town.run("ada", account::OfferOwnership { account: home(), to: user("rex").id }).unwrap();
    town.remove("ada", "rex").unwrap();
    (town, invited.id)
}

#[test]
fn who_was_removed_is_answered_as_a_stranger_and_a_stranger_as_if_there_were_no_account() {
    let (town, invitation) = town_without_rex();
    let before = town.all();
    let nothing = all(&town, "nobody", nowhere(), InvitationId::from_name("none"));
    for by in ["rex", "nobody", "eve"] {
        let answers = all(&town, by, home(), invitation);
        assert_eq!(answers, nothing, "{by}");
        for (name, error) in answers {
            assert_eq!(error.unwrap().to_string(), "no such account", "{name} by {by}");
        }
    }
    assert_eq!(town.all(), before);
}

#[test]
fn the_staffs_realm_is_no_account() {
    let (town, invitation) = town_without_rex();
    for by in ["ada", "rex", "nobody"] {
        let staff = all(&town, by, AccountId::STAFF, invitation);
        assert!(staff.iter().all(|(_, error)| error.as_ref().unwrap().to_string() == "no such account"));
    }
}

#[test]
fn no_operation_is_forgotten_here() {
    let (town, invitation) = town_without_rex();
    let asked: BTreeSet<_> = all(&town, "nobody", home(), invitation).into_iter().map(|(name, _)| name).collect();
    let own = [Accept::NAME, Accounts::NAME];
    let folders = ["account.", "people.", "contact.", "journal.", "assistance.", "consent.", "access."];
    let there = OPERATIONS.iter().filter(|it| it.by == "User" && folders.iter().any(|one| it.name.starts_with(one)));
    let expected: BTreeSet<_> = there.map(|it| it.name).filter(|name| !own.contains(name)).collect();
    assert_eq!(asked, expected);
}

#[test]
fn of_what_was_removed_nothing_is_left_to_use() {
    // Rex' own invitation, his command, his list of accounts.
    let (town, invitation) = town_without_rex();
    let token: InvitationToken = town.token(invitation);
    let accept = Accept { token, email: email("zoe") };
    assert_eq!(missing(town.run("zoe", accept)), [consentry::Missing::OpenInvitation]);
    assert_eq!(town.run("rex", Accounts { page: Page::default() }).unwrap().rows, []);
}

#[test]
fn a_member_reaches_no_foreign_record_through_the_own_account() {
    // RULE T11: Eve owns elsewhere; ids of home's invitation, contact and members are nothing there.
    let (town, invitation) = town_without_rex();
    let account = elsewhere();
    let contact = ContactId::of(home(), &email("office"));
    // At home there are a consent and a request for assistance.
    let evidence = Evidence::Link("https://support.example.com/consents/1".parse().unwrap());
    let (from, until) = (town.desk_now(), town.desk_now().saturating_add(Duration::days(7)));
    let scopes = Scopes::new([Scope::IMPORT]).unwrap();
    let give = consent::Give { account: home(), scopes, from, until, evidence, ticket: None, agent: None };
    let given = town.run("ada", give).unwrap().id;
    town.run("ada", assistance::Request::new(home())).unwrap();
    let before = town.all();
    let said_twice = |answers: [Option<DeskError>; 2], expected: &str| {
        assert_eq!(answers[0], answers[1]);
        assert_eq!(answers[0].as_ref().unwrap().to_string(), expected);
    };
    let resend = |invitation| town.run("eve", people::Resend { account, invitation }).err();
    said_twice([invitation, InvitationId::from_name("none")].map(resend), "no such invitation");
    let revoke = |invitation| town.run("eve", people::Revoke { account, invitation }).err();
    said_twice([invitation, InvitationId::from_name("none")].map(revoke), "no such invitation");
    let change = |contact| {
        let (name, language) = (None, Some(Language::English));
        town.run("eve", contact::Change { account, contact, name, language, categories: None }).err()
    };
    said_twice([contact, ContactId::from_name("none")].map(change), "no such contact");
    let gone = |contact| town.run("eve", contact::Remove { account, contact }).err();
    said_twice([contact, ContactId::from_name("none")].map(gone), "no such contact");
    let remove = |who| town.run("eve", people::Remove { account, user: user(who).id }).err();
    said_twice(["ada", "nobody"].map(remove), "no such membership");
    let withdraw = |consent| town.run("eve", consent::Withdraw { account, consent }).err();
    said_twice([given, ConsentId::from_name("none")].map(withdraw), "no such consent");
    let end = |name| town.run("eve", access::End { account, session: SessionId::from_name(name) }).err();
    said_twice(["one", "other"].map(end), "no such session");
    assert_eq!(missing(town.run("eve", assistance::Current { account })), [consentry::Missing::StandingRequest]);
    let offer = |who| town.run("eve", account::OfferOwnership { account, to: user(who).id }).err();
    said_twice(["ada", "nobody"].map(offer), "no such membership");
    assert_eq!(town.all(), before);
    assert_ne!(contact, ContactId::of(account, &email("office")), "equal addresses have unequal ids");
}

#[test]
fn what_only_reads_is_declared_so() {
    for it in
        OPERATIONS.iter().filter(|it| ["account.", "people.", "contact."].iter().any(|one| it.name.starts_with(one)))
    {
        let reads = [
            "account.card",
            "account.profile",
            "people.invitations",
            "people.members",
            "people.accounts",
            "contact.list",
        ];
        assert_eq!(it.effect == Effect::Reads, reads.contains(&it.name), "{}", it.name);
    }
}
