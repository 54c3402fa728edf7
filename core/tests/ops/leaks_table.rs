//! RULE T11, as a table: on every read path, and in every refusal, a foreign account, another team's ticket or an internal
//! note teaches an outsider nothing.
//!
//! Each cell compares two worlds that differ in nothing but the secret: in one it is there, in the other it isn't. An
//! outsider puts the same questions to both, and must be told the same, byte for byte, after the same work.

use crate::common::*;
use crate::leaks_rows::{Place, Told, ask_all, rows};
use crate::leaks_rows_access::{enter, role, scopes};
use crate::support::*;
use consentry::access::{Action, AskBreakGlass, Enter, Evidence, Record, Scope};
use consentry::change::{ChangeSet, Outcome};
use consentry::contact::Categories;
use consentry::facts::Answers;
use consentry::keys::{Key as Secret, OneKey};
use consentry::operation::{Effect, Wanted};
use consentry::set::Roles;
use consentry::ticket::{Open, Priority};
use consentry::{
    AccountId, BreakGlassId, CommandId, Commit, ConsentId, ContactId, Desk, Digest, InvitationId, Language,
    MemoryStore, Party, Permissions, SessionId, Store, StoreError, TicketId, assistance, consent, contact, people,
    staff,
};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

/// A store that notes what is asked of it.
#[derive(Clone, Default)]
struct Counting {
    inner: MemoryStore,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Counting {
    fn note(&self, asked: String) {
        self.asked.lock().unwrap().push(asked);
    }
}

impl Store for Counting {
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        self.note(format!("gather {wanted:?}"));
        self.inner.gather(wanted)
    }

    fn commit(&self, changes: &ChangeSet) -> Commit {
        self.note(format!("commit {} guards, {} changes", changes.guards.len(), changes.changes.len()));
        self.inner.commit(changes)
    }

    fn outcome(&self, account: AccountId, command: CommandId) -> Result<Option<Outcome>, StoreError> {
        self.note("outcome".into());
        self.inner.outcome(account, command)
    }
}

/// What may be there or not.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Hidden {
    /// The account `home`, with everything in it.
    Account,
    /// The tickets of `home`.
    Tickets,
    /// The tickets of the team `support`.
    Team,
    /// What the support does on a ticket for itself.
    Internal,
}

/// The outsiders, and what is hidden from them.
fn outsiders() -> Vec<(&'static str, Party, Hidden)> {
    let (user, agent) = (|name| Party::User(user(name)), |name| Party::Agent(agent(name)));
    vec![
        ("a user of another account", user("eve"), Hidden::Account),
        ("a user of no account", user("stranger"), Hidden::Account),
        ("a removed user", user("rob"), Hidden::Account),
        ("an inactive agent", agent("ian"), Hidden::Account),
        ("somebody who was never an agent", agent("stranger"), Hidden::Account),
        ("an agent in no team", agent("nik"), Hidden::Account),
        ("a member without the ticket right", user("bob"), Hidden::Tickets),
        ("an agent of another team", agent("lea"), Hidden::Team),
        ("a member, looking for internal work", user("tim"), Hidden::Internal),
        ("the owner, looking for internal work", user("ada"), Hidden::Internal),
    ]
}

/// Builds a world with or without what is hidden; where it is, if it is there.
fn build(hidden: Hidden, there: bool) -> (World<Counting>, Place) {
    let world = teams_on(Counting::default());
    let world = if hidden == Hidden::Account && !there { without_home() } else { world };
    let nothing = TicketId::from_name("nothing");
    let mut place = Place {
        account: home(),
        ticket: nothing,
        other: nothing,
        own: nothing,
        invitation: InvitationId::from_name("nothing"),
        contact: ContactId::of(home(), &"yan@example.com".parse().unwrap()),
        member: user("tim").id,
        session: SessionId::from_name("nothing"),
        consent: ConsentId::from_name("nothing"),
        request: BreakGlassId::from_name("nothing"),
    };
    staff(&world);
    if hidden == Hidden::Account && !there {
        return (world, place);
    }
    let keys = OneKey { id: "first".parse().unwrap(), key: Secret::new([7; 32]) };
    let desk = Desk::with(world.desk.store().clone(), settings(&world.clock, 55).keys(keys).policy(policy()).unwrap());
    let (ada, tim, kim) = (user("ada"), user("tim"), agent("kim"));
    desk.run(&ada, admit(home(), user("rob"), Permissions::all())).unwrap();
    desk.run(&ada, people::Remove { account: home(), user: user("rob").id }).unwrap();
    let (email, permissions) = ("xan@example.com".parse().unwrap(), Permissions::TICKETS);
    place.invitation = desk.run(&ada, people::Invite { account: home(), email, permissions }).unwrap().id;
    let (email, name) = ("yan@example.com".parse().unwrap(), "Yan".parse().unwrap());
    let categories = Categories::SUPPORT;
    let add = contact::Add { account: home(), email, name, language: Language::German, categories };
    desk.run(&ada, add).unwrap();
    access_to(&world, &mut place);
    if hidden == Hidden::Tickets && !there {
        return (world, place);
    }
    let invoice = Open { category: "invoice".parse().unwrap(), ..open(home()) };
    place.own = desk.run(&tim, invoice).unwrap().id;
    if hidden == Hidden::Team && !there {
        return (world, place);
    }
    place.ticket = desk.run(&tim, backup(home())).unwrap().id;
    place.other = desk.run(&ada, open(home())).unwrap().id;
    desk.run(&kim, answer(home(), place.ticket, "Zanzibar is not down.")).unwrap();
    desk.run(&tim, answer(home(), place.ticket, "But the shop is.")).unwrap();
    if hidden == Hidden::Internal && !there {
        return (world, place);
    }
    desk.run(&kim, note(home(), place.ticket, "Zanzibar pays late, as ever, says the shop.")).unwrap();
    desk.run(&kim, tag(home(), place.ticket, &["vip"], &[])).unwrap();
    desk.run(&kim, prioritise(home(), place.ticket, Priority::Urgent)).unwrap();
    desk.run(&kim, assign(home(), place.ticket, Some(kim))).unwrap();
    (world, place)
}

