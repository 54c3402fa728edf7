//! What isn't a file of ours is refused with its own code, and is left as it was.

use super::child::{Process, command, permitted, say};
use super::town::{Folder, ask, desk_on, home, inspect, noon, settle};
use consentry::{Store as _, StoreErrorKind};
use consentry_sqlite::{Options, SqliteStore, migrate, rusqlite::Connection};
use std::path::Path;

/// Demands that opening is refused with this code, and that nothing in the folder changes.
#[track_caller]
fn refused(folder: &Folder, code: &str) {
    let before = folder.contents();
    let error = SqliteStore::open(folder.file()).unwrap_err();
    assert_eq!(error.code(), code, "{error:?}");
    let shown = error.to_string();
    assert!(!shown.is_empty() && !shown.ends_with('.'), "{shown}");
    let after = folder.contents();
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    assert!(before == after, "a file changed");
}

fn file_of(bytes: &[u8]) -> Folder {
    let folder = Folder::new();
    std::fs::write(folder.file(), bytes).unwrap();
    folder
}

/// A file that was made with SQL by another program, which has closed it.
fn made_by(sql: &str) -> Folder {
    let folder = Folder::new();
    Connection::open(folder.file()).unwrap().execute_batch(sql).unwrap();
    folder
}

/// A store's own file with one ticket in it, closed.
fn ours() -> Folder {
    let folder = Folder::new();
    let desk = desk_on(&folder.file(), 1);
    settle(&desk, home());
    ask(&desk, home(), "It was warm yesterday.").unwrap();
    folder
}

#[test]
fn what_is_no_database_is_refused() {
    let noise: Vec<u8> = (0u32..8_192).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    let zeros = vec![0; 8_192];
    let text = "Dear support,\n\nthe oven is cold.\n".repeat(300).into_bytes();
    for bytes in [&noise, &zeros, &text, &b"x".to_vec(), &b"SQLite format 2\0".repeat(300)] {
        refused(&file_of(bytes), "store.foreign");
    }
}

#[test]
fn a_torn_database_is_refused() {
    let whole = std::fs::read(ours().file()).unwrap();
    assert!(whole.len() > 8_192, "the closed file holds everything: {}", whole.len());
    // Inside the magic.
    for length in [1, 2, 15] {
        refused(&file_of(whole.get(..length).unwrap()), "store.foreign");
    }
    // Inside the header, of which SQLite makes one thing or the other.
    for length in [16, 50, 99, 100] {
        let folder = file_of(whole.get(..length).unwrap());
        let code = SqliteStore::open(folder.file()).unwrap_err().code();
        assert!(["store.foreign", "store.corrupt"].contains(&code), "{length}: {code}");
        refused(&folder, code);
    }
    // Inside the first page, the second one.
    for length in [2_048, 4_096, 5_000] {
        refused(&file_of(whole.get(..length).unwrap()), "store.corrupt");
    }
}

#[test]
fn an_empty_file_is_a_new_one() {
    let folder = file_of(b"");
    settle(&desk_on(&folder.file(), 1), home());
    inspect(&SqliteStore::open(folder.file()).unwrap(), home(), 0);
}

#[test]
fn another_programs_database_is_refused() {
    refused(&made_by("CREATE TABLE invoice (id INTEGER PRIMARY KEY); INSERT INTO invoice VALUES (7)"), "store.foreign");
    refused(&made_by("CREATE VIEW looks AS SELECT 1"), "store.foreign");
    refused(&made_by("PRAGMA application_id = 252006674; PRAGMA user_version = 3"), "store.foreign");
    // The names of our tables don't make it ours.
    refused(&made_by("CREATE TABLE consentry_account (account TEXT, name TEXT)"), "store.foreign");
    refused(&made_by("PRAGMA journal_mode = WAL; CREATE TABLE invoice (id INTEGER PRIMARY KEY)"), "store.foreign");
}

