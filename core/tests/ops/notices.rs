//! What people are told, and who (RULES T2, T3, C2, C7).

use crate::common::*;
use crate::support::{note, refuse_email};
use consentry::change::{Addition, Change};
use consentry::contact::{self, Categories};
use consentry::journal::{Acknowledge, Entry, JournalHead, Lease, Undelivered};
use consentry::keys::{Key as Secret, OneKey};
use consentry::notice::{Compose, Composed, Notice, Says};
use consentry::people::Accept;
use consentry::record::Key;
use consentry::{
    AccountId, ContactId, Desk, DeskError, EmailAddress, Language, MemoryStore, Missing, Permissions, account, people,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The town, with the host's keys: invitations need one.
fn town_with_keys() -> World<MemoryStore> {
    let world = town();
    let keys = OneKey { id: "k".parse().unwrap(), key: Secret::new([7; 32]) };
    let desk = Desk::with(world.desk.store().clone(), settings(&world.clock, 9).keys(keys));
    World { desk, ..world }
}

fn email(text: &str) -> EmailAddress {
    text.parse().unwrap()
}

pub(crate) fn add(text: &str, language: Language, categories: Categories) -> contact::Add {
    contact::Add { account: home(), email: email(text), name: "Somebody".parse().unwrap(), language, categories }
}

fn lease(world: &World<MemoryStore>) {
    world.desk.run(&relay("r"), Lease { account: home(), seconds: 60 }).unwrap();
}

/// Everything that has not been told yet, as the relay tells it, with its pages put together.
pub(crate) fn told_in_pages(world: &World<MemoryStore>, rows: u32) -> Vec<Notice> {
    lease(world);
    let mut notices = Vec::new();
    for entry in world.desk.run(&relay("r"), Undelivered { account: home(), rows: 200 }).unwrap() {
        let (mut whole, mut after) = (None::<Notice>, None);
        loop {
            let compose = Compose { entry: entry.clone(), after, rows };
            let Composed { notice, next } = world.desk.run(&relay("r"), compose).unwrap();
            match (&mut whole, notice) {
                (Some(whole), Some(notice)) => whole.recipients.extend(notice.recipients),
                (whole, notice) => *whole = notice,
            }
            after = next;
            if after.is_none() {
                break;
            }
        }
        notices.extend(whole);
        world.desk.run(&relay("r"), Acknowledge { account: home(), through: entry.sequence }).unwrap();
        let _ = world.desk.run(&relay("r"), Lease { account: home(), seconds: 60 });
    }
    notices
}

pub(crate) fn told(world: &World<MemoryStore>) -> Vec<Notice> {
    told_in_pages(world, 1_000)
}

pub(crate) fn codes(notices: &[Notice]) -> Vec<&'static str> {
    notices.iter().map(|notice| notice.says.code()).collect()
}

pub(crate) fn addresses(notice: &Notice) -> Vec<&str> {
    let mut addresses: Vec<_> = notice.recipients.iter().map(|to| to.email.as_str()).collect();
    addresses.sort_unstable();
    addresses
}

#[test]
fn an_answer_goes_to_the_primary_address_and_to_the_support_contacts() {
    // RULES T2, C2
    let world = town();
    let ada = user("ada");
    world.desk.run(&ada, add("admin@example.com", Language::German, Categories::SUPPORT)).unwrap();
    world.desk.run(&ada, add("billing@example.com", Language::Spanish, Categories::INVOICE)).unwrap();
    let ticket = world.open(ada, home());
    told(&world);
    world.desk.run(&agent("kim"), answer(home(), ticket.id, "Repaired.\nPlease try again.")).unwrap();

    let notices = told(&world);
    let [notice] = &*notices else { panic!("{notices:?}") };
    let Says::TicketAnswered { number, agent, body, .. } = &notice.says else { panic!("{notice:?}") };
    assert_eq!((number.get(), agent.as_str(), body.as_str()), (1, "Somebody", "Repaired.\nPlease try again."));
    assert_eq!(notice.category, Some(Categories::SUPPORT));
    assert_eq!(addresses(notice), ["admin@example.com", "primary@example.com"]);
    let languages: BTreeMap<_, _> = notice.recipients.iter().map(|to| (to.email.as_str(), to.language)).collect();
    // RULE C7: each in their own language.
    assert_eq!(languages["admin@example.com"], Language::German);
    assert_eq!(languages["primary@example.com"], Language::English);
}

