//! What arrives, and with whom.

use crate::Done;
use crate::house::{House, PRIMARY, recipients};
use crate::server::{Mail, Server};
use consentry::contact::Categories;
use consentry::ticket::{self, Attachments};
use consentry::{EmailAddress, Language, System, account, contact};
use std::collections::BTreeSet;

/// Everything that is in the house, sent.
fn sent(house: &House) -> Result<Vec<Mail>, Box<dyn std::error::Error>> {
    let server = Server::start(&[])?;
    house.relay(server.port, &[])?.says(0, &["deferred 0, failed 0, broken 0, left 0"]);
    server.stop()
}

#[test]
fn an_answer_is_told_to_the_primary_address_and_to_each_contact_that_chose_it_once() -> Done {
    // RULES T2, C7
    let house = House::new()?;
    let (english, support) = (Language::English, Categories::SUPPORT);
    house.contact("ben@bakery.example", "Ben", english, support | Categories::INVOICE)?;
    house.contact("cleo@bakery.example", "Cleo", english, Categories::all() - support)?;
    // The primary address again, in another spelling: the same mailbox.
    house.contact("ADA@Bakery.example", "Ada", english, support)?;
    house.quietly()?;

    let ticket = house.open("The shop is down")?;
    house.answer(ticket.id, "Fixed: a full disk.")?;
    let mails = sent(&house)?;
    assert_eq!(recipients(&mails), [PRIMARY, PRIMARY, "ben@bakery.example", "ben@bakery.example"]);
    let answers: Vec<_> = mails.iter().filter(|mail| mail.plain.contains("Fixed: a full disk.")).collect();
    assert_eq!(answers.len(), 2);
    for mail in answers {
        assert_eq!(mail.to.len(), 1, "nobody learns who else is told");
        assert_eq!(mail.header("subject"), "Ticket 1 answered: The shop is down");
        assert!(mail.html.contains("Fixed: a full disk.") && mail.plain.contains("https://panel.desk.example/"));
    }
    // A second run has nothing to do.
    assert_eq!(sent(&house)?.len(), 0);
    assert_eq!(house.spooled("due")?.len() + house.spooled("failed")?.len(), 0);
    Ok(())
}

#[test]
fn a_mail_has_the_headers_that_it_should() -> Done {
    let house = House::new()?;
    house.contact("ben@bakery.example", "Bén \"the\" Baker", Language::German, Categories::empty())?;
    let mails = sent(&house)?;
    let [mail] = mails.as_slice() else { panic!("{mails:#?}") };
    assert_eq!(mail.header("from"), "Example Support <support@desk.example>");
    assert_eq!(mail.header("to"), "\"Bén \\\"the\\\" Baker\" <ben@bakery.example>");
    assert_eq!(mail.header("auto-submitted"), "auto-generated");
    assert_eq!(mail.header("content-language"), "de");
    assert_eq!(mail.header("mime-version"), "1.0");
    assert!(mail.header("date").ends_with(" +0000"), "{}", mail.header("date"));
    assert_eq!(mail.types, ["multipart/alternative", "text/plain", "text/html"]);
    assert_eq!(mail.sender, "support@desk.example");
    // The id is the letter's key, so two copies of one letter have the same.
    let [key] = house.spooled("sent")?.try_into().map_err(|_| "one letter")?;
    assert_eq!(mail.header("message-id"), format!("<{key}@desk.example>"));
    assert!(mail.raw.is_ascii(), "readable for every server");
    assert!(mail.raw.lines().all(|line| line.len() <= 998));
    let answer = std::fs::read_to_string(house.path("spool/sent").join(&key))?;
    assert_eq!(answer, "250 2.0.0 queued as 4F7\n");
    Ok(())
}

#[test]
fn each_contact_reads_their_own_language() -> Done {
    // RULE C7
    let house = House::new()?;
    for language in Language::ALL {
        let email = format!("{}@bakery.example", language.tag().to_ascii_lowercase());
        house.contact(&email, "Contact", *language, Categories::SUPPORT)?;
    }
    house.quietly()?;
    house.open("Ñandú, größe")?;
    let mails = sent(&house)?;
    assert_eq!(mails.len(), 5);
    let subject = |to: &str| mails.iter().find(|mail| mail.to == [to]).map(|mail| mail.header("subject").to_owned());
    assert_eq!(subject("de@bakery.example").as_deref(), Some("Ticket 1 eingegangen: Ñandú, größe"));
    assert_eq!(subject(PRIMARY).as_deref(), Some("Ticket 1 received: Ñandú, größe"));
    let subjects: BTreeSet<_> = mails.iter().map(|mail| mail.header("subject")).collect();
    let languages: BTreeSet<_> = mails.iter().map(|mail| mail.header("content-language")).collect();
    assert_eq!((subjects.len(), languages.len()), (4, 4), "{subjects:?}");
    for mail in &mails {
        assert!(mail.html.contains(&format!("lang=\"{}\"", mail.header("content-language"))), "{}", mail.html);
    }
    Ok(())
}

