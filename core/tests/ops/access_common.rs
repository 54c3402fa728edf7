//! Agents who may enter, leads who watch them, and short words for entering and for being inside.

pub(crate) use crate::common::*;
use consentry::access::{Action, Ended, WhoIsInside};
use consentry::access::{
    Approve, AskBreakGlass, BreakGlass, Check, End, Enter, Evidence, Leave, Pass, Preview, Proof, Record, Recorded,
    Revoke, Scope, Scopes, Session,
};
use consentry::assistance::{self, Code};
use consentry::consent::{self, Consent};
use consentry::journal::Fact;
use consentry::people::{Entrust, Permit};
use consentry::set::{Roles, Trainings};
use consentry::staff::{AssignRoles, AssignTeams, SetActive, SetCeiling, Train, Undertake, VerifyMfa};
use consentry::{
    AccountId, Agent, BreakGlassId, ConsentId, Desk, DeskError, MemoryStore, Permissions, Policy, SessionId, Settings,
    Store, Timestamp, User, time::Clock as _,
};
use time::Duration;

/// All that can be delegated under the default policy.
pub(crate) const ALL: [Scope; 6] =
    [Scope::SETTINGS, Scope::USERS, Scope::NOTIFICATIONS, Scope::IMPORT, Scope::DOWNLOAD, Scope::TEMPLATES];

/// The default policy, with a training, an undertaking, and account managers in the team `success`.
pub(crate) fn policy() -> Policy {
    let mut policy = Policy::default();
    let agents = &mut policy.access.agents;
    agents.account_managers = teams(&["success"]);
    agents.trainings = Trainings::new(["privacy".parse().unwrap()]).unwrap();
    agents.undertaking = Some("2026-01".parse().unwrap());
    policy
}

pub(crate) fn with(change: impl FnOnce(&mut Policy)) -> Policy {
    let mut policy = policy();
    change(&mut policy);
    policy
}

/// The town of `common`, under [`policy`], with keys. Zoe has no permission and manages users. Kim and Max may enter, for all
/// scopes: Kim is in `support`, Max an account manager. Lea, Lou and Pat are leads, Rae and Sam review, none of them may enter. Nik is in
/// `support` and nothing else; Ian was in `support`.
pub(crate) fn access_town() -> World<MemoryStore> {
    access_on(MemoryStore::new(), policy())
}

pub(crate) fn access_under(change: impl FnOnce(&mut Policy)) -> World<MemoryStore> {
    access_on(MemoryStore::new(), with(change))
}

pub(crate) fn access_on<S: Store + Clone>(store: S, policy: Policy) -> World<S> {
    let world = town_on(store).with_keys(self::policy(), 100);
    let desk = &world.desk;
    desk.run(&user("ada"), admit(home(), user("zoe"), Permissions::empty())).unwrap();
    desk.run(&user("ada"), Entrust { account: home(), user: user("zoe").id, manages_users: true }).unwrap();
    for (name, team) in [
        ("max", "success"),
        ("lea", "leads"),
        ("lou", "leads"),
        ("pat", "leads"),
        ("rae", "leads"),
        ("sam", "leads"),
        ("nik", "support"),
    ] {
        desk.run(&host(), enrol_in(agent(name), &[team])).unwrap();
    }
    for name in ["lea", "lou", "pat"] {
        world.roles(name, true, &[]);
    }
    world.roles("rae", false, &["support-lead"]);
    world.roles("sam", false, &["customer-success-lead"]);
    for name in ["kim", "max"] {
        world.prepare(name);
    }
    // Leads approve what was asked a while after they became leads.
    world.advance(600);
    world.with_keys(policy, 200)
}

/// Keys, for codes.
pub(crate) fn keyed(settings: Settings) -> Settings {
    settings.keys(crate::people_common::keys())
}

pub(crate) fn scopes(scopes: &[Scope]) -> Scopes {
    Scopes::new(scopes.iter().copied()).unwrap()
}

/// Through the open door, at home, as Ada, in a private window.
pub(crate) fn enter(wanted: &[Scope]) -> Enter {
    Enter {
        account: home(),
        user: user("ada").id,
        scopes: scopes(wanted),
        reason: "The shop is down".parse().unwrap(),
        link: "https://support.example.com/calls/1".parse().unwrap(),
        proof: Proof::Door,
        ticket: None,
        private_window: true,
        responsible: None,
    }
}

/// As somebody else.
pub(crate) fn as_user(who: User, enter: Enter) -> Enter {
    Enter { user: who.id, ..enter }
}

/// With a code that this user gave.
pub(crate) fn by_code(code: &Code, given_by: User, enter: Enter) -> Enter {
    Enter { proof: Proof::Code { code: code.clone(), given_by: given_by.id }, ..enter }
}

