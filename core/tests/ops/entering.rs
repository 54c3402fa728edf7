//! Entering, in the rules' own words (RULES A3, I1 to I6, I8, I13, I14, I16 to I18, S7 to S9).

use crate::access_common::*;
use consentry::access::{Acknowledge, Basis, Enter, Proof, Scope};
use consentry::account::EndOnboarding;
use consentry::id::Id as _;
use consentry::journal::Fact;
use consentry::people::{Entrust, Remove};
use consentry::policy::ReviewRole;
use consentry::record::Key;
use consentry::review::ReviewLine;
use consentry::staff::AgentRecord;
use consentry::text::{Link, Reason};
use consentry::{AgentId, Missing, Permissions, RoleId, TicketId, User, UserId};

const FREE: [Scope; 3] = [Scope::SETTINGS, Scope::USERS, Scope::NOTIFICATIONS];
const EXPLICIT: [Scope; 3] = [Scope::IMPORT, Scope::DOWNLOAD, Scope::TEMPLATES];

#[test]
fn with_the_door_closed_nobody_enters_without_a_code_or_a_written_consent() {
    // RULE A3
    let world = access_town();
    world.close_door();
    assert_eq!(missing(world.enter("kim", enter(&FREE))), [Missing::OpenDoor]);
    let code = world.code("ada");
    assert_eq!(world.enter("kim", by_code(&code, user("ada"), enter(&FREE))).unwrap().basis, Basis::Code);
    let consent = world.consent("ada", &FREE);
    assert_eq!(world.enter("kim", by_consent(&consent, enter(&FREE))).unwrap().basis, Basis::Consent);
    // RULE I5: a consent is good for what it names.
    let other = world.consent("ada", &[Scope::IMPORT]);
    assert_eq!(missing(world.enter("kim", by_consent(&other, enter(&FREE)))), [Missing::Consent]);
    world.open_door();
    assert_eq!(world.enter("kim", enter(&FREE)).unwrap().basis, Basis::Door);
}

#[test]
fn a_reason_and_a_link_are_mandatory_and_go_to_the_journal_with_the_name() {
    // RULES I1, I13, I20
    assert!("".parse::<Reason>().is_err() && " \n".parse::<Reason>().is_err() && "".parse::<Link>().is_err());
    assert!("javascript:alert(1)".parse::<Link>().is_err());
    let json = serde_json::to_value(enter(&FREE)).unwrap();
    for key in ["reason", "link", "private_window", "proof"] {
        let mut without = json.clone();
        without.as_object_mut().unwrap().remove(key);
        assert!(serde_json::from_value::<Enter>(without).is_err(), "{key} is mandatory");
    }
    let world = access_town();
    let session = world.inside(&FREE);
    let Fact::Entered { session: id, agent: who, name, team, user: whom, reason, link, ends_at, .. } =
        world.last_fact()
    else {
        panic!("{:?}", world.last_fact())
    };
    assert_eq!((id, who, whom, ends_at), (session.id, kim().id, user("ada").id, session.ends_at));
    assert_eq!((name.as_str(), team.as_str(), reason.as_str()), ("Somebody", "support", "The shop is down"));
    assert_eq!(link, session.link);
    let entry = entries(world.desk.store(), home()).pop().unwrap();
    let header: serde_json::Value = serde_json::from_str(&entry.header).unwrap();
    assert_eq!(header["actor"], format!("agent:{}", kim().id), "the agent acts, not the user");
    assert_eq!(session.agent_name.as_str(), "Somebody");
}

#[test]
fn looking_needs_no_further_consent_and_the_rest_does() {
    // RULES I2, I3
    let world = access_town();
    assert_eq!(world.inside(&FREE).scopes, scopes(&FREE));
    for scope in EXPLICIT {
        assert_eq!(missing(world.enter("kim", enter(&[scope]))), [Missing::Consent], "{scope}");
        let consent = world.consent("ada", &[scope]);
        assert_eq!(world.enter("kim", by_consent(&consent, enter(&[scope]))).unwrap().consented, scopes(&[scope]));
        let other = by_consent(&consent, enter(&EXPLICIT));
        assert_eq!(missing(world.enter("kim", other)), [Missing::Consent], "only {scope} is consented to");
    }
}