#[test]
fn what_the_customer_does_and_what_is_internal_is_told_to_nobody() {
    // RULES T8, T11
    let world = town();
    let ticket = world.open(user("tim"), home());
    told(&world);
    world.desk.run(&user("tim"), answer(home(), ticket.id, "One more thing.")).unwrap();
    world.desk.run(&agent("kim"), note(home(), ticket.id, "He is a difficult one.")).unwrap();
    let urgent = consentry::ticket::Prioritise {
        account: home(),
        ticket: ticket.id,
        priority: consentry::ticket::Priority::Urgent,
    };
    world.desk.run(&agent("kim"), urgent).unwrap();
    assert_eq!(told(&world), []);
}

#[test]
fn the_primary_address_is_told_once_even_if_it_is_a_contact_too() {
    // RULE C7: each once, however it is spelt.
    let world = town();
    for (text, categories) in [("Primary@EXAMPLE.com", Categories::all()), ("other@example.com", Categories::all())] {
        world.desk.run(&user("ada"), add(text, Language::Spanish, categories)).unwrap();
    }
    told(&world);
    world.open(user("ada"), home());
    let notices = told(&world);
    assert_eq!(codes(&notices), ["ticket.opened"]);
    assert_eq!(addresses(&notices[0]), ["other@example.com", "primary@example.com"]);
}

#[test]
fn who_is_no_contact_any_more_is_told_nothing_more() {
    let world = town();
    world.desk.run(&user("ada"), add("gone@example.com", Language::Spanish, Categories::all())).unwrap();
    told(&world);
    world.open(user("ada"), home());
    let contact = ContactId::of(home(), &email("gone@example.com"));
    world.desk.run(&user("ada"), contact::Remove { account: home(), contact }).unwrap();
    for notice in told(&world) {
        assert_eq!(addresses(&notice), ["primary@example.com"], "{notice:?}");
    }
}

#[test]
fn the_former_primary_address_is_told_that_it_was_replaced() {
    let world = town();
    told(&world);
    let amend = account::Amend { account: home(), name: None, email: Some(email("thief@example.com")), language: None };
    world.desk.run(&user("bob"), amend).unwrap();
    let notices = told(&world);
    assert_eq!(codes(&notices), ["account.amended"]);
    assert_eq!(addresses(&notices[0]), ["primary@example.com", "thief@example.com"]);
}

#[test]
fn an_invitation_goes_to_the_invited_address_alone_with_a_link_that_works() {
    // RULES C3, C5
    let world = town_with_keys();
    told(&world);
    let invite = people::Invite {
        account: home(),
        email: email("new@example.com"),
        permissions: Permissions::TICKETS | Permissions::INVOICES,
    };
    let invited = world.desk.run(&user("ada"), invite).unwrap();
    let resend = people::Resend { account: home(), invitation: invited.id };
    world.desk.run(&user("ada"), resend).unwrap();

    // The older of the two entries would mail a dead link: it is told to nobody.
    let notices = told(&world);
    let [notice] = &*notices else { panic!("{notices:?}") };
    assert_eq!((notice.category, addresses(notice)), (None, vec!["new@example.com"]));
    let Says::Invited { token, .. } = &notice.says else { panic!("{notice:?}") };
    let accept = Accept { token: token.clone(), email: email("new@example.com") };
    let joined = world.desk.run(&user("new"), accept).unwrap();
    assert_eq!(joined.permissions, Permissions::TICKETS | Permissions::INVOICES);

    let notices = told(&world);
    assert_eq!(codes(&notices), ["people.invitation_accepted"]);
    assert_eq!(addresses(&notices[0]), ["primary@example.com"]);
}

#[test]
fn an_invitation_that_was_revoked_is_not_sent_any_more() {
    let world = town_with_keys();
    let invite = people::Invite { account: home(), email: email("new@example.com"), permissions: Permissions::TICKETS };
    let invited = world.desk.run(&user("ada"), invite).unwrap();
    world.desk.run(&user("ada"), people::Revoke { account: home(), invitation: invited.id }).unwrap();
    assert!(!codes(&told(&world)).contains(&"people.invited"));
}

