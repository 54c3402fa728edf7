//! The tickets' state machine, driven at random by everybody at once: owner, members with and without the right, a
//! stranger, agents of two teams, and one who left. Generic over the store, and self-contained, so that other stores' tests
//! include this file by its path and play the same commands.

use crate::model_checks::{Looked, look, sound};
use consentry::desk::Unpaused;
use consentry::moment::SeededEntropy;
use consentry::operation::Operation;
use consentry::policy::{Category, Reopening};
use consentry::set::{Tags, Teams};
use consentry::ticket::{self, Attachments, Digest, List, Only, Priority, Rating, Status, Ticket};
use consentry::time::{Clock as _, ManualClock};
use consentry::{
    AccountId, Agent, AgentId, Desk, DeskError, Language, Page, Party, Permissions, Policy, ServiceId, Settings, Store,
    System, TicketId, Timestamp, User, UserId, account, people, staff,
};
use proptest::prelude::*;
use std::fmt::Debug;
use std::sync::Arc;

/// In every text that customers must not see: notes, tags, names of teams.
pub(crate) const MARK: &str = "zanzibar";

/// Who acts. Only the first half may do anything at home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    Owner,
    Member,
    Support,
    Billing,
    Both,
    WithoutRight,
    Stranger,
    Inactive,
}

const ALL: [Who; 8] =
    [Who::Owner, Who::Member, Who::Support, Who::Billing, Who::Both, Who::WithoutRight, Who::Stranger, Who::Inactive];

impl Who {
    pub(crate) fn may_act(self) -> bool {
        !matches!(self, Self::WithoutRight | Self::Stranger | Self::Inactive)
    }

    fn user(self) -> Option<User> {
        matches!(self, Self::Owner | Self::Member | Self::WithoutRight | Self::Stranger)
            .then(|| User { id: UserId::from_name(&format!("{self:?}")) })
    }

    pub(crate) fn agent(self) -> Option<Agent> {
        self.user().is_none().then(|| Agent { id: AgentId::from_name(&format!("{self:?}")) })
    }

    pub(crate) fn party(self) -> Party {
        match (self.user(), self.agent()) {
            (Some(user), _) => Party::User(user),
            (None, agent) => Party::Agent(agent.unwrap()),
        }
    }

    /// The teams whose tickets an agent sees.
    pub(crate) fn teams(self) -> &'static [usize] {
        match self {
            Self::Support | Self::Inactive => &[0],
            Self::Billing => &[1],
            Self::Both => &[0, 1],
            _ => &[],
        }
    }
}

/// What is done. Tickets are named by the order of their opening.
#[derive(Clone, Copy, Debug)]
pub(crate) enum What {
    Open { category: usize, text: usize, acknowledged: bool },
    Answer(usize, usize),
    Reopen(usize),
    Close(usize),
    Rate(usize, u8),
    Solve(usize),
    Hold(usize),
    Resume(usize),
    Merge(usize, usize),
    Unmerge(usize, usize),
    Note(usize, usize),
    Assign(usize, Option<Who>),
    Prioritise(usize, usize),
    Tag(usize, usize, bool),
    Transfer(usize, usize),
    RefuseEmail(usize, bool),
    Wait(i64),
    Policy(usize),
}

pub(crate) type Step = (Who, What);