pub(crate) fn by_consent(consent: &Consent, enter: Enter) -> Enter {
    Enter { proof: Proof::Consent { consent: consent.id, given_by: consent.given_by }, ..enter }
}

pub(crate) fn by_break_glass(request: &BreakGlass, enter: Enter) -> Enter {
    Enter { proof: Proof::BreakGlass { request: request.id }, ..enter }
}

/// Another code than that.
pub(crate) fn wrong(code: &Code) -> Code {
    let digits = code.reveal();
    let first = (digits.as_bytes()[0] - b'0' + 1) % 10;
    format!("{first}{}", &digits[1..]).parse().unwrap()
}

pub(crate) fn viewed() -> Action {
    Action::Viewed { what: "the opening hours".parse().unwrap() }
}

pub(crate) fn downloaded(name: &str) -> Action {
    Action::Downloaded { document: name.parse().unwrap(), sha256: consentry::Digest::new([9; 32]) }
}

/// A link to what the customer agreed to.
pub(crate) fn evidence() -> Evidence {
    Evidence::Link("https://support.example.com/consents/1".parse().unwrap())
}

/// The facts of an account's journal, oldest first.
pub(crate) fn facts(store: &impl Store, account: AccountId) -> Vec<Fact> {
    entries(store, account).iter().map(|entry| entry.read_fact().unwrap()).collect()
}

/// A session as it is stored.
pub(crate) fn stored_session(store: &impl Store, session: &Session) -> Session {
    record(store, consentry::record::Key::Session(session.account, session.id)).unwrap().1
}

/// Changes an agent's record behind the desk's back.
pub(crate) fn meddle_agent(store: &impl Store, name: &str, change: impl FnOnce(&mut consentry::staff::AgentRecord)) {
    let key = consentry::record::Key::Agent(agent(name).id);
    let (version, mut known) = record::<consentry::staff::AgentRecord>(store, key).unwrap();
    change(&mut known);
    put(store, known, version);
}

impl<S: Store> World<S> {
    /// The same world under this policy and with keys.
    pub(crate) fn with_keys(self, policy: Policy, seed: u64) -> Self
    where
        S: Clone,
    {
        let desk = self.another(policy, seed);
        Self { desk, clock: self.clock }
    }

