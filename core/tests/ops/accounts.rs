//! RULES C4, C5, I4: an account's profile, its onboarding, and how it goes from one owner to the next.

use crate::people_common::*;
use consentry::account::{AcceptOwnership, Account, Amend, EndOnboarding, OfferOwnership, Profile, WithdrawOwnership};
use consentry::journal::{Fact, Read};
use consentry::people::{Admit, Entrust, Permit, Remove};
use consentry::{CommandId, Language, Missing, Page, Permissions, Policy};
use std::sync::{Arc, Barrier};
use time::Duration;

fn amend() -> Amend {
    Amend { account: home(), name: None, email: None, language: None }
}

fn offer(to: &str) -> OfferOwnership {
    OfferOwnership { account: home(), to: user(to).id }
}

const WITHDRAW: fn() -> WithdrawOwnership = || WithdrawOwnership { account: home() };
const TAKE: fn() -> AcceptOwnership = || AcceptOwnership { account: home() };

fn owned_by(town: &Town, who: &str) -> bool {
    let read = || Read { account: home(), page: Page::default() };
    let others = ["ada", "bob", "tim", "mia"].into_iter().filter(|it| *it != who);
    town.account().owner == user(who).id
        && town.run(who, read()).is_ok()
        && others.into_iter().all(|it| missing(town.run(it, read())) == [Missing::Owner])
}

#[test]
fn the_profile_is_changed_by_who_may_and_only_in_what_is_named() {
    // RULE C4
    let town = town();
    town.permit("ada", "tim", Permissions::PROFILE).unwrap();
    let before = town.account();
    let named = town.run("tim", Amend { name: Some("Ada & Tim".parse().unwrap()), ..amend() }).unwrap();
    assert_eq!(named, Account { name: "Ada & Tim".parse().unwrap(), ..before.clone() });
    assert_eq!(town.last_facts(), [Fact::AccountAmended { name: true, former_email: None, language: false }]);
    let spoken = town.run("tim", Amend { language: Some(Language::Spanish), ..amend() }).unwrap();
    assert_eq!(spoken, Account { language: Language::Spanish, ..named.clone() });
    assert_eq!(town.last_facts(), [Fact::AccountAmended { name: false, former_email: None, language: true }]);
    let all = Amend {
        account: home(),
        name: Some(before.name.clone()),
        email: Some(email("new")),
        language: Some(Language::Spanish),
    };
    assert_eq!(town.run("tim", all).unwrap(), Account { email: email("new"), name: before.name, ..spoken });
    let fact = Fact::AccountAmended { name: true, former_email: Some(email("ada")), language: false };
    assert_eq!(town.last_facts(), [fact], "the former address is told");
}

#[test]
fn nobody_else_changes_the_profile() {
    // RULE C4
    let town = town();
    town.permit("ada", "bob", Permissions::all() - Permissions::PROFILE).unwrap();
    let before = town.all();
    for by in ["mia", "tim", "bob"] {
        let refused = town.run(by, Amend { email: Some(email("mine")), ..amend() });
        assert_eq!(missing(refused), [Missing::ProfilePermission], "{by}");
        assert_eq!(missing(town.run(by, amend())), [Missing::ProfilePermission], "{by}");
    }
    assert_eq!(town.all(), before);
}

#[test]
fn nothing_changed_is_nothing_done() {
    let town = town();
    let (before, commits) = (town.account(), town.commits());
    assert_eq!(town.run("ada", amend()).unwrap(), before);
    let same = Amend {
        account: home(),
        name: Some(before.name.clone()),
        email: Some(before.email.clone()),
        language: Some(before.language),
    };
    assert_eq!(town.run("ada", same).unwrap(), before);
    assert_eq!(town.commits(), commits);
    // Another spelling of the same mailbox is a change of the profile.
    town.run("ada", Amend { email: Some("Ada@Example.com".parse().unwrap()), ..amend() }).unwrap();
    let fact = Fact::AccountAmended { name: false, former_email: Some(email("ada")), language: false };
    assert_eq!(town.last_facts(), [fact]);
}

