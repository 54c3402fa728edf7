//! Similar tickets: by how many words they share, then the newest, and how common the words are (RULE T6).

use super::broken::{Broken, same};
use super::samples;
use super::scene::Scene;
use super::words::account;
use crate::AccountId;
use crate::query::{Query, Rows};
use crate::text::TeamName;
use crate::ticket::{Matches, Ticket, Word, Words};

/// What is looked for; the account is the law's first one.
struct Asked<'a> {
    words: &'a [i64],
    team: Option<&'a str>,
    each: u32,
    rows: u32,
}

impl Default for Asked<'_> {
    fn default() -> Self {
        Self { words: &[1, 2, 3, 4], team: None, each: 200, rows: 100 }
    }
}

fn ask(scene: &Scene<'_>, account: AccountId, asked: &Asked<'_>) -> Result<Matches, Broken> {
    let team: Option<TeamName> = asked.team.map(str::parse).transpose()?;
    let words = asked.words.iter().copied().map(Word).collect();
    match scene.rows(Query::Similar { account, words, team, each: asked.each, rows: asked.rows })? {
        Rows::Similar(matches) => Ok(matches),
        other => Err(Broken::new("a query for similar tickets", "matches", format_args!("{other:?}"))),
    }
}

/// Demands the numbers of the similar tickets, with the words that each shares, and the words' frequencies.
fn finds(scene: &Scene<'_>, asked: &Asked<'_>, tickets: &[(u64, u64)], frequencies: &[u32]) -> Result<(), Broken> {
    let matches = ask(scene, scene.id(1), asked)?;
    let seen: Vec<_> = matches.tickets.iter().map(|it| (it.ticket.number.get(), it.words)).collect();
    same("the similar tickets, with the words that they share", &*seen, tickets)?;
    same("how common the words are", &*matches.frequencies, frequencies)
}

/// Gives tickets words.
fn write(scene: &Scene<'_>, words: &[(u64, &[i64])], internal: bool) -> Result<(), Broken> {
    let account = scene.id(1);
    let draft = words.iter().fold(scene.draft(account), |draft, (number, words)| {
        draft.words(Words { internal, ..samples::words(account, *number, words.iter().copied()) })
    });
    scene.commits("words", &draft)
}

pub(super) fn tickets_that_share_more_words_come_first(scene: &Scene<'_>) -> Result<(), Broken> {
    account(scene, 5)?;
    write(scene, &[(1, &[1, 2, 3]), (2, &[9]), (3, &[4, 9]), (4, &[2, 4]), (5, &[3])], false)?;
    let expected = [(1, 0b0111), (4, 0b1010), (5, 0b0100), (3, 0b1000)];
    finds(scene, &Asked::default(), &expected, &[1, 2, 2, 2])
}

pub(super) fn of_equally_similar_tickets_the_newest_come_first(scene: &Scene<'_>) -> Result<(), Broken> {
    account(scene, 12)?;
    // Written in no order; which words they share doesn't matter.
    write(scene, &[(10, &[1, 2]), (2, &[3, 4]), (9, &[1]), (12, &[4]), (1, &[2, 3]), (11, &[1])], false)?;
    let expected = [(10, 0b0011), (2, 0b1100), (1, 0b0110), (12, 0b1000), (11, 0b0001), (9, 0b0001)];
    finds(scene, &Asked::default(), &expected, &[3, 2, 2, 2])
}

pub(super) fn only_the_newest_tickets_of_each_word_are_looked_at(scene: &Scene<'_>) -> Result<(), Broken> {
    account(scene, 9)?;
    write(scene, &[(1, &[2]), (9, &[1]), (8, &[1]), (7, &[1, 2]), (3, &[2, 1]), (2, &[1, 2, 3])], false)?;
    let asked = |each| Asked { words: &[1, 2, 3], each, ..Asked::default() };
    finds(scene, &asked(1), &[(9, 0b001), (7, 0b010), (2, 0b100)], &[1, 1, 1])?;
    finds(scene, &asked(2), &[(9, 0b001), (8, 0b001), (7, 0b010), (3, 0b010), (2, 0b100)], &[2, 2, 1])?;
    finds(scene, &asked(3), &[(7, 0b011), (2, 0b110), (9, 0b001), (8, 0b001), (3, 0b010)], &[3, 3, 1])?;
    finds(scene, &asked(0), &[], &[0, 0, 0])
}

