//! Queues: tickets of all accounts whose customers wait, in the order of answering (RULE T8).

use super::broken::{Broken, same};
use super::samples::{self, after_noon};
use super::scene::{Scene, tickets};
use crate::query::{Query, Queue};
use crate::text::TeamName;
use crate::ticket::{Priority, QueuePlace, Status, Ticket};

/// A team of the law's own: queues go over all accounts, and others may use the same store.
fn team(scene: &Scene<'_>, n: u64) -> Result<TeamName, Broken> {
    Ok(format!("law.{:016x}.{n}", scene.seed()).parse()?)
}

/// A ticket of account `n` and with that number, which has waited since so many microseconds after noon.
fn waiting(scene: &Scene<'_>, n: u64, since: i64, priority: Priority) -> Result<Ticket, Broken> {
    let (waiting_since, team) = (Some(after_noon(since)), team(scene, 1)?);
    Ok(Ticket { team, priority, waiting_since, ..samples::ticket(scene.id(n), scene.id(100 - n), n)? })
}

/// The numbers of the tickets in a queue.
fn page(scene: &Scene<'_>, queue: &Queue, after: Option<QueuePlace>, rows: u32) -> Result<Vec<u64>, Broken> {
    let found = tickets(scene.rows(Query::Queue { queue: queue.clone(), after, rows })?)?;
    Ok(found.iter().map(|ticket| ticket.number.get()).collect())
}

fn queue(scene: &Scene<'_>, queue: &Queue) -> Result<Vec<u64>, Broken> {
    page(scene, queue, None, 200)
}

fn of_team(scene: &Scene<'_>) -> Result<Queue, Broken> {
    Ok(Queue::Team(team(scene, 1)?))
}

pub(super) fn the_most_urgent_are_answered_first_then_who_waits_longest(scene: &Scene<'_>) -> Result<(), Broken> {
    let all = [
        (1, 5, Priority::Low),
        (2, -9, Priority::Low),
        (3, 4, Priority::Normal),
        (4, 2, Priority::Urgent),
        (5, 3, Priority::High),
        (6, 3, Priority::Normal),
        (7, 1, Priority::Urgent),
        (8, -1_000_000, Priority::High),
    ];
    for (n, since, priority) in all {
        let assignee = Some(scene.id(1));
        scene.create(Ticket { assignee, ..waiting(scene, n, since, priority)? })?;
    }
    let expected = vec![7, 4, 8, 5, 6, 3, 2, 1];
    same("the team's queue", &queue(scene, &of_team(scene)?)?, &expected)?;
    same("the agent's queue", &queue(scene, &Queue::Assignee(scene.id(1)))?, &expected)
}

pub(super) fn equal_places_are_ordered_by_account_and_ticket(scene: &Scene<'_>) -> Result<(), Broken> {
    for (account, ticket, number) in [(2, 1, 21), (1, 2, 12), (3, 1, 31), (1, 1, 11), (2, 0x80, 28)] {
        let (account, ticket) = (scene.id(account), scene.id(ticket));
        let (team, waiting_since) = (team(scene, 1)?, Some(after_noon(0)));
        scene.create(Ticket { team, waiting_since, ..samples::ticket(account, ticket, number)? })?;
    }
    same("those who wait equally long", &queue(scene, &of_team(scene)?)?, &vec![11, 12, 21, 28, 31])
}

pub(super) fn only_those_who_wait_are_in_a_queue(scene: &Scene<'_>) -> Result<(), Broken> {
    for n in 1..=6 {
        let ticket = Ticket { assignee: Some(scene.id(1)), ..waiting(scene, n, 0, Priority::Normal)? };
        let waiting_since = ticket.waiting_since.filter(|_| n % 2 == 0);
        // What a ticket's status is doesn't matter here.
        scene.create(Ticket { waiting_since, status: if n < 3 { Status::Closed } else { Status::New }, ..ticket })?;
    }
    same("the team's queue", &queue(scene, &of_team(scene)?)?, &vec![2, 4, 6])?;
    same("the agent's queue", &queue(scene, &Queue::Assignee(scene.id(1)))?, &vec![2, 4, 6])
}

pub(super) fn a_queue_is_one_teams_or_one_agents(scene: &Scene<'_>) -> Result<(), Broken> {
    for n in 1..=6 {
        let ticket = waiting(scene, n, n.cast_signed(), Priority::Normal)?;
        let assignee = (n != 6).then(|| scene.id(1 + n % 3));
        scene.create(Ticket { team: team(scene, 1 + n % 2)?, assignee, ..ticket })?;
    }
    same("the first team's", &queue(scene, &Queue::Team(team(scene, 1)?))?, &vec![2, 4, 6])?;
    same("the second team's", &queue(scene, &Queue::Team(team(scene, 2)?))?, &vec![1, 3, 5])?;
    same("of a team that has none", &queue(scene, &Queue::Team(team(scene, 3)?))?, &Vec::new())?;
    for (agent, expected) in [(1, vec![3]), (2, vec![1, 4]), (3, vec![2, 5]), (4, vec![])] {
        same("an agent's", &queue(scene, &Queue::Assignee(scene.id(agent)))?, &expected)?;
    }
    Ok(())
}

