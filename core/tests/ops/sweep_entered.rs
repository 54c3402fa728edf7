//! RULES I11, I12: sweeps and duties after sessions as they really go.

use crate::access_common::*;
use consentry::access::{Attest, Duties, Ending, Scope};
use consentry::desk::Swept;
use consentry::review::{Accesses, Due, SignOff};
use consentry::{Missing, Page};
use time::Duration;

fn sweep(world: &World<consentry::MemoryStore>) -> Swept {
    world.desk.sweep(&host(), 100).unwrap()
}

const ENDED: Swept = Swept { ended: 1, overdue: 0, settled: 0, failed: 0, more: false };

#[test]
fn no_right_waits_for_a_sweep_and_what_is_recorded_moves_it() {
    // RULE I11
    let world = access_town();
    let session = world.inside(&[Scope::SETTINGS]);
    world.advance(20 * 60);
    world.record(&session, Scope::SETTINGS, viewed()).unwrap();
    world.advance(11 * 60);
    assert_eq!(sweep(&world), Swept::default(), "half an hour from what was recorded");
    world.advance(19 * 60);
    assert!(world.check(&session).is_err(), "over, before any sweep");
    assert!(world.record(&session, Scope::SETTINGS, viewed()).is_err());
    assert_eq!(sweep(&world), ENDED);
    assert_eq!(world.session(&session).ending, Some(Ending::Idle));
    let again = world.inside(&[Scope::SETTINGS]);
    for _ in 0..5 {
        world.advance(11 * 60);
        world.record(&again, Scope::SETTINGS, viewed()).unwrap();
        assert_eq!(sweep(&world), Swept::default());
    }
    world.advance(5 * 60);
    assert_eq!(sweep(&world), ENDED);
    let after = world.session(&again);
    assert_eq!(
        (after.ending, after.ended_at),
        (Some(Ending::Expired), Some(again.ends_at)),
        "an hour, whatever happens"
    );
}

#[test]
fn downloads_are_owed_until_they_are_attested() {
    // RULE I12
    let world = access_town();
    let consent = world.consent("ada", &[Scope::DOWNLOAD]);
    let session = world.enter("kim", by_consent(&consent, enter(&[Scope::DOWNLOAD]))).unwrap();
    world.record(&session, Scope::DOWNLOAD, downloaded("invoices.pdf")).unwrap();
    let attest = || Attest { account: home(), session: session.id };
    assert_eq!(missing(world.desk.run(&agent("kim"), attest())), [Missing::CleanUpOwed], "more may come");
    world.leave("kim", session.id).unwrap();
    let duties = |by: &str, all| world.desk.run(&agent(by), Duties { all, page: Page::default() }).unwrap().rows;
    assert_eq!(duties("kim", false).len(), 1);
    world.advance(25 * 60 * 60);
    assert_eq!(sweep(&world), Swept { overdue: 1, ..Swept::default() });
    assert!(duties("rae", true)[0].overdue, "visible to reviewers");
    world.desk.run(&agent("kim"), attest()).unwrap();
    assert_eq!(duties("rae", true), []);
}

#[test]
fn the_first_entry_begins_what_is_reviewed_and_is_part_of_it() {
    // RULE I14
    let world = access_town();
    assert_eq!(world.desk.run(&agent("rae"), Due {}).unwrap(), []);
    let first = world.inside(&[Scope::SETTINGS]);
    let line = world.desk.run(&agent("rae"), Due {}).unwrap().remove(0);
    assert_eq!(line.reviewed_until, first.entered_at);
    world.advance(24 * 60 * 60);
    let until = first.entered_at.saturating_add(Duration::hours(1));
    let (role, from) = (line.role, line.reviewed_until);
    let accesses = Accesses { role: role.clone(), from, until, page: Page::default() };
    let seen = world.desk.run(&agent("rae"), accesses).unwrap().rows;
    assert_eq!(seen.iter().map(|it| it.session.id).collect::<Vec<_>>(), [first.id]);
    let sign = SignOff { role, from, until, finding: "Had a reason.".parse().unwrap() };
    world.desk.run(&agent("rae"), sign).unwrap();
    assert_eq!(world.desk.run(&agent("rae"), Due {}).unwrap()[0].reviewed_until, until);
}
