//! What holds after every step of [`model_tickets`](crate::model_tickets), whatever it was, and whoever took it.

use crate::model_tickets::{Step, What, home};
use consentry::journal::tree::Frontier;
use consentry::journal::{Entry, JournalHead};
use consentry::operation::Wanted;
use consentry::query::{Filter, Query, Rows};
use consentry::record::{Key, Stored};
use consentry::ticket::{Message, Move, Status, Ticket, TicketCounter, recount};
use consentry::{AccountId, Store};

/// All that a store holds about home's tickets.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Looked {
    /// By number.
    pub(crate) tickets: Vec<Ticket>,
    /// For each ticket its messages and its notes.
    messages: Vec<[Vec<Message>; 2]>,
    /// The queues of both teams.
    queues: Vec<Vec<Ticket>>,
    counter: Option<TicketCounter>,
    head: Option<JournalHead>,
    entries: Vec<Entry>,
}

fn rows<S: Store>(store: &S, queries: Vec<Query>, records: Vec<Key>) -> consentry::facts::Answers {
    let mut wanted = Wanted::new(AccountId::STAFF);
    wanted.queries = queries;
    wanted.records = records;
    store.gather(&wanted).unwrap()
}

fn one<R: Stored>(answers: &mut consentry::facts::Answers) -> Option<R> {
    answers.records.remove(0).map(|found| R::of(&found.value).unwrap().clone())
}

/// Looks behind the desk.
pub(crate) fn look<S: Store>(store: &S) -> Looked {
    let (account, rows_max) = (home(), 10_000);
    let tickets = Query::Tickets { account, filter: Filter::All, team: None, before: None, rows: rows_max };
    let entries = Query::Entries { account, after: 0, rows: rows_max };
    let queue = |index| {
        let queue = consentry::query::Queue::Team(crate::model_tickets::team(index));
        Query::Queue { queue, after: None, rows: rows_max }
    };
    let queries = vec![tickets, entries, queue(0), queue(1)];
    let mut answers = rows(store, queries, vec![Key::Counter(account), Key::Journal(account)]);
    let (counter, head) = (one(&mut answers), one(&mut answers));
    let mut pages = answers.pages.into_iter();
    let (Some(Rows::Tickets(mut tickets)), Some(Rows::Entries(entries))) = (pages.next(), pages.next()) else {
        panic!("other rows than were wanted")
    };
    tickets.reverse();
    let queues = pages.map(|rows| if let Rows::Tickets(rows) = rows { rows } else { panic!("{rows:?}") }).collect();
    let messages = tickets.iter().map(|ticket| {
        let of = |internal| Query::Messages { account, ticket: ticket.id, internal, after: 0, rows: rows_max };
        let pages = rows(store, vec![of(false), of(true)], Vec::new()).pages;
        let of = |rows: Rows| if let Rows::Messages(rows) = rows { rows } else { panic!("{rows:?}") };
        let mut pages = pages.into_iter().map(of);
        [pages.next().unwrap(), pages.next().unwrap()]
    });
    Looked { messages: messages.collect(), tickets, queues, counter, head, entries }
}

/// Everything that is always so.
pub(crate) fn sound(before: &Looked, after: &Looked, step: Step, granted: Option<bool>) {
    // RULE T10: dense numbers, and counters that equal a recount.
    let numbers: Vec<u64> = after.tickets.iter().map(|ticket| ticket.number.get()).collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>());
    let counter = after.counter.clone().unwrap_or_else(|| TicketCounter::zero(home()));
    assert_eq!((counter.last, counter.tally), (numbers.len() as u64, recount(&after.tickets)));
    for (ticket, messages) in after.tickets.iter().zip(&after.messages) {
        stands(ticket, after);
        for (kind, count) in messages.iter().zip([ticket.messages, ticket.notes]) {
            let numbers: Vec<u64> = kind.iter().map(|message| message.number).collect();
            assert_eq!(numbers, (1..=count).collect::<Vec<_>>());
            assert!(kind.is_sorted_by_key(|message| message.written_at));
        }
    }
    queues(after);
    journal(before, after);
    history(before, after);
    // RULE I20: an effect has one entry, and what was refused has none of both.
    let grown = after.entries.len() - before.entries.len();
    let same = before.tickets == after.tickets && before.messages == after.messages;
    match (granted, step.1) {
        (Some(true), What::RefuseEmail(..)) => assert!(same && grown == 1, "{step:?}"),
        (Some(true), _) => {
            assert_eq!(grown, usize::from(!same), "{step:?}");
            assert!(step.0.may_act(), "{step:?} was granted");
        }
        _ => assert_eq!(before, after, "{step:?} had an effect"),
    }
}