/// Mostly by somebody who may; mostly about one of the first tickets.
pub(crate) fn step() -> impl Strategy<Value = Step> {
    let (one, two) = (0usize..4, 0usize..5);
    let category = 0usize..2;
    let what = prop_oneof![
        5 => (category.clone(), 0usize..TEXTS.len(), any::<bool>())
            .prop_map(|(category, text, acknowledged)| What::Open { category, text, acknowledged }),
        5 => (one.clone(), 0usize..TEXTS.len()).prop_map(|(ticket, text)| What::Answer(ticket, text)),
        5 => one.clone().prop_map(What::Reopen),
        2 => one.clone().prop_map(What::Close),
        3 => (one.clone(), 1u8..=5).prop_map(|(ticket, stars)| What::Rate(ticket, stars)),
        2 => one.clone().prop_map(What::Solve),
        3 => one.clone().prop_map(What::Hold),
        4 => one.clone().prop_map(What::Resume),
        3 => (one.clone(), two.clone()).prop_map(|(ticket, into)| What::Merge(ticket, into)),
        5 => (one.clone(), two).prop_map(|(ticket, from)| What::Unmerge(ticket, from)),
        2 => (one.clone(), 0usize..TEXTS.len()).prop_map(|(ticket, text)| What::Note(ticket, text)),
        2 => (one.clone(), proptest::option::of(0usize..8).prop_map(|index| index.map(|index| ALL[index])))
            .prop_map(|(ticket, to)| What::Assign(ticket, to)),
        1 => (one.clone(), 0usize..4).prop_map(|(ticket, priority)| What::Prioritise(ticket, priority)),
        1 => (one.clone(), 0usize..3, any::<bool>()).prop_map(|(ticket, tag, add)| What::Tag(ticket, tag, add)),
        2 => (one.clone(), category).prop_map(|(ticket, category)| What::Transfer(ticket, category)),
        1 => (one, any::<bool>()).prop_map(|(ticket, automatic)| What::RefuseEmail(ticket, automatic)),
        2 => prop_oneof![0i64..90, Just(86_400), Just(9 * 86_400), Just(-3_600)].prop_map(What::Wait),
        1 => (0usize..3).prop_map(What::Policy),
    ];
    (0usize..8, what).prop_map(|(by, what)| (what.by(by), what))
}

impl What {
    /// Somebody who can run it; mostly one who may.
    fn by(self, index: usize) -> Who {
        use Who::{Billing, Both, Inactive, Member, Owner, Stranger, Support, WithoutRight};
        let users = [Owner, Owner, Owner, Member, Member, Member, WithoutRight, Stranger];
        let agents = [Both, Both, Both, Both, Support, Support, Billing, Inactive];
        match self {
            Self::Open { .. } | Self::Rate(..) => users[index],
            Self::Answer(..) | Self::Reopen(_) | Self::Close(_) => ALL[index],
            _ => agents[index],
        }
    }
}

/// The texts are of two topics, so that some are similar.
const TEXTS: [&str; 4] = [
    "Backup of the mail server fails, since Monday it stops with error 0x80070002",
    "The backup of our mail server stops again with error 0x80070002 since Monday",
    "Die Rechnung für März ist falsch, die Domain war gekündigt",
    "\u{5d7}\u{5e9}\u{5d1}\u{5d5}\u{5e0}\u{5d9}\u{5ea} \u{200f}\u{200b}\u{feff}!",
];
const CATEGORIES: [&str; 2] = ["general", "invoice"];

pub(crate) fn team(index: usize) -> consentry::text::TeamName {
    format!("{MARK}-{}", CATEGORIES[index]).parse().unwrap()
}

pub(crate) fn home() -> AccountId {
    AccountId::from_name("home")
}

fn policy(index: usize) -> Policy {
    let category = |index: usize| Category { name: CATEGORIES[index].parse().unwrap(), team: team(index) };
    let reopening = [Reopening::Always, Reopening::WithinDays(7), Reopening::Never][index];
    Policy { categories: vec![category(0), category(1)], reopening, unmerge_for_hours: 48, ..Policy::default() }
}

/// A desk in play, and what it told.
pub(crate) struct Play<S> {
    pub(crate) store: Arc<S>,
    clock: Arc<ManualClock>,
    policy: usize,
    runs: u64,
    pub(crate) told: Vec<String>,
}

