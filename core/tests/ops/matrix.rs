//! Every operation by every kind of actor, on their own account, another one and none: allowed is only what the rows say
//! (RULES A2, A3, I6, I15 to I18, T11).
//!
//! A row is three columns of letters: who may at home, elsewhere, and where there is no account. A new operation without a row
//! doesn't compile. What an operation's type of principal rules out isn't asked: no user can be an agent, nobody inside can be
//! either of them.

use crate::access_common::*;
use consentry::access::{Acknowledge, Action, Scope, Session};
use consentry::account::OfferOwnership;
use consentry::assistance::{AssistanceRequest, RequestStatus};
use consentry::change::{ChangeSet, Outcome};
use consentry::contact::{self, Categories};
use consentry::facts::Answers;
use consentry::journal::{Entry, Lease};
use consentry::operation::{Operation, Wanted};
use consentry::people::{Invitation, InvitationToken, Invite, Remove};
use consentry::record::Key;
use consentry::review::ReviewLine;
use consentry::text::TeamName;
use consentry::ticket::Status;
use consentry::{
    AccountId, Agent, BreakGlassId, CommandId, Commit, ConsentId, ContactId, Desk, Inside, InvitationId, Language,
    Lead, MemoryStore, Party, Permissions, Relay, SessionId, Store, StoreError, System, TicketId, User,
    every_operation,
};
use serde_json::json;
use std::fmt::Debug;
use std::sync::atomic::{AtomicUsize, Ordering};
use time::Duration;

/// Users: the owner, a member with every permission, one with none, one with none who manages users, a removed one, a stranger.
const USERS: [(char, &str); 6] =
    [('o', "ada"), ('a', "ann"), ('n', "nob"), ('m', "zoe"), ('r', "rob"), ('s', "stranger")];
/// Agents: of the support, of no team, deactivated, unknown, an account manager, a lead, a reviewer.
const AGENTS: [(char, &str); 7] =
    [('k', "kim"), ('t', "tom"), ('d', "ian"), ('u', "stranger"), ('c', "max"), ('l', "lea"), ('v', "rae")];

/// What the operations are about: all of it at home, wherever they are run.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) account: AccountId,
    /// Whose tickets are asked for: a user names no team.
    pub(crate) team: Option<TeamName>,
    /// A new ticket, and others by their status.
    pub(crate) ticket: TicketId,
    pub(crate) held: TicketId,
    pub(crate) solved: TicketId,
    pub(crate) closed: TicketId,
    /// One that was merged, and into which.
    pub(crate) merged: (TicketId, TicketId),
    pub(crate) invitation: InvitationId,
    pub(crate) token: InvitationToken,
    pub(crate) contact: ContactId,
    /// Kim's, live.
    pub(crate) session: SessionId,
    /// Kim's, ended, with documents.
    pub(crate) owing: SessionId,
    pub(crate) consent: ConsentId,
    pub(crate) request: BreakGlassId,
    pub(crate) line: ReviewLine,
    pub(crate) entry: Entry,
}

/// A row: who may run it where, and how it is asked for.
pub(crate) trait Row: Operation<By: Cast, Reply: Debug> {
    const MAY: [&'static str; 3];
    fn of(place: &Place) -> Self;
}

/// The actors of a kind, and where they ask from.
pub(crate) trait Cast: Sized + Clone {
    fn cast(scene: &Scene) -> Vec<(char, Self)>;

    fn place(&self, place: Place) -> Place {
        place
    }
}

fn named<T>(all: &[(char, &str)], from: impl Fn(&str) -> T) -> Vec<(char, T)> {
    all.iter().map(|(letter, name)| (*letter, from(name))).collect()
}

impl Cast for User {
    fn cast(_: &Scene) -> Vec<(char, Self)> {
        named(&USERS, user)
    }
}

impl Cast for Agent {
    fn cast(_: &Scene) -> Vec<(char, Self)> {
        named(&AGENTS, agent)
    }
}

impl Cast for Party {
    fn cast(_: &Scene) -> Vec<(char, Self)> {
        [named(&USERS, |name| user(name).into()), named(&AGENTS, |name| agent(name).into())].concat()
    }

