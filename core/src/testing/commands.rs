//! Commands: the same one has one effect, and what it did can be looked up.

use super::broken::{Broken, same};
use super::samples;
use super::scene::{Draft, Scene};
use crate::AccountId;
use crate::change::Outcome;
use crate::operation::Wanted;
use crate::record::Record;

/// A change set that creates the `n`-th member of account 1.
fn member(scene: &Scene<'_>, n: u64) -> Draft {
    scene.draft(scene.id(1)).create(samples::membership(scene.id(1), scene.id(n)))
}

/// The outcome as a gather tells it.
fn gathered(scene: &Scene<'_>, draft: &Draft) -> Result<Option<Outcome>, Broken> {
    let wanted = Wanted { command: Some(draft.id()), ..Wanted::new(draft.set.account) };
    Ok(scene.gather(&wanted)?.outcome)
}

pub(super) fn a_committed_commands_outcome_is_found(scene: &Scene<'_>) -> Result<(), Broken> {
    let drafts: Vec<_> = (1..=5).map(|n| member(scene, n)).collect();
    for draft in &drafts {
        scene.commits("a command", draft)?;
    }
    for draft in drafts {
        same("its outcome", &scene.outcome(scene.id(1), draft.id())?, &Some(draft.set.command.outcome))?;
    }
    Ok(())
}

pub(super) fn a_command_that_never_came_has_no_outcome(scene: &Scene<'_>) -> Result<(), Broken> {
    scene.commits("another command", &member(scene, 1))?;
    let never = member(scene, 2);
    same("the outcome by lookup", &scene.outcome(scene.id(1), never.id())?, &None)?;
    same("the outcome by gather", &gathered(scene, &never)?, &None)
}

pub(super) fn a_command_that_conflicted_has_no_outcome(scene: &Scene<'_>) -> Result<(), Broken> {
    scene.commits("a command", &member(scene, 1))?;
    let late = member(scene, 1);
    scene.conflicts("a command that comes too late", &late)?;
    same("the outcome by lookup", &scene.outcome(scene.id(1), late.id())?, &None)?;
    same("the outcome by gather", &gathered(scene, &late)?, &None)
}

pub(super) fn a_command_that_conflicted_can_be_tried_again(scene: &Scene<'_>) -> Result<(), Broken> {
    scene.commits("a command", &member(scene, 1))?;
    let late = member(scene, 1);
    scene.conflicts("a command that comes too late", &late)?;
    let again = member(scene, 2).command(late.id());
    scene.commits("the same command, decided anew", &again)?;
    same("its outcome", &scene.outcome(scene.id(1), late.id())?, &Some(again.set.command.outcome))
}

pub(super) fn a_command_has_one_effect(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let message = |number| samples::message(account, scene.id(1), number);
    let first = scene.draft(account).message(message(1)?);
    scene.commits("a command", &first)?;
    // Nothing but the command's id can make this conflict.
    let again = scene.draft(account).message(message(2)?).command(first.id());
    scene.conflicts("the same command again", &again)?;
    same("its messages", &scene.messages(account, scene.id(1), 0, 9)?, &vec![message(1)?])
}

pub(super) fn a_reused_command_keeps_its_first_outcome(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = member(scene, 1);
    scene.commits("a command", &first)?;
    let mut other = member(scene, 2).command(first.id());
    other.set.command.outcome = Outcome { input: "ff".repeat(32), reply: "{\"Ok\":2}".to_owned() };
    scene.conflicts("its id with other content", &other)?;
    let expected = Some(first.set.command.outcome.clone());
    same("the outcome by lookup", &scene.outcome(scene.id(1), first.id())?, &expected)?;
    same("the outcome by gather", &gathered(scene, &first)?, &expected)
}

pub(super) fn command_ids_are_each_accounts_own(scene: &Scene<'_>) -> Result<(), Broken> {
    let first = member(scene, 1);
    scene.commits("a command", &first)?;
    for account in [scene.id(2), AccountId::STAFF] {
        same("its outcome in another account", &scene.outcome(account, first.id())?, &None)?;
        let mut other = scene.draft(account).command(first.id());
        other.set.command.outcome.reply = format!("{{\"Ok\":\"{account}\"}}");
        same("its outcome by gather in another account", &gathered(scene, &other)?, &None)?;
        scene.commits("the same id in another account", &other)?;
        same("that outcome", &scene.outcome(account, first.id())?, &Some(other.set.command.outcome))?;
    }
    same("the first outcome", &scene.outcome(scene.id(1), first.id())?, &Some(first.set.command.outcome))
}

pub(super) fn an_outcome_is_kept_to_the_last_byte(scene: &Scene<'_>) -> Result<(), Broken> {
    let replies = [
        String::new(),
        " {\"Ok\" : null}\r\n".to_owned(),
        "{\"b\":1,\"a\":1.0,\"a\":\"\\u0000\"}".to_owned(),
        format!("\"{}e\u{301}\u{1f9ff}\"", "\u{10ffff}".repeat(64 * 1024)),
    ];
    for (n, reply) in (1..).zip(replies) {
        let mut draft = member(scene, n);
        draft.set.command.outcome = Outcome { input: format!("{n:064}"), reply };
        scene.commits("a command", &draft)?;
        let expected = Some(draft.set.command.outcome.clone());
        same("the outcome by lookup", &scene.outcome(scene.id(1), draft.id())?, &expected)?;
        same("the outcome by gather", &gathered(scene, &draft)?, &expected)?;
    }
    Ok(())
}

pub(super) fn a_gather_tells_the_wanted_outcome_only(scene: &Scene<'_>) -> Result<(), Broken> {
    let (first, second) = (member(scene, 1), member(scene, 2));
    scene.commits("a command", &first)?;
    scene.commits("another", &second)?;
    same("the first's outcome", &gathered(scene, &first)?, &Some(first.set.command.outcome))?;
    same("the second's outcome", &gathered(scene, &second)?, &Some(second.set.command.outcome))?;
    let none = scene.gather(&Wanted::new(scene.id(1)))?.outcome;
    same("the outcome where none was wanted", &none, &None)
}

pub(super) fn unknown_is_resolved_by_lookup(scene: &Scene<'_>) -> Result<(), Broken> {
    let mut record = Record::from(samples::account(scene.id(1))?);
    let mut version = 1;
    scene.create(record.clone())?;
    for round in 1..=20 {
        // Every third one is stale, so there is something to tell apart.
        let stale = round % 3 == 0;
        let next = samples::changed(&record, round);
        let draft = scene.draft(scene.id(1)).put(next.clone(), if stale { 1_000 } else { version });
        // The answer was lost on its way: only the lookup can tell.
        drop(scene.commit(&draft));
        let outcome = (!stale).then_some(draft.set.command.outcome.clone());
        same("the outcome", &scene.outcome(scene.id(1), draft.id())?, &outcome)?;
        if !stale {
            (record, version) = (next, version + 1);
        }
        scene.stored("the record that the command was to write", &record, version)?;
    }
    Ok(())
}
