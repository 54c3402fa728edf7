//! Two ways to find similar tickets: the library's, asked as its users ask it, and plain overlap of words.

use crate::tickets::{Ticket, plain_words};
use consentry::ticket::{Attachments, Open, Similar};
use consentry::{AccountId, Desk, Language, MemoryStore, ServiceId, System, User, UserId, account};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

/// An account with some of the file's tickets.
pub(crate) trait Engine {
    /// The rows of similar tickets, the most similar first, as if one row weren't there.
    fn similar(&self, asked: &Ticket, without: Option<usize>) -> Result<Vec<usize>, Failure>;
}

/// Makes an account with these rows.
pub(crate) type Fill<'a> = &'a dyn Fn(&[usize]) -> Result<Box<dyn Engine + 'a>, Failure>;

/// Consentry's: a desk, whose operations open the tickets and ask for similar ones.
pub(crate) struct Ours<'a> {
    tickets: &'a [Ticket],
    rows: Vec<usize>,
    desk: Desk<MemoryStore>,
}

/// The words of a text without a subject: a subject that says nothing.
const NOTHING: &str = "?";

fn account() -> AccountId {
    AccountId::from_name("quality")
}

fn user() -> User {
    User { id: UserId::from_name("quality") }
}

impl<'a> Ours<'a> {
    pub(crate) fn filled(tickets: &'a [Ticket], rows: &[usize]) -> Result<Self, Failure> {
        let desk = Desk::new(MemoryStore::new());
        let (account, service) = (account(), ServiceId::from_name("quality"));
        let host = System { name: "quality".parse()? };
        let (name, email, language) = ("Quality".parse()?, "quality@example.org".parse()?, Language::English);
        desk.run(&host, account::Create { account, name, owner: user().id, email, language })?;
        desk.run(&host, account::AddService { account, service, name: "Quality".parse()? })?;
        for ticket in rows.iter().filter_map(|&row| tickets.get(row)) {
            let open = Open {
                account,
                service,
                subject: subject(ticket).parse()?,
                category: "general".parse()?,
                body: body(ticket).parse()?,
                attachments: Attachments::default(),
                acknowledged: true,
            };
            desk.run(&user(), open)?;
        }
        Ok(Self { tickets, rows: rows.to_vec(), desk })
    }
}

impl Engine for Ours<'_> {
    fn similar(&self, asked: &Ticket, without: Option<usize>) -> Result<Vec<usize>, Failure> {
        if let Some(without) = without {
            let rows: Vec<usize> = self.rows.iter().copied().filter(|row| *row != without).collect();
            return Self::filled(self.tickets, &rows)?.similar(asked, None);
        }
        let similar =
            Similar { account: account(), subject: subject(asked).parse()?, body: body(asked).parse()?, team: None };
        let found = self.desk.run(&user(), similar)?;
        let row = |number: u64| usize::try_from(number).ok().and_then(|number| self.rows.get(number - 1)).copied();
        Ok(found.iter().filter_map(|it| row(it.ticket.number.get())).collect())
    }
}

/// One line, as long as a subject may be.
fn subject(ticket: &Ticket) -> String {
    let line: String = ticket.subject.chars().map(|c| if c.is_control() { ' ' } else { c }).take(200).collect();
    if line.trim().is_empty() { NOTHING.to_owned() } else { line }
}

fn body(ticket: &Ticket) -> String {
    let lines = ticket.body.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c });
    let lines: String = lines.take(16_000).collect();
    if lines.trim().is_empty() { NOTHING.to_owned() } else { lines }
}

/// The first distinct words as they are; the share of the query's words that match.
pub(crate) struct Plain {
    rows: usize,
    /// For each word the rows that have it, the oldest first.
    postings: HashMap<u64, Vec<usize>>,
    /// The least share that counts, in thousandths.
    least: usize,
}

/// As many words as the library has of a text, and asks for.
const INDEXED: usize = consentry::ticket::words::WORDS_MAX;
const ASKED: usize = consentry::ticket::words::QUERY_WORDS_MAX;
/// How many tickets are looked at for a word.
const NEWEST: usize = 200;

impl Plain {
    pub(crate) fn filled(tickets: &[Ticket], rows: &[usize], least: usize) -> Self {
        let mut postings: HashMap<u64, Vec<usize>> = HashMap::new();
        for (row, ticket) in rows.iter().filter_map(|&row| Some((row, tickets.get(row)?))) {
            for word in plain(ticket, INDEXED) {
                postings.entry(word).or_default().push(row);
            }
        }
        Self { rows: rows.len(), postings, least }
    }
}

impl Engine for Plain {
    fn similar(&self, asked: &Ticket, without: Option<usize>) -> Result<Vec<usize>, Failure> {
        let words = plain(asked, ASKED);
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for word in &words {
            let rows = self.postings.get(word).into_iter().flatten().rev();
            rows.filter(|&&row| Some(row) != without)
                .take(NEWEST)
                .for_each(|&row| *shared.entry(row).or_default() += 1);
        }
        let share = |count: usize| count * 1_000 / words.len().max(1);
        let found = shared.into_iter().map(|(row, count)| (share(count), row));
        let mut found: Vec<_> = found.filter(|(share, _)| *share >= self.least).collect();
        found.sort_unstable_by_key(|place| Reverse(*place));
        Ok(found.into_iter().map(|(_, row)| row).take(self.rows).collect())
    }
}

fn plain(ticket: &Ticket, max: usize) -> Vec<u64> {
    let mut hashes = Vec::new();
    for word in plain_words(&format!("{} {}", ticket.subject, ticket.body)) {
        let mut state = DefaultHasher::new();
        word.hash(&mut state);
        let hash = state.finish();
        if hashes.len() < max && !hashes.contains(&hash) {
            hashes.push(hash);
        }
    }
    hashes
}
