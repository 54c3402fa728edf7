//! Lines with TLS, and passwords.

use crate::Done;
use crate::house::{House, PRIMARY, recipients};
use crate::server::{Mail, Server, here};
use std::error::Error;

/// The exit code, all output, and what the server took.
type Outcome = (Option<i32>, String, Vec<Mail>);

/// A server with TLS, and what the relay gives it. It knows the server's authority if `trusts`.
fn run(server: &[&str], relay: &[&str], trusts: bool, password: &str) -> Result<Outcome, Box<dyn Error>> {
    let house = House::new()?;
    house.open("The shop is down")?;
    let tls = |name: &str| here().join("tls").join(name).to_string_lossy().into_owned();
    let (certificate, key, authority) = (tls("server.pem"), tls("server.key"), tls("ca.pem"));
    let arguments: Vec<_> =
        ["--certificate", &certificate, "--key", &key].into_iter().chain(server.iter().copied()).collect();
    let server = Server::start(&arguments)?;
    let mut program = house.program(server.port, relay);
    if trusts {
        program.args(["--tls-ca", &authority]);
    }
    let output = program.env("CONSENTRY_SMTP_PASSWORD", password).output()?;
    let said = String::from_utf8([output.stdout, output.stderr].concat())?;
    let mails = server.stop()?;
    // Whatever isn't sent is kept.
    assert_eq!(mails.len() + house.spooled("due")?.len(), 1, "{said}");
    Ok((output.status.code(), said, mails))
}

#[test]
fn mails_go_over_tls() -> Done {
    for tls in ["starttls", "wrapper"] {
        let login = ["--tls", tls, "--login", "relay", "p\u{e4}ss word"];
        let (code, said, mails) = run(&login, &["--tls", tls, "--user", "relay"], true, "p\u{e4}ss word")?;
        assert_eq!(code, Some(0), "{tls}: {said}");
        assert_eq!(recipients(&mails), [PRIMARY]);
        assert!(mails[0].encrypted && mails[0].user.as_deref() == Some("relay"), "{tls}");
    }
    Ok(())
}

#[test]
fn a_server_that_nobody_vouches_for_gets_nothing() -> Done {
    for tls in ["starttls", "wrapper"] {
        let (code, said, mails) = run(&["--tls", tls], &["--tls", tls], false, "")?;
        assert_eq!((code, mails.len()), (Some(1), 0), "{tls}: {said}");
        assert!(said.contains("the mail server can't be used"), "{tls}: {said}");
    }
    Ok(())
}

#[test]
fn a_server_without_tls_gets_nothing_if_it_should_have_it() -> Done {
    let (code, said, mails) = run(&[], &["--tls", "starttls", "--user", "relay"], true, "secret")?;
    assert_eq!((code, mails.len()), (Some(1), 0), "{said}");
    assert!(said.contains("STARTTLS"), "{said}");
    Ok(())
}

#[test]
fn a_wrong_password_is_no_fault_of_the_letters() -> Done {
    let server = ["--tls", "wrapper", "--login", "relay", "secret"];
    for arguments in [&["--tls", "wrapper", "--user", "relay"][..], &["--tls", "wrapper"]] {
        let (code, said, mails) = run(&server, arguments, true, "wrong")?;
        assert_eq!((code, mails.len()), (Some(1), 0), "{said}");
        assert!(said.contains("the mail server can't be used: 53") && !said.contains("wrong"), "{said}");
    }
    Ok(())
}
