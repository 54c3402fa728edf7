//! A mail server that refuses, puts off, dawdles, hangs up, or isn't there. Whatever it does to one recipient, the
//! others get theirs; nothing is lost; nothing is sent twice; and the journal is delivered.

use crate::Done;
use crate::house::{House, PRIMARY, dead_port, recipients};
use crate::server::{Mail, Server};
use std::error::Error;
use std::os::unix::fs::PermissionsExt as _;

const BEN: &str = "ben@bakery.example";
const CLEO: &str = "cleo@bakery.example";

/// A ticket that three people are to be told of.
fn house() -> Result<House, Box<dyn Error>> {
    let house = House::new()?;
    house.contacts(&[BEN, CLEO])?;
    house.open("The shop is down")?;
    Ok(house)
}

/// What a server that takes everything gets, whatever failed before.
fn later(house: &House) -> Result<Vec<Mail>, Box<dyn Error>> {
    let server = Server::start(&[])?;
    house.relay(server.port, &["--flush"])?.says(0, &["failed 0, broken 0, left 0"]);
    server.stop()
}

#[test]
fn a_refused_recipient_is_given_up_alone() -> Done {
    let house = house()?;
    // What a server says is anything but trusted.
    let server = Server::start(&["--rcpt", BEN, "550 5.1.1 no such \\x1b[2Juser\\x07 here"])?;
    // On one line: the server has to forget the refused letter before it gets the next one.
    let ran = house.relay(server.port, &["--lines", "1"])?;
    ran.says(1, &["entries 1, letters 3", "sent 2, deferred 0, failed 1, broken 0, left 0"]);
    assert!(ran.err.contains("b…@bakery.example: 550 5.1.1 no such [2Juser here"), "{}", ran.err);
    assert!(!ran.err.contains(BEN) && !ran.err.contains('\u{1b}'), "{}", ran.err);
    assert_eq!(recipients(&server.stop()?), [PRIMARY, CLEO]);

    let failed = house.spooled("failed")?;
    let [letter, why] = failed.as_slice() else { panic!("{failed:?}") };
    assert_eq!(&format!("{letter}.why"), why);
    let why = std::fs::read_to_string(house.path("spool/failed").join(why))?;
    assert!(why.starts_with("550 5.1.1 "), "{why}");
    assert_eq!(later(&house)?.len(), 0, "what was given up is not tried again");
    // A person who knows better moves it back.
    std::fs::rename(house.path("spool/failed").join(letter), house.path("spool/due").join(letter))?;
    assert_eq!(recipients(&later(&house)?), [BEN]);
    assert_eq!(house.spooled("failed")?.len(), 0);
    Ok(())
}

#[test]
fn a_refused_content_is_given_up_alone() -> Done {
    let house = house()?;
    let server = Server::start(&["--content", BEN, "554 5.7.1 smells", "--content", CLEO, "452 4.3.1 full"])?;
    house.relay(server.port, &["--lines", "1"])?.says(1, &["sent 1, deferred 1, failed 1, broken 0, left 1"]);
    assert_eq!(recipients(&server.stop()?), [PRIMARY]);
    assert_eq!(recipients(&later(&house)?), [CLEO]);
    Ok(())
}

#[test]
fn a_recipient_who_is_put_off_waits_alone() -> Done {
    let house = house()?;
    let server = Server::start(&["--rcpt", BEN, "451 4.7.1 greylisted"])?;
    house.relay(server.port, &[])?.says(0, &["sent 2, deferred 1, failed 0, broken 0, left 1"]);
    // It waits: at once, nothing is tried.
    house.relay(server.port, &[])?.says(0, &["sent 0, deferred 0, failed 0, broken 0, left 1"]);
    house.relay(server.port, &["--flush"])?.says(0, &["sent 0, deferred 1, failed 0, broken 0, left 1"]);
    assert_eq!(recipients(&server.stop()?), [PRIMARY, CLEO]);
    assert_eq!(recipients(&later(&house)?), [BEN]);
    assert_eq!(later(&house)?.len(), 0);
    Ok(())
}

