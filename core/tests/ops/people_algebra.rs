//! RULE C5 over any sequence of what anybody may try: nobody ever holds a bit that its giver didn't hold, an account
//! has exactly one owner at every moment, only the owner makes managers, and no effect is without an entry (RULE I20).

use crate::people_common::*;
use consentry::account::{AcceptOwnership, OfferOwnership, WithdrawOwnership};
use consentry::change::Change;
use consentry::people::{Accept, Admit, Entrust, InvitationToken, Invite, Membership, Permit, Remove, Resend, Revoke};
use consentry::policy::Invitations;
use consentry::query::{Query, Rows};
use consentry::{DeskError, Permissions, Policy, UserId};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use std::collections::BTreeMap;
use time::Duration;

/// Five people: the owner of the beginning, two who manage users, a member, a stranger.
const PEOPLE: [&str; 5] = ["ada", "mia", "max", "tim", "zoe"];
/// A bit that this version doesn't know; Mia and Tim have it from a newer one.
const NEWER: u64 = 1 << 40;

#[derive(Clone, Debug)]
enum Try {
    Admit(usize, u64),
    Invite(usize, u64),
    /// By index: of the newest or of an older link.
    Accept(usize),
    Resend(usize),
    Revoke(usize),
    Permit(usize, u64),
    Entrust(usize, bool),
    Remove(usize),
    Offer(usize),
    Withdraw,
    Take,
    Days(i64),
}

fn tries() -> impl Strategy<Value = (usize, Try)> {
    let who = || 0..PEOPLE.len();
    let held = || prop_oneof![4 => 0u64..16, 2 => Just(2047u64), 1 => Just(NEWER), 1 => any::<u64>()];
    let one = prop_oneof![
        1 => (who(), held()).prop_map(|(who, bits)| Try::Admit(who, bits)),
        4 => (who(), held()).prop_map(|(who, bits)| Try::Invite(who, bits)),
        5 => any::<prop::sample::Index>().prop_map(|at| Try::Accept(at.index(8))),
        1 => (0usize..8).prop_map(Try::Resend),
        1 => (0usize..8).prop_map(Try::Revoke),
        5 => (who(), held()).prop_map(|(who, bits)| Try::Permit(who, bits)),
        3 => (who(), any::<bool>()).prop_map(|(who, may)| Try::Entrust(who, may)),
        3 => who().prop_map(Try::Remove),
        3 => who().prop_map(Try::Offer),
        1 => Just(Try::Withdraw),
        3 => Just(Try::Take),
        1 => (0i64..5).prop_map(Try::Days),
    ];
    (who(), one)
}

/// Who is a member, as it is stored; and who owns the account.
fn state(town: &Town) -> (UserId, BTreeMap<UserId, Membership>) {
    let Rows::Memberships(members) = town.rows(Query::Members { account: home(), after: None, rows: u32::MAX }) else {
        panic!("not memberships");
    };
    (town.account().owner, members.into_iter().map(|it| (it.user, it)).collect())
}

/// What somebody holds.
fn holds((owner, members): &(UserId, BTreeMap<UserId, Membership>), who: UserId) -> u64 {
    let stored = members.get(&who).map_or(0, |it| it.permissions.bits());
    if *owner == who { stored | Permissions::all().bits() } else { stored }
}

/// Links that are out: the newest and older ones, with who sent them.
type Links = Vec<(InvitationToken, UserId)>;

/// The link of that age, or the oldest one.
fn link(links: &Links, at: usize) -> Option<&(InvitationToken, UserId)> {
    links.get(links.len().saturating_sub(at + 1))
}

fn attempt(town: &Town, links: &mut Links, by: &str, one: &Try) -> Result<(), DeskError> {
    let account = home();
    let id = |who: &usize| user(PEOPLE[*who]).id;
    let sent = |links: &mut Links, invitation| links.push((town.token(invitation), user(by).id));
    match one {
        Try::Admit(who, held) => town.run(by, Admit { account, user: id(who), permissions: bits(*held) }).map(|_| ()),
        Try::Invite(who, held) => {
            let invite = Invite { account, email: email(PEOPLE[*who]), permissions: bits(*held) };
            town.run(by, invite).map(|invited| sent(links, invited.id))
        }
        Try::Accept(at) => {
            let Some((token, _)) = link(links, *at).cloned() else { return Ok(()) };
            town.run(by, Accept { token, email: email(by) }).map(|_| ())
        }
        Try::Resend(at) => {
            let Some((token, _)) = link(links, *at).cloned() else { return Ok(()) };
            let resend = Resend { account, invitation: token.invitation() };
            town.run(by, resend).map(|invited| sent(links, invited.id))
        }
        Try::Revoke(at) => {
            let Some((token, _)) = link(links, *at).cloned() else { return Ok(()) };
            town.run(by, Revoke { account, invitation: token.invitation() }).map(|_| ())
        }
        Try::Permit(who, held) => town.run(by, Permit { account, user: id(who), permissions: bits(*held) }).map(|_| ()),
        Try::Entrust(who, manages_users) => {
            town.run(by, Entrust { account, user: id(who), manages_users: *manages_users }).map(|_| ())
        }
        Try::Remove(who) => town.run(by, Remove { account, user: id(who) }).map(|_| ()),
        Try::Offer(to) => town.run(by, OfferOwnership { account, to: id(to) }).map(|_| ()),
        Try::Withdraw => town.run(by, WithdrawOwnership { account }).map(|_| ()),
        Try::Take => town.run(by, AcceptOwnership { account }).map(|_| ()),
        Try::Days(days) => {
            town.advance(Duration::days(*days));
            Ok(())
        }
    }
}

