//! The rows of the leak table (RULE T11): what an outsider can ask of each operation that a user or an agent can run.
//!
//! A new operation needs a row here, or a test fails that says so.

use crate::common::*;
use crate::leaks_rows_access as access_rows;
use crate::support::*;
use consentry::contact::Categories;
use consentry::operation::{Effect, Operation};
use consentry::query::Filter;
use consentry::ticket::{self, List, Only, Priority, Similar, Status};
use consentry::{
    AccountId, Agent, BreakGlassId, ConsentId, ContactId, Desk, Inside, InvitationId, Language, Lead, Page, Party,
    Permissions, SessionId, Store, TicketId, User, UserId, account, contact, journal, people,
};
use serde_json::json;
use std::fmt::Debug;

/// What the questions are about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) account: AccountId,
    /// The ticket that may be a secret.
    pub(crate) ticket: TicketId,
    /// Another one that may be.
    pub(crate) other: TicketId,
    /// One that the agent on the other side of the wall sees.
    pub(crate) own: TicketId,
    pub(crate) invitation: InvitationId,
    pub(crate) contact: ContactId,
    pub(crate) member: UserId,
    /// A session that somebody else is inside by.
    pub(crate) session: SessionId,
    pub(crate) consent: ConsentId,
    /// A request for emergency entry.
    pub(crate) request: BreakGlassId,
}

/// One answer: the operation's name, whether it was given, and all of it, as `Debug` and as `Display`.
pub(crate) struct Told {
    pub(crate) name: &'static str,
    pub(crate) effect: Effect,
    pub(crate) granted: bool,
    pub(crate) said: String,
}

/// Who can run an operation of whose kind.
pub(crate) trait Asks: Sized {
    fn from(party: Party, place: &Place) -> Option<Self>;
}

impl Asks for Party {
    fn from(party: Party, _: &Place) -> Option<Self> {
        Some(party)
    }
}

impl Asks for User {
    fn from(party: Party, _: &Place) -> Option<Self> {
        if let Party::User(user) = party { Some(user) } else { None }
    }
}

impl Asks for Agent {
    fn from(party: Party, _: &Place) -> Option<Self> {
        if let Party::Agent(agent) = party { Some(agent) } else { None }
    }
}

impl Asks for Lead {
    fn from(party: Party, _: &Place) -> Option<Self> {
        if let Party::Agent(agent) = party { Some(Self::Agent(agent)) } else { None }
    }
}

impl Asks for Inside {
    /// Whoever keeps principals in a cookie may find them forged: another agent's, in the session that there is.
    fn from(party: Party, place: &Place) -> Option<Self> {
        let Party::Agent(agent) = party else { return None };
        let Place { account, session, .. } = *place;
        let (user, nobody) = (user("ada").id, None::<UserId>);
        let forged = json!({
            "account": account,
            "session": session,
            "agent": agent.id,
            "user": user,
            "armed_by": nobody,
            "consent": nobody,
        });
        Some(serde_json::from_value(forged).unwrap())
    }
}

/// Runs a row's questions, and nothing for a party that can't ask them.
pub(crate) struct Table<'a, S> {
    desk: &'a Desk<S>,
    by: Party,
    place: Place,
    /// Operations that are not asked for.
    without: &'a [&'a str],
    told: Vec<Told>,
}

impl<S: Store> Table<'_, S> {
    pub(crate) fn row<O>(&mut self, questions: impl IntoIterator<Item = O>)
    where
        O: Operation,
        O::By: Asks,
        O::Reply: Debug,
    {
        let Some(by) = <O::By as Asks>::from(self.by, &self.place) else { return };
        if self.without.contains(&O::NAME) {
            return;
        }
        for question in questions {
            let reply = self.desk.run(&by, question);
            let said = match &reply {
                Ok(reply) => format!("{reply:?}"),
                Err(error) => format!("{error:?} {error} {}", error.code()),
            };
            self.told.push(Told { name: O::NAME, effect: O::EFFECT, granted: reply.is_ok(), said });
        }
    }
}

/// Every question, in one order, to one desk, but for some.
pub(crate) fn ask_all<S: Store>(desk: &Desk<S>, by: Party, place: &Place, without: &[&str]) -> Vec<Told> {
    let mut table = Table { desk, by, place: *place, without, told: Vec::new() };
    read(&mut table, place);
    access_rows::read(&mut table, place);
    work(&mut table, place);
    access_rows::work(&mut table, place);
    access_rows::directory(&mut table);
    people_rows(&mut table, place);
    table.told
}

/// The names of the operations that have a row.
pub(crate) fn rows() -> std::collections::BTreeSet<&'static str> {
    let world = town();
    let id = TicketId::from_name("nothing");
    let (invitation, contact) = (InvitationId::from_name("i"), ContactId::from_name("c"));
    let place = Place {
        account: nowhere(),
        ticket: id,
        other: id,
        own: id,
        invitation,
        contact,
        member: user("u").id,
        session: SessionId::from_name("s"),
        consent: ConsentId::from_name("c"),
        request: BreakGlassId::from_name("b"),
    };
    let both = [Party::User(user("stranger")), Party::Agent(agent("stranger"))];
    both.into_iter().flat_map(|by| ask_all(&world.desk, by, &place, &[])).map(|told| told.name).collect()
}

fn pages() -> [Page; 2] {
    [Page::default(), Page::first(1).unwrap()]
}

const TEAMS: [Option<&str>; 3] = [None, Some("support"), Some("billing")];

