//! RULE T8: what is the support's own: notes, assignees, priorities, tags, categories and queues.

use crate::common::*;
use crate::support::*;
use consentry::journal::{Fact, Work};
use consentry::ticket::{Assigned, List, Only, Priority, Queue, Status, Ticket, View};
use consentry::{AccountId, Cursor, MemoryStore, Missing, Page, Store, User};

/// What Tim sees of a ticket, to the last letter.
fn seen(world: &World<MemoryStore>, ticket: &Ticket) -> String {
    let thread = world.desk.run(&user("tim"), history(home(), ticket.id)).unwrap();
    let listed = world.desk.run(&user("tim"), list(home(), None)).unwrap();
    let found = world.desk.run(&user("tim"), search(home(), "shop")).unwrap();
    let counts = world.desk.run(&user("tim"), consentry::ticket::TicketCounts { account: home() }).unwrap();
    let alike = world.desk.run(&user("tim"), like_backup(home())).unwrap();
    format!("{thread:?} {listed:?} {found:?} {counts:?} {alike:?}")
}

fn works(store: &impl Store, account: AccountId) -> Vec<Work> {
    let work = |fact| match fact {
        Fact::TicketWorked { work, .. } => Some(work),
        _ => None,
    };
    entries(store, account).iter().filter_map(|entry| work(entry.read_fact().unwrap())).collect()
}

#[test]
fn internal_work_changes_nothing_that_a_customer_sees() {
    // RULES T8, T11: not a date, not a count, not an order.
    let world = teams_town();
    let (kim, store) = (agent("kim"), world.desk.store());
    world.desk.run(&user("tim"), backup(home())).unwrap();
    for status in Status::ALL.iter().filter(|status| **status != Status::Merged) {
        let ticket = world.ticket_in(*status);
        let (before, version) = (seen(&world, &ticket), works(store, home()).len());
        world.advance(3_600);
        assert_eq!(
            world
                .desk
                .run(
                    &kim,
                    note(
                        home(),
                        ticket.id,
                        "The shop of a difficult one: backup of the mail server fails, stops nightly."
                    )
                )
                .unwrap()
                .note,
            1
        );
        assert_eq!(world.desk.run(&kim, note(home(), ticket.id, "Again.")).unwrap().note, 2);
        world.desk.run(&kim, prioritise(home(), ticket.id, Priority::Urgent)).unwrap();
        world.desk.run(&kim, tag(home(), ticket.id, &["vip", "angry"], &[])).unwrap();
        assert_eq!(seen(&world, &ticket), before, "{status}");
        assert_eq!(works(store, home()).len(), version + 4, "RULE I20");
    }
    let ticket = world.ticket_in(Status::WaitingForSupport);
    let before = seen(&world, &ticket);
    world.advance(3_600);
    world.desk.run(&kim, assign(home(), ticket.id, Some(kim))).unwrap();
    world.desk.run(&kim, assign(home(), ticket.id, None)).unwrap();
    assert_eq!(seen(&world, &ticket), before);
}

#[test]
fn notes_have_numbers_of_their_own_and_only_agents_read_them() {
    // RULES T8, T11
    let world = teams_town();
    let ticket = world.open(user("tim"), home());
    world.desk.run(&agent("kim"), note(home(), ticket.id, "First.")).unwrap();
    world.desk.run(&agent("kim"), answer(home(), ticket.id, "Hello.")).unwrap();
    world.desk.run(&agent("max"), note(home(), ticket.id, "Second.")).unwrap();
    let shown = world.desk.run(&user("tim"), history(home(), ticket.id)).unwrap();
    assert_eq!(shown.messages.rows.iter().map(|it| it.number).collect::<Vec<_>>(), [1, 2], "no gap betrays a note");
    assert!(shown.messages.rows.iter().all(|it| !it.internal));
    assert_eq!((shown.ticket.messages, shown.ticket.internal), (2, None));
    let read = world.desk.run(&agent("kim"), notes(home(), ticket.id)).unwrap().rows;
    let said: Vec<_> = read.iter().map(|it| (it.number, it.body.as_str(), it.internal)).collect();
    assert_eq!(said, [(1, "First.", true), (2, "Second.", true)]);
    let by_agent = world.desk.run(&agent("kim"), history(home(), ticket.id)).unwrap();
    assert_eq!(by_agent.ticket.internal.unwrap().notes, 2);
    // Page by page.
    let one = Page::first(1).unwrap();
    let first = consentry::ticket::Notes { page: one.clone(), ..notes(home(), ticket.id) };
    let next = world.desk.run(&agent("kim"), first.clone()).unwrap().next.unwrap();
    let second = consentry::ticket::Notes { page: one.after(next), ..first };
    let second = world.desk.run(&agent("kim"), second).unwrap();
    assert_eq!((second.rows[0].number, second.next), (2, None));
    // A full ticket takes no more notes, and still takes answers.
    let (version, full) =
        record::<Ticket>(world.desk.store(), consentry::record::Key::Ticket(home(), ticket.id)).unwrap();
    put(world.desk.store(), Ticket { notes: Ticket::MESSAGES_MAX, ..full }, version);
    assert_eq!(missing(world.desk.run(&agent("kim"), note(home(), ticket.id, "No."))), [Missing::RoomForMessage]);
    assert!(world.desk.run(&agent("kim"), answer(home(), ticket.id, "Yes.")).is_ok());
}