pub(super) fn a_queue_goes_over_all_accounts(scene: &Scene<'_>) -> Result<(), Broken> {
    for n in (1..=40).rev() {
        scene.create(waiting(scene, n, n.cast_signed(), Priority::Normal)?)?;
    }
    same("the queue", &queue(scene, &of_team(scene)?)?, &(1..=40).collect())
}

pub(super) fn a_ticket_that_changes_changes_its_place(scene: &Scene<'_>) -> Result<(), Broken> {
    for n in 1..=3 {
        scene.create(waiting(scene, n, n.cast_signed(), Priority::Normal)?)?;
    }
    let first = waiting(scene, 2, 2, Priority::Normal)?;
    let urgent = Ticket { priority: Priority::Urgent, assignee: Some(scene.id(1)), ..first.clone() };
    let answered = Ticket { waiting_since: None, ..urgent.clone() };
    let again = Ticket { waiting_since: Some(after_noon(9)), priority: Priority::Normal, ..urgent.clone() };
    let moved = Ticket { team: team(scene, 2)?, assignee: None, ..again.clone() };
    let steps: [[&[u64]; 3]; 5] = [
        [&[2, 1, 3], &[], &[2]],
        [&[1, 3], &[], &[]],
        [&[1, 3, 2], &[], &[2]],
        [&[1, 3], &[2], &[]],
        [&[1, 2, 3], &[], &[]],
    ];
    let contents = [urgent, answered, again, moved, first];
    for (was, (ticket, [team_1, team_2, agent])) in (1..).zip(contents.into_iter().zip(steps)) {
        scene.put(ticket, was)?;
        same("the team's queue", &*queue(scene, &of_team(scene)?)?, team_1)?;
        same("the other team's", &*queue(scene, &Queue::Team(team(scene, 2)?))?, team_2)?;
        same("the agent's", &*queue(scene, &Queue::Assignee(scene.id(1)))?, agent)?;
    }
    Ok(())
}

pub(super) fn queues_are_paged_by_place(scene: &Scene<'_>) -> Result<(), Broken> {
    let places = [(1, 7), (2, 7), (3, 2), (4, 7), (5, 2), (6, 9), (7, 7)];
    for (n, since) in places {
        let priority = if n > 4 { Priority::High } else { Priority::Low };
        scene.create(Ticket { assignee: Some(scene.id(1)), ..waiting(scene, n, since, priority)? })?;
    }
    let expected = vec![5, 7, 6, 3, 1, 2, 4];
    for whose in [of_team(scene)?, Queue::Assignee(scene.id(1))] {
        for rows in [1, 2, 3, 7] {
            let (mut all, mut after) = (Vec::new(), None);
            while all.len() <= expected.len() {
                let next = tickets(scene.rows(Query::Queue { queue: whose.clone(), after, rows })?)?;
                let Some(last) = next.last() else { break };
                after = last.place();
                all.extend(next.iter().map(|ticket| ticket.number.get()));
            }
            same(format_args!("pages of {rows}"), &all, &expected)?;
        }
        same("no rows", &page(scene, &whose, None, 0)?, &Vec::new())?;
        // A place where nobody stands any more is a place all the same.
        let gone = waiting(scene, 3, 8, Priority::High)?.place();
        same("behind a place between two", &page(scene, &whose, gone, 2)?, &vec![6, 3])?;
    }
    Ok(())
}

pub(super) fn a_page_of_a_queue_is_as_long_as_wanted(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = scene.id(1);
    let mut draft = scene.draft(account);
    for n in 1..=205 {
        let (team, waiting_since) = (team(scene, 1)?, Some(after_noon(n)));
        let ticket = samples::ticket(account, scene.id(n.unsigned_abs()), n.unsigned_abs())?;
        draft = draft.create(Ticket { team, waiting_since, ..ticket });
    }
    scene.commits("tickets", &draft)?;
    for rows in [1, 50, 199, 200, 201] {
        let expected: Vec<u64> = (1..=205).take(rows as usize).collect();
        same(format_args!("{rows} tickets"), &page(scene, &of_team(scene)?, None, rows)?, &expected)?;
    }
    Ok(())
}
