//! Rounds over days, against servers that answer what no sane one does.

use super::*;
use crate::letter::tests::letter;
use crate::server::Security;
use consentry::time::ManualClock;
use lettre::transport::smtp::extension::ClientId;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use tempfile::TempDir;

/// A server that gives each command the answer that fits it.
fn scripted(script: fn(&str) -> Vec<u8>) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming() {
            thread::spawn(move || talk(stream.unwrap(), script));
        }
    });
    server(port)
}

fn talk(mut stream: TcpStream, script: fn(&str) -> Vec<u8>) -> io::Result<()> {
    let lines = BufReader::new(stream.try_clone()?).lines();
    stream.write_all(b"220 here\r\n")?;
    for line in lines {
        stream.write_all(&script(&line?))?;
    }
    Ok(())
}

fn server(port: u16) -> Server {
    Server {
        host: "127.0.0.1".to_owned(),
        port,
        security: Security::None,
        credentials: None,
        hello: ClientId::Ipv4(Ipv4Addr::LOCALHOST),
        timeout: Duration::from_secs(1),
    }
}

fn dead() -> Server {
    server(TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port())
}

const BOUNDS: Bounds = Bounds { lines: 2, round: Duration::from_secs(60), flush: false };

struct House {
    folder: TempDir,
    spool: Spool,
    clock: ManualClock,
}

impl House {
    /// A spool with letters that were written now.
    fn new(letters: u64) -> Self {
        let folder = TempDir::new().unwrap();
        let spool = Spool::open(folder.path()).unwrap();
        let clock = ManualClock::new(letter("ana@example.com", 1).envelope.at);
        (1..=letters).for_each(|sequence| spool.put(&letter("ana@example.com", sequence)).unwrap());
        Self { folder, spool, clock }
    }

    fn round(&self, server: &Server) -> Round {
        round(&self.spool, server, &self.clock, &BOUNDS).unwrap()
    }

    /// Rounds, a minute apart, until everything is given up. How many there were, and on how many a server was tried.
    fn rounds(&self, server: &Server) -> (i64, i64, Round) {
        let mut tried = 0;
        for minute in 0..20_000 {
            let round = self.round(server);
            tried += i64::from(!round.told.is_empty() || round.deferred > 0);
            if round.due == 0 {
                return (minute, tried, round);
            }
            self.clock.advance(time::Duration::minutes(1));
        }
        panic!("it is never given up");
    }
}

const FIVE_DAYS: i64 = 5 * 24 * 60;

#[test]
fn a_server_that_stays_away_is_given_up_after_five_days() {
    let house = House::new(3);
    let (minutes, tried, last) = house.rounds(&dead());
    assert!((FIVE_DAYS..FIVE_DAYS + 5 * 60).contains(&minutes), "{minutes}");
    assert!((20..60).contains(&tried), "{tried}");
    assert_eq!(last.failed, 3);
    let why = std::fs::read_dir(house.folder.path().join("failed")).unwrap().count();
    assert_eq!(why, 6, "letters, and why");
}

#[test]
fn a_letter_that_is_younger_outlives_a_server_that_was_given_up() {
    let house = House::new(1);
    let server = dead();
    for _ in 0..FIVE_DAYS - 60 {
        house.round(&server);
        house.clock.advance(time::Duration::minutes(1));
    }
    let mut young = letter("ben@example.com", 9);
    young.envelope.at = house.clock.now();
    house.spool.put(&young).unwrap();
    for _ in 0..6 * 60 {
        house.round(&server);
        house.clock.advance(time::Duration::minutes(1));
    }
    let due = house.spool.due().unwrap().letters;
    assert_eq!(due.iter().map(|letter| letter.sequence).collect::<Vec<_>>(), [9]);
}

#[test]
fn a_recipient_who_is_always_put_off_is_given_up_after_five_days() {
    let house = House::new(1);
    let server = scripted(|line| match line.get(..4).unwrap_or_default() {
        "RCPT" => b"451 4.7.1 later\r\n".to_vec(),
        _ => b"250 fine\r\n".to_vec(),
    });
    let (minutes, tried, last) = house.rounds(&server);
    assert!((FIVE_DAYS..FIVE_DAYS + 5 * 60).contains(&minutes), "{minutes}");
    assert!((20..60).contains(&tried), "{tried}");
    assert_eq!((last.failed, last.sent), (1, 0));
    assert!(last.told[0].contains("451 4.7.1 later") && last.told[0].contains("a…@example.com"), "{:?}", last.told);
}

#[test]
fn a_relay_that_was_off_for_a_week_throws_nothing_away() {
    let house = House::new(2);
    house.clock.advance(time::Duration::days(30));
    let round = house.round(&dead());
    assert_eq!((round.failed, round.due), (0, 2));
}

#[test]
fn no_answer_is_so_strange_that_it_stops_anything() {
    let scripts: [fn(&str) -> Vec<u8>; 6] = [
        |_| b"\xff\xfe\r\n".to_vec(),
        |_| b"hello?\r\n".to_vec(),
        |_| vec![b'2'; 100_000],
        |_| b"250-a\r\n".repeat(1_000),
        |_| b"999 what\r\n".to_vec(),
        |line| if line.starts_with("EHLO") { b"250 x\r\n".to_vec() } else { b"550 \xe4\r\n".to_vec() },
    ];
    for (number, script) in (0..).zip(scripts) {
        let house = House::new(2);
        let round = house.round(&scripted(script));
        assert_eq!((round.sent, round.failed, round.broken, round.due), (0, 0, 0, 2), "{number}");
        assert!(round.told.iter().all(|line| line.len() < 2_000), "{number}");
    }
}

#[test]
fn a_server_that_limits_its_lines_is_not_down() {
    // The first line is served, all others are turned away: which of them, is chance.
    static SERVED: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);
    let house = House::new(5);
    let server = scripted(|line| match line.get(..4).unwrap_or_default() {
        "EHLO" if SERVED.swap(true, std::sync::atomic::Ordering::SeqCst) => b"421 too many lines\r\n".to_vec(),
        "DATA" => b"354 go on\r\n".to_vec(),
        "." => b"250 taken\r\n".to_vec(),
        text if ["EHLO", "MAIL", "RCPT", "QUIT"].contains(&text) => b"250 fine\r\n".to_vec(),
        _ if line == "." => b"250 taken\r\n".to_vec(),
        // The content.
        _ => Vec::new(),
    });
    let round = house.round(&server);
    assert_eq!((round.sent, round.due, round.told.len()), (5, 0, 0), "{round:?}");
}

#[test]
fn a_round_ends_when_its_time_is_up() {
    let house = House::new(3);
    let bounds = Bounds { round: Duration::ZERO, ..BOUNDS };
    let round = round(&house.spool, &dead(), &house.clock, &bounds).unwrap();
    assert_eq!(round, Round { due: 3, ..Round::default() });
}

#[test]
fn a_spool_that_cant_be_written_ends_the_round() {
    let house = House::new(1);
    let server = scripted(|line| match line.get(..4).unwrap_or(line) {
        "DATA" => b"354 go on\r\n".to_vec(),
        "EHLO" | "MAIL" | "RCPT" | "QUIT" | "." => b"250 fine\r\n".to_vec(),
        _ => Vec::new(),
    });
    std::fs::remove_dir(house.folder.path().join("sent")).unwrap();
    assert!(round(&house.spool, &server, &house.clock, &BOUNDS).is_err());
    assert_eq!(house.spool.due().unwrap().letters.len(), 1, "in doubt it is kept");
}