#[test]
fn onboarding_ends_once() {
    // RULE I4
    let town = town();
    assert_eq!(town.account().onboarded_at, None);
    town.run("ada", offer("bob")).unwrap();
    let end = |account| town.desk.run(&host(), EndOnboarding { account });
    let ended = end(home()).unwrap();
    assert_eq!((ended.onboarded_at, ended.offered_to), (Some(at(START)), None), "the offer is the owner's affair");
    assert_eq!(town.account().offered_to, Some(user("bob").id), "and stands");
    assert_eq!(town.last_facts(), [Fact::AccountOnboarded {}]);
    town.advance(Duration::days(1));
    assert_eq!(missing(end(home())), [Missing::Onboarding]);
    assert_eq!(town.account().onboarded_at, Some(at(START)));
    assert_eq!(said(end(nowhere())), "no such account");
}

#[test]
fn the_ownership_goes_over_by_offer_and_acceptance() {
    // RULE C5
    let town = town();
    town.meddle("ada", |ada| (ada.permissions, ada.manages_users) = (bits(1 << 50), false));
    town.meddle("tim", |tim| tim.permissions |= bits(1 << 51));
    town.run("ada", offer("tim")).unwrap();
    assert_eq!(town.last_facts(), [Fact::OwnershipOffered { to: user("tim").id }]);
    assert!(owned_by(&town, "ada"), "an offer gives nothing yet");
    let account = town.run("tim", TAKE()).unwrap();
    let (from, to) = (user("ada").id, user("tim").id);
    assert_eq!(town.last_facts(), [Fact::OwnershipAccepted { from, to }]);
    assert_eq!((account.owner, account.offered_to, account.offered_at), (to, None, None));
    assert!(owned_by(&town, "tim"));
    // The former owner stays, with everything but the ownership, whatever the record said; unknown bits survive.
    let ada = town.membership("ada").unwrap();
    assert_eq!(ada.permissions, Permissions::all() | bits(1 << 50));
    assert!(ada.manages_users && ada.removed_at.is_none());
    let tim = town.membership("tim").unwrap();
    assert_eq!((tim.permissions, tim.manages_users), (Permissions::all() | bits(1 << 51), true));
    town.invite("ada", "zoe", Permissions::all());
    assert_eq!(missing(town.run("ada", offer("bob"))), [Missing::Owner]);
    assert_eq!(missing(town.remove("ada", "tim")), [Missing::NotOwner, Missing::HeldPermissions]);
    town.run("tim", Remove { account: home(), user: from }).unwrap();
}

#[test]
fn an_offer_can_be_taken_once() {
    let town = town();
    town.run("ada", offer("bob")).unwrap();
    let run = || town.desk.run_command(CommandId::from_name("take"), &user("bob"), TAKE());
    let first = run().unwrap();
    let commits = town.commits();
    assert_eq!(run().unwrap(), first, "the same command is the same handover");
    assert_eq!(town.commits(), commits);
    assert_eq!(missing(town.run("bob", TAKE())), [Missing::OfferedOwnership]);
    // Handed back, the old command is still the old one.
    town.run("bob", offer("ada")).unwrap();
    town.run("ada", TAKE()).unwrap();
    run().unwrap();
    assert!(owned_by(&town, "ada"));
}

#[test]
fn only_the_owner_offers_to_members_other_than_themselves() {
    // RULE C5
    let town = town();
    town.remove("ada", "max").unwrap();
    let before = town.all();
    for by in ["mia", "tim", "bob"] {
        for to in ["ada", by, "nobody"] {
            assert_eq!(missing(town.run(by, offer(to))), [Missing::Owner]);
        }
    }
    assert_eq!(missing(town.run("ada", offer("ada"))), [Missing::OtherMember]);
    for to in ["nobody", "eve", "max"] {
        assert_eq!(said(town.run("ada", offer(to))), "no such membership", "{to}");
    }
    assert_eq!(town.all(), before);
}