pub(super) fn as_many_similar_tickets_as_wanted_are_answered(scene: &Scene<'_>) -> Result<(), Broken> {
    account(scene, 205)?;
    let draft = (1..=205).fold(scene.draft(scene.id(1)), |draft, number| {
        let words = [1, 2].into_iter().take(if number % 2 == 0 { 2 } else { 1 });
        draft.words(samples::words(scene.id(1), number, words))
    });
    scene.commits("words", &draft)?;
    let even = (1..=205).rev().filter(|number| number % 2 == 0).map(|number| (number, 0b11));
    let odd = (1..=205).rev().filter(|number| number % 2 == 1).map(|number| (number, 0b01));
    let all: Vec<(u64, u64)> = even.chain(odd).collect();
    for rows in [0, 1, 3, 100, 103, 200, 201] {
        let asked = Asked { words: &[1, 2], each: 1_000, rows, ..Asked::default() };
        let expected: Vec<_> = all.iter().copied().take(rows as usize).collect();
        finds(scene, &asked, &expected, &[205, 102])?;
    }
    Ok(())
}

pub(super) fn words_that_nothing_has_make_nothing_similar(scene: &Scene<'_>) -> Result<(), Broken> {
    account(scene, 2)?;
    write(scene, &[(1, &[7]), (2, &[8])], false)?;
    finds(scene, &Asked::default(), &[], &[0, 0, 0, 0])?;
    finds(scene, &Asked { words: &[], ..Asked::default() }, &[], &[])?;
    finds(scene, &Asked { words: &[1, 7], ..Asked::default() }, &[(1, 0b10)], &[0, 1])
}

pub(super) fn internal_words_make_nothing_similar(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE T11
    account(scene, 3)?;
    write(scene, &[(3, &[1, 2, 3, 4]), (2, &[2])], true)?;
    write(scene, &[(1, &[1]), (2, &[1])], false)?;
    finds(scene, &Asked::default(), &[(2, 0b0001), (1, 0b0001)], &[2, 0, 0, 0])?;
    // Nor do they push out what customers see.
    finds(scene, &Asked { each: 1, ..Asked::default() }, &[(2, 0b0001)], &[1, 0, 0, 0])
}

/// Tickets 1 to 8 with the same word; those of even numbers are another team's.
fn teams(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = account(scene, 8)?;
    for number in [2, 4, 6, 8] {
        let team = "billing".parse()?;
        scene.put(Ticket { team, ..samples::ticket(account, scene.id(5_000 - number), number)? }, 1)?;
    }
    let words: &[i64] = &[1];
    write(scene, &[1, 2, 3, 4, 5, 6, 7, 8].map(|number| (number, words)), false)
}

pub(super) fn of_similar_tickets_only_the_teams_are_answered(scene: &Scene<'_>) -> Result<(), Broken> {
    teams(scene)?;
    let asked = |team, rows| Asked { words: &[1], team: Some(team), rows, ..Asked::default() };
    finds(scene, &asked("billing", 3), &[(8, 1), (6, 1), (4, 1)], &[8])?;
    finds(scene, &asked("support", 9), &[(7, 1), (5, 1), (3, 1), (1, 1)], &[8])?;
    finds(scene, &asked("sales", 9), &[], &[8])
}

pub(super) fn frequencies_are_those_of_all_teams(scene: &Scene<'_>) -> Result<(), Broken> {
    teams(scene)?;
    // The newest are looked at first, and then the team.
    let asked = Asked { words: &[1], team: Some("billing"), each: 3, ..Asked::default() };
    finds(scene, &asked, &[(8, 1), (6, 1)], &[3])
}

pub(super) fn similar_tickets_are_as_they_are_now(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = account(scene, 1)?;
    write(scene, &[(1, &[1])], false)?;
    let changed = Ticket { subject: "Another".parse()?, ..samples::ticket(account, scene.id(4_999), 1)? };
    scene.put(changed.clone(), 1)?;
    let seen = ask(scene, account, &Asked::default())?.tickets;
    same("the similar ticket", &seen.first().map(|it| &it.ticket), &Some(&changed))
}

pub(super) fn another_accounts_words_make_nothing_similar(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE T11
    for n in [1, 2, 3] {
        let account: AccountId = scene.id(n);
        let draft = scene.draft(account).create(samples::ticket(account, scene.id(1), n)?);
        let words = if n == 2 { vec![1] } else { vec![1, 2] };
        scene.commits("a ticket", &draft.words(samples::words(account, n, words)))?;
    }
    let matches = ask(scene, scene.id(2), &Asked { words: &[1, 2], ..Asked::default() })?;
    let seen: Vec<_> = matches.tickets.iter().map(|it| (it.ticket.account, it.words)).collect();
    same("what is similar in one account", &seen, &vec![(scene.id(2), 0b01)])?;
    same("how common the words are there", &matches.frequencies, &vec![1, 0])?;
    let none = ask(scene, scene.id(4), &Asked { words: &[1, 2], ..Asked::default() })?;
    same("in an account without words", &none, &Matches { frequencies: vec![0, 0], tickets: Vec::new() })
}
