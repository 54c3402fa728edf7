//! Lists of consents, of requests for emergency entry, and of the staff's realm: what stands in them.

use super::broken::{Broken, same};
use super::samples::{self, after_noon};
use super::samples_of_access as access;
use super::scene::{Scene, agents, budgets, consents, emergencies, review_lines, reviews};
use crate::access::{BreakGlass, BreakGlassStatus};
use crate::assistance::AgentBudget;
use crate::consent::Consent;
use crate::query::Query;
use crate::record::{Record, Versioned};
use crate::review::{Review, ReviewLine};
use crate::staff::AgentRecord;
use crate::{AccountId, BreakGlassId, RoleId, Timestamp};

pub(super) fn withdrawn_consents_are_not_listed(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE I5
    let of = |n: u64| access::consent(scene.id(1), scene.id(n));
    let withdrawn = |n: u64| -> Result<Consent, Broken> { Ok(Consent { withdrawn_at: Some(after_noon(1)), ..of(n)? }) };
    for n in 1..=6 {
        scene.create(of(n)?)?;
    }
    for n in [1, 4] {
        scene.put(withdrawn(n)?, 1)?;
    }
    let listed = || consents(scene.rows(Query::Consents { account: scene.id(1), after: None, rows: 3 })?);
    // Those that are gone take no place in a page.
    same("three consents", &listed()?, &vec![of(2)?, of(3)?, of(5)?])?;
    // Those that are over, or don't hold yet, are there until somebody withdraws them.
    let over = Consent { until: Timestamp::MIN, ..of(2)? };
    let later = Consent { from: Timestamp::MAX, until: Timestamp::MAX, ..of(3)? };
    scene.put(over.clone(), 1)?;
    scene.put(later.clone(), 1)?;
    scene.put(of(1)?, 2)?;
    same("three consents", &listed()?, &vec![of(1)?, over, later])?;
    scene.stored("a withdrawn consent", &withdrawn(4)?.into(), 2)
}

/// The law's own requests for emergency entry that wait, behind a place.
fn waiting(scene: &Scene<'_>, behind: (u64, u64), rows: u32) -> Result<Vec<BreakGlass>, Broken> {
    let after: (BreakGlassId, AccountId) = (scene.id(behind.0), scene.id(behind.1));
    let mut found = emergencies(scene.rows(Query::BreakGlasses { after: Some(after), rows })?)?;
    found.retain(|it| scene.is_own(it.id));
    Ok(found)
}

pub(super) fn only_emergencies_that_wait_are_listed(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE I15
    use BreakGlassStatus::{Approved, Asked, Declined, Used};
    let of = |n: u64, status| -> Result<BreakGlass, Broken> {
        Ok(BreakGlass { status, ..access::break_glass(scene.id(9 - n), scene.id(n))? })
    };
    for (n, status) in (1..).zip([Approved, Asked, Declined, Asked, Used, Asked, Asked]) {
        scene.create(of(n, status)?)?;
    }
    same("three requests", &waiting(scene, (0, 0), 3)?, &vec![of(2, Asked)?, of(4, Asked)?, of(6, Asked)?])?;
    // Old ones wait until somebody answers them.
    let old = BreakGlass { until: Timestamp::MIN, ..of(4, Asked)? };
    scene.put(old.clone(), 1)?;
    scene.put(of(2, Approved)?, 1)?;
    scene.put(of(6, Declined)?, 1)?;
    same("two requests", &waiting(scene, (0, 0), 9)?, &vec![old, of(7, Asked)?])?;
    scene.put(of(5, Asked)?, 1)?;
    same("behind the fourth", &waiting(scene, (4, 5), 9)?, &vec![of(5, Asked)?, of(7, Asked)?])
}

