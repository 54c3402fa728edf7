//! RULES C3, C5: inviting people; single use, seven days, bound to the address, revocable.

use crate::people_common::*;
use consentry::journal::Fact;
use consentry::people::{Accept, InvitationStatus, InvitationToken, Invitations, Invite, Resend, Revoke};
use consentry::policy::Invitations as How;
use consentry::{CommandId, InvitationId, Missing, Page, Permissions, Policy};
use std::sync::{Arc, Barrier};
use time::Duration;

const CONTACTS: Permissions = Permissions::CONTACTS;

fn invite(whom: &str, permissions: Permissions) -> Invite {
    Invite { account: home(), email: email(whom), permissions }
}

fn accept(token: &InvitationToken, address: &str) -> Accept {
    Accept { token: token.clone(), email: email(address) }
}

fn unbound() -> Policy {
    Policy { invitations: How { bound_to_address: false, ..How::default() }, ..Policy::default() }
}

#[test]
fn who_may_manage_users_invites_and_the_invited_person_becomes_a_member() {
    // RULE C3
    let town = town();
    for by in ["ada", "mia"] {
        let whom = format!("friend-of-{by}");
        let (invited, token) = town.invite(by, &whom, CONTACTS);
        assert_eq!(
            town.last_facts(),
            [Fact::Invited { invitation: invited.id, permissions: CONTACTS }],
            "the entry that the mail follows from"
        );
        assert_eq!((invited.invited_by, invited.status, invited.expired), (user(by).id, InvitationStatus::Open, false));
        let member = town.accept(&whom, &token).unwrap();
        assert_eq!((member.user, member.permissions, member.manages_users), (user(&whom).id, CONTACTS, false));
        assert_eq!(town.membership(&whom), Some(member));
        let fact = Fact::InvitationAccepted { invitation: invited.id, user: user(&whom).id, permissions: CONTACTS };
        assert_eq!(town.last_facts(), [fact]);
        assert_eq!(town.invitation(invited.id).accepted_by, Some(user(&whom).id));
    }
}

#[test]
fn nobody_else_invites_and_learns_nothing_by_trying() {
    // RULES C3, T11: alone and first, whatever else is wrong.
    let town = town();
    let (invited, _) = town.invite("ada", "zoe", CONTACTS);
    let before = town.all();
    for by in ["tim", "bob"] {
        for permissions in [CONTACTS, bits(u64::MAX)] {
            assert_eq!(missing(town.run(by, invite("zoe", permissions))), [Missing::UsersPermission]);
        }
        for invitation in [invited.id, InvitationId::from_name("none")] {
            let account = home();
            assert_eq!(missing(town.run(by, Resend { account, invitation })), [Missing::UsersPermission]);
            assert_eq!(missing(town.run(by, Revoke { account, invitation })), [Missing::UsersPermission]);
        }
        let list = Invitations { account: home(), page: Page::default() };
        assert_eq!(missing(town.run(by, list)), [Missing::UsersPermission]);
    }
    assert_eq!(town.all(), before);
}

#[test]
fn nobody_invites_with_what_they_do_not_hold() {
    // RULE C5
    let town = town();
    let before = town.all();
    for permissions in [Permissions::INVOICES, CONTACTS | Permissions::INVOICES, Permissions::all(), bits(1 << 50)] {
        assert_eq!(missing(town.run("mia", invite("zoe", permissions))), [Missing::HeldPermissions]);
    }
    // An unknown bit can't be granted, not by who has it, and not by the owner.
    assert_eq!(missing(town.run("ada", invite("zoe", bits(1 << 50)))), [Missing::HeldPermissions]);
    assert_eq!(town.all(), before);
    town.meddle("mia", |mia| mia.permissions |= bits(1 << 50));
    assert_eq!(missing(town.run("mia", invite("zoe", bits(1 << 50)))), [Missing::HeldPermissions]);
    town.run("mia", invite("zoe", CONTACTS | Permissions::TICKETS)).unwrap();
}

