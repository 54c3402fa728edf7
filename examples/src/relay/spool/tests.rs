//! The spool, step by step.

use super::*;
use crate::letter::tests::letter;
use tempfile::TempDir;

fn at(days: i64) -> Timestamp {
    Timestamp::from_micros(1_790_000_000_000_000).unwrap().saturating_add(Duration::days(days))
}

fn keys(due: &Due) -> Vec<u64> {
    due.letters.iter().map(|letter| letter.sequence).collect()
}

#[test]
fn a_letter_is_here_until_it_is_sent_and_known_afterwards() {
    let folder = TempDir::new().unwrap();
    let spool = Spool::open(folder.path()).unwrap();
    let letter = letter("ana@example.com", 1);
    let key = &letter.envelope.key;
    assert!(!spool.has(key).unwrap());
    spool.put(&letter).unwrap();
    spool.settle().unwrap();
    assert!(spool.has(key).unwrap());
    assert_eq!(spool.read(key).unwrap(), letter);
    spool.wait(key, &Waiting::after(None, "", at(0), "451".to_owned())).unwrap();
    spool.sent(key, "250 fine", at(0)).unwrap();
    assert!(spool.has(key).unwrap(), "so that it isn't written again");
    assert!(spool.due().unwrap().letters.is_empty() && spool.waiting(key).is_none());
    // As does whatever failed.
    let other = super::super::letter::tests::letter("ben@example.com", 2);
    spool.put(&other).unwrap();
    spool.fail(&other.envelope.key, "550").unwrap();
    assert!(spool.has(&other.envelope.key).unwrap() && spool.due().unwrap().letters.is_empty());
    spool.explain(&"a".repeat(64), "no such thing").unwrap();
    assert!(spool.has(&Key::new(&"a".repeat(64)).unwrap()).unwrap());
}

#[test]
fn letters_are_in_the_order_of_their_writing() {
    let folder = TempDir::new().unwrap();
    let spool = Spool::open(folder.path()).unwrap();
    for sequence in [3, 1, 2, 20, 10] {
        spool.put(&letter("ana@example.com", sequence)).unwrap();
    }
    assert_eq!(keys(&spool.due().unwrap()), [1, 2, 3, 10, 20]);
}

#[test]
fn markers_are_pruned_after_thirty_days() {
    let folder = TempDir::new().unwrap();
    let spool = Spool::open(folder.path()).unwrap();
    let (old, new) = (letter("ana@example.com", 1), letter("ana@example.com", 2));
    spool.sent(&old.envelope.key, "250", at(0)).unwrap();
    spool.sent(&new.envelope.key, "250", at(1)).unwrap();
    spool.prune(at(30)).unwrap();
    assert!(spool.has(&old.envelope.key).unwrap());
    spool.prune(at(30).saturating_add(Duration::seconds(1))).unwrap();
    assert!(!spool.has(&old.envelope.key).unwrap() && spool.has(&new.envelope.key).unwrap());
}

#[test]
fn a_spool_has_one_relay_which_keeps_its_id() {
    let folder = TempDir::new().unwrap();
    let spool = Spool::open(folder.path()).unwrap();
    let second = Spool::open(folder.path()).unwrap_err().to_string();
    assert!(second.ends_with("another relay works in this spool"), "{second}");
    let relay = spool.relay();
    drop(spool);
    assert_eq!(Spool::open(folder.path()).unwrap().relay(), relay);
    let other = TempDir::new().unwrap();
    assert_ne!(Spool::open(other.path()).unwrap().relay(), relay);
}

#[test]
fn what_was_sent_just_before_a_kill_is_not_sent_again() {
    let folder = TempDir::new().unwrap();
    let spool = Spool::open(folder.path()).unwrap();
    let letter = letter("ana@example.com", 1);
    spool.sent(&letter.envelope.key, "250", at(0)).unwrap();
    spool.put(&letter).unwrap();
    fs::write(folder.path().join("draft/x"), "half").unwrap();
    drop(spool);
    let spool = Spool::open(folder.path()).unwrap();
    assert!(spool.due().unwrap().letters.is_empty());
    assert_eq!(fs::read_dir(folder.path().join("draft")).unwrap().count(), 0);
}

#[test]
fn a_letter_that_is_too_long_is_no_letter() {
    let folder = TempDir::new().unwrap();
    let spool = Spool::open(folder.path()).unwrap();
    let mut letter = letter("ana@example.com", 1);
    letter.mail = vec![b'a'; 4 << 20];
    spool.put(&letter).unwrap();
    assert!(matches!(spool.read(&letter.envelope.key), Err(Unread::Broken(told)) if told.ends_with("is too long")));
}