#[test]
fn only_who_is_active_and_in_the_team_is_assigned() {
    // RULE T8
    let world = teams_town();
    let kim = agent("kim");
    let ticket = world.open(user("tim"), home());
    let assigned = |to| world.desk.run(&kim, assign(home(), ticket.id, Some(agent(to))));
    for (to, lacks) in [
        ("lea", Missing::Team),
        ("nik", Missing::Team),
        ("ian", Missing::ActiveAgent),
        ("nobody", Missing::ActiveAgent),
    ] {
        assert_eq!(missing(assigned(to)), [lacks], "{to}");
    }
    assert_eq!(world.stored(&ticket), ticket);
    world.advance(60);
    let view = assigned("max").unwrap();
    assert_eq!((view.status, view.internal.unwrap().assignee), (Status::Open, Some(agent("max").id)));
    // Taking it up is the customer's to see; handing it on isn't.
    let taken = world.stored(&ticket);
    assert!(taken.updated_at > ticket.updated_at && taken.waiting_since == ticket.waiting_since);
    world.advance(60);
    assigned("kim").unwrap();
    assert_eq!(world.stored(&ticket).updated_at, taken.updated_at);
    // A closed ticket is assigned to nobody new, but can be taken away.
    world.desk.run(&kim, close(home(), ticket.id)).unwrap();
    assert_eq!(missing(assigned("max")), [Missing::NotClosed]);
    assert_eq!(world.desk.run(&kim, assign(home(), ticket.id, None)).unwrap().internal.unwrap().assignee, None);
}

#[test]
fn what_changes_nothing_has_no_effect_and_no_entry() {
    // RULE I20: an entry says that something was done.
    let world = teams_town();
    let kim = agent("kim");
    let ticket = world.ticket_in(Status::Open);
    world.desk.run(&kim, tag(home(), ticket.id, &["vip"], &[])).unwrap();
    world.desk.run(&kim, close(home(), ticket.id)).unwrap();
    world.desk.run(&user("tim"), rate(home(), ticket.id, 4)).unwrap();
    let open = world.ticket_in(Status::Open);
    world.advance(60);
    let before = all_of(world.desk.store());
    world.desk.run(&kim, tag(home(), ticket.id, &["vip"], &["never-there"])).unwrap();
    world.desk.run(&kim, tag(home(), ticket.id, &[], &[])).unwrap();
    world.desk.run(&kim, prioritise(home(), ticket.id, Priority::Normal)).unwrap();
    world.desk.run(&kim, assign(home(), open.id, Some(kim))).unwrap();
    world.desk.run(&kim, transfer(home(), ticket.id, "general")).unwrap();
    world.desk.run(&user("ada"), rate(home(), ticket.id, 4)).unwrap();
    assert_eq!(all_of(world.desk.store()), before);
}

