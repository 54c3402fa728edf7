//! A store's answers, any at all: believed or not, never a panic; what is believed is what was asked for.
#![no_main]

use consentry::facts::{Answers, Facts};
use consentry::operation::{Operation as _, Wanted};
use consentry::record::Record;
use consentry::{
    AccountId, Agent, AgentId, Desk, MemoryStore, Page, Party, ServiceId, Store as _, System, User, UserId,
};
use consentry::{account, journal, people, ticket};
use consentry_fuzz::{create, open, overwrite};
use libfuzzer_sys::fuzz_target;
use std::sync::{Arc, LazyLock};

/// What operations want, and what an honest store answers, as JSON.
static GOOD: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let store = Arc::new(MemoryStore::new());
    let desk = Desk::new(Arc::clone(&store));
    let (account, service) = (AccountId::from_name("account"), ServiceId::from_name("service"));
    let user = User { id: UserId::from_name("owner") };
    let host = System { name: "fuzz".parse().unwrap() };
    desk.run(&host, create(account, user.id)).unwrap();
    desk.run(&host, account::AddService { account, service, name: "Service".parse().unwrap() }).unwrap();
    let open = open(account, service);
    let ticket = desk.run(&user, open.clone()).unwrap();
    desk.run(&user, open.clone()).unwrap();

    let mut wanted = Wanted::new(account);
    let page = Page::default();
    open.gather(&user, &mut wanted);
    let (by, only) = (Party::User(user), ticket::Only::All);
    ticket::List { account, only, team: None, page: page.clone() }.gather(&by, &mut wanted);
    let search = ticket::Search { account, text: "words body".parse().unwrap(), team: None, page: page.clone() };
    search.gather(&by, &mut wanted);
    people::Members { account, page: page.clone() }.gather(&user, &mut wanted);
    people::Accounts { page: page.clone() }.gather(&user, &mut wanted);
    ticket::Queue { team: "support".parse().unwrap(), page: page.clone() }
        .gather(&Agent { id: AgentId::from_name("agent") }, &mut wanted);
    ticket::History { account, ticket: ticket.id, page: page.clone() }.gather(&by, &mut wanted);
    journal::Read { account, page }.gather(&user, &mut wanted);
    let answers = store.gather(&wanted).unwrap();
    assert!(Facts::checked(wanted.clone(), answers.clone()).is_ok());
    serde_json::to_vec(&(wanted, answers)).unwrap()
});

fn check(json: &[u8]) {
    let Ok((wanted, answers)) = serde_json::from_slice::<(Wanted, Answers)>(json) else {
        return;
    };
    let Ok(facts) = Facts::checked(wanted.clone(), answers.clone()) else {
        return;
    };
    for (key, record) in wanted.records.iter().zip(&answers.records) {
        if let Some(record) = record {
            assert!(record.version > 0);
            assert_eq!(record.value.key(), *key);
            assert!(matches!(record.value, Record::Agent(_)) || record.value.key().account() == key.account());
        }
    }
    for (query, rows) in wanted.queries.iter().zip(&answers.pages) {
        assert!(query.admits(rows));
        assert!(facts.page(query).is_ok());
    }
}

fuzz_target!(|data: &[u8]| {
    check(data);
    check(&overwrite(&GOOD, data));
});
