//! The tour's story, run as a newcomer runs it.

use crate::runs::{Done, Folder, Ran};
use consentry::keys::OneKey;
use consentry::people::Invite;
use consentry::{AccountId, CommandId, Desk, Key, Language, Permissions, Settings, System, User, UserId, account};
use consentry_sqlite::SqliteStore;
use std::process::Stdio;

/// What a run must say, in the order of the list.
fn says(ran: &Ran, chapter: u8, parts: &[&str]) {
    let told = Ran { out: ran.chapter(chapter).to_owned(), err: String::new(), code: None }.prose();
    let mut rest = told.as_str();
    for part in parts {
        let behind = rest.split_once(part).map(|(_, behind)| behind);
        assert!(behind.is_some(), "chapter {chapter} doesn't say {part:?} where it should:\n{told}");
        rest = behind.unwrap_or_default();
    }
}

#[test]
fn a_first_run_tells_the_whole_story() -> Done {
    let folder = Folder::new()?;
    let first = folder.tour(&[])?;
    assert_eq!((first.code, first.err.as_str()), (Some(0), ""), "{first:?}");
    assert!(folder.path("consentry-tour.db").exists());
    says(
        &first,
        1,
        &["the host makes the account “Café Ada”", "ada@cafe-ada.example", "English", "Hosting, cafe-ada.example"],
    );
    // RULES C1, C2
    says(
        &first,
        2,
        &["3 contacts", "joerg@technik.example", "lucia@gestoria.example", "Invoices (", "bia@padaria.example"],
    );
    says(&first, 2, &["lucia@@gestoria", "✗ email: This is not a valid e-mail address. [invalid.not_an_address]"]);
    // RULES C3, C5: one link, one user; what is missing, all at once.
    let accepted = ["Ben opens the link", "Eve", "[invitation.open]", "[invitation.address]"];
    says(&first, 3, &["Ada invites ben@cafe-ada.example", "Invitation to the account “Café Ada”", "join#ci1"]);
    says(&first, 3, &accepted);
    says(&first, 3, &["one permission more: View and pay invoices", "takes one from him: View and manage contacts"]);
    says(
        &first,
        3,
        &[
            "Ben invites somebody with “Place orders",
            "✗ You can grant only permissions that you hold",
            "[permission.held]",
        ],
    );
    // RULES T1, T6, T2, T5, T7, T8
    says(&first, 4, &["Orders and prices", "ticket no. 1: New", "Grace takes up no. 1: Open"]);
    says(
        &first,
        4,
        &["Now: Waiting for the customer.", "adds information to no. 1: Waiting for support", "Ben fills in"],
    );
    says(&first, 4, &["[ticket.duplicates]", "Answer it", "it is another topic, and goes on: ticket no. 3"]);
    says(&first, 4, &["Her teams’ queues", "2 Café Ada billing", "Normal", "1 Café Ada support", "High"]);
    says(
        &first,
        4,
        &["merges no. 3 into no. 1: Merged", "no. 1 for done: Solved", "closes no. 1: Closed", "[ticket.closed]"],
    );
    says(
        &first,
        4,
        &["reopens no. 1 with an added text: Reopened", "no. 1 for done: Solved", "5 of 5. “Quick and friendly.”"],
    );
    says(
        &first,
        5,
        &["3 tickets · New 1 · Solved 1 · Merged 1", "“basket” finds these numbers: Ada 3, 1; Grace 3, 1."],
    );
    says(
        &first,
        6,
        &["[permission.contacts]", "[member.other]", "[permission.held]", "[membership.new]", "[permission.held]"],
    );
    says(&first, 6, &["[agent.active]", "[not_found]", "To Eve the account doesn’t exist"]);
    says(&first, 15, &["67 entries", "An emergency entry was approved.", "Basis: Emergency.", "It is the root"]);
    Ok(())
}

#[test]
fn the_eleven_permissions_are_a_check_list() -> Done {
    // RULE C4
    let folder = Folder::new()?;
    let first = folder.tour(&["--lang", "es"])?;
    let list: Vec<_> = first.rows(3).into_iter().filter(|row| row.len() == 3 && row[1] == "☑").collect();
    assert_eq!(list.len(), 12, "eleven, and the right to manage users\n{}", first.chapter(3));
    let bens: Vec<_> = list.iter().filter(|row| row[2] == "☑").map(|row| row[0]).collect();
    assert_eq!(bens, ["Ver y pagar facturas", "Ver y abrir tickets de soporte", "Administrar usuarios"]);
    Ok(())
}

