//! Clocks that run back or ahead, and machines whose clocks differ (RULE A12).

use crate::access_common::*;
use crate::attacks::by_adas;
use consentry::access::{Ending, Scope};
use consentry::assistance;
use consentry::time::ManualClock;
use consentry::{Desk, Missing};
use std::sync::Arc;
use time::Duration;

const FREE: [Scope; 1] = [Scope::SETTINGS];

#[test]
fn a_day_back_and_a_day_ahead_revive_nothing() {
    // RULE A12
    let world = access_town();
    let consent = world.consent("ada", &[Scope::IMPORT]);
    let code = world.code("ada");
    let session = world.inside(&FREE);
    let now = world.now();
    let nobody = |when: &str| {
        for enter in [enter(&FREE), by_adas(&code), by_consent(&consent, enter(&[Scope::IMPORT]))] {
            assert!(missing(world.enter("kim", enter)).contains(&Missing::Clock), "{when}");
        }
        assert!(world.check(&session).is_err() && world.record(&session, Scope::SETTINGS, viewed()).is_err(), "{when}");
        let shown = world.desk.run(&user("ada"), assistance::Current { account: home() });
        assert!(shown.is_err_or_none(), "{when}");
        assert!(world.session(&session).check(Scope::SETTINGS, world.now()).is_err(), "{when}");
    };
    world.clock.set(now.saturating_add(Duration::hours(-24)));
    nobody("a day back");
    // A day ahead everything is over; what happens there is remembered.
    world.clock.set(now.saturating_add(Duration::hours(24)));
    assert_eq!(missing(world.check(&session)), [Missing::LiveSession]);
    assert_eq!(world.end("ada", session.id).unwrap().ending, Ending::Idle);
    world.clock.set(now);
    nobody("back again");
    world.clock.set(now.saturating_add(Duration::hours(24)));
    world.mfa("kim");
    assert_eq!(missing(world.enter("kim", by_adas(&code))), [Missing::Code], "its request is long over");
    assert!(world.enter("kim", by_consent(&consent, enter(&[Scope::IMPORT]))).is_ok());
}

trait Shown {
    fn is_err_or_none(&self) -> bool;
}

impl Shown for Result<assistance::Standing, consentry::DeskError> {
    /// Whether no code was shown.
    fn is_err_or_none(&self) -> bool {
        self.as_ref().map_or(true, |standing| standing.code.is_none())
    }
}

#[test]
fn machines_whose_clocks_differ_agree_on_what_is_over() {
    // RULES A6, A12, I11: one desk is five minutes ahead of the other, over one store.
    let world = access_town();
    world.close_door();
    let clock = Arc::new(ManualClock::new(world.now().saturating_add(Duration::minutes(5))));
    let store = world.desk.store().clone();
    let ahead = World { desk: Desk::with(store, keyed(settings(&clock, 6_000)).policy(policy()).unwrap()), clock };
    let pass = |seconds: i64| {
        world.advance(seconds);
        ahead.advance(seconds);
    };
    let code = world.code("ada");
    let session = ahead.enter("kim", by_adas(&code)).unwrap();
    assert_eq!(session.entered_at, ahead.now());
    assert_eq!(missing(world.enter("kim", by_adas(&code))), [Missing::Code], "once, on whichever machine");
    assert!(world.check(&session).is_ok(), "so far clocks may differ");
    for _ in 0..2 {
        pass(25 * 60);
        world.record(&session, Scope::SETTINGS, viewed()).unwrap();
    }
    pass(10 * 60 - 1);
    assert!(ahead.check(&session).is_ok());
    pass(1);
    // By the one it is over, and by the other too as soon as anything says so.
    assert_eq!(missing(ahead.check(&session)), [Missing::LiveSession]);
    assert_eq!(ahead.end("ada", session.id).unwrap().ending, Ending::Expired);
    assert_eq!(missing(world.check(&session)), [Missing::LiveSession]);
    assert_eq!(world.session(&session).ended_at, Some(session.ends_at));
    // A second more, and the slow one opens nothing.
    ahead.advance(1);
    ahead.open_door();
    assert_eq!(missing(world.enter("kim", enter(&FREE))), [Missing::Clock]);
}
