//! What is stored, pinned byte for byte: a change of a stored format is a visible diff here.

use crate::common::*;
use crate::puppet::Puppet;
use consentry::access::{
    Acknowledgement, Basis, BreakGlass, BreakGlassStatus, Ending, Evidence, Scope, Scopes, Session,
};
use consentry::account::{Account, Service};
use consentry::assistance::{AgentBudget, AssistanceRequest, RequestStatus};
use consentry::change::{Addition, Change, ChangeSet};
use consentry::consent::Consent;
use consentry::desk::{Run, Step};
use consentry::journal::JournalHead;
use consentry::people::Membership;
use consentry::record::{Key, Record};
use consentry::review::{Review, ReviewLine};
use consentry::set::Approvers;
use consentry::staff::AgentRecord;
use consentry::ticket::{Counts, Status, Ticket, TicketCounter};
use consentry::{
    AccountId, AgentId, BreakGlassId, ConsentId, Digest, Moment, Permissions, ReviewId, RoleId, SessionId, Store,
    TicketId, UserId,
};
use serde_json::json;

/// Everything in a town after a ticket was opened, answered and half delivered, record by record.
fn records() -> Vec<Record> {
    let world = town();
    let ticket = world.open(user("tim"), home());
    world.desk.run(&agent("kim"), answer(home(), ticket.id, "A.")).unwrap();
    world.desk.run(&relay("r"), consentry::journal::Lease { account: home(), seconds: 60 }).unwrap();
    let keys = [
        Key::Account(home()),
        Key::Membership(home(), user("tim").id),
        Key::Service(home(), service(home())),
        Key::Counter(home()),
        Key::Ticket(home(), ticket.id),
        Key::Journal(home()),
        Key::Agent(agent("ian").id),
    ];
    let stored = gather(world.desk.store(), &keys, &[]).records.into_iter().map(|it| it.unwrap().value);
    stored.chain(of_access()).collect()
}

/// The agent whom all records about access name.
fn kim() -> AgentId {
    agent("kim").id
}

/// One record of each kind that is about access, with something in every field.
fn of_access() -> Vec<Record> {
    let (session, consent) = (SessionId::from_name("s"), ConsentId::from_name("c"));
    let line = ReviewLine {
        account: AccountId::STAFF,
        id: RoleId::of(&"support-lead".parse().unwrap()),
        role: "support-lead".parse().unwrap(),
        started_at: at(START),
        reviewed_until: at("2026-03-05T06:00:00.000000Z"),
        review: Some(ReviewId::from_name("r")),
    };
    let review = Review {
        account: AccountId::STAFF,
        id: ReviewId::from_name("r"),
        role: "support-lead".parse().unwrap(),
        reviewer: kim(),
        from: at(START),
        until: at("2026-03-05T06:00:00.000000Z"),
        finding: "One reason is thin.\r\nAsked.".parse().unwrap(),
        signed_at: at("2026-03-05T07:00:00.000000Z"),
    };
    let budget = AgentBudget {
        account: AccountId::STAFF,
        agent: kim(),
        counted_from: at(START),
        failures: 3,
        failures_ever: 9,
        failed_at: at("2026-03-04T06:30:00.000000Z"),
    };
    let acknowledgement = Acknowledgement {
        account: home(),
        user: user("tim").id,
        edition: "2026-01".parse().unwrap(),
        acknowledged_at: at(START),
    };
    let (request, emergency) = asked(session);
    vec![
        request.into(),
        given(consent).into(),
        entered(session, consent).into(),
        emergency.into(),
        acknowledgement.into(),
        budget.into(),
        line.into(),
        review.into(),
    ]
}

fn scopes() -> Scopes {
    Scopes::new([Scope::SETTINGS, Scope::IMPORT]).unwrap()
}

