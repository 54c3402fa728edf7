//! Versions: what a put names, and what it gives.

use super::broken::{Broken, same};
use super::samples::{changed, every_kind};
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
    for n in 1..=3 {
        scene.create(super::samples::membership(account, scene.id(n)))?;
        scene.create(super::samples::service(account, scene.id(n))?)?;
        scene.create(super::samples::ticket(account, scene.id(n), n)?)?;
        scene.create(super::samples::invitation(account, scene.id(n))?)?;
        scene.create(super::samples::contact(account, scene.id(n))?)?;
        scene.create(super::samples::agent(scene.id(n))?)?;
    }
    let (member, service) =
        (super::samples::membership(account, scene.id(2)), super::samples::service(account, scene.id(2))?);
    let (ticket, agent) = (super::samples::ticket(account, scene.id(2), 2)?, super::samples::agent(scene.id(2))?);
    let invitation = super::samples::invitation(account, scene.id(2))?;
    let contact = super::samples::contact(account, scene.id(2))?;
    let records =
        [Record::from(member), service.into(), ticket.into(), agent.into(), invitation.into(), contact.into()];
    for record in records {
        scene.put(changed(&record, 1), 1)?;
        scene.stored("the record that was written", &changed(&record, 1), 2)?;
    }
    for n in [1, 3] {
        scene.stored("another membership", &super::samples::membership(account, scene.id(n)).into(), 1)?;
        scene.stored("another service", &super::samples::service(account, scene.id(n))?.into(), 1)?;
        scene.stored("another ticket", &super::samples::ticket(account, scene.id(n), n)?.into(), 1)?;
        scene.stored("another invitation", &super::samples::invitation(account, scene.id(n))?.into(), 1)?;
        scene.stored("another contact", &super::samples::contact(account, scene.id(n))?.into(), 1)?;
        scene.stored("another agent", &super::samples::agent(scene.id(n))?.into(), 1)?;
    }
    Ok(())
}
