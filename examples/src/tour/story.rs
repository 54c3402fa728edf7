//! The stories: four published support practices, each under its own policy, told on one account.

use crate::failure::Failure;
use crate::stage::{Stage, head, tell};
use crate::table::date;
use crate::voice::{Voice, say};
use crate::{account, code, contacts, door, emergency, history, host, hour, inside, journal, outbox, panel};
use crate::{readiness, refusals, review, users};
use consentry::Policy;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// How many tickets of the history the story shows.
const SHOWN: u64 = 4;
/// How many of the journal's newest entries are shown, if one story is told, or all.
const ENTRIES: (usize, usize) = (24, 12);

/// One of the stories, by the number of its policy in `examples/policies`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Story {
    /// Contacts and users.
    #[value(name = "004")]
    Contacts,
    /// Support by tickets.
    #[value(name = "002")]
    Tickets,
    /// Assistance in an account.
    #[value(name = "000")]
    Assistance,
    /// Staff access.
    #[value(name = "003")]
    Access,
}

/// In the order in which they are told: who there is, what they write, who is let in.
const ALL: [Story; 4] = [Story::Contacts, Story::Tickets, Story::Assistance, Story::Access];

impl Story {
    /// The file of the story's policy, and what it says.
    pub(crate) const fn document(self) -> (&'static str, &'static str) {
        match self {
            Self::Contacts => ("004-contacts.toml", include_str!("../../policies/004-contacts.toml")),
            Self::Tickets => ("002-tickets.toml", include_str!("../../policies/002-tickets.toml")),
            Self::Assistance => ("000-assistance-code.toml", include_str!("../../policies/000-assistance-code.toml")),
            Self::Access => ("003-impersonation.toml", include_str!("../../policies/003-impersonation.toml")),
        }
    }

    /// The story's policy.
    pub(crate) fn policy(self) -> Result<Policy, Failure> {
        read(self.document())
    }

    /// What the story is about.
    fn title(self, voice: &Voice) -> String {
        let file = self.document().0;
        match self {
            Self::Contacts => say!(voice, "story-contacts", file = file),
            Self::Tickets => say!(voice, "story-tickets", file = file),
            Self::Assistance => say!(voice, "story-assistance", file = file),
            Self::Access => say!(voice, "story-access", file = file),
        }
    }

    /// Tells it.
    fn tell<'a>(self, mut stage: Stage<'a>, file: &Path) -> Result<Stage<'a>, Failure> {
        stage.banner(&self.title(stage.voice))?;
        match self {
            Self::Contacts => {
                contacts::chapter(&mut stage)?;
                users::chapter(&mut stage)?;
            }
            Self::Tickets => {
                panel::chapter(&mut stage)?;
                // The file is closed and opened again: all of it is there.
                stage = stage.reopened(file, self)?;
                history::chapter(&mut stage, SHOWN)?;
                refusals::chapter(&mut stage)?;
                outbox::chapter(&mut stage)?;
            }
            Self::Assistance => {
                door::chapter(&mut stage, &self.policy()?)?;
                code::chapter(&mut stage)?;
            }
            Self::Access => {
                let policy = self.policy()?;
                readiness::chapter(&mut stage, &policy)?;
                inside::chapter(&mut stage, &policy)?;
                hour::chapter(&mut stage)?;
                emergency::chapter(&mut stage)?;
                review::chapter(&mut stage, &policy)?;
            }
        }
        Ok(stage)
    }
}

/// A policy that is stricter than those of the stories, and its file.
pub(crate) fn strict() -> Result<(&'static str, Policy), Failure> {
    let document = ("strict.toml", include_str!("../../policies/strict.toml"));
    Ok((document.0, read(document)?))
}

fn read((file, document): (&str, &str)) -> Result<Policy, Failure> {
    Policy::from_toml(document).map_err(|error| Failure::File(format!("{file}: {error}")))
}

/// Tells the stories, or one of them, and goes on with them if the file has them already.
pub(crate) fn run(
    file: &Path,
    only: Option<Story>,
    seed: Option<u64>,
    voice: &Voice,
    out: &mut impl Write,
) -> Result<ExitCode, Failure> {
    let told: Vec<_> = ALL.into_iter().filter(|story| only.is_none_or(|only| only == *story)).collect();
    let clock = host::clock(file, account::house()?.account, seed)?;
    let entropy = host::entropy(seed);
    // Its account is one whose door stands open at first.
    let desk = host::open_for(Story::Assistance, file, &clock, &entropy)?;
    let found = account::found(&desk, voice)?;
    let mut stage = Stage::new(desk, found.house, (clock, entropy), voice, out);
    tell!(stage, "title", file = file.display().to_string())?;
    tell!(stage, "title-clock", now = date(stage.now()))?;
    account::chapter(&mut stage, &found, file)?;
    for story in told {
        stage = story.tell(stage.reopened(file, story)?, file)?;
    }
    journal::chapter(&mut stage, if only.is_some() { ENTRIES.0 } else { ENTRIES.1 })?;

    head!(stage, "next-heading")?;
    tell!(stage, "next-again")?;
    tell!(stage, "next-commands")?;
    Ok(ExitCode::SUCCESS)
}