/// Kim may enter, Lou leads and reviews.
fn staff(world: &World<Counting>) {
    world.desk.run(&host(), enrol_in(agent("lou"), &[])).unwrap();
    let roles = Roles::new([role()]).unwrap();
    world.desk.run(&host(), staff::AssignRoles { agent: agent("lou").id, lead: true, roles }).unwrap();
    let ceiling = scopes(&[Scope::SETTINGS, Scope::IMPORT]);
    world.desk.run(&host(), staff::SetCeiling { agent: agent("kim").id, ceiling }).unwrap();
    world.clock.set(at("2026-03-04T23:50:00.000000Z"));
    world.desk.run(&host(), staff::VerifyMfa { agent: agent("kim").id }).unwrap();
}

/// Somebody is inside at home, and has documents; there are a request for assistance, a consent, and an emergency.
fn access_to(world: &World<Counting>, place: &mut Place) {
    let keys = OneKey { id: "first".parse().unwrap(), key: Secret::new([7; 32]) };
    let desk = Desk::with(world.desk.store().clone(), settings(&world.clock, 56).keys(keys).policy(policy()).unwrap());
    let (ada, kim) = (user("ada"), agent("kim"));
    desk.run(&ada, assistance::Request::new(home())).unwrap();
    let give = consent::Give {
        account: home(),
        scopes: scopes(&[Scope::IMPORT]),
        from: at(START),
        until: at("2026-04-01T00:00:00.000000Z"),
        evidence: Evidence::Link("https://desk.example.com/consents/1".parse().unwrap()),
        ticket: None,
        agent: None,
    };
    place.consent = desk.run(&ada, give).unwrap().id;
    let Enter { account, user, scopes, reason, link, .. } = enter(place);
    let asked = AskBreakGlass { account, user, scopes, reason, link };
    place.request = desk.run(&kim, asked).unwrap().id;
    let session = desk.run(&kim, enter(place)).unwrap();
    place.session = session.id;
    let (document, sha256) = ("zanzibar.csv".parse().unwrap(), Digest::new([7; 32]));
    let shared = Action::Shared { document, sha256 };
    desk.run(&session.inside(), Record::of(&session.inside(), Scope::SETTINGS, shared)).unwrap();
}

/// The town before anybody signed up as `home`.
fn without_home() -> World<Counting> {
    let world = World::with(Counting::default()).under(policy());
    world.found(elsewhere(), user("eve"));
    for (name, teams) in
        [("kim", &["support"][..]), ("lea", &["billing"]), ("max", &["support", "billing"]), ("nik", &[])]
    {
        world.desk.run(&host(), enrol_in(agent(name), teams)).unwrap();
    }
    world.desk.run(&host(), enrol(agent("ian"))).unwrap();
    world.desk.run(&host(), consentry::staff::SetActive { agent: agent("ian").id, active: false }).unwrap();
    world
}

/// Puts every question to a world, from the same seed at the same time; what was told, and what the store was asked.
fn answers(world: &World<Counting>, by: Party, place: &Place) -> (Vec<Told>, Vec<String>) {
    answers_but(world, by, place, &[])
}

/// Puts every question but some to a world.
fn answers_but(world: &World<Counting>, by: Party, place: &Place, without: &[&str]) -> (Vec<Told>, Vec<String>) {
    world.clock.set(at("2026-03-05T00:00:00.000000Z"));
    let keys = OneKey { id: "first".parse().unwrap(), key: Secret::new([7; 32]) };
    let desk = Desk::with(world.desk.store().clone(), settings(&world.clock, 99).keys(keys).policy(policy()).unwrap());
    world.desk.store().asked.lock().unwrap().clear();
    let told = ask_all(&desk, by, place, without);
    let asked = std::mem::take(&mut *world.desk.store().asked.lock().unwrap());
    (told, asked)
}

