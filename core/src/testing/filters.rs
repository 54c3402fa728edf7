//! Lists of tickets by assignee, tag and team, alone and together.

use super::broken::{Broken, same};
use super::samples;
use super::scene::Scene;
use crate::AccountId;
use crate::query::Filter;
use crate::set::Tags;
use crate::text::TeamName;
use crate::ticket::{Status, Ticket, Word};

/// A set of tags.
pub(super) fn tags(names: &[&str]) -> Result<Tags, Broken> {
    Ok(Tags::new(names.iter().map(|name| name.parse()).collect::<Result<Vec<_>, _>>()?)?)
}

fn tag(name: &str) -> Result<Filter, Broken> {
    Ok(Filter::Tag(name.parse()?))
}

fn team(name: &str) -> Result<TeamName, Broken> {
    Ok(name.parse()?)
}

/// Opens tickets 1 to `count`, each as `with` changes it.
fn open(
    scene: &Scene<'_>,
    count: u64,
    with: impl Fn(u64, &mut Ticket) -> Result<(), Broken>,
) -> Result<AccountId, Broken> {
    let account = scene.id(1);
    let mut draft = scene.draft(account);
    for number in 1..=count {
        let mut ticket = samples::ticket(account, scene.id(5_000 - number), number)?;
        with(number, &mut ticket)?;
        draft = draft.create(ticket);
    }
    scene.commits("tickets", &draft)?;
    Ok(account)
}

pub(super) fn tickets_of_one_assignee_are_listed_alone(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = open(scene, 9, |number, ticket| {
        ticket.assignee = (number % 3 != 0).then(|| scene.id(number % 3));
        Ok(())
    })?;
    let of = |agent| scene.filtered(account, Filter::Assignee(scene.id(agent)), None, None, 200);
    same("the first agent's", &of(1)?, &vec![7, 4, 1])?;
    same("the second agent's", &of(2)?, &vec![8, 5, 2])?;
    same("those of an agent who has none", &of(3)?, &Vec::new())
}

pub(super) fn tickets_of_one_tag_are_listed_alone(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = open(scene, 6, |number, ticket| {
        ticket.tags = match number {
            1 => tags(&["vip"])?,
            2 => tags(&["refund", "vip"])?,
            3 => tags(&["refund"])?,
            4 => tags(&["a", "refund", "z"])?,
            _ => Tags::default(),
        };
        Ok(())
    })?;
    for (name, expected) in [("vip", &[2, 1][..]), ("refund", &[4, 3, 2]), ("z", &[4]), ("b", &[])] {
        same(name, &*scene.filtered(account, tag(name)?, None, None, 200)?, expected)?;
    }
    Ok(())
}

pub(super) fn a_tag_is_the_whole_tag(scene: &Scene<'_>) -> Result<(), Broken> {
    let all = ["vip", "VIP", "vi", "vips", "v.p", "v%p", "v_p", "vip-gold", "größe", "gröẞe", "%", "*"];
    let account = open(scene, all.len() as u64, |number, ticket| {
        let own: Vec<&str> = (1..).zip(all).filter(|(n, _)| *n == number).map(|(_, name)| name).collect();
        ticket.tags = tags(&own)?;
        Ok(())
    })?;
    for (number, name) in (1..).zip(all) {
        same(name, &scene.filtered(account, tag(name)?, None, None, 200)?, &vec![number])?;
    }
    Ok(())
}

pub(super) fn tickets_of_one_team_are_listed_alone(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = open(scene, 6, |number, ticket| {
        ticket.team = team(if number % 3 == 0 { "support.second" } else { "support" })?;
        Ok(())
    })?;
    let of = |name: &str| scene.filtered(account, Filter::All, Some(&team(name)?), None, 200);
    same("the first team's", &of("support")?, &vec![5, 4, 2, 1])?;
    same("the second team's", &of("support.second")?, &vec![6, 3])?;
    same("those of a team that has none", &of("billing")?, &Vec::new())
}

