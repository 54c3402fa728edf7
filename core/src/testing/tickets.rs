//! Lists of tickets: newest number first.

use super::broken::{Broken, same};
use super::samples::{self, after_noon};
use super::scene::Scene;
use crate::AccountId;
use crate::query::{Filter, Query, Rows};
use crate::ticket::{Status, Ticket};

const NEW: Status = Status::New;
const CUSTOMER: Status = Status::WaitingForCustomer;
const SUPPORT: Status = Status::WaitingForSupport;

/// Opens tickets with these numbers, in this order, each with the status that `status` gives it.
fn open(
    scene: &Scene<'_>,
    numbers: impl IntoIterator<Item = u64>,
    status: impl Fn(u64) -> Status,
) -> Result<AccountId, Broken> {
    let account = scene.id(1);
    let mut draft = scene.draft(account);
    for number in numbers {
        // Ids run against the numbers, so that an order by id is not mistaken for the one by number.
        draft = draft
            .create(Ticket { status: status(number), ..samples::ticket(account, scene.id(5_000 - number), number)? });
    }
    scene.commits("tickets", &draft)?;
    Ok(account)
}

pub(super) fn tickets_come_newest_first(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = open(scene, [3, 1, 10, 2, 9, 4, 100, 11], |_| NEW)?;
    same("the tickets", &scene.tickets(account, None, None, 200)?, &vec![100, 11, 10, 9, 4, 3, 2, 1])
}

pub(super) fn tickets_of_one_status_are_listed_alone(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = open(scene, 1..=9, |number| match number % 4 {
        0 => NEW,
        1 => CUSTOMER,
        _ => SUPPORT,
    })?;
    same("new ones", &scene.tickets(account, Some(NEW), None, 200)?, &vec![8, 4])?;
    same("those of the customer's turn", &scene.tickets(account, Some(CUSTOMER), None, 200)?, &vec![9, 5, 1])?;
    same("those of the support's turn", &scene.tickets(account, Some(SUPPORT), None, 200)?, &vec![7, 6, 3, 2])
}

pub(super) fn a_status_that_no_ticket_has_lists_none(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = open(scene, 1..=3, |_| CUSTOMER)?;
    for status in [NEW, SUPPORT] {
        same(status, &scene.tickets(account, Some(status), None, 200)?, &Vec::new())?;
    }
    same("in another account", &scene.tickets(scene.id(2), None, None, 200)?, &Vec::new())
}

pub(super) fn tickets_before_a_number_are_smaller(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = open(scene, [1, 2, 3, 5, 6], |_| NEW)?;
    let cases: [(u64, &[u64]); 6] =
        [(0, &[]), (1, &[]), (2, &[1]), (4, &[3, 2, 1]), (5, &[3, 2, 1]), (1 << 62, &[6, 5, 3, 2, 1])];
    for (before, expected) in cases {
        let seen = scene.tickets(account, None, Some(before), 200)?;
        same(format_args!("the tickets before {before}"), &*seen, expected)?;
    }
    Ok(())
}

pub(super) fn status_and_number_filter_together(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = open(scene, 1..=10, |number| if number % 2 == 0 { SUPPORT } else { NEW })?;
    same("even ones before 8", &scene.tickets(account, Some(SUPPORT), Some(8), 200)?, &vec![6, 4, 2])?;
    same("two odd ones before 8", &scene.tickets(account, Some(NEW), Some(8), 2)?, &vec![7, 5])
}

pub(super) fn a_page_of_tickets_is_as_long_as_wanted(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = open(scene, 1..=205, |_| NEW)?;
    for rows in [1, 2, 50, 199, 200, 201] {
        let expected: Vec<u64> = (1..=205).rev().take(rows as usize).collect();
        same(format_args!("{rows} tickets"), &scene.tickets(account, None, None, rows)?, &expected)?;
        let expected: Vec<u64> = (1..100).rev().take(rows as usize).collect();
        same(
            format_args!("{rows} tickets before 100"),
            &scene.tickets(account, Some(NEW), Some(100), rows)?,
            &expected,
        )?;
    }
    Ok(())
}

