//! A file with something in every table and column, and everything that can be asked about it.

use super::town::{Build as _, Folder, ada, ask, desk, draft, gather, home, host, noon, open, settle, street};
use consentry::access::{
    Acknowledgement, Basis, BreakGlass, BreakGlassStatus, Ending, Evidence, Scope, Scopes, Session,
};
use consentry::assistance::{AgentBudget, AssistanceRequest, RequestStatus};
use consentry::change::Addition;
use consentry::consent::Consent;
use consentry::contact::{Categories, ContactRecord};
use consentry::operation::Wanted;
use consentry::people::{Invitation, InvitationStatus};
use consentry::query::{Filter, Query, Queue, Sessions};
use consentry::record::{Key, Record};
use consentry::review::{Review, ReviewLine};
use consentry::set::{Approvers, Tags, Teams};
use consentry::text::{Link, TeamName};
use consentry::ticket::{Message, Ticket, Word, Words};
use consentry::{
    AccountId, Actor, Agent, AgentId, BreakGlassId, CommandId, Commit, ConsentId, ContactId, Digest, InvitationId,
    Language, Party, Permissions, ReviewId, RoleId, SessionId, Store as _, TicketId, Timestamp, staff, ticket,
};
use consentry_sqlite::SqliteStore;

/// A closed file with something in every table.
pub(crate) fn town() -> Folder {
    let folder = Folder::new();
    let desk = desk(SqliteStore::open(folder.file()).unwrap(), 1);
    let grace = Agent { id: AgentId::from_name("grace") };
    let teams = Teams::new(["support".parse().unwrap()]).unwrap();
    desk.run(&host(), staff::Enrol { agent: grace.id, name: "Grace".parse().unwrap(), teams }).unwrap();
    for account in [home(), street(1)] {
        settle(&desk, account);
        for n in 0..4 {
            let ticket = ask(&desk, account, &format!("Question {n}.")).unwrap();
            let answer = |body: &str| {
                let attachments = ticket::Attachments::default();
                ticket::Answer { account, ticket: ticket.id, body: body.parse().unwrap(), attachments }
            };
            desk.run(&Party::Agent(grace), answer("Have you tried turning it on?")).unwrap();
            desk.run(&Party::User(ada()), answer("Yes.")).unwrap();
        }
        desk.run_command(CommandId::from_name("known"), &ada(), open(account, "Known.")).unwrap();
        adorn(desk.store(), account);
    }
    folder
}

/// What no operation here writes: an invitation, a contact, a note, and the last ticket assigned and tagged.
fn adorn(store: &SqliteStore, account: AccountId) {
    let last = super::town::tickets(store, account).pop().unwrap();
    let (email, key) = ("grace@example.com".parse().unwrap(), "first".parse().unwrap());
    let invitation = Invitation {
        account,
        id: InvitationId::from_name("grace"),
        email,
        permissions: Permissions::TICKETS,
        invited_by: ada().id,
        status: InvitationStatus::Open,
        generation: 1,
        key,
        token_hash: [7; 32],
        sent_at: noon(),
        expires_at: noon(),
        accepted_by: Some(ada().id),
    };
    let contact = ContactRecord {
        account,
        id: ContactId::from_name("books"),
        email: Some("books@example.com".parse().unwrap()),
        name: Some("The books".parse().unwrap()),
        language: Language::German,
        categories: Categories::INVOICE,
        added_at: noon(),
        updated_at: noon(),
        removed_at: None,
    };
    let note = Message {
        account,
        ticket: last.id,
        internal: true,
        number: 1,
        author: Actor::Agent(AgentId::from_name("grace")),
        written_at: noon(),
        body: "They are nice.".parse().unwrap(),
        attachments: ticket::Attachments::default(),
    };
    let words = Words { account, number: last.number, internal: true, words: vec![Word(7)] };
    let version = match gather(store, account, &[Key::Ticket(account, last.id)], &[]).records.pop().flatten() {
        Some(found) => found.version,
        None => panic!("a ticket that is listed is there"),
    };
    let (assignee, tags) = (Some(AgentId::from_name("grace")), Tags::new(["vip".parse().unwrap()]).unwrap());
    let set = draft(account, "adorn")
        .put(invitation, 0)
        .put(contact, 0)
        .put(Ticket { assignee, tags, ..last }, version)
        .append(Addition::Message(note))
        .append(Addition::Words(words));
    let set = of_access(account).into_iter().fold(set, |set, record| set.put(record, 0));
    assert_eq!(store.commit(&set), Commit::Committed);
}