#[test]
fn a_server_that_is_down_blocks_nobody_and_loses_nothing() -> Done {
    let house = house()?;
    let port = dead_port()?;
    let ran = house.relay(port, &[])?;
    ran.says(1, &["letters 3", "sent 0, deferred 0, failed 0, broken 0, left 3"]);
    assert!(ran.err.contains("the mail server can't be used"), "{}", ran.err);
    // The journal is delivered: it doesn't wait for any mail server.
    assert_eq!(house.undelivered()?, 0);
    // What is in the spool may hold secrets.
    for path in ["spool", "spool/due"] {
        assert_eq!(std::fs::metadata(house.path(path))?.permissions().mode() & 0o777, 0o700, "{path}");
    }
    for name in house.spooled("due")? {
        let mode = std::fs::metadata(house.path("spool/due").join(name))?.permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    // The server is left alone for a while, and new letters are written all the same.
    house.open("Another topic")?;
    house.relay(port, &[])?.says(0, &["letters 3", "deferred 0, failed 0, broken 0, left 6"]);
    assert_eq!(later(&house)?.len(), 6);
    assert_eq!(later(&house)?.len(), 0);
    Ok(())
}

#[test]
fn a_server_that_is_slow_with_one_keeps_the_others_from_nothing() -> Done {
    let house = house()?;
    let server = Server::start(&["--hang", BEN])?;
    house.relay(server.port, &[])?.says(0, &["sent 2, deferred 1, failed 0, broken 0, left 1"]);
    assert_eq!(recipients(&server.stop()?), [PRIMARY, CLEO]);
    assert_eq!(recipients(&later(&house)?), [BEN]);
    Ok(())
}

#[test]
fn one_line_is_enough_to_get_past_a_slow_recipient() -> Done {
    let house = house()?;
    let server = Server::start(&["--hang", BEN, "--hang-content", CLEO])?;
    house.relay(server.port, &["--lines", "1"])?.says(0, &["sent 1, deferred 2, failed 0, broken 0, left 2"]);
    assert_eq!(recipients(&server.stop()?), [PRIMARY]);
    assert_eq!(recipients(&later(&house)?), [BEN, CLEO]);
    Ok(())
}

#[test]
fn a_server_that_never_answers_is_left() -> Done {
    let house = house()?;
    let server = Server::start(&["--hang-all"])?;
    let ran = house.relay(server.port, &[])?;
    ran.says(1, &["letters 3", "sent 0, deferred 0, failed 0, broken 0, left 3"]);
    assert!(ran.err.contains("no answer in time"), "{}", ran.err);
    assert_eq!(server.stop()?.len(), 0);
    assert_eq!(later(&house)?.len(), 3);
    Ok(())
}

#[test]
fn a_line_that_breaks_is_made_anew() -> Done {
    let house = house()?;
    let server = Server::start(&["--drop-once", BEN])?;
    house.relay(server.port, &["--lines", "1"])?.says(0, &["sent 3, deferred 0, failed 0, broken 0, left 0"]);
    assert_eq!(recipients(&server.stop()?), [PRIMARY, BEN, CLEO]);
    Ok(())
}

#[test]
fn a_recipient_on_whom_the_line_always_breaks_waits_alone() -> Done {
    let house = house()?;
    let server = Server::start(&["--drop", BEN])?;
    house.relay(server.port, &["--lines", "1"])?.says(0, &["sent 2, deferred 1, failed 0, broken 0, left 1"]);
    assert_eq!(recipients(&server.stop()?), [PRIMARY, CLEO]);
    assert_eq!(recipients(&later(&house)?), [BEN]);
    Ok(())
}

#[test]
fn a_server_that_takes_a_mail_and_hangs_up_may_get_it_again_under_the_same_id() -> Done {
    let house = house()?;
    let server = Server::start(&["--drop-content", BEN])?;
    house.relay(server.port, &[])?.says(0, &["sent 2, deferred 1, failed 0, broken 0, left 1"]);
    let first = server.stop()?;
    assert_eq!(recipients(&first), [PRIMARY, BEN, CLEO]);
    let second = later(&house)?;
    assert_eq!(recipients(&second), [BEN]);
    let first = first.iter().find(|mail| mail.to == [BEN]).ok_or("the first copy")?;
    assert_eq!((&first.raw, first.header("message-id")), (&second[0].raw, second[0].header("message-id")));
    Ok(())
}

#[test]
fn a_server_that_takes_its_leave_is_called_again() -> Done {
    let house = house()?;
    let server = Server::start(&["--leave-after", "1"])?;
    house.relay(server.port, &["--lines", "1"])?.says(0, &["sent 3, deferred 0, failed 0, broken 0, left 0"]);
    assert_eq!(recipients(&server.stop()?), [PRIMARY, BEN, CLEO]);
    Ok(())
}

#[test]
fn a_server_that_doesnt_take_us_is_no_fault_of_the_letters() -> Done {
    let house = house()?;
    for reply in ["550 5.7.1 not you", "451 4.3.0 not now", "421 4.3.2 never"] {
        let server = Server::start(&["--mail", reply])?;
        let ran = house.relay(server.port, &["--flush"])?;
        assert!(ran.out.contains("sent 0") && ran.out.contains("failed 0, broken 0, left 3"), "{reply}: {ran:#?}");
        assert!(ran.err.contains("the mail server can't be used"), "{reply}: {ran:#?}");
        server.stop()?;
    }
    assert_eq!(later(&house)?.len(), 3);
    Ok(())
}

#[test]
fn an_address_that_the_server_cant_take_fails_alone() -> Done {
    let house = House::new()?;
    // The domain is written in ASCII, so it needs nothing; the local part can't be.
    house.contacts(&["ben@bäckerei.example", "josé@bakery.example", "\"a b>\"@bakery.example"])?;
    house.open("The shop is down")?;
    let server = Server::start(&["--no-smtputf8"])?;
    let ran = house.relay(server.port, &[])?;
    ran.says(1, &["sent 3, deferred 0, failed 1, broken 0, left 0"]);
    assert!(ran.err.contains("SMTPUTF8"), "{}", ran.err);
    let mails = server.stop()?;
    assert_eq!(recipients(&mails), ["\"a b>\"@bakery.example", PRIMARY, "ben@xn--bckerei-5wa.example"]);
    Ok(())
}

#[test]
fn an_address_that_needs_smtputf8_gets_it() -> Done {
    let house = House::new()?;
    house.contacts(&["josé@bakery.example"])?;
    house.open("The shop is down")?;
    let mails = later(&house)?;
    assert_eq!(recipients(&mails), [PRIMARY, "josé@bakery.example"]);
    for mail in &mails {
        let asked = mail.parameters.iter().any(|parameter| parameter == "SMTPUTF8");
        assert_eq!(asked, mail.to == ["josé@bakery.example"], "only where it is needed");
    }
    Ok(())
}
