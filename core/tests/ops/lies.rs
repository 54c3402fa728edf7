//! Stores that lie and operations that break the rules of the house: both fail closed, and no data gets out.

use crate::common::*;
use crate::puppet::Puppet;
use crate::strange::{Sneak, Strange, What};
use consentry::account::Account;
use consentry::change::Outcome;
use consentry::facts::Answers;
use consentry::journal::tree::Frontier;
use consentry::journal::{Acknowledge, Entry, JournalHead, Lease, Pending, Read, Undelivered};
use consentry::operation::Operation;
use consentry::people::Membership;
use consentry::query::{Query, Rows};
use consentry::record::{Key, Record, Versioned};
use consentry::ticket::{Message, Status, Ticket, TicketCounter, TicketCounts};
use consentry::{AccountId, DeskError, Missing, Page, Permissions, Store, StoreErrorKind, TicketId};
use std::fmt::Debug;

/// A town with tickets, messages and entries on both sides, on a store that can be told to lie.
fn lying_town() -> (World<Puppet>, TicketId) {
    let world = town_on(Puppet::default());
    let ticket = world.open(user("tim"), home());
    for _ in 0..4 {
        world.desk.run(&agent("kim"), answer(home(), ticket.id, "A.")).unwrap();
        world.open(user("tim"), home());
        let other = world.open(user("eve"), elsewhere());
        world.desk.run(&user("eve"), answer(elsewhere(), other.id, "Eve's secret.")).unwrap();
    }
    (world, ticket.id)
}

