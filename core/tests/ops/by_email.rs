//! RULE T3: text that arrives by e-mail is refused as a channel, politely, and nothing is lost silently. And the check of
//! the counters, which a host runs, too.

use crate::common::*;
use crate::support::*;
use consentry::contact::{Categories, ContactRecord};
use consentry::journal::Fact;
use consentry::ticket::{Digest, Recount, RefuseEmail, Tally, recount};
use consentry::{AccountId, ContactId, Language, MemoryStore, Page, TicketId};

/// The entry about the newest e-mail.
fn newest(world: &World<MemoryStore>) -> Fact {
    entries(world.desk.store(), home()).pop().unwrap().read_fact().unwrap()
}

fn contact(world: &World<MemoryStore>, address: &str, removed: bool) {
    let email = address.parse().unwrap();
    let contact = ContactRecord {
        account: home(),
        id: ContactId::of(home(), &email),
        email: (!removed).then_some(email),
        name: (!removed).then(|| "Zoe".parse().unwrap()),
        language: Language::German,
        categories: Categories::SUPPORT,
        added_at: at(START),
        updated_at: at(START),
        removed_at: removed.then(|| at(START)),
    };
    put(world.desk.store(), contact, 0);
}

#[test]
fn whoever_the_account_knows_is_told_and_no_machine_ever() {
    // RULE T3; RFC 3834: no answer to a machine, or two of them never stop.
    let world = teams_town();
    contact(&world, "zoe@example.com", false);
    contact(&world, "gone@example.com", true);
    for (from, known) in [
        ("primary@example.com", true),
        ("Primary@EXAMPLE.com", true),
        ("zoe@example.com", true),
        ("gone@example.com", false),
        ("stranger@example.com", false),
    ] {
        for automatic in [false, true] {
            let before = entries(world.desk.store(), home()).len();
            let refused = world.desk.run(&host(), RefuseEmail { automatic, ..refuse_email(home(), from) }).unwrap();
            assert_eq!(refused.told, known && !automatic, "{from} {automatic}");
            assert_eq!(entries(world.desk.store(), home()).len(), before + 1, "nothing is lost silently");
            let Fact::EmailRefused { from: sender, told, sha256, ticket, .. } = newest(&world) else { panic!() };
            assert_eq!((sender.as_str(), told, sha256), (from, refused.told, Digest::new([7; 32])));
            assert_eq!(ticket, None);
        }
    }
}

#[test]
fn an_email_is_no_answer_whichever_ticket_it_names() {
    // RULE T3: it is not considered.
    let world = teams_town();
    let ticket = world.open(user("tim"), home());
    let foreign = world.open(user("eve"), elsewhere());
    for (named, known) in [(ticket.id, true), (foreign.id, false), (TicketId::from_name("nothing"), false)] {
        let email = RefuseEmail { ticket: Some(named), ..refuse_email(home(), "primary@example.com") };
        assert!(world.desk.run(&host(), email).unwrap().told);
        let Fact::EmailRefused { ticket: entered, number, .. } = newest(&world) else { panic!() };
        assert_eq!((entered, number), (known.then_some(named), known.then_some(1)));
    }
    assert_eq!(world.stored(&ticket), ticket);
    assert_eq!(messages(world.desk.store(), home(), ticket.id).len(), 1);
    let lost = world.desk.run(&host(), refuse_email(nowhere(), "primary@example.com")).unwrap_err();
    assert_eq!(lost.to_string(), "no such account");
    assert_eq!(entries(world.desk.store(), nowhere()).len(), 0);
}

/// All pages of a recount, added up; `None` if somebody worked meanwhile.
fn checked(
    world: &World<MemoryStore>,
    account: AccountId,
    rows: u32,
    meanwhile: impl Fn(),
) -> Option<(Tally, Tally, u64)> {
    let (mut page, mut sum, mut entries) = (Page::first(rows).unwrap(), Tally::default(), None);
    loop {
        let part = world.desk.run(&host(), Recount { account, page: page.clone() }).unwrap();
        sum.include(&part.counted);
        if *entries.get_or_insert(part.entries) != part.entries {
            return None;
        }
        match part.next {
            Some(next) => page = page.after(next),
            None => return Some((sum, part.kept, part.last)),
        }
        meanwhile();
    }
}

#[test]
fn a_recount_finds_what_the_counter_should_say() {
    // RULE T10
    let world = teams_town();
    assert_eq!(checked(&world, nowhere(), 1, || {}).unwrap(), (Tally::default(), Tally::default(), 0));
    for &status in consentry::ticket::Status::ALL {
        let ticket = world.ticket_in(status);
        if status.is_done() {
            continue;
        }
        world.desk.run(&agent("kim"), transfer(home(), ticket.id, "invoice")).unwrap();
    }
    let stored = tickets(world.desk.store(), home());
    for rows in [1, 3, 200] {
        let (sum, kept, last) = checked(&world, home(), rows, || {}).unwrap();
        assert_eq!((&sum, &sum), (&kept, &recount(&stored)));
        assert_eq!(sum.counts(|_| true).total(), last, "no gaps");
    }
    assert!(
        checked(&world, home(), 3, || drop(world.open(user("tim"), home()))).is_none(),
        "somebody worked meanwhile"
    );
    // A damaged counter is found.
    let key = consentry::record::Key::Counter(home());
    let (version, mut damaged) = record::<consentry::ticket::TicketCounter>(world.desk.store(), key).unwrap();
    damaged.tally = Tally::default();
    put(world.desk.store(), damaged, version);
    let (sum, kept, _) = checked(&world, home(), 3, || {}).unwrap();
    assert_ne!(sum, kept);
}