/// Who gives what a successful try gives: the inviter, the former owner, or who did it.
fn giver(links: &Links, by: &str, one: &Try, former: UserId) -> UserId {
    match one {
        Try::Accept(at) => link(links, *at).map_or(user(by).id, |(_, inviter)| *inviter),
        Try::Take => former,
        _ => user(by).id,
    }
}

fn check(town: &Town, links: &mut Links, by: &str, one: &Try) -> Result<(), TestCaseError> {
    let before = state(town);
    let commits = town.commits();
    let done = attempt(town, links, by, one);
    let after = state(town);
    let written = town.written(commits);
    // RULE I20: an effect has its entry, a refusal has no effect.
    prop_assert!(done.is_ok() || written.is_empty());
    prop_assert!(written.len() <= 1);
    for set in &written {
        prop_assert!(!facts(set).is_empty(), "an effect without an entry");
        let header = entries(set)[0].clone();
        prop_assert_eq!(header.read_header().unwrap().actor.to_string(), format!("user:{}", user(by).id));
    }
    let effects = |set: &consentry::ChangeSet| set.changes.iter().any(|it| matches!(it, Change::Put { .. }));
    prop_assert_eq!(written.iter().any(effects), !written.is_empty());
    prop_assert!(written.len() == 1 || before == after);
    // RULE C5: exactly one owner, who is a member.
    prop_assert!(after.1.contains_key(&after.0));
    prop_assert!(before.0 == after.0 || matches!(one, Try::Take) && after.0 == user(by).id);
    let from = giver(links, by, one, before.0);
    for who in PEOPLE.map(|name| user(name).id) {
        let (had, has) = (holds(&before, who), holds(&after, who));
        let (gained, lost) = (has & !had, had & !has);
        // RULE C5: nobody grants what they don't hold, and nobody what this version doesn't know.
        let given = holds(&before, from) & Permissions::all().bits();
        prop_assert_eq!(gained & !given, 0, "{:?} by {} gave {:x}", one, by, gained);
        if lost != 0 && who != user(by).id {
            prop_assert!(before.0 == user(by).id || lost & !holds(&before, user(by).id) == 0, "{:?} by {}", one, by);
        }
        let manages = |state: &(_, BTreeMap<UserId, Membership>)| state.1.get(&who).is_some_and(|it| it.manages_users);
        if manages(&before) != manages(&after) {
            // The owner's doing, leaving, or becoming the owner.
            prop_assert!(before.0 == user(by).id || who == user(by).id && (!manages(&after) || after.0 == who));
        }
        if gained != 0 {
            let by_themselves = matches!(one, Try::Accept(_) | Try::Take);
            prop_assert_eq!(who == user(by).id, by_themselves, "nobody raises themselves");
        }
    }
    Ok(())
}

/// Anybody with a link may come in, and some links are out already: so that more is reached.
fn begin() -> (Town, Links) {
    let mut town = town();
    town.desk = town.under(Policy {
        invitations: Invitations { bound_to_address: false, ..Invitations::default() },
        ..Policy::default()
    });
    town.meddle("mia", |mia| mia.permissions |= bits(NEWER));
    town.meddle("tim", |tim| tim.permissions |= bits(NEWER));
    let held = [
        ("mia", Permissions::CONTACTS | Permissions::TICKETS),
        ("max", Permissions::INVOICES),
        ("ada", Permissions::all()),
    ];
    let links = held.map(|(by, permissions)| (town.invite(by, "zoe", permissions).1, user(by).id));
    (town, links.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn nobody_ever_holds_what_nobody_could_give(steps in proptest::collection::vec(tries(), 1..60)) {
        let (town, mut links) = begin();
        for (by, one) in &steps {
            check(&town, &mut links, PEOPLE[*by], one)?;
        }
    }
}

#[test]
fn the_tries_reach_every_kind_of_success() {
    // Otherwise the property above would say little.
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut reached = std::collections::BTreeSet::new();
    for _ in 0..80 {
        let steps = proptest::collection::vec(tries(), 60).new_tree(&mut runner).unwrap().current();
        let (town, mut links) = begin();
        for (by, one) in &steps {
            let commits = town.commits();
            let _ = attempt(&town, &mut links, PEOPLE[*by], one);
            reached.extend(town.written(commits).iter().flat_map(facts).map(|fact| fact.code()));
        }
    }
    let kinds = [
        "admitted",
        "invited",
        "invitation_sent_again",
        "invitation_revoked",
        "invitation_accepted",
        "permitted",
        "entrusted",
        "removed",
    ]
    .map(|kind| format!("people.{kind}"));
    for kind in &kinds {
        assert!(reached.contains(kind.as_str()), "{kind} in {reached:?}");
    }
    for kind in ["account.ownership_offered", "account.ownership_withdrawn", "account.ownership_accepted"] {
        assert!(reached.contains(kind), "{kind}");
    }
}
