//! Commits: a change set is stored as a whole or not at all.

use super::broken::{Broken, same};
use super::samples::{self, changed, everything};
use super::samples_of_access as access;
use super::scene::{Draft, Scene};
use crate::AccountId;
use crate::access::Session;
use crate::change::{Addition, Change, ChangeSet};
use crate::operation::Wanted;
use crate::record::{Key, Record, Stored as _};

/// An account that holds something already, a change set for it that would be stored, and all that is to be seen.
struct Ground {
    account: AccountId,
    sound: Draft,
    wanted: Wanted,
}

fn ground(scene: &Scene<'_>) -> Result<Ground, Broken> {
    let account = scene.id(1);
    let first = scene
        .draft(account)
        .create(samples::account(account)?)
        .create(samples::counter(account, 1))
        .create(samples::ticket(account, scene.id(1), 1)?)
        .message(samples::message(account, scene.id(1), 1)?)
        .words(samples::words(account, 1, [1]))
        .entry(samples::entry(account, 1))
        .create(samples::head(account, 1));
    scene.commits("an account with a ticket", &first)?;
    scene.put(changed(&samples::account(account)?.into(), 1), 1)?;
    let sound = scene
        .draft(account)
        .put(samples::counter(account, 2), 1)
        .create(samples::ticket(account, scene.id(2), 2)?)
        .words(samples::words(account, 2, [1, 2]))
        .message(samples::message(account, scene.id(2), 1)?)
        .create(samples::membership(account, scene.id(1)))
        .message(samples::note(account, scene.id(2), 1)?)
        .create(samples::invitation(account, scene.id(1))?)
        .create(samples::contact(account, scene.id(1))?)
        .message(samples::message(account, scene.id(1), 2)?)
        .entry(samples::entry(account, 2))
        .create(samples::agent(scene.id(1))?)
        .create(Session { agent: scene.id(1), onboarding: true, ..access::session(account, scene.id(1))? })
        .create(access::consent(account, scene.id(1))?)
        .create(access::budget(scene.id(1)))
        .put(samples::head(account, 2), 1);
    let mut keys = vec![Key::Account(account), Key::Ticket(account, scene.id(1)), Key::Ticket(account, scene.id(3))];
    keys.extend(sound.set.changes.iter().filter_map(|change| match change {
        Change::Put { record, .. } => Some(record.key()),
        Change::Add(_) => None,
    }));
    let wanted = everything(scene, account, keys);
    Ok(Ground { account, sound, wanted })
}

/// Puts `spoiler` at every place of a sound change set; each time it must conflict, and nothing of it be stored. Without
/// the spoiler it is stored, so it was the spoiler that spoilt it.
fn spoils(scene: &Scene<'_>, spoiler: impl Fn(&Ground) -> Result<Change, Broken>) -> Result<(), Broken> {
    let mut ground = ground(scene)?;
    let spoiler = spoiler(&ground)?;
    for place in 0..=ground.sound.set.changes.len() {
        let mut spoilt = scene.draft(ground.account);
        spoilt.set.changes.clone_from(&ground.sound.set.changes);
        spoilt.set.changes.insert(place, spoiler.clone());
        nothing_of(scene, &mut ground, &spoilt, &format!("a change set that fails at place {place}"))?;
    }
    scene.commits("the change set without the change that failed", &ground.sound)
}

fn nothing_of(scene: &Scene<'_>, ground: &mut Ground, spoilt: &Draft, what: &str) -> Result<(), Broken> {
    ground.wanted.command = Some(spoilt.id());
    let before = scene.gather(&ground.wanted)?;
    scene.conflicts(what, spoilt)?;
    same(what, &scene.gather(&ground.wanted)?, &before)?;
    same("its outcome", &scene.outcome(ground.account, spoilt.id())?, &None)
}

pub(super) fn a_stale_put_at_any_place_stores_nothing(scene: &Scene<'_>) -> Result<(), Broken> {
    spoils(scene, |ground| Ok(Change::Put { record: samples::account(ground.account)?.into(), was: 1 }))
}