#[test]
fn what_the_support_does_among_itself_is_not_the_customers_to_see() -> Done {
    // RULES T8, T11: a note, a tag, a priority, an assignee; in the panel, in the search and in the journal.
    let folder = Folder::new()?;
    let first = folder.tour(&[])?;
    let views: Vec<_> = first.rows(4).into_iter().filter(|row| row.len() == 3).collect();
    for (label, grace) in [("Priority", "High"), ("Agent", "Grace"), ("Tags", "shop-7")] {
        assert!(views.contains(&vec![label, grace, "—"]), "{label}: {views:?}");
    }
    assert!(views.iter().any(|row| row[0] == "Notes" && row[1].contains("Linus") || row[1].contains("shop version 7")));
    assert!(views.contains(&vec!["Messages", "3", "3"]), "{views:?}");
    says(&first, 5, &["“Linus” stands in a note of Grace’s only. Ada finds: —; Grace: 1."]);
    for chapter in [5, 7, 15] {
        for secret in ["shop-7", "shop version 7", "High"] {
            assert!(!first.chapter(chapter).contains(secret), "{chapter}: {secret}");
        }
    }
    let alone = Folder::new()?.tour(&["--story", "002"])?;
    let worked = alone.rows(6).into_iter().filter(|row| row.last() == Some(&"Support worked on a ticket."));
    assert_eq!(worked.count(), 4, "assigned, prioritised, noted, tagged: all alike");
    Ok(())
}

#[test]
fn the_history_shows_every_ticket_with_all_that_rule_t4_names() -> Done {
    let folder = Folder::new()?;
    for _ in 0..3 {
        folder.tour(&["--story", "002"])?;
    }
    let history = folder.tour(&["history"])?;
    assert_eq!(history.code, Some(0), "{history:?}");
    for word in ["Number", "Date (UTC)", "Subject", "Status", "Content"] {
        assert!(history.out.contains(word), "{word}\n{}", history.out);
    }
    for number in 1..=7 {
        assert!(history.out.contains(&format!("\n│      {number} │ 20")), "{number}\n{}", history.out);
    }
    assert!(history.out.starts_with("7 tickets · New 1 · Solved 3 · Merged 3\n"), "{}", history.out);
    assert!(history.prose().contains("Customer: Thank you!"), "{}", history.out);
    let german = folder.tour(&["history", "--lang", "de", "--rows", "1"])?;
    assert!(german.out.starts_with("7 Tickets · Neu 1 · Gelöst 3 · Zusammengeführt 3\n"), "{}", german.out);
    assert!(german.out.contains("│ Zusammengeführt │"), "{}", german.out);
    for widest in [history, german].iter().map(|ran| ran.out.lines().map(|line| line.chars().count()).max()) {
        assert!(widest <= Some(80));
    }
    Ok(())
}

#[test]
fn a_second_run_goes_on() -> Done {
    let folder = Folder::new()?;
    folder.tour(&[])?;
    let second = folder.tour(&[])?;
    assert_eq!((second.code, second.err.as_str()), (Some(0), ""), "{second:?}");
    says(&second, 1, &["was made by an earlier run and has 4 tickets."]);
    says(&second, 3, &["Ben is a member; he accepted in an earlier run.", "[permission.held]"]);
    says(&second, 4, &["Grace begins with no. 2", "Ben thanks her.", "no. 2 for done: Solved"]);
    // RULE T6: the topic has its ticket, and another invoice is another topic.
    says(
        &second,
        4,
        &["“The basket stays empty”", "[ticket.duplicates]", "Reopen it", "adds her text to no. 1: Reopened"],
    );
    says(&second, 4, &["Ben says that it is another topic, and goes on: ticket no. 5.", "merges no. 6 into no. 1"]);
    says(&second, 5, &["6 tickets · New 1 · Solved 3 · Merged 2", "These are the newest 4"]);
    says(&second, 15, &["It is the root that the store keeps"]);
    Ok(())
}

#[test]
fn the_invitations_key_is_its_owners_only() -> Done {
    let folder = Folder::new()?;
    let first = folder.tour(&[])?;
    let path = folder.path("consentry-tour.db.key");
    let key = std::fs::read(&path)?;
    assert_eq!(key.len(), 32);
    assert!(first.out.contains("consentry-tour.db.key"));
    // A link has 131 characters; on the screen it is cut before its secret.
    let words = first.out.split_whitespace().filter_map(|word| word.split_once("#ci1"));
    assert_eq!(words.map(|(_, token)| token.chars().count()).collect::<Vec<_>>(), [9]);
    folder.tour(&[])?;
    assert_eq!(std::fs::read(&path)?, key);

    std::fs::write(&path, "short")?;
    let ran = folder.tour(&[])?;
    assert_eq!((ran.code, ran.err.as_str()), (Some(2), "error: consentry-tour.db.key: is no key of 32 bytes\n"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&path)?.permissions().mode() & 0o777, 0o600);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640))?;
        assert!(folder.tour(&[])?.err.contains("others can read this key"));
    }
    Ok(())
}

