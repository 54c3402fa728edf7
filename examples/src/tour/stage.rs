//! Where the story is told: the desk, the people, and the page that it is written to.

use crate::failure::Failure;
use crate::host::{House, TourDesk};
use crate::table::{width, wrapped};
use crate::voice::Voice;
use comfy_table::Table;
use consentry::{DeskError, User, UserId};
use std::io::Write;

/// Tells a message of the tour's: `tell!(stage, "panel-opened", number = 7)?`.
macro_rules! tell {
    ($stage:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        let said = $crate::voice::say!($stage.voice, $id $(, $name = $value)*);
        $stage.tell(&said)
    }};
}
/// Writes a chapter's heading.
macro_rules! head {
    ($stage:expr, $id:literal) => {{
        let said = $crate::voice::say!($stage.voice, $id);
        $stage.heading(&said)
    }};
}
pub(crate) use {head, tell};

/// A desk, the people of one account, and what is told of them.
pub(crate) struct Stage<'a> {
    pub(crate) desk: TourDesk,
    pub(crate) house: House,
    pub(crate) voice: &'a Voice,
    out: &'a mut dyn Write,
}

impl<'a> Stage<'a> {
    pub(crate) fn new(desk: TourDesk, house: House, voice: &'a Voice, out: &'a mut dyn Write) -> Self {
        Self { desk, house, voice, out }
    }

    pub(crate) fn heading(&mut self, text: &str) -> Result<(), Failure> {
        Ok(writeln!(self.out, "\n{text}\n{}", "─".repeat(text.chars().count()))?)
    }

    /// A paragraph.
    pub(crate) fn tell(&mut self, text: &str) -> Result<(), Failure> {
        Ok(writeln!(self.out, "{}", wrapped(text, "", width()))?)
    }

    /// A paragraph that stands back.
    pub(crate) fn aside(&mut self, text: &str) -> Result<(), Failure> {
        Ok(writeln!(self.out, "{}", wrapped(text, "  ", width()))?)
    }

    /// A text as somebody else wrote it, line by line.
    pub(crate) fn quote(&mut self, text: &str) -> Result<(), Failure> {
        text.lines().try_for_each(|line| Ok(writeln!(self.out, "{}", format!("  ┆ {line}").trim_end())?))
    }

    pub(crate) fn table(&mut self, table: &Table) -> Result<(), Failure> {
        Ok(writeln!(self.out, "{}", table.trim_fmt())?)
    }

    /// Tells why the answer was no, each reason with its stable code.
    pub(crate) fn refused<T>(&mut self, answer: Result<T, DeskError>) -> Result<(), Failure> {
        for (code, sentence) in self.reasons(answer)? {
            self.aside(&format!("✗ {sentence} [{code}]"))?;
        }
        Ok(())
    }

    /// Why the answer was no; whatever is no answer is a failure.
    pub(crate) fn reasons<T>(&self, answer: Result<T, DeskError>) -> Result<Vec<(&'static str, String)>, Failure> {
        let Err(error) = answer else { return Err(Failure::Allowed) };
        let reasons = self.voice.reasons(&error);
        if reasons.is_empty() { Err(error.into()) } else { Ok(reasons) }
    }

    /// What the reader knows a user as. The journal itself holds ids only.
    pub(crate) fn person(&self, id: UserId) -> String {
        match id {
            id if id == self.house.owner.id => "Ada".to_owned(),
            id if id == ben().id => "Ben".to_owned(),
            id => id.to_string(),
        }
    }
}

/// The user whom Ada invites.
pub(crate) fn ben() -> User {
    User { id: UserId::from_name("ben") }
}
