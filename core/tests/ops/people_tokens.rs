//! RULES C5, T11, A11: the token in an invitation's link, and what somebody with a stolen, old or made-up one can do:
//! nothing.

use crate::people_common::*;
use consentry::keys::{Key as Secret, KeyRing, NoKeys, OneKey};
use consentry::people::{Accept, Invitation, InvitationToken, Invite, Resend};
use consentry::record::Key;
use consentry::text::KeyId;
use consentry::{Desk, InvitationId, Missing, Permissions};
use std::sync::Mutex;

const CONTACTS: Permissions = Permissions::CONTACTS;

fn invite(whom: &str, permissions: Permissions) -> Invite {
    Invite { account: home(), email: email(whom), permissions }
}

fn accept(token: &InvitationToken, address: &str) -> Accept {
    Accept { token: token.clone(), email: email(address) }
}

#[test]
fn a_token_that_does_not_open_finds_nothing_whatever_the_reason() {
    // RULE T11: to the last letter the same answer, and nothing is done.
    let town = town();
    let (invited, token) = town.invite("mia", "zoe", CONTACTS);
    let (_, other) = town.invite("mia", "yan", CONTACTS);
    let text = token.reveal();
    let part = |at: usize| text[3 + 32 * at..35 + 32 * at].to_owned();
    let made = |account: &str, invitation: &str, inviter: &str, secret: &str| -> InvitationToken {
        format!("ci1{account}{invitation}{inviter}{secret}").parse().unwrap()
    };
    let hex = |id: uuid::Uuid| id.simple().to_string();
    let (account, invitation, sender, secret) = (part(0), part(1), part(2), part(3));
    let eve = town.run("eve", Invite { account: elsewhere(), ..invite("zoe", CONTACTS) }).unwrap();
    let foreign = town.record::<Invitation>(Key::Invitation(elsewhere(), eve.id)).unwrap().1.token(&keys()).unwrap();
    let (foreign_text, other_text) = (foreign.reveal(), other.reveal());
    let before = town.all();
    let attempts = [
        ("a guess", made(&account, &invitation, &sender, &"1".repeat(32))),
        ("another's secret", made(&account, &invitation, &sender, &other_text[99..])),
        ("another's id", made(&account, &other_text[35..67], &sender, &secret)),
        ("no such invitation", made(&account, &hex(InvitationId::from_name("x").uuid()), &sender, &secret)),
        ("another account", made(&hex(elsewhere().uuid()), &invitation, &sender, &secret)),
        ("another account's invitation", made(&account, &foreign_text[35..67], &sender, &foreign_text[99..])),
        (
            "another account's, all of it",
            made(&account, &foreign_text[35..67], &foreign_text[67..99], &foreign_text[99..]),
        ),
        ("no account", made(&hex(nowhere().uuid()), &invitation, &sender, &secret)),
        ("the owner as inviter", made(&account, &invitation, &hex(user("ada").id.uuid()), &secret)),
        ("oneself as inviter", made(&account, &invitation, &hex(user("zoe").id.uuid()), &secret)),
    ];
    for (which, token) in attempts {
        for by in ["zoe", "tim", "eve", "mia"] {
            assert!(not_found(town.run(by, accept(&token, "zoe"))), "{which} by {by}");
        }
    }
    assert_eq!(town.all(), before);
    town.accept("zoe", &token).unwrap();
    assert_eq!(town.invitation(invited.id).accepted_by, Some(user("zoe").id));
}

#[test]
fn without_keys_nobody_is_invited() {
    let town = town();
    let desk = Desk::with(town.store.clone(), settings(&town.clock, 3).keys(NoKeys));
    assert_eq!(missing(desk.run(&user("ada"), invite("zoe", CONTACTS))), [Missing::Keys]);
    let both = [Missing::HeldPermissions, Missing::Keys];
    assert_eq!(missing(desk.run(&user("mia"), invite("zoe", Permissions::ORDERS))), both);
    assert_eq!(missing(desk.run(&user("tim"), invite("zoe", CONTACTS))), [Missing::UsersPermission]);
    let (invited, token) = town.invite("ada", "zoe", CONTACTS);
    let again = Resend { account: home(), invitation: invited.id };
    assert_eq!(missing(desk.run(&user("ada"), again)), [Missing::Keys]);
    // What was sent can still be accepted: the hash is enough.
    assert!(desk.run(&user("zoe"), accept(&token, "zoe")).is_ok());
}