pub(super) fn creating_what_exists_at_any_place_stores_nothing(scene: &Scene<'_>) -> Result<(), Broken> {
    spoils(scene, |ground| Ok(Change::Put { record: samples::account(ground.account)?.into(), was: 0 }))
}

pub(super) fn a_taken_message_at_any_place_stores_nothing(scene: &Scene<'_>) -> Result<(), Broken> {
    spoils(scene, |ground| Ok(Change::Add(Addition::Message(samples::message(ground.account, scene.id(1), 1)?))))
}

pub(super) fn a_taken_entry_at_any_place_stores_nothing(scene: &Scene<'_>) -> Result<(), Broken> {
    spoils(scene, |ground| Ok(Change::Add(Addition::Entry(samples::entry(ground.account, 1)))))
}

pub(super) fn a_taken_ticket_number_at_any_place_stores_nothing(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE T10
    spoils(scene, |ground| {
        let record = samples::ticket(ground.account, scene.id(3), 1)?.into();
        Ok(Change::Put { record, was: 0 })
    })
}

pub(super) fn a_failing_guard_at_any_place_stores_nothing(scene: &Scene<'_>) -> Result<(), Broken> {
    let mut ground = ground(scene)?;
    let sound = [
        (Key::Ticket(ground.account, scene.id(1)), 1),
        (Key::Service(ground.account, scene.id(1)), 0),
        (Key::Membership(ground.account, scene.id(2)), 0),
    ];
    for place in 0..=sound.len() {
        let mut guards = sound.to_vec();
        guards.insert(place, (Key::Account(ground.account), 1));
        let mut spoilt = scene.draft(ground.account);
        spoilt.set.changes.clone_from(&ground.sound.set.changes);
        for (key, version) in guards {
            spoilt = spoilt.guard(key, version);
        }
        nothing_of(scene, &mut ground, &spoilt, &format!("a change set whose guard {place} fails"))?;
    }
    Ok(())
}

pub(super) fn a_taken_command_stores_nothing(scene: &Scene<'_>) -> Result<(), Broken> {
    let ground = ground(scene)?;
    let taken = scene.draft(ground.account);
    scene.commits("an empty change set", &taken)?;
    let before = scene.gather(&ground.wanted)?;
    scene.conflicts("a change set of a taken command", &ground.sound.clone().command(taken.id()))?;
    same("a change set of a taken command", &scene.gather(&ground.wanted)?, &before)
}

pub(super) fn a_row_twice_in_one_change_set_conflicts(scene: &Scene<'_>) -> Result<(), Broken> {
    let mut ground = ground(scene)?;
    let message = samples::message(ground.account, scene.id(1), 2)?;
    let twice = scene.draft(ground.account).message(message.clone()).message(message);
    nothing_of(scene, &mut ground, &twice, "one message twice")?;
    let entry = samples::entry(ground.account, 2);
    let twice = scene.draft(ground.account).entry(entry.clone()).entry(entry);
    nothing_of(scene, &mut ground, &twice, "one entry twice")
}

pub(super) fn a_change_set_of_every_kind_is_stored_whole(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = scene.id(1);
    let records = samples::every_kind(scene, account)?;
    let (message, entry) = (samples::message(account, scene.id(1), 1)?, samples::entry(account, 1));
    let mut draft = scene.draft(account).message(message.clone());
    for record in &records {
        draft = draft.create(record.clone());
    }
    scene.commits("a change set of every kind", &draft.entry(entry.clone()))?;
    for record in &records {
        scene.stored(record.key().noun(), record, 1)?;
    }
    same("the message", &scene.messages(account, scene.id(1), 0, 9)?, &vec![message])?;
    same("the entry", &scene.entries(account, 0, 9)?, &vec![entry])
}