#[test]
fn an_invitation_lasts_seven_days_to_the_microsecond() {
    // RULE C5
    for (late, expected) in
        [(-1, None), (0, Some(Missing::UnexpiredInvitation)), (1, Some(Missing::UnexpiredInvitation))]
    {
        let town = town();
        let (invited, token) = town.invite("mia", "zoe", CONTACTS);
        assert_eq!(invited.expires_at.since(invited.sent_at), Duration::days(7));
        town.advance(Duration::days(7) + Duration::microseconds(late));
        let accepted = town.accept("zoe", &token);
        match expected {
            None => assert!(accepted.is_ok()),
            Some(one) => assert_eq!(missing(accepted), [one]),
        }
    }
}

#[test]
fn the_policy_says_how_long() {
    let town = town();
    let policy = |open_for_days| Policy { invitations: How { open_for_days, ..How::default() }, ..Policy::default() };
    let invited = town.under(policy(90)).run(&user("ada"), invite("zoe", CONTACTS)).unwrap();
    assert_eq!(invited.expires_at.since(invited.sent_at), Duration::days(90));
    // A stricter policy that comes later doesn't take back what was promised; revoking does.
    town.advance(Duration::days(80));
    assert!(town.under(policy(1)).run(&user("zoe"), accept(&town.token(invited.id), "zoe")).is_ok());
}

#[test]
fn a_clock_that_runs_back_revives_no_invitation() {
    // RULE A12: the account's own time counts.
    let town = town();
    let (_, token) = town.invite("ada", "zoe", CONTACTS);
    town.advance(Duration::days(8));
    town.invite("ada", "yan", CONTACTS);
    town.clock.set(at(START));
    assert_eq!(missing(town.accept("zoe", &token)), [Missing::UnexpiredInvitation]);
    let listed = town.run("ada", Invitations { account: home(), page: Page::default() }).unwrap();
    let expired: Vec<_> = listed.rows.iter().map(|it| (it.email.as_str(), it.expired)).collect();
    assert_eq!(expired, [("zoe@example.com", true), ("yan@example.com", false)]);
}

#[test]
fn an_invitation_is_accepted_once() {
    // RULE C5: a second time by the same user, by another with the link, and by another account's owner.
    let town = town();
    let (_, token) = town.invite("ada", "zoe", CONTACTS);
    town.accept("zoe", &token).unwrap();
    let before = town.all();
    assert_eq!(missing(town.accept("zoe", &token)), [Missing::OpenInvitation, Missing::NewMember]);
    assert_eq!(missing(town.run("eve", accept(&token, "zoe"))), [Missing::OpenInvitation]);
    let both = town.run("eve", accept(&token, "eve"));
    assert_eq!(missing(both), [Missing::OpenInvitation, Missing::InvitedAddress]);
    assert_eq!(town.all(), before);
    // The same command, run again, is the same acceptance.
    let (_, token) = town.invite("ada", "yan", CONTACTS);
    let run = || town.desk.run_command(CommandId::from_name("yan"), &user("yan"), accept(&token, "yan"));
    let (first, commits) = (run().unwrap(), town.commits());
    town.advance(Duration::days(9));
    assert_eq!(run().unwrap(), first);
    assert_eq!(town.commits(), commits);
    let other = town.desk.run_command(CommandId::from_name("yan"), &user("eve"), accept(&token, "yan"));
    assert_eq!(missing(other), [Missing::OpenInvitation, Missing::UnexpiredInvitation]);
}

