//! The spool: a folder in which letters lie until the mail server has taken them.
//!
//! ```text
//! due/KEY         letters, each written once and never changed
//! waiting/KEY     what is known of tries that failed; a hint, never needed
//! sent/KEY        markers of what was sent, with the server's answer; pruned after 30 days
//! failed/KEY      letters that nobody will try again, and KEY.why; to try one again, move it back to due/
//! broken/NAME     files that are no letters, and NAME.why
//! held/ACCOUNT    accounts whose lease this relay took and didn't give back; a hint
//! draft/          files that are being written; emptied at the start
//! server          what is known of tries to reach the server at all; a hint
//! relay           the relay's own id, so that it takes its leases up again after a kill
//! lock            held by the relay that works here: two would send everything twice
//! ```
//!
//! A letter's name is its key, so the same notice to the same recipient is the same file: composing an entry twice
//! makes one letter. What was sent leaves a marker for that reason, too. The order of steps is chosen so that a kill
//! between any two of them loses nothing: a letter is whole before it has its name, and a marker is there before its
//! letter goes.

use crate::failure::Failure;
use crate::files;
use crate::letter::{BYTES_MAX, Envelope, Key, Letter};
use crate::waiting::Waiting;
use consentry::moment::{Entropy as _, SystemEntropy};
use consentry::{AccountId, RelayId, Timestamp};
use serde::Serialize;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use time::{Duration, OffsetDateTime};

/// For how long a marker tells what was sent.
const MARKERS_KEPT: Duration = Duration::days(30);
/// How much of a letter is read to see its envelope: addresses and codes are short.
const PEEKED: u64 = 4_096;

/// A spool that this process works in.
#[derive(Debug)]
pub(crate) struct Spool {
    root: PathBuf,
    relay: RelayId,
    /// Unlocked by the system when this process ends, however it does.
    _lock: File,
}

/// What lies in `due/`.
#[derive(Debug, Default)]
pub(crate) struct Due {
    /// The letters, oldest first.
    pub(crate) letters: Vec<Envelope>,
    /// What was found there that is no letter, and was moved aside.
    pub(crate) broken: Vec<String>,
}

/// Why a letter can't be read.
#[derive(Debug)]
pub(crate) enum Unread {
    /// It is no letter, and never will be.
    Broken(String),
    /// The disk didn't give it; it may do so later.
    Disk(io::Error),
}

impl Spool {
    /// Opens a spool, or makes it, and tidies up after a kill.
    pub(crate) fn open(root: &Path) -> Result<Self, Failure> {
        let failed = |error: io::Error| Failure::file(root, error);
        files::make_folder(root).map_err(failed)?;
        let lock = files::create(&root.join("lock")).map_err(failed)?;
        if lock.try_lock().is_err() {
            return Err(Failure::file(root, "another relay works in this spool"));
        }
        for folder in ["due", "waiting", "sent", "failed", "broken", "held", "draft"] {
            files::make_folder(&root.join(folder)).map_err(failed)?;
        }
        let relay = relay_id(root)?;
        let spool = Self { root: root.to_owned(), relay, _lock: lock };
        spool.tidy().map_err(failed)?;
        Ok(spool)
    }

