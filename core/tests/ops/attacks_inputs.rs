//! Hostile input to what lets support in: each text and number of each operation about access, consents, the staff and reviews
//! is refused by the name of its field; lists have an end; cursors are of their own query.

use crate::access_common::*;
use crate::inputs::names;
use consentry::access::{self, Action, AskBreakGlass, Check, Enter, Evidence, Preview, Proof, Record, Scope, Scopes};
use consentry::consent::Give;
use consentry::error::Problem;
use consentry::set::{Roles, Teams, Trainings};
use consentry::{Cursor, Desk, DeskError, MemoryStore, Page, assistance, consent, review, staff};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use time::Duration;

fn not_ids() -> Vec<Value> {
    let nil = uuid::Uuid::nil().to_string();
    [json!(""), json!("4711"), json!("00000000-0000-0000-0000-00000000000g"), json!(nil)].to_vec()
}

/// Like [`not_ids`], of an account: the nil id is the staff's realm, which is no account to anybody.
fn not_accounts() -> Vec<Value> {
    not_ids().into_iter().take(3).collect()
}

fn lines(max: usize) -> Vec<Value> {
    [json!(""), json!(" \u{200b}"), json!("a\u{1b}[2J"), json!("a\0b"), json!("x".repeat(max + 1))].to_vec()
}

fn line(max: usize) -> Vec<Value> {
    [lines(max), vec![json!("a\nb"), json!("gpj.\u{202e}exe")]].concat()
}

fn tokens() -> Vec<Value> {
    [json!(""), json!("Privacy"), json!("a b"), json!("a/b"), json!("ä"), json!("x".repeat(65))].to_vec()
}

fn links() -> Vec<Value> {
    let bad = [
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,hi",
        "file:///etc/passwd",
        "//example.com",
        "https://",
        "https:// example.com",
        "https://example.com/\"onload=",
        "https://example.com/<script>",
        "https://example.com/\u{202e}",
        "https://example.com/\n",
        " https://example.com/",
    ];
    let long = format!("https://example.com/{}", "x".repeat(2_000));
    bad.into_iter().map(Value::from).chain([json!(long)]).collect()
}

fn moments() -> Vec<Value> {
    [json!(""), json!("2026-02-30T00:00:00.000000Z"), json!("2026-11-22T03:38:31Z"), json!("10000-01-01")].to_vec()
}

fn digests() -> Vec<Value> {
    [json!(""), json!("00"), json!("g".repeat(64)), json!("AB".repeat(32))].to_vec()
}

fn cursors() -> Vec<Value> {
    [json!(""), json!("c1"), json!(format!("c1{}", "F".repeat(32))), json!("c2".repeat(17))].to_vec()
}

fn rows() -> Vec<Value> {
    [json!(0), json!(201), json!(u32::MAX)].to_vec()
}

/// Names of scopes that there can't be, and more of them than a list has room for.
fn scope_lists() -> Vec<(Value, &'static str)> {
    let many: Vec<_> = (0..10_000).map(|n| format!("s{n}")).collect();
    vec![
        (json!([""]), "scope"),
        (json!(["Settings"]), "scope"),
        (json!(["settings users"]), "scope"),
        (json!(["settings\0"]), "scope"),
        (json!(["x".repeat(25)]), "scope"),
        (json!(many), "scopes"),
    ]
}

/// Like [`names`], of a field that may be left out.
fn optional<O: DeserializeOwned>(good: &impl Serialize, field: &str, bad: &[Value], named: &str) {
    let good = serde_json::to_value(good).unwrap();
    for value in bad {
        let mut input = good.clone();
        *input.pointer_mut(field).unwrap() = value.clone();
        let error = serde_json::from_value::<O>(input).err().unwrap_or_else(|| panic!("{field} took {value}"));
        assert!(error.to_string().starts_with(&format!("{named}: ")), "{field} = {value}: {error}");
    }
}

fn asked() -> AskBreakGlass {
    let Enter { account, user, scopes, reason, link, .. } = enter(&[Scope::SETTINGS]);
    AskBreakGlass { account, user, scopes, reason, link }
}

fn given() -> Give {
    let (from, until) = (at(START), at(START).saturating_add(Duration::days(7)));
    let scopes = scopes(&[Scope::IMPORT]);
    Give { account: home(), scopes, from, until, evidence: evidence(), ticket: None, agent: None }
}

