//! The rules about the journal and about time, each by its own words.

use crate::common::*;
use crate::every_commit::{Ran, every_commit};
use crate::puppet::{Act, Puppet};
use consentry::change::{Addition, Change, ChangeSet};
use consentry::journal::tree::Frontier;
use consentry::journal::{Entry, Fact, Read};
use consentry::record::Record;
use consentry::{AccountId, Actor, MemoryStore, Page, Permissions, Store, Timestamp};

fn added(set: &ChangeSet) -> Vec<Entry> {
    let entry = |change: &Change| match change {
        Change::Add(Addition::Entry(entry)) => Some(entry.clone()),
        _ => None,
    };
    set.changes.iter().filter_map(entry).collect()
}

#[test]
fn effect_and_entry_are_one_change_set_that_names_who_acted() {
    // RULES I20, J1
    let mut operations = std::collections::BTreeSet::new();
    for Ran { operation, actor, on_behalf_of, codes, set } in every_commit() {
        let entries = added(&set);
        let told: Vec<_> = entries.iter().map(|entry| entry.read_fact().unwrap().code()).collect();
        assert_eq!(told, codes, "{operation}");
        for entry in &entries {
            let header = entry.read_header().unwrap();
            assert_eq!((&header.actor, header.on_behalf_of), (&actor, on_behalf_of), "{operation}");
            assert_eq!(header.fact, entry.read_fact().unwrap().code());
            assert_eq!((header.command, header.at), (set.command.id, set.command.at));
            assert_eq!(header.account, set.account);
        }
        // Whoever is inside as somebody else is named beside them, and nobody else is.
        assert_eq!(on_behalf_of.is_some(), operation == "access.record", "{operation}");
        // The head grows in the same change set, by those entries.
        let heads = set.changes.iter().filter_map(|change| match change {
            Change::Put { record: Record::Journal(head), was } => Some((head, *was)),
            _ => None,
        });
        let heads: Vec<_> = heads.collect();
        assert_eq!(heads.len(), 1, "{operation}");
        let (head, was) = heads[0];
        let (first, last) = (entries[0].sequence, entries.last().unwrap().sequence);
        assert_eq!((head.size, last), (last, first + entries.len() as u64 - 1), "{operation}");
        // A commit with several entries is one version all the same.
        assert!(was < first, "{operation}");
        // And there is an effect besides, but where it is all that happens (RULE T3).
        assert_eq!(set.changes.len() > 1 + entries.len(), operation != "ticket.refuse_email", "{operation}");
        operations.insert(operation);
    }
    let committing = consentry::operations::OPERATIONS.iter();
    let committing = committing.filter(|it| it.effect == consentry::operation::Effect::Commits && it.by != "Relay");
    let committing: std::collections::BTreeSet<_> = committing.map(|it| it.name).collect();
    assert_eq!(operations, committing, "an operation is missing in this test");
}

#[test]
fn every_record_names_who_made_it() {
    // RULE I20
    let world = town();
    let ticket = world.open(user("tim"), home());
    world.desk.run(&agent("kim"), answer(home(), ticket.id, "A.")).unwrap();
    assert_eq!(tickets(world.desk.store(), home())[0].opened_by, user("tim").id);
    let authors: Vec<_> = messages(world.desk.store(), home(), ticket.id).into_iter().map(|it| it.author).collect();
    assert_eq!(authors, [Actor::User(user("tim").id), Actor::Agent(agent("kim").id)]);
}

#[test]
fn entries_are_dense_and_their_tree_is_the_heads() {
    // RULES J1, J2
    let world = town();
    for _ in 0..9 {
        let ticket = world.open(user("tim"), home());
        world.desk.run(&agent("kim"), answer(home(), ticket.id, "A.")).unwrap();
    }
    for account in [home(), elsewhere(), AccountId::STAFF] {
        sound_journal(world.desk.store(), account);
    }
    let codes: Vec<_> = entries(world.desk.store(), AccountId::STAFF);
    assert_eq!(codes.len(), 2, "the staff's affairs stand in the staff's journal");
}

/// Entries from 1 without gaps, each readable, none before another, and the head's root computed anew.
pub(crate) fn sound_journal(store: &impl Store, account: AccountId) {
    let entries = entries(store, account);
    let head = head(store, account).unwrap();
    let mut frontier = Frontier::default();
    let mut latest = Timestamp::MIN;
    for (index, entry) in (0u64..).zip(&entries) {
        assert_eq!((entry.account, entry.sequence), (account, index + 1));
        let header = entry.read_header().unwrap();
        assert!(header.at >= latest, "time runs backwards");
        latest = header.at;
        entry.read_fact().unwrap();
        frontier.append(index, entry.leaf());
    }
    assert_eq!((head.size, head.root(), head.latest_at), (entries.len() as u64, frontier.root(), latest));
}

