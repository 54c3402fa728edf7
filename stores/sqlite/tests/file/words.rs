//! Words on their way into the index: whatever happens meanwhile, the file tells what the memory tells.

use super::town::{Build as _, Folder, draft, gather, home, noon, street};
use consentry::change::Addition;
use consentry::query::{Filter, Query};
use consentry::row::{Field as _, Value};
use consentry::set::{Tags, TicketIds};
use consentry::ticket::{Priority, Status, Ticket, TicketNumber, Word, Words};
use consentry::{AccountId, ChangeSet, Commit, MemoryStore, ServiceId, Store, TicketId};
use consentry_sqlite::rusqlite::{Connection, TransactionBehavior};
use consentry_sqlite::{Applied, SqliteStore, apply};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

const TICKETS: u64 = 30;

/// What is done with a change set that adds words.
#[derive(Clone, Copy, Debug)]
enum Way {
    Commit,
    /// It conflicts after its words were added.
    Conflict,
    /// The host commits it in its own transaction.
    Apply,
    /// The host does the same and rolls back.
    RollBack,
    /// The file is closed and opened before it is committed.
    Reopen,
}

/// A change set: for each message its ticket's number, whether it is internal, its words.
type Step = (Way, bool, Vec<(u64, bool, Vec<i64>)>);

fn word() -> impl Strategy<Value = i64> {
    // Words of every slice, few enough that they meet again, and the outermost ones.
    prop_oneof![8 => (0..97i64).prop_map(|n| n.wrapping_mul(i64::MAX / 48)), 1 => Just(i64::MIN), 1 => Just(i64::MAX)]
}

fn step() -> impl Strategy<Value = Step> {
    let way = prop_oneof![
        12 => Just(Way::Commit),
        1 => Just(Way::Conflict),
        3 => Just(Way::Apply),
        1 => Just(Way::RollBack),
        1 => Just(Way::Reopen),
    ];
    let message = (1..=TICKETS, prop::bool::weighted(0.2), prop::collection::vec(word(), 0..12));
    (way, prop::bool::weighted(0.8), prop::collection::vec(message, 1..6))
}

fn ticket(account: AccountId, number: u64) -> Ticket {
    Ticket {
        account,
        id: TicketId::from_name(&number.to_string()),
        number: TicketNumber::read(Value::Integer(number.cast_signed())).unwrap(),
        service: ServiceId::from_name("hosting"),
        category: "general".parse().unwrap(),
        opened_by: super::town::ada().id,
        subject: "The oven is cold".parse().unwrap(),
        status: Status::New,
        status_since: noon(),
        messages: 1,
        opened_at: noon(),
        updated_at: noon(),
        follows: None,
        merged_into: None,
        merged_from: None,
        absorbed: TicketIds::default(),
        rating: None,
        comment: None,
        team: if number.is_multiple_of(3) { "billing" } else { "support" }.parse().unwrap(),
        priority: Priority::Normal,
        assignee: None,
        tags: Tags::default(),
        notes: 0,
        waiting_since: None,
    }
}

fn tickets(account: AccountId) -> ChangeSet {
    (1..=TICKETS).fold(draft(account, "tickets"), |set, number| set.put(ticket(account, number), 0))
}

fn set(account: AccountId, command: usize, messages: &[(u64, bool, Vec<i64>)]) -> ChangeSet {
    messages.iter().fold(draft(account, &command.to_string()), |set, (number, internal, words)| {
        let number = ticket(account, *number).number;
        let words = words.iter().copied().map(Word).collect();
        set.append(Addition::Words(Words { account, number, internal: *internal, words }))
    })
}

