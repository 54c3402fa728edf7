//! RULES C4, C5, C6: permissions managed one by one, the right to manage users, and leaving.

use crate::people_common::*;
use consentry::contact::List;
use consentry::journal::Fact;
use consentry::people::{Accounts, Admit, Entrust, Invite, Members, Membership, Permit, Remove};
use consentry::{Missing, Page, Permissions, account};
use proptest::prelude::*;

const CONTACTS: Permissions = Permissions::CONTACTS;
const TICKETS: Permissions = Permissions::TICKETS;
const INVOICES: Permissions = Permissions::INVOICES;

fn permit(who: &str, permissions: Permissions) -> Permit {
    Permit { account: home(), user: user(who).id, permissions }
}

fn entrust(who: &str, manages_users: bool) -> Entrust {
    Entrust { account: home(), user: user(who).id, manages_users }
}

fn remove(who: &str) -> Remove {
    Remove { account: home(), user: user(who).id }
}

#[test]
fn each_of_the_eleven_is_given_and_taken_alone() {
    // RULE C4
    let town = town();
    for one in Permissions::all().iter() {
        let before = town.membership("tim").unwrap().permissions;
        let given = town.permit("ada", "tim", before | one).unwrap();
        assert_eq!(given.permissions, before | one);
        let taken = town.permit("ada", "tim", given.permissions - one).unwrap();
        assert_eq!(taken.permissions, before - one);
        assert_eq!(
            town.last_facts(),
            [Fact::MemberPermitted { user: user("tim").id, before: before | one, permissions: before - one }]
        );
    }
    assert_eq!(town.membership("tim").unwrap().permissions, Permissions::empty());
}

#[test]
fn what_is_taken_is_gone_at_once() {
    // RULE C4
    let town = town();
    let list = || List { account: home(), page: Page::default() };
    assert!(town.run("tim", list()).is_ok());
    town.permit("mia", "tim", Permissions::empty()).unwrap();
    assert_eq!(missing(town.run("tim", list())), [Missing::ContactsPermission]);
    town.permit("max", "tim", CONTACTS).unwrap();
    assert!(town.run("tim", list()).is_ok());
}

#[test]
fn nothing_changed_is_nothing_done() {
    let town = town();
    let commits = town.commits();
    assert_eq!(town.permit("mia", "tim", CONTACTS).unwrap(), town.membership("tim").unwrap());
    // Also with what Mia doesn't hold: she changes nothing of it.
    assert!(town.permit("mia", "bob", Permissions::all()).is_ok());
    town.run("ada", entrust("mia", true)).unwrap();
    town.run("ada", entrust("tim", false)).unwrap();
    assert_eq!(town.commits(), commits);
}

#[test]
fn nobody_gives_or_takes_what_they_do_not_hold() {
    // RULE C5
    let town = town();
    let before = town.all();
    let everything = Permissions::all();
    for (who, permissions) in [
        ("tim", CONTACTS | INVOICES),
        ("tim", everything),
        ("tim", CONTACTS | bits(1 << 50)),
        ("bob", everything - INVOICES),
        ("bob", Permissions::empty()),
    ] {
        assert_eq!(missing(town.permit("mia", who, permissions)), [Missing::HeldPermissions], "{who} {permissions:?}");
    }
    assert_eq!(missing(town.permit("ada", "tim", bits(1 << 50))), [Missing::HeldPermissions]);
    assert_eq!(town.all(), before);
    assert_eq!(town.permit("mia", "bob", everything - TICKETS).unwrap().permissions, everything - TICKETS);
}

/// The known permissions and two bits of a newer version, so few that chance meets every case.
fn some_bits() -> impl Strategy<Value = u64> {
    let few = || 0u64..4;
    prop_oneof![
        3 => (few(), few()).prop_map(|(known, newer)| known << 5 | (newer & 1) << 40 | (newer >> 1) << 63),
        1 => (0u64..2048, few()).prop_map(|(known, newer)| known | newer << 40),
        1 => any::<u64>(),
    ]
}