/// RULE T7: no time contradicts the status; links go both ways.
fn stands(ticket: &Ticket, all: &Looked) {
    assert_eq!(ticket.waiting_since.is_some(), ticket.status.waits_for_support(), "{ticket:?}");
    assert_eq!(ticket.merged_into.is_some(), ticket.status == Status::Merged, "{ticket:?}");
    assert_eq!(ticket.merged_from.is_some(), ticket.status == Status::Merged, "{ticket:?}");
    assert!(ticket.opened_at <= ticket.status_since && ticket.status_since <= ticket.updated_at, "{ticket:?}");
    assert!(ticket.waiting_since.is_none_or(|since| ticket.opened_at <= since && since <= ticket.updated_at));
    let find = |id| all.tickets.iter().find(|it| it.id == id).unwrap();
    assert!(ticket.merged_into.is_none_or(|into| find(into).absorbed.contains(&ticket.id)));
    assert!(ticket.absorbed.iter().all(|id| find(*id).merged_into == Some(ticket.id)));
    assert!(ticket.follows.is_none_or(|old| find(old).number < ticket.number));
    let mut end = ticket;
    for _ in 0..=all.tickets.len() {
        let Some(into) = end.merged_into else { return };
        end = find(into);
    }
    panic!("merged in a circle");
}

/// A team's queue is what waits for it, in order.
fn queues(after: &Looked) {
    for (index, queue) in after.queues.iter().enumerate() {
        let team = crate::model_tickets::team(index);
        let mut waiting: Vec<Ticket> = after.tickets.iter().filter(|it| it.team == team).cloned().collect();
        waiting.retain(|ticket| ticket.place().is_some());
        waiting.sort_by_key(Ticket::place);
        assert_eq!(queue, &waiting);
    }
}

/// RULES J1, J2: entries stay, and their tree is the head's.
fn journal(before: &Looked, after: &Looked) {
    assert!(after.entries.starts_with(&before.entries), "history shrank");
    let mut frontier = Frontier::default();
    for (index, entry) in (0u64..).zip(&after.entries) {
        entry.read_fact().unwrap();
        frontier.append(index, entry.leaf());
    }
    let head = after.head.as_ref().unwrap();
    assert_eq!((head.size, head.root()), (after.entries.len() as u64, frontier.root()));
}

/// RULE T4: what was written stays; and each ticket moved as the table says, or came back from a merge.
fn history(before: &Looked, after: &Looked) {
    for ((old, messages), (new, now)) in
        before.tickets.iter().zip(&before.messages).zip(after.tickets.iter().zip(&after.messages))
    {
        assert_eq!(
            (old.id, old.opened_at, &old.subject, old.service),
            (new.id, new.opened_at, &new.subject, new.service)
        );
        assert!(now[0].starts_with(&messages[0]) && now[1].starts_with(&messages[1]), "a message is gone");
        if old.status != new.status {
            let moved = Move::ALL.iter().any(|by| old.status.after(*by) == Some(new.status));
            let unmerged = old.status == Status::Merged && old.merged_from == Some(new.status);
            assert!(moved || unmerged, "{} became {}", old.status, new.status);
        }
        // RULE T11: what customers see changes with a date that they see, and otherwise no date changes.
        let seen = |it: &Ticket| {
            (
                it.status,
                it.status_since,
                it.messages,
                it.merged_into,
                it.absorbed.clone(),
                it.rating,
                it.category.clone(),
            )
        };
        let now = after.head.as_ref().unwrap().latest_at;
        let expected = if seen(old) == seen(new) { old.updated_at } else { now };
        assert_eq!(new.updated_at, expected, "{old:?}\n{new:?}");
    }
}
