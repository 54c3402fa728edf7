//! Versions: what a put names, and what it gives.

use super::broken::{Broken, same};
use super::samples::{self, changed, every_kind};
use super::samples_of_access as access;
use super::scene::Scene;
use crate::AccountId;
use crate::record::{Record, Version};

/// One record of every kind, stored at version 1.
fn stored(scene: &Scene<'_>) -> Result<Vec<Record>, Broken> {
    let records = every_kind(scene, scene.id(1))?;
    for record in &records {
        scene.create(record.clone())?;
    }
    Ok(records)
}

pub(super) fn an_absent_record_is_an_answer(scene: &Scene<'_>) -> Result<(), Broken> {
    for record in every_kind(scene, scene.id(1))? {
        same(record.key().noun(), &scene.read(record.key())?, &None)?;
    }
    Ok(())
}

pub(super) fn a_new_record_has_version_one(scene: &Scene<'_>) -> Result<(), Broken> {
    stored(scene)?.iter().try_for_each(|record| scene.stored(record.key().noun(), record, 1))
}

pub(super) fn each_write_adds_one_to_the_version(scene: &Scene<'_>) -> Result<(), Broken> {
    for record in stored(scene)? {
        for was in 1..=5 {
            let next = changed(&record, i64::try_from(was).unwrap_or_default());
            scene.put(next.clone(), was)?;
            scene.stored(record.key().noun(), &next, was + 1)?;
        }
    }
    Ok(())
}

pub(super) fn a_write_of_equal_content_is_a_write(scene: &Scene<'_>) -> Result<(), Broken> {
    for record in stored(scene)? {
        scene.put(record.clone(), 1)?;
        scene.stored(record.key().noun(), &record, 2)?;
    }
    Ok(())
}

/// Tries a put at a version that no record of any kind has now, at version 3; nothing may come of it.
fn refused(scene: &Scene<'_>, was: Version) -> Result<(), Broken> {
    for record in stored(scene)? {
        let (second, third) = (changed(&record, 2), changed(&record, 3));
        scene.put(second, 1)?;
        scene.put(third.clone(), 2)?;
        let draft = scene.draft(record.key().account()).put(changed(&record, 9), was);
        scene.conflicts(record.key().noun(), &draft)?;
        scene.stored(record.key().noun(), &third, 3)?;
    }
    Ok(())
}

pub(super) fn a_stale_version_conflicts(scene: &Scene<'_>) -> Result<(), Broken> {
    refused(scene, 2)
}

pub(super) fn the_first_version_is_stale_too(scene: &Scene<'_>) -> Result<(), Broken> {
    refused(scene, 1)
}

pub(super) fn a_version_that_is_not_reached_conflicts(scene: &Scene<'_>) -> Result<(), Broken> {
    refused(scene, 4)
}

pub(super) fn creating_what_exists_conflicts(scene: &Scene<'_>) -> Result<(), Broken> {
    refused(scene, 0)
}

pub(super) fn replacing_what_is_absent_conflicts(scene: &Scene<'_>) -> Result<(), Broken> {
    for record in every_kind(scene, scene.id(1))? {
        let draft = scene.draft(record.key().account()).put(record.clone(), 1);
        scene.conflicts(record.key().noun(), &draft)?;
        same(record.key().noun(), &scene.read(record.key())?, &None)?;
    }
    Ok(())
}

pub(super) fn versions_are_each_records_own(scene: &Scene<'_>) -> Result<(), Broken> {
    let records = stored(scene)?;
    for (index, written) in records.iter().enumerate() {
        scene.put(changed(written, 1), 1)?;
        for (other, record) in records.iter().enumerate() {
            let expected = if other <= index { (changed(record, 1), 2) } else { (record.clone(), 1) };
            scene.stored(record.key().noun(), &expected.0, expected.1)?;
        }
    }
    Ok(())
}

pub(super) fn records_of_one_kind_are_kept_apart(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    // Of each kind that an account, or the staff, can have several of: the second of three is written again.
    let several = |n: u64| -> Result<[Record; 13], Broken> {
        Ok([
            samples::membership(account, scene.id(n)).into(),
            samples::service(account, scene.id(n))?.into(),
            samples::ticket(account, scene.id(n), n)?.into(),
            samples::invitation(account, scene.id(n))?.into(),
            samples::contact(account, scene.id(n))?.into(),
            access::consent(account, scene.id(n))?.into(),
            access::session(account, scene.id(n))?.into(),
            access::break_glass(account, scene.id(n))?.into(),
            access::acknowledgement(account, scene.id(n))?.into(),
            samples::agent(scene.id(n))?.into(),
            access::budget(scene.id(n)).into(),
            access::review(scene.id(n))?.into(),
            access::review_line(scene.id(n))?.into(),
        ])
    };
    for n in 1..=3 {
        several(n)?.into_iter().try_for_each(|record| scene.create(record))?;
    }
    for record in several(2)? {
        scene.put(changed(&record, 1), 1)?;
        scene.stored("the record that was written", &changed(&record, 1), 2)?;
    }
    for n in [1, 3] {
        for record in several(n)? {
            scene.stored(record.key().noun(), &record, 1)?;
        }
    }
    Ok(())
}
