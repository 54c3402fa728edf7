//! Runs of the tour's program, each in a folder of its own.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

pub(crate) type Done = Result<(), Box<dyn Error>>;

/// A folder with a database, and whatever else a test needs.
pub(crate) struct Folder(TempDir);

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Folder {
    pub(crate) fn new() -> Result<Self, Box<dyn Error>> {
        Ok(Self(TempDir::new()?))
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<PathBuf, Box<dyn Error>> {
        let path = self.path(name);
        std::fs::write(&path, content)?;
        Ok(path)
    }

    /// The program, about to be run in this folder, so on `consentry-tour.db` there.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tour"));
        command.current_dir(self.0.path());
        for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(variable);
        }
        command
    }

    pub(crate) fn tour(&self, arguments: &[&str]) -> Result<Ran, Box<dyn Error>> {
        Ok(self.command().args(arguments).output()?.into())
    }

    pub(crate) fn import(&self, csv: &Path) -> Result<Ran, Box<dyn Error>> {
        Ok(self.command().arg("import").arg(csv).output()?.into())
    }
}

impl Ran {
    /// What was printed, as one line without tables' borders: for sentences that the width breaks.
    pub(crate) fn prose(&self) -> String {
        let plain = self.out.replace(['│', '┆', '┃'], " ");
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A story, by the number that its banner starts with.
    pub(crate) fn story(&self, number: &str) -> Self {
        let start = self.out.find(&format!("\n══ {number} · ")).unwrap_or(self.out.len());
        let rest = self.out.get(start + 1..).unwrap_or_default();
        let out = rest.split("\n══ ").next().unwrap_or_default().to_owned();
        Self { code: self.code, out, err: String::new() }
    }

    /// A chapter, by the number that its heading starts with.
    pub(crate) fn chapter(&self, number: u8) -> &str {
        let start = self.out.find(&format!("\n{number}. ")).unwrap_or(self.out.len());
        let rest = self.out.get(start..).unwrap_or_default();
        rest.split(&format!("\n{}. ", number + 1)).next().unwrap_or_default()
    }

    /// The rows of a chapter's tables: the first lines of their cells.
    pub(crate) fn rows(&self, chapter: u8) -> Vec<Vec<&str>> {
        let lines = self.chapter(chapter).lines().filter_map(|line| line.strip_prefix('│')?.strip_suffix('│'));
        lines.map(|line| line.split('│').map(str::trim).collect()).collect()
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}
