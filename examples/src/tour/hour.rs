//! Staff access: the account manager, and a session that somebody forgets (RULES I4, I11).

use crate::cast;
use crate::failure::Failure;
use crate::host::{self, House};
use crate::stage::{Stage, head, tell};
use crate::visit;
use crate::voice::say;
use crate::{facts, journal};
use consentry::access::{Action, Proof, Record, Scope};
use consentry::account::{EndOnboarding, Profile};

/// How many sessions one sweep looks at.
const SWEPT_MAX: u32 = 100;

/// Tells the chapter.
pub(crate) fn chapter(stage: &mut Stage<'_>) -> Result<(), Failure> {
    head!(stage, "hour-heading")?;
    account_manager(stage)?;
    forgotten(stage)
}

/// Mia helps while the account is being set up, and not a day longer (RULE I4).
fn account_manager(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let House { account, owner, .. } = stage.house;
    let mia = cast::agent("Mia");
    let form = visit::form(stage, &[Scope::SETTINGS], Proof::Door, &say!(stage.voice, "text-setup-reason"))?;
    if stage.desk.run(&owner, Profile { account })?.onboarded_at.is_none() {
        tell!(stage, "hour-onboarding")?;
        visit::enter(stage, mia, form.clone())?;
        stage.later(20)?;
        stage.desk.run(&host::system()?, EndOnboarding { account })?;
        tell!(stage, "hour-onboarded")?;
    } else {
        tell!(stage, "hour-onboarded-before")?;
    }
    let answer = stage.desk.run(&mia, form);
    stage.refused(answer)
}

/// Linus forgets to leave. He works on and on, and after an hour it is over all the same (RULE I11).
fn forgotten(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let form = visit::form(stage, &[Scope::SETTINGS], Proof::Door, &say!(stage.voice, "text-look-reason"))?;
    tell!(stage, "hour-forgets")?;
    let inside = visit::enter(stage, cast::agent("Linus"), form)?.inside();
    let what = say!(stage.voice, "text-looked-at");
    for _ in 0..2 {
        stage.pass(25);
        let action = Action::Viewed { what: what.parse()? };
        stage.desk.run(&inside, Record::of(&inside, Scope::SETTINGS, action))?;
    }
    stage.later(11)?;
    let action = Action::Viewed { what: what.parse()? };
    tell!(stage, "hour-over")?;
    let answer = stage.desk.run(&inside, Record::of(&inside, Scope::SETTINGS, action));
    stage.refused(answer)?;
    let swept = stage.desk.sweep(&host::system()?, SWEPT_MAX)?;
    tell!(stage, "hour-swept", sessions = swept.ended)?;
    let entry = journal::newest(stage)?;
    let sentence = facts::sentence(stage, &entry);
    stage.screen("Ada", &say!(stage.voice, "journal-says", sentence = sentence))
}
