//! The story: one walk through the house.

use crate::failure::Failure;
use crate::host::{self, House, TourDesk};
use crate::table::counted;
use crate::{history, journal, outbox, refusals};
use consentry::ticket::{self, Status, Ticket, TicketCounts};
use consentry::{Page, ServiceId, text::AccountName};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// The story's account.
pub(crate) const ACCOUNT: &str = "Ada's bakery";
/// How many tickets of the history the story shows.
const SHOWN: u64 = 4;

/// A query and its answer.
struct Talk {
    subject: &'static str,
    query: &'static str,
    answer: &'static str,
}

/// The library's four languages.
const TALKS: [Talk; 4] = [
    Talk {
        subject: "The basket stays empty",
        query: "I put two loaves into the basket, and it still shows none.",
        answer: "Thank you, we could see it too. It is repaired; please try again.",
    },
    Talk {
        subject: "No me llega la factura",
        query: "Hice el pedido el lunes y la factura no ha llegado.",
        answer: "La hemos enviado de nuevo. ¿La ve ahora?",
    },
    Talk {
        subject: "O preço do pão está errado",
        query: "A página mostra 2,40 €, mas no fim são 2,90 €.",
        answer: "Faltava um imposto na página. Já está corrigido.",
    },
    Talk {
        subject: "Öffnungszeiten ändern",
        query: "Wir haben samstags jetzt bis 14 Uhr geöffnet. Wo stelle ich das ein?",
        answer: "Unter Einstellungen, Geschäft, Zeiten. Sollen wir es für Sie eintragen?",
    },
];

/// Tells the story, and goes on with it if the file has one already.
pub(crate) fn run(file: &Path, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let desk = host::open(file)?;
    writeln!(out, "CONSENTRY'S TOUR, on the SQLite file {}", file.display())?;

    heading(out, "1. An account")?;
    let name: AccountName = ACCOUNT.parse()?;
    let found = House::named(&name).is_there(&desk)?;
    let house = House::ready(&desk, &name)?;
    let service = house.service(&desk, &host::system()?, &"Web shop".parse()?)?;
    let before = desk.run(&house.owner, TicketCounts { account: house.account })?.total();
    let state = if found {
        format!("was made by an earlier run and has {}", counted(before, "ticket"))
    } else {
        "is new".to_owned()
    };
    writeln!(out, "{ACCOUNT}, owned by Ada, {state}.")?;
    writeln!(out, "Its service is \"Web shop\". Grace, who supports it, is in the staff's directory.")?;

    heading(out, "2. Tickets")?;
    answer_new(&desk, &house, out)?;
    let first = open(&desk, &house, service, before, out)?;
    answer(&desk, &house, &first, out)?;
    let second = open(&desk, &house, service, before + 1, out)?;
    writeln!(out, "No. {} stays without an answer for now.", second.number)?;

    heading(out, "3. Refusals")?;
    refusals::print(&desk, &house, service, out)?;

    heading(out, "4. The history, after the file was closed and opened again")?;
    drop(desk);
    let desk = host::open(file)?;
    history::print(&desk, &house, Some(SHOWN), false, out)?;
    if before + 2 > SHOWN {
        writeln!(out, "These are the newest {SHOWN}; `tour history` prints all.")?;
    }

    heading(out, "5. The outbox")?;
    outbox::deliver(&desk, &house, out)?;

    heading(out, "6. The journal")?;
    journal::print(&desk, &house, out)?;

    heading(out, "Next")?;
    writeln!(out, "Run it again: Grace answers no. {}, and Ada opens two more tickets.", second.number)?;
    writeln!(out, "`tour import --help` tells how to bring your own tickets.")?;
    Ok(ExitCode::SUCCESS)
}

fn heading(out: &mut impl Write, text: &str) -> Result<(), Failure> {
    Ok(writeln!(out, "\n{text}\n{}", "─".repeat(text.chars().count()))?)
}

/// Ada opens a ticket.
fn open(
    desk: &TourDesk,
    house: &House,
    service: ServiceId,
    before: u64,
    out: &mut impl Write,
) -> Result<Ticket, Failure> {
    let talk = talk(before);
    let (subject, body) = (talk.subject.parse()?, talk.query.parse()?);
    let ticket = desk.run(&house.owner, ticket::Open { account: house.account, service, subject, body })?;
    writeln!(out, "Ada opens no. {}, \"{}\".", ticket.number, ticket.subject)?;
    Ok(ticket)
}

/// Grace answers a ticket.
fn answer(desk: &TourDesk, house: &House, ticket: &Ticket, out: &mut impl Write) -> Result<(), Failure> {
    let body = talk(ticket.number.get() - 1).answer.parse()?;
    let answered = desk.run(&house.agent, ticket::Answer { account: house.account, ticket: ticket.id, body })?;
    let status = answered.status.name().replace('_', " ");
    writeln!(out, "Grace answers no. {}; it is {status} now.", ticket.number)?;
    Ok(())
}

/// Grace answers the newest ticket that an earlier run left new, if there is one, and Ada thanks her.
fn answer_new(desk: &TourDesk, house: &House, out: &mut impl Write) -> Result<(), Failure> {
    let list = ticket::List { account: house.account, status: Some(Status::New), page: Page::first(1)? };
    for ticket in desk.run(&house.agent, list)?.rows {
        answer(desk, house, &ticket, out)?;
        let thanks = ticket::Answer { account: house.account, ticket: ticket.id, body: "Thank you!".parse()? };
        desk.run(&house.owner, thanks)?;
        writeln!(out, "Ada thanks her.")?;
    }
    Ok(())
}

/// The texts of the ticket that comes after so many others.
fn talk(before: u64) -> &'static Talk {
    let [first, ..] = &TALKS;
    let index = usize::try_from(before).unwrap_or(0) % TALKS.len();
    TALKS.get(index).unwrap_or(first)
}