#[test]
fn entering_names_the_field_that_is_wrong() {
    let coded = Enter {
        ticket: Some(consentry::TicketId::from_name("t")),
        responsible: Some(user("ada").id),
        ..enter(&[Scope::SETTINGS])
    };
    names::<Enter>(&coded, "/account", &not_accounts(), "account");
    names::<Enter>(&coded, "/user", &not_ids(), "user");
    optional::<Enter>(&coded, "/ticket", &not_ids(), "ticket");
    optional::<Enter>(&coded, "/responsible", &not_ids(), "user");
    names::<Enter>(&coded, "/reason", &lines(2_000), "access.reason");
    names::<Enter>(&coded, "/link", &links(), "access.link");
    for (bad, field) in scope_lists() {
        names::<Enter>(&coded, "/scopes", &[bad], field);
    }
    let consent = Proof::Consent { consent: consentry::ConsentId::from_name("c"), given_by: user("ada").id };
    let consented = Enter { proof: consent, ..coded.clone() };
    names::<Enter>(&consented, "/proof/consent/consent", &not_ids(), "consent");
    names::<Enter>(&consented, "/proof/consent/given_by", &not_ids(), "user");
    let emergency = Proof::BreakGlass { request: consentry::BreakGlassId::from_name("b") };
    let emergency = Enter { proof: emergency, ..coded.clone() };
    names::<Enter>(&emergency, "/proof/break_glass/request", &not_ids(), "break_glass");
    names::<Preview>(&Preview { enter: coded.clone() }, "/enter/link", &links(), "access.link");
    // RULE A10: what is no code is no try either. A code isn't written, so its good value stands here as text.
    let proof = |code: Value| {
        let mut input = serde_json::to_value(&coded).unwrap();
        input["proof"] = json!({ "code": { "code": code, "given_by": user("ada").id } });
        serde_json::from_value::<Enter>(input)
    };
    assert!(proof(json!("1234-5678")).is_ok());
    for bad in ["", "12345", "123456789", "1234567a", "+12345678", "12345678\0", "１２３４５６７８", "1e7"] {
        let error = proof(json!(bad)).unwrap_err().to_string();
        assert!(error.starts_with("assistance.code: ") && (bad.is_empty() || !error.contains(bad)), "{error}");
    }
    assert!(proof(json!(12_345_678)).is_err());
    // What isn't known is refused, and so are two proofs in one and truths that are none.
    for (key, value) in [
        ("as_admin", json!(true)),
        ("private_window", json!("yes")),
        ("private_window", json!(1)),
        ("proof", json!("none")),
        ("proof", json!({ "door": {}, "break_glass": { "request": home() } })),
        ("ends_at", json!(START)),
    ] {
        let mut input = serde_json::to_value(&coded).unwrap();
        input[key] = value;
        assert!(serde_json::from_value::<Enter>(input).is_err(), "{key}");
    }
}

#[test]
fn being_inside_names_the_field_that_is_wrong() {
    let session = consentry::SessionId::from_name("s");
    names::<Check>(&Check { account: home(), session }, "/account", &not_accounts(), "account");
    names::<Check>(&Check { account: home(), session }, "/session", &not_ids(), "session");
    let record = |action| Record { account: home(), session, scope: Scope::SETTINGS, action };
    let scopes = [json!(""), json!("Settings"), json!("x".repeat(25))];
    names::<Record>(&record(viewed()), "/scope", &scopes, "scope");
    names::<Record>(&record(viewed()), "/action/viewed/what", &line(400), "session.action");
    let document = record(downloaded("a.pdf"));
    let paths = [line(255), vec![json!("../../etc/passwd"), json!("..\\a"), json!("a/b")]].concat();
    names::<Record>(&document, "/action/downloaded/document", &paths, "attachment.name");
    names::<Record>(&document, "/action/downloaded/sha256", &digests(), "sha256");
    for action in [json!("viewed"), json!({ "deleted": { "what": "all" } }), json!({})] {
        assert!(serde_json::from_value::<Action>(action).is_err());
    }
    names::<access::Leave>(&access::Leave { account: home(), session }, "/session", &not_ids(), "session");
    names::<access::End>(&access::End { account: home(), session }, "/session", &not_ids(), "session");
    names::<access::Revoke>(&access::Revoke { account: home(), session }, "/session", &not_ids(), "session");
    names::<access::Attest>(&access::Attest { account: home(), session }, "/session", &not_ids(), "session");
    names::<access::Expire>(&access::Expire { account: home(), session }, "/session", &not_ids(), "session");
    let report = access::ReportReset { account: home(), user: user("ada").id };
    names::<access::ReportReset>(&report, "/user", &not_ids(), "user");
    let acknowledged = access::Acknowledge { account: home(), edition: "2026".parse().unwrap() };
    names::<access::Acknowledge>(&acknowledged, "/edition", &tokens(), "edition");
    let request = consentry::BreakGlassId::from_name("b");
    names::<access::Approve>(&access::Approve { account: home(), request }, "/request", &not_ids(), "break_glass");
    names::<access::Decline>(&access::Decline { account: home(), request }, "/request", &not_ids(), "break_glass");
    names::<AskBreakGlass>(&asked(), "/reason", &lines(2_000), "access.reason");
    names::<AskBreakGlass>(&asked(), "/link", &links(), "access.link");
    for (bad, field) in scope_lists() {
        names::<AskBreakGlass>(&asked(), "/scopes", &[bad], field);
    }
}