    /// Who works here. The same after a restart, so a relay that died doesn't wait for its own lease to end.
    pub(crate) fn relay(&self) -> RelayId {
        self.relay
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Whether a letter is here, was sent, or has failed. Asked in this order, because a letter that is being sent has
    /// its marker before it leaves.
    pub(crate) fn has(&self, key: &Key) -> io::Result<bool> {
        for folder in ["due", "sent", "failed"] {
            if files::exists(&self.path(folder, key.as_str()))? {
                return Ok(true);
            }
        }
        files::exists(&self.why(key.as_str()))
    }

    /// Puts a letter in. It is safe after [`settle`](Self::settle).
    pub(crate) fn put(&self, letter: &Letter) -> io::Result<()> {
        let key = letter.envelope.key.as_str();
        files::write(&self.path("draft", key), &self.path("due", key), &letter.encode()?)
    }

    /// Makes sure that all letters that were put in stay in, whatever happens to the machine.
    pub(crate) fn settle(&self) -> io::Result<()> {
        files::sync(&self.root.join("due"))?;
        files::sync(&self.root.join("failed"))
    }

    /// What is to be sent.
    pub(crate) fn due(&self) -> io::Result<Due> {
        let mut due = Due::default();
        for entry in fs::read_dir(self.root.join("due"))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let envelope = match Key::new(&name) {
                Some(_) if !entry.file_type()?.is_file() => Err("is no file"),
                Some(_) => peek(&entry.path()).ok_or("has no envelope that can be read"),
                None => Err("is not named like a letter"),
            };
            match envelope {
                // The name decides; whether the envelope agrees is seen when the whole letter is read.
                Ok(envelope) if envelope.key.as_str() == name => due.letters.push(envelope),
                Ok(_) => due.broken.push(self.set_aside(&entry.path(), "is named like another letter")),
                Err(why) => due.broken.push(self.set_aside(&entry.path(), why)),
            }
        }
        due.letters.sort_by(|one, other| {
            (one.at, one.account, one.sequence, &one.key).cmp(&(other.at, other.account, other.sequence, &other.key))
        });
        Ok(due)
    }

    /// A letter, whole and checked.
    pub(crate) fn read(&self, key: &Key) -> Result<Letter, Unread> {
        let path = self.path("due", key.as_str());
        let mut bytes = Vec::new();
        let file = File::open(&path).and_then(|file| file.take(BYTES_MAX + 1).read_to_end(&mut bytes));
        file.map_err(Unread::Disk)?;
        let is_long = bytes.len() as u64 > BYTES_MAX;
        let letter = if is_long { Err("is too long") } else { Letter::decode(key, &bytes) };
        letter.map_err(|why| Unread::Broken(self.set_aside(&path, why)))
    }

    /// Marks a letter as sent, and lets it go.
    pub(crate) fn sent(&self, key: &Key, answer: &str, now: Timestamp) -> io::Result<()> {
        let marker = self.path("sent", key.as_str());
        files::write(&self.path("draft", &format!("{key}.sent")), &marker, format!("{answer}\n").as_bytes())?;
        File::open(&marker)?.set_modified(system_time(now))?;
        files::sync(&self.root.join("sent"))?;
        files::remove(&self.path("due", key.as_str()))?;
        files::remove(&self.path("waiting", key.as_str()))?;
        // It may have failed before, and been moved back by hand.
        files::remove(&self.why(key.as_str()))
    }

    /// Gives a letter up.
    pub(crate) fn fail(&self, key: &Key, why: &str) -> io::Result<()> {
        self.explain(key.as_str(), why)?;
        fs::rename(self.path("due", key.as_str()), self.path("failed", key.as_str()))?;
        files::remove(&self.path("waiting", key.as_str()))?;
        self.settle()
    }

    /// Writes down why something failed that is no letter yet: there is nothing to keep, but nothing is lost silently.
    pub(crate) fn explain(&self, name: &str, why: &str) -> io::Result<()> {
        files::write(&self.path("draft", &format!("{name}.why")), &self.why(name), format!("{why}\n").as_bytes())
    }

    /// What is known of earlier tries to send a letter.
    pub(crate) fn waiting(&self, key: &Key) -> Option<Waiting> {
        hint(&self.path("waiting", key.as_str()))
    }

    /// Notes one more try that failed.
    pub(crate) fn wait(&self, key: &Key, waiting: &Waiting) -> io::Result<()> {
        self.note(&self.path("waiting", key.as_str()), key.as_str(), waiting)
    }

    /// What is known of earlier tries to reach the server.
    pub(crate) fn server(&self) -> Option<Waiting> {
        hint(&self.root.join("server"))
    }

    /// Notes that the server can't be used, or that it can.
    pub(crate) fn wait_for_server(&self, waiting: Option<&Waiting>) -> io::Result<()> {
        let path = self.root.join("server");
        waiting.map_or_else(|| files::remove(&path), |waiting| self.note(&path, "server", waiting))
    }

    /// Notes that this relay is about to take an account's lease.
    pub(crate) fn hold(&self, account: AccountId) -> io::Result<()> {
        files::create(&self.path("held", &account.to_string())).map(drop)
    }