#[test]
fn a_failed_commit_leaves_nothing_and_gives_no_reply() {
    // RULES I20, J1: neither an effect without its entry nor an entry without its effect.
    let world = town_on(Puppet::default());
    let ticket = world.open(user("tim"), home());
    let before = all_of(&world.desk.store().inner);
    let fail = || world.desk.store().next([Act::NotCommitted]);
    fail();
    assert_eq!(code(world.desk.run(&user("tim"), open(home()))), "store.full");
    fail();
    assert_eq!(code(world.desk.run(&agent("kim"), answer(home(), ticket.id, "A."))), "store.full");
    fail();
    assert_eq!(code(world.desk.run(&user("ada"), admit(home(), user("zoe"), Permissions::all()))), "store.full");
    assert_eq!(all_of(&world.desk.store().inner), before);
}

fn times(store: &MemoryStore) -> Vec<Timestamp> {
    entries(store, home()).iter().map(|entry| entry.read_header().unwrap().at).collect()
}

#[test]
fn a_clock_that_runs_back_never_takes_the_journal_with_it() {
    // RULE A12
    let world = town();
    world.advance(3_600);
    let ticket = world.open(user("tim"), home());
    world.advance(-86_400);
    let late = world.desk.run(&agent("kim"), answer(home(), ticket.id, "A.")).unwrap();
    assert_eq!(late.message, 2);
    let next = world.open(user("tim"), home());
    assert_eq!(next.opened_at, ticket.opened_at, "it stands still until the clock has caught up");
    let written = messages(world.desk.store(), home(), ticket.id);
    assert!(written.is_sorted_by_key(|message| message.written_at));
    let shown = tickets(world.desk.store(), home());
    assert!(shown.iter().all(|ticket| ticket.updated_at >= ticket.opened_at));
    // Another account, whose journal is older, goes by the clock or by its own high-water mark.
    assert_eq!(world.open(user("eve"), elsewhere()).opened_at, at(START));
    world.advance(86_400 + 1);
    assert!(world.open(user("tim"), home()).opened_at > ticket.opened_at);
    assert!(times(world.desk.store()).is_sorted());
}

#[test]
fn a_clock_that_jumps_ahead_leaves_a_mark() {
    // RULE A12: what was dated by a wrong clock is not taken back, and nothing after it is dated before it.
    let world = town();
    let right = world.open(user("tim"), home()).opened_at;
    world.clock.set(at("2126-01-01T00:00:00.000000Z"));
    let wrong = world.open(user("tim"), home()).opened_at;
    world.clock.set(right);
    assert_eq!(world.open(user("tim"), home()).opened_at, wrong);
    assert!(times(world.desk.store()).is_sorted());
    assert_eq!(head(world.desk.store(), home()).unwrap().latest_at, wrong);
}

#[test]
fn a_clock_at_either_end_of_time_breaks_nothing() {
    // RULE A12
    let world = town();
    for text in ["0001-01-01T00:00:00.000000Z", "9999-12-31T23:59:59.999999Z", "0001-01-01T00:00:00.000000Z"] {
        world.clock.set(at(text));
        world.open(user("tim"), home());
    }
    sound_journal(world.desk.store(), home());
    assert_eq!(times(world.desk.store()).last(), Some(&Timestamp::MAX));
}

#[test]
fn the_owner_reads_the_whole_journal_page_by_page() {
    // RULE J1
    let world = town();
    for _ in 0..5 {
        world.open(user("tim"), home());
    }
    let mut page = Page::first(2).unwrap();
    let mut read = Vec::new();
    loop {
        let listed = world.desk.run(&user("ada"), Read { account: home(), page: page.clone() }).unwrap();
        read.extend(listed.rows);
        // Entries that come meanwhile are read too: the journal only grows at its end.
        if read.len() < 4 {
            world.open(user("tim"), home());
        }
        match listed.next {
            Some(next) => page = page.after(next),
            None => break,
        }
    }
    assert_eq!(read, entries(world.desk.store(), home()));
    assert_eq!(read.len(), 4 + 5 + 1);
    assert!(matches!(read[0].read_fact(), Ok(Fact::AccountCreated { owner }) if owner == user("ada").id));
}

#[test]
fn a_customers_reading_changes_nothing() {
    let world = town();
    let ticket = world.open(user("tim"), home());
    let before = all_of(world.desk.store());
    world.desk.run(&user("ada"), Read { account: home(), page: Page::default() }).unwrap();
    world.desk.run(&user("tim"), history(home(), ticket.id)).unwrap();
    world.desk.run(&user("tim"), list(home(), None)).unwrap();
    assert_eq!(all_of(world.desk.store()), before);
}

#[test]
fn entries_hold_no_words_that_people_wrote() {
    // Facts name ids and numbers; a text that must be erased some day is in no leaf.
    let world = town();
    let ticket = world.open(user("tim"), home());
    world.desk.run(&agent("kim"), answer(home(), ticket.id, "My password is hunter2.")).unwrap();
    for entry in entries(world.desk.store(), home()) {
        let text = format!("{entry:?}");
        assert!(!["hunter2", "shop", "noon", "bakery"].iter().any(|word| text.contains(word)), "{text}");
    }
}