/// What was asked for, by the customer and by an agent.
fn asked(session: SessionId) -> (AssistanceRequest, BreakGlass) {
    let request = AssistanceRequest {
        account: home(),
        generation: 2,
        status: RequestStatus::Standing,
        requested_by: user("tim").id,
        administered: true,
        requested_at: at(START),
        until: at("2026-03-04T14:00:00.000000Z"),
        starts_at: at(START),
        period_for_seconds: 1_800,
        digits: 8,
        secret: Some(format!("cs1.first.{}", "5a".repeat(72)).parse().unwrap()),
        ticket: Some(TicketId::from_name("t")),
        agent: Some(kim()),
        scopes: scopes(),
        evidence: Some(Evidence::Text(Digest::new([9; 32]))),
        step: 1,
        tries: 2,
        failures: 3,
        session: Some(session),
    };
    let emergency = BreakGlass {
        account: home(),
        id: BreakGlassId::from_name("b"),
        status: BreakGlassStatus::Used,
        asked_by: kim(),
        user: user("tim").id,
        scopes: scopes(),
        reason: "Smoke.".parse().unwrap(),
        link: "https://support.example.com/calls/2".parse().unwrap(),
        asked_at: at(START),
        until: at("2026-03-04T07:00:00.000000Z"),
        approvers: Approvers::new([agent("ian").id, agent("ida").id]).unwrap(),
        declined_by: Some(agent("ian").id),
        session: Some(session),
    };
    (request, emergency)
}

fn given(consent: ConsentId) -> Consent {
    Consent {
        account: home(),
        id: consent,
        given_by: user("ada").id,
        administered: true,
        given_at: at(START),
        scopes: scopes(),
        from: at(START),
        until: at("2026-04-04T06:00:00.000000Z"),
        evidence: Evidence::Link("https://example.com/consents/1".parse().unwrap()),
        ticket: Some(TicketId::from_name("t")),
        agent: Some(kim()),
        withdrawn_at: Some(at("2026-03-05T06:00:00.000000Z")),
    }
}

fn entered(session: SessionId, consent: ConsentId) -> Session {
    Session {
        account: home(),
        id: session,
        agent: kim(),
        agent_name: "Kim".parse().unwrap(),
        agent_standing: 3,
        user: user("tim").id,
        team: "support".parse().unwrap(),
        basis: Basis::Consent,
        consent: Some(consent),
        break_glass: Some(BreakGlassId::from_name("b")),
        armed_by: Some(user("ada").id),
        written: true,
        consented: scopes(),
        onboarding: true,
        ticket: Some(TicketId::from_name("t")),
        responsible: Some(user("tim").id),
        scopes: scopes(),
        reason: "The oven is cold.".parse().unwrap(),
        link: "https://support.example.com/calls/1".parse().unwrap(),
        policy: Digest::new([7; 32]),
        entered_at: at(START),
        active_at: at("2026-03-04T06:10:00.000000Z"),
        ends_at: at("2026-03-04T07:00:00.000000Z"),
        idle_for_minutes: 30,
        ended_at: Some(at("2026-03-04T06:20:00.000000Z")),
        ending: Some(Ending::ConsentWithdrawn),
        actions: 4,
        documents: 1,
        sweep_at: Some(at("2026-03-05T06:20:00.000000Z")),
        clean_up_until: Some(at("2026-03-05T06:20:00.000000Z")),
        cleaned_at: Some(at("2026-03-04T08:00:00.000000Z")),
    }
}

#[test]
fn every_record_has_one_stored_form() {
    let records = records();
    let lines: Vec<_> = records.iter().map(|record| serde_json::to_string_pretty(record).unwrap()).collect();
    insta::assert_snapshot!("records", lines.join("\n"));
    for record in &records {
        let stored = serde_json::to_string(record).unwrap();
        assert_eq!(&serde_json::from_str::<Record>(&stored).unwrap(), record);
        let key = serde_json::to_string(&record.key()).unwrap();
        assert_eq!(serde_json::from_str::<Key>(&key).unwrap(), record.key());
    }
    let kinds: std::collections::BTreeSet<_> = records.iter().map(|record| record.key().noun()).collect();
    assert_eq!(kinds.len(), 15, "one of each kind");
}

