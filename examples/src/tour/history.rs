//! The history: every ticket with number, date, subject, status and content (RULE T4).

use crate::failure::Failure;
use crate::host::{self, House, TourDesk};
use crate::table::{NUMBER, brief, counted, date, grouped, ruled};
use comfy_table::{ColumnConstraint, Width};
use consentry::ticket::{Counts, History, List, Message, Status, Ticket, TicketCounts};
use consentry::{Actor, Page, text::AccountName};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// How many tickets stand in one table.
const ROWS: u32 = 50;
/// Day and minute may stand in two lines; the content gets the room.
const WIDTHS: [ColumnConstraint; 5] = [
    ColumnConstraint::ContentWidth,
    ColumnConstraint::UpperBoundary(Width::Fixed(12)),
    ColumnConstraint::LowerBoundary(Width::Fixed(16)),
    ColumnConstraint::UpperBoundary(Width::Fixed(13)),
    ColumnConstraint::LowerBoundary(Width::Percentage(40)),
];
/// How many characters of a message are shown, unless all are wanted.
const BRIEF: usize = 120;

/// Print an account's tickets as tables, newest first.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Whose tickets.
    #[arg(long, value_name = "NAME", default_value = crate::story::ACCOUNT)]
    account: AccountName,
    /// Only the newest so many.
    #[arg(long, value_name = "NUMBER")]
    rows: Option<u64>,
    /// Print texts whole instead of their beginnings.
    #[arg(long)]
    full: bool,
}

/// Prints the history of one account.
pub(crate) fn run(file: &Path, arguments: &Arguments, out: &mut impl Write) -> Result<ExitCode, Failure> {
    if !file.exists() {
        return Err(Failure::file(file, "no such file; `tour` makes it"));
    }
    let desk = host::open(file)?;
    print(&desk, &House::named(&arguments.account), arguments.rows, arguments.full, out)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints an account's newest tickets, or all, as its owner sees them.
pub(crate) fn print(
    desk: &TourDesk,
    house: &House,
    rows: Option<u64>,
    full: bool,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let counts = desk.run(&house.owner, TicketCounts { account: house.account })?;
    writeln!(out, "{}", summary(&counts))?;
    let mut left = rows.unwrap_or(u64::MAX).min(counts.total());
    // By key, page after page: the last page costs what the first did, and all of it never stands in memory at once.
    let mut page = Page::first(ROWS)?;
    while left > 0 {
        let listed = desk.run(&house.owner, List { account: house.account, status: None, page: page.clone() })?;
        let mut tickets = ruled([NUMBER, "date (UTC)", "subject", "status", "content"]);
        tickets.set_constraints(WIDTHS);
        for ticket in listed.rows.into_iter().take(usize::try_from(left).unwrap_or(usize::MAX)) {
            left -= 1;
            let content = content(desk, house, &ticket, full)?;
            let Ticket { number, opened_at, subject, status, .. } = ticket;
            tickets.add_row([number.to_string(), date(opened_at), subject.to_string(), words(status), content]);
        }
        writeln!(out, "{}", tickets.trim_fmt())?;
        match listed.next {
            Some(next) => page = page.after(next),
            None => break,
        }
    }
    Ok(())
}

/// A ticket's messages, oldest first.
fn content(desk: &TourDesk, house: &House, ticket: &Ticket, full: bool) -> Result<String, Failure> {
    let history = History { account: house.account, ticket: ticket.id, page: Page::default() };
    let messages = desk.run(&house.owner, history)?.messages;
    let shown = messages.rows.iter().map(|message| said(message, full));
    let more = messages.next.map(|_| format!("… {} in all", counted(ticket.messages, "message")));
    Ok(shown.chain(more).collect::<Vec<_>>().join("\n"))
}

fn said(Message { author, body, .. }: &Message, full: bool) -> String {
    let side = if matches!(author, Actor::Agent(_)) { "support" } else { "customer" };
    // A terminal would jump at a tab, and the table's borders with it.
    let body = if full { body.as_str().replace('\t', " ") } else { brief(body.as_str(), BRIEF) };
    format!("{side}: {body}")
}

fn words(status: Status) -> String {
    status.name().replace('_', " ")
}

/// How many tickets there are, and where they stand.
fn summary(counts: &Counts) -> String {
    let standing = Status::ALL.iter().map(|&status| (counts.of(status), status)).filter(|&(count, _)| count > 0);
    let standing: Vec<_> = standing.map(|(count, status)| format!("{} {}", grouped(count), words(status))).collect();
    let total = counted(counts.total(), "ticket");
    if standing.is_empty() { total } else { format!("{total}: {}", standing.join(", ")) }
}
