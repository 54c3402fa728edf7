//! Being inside: who sees it, what ends it, what is recorded (RULES I7, I9, I11, I12, I17, I20).

use crate::access_common::*;
use consentry::access::{
    Action, Denied, End, Ending, Leave, Record, ReportReset, ResetReported, Revoke, Scope, Session, WhoIsInside,
};
use consentry::assistance::{AssistanceRequest, RequestStatus};
use consentry::journal::Fact;
use consentry::people::Remove;
use consentry::record::Key;
use consentry::{Inside, MemoryStore, Missing, SessionId, System};
use time::Duration;

const FREE: [Scope; 1] = [Scope::SETTINGS];

fn minutes(after: &Session, minutes: i64) -> consentry::Timestamp {
    after.entered_at.saturating_add(Duration::minutes(minutes))
}

fn ended(world: &World<MemoryStore>, session: &Session) -> (Option<Ending>, Option<consentry::Timestamp>) {
    let stored = world.session(session);
    (stored.ending, stored.ended_at)
}

#[test]
fn every_member_sees_who_is_inside_and_nobody_else_does() {
    // RULE I7
    let world = access_town();
    let session = world.inside(&FREE);
    world.advance(60);
    let other = world.enter("max", as_user(user("bob"), enter(&FREE))).unwrap();
    for member in ["ada", "tim", "bob", "zoe"] {
        assert_eq!(world.who_is_inside(member), [session.id, other.id]);
    }
    for stranger in ["eve", "nobody"] {
        assert_eq!(code(world.desk.run(&user(stranger), WhoIsInside { account: home() })), "not_found");
    }
    let visitor = world.desk.run(&user("tim"), WhoIsInside { account: home() }).unwrap().remove(0);
    assert_eq!((visitor.agent, visitor.name.as_str(), visitor.user), (kim().id, "Somebody", user("ada").id));
    assert_eq!(
        (visitor.scopes, visitor.ends_at, visitor.idle_at),
        (scopes(&FREE), minutes(&session, 60), minutes(&session, 30))
    );
    // The customer can go on working.
    world.open(user("ada"), home());
    world.end("tim", session.id).unwrap();
    assert_eq!(world.who_is_inside("ada"), [other.id]);
    world.advance(30 * 60);
    assert!(world.who_is_inside("ada").is_empty(), "idle, though nobody swept");
    assert_eq!(world.desk.run(&user("eve"), WhoIsInside { account: elsewhere() }).unwrap(), []);
}

#[test]
fn an_agent_leaves_their_own_session_once() {
    // RULE I9
    let world = access_town();
    let session = world.inside(&FREE);
    world.advance(60);
    for other in ["max", "lea", "stranger"] {
        assert_eq!(code(world.leave(other, session.id)), "not_found");
    }
    assert_eq!(code(world.desk.run(&kim(), Leave { account: elsewhere(), session: session.id })), "not_found");
    let left = world.leave("kim", session.id).unwrap();
    assert_eq!((left.ending, left.ended_at, left.clean_up_until), (Ending::Left, minutes(&session, 1), None));
    assert_eq!(missing(world.leave("kim", session.id)), [Missing::LiveSession]);
    assert_eq!(missing(world.check(&session)), [Missing::LiveSession]);
    let fact = Fact::SessionEnded {
        session: session.id,
        agent: kim().id,
        user: user("ada").id,
        ending: Ending::Left,
        ended_at: left.ended_at,
    };
    assert_eq!(world.last_fact(), fact);
    // Whoever may work no longer may still leave.
    let session = world.inside(&FREE);
    world.active("kim", false);
    assert_eq!(world.leave("kim", session.id).unwrap().ending, Ending::Left);
}

