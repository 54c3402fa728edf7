//! Guards: what was read and isn't written must not have changed.

use super::broken::{Broken, same};
use super::samples::{self, changed, every_kind};
use super::scene::Scene;
use crate::AccountId;
use crate::record::{Key, Record, Stored as _, Version};

/// Commits a change set that is guarded by `guards` and writes a record that nobody else writes, and demands that it
/// conflicts or is stored.
fn guarded(scene: &Scene<'_>, n: u64, guards: &[(Key, Version)], conflict: bool) -> Result<(), Broken> {
    let written = samples::membership(scene.id(1), scene.id(1_000 + n));
    let mut draft = scene.draft(scene.id(1)).create(written.clone());
    for &(key, version) in guards {
        draft = draft.guard(key, version);
    }
    let what = format!("a change set guarded by {guards:?}");
    if conflict {
        scene.conflicts(&what, &draft)?;
        same("what it would have written", &scene.read(written.key())?, &None)
    } else {
        scene.commits(&what, &draft)?;
        scene.stored("what it wrote", &written.into(), 1)
    }
}

pub(super) fn a_guard_on_what_was_only_read_holds(scene: &Scene<'_>) -> Result<(), Broken> {
    for (n, record) in (0..).zip(every_kind(scene, scene.id(1))?) {
        scene.create(record.clone())?;
        scene.put(changed(&record, 1), 1)?;
        guarded(scene, n, &[(record.key(), 1)], true)?;
    }
    Ok(())
}

pub(super) fn a_guard_on_absence_holds(scene: &Scene<'_>) -> Result<(), Broken> {
    for (n, record) in (0..).zip(every_kind(scene, scene.id(1))?) {
        guarded(scene, n, &[(record.key(), 0)], false)?;
        scene.create(record.clone())?;
        guarded(scene, 100 + n, &[(record.key(), 0)], true)?;
    }
    Ok(())
}

pub(super) fn a_guard_on_presence_holds(scene: &Scene<'_>) -> Result<(), Broken> {
    for (n, record) in (0..).zip(every_kind(scene, scene.id(1))?) {
        guarded(scene, n, &[(record.key(), 1)], true)?;
    }
    Ok(())
}

pub(super) fn a_guard_on_a_version_to_come_conflicts(scene: &Scene<'_>) -> Result<(), Broken> {
    for (n, record) in (0..).zip(every_kind(scene, scene.id(1))?) {
        scene.create(record.clone())?;
        guarded(scene, n, &[(record.key(), 2)], true)?;
    }
    Ok(())
}

pub(super) fn guards_that_hold_stop_nothing(scene: &Scene<'_>) -> Result<(), Broken> {
    let records = every_kind(scene, scene.id(1))?;
    let mut guards = Vec::new();
    for record in &records {
        scene.create(record.clone())?;
        guards.push((record.key(), 1));
    }
    guards.push((Key::Membership(scene.id(1), scene.id(99)), 0));
    guarded(scene, 0, &guards, false)
}

pub(super) fn a_guard_changes_nothing(scene: &Scene<'_>) -> Result<(), Broken> {
    for (n, record) in (0..).zip(every_kind(scene, scene.id(1))?) {
        scene.create(record.clone())?;
        guarded(scene, n, &[(record.key(), 1)], false)?;
        scene.stored(record.key().noun(), &record, 1)?;
    }
    let absent = Key::Membership(scene.id(1), scene.id(99));
    guarded(scene, 99, &[(absent, 0)], false)?;
    same("an absent record that was guarded", &scene.read(absent)?, &None)
}

pub(super) fn every_guard_counts(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let members = (1..=4).map(|n| Record::from(samples::membership(account, scene.id(n)))).collect::<Vec<_>>();
    for record in &members {
        scene.create(record.clone())?;
    }
    for stale in 0..members.len() {
        let versions = (0..members.len()).map(|place| if place == stale { 2 } else { 1 });
        let guards: Vec<_> = members.iter().map(Record::key).zip(versions).collect();
        guarded(scene, stale as u64, &guards, true)?;
    }
    Ok(())
}

pub(super) fn a_guard_reaches_into_the_staffs_realm(scene: &Scene<'_>) -> Result<(), Broken> {
    let agent = Record::from(samples::agent(scene.id(1))?);
    guarded(scene, 0, &[(agent.key(), 0)], false)?;
    scene.create(agent.clone())?;
    guarded(scene, 1, &[(agent.key(), 1)], false)?;
    scene.put(changed(&agent, 1), 1)?;
    guarded(scene, 2, &[(agent.key(), 1)], true)
}

pub(super) fn guards_alone_make_a_change_set(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    scene.create(samples::account(account)?)?;
    let stale = scene.draft(account).guard(Key::Account(account), 2);
    scene.conflicts("a failing guard without changes", &stale)?;
    same("its outcome", &scene.outcome(account, stale.id())?, &None)?;
    let sound = scene.draft(account).guard(Key::Account(account), 1);
    scene.commits("a guard without changes", &sound)?;
    same("its outcome", &scene.outcome(account, sound.id())?, &Some(sound.set.command.outcome))
}
