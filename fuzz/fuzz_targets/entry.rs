//! Journal entries: any bytes are read without a panic, and a changed entry is found out (RULE J2).
#![no_main]

use consentry::journal::{Entry, Read};
use consentry::{AccountId, Desk, MemoryStore, Page, System, User, UserId};
use consentry_fuzz::{create, overwrite};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

/// An entry as a desk wrote it.
static GOOD: LazyLock<Entry> = LazyLock::new(|| {
    let desk = Desk::new(MemoryStore::new());
    let (account, owner) = (AccountId::from_name("account"), UserId::from_name("owner"));
    let host = System { name: "fuzz".parse().unwrap() };
    desk.run(&host, create(account, owner)).unwrap();
    let page = desk.run(&User { id: owner }, Read { account, page: Page::default() }).unwrap();
    page.rows[0].clone()
});

/// Reads an entry in all ways; whether its fact can be read.
fn read(entry: &Entry) -> bool {
    let _ = entry.leaf();
    let header = entry.read_header();
    let fact = entry.read_fact();
    if let Ok(fact) = &fact {
        assert_eq!(fact.code(), header.unwrap().fact);
    }
    fact.is_ok()
}

fn text(good: &str, changes: &[u8]) -> String {
    String::from_utf8_lossy(&overwrite(good.as_bytes(), changes)).into_owned()
}

fuzz_target!(|data: &[u8]| {
    if let Ok(entry) = serde_json::from_slice::<Entry>(data) {
        read(&entry);
        let json = serde_json::to_vec(&entry).unwrap();
        assert_eq!(serde_json::from_slice::<Entry>(&json).unwrap(), entry);
    }
    let Some((part, changes)) = data.split_first() else {
        return;
    };
    let good = &*GOOD;
    assert!(read(good));
    let mut bad = good.clone();
    match part % 3 {
        0 => {
            bad.header = text(&bad.header, changes);
            read(&bad);
            assert_eq!(bad.leaf() == good.leaf(), bad.header == good.header);
        }
        1 => {
            bad.payload = bad.payload.map(|payload| text(&payload, changes));
            assert_eq!(read(&bad), bad.payload == good.payload);
        }
        _ => {
            bad.salt = bad.salt.map(|salt| text(&salt, changes));
            assert_eq!(read(&bad), bad.salt == good.salt);
        }
    }
});
