//! What the customer is told about access (RULES I10, I15, A9, A10, I5).

use crate::access_common::*;
use crate::notices::{add, addresses, codes, told};
use consentry::access::{Basis, Ending, Expire, Scope};
use consentry::assistance::Verdict;
use consentry::contact::Categories;
use consentry::journal::{Entry, Fact, Lease, Read};
use consentry::notice::{Compose, Notice, Says};
use consentry::{AccountId, Language, MemoryStore, Missing, Page, Policy, assistance, staff};

fn ended(notices: &[Notice]) -> Vec<Ending> {
    let ending = |notice: &Notice| match &notice.says {
        Says::Left { ending, .. } => Some(*ending),
        _ => None,
    };
    notices.iter().filter_map(ending).collect()
}

/// With at most one of the two notices.
fn telling(at_start: bool, at_end: bool) -> World<MemoryStore> {
    let world = access_under(|policy: &mut Policy| {
        (policy.access.notices.at_start, policy.access.notices.at_end) = (at_start, at_end);
    });
    told(&world);
    world
}

#[test]
fn the_customer_is_told_at_the_start_at_once_and_afterwards_who_when_how_long_and_why() {
    // RULE I10: the customer is told afterwards (who, when, how long, why). Also at the start, at once.
    let world = telling(true, true);
    let ada = user("ada");
    world.desk.run(&ada, add("admin@example.com", Language::German, Categories::SUPPORT)).unwrap();
    world.desk.run(&ada, add("billing@example.com", Language::Spanish, Categories::INVOICE)).unwrap();
    told(&world);

    let entered_at = world.now();
    let session = world.inside(&[Scope::SETTINGS, Scope::USERS]);
    let notices = told(&world);
    let [notice] = &*notices else { panic!("{notices:?}") };
    let Says::Entered { agent, basis, scopes: granted, reason, ends_at } = &notice.says else { panic!("{notice:?}") };
    assert_eq!((agent.as_str(), *basis, reason.as_str()), ("Somebody", Basis::Door, "The shop is down"));
    assert_eq!((granted, *ends_at), (&scopes(&[Scope::SETTINGS, Scope::USERS]), session.ends_at));
    // To the primary address and to whoever chose it, each once, each in their own language (RULES C2, C7).
    assert_eq!(notice.category, Some(Categories::SUPPORT));
    assert_eq!(addresses(notice), ["admin@example.com", "primary@example.com"]);
    let languages: Vec<_> = notice.recipients.iter().map(|to| to.language).collect();
    assert_eq!(languages, [Language::English, Language::German]);

    world.advance(12 * 60);
    world.record(&session, Scope::SETTINGS, viewed()).unwrap();
    let shared = consentry::access::Action::Shared {
        document: "prices.csv".parse().unwrap(),
        sha256: consentry::Digest::new([9; 32]),
    };
    world.record(&session, Scope::SETTINGS, shared).unwrap();
    assert_eq!(told(&world), [], "what is done inside is in the journal, not in the mail");
    world.leave("kim", session.id).unwrap();
    // Who was somebody then is told, whatever became of them since.
    world.active("kim", false);
    world.advance(60);
    let notices = told(&world);
    let [notice] = &*notices else { panic!("{notices:?}") };
    let left = Says::Left {
        agent: "Somebody".parse().unwrap(),
        reason: "The shop is down".parse().unwrap(),
        entered_at,
        ended_at: entered_at.saturating_add(time::Duration::minutes(12)),
        ending: Ending::Left,
        actions: 2,
        documents: 1,
    };
    assert_eq!(notice.says, left);
    assert_eq!(addresses(notice), ["admin@example.com", "primary@example.com"]);
}