/// Who is inside an account; in each another one.
fn inside(account: AccountId) -> AgentId {
    AgentId::from_name(&account.to_string())
}

/// One of each kind that is about access, with something in every column.
fn of_access(account: AccountId) -> [Record; 8] {
    let (user, edition, acknowledged_at) = (ada().id, "2026-01".parse().unwrap(), noon());
    let (agent, counted_from, failed_at) = (inside(account), noon(), noon());
    let role = ReviewLine {
        account: AccountId::STAFF,
        id: RoleId::from_name(&account.to_string()),
        role: "support-lead".parse().unwrap(),
        started_at: noon(),
        reviewed_until: noon(),
        review: Some(ReviewId::from_name(&account.to_string())),
    };
    let review = Review {
        account: AccountId::STAFF,
        id: ReviewId::from_name(&account.to_string()),
        role: "support-lead".parse().unwrap(),
        reviewer: AgentId::from_name("grace"),
        from: noon(),
        until: noon(),
        finding: "Nothing.".parse().unwrap(),
        signed_at: noon(),
    };
    [
        session(account).into(),
        consent(account).into(),
        emergency(account).into(),
        request(account).into(),
        Acknowledgement { account, user, edition, acknowledged_at }.into(),
        AgentBudget { account: AccountId::STAFF, agent, counted_from, failures: 1, failures_ever: 2, failed_at }.into(),
        role.into(),
        review.into(),
    ]
}

fn scopes() -> Scopes {
    Scopes::new([Scope::IMPORT, Scope::SETTINGS]).unwrap()
}

fn call() -> Link {
    Link::new("https://example.com/calls/1").unwrap()
}

fn session(account: AccountId) -> Session {
    Session {
        account,
        id: SessionId::from_name("first"),
        agent: inside(account),
        agent_name: "Grace".parse().unwrap(),
        agent_standing: 3,
        user: ada().id,
        team: "support".parse().unwrap(),
        basis: Basis::Consent,
        consent: Some(ConsentId::from_name("first")),
        break_glass: Some(BreakGlassId::from_name("first")),
        armed_by: Some(ada().id),
        written: true,
        consented: scopes(),
        onboarding: true,
        ticket: Some(TicketId::from_name("a ticket")),
        responsible: Some(ada().id),
        scopes: scopes(),
        reason: "The oven is cold.".parse().unwrap(),
        link: call(),
        policy: Digest::new([7; 32]),
        entered_at: noon(),
        active_at: noon(),
        ends_at: noon(),
        idle_for_minutes: 30,
        ended_at: None,
        ending: Some(Ending::Left),
        actions: 2,
        documents: 1,
        sweep_at: Some(noon()),
        clean_up_until: Some(noon()),
        cleaned_at: None,
    }
}

fn consent(account: AccountId) -> Consent {
    Consent {
        account,
        id: ConsentId::from_name("first"),
        given_by: ada().id,
        administered: true,
        given_at: noon(),
        scopes: scopes(),
        from: noon(),
        until: noon(),
        evidence: Evidence::Link(call()),
        ticket: Some(TicketId::from_name("a ticket")),
        agent: Some(inside(account)),
        withdrawn_at: None,
    }
}

fn emergency(account: AccountId) -> BreakGlass {
    BreakGlass {
        account,
        id: BreakGlassId::from_name("first"),
        status: BreakGlassStatus::Asked,
        asked_by: inside(account),
        user: ada().id,
        scopes: scopes(),
        reason: "Smoke.".parse().unwrap(),
        link: call(),
        asked_at: noon(),
        until: noon(),
        approvers: Approvers::new([AgentId::from_name("grace")]).unwrap(),
        declined_by: Some(inside(account)),
        session: Some(SessionId::from_name("first")),
    }
}