#[test]
fn an_end_that_comes_too_late_records_the_true_one() {
    // RULE I11
    for (waits, ending, at_minute) in [(29, Ending::Left, 29), (30, Ending::Idle, 30), (300, Ending::Idle, 30)] {
        let world = access_town();
        let session = world.inside(&FREE);
        world.advance(waits * 60);
        assert_eq!(world.leave("kim", session.id).unwrap().ending, ending);
        assert_eq!(ended(&world, &session), (Some(ending), Some(minutes(&session, at_minute))));
        assert!(
            matches!(world.last_fact(), Fact::SessionEnded { ended_at, .. } if ended_at == minutes(&session, at_minute))
        );
    }
    let world = access_town();
    let session = world.inside(&FREE);
    for _ in 0..3 {
        world.advance(20 * 60 - 1);
        world.record(&session, Scope::SETTINGS, viewed()).unwrap();
    }
    world.advance(600);
    assert_eq!(world.end("ada", session.id).unwrap().ending, Ending::Expired);
    assert_eq!(ended(&world, &session).1, Some(session.ends_at));
}

#[test]
fn a_session_ends_after_an_hour_whatever_happens_and_falls_idle_before() {
    // RULE I11
    let world = access_town();
    let session = world.inside(&FREE);
    assert_eq!((session.ends_at, session.idle_at()), (minutes(&session, 60), minutes(&session, 30)));
    assert_eq!(session.sweep_at, Some(minutes(&session, 30)));
    let mut recorded = Vec::new();
    for _ in 0..5 {
        world.advance(11 * 60);
        recorded.push(world.record(&session, Scope::SETTINGS, viewed()).unwrap());
    }
    let last = recorded.last().unwrap();
    assert_eq!((last.ends_at, last.idle_at), (session.ends_at, minutes(&session, 85)), "the end doesn't move");
    assert_eq!(world.session(&session).sweep_at, Some(session.ends_at));
    assert_eq!(world.session(&session).ends_at, session.ends_at);
    world.clock.set(minutes(&session, 60).saturating_add(Duration::microseconds(-1)));
    assert!(world.check(&session).is_ok());
    world.clock.set(minutes(&session, 60));
    assert_eq!(missing(world.check(&session)), [Missing::LiveSession]);
    assert_eq!(missing(world.record(&session, Scope::SETTINGS, viewed())), [Missing::LiveSession]);
    let idle = world.inside(&FREE);
    world.advance(30 * 60);
    assert_eq!(missing(world.record(&idle, Scope::SETTINGS, viewed())), [Missing::LiveSession], "nothing revives it");
    // A clock that runs back doesn't either (RULE A12).
    world.leave("kim", idle.id).unwrap();
    world.clock.set(minutes(&idle, 1));
    assert_eq!(missing(world.check(&idle)), [Missing::LiveSession]);
    // A session that stands on a consent ends with it.
    let give = world.give(&FREE);
    let now = minutes(&idle, 30);
    world.clock.set(now);
    world.mfa("kim");
    let until = now.saturating_add(Duration::minutes(10));
    let consent = world.desk.run(&user("ada"), consentry::consent::Give { until, ..give }).unwrap();
    assert_eq!(world.enter("kim", by_consent(&consent, enter(&FREE))).unwrap().ends_at, until);
}