#[test]
fn keys_are_led_by_their_account() {
    let keys: Vec<_> = records().iter().map(Record::key).collect();
    for key in &keys {
        let staffs = matches!(key, Key::Agent(_) | Key::AgentBudget(_) | Key::ReviewLine(_) | Key::Review(_));
        let account = if staffs { AccountId::STAFF } else { home() };
        assert_eq!(key.account(), account);
    }
    insta::assert_snapshot!("keys", keys.iter().map(|key| json!(key).to_string()).collect::<Vec<_>>().join("\n"));
}

#[test]
fn what_opening_a_ticket_stores_is_pinned() {
    let world = town();
    let operation = open(home());
    let run = Run::new(&operation, user("tim"), command("pinned")).unwrap();
    let wanted = run.wanted();
    insta::assert_snapshot!("open_wanted", serde_json::to_string_pretty(&wanted).unwrap());
    let answers = world.desk.store().gather(&wanted).unwrap();
    let moment = Moment::new(at("2026-03-04T06:00:00.000001Z"), [9; 32]);
    let Step::Commit(plan) = run.step(wanted, answers, |_| moment).unwrap() else { panic!("nothing to commit") };
    insta::assert_snapshot!("open_change_set", serde_json::to_string_pretty(&plan.changes).unwrap());
    let stored = serde_json::to_string(&plan.changes).unwrap();
    assert_eq!(serde_json::from_str::<ChangeSet>(&stored).unwrap(), plan.changes);
}

#[test]
fn a_message_has_one_stored_form() {
    let world = town_on(Puppet::default());
    world.desk.store().stored();
    let ticket = world.open(user("tim"), home());
    world.desk.run(&agent("kim"), answer(home(), ticket.id, "A quote: \"–\"\r\n\tand a tab.")).unwrap();
    let sets = world.desk.store().stored();
    let messages: Vec<_> = sets
        .iter()
        .flat_map(|set| &set.changes)
        .filter_map(|change| match change {
            Change::Add(Addition::Message(message)) => Some(serde_json::to_string_pretty(message).unwrap()),
            _ => None,
        })
        .collect();
    insta::assert_snapshot!("messages_stored", messages.join("\n"));
}

#[test]
fn inputs_of_commands_are_hashed_the_same_for_ever() {
    // A host upgrades while a command is pending: run again, it must be recognised.
    let world = town_on(Puppet::default());
    world.desk.store().stored();
    let ticket = world.desk.run_command(command("one"), &user("tim"), open(home())).unwrap();
    world.desk.run_command(command("two"), &agent("kim"), answer(home(), ticket.id, "A.")).unwrap();
    world.desk.run_command(command("three"), &user("ada"), admit(home(), user("zoe"), Permissions::TICKETS)).unwrap();
    let inputs: Vec<_> = world.desk.store().stored().iter().map(|set| set.command.outcome.input.clone()).collect();
    // The ticket's id goes into the second one; it follows from seed and clock alone.
    insta::assert_snapshot!("command_inputs", inputs.join("\n"));
}

#[test]
fn records_with_unsound_parts_are_not_read() {
    let good = json!(records());
    let unsound = [
        ("/0/account/name", json!("")),
        ("/0/account/created_at", json!("yesterday")),
        ("/1/membership/permissions", json!(["root"])),
        ("/3/counter/tally", json!({ "support": { "banana": 1 } })),
        ("/3/counter/last", json!(-1)),
        ("/4/ticket/number", json!(0)),
        ("/4/ticket/status", json!("banana")),
        ("/4/ticket/subject", json!("two\nlines")),
        ("/5/journal/frontier", json!("abc")),
        ("/6/agent/active", json!(1)),
        ("/0/account/door", json!("ajar")),
        ("/7/assistance/secret", json!("cs1.first.5a")),
        ("/7/assistance/scopes", json!(["Settings"])),
        ("/7/assistance/evidence", json!({ "text": "5a" })),
        ("/8/consent/evidence", json!({ "link": "javascript:alert(1)" })),
        ("/9/session/basis", json!("luck")),
        ("/9/session/policy", json!("5a")),
        ("/9/session/documents", json!(-1)),
        ("/10/break_glass/approvers", json!(["me"])),
        ("/11/acknowledgement/edition", json!("")),
        ("/12/agent_budget/failures", json!(4_294_967_296_u64)),
        ("/14/review/finding", json!("")),
    ];
    for (place, bad) in unsound {
        let mut stored = good.clone();
        *stored.pointer_mut(place).unwrap() = bad;
        assert!(serde_json::from_value::<Vec<Record>>(stored).is_err(), "{place}");
    }
}