#[test]
fn two_who_accept_at_once_are_one() {
    // RULE C5: two desks over one store, as two processes have it, and a link that anybody may use.
    for round in 0..20 {
        let town = town();
        let (invited, token) = town.invite("ada", "zoe", CONTACTS);
        let barrier = Arc::new(Barrier::new(4));
        let threads: Vec<_> = (0..4)
            .map(|nth| {
                let (desk, token, barrier) = (town.under(unbound()), token.clone(), Arc::clone(&barrier));
                std::thread::spawn(move || {
                    barrier.wait();
                    desk.run(&user(&format!("thief-{nth}")), accept(&token, "any"))
                })
            })
            .collect();
        let results: Vec<_> = threads.into_iter().map(|thread| thread.join().unwrap()).collect();
        let (won, lost): (Vec<_>, Vec<_>) = results.into_iter().partition(Result::is_ok);
        assert_eq!((won.len(), lost.len()), (1, 3), "round {round}");
        for lost in lost {
            assert_eq!(missing(lost), [Missing::OpenInvitation]);
        }
        let accepted_by = town.invitation(invited.id).accepted_by;
        assert_eq!(accepted_by, Some(won[0].as_ref().unwrap().user));
    }
}

#[test]
fn an_acceptance_decided_before_something_changed_is_not_committed() {
    // RULE C5: revoked, sent again, demoted, removed or joined between reading and committing.
    let race = |then: &dyn Fn(&Town, InvitationId, Accept)| {
        let town = town();
        let (invited, token) = town.invite("mia", "zoe", CONTACTS);
        then(&town, invited.id, accept(&token, "zoe"));
        assert_eq!(town.membership("zoe").is_some(), town.invitation(invited.id).accepted_by.is_some());
    };
    let account = home();
    race(&|town, invitation, accept| town.loses(("zoe", accept), ("ada", Revoke { account, invitation })));
    race(&|town, invitation, accept| town.loses(("zoe", accept), ("max", Resend { account, invitation })));
    race(&|town, _, accept| {
        let user = user("mia").id;
        town.loses(("zoe", accept), ("ada", consentry::people::Remove { account, user }));
    });
    race(&|town, _, accept| {
        let user = user("mia").id;
        town.loses(("zoe", accept), ("ada", consentry::people::Entrust { account, user, manages_users: false }));
    });
    race(&|town, _, accept| {
        let (user, permissions) = (user("mia").id, Permissions::empty());
        town.loses(("zoe", accept), ("ada", consentry::people::Permit { account, user, permissions }));
    });
    let town = town();
    let (_, token) = town.invite("mia", "zoe", CONTACTS);
    town.loses(("zoe", accept(&token, "zoe")), ("zoe", accept(&token, "zoe")));
}

#[test]
fn a_revoked_invitation_stays_revoked() {
    // RULE C5
    let town = town();
    let (invited, token) = town.invite("ada", "zoe", CONTACTS);
    let (account, invitation) = (home(), invited.id);
    // Whoever manages users may, also if another sent it.
    let revoked = town.run("max", Revoke { account, invitation }).unwrap();
    assert_eq!(revoked.status, InvitationStatus::Revoked);
    assert_eq!(town.last_facts(), [Fact::InvitationRevoked { invitation }]);
    let before = town.all();
    assert_eq!(missing(town.accept("zoe", &token)), [Missing::OpenInvitation]);
    assert_eq!(missing(town.run("ada", Revoke { account, invitation })), [Missing::OpenInvitation]);
    assert_eq!(missing(town.run("ada", Resend { account, invitation })), [Missing::OpenInvitation]);
    assert!(town.invitation(invitation).token(&keys()).is_none(), "and no mail is written for it");
    assert_eq!(town.all(), before);
    let (accepted, token) = town.invite("ada", "yan", CONTACTS);
    town.accept("yan", &token).unwrap();
    let late = Revoke { account, invitation: accepted.id };
    assert_eq!(missing(town.run("ada", late)), [Missing::OpenInvitation]);
}

