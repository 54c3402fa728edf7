//! The relay is killed, without a warning, wherever it hurts.

use crate::Done;
use crate::house::{House, PRIMARY, dead_port, recipients};
use crate::server::Server;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn killed_before_the_server_answered_it_sends_again() -> Done {
    let house = House::new()?;
    house.contacts(&["ben@bakery.example"])?;
    house.open("The shop is down")?;
    let server = Server::start(&["--hang-content", "ben@bakery.example"])?;
    let mut relay = house.start(server.port, &["--timeout", "600", "--lines", "1"])?;
    let mut first = server.wait_until_stuck()?;
    relay.kill()?;
    relay.wait()?;
    first.extend(server.stop()?);

    let server = Server::start(&[])?;
    house.relay(server.port, &[])?.says(0, &["entries 0, letters 0", "failed 0, broken 0, left 0"]);
    let second = server.stop()?;
    let all: Vec<_> = recipients(&first).into_iter().chain(recipients(&second)).collect();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 2, "{all:?}");
    assert_eq!(all.len(), 2, "nothing was in doubt, so nothing is sent twice");
    Ok(())
}

#[test]
fn killed_at_any_mail_it_loses_nothing() -> Done {
    const CONTACTS: usize = 12;
    let house = House::new()?;
    let emails: Vec<_> = (0..CONTACTS).map(|number| format!("c{number}@bakery.example")).collect();
    house.contacts(&emails.iter().map(String::as_str).collect::<Vec<_>>())?;
    house.open("The shop is down")?;

    let mut mails = Vec::new();
    for _ in 0..CONTACTS {
        let server = Server::start(&[])?;
        let mut relay = house.start(server.port, &["--lines", "1", "--flush"])?;
        // Killed at the first mail that the server tells of, or, late in the day, when there is none.
        mails.extend(server.wait_for_mail());
        relay.kill()?;
        relay.wait()?;
        mails.extend(server.stop()?);
        if house.spooled("due")?.is_empty() {
            break;
        }
    }
    let server = Server::start(&[])?;
    house.relay(server.port, &["--flush"])?.says(0, &["failed 0, broken 0, left 0"]);
    mails.extend(server.stop()?);

    let mut copies = BTreeMap::<_, Vec<_>>::new();
    for mail in &mails {
        copies.entry(mail.to.concat()).or_default().push(mail.header("message-id"));
    }
    assert_eq!(copies.len(), CONTACTS + 1, "everybody was told: {copies:#?}");
    // Each kill may double the one mail that was under way, and then both have the same id.
    for ids in copies.values() {
        assert!(ids.iter().all(|id| id == &ids[0]), "{ids:?}");
    }
    Ok(())
}

#[test]
fn killed_while_it_writes_letters_it_writes_each_once() -> Done {
    let house = House::new()?;
    house.contacts(&["ben@bakery.example"])?;
    house.open("The shop is down")?;
    // As after a kill between two letters: one is there, one is a draft, the entry is not acknowledged.
    house.relay(dead_port()?, &[])?.says(1, &["letters 2"]);
    let due = house.spooled("due")?;
    let kept = std::fs::read(house.path("spool/due").join(&due[0]))?;
    std::fs::write(house.path("spool/draft").join(&due[1]), b"half a letter")?;
    // As after a kill between a marker and the end of its letter.
    std::fs::write(house.path("spool/sent").join(&due[1]), b"250 fine\n")?;
    let server = Server::start(&[])?;
    house.relay(server.port, &["--flush"])?.says(0, &["sent 1, deferred 0, failed 0, broken 0, left 0"]);
    let mails = server.stop()?;
    assert_eq!(mails.len(), 1);
    assert!(String::from_utf8(kept)?.contains(mails[0].header("message-id")), "the marked one isn't sent again");
    assert_eq!(house.spooled("draft")?.len(), 0);
    Ok(())
}

#[test]
fn it_goes_on_by_itself() -> Done {
    let house = House::new()?;
    let server = Server::start(&[])?;
    let mut relay = house.start(server.port, &["--every", "1"])?;
    house.open("The shop is down")?;
    assert_eq!(server.wait_for_mail()?.header("subject"), "Ticket 1 received: The shop is down");
    house.open("Another topic")?;
    assert_eq!(server.wait_for_mail()?.to, [PRIMARY]);
    relay.kill()?;
    relay.wait()?;
    Ok(())
}