    fn place(&self, place: Place) -> Place {
        Place { team: matches!(self, Self::Agent(_)).then(|| team("support")), ..place }
    }
}

impl Cast for Lead {
    fn cast(_: &Scene) -> Vec<(char, Self)> {
        [named(&AGENTS, |name| agent(name).into()), vec![('y', host().into())]].concat()
    }
}

impl Cast for System {
    fn cast(_: &Scene) -> Vec<(char, Self)> {
        vec![('y', host())]
    }
}

impl Cast for Relay {
    fn cast(_: &Scene) -> Vec<(char, Self)> {
        vec![('x', relay("mailer"))]
    }
}

impl Cast for Inside {
    /// By a live session, by one that has ended, and by the live one with another agent written into it.
    fn cast(scene: &Scene) -> Vec<(char, Self)> {
        let mut forged = serde_json::to_value(scene.live.inside()).unwrap();
        forged["agent"] = json!(agent("max").id);
        vec![('i', scene.live.inside()), ('e', scene.ended.inside()), ('f', serde_json::from_value(forged).unwrap())]
    }

    fn place(&self, place: Place) -> Place {
        Place { session: self.session(), ..place }
    }
}

/// A store that takes every change and keeps none, so that each cell finds the same world.
struct Dry {
    inner: MemoryStore,
    commits: AtomicUsize,
}

impl Store for Dry {
    fn gather(&self, wanted: &Wanted) -> Result<Answers, StoreError> {
        self.inner.gather(wanted)
    }

    fn commit(&self, _: &ChangeSet) -> Commit {
        self.commits.fetch_add(1, Ordering::Relaxed);
        Commit::Committed
    }

    fn outcome(&self, _: AccountId, _: CommandId) -> Result<Option<Outcome>, StoreError> {
        Ok(None)
    }
}

pub(crate) struct Scene {
    desk: Desk<std::sync::Arc<Dry>>,
    place: Place,
    live: Session,
    ended: Session,
    found: Vec<String>,
}

/// One answer: whether it was given, all of what was said, and whether anything was written.
struct Told {
    granted: bool,
    said: String,
    wrote: bool,
}

impl Scene {
    fn ask<O: Row>(&self, by: &O::By, account: AccountId) -> Told {
        let place = by.place(Place { account, ..self.place.clone() });
        let commits = || self.desk.store().commits.load(Ordering::Relaxed);
        let before = commits();
        let reply = self.desk.run(by, O::of(&place));
        let said = match &reply {
            Ok(_) => String::new(),
            Err(error) => format!("{error} {error:?}"),
        };
        Told { granted: reply.is_ok(), said, wrote: commits() > before }
    }

    fn row<O: Row>(&mut self) {
        let places = [home(), elsewhere(), nowhere()];
        let mut may = [const { String::new() }; 3];
        for (letter, by) in O::By::cast(self) {
            let told = places.map(|account| self.ask::<O>(&by, account));
            for (may, told) in may.iter_mut().zip(&told) {
                may.extend(told.granted.then_some(letter));
                // Only who may hears of it in the journal, and is refused in it.
                let journalled = told.wrote && !told.granted;
                if journalled && !(O::NAME == "access.enter" && "ktclv".contains(letter)) {
                    self.found.push(format!("{}: {letter} is refused and something is written", O::NAME));
                }
            }
            self.outsider(O::NAME, letter, &told);
        }
        if may != O::MAY {
            self.found.push(format!("{}: {:?} may, the row says {:?}", O::NAME, may, O::MAY));
        }
    }