proptest! {
    #[test]
    fn unknown_bits_survive_whatever_is_permitted(old in some_bits(), new in some_bits(), giver in some_bits()) {
        // RULES C5, C6: by a manager with any bits; against the rule written out bit by bit.
        let town = town();
        town.meddle("tim", |tim| tim.permissions = bits(old));
        town.meddle("mia", |mia| mia.permissions = bits(giver));
        let result = town.permit("mia", "tim", bits(new));
        let known = Permissions::all().bits();
        let mut expected = Some(0u64);
        for bit in (0..64).map(|bit| 1u64 << bit) {
            let (had, wanted) = (old & bit != 0, new & bit != 0);
            let allowed = if known & bit == 0 { had || !wanted } else { had == wanted || giver & bit != 0 };
            let then = if known & bit == 0 { had } else { wanted };
            expected = expected.filter(|_| allowed).map(|sum| if then { sum | bit } else { sum });
        }
        let stored = town.membership("tim").unwrap().permissions.bits();
        if let Some(expected) = expected {
            prop_assert_eq!(result.unwrap().permissions.bits(), expected);
            prop_assert_eq!(stored, expected);
        } else {
            prop_assert_eq!(missing(result), [Missing::HeldPermissions]);
            prop_assert_eq!(stored, old);
        }
    }
}

#[test]
fn nobody_permits_themselves_the_owner_or_another_manager() {
    // RULES C4, C5
    let town = town();
    let before = town.all();
    assert_eq!(missing(town.permit("mia", "mia", CONTACTS)), [Missing::OtherMember]);
    assert_eq!(missing(town.permit("mia", "ada", CONTACTS | TICKETS)), [Missing::NotOwner, Missing::HeldPermissions]);
    assert_eq!(missing(town.permit("mia", "ada", Permissions::all())), [Missing::NotOwner]);
    assert_eq!(missing(town.permit("mia", "max", INVOICES)), [Missing::Owner]);
    assert_eq!(missing(town.permit("mia", "max", CONTACTS)), [Missing::Owner, Missing::HeldPermissions]);
    assert_eq!(missing(town.permit("ada", "ada", CONTACTS)), [Missing::OtherMember, Missing::NotOwner]);
    assert_eq!(said(town.permit("mia", "nobody", CONTACTS)), "no such membership");
    assert_eq!(said(town.permit("mia", "eve", CONTACTS)), "no such membership");
    assert_eq!(town.all(), before);
    town.permit("ada", "max", TICKETS).unwrap();
}

#[test]
fn only_the_owner_makes_managers() {
    // RULES C3, C5
    let town = town();
    let before = town.all();
    for by in ["mia", "tim", "bob"] {
        for who in ["tim", "max", "ada", by, "nobody"] {
            for manages_users in [true, false] {
                assert_eq!(missing(town.run(by, entrust(who, manages_users))), [Missing::Owner], "{by} {who}");
            }
        }
    }
    for manages_users in [true, false] {
        let oneself = town.run("ada", entrust("ada", manages_users));
        assert_eq!(missing(oneself), [Missing::OtherMember, Missing::NotOwner]);
    }
    assert_eq!(said(town.run("ada", entrust("nobody", true))), "no such membership");
    assert_eq!(town.all(), before);
    let tim = town.run("ada", entrust("tim", true)).unwrap();
    assert_eq!((tim.manages_users, tim.permissions), (true, CONTACTS), "which gives no permission");
    assert_eq!(town.last_facts(), [Fact::MemberEntrusted { user: user("tim").id, manages_users: true }]);
    town.permit("tim", "bob", Permissions::all() - CONTACTS).unwrap();
    town.run("ada", entrust("tim", false)).unwrap();
    assert_eq!(missing(town.permit("tim", "bob", Permissions::all())), [Missing::UsersPermission]);
}

#[test]
fn members_who_do_not_manage_users_can_not_ask_who_is_one() {
    // RULE T11: for a member, the owner, a stranger, somebody who left: one answer, alone.
    let town = town();
    town.admit("old", Permissions::empty());
    town.remove("ada", "old").unwrap();
    let before = town.all();
    for who in ["ada", "mia", "bob", "old", "nobody", "eve"] {
        for permissions in [Permissions::empty(), bits(u64::MAX)] {
            assert_eq!(missing(town.permit("tim", who, permissions)), [Missing::UsersPermission], "{who}");
        }
        assert_eq!(missing(town.remove("tim", who)), [Missing::UsersPermission], "{who}");
        assert_eq!(missing(town.run("mia", entrust(who, true))), [Missing::Owner], "{who}");
        let account = home();
        let admit = Admit { account, user: user(who).id, permissions: Permissions::empty() };
        assert_eq!(missing(town.run("mia", admit)), [Missing::Owner], "{who}");
        let offer = account::OfferOwnership { account, to: user(who).id };
        assert_eq!(missing(town.run("mia", offer)), [Missing::Owner], "{who}");
    }
    let members = Members { account: home(), page: Page::default() };
    assert_eq!(missing(town.run("tim", members)), [Missing::UsersPermission]);
    assert_eq!(town.all(), before);
}

