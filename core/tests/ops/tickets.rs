//! The rules about tickets, each by its own words.

use crate::common::*;
use consentry::query::{Query, Rows};
use consentry::ticket::{History, List, Status, Ticket, TicketCounts};
use consentry::{Actor, Missing, Page, Permissions, ServiceId, Timestamp};
use proptest::prelude::*;

#[test]
fn a_ticket_can_be_opened_at_any_hour_of_any_day() {
    // RULE T1. Sunday night, a leap day, new year, the hour that a change to summer time leaves out, a leap second's
    // neighbour, and both ends of all time.
    let moments = [
        "2026-03-08T03:00:00.000000Z",
        "2028-02-29T12:00:00.000000Z",
        "2026-12-31T23:59:59.999999Z",
        "2026-03-29T01:30:00.000000Z",
        "2016-12-31T23:59:59.999999Z",
        "1969-12-31T23:59:59.999999Z",
        "0001-01-01T00:00:00.000000Z",
        "9999-12-31T23:59:59.999999Z",
    ];
    for text in moments {
        let world = World::with(consentry::MemoryStore::new());
        world.clock.set(at(text));
        world.found(home(), user("ada"));
        let ticket = world.open(user("ada"), home());
        assert_eq!(ticket.opened_at, at(text));
        assert_eq!(ticket.number.get(), 1);
    }
}

proptest! {
    #[test]
    fn a_ticket_can_be_opened_at_every_microsecond(
        micros in Timestamp::MIN.as_micros()..=Timestamp::MAX.as_micros()
    ) {
        // RULE T1
        let world = World::with(consentry::MemoryStore::new());
        world.clock.set(Timestamp::from_micros(micros).unwrap());
        world.found(home(), user("ada"));
        prop_assert_eq!(world.open(user("ada"), home()).opened_at.as_micros(), micros);
    }
}

#[test]
fn it_takes_the_ticket_right_and_a_service_of_the_account() {
    // RULE T1
    let world = town();
    for by in [user("ada"), user("tim")] {
        assert_eq!(world.open(by, home()).opened_by, by.id);
    }
    let before = all_of(world.desk.store());
    // Every right but the one, and no right is as good as it.
    assert_eq!(missing(world.desk.run(&user("bob"), open(home()))), [Missing::TicketPermission]);
    // A service that nobody has, and one that another account has.
    for service in [ServiceId::from_name("nothing"), service(elsewhere())] {
        let refused = world.desk.run(&user("ada"), consentry::ticket::Open { service, ..open(home()) });
        assert_eq!(refused.unwrap_err().to_string(), "no such service");
    }
    assert_eq!(all_of(world.desk.store()), before);
}

#[test]
fn each_permission_alone_opens_a_ticket_only_if_it_is_the_one() {
    // RULES T1, C4
    let world = town();
    for one in Permissions::all().iter() {
        let name = one.names().next().unwrap();
        world.desk.run(&user("ada"), admit(home(), user(&name), one)).unwrap();
        assert_eq!(world.desk.run(&user(&name), open(home())).is_ok(), one == Permissions::TICKETS, "{name}");
    }
}

#[test]
fn the_history_shows_number_date_subject_status_and_content_always() {
    // RULE T4
    let world = town();
    let ticket = world.open(user("tim"), home());
    let opened_at = at(START);
    let readers = [user("ada").into(), user("tim").into(), consentry::Party::Agent(agent("kim"))];
    let check = |status: Status, contents: &[&str]| {
        for by in &readers {
            let shown = world.desk.run(by, history(home(), ticket.id)).unwrap();
            assert_eq!(shown.ticket.number.get(), 1);
            assert_eq!(shown.ticket.opened_at, opened_at);
            assert_eq!(shown.ticket.subject.as_str(), "The shop is down");
            assert_eq!(shown.ticket.status, status);
            let bodies: Vec<_> = shown.messages.rows.iter().map(|message| message.body.as_str()).collect();
            assert_eq!(bodies, contents);
            assert_eq!(shown.ticket.messages, contents.len() as u64);
            let listed = world.desk.run(by, list_for(*by, home(), None)).unwrap();
            assert_eq!(listed.rows, [shown.ticket]);
        }
    };
    let query = "Since noon.\nNothing was changed.";
    check(Status::New, &[query]);
    world.advance(60);
    world.desk.run(&agent("kim"), answer(home(), ticket.id, "Restarted.")).unwrap();
    check(Status::WaitingForCustomer, &[query, "Restarted."]);
    // Always: ten years later as well.
    world.advance(10 * 365 * 86_400);
    check(Status::WaitingForCustomer, &[query, "Restarted."]);
    world.desk.run(&user("tim"), answer(home(), ticket.id, "Still down.")).unwrap();
    check(Status::WaitingForSupport, &[query, "Restarted.", "Still down."]);
}

