//! Random days in a random town, compared step by step with the model.

use crate::common::*;
use crate::journal::sound_journal;
use crate::model::{ACCOUNTS, AGENTS, Model, PEOPLE, RELAYS, Step, step};
use consentry::journal::{Acknowledge, Entry, Lease, Read, Undelivered};
use consentry::ticket::{Status, TicketCounts};
use consentry::{
    AccountId, CommandId, DeskError, MemoryStore, Page, Permissions, ServiceId, TicketId, account, ticket,
};
use proptest::prelude::*;

fn id(account: usize) -> AccountId {
    AccountId::from_name(ACCOUNTS[account])
}

/// A ticket by its place, or one that isn't there.
fn ticket_at(store: &MemoryStore, account: usize, place: usize) -> TicketId {
    let open = tickets(store, id(account));
    open.iter().rev().nth(place).map_or(TicketId::from_name("nothing"), |ticket| ticket.id)
}

fn service_id(account: usize) -> ServiceId {
    service(id(account))
}

/// Runs it; the verdict in the model's words and the reply in some.
fn run(world: &World<MemoryStore>, command: CommandId, step: Step) -> (Result<(), String>, String) {
    fn told<T: std::fmt::Debug>(reply: Result<T, DeskError>) -> (Result<(), String>, String) {
        let shown = format!("{reply:?}");
        let verdict = match reply {
            Ok(_) => Ok(()),
            Err(DeskError::Refused(refusal)) => Err(refusal.conditions()[0].code().to_owned()),
            Err(error) => Err(error.code().to_owned()),
        };
        (verdict, shown)
    }
    let (desk, store) = (&world.desk, world.desk.store());
    macro_rules! run {
        ($by:expr, $operation:expr) => {
            told(desk.run_command(command, &$by, $operation))
        };
    }
    match step {
        Step::Create { account, owner } => {
            run!(host(), create(id(account), user(PEOPLE[owner])))
        }
        Step::AddService { account } => {
            let name = "Name".parse().unwrap();
            run!(host(), account::AddService { account: id(account), service: service_id(account), name })
        }
        Step::Enrol { agent: index } => {
            run!(host(), enrol(agent(AGENTS[index])))
        }
        Step::Admit { account, by, user: whom, bits } => {
            run!(user(PEOPLE[by]), admit(id(account), user(PEOPLE[whom]), Permissions::from_bits_retain(bits)))
        }
        Step::Open { account, by, service_of } => {
            run!(user(PEOPLE[by]), ticket::Open { service: service_id(service_of), ..open(id(account)) })
        }
        Step::Answer { account, ticket, by } => {
            run!(by.party(), answer(id(account), ticket_at(store, account, ticket), "An answer."))
        }
        Step::History { account, ticket, by } => {
            run!(by.party(), history(id(account), ticket_at(store, account, ticket)))
        }
        Step::List { account, by, status } => {
            run!(by.party(), list_for(by.party(), id(account), Status::ALL.get(status).copied()))
        }
        Step::Counts { account, by } => run!(by.party(), TicketCounts { account: id(account) }),
        Step::Read { account, by } => run!(user(PEOPLE[by]), Read { account: id(account), page: Page::default() }),
        Step::Lease { account, relay: index, seconds } => {
            run!(relay(RELAYS[index]), Lease { account: id(account), seconds })
        }
        Step::Undelivered { account, relay: index } => {
            run!(relay(RELAYS[index]), Undelivered { account: id(account), rows: 200 })
        }
        Step::Acknowledge { account, relay: index, through } => {
            run!(relay(RELAYS[index]), Acknowledge { account: id(account), through })
        }
        Step::Clock { seconds } => {
            world.advance(seconds);
            (Ok(()), String::new())
        }
        Step::Again => (Ok(()), String::new()),
    }
}

