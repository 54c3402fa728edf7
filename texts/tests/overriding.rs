//! A host's own words over ours, and what happens where they fall short.

use consentry_texts::{Catalogue, CatalogueError, CatalogueProblem, Family, Frame, Language, LinkError, Param};

fn frame() -> Result<Frame, LinkError> {
    let (panel_link, invitation_link) =
        ("https://panel.example.com/".parse()?, "https://panel.example.com/join#".parse()?);
    Ok(Frame { desk_name: "Example Hosting".to_owned(), panel_link, invitation_link })
}

fn with(source: &str) -> Result<Catalogue, CatalogueError> {
    Catalogue::builtin().with(Language::German, source)
}

fn said(catalogue: &Catalogue, language: Language, code: &str) -> String {
    catalogue.text(language, Family::Fact, code, &[("number", Param::Number(7))])
}

fn found(source: &str) -> Result<Vec<String>, CatalogueError> {
    Ok(with(source)?.check().iter().map(ToString::to_string).collect())
}

#[test]
fn a_hosts_message_replaces_ours_in_its_language() {
    let catalogue = with("fact-ticket-closed = Anliegen { $number } ist zu.\n").unwrap();
    assert_eq!(said(&catalogue, Language::German, "ticket.closed"), "Anliegen 7 ist zu.");
    assert_eq!(said(&catalogue, Language::English, "ticket.closed"), "Ticket 7 was closed.");
    assert_eq!(said(&catalogue, Language::German, "ticket.opened"), "Ticket 7 wurde eröffnet.");

    let later = catalogue.with(Language::German, "fact-ticket-closed = Erledigt: { $number }.\n").unwrap();
    assert_eq!(said(&later, Language::German, "ticket.closed"), "Erledigt: 7.");
    assert!(later.check().is_empty());
}

#[test]
fn a_hosts_message_can_refer_to_ours_and_replace_what_ours_refer_to() {
    let catalogue = with("permission-tickets = Tickets\n-ask-permission = Fragen Sie Ada.\n").unwrap();
    assert_eq!(
        catalogue.text(Language::German, Family::Condition, "permission.tickets", &[]),
        "Sie benötigen die Berechtigung „Tickets“. Fragen Sie Ada.",
    );
    assert!(catalogue.check().is_empty());
}

#[test]
fn half_a_notice_keeps_the_other_half_of_ours() {
    let catalogue = with("notice-account-ownership_accepted =\n    .subject = Neu: { $account }\n").unwrap();
    let said = catalogue.notice(
        Language::German,
        "account.ownership_accepted",
        &[("account", Param::Text("Bäckerei"))],
        &frame().unwrap(),
    );
    assert_eq!(said.subject, "Neu: Bäckerei");
    assert!(said.plain.contains("„Bäckerei“ wurde übergeben"), "{}", said.plain);
    assert!(catalogue.check().is_empty());
}

#[test]
fn a_message_that_cannot_be_said_falls_back_to_ours() {
    for broken in [
        "fact-ticket-closed = { $nummer }",
        "fact-ticket-closed = { fact-missing }",
        "fact-ticket-closed = { FACT($number) }",
        "fact-ticket-closed = { fact-ticket-closed }",
        "fact-ticket-closed = { \"\" }",
        "fact-ticket-closed = { \" \" }",
        "fact-ticket-closed =\n    .subject = x",
    ] {
        let catalogue = with(&format!("{broken}\n")).unwrap();
        assert_eq!(said(&catalogue, Language::German, "ticket.closed"), "Ticket 7 wurde geschlossen.", "{broken}");
    }
}

#[test]
fn what_no_language_has_falls_back_to_english_and_then_to_the_code() {
    let english = Catalogue::builtin().with(Language::English, "fact-moon-landed = The moon was reached.\n").unwrap();
    assert_eq!(said(&english, Language::Spanish, "moon.landed"), "The moon was reached.");
    assert_eq!(said(&english, Language::Spanish, "mars.landed"), "mars.landed");
    assert_eq!(said(&english, Language::Spanish, ""), "—");

    let said = english.notice(Language::Spanish, "mars.landed", &[], &frame().unwrap());
    assert_eq!(said.subject, "mars.landed");
    assert!(said.plain.contains("\nmars.landed\n"));
    let unknown = [("permissions", Param::Codes(Family::Permission, &["bit:40"]))];
    let text = english.text(Language::English, Family::Fact, "people.permitted", &unknown);
    assert_eq!(text, "The permissions of a user were changed. Permissions now: bit:40.");
}