#[test]
fn a_policy_turns_one_of_both_notices_off_and_the_other_stays() {
    // RULE I10
    for (at_start, at_end, expected) in [
        (true, true, &["access.entered", "access.ended"][..]),
        (false, true, &["access.ended"]),
        (true, false, &["access.entered"]),
    ] {
        let world = telling(at_start, at_end);
        let session = world.inside(&[Scope::SETTINGS]);
        let mut notices = told(&world);
        world.leave("kim", session.id).unwrap();
        notices.extend(told(&world));
        assert_eq!(codes(&notices), expected);
    }
    let off = with(|policy| (policy.access.notices.at_start, policy.access.notices.at_end) = (false, false));
    assert!(off.checked().is_err(), "nobody switches the customer's notices off");
}

#[test]
fn an_emergency_is_always_told_at_once_and_afterwards() {
    // RULE I15: always notified at once.
    for (at_start, at_end) in [(true, true), (false, true), (true, false)] {
        let world = telling(at_start, at_end);
        let wanted = enter(&[Scope::SETTINGS]);
        let request = world.break_glass("kim", &wanted);
        let session = world.enter("kim", by_break_glass(&request, wanted)).unwrap();
        let notices = told(&world);
        assert_eq!(codes(&notices), ["access.entered"]);
        assert!(matches!(&notices[0].says, Says::Entered { basis: Basis::BreakGlass, .. }));
        world.leave("kim", session.id).unwrap();
        assert_eq!(codes(&told(&world)), ["access.ended"]);
    }
}

#[test]
fn every_end_is_told_once_whoever_brought_it_about() {
    // RULES I10, I17
    let world = telling(false, true);
    let session = world.inside(&[Scope::SETTINGS]);
    world.end("bob", session.id).unwrap();
    assert_eq!(ended(&told(&world)), [Ending::EndedByCustomer]);
    let session = world.inside(&[Scope::SETTINGS]);
    world.revoke("lea", session.id).unwrap();
    assert_eq!(ended(&told(&world)), [Ending::Revoked]);

    let (one, other) = (world.inside(&[Scope::SETTINGS]), world.inside(&[Scope::USERS]));
    assert_ne!(one.id, other.id);
    world.close_door();
    let notices = told(&world);
    assert_eq!(codes(&notices), ["access.door_closed", "access.ended", "access.ended"]);
    assert_eq!(ended(&notices), [Ending::DoorClosed; 2]);
    world.open_door();
    assert_eq!(codes(&told(&world)), ["access.door_opened"]);

    let consent = world.consent("ada", &[Scope::IMPORT]);
    world.enter("kim", by_consent(&consent, enter(&[Scope::IMPORT]))).unwrap();
    world.withdraw("ada", consent.id);
    let notices = told(&world);
    assert_eq!(codes(&notices), ["consent.given", "consent.withdrawn", "access.ended"]);
    assert_eq!(ended(&notices), [Ending::ConsentWithdrawn]);
    assert_eq!(notices[0].says, Says::ConsentGiven { scopes: scopes(&[Scope::IMPORT]), until: consent.until });

    let session = world.inside(&[Scope::SETTINGS]);
    world.advance(31 * 60);
    let expire = Expire { account: home(), session: session.id };
    world.desk.run(&host(), expire.clone()).unwrap();
    world.desk.run(&host(), expire).unwrap();
    let notices = told(&world);
    assert_eq!(ended(&notices), [Ending::Idle]);
    // When its time was over, not when a sweep noticed it.
    let Says::Left { ended_at, .. } = &notices[0].says else { panic!("{notices:?}") };
    assert_eq!(*ended_at, session.idle_at());
}