pub(super) fn emergencies_come_by_id_then_by_account(scene: &Scene<'_>) -> Result<(), Broken> {
    // The same ids in several accounts are several requests.
    for (account, n) in [(2, 2), (3, 1), (1, 2), (3, 2), (1, 3), (2, 1)] {
        scene.create(access::break_glass(scene.id(account), scene.id(n))?)?;
    }
    let number = |uuid: uuid::Uuid| uuid.as_u64_pair().1;
    let listed = |behind, rows| -> Result<Vec<_>, Broken> {
        let found = waiting(scene, behind, rows)?;
        Ok(found.iter().map(|it| (number(it.id.uuid()), number(it.account.uuid()))).collect())
    };
    let all = [(1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (3, 1)];
    same("all of them", &*listed((0, 0), 9)?, &all)?;
    for rows in [1, 2, 4] {
        let (mut walked, mut behind) = (Vec::new(), (0, 0));
        while walked.len() < all.len() {
            let next = listed(behind, rows)?;
            let Some(last) = next.last() else { break };
            behind = *last;
            walked.extend(next);
        }
        same(format_args!("pages of {rows}"), &*walked, &all)?;
    }
    same("behind an account that has none", &listed((2, 9), 9)?, &vec![(3, 1)])
}

pub(super) fn lists_about_access_show_what_is_there_now(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, n) = (scene.id(1), 1);
    let first = [
        Record::from(access::consent(account, scene.id(n))?),
        access::break_glass(account, scene.id(n))?.into(),
        samples::agent(scene.id(n))?.into(),
        access::budget(scene.id(n)).into(),
        access::review(scene.id(n))?.into(),
    ];
    let now = [
        Record::from(Consent { agent: Some(scene.id(7)), ..access::consent(account, scene.id(n))? }),
        BreakGlass { reason: "Smoke.".parse()?, ..access::break_glass(account, scene.id(n))? }.into(),
        AgentRecord { active: false, ..samples::agent(scene.id(n))? }.into(),
        AgentBudget { failures: 7, ..access::budget(scene.id(n)) }.into(),
        Review { finding: "Something.".parse()?, ..access::review(scene.id(n))? }.into(),
    ];
    for (first, now) in first.iter().zip(&now) {
        scene.create(first.clone())?;
        scene.put(now.clone(), 1)?;
    }
    let before = |n: u64| n - 1;
    let mut found: Vec<Record> = Vec::new();
    let after = Some(scene.id(before(n)));
    found.extend(consents(scene.rows(Query::Consents { account, after, rows: 1 })?)?.into_iter().map(Record::from));
    found.extend(waiting(scene, (before(n), 1), 1)?.into_iter().map(Record::from));
    let after = Some(scene.id(before(n)));
    found.extend(agents(scene.rows(Query::Agents { after, rows: 1 })?)?.into_iter().map(Record::from));
    found.extend(budgets(scene.rows(Query::AgentBudgets { after, rows: 1 })?)?.into_iter().map(Record::from));
    let after = Some(scene.id(before(n)));
    found.extend(reviews(scene.rows(Query::Reviews { after, rows: 1 })?)?.into_iter().map(Record::from));
    same("what is listed", &found, &now.to_vec())
}

pub(super) fn roles_are_listed_with_their_versions(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE I14
    let of = |n: u64, version: u64| -> Result<ReviewLine, Broken> {
        let reviewed_until = after_noon(version.cast_signed());
        Ok(ReviewLine { reviewed_until, ..access::review_line(scene.id(n))? })
    };
    for (n, versions) in [(3, 1), (1 << 63, 2), (1, 3), (0x80, 1)] {
        for was in 0..versions {
            scene.put(of(n, was + 1)?, was)?;
        }
    }
    let all = || review_lines(scene.rows(Query::ReviewLines { rows: u32::MAX })?);
    let mut own = all()?;
    own.retain(|it| scene.is_own::<RoleId>(it.value.id));
    let expected = [(1, 3), (3, 1), (0x80, 1), (1 << 63, 2)];
    let expected = expected.into_iter().map(|(n, version)| Ok(Versioned { version, value: of(n, version)? }));
    same("the roles", &own, &expected.collect::<Result<_, Broken>>()?)?;
    for rows in [0, 1, 2] {
        let found = review_lines(scene.rows(Query::ReviewLines { rows })?)?;
        same(format_args!("{rows} roles"), &found.len(), &(rows as usize))?;
    }
    Ok(())
}