#[test]
fn what_another_program_left_in_its_log_when_it_died_stays_there() {
    let folder = Folder::new();
    let theirs = Connection::open(folder.file()).unwrap();
    theirs.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE invoice (id INTEGER PRIMARY KEY)").unwrap();
    // Copied while it is open: what a program leaves behind that is killed.
    let left = Folder::new();
    for name in ["support.db", "support.db-wal"] {
        std::fs::copy(folder.path().join(name), left.path().join(name)).unwrap();
    }
    drop(theirs);
    let before = left.contents();
    assert_eq!(SqliteStore::open(left.file()).unwrap_err().code(), "store.foreign");
    let after = left.contents();
    // SQLite's index of the log is made anew by whoever looks at the file next.
    assert!(before.iter().all(|(path, bytes)| after.get(path) == Some(bytes)), "the other program's files changed");
}

#[test]
fn a_newer_schema_is_refused_whichever_way_it_keeps_its_log() {
    for mode in ["WAL", "DELETE"] {
        let folder = ours();
        let later = Connection::open(folder.file()).unwrap();
        later.pragma_update(None, "journal_mode", mode).unwrap();
        later.execute_batch("INSERT INTO consentry_schema (number, name) VALUES (9999, 'towers')").unwrap();
        drop(later);
        refused(&folder, "store.newer");
        let error = SqliteStore::with(folder.file(), Options::default().shared()).unwrap_err();
        assert_eq!(error.kind(), StoreErrorKind::Newer);
        assert!(error.to_string().contains("9999"), "{error}");
    }
}

#[test]
fn a_step_that_this_library_never_made_is_refused() {
    for name in ["house", "Consentry", ""] {
        let folder = ours();
        let sql = format!("UPDATE consentry_schema SET name = '{name}'");
        Connection::open(folder.file()).unwrap().execute_batch(&sql).unwrap();
        refused(&folder, "store.foreign");
        let error = SqliteStore::with(folder.file(), Options::default().shared()).unwrap_err();
        assert!(error.kind() == StoreErrorKind::Foreign && error.to_string().contains("step 1 "), "{error}");
        let error = migrate(&mut Connection::open(folder.file()).unwrap()).unwrap_err();
        assert_eq!(error.kind(), StoreErrorKind::Foreign);
    }
}

#[test]
fn a_schema_without_a_sensible_number_is_refused() {
    for sql in [
        "UPDATE consentry_schema SET number = -1",
        "UPDATE consentry_schema SET number = 1 << 40",
        "DROP TABLE consentry_schema; CREATE TABLE consentry_schema (colour TEXT)",
        "DROP TABLE consentry_schema; CREATE TABLE consentry_schema (number TEXT); \
         INSERT INTO consentry_schema VALUES ('one')",
    ] {
        let folder = ours();
        Connection::open(folder.file()).unwrap().execute_batch(sql).unwrap();
        let before = folder.contents();
        let code = SqliteStore::open(folder.file()).unwrap_err().code();
        assert!(["store.corrupt", "store.newer"].contains(&code), "{sql}: {code}");
        assert!(before == folder.contents(), "{sql}");
    }
}

#[test]
fn a_folder_or_a_missing_one_is_refused() {
    let folder = Folder::new();
    for path in [folder.path().to_path_buf(), folder.path().join("missing/support.db"), "/".into()] {
        let error = SqliteStore::open(&path).unwrap_err();
        assert_eq!(error.kind(), StoreErrorKind::Unavailable, "{}: {error}", path.display());
    }
    let inside_a_file = file_of(b"text").file().join("support.db");
    assert_eq!(SqliteStore::open(inside_a_file).unwrap_err().kind(), StoreErrorKind::Unavailable);
    assert!(folder.contents().is_empty());
}

#[test]
fn a_store_needs_a_file() {
    for path in ["", ":memory:"] {
        let error = SqliteStore::open(path).unwrap_err();
        assert_eq!(error.kind(), StoreErrorKind::Unavailable, "{path}");
    }
    assert!(SqliteStore::open("a\0b").is_err());
}