/// Runs an operation on a store that lies, and expects not one word of what it said.
fn exposed<O, P>(world: &World<Puppet>, by: &P, operation: O, lie: impl Fn(&mut Answers) + Send + 'static)
where
    O: Operation + Debug + Clone,
    O::Reply: Debug,
    P: Clone + Into<O::By>,
{
    assert!(world.desk.run(by, operation.clone()).is_ok(), "without the lie all is well");
    let before = all_of(&world.desk.store().inner);
    world.desk.store().lie(move |_, answers| lie(answers));
    let error = world.desk.run(by, operation.clone()).unwrap_err();
    world.desk.store().be_honest();
    assert_eq!(error.code(), "store.corrupt", "{operation:?}");
    let DeskError::Store(cause) = error else { panic!("{error:?}") };
    assert_eq!(cause.kind(), StoreErrorKind::Corrupt);
    assert_eq!(cause.to_string(), "the store answered what was not asked");
    let after = all_of(&world.desk.store().inner);
    assert!(O::EFFECT == consentry::operation::Effect::Commits || before == after);
}

fn counts() -> TicketCounts {
    TicketCounts { account: home() }
}

#[test]
fn a_record_under_another_key_is_not_believed() {
    let (world, ticket) = lying_town();
    // The counter of another account; a membership of somebody else; a record of another kind.
    let foreign = counter(world.desk.store(), elsewhere());
    let lie = move |answers: &mut Answers| {
        answers.records[2] = Some(Versioned { version: 1, value: Record::Counter(foreign.clone()) });
    };
    exposed(&world, &user("tim"), counts(), lie);
    let eve: Membership = record(world.desk.store(), Key::Membership(elsewhere(), user("eve").id)).unwrap().1;
    let ada: Membership = record(world.desk.store(), Key::Membership(home(), user("ada").id)).unwrap().1;
    for other in [eve, ada] {
        let lie = move |answers: &mut Answers| {
            answers.records[1] = Some(Versioned { version: 1, value: Record::Membership(other.clone()) });
        };
        exposed(&world, &user("tim"), counts(), lie);
    }
    exposed(&world, &user("tim"), history(home(), ticket), |answers| answers.records.swap(0, 1));
    // A foreign ticket in the place of the own one.
    let foreign = tickets(world.desk.store(), elsewhere()).remove(0);
    let lie = move |answers: &mut Answers| {
        answers.records[2] = Some(Versioned { version: 1, value: Record::Ticket(foreign.clone()) });
    };
    exposed(&world, &user("tim"), history(home(), ticket), lie);
}

#[test]
fn a_record_without_a_version_is_not_believed() {
    let (world, _) = lying_town();
    for index in 0..3 {
        exposed(&world, &user("tim"), counts(), move |answers| {
            answers.records[index].as_mut().unwrap().version = 0;
        });
    }
    // And so none is written over: for a command as for a reading.
    exposed(&world, &user("tim"), open(home()), |answers| answers.records[0].as_mut().unwrap().version = 0);
}

#[test]
fn too_few_and_too_many_answers_are_not_believed() {
    let (world, ticket) = lying_town();
    let lies: [fn(&mut Answers); 6] = [
        |answers| drop(answers.records.pop()),
        |answers| answers.records.push(None),
        |answers| answers.records.clear(),
        |answers| drop(answers.pages.pop()),
        |answers| answers.pages.push(Rows::Tickets(Vec::new())),
        |answers| *answers = Answers::default(),
    ];
    for lie in lies {
        exposed(&world, &user("tim"), history(home(), ticket), lie);
        exposed(&world, &user("tim"), list(home(), None), lie);
    }
}

#[test]
fn an_outcome_that_was_not_asked_for_is_not_believed() {
    let (world, _) = lying_town();
    let lie = |answers: &mut Answers| {
        answers.outcome = Some(Outcome { input: String::new(), reply: r#"{"Ok":{"new":7}}"#.into() });
    };
    exposed(&world, &user("tim"), counts(), lie);
}

fn with_rows<T: Clone + Debug>(pick: fn(&mut Rows) -> &mut Vec<T>, lie: fn(&mut Vec<T>)) -> impl Fn(&mut Answers) {
    move |answers| lie(pick(&mut answers.pages[0]))
}

macro_rules! picks {
    ($($name:ident $kind:ident $type:ty;)+) => {$(
        fn $name(rows: &mut Rows) -> &mut Vec<$type> {
            match rows {
                Rows::$kind(rows) => rows,
                other => panic!("{other:?}"),
            }
        }
    )+};
}
picks! {
    of_tickets Tickets Ticket;
    of_messages Messages Message;
    of_entries Entries Entry;
    of_accounts Accounts AccountId;
}

#[test]
fn rows_out_of_order_twice_or_beyond_the_page_are_not_believed() {
    let (world, ticket) = lying_town();
    let three = || Page::first(3).unwrap();
    let tim = user("tim");
    let by_status = consentry::ticket::List { page: three(), ..list(home(), Some(Status::New)) };
    let all = consentry::ticket::List { page: three(), ..list(home(), None) };
    for lie in [
        |rows: &mut Vec<Ticket>| rows.reverse(),
        |rows: &mut Vec<Ticket>| rows.push(rows[3].clone()),
        |rows: &mut Vec<Ticket>| rows[1] = rows[0].clone(),
        |rows: &mut Vec<Ticket>| rows.swap(1, 2),
        |rows: &mut Vec<Ticket>| rows[2].account = elsewhere(),
    ] {
        exposed(&world, &tim, all.clone(), with_rows(of_tickets, lie));
        exposed(&world, &tim, by_status.clone(), with_rows(of_tickets, lie));
    }
    exposed(&world, &tim, by_status, with_rows(of_tickets, |rows| rows[1].status = Status::WaitingForSupport));
    let history = consentry::ticket::History { account: home(), ticket, page: three() };
    for lie in [
        |rows: &mut Vec<Message>| drop(rows.remove(1)),
        |rows: &mut Vec<Message>| drop(rows.remove(0)),
        |rows: &mut Vec<Message>| rows.reverse(),
        |rows: &mut Vec<Message>| rows.push(rows[0].clone()),
        |rows: &mut Vec<Message>| rows[1] = rows[0].clone(),
        |rows: &mut Vec<Message>| rows[1].account = elsewhere(),
        |rows: &mut Vec<Message>| rows[1].ticket = TicketId::from_name("other"),
    ] {
        exposed(&world, &tim, history.clone(), with_rows(of_messages, lie));
    }
    let read = Read { account: home(), page: three() };
    for lie in [
        |rows: &mut Vec<Entry>| drop(rows.remove(1)),
        |rows: &mut Vec<Entry>| drop(rows.remove(0)),
        |rows: &mut Vec<Entry>| rows.reverse(),
        |rows: &mut Vec<Entry>| rows.push(rows[0].clone()),
        |rows: &mut Vec<Entry>| rows[0].account = elsewhere(),
    ] {
        exposed(&world, &user("ada"), read.clone(), with_rows(of_entries, lie));
    }
}

#[test]
fn more_rows_than_were_wanted_are_not_believed() {
    // True rows, in order, one too many.
    let (world, ticket) = lying_town();
    world.desk.run(&relay("r"), Lease { account: home(), seconds: 3_600 }).unwrap();
    let store = world.desk.store().inner.clone();
    world.desk.store().lie(move |wanted, answers| {
        let mut wanted = wanted.clone();
        for query in &mut wanted.queries {
            // Whichever query it is: one row more.
            let mut json = serde_json::to_value(&*query).unwrap();
            let rows = json.as_object_mut().unwrap().values_mut().next().unwrap().get_mut("rows").unwrap();
            *rows = (rows.as_u64().unwrap() + 1).into();
            *query = serde_json::from_value(json).unwrap();
        }
        *answers = store.gather(&wanted).unwrap();
    });
    let page = || Page::first(1).unwrap();
    let (account, rows) = (home(), 1);
    let codes = [
        code(world.desk.run(&user("tim"), consentry::ticket::List { page: page(), ..list(account, None) })),
        code(world.desk.run(&user("tim"), consentry::ticket::History { account, ticket, page: page() })),
        code(world.desk.run(&user("ada"), Read { account, page: page() })),
        code(world.desk.run(&relay("r"), Undelivered { account, rows })),
        code(world.desk.run(&relay("r"), Pending { now: at(START), after: None, rows })),
    ];
    assert_eq!(codes, ["store.corrupt"; 5]);
}

#[test]
fn rows_before_the_cursor_are_not_believed() {
    let (world, ticket) = lying_town();
    let one = Page::first(1).unwrap();
    let first = consentry::ticket::List { page: one.clone(), ..list(home(), None) };
    let shown = world.desk.run(&user("tim"), first.clone()).unwrap();
    let second = consentry::ticket::List { page: one.clone().after(shown.next.unwrap()), ..first };
    let again = vec![stored(world.desk.store(), home(), shown.rows[0].id)];
    exposed(&world, &user("tim"), second, move |answers| answers.pages[0] = Rows::Tickets(again.clone()));
    let first = consentry::ticket::History { account: home(), ticket, page: one.clone() };
    let shown = world.desk.run(&user("tim"), first.clone()).unwrap().messages;
    let second = consentry::ticket::History { page: one.after(shown.next.unwrap()), ..first };
    let again = shown.rows;
    exposed(&world, &user("tim"), second, move |answers| answers.pages[0] = Rows::Messages(again.clone()));
}

#[test]
fn another_querys_rows_are_not_believed() {
    let (world, ticket) = lying_town();
    let kinds =
        [Rows::Tickets(Vec::new()), Rows::Messages(Vec::new()), Rows::Entries(Vec::new()), Rows::Accounts(Vec::new())];
    for (index, rows) in kinds.into_iter().enumerate() {
        let lie = move |rows: Rows| move |answers: &mut Answers| answers.pages[0] = rows.clone();
        if index != 0 {
            exposed(&world, &user("tim"), list(home(), None), lie(rows.clone()));
        }
        if index != 1 {
            exposed(&world, &user("tim"), history(home(), ticket), lie(rows.clone()));
        }
        if index != 2 {
            exposed(&world, &user("ada"), Read { account: home(), page: Page::default() }, lie(rows.clone()));
        }
        if index != 3 {
            let pending = Pending { now: at(START), after: None, rows: 9 };
            exposed(&world, &relay("r"), pending, lie(rows));
        }
    }
}

#[test]
fn undelivered_entries_that_skip_some_are_not_believed() {
    // RULE J1: what a store skips would be acknowledged with what stands behind it, and be lost.
    let (world, _) = lying_town();
    world.desk.run(&relay("r"), Lease { account: home(), seconds: 3_600 }).unwrap();
    world.desk.run(&relay("r"), Acknowledge { account: home(), through: 2 }).unwrap();
    let undelivered = Undelivered { account: home(), rows: 3 };
    for lie in [
        |rows: &mut Vec<Entry>| drop(rows.remove(0)),
        |rows: &mut Vec<Entry>| drop(rows.remove(1)),
        |rows: &mut Vec<Entry>| rows.clear(),
        |rows: &mut Vec<Entry>| rows.reverse(),
        |rows: &mut Vec<Entry>| rows.push(rows[0].clone()),
        |rows: &mut Vec<Entry>| rows[2].account = elsewhere(),
    ] {
        exposed(&world, &relay("r"), undelivered.clone(), with_rows(of_entries, lie));
    }
    let first =
        gather(world.desk.store(), &[], &[Query::Entries { account: home(), after: 0, rows: 3 }]).pages.remove(0);
    exposed(&world, &relay("r"), undelivered, move |answers| answers.pages[0] = first.clone());
}

#[test]
fn pending_accounts_come_in_order_and_once() {
    let (world, _) = lying_town();
    let pending = Pending { now: at(START), after: None, rows: 3 };
    for lie in [
        |rows: &mut Vec<AccountId>| rows.reverse(),
        |rows: &mut Vec<AccountId>| rows[1] = rows[0],
        |rows: &mut Vec<AccountId>| rows.push(AccountId::from_name("one too many")),
    ] {
        exposed(&world, &relay("r"), pending.clone(), with_rows(of_accounts, lie));
    }
}

#[test]
fn an_account_whose_record_names_another_owner_shows_nothing_else() {
    // A lie that can't be told from the truth still stays inside the account that was asked for.
    let (world, _) = lying_town();
    world.desk.store().lie(|wanted, answers| {
        for (key, answer) in wanted.records.iter().zip(&mut answers.records) {
            if let (Key::Account(_), Some(Versioned { value: Record::Account(account), .. })) = (key, answer) {
                *account = Account { owner: user("tim").id, ..account.clone() };
            }
        }
    });
    let page = Page::default();
    let read = world.desk.run(&user("tim"), Read { account: home(), page }).unwrap();
    assert!(read.rows.iter().all(|entry| entry.account == home()));
    // And for a command the guard catches nothing only because the version is the true one.
    assert!(world.desk.run(&user("tim"), admit(home(), user("zoe"), Permissions::TICKETS)).is_ok());
}

/// Every defect is noticed before anything is committed.
fn defect(what: What) -> String {
    let world = town_on(Puppet::default());
    world.open(user("tim"), home());
    world.desk.store().calls();
    let before = all_of(&world.desk.store().inner);
    let error = world.desk.run(&user("tim"), Strange { account: home(), what }).unwrap_err();
    assert_eq!(error.code(), "defect", "{what:?}: {error}");
    assert_eq!(world.desk.store().calls(), "g", "{what:?} reached the store");
    assert_eq!(all_of(&world.desk.store().inner), before);
    error.to_string()
}

#[test]
fn an_operation_that_forgets_to_gather_fails_closed() {
    assert_eq!(defect(What::Forget), "defect: membership was not gathered");
    assert_eq!(defect(What::Mistake), "defect: ticket_counter was not gathered");
    assert_eq!(defect(What::ForgetPage), "defect: a page was not gathered");
}

#[test]
fn an_effect_without_an_entry_is_a_defect() {
    // RULE I20
    assert_eq!(defect(What::Silent), "defect: an effect without an entry");
    // The head can be written without an entry, but only what is about delivery: history is not put back by it.
    assert_eq!(defect(What::Rewind), "defect: an effect without an entry");
}

#[test]
fn only_the_desk_writes_entries() {
    // RULE J1
    assert_eq!(defect(What::Forge), "defect: an entry that was not sealed");
    assert_eq!(defect(What::TwoHeads), "defect: an unsound change set");
}

#[test]
fn a_change_set_that_leaves_its_account_or_writes_twice_is_a_defect() {
    assert_eq!(defect(What::Trespass), "defect: an unsound change set");
    assert_eq!(defect(What::Twice), "defect: an unsound change set");
}

#[test]
fn a_reading_operation_with_effects_is_a_defect() {
    let world = town_on(Puppet::default());
    world.desk.store().calls();
    let error = world.desk.run(&user("tim"), Sneak { account: home() }).unwrap_err();
    assert_eq!(error.to_string(), "defect: an operation that only reads has effects");
    assert_eq!(world.desk.store().calls(), "g");
}

#[test]
fn a_journal_with_a_damaged_head_is_never_built_upon() {
    // RULE J2: too many and too few subtrees for the number of entries.
    for frontier in ["", &"ab".repeat(32 * 3)] {
        let world = town();
        let frontier: Frontier = serde_json::from_value(frontier.into()).unwrap();
        let (version, head) = record::<JournalHead>(world.desk.store(), Key::Journal(home())).unwrap();
        assert!(!frontier.fits(head.size));
        put(world.desk.store(), JournalHead { frontier, ..head }, version);
        let before = all_of(world.desk.store());
        let error = world.desk.run(&user("tim"), open(home())).unwrap_err();
        assert_eq!(error.to_string(), "defect: the journal's head is damaged");
        assert_eq!(all_of(world.desk.store()), before);
        // The other account is not touched by it.
        world.open(user("eve"), elsewhere());
    }
}

#[test]
fn numbers_at_the_end_of_their_range_break_nothing() {
    // RULE T10: a damaged counter gives no number a second time, and nothing panics or wraps around.
    let counts = serde_json::json!({ "support": { "new": u64::MAX, "waiting_for_support": u64::MAX } });
    for last in [u64::MAX, u64::MAX - 1, i64::MAX as u64] {
        let world = town();
        world.open(user("tim"), home());
        let tally = serde_json::from_value(counts.clone()).unwrap();
        put(world.desk.store(), TicketCounter { account: home(), last, tally }, 1);
        let before = all_of(world.desk.store());
        assert_eq!(world.desk.run(&user("tim"), self::counts()).unwrap().total(), u64::MAX);
        assert_eq!(code(world.desk.run(&user("tim"), open(home()))), "defect");
        assert_eq!(all_of(world.desk.store()), before);
    }
    // A journal that claims to be as long as can be counted, with a frontier that fits.
    let world = town();
    let (version, head) = record::<JournalHead>(world.desk.store(), Key::Journal(home())).unwrap();
    let frontier: Frontier = serde_json::from_value("ab".repeat(32 * 64).into()).unwrap();
    let full = JournalHead { size: u64::MAX, frontier, delivered: u64::MAX, ..head };
    put(world.desk.store(), full, version);
    assert_eq!(code(world.desk.run(&user("tim"), open(home()))), "defect");
    world.desk.run(&relay("r"), Lease { account: home(), seconds: 60 }).unwrap();
    let through = Acknowledge { account: home(), through: u64::MAX };
    assert_eq!(missing(world.desk.run(&relay("r"), through)), [Missing::AcknowledgedInOrder]);
    assert_eq!(world.desk.run(&relay("r"), Undelivered { account: home(), rows: 9 }).unwrap(), []);
}