#[test]
fn sending_again_kills_the_older_links_and_gives_a_new_span() {
    // RULE C5
    let town = town();
    let (invited, first) = town.invite("ada", "zoe", CONTACTS);
    town.advance(Duration::days(8));
    let again = town.run("ada", Resend { account: home(), invitation: invited.id }).unwrap();
    assert_eq!(town.last_facts(), [Fact::InvitationSentAgain { invitation: invited.id, generation: 2 }]);
    assert_eq!(
        (again.id, again.expires_at.since(again.sent_at), again.expired),
        (invited.id, Duration::days(7), false)
    );
    let second = town.token(invited.id);
    assert_ne!(first, second);
    assert!(not_found(town.accept("zoe", &first)), "it never was, as far as its holder may know");
    town.accept("zoe", &second).unwrap();
    assert!(not_found(town.accept("zoe", &first)), "also afterwards");
}

#[test]
fn who_sends_it_again_vouches_for_it() {
    // RULE C5: Max can't revive what Ada granted beyond what he holds; what he does send stands and falls with him.
    let town = town();
    let (account, whole) = (home(), CONTACTS | Permissions::TICKETS);
    let (wide, _) = town.invite("ada", "zoe", whole);
    let refused = town.run("max", Resend { account, invitation: wide.id });
    assert_eq!(missing(refused), [Missing::HeldPermissions]);
    let (narrow, _) = town.invite("mia", "yan", CONTACTS);
    town.remove("ada", "mia").unwrap();
    assert_eq!(missing(town.accept("yan", &town.token(narrow.id))), [Missing::OpenInvitation]);
    let again = town.run("max", Resend { account, invitation: narrow.id }).unwrap();
    assert_eq!(again.invited_by, user("max").id);
    town.accept("yan", &town.token(narrow.id)).unwrap();
    let (third, _) = town.invite("ada", "xen", CONTACTS);
    town.run("max", Resend { account, invitation: third.id }).unwrap();
    town.remove("ada", "max").unwrap();
    assert_eq!(missing(town.accept("xen", &town.token(third.id))), [Missing::OpenInvitation]);
}

#[test]
fn the_new_member_gets_what_the_inviter_still_holds() {
    // RULE C5
    let town = town();
    let both = CONTACTS | Permissions::TICKETS;
    let (_, token) = town.invite("mia", "zoe", both);
    town.permit("ada", "mia", Permissions::TICKETS | Permissions::ORDERS).unwrap();
    assert_eq!(town.accept("zoe", &token).unwrap().permissions, Permissions::TICKETS, "no more, and nothing else");
    let (_, token) = town.invite("mia", "yan", Permissions::TICKETS);
    town.permit("ada", "mia", Permissions::empty()).unwrap();
    assert_eq!(town.accept("yan", &token).unwrap().permissions, Permissions::empty());
}

#[test]
fn an_inviter_who_was_removed_or_demoted_lets_nobody_in() {
    // RULE C5
    let town = town();
    let (_, token) = town.invite("mia", "zoe", CONTACTS);
    town.entrust("mia", false);
    assert_eq!(missing(town.accept("zoe", &token)), [Missing::OpenInvitation]);
    town.entrust("mia", true);
    town.remove("ada", "mia").unwrap();
    assert_eq!(missing(town.accept("zoe", &token)), [Missing::OpenInvitation]);
    // Back again, and trusted again: what was sent before stays void.
    town.advance(Duration::seconds(1));
    town.admit("mia", CONTACTS);
    town.entrust("mia", true);
    assert_eq!(missing(town.accept("zoe", &token)), [Missing::OpenInvitation]);
    let (_, token) = town.invite("mia", "zoe", CONTACTS);
    town.accept("zoe", &token).unwrap();
}