#[test]
fn an_account_manager_needs_an_onboarding_or_explicit_consent() {
    // RULE I4
    let world = access_town();
    let session = world.enter("max", enter(&FREE)).unwrap();
    assert!(session.onboarding && !session.written);
    let consent = world.consent("ada", &FREE);
    let by_consent = by_consent(&consent, enter(&FREE));
    assert!(!world.enter("max", by_consent.clone()).unwrap().onboarding, "it stands on the consent");
    assert!(!world.inside(&FREE).onboarding, "support staff don't need it");
    world.desk.run(&host(), EndOnboarding { account: home() }).unwrap();
    assert_eq!(missing(world.enter("max", enter(&FREE))), [Missing::OnboardingOrConsent]);
    let code = world.code("ada");
    let spoken = by_code(&code, user("ada"), enter(&FREE));
    assert_eq!(
        missing(world.enter("max", spoken.clone())),
        [Missing::OnboardingOrConsent],
        "a code alone is not written"
    );
    assert!(world.enter("kim", spoken).is_ok(), "and was not spent");
    let code = world.written_code("ada", &[Scope::IMPORT]);
    let other = world.enter("max", by_code(&code, user("ada"), enter(&FREE)));
    assert_eq!(missing(other), [Missing::Consent], "it is good for what it names");
    let code = world.written_code("ada", &FREE);
    let session = world.enter("max", by_code(&code, user("ada"), enter(&FREE))).unwrap();
    assert!(session.written && !session.onboarding);
    assert!(world.enter("max", by_consent).is_ok());
    // Whoever is in such a team is an account manager, whatever other teams they are in.
    world.in_teams("kim", &["success", "support"]);
    assert_eq!(missing(world.enter("kim", enter(&FREE))), [Missing::OnboardingOrConsent]);
}

#[test]
fn a_consent_holds_for_whom_when_and_what_it_says() {
    // RULE I5
    let world = access_town();
    let refused = |enter: Enter| missing(world.enter("kim", enter));
    let none = [Missing::ConsentInForce, Missing::Consent];
    let import = || enter(&[Scope::IMPORT]);
    let later = world.give(&[Scope::IMPORT]);
    let from = world.now().saturating_add(time::Duration::hours(1));
    let later = world.desk.run(&user("ada"), consentry::consent::Give { from, ..later }).unwrap();
    assert_eq!(refused(by_consent(&later, import())), none, "not yet");
    world.advance(3_600);
    assert!(world.enter("kim", by_consent(&later, import())).is_ok());
    let give = world.give(&[Scope::IMPORT]);
    let for_max = consentry::consent::Give { agent: Some(agent("max").id), ..give.clone() };
    let for_max = world.desk.run(&user("ada"), for_max).unwrap();
    assert_eq!(refused(by_consent(&for_max, import())), none, "another agent's");
    let ticket = world.open(user("tim"), home()).id;
    let for_ticket = consentry::consent::Give { ticket: Some(ticket), ..give };
    let for_ticket = world.desk.run(&user("ada"), for_ticket).unwrap();
    assert_eq!(refused(by_consent(&for_ticket, import())), none, "another purpose's");
    assert!(world.enter("kim", Enter { ticket: Some(ticket), ..by_consent(&for_ticket, import()) }).is_ok());
    // Who gave it: as themself any member, as others whoever administers the account, now.
    let tims = world.consent("tim", &[Scope::DOWNLOAD]);
    let download = || enter(&[Scope::DOWNLOAD]);
    assert_eq!(refused(by_consent(&tims, download())), none, "not for Ada");
    assert!(world.enter("kim", by_consent(&tims, as_user(user("tim"), download()))).is_ok());
    let zoes = world.consent("zoe", &[Scope::DOWNLOAD]);
    assert!(world.enter("kim", by_consent(&zoes, download())).is_ok());
    let lying = Enter { proof: Proof::Consent { consent: zoes.id, given_by: user("ada").id }, ..download() };
    assert_eq!(refused(lying), none, "Ada didn't give it");
    world.desk.run(&user("ada"), Entrust { account: home(), user: user("zoe").id, manages_users: false }).unwrap();
    assert_eq!(refused(by_consent(&zoes, download())), none, "Zoe decides for nobody else any more");
    // Withdrawn, and over.
    world.withdraw("ada", later.id);
    assert_eq!(refused(by_consent(&later, import())), none);
    world.advance(8 * 24 * 3_600);
    world.mfa("kim");
    assert_eq!(refused(by_consent(&tims, as_user(user("tim"), download()))), none);
    let nobodys = Proof::Consent { consent: consentry::ConsentId::from_name("none"), given_by: user("ada").id };
    assert_eq!(refused(Enter { proof: nobodys, ..import() }), none);
}

