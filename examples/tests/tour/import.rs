//! The tour's import, on good files and bad ones, and through a kill.

use crate::runs::{Done, Folder, Ran};
use consentry::journal::Pending;
use consentry::ticket::{List, Only, View};
use consentry::{AccountId, Desk, Page, Relay, RelayId, Timestamp, User, UserId};
use consentry_sqlite::SqliteStore;
use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::Stdio;

/// The report's lines that don't depend on the machine: what is new, what was there, what is bad.
fn report(ran: &Ran) -> Vec<&str> {
    ran.out
        .lines()
        .map(str::trim)
        .filter(|line| ["new ", "there ", "bad "].iter().any(|w| line.starts_with(w)))
        .collect()
}

/// All tickets that the import made, newest first.
fn tickets(folder: &Folder) -> Result<Vec<View>, Box<dyn Error>> {
    let desk = Desk::new(SqliteStore::open(folder.path("consentry-tour.db"))?);
    let account = AccountId::from_name("Imported tickets");
    let owner = User { id: UserId::from_name("owner of Imported tickets") };
    let (mut tickets, mut page) = (Vec::new(), Page::first(200)?);
    loop {
        let listed = desk.run(&owner, List { account, only: Only::All, team: None, page: page.clone() })?;
        tickets.extend(listed.rows);
        match listed.next {
            Some(next) => page = page.after(next),
            None => return Ok(tickets),
        }
    }
}

#[test]
fn bad_lines_are_told_and_the_rest_goes_on() -> Done {
    let folder = Folder::new()?;
    let mut csv = b"Subject,body,answer,queue,mood\n".to_vec();
    csv.extend(b"One,\"several\nlines\",an answer,Sales,good\n");
    csv.extend(b"Two, ,,,\n");
    csv.extend(format!("{},text,,,\n", "s".repeat(401)).bytes());
    csv.extend(b"Three,be\x07ll,\x1b[31m,,\n");
    csv.extend(b"Four,text\n");
    csv.extend(b"Five,caf\xe9,,,\n");
    csv.extend(format!("Six,{},,,\n", "t".repeat(65_537)).bytes());
    csv.extend(format!("Seven,\"{}\",,,\n", "\n".repeat(1 << 20)).bytes());
    csv.extend(b"\n,\"\n\tThe first line\nand another\",,,\n");
    csv.extend(b"Eight,\"cut of");
    let csv = folder.write("tickets.csv", csv)?;

    let ran = folder.import(&csv)?;
    let said = "\
ignored: mood
line 4: body: is blank
line 5: subject: has 401 bytes of UTF-8, at most 400 are allowed
line 6: answer: has a character that is not allowed at byte 0
line 6: body: has a character that is not allowed at byte 2
line 7: record: has 2 fields, the header has 5
line 8: body: is not UTF-8 at byte 3
line 9: body: has 65537 bytes of UTF-8, at most 65536 are allowed
line 10: record: has more than 1,048,576 bytes or 1,024 fields
line 1048591: record: a quotation is open to the end of the file
";
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), said), "{}", ran.out);
    assert_eq!(report(&ran), ["new    2 tickets, 1 answer", "there  0 tickets already", "bad    8 rows"]);
    let subjects: Vec<_> = tickets(&folder)?.iter().map(|ticket| ticket.subject.to_string()).collect();
    assert_eq!(subjects, ["The first line", "One"]);
    Ok(())
}

#[test]
fn a_second_import_adds_nothing_though_equal_rows_are_two_tickets() -> Done {
    let folder = Folder::new()?;
    let csv = folder.write("tickets.csv", "subject,body,answer\na,b,c\na,b,c\na,b,\n")?;
    let first = folder.import(&csv)?;
    assert_eq!((first.code, first.err.as_str()), (Some(0), ""));
    assert_eq!(report(&first), ["new    3 tickets, 2 answers", "there  0 tickets already", "bad    0 rows"]);
    let stored = tickets(&folder)?;
    let second = folder.import(&csv)?;
    assert_eq!(report(&second), ["new    0 tickets, 0 answers", "there  3 tickets already", "bad    0 rows"]);
    assert_eq!(tickets(&folder)?, stored);
    // One row more is one ticket more.
    let csv = folder.write("tickets.csv", "subject,body,answer\na,b,c\na,b,c\na,b,\na,b,\n")?;
    let third = folder.import(&csv)?;
    assert_eq!(report(&third), ["new    1 ticket, 0 answers", "there  3 tickets already", "bad    0 rows"]);
    Ok(())
}

#[test]
fn an_id_is_the_rows_key_and_other_content_under_it_is_told() -> Done {
    let folder = Folder::new()?;
    folder.import(&folder.write("tickets.csv", "id,body,answer\n7,b,\n8,b,\n")?)?;
    let ran = folder.import(&folder.write("tickets.csv", "id,body,answer\n7,changed,\n8,b,late\n8,b,late\n")?)?;
    assert_eq!(ran.err, "line 2: id: was imported before with other content\n");
    assert_eq!(ran.code, Some(1));
    assert_eq!(report(&ran), ["new    0 tickets, 1 answer", "there  2 tickets already", "bad    1 row"]);
    Ok(())
}

