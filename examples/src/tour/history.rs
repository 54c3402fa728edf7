//! Chapter five: the history, every ticket with number, date, subject, status and content (RULE T4), and the search.

use crate::failure::Failure;
use crate::host::{self, House};
use crate::stage::{Stage, head, tell};
use crate::table::{brief, date, numbered, ruled};
use crate::voice::{Voice, say};
use comfy_table::{ColumnConstraint, Table, Width};
use consentry::ticket::{Counts, History, List, Message, Only, Search, Status, TicketCounts, View};
use consentry::{Actor, Page, text::AccountName};
use consentry_texts::Family;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// How many tickets stand in one table.
const ROWS: u32 = 50;
/// How many characters of a message are shown, unless all are wanted.
const BRIEF: usize = 120;

/// How many in the story.
const BRIEFEST: usize = 48;

/// How much of a ticket's content is shown.
enum Shown {
    /// Of the first message the beginning.
    First,
    /// Of each message the beginning.
    Beginnings,
    /// All of it.
    Whole,
}

/// Print an account's tickets as tables, newest first.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Whose tickets.
    #[arg(long, value_name = "NAME", default_value = crate::account::ACCOUNT)]
    account: AccountName,
    /// Only the newest so many.
    #[arg(long, value_name = "NUMBER")]
    rows: Option<u64>,
    /// Print texts whole instead of their beginnings.
    #[arg(long)]
    full: bool,
}

/// Prints the history of one account.
pub(crate) fn run(
    file: &Path,
    arguments: &Arguments,
    voice: &Voice,
    out: &mut impl Write,
) -> Result<ExitCode, Failure> {
    if !file.exists() {
        return Err(Failure::file(file, "no such file; `tour` makes it"));
    }
    let house = House::named(&arguments.account);
    let chance = (host::clock(file, house.account, None)?, host::entropy(None));
    let mut stage = Stage::new(host::open(file)?, house, chance, voice, out);
    print(&mut stage, arguments.rows, if arguments.full { &Shown::Whole } else { &Shown::Beginnings })?;
    Ok(ExitCode::SUCCESS)
}

/// Tells the chapter, with the newest `shown` tickets.
pub(crate) fn chapter(stage: &mut Stage<'_>, shown: u64) -> Result<(), Failure> {
    head!(stage, "history-heading")?;
    let total = print(stage, Some(shown), &Shown::First)?;
    if total > shown {
        tell!(stage, "history-newest", shown = shown)?;
    }
    search(stage)
}

/// Prints an account's newest tickets, or all, as its owner sees them. Tells how many it has.
fn print(stage: &mut Stage<'_>, rows: Option<u64>, how: &Shown) -> Result<u64, Failure> {
    let House { account, owner, .. } = stage.house;
    let counts = stage.desk.run(&owner, TicketCounts { account })?;
    stage.tell(&summary(stage.voice, &counts))?;
    let mut left = rows.unwrap_or(u64::MAX).min(counts.total());
    // By key, page after page: the last page costs what the first did, and all of it never stands in memory at once.
    let mut page = Page::first(ROWS)?;
    while left > 0 {
        let listed = stage.desk.run(&owner, List { account, only: Only::All, team: None, page: page.clone() })?;
        let mut tickets = empty(stage.voice);
        for ticket in listed.rows.into_iter().take(usize::try_from(left).unwrap_or(usize::MAX)) {
            left -= 1;
            let content = content(stage, &ticket, how)?;
            let View { number, opened_at, subject, status, .. } = ticket;
            let status = stage.voice.name(Family::Status, status.name());
            tickets.add_row([number.to_string(), date(opened_at), subject.to_string(), status, content]);
        }
        stage.table(&tickets)?;
        match listed.next {
            Some(next) => page = page.after(next),
            None => break,
        }
    }
    Ok(counts.total())
}