#[test]
fn equal_counts_are_equal_values_whichever_way_they_came_about() {
    let world = town();
    let ticket = world.open(user("tim"), home());
    world.desk.run(&agent("kim"), answer(home(), ticket.id, "A.")).unwrap();
    let counted: Counts = serde_json::from_value(json!({ "waiting_for_customer": 1 })).unwrap();
    assert_eq!(counter(world.desk.store(), home()).counts(), counted);
    assert_eq!(counted.of(Status::New), 0);
}

#[test]
fn every_record_survives_its_row() {
    // The mapping that all SQL adapters share: column by column, out and in again.
    use consentry::row::{Columns, Malformed, Row, Value};
    struct Cells(Vec<Value<'static>>);
    impl Columns for Cells {
        fn value(&self, index: usize) -> Result<Value<'_>, Malformed> {
            self.0.get(index).cloned().ok_or(Malformed)
        }
    }
    fn owned(value: Value<'_>) -> Value<'static> {
        match value {
            Value::Null => Value::Null,
            Value::Integer(number) => Value::Integer(number),
            Value::Text(text) => Value::Text(text.into_owned().into()),
            Value::Bytes(bytes) => Value::Bytes(bytes.into_owned().into()),
        }
    }
    fn survives<R: Row + PartialEq + std::fmt::Debug>(row: &R) {
        let mut cells = Cells(Vec::new());
        row.write(|value| {
            cells.0.push(owned(value));
            Ok::<_, Malformed>(())
        })
        .unwrap();
        assert_eq!(cells.0.len(), R::COLUMNS.len());
        assert_eq!(R::COLUMNS[0], "account", "{} is led by its account", R::TABLE);
        assert!(R::KEY <= R::COLUMNS.len());
        assert_eq!(&R::read(&cells).unwrap(), row);
        // A column that is missing is noticed, wherever it is.
        cells.0.pop();
        assert!(R::read(&cells).is_err());
    }
    for record in records() {
        match &record {
            Record::Account(it) => survives::<Account>(it),
            Record::Membership(it) => survives::<Membership>(it),
            Record::Service(it) => survives::<Service>(it),
            Record::Counter(it) => survives::<TicketCounter>(it),
            Record::Ticket(it) => survives::<Ticket>(it),
            Record::Journal(it) => survives::<JournalHead>(it),
            Record::Agent(it) => survives::<AgentRecord>(it),
            Record::Invitation(it) => survives(it),
            Record::Contact(it) => survives(it),
            Record::Assistance(it) => survives(it),
            Record::Consent(it) => survives(it),
            Record::Session(it) => survives(it),
            Record::BreakGlass(it) => survives(it),
            Record::Acknowledgement(it) => survives(it),
            Record::AgentBudget(it) => survives(it),
            Record::ReviewLine(it) => survives(it),
            Record::Review(it) => survives(it),
        }
    }
    let bits = Permissions::from_bits_retain(u64::MAX);
    let member = Membership {
        account: home(),
        user: UserId::from_name("u"),
        permissions: bits,
        manages_users: false,
        admitted_at: at(START),
        reset_at: None,
        removed_at: None,
    };
    survives(&member);
    let world = town();
    let ticket = world.open(user("tim"), home());
    survives(&messages(world.desk.store(), home(), ticket.id)[0]);
    survives(&entries(world.desk.store(), home())[0]);
    assert_ne!(UserId::from_name("u").to_string(), AgentId::from_name("u").to_string());
}