impl<S: Store> Play<S> {
    /// A town on that store: home with its people, and the agents.
    pub(crate) fn on(store: S) -> Self {
        let start = "2026-03-04T05:06:07.000008Z".parse().unwrap();
        let clock = Arc::new(ManualClock::new(start));
        let mut play = Self { store: Arc::new(store), clock, policy: 0, runs: 0, told: Vec::new() };
        let host = System { name: "signup".parse().unwrap() };
        let (name, email) = ("Home".parse().unwrap(), "primary@example.com".parse().unwrap());
        let owner = Who::Owner.user().unwrap();
        let create = account::Create { account: home(), name, owner: owner.id, email, language: Language::English };
        play.run(&host, create).unwrap();
        let add = account::AddService { account: home(), service: service(), name: "Hosting".parse().unwrap() };
        play.run(&host, add).unwrap();
        for (who, permissions) in
            [(Who::Member, Permissions::TICKETS), (Who::WithoutRight, Permissions::all() - Permissions::TICKETS)]
        {
            let user = who.user().unwrap().id;
            play.run(&owner, people::Admit { account: home(), user, permissions }).unwrap();
        }
        for who in [Who::Support, Who::Billing, Who::Both, Who::Inactive] {
            let agent = who.agent().unwrap().id;
            let teams = Teams::new(who.teams().iter().map(|&index| team(index))).unwrap();
            play.run(&host, staff::Enrol { agent, name: "Somebody".parse().unwrap(), teams }).unwrap();
        }
        let agent = Who::Inactive.agent().unwrap().id;
        play.run(&host, staff::SetActive { agent, active: false }).unwrap();
        play
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Runs one operation, from a seed of its own. What was told is kept for comparing stores.
    pub(crate) fn run<O: Operation, P: Clone + Into<O::By>>(
        &mut self,
        by: &P,
        operation: O,
    ) -> Result<O::Reply, DeskError>
    where
        O::Reply: Debug,
    {
        self.runs += 1;
        let settings = Settings::default().clock(Arc::clone(&self.clock)).entropy(SeededEntropy::new(self.runs));
        let desk = Desk::with(Arc::clone(&self.store), settings.pause(Unpaused).policy(policy(self.policy)).unwrap());
        let reply = desk.run(by, operation);
        self.told.push(format!("{} {reply:?}", O::NAME));
        reply
    }

    fn told<O: Operation, P: Clone + Into<O::By>>(&mut self, by: Option<P>, operation: O) -> Option<bool>
    where
        O::Reply: Debug,
    {
        by.map(|by| self.run(&by, operation).is_ok())
    }

    /// Does a step; whether it was granted, `None` if there is no such step.
    fn step(&mut self, (who, what): Step, tickets: &[Ticket]) -> Option<bool> {
        let account = home();
        let id = |place: usize| tickets.get(place).map_or(TicketId::from_name("nothing"), |ticket| ticket.id);
        let body = |text: usize| TEXTS[text].parse().unwrap();
        let (user, agent, party) = (who.user(), who.agent(), Some(who.party()));
        let attachments = Attachments::default();
        match what {
            What::Open { category, text, acknowledged } => {
                let subject = TEXTS[text].chars().take(30).collect::<String>().parse().unwrap();
                let (service, category) = (service(), CATEGORIES[category].parse().unwrap());
                let body = body(text);
                self.told(user, ticket::Open { account, service, subject, category, body, attachments, acknowledged })
            }
            What::Answer(ticket, text) => {
                self.told(party, ticket::Answer { account, ticket: id(ticket), body: body(text), attachments })
            }
            What::Reopen(ticket) => {
                self.told(party, ticket::Reopen { account, ticket: id(ticket), body: body(1), attachments })
            }
            What::Close(ticket) => self.told(party, ticket::Close { account, ticket: id(ticket) }),
            What::Rate(ticket, stars) => {
                let rating = Rating::new(stars).unwrap();
                self.told(user, ticket::Rate { account, ticket: id(ticket), rating, comment: None })
            }
            What::Solve(ticket) => self.told(agent, ticket::Solve { account, ticket: id(ticket) }),
            What::Hold(ticket) => self.told(agent, ticket::Hold { account, ticket: id(ticket) }),
            What::Resume(ticket) => self.told(agent, ticket::Resume { account, ticket: id(ticket) }),
            What::Merge(ticket, into) => {
                self.told(agent, ticket::Merge { account, ticket: id(ticket), into: id(into) })
            }
            What::Unmerge(ticket, from) => {
                // Mostly from where it was merged into.
                let into = tickets.get(ticket).filter(|_| from > 0).and_then(|ticket| ticket.merged_into);
                self.told(agent, ticket::Unmerge { account, ticket: id(ticket), from: into.unwrap_or(id(from)) })
            }
            What::RefuseEmail(ticket, automatic) => {
                let from = "primary@example.com".parse().unwrap();
                let (ticket, sha256) = (Some(id(ticket)), Digest::new([7; 32]));
                let host = System { name: "mail".parse().unwrap() };
                self.told(Some(host), ticket::RefuseEmail { account, from, ticket, sha256, automatic })
            }
            What::Wait(seconds) => {
                let now = self.now().as_micros() + seconds * 1_000_000;
                self.clock.set(Timestamp::from_micros(now).unwrap());
                None
            }
            What::Policy(index) => {
                self.policy = index;
                None
            }
            _ => self.internal(what, agent, id),
        }
    }

    fn internal(&mut self, what: What, agent: Option<Agent>, id: impl Fn(usize) -> TicketId) -> Option<bool> {
        let account = home();
        match what {
            What::Note(ticket, text) => {
                let body = format!("{MARK} {}", TEXTS[text]).parse().unwrap();
                let attachments = Attachments::default();
                self.told(agent, ticket::Note { account, ticket: id(ticket), body, attachments })
            }
            What::Assign(ticket, to) => {
                let assignee = to.and_then(Who::agent).map(|agent| agent.id);
                self.told(agent, ticket::Assign { account, ticket: id(ticket), assignee })
            }
            What::Prioritise(ticket, priority) => {
                let priority = Priority::ALL[priority];
                self.told(agent, ticket::Prioritise { account, ticket: id(ticket), priority })
            }
            What::Tag(ticket, tag, add) => {
                let tags = Tags::new([format!("{MARK}-{tag}").parse().unwrap()]).unwrap();
                let (add, remove) = if add { (tags, Tags::default()) } else { (Tags::default(), tags) };
                self.told(agent, ticket::Tag { account, ticket: id(ticket), add, remove })
            }
            What::Transfer(ticket, category) => {
                let category = CATEGORIES[category].parse().unwrap();
                self.told(agent, ticket::Transfer { account, ticket: id(ticket), category })
            }
            _ => None,
        }
    }

    /// Everything that a user can read, in one text.
    fn read_by_user(&mut self, who: Who, tickets: &[TicketId]) -> String {
        let (user, account, page) = (who.user().unwrap(), home(), Page::first(200).unwrap());
        let began = self.told.len();
        let list = |only| List { account, only, team: None, page: Page::first(200).unwrap() };
        drop(self.run(&user, list(Only::All)));
        drop(self.run(&user, list(Only::Status(Status::Merged))));
        drop(self.run(&user, ticket::TicketCounts { account }));
        drop(self.run(&user, ticket::Catalogue { account, page: page.clone() }));
        drop(self.run(&user, consentry::journal::Read { account, page: page.clone() }));
        for text in [TEXTS[0], TEXTS[2]] {
            let (subject, body) = (text.chars().take(30).collect::<String>().parse().unwrap(), text.parse().unwrap());
            drop(self.run(&user, ticket::Similar { account, subject, body, team: None }));
        }
        for &ticket in tickets {
            drop(self.run(&user, ticket::History { account, ticket, page: page.clone() }));
        }
        let text = MARK.parse().unwrap();
        let found = self.run(&user, ticket::Search { account, text, team: None, page });
        assert!(found.is_err() || found.unwrap().rows.is_empty(), "a user found an internal note");
        self.told[began..].join("\n")
    }

    /// Everything that an agent can read of all accounts and of home.
    fn read_by_agent(&mut self, who: Who) {
        let (agent, account) = (who.agent().unwrap(), home());
        let page = || Page::first(200).unwrap();
        drop(self.run(&agent, ticket::Assigned { page: page() }));
        for &index in who.teams() {
            let team = Some(team(index));
            drop(self.run(&agent, ticket::Queue { team: team.clone().unwrap(), page: page() }));
            let text = MARK.parse().unwrap();
            drop(self.run(&agent, ticket::Search { account, text, team: team.clone(), page: page() }));
            let (subject, body) = ("Mail server backup".parse().unwrap(), TEXTS[0].parse().unwrap());
            drop(self.run(&agent, ticket::Similar { account, subject, body, team }));
        }
    }
}

fn service() -> ServiceId {
    ServiceId::from_name("hosting")
}

/// Plays all of it on a store and checks every rule after every step; all that was told, in words.
pub(crate) fn play<S: Store>(store: S, steps: &[Step]) -> Vec<String> {
    let mut play = Play::on(store);
    let mut before: Looked = look(&*play.store);
    for &step in steps {
        let granted = play.step(step, &before.tickets);
        let after = look(&*play.store);
        sound(&before, &after, step, granted);
        before = after;
    }
    let tickets: Vec<TicketId> = before.tickets.iter().map(|ticket| ticket.id).collect();
    for who in [Who::Owner, Who::Member, Who::WithoutRight, Who::Stranger] {
        let read = play.read_by_user(who, &tickets);
        assert!(!read.contains(MARK), "{who:?} read something internal:\n{read}");
    }
    for who in [Who::Support, Who::Billing, Who::Both, Who::Inactive] {
        play.read_by_agent(who);
    }
    assert_eq!(look(&*play.store), before, "reading changes nothing");
    play.told.push(format!("{before:?}"));
    play.told
}