/// A table for what rule T4 names.
fn empty(voice: &Voice) -> Table {
    let [number, day, subject, status, content] =
        ["number", "date", "subject", "status", "content"].map(|label| voice.label(label));
    let mut tickets = numbered(ruled([number, format!("{day} (UTC)"), subject, status, content]));
    // A status may stand in several lines, but its longest word is not broken.
    let names = Status::ALL.iter().map(|status| voice.name(Family::Status, status.name()));
    let longest = names.filter_map(|name| name.split(' ').map(|word| word.chars().count()).max()).max();
    let word = longest.and_then(|longest| u16::try_from(longest + 2).ok()).unwrap_or(15);
    // So may day and minute; the content gets the room.
    tickets.set_constraints([
        ColumnConstraint::ContentWidth,
        ColumnConstraint::UpperBoundary(Width::Fixed(12)),
        ColumnConstraint::LowerBoundary(Width::Fixed(16)),
        ColumnConstraint::Absolute(Width::Fixed(word)),
        ColumnConstraint::LowerBoundary(Width::Fixed(20)),
    ]);
    tickets
}

/// A ticket's messages, oldest first.
fn content(stage: &Stage<'_>, ticket: &View, how: &Shown) -> Result<String, Failure> {
    let House { account, owner, .. } = stage.house;
    let page = if matches!(how, Shown::First) { Page::first(1)? } else { Page::default() };
    let history = History { account, ticket: ticket.id, page };
    let messages = stage.desk.run(&owner, history)?.messages;
    let shown = messages.rows.iter().map(|message| said(stage.voice, message, how));
    let more = messages.next.map(|_| say!(stage.voice, "history-more", messages = ticket.messages));
    Ok(shown.chain(more).collect::<Vec<_>>().join("\n"))
}

fn said(voice: &Voice, Message { author, body, .. }: &Message, how: &Shown) -> String {
    let side = voice.label(if matches!(author, Actor::Agent(_)) { "support" } else { "customer" });
    // A terminal would jump at a tab, and the table's borders with it.
    let body = match how {
        Shown::First => brief(body.as_str(), BRIEFEST),
        Shown::Beginnings => brief(body.as_str(), BRIEF),
        Shown::Whole => body.as_str().replace('\t', " "),
    };
    format!("{side}: {body}")
}

/// How many tickets there are, and where they stand.
fn summary(voice: &Voice, counts: &Counts) -> String {
    let standing = Status::ALL.iter().map(|&status| (counts.of(status), status)).filter(|&(count, _)| count > 0);
    let standing = standing.map(|(count, status)| format!("{} {count}", voice.name(Family::Status, status.name())));
    let total = say!(voice, "history-total", tickets = counts.total());
    std::iter::once(total).chain(standing).collect::<Vec<_>>().join(" · ")
}

/// The search: both sides find what was said to the customer, and only the support finds its notes (RULES T8, T11).
fn search(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let word = say!(stage.voice, "text-search");
    let (ada, grace) = found(stage, &word)?;
    tell!(stage, "search-word", word = word.as_str(), ada = ada, grace = grace)?;
    let word = say!(stage.voice, "text-secret");
    let (ada, grace) = found(stage, &word)?;
    tell!(stage, "search-note", word = word.as_str(), ada = ada, grace = grace)
}

/// The numbers of the tickets that Ada and Grace find.
fn found(stage: &Stage<'_>, word: &str) -> Result<(String, String), Failure> {
    let House { account, owner, agent } = stage.house;
    let search = Search { account, text: word.parse()?, team: None, page: Page::first(ROWS)? };
    let of_team = Search { team: Some(host::team()?), ..search.clone() };
    let numbers = |found: Vec<View>| {
        let numbers: Vec<_> = found.iter().map(|ticket| ticket.number.to_string()).collect();
        if numbers.is_empty() { "—".to_owned() } else { numbers.join(", ") }
    };
    let ada = stage.desk.run(&owner, search)?.rows;
    let grace = stage.desk.run(&agent, of_team)?.rows;
    Ok((numbers(ada), numbers(grace)))
}