/// Tickets 1 to 40, of two teams in turns: every second pair has what each filter looks for.
fn mixed(scene: &Scene<'_>) -> Result<(AccountId, [Filter; 4]), Broken> {
    let chosen = |number: u64| number % 4 < 2;
    let account = open(scene, 40, |number, ticket| {
        ticket.team = team(if number % 2 == 0 { "billing" } else { "support" })?;
        if chosen(number) {
            (ticket.status, ticket.assignee, ticket.tags) = (Status::OnHold, Some(scene.id(1)), tags(&["vip"])?);
        }
        Ok(())
    })?;
    let draft = (1..=40)
        .filter(|number| chosen(*number))
        .fold(scene.draft(account), |draft, number| draft.words(samples::words(account, number, [7])));
    scene.commits("words", &draft)?;
    let words = Filter::Words { words: vec![Word(7)], internal: false };
    Ok((account, [Filter::Status(Status::OnHold), Filter::Assignee(scene.id(1)), tag("vip")?, words]))
}

pub(super) fn team_and_filter_hold_together(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, filters) = mixed(scene)?;
    for filter in filters {
        let of = |name: &str| scene.filtered(account, filter.clone(), Some(&team(name)?), None, 200);
        let what = |name: &str| format!("{filter:?} of {name}");
        same(what("billing"), &of("billing")?, &(1..=40).rev().filter(|n| n % 4 == 0).collect())?;
        same(what("support"), &of("support")?, &(1..=40).rev().filter(|n| n % 4 == 1).collect())?;
        same(what("a team without tickets"), &of("sales")?, &Vec::new())?;
    }
    Ok(())
}

pub(super) fn every_filter_is_paged_by_number(scene: &Scene<'_>) -> Result<(), Broken> {
    let (account, filters) = mixed(scene)?;
    let support = team("support")?;
    for filter in filters.into_iter().chain([Filter::All]) {
        for team in [None, Some(&support)] {
            let page = |before, rows| scene.filtered(account, filter.clone(), team, before, rows);
            let all = page(None, 200)?;
            for rows in [1, 2, 3, 7] {
                let (mut walked, mut before) = (Vec::new(), None);
                loop {
                    let next = page(before, rows)?;
                    before = next.last().copied();
                    if before.is_none() || walked.len() > all.len() {
                        break;
                    }
                    walked.extend(next);
                }
                same(format_args!("{filter:?} of {team:?} in pages of {rows}"), &walked, &all)?;
            }
            let below: Vec<u64> = all.iter().copied().filter(|number| *number < 22).take(3).collect();
            same(format_args!("three of {filter:?} of {team:?} before 22"), &page(Some(22), 3)?, &below)?;
            same(format_args!("none of {filter:?} of {team:?}"), &page(None, 0)?, &Vec::new())?;
        }
    }
    Ok(())
}

pub(super) fn a_ticket_that_changes_changes_its_lists(scene: &Scene<'_>) -> Result<(), Broken> {
    let account = open(scene, 3, |_, ticket| {
        (ticket.team, ticket.assignee, ticket.tags) = (team("billing")?, Some(scene.id(1)), tags(&["a", "b"])?);
        Ok(())
    })?;
    let moved = Ticket {
        team: team("support")?,
        assignee: Some(scene.id(2)),
        tags: tags(&["b", "c"])?,
        ..samples::ticket(account, scene.id(4_998), 2)?
    };
    scene.put(moved.clone(), 1)?;
    let agent = |n| Filter::Assignee(scene.id(n));
    let lists = |was: &[u64], now: &[u64], both: &[u64]| {
        for (filter, expected) in
            [(agent(1), was), (agent(2), now), (tag("a")?, was), (tag("b")?, both), (tag("c")?, now)]
        {
            same(format!("{filter:?}"), &*scene.filtered(account, filter, None, None, 200)?, expected)?;
        }
        for (name, expected) in [("billing", was), ("support", now)] {
            same(name, &*scene.filtered(account, Filter::All, Some(&team(name)?), None, 200)?, expected)?;
        }
        Ok::<_, Broken>(())
    };
    lists(&[3, 1], &[2], &[3, 2, 1])?;
    let bare = Ticket { team: team("billing")?, assignee: None, tags: Tags::default(), ..moved.clone() };
    scene.put(bare, 2)?;
    same("of nobody", &scene.filtered(account, agent(2), None, None, 200)?, &Vec::new())?;
    same("of the first", &scene.filtered(account, agent(1), None, None, 200)?, &vec![3, 1])?;
    same("without tags", &scene.filtered(account, tag("b")?, None, None, 200)?, &vec![3, 1])?;
    scene.put(moved, 3)?;
    lists(&[3, 1], &[2], &[3, 2, 1])
}