#[test]
fn who_removes_whom() {
    // RULE C5
    let check = |by: &str, who: &str, expected: &[Missing]| {
        let town = town();
        let before = town.all();
        let result = town.remove(by, who);
        if expected.is_empty() {
            let gone = result.unwrap();
            assert!(gone.removed_at.is_some() && !gone.manages_users && gone.permissions.is_empty());
            assert_eq!(town.membership(who), Some(gone));
            assert_eq!(town.last_facts(), [Fact::MemberRemoved { user: user(who).id }]);
            assert_eq!(said(town.remove("ada", who)), "no such membership", "and that once");
        } else {
            assert_eq!(missing(result), expected, "{by} {who}");
            assert_eq!(town.all(), before);
        }
    };
    for who in ["mia", "max", "tim", "bob"] {
        check("ada", who, &[]);
        check(who, who, &[]);
    }
    check("mia", "tim", &[]);
    check("ada", "ada", &[Missing::NotOwner]);
    check("mia", "ada", &[Missing::NotOwner, Missing::HeldPermissions]);
    check("mia", "max", &[Missing::Owner, Missing::HeldPermissions]);
    check("mia", "bob", &[Missing::HeldPermissions]);
    check("bob", "tim", &[Missing::UsersPermission]);
    check("tim", "bob", &[Missing::UsersPermission]);
}

#[test]
fn a_manager_removes_nobody_with_bits_of_a_newer_version() {
    // RULES C5, C6: what this version doesn't know counts, too. Only the owner holds everything.
    let town = town();
    town.meddle("tim", |tim| tim.permissions |= bits(1 << 50));
    assert_eq!(missing(town.remove("mia", "tim")), [Missing::HeldPermissions]);
    town.remove("ada", "tim").unwrap();
}

#[test]
fn who_was_removed_is_nobody_and_can_come_back_with_nothing_of_before() {
    let town = town();
    town.remove("ada", "mia").unwrap();
    let list = || List { account: home(), page: Page::default() };
    assert_eq!(said(town.run("mia", list())), "no such account");
    assert_eq!(said(town.run("mia", remove("mia"))), "no such account");
    town.admit("mia", TICKETS);
    let back = town.membership("mia").unwrap();
    assert_eq!((back.permissions, back.manages_users, back.removed_at), (TICKETS, false, None));
    assert_eq!(missing(town.run("mia", list())), [Missing::ContactsPermission]);
    let again = Admit { account: home(), user: user("mia").id, permissions: TICKETS };
    assert_eq!(missing(town.run("ada", again)), [Missing::NewMember]);
}

#[test]
fn a_removal_ends_the_offer_of_the_account_to_who_goes() {
    // RULE C5
    for by in ["ada", "bob"] {
        let town = town();
        let offer = |to: &str| account::OfferOwnership { account: home(), to: user(to).id };
        town.run("ada", offer("bob")).unwrap();
        town.remove(by, "bob").unwrap();
        let user = user("bob").id;
        assert_eq!(town.last_facts(), [Fact::MemberRemoved { user }, Fact::OwnershipWithdrawn { to: user }]);
        assert_eq!((town.account().offered_to, town.account().offered_at), (None, None));
        town.admit("bob", Permissions::empty());
        let take = town.run("bob", account::AcceptOwnership { account: home() });
        assert_eq!(missing(take), [Missing::OfferedOwnership]);
        // Somebody else's going is no end to it.
        town.run("ada", offer("bob")).unwrap();
        town.remove("ada", "tim").unwrap();
        assert_eq!(town.account().offered_to, Some(user));
    }
}