#[test]
fn downloads_are_recorded_with_name_and_digest_and_owed_afterwards() {
    // RULES I12, I20
    let world = access_town();
    let consent = world.consent("ada", &[Scope::SETTINGS, Scope::DOWNLOAD]);
    let session = world.enter("kim", by_consent(&consent, enter(&[Scope::SETTINGS, Scope::DOWNLOAD]))).unwrap();
    let recorded = world.record(&session, Scope::DOWNLOAD, downloaded("invoice.pdf")).unwrap();
    assert_eq!((recorded.actions, recorded.documents), (1, 1));
    let fact = Fact::Recorded { session: session.id, scope: Scope::DOWNLOAD, action: downloaded("invoice.pdf") };
    assert_eq!(world.last_fact(), fact);
    let entry = entries(world.desk.store(), home()).pop().unwrap();
    let header: serde_json::Value = serde_json::from_str(&entry.header).unwrap();
    assert_eq!(header["actor"], format!("agent:{}", kim().id));
    assert_eq!(header["on_behalf_of"], user("ada").id.to_string());
    // A download is no looking, whatever scope is named; and nothing is done under a scope that isn't granted.
    let refused = [Missing::SessionScope];
    assert_eq!(missing(world.record(&session, Scope::SETTINGS, downloaded("b.pdf"))), refused);
    assert_eq!(missing(world.record(&session, Scope::IMPORT, viewed())), refused);
    assert_eq!(missing(world.record(&session, "payroll".parse().unwrap(), viewed())), refused);
    let shared = Action::Shared { document: "c.pdf".parse().unwrap(), sha256: consentry::Digest::new([1; 32]) };
    assert_eq!(world.record(&session, Scope::SETTINGS, shared).unwrap().documents, 2);
    assert_eq!(world.record(&session, Scope::SETTINGS, viewed()).unwrap().actions, 3);
    let left = world.leave("kim", session.id).unwrap();
    assert_eq!(left.clean_up_until, Some(left.ended_at.saturating_add(Duration::hours(24))));
}

#[test]
fn the_customer_ends_a_session_at_any_moment_and_the_next_check_fails() {
    // RULE I17
    let world = access_town();
    for member in ["ada", "tim", "zoe"] {
        let session = world.inside(&FREE);
        assert!(world.check(&session).is_ok());
        assert_eq!(world.end(member, session.id).unwrap().ending, Ending::EndedByCustomer);
        assert_eq!(missing(world.check(&session)), [Missing::LiveSession]);
        assert_eq!(world.session(&session).check(Scope::SETTINGS, world.now()), Err(Denied::Ended));
        assert_eq!(missing(world.end(member, session.id)), [Missing::LiveSession]);
    }
    let session = world.inside(&FREE);
    for stranger in ["eve", "nobody"] {
        assert_eq!(code(world.end(stranger, session.id)), "not_found");
    }
    assert_eq!(code(world.desk.run(&user("eve"), End { account: elsewhere(), session: session.id })), "not_found");
    assert_eq!(code(world.end("ada", SessionId::from_name("none"))), "not_found");
    // Also while the clock runs behind.
    world.clock.advance(Duration::hours(-24));
    assert!(world.end("ada", session.id).is_ok());
}

#[test]
fn a_lead_calls_an_agent_back() {
    // RULE I17
    let world = access_town();
    let session = world.inside(&FREE);
    for (who, lacking) in [("kim", Missing::Lead), ("rae", Missing::Lead), ("ian", Missing::ActiveAgent)] {
        assert_eq!(missing(world.revoke(who, session.id)), [lacking], "{who}");
    }
    assert_eq!(world.revoke("lea", session.id).unwrap().ending, Ending::Revoked);
    assert_eq!(missing(world.check(&session)), [Missing::LiveSession]);
    assert_eq!(code(world.revoke("lea", SessionId::from_name("none"))), "not_found");
    let session = world.inside(&FREE);
    let revoke = Revoke { account: home(), session: session.id };
    let host: System = host();
    assert_eq!(world.desk.run(&host, revoke).unwrap().ending, Ending::Revoked);
}