#[test]
fn only_the_relay_that_holds_the_lease_composes_and_only_what_is_stored() {
    let world = town();
    world.open(user("ada"), home());
    lease(&world);
    let entries = world.desk.run(&relay("r"), Undelivered { account: home(), rows: 200 }).unwrap();
    let compose = |entry: &Entry| Compose { entry: entry.clone(), after: None, rows: 10 };
    let last = entries.last().unwrap();
    assert_eq!(missing(world.desk.run(&relay("other"), compose(last))), [Missing::Lease]);
    world.desk.run(&relay("r"), compose(last)).unwrap();

    let elsewhere = entries_of(&world, elsewhere());
    assert_eq!(missing(world.desk.run(&relay("r"), compose(&elsewhere[0]))), [Missing::Lease]);
    let forged = Entry { account: home(), ..elsewhere.last().unwrap().clone() };
    assert_eq!(code(world.desk.run(&relay("r"), compose(&forged))), "not_found");
    let moved = Entry { sequence: last.sequence + 1, ..last.clone() };
    assert_eq!(code(world.desk.run(&relay("r"), compose(&moved))), "not_found");
    for rows in [0, 1_001] {
        let refused = world.desk.run(&relay("r"), Compose { rows, ..compose(last) }).unwrap_err();
        assert!(matches!(&refused, DeskError::Invalid(error) if error.field() == "compose.rows"), "{refused}");
    }
}

fn entries_of(world: &World<MemoryStore>, account: AccountId) -> Vec<Entry> {
    entries(world.desk.store(), account)
}

#[test]
fn an_entry_that_nobody_can_read_stops_nobody_behind_it() {
    // RULE J1: a newer version of the library may have written it.
    let world = town();
    lease(&world);
    let (version, head) = record::<JournalHead>(world.desk.store(), Key::Journal(home())).unwrap();
    let sequence = head.size + 1;
    let entry = Entry { account: home(), sequence, header: "{\"v\":2}".into(), salt: None, payload: None };
    let changes = vec![
        Change::Put { record: JournalHead { size: sequence, ..head }.into(), was: version },
        Change::Add(Addition::Entry(entry.clone())),
    ];
    let set = bare(home(), "newer", Vec::new(), changes);
    assert_eq!(consentry::Store::commit(world.desk.store(), &set), consentry::Commit::Committed);
    let composed = world.desk.run(&relay("r"), Compose { entry, after: None, rows: 10 }).unwrap();
    assert_eq!(composed, Composed { notice: None, next: None });
}

#[test]
fn the_staffs_own_journal_tells_no_customer_anything() {
    let world = town();
    world.desk.run(&relay("r"), Lease { account: AccountId::STAFF, seconds: 60 }).unwrap();
    for entry in entries_of(&world, AccountId::STAFF) {
        let composed = world.desk.run(&relay("r"), Compose { entry, after: None, rows: 10 }).unwrap();
        assert_eq!(composed.notice, None);
    }
}

#[test]
fn a_notice_has_the_same_key_each_time_and_another_for_each_recipient() {
    let world = town();
    world.desk.run(&user("ada"), add("admin@example.com", Language::German, Categories::SUPPORT)).unwrap();
    world.open(user("ada"), home());
    lease(&world);
    let entry = entries_of(&world, home()).pop().unwrap();
    let compose = || world.desk.run(&relay("r"), Compose { entry: entry.clone(), after: None, rows: 10 }).unwrap();
    let keys = |composed: Composed| {
        let notice = composed.notice.unwrap();
        notice.recipients.iter().map(|to| notice.key(to)).collect::<Vec<_>>()
    };
    let (once, again) = (keys(compose()), keys(compose()));
    assert_eq!(once, again);
    assert_eq!(once.len(), 2);
    assert_ne!(once[0], once[1]);
    world.open(user("ada"), home());
    let entry = entries_of(&world, home()).pop().unwrap();
    let next = keys(world.desk.run(&relay("r"), Compose { entry, after: None, rows: 10 }).unwrap());
    assert!(next.iter().all(|key| !once.contains(key)), "another entry, another key");
}