#[test]
fn what_customers_give_names_the_field_that_is_wrong() {
    let request = assistance::Request {
        ticket: Some(consentry::TicketId::from_name("t")),
        agent: Some(kim().id),
        scopes: scopes(&[Scope::IMPORT]),
        evidence: Some(evidence()),
        ..assistance::Request::new(home())
    };
    names::<assistance::Request>(&request, "/account", &not_accounts(), "account");
    optional::<assistance::Request>(&request, "/ticket", &not_ids(), "ticket");
    optional::<assistance::Request>(&request, "/agent", &not_ids(), "agent");
    names::<assistance::Request>(&request, "/evidence/link", &links(), "access.link");
    names::<Give>(&given(), "/from", &moments(), "timestamp");
    names::<Give>(&given(), "/until", &moments(), "timestamp");
    names::<Give>(&given(), "/evidence/link", &links(), "access.link");
    let text = Give { evidence: Evidence::Text(consentry::Digest::new([1; 32])), ..given() };
    names::<Give>(&text, "/evidence/text", &digests(), "sha256");
    for (bad, field) in scope_lists() {
        names::<Give>(&given(), "/scopes", std::slice::from_ref(&bad), field);
        names::<assistance::Request>(&request, "/scopes", &[bad], field);
    }
    let withdraw = consent::Withdraw { account: home(), consent: consentry::ConsentId::from_name("c") };
    names::<consent::Withdraw>(&withdraw, "/consent", &not_ids(), "consent");
    // Times at the ends of the calendar are told apart from good ones, and overflow nowhere.
    let world = access_town();
    for (from, until) in [
        ("0001-01-01T00:00:00.000000Z", "9999-12-31T23:59:59.999999Z"),
        ("9999-12-31T23:59:59.999998Z", "9999-12-31T23:59:59.999999Z"),
        ("9999-12-31T23:59:59.999999Z", "0001-01-01T00:00:00.000000Z"),
        ("0001-01-01T00:00:00.000000Z", "0001-01-01T00:00:00.000000Z"),
    ] {
        let give = Give { from: at(from), until: at(until), ..given() };
        let refused = world.desk.run(&user("ada"), give).unwrap_err();
        assert!(matches!(refused, DeskError::Invalid(_)), "{refused:?}");
    }
}

#[test]
fn the_staffs_directory_and_reviews_name_the_field_that_is_wrong() {
    let agent = kim().id;
    let ceiling = staff::SetCeiling { agent, ceiling: scopes(&[Scope::SETTINGS]) };
    for (bad, field) in scope_lists() {
        names::<staff::SetCeiling>(&ceiling, "/ceiling", &[bad], field);
    }
    names::<staff::SetCeiling>(&ceiling, "/agent", &not_ids(), "agent");
    let many = |what: &str| json!((0..10_000).map(|n| format!("{what}{n}")).collect::<Vec<_>>());
    let assign = staff::AssignTeams { agent, teams: Teams::default() };
    names::<staff::AssignTeams>(&assign, "/agent", &not_ids(), "agent");
    assert!(serde_json::from_value::<Teams>(many("team")).is_err());
    assert!(serde_json::from_value::<Roles>(many("role")).is_err());
    assert!(serde_json::from_value::<Trainings>(many("training")).is_err());
    assert!(serde_json::from_value::<Scopes>(many("s")).is_err());
    let train = staff::Train { agent, training: "privacy".parse().unwrap() };
    names::<staff::Train>(&train, "/training", &tokens(), "agent.training");
    names::<staff::VerifyMfa>(&staff::VerifyMfa { agent }, "/agent", &not_ids(), "agent");
    names::<staff::Undertake>(&staff::Undertake { edition: "1".parse().unwrap() }, "/edition", &tokens(), "edition");
    for active in [json!("false"), json!(0), json!(null)] {
        assert!(serde_json::from_value::<staff::SetActive>(json!({ "agent": agent, "active": active })).is_err());
    }
    let (role, until) = ("support-lead".parse().unwrap(), at(START));
    let sign = review::SignOff { role, from: until, until, finding: "Nothing.".parse().unwrap() };
    names::<review::SignOff>(&sign, "/role", &tokens(), "agent.role");
    names::<review::SignOff>(&sign, "/from", &moments(), "timestamp");
    names::<review::SignOff>(&sign, "/until", &moments(), "timestamp");
    names::<review::SignOff>(&sign, "/finding", &lines(4_000), "review.finding");
    let list = review::List { page: Page::default() };
    names::<review::List>(&list, "/page/rows", &rows(), "page.rows");
    names::<review::List>(&list, "/page/after", &cursors(), "page.after");
    let duties = access::Duties { all: true, page: Page::default() };
    names::<access::Duties>(&duties, "/page/rows", &rows(), "page.rows");
    names::<access::Due>(&access::Due { page: Page::default() }, "/page/after", &cursors(), "page.after");
}

