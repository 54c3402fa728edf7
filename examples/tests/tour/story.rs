//! The tour's story, run as a newcomer runs it.

use crate::runs::{Done, Folder};
use std::process::Stdio;

#[test]
fn a_first_run_tells_the_whole_story() -> Done {
    let folder = Folder::new()?;
    let first = folder.tour(&[])?;
    assert_eq!((first.code, first.err.as_str()), (Some(0), ""), "{first:?}");
    assert!(folder.path("consentry-tour.db").exists());
    for part in [
        "Ada's bakery, owned by Ada, is new.",
        "Grace answers no. 1; it is waiting for customer now.",
        "2 tickets: 1 new, 1 waiting for customer",
        "permission.tickets",
        "agent.active",
        "no such account",
        "The staff's realm: 1 entry to deliver",
        "Ada's bakery: 6 entries to deliver",
        "people.admitted, Ben: invoices",
        "It is the root that the store keeps",
        "Run it again: Grace answers no. 2",
    ] {
        assert!(first.out.contains(part), "{part}\n{}", first.out);
    }
    // RULE I18: both conditions that are missing, in one refusal.
    let lines: Vec<_> = first.out.lines().collect();
    let both = lines.windows(2).any(|pair| match pair {
        [one, two] => one.contains("membership.new") && two.contains("permission.held"),
        _ => false,
    });
    assert!(both, "{}", first.out);
    Ok(())
}

#[test]
fn the_history_shows_every_ticket_with_all_that_rule_t4_names() -> Done {
    let folder = Folder::new()?;
    for _ in 0..3 {
        folder.tour(&[])?;
    }
    let history = folder.tour(&["history"])?;
    assert_eq!(history.code, Some(0), "{history:?}");
    for word in ["no.", "date (UTC)", "subject", "status", "content"] {
        assert!(history.out.contains(word), "{word}\n{}", history.out);
    }
    for number in 1..=6 {
        assert!(history.out.contains(&format!("\n│   {number} │ 20")), "{number}\n{}", history.out);
    }
    assert!(history.out.contains("customer: Thank you!"), "{}", history.out);
    let widest = history.out.lines().map(|line| line.chars().count()).max();
    assert!(widest <= Some(80), "{}", history.out);
    Ok(())
}

#[test]
fn a_second_run_goes_on() -> Done {
    let folder = Folder::new()?;
    folder.tour(&[])?;
    let second = folder.tour(&[])?;
    assert_eq!((second.code, second.err.as_str()), (Some(0), ""), "{second:?}");
    for part in [
        "Ada's bakery, owned by Ada, was made by an earlier run and has 2 tickets.",
        "Grace answers no. 2; it is waiting for customer now.\nAda thanks her.\nAda opens no. 3,",
        "4 tickets: 1 new, 2 waiting for customer, 1 waiting for support",
        "Ada's bakery: 5 entries to deliver",
        "\n11 entries:\n",
        "It is the root that the store keeps",
        "Run it again: Grace answers no. 4",
    ] {
        assert!(second.out.contains(part), "{part}\n{}", second.out);
    }
    assert!(!second.out.contains("The staff's realm"), "delivered once, not twice\n{}", second.out);
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
        assert!(!ran.out.contains("1. An account"), "{}", ran.out);
    }
    assert_eq!(std::fs::read(&path)?, before);
    Ok(())
}

#[test]
fn usage_and_file_errors_end_with_code_2() -> Done {
    let folder = Folder::new()?;
    let cases: [(&[&str], &str); 4] = [
        (&["--file", "no/such/folder/tour.db"], "[store.unavailable]"),
        (&["history"], "no such file"),
        (&["banana"], "unrecognized subcommand"),
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
    let payload = "UPDATE consentry_entry SET payload = replace(payload, 'invoices', 'tickets') \
                   WHERE payload LIKE '%people.admitted%'";
    let header = "DROP TRIGGER consentry_entry_is_final; \
                  UPDATE consentry_entry SET header = replace(header, 'people.admitted', 'people.expelled')";
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