#[test]
fn a_run_after_one_that_died_sends_a_new_link() -> Done {
    // Ada had invited Ben, and nothing of it had gone out.
    let folder = Folder::new()?;
    let key = folder.write("consentry-tour.db.key", [7; 32])?;
    #[cfg(unix)]
    std::fs::set_permissions(key, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    let settings = Settings::default().keys(OneKey { id: "tour.1".parse()?, key: Key::new([7; 32]) });
    let desk = Desk::with(SqliteStore::open(folder.path("consentry-tour.db"))?, settings);
    let account = AccountId::from_name("Café Ada");
    let owner = UserId::from_name("owner of Café Ada");
    let (name, email, language) = ("Café Ada".parse()?, "ada@cafe-ada.example".parse()?, Language::English);
    let host = System { name: "tour".parse()? };
    let create = account::Create { account, name, owner, email, language };
    desk.run_command(CommandId::from_name("create"), &host, create)?;
    let (email, permissions) = ("ben@cafe-ada.example".parse()?, Permissions::TICKETS);
    desk.run(&User { id: owner }, Invite { account, email, permissions })?;
    drop(desk);

    let ran = folder.tour(&["--story", "004"])?;
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    assert_eq!(ran.chapter(3).matches("#ci1").count(), 1, "the older link is dead, and not sent any more");
    says(&ran, 3, &["Ben opens the link", "[invitation.open]"]);
    says(&ran, 4, &["An invitation was sent again.", "Ben accepted an invitation."]);
    Ok(())
}

#[test]
fn a_file_that_is_no_database_is_refused_and_left_alone() -> Done {
    let folder = Folder::new()?;
    let path = folder.write("notes.txt", "my notes, which are no database\n".repeat(200))?;
    let before = std::fs::read(&path)?;
    for arguments in [&["--file", "notes.txt"][..], &["history", "--file", "notes.txt"]] {
        let ran = folder.tour(arguments)?;
        assert_eq!(ran.code, Some(2), "{ran:?}");
        assert!(ran.err.starts_with("error: notes.txt: ") && ran.err.ends_with("[store.foreign]\n"), "{}", ran.err);
        assert!(!ran.out.contains("1. The account"), "{}", ran.out);
    }
    assert_eq!(std::fs::read(&path)?, before);
    assert!(!folder.path("notes.txt.key").exists());
    Ok(())
}

#[test]
fn usage_and_file_errors_end_with_code_2() -> Done {
    let folder = Folder::new()?;
    let cases: [(&[&str], &str); 5] = [
        (&["--file", "no/such/folder/tour.db"], "[store.unavailable]"),
        (&["history"], "no such file"),
        (&["banana"], "unrecognized subcommand"),
        (&["--lang", "fr"], "es, pt, de or en"),
        (&["import", "x.csv", "--delimiter", "ab"], "one ASCII character"),
    ];
    for (arguments, said) in cases {
        let ran = folder.tour(arguments)?;
        assert_eq!(ran.code, Some(2), "{ran:?}");
        assert!(ran.err.starts_with("error: ") && ran.err.contains(said), "{}", ran.err);
    }
    assert!(!folder.path("consentry-tour.db").exists());
    folder.tour(&[])?;
    let nobody = folder.tour(&["history", "--account", "Nobody"])?;
    assert_eq!((nobody.code, nobody.err.as_str()), (Some(2), "error: no such account [not_found]\n"));
    Ok(())
}

#[test]
fn a_reader_who_has_seen_enough_is_no_error() -> Done {
    let folder = Folder::new()?;
    folder.tour(&[])?;
    let mut child = folder.command().arg("history").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    drop(child.stdout.take());
    let ended = child.wait_with_output()?;
    assert_eq!((ended.status.code(), ended.stderr.len()), (Some(0), 0), "{ended:?}");
    Ok(())
}

#[test]
fn a_journal_that_somebody_changed_is_called_so() -> Done {
    // RULE J2: a payload that its header doesn't commit to, and a header that the tree doesn't attest.
    use consentry_sqlite::rusqlite::Connection;
    let payload = "UPDATE consentry_entry SET payload = replace(payload, 'invoices', 'orders') \
                   WHERE payload LIKE '%people.permitted%'";
    let header = "DROP TRIGGER consentry_entry_is_final; \
                  UPDATE consentry_entry SET header = replace(header, 'people.permitted', 'people.expelled')";
    for change in [payload, header] {
        let folder = Folder::new()?;
        folder.tour(&[])?;
        Connection::open(folder.path("consentry-tour.db"))?.execute_batch(change)?;
        let after = folder.tour(&[])?;
        assert_eq!(after.code, Some(2), "{after:?}");
        assert!(after.out.contains("THIS JOURNAL WAS CHANGED"), "{after:?}");
        assert!(after.err.contains("somebody changed the journal"), "{after:?}");
    }
    Ok(())
}