#[test]
fn what_people_write_stays_where_it_belongs() -> Done {
    // RULE T2
    let house = House::new()?;
    // Nothing that ends a line gets into a subject or a name; core refuses it. What looks like a header is a text.
    house.contact(
        "ben@bakery.example",
        "x>\", <eve@evil.example>, =?utf-8?q?=0aBcc:_y?=",
        Language::English,
        Categories::SUPPORT,
    )?;
    house.quietly()?;
    let subject = "=?utf-8?q?=0d=0aBcc:_eve@evil.example?= Bcc: eve@evil.example <b>\u{1f600}</b>";
    let ticket = house.open(&format!("{subject} {}", "é".repeat(100)))?;
    house
        .answer(ticket.id, "<script>alert(1)</script>\r\n.\r\nQUIT\r\n.\r\nMAIL FROM:<eve@evil.example>\n\nFrom: x")?;
    let mails = sent(&house)?;
    assert_eq!(mails.len(), 4);
    for mail in &mails {
        assert!(!mail.has_header("bcc") && mail.sender == "support@desk.example", "{}", mail.raw);
        assert!(mail.header("subject").contains(subject), "{}", mail.header("subject"));
        assert_eq!(mail.header("from"), "Example Support <support@desk.example>");
        assert!(!mail.html.contains("<script>") && !mail.html.contains("<b>\u{1f600}"), "{}", mail.html);
    }
    assert_eq!(recipients(&mails), [PRIMARY, PRIMARY, "ben@bakery.example", "ben@bakery.example"]);
    let told =
        mails.iter().filter(|mail| mail.plain.contains("    .\n    QUIT\n    .\n    MAIL FROM:<eve@evil.example>"));
    let all: Vec<_> = mails.iter().map(|mail| &mail.plain).collect();
    assert_eq!(told.count(), 2, "{all:#?}");
    Ok(())
}

#[test]
fn an_invitation_goes_to_the_invited_with_a_link_that_nobody_else_sees() -> Done {
    // RULE C3
    let house = House::new()?;
    house.contacts(&["ben@bakery.example"])?;
    house.invite("zoe@other.example")?;
    let mails = sent(&house)?;
    assert_eq!(recipients(&mails), ["zoe@other.example"]);
    assert!(mails[0].plain.contains("https://panel.desk.example/#invitation=ci1"), "{}", mails[0].plain);
    for (folder, names) in [("sent", house.spooled("sent")?), ("failed", house.spooled("failed")?)] {
        for name in names {
            let text = std::fs::read_to_string(house.path("spool").join(folder).join(name))?;
            assert!(!text.contains("ci1"), "{text}");
        }
    }
    Ok(())
}

#[test]
fn a_revoked_invitation_is_not_sent() -> Done {
    // RULE C5
    let house = House::new()?;
    let invited = house.invite("zoe@other.example")?;
    let revoke = consentry::people::Revoke { account: house.account, invitation: invited.id };
    house.desk()?.run(&house.owner, revoke)?;
    assert_eq!(sent(&house)?.len(), 0);
    assert_eq!(house.undelivered()?, 0);
    Ok(())
}

#[test]
fn internal_work_tells_nobody_anything() -> Done {
    // RULE T11
    let house = House::new()?;
    house.contacts(&["ben@bakery.example"])?;
    let ticket = house.open("The shop is down")?.id;
    assert_eq!(sent(&house)?.len(), 2);
    let attachments = Attachments::default();
    let note = ticket::Note { account: house.account, ticket, body: "The customer's fault.".parse()?, attachments };
    house.desk()?.run(&house.agent, note)?;
    assert_eq!(sent(&house)?.len(), 0);
    assert_eq!(house.undelivered()?, 0);
    Ok(())
}

#[test]
fn who_was_removed_is_told_nothing_more() -> Done {
    let house = House::new()?;
    house.contacts(&["ben@bakery.example", "cleo@bakery.example"])?;
    house.open("The shop is down")?;
    // After it happened, and before the relay came.
    let ben: EmailAddress = "ben@bakery.example".parse()?;
    let contact = consentry::ContactId::of(house.account, &ben);
    house.desk()?.run(&house.owner, contact::Remove { account: house.account, contact })?;
    assert_eq!(recipients(&sent(&house)?), [PRIMARY, "cleo@bakery.example"]);
    Ok(())
}

#[test]
fn a_former_primary_address_is_told_that_it_is_one() -> Done {
    let house = House::new()?;
    let email = Some("new@bakery.example".parse()?);
    house.desk()?.run(&house.owner, account::Amend { account: house.account, name: None, email, language: None })?;
    assert_eq!(recipients(&sent(&house)?), [PRIMARY, "new@bakery.example"]);
    Ok(())
}

#[test]
fn refused_text_is_answered_once_and_without_a_sender() -> Done {
    // RULE T3
    let house = House::new()?;
    let sha256 = ticket::Digest::new([7; 32]);
    let refuse =
        ticket::RefuseEmail { account: house.account, from: PRIMARY.parse()?, ticket: None, sha256, automatic: false };
    let system = System { name: "mail.gate".parse()? };
    house.desk()?.run(&system, refuse)?;
    let mails = sent(&house)?;
    assert_eq!(recipients(&mails), [PRIMARY]);
    assert_eq!(mails[0].sender, "", "two programs that answer each other never end");
    assert_eq!(mails[0].header("auto-submitted"), "auto-replied");
    Ok(())
}

#[test]
fn many_contacts_are_each_told_once() -> Done {
    // RULE C1: more than one page of them.
    let house = House::new()?;
    let emails: Vec<_> = (0..250).map(|number| format!("c{number:03}@bakery.example")).collect();
    house.contacts(&emails.iter().map(String::as_str).collect::<Vec<_>>())?;
    house.open("The shop is down")?;
    let mails = sent(&house)?;
    let all: BTreeSet<_> = recipients(&mails).into_iter().collect();
    assert_eq!((mails.len(), all.len()), (251, 251));
    Ok(())
}
