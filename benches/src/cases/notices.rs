use crate::bench::{Bench, Case, Contestants, Failure, Goal, Ran, Sample, Unit};
use crate::world;
use consentry::contact::{Add, Categories};
use consentry::journal::{Entry, Lease, Undelivered};
use consentry::notice::Compose;
use consentry::set::Teams;
use consentry::ticket::{Answer, Attachments};
use consentry::{Agent, AgentId, Desk, Language, MemoryStore, Party, Relay, RelayId, Store, staff};
use consentry_sqlite::SqliteStore;
use std::hint::black_box;

pub(crate) const SQLITE: Case = Case {
    name: "notices.1000",
    operation: "compose an answer's notice to 1,000 contacts, SQLite",
    peer: "",
    floor: "",
    unit: Unit::Seconds,
    goal: Goal::AtMost(1e-3),
    run: |bench| run(bench, &Desk::new(SqliteStore::open(bench.fresh("notices.1000")?.join("support.db"))?)),
};

pub(crate) const MEMORY: Case = Case {
    name: "notices.1000.memory",
    operation: "the same, in memory",
    run: |bench| run(bench, &Desk::new(MemoryStore::new())),
    ..SQLITE
};

const CONTACTS: u32 = 1_000;
/// Notices composed in a round.
const TIMES: u32 = 2;

fn run(bench: &Bench, desk: &Desk<impl Store>) -> Result<Ran, Failure> {
    let by = Relay { id: RelayId::from_name("relay:mail") };
    let entry = answered(desk, &by)?;
    let compose = || Compose { entry: entry.clone(), after: None, rows: CONTACTS };
    let recipients = desk.run(&by, compose())?.notice.ok_or("nobody is told")?.recipients.len();
    // The primary address is told, too.
    if recipients != usize::try_from(CONTACTS)? + 1 {
        return Err(format!("{recipients} recipients").into());
    }
    let ours = |_| {
        Sample::timed(TIMES, |_| {
            black_box(desk.run(&by, compose())?);
            Ok(())
        })
    };
    Contestants::ours(ours).run(bench.rounds(500))
}

/// The entry of an agent's answer, in an account whose contacts all chose notices about tickets.
fn answered(desk: &Desk<impl Store>, by: &Relay) -> Result<Entry, Failure> {
    let account = world::account(0);
    world::found(desk, account)?;
    let ticket = desk.run(&world::user(), world::open(account)?)?.id;
    let agent = Agent { id: AgentId::from_name("agent:grace") };
    let teams = Teams::new(["support".parse()?])?;
    desk.run(&world::host()?, staff::Enrol { agent: agent.id, name: "Grace".parse()?, teams })?;
    let answer = Answer { account, ticket, body: world::BODY.parse()?, attachments: Attachments::default() };
    desk.run(&Party::Agent(agent), answer)?;
    for number in 0..CONTACTS {
        let (email, name) = (format!("contact-{number}@bakery.example").parse()?, format!("Contact {number}").parse()?);
        let categories = Categories::SUPPORT | Categories::GENERAL;
        desk.run(&world::user(), Add { account, email, name, language: Language::English, categories })?;
    }
    desk.run(by, Lease { account, seconds: Lease::SECONDS_MAX })?;
    let entries = desk.run(by, Undelivered { account, rows: 50 })?;
    let answered = |entry: &Entry| entry.payload.as_ref().is_some_and(|payload| payload.contains("ticket.answered"));
    Ok(entries.into_iter().find(answered).ok_or("no entry of the answer")?)
}