/// The read paths of tickets and of the journal.
fn read<S: Store>(table: &mut Table<'_, S>, place: &Place) {
    let Place { account, ticket, own, .. } = *place;
    table.row(pages().map(|page| ticket::Catalogue { account, page }));
    for ticket in [ticket, own] {
        table.row(pages().map(|page| ticket::History { account, ticket, page }));
        table.row(pages().map(|page| ticket::Notes { account, ticket, page }));
    }
    for name in TEAMS {
        let of = || name.map(team);
        for only in [Only::All, Only::Tag("vip".parse().unwrap()), Only::Assignee(agent("kim").id)] {
            table.row(pages().map(|page| List { account, only: only.clone(), team: of(), page }));
        }
        table.row(Status::ALL.iter().map(|&it| List { only: Only::Status(it), team: of(), ..list(account, None) }));
        for text in ["shop", "Zanzibar", "Zanzibar shop", "vip"] {
            table.row([ticket::Search { team: of(), ..search(account, text) }]);
        }
        table.row([Similar { team: of(), ..like_backup(account) }]);
        let noted = "Zanzibar pays late, as ever, says the shop.";
        table.row([Similar { team: of(), ..similar(account, "The shop is down", noted) }]);
    }
    table.row([ticket::TicketCounts { account }]);
    for name in ["support", "billing"] {
        table.row(pages().map(|page| ticket::Queue { team: team(name), page }));
    }
    table.row(pages().map(|page| ticket::Assigned { page }));
    table.row(pages().map(|page| journal::Read { account, page }));
    table.row([journal::Summary { account }]);
}

/// The operations that change tickets: their refusals are read paths, too.
fn work<S: Store>(table: &mut Table<'_, S>, place: &Place) {
    let Place { account, ticket, other, own, .. } = *place;
    let fresh = ticket::Open { acknowledged: false, ..backup(account) };
    let elsewhere = ticket::Open { service: service(elsewhere()), ..open(account) };
    table.row([fresh, open(account), elsewhere]);
    table.row([answer(account, ticket, "Hello?")]);
    table.row([reopen(account, ticket)]);
    table.row([solve(account, ticket)]);
    table.row([hold(account, ticket)]);
    table.row([resume(account, ticket)]);
    table.row([merge(account, ticket, other), merge(account, own, ticket), merge(account, ticket, own)]);
    table.row([unmerge(account, ticket, other), unmerge(account, own, ticket)]);
    table.row([note(account, ticket, "Hm.")]);
    table.row([None, Some(agent("kim")), Some(agent("lea"))].map(|to| assign(account, ticket, to)));
    table.row([prioritise(account, ticket, Priority::Low)]);
    table.row([tag(account, ticket, &["vip"], &[]), tag(account, ticket, &[], &["vip"])]);
    table.row([transfer(account, ticket, "general"), transfer(account, ticket, "banana")]);
    table.row([close(account, ticket)]);
    table.row([rate(account, ticket, 3)]);
}

/// Accounts, people and contacts.
fn people_rows<S: Store>(table: &mut Table<'_, S>, place: &Place) {
    let Place { account, invitation, contact, member, .. } = *place;
    table.row([account::Profile { account }]);
    table.row([account::Card { account }]);
    table.row(pages().map(|page| people::Members { account, page }));
    table.row(pages().map(|page| people::Invitations { account, page }));
    table.row(pages().map(|page| people::Accounts { page }));
    table.row(pages().map(|page| contact::List { account, page }));
    let name = Some("Another".parse().unwrap());
    table.row([account::Amend { account, name, email: None, language: None }]);
    table.row([account::OfferOwnership { account, to: member }]);
    table.row([account::WithdrawOwnership { account }]);
    table.row([account::AcceptOwnership { account }]);
    for bits in [0, Permissions::TICKETS.bits(), u64::MAX] {
        let permissions = Permissions::from_bits_retain(bits);
        for user in [member, user("stranger").id] {
            table.row([people::Admit { account, user, permissions }]);
            table.row([people::Permit { account, user, permissions }]);
        }
        let email = "somebody@example.com".parse().unwrap();
        table.row([people::Invite { account, email, permissions }]);
    }
    table.row([people::Entrust { account, user: member, manages_users: true }]);
    table.row([people::Remove { account, user: member }]);
    table.row([people::Resend { account, invitation }]);
    table.row([people::Revoke { account, invitation }]);
    // The ids are guessed right, the secret isn't.
    let ids = [account.uuid(), invitation.uuid(), user("ada").id.uuid()].map(|id| id.simple().to_string());
    let token = format!("ci1{}{}", ids.concat(), "5a".repeat(16)).parse().unwrap();
    table.row([people::Accept { token, email: "somebody@example.com".parse().unwrap() }]);
    let (email, name) = ("zoe@example.com".parse().unwrap(), "Zoe".parse().unwrap());
    let categories = Categories::SUPPORT;
    table.row([contact::Add { account, email, name, language: Language::German, categories }]);
    table.row([contact::Change { account, contact, name: None, language: Some(Language::Spanish), categories: None }]);
    table.row([contact::Remove { account, contact }]);
}

/// For the compiler: filters that a list can have are asked for above, one by one.
#[expect(dead_code, reason = "it only has to be exhaustive")]
fn every_filter(filter: &Filter) -> &'static str {
    match filter {
        Filter::All => "Only::All",
        Filter::Status(_) => "Only::Status",
        Filter::Assignee(_) => "Only::Assignee",
        Filter::Tag(_) => "Only::Tag",
        Filter::Words { .. } => "Search",
    }
}