/// Questions about some of a step's words.
fn questions(account: AccountId, messages: &[(u64, bool, Vec<i64>)]) -> Vec<Query> {
    let words: Vec<Word> = messages.iter().flat_map(|(.., words)| words.iter().copied().map(Word)).collect();
    let mut few = words.clone();
    few.truncate(2);
    let mut all = words;
    all.sort_unstable();
    all.dedup();
    let (rows, billing) = (200, Some("billing".parse().unwrap()));
    let mut queries = Vec::new();
    for (internal, before) in [(false, None), (true, None), (true, Some(TICKETS / 2))] {
        let filter = Filter::Words { words: few.clone(), internal };
        queries.push(Query::Tickets { account, filter: filter.clone(), team: None, before, rows });
        queries.push(Query::Tickets { account, filter, team: billing.clone(), before, rows: 3 });
    }
    for (team, each) in [(None, rows), (None, 3), (None, 0), (billing, 5)] {
        queries.push(Query::Similar { account, words: all.clone(), team, each, rows });
    }
    queries
}

/// Plays the steps on a file and in memory, and compares all answers on the way.
fn play(steps: &[Step]) -> Result<Folder, TestCaseError> {
    let (folder, memory) = (Folder::new(), MemoryStore::new());
    let mut store = SqliteStore::open(folder.file()).unwrap();
    let mut host = Connection::open(folder.file()).unwrap();
    for account in [home(), street(1)] {
        assert_eq!(memory.commit(&tickets(account)), Commit::Committed);
        assert_eq!(store.commit(&tickets(account)), Commit::Committed);
    }
    for (command, (way, at_home, messages)) in steps.iter().enumerate() {
        let account = if *at_home { home() } else { street(1) };
        let mut set = set(account, command, messages);
        if matches!(way, Way::Conflict) {
            // Behind the words, so that these must be taken back.
            set = set.put(ticket(account, 1), 0);
        }
        match way {
            Way::Commit | Way::Conflict | Way::Reopen => {
                if matches!(way, Way::Reopen) {
                    drop(store);
                    store = SqliteStore::open(folder.file()).unwrap();
                }
                let committed = memory.commit(&set);
                prop_assert_eq!(committed == Commit::Committed, !matches!(way, Way::Conflict));
                prop_assert_eq!(store.commit(&set), committed);
            }
            Way::Apply | Way::RollBack => {
                let transaction = host.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
                prop_assert_eq!(apply(&transaction, &set).unwrap(), Applied::Applied);
                if matches!(way, Way::Apply) {
                    transaction.commit().unwrap();
                    prop_assert_eq!(memory.commit(&set), Commit::Committed);
                }
            }
        }
        for query in questions(account, messages) {
            let asked = std::slice::from_ref(&query);
            let (on_file, in_memory) = (gather(&store, account, &[], asked), gather(&memory, account, &[], asked));
            prop_assert_eq!(on_file, in_memory, "{:?}", query);
        }
    }
    Ok(folder)
}

fn count(folder: &Folder, sql: &str) -> i64 {
    Connection::open(folder.file()).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn words_are_found_wherever_they_are_on_their_way_into_the_index() {
    let config = Config { cases: 4, max_shrink_iters: 50, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let run = |steps: Vec<Step>| {
        let folder = play(&steps)?;
        // Else some rows had no time to get all the way.
        prop_assert!(count(&folder, "SELECT max(place) FROM consentry_words_new") > 600);
        prop_assert!(count(&folder, "SELECT count(*) FROM consentry_words_new") <= 2 * 255);
        Ok(())
    };
    runner.run(&prop::collection::vec(step(), 340..360), run).unwrap();
}

#[test]
fn no_account_keeps_many_new_rows() {
    let folder = Folder::new();
    let store = SqliteStore::open(folder.file()).unwrap();
    assert_eq!(store.commit(&tickets(home())), Commit::Committed);
    let most = (0..60).map(|command| {
        let messages = vec![(1, false, vec![1, -1]); 1 + command % 13];
        assert_eq!(store.commit(&set(home(), command, &messages)), Commit::Committed);
        count(&folder, "SELECT count(*) FROM consentry_words_new")
    });
    assert_eq!(most.max(), Some(255));
    assert_eq!(count(&folder, "SELECT count(*) FROM consentry_word"), 2);
}