    /// Another desk over the same store and clock, with keys.
    pub(crate) fn another(&self, policy: Policy, seed: u64) -> Desk<S>
    where
        S: Clone,
    {
        Desk::with(self.desk.store().clone(), keyed(settings(&self.clock, seed)).policy(policy).unwrap())
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Whatever an agent needs to enter under [`policy`].
    pub(crate) fn prepare(&self, name: &str) {
        let id = agent(name).id;
        self.desk.run(&host(), Train { agent: id, training: "privacy".parse().unwrap() }).unwrap();
        self.desk.run(&agent(name), Undertake { edition: "2026-01".parse().unwrap() }).unwrap();
        self.ceiling(name, &ALL);
        self.mfa(name);
    }

    /// The same, for somebody who wasn't in that team.
    pub(crate) fn prepare_as(&self, name: &str, team: &str) {
        self.in_teams(name, &[team]);
        self.prepare(name);
    }

    pub(crate) fn mfa(&self, name: &str) {
        self.desk.run(&host(), VerifyMfa { agent: agent(name).id }).unwrap();
    }

    pub(crate) fn ceiling(&self, name: &str, wanted: &[Scope]) {
        self.desk.run(&host(), SetCeiling { agent: agent(name).id, ceiling: scopes(wanted) }).unwrap();
    }

    pub(crate) fn roles(&self, name: &str, lead: bool, roles: &[&str]) {
        let roles = Roles::new(roles.iter().map(|role| role.parse().unwrap())).unwrap();
        self.desk.run(&host(), AssignRoles { agent: agent(name).id, lead, roles }).unwrap();
    }

    pub(crate) fn in_teams(&self, name: &str, names: &[&str]) {
        self.desk.run(&host(), AssignTeams { agent: agent(name).id, teams: teams(names) }).unwrap();
    }

    pub(crate) fn active(&self, name: &str, active: bool) {
        self.desk.run(&host(), SetActive { agent: agent(name).id, active }).unwrap();
    }

    pub(crate) fn close_door(&self) {
        self.desk.run(&user("ada"), assistance::CloseDoor { account: home() }).unwrap();
    }

    pub(crate) fn open_door(&self) {
        self.desk.run(&user("ada"), assistance::OpenDoor { account: home() }).unwrap();
    }

    pub(crate) fn permit(&self, who: &str, permissions: Permissions) {
        self.desk.run(&user("ada"), Permit { account: home(), user: user(who).id, permissions }).unwrap();
    }

    /// Asks for assistance at home; the code.
    pub(crate) fn code(&self, by: &str) -> Code {
        self.code_for(by, assistance::Request::new(home()))
    }

    /// Asks for assistance at home, and consents to these scopes with it; the code.
    pub(crate) fn written_code(&self, by: &str, wanted: &[Scope]) -> Code {
        let evidence = Some(evidence());
        self.code_for(by, assistance::Request { scopes: scopes(wanted), evidence, ..assistance::Request::new(home()) })
    }

    pub(crate) fn code_for(&self, by: &str, request: assistance::Request) -> Code {
        self.desk.run(&user(by), request).unwrap();
        self.current_code(by)
    }

    /// The code of now.
    pub(crate) fn current_code(&self, by: &str) -> Code {
        self.desk.run(&user(by), assistance::Current { account: home() }).unwrap().code.unwrap()
    }

    /// A written consent to these scopes, for a week.
    pub(crate) fn consent(&self, by: &str, wanted: &[Scope]) -> Consent {
        self.desk.run(&user(by), self.give(wanted)).unwrap()
    }

    pub(crate) fn give(&self, wanted: &[Scope]) -> consent::Give {
        let until = self.now().saturating_add(Duration::days(7));
        consent::Give {
            account: home(),
            scopes: scopes(wanted),
            from: self.now(),
            until,
            evidence: evidence(),
            ticket: None,
            agent: None,
        }
    }

    pub(crate) fn withdraw(&self, by: &str, consent: ConsentId) {
        self.desk.run(&user(by), consent::Withdraw { account: home(), consent }).unwrap();
    }

    /// A request for emergency entry by this agent.
    pub(crate) fn ask_break_glass(&self, by: &str, enter: &Enter) -> BreakGlass {
        let Enter { account, user, scopes, reason, link, .. } = enter.clone();
        self.desk.run(&agent(by), AskBreakGlass { account, user, scopes, reason, link }).unwrap()
    }

    pub(crate) fn approve(&self, by: &str, request: BreakGlassId) -> Result<BreakGlass, DeskError> {
        self.desk.run(&agent(by), Approve { account: home(), request })
    }

    /// An approved request for emergency entry by this agent.
    pub(crate) fn break_glass(&self, by: &str, enter: &Enter) -> BreakGlass {
        let asked = self.ask_break_glass(by, enter);
        self.approve("lea", asked.id).unwrap();
        self.approve("lou", asked.id).unwrap()
    }

    pub(crate) fn enter(&self, by: &str, enter: Enter) -> Result<Session, DeskError> {
        self.desk.run(&agent(by), enter)
    }

    pub(crate) fn preview(&self, by: &str, enter: Enter) -> Result<consentry::access::Previewed, DeskError> {
        self.desk.run(&agent(by), Preview { enter })
    }

    /// Kim, inside at home through the open door, as Ada.
    pub(crate) fn inside(&self, wanted: &[Scope]) -> Session {
        self.enter("kim", enter(wanted)).unwrap()
    }

    pub(crate) fn check(&self, session: &Session) -> Result<Pass, DeskError> {
        self.desk.run(&session.inside(), Check::of(&session.inside()))
    }

    pub(crate) fn record(&self, session: &Session, scope: Scope, action: Action) -> Result<Recorded, DeskError> {
        self.desk.run(&session.inside(), Record::of(&session.inside(), scope, action))
    }

    pub(crate) fn leave(&self, by: &str, session: SessionId) -> Result<Ended, DeskError> {
        self.desk.run(&agent(by), Leave { account: home(), session })
    }

    pub(crate) fn end(&self, by: &str, session: SessionId) -> Result<Ended, DeskError> {
        self.desk.run(&user(by), End { account: home(), session })
    }

    pub(crate) fn revoke(&self, by: &str, session: SessionId) -> Result<Ended, DeskError> {
        self.desk.run(&agent(by), Revoke { account: home(), session })
    }

    pub(crate) fn who_is_inside(&self, by: &str) -> Vec<SessionId> {
        let visitors = self.desk.run(&user(by), WhoIsInside { account: home() }).unwrap();
        visitors.into_iter().map(|visitor| visitor.session).collect()
    }

    pub(crate) fn session(&self, session: &Session) -> Session {
        stored_session(self.desk.store(), session)
    }

    /// The newest fact at home.
    pub(crate) fn last_fact(&self) -> Fact {
        facts(self.desk.store(), home()).pop().unwrap()
    }

    /// How many entries the journal at home has.
    pub(crate) fn size(&self) -> u64 {
        head(self.desk.store(), home()).unwrap().size
    }
}

pub(crate) fn kim() -> Agent {
    agent("kim")
}