#[test]
fn a_byte_order_mark_crlf_and_another_delimiter_are_read() -> Done {
    let folder = Folder::new()?;
    let csv = folder.write("tickets.csv", "\u{feff}BODY;subject\r\n\"one\r\ntwo\";a, b\r\n;\r\n")?;
    let ran: Ran = folder.command().arg("import").arg(csv).args(["--delimiter", ";"]).output()?.into();
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), "line 4: body: is blank\n"), "{}", ran.out);
    assert_eq!(tickets(&folder)?.iter().map(|ticket| ticket.subject.as_str()).collect::<Vec<_>>(), ["a, b"]);
    Ok(())
}

#[test]
fn a_file_without_a_usable_header_leaves_no_trace() -> Done {
    let folder = Folder::new()?;
    let cases = [
        ("", "is empty; the first line names the columns"),
        ("subject,text\na,b\n", "the header has no column body; is --delimiter right?"),
        ("body,Body\na,b\n", "the header has the column body twice"),
        ("\"body\na\n", "line 1: record: a quotation is open to the end of the file; lines 1 to 3 are not imported"),
    ];
    for (content, said) in cases {
        let csv = folder.write("tickets.csv", content)?;
        let ran = folder.import(&csv)?;
        assert_eq!((ran.code, ran.err), (Some(2), format!("error: {}: {said}\n", csv.display())));
    }
    let missing = folder.import(Path::new("missing.csv"))?;
    assert_eq!(missing.code, Some(2));
    assert!(missing.err.starts_with("error: missing.csv: "), "{}", missing.err);
    assert!(!folder.path("consentry-tour.db").exists());

    let ran = folder.import(&folder.write("tickets.csv", "body\n")?)?;
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "a header alone is a file without tickets");
    Ok(())
}

#[test]
fn after_a_kill_the_next_run_adds_exactly_what_is_missing() -> Done {
    const ROWS: u64 = 1_500;
    let folder = Folder::new()?;
    let mut csv = String::from("subject,body,answer\n");
    for row in 1..=ROWS {
        writeln!(csv, "Ticket {row},The query of {row},The answer to {row}")?;
    }
    let csv = folder.write("tickets.csv", csv)?;

    let mut command = folder.command();
    command.arg("import").arg(&csv).args(["--progress", "plain"]).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn()?;
    let mut line = String::new();
    BufReader::new(child.stderr.take().ok_or("no standard error")?).read_line(&mut line)?;
    child.kill()?;
    assert!(!child.wait()?.success(), "it should have been killed in the middle");
    assert!(line.starts_with("100 rows, "), "{line}");

    let there = tickets(&folder)?.len() as u64;
    assert!((100..ROWS).contains(&there), "{there} tickets at the kill");
    let resumed = folder.import(&csv)?;
    assert_eq!((resumed.code, resumed.err.as_str()), (Some(0), ""));
    assert!(resumed.out.contains(&format!("new    {} ticket", grouped(ROWS - there))), "{there}: {}", resumed.out);
    let again = folder.import(&csv)?;
    assert_eq!(report(&again), ["new    0 tickets, 0 answers", "there  1,500 tickets already", "bad    0 rows"]);

    // Every row once, with its answer once, and numbers without a gap (RULE T10).
    let tickets = tickets(&folder)?;
    assert!(tickets.iter().all(|ticket| ticket.messages == 2));
    assert!(tickets.iter().rev().map(|ticket| ticket.number.get()).eq(1..=ROWS));
    assert_eq!(tickets.iter().map(|ticket| ticket.subject.as_str()).collect::<BTreeSet<_>>().len() as u64, ROWS);
    Ok(())
}

fn grouped(number: u64) -> String {
    if number < 1_000 { number.to_string() } else { format!("{},{:03}", number / 1_000, number % 1_000) }
}

#[test]
fn real_tickets_come_in() -> Done {
    let csv = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/tickets-multilingual.csv");
    if !csv.exists() {
        eprintln!("skipped: {} is not there", csv.display());
        return Ok(());
    }
    let folder = Folder::new()?;
    let first = folder.import(&csv)?;
    assert_eq!(first.code, Some(1), "{first:?}");
    // The file was cut off in the middle of its last record.
    let bad: Vec<_> = first.err.lines().filter(|line| line.starts_with("line ")).collect();
    assert!(matches!(bad[..], [one] if one.starts_with("line 21568: record: a quotation is open")), "{bad:?}");
    assert_eq!(report(&first), ["new    1,167 tickets, 1,167 answers", "there  0 tickets already", "bad    1 row"]);
    let second = folder.import(&csv)?;
    assert_eq!(report(&second), ["new    0 tickets, 0 answers", "there  1,167 tickets already", "bad    1 row"]);
    Ok(())
}

#[test]
fn nobody_is_told_of_what_was_imported() -> Done {
    let folder = Folder::new()?;
    let csv = folder.write("tickets.csv", "subject,body,answer\nOne,text,an answer\nTwo,text,\n")?;
    let relay = Relay { id: RelayId::from_name("another") };
    for _ in 0..2 {
        assert_eq!(folder.import(&csv)?.code, Some(0));
        let desk = Desk::new(SqliteStore::open(folder.path("consentry-tour.db"))?);
        let pending = Pending { now: Timestamp::MAX, after: None, rows: 200 };
        let account = AccountId::from_name("Imported tickets");
        assert!(!desk.run(&relay, pending)?.contains(&account), "no relay would find anything to send");
    }
    Ok(())
}