#[test]
fn guessing_is_told_when_a_request_is_exhausted_and_when_codes_are_locked() {
    // RULE A9: customer and reviewers are told.
    let world = access_under(|policy: &mut Policy| {
        policy.assistance.account_failures_max = 7;
        policy.assistance.agent_failures_max = 100;
    });
    world.close_door();
    told(&world);
    let guess = || {
        let code = wrong(&world.current_code("ada"));
        assert_eq!(
            missing(world.enter("kim", by_code(&code, user("ada"), enter(&[Scope::SETTINGS])))),
            [Missing::Code]
        );
    };
    world.code("ada");
    for _ in 0..4 {
        guess();
    }
    assert_eq!(told(&world), [], "a slip of the tongue is no alarm");
    guess();
    assert_eq!(codes(&told(&world)), ["assistance.exhausted"]);
    world.code("ada");
    guess();
    guess();
    let notices = told(&world);
    assert_eq!(codes(&notices), ["assistance.locked"]);
    assert_eq!(notices[0].says, Says::CodesLocked { failures: 7 });
    assert_eq!(notices[0].category, Some(Categories::SUPPORT));
    world.desk.run(&user("ada"), assistance::Unlock { account: home() }).unwrap();
    assert_eq!(told(&world), []);
}

#[test]
fn the_owner_reads_all_of_it_in_the_journal_true_reasons_included() {
    // RULES A10, I13, I18: the true reason goes to the journal; nothing about access is hidden there.
    let world = access_town();
    world.close_door();
    let code = world.code("ada");
    let plain = enter(&[Scope::SETTINGS]);
    missing(world.enter("kim", plain.clone()));
    missing(world.enter("kim", by_code(&wrong(&code), user("ada"), plain.clone())));
    let session = world.enter("kim", by_code(&code, user("ada"), plain)).unwrap();
    world.record(&session, Scope::SETTINGS, viewed()).unwrap();
    world.leave("kim", session.id).unwrap();
    let read = Read { account: home(), page: Page::first(200).unwrap() };
    let shown = world.desk.run(&user("ada"), read.clone()).unwrap().rows;
    assert_eq!(shown, entries(world.desk.store(), home()), "as it is stored");
    let facts: Vec<_> = shown.iter().map(|entry: &Entry| entry.read_fact().unwrap()).collect();
    let has = |wanted: &dyn Fn(&Fact) -> bool| assert_eq!(facts.iter().filter(|fact| wanted(fact)).count(), 1);
    has(&|fact| matches!(fact, Fact::EntryRefused { missing, .. } if *missing == [Missing::OpenDoor]));
    has(&|fact| matches!(fact, Fact::CodeRefused { verdict: Verdict::Wrong, .. }));
    has(
        &|fact| matches!(fact, Fact::Entered { basis: Basis::Code, reason, .. } if reason.as_str() == "The shop is down"),
    );
    has(&|fact| matches!(fact, Fact::Recorded { .. }));
    has(&|fact| matches!(fact, Fact::SessionEnded { ending: Ending::Left, .. }));
    let [.., recorded, _] = &*shown else { panic!("{shown:?}") };
    let header = recorded.read_header().unwrap();
    // RULE I20: who acted, and as whom.
    assert_eq!((header.actor.to_string(), header.on_behalf_of), (format!("agent:{}", kim().id), Some(user("ada").id)));
    assert_eq!(missing(world.desk.run(&user("tim"), read)), [Missing::Owner]);
}

#[test]
fn what_the_staff_does_among_themselves_is_mailed_to_no_customer() {
    let world = access_town();
    world.in_teams("nik", &["support", "billing"]);
    world.ceiling("nik", &[Scope::SETTINGS]);
    world.desk.run(&host(), staff::Train { agent: agent("nik").id, training: "backups".parse().unwrap() }).unwrap();
    world.desk.run(&relay("r"), Lease { account: AccountId::STAFF, seconds: 60 }).unwrap();
    let all = entries(world.desk.store(), AccountId::STAFF);
    let kinds: std::collections::BTreeSet<_> = all.iter().map(|entry| entry.read_fact().unwrap().code()).collect();
    assert!(kinds.len() >= 7, "{kinds:?}");
    for entry in all {
        let composed = world.desk.run(&relay("r"), Compose { entry, after: None, rows: 10 }).unwrap();
        assert_eq!(composed.notice, None);
    }
}