pub(super) fn no_rows_wanted_are_none_answered(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = open(scene, 1..=3, |_| NEW)?;
    let draft = scene
        .draft(account)
        .message(samples::message(account, scene.id(1), 1)?)
        .entry(samples::entry(account, 1))
        .create(samples::head(account, 1));
    scene.commits("rows", &draft)?;
    let rows = 0;
    same("tickets", &scene.tickets(account, None, None, rows)?, &Vec::new())?;
    same("messages", &scene.messages(account, scene.id(1), 0, rows)?, &Vec::new())?;
    same("entries", &scene.entries(account, 0, rows)?, &Vec::new())?;
    same("undelivered entries", &scene.undelivered(account, rows)?, &Vec::new())?;
    let all = Filter::Status(NEW);
    same("tickets with a filter", &scene.filtered(account, all, None, None, rows)?, &Vec::new())?;
    same("notes", &scene.notes(account, scene.id(1), 0, rows)?, &Vec::new())?;
    same("pending accounts", &scene.pending(samples::noon(), None, rows)?, &Vec::new())
}

/// The numbers of all tickets, page by page.
fn walk(
    scene: &Scene<'_>,
    account: AccountId,
    rows: u32,
    mut between: impl FnMut() -> Result<(), Broken>,
) -> Result<Vec<u64>, Broken> {
    let (mut all, mut before) = (Vec::new(), None);
    loop {
        let page = scene.tickets(account, None, before, rows)?;
        let Some(&last) = page.last() else {
            return Ok(all);
        };
        if before.is_some_and(|before| last >= before) {
            return Err(Broken::new(
                "the next page",
                format_args!("numbers before {before:?}"),
                format_args!("{page:?}"),
            ));
        }
        before = Some(last);
        all.extend(page);
        between()?;
    }
}

pub(super) fn paging_reaches_every_ticket_once(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = open(scene, (1..=23).chain([40, 41]), |_| NEW)?;
    let expected: Vec<u64> = [41, 40].into_iter().chain((1..=23).rev()).collect();
    for rows in [1, 2, 3, 5, 25, 26] {
        same(format_args!("pages of {rows}"), &walk(scene, account, rows, || Ok(()))?, &expected)?;
    }
    Ok(())
}

pub(super) fn tickets_opened_while_paging_hide_and_repeat_none(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = open(scene, 1..=20, |_| NEW)?;
    let mut next = 20;
    let opening = || {
        next += 1;
        scene.create(samples::ticket(account, scene.id(5_000 - next), next)?)
    };
    same("pages of 3", &walk(scene, account, 3, opening)?, &(1..=20).rev().collect())
}

pub(super) fn a_ticket_that_changes_its_status_changes_lists(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = open(scene, 1..=3, |_| NEW)?;
    let ticket = samples::ticket(account, scene.id(4_998), 2)?;
    for (was, (from, to)) in (1..).zip([(NEW, CUSTOMER), (CUSTOMER, SUPPORT), (SUPPORT, CUSTOMER)]) {
        scene.put(Ticket { status: to, ..ticket.clone() }, was)?;
        same(to, &scene.tickets(account, Some(to), None, 200)?, &vec![2])?;
        same(from, &scene.tickets(account, Some(from), None, 200)?, &if from == NEW { vec![3, 1] } else { vec![] })?;
        same("all of them", &scene.tickets(account, None, None, 200)?, &vec![3, 2, 1])?;
    }
    Ok(())
}

pub(super) fn lists_show_tickets_as_they_are_now(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = open(scene, 1..=2, |_| NEW)?;
    let ticket = samples::ticket(account, scene.id(4_999), 1)?;
    let changed = Ticket { messages: 7, subject: "Another".parse()?, updated_at: after_noon(1), ..ticket };
    scene.put(changed.clone(), 1)?;
    let rows = scene.rows(Query::Tickets { account, filter: Filter::All, team: None, before: Some(2), rows: 9 })?;
    same("the list", &rows, &Rows::Tickets(vec![changed]))
}

pub(super) fn a_ticket_number_is_given_once(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE T10
    let account = open(scene, 1..=3, |_| NEW)?;
    let thief = samples::ticket(account, scene.id(6_000), 2)?;
    scene.conflicts("another ticket with number 2", &scene.draft(account).create(thief))?;
    same("the tickets", &scene.tickets(account, None, None, 9)?, &vec![3, 2, 1])?;
    let other = scene.draft(scene.id(2)).create(samples::ticket(scene.id(2), scene.id(6_000), 2)?);
    scene.commits("number 2 in another account", &other)
}
