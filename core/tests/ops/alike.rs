//! RULE T6: one topic, one ticket. And finding tickets again.

use crate::common::*;
use crate::support::*;
use consentry::policy::Reopening as When;
use consentry::ticket::{self, Advice, Open, Search, Similar, Status, Ticket};
use consentry::{DeskError, MemoryStore, Missing, Page, TicketId, User};

const SUBJECT: &str = "Backup of the mail server fails";
const BODY: &str = "Since Monday the nightly backup of our mail server stops with error 0x80070002.";

fn about(subject: &str, body: &str, acknowledged: bool) -> Open {
    Open { subject: subject.parse().unwrap(), body: body.parse().unwrap(), acknowledged, ..open(home()) }
}

/// A town in which other tickets are open, too.
fn busy() -> (World<MemoryStore>, TicketId) {
    let world = teams_town();
    for (subject, body) in [
        ("Invoice for March is wrong", "The invoice of March lists a domain that we cancelled."),
        ("Printer in the shop", "The printer does not print receipts."),
        ("New mailbox for Zoe", "Please add a mailbox for our new colleague."),
    ] {
        world.desk.run(&user("tim"), about(subject, body, true)).unwrap();
    }
    let ticket = world.desk.run(&user("tim"), about(SUBJECT, BODY, true)).unwrap().id;
    (world, ticket)
}

#[test]
fn before_a_ticket_is_opened_similar_ones_are_pointed_out_and_the_user_may_go_on() {
    // RULE T6
    let (world, ticket) = busy();
    let ada = user("ada");
    let again = about("Mail server backup failing", BODY, false);
    let before = all_of(world.desk.store());
    assert_eq!(missing(world.desk.run(&ada, again.clone())), [Missing::AcknowledgedSimilar]);
    assert_eq!(all_of(world.desk.store()), before);
    let shown = world.desk.run(&ada, similar(home(), "Mail server backup failing", BODY)).unwrap();
    assert_eq!((shown[0].ticket.id, shown[0].advice), (ticket, Advice::Answer));
    assert!(shown[0].permille <= 1_000 && shown.is_sorted_by(|one, next| one.permille >= next.permille));
    // "The customer may still go on."
    assert_eq!(world.desk.run(&ada, Open { acknowledged: true, ..again }).unwrap().number.get(), 5);
    // Another topic needs no acknowledgement.
    let other = about("Change of our postal address", "We moved to Hamburg last week.", false);
    assert!(world.desk.run(&ada, other).is_ok());
    // Neither does a text without words.
    assert!(world.desk.run(&ada, about("???", "!!!", false)).is_ok());
    assert!(world.desk.run(&ada, similar(home(), "???", "!!!")).unwrap().is_empty());
}

#[test]
fn of_two_who_open_the_same_at_once_one_is_pointed_to_the_other() {
    // RULE T6: between gather and commit somebody else opens it.
    use crate::puppet::{Act, Puppet};
    let world = town_on(Puppet::default());
    let once = ticket::Open { acknowledged: false, ..backup(home()) };
    let first = once.clone();
    world.desk.store().next([Act::First(Box::new(move |store| {
        World::with(store.clone()).desk.run_command(command("other"), &user("ada"), first).unwrap();
    }))]);
    assert_eq!(missing(world.desk.run(&user("tim"), once)), [Missing::AcknowledgedSimilar]);
    assert_eq!(tickets(world.desk.store(), home()).len(), 1);
}

#[test]
fn similar_tickets_of_other_accounts_are_not_similar() {
    // RULES T6, T11
    let (world, _) = busy();
    let same = Open { service: service(elsewhere()), account: elsewhere(), ..about(SUBJECT, BODY, false) };
    assert!(world.desk.run(&user("eve"), same).is_ok(), "the other account's ticket is nothing to Eve");
}