    /// RULES T11, I18: to whom it is nothing, nothing is said but that.
    fn outsider(&mut self, name: &str, letter: char, told: &[Told; 3]) {
        let [here, there, none] = told;
        let refused = |told: &Told| !told.granted;
        let expected: &[&str] = match letter {
            'o' | 'a' | 'n' | 'm' => {
                if there.granted != none.granted || there.said != none.said {
                    self.found.push(format!("{name}: {letter} can tell elsewhere from nowhere: {}", there.said));
                }
                return;
            }
            'r' | 's' => &["no such account", "no such invitation"],
            'd' | 'u' => &["refused: agent.active", "no such session"],
            'e' => &["refused: session.live", "no such session"],
            'f' => &["no such session"],
            _ => return,
        };
        for told in told.iter().filter(|told| refused(told)) {
            if !expected.iter().any(|one| told.said.starts_with(&format!("{one} "))) {
                self.found.push(format!("{name}: {letter} is told {}", told.said));
            }
        }
        let alike = here.granted == there.granted && here.said == there.said && there.said == none.said;
        if !alike && letter != 'e' {
            self.found.push(format!("{name}: {letter} can tell: {} {} {}", here.said, there.said, none.said));
        }
    }
}

/// Everything that there is to ask for, at home. The codes are locked or not.
fn scene(locked: bool) -> Scene {
    let world = access_under(|it| it.access.rules = Some("2026-01".parse().unwrap()));
    let desk = &world.desk;
    let ada = user("ada");
    for (name, permissions) in [("ann", Permissions::all()), ("nob", Permissions::empty()), ("rob", Permissions::all())]
    {
        desk.run(&ada, admit(home(), user(name), permissions)).unwrap();
    }
    desk.run(&ada, Remove { account: home(), user: user("rob").id }).unwrap();
    desk.run(&host(), enrol_in(agent("tom"), &[])).unwrap();
    desk.run(&ada, Acknowledge { account: home(), edition: "2026-01".parse().unwrap() }).unwrap();
    // Kim was inside and took documents along; then days passed.
    let owing = world.inside(&[Scope::SETTINGS]);
    let shared = Action::Shared { document: "a.csv".parse().unwrap(), sha256: consentry::Digest::new([7; 32]) };
    world.record(&owing, Scope::SETTINGS, shared).unwrap();
    world.leave("kim", owing.id).unwrap();
    let role = consentry::RoleId::of(&"support-lead".parse().unwrap());
    let reviewed: ReviewLine = record(desk.store(), Key::ReviewLine(role)).unwrap().1;
    world.clock.advance(Duration::days(2));
    for name in ["kim", "max"] {
        world.mfa(name);
    }
    let live = world.inside(&[Scope::SETTINGS]);
    desk.run(&ada, OfferOwnership { account: home(), to: user("ann").id }).unwrap();
    let (email, permissions) = ("xan@example.com".parse().unwrap(), Permissions::TICKETS);
    let invitation = desk.run(&ada, Invite { account: home(), email, permissions }).unwrap().id;
    let invited: Invitation = record(desk.store(), Key::Invitation(home(), invitation)).unwrap().1;
    let email: consentry::EmailAddress = "yan@example.com".parse().unwrap();
    let (name, language, categories) = ("Yan".parse().unwrap(), Language::German, Categories::SUPPORT);
    desk.run(&ada, contact::Add { account: home(), email: email.clone(), name, language, categories }).unwrap();
    world.code("ada");
    let request = world.ask_break_glass("kim", &enter(&[Scope::SETTINGS])).id;
    world.advance(60);
    let consent = world.consent("ada", &[Scope::IMPORT]).id;
    let merged = world.ticket_in(Status::Merged);
    desk.run(&relay("mailer"), Lease { account: home(), seconds: 3_600 }).unwrap();
    let place = Place {
        account: home(),
        team: None,
        ticket: world.ticket_in(Status::New).id,
        held: world.ticket_in(Status::OnHold).id,
        solved: world.ticket_in(Status::Solved).id,
        closed: world.ticket_in(Status::Closed).id,
        merged: (merged.id, merged.merged_into.unwrap()),
        invitation,
        token: invited.token(&crate::people_common::keys()).unwrap(),
        contact: ContactId::of(home(), &email),
        session: live.id,
        owing: owing.id,
        consent,
        request,
        line: reviewed,
        entry: entries(desk.store(), home()).remove(0),
    };
    if locked {
        let (version, request) = record::<AssistanceRequest>(desk.store(), Key::Assistance(home())).unwrap();
        let locked = AssistanceRequest { failures: 100, status: RequestStatus::Exhausted, secret: None, ..request };
        put(desk.store(), locked, version);
    }
    let dry = Dry { inner: desk.store().clone(), commits: AtomicUsize::new(0) };
    let policy = with(|it| it.access.rules = Some("2026-01".parse().unwrap()));
    let desk = Desk::with(std::sync::Arc::new(dry), keyed(settings(&world.clock, 4_000)).policy(policy).unwrap());
    Scene { desk, place, live, ended: owing, found: Vec::new() }
}

macro_rules! check {
    ($($operation:ty, by $by:ident;)+) => {
        /// Each of them, in a world where it can be done.
        fn every_row(scene: &mut Scene, locked: &mut Scene) {
            $(
                let there = if <$operation>::NAME == "assistance.unlock" { &mut *locked } else { &mut *scene };
                there.row::<$operation>();
            )+
        }
    };
}

every_operation!(check);

#[test]
fn every_operation_is_allowed_to_whom_the_rows_say_and_to_nobody_else() {
    let (mut open, mut locked) = (scene(false), scene(true));
    every_row(&mut open, &mut locked);
    let found = [open.found, locked.found].concat();
    assert!(found.is_empty(), "{} findings\n{}", found.len(), found.join("\n"));
}
