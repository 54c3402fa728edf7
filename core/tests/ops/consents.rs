//! Written consent, in the rule's own words (RULE I5).

use crate::access_common::*;
use consentry::access::{Ending, Evidence, Scope};
use consentry::consent::{Consent, Give, List, Withdraw};
use consentry::journal::Fact;
use consentry::record::Key;
use consentry::{ConsentId, DeskError, Digest, MemoryStore, Missing, Page, Party, Permissions, TicketId};
use time::Duration;

fn stored_consent(world: &World<MemoryStore>, id: ConsentId) -> Consent {
    record(world.desk.store(), Key::Consent(home(), id)).unwrap().1
}

fn listed(world: &World<MemoryStore>, by: impl Into<Party>) -> Result<Vec<ConsentId>, DeskError> {
    let list = List { account: home(), page: Page::default() };
    world.desk.run(&by.into(), list).map(|listed| listed.rows.iter().map(|consent| consent.id).collect())
}

#[test]
fn it_says_who_gave_it_when_for_which_scopes_until_when_and_the_text_or_a_link() {
    // RULE I5
    let world = access_town();
    let ticket = world.open(user("tim"), home()).id;
    for evidence in [evidence(), Evidence::Text(Digest::new([7; 32]))] {
        world.advance(60);
        let (ticket, agent) = (Some(ticket), Some(kim().id));
        let give = Give { ticket, agent, evidence: evidence.clone(), ..world.give(&[Scope::IMPORT, Scope::DOWNLOAD]) };
        let consent = world.desk.run(&user("tim"), give.clone()).unwrap();
        let expected = Consent {
            account: home(),
            id: consent.id,
            given_by: user("tim").id,
            administered: false,
            given_at: world.now(),
            scopes: give.scopes.clone(),
            from: give.from,
            until: give.until,
            evidence,
            ticket,
            agent,
            withdrawn_at: None,
        };
        assert_eq!((&consent, &stored_consent(&world, consent.id)), (&expected, &expected));
        let Give { scopes, from, until, evidence, .. } = give;
        let said = Fact::ConsentGiven { consent: consent.id, scopes, from, until, evidence, ticket, agent };
        assert_eq!(world.last_fact(), said);
    }
}

#[test]
fn it_is_for_scopes_that_can_be_delegated() {
    // RULES I3, I5, I16
    let world = access_town();
    let give = |scopes: &str| Give { scopes: scopes.parse().unwrap(), ..world.give(&[]) };
    let error = world.desk.run(&user("ada"), give("")).unwrap_err();
    assert_eq!(error.to_string(), "invalid input: consent.scopes: is 0, allowed are 1 to 32");
    for scopes in ["credentials", "billing", "flying", "download mfa"] {
        assert_eq!(missing(world.desk.run(&user("ada"), give(scopes))), [Missing::ConsentableScope], "{scopes}");
    }
    assert_eq!(listed(&world, user("ada")).unwrap(), []);
    world.desk.run(&user("ada"), give("download import settings templates")).unwrap();
}

#[test]
fn it_holds_for_a_while_and_not_for_longer_than_the_policy_allows() {
    // RULE I5
    let world = access_town();
    let at = |days: i64, micros: i64| world.now().saturating_add(Duration::days(days) + Duration::microseconds(micros));
    let give = |from, until| world.desk.run(&user("ada"), Give { from, until, ..world.give(&[Scope::IMPORT]) });
    let wrong = |from, until| {
        let error = give(from, until).unwrap_err();
        assert!(error.to_string().contains("consent.until"), "{error}");
        error.code()
    };
    assert_eq!(wrong(at(1, 0), at(1, 0)), "invalid.contradiction", "an end that is its beginning");
    assert_eq!(wrong(at(2, 0), at(1, 0)), "invalid.contradiction");
    assert_eq!(wrong(at(-2, 0), at(0, 0)), "invalid.out_of_range", "over already");
    assert_eq!(wrong(at(0, 0), at(90, 1)), "invalid.out_of_range");
    assert_eq!(wrong(at(365, 0), at(366, 0)), "invalid.out_of_range", "nobody consents a year ahead");
    let longest = give(at(0, 0), at(90, 0)).unwrap();
    let later = give(at(1, 0), at(2, 0)).unwrap();
    let entry = |consent: &Consent| by_consent(consent, enter(&[Scope::IMPORT]));
    assert_eq!(missing(world.enter("kim", entry(&later))), [Missing::ConsentInForce, Missing::Consent], "not yet");
    world.enter("kim", entry(&longest)).unwrap();
    world.advance(86_400);
    world.mfa("kim");
    world.enter("kim", entry(&later)).unwrap();
    world.advance(86_400);
    world.mfa("kim");
    assert_eq!(missing(world.enter("kim", entry(&later))), [Missing::ConsentInForce, Missing::Consent], "no longer");
}