#[test]
fn the_advice_is_what_can_be_done_now() {
    // RULES T6, T7
    let (world, ticket) = busy();
    let advice = |world: &World<MemoryStore>| {
        let shown = world.desk.run(&user("ada"), similar(home(), SUBJECT, BODY)).unwrap();
        shown.iter().find(|it| it.ticket.id == ticket).map(|it| it.advice)
    };
    let kim = agent("kim");
    assert_eq!(advice(&world), Some(Advice::Answer));
    world.desk.run(&kim, hold(home(), ticket)).unwrap();
    assert_eq!(advice(&world), Some(Advice::Answer));
    world.desk.run(&kim, solve(home(), ticket)).unwrap();
    assert_eq!(advice(&world), Some(Advice::Reopen));
    world.desk.run(&kim, close(home(), ticket)).unwrap();
    assert_eq!(advice(&world), Some(Advice::Reopen));
    let world = world.under(reopening(When::WithinDays(2)));
    assert_eq!(advice(&world), Some(Advice::Reopen));
    world.advance(3 * 86_400);
    assert_eq!(advice(&world), Some(Advice::Follow));
    let world = world.under(reopening(When::Always));
    world.desk.run(&user("tim"), reopen(home(), ticket)).unwrap();
    // Merged: it is the other one that is to be answered.
    let into = world.desk.run(&user("tim"), about("Nightly jobs", "They stop.", true)).unwrap();
    world.desk.run(&kim, merge(home(), ticket, into.id)).unwrap();
    assert_eq!(advice(&world), None);
    assert!(world.desk.run(&user("ada"), about(SUBJECT, BODY, false)).is_ok());
}

#[test]
fn advice_sees_what_was_said_and_no_internal_note() {
    // RULE T11: a note about something makes nothing similar to it.
    let (world, ticket) = busy();
    let text = "Certificate of the webshop expired, customers see warnings since this morning";
    world.desk.run(&agent("kim"), note(home(), ticket, text)).unwrap();
    let ask = |by: User| world.desk.run(&by, similar(home(), "Certificate expired", text)).unwrap();
    assert!(ask(user("ada")).is_empty());
    assert!(world.desk.run(&user("ada"), about("Certificate expired", text, false)).is_ok());
}

#[test]
fn an_agents_advice_is_about_one_of_the_own_teams() {
    // RULE T11
    let (world, ticket) = busy();
    let ask = |by: &str, of: Option<&str>| {
        let similar = Similar { team: of.map(team), ..similar(home(), SUBJECT, BODY) };
        world.desk.run(&agent(by), similar)
    };
    assert_eq!(ask("kim", Some("support")).unwrap()[0].ticket.id, ticket);
    assert!(ask("lea", Some("billing")).unwrap().is_empty());
    for (by, of) in [("lea", Some("support")), ("kim", None), ("kim", Some("billing")), ("kim", Some("nobodys"))] {
        assert_eq!(missing(ask(by, of)), [Missing::Team], "{by} {of:?}");
    }
    let by_user = Similar { team: Some(team("support")), ..similar(home(), SUBJECT, BODY) };
    assert_eq!(code(world.desk.run(&user("tim"), by_user)), "invalid.contradiction");
}

#[test]
fn how_often_other_teams_read_a_word_does_not_show_in_an_agents_score() {
    // RULE T11
    let score = |busy_elsewhere: bool| {
        let (world, _) = busy();
        if busy_elsewhere {
            for _ in 0..30 {
                let billing = Open { category: "invoice".parse().unwrap(), ..about(SUBJECT, BODY, true) };
                world.desk.run(&user("tim"), billing).unwrap();
            }
        }
        let asked = Similar { team: Some(team("support")), ..similar(home(), SUBJECT, BODY) };
        let shown = world.desk.run(&agent("kim"), asked).unwrap();
        shown.iter().map(|it| (it.permille, it.ticket.number)).collect::<Vec<_>>()
    };
    assert_eq!(score(true), score(false));
}

fn found(world: &World<MemoryStore>, text: &str) -> Result<Vec<u64>, DeskError> {
    let rows = world.desk.run(&user("tim"), search(home(), text))?.rows;
    Ok(rows.iter().map(|it| it.number.get()).collect())
}

