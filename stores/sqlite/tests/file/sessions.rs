//! Random sessions, on a file and in memory: every list of either is the other's.

use super::town::{Build as _, Folder, draft, gather, noon};
use consentry::access::{Basis, Ending, Session};
use consentry::query::{Query, SessionPlace, Sessions};
use consentry::{AccountId, AgentId, Commit, Digest, MemoryStore, SessionId, Store, Timestamp, UserId};
use consentry_sqlite::SqliteStore;
use proptest::prelude::*;
use std::collections::HashMap;

/// Few of each, so that much coincides; ids that are neighbours, and at both ends.
fn account(n: u8) -> AccountId {
    AccountId::from_name(&format!("account {}", n % 3))
}

fn id(n: u8) -> SessionId {
    SessionId::from_name(&format!("session {}", n % 9))
}

fn agent(n: u8) -> AgentId {
    AgentId::from_name(&format!("agent {}", n % 2))
}

fn at(n: u8) -> Timestamp {
    Timestamp::from_micros(noon().as_micros() + i64::from(n % 5)).unwrap()
}

/// A session, as these bytes have it.
fn session(bytes: [u8; 10]) -> Session {
    let [whose, which, by, entered, ended, sweep, owed, cleaned, documents, onboarding] = bytes;
    let some = |n: u8| n.is_multiple_of(2).then(|| at(n / 2));
    Session {
        account: account(whose),
        id: id(which),
        agent: agent(by),
        agent_name: "Grace".parse().unwrap(),
        agent_standing: 1,
        user: UserId::from_name("ada"),
        team: "support".parse().unwrap(),
        basis: Basis::Door,
        consent: None,
        break_glass: None,
        armed_by: None,
        written: false,
        consented: consentry::access::Scopes::default(),
        onboarding: onboarding.is_multiple_of(2),
        ticket: None,
        responsible: None,
        scopes: consentry::access::Scopes::default(),
        reason: "The oven is cold.".parse().unwrap(),
        link: "https://example.com/calls/1".parse().unwrap(),
        policy: Digest::new([7; 32]),
        entered_at: at(entered),
        active_at: at(entered),
        ends_at: at(entered),
        idle_for_minutes: 30,
        ended_at: some(ended),
        ending: some(ended).map(|_| Ending::Left),
        actions: 0,
        documents: (documents % 3).into(),
        sweep_at: some(sweep),
        clean_up_until: some(owed),
        cleaned_at: some(cleaned),
    }
}

/// A list and a place in it, as these bytes have it.
fn question(bytes: [u8; 9]) -> Query {
    let [kind, whose, by, from, until, behind, time, which, rows] = bytes;
    let agent = (by % 3 > 0).then(|| agent(by));
    let of = match kind % 5 {
        0 => Sessions::Live(account(whose)),
        1 => Sessions::Onboarding(account(whose)),
        2 => Sessions::Sweep,
        3 => Sessions::CleanUp { agent },
        _ => Sessions::Entered { agent, from: at(from), until: at(until) },
    };
    let after =
        (behind % 4 > 0).then(|| SessionPlace { at: at(time), account: account(behind / 4), session: id(which) });
    Query::Sessions { of, after, rows: (rows % 12).into() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 500, ..ProptestConfig::default() })]
    #[test]
    fn a_file_lists_the_sessions_that_the_memory_lists(
        written in prop::collection::vec(any::<[u8; 10]>(), 1..50),
        asked in prop::collection::vec(any::<[u8; 9]>(), 1..200),
    ) {
        // RULES I4, I11, I12, I14
        let folder = Folder::new();
        let (file, memory) = (SqliteStore::open(folder.file()).unwrap(), MemoryStore::new());
        let mut versions = HashMap::new();
        for (n, bytes) in written.into_iter().enumerate() {
            let session = session(bytes);
            let was = versions.entry((session.account, session.id)).or_insert(0);
            let set = draft(session.account, &n.to_string()).put(session, *was);
            *was += 1;
            prop_assert_eq!(file.commit(&set), Commit::Committed);
            prop_assert_eq!(memory.commit(&set), Commit::Committed);
        }
        let all = [Sessions::Sweep, Sessions::CleanUp { agent: None }].map(|of| Query::Sessions { of, after: None, rows: 99 });
        for query in asked.into_iter().map(question).chain(all) {
            let asked = std::slice::from_ref(&query);
            let (on_file, in_memory) =
                (gather(&file, account(0), &[], asked), gather(&memory, account(0), &[], asked));
            prop_assert!(query.admits(&on_file.pages[0]), "{:?}", query);
            prop_assert_eq!(on_file, in_memory, "{:?}", query);
        }
    }
}
