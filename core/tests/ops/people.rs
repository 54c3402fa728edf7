//! The rules about owners, members and permissions, each by its own words.

use crate::common::*;
use consentry::account::Account;
use consentry::people::Membership;
use consentry::record::Key;
use consentry::ticket::TicketCounts;
use consentry::{Missing, Permissions, account, journal};
use proptest::prelude::*;

#[test]
fn an_account_has_exactly_one_owner_who_holds_everything() {
    // RULE C5
    let world = town();
    let stored: Account = record(world.desk.store(), Key::Account(home())).unwrap().1;
    assert_eq!(stored.owner, user("ada").id);
    let own: Membership = record(world.desk.store(), Key::Membership(home(), stored.owner)).unwrap().1;
    assert_eq!(own.permissions, Permissions::all());
    // No second account under the same id, and so no second owner.
    let before = all_of(world.desk.store());
    for owner in ["eve", "ada"] {
        let again = create(home(), user(owner));
        assert_eq!(missing(world.desk.run(&host(), again)), [Missing::NewAccount]);
    }
    assert_eq!(all_of(world.desk.store()), before);
}

#[test]
fn the_owner_holds_everything_whatever_the_membership_says() {
    // RULE C5: a record of an older version, or one that a host wrote, takes nothing from the owner.
    let world = town();
    let key = Key::Membership(home(), user("ada").id);
    let (version, own) = record::<Membership>(world.desk.store(), key).unwrap();
    put(world.desk.store(), Membership { permissions: Permissions::empty(), ..own }, version);
    world.open(user("ada"), home());
    world.desk.run(&user("ada"), admit(home(), user("zoe"), Permissions::all())).unwrap();
}

#[test]
fn only_the_owner_admits() {
    // RULE C5
    let world = town();
    world.desk.run(&user("ada"), admit(home(), user("vip"), Permissions::all())).unwrap();
    let before = all_of(world.desk.store());
    for by in ["vip", "tim", "bob"] {
        assert_eq!(
            missing(world.desk.run(&user(by), admit(home(), user("zoe"), Permissions::TICKETS))),
            [Missing::Owner]
        );
    }
    // The owner of another account is nobody here.
    assert_eq!(code(world.desk.run(&user("eve"), admit(home(), user("zoe"), Permissions::TICKETS))), "not_found");
    assert_eq!(all_of(world.desk.store()), before);
    assert_eq!(code(world.desk.run(&user("zoe"), TicketCounts { account: home() })), "not_found");
}

#[test]
fn only_the_owner_reads_the_journal() {
    let world = town();
    world.desk.run(&user("ada"), admit(home(), user("vip"), Permissions::all())).unwrap();
    let read = || journal::Read { account: home(), page: consentry::Page::default() };
    assert!(world.desk.run(&user("ada"), read()).is_ok());
    for by in ["vip", "tim", "bob"] {
        assert_eq!(missing(world.desk.run(&user(by), read())), [Missing::Owner]);
    }
}

#[test]
fn all_that_is_missing_is_said_at_once() {
    // RULE I18
    let world = town();
    let both = admit(home(), user("tim"), Permissions::from_bits_retain(1 << 40));
    assert_eq!(missing(world.desk.run(&user("ada"), both)), [Missing::NewMember, Missing::HeldPermissions]);
    let oneself = admit(home(), user("ada"), Permissions::empty());
    assert_eq!(missing(world.desk.run(&user("ada"), oneself)), [Missing::NewMember]);
}

proptest! {
    #[test]
    fn nobody_grants_what_they_do_not_hold(bits: u64) {
        // RULE C5: the owner holds the known permissions, so a grant of any other bit is refused, whole.
        let world = town();
        let permissions = Permissions::from_bits_retain(bits);
        let granted = world.desk.run(&user("ada"), admit(home(), user("zoe"), permissions));
        let key = Key::Membership(home(), user("zoe").id);
        let stored = record::<Membership>(world.desk.store(), key).map(|(_, it)| it.permissions);
        if Permissions::all().contains(permissions) {
            prop_assert_eq!(granted.unwrap().permissions, permissions);
            prop_assert_eq!(stored, Some(permissions));
        } else {
            prop_assert_eq!(missing(granted), [Missing::HeldPermissions]);
            prop_assert_eq!(stored, None);
        }
    }

    #[test]
    fn every_known_permission_can_be_granted_alone_and_nothing_comes_along(bits in 0u64..2048) {
        // RULES C4, C5
        let world = town();
        let permissions = Permissions::from_bits_retain(bits);
        world.desk.run(&user("ada"), admit(home(), user("zoe"), permissions)).unwrap();
        let sees = world.desk.run(&user("zoe"), TicketCounts { account: home() }).is_ok();
        prop_assert_eq!(sees, permissions.contains(Permissions::TICKETS));
        prop_assert_eq!(missing(world.desk.run(&user("zoe"), admit(home(), user("yan"), permissions))), [
            Missing::Owner
        ]);
    }
}

#[test]
fn bits_of_a_newer_version_survive_and_give_nothing() {
    // RULE C6
    let world = town();
    let newer = Permissions::from_bits_retain(!Permissions::TICKETS.bits());
    let membership = Membership {
        account: home(),
        user: user("zoe").id,
        permissions: newer,
        manages_users: false,
        admitted_at: at(START),
        reset_at: None,
        removed_at: None,
    };
    put(world.desk.store(), membership, 0);
    assert_eq!(missing(world.desk.run(&user("zoe"), open(home()))), [Missing::TicketPermission]);
    let stored: Membership = record(world.desk.store(), Key::Membership(home(), user("zoe").id)).unwrap().1;
    assert_eq!(stored.permissions.bits(), newer.bits());
}

#[test]
fn one_user_may_belong_to_several_accounts_and_each_stands_alone() {
    // RULE C6: Tim has tickets at home, everything but tickets elsewhere, and owns a third.
    let world = town();
    let third = consentry::AccountId::from_name("third");
    world.desk.run(&user("eve"), admit(elsewhere(), user("tim"), Permissions::PROFILE)).unwrap();
    world.found(third, user("tim"));
    assert!(world.desk.run(&user("tim"), open(home())).is_ok());
    assert_eq!(missing(world.desk.run(&user("tim"), open(elsewhere()))), [Missing::TicketPermission]);
    assert!(world.desk.run(&user("tim"), open(third)).is_ok());
    assert_eq!(missing(world.desk.run(&user("tim"), admit(home(), user("x"), Permissions::empty()))), [Missing::Owner]);
    assert!(world.desk.run(&user("tim"), admit(third, user("x"), Permissions::all())).is_ok());
}

#[test]
fn services_are_added_once_and_to_accounts_that_exist() {
    // RULE T1
    let world = town();
    let add = |account| account::AddService { account, service: service(home()), name: "Again".parse().unwrap() };
    assert_eq!(missing(world.desk.run(&host(), add(home()))), [Missing::NewService]);
    assert_eq!(code(world.desk.run(&host(), add(nowhere()))), "not_found");
    // The same id in another account is another service.
    assert!(world.desk.run(&host(), add(elsewhere())).is_ok());
}

#[test]
fn an_agent_is_enrolled_once() {
    let world = town();
    for name in ["kim", "ian"] {
        let enrol = enrol(agent(name));
        assert_eq!(missing(world.desk.run(&host(), enrol)), [Missing::NewAgent], "and Ian is not revived by it");
    }
}