#[test]
fn a_search_finds_the_tickets_that_have_every_word() {
    let (world, ticket) = busy();
    assert_eq!(found(&world, "backup mail").unwrap(), [4]);
    assert_eq!(found(&world, "BACKUP, Mail-Server!").unwrap(), [4]);
    assert_eq!(found(&world, "0x80070002").unwrap(), [4]);
    assert_eq!(found(&world, "backup printer").unwrap(), [0; 0]);
    // Also what was said later, by either side.
    world.desk.run(&agent("kim"), answer(home(), ticket, "The volume snapshot was stale.")).unwrap();
    world.desk.run(&user("tim"), answer(home(), ticket, "Danke, läuft wieder.")).unwrap();
    assert_eq!(found(&world, "snapshot").unwrap(), [4]);
    assert_eq!(found(&world, "läuft snapshot invoice").unwrap(), [0; 0]);
    // Nothing to look for.
    for text in ["the", "?", "\u{5d0}"] {
        match found(&world, text) {
            Err(error) => assert_eq!(error.to_string(), "invalid input: ticket.search: is blank", "{text}"),
            Ok(rows) => assert!(rows.is_empty(), "{text}"),
        }
    }
}

#[test]
fn users_never_find_an_internal_note_and_agents_do() {
    // RULES T8, T11
    let (world, ticket) = busy();
    world.desk.run(&agent("kim"), note(home(), ticket, "Zanzibar customers pay late.")).unwrap();
    assert_eq!(found(&world, "Zanzibar").unwrap(), [0; 0]);
    assert_eq!(found(&world, "Zanzibar backup").unwrap(), [0; 0]);
    assert_eq!(found(&world, "backup").unwrap(), [4]);
    let search = |by: &str, of: &str, text: &str| {
        let search = Search { team: Some(team(of)), ..search(home(), text) };
        world.desk.run(&agent(by), search).map(|found| found.rows.len())
    };
    assert_eq!(search("kim", "support", "Zanzibar").unwrap(), 1);
    assert_eq!(search("kim", "support", "Zanzibar backup").unwrap(), 1, "words of both kinds together");
    assert_eq!(search("lea", "billing", "Zanzibar").unwrap(), 0);
    assert_eq!(missing(search("lea", "support", "Zanzibar")), [Missing::Team]);
}

#[test]
fn a_search_goes_page_by_page_newest_first() {
    let world = teams_town();
    for _ in 0..5 {
        world.open(user("tim"), home());
    }
    let (mut page, mut seen) = (Page::first(2).unwrap(), Vec::new());
    loop {
        let part = world.desk.run(&user("tim"), Search { page: page.clone(), ..search(home(), "shop") }).unwrap();
        seen.extend(part.rows.iter().map(|it| it.number.get()));
        match part.next {
            Some(next) => page = page.after(next),
            None => break,
        }
    }
    assert_eq!(seen, [5, 4, 3, 2, 1]);
    // A cursor belongs to its words.
    let first = Search { page: Page::first(2).unwrap(), ..search(home(), "shop") };
    let next = world.desk.run(&user("tim"), first).unwrap().next.unwrap();
    let other = Search { page: Page::default().after(next), ..search(home(), "noon") };
    assert_eq!(code(world.desk.run(&user("tim"), other)), "invalid.foreign_cursor");
}

#[test]
fn the_catalogue_has_the_accounts_services_and_the_desks_categories() {
    // RULE T1
    let world = teams_town();
    for by in ["ada", "tim"] {
        let choices = world.desk.run(&user(by), catalogue(home())).unwrap();
        let names: Vec<_> = choices.categories.iter().map(consentry::text::CategoryName::as_str).collect();
        assert_eq!(names, ["general", "invoice"]);
        assert_eq!(choices.services.rows.iter().map(|it| it.id).collect::<Vec<_>>(), [service(home())]);
        // Whatever it offers opens a ticket.
        for category in choices.categories {
            let open = Open { category, service: choices.services.rows[0].id, ..open(home()) };
            world.desk.run(&user(by), open).unwrap();
        }
    }
    assert_eq!(missing(world.desk.run(&user("bob"), catalogue(home()))), [Missing::TicketPermission]);
    let unknown = Open { category: "banana".parse().unwrap(), ..open(home()) };
    let refused = world.desk.run(&user("tim"), unknown).unwrap_err();
    assert_eq!(refused.to_string(), "invalid input: ticket.category: is not a known name");
}

#[test]
fn a_ticket_has_the_team_of_its_category() {
    let world = teams_town();
    let open = Open { category: "invoice".parse().unwrap(), ..open(home()) };
    let ticket: Ticket = stored(world.desk.store(), home(), world.desk.run(&user("tim"), open).unwrap().id);
    assert_eq!((ticket.team, ticket.status), (team("billing"), Status::New));
}