#[test]
fn what_was_decided_by_who_may_no_longer_is_not_committed() {
    // RULE C5: the right is withdrawn between reading and committing.
    let invite = || Invite { account: home(), email: email("zoe"), permissions: CONTACTS };
    town().loses(("mia", permit("tim", TICKETS)), ("ada", entrust("mia", false)));
    town().loses(("mia", permit("tim", TICKETS | CONTACTS)), ("ada", permit("mia", CONTACTS)));
    town().loses(("mia", remove("tim")), ("ada", remove("mia")));
    town().loses(("mia", remove("tim")), ("ada", entrust("tim", true)));
    town().loses(("mia", remove("tim")), ("ada", permit("tim", INVOICES)));
    town().loses(("mia", invite()), ("ada", remove("mia")));
    town().loses(("mia", invite()), ("ada", permit("mia", TICKETS)));
    town().loses(("mia", permit("tim", TICKETS)), ("max", permit("tim", CONTACTS | INVOICES)));
    town().loses(("tim", remove("tim")), ("ada", entrust("tim", true)));
    town().loses(("ada", entrust("tim", true)), ("tim", remove("tim")));
}

#[test]
fn members_are_listed_page_by_page_without_those_who_left() {
    let town = town();
    town.remove("ada", "tim").unwrap();
    town.meddle("ada", |ada| (ada.permissions, ada.manages_users) = (bits(1 << 50), false));
    let mut page = Page::first(1).unwrap();
    let mut seen: Vec<Membership> = Vec::new();
    loop {
        let listed = town.run("max", Members { account: home(), page: page.clone() }).unwrap();
        seen.extend(listed.rows);
        let Some(next) = listed.next else { break };
        page = Page::first(1).unwrap().after(next);
    }
    let mut expected = ["ada", "mia", "max", "bob"].map(|name| user(name).id);
    expected.sort_unstable();
    assert_eq!(seen.iter().map(|it| it.user).collect::<Vec<_>>(), expected);
    let ada = seen.iter().find(|it| it.user == user("ada").id).unwrap();
    assert_eq!((ada.permissions, ada.manages_users), (Permissions::all() | bits(1 << 50), true), "the owner holds all");
    let first = Members { account: home(), page: Page::first(1).unwrap() };
    let cursor = town.run("ada", first).unwrap().next.unwrap();
    let foreign = Members { account: elsewhere(), page: Page::default().after(cursor) };
    assert_eq!(town.run("eve", foreign).unwrap_err().code(), "invalid.foreign_cursor");
}

#[test]
fn one_user_belongs_to_several_accounts_and_sees_their_own_only() {
    // RULE C6
    let town = town();
    let admit = Admit { account: elsewhere(), user: user("tim").id, permissions: TICKETS };
    town.run("eve", admit).unwrap();
    let third = consentry::AccountId::from_name("third");
    town.found(third, "tim");
    let accounts = |by: &str, page: Page| town.run(by, Accounts { page }).unwrap();
    let all = |by: &str| accounts(by, Page::default()).rows;
    let mut expected = [home(), elsewhere(), third];
    expected.sort_unstable();
    let rows = all("tim");
    assert_eq!(rows.iter().map(|it| it.account).collect::<Vec<_>>(), expected);
    assert!(rows.iter().all(|it| it.user == user("tim").id));
    let held = |account| rows.iter().find(|it| it.account == account).unwrap().permissions;
    assert_eq!([held(home()), held(elsewhere()), held(third)], [CONTACTS, TICKETS, Permissions::all()]);
    let first = accounts("tim", Page::first(1).unwrap());
    let rest = accounts("tim", Page::default().after(first.next.unwrap()));
    assert_eq!([first.rows, rest.rows].concat(), rows);
    // Another user's cursor is another query's; and each sees the own accounts only.
    let stolen = Accounts { page: Page::default().after(first.next.unwrap()) };
    assert_eq!(town.run("bob", stolen).unwrap_err().code(), "invalid.foreign_cursor");
    assert_eq!(all("bob").iter().map(|it| it.account).collect::<Vec<_>>(), [home()]);
    assert_eq!(all("nobody"), []);
    // What ended is not listed.
    town.run("tim", remove("tim")).unwrap();
    assert_eq!(all("tim").len(), 2);
    // What somebody may in one account, they may not in another.
    assert_eq!(missing(town.run("tim", Entrust { account: elsewhere(), ..entrust("eve", true) })), [Missing::Owner]);
    assert!(town.run("tim", Admit { account: third, user: user("x").id, permissions: CONTACTS }).is_ok());
}