#[test]
fn any_member_gives_it_and_nobody_else() {
    // RULES I5, T11
    let world = access_town();
    world.permit("bob", Permissions::empty());
    world.consent("bob", &[Scope::DOWNLOAD]);
    for stranger in ["eve", "nobody"] {
        let refused = world.desk.run(&user(stranger), world.give(&[])).unwrap_err();
        assert_eq!(refused, DeskError::NotFound("account".into()), "alone and first");
        assert_eq!(listed(&world, user(stranger)).unwrap_err(), DeskError::NotFound("account".into()));
        let withdraw = Withdraw { account: home(), consent: ConsentId::from_name("c") };
        assert_eq!(world.desk.run(&user(stranger), withdraw).unwrap_err(), DeskError::NotFound("account".into()));
    }
}

#[test]
fn a_ticket_that_it_names_is_one_that_the_member_sees() {
    // RULE T11
    let world = access_town();
    let (there, foreign) = (world.open(user("tim"), home()).id, world.open(user("eve"), elsewhere()).id);
    let about = |ticket| Give { ticket: Some(ticket), ..world.give(&[Scope::IMPORT]) };
    for ticket in [foreign, TicketId::from_name("none")] {
        assert_eq!(world.desk.run(&user("tim"), about(ticket)).unwrap_err(), DeskError::NotFound("ticket".into()));
        assert_eq!(missing(world.desk.run(&user("bob"), about(ticket))), [Missing::TicketPermission]);
    }
    assert_eq!(missing(world.desk.run(&user("bob"), about(there))), [Missing::TicketPermission]);
    world.desk.run(&user("tim"), about(there)).unwrap();
}

#[test]
fn withdrawing_it_puts_out_whoever_is_inside_on_the_strength_of_it() {
    // RULE I5
    let world = access_town();
    let (consent, other) = (world.consent("ada", &[Scope::IMPORT]), world.consent("ada", &[Scope::IMPORT]));
    let entry = |consent: &Consent| by_consent(consent, enter(&[Scope::IMPORT]));
    let sessions = [world.enter("kim", entry(&consent)).unwrap(), world.enter("kim", entry(&consent)).unwrap()];
    let on_other = world.enter("kim", entry(&other)).unwrap();
    let door = world.inside(&[Scope::SETTINGS]);
    world.advance(60);
    let size = usize::try_from(world.size()).unwrap();
    world.withdraw("ada", consent.id);
    for session in &sessions {
        let ended = world.session(session);
        assert_eq!((ended.ended_at, ended.ending), (Some(world.now()), Some(Ending::ConsentWithdrawn)));
        assert!(world.check(session).is_err(), "the next check fails");
    }
    for session in [&on_other, &door] {
        world.check(session).unwrap();
    }
    let said: Vec<_> = facts(world.desk.store(), home())[size..].iter().map(Fact::code).map(str::to_owned).collect();
    assert_eq!(said, ["consent.withdrawn", "access.ended", "access.ended"], "in one commit");
    assert_eq!(missing(world.enter("kim", entry(&consent))), [Missing::ConsentInForce, Missing::Consent]);
    assert_eq!(stored_consent(&world, consent.id).withdrawn_at, Some(world.now()));
}

