//! The mail server that the tests start.

use serde::Deserialize;
use std::error::Error;
use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

/// A Python that has `aiosmtpd`, if not the one that is made below.
const PYTHON: &str = "CONSENTRY_SMTP_PYTHON";

/// A running server.
pub(crate) struct Server {
    child: Child,
    /// Heard by a thread, for a server that isn't listened to stops at a full pipe.
    said: Receiver<std::io::Result<String>>,
    pub(crate) port: u16,
}

/// What the server says.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
enum Said {
    Ready { port: u16 },
    Stuck {},
    Mail(Box<Mail>),
}

/// A mail that the server took.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Mail {
    /// The envelope's sender; empty for none.
    pub(crate) sender: String,
    /// The envelope's recipients.
    pub(crate) to: Vec<String>,
    /// What the client said besides, such as `SMTPUTF8`.
    pub(crate) parameters: Vec<String>,
    headers: Vec<(String, String)>,
    /// The content types of all parts.
    pub(crate) types: Vec<String>,
    pub(crate) plain: String,
    pub(crate) html: String,
    pub(crate) raw: String,
    pub(crate) encrypted: bool,
    pub(crate) user: Option<String>,
}

impl Mail {
    /// A header's only value, decoded.
    pub(crate) fn header(&self, name: &str) -> &str {
        let mut values = self.headers.iter().filter(|(other, _)| other == name).map(|(_, value)| value.as_str());
        let value = values.next();
        assert_eq!((value.is_some(), values.next()), (true, None), "{name} is not there once: {:?}", self.headers);
        value.unwrap_or_default()
    }

    pub(crate) fn has_header(&self, name: &str) -> bool {
        self.headers.iter().any(|(other, _)| other == name)
    }
}

impl Server {
    /// Starts a server that does what the arguments of `server.py` say.
    pub(crate) fn start(arguments: &[&str]) -> Result<Self, Box<dyn Error>> {
        let mut child = Command::new(python()?)
            .arg(here().join("server.py"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let output = child.stdout.take().ok_or("no output")?;
        let (hear, said) = channel();
        thread::spawn(move || BufReader::new(output).lines().try_for_each(|line| hear.send(line)));
        let mut server = Self { child, said, port: 0 };
        match server.next()? {
            Some(Said::Ready { port }) => server.port = port,
            other => return Err(format!("the server said {other:?}").into()),
        }
        Ok(server)
    }

    /// Waits until the server has stopped answering somebody.
    pub(crate) fn wait_until_stuck(&self) -> Result<Vec<Mail>, Box<dyn Error>> {
        let mut mails = Vec::new();
        loop {
            match self.next()? {
                Some(Said::Mail(mail)) => mails.push(*mail),
                Some(Said::Stuck {}) => return Ok(mails),
                other => return Err(format!("the server said {other:?}").into()),
            }
        }
    }

    /// Waits for a mail.
    pub(crate) fn wait_for_mail(&self) -> Result<Mail, Box<dyn Error>> {
        match self.next()? {
            Some(Said::Mail(mail)) => Ok(*mail),
            other => Err(format!("the server said {other:?}").into()),
        }
    }

    /// Ends it, and gives what it took and didn't tell yet.
    pub(crate) fn stop(mut self) -> Result<Vec<Mail>, Box<dyn Error>> {
        drop(self.child.stdin.take());
        let mut mails = Vec::new();
        while let Some(said) = self.next()? {
            mails.extend(match said {
                Said::Mail(mail) => Some(*mail),
                _ => None,
            });
        }
        assert!(self.child.wait()?.success());
        Ok(mails)
    }

    fn next(&self) -> Result<Option<Said>, Box<dyn Error>> {
        let line = self.said.recv().ok().transpose()?;
        Ok(line.map(|line| serde_json::from_str(&line)).transpose()?)
    }
}

impl Drop for Server {
    /// A test that fails leaves nothing running.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The folder of these tests.
pub(crate) fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/relay")
}

/// A Python that has `aiosmtpd`: the one that is named, or the one of a virtual environment below the target folder,
/// which is made if it isn't there.
fn python() -> Result<PathBuf, Box<dyn Error>> {
    static FOUND: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let found = FOUND.get_or_init(|| match std::env::var_os(PYTHON) {
        Some(named) => Ok(named.into()),
        None => environment().map_err(|why| {
            format!(
                "these tests need a mail server, and can't have it: {why}\nThey need Python 3.9 or newer with venv, \
                 and the packages of examples/tests/relay/requirements.txt. Or name a Python that has them in {PYTHON}."
            )
        }),
    });
    found.clone().map_err(Into::into)
}

fn environment() -> Result<PathBuf, String> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap_or(Path::new("."));
    let folder = target.join("relay-venv");
    let python = if cfg!(windows) { folder.join("Scripts/python.exe") } else { folder.join("bin/python") };
    // Two runs of the tests don't make it at the same time.
    let lock = File::create(target.join("relay-venv.lock")).and_then(|file| file.lock().map(|()| file));
    let _lock = lock.map_err(|error| error.to_string())?;
    if !run(&python, &["-c", "import aiosmtpd"]).is_ok_and(|()| true) {
        let system = if cfg!(windows) { "python" } else { "python3" };
        run(Path::new(system), &["-m", "venv", &folder.to_string_lossy()])?;
        let requirements = here().join("requirements.txt");
        let install = ["-m", "pip", "install", "--quiet", "--require-hashes", "-r", &requirements.to_string_lossy()];
        run(&python, &install)?;
    }
    Ok(python)
}

fn run(program: &Path, arguments: &[&str]) -> Result<(), String> {
    let told = format!("{} {}", program.display(), arguments.join(" "));
    let output = Command::new(program).args(arguments).output().map_err(|error| format!("{told}: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.success() { Ok(()) } else { Err(format!("{told}: {said}")) }
}