#[test]
fn a_list_says_how_many_it_may_have() {
    let names: Vec<Scope> = (0..33).map(|n| format!("s{n}").parse().unwrap()).collect();
    let error = Scopes::new(names.iter().copied()).unwrap_err();
    assert_eq!((error.field(), error.problem()), ("scopes", &Problem::Count { count: 33, min: 0, max: 32 }));
    // One scope, however often it is named, is one.
    let often = json!(vec!["settings"; 10_000]);
    assert_eq!(serde_json::from_value::<Scopes>(often).unwrap(), scopes(&[Scope::SETTINGS]));
    // The most that there can be, none of them known, is a refusal and no more.
    let world = access_town();
    let most = Scopes::new(names.into_iter().take(32)).unwrap();
    let refused = missing(world.enter("kim", Enter { scopes: most, ..enter(&[Scope::SETTINGS]) }));
    assert!(refused.contains(&consentry::Missing::KnownScope));
}

/// Each list of what lets support in, from behind this cursor on; what it is refused with.
fn lists(desk: &Desk<MemoryStore>, page: &Page) -> Vec<Option<DeskError>> {
    let (page, role) = (|| page.clone(), || "support-lead".parse().unwrap());
    let (from, until) = (at(START), at(START).saturating_add(Duration::days(30)));
    let (lea, rae) = (agent("lea"), agent("rae"));
    vec![
        desk.run(&user("ada"), consent::List { account: home(), page: page() }).err(),
        desk.run(&user("eve"), consent::List { account: elsewhere(), page: page() }).err(),
        desk.run(&lea, staff::List { page: page() }).err(),
        desk.run(&lea, access::BreakGlasses { since: None, page: page() }).err(),
        desk.run(&lea, access::BreakGlasses { since: Some(from), page: page() }).err(),
        desk.run(&lea, access::Duties { all: true, page: page() }).err(),
        desk.run(&lea, access::Duties { all: false, page: page() }).err(),
        desk.run(&host(), access::Due { page: page() }).err(),
        desk.run(&rae, review::Accesses { role: role(), from, until, page: page() }).err(),
        desk.run(&rae, review::Accesses { role: role(), from: until, until, page: page() }).err(),
        desk.run(&rae, review::List { page: page() }).err(),
        desk.run(&rae, review::Guesses { page: page() }).err(),
    ]
}

#[test]
fn a_cursor_fits_its_own_list_only() {
    // RULE T11
    let world = access_town();
    let first = || Page::first(1).unwrap();
    for _ in 0..2 {
        world.consent("ada", &[Scope::IMPORT]);
        world.ask_break_glass("kim", &enter(&[Scope::SETTINGS]));
        world.inside(&[Scope::SETTINGS]);
    }
    let desk = &world.desk;
    let own: [(usize, Cursor); 3] = [
        (0, desk.run(&user("ada"), consent::List { account: home(), page: first() }).unwrap().next.unwrap()),
        (2, desk.run(&agent("lea"), staff::List { page: first() }).unwrap().next.unwrap()),
        (3, desk.run(&agent("lea"), access::BreakGlasses { since: None, page: first() }).unwrap().next.unwrap()),
    ];
    let made_up: Cursor = format!("c1{}", "0".repeat(32)).parse().unwrap();
    for (place, cursor) in own.into_iter().chain([(usize::MAX, made_up)]) {
        for (index, refused) in lists(desk, &first().after(cursor)).into_iter().enumerate() {
            match refused {
                None => assert_eq!(index, place),
                Some(error) => {
                    assert_eq!(error.code(), "invalid.foreign_cursor", "{index}: {error}");
                    assert_ne!(index, place);
                }
            }
        }
    }
}