#[test]
fn a_reset_ends_what_stands_on_the_user() {
    // RULE I17
    let world = access_town();
    let report = |name: &str| world.desk.run(&host(), ReportReset { account: home(), user: user(name).id });
    let as_tim = world.enter("kim", as_user(user("tim"), enter(&[Scope::NOTIFICATIONS]))).unwrap();
    let as_ada = world.inside(&FREE);
    let consent = world.consent("zoe", &[Scope::IMPORT]);
    let by_zoe = world.enter("kim", by_consent(&consent, enter(&[Scope::IMPORT]))).unwrap();
    world.code("tim");
    assert_eq!(report("tim").unwrap(), ResetReported { sessions: 1 });
    let request: AssistanceRequest = record(world.desk.store(), Key::Assistance(home())).unwrap().1;
    assert_eq!((request.status, request.secret), (RequestStatus::Withdrawn, None));
    assert_eq!(ended(&world, &as_tim).0, Some(Ending::UserChanged));
    assert!(world.check(&as_ada).is_ok() && world.check(&by_zoe).is_ok());
    assert_eq!(report("zoe").unwrap(), ResetReported { sessions: 1 }, "whom Zoe armed");
    assert_eq!(ended(&world, &by_zoe).0, Some(Ending::UserChanged));
    assert_eq!(report("bob").unwrap(), ResetReported { sessions: 0 });
    assert_eq!(world.last_fact(), Fact::UserReset { user: user("bob").id });
    assert!(world.check(&as_ada).is_ok());
    assert_eq!(code(report("eve")), "not_found");
}

#[test]
fn a_removed_member_takes_along_what_stood_on_them() {
    // RULE I17
    let world = access_town();
    let as_tim = world.enter("kim", as_user(user("tim"), enter(&[Scope::NOTIFICATIONS]))).unwrap();
    let consent = world.consent("zoe", &[Scope::IMPORT]);
    let by_zoe = world.enter("kim", by_consent(&consent, enter(&[Scope::IMPORT]))).unwrap();
    let as_ada = world.inside(&FREE);
    for (name, session) in [("tim", &as_tim), ("zoe", &by_zoe)] {
        world.desk.run(&user("ada"), Remove { account: home(), user: user(name).id }).unwrap();
        assert_eq!(ended(&world, session), (Some(Ending::UserChanged), Some(world.now())));
        assert_eq!(missing(world.check(session)), [Missing::LiveSession]);
    }
    assert!(world.check(&as_ada).is_ok());
}

#[test]
fn a_principal_is_worth_what_the_stored_session_says() {
    // RULES I16, I17: whatever somebody writes into it.
    let world = access_town();
    let session = world.inside(&FREE);
    let mine = serde_json::to_value(session.inside()).unwrap();
    let other = world.enter("max", as_user(user("bob"), enter(&FREE))).unwrap();
    let others = serde_json::to_value(other.inside()).unwrap();
    for (key, value) in [
        ("session", others["session"].clone()),
        ("agent", others["agent"].clone()),
        ("user", others["user"].clone()),
        ("armed_by", others["user"].clone()),
        ("consent", others["session"].clone()),
        ("account", serde_json::json!(elsewhere())),
    ] {
        let mut forged = mine.clone();
        forged[key] = value;
        let forged: Inside = serde_json::from_value(forged).unwrap();
        let check = consentry::access::Check::of(&forged);
        assert_eq!(code(world.desk.run(&forged, check)), "not_found", "{key}");
        let record = consentry::access::Record::of(&forged, Scope::SETTINGS, viewed());
        assert_eq!(code(world.desk.run(&forged, record)), "not_found", "{key}");
    }
    // Nor does it check or record another one.
    let check = consentry::access::Check::of(&other.inside());
    assert_eq!(code(world.desk.run(&session.inside(), check)), "not_found");
}

#[test]
fn a_repeated_record_is_no_yes_once_the_agent_is_out() {
    // RULES I17, I20: a reply from when the agent was inside is no permission.
    let world = access_town();
    let session = world.inside(&FREE);
    let (id, inside) = (command("look"), session.inside());
    let again = || world.desk.run_command(id, &inside, Record::of(&inside, Scope::SETTINGS, viewed()));
    let first = again().unwrap();
    assert_eq!(again().unwrap(), first, "the same command, the same reply, one entry");
    assert_eq!(world.session(&session).actions, 1);
    world.end("ada", session.id).unwrap();
    assert_eq!(missing(again()), [Missing::LiveSession]);
}