#[test]
fn an_invitation_is_bound_to_its_address_unless_the_policy_says_otherwise() {
    // RULE C5; WHMCS lets any address in.
    let town = town();
    let (_, token) = town.invite("ada", "zoe", CONTACTS);
    for address in ["eve", "zoe+x", "z.oe", "zoe@example.com"] {
        let address =
            if address.contains('@') { "zoe@example.org".to_owned() } else { format!("{address}@example.com") };
        let email = address.parse().unwrap();
        let stolen = town.run("eve", Accept { token: token.clone(), email });
        assert_eq!(missing(stolen), [Missing::InvitedAddress], "{address}");
    }
    // Another spelling of the same mailbox is the same address.
    let email = "\"ZOE\"@EXAMPLE.com".parse().unwrap();
    assert!(town.run("zoe", Accept { token, email }).is_ok());
    let (_, token) = town.invite("ada", "yan", CONTACTS);
    assert!(town.under(unbound()).run(&user("eve"), accept(&token, "eve")).is_ok());
}

#[test]
fn whoever_is_a_member_already_accepts_nothing() {
    let town = town();
    let (_, token) = town.invite("ada", "tim", Permissions::all());
    assert_eq!(missing(town.accept("tim", &token)), [Missing::NewMember]);
    assert_eq!(town.membership("tim").unwrap().permissions, CONTACTS, "and keeps what he had");
    let (_, token) = town.invite("mia", "ada", CONTACTS);
    assert_eq!(missing(town.accept("ada", &token)), [Missing::NewMember]);
    assert_eq!(town.account().owner, user("ada").id);
    let (_, token) = town.invite("mia", "mia", CONTACTS);
    assert_eq!(missing(town.accept("mia", &token)), [Missing::NewMember], "nobody invites themselves");
}

#[test]
fn all_that_is_missing_is_said_at_once_to_who_has_the_token() {
    let town = town();
    let (invited, token) = town.invite("mia", "zoe", CONTACTS);
    town.run("mia", Revoke { account: home(), invitation: invited.id }).unwrap();
    town.advance(Duration::days(7));
    assert_eq!(
        missing(town.run("tim", accept(&token, "tim"))),
        [Missing::OpenInvitation, Missing::UnexpiredInvitation, Missing::InvitedAddress, Missing::NewMember]
    );
}

#[test]
fn who_was_removed_can_be_invited_again() {
    let town = town();
    town.remove("ada", "bob").unwrap();
    let (_, token) = town.invite("mia", "bob", CONTACTS);
    let back = town.accept("bob", &token).unwrap();
    assert_eq!(
        (back.permissions, back.removed_at, back.manages_users),
        (CONTACTS, None, false),
        "and has nothing of before"
    );
    assert_eq!(town.membership("bob"), Some(back));
}

#[test]
fn open_invitations_are_listed_page_by_page_with_those_that_are_too_old() {
    let town = town();
    let mut sent = Vec::new();
    for nth in 0..5 {
        sent.push(town.invite("ada", &format!("friend-{nth}"), CONTACTS));
        town.advance(Duration::days(2));
    }
    town.accept("friend-4", &sent[4].1).unwrap();
    town.run("ada", Revoke { account: home(), invitation: sent[3].0.id }).unwrap();
    let mut page = Page::first(2).unwrap();
    let mut seen = Vec::new();
    loop {
        let listed = town.run("mia", Invitations { account: home(), page: page.clone() }).unwrap();
        assert!(listed.rows.len() <= 2);
        seen.extend(listed.rows.iter().map(|it| (it.email.to_string(), it.expired)));
        let Some(next) = listed.next else { break };
        page = Page::first(2).unwrap().after(next);
    }
    let expected = [("friend-0", true), ("friend-1", true), ("friend-2", false)];
    assert_eq!(seen, expected.map(|(name, expired)| (email(name).to_string(), expired)));
    let cursor = town.run("mia", Invitations { account: home(), page: Page::first(1).unwrap() }).unwrap().next.unwrap();
    let foreign = Invitations { account: elsewhere(), page: Page::default().after(cursor) };
    assert_eq!(town.run("eve", foreign).unwrap_err().code(), "invalid.foreign_cursor");
}
