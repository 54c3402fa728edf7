//! Where the story is told: the desk, the people, and the page that it is written to.

use crate::failure::Failure;
use crate::host::{self, House, TourDesk};
use crate::story::Story;
use crate::table::{clock_time, width, wrapped};
use crate::voice::{Voice, say};
use comfy_table::Table;
use consentry::moment::Entropy;
use consentry::time::ManualClock;
use consentry::{Clock as _, DeskError, Missing, Timestamp};
use consentry_texts::Family;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use time::Duration;

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
    clock: Arc<ManualClock>,
    entropy: Arc<dyn Entropy>,
    /// How many minutes have passed that nobody has told of.
    passed: u32,
    chapters: u32,
    out: &'a mut dyn Write,
}

impl<'a> Stage<'a> {
    pub(crate) fn new(
        desk: TourDesk,
        house: House,
        (clock, entropy): (Arc<ManualClock>, Arc<dyn Entropy>),
        voice: &'a Voice,
        out: &'a mut dyn Write,
    ) -> Self {
        Self { desk, house, voice, clock, entropy, passed: 0, chapters: 0, out }
    }

    /// The same, after the file was closed and opened again, under a story's policy.
    pub(crate) fn reopened(self, file: &Path, story: Story) -> Result<Self, Failure> {
        drop(self.desk);
        Ok(Self { desk: host::open_for(story, file, &self.clock, &self.entropy)?, ..self })
    }

    /// The story's time.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Moves the story's clock on. [`later`](Self::later) tells of it.
    pub(crate) fn pass(&mut self, minutes: u32) {
        self.clock.advance(Duration::minutes(minutes.into()));
        self.passed += minutes;
    }

    /// Moves the story's clock on, and says how late it is.
    pub(crate) fn later(&mut self, minutes: u32) -> Result<(), Failure> {
        self.pass(minutes);
        let minutes = std::mem::take(&mut self.passed);
        let now = clock_time(self.now());
        let said = if minutes.is_multiple_of(60) {
            say!(self.voice, "later-hours", hours = minutes / 60, now = now)
        } else {
            say!(self.voice, "later-minutes", minutes = minutes, now = now)
        };
        self.tell(&format!("⏱ {said}"))
    }

    /// A story's name, in a line of its own.
    pub(crate) fn banner(&mut self, text: &str) -> Result<(), Failure> {
        let line = format!("══ {text} ");
        Ok(writeln!(self.out, "\n{line}{}", "═".repeat(usize::from(width()).saturating_sub(line.chars().count())))?)
    }

    /// A chapter's heading. Chapters are numbered as they are told.
    pub(crate) fn heading(&mut self, text: &str) -> Result<(), Failure> {
        self.chapters += 1;
        let heading = format!("{}. {text}", self.chapters);
        Ok(writeln!(self.out, "\n{heading}\n{}", "─".repeat(heading.chars().count()))?)
    }

    /// A paragraph.
    pub(crate) fn tell(&mut self, text: &str) -> Result<(), Failure> {
        Ok(writeln!(self.out, "{}", wrapped(text, "", width()))?)
    }

    /// A paragraph that stands back.
    pub(crate) fn aside(&mut self, text: &str) -> Result<(), Failure> {
        Ok(writeln!(self.out, "{}", wrapped(text, "  ", width()))?)
    }

    /// What somebody has on their screen.
    pub(crate) fn screen(&mut self, who: &str, text: &str) -> Result<(), Failure> {
        let lines = wrapped(text, "        ┃ ", width());
        let (_, lines) = lines.split_at_checked(8).unwrap_or_default();
        Ok(writeln!(self.out, "  {who:<6}{lines}")?)
    }

    /// A text as somebody else wrote it, line by line, without blank ones.
    pub(crate) fn quote(&mut self, text: &str) -> Result<(), Failure> {
        let mut lines = text.lines().filter(|line| !line.trim().is_empty());
        lines.try_for_each(|line| Ok(writeln!(self.out, "{}", format!("  ┆ {line}").trim_end())?))
    }

    /// A line that is cut where the page ends.
    pub(crate) fn line(&mut self, text: &str) -> Result<(), Failure> {
        let chars = usize::from(width()).saturating_sub(2);
        let cut = text.chars().count() > chars;
        let shown: String = text.chars().take(if cut { chars.saturating_sub(1) } else { chars }).collect();
        Ok(writeln!(self.out, "  {}{}", shown.trim_end(), if cut { "…" } else { "" })?)
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

    /// One thing that is missing, with its stable code.
    pub(crate) fn missing(&mut self, missing: Missing) -> Result<(), Failure> {
        let sentence = self.voice.text(Family::Condition, missing.code(), &[]);
        self.aside(&format!("✗ {sentence} [{}]", missing.code()))
    }

    /// Why the answer was no; whatever is no answer is a failure.
    pub(crate) fn reasons<T>(&self, answer: Result<T, DeskError>) -> Result<Vec<(&'static str, String)>, Failure> {
        let Err(error) = answer else { return Err(Failure::Allowed) };
        let reasons = self.voice.reasons(&error);
        if reasons.is_empty() { Err(error.into()) } else { Ok(reasons) }
    }
}
