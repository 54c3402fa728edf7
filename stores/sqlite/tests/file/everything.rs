//! A file with something in every table and column, and everything that can be asked about it.

use super::town::{Build as _, Folder, ada, ask, desk, draft, gather, home, host, noon, open, settle, street};
use consentry::change::Addition;
use consentry::contact::{Categories, ContactRecord};
use consentry::operation::Wanted;
use consentry::people::{Invitation, InvitationStatus};
use consentry::query::{Filter, Query, Queue};
use consentry::record::Key;
use consentry::set::{Tags, Teams};
use consentry::text::TeamName;
use consentry::ticket::{Message, Ticket, Word, Words};
use consentry::{AccountId, Actor, Agent, AgentId, CommandId, Commit, ContactId, InvitationId, Language, Party};
use consentry::{Permissions, Store as _, staff, ticket};
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
    assert_eq!(store.commit(&set), Commit::Committed);
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
    ];
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
