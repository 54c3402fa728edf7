//! What nobody may read (RULE A11).

use crate::access_common::*;
use crate::people_common::{Recorder, Town, keys};
use consentry::access::Scope;
use consentry::assistance::{AssistanceRequest, Code, Current, Offline, Request, Standing};
use consentry::keys::{Key as Secret, Keys};
use consentry::policy::Start;
use consentry::record::Key;
use consentry::{Desk, KeyRing, MemoryStore, Missing, Store};

fn ask(desk: &Desk<impl Store>) -> (Standing, String) {
    desk.run(&user("tim"), Request::new(home())).unwrap();
    let secret = desk.run(&user("tim"), Offline { account: home() }).unwrap().secret.reveal().to_owned();
    (desk.run(&user("tim"), Current { account: home() }).unwrap(), secret)
}

/// A desk over the same store with these keys.
fn with_ring(world: &World<MemoryStore>, seed: u64, ring: impl KeyRing + 'static) -> Desk<MemoryStore> {
    Desk::with(world.desk.store().clone(), settings(&world.clock, seed).policy(policy()).unwrap().keys(ring))
}

#[test]
fn neither_secret_nor_code_is_ever_written_in_the_clear() {
    // RULE A11
    let mut codes = Vec::new();
    let store = Recorder::default();
    let world = access_on(store.clone(), with(|policy| policy.assistance.start = Start::Epoch));
    for _ in 0..3 {
        let (standing, secret) = ask(&world.desk);
        codes.extend([standing.code.unwrap().reveal(), secret, standing.link.unwrap().reveal().to_owned()]);
        world.advance(1_800);
        codes.push(world.current_code("tim").reveal());
    }
    missing(world.enter("kim", by_code(&"12345678".parse().unwrap(), user("tim"), enter(&[Scope::SETTINGS]))));
    codes.push("12345678".to_owned());
    let desk = world.another(policy(), 300);
    let town = Town { clock: std::sync::Arc::clone(&world.clock), store: store.clone(), desk };
    let written = town.ever_written();
    assert!(written.contains("cs1.first.") && written.contains("Sealed(first, …)"), "the requests are there, sealed");
    for secret in &codes {
        assert!(!written.contains(secret.as_str()), "{secret}");
    }
}

#[test]
fn debug_shows_neither() {
    // RULE A11
    let world = access_under(|policy| policy.assistance.start = Start::Epoch);
    let (standing, secret) = ask(&world.desk);
    let digits = standing.code.as_ref().unwrap().reveal();
    let recipe = world.desk.run(&user("tim"), Offline { account: home() }).unwrap();
    let code: Code = digits.parse().unwrap();
    let entry = by_code(&code, user("tim"), enter(&[Scope::SETTINGS]));
    let shown = format!("{standing:?} {recipe:?} {entry:?} {code:?}");
    assert!(!shown.contains(&digits) && !shown.contains(&secret), "{shown}");
    assert!(shown.contains("Code(…)") && shown.contains("SecretText(…)"), "{shown}");
}

#[test]
fn a_reply_that_is_kept_has_no_secret() {
    // RULE A11: what a committing operation answers is stored with its command.
    let world = access_town();
    let requested = world.desk.run(&user("tim"), Request::new(home())).unwrap();
    let json = serde_json::to_value(requested).unwrap();
    let keys: Vec<_> = json.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["changes_at", "generation", "until"]);
}

#[test]
fn a_secret_moved_to_another_account_or_generation_opens_nothing() {
    // RULES A8, A11
    let world = access_town();
    world.desk.run(&user("tim"), Request::new(home())).unwrap();
    world.desk.run(&user("eve"), Request::new(elsewhere())).unwrap();
    let request = |account| record::<AssistanceRequest>(world.desk.store(), Key::Assistance(account)).unwrap();
    let ((version, theirs), (_, ours)) = (request(elsewhere()), request(home()));
    assert_ne!(theirs.secret, ours.secret);
    put(world.desk.store(), AssistanceRequest { secret: ours.secret.clone(), ..theirs }, version);
    let moved = world.desk.run(&user("eve"), Current { account: elsewhere() });
    assert_eq!(missing(moved), [Missing::Keys]);
    let (version, ours) = request(home());
    put(world.desk.store(), AssistanceRequest { generation: ours.generation + 1, ..ours }, version);
    assert_eq!(missing(world.desk.run(&user("tim"), Current { account: home() })), [Missing::Keys]);
}

#[test]
fn keys_rotate_while_requests_stand() {
    // RULE A11
    let world = access_town();
    let code = world.code("tim");
    let old = keys();
    let new = Keys::new("second".parse().unwrap(), Secret::new([8; 32]));
    let current = |desk: &Desk<MemoryStore>| desk.run(&user("tim"), Current { account: home() });
    let rotated = with_ring(&world, 500, new.clone().keeping(old.id.clone(), old.key.clone()));
    assert_eq!(current(&rotated).unwrap().code, Some(code), "the old request, with its own key");
    let without = with_ring(&world, 600, new);
    assert_eq!(missing(current(&without)), [Missing::Keys], "without it there is no code");
    without.run(&user("tim"), Request::new(home())).unwrap();
    assert!(current(&without).unwrap().code.is_some() && current(&rotated).unwrap().code.is_some());
    assert_eq!(missing(current(&world.desk)), [Missing::Keys], "a desk that was forgotten");
    assert!(format!("{:?}", world.desk.store()).contains("Sealed(second, …)"));
}

#[test]
fn a_host_without_keys_has_no_codes() {
    let world = access_town();
    let keyless = Desk::with(world.desk.store().clone(), settings(&world.clock, 700).policy(policy()).unwrap());
    assert_eq!(missing(keyless.run(&user("tim"), Request::new(home()))), [Missing::Keys]);
}

#[test]
fn every_request_has_a_secret_of_its_own() {
    // RULE A8
    let world = access_town();
    let secrets: std::collections::BTreeSet<_> = (0..50).map(|_| ask(&world.desk).1).collect();
    assert_eq!(secrets.len(), 50);
}