    /// Notes that the lease ended.
    pub(crate) fn let_go(&self, account: AccountId) -> io::Result<()> {
        files::remove(&self.path("held", &account.to_string()))
    }

    /// The accounts whose lease this relay may have.
    pub(crate) fn held(&self) -> io::Result<Vec<AccountId>> {
        // As an account's id, the staff's realm isn't parsed: nobody should be able to type it in.
        let staff = AccountId::STAFF.to_string();
        let account = |name: &str| if name == staff { Some(AccountId::STAFF) } else { name.parse().ok() };
        let names = fs::read_dir(self.root.join("held"))?.map(|entry| Ok(entry?.file_name()));
        let names: Vec<_> = names.collect::<io::Result<_>>()?;
        Ok(names.iter().filter_map(|name| account(name.to_str()?)).collect())
    }

    /// Removes markers that are old enough. Their entries were acknowledged long ago.
    pub(crate) fn prune(&self, now: Timestamp) -> io::Result<()> {
        let oldest = system_time(now.saturating_add(-MARKERS_KEPT));
        for entry in fs::read_dir(self.root.join("sent"))? {
            let entry = entry?;
            if entry.metadata()?.modified()? < oldest {
                files::remove(&entry.path())?;
            }
        }
        Ok(())
    }

    /// Throws drafts away, and letters that were sent just before the relay died.
    fn tidy(&self) -> io::Result<()> {
        for entry in fs::read_dir(self.root.join("draft"))? {
            files::remove(&entry?.path())?;
        }
        for entry in fs::read_dir(self.root.join("due"))? {
            let entry = entry?;
            if files::exists(&self.root.join("sent").join(entry.file_name()))? {
                files::remove(&entry.path())?;
            }
        }
        Ok(())
    }

    /// Moves what is no letter out of the way, and says what it was. If even that fails it stays, and is told each
    /// time.
    fn set_aside(&self, path: &Path, why: &str) -> String {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let told = format!("{name}: {why}");
        let moved = fs::rename(path, self.path("broken", &name)).and_then(|()| {
            let why_file = self.path("broken", &format!("{name}.why"));
            files::write(&self.path("draft", "broken.why"), &why_file, format!("{why}\n").as_bytes())
        });
        match moved.and_then(|()| files::sync(&self.root.join("broken"))) {
            Ok(()) => told,
            Err(error) => format!("{told}; can't be moved aside: {error}"),
        }
    }

    /// A hint isn't flushed: if it is lost, there is one try more.
    fn note(&self, path: &Path, name: &str, what: &impl Serialize) -> io::Result<()> {
        let draft = self.path("draft", &format!("{name}.waiting"));
        fs::write(&draft, serde_json::to_vec(what)?)?;
        fs::rename(&draft, path)
    }

    fn path(&self, folder: &str, name: &str) -> PathBuf {
        self.root.join(folder).join(name)
    }

    fn why(&self, name: &str) -> PathBuf {
        self.root.join("failed").join(format!("{name}.why"))
    }
}

/// The id of whoever works in this spool: made by chance, once.
fn relay_id(root: &Path) -> Result<RelayId, Failure> {
    let path = root.join("relay");
    let failed = |error: io::Error| Failure::file(&path, error);
    if files::exists(&path).map_err(failed)? {
        let text = fs::read_to_string(&path).map_err(failed)?;
        return text.trim().parse().map_err(|error| Failure::file(&path, error));
    }
    let seed = SystemEntropy.seed().map_err(|why| Failure::file(&path, why))?;
    let relay = RelayId::from_name(&hex::encode(seed));
    files::write(&root.join("relay.draft"), &path, format!("{relay}\n").as_bytes()).map_err(failed)?;
    files::sync(root).map_err(failed)?;
    Ok(relay)
}

fn peek(path: &Path) -> Option<Envelope> {
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(PEEKED).read_to_end(&mut bytes).ok()?;
    Letter::peek(&bytes)
}

/// A hint that can't be read is none.
fn hint(path: &Path) -> Option<Waiting> {
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

fn system_time(at: Timestamp) -> SystemTime {
    OffsetDateTime::from(at).into()
}

#[cfg(test)]
mod tests;