#[test]
fn a_consent_does_not_come_back_with_who_gave_it() {
    // RULE I5
    let world = access_town();
    let consent = world.consent("tim", &[Scope::DOWNLOAD]);
    world.desk.run(&user("ada"), Remove { account: home(), user: user("tim").id }).unwrap();
    world.advance(1);
    world.desk.run(&user("ada"), admit(home(), user("tim"), Permissions::TICKETS)).unwrap();
    let refused = missing(world.enter("kim", by_consent(&consent, as_user(user("tim"), enter(&[Scope::DOWNLOAD])))));
    assert_eq!(refused, [Missing::ConsentInForce, Missing::Consent]);
}

#[test]
fn only_secured_trained_and_bound_members_of_the_team_enter() {
    // RULES I6, S9
    type Change = fn(&mut AgentRecord);
    let cases: [(Change, Missing); 6] = [
        (|it| it.teams = teams(&["billing"]), Missing::EnteringTeam),
        (|it| it.mfa_at = None, Missing::Mfa),
        (|it| it.mfa_at = Some(at("2026-03-03T00:00:00.000000Z")), Missing::Mfa),
        (|it| it.trainings = consentry::set::Trainings::default(), Missing::Trainings),
        (|it| it.undertaking = Some("2025-01".parse().unwrap()), Missing::Undertaking),
        (|it| it.ceiling = scopes(&[Scope::USERS]), Missing::Ceiling),
    ];
    for (change, lacking) in cases {
        let world = access_town();
        meddle_agent(world.desk.store(), "kim", change);
        assert_eq!(missing(world.enter("kim", enter(&[Scope::SETTINGS]))), [lacking]);
        assert_eq!(world.preview("kim", enter(&[Scope::SETTINGS])).unwrap().missing, [lacking]);
    }
}

#[test]
fn a_second_factor_counts_for_as_long_as_the_policy_says() {
    // RULES I6, A12
    let world = access_under(|it| it.access.agents.mfa_for_minutes = 60);
    world.mfa("kim");
    world.advance(3_600);
    assert!(world.enter("kim", enter(&FREE)).is_ok(), "to the last moment");
    world.advance(1);
    assert_eq!(missing(world.enter("kim", enter(&FREE))), [Missing::Mfa]);
    // One that was verified in the future never was; by how much clocks differ is no future.
    for (ahead, enters) in [(300, true), (301, false)] {
        let future = world.now().saturating_add(time::Duration::seconds(ahead));
        meddle_agent(world.desk.store(), "kim", |it| it.mfa_at = Some(future));
        assert_eq!(world.enter("kim", enter(&FREE)).is_ok(), enters, "{ahead}");
    }
    let world = access_under(|it| it.access.agents.mfa_for_minutes = 0);
    meddle_agent(world.desk.store(), "kim", |it| it.mfa_at = None);
    assert!(world.enter("kim", enter(&FREE)).is_ok(), "none is asked for");
}

#[test]
fn a_refusal_says_everything_at_once_to_staff_and_nothing_to_outsiders() {
    // RULE I18
    let world = access_under(|it| {
        it.access.responsible_person = true;
        it.access.rules = Some("2026-01".parse().unwrap());
    });
    world.close_door();
    let wanted = [Scope::SETTINGS, Scope::IMPORT, "billing".parse().unwrap(), "payroll".parse().unwrap()];
    let enter = Enter { private_window: false, ..as_user(user("tim"), enter(&wanted)) };
    let everything = [
        Missing::Mfa,
        Missing::Trainings,
        Missing::Undertaking,
        Missing::Ceiling,
        Missing::KnownScope,
        Missing::DelegableScope,
        Missing::TargetRights,
        Missing::OpenDoor,
        Missing::Consent,
        Missing::PrivateWindow,
        Missing::ResponsiblePerson,
        Missing::AcknowledgedRules,
    ];
    assert_eq!(missing(world.enter("nik", enter.clone())), everything);
    let refused = Fact::EntryRefused {
        agent: agent("nik").id,
        user: user("tim").id,
        scopes: enter.scopes.clone(),
        basis: Basis::Door,
        missing: everything.to_vec(),
    };
    assert_eq!(world.last_fact(), refused, "and the journal has it");
    // Whoever isn't at work here hears one thing, whatever they ask for, and nothing is journalled.
    let before = all_of(world.desk.store());
    let nowhere = Enter { account: nowhere(), scopes: scopes(&[]), ..enter.clone() };
    for outsider in ["ian", "stranger"] {
        for enter in [enter.clone(), nowhere.clone()] {
            assert_eq!(missing(world.enter(outsider, enter.clone())), [Missing::ActiveAgent]);
            assert_eq!(missing(world.preview(outsider, enter)), [Missing::ActiveAgent]);
        }
    }
    assert_eq!(all_of(world.desk.store()), before);
}