fn request(account: AccountId) -> AssistanceRequest {
    AssistanceRequest {
        account,
        generation: 1,
        status: RequestStatus::Standing,
        requested_by: ada().id,
        administered: true,
        requested_at: noon(),
        until: noon(),
        starts_at: noon(),
        period_for_seconds: 1_800,
        digits: 8,
        secret: Some(format!("cs1.first.{}", "5a".repeat(72)).parse().unwrap()),
        ticket: Some(TicketId::from_name("a ticket")),
        agent: Some(inside(account)),
        scopes: scopes(),
        evidence: Some(Evidence::Text(Digest::new([9; 32]))),
        step: 1,
        tries: 2,
        failures: 3,
        session: Some(SessionId::from_name("first")),
    }
}

/// Everything that can be asked about an account, each question by itself.
pub(crate) fn questions(account: AccountId, tickets: &[consentry::TicketId]) -> Vec<Wanted> {
    let mut all = Vec::new();
    let mut keys = vec![
        Key::Account(account),
        Key::Counter(account),
        Key::Journal(account),
        Key::Membership(account, ada().id),
        Key::Service(account, consentry::ServiceId::from_name("hosting")),
        Key::Invitation(account, InvitationId::from_name("grace")),
        Key::Contact(account, ContactId::from_name("books")),
        Key::Agent(AgentId::from_name("grace")),
    ];
    let (rows, words) = (200, vec![Word(7)]);
    let (support, grace): (TeamName, _) = ("support".parse().unwrap(), AgentId::from_name("grace"));
    let listed = |filter, team| Query::Tickets { account, filter, team, before: None, rows };
    let mut queries = vec![
        Query::Entries { account, after: 0, rows: 200 },
        Query::Undelivered { account, rows: 200 },
        Query::Pending { now: noon(), after: None, rows: 200 },
        listed(Filter::All, None),
        listed(Filter::All, Some(support.clone())),
        listed(Filter::Assignee(grace), None),
        listed(Filter::Tag("vip".parse().unwrap()), None),
        listed(Filter::Words { words: words.clone(), internal: true }, None),
        Query::Similar { account, words, team: None, each: rows, rows },
        Query::Queue { queue: Queue::Team(support), after: None, rows },
        Query::Queue { queue: Queue::Assignee(grace), after: None, rows },
        Query::Services { account, after: None, rows },
        Query::Members { account, after: None, rows },
        Query::Memberships { user: ada().id, after: None, rows },
        Query::Invitations { account, after: None, rows },
        Query::Contacts { account, categories: None, after: None, rows },
        Query::Consents { account, after: None, rows },
        Query::BreakGlasses { after: None, rows },
        Query::Agents { after: None, rows },
        Query::AgentBudgets { after: None, rows },
        Query::ReviewLines { rows },
        Query::Reviews { after: None, rows },
    ];
    let (agent, from, until) = (Some(inside(account)), noon(), Timestamp::MAX);
    let owed = [None, agent].map(|agent| Sessions::CleanUp { agent });
    let entered = [None, agent].map(|agent| Sessions::Entered { agent, from, until });
    for of in
        [Sessions::Live(account), Sessions::Onboarding(account), Sessions::Sweep].into_iter().chain(owed).chain(entered)
    {
        queries.push(Query::Sessions { of, after: None, rows });
    }
    keys.extend(of_access(account).iter().map(Record::key));
    for status in ticket::Status::ALL {
        queries.push(listed(Filter::Status(*status), None));
    }
    for ticket in tickets {
        keys.push(Key::Ticket(account, *ticket));
        for internal in [false, true] {
            queries.push(Query::Messages { account, ticket: *ticket, internal, after: 0, rows: 200 });
        }
    }
    for key in keys {
        let mut wanted = Wanted::new(account);
        wanted.record(key);
        all.push(wanted);
    }
    for query in queries {
        let mut wanted = Wanted::new(account);
        wanted.page(query);
        all.push(wanted);
    }
    all.push(Wanted { command: Some(CommandId::from_name("known")), ..Wanted::new(account) });
    all
}