#[test]
fn missing_parameters_show_and_unknown_ones_do_not() {
    let catalogue = Catalogue::builtin();
    let text = |params: &[_]| catalogue.text(Language::English, Family::Fact, "ticket.merged", params);
    assert_eq!(text(&[]), "Ticket — was merged into ticket —.");
    let params = [("number", Param::Number(u64::MAX)), ("into_number", Param::Number(0)), ("moon", Param::Number(3))];
    assert_eq!(text(&params), "Ticket 18446744073709551615 was merged into ticket 0.");
}

#[test]
fn a_word_selects() {
    let catalogue = Catalogue::builtin();
    let text = |word| {
        let params = [("manages_users", Param::Word(word)), ("user", Param::Text("Ada"))];
        catalogue.text(Language::English, Family::Fact, "people.entrusted", &params)
    };
    assert_eq!(text("yes"), "The right to manage users was granted. User: Ada.");
    assert_eq!(text("no"), "The right to manage users was withdrawn. User: Ada.");
}

#[test]
fn errors_name_the_line_and_the_message() {
    let source = "# Comment\nstatus-new = Neu\nstatus-open = { $x\nstatus-closed = Zu\n";
    let error = with(source).unwrap_err();
    assert_eq!((error.language, error.line, error.key.as_deref()), (Language::German, 4, Some("status-open")));
    assert!(matches!(error.problem, CatalogueProblem::Syntax(_)));
    assert_eq!(error.to_string(), "de catalogue, line 4, status-open: Expected a token starting with \"}\"");

    let error = with("status-new = a\n-x = a\nstatus-new = b\n").unwrap_err();
    assert_eq!((error.line, error.key.as_deref()), (3, Some("status-new")));
    assert_eq!(error.to_string(), "de catalogue, line 3, status-new: is there twice");
    for odd in ["=", "\u{feff}", "a", "a =", "{", "a = { $b ->\n [x] y\n}", "\0"] {
        drop(with(odd));
    }
}

#[test]
fn check_finds_what_would_come_out_wrong() {
    for (source, finding) in [
        ("fact-ticket-closed = { $nummer } { $number }", "de: fact-ticket-closed: uses $nummer, which it never gets"),
        ("fact-ticket-closed = { $panel } { $number }", "de: fact-ticket-closed: uses $panel, which it never gets"),
        ("fact-ticket-closed = zu", "de: fact-ticket-closed: doesn't use $number"),
        ("fact-ticket-close = { $number }", "de: fact-ticket-close: belongs to no code"),
        ("-term = x", "de: -term: belongs to no code"),
        ("status-new = { status-neu }", "de: status-new: refers to status-neu, which is missing"),
        ("status-new = { -neu }", "de: status-new: refers to -neu, which is missing"),
        ("status-new = { status-open }\nstatus-open = { status-new }", "de: status-new: refers to itself"),
        ("status-new = { DATETIME(3) }", "de: status-new: calls DATETIME, which is no function"),
        ("status-new = Neu\n    .short = N", "de: status-new: has an unknown attribute, .short"),
        (
            "fact-account-service_added = { $service }",
            "de: fact-account-service_added: shows $service without a variant [none] beside it",
        ),
    ] {
        let found = found(&format!("{source}\n")).unwrap();
        assert!(found.iter().any(|it| it == finding), "{source}: {found:?}");
    }
}

#[test]
fn a_notice_may_show_its_frame() {
    let source = "notice-people-removed = Adieu, { $account }. { $desk } { $panel }\n    .subject = { $account }\n";
    assert_eq!(found(source).unwrap(), Vec::<String>::new());
}

#[test]
fn what_only_our_messages_refer_to_may_stay_unused() {
    let source = ["contacts", "profile", "tickets"].map(|name| format!("condition-permission-{name} = No.\n"));
    assert_eq!(found(&source.concat()).unwrap(), Vec::<String>::new());
}

#[test]
fn only_a_variant_none_guards_what_may_be_absent() {
    for shown in [
        "{ $service }",
        "{ $service ->\n [x] a\n *[other] { $service }\n}",
        "{ $service ->\n [none] { $service }\n *[other] b\n}",
        "{ $service ->\n [none] a\n *[other] b\n} { $service }",
    ] {
        let source = format!("fact-account-service_added = {shown}\n");
        let found = found(&source).unwrap();
        assert_eq!(found.len(), 1, "{source}: {found:?}");
        assert!(found.iter().all(|it| it.ends_with("shows $service without a variant [none] beside it")), "{found:?}");
    }
}