#[test]
fn what_does_not_exist_is_not_found_and_no_scope_is_no_input() {
    let world = access_town();
    let before = all_of(world.desk.store());
    assert_eq!(code(world.enter("kim", Enter { account: nowhere(), ..enter(&FREE) })), "not_found");
    let ticket = Some(TicketId::from_name("none"));
    assert_eq!(world.enter("kim", Enter { ticket, ..enter(&FREE) }).unwrap_err().to_string(), "no such ticket");
    let foreign = Some(world.open(user("eve"), elsewhere()).id);
    assert_eq!(
        world.enter("kim", Enter { ticket: foreign, ..enter(&FREE) }).unwrap_err().to_string(),
        "no such ticket"
    );
    let refused = world.enter("kim", enter(&[])).unwrap_err().to_string();
    assert_eq!(refused, "invalid input: scopes: is 0, allowed are 1 to 32");
    assert_eq!(facts(world.desk.store(), home()).len() as u64, world.size());
    assert_eq!(all_of(world.desk.store()).matches("EntryRefused").count(), before.matches("EntryRefused").count());
}

#[test]
fn the_private_window_is_attested() {
    // RULE I8
    let world = access_town();
    let open = Enter { private_window: false, ..enter(&FREE) };
    assert_eq!(missing(world.enter("kim", open.clone())), [Missing::PrivateWindow]);
    assert!(access_under(|it| it.access.private_window = false).enter("kim", open).is_ok());
}

#[test]
fn rights_are_ceiling_and_the_users_rights_and_what_can_be_delegated() {
    // RULE I16
    let world = access_town();
    for scope in Scope::NEVER {
        let refused = missing(world.enter("kim", enter(&[scope])));
        assert!(refused.contains(&Missing::DelegableScope), "{scope}: {refused:?}");
    }
    let unknown = missing(world.enter("kim", enter(&["payroll".parse().unwrap()])));
    assert_eq!(unknown, [Missing::KnownScope], "an unknown scope is forbidden");
    world.ceiling("kim", &[Scope::SETTINGS]);
    assert_eq!(missing(world.enter("kim", enter(&FREE))), [Missing::Ceiling]);
    world.ceiling("kim", &ALL);
    // Tim may see tickets; Bob may do all but that, and manages no users.
    assert_eq!(missing(world.enter("kim", as_user(user("tim"), enter(&[Scope::SETTINGS])))), [Missing::TargetRights]);
    assert!(world.enter("kim", as_user(user("bob"), enter(&[Scope::SETTINGS]))).is_ok());
    assert_eq!(missing(world.enter("kim", as_user(user("bob"), enter(&[Scope::USERS])))), [Missing::TargetRights]);
    assert!(world.enter("kim", as_user(user("zoe"), enter(&[Scope::USERS]))).is_ok());
}

#[test]
fn only_members_are_entered_as_and_nobody_of_the_staff() {
    // RULES I1, I17
    let world = access_town();
    world.desk.run(&user("ada"), Remove { account: home(), user: user("tim").id }).unwrap();
    for nobody in ["tim", "eve", "stranger"] {
        let refused = missing(world.enter("kim", as_user(user(nobody), enter(&[Scope::NOTIFICATIONS]))));
        assert_eq!(refused, [Missing::Target], "{nobody}");
    }
    // A host may use one id for one person.
    for staff in ["kim", "lea", "ian"] {
        let same = User { id: UserId::from_uuid(agent(staff).id.uuid()).unwrap() };
        assert_eq!(AgentId::from_uuid(same.id.uuid()).unwrap(), agent(staff).id);
        world.desk.run(&user("ada"), admit(home(), same, Permissions::all())).unwrap();
        assert_eq!(missing(world.enter("kim", as_user(same, enter(&[Scope::SETTINGS])))), [Missing::Target], "{staff}");
    }
}