#[test]
fn who_gave_it_and_administrators_withdraw_it_once() {
    // RULE I5
    let world = access_town();
    let withdraw = |by: &str, consent| world.desk.run(&user(by), Withdraw { account: home(), consent });
    for (giver, by) in [("tim", "tim"), ("tim", "ada"), ("tim", "zoe"), ("ada", "zoe")] {
        let consent = world.consent(giver, &[Scope::IMPORT]).id;
        assert_eq!(missing(withdraw("bob", consent)), [Missing::Administrator]);
        assert_eq!(withdraw(by, consent).unwrap().withdrawn_at, Some(world.now()));
        assert_eq!(world.last_fact(), Fact::ConsentWithdrawn { consent });
        assert_eq!(missing(withdraw(by, consent)), [Missing::StandingConsent]);
        assert_eq!(missing(withdraw("bob", consent)), [Missing::Administrator, Missing::StandingConsent]);
    }
    let consent = world.consent("tim", &[Scope::IMPORT]).id;
    world.advance(7 * 86_400);
    assert_eq!(missing(withdraw("tim", consent)), [Missing::StandingConsent], "it is over by itself");
    let none = withdraw("ada", ConsentId::from_name("none")).unwrap_err();
    assert_eq!(none, DeskError::NotFound("consent".into()));
    let theirs = Give { account: elsewhere(), ..world.give(&[Scope::IMPORT]) };
    let theirs = world.desk.run(&user("eve"), theirs).unwrap();
    assert_eq!(withdraw("ada", theirs.id).unwrap_err(), none, "another account's is none");
}

#[test]
fn members_and_agents_at_work_see_which_there_are() {
    // RULES I5, T11
    let world = access_town();
    let mut given = Vec::new();
    for by in ["tim", "ada", "bob"] {
        given.push(world.consent(by, &[Scope::IMPORT]).id);
        world.advance(1);
    }
    let theirs = Give { account: elsewhere(), ..world.give(&[Scope::IMPORT]) };
    world.desk.run(&user("eve"), theirs).unwrap();
    for by in ["ada", "tim", "bob", "zoe"] {
        assert_eq!(listed(&world, user(by)).unwrap(), given, "{by}");
    }
    assert_eq!(listed(&world, kim()).unwrap(), given);
    assert_eq!(missing(listed(&world, agent("ian"))), [Missing::ActiveAgent]);
    assert_eq!(missing(listed(&world, agent("nobody"))), [Missing::ActiveAgent]);
    let nothing = world.desk.run(&Party::from(kim()), List { account: nowhere(), page: Page::default() });
    assert_eq!(nothing.unwrap_err(), DeskError::NotFound("account".into()));
    world.in_teams("nik", &[]);
    assert_eq!(missing(listed(&world, agent("nik"))), [Missing::Team]);
    world.withdraw("ada", given[1]);
    assert_eq!(listed(&world, user("ada")).unwrap(), [given[0], given[2]]);
    world.advance(8 * 86_400);
    assert_eq!(listed(&world, user("ada")).unwrap().len(), 2, "what is over is still to be seen");
}

#[test]
fn the_list_is_read_page_by_page_with_a_cursor_of_its_own() {
    let world = access_town();
    let given: Vec<_> = (0..5)
        .map(|_| {
            world.advance(1);
            world.consent("ada", &[Scope::IMPORT]).id
        })
        .collect();
    let (mut page, mut seen) = (Page::first(2).unwrap(), Vec::new());
    loop {
        let listed = world.desk.run(&Party::from(user("ada")), List { account: home(), page: page.clone() }).unwrap();
        seen.extend(listed.rows.iter().map(|consent| consent.id));
        let Some(next) = listed.next else { break };
        let foreign = List { account: elsewhere(), page: page.clone().after(next) };
        assert_eq!(world.desk.run(&Party::from(user("eve")), foreign).unwrap_err().code(), "invalid.foreign_cursor");
        page = page.after(next);
    }
    assert_eq!(seen, given);
}

#[test]
fn one_that_is_written_back_to_the_past_shows_that() {
    // RULE I5: when it was given stands beside from when on it says to hold.
    let world = access_town();
    let from = world.now().saturating_add(Duration::days(-30));
    let consent = world.desk.run(&user("ada"), Give { from, ..world.give(&[Scope::IMPORT]) }).unwrap();
    assert_eq!((consent.from, consent.given_at), (from, world.now()));
    let entry = entries(world.desk.store(), home()).pop().unwrap();
    assert!(entry.header.contains(&world.now().to_string()), "the journal has its own time");
}