pub(super) fn the_largest_change_set_is_stored_whole(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let parts = ChangeSet::PARTS_MAX as u64;
    let mut draft = scene.draft(account);
    for n in 1..=parts {
        draft = draft.create(samples::membership(account, scene.id(n)));
        draft = draft.guard(Key::Membership(account, scene.id(parts + n)), 0);
    }
    scene.commits("the largest change set", &draft)?;
    for n in [1, 2, parts / 2, parts - 1, parts] {
        scene.stored("a record of the largest change set", &samples::membership(account, scene.id(n)).into(), 1)?;
    }
    let absent = Key::Membership(account, scene.id(parts * 2));
    let again = scene.draft(account).create(samples::account(account)?).guard(absent, 1);
    scene.conflicts("its last guard, at another version", &again)
}

pub(super) fn the_largest_change_set_conflicts_whole(scene: &Scene<'_>) -> Result<(), Broken> {
    let account: AccountId = scene.id(1);
    let parts = ChangeSet::PARTS_MAX as u64;
    let last = samples::membership(account, scene.id(parts));
    scene.create(last)?;
    let mut draft = scene.draft(account);
    for n in 1..=parts {
        draft = draft.create(samples::membership(account, scene.id(n)));
    }
    scene.conflicts("the largest change set, failing at its end", &draft)?;
    for n in [1, 2, parts / 2, parts - 1] {
        let key = samples::membership(account, scene.id(n)).key();
        same("a record of a change set that conflicted", &scene.read(key)?, &None)?;
    }
    Ok(())
}

pub(super) fn after_a_conflict_the_next_commit_is_stored(scene: &Scene<'_>) -> Result<(), Broken> {
    let record = Record::from(samples::account(scene.id(1))?);
    scene.create(record.clone())?;
    for was in 1..=5 {
        let next = changed(&record, i64::try_from(was).unwrap_or_default());
        scene.conflicts("a stale put", &scene.draft(scene.id(1)).put(next.clone(), was - 1))?;
        scene.put(next.clone(), was)?;
        scene.stored("the put after it", &next, was + 1)?;
    }
    Ok(())
}

pub(super) fn an_account_and_the_staff_are_written_together(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, agent) = (samples::account(scene.id(1))?, samples::agent(scene.id(1))?);
    let draft = scene.draft(account.id).create(account.clone()).create(agent.clone());
    scene.commits("a change set of both realms", &draft)?;
    scene.stored("the account", &account.clone().into(), 1)?;
    scene.stored("the agent", &agent.clone().into(), 1)?;
    let stale = scene.draft(account.id).put(account.clone(), 1).create(agent.clone());
    scene.conflicts("a change set that fails in the staff's realm", &stale)?;
    scene.stored("the account", &account.into(), 1)
}

pub(super) fn an_account_writes_every_kind_of_the_staffs(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE A9: a wrong code is charged to its agent by the commit that refuses it.
    let account = samples::account(scene.id(1))?;
    let mut staffs = samples::every_kind(scene, account.id)?;
    staffs.retain(|record| record.key().account() == AccountId::STAFF);
    scene.create(account.clone())?;
    for (turn, record) in (1..).zip(staffs) {
        let (next, stale) = (changed(&record, 1), changed(&record, 2));
        let own = |micros| changed(&account.clone().into(), micros);
        let draft = scene.draft(account.id).put(own(turn * 2), 2 * turn.unsigned_abs() - 1);
        scene.commits("a new record of the staff's", &draft.create(record.clone()))?;
        let draft = scene.draft(account.id).put(own(turn * 2 + 1), 2 * turn.unsigned_abs());
        scene.commits("a record of the staff's", &draft.put(next.clone(), 1))?;
        scene.stored(record.key().noun(), &next, 2)?;
        for was in [0, 1, 3] {
            let draft = scene.draft(account.id).put(own(0), 2 * turn.unsigned_abs() + 1).put(stale.clone(), was);
            scene.conflicts(record.key().noun(), &draft)?;
        }
        scene.stored(record.key().noun(), &next, 2)?;
        scene.stored("the account", &own(turn * 2 + 1), 2 * turn.unsigned_abs() + 1)?;
    }
    Ok(())
}
