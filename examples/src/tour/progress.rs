//! How far the import is, told on the standard error.

use crate::table::grouped;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal as _, Write as _};

/// How to tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Mode {
    /// A bar, if the standard error is a terminal.
    Auto,
    /// A line for every 100 rows.
    Plain,
    /// Not at all.
    None,
}

/// Tells how far the import is.
pub(crate) struct Progress {
    mode: Mode,
    bar: ProgressBar,
}

impl Progress {
    /// Progress through a file of so many bytes.
    pub(crate) fn new(mode: Mode, bytes: u64) -> Self {
        let shown = mode == Mode::Auto && io::stderr().is_terminal();
        let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(bytes), target);
        // The default is a fine bar, too, should this template ever be refused.
        if let Ok(style) = ProgressStyle::with_template("{wide_bar} {percent:>3}% {msg}, {eta} left") {
            bar.set_style(style);
        }
        Self { mode, bar }
    }

    /// So many rows and bytes are read.
    pub(crate) fn at(&self, rows: u64, bytes: u64) {
        self.bar.set_position(bytes);
        self.bar.set_message(format!("{} rows", grouped(rows)));
        if self.mode == Mode::Plain && rows.is_multiple_of(100) {
            let percent = 100 * bytes / self.bar.length().unwrap_or(0).max(1);
            self.say(format_args!("{rows} rows, {percent} % of the file"));
        }
    }

    /// Prints a line on the standard error, above the bar.
    pub(crate) fn say(&self, line: impl std::fmt::Display) {
        // If nobody listens any more, the import goes on all the same.
        self.bar.suspend(|| drop(writeln!(io::stderr(), "{line}")));
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