#[test]
fn a_ticket_is_answered_and_given_more_information() {
    // RULE T5
    let world = town();
    let ticket = world.open(user("tim"), home());
    let moves = [
        // More information before anybody answered: still new.
        (consentry::Party::User(user("tim")), Status::New),
        (consentry::Party::Agent(agent("kim")), Status::WaitingForCustomer),
        (consentry::Party::Agent(agent("kim")), Status::WaitingForCustomer),
        // The owner can answer for a member's ticket.
        (consentry::Party::User(user("ada")), Status::WaitingForSupport),
        (consentry::Party::User(user("tim")), Status::WaitingForSupport),
        (consentry::Party::Agent(agent("kim")), Status::WaitingForCustomer),
    ];
    for (number, (by, status)) in (2..).zip(moves) {
        world.advance(1);
        let answered = world.desk.run(&by, answer(home(), ticket.id, "More.")).unwrap();
        assert_eq!((answered.message, answered.status), (number, status));
        let written = messages(world.desk.store(), home(), ticket.id).pop().unwrap();
        let author = match by {
            consentry::Party::User(user) => Actor::User(user.id),
            consentry::Party::Agent(agent) => Actor::Agent(agent.id),
        };
        assert_eq!((written.author, written.number), (author, number));
        let stored = tickets(world.desk.store(), home()).pop().unwrap();
        assert_eq!(stored.status, status);
        assert_eq!(stored.updated_at, written.written_at);
        assert!(stored.updated_at > stored.opened_at);
    }
}

#[test]
fn a_full_ticket_takes_no_more() {
    let world = town();
    let ticket = world.open(user("tim"), home());
    put(world.desk.store(), Ticket { messages: Ticket::MESSAGES_MAX, ..ticket.clone() }, 1);
    let refused = world.desk.run(&agent("kim"), answer(home(), ticket.id, "One more."));
    assert_eq!(missing(refused), [Missing::RoomForMessage]);
}

#[test]
fn numbers_are_dense_in_each_account_and_never_reused() {
    // RULE T10
    let world = town();
    for round in 1..=5 {
        assert_eq!(world.open(user("tim"), home()).number.get(), round);
        // Refused attempts in between use no number up.
        let _ = world.desk.run(&user("bob"), open(home())).unwrap_err();
        let _ = world.desk.run(&user("eve"), open(home())).unwrap_err();
        if round % 2 == 0 {
            assert_eq!(world.open(user("eve"), elsewhere()).number.get(), round / 2);
        }
    }
    let numbers: Vec<_> = tickets(world.desk.store(), home()).iter().map(|it| it.number.get()).collect();
    assert_eq!(numbers, [5, 4, 3, 2, 1]);
    assert_eq!(counter(world.desk.store(), home()).last, 5);
}

#[test]
fn lists_are_read_by_key_and_stay_whole_while_others_insert() {
    // RULE T10
    let world = town();
    for _ in 0..7 {
        world.open(user("tim"), home());
    }
    let mut page = Page::first(3).unwrap();
    let mut seen = Vec::new();
    loop {
        let listed = world.desk.run(&user("tim"), List { page: page.clone(), ..list(home(), None) }).unwrap();
        assert!(listed.rows.len() <= 3);
        seen.extend(listed.rows.iter().map(|it| it.number.get()));
        // Somebody opens a ticket between two pages.
        world.open(user("ada"), home());
        match listed.next {
            Some(next) => page = page.after(next),
            None => break,
        }
    }
    assert_eq!(seen, [7, 6, 5, 4, 3, 2, 1], "nothing twice, nothing left out");
}

#[test]
fn a_page_that_is_just_full_has_no_next_one() {
    let world = town();
    let ticket = world.open(user("tim"), home());
    for _ in 0..2 {
        world.open(user("tim"), home());
        world.desk.run(&user("tim"), answer(home(), ticket.id, "More.")).unwrap();
    }
    let rows = Page::first(3).unwrap();
    let listed = world.desk.run(&user("tim"), List { page: rows.clone(), ..list(home(), None) }).unwrap();
    assert_eq!((listed.rows.len(), listed.next), (3, None));
    let shown = world.desk.run(&user("tim"), History { account: home(), ticket: ticket.id, page: rows }).unwrap();
    assert_eq!((shown.messages.rows.len(), shown.messages.next), (3, None));
    let two = Page::first(2).unwrap();
    let shown = world.desk.run(&user("tim"), History { page: two.clone(), ..history(home(), ticket.id) }).unwrap();
    let rest = two.after(shown.messages.next.unwrap());
    let shown = world.desk.run(&user("tim"), History { page: rest, ..history(home(), ticket.id) }).unwrap();
    assert_eq!(shown.messages.rows.iter().map(|it| it.number).collect::<Vec<_>>(), [3]);
}