#[test]
fn a_responsible_person_is_named_who_is_a_member() {
    // RULE S7
    let world = access_under(|it| it.access.responsible_person = true);
    assert_eq!(missing(world.enter("kim", enter(&FREE))), [Missing::ResponsiblePerson]);
    let named = |name: &str| Enter { responsible: Some(user(name).id), ..enter(&FREE) };
    assert_eq!(missing(world.enter("kim", named("eve"))), [Missing::ResponsiblePerson]);
    assert_eq!(world.enter("kim", named("tim")).unwrap().responsible, Some(user("tim").id));
    // Also where none is asked for, nobody is named who isn't there.
    assert_eq!(missing(access_town().enter("kim", named("eve"))), [Missing::ResponsiblePerson]);
}

#[test]
fn the_rules_are_acknowledged_in_their_edition_before_the_first_access() {
    // RULE S8
    let world = access_under(|it| it.access.rules = Some("2026-01".parse().unwrap()));
    let acknowledge = |who: &str, edition: &str| {
        world.desk.run(&user(who), Acknowledge { account: home(), edition: edition.parse().unwrap() })
    };
    assert_eq!(missing(world.enter("kim", enter(&FREE))), [Missing::AcknowledgedRules]);
    assert_eq!(missing(acknowledge("ada", "2025-01")), [Missing::CurrentEdition]);
    acknowledge("tim", "2026-01").unwrap();
    assert_eq!(missing(world.enter("kim", enter(&FREE))), [Missing::AcknowledgedRules], "Tim isn't Ada");
    let responsible = Enter { responsible: Some(user("tim").id), ..enter(&FREE) };
    assert!(world.enter("kim", responsible.clone()).is_ok(), "Tim is responsible");
    let first = acknowledge("ada", "2026-01").unwrap();
    assert!(world.enter("kim", enter(&FREE)).is_ok());
    let size = world.size();
    world.advance(60);
    assert_eq!(acknowledge("ada", "2026-01").unwrap(), first, "once is enough");
    assert_eq!(world.size(), size);
    assert_eq!(code(acknowledge("eve", "2026-01")), "not_found");
    // A new edition is acknowledged anew.
    let newer = world.with_keys(with(|it| it.access.rules = Some("2027-01".parse().unwrap())), 300);
    assert_eq!(missing(newer.enter("kim", enter(&FREE))), [Missing::AcknowledgedRules]);
    assert_eq!(missing(newer.enter("kim", responsible)), [Missing::AcknowledgedRules]);
    assert_eq!(
        missing(
            access_town().desk.run(&user("ada"), Acknowledge { account: home(), edition: "2026-01".parse().unwrap() })
        ),
        [Missing::CurrentEdition]
    );
}

#[test]
fn reviews_begin_with_the_first_entry_and_may_block_when_overdue() {
    // RULE I14
    let blocking = |roles: &[(&str, &[&str])]| {
        let roles =
            roles.iter().map(|(name, blocked)| ReviewRole { name: name.parse().unwrap(), teams: teams(blocked) });
        let roles: Vec<_> = roles.collect();
        with(move |it| (it.reviews.roles, it.reviews.overdue_blocks) = (roles, true))
    };
    let world = access_on(
        consentry::MemoryStore::new(),
        blocking(&[("support-lead", &["support"]), ("other-lead", &["success"])]),
    );
    let line =
        |name: &str| record::<ReviewLine>(world.desk.store(), Key::ReviewLine(RoleId::of(&name.parse().unwrap())));
    assert_eq!(line("support-lead"), None);
    let entered_at = world.inside(&FREE).entered_at;
    let (version, first) = line("support-lead").unwrap();
    assert_eq!((version, first.started_at, first.reviewed_until), (1, entered_at, entered_at));
    let enters = |days: i64, name: &str| {
        world.clock.set(entered_at.saturating_add(time::Duration::days(days)));
        world.mfa(name);
        world.enter(name, enter(&FREE))
    };
    assert!(enters(30, "kim").is_ok());
    assert_eq!(missing(enters(31, "kim")), [Missing::ReviewsDone]);
    // The other role has reviewed, so the other team is not blocked.
    let (version, other) = line("other-lead").unwrap();
    put(world.desk.store(), ReviewLine { reviewed_until: world.now(), ..other }, version);
    assert!(enters(31, "max").is_ok());
    // A role without teams blocks all of them.
    let everyone = world.another(blocking(&[("support-lead", &[])]), 400);
    assert_eq!(missing(everyone.run(&agent("max"), enter(&FREE))), [Missing::ReviewsDone]);
    let (version, line) = line("support-lead").unwrap();
    assert_eq!(version, 1, "entering reviews nothing");
    put(world.desk.store(), ReviewLine { reviewed_until: world.now(), ..line }, version);
    assert!(enters(31, "kim").is_ok());
}