fn makes_an_entry(step: Step) -> bool {
    use Step::{AddService, Admit, Answer, Create, Enrol, Open};
    matches!(step, Create { .. } | AddService { .. } | Enrol { .. } | Admit { .. } | Open { .. } | Answer { .. })
}

fn delivers(step: Step) -> bool {
    matches!(step, Step::Lease { .. } | Step::Acknowledge { .. })
}

fn all_entries(store: &MemoryStore) -> Vec<Entry> {
    let realms = (0..ACCOUNTS.len()).map(id).chain([AccountId::STAFF]);
    realms.flat_map(|account| entries(store, account)).collect()
}

/// What holds after every step, whatever it was.
fn sound(store: &MemoryStore, model: &Model) {
    for (&account, house) in &model.accounts {
        let open = tickets(store, id(account));
        let numbers: Vec<_> = open.iter().rev().map(|ticket| ticket.number.get()).collect();
        assert_eq!(numbers, (1..=house.tickets.len() as u64).collect::<Vec<_>>(), "dense");
        let counter = counter(store, id(account));
        assert_eq!((counter.last, counted(&counter.counts())), (open.len() as u64, recount(&open)));
        let stored: Vec<_> = open.iter().rev().map(|ticket| (ticket.status, ticket.messages)).collect();
        assert_eq!(stored, house.tickets);
        for ticket in &open {
            let numbers: Vec<_> = messages(store, id(account), ticket.id).iter().map(|it| it.number).collect();
            assert_eq!(numbers, (1..=ticket.messages).collect::<Vec<_>>());
        }
        sound_journal(store, id(account));
        let head = head(store, id(account)).unwrap();
        assert_eq!((head.size, head.latest_at, head.delivered), (house.entries, house.latest, house.delivered));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, max_shrink_iters: 2_000, ..ProptestConfig::default() })]
    #[test]
    fn random_days_go_as_the_model_says(steps in proptest::collection::vec(step(), 1..120)) {
        use consentry::time::Clock;
        let world = World::with(MemoryStore::new());
        let store = world.desk.store();
        let mut model = Model::default();
        let mut last = None;
        // A founded town to start with, so that most steps mean something.
        let founding = [
            Step::Create { account: 0, owner: 0 },
            Step::AddService { account: 0 },
            Step::Create { account: 1, owner: 1 },
            Step::Enrol { agent: 0 },
            Step::Admit { account: 0, by: 0, user: 2, bits: Permissions::TICKETS.bits() },
        ];
        for (index, step) in founding.into_iter().chain(steps).enumerate() {
            let (before, entries_before) = (all_of(store), all_entries(store));
            let clock = world.clock.now();
            if let (Step::Again, Some((command, step, told))) = (step, &last) {
                // Its effect was to be had once; a reply is given again, a refusal without effects decided anew.
                prop_assert_eq!(&run(&world, *command, *step), told);
                prop_assert_eq!(all_of(store), before);
                continue;
            }
            let expected = model.run(step, clock);
            let id = command(&format!("step {index}"));
            let told = run(&world, id, step);
            prop_assert_eq!(&told.0, &expected.map_err(str::to_owned), "step {}: {:?}", index, step);
            let entries_after = all_entries(store);
            let grown = entries_after.len() - entries_before.len();
            prop_assert!(entries_before.iter().all(|entry| entries_after.contains(entry)), "entries are for ever");
            prop_assert_eq!(grown, usize::from(told.0.is_ok() && makes_an_entry(step)));
            if told.0.is_err() || !(makes_an_entry(step) || delivers(step)) {
                prop_assert_eq!(all_of(store), before, "step {}: {:?} changed something", index, step);
            }
            sound(store, &model);
            // Only what took effect is remembered; readings and refusals may well be told otherwise later on.
            let remembered = told.0.is_ok() && (makes_an_entry(step) || delivers(step));
            // Answers name a ticket by its place, which a later opening doesn't move.
            if remembered {
                last = Some((id, step, told));
            }
        }
    }
}