#[test]
fn lists_of_one_status_hold_that_status() {
    // RULE T10
    let world = town();
    for index in 0..6 {
        let ticket = world.open(user("tim"), home());
        if index % 2 == 0 {
            world.desk.run(&agent("kim"), answer(home(), ticket.id, "Done.")).unwrap();
        }
        if index % 3 == 0 {
            world.desk.run(&user("tim"), answer(home(), ticket.id, "Not done.")).unwrap();
        }
    }
    let mut sum = 0;
    for &status in Status::ALL {
        let listed = world.desk.run(&agent("kim"), team_list(home(), Some(status))).unwrap();
        assert!(listed.rows.iter().all(|ticket| ticket.status == status));
        let counts = world.desk.run(&agent("kim"), TicketCounts { account: home() }).unwrap();
        assert_eq!(counts.of(status), listed.rows.len() as u64);
        sum += listed.rows.len();
    }
    assert_eq!(sum, 6);
}

#[test]
fn counts_cost_the_same_however_many_tickets_there_are() {
    // RULE T10: the same three records and no list, with one ticket and with many.
    use consentry::operation::{Operation, Wanted};
    let wanted = |by: consentry::Party| {
        let mut wanted = Wanted::new(home());
        TicketCounts { account: home() }.gather(&by, &mut wanted);
        wanted
    };
    for by in [consentry::Party::User(user("tim")), consentry::Party::Agent(agent("kim"))] {
        assert!(wanted(by).queries.is_empty());
        assert_eq!(wanted(by).records.len(), 3);
    }
}

#[test]
fn no_list_is_asked_for_more_than_one_row_beyond_its_page() {
    use consentry::operation::{Operation, Wanted};
    let page = Page::first(consentry::page::PAGE_ROWS_MAX).unwrap();
    let mut wanted = Wanted::new(home());
    List { page, ..list(home(), None) }.gather(&user("tim").into(), &mut wanted);
    assert!(matches!(wanted.queries[..], [Query::Tickets { rows: 201, .. }]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn counts_equal_recomputation(moves in proptest::collection::vec((0usize..3, 0usize..8), 0..60)) {
        // RULE T10
        let world = town();
        for (what, which) in moves {
            let open = tickets(world.desk.store(), home());
            match (what, open.get(which)) {
                (1, Some(ticket)) => drop(world.desk.run(&agent("kim"), answer(home(), ticket.id, "A."))),
                (2, Some(ticket)) => drop(world.desk.run(&user("tim"), answer(home(), ticket.id, "B."))),
                _ => drop(world.open(user("tim"), home())),
            }
            let open = tickets(world.desk.store(), home());
            let counts = world.desk.run(&user("tim"), TicketCounts { account: home() }).unwrap();
            prop_assert_eq!(counted(&counts), recount(&open));
            prop_assert_eq!(counts.total(), open.len() as u64);
        }
        // Equal counts are equal values, whichever way they came about.
        let fresh = town();
        let counts = fresh.desk.run(&user("tim"), TicketCounts { account: home() }).unwrap();
        prop_assert_eq!(counts, consentry::ticket::Counts::default());
    }
}

#[test]
fn messages_that_are_read_while_others_write_stay_in_order() {
    let world = town();
    let ticket = world.open(user("tim"), home());
    let mut page = Page::first(1).unwrap();
    let mut seen = Vec::new();
    for _ in 0..5 {
        let shown = world.desk.run(&user("tim"), History { page: page.clone(), ..history(home(), ticket.id) }).unwrap();
        seen.extend(shown.messages.rows.iter().map(|it| it.number));
        world.desk.run(&agent("kim"), answer(home(), ticket.id, "More.")).unwrap();
        world.desk.run(&agent("kim"), answer(home(), ticket.id, "More.")).unwrap();
        if let Some(next) = shown.messages.next {
            page = page.after(next);
        } else {
            seen.clear();
        }
    }
    assert_eq!(seen, [1, 2, 3, 4]);
    let rows = gather(world.desk.store(), &[], &[all_tickets(home())]);
    assert!(matches!(&rows.pages[..], [Rows::Tickets(tickets)] if tickets[0].messages == 11));
}