#[test]
fn an_offer_stands_as_long_as_the_policy_says() {
    // RULE C5
    for (late, taken) in [(-1, true), (0, false), (1, false)] {
        let town = town();
        town.run("ada", offer("bob")).unwrap();
        town.advance(Duration::days(7) + Duration::microseconds(late));
        let result = town.run("bob", TAKE());
        if taken {
            assert!(result.is_ok());
        } else {
            assert_eq!(missing(result), [Missing::OfferedOwnership]);
            assert!(owned_by(&town, "ada"));
            // Offered anew, it stands anew.
            town.run("ada", offer("bob")).unwrap();
            town.run("bob", TAKE()).unwrap();
        }
    }
    let town = town();
    town.run("ada", offer("bob")).unwrap();
    town.advance(Duration::days(1));
    let short = town.under(Policy { handover_for_days: 1, ..Policy::default() });
    assert_eq!(missing(short.run(&user("bob"), TAKE())), [Missing::OfferedOwnership]);
    // RULE A12: an entry was written later; a clock that runs back revives nothing.
    town.advance(Duration::days(7));
    town.run("ada", Amend { name: Some("Later".parse().unwrap()), ..amend() }).unwrap();
    town.clock.set(at(START));
    assert_eq!(missing(town.run("bob", TAKE())), [Missing::OfferedOwnership]);
}

#[test]
fn an_offer_is_withdrawn_or_declined() {
    // RULE C5
    for by in ["ada", "bob"] {
        let town = town();
        town.run("ada", offer("bob")).unwrap();
        let account = town.run(by, WITHDRAW()).unwrap();
        assert_eq!((account.offered_to, account.offered_at), (None, None));
        assert_eq!(town.last_facts(), [Fact::OwnershipWithdrawn { to: user("bob").id }]);
        assert_eq!(missing(town.run("bob", TAKE())), [Missing::OfferedOwnership]);
        assert_eq!(missing(town.run(by, WITHDRAW())), [Missing::OfferedOwnership]);
    }
    // Also when it is too old, so that no policy makes it young again.
    let town = town();
    town.run("ada", offer("bob")).unwrap();
    town.advance(Duration::days(30));
    town.run("ada", WITHDRAW()).unwrap();
    let long = town.under(Policy { handover_for_days: 365, ..Policy::default() });
    assert_eq!(missing(long.run(&user("bob"), TAKE())), [Missing::OfferedOwnership]);
}

#[test]
fn an_offer_takes_the_place_of_an_earlier_one() {
    let town = town();
    town.run("ada", offer("bob")).unwrap();
    town.run("ada", offer("tim")).unwrap();
    let (bob, tim) = (user("bob").id, user("tim").id);
    assert_eq!(town.last_facts(), [Fact::OwnershipWithdrawn { to: bob }, Fact::OwnershipOffered { to: tim }]);
    assert_eq!(missing(town.run("bob", TAKE())), [Missing::OfferedOwnership]);
    town.advance(Duration::days(6));
    town.run("ada", offer("tim")).unwrap();
    assert_eq!(town.last_facts(), [Fact::OwnershipOffered { to: tim }]);
    town.advance(Duration::days(6));
    town.run("tim", TAKE()).unwrap();
}

