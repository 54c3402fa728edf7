//! What is wrong on our own side: arguments, files, the spool.

use crate::Done;
use crate::house::{House, PRIMARY, dead_port, recipients};
use crate::server::Server;

#[test]
fn what_is_no_letter_is_moved_aside_and_told() -> Done {
    let house = House::new()?;
    house.contacts(&["ben@bakery.example", "cleo@bakery.example"])?;
    house.open("The shop is down")?;
    house.relay(dead_port()?, &[])?.says(1, &["left 3"]);

    let due = house.path("spool/due");
    let names = house.spooled("due")?;
    // One letter is damaged, one is cut off before its mail, and strange things lie about.
    let damaged = std::fs::read_to_string(due.join(&names[0]))?.replace("Subject: ", "Subject: not ");
    std::fs::write(due.join(&names[0]), damaged)?;
    let cut = std::fs::read(due.join(&names[1]))?;
    std::fs::write(due.join(&names[1]), &cut[..100])?;
    std::fs::write(due.join("a".repeat(64)), b"")?;
    std::fs::write(due.join("README"), b"what is this?")?;
    std::fs::create_dir(due.join("b".repeat(64)))?;

    let server = Server::start(&[])?;
    let ran = house.relay(server.port, &["--flush"])?;
    ran.says(1, &["sent 1, deferred 0, failed 0, broken 5, left 0"]);
    assert!(ran.err.contains("README: is not named like a letter"), "{}", ran.err);
    assert_eq!(server.stop()?.len(), 1);
    assert_eq!((house.spooled("due")?.len(), house.spooled("broken")?.len()), (0, 10), "each with its reason");
    Ok(())
}

#[test]
fn hints_that_cant_be_read_are_none() -> Done {
    let house = House::new()?;
    house.open("The shop is down")?;
    house.relay(dead_port()?, &[])?.says(1, &["left 1"]);
    let [key] = house.spooled("due")?.try_into().map_err(|_| "one letter")?;
    std::fs::write(house.path("spool/waiting").join(key), b"{")?;
    std::fs::write(house.path("spool/server"), b"[1, 2")?;
    let server = Server::start(&[])?;
    house.relay(server.port, &[])?.says(0, &["sent 1"]);
    assert_eq!(recipients(&server.stop()?), [PRIMARY]);
    Ok(())
}

#[test]
fn two_relays_dont_work_in_one_spool() -> Done {
    let house = House::new()?;
    house.open("The shop is down")?;
    let server = Server::start(&["--hang", PRIMARY])?;
    let mut first = house.start(server.port, &["--every", "60"])?;
    server.wait_until_stuck()?;
    let second = house.relay(server.port, &[])?;
    assert_eq!(second.code, Some(2), "{second:#?}");
    assert!(second.err.contains("another relay works in this spool"), "{}", second.err);
    first.kill()?;
    first.wait()?;
    Ok(())
}

#[test]
fn arguments_that_would_do_harm_are_refused() -> Done {
    let house = House::new()?;
    std::fs::write(house.path("bad-keys"), "2026-11 0707\n")?;
    std::fs::write(house.path("ca.pem"), "no certificate")?;
    let bad: &[(&[&str], &str)] = &[
        (&["--user", "relay"], "password"),
        (&["--panel-link", "javascript:alert(1)"], "http"),
        (&["--from", "Support"], "NAME <ADDRESS>"),
        (&["--invitation-link", "panel.desk.example/join#"], "http"),
        (&["--tls", "starttls", "--tls-ca", "nowhere.pem"], "nowhere.pem"),
        (&["--every", "0"], "0"),
        (&["--timeout", "0"], "0"),
    ];
    for (arguments, told) in bad {
        let ran = house.relay(1, arguments)?;
        assert_eq!(ran.code, Some(2), "{arguments:?}: {ran:#?}");
        assert!(ran.err.contains(told), "{arguments:?}: {ran:#?}");
    }
    std::fs::remove_file(house.path("keys"))?;
    assert_eq!(house.relay(1, &[])?.code, Some(2), "without its keys it would lose invitations");
    assert!(!house.path("spool").exists(), "nothing was begun");
    Ok(())
}

#[test]
fn a_misspelt_database_is_not_made() -> Done {
    let house = House::new()?;
    std::fs::rename(house.path("support.db"), house.path("other.db"))?;
    let ran = house.relay(1, &[])?;
    assert_eq!(ran.code, Some(2), "{ran:#?}");
    assert!(ran.err.contains("support.db: there is no such file"), "{}", ran.err);
    assert!(!house.path("support.db").exists());
    Ok(())
}