#[test]
fn a_path_is_taken_as_it_is_written() {
    let folder = Folder::new();
    let mut run = command(&[], "files_relative", &folder.file(), 0);
    run.current_dir(folder.path());
    let heard = Process::start(run).end();
    assert_eq!(heard, ["1", "1", "1", "1"]);
}

/// Opens names that SQLite could take for more than a name, relative to the current folder.
pub(crate) fn relative(_: &Path, _: u32) {
    for name in ["file:x?mode=memory", "file:y.db?nolock=1", "file::memory:", "a%20b#c?d.db"] {
        let store = SqliteStore::open(name).unwrap();
        // Readers are opened later, when the program may be elsewhere.
        let here = std::env::current_dir().unwrap();
        std::env::set_current_dir("/").unwrap();
        let desk = super::town::desk(store, 1);
        settle(&desk, home());
        ask(&desk, home(), "Is it kept?").unwrap();
        drop(desk);
        std::env::set_current_dir(here).unwrap();
        assert!(std::fs::metadata(name).unwrap().len() > 4_096, "{name}");
        inspect(&SqliteStore::open(name).unwrap(), home(), 1);
        say("1");
    }
}

#[test]
fn a_file_or_a_disk_that_cannot_be_written_is_refused() {
    let folder = ours();
    let mut permissions = std::fs::metadata(folder.file()).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(folder.file(), permissions).unwrap();
    // Permission bits don't bind a superuser, unless it gives its powers up.
    let unbound = std::fs::OpenOptions::new().append(true).open(folder.file()).is_ok();
    let humble: &[&str] = if unbound { &["setpriv", "--bounding-set=-all", "--inh-caps=-all"] } else { &["env"] };
    let before = folder.contents();
    if permitted(humble, "a file without write permission") {
        let child = Process::start(command(humble, "files_read_only", &folder.file(), 0));
        assert_eq!(child.end(), ["store.read_only"]);
        assert!(before == folder.contents(), "what can't be written was written, or something beside it");
    }
    // A folder in which nothing can be made: the log has no place.
    let locked = ours();
    let before_locking = locked.contents();
    let writable = std::fs::metadata(locked.path()).unwrap().permissions();
    let mut permissions = writable.clone();
    permissions.set_readonly(true);
    std::fs::set_permissions(locked.path(), permissions).unwrap();
    if permitted(humble, "a folder without write permission") {
        let heard = Process::start(command(humble, "files_read_only", &locked.file(), 0)).end();
        assert!(["store.read_only", "store.unavailable"].contains(&&*heard[0]), "{heard:?}");
        assert!(before_locking == locked.contents());
    }
    std::fs::set_permissions(locked.path(), writable).unwrap();
    let mounted = ["unshare", "--mount", "sh", "-c", "mount --bind -o ro \"$0\" \"$0\" && exec \"$@\""];
    let mounted = [&mounted[..], &[folder.path().to_str().unwrap()]].concat();
    if permitted(&mounted, "a disk that is mounted for reading only") {
        let child = Process::start(command(&mounted, "files_read_only", &folder.file(), 0));
        let heard = child.end();
        assert!(["store.read_only", "store.unavailable"].contains(&&*heard[0]), "{heard:?}");
        assert!(before == folder.contents());
    }
}

pub(crate) fn read_only(file: &Path, _: u32) {
    let error = SqliteStore::open(file).unwrap_err();
    say(error.code());
}

#[test]
fn a_file_that_vanishes_before_the_first_read_is_missed() {
    let folder = Folder::new();
    let store = SqliteStore::open(folder.file()).unwrap();
    for name in ["support.db", "support.db-wal", "support.db-shm"] {
        let _ = std::fs::remove_file(folder.path().join(name));
    }
    let error = store.gather(&consentry::operation::Wanted::new(home())).map(drop);
    assert!(!folder.file().exists(), "a reader made a new, empty file: {error:?} at {}", noon());
}