#[test]
fn an_offer_is_between_two() {
    // RULE T11: nobody else learns whether one stands, on any path.
    let town = town();
    let answers = || {
        ["mia", "tim"].map(|by| {
            let profile = town.run(by, Profile { account: home() }).unwrap();
            let (take, withdraw) = (town.run(by, TAKE()).unwrap_err(), town.run(by, WITHDRAW()).unwrap_err());
            (profile, town.run(by, Amend { ..amend() }).err(), take, withdraw)
        })
    };
    let without = answers();
    town.run("ada", offer("bob")).unwrap();
    assert_eq!(answers(), without);
    assert!(without.iter().all(|it| it.0.offered_to.is_none() && it.0.offered_at.is_none()));
    // Nor by what a change of the profile answers.
    town.permit("ada", "tim", Permissions::PROFILE).unwrap();
    let amended = town.run("tim", Amend { language: Some(Language::English), ..amend() }).unwrap();
    assert_eq!((amended.offered_to, amended.offered_at), (None, None));
    assert_eq!(town.account().offered_to, Some(user("bob").id), "which stands all the same");
    for by in ["ada", "bob"] {
        let seen = town.run(by, Profile { account: home() }).unwrap();
        assert_eq!((seen.offered_to, seen.offered_at), (Some(user("bob").id), Some(at(START))), "{by}");
    }
}

#[test]
fn every_member_reads_the_profile() {
    let town = town();
    for by in ["ada", "mia", "tim"] {
        assert_eq!(town.run(by, Profile { account: home() }).unwrap(), town.account());
    }
    assert_eq!(said(town.run("eve", Profile { account: home() })), "no such account");
}

#[test]
fn a_handover_decided_before_something_changed_is_not_committed() {
    // RULE C5
    let offered = || {
        let town = town();
        town.run("ada", offer("bob")).unwrap();
        town
    };
    let account = home();
    let bob = user("bob").id;
    offered().loses(("bob", TAKE()), ("ada", WITHDRAW()));
    offered().loses(("bob", TAKE()), ("ada", offer("tim")));
    offered().loses(("bob", TAKE()), ("ada", Remove { account, user: bob }));
    offered().loses(("bob", TAKE()), ("bob", Remove { account, user: bob }));
    offered().loses(("bob", TAKE()), ("bob", TAKE()));
    // And the other way round: what the owner decided is nothing after the handover.
    offered().loses(("ada", WITHDRAW()), ("bob", TAKE()));
    offered().loses(("ada", Remove { account, user: bob }), ("bob", TAKE()));
    offered().loses(("ada", Permit { account, user: bob, permissions: Permissions::empty() }), ("bob", TAKE()));
    offered().loses(("ada", Entrust { account, user: bob, manages_users: true }), ("bob", TAKE()));
    let admit = Admit { account, user: user("zoe").id, permissions: Permissions::all() };
    offered().loses(("ada", admit), ("bob", TAKE()));
    offered().loses(("bob", Remove { account, user: bob }), ("bob", TAKE()));
    offered().loses(("mia", Remove { account, user: user("tim").id }), ("bob", TAKE()));
}

#[test]
fn whoever_takes_while_it_is_taken_back_there_is_one_owner() {
    // RULE C5: three desks over one store, as three processes have it.
    for _ in 0..20 {
        let town = town();
        town.run("ada", offer("bob")).unwrap();
        let barrier = Arc::new(Barrier::new(3));
        let start = |seed: u32| {
            let desk = town.under(Policy { handover_for_days: 7 + seed, ..Policy::default() });
            (desk, Arc::clone(&barrier))
        };
        let (one, two, three) = (start(0), start(1), start(2));
        let take = std::thread::spawn(move || (one.1.wait(), one.0.run(&user("bob"), TAKE()).is_ok()).1);
        let back = std::thread::spawn(move || (two.1.wait(), two.0.run(&user("ada"), WITHDRAW()).is_ok()).1);
        let gone = std::thread::spawn(move || {
            three.1.wait();
            three.0.run(&user("ada"), Remove { account: home(), user: user("bob").id }).is_ok()
        });
        let (taken, _, gone) = (take.join().unwrap(), back.join().unwrap(), gone.join().unwrap());
        assert!(!(taken && gone));
        assert!(owned_by_one(&town, if taken { "bob" } else { "ada" }));
    }
}

fn owned_by_one(town: &Town, who: &str) -> bool {
    let own = town.membership(who).unwrap();
    town.account().owner == user(who).id && own.removed_at.is_none() && town.account().offered_to.is_none()
}