#[test]
fn keys_can_be_changed_while_invitations_are_out() {
    struct Ring(Mutex<Vec<OneKey>>);
    impl KeyRing for Ring {
        fn current(&self) -> Option<(KeyId, Secret)> {
            self.0.lock().unwrap().last()?.current()
        }
        fn key(&self, id: &KeyId) -> Option<Secret> {
            self.0.lock().unwrap().iter().find_map(|one| one.key(id))
        }
    }
    let town = town();
    let second = OneKey { id: "second".parse().unwrap(), key: Secret::new([9; 32]) };
    let ring = Ring(Mutex::new(vec![keys(), second.clone()]));
    let (old, _) = town.invite("ada", "zoe", CONTACTS);
    let desk = Desk::with(town.store.clone(), settings(&town.clock, 3).keys(second.clone()));
    let new = desk.run(&user("ada"), invite("yan", CONTACTS)).unwrap();
    for (id, who) in [(old.id, "zoe"), (new.id, "yan")] {
        let token = town.invitation(id).token(&ring).unwrap();
        desk.run(&user(who), accept(&token, who)).unwrap();
    }
    let (kept, _) = town.invite("ada", "xen", CONTACTS);
    assert!(town.invitation(kept.id).token(&second).is_none(), "without its key a link can't be written");
}

#[test]
fn the_secret_is_nowhere() {
    // RULES C5, A11: not in records, entries, outcomes, replies, debug output or errors; not as text, hex or numbers.
    let town = town();
    let (invited, token) = town.invite("mia", "zoe", CONTACTS);
    let again = town.run("mia", Resend { account: home(), invitation: invited.id }).unwrap();
    let newest = town.token(invited.id);
    let stranger = town.run("eve", accept(&token, "eve")).unwrap_err();
    let wrong = town.run("eve", accept(&newest, "eve")).unwrap_err();
    let accepted = town.accept("zoe", &newest).unwrap();
    let written = town.ever_written();
    assert!(written.contains("token_hash") && written.contains("people.invitation_accepted"));
    let told = [
        written,
        format!("{invited:?} {again:?} {accepted:?} {stranger} {stranger:?} {wrong} {wrong:?} {newest:?}"),
        format!("{:?} {:?}", accept(&newest, "zoe"), town.invitation(invited.id)),
        serde_json::to_string(&(invited, again, accepted)).unwrap(),
    ];
    let told = told.join("\n");
    for token in [token, newest] {
        let secret = token.reveal()[99..].to_owned();
        let numbers: Vec<String> = hex::decode(&secret).unwrap().iter().map(ToString::to_string).collect();
        for form in [secret.clone(), secret.to_uppercase(), numbers.join(","), numbers.join(", "), token.reveal()] {
            assert!(!told.contains(&form), "{form}");
        }
    }
}

#[test]
fn tokens_are_read_exactly_and_errors_do_not_echo_them() {
    let town = town();
    let (_, token) = town.invite("ada", "zoe", CONTACTS);
    let text = token.reveal();
    for wrong in
        [text.to_uppercase(), format!(" {text}"), format!("{text} "), text[..130].to_owned(), text.replace("ci1", "")]
    {
        let error = wrong.parse::<InvitationToken>().unwrap_err();
        assert_eq!((error.field(), error.code()), ("invitation.token", "invalid.not_a_token"));
        let json = serde_json::json!({ "token": wrong, "email": "zoe@example.com" });
        let error = serde_json::from_value::<Accept>(json).unwrap_err().to_string();
        assert!(error.len() < 80 && !error.contains(&text[99..120]), "{error}");
    }
    let json = serde_json::to_value(accept(&token, "zoe")).unwrap();
    assert_eq!(serde_json::from_value::<Accept>(json.clone()).unwrap(), accept(&token, "zoe"));
    let mut more = json;
    more["permissions"] = serde_json::json!(["profile"]);
    assert!(serde_json::from_value::<Accept>(more).is_err(), "nobody brings their own permissions");
}