#[test]
fn tags_are_a_set_with_a_limit() {
    // RULE T8
    let world = teams_town();
    let kim = agent("kim");
    let ticket = world.open(user("tim"), home());
    let both = world.desk.run(&kim, tag(home(), ticket.id, &["a", "b"], &["b"]));
    assert_eq!(both.unwrap_err().to_string(), "invalid input: ticket.tags: contradicts another part of the input");
    let many: Vec<String> = (0..32).map(|n| format!("tag-{n}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    world.desk.run(&kim, tag(home(), ticket.id, &many, &[])).unwrap();
    let refused = world.desk.run(&kim, tag(home(), ticket.id, &["one-more"], &[]));
    assert_eq!(refused.unwrap_err().to_string(), "invalid input: ticket.tags: is 33, allowed are 0 to 32");
    // Room is made and taken at once.
    let view = world.desk.run(&kim, tag(home(), ticket.id, &["one-more"], &["tag-0"])).unwrap();
    assert_eq!(view.internal.unwrap().tags.len(), 32);
    let tagged = |name: &str| {
        let only = Only::Tag(name.parse().unwrap());
        world.desk.run(&kim, List { only, ..team_list(home(), None) }).unwrap().rows.len()
    };
    assert_eq!((tagged("one-more"), tagged("tag-0")), (1, 0));
}

#[test]
fn a_ticket_is_handed_to_another_team_by_its_category() {
    // RULES T8, T11
    let world = teams_town();
    let (kim, lea) = (agent("kim"), agent("lea"));
    let ticket = world.ticket_in(Status::Open);
    assert_eq!(ticket.assignee, Some(kim.id));
    world.advance(60);
    let unknown = world.desk.run(&kim, transfer(home(), ticket.id, "nothing")).unwrap_err();
    assert_eq!(unknown.to_string(), "invalid input: ticket.category: is not a known name");
    let view = world.desk.run(&kim, transfer(home(), ticket.id, "invoice")).unwrap();
    let internal = view.internal.unwrap();
    assert_eq!((internal.team, internal.assignee, view.status), (team("billing"), None, Status::Open));
    // Kim has lost sight of it, Lea has it, and the counts follow.
    assert_eq!(code(world.desk.run(&kim, history(home(), ticket.id))), "not_found");
    assert!(world.desk.run(&lea, history(home(), ticket.id)).is_ok());
    let total = |by| world.desk.run(&by, consentry::ticket::TicketCounts { account: home() }).unwrap().total();
    assert_eq!((total(kim), total(lea), total(agent("max"))), (0, 1, 1));
    // The category is the customer's to see, and so is that it changed; the team isn't.
    let shown = world.desk.run(&user("tim"), history(home(), ticket.id)).unwrap().ticket;
    assert_eq!((shown.category.as_str(), shown.internal), ("invoice", None));
    assert!(shown.updated_at > ticket.updated_at);
}

#[test]
fn the_queue_is_over_all_accounts_the_most_urgent_first_then_who_waits_longest() {
    // RULE T8
    let world = teams_town();
    let kim = agent("kim");
    let mut opened = Vec::new();
    for (by, account) in [("tim", home()), ("eve", elsewhere()), ("tim", home()), ("eve", elsewhere()), ("tim", home())]
    {
        world.advance(1);
        opened.push(world.open(user(by), account));
    }
    world.desk.run(&kim, prioritise(home(), opened[4].id, Priority::Urgent)).unwrap();
    world.desk.run(&kim, prioritise(home(), opened[0].id, Priority::Low)).unwrap();
    world.desk.run(&kim, hold(home(), opened[2].id)).unwrap();
    let ids = |rows: Vec<View>| rows.into_iter().map(|it| it.id).collect::<Vec<_>>();
    let expected = [4, 1, 3, 0].map(|index: usize| opened[index].id);
    assert_eq!(ids(world.desk.run(&kim, queue("support")).unwrap().rows), expected);
    // The next to answer is the first.
    let next = Queue { page: Page::first(1).unwrap(), ..queue("support") };
    assert_eq!(ids(world.desk.run(&kim, next).unwrap().rows), expected[..1]);
    // Page by page, whatever its size.
    for rows in 1..=5 {
        let (mut page, mut all) = (Page::first(rows).unwrap(), Vec::new());
        loop {
            let part = world.desk.run(&kim, Queue { page: page.clone(), ..queue("support") }).unwrap();
            all.extend(ids(part.rows));
            match part.next {
                Some(next) => page = page.after(next),
                None => break,
            }
        }
        assert_eq!(all, expected, "{rows} rows");
    }
    // Answered, it leaves the queue; answered by the customer, it is back at the end.
    world.advance(1);
    world.desk.run(&kim, answer(elsewhere(), opened[1].id, "Try.")).unwrap();
    world.advance(1);
    world.desk.run(&user("eve"), answer(elsewhere(), opened[1].id, "No.")).unwrap();
    assert_eq!(
        ids(world.desk.run(&kim, queue("support")).unwrap().rows),
        [4, 3, 1, 0].map(|index: usize| opened[index].id)
    );
    assert!(world.desk.run(&agent("lea"), queue("billing")).unwrap().rows.is_empty());
}

#[test]
fn an_agents_own_queue_leaves_out_what_the_agent_no_longer_sees() {
    // RULES T8, T11
    let world = teams_town();
    let max = agent("max");
    let mut opened = Vec::new();
    for category in ["general", "invoice", "general", "invoice", "general"] {
        world.advance(1);
        let open = consentry::ticket::Open { category: category.parse().unwrap(), ..open(home()) };
        let ticket = world.desk.run(&user("tim"), open).unwrap();
        world.desk.run(&max, assign(home(), ticket.id, Some(max))).unwrap();
        opened.push(ticket.id);
    }
    let own = |page: Page| world.desk.run(&max, Assigned { page }).unwrap();
    let ids = |rows: &[View]| rows.iter().map(|it| it.id).collect::<Vec<_>>();
    assert_eq!(ids(&own(Page::default()).rows), opened);
    let key = consentry::record::Key::Agent(max.id);
    let (version, record) = record::<consentry::staff::AgentRecord>(world.desk.store(), key).unwrap();
    put(world.desk.store(), consentry::staff::AgentRecord { teams: teams(&["billing"]), ..record }, version);
    // With pages of one row: some are empty, and the way goes on behind them.
    let (mut page, mut all) = (Page::first(1).unwrap(), Vec::new());
    loop {
        let part = own(page.clone());
        all.extend(ids(&part.rows));
        match part.next {
            Some(next) => page = page.after(next),
            None => break,
        }
    }
    assert_eq!(all, [opened[1], opened[3]]);
    // Somebody else's cursor is not this agent's.
    let foreign: Cursor = own(Page::first(1).unwrap()).next.unwrap();
    let page = Page::default().after(foreign);
    assert_eq!(code(world.desk.run(&agent("kim"), Assigned { page })), "invalid.foreign_cursor");
}

#[test]
fn only_what_is_solved_or_closed_is_rated_and_minds_may_change() {
    // RULE T8
    let world = teams_town();
    for &status in Status::ALL {
        let ticket = world.ticket_in(status);
        world.advance(60);
        let rated = world.desk.run(&user("tim"), rate(home(), ticket.id, 2));
        if !matches!(status, Status::Solved | Status::Closed) {
            assert_eq!(missing(rated), [Missing::Rateable], "{status}");
            continue;
        }
        let view = rated.unwrap();
        assert!(view.updated_at > ticket.updated_at, "others of the account see it");
        assert_eq!((view.rating.unwrap().get(), view.comment.unwrap().as_str()), (2, "Quick."));
        let again = consentry::ticket::Rate { comment: None, ..rate(home(), ticket.id, 5) };
        let view = world.desk.run(&user("ada"), again).unwrap();
        assert_eq!((view.rating.unwrap().get(), view.comment), (5, None));
        // The support sees it, and reopening leaves it.
        let kim = agent("kim");
        world.desk.run(&user("tim"), reopen(home(), ticket.id)).unwrap();
        assert_eq!(world.desk.run(&kim, history(home(), ticket.id)).unwrap().ticket.rating.unwrap().get(), 5);
    }
}

#[test]
fn a_customers_journal_says_that_the_support_worked_and_not_what_it_did() {
    // RULES T8, T11: one code for all internal work, without payload; the tree can be verified nevertheless.
    use consentry::journal::tree::Frontier;
    let world = teams_town();
    let (kim, ticket) = (agent("kim"), world.open(user("tim"), home()));
    world.desk.run(&kim, note(home(), ticket.id, "Secret.")).unwrap();
    world.desk.run(&kim, tag(home(), ticket.id, &["secret"], &[])).unwrap();
    world.desk.run(&kim, prioritise(home(), ticket.id, Priority::High)).unwrap();
    world.desk.run(&kim, assign(home(), ticket.id, Some(kim))).unwrap();
    world.desk.run(&kim, transfer(home(), ticket.id, "invoice")).unwrap();
    let read = consentry::journal::Read { account: home(), page: Page::default() };
    let shown = world.desk.run(&User { id: user("ada").id }, read).unwrap().rows;
    let stored = entries(world.desk.store(), home());
    let mut frontier = Frontier::default();
    let mut withheld = 0;
    for (index, (shown, stored)) in (0u64..).zip(shown.iter().zip(&stored)) {
        assert_eq!(shown.header, stored.header);
        frontier.append(index, shown.leaf());
        if shown.read_header().unwrap().fact == Fact::WORKED {
            assert_eq!((&shown.salt, &shown.payload), (&None, &None));
            withheld += 1;
        } else {
            assert_eq!(shown, stored);
        }
    }
    assert_eq!((withheld, shown.len()), (5, stored.len()));
    assert_eq!(frontier.root(), head(world.desk.store(), home()).unwrap().root());
    // For the relays and the auditors all of it is there.
    assert!(stored.iter().all(|entry| entry.read_fact().is_ok()));
}