#[test]
fn every_notice_that_is_composed_has_its_code_in_the_list() {
    let world = town();
    world.open(user("ada"), home());
    for notice in told(&world) {
        assert!(Says::CODES.contains(&notice.says.code()));
        let json = serde_json::to_string(&notice).unwrap();
        assert_eq!(serde_json::from_str::<Notice>(&json).unwrap(), notice);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn exactly_those_who_chose_the_category_are_told_each_once(
        chosen in proptest::collection::btree_map("[a-f]{1,2}", 0u32..64, 0..12),
        removed in proptest::collection::btree_set("[a-f]", 0..3),
        primary_too: bool,
        rows in 1u32..5,
    ) {
        // RULE C7
        let world = town();
        let ada = user("ada");
        if primary_too {
            world.desk.run(&ada, add("PRIMARY@example.com", Language::German, Categories::all())).unwrap();
        }
        for (name, bits) in &chosen {
            let categories = Categories::from_bits_retain(*bits);
            world.desk.run(&ada, add(&format!("{name}@example.com"), Language::Spanish, categories)).unwrap();
        }
        told(&world);
        world.open(ada, home());
        for name in &removed {
            let contact = ContactId::of(home(), &email(&format!("{name}@example.com")));
            let _ = world.desk.run(&ada, contact::Remove { account: home(), contact });
        }
        let support = |(name, bits): &(&String, &u32)| {
            Categories::from_bits_retain(**bits).contains(Categories::SUPPORT) && !removed.contains(*name)
        };
        let mut expected: Vec<_> =
            chosen.iter().filter(support).map(|(name, _)| format!("{name}@example.com")).collect();
        expected.push("primary@example.com".into());
        expected.sort();
        let notices = told_in_pages(&world, rows);
        let opened = notices.iter().find(|notice| notice.says.code() == "ticket.opened").unwrap();
        prop_assert_eq!(addresses(opened), expected);
    }
}

#[test]
fn who_writes_by_mail_is_told_to_use_the_panel_if_known_and_no_machine() {
    // RULE T3
    let world = town();
    world.desk.run(&user("ada"), add("admin@example.com", Language::German, Categories::empty())).unwrap();
    told(&world);
    let refuse = |from: &str, automatic: bool| {
        let mail = consentry::ticket::RefuseEmail { automatic, ..refuse_email(home(), from) };
        world.desk.run(&host(), mail).unwrap();
        told(&world)
    };
    for (from, language) in [("Admin@Example.com", Language::German), ("PRIMARY@example.com", Language::English)] {
        let notices = refuse(from, false);
        assert_eq!(codes(&notices), ["ticket.email_refused"], "{from}");
        // To the address as the account has it, not as the mail spelt it.
        let [to] = &*notices[0].recipients else { panic!("{notices:?}") };
        assert_eq!(to.email.as_str(), from.to_ascii_lowercase());
        assert_eq!(to.language, language);
        // RFC 3834: a machine is never answered.
        assert_eq!(refuse(from, true), []);
    }
    assert_eq!(refuse("stranger@example.com", false), []);
    // Who is known when the mail comes and gone when it is answered is told nothing, and nobody else in their place.
    let mail = refuse_email(home(), "admin@example.com");
    assert!(world.desk.run(&host(), mail).unwrap().told);
    let contact = ContactId::of(home(), &email("admin@example.com"));
    world.desk.run(&user("ada"), contact::Remove { account: home(), contact }).unwrap();
    assert_eq!(told(&world), []);
}

#[test]
fn a_ring_that_lost_the_key_loses_no_invitation() {
    let world = town_with_keys();
    told(&world);
    let invite = people::Invite { account: home(), email: email("new@example.com"), permissions: Permissions::TICKETS };
    world.desk.run(&user("ada"), invite).unwrap();
    lease(&world);
    let entry = entries_of(&world, home()).pop().unwrap();
    let compose = || Compose { entry: entry.clone(), after: None, rows: 10 };
    let without = Desk::with(world.desk.store().clone(), settings(&world.clock, 9));
    assert_eq!(missing(without.run(&relay("r"), compose())), [Missing::Keys]);
    assert!(world.desk.run(&relay("r"), compose()).unwrap().notice.is_some());
}