/// That the support works shows in the owner's journal, by design: its length and its hashes tell that, not what was done.
const SHOWS_THAT_SOMEBODY_WORKED: [&str; 2] = ["journal.read", "journal.summary"];

/// RULE I18: an agent who is at work hears everything that keeps them out of an account, so that there is such an account is no
/// secret to them. Nothing that is in it is told to them either.
fn asks_to_enter(by: Party) -> &'static [&'static str] {
    let at_work = by == Party::Agent(agent("nik"));
    if at_work { &["access.enter", "access.preview", "access.ask_break_glass"] } else { &[] }
}

#[test]
fn no_outsider_can_tell_whether_the_secret_is_there() {
    // RULE T11
    for (who, by, hidden) in outsiders() {
        let (full, place) = build(hidden, true);
        let (bare, _) = build(hidden, false);
        let (there, asked_there) = answers_but(&full, by, &place, asks_to_enter(by));
        let (absent, asked_absent) = answers_but(&bare, by, &place, asks_to_enter(by));
        assert_eq!(there.len(), absent.len());
        for (there, absent) in there.iter().zip(&absent) {
            assert_eq!(there.name, absent.name);
            if hidden == Hidden::Internal && SHOWS_THAT_SOMEBODY_WORKED.contains(&there.name) {
                assert!(!there.said.contains("Zanzibar") && !there.said.contains("vip"), "{who}: {}", there.said);
                continue;
            }
            assert_eq!(there.said, absent.said, "{who}: {}", there.name);
        }
        assert_eq!(asked_there, asked_absent, "{who}: the store's work is the same");
        if hidden == Hidden::Account {
            // An outsider gets nothing at all, but for what is the outsider's own.
            let own = ["people.accounts", "account.profile", "staff.me", "access.duties"];
            let granted: BTreeSet<_> = there.iter().filter(|it| it.granted).map(|it| it.name).collect();
            assert!(granted.iter().all(|name| own.contains(name)), "{who}: {granted:?}");
        }
    }
}

#[test]
fn every_operation_of_users_and_agents_has_a_row() {
    // RULE T11: a new read path without a row fails here. What only the host's own programs run has none.
    let rows = rows();
    let wanted: BTreeSet<_> = consentry::operations::OPERATIONS
        .iter()
        .filter(|it| !["System", "Relay"].contains(&it.by))
        .map(|it| it.name)
        .collect();
    assert_eq!(rows, wanted);
}

#[test]
fn no_row_is_empty_because_its_question_is_wrong() {
    // To those who may, each read path answers something: then what outsiders are told means something, too.
    let (world, place) = build(Hidden::Internal, true);
    let mut granted = BTreeSet::new();
    // Kim first, who is inside until somebody ends it.
    let agents = ["kim", "lou", "lea"].map(|name| Party::Agent(agent(name)));
    for by in agents.into_iter().chain([Party::User(user("ada"))]) {
        let (told, _) = answers(&world, by, &place);
        granted.extend(told.into_iter().filter(|it| it.granted && it.effect == Effect::Reads).map(|it| it.name));
    }
    let reads = consentry::operations::OPERATIONS.iter().filter(|it| it.effect == Effect::Reads);
    let reads: BTreeSet<_> = reads.filter(|it| rows().contains(it.name)).map(|it| it.name).collect();
    assert_eq!(granted, reads);
}

#[test]
fn the_table_sees_a_leak_if_there_is_one() {
    // The check of the check: to those from whom it isn't hidden, the secret makes a difference on every read path of
    // tickets that tells of it.
    let differs = |by: Party, hidden: Hidden| {
        let (full, place) = build(hidden, true);
        let (bare, _) = build(hidden, false);
        let (there, _) = answers(&full, by, &place);
        let (absent, _) = answers(&bare, by, &place);
        let both = there.into_iter().zip(absent);
        both.filter(|(there, absent)| there.said != absent.said).map(|(there, _)| there.name).collect::<BTreeSet<_>>()
    };
    let to_agent = differs(Party::Agent(agent("kim")), Hidden::Internal);
    for name in ["ticket.history", "ticket.notes", "ticket.list", "ticket.search", "ticket.queue", "ticket.assigned"] {
        assert!(to_agent.contains(name), "{name}");
    }
    let to_both = differs(Party::Agent(agent("max")), Hidden::Team);
    for name in ["ticket.counts", "ticket.similar", "ticket.merge", "ticket.answer"] {
        assert!(to_both.contains(name), "{name}");
    }
    let to_member = differs(Party::User(user("tim")), Hidden::Tickets);
    for name in ["ticket.open", "ticket.counts", "ticket.search", "ticket.similar", "ticket.list"] {
        assert!(to_member.contains(name), "{name}");
    }
    let to_owner = differs(Party::User(user("ada")), Hidden::Account);
    for name in [
        "people.members",
        "people.invitations",
        "contact.list",
        "journal.read",
        "account.profile",
        "assistance.current",
        "consent.list",
        "access.who_is_inside",
    ] {
        assert!(to_owner.contains(name), "{name}");
    }
}
