//! Lists of sessions: in the order of their places, with their versions.

use super::broken::{Broken, same};
use super::samples_of_access as access;
use super::scene::{Scene, sessions};
use crate::access::{Ending, Session};
use crate::query::{Query, SessionPlace, Sessions};
use crate::record::Versioned;
use crate::{AccountId, AgentId, Timestamp};
use time::Duration;

/// A time of the law's own: so many microseconds after one that no other law has. Lists over all accounts are in the order
/// of time, and others may use the same store.
fn moment(scene: &Scene<'_>, n: i64) -> Result<Timestamp, Broken> {
    // 2100 to 9400, so that there is room on both sides, and the clocks of hosts are far away.
    let (first, last) = (4_102_444_800_000_000_u64, 234_456_681_600_000_000);
    let micros = first + scene.seed() % (last - first);
    Ok(Timestamp::from_micros(micros.cast_signed())?.saturating_add(Duration::microseconds(n)))
}

/// Session `n` of that account: it lasts, and every time that a list can be in the order of is `at`.
fn session(scene: &Scene<'_>, account: u64, n: u64, at: i64) -> Result<Session, Broken> {
    let at = moment(scene, at)?;
    Ok(Session {
        agent: scene.id(1),
        onboarding: true,
        entered_at: at,
        sweep_at: Some(at),
        clean_up_until: Some(at),
        ..access::session(scene.id(account), scene.id(n))?
    })
}

fn page(
    scene: &Scene<'_>,
    of: Sessions,
    after: Option<SessionPlace>,
    rows: u32,
) -> Result<Vec<Versioned<Session>>, Broken> {
    sessions(scene.rows(Query::Sessions { of, after, rows })?)
}

/// The law's own sessions of a list, as account and number.
fn listed(scene: &Scene<'_>, of: Sessions, after: Option<SessionPlace>, rows: u32) -> Result<Vec<(u64, u64)>, Broken> {
    let after = match (of.account(), after) {
        (None, None) => {
            Some(SessionPlace { at: moment(scene, -1_000_000)?, account: scene.id(0), session: scene.id(0) })
        }
        (_, after) => after,
    };
    let found = page(scene, of, after, rows)?.into_iter().map(|it| it.value);
    let number = |uuid: uuid::Uuid| uuid.as_u64_pair().1;
    let own = found.filter(|it| scene.is_own(it.account));
    Ok(own.map(|it| (number(it.account.uuid()), number(it.id.uuid()))).collect())
}

/// Every list that sessions of account 1 by [`session`] stand in.
fn every_list(scene: &Scene<'_>) -> Result<[Sessions; 7], Broken> {
    let (account, agent): (AccountId, Option<AgentId>) = (scene.id(1), Some(scene.id(1)));
    let (from, until) = (moment(scene, -1_000_000)?, moment(scene, 1_000_000)?);
    Ok([
        Sessions::Live(account),
        Sessions::Onboarding(account),
        Sessions::Sweep,
        Sessions::CleanUp { agent: None },
        Sessions::CleanUp { agent },
        Sessions::Entered { agent: None, from, until },
        Sessions::Entered { agent, from, until },
    ])
}

pub(super) fn sessions_come_in_the_order_of_time_then_of_ids(scene: &Scene<'_>) -> Result<(), Broken> {
    for (n, at) in [(4, 5), (3, -9), (0x80, 0), (7, 0), (1, 9), (9, -1)] {
        scene.create(session(scene, 1, n, at)?)?;
    }
    for of in every_list(scene)? {
        let expected = [3, 9, 7, 0x80, 4, 1].map(|n| (1, n));
        same(format_args!("{of:?}"), &*listed(scene, of, None, 200)?, &expected)?;
    }
    Ok(())
}

pub(super) fn lists_of_sessions_go_over_all_accounts(scene: &Scene<'_>) -> Result<(), Broken> {
    for (account, n, at) in [(2, 1, 0), (1, 2, 0), (3, 3, -1), (1, 1, 0), (4, 4, 1), (2, 0x80, 0)] {
        scene.create(session(scene, account, n, at)?)?;
    }
    let all = [(3, 3), (1, 1), (1, 2), (2, 1), (2, 0x80), (4, 4)];
    for of in every_list(scene)? {
        let expected: Vec<_> =
            all.into_iter().filter(|(account, _)| of.account().is_none_or(|one| one == scene.id(*account))).collect();
        same(format_args!("{of:?}"), &listed(scene, of, None, 200)?, &expected)?;
    }
    // RULE T11
    let none = [Sessions::Live(scene.id(5)), Sessions::Onboarding(scene.id(5))];
    none.into_iter().try_for_each(|of| same(format_args!("{of:?}"), &listed(scene, of, None, 200)?, &Vec::new()))
}

pub(super) fn lists_of_sessions_are_paged_by_place(scene: &Scene<'_>) -> Result<(), Broken> {
    let places = [(1, 7), (2, 7), (3, 2), (4, 7), (5, 2), (6, 9), (7, 7)];
    for (n, at) in places {
        scene.create(session(scene, 1, n, at)?)?;
    }
    let expected = [3, 5, 1, 2, 4, 7, 6].map(|n| (1, n));
    for of in every_list(scene)? {
        for rows in [1, 2, 3, 7] {
            let (mut all, mut after) = (Vec::new(), None);
            while all.len() < expected.len() {
                let next = listed(scene, of, after, rows)?;
                let Some((_, last)) = next.last() else { break };
                let at = places.iter().find(|(n, _)| n == last).map_or(0, |(_, at)| *at);
                after = of.place(&session(scene, 1, *last, at)?);
                all.extend(next);
            }
            same(format_args!("{of:?} in pages of {rows}"), &*all, &expected)?;
        }
        let behind = |account, n: u64, at| -> Result<_, Broken> {
            let after = SessionPlace { at: moment(scene, at)?, account: scene.id(account), session: scene.id(n) };
            listed(scene, of, Some(after), 3)
        };
        same(format_args!("{of:?}: no rows"), &listed(scene, of, None, 0)?, &Vec::new())?;
        // A place where nothing stands is a place all the same, also if it is another account's.
        same(format_args!("{of:?} behind a time between two"), &behind(1, 1, 8)?, &vec![(1, 6)])?;
        same(format_args!("{of:?} behind an id between two"), &behind(1, 3, 7)?, &[4, 7, 6].map(|n| (1, n)).to_vec())?;
        same(format_args!("{of:?} behind a lesser account"), &behind(0, 9, 7)?, &[1, 2, 4].map(|n| (1, n)).to_vec())?;
        same(format_args!("{of:?} behind a greater account"), &behind(2, 0, 7)?, &vec![(1, 6)])?;
        same(format_args!("{of:?} behind the last"), &behind(1, 6, 9)?, &Vec::new())?;
    }
    Ok(())
}

pub(super) fn a_page_of_sessions_is_as_long_as_wanted(scene: &Scene<'_>) -> Result<(), Broken> {
    let mut draft = scene.draft(scene.id(1));
    for n in 1..=205 {
        draft = draft.create(session(scene, 1, 1_000 - n, n.cast_signed())?);
    }
    scene.commits("sessions", &draft)?;
    for of in every_list(scene)? {
        for rows in [1, 50, 199, 200, 201] {
            let expected: Vec<_> = (1..=205).take(rows as usize).map(|n| (1, 1_000 - n)).collect();
            same(format_args!("{rows} of {of:?}"), &listed(scene, of, None, rows)?, &expected)?;
        }
    }
    Ok(())
}

pub(super) fn sessions_are_listed_with_their_versions(scene: &Scene<'_>) -> Result<(), Broken> {
    for n in 1..=3 {
        let first = session(scene, 1, n, n.cast_signed())?;
        for was in 0..n {
            scene.put(Session { actions: was, ..first.clone() }, was)?;
        }
    }
    let expected = |n: u64| -> Result<_, Broken> {
        Ok(Versioned { version: n, value: Session { actions: n - 1, ..session(scene, 1, n, n.cast_signed())? } })
    };
    let expected = vec![expected(1)?, expected(2)?, expected(3)?];
    let after = Some(SessionPlace { at: moment(scene, 0)?, account: scene.id(1), session: scene.id(1) });
    for of in every_list(scene)? {
        same(format_args!("{of:?}"), &page(scene, of, after, 3)?, &expected)?;
    }
    // What was found can be written at the version that it was found at, and at no other.
    let put = |n: u64, was| -> Result<_, Broken> { Ok(scene.draft(scene.id(1)).put(session(scene, 1, n, 0)?, was)) };
    scene.conflicts("a put at an earlier version", &put(3, 2)?)?;
    scene.commits("a put at the version that was found", &put(3, 3)?)
}

/// How a session of each account-led list enters and leaves it, step by step; in which lists it stands after each.
fn life(first: &Session) -> Vec<(Session, [bool; 4])> {
    let live = Session { sweep_at: Some(first.entered_at), clean_up_until: None, ..first.clone() };
    let over = Session { ended_at: Some(first.entered_at), ending: Some(Ending::Left), sweep_at: None, ..live.clone() };
    let took = Session { documents: 1, ..over.clone() };
    let due = Session { sweep_at: live.sweep_at, clean_up_until: live.sweep_at, ..took.clone() };
    let told = Session { sweep_at: None, ..due.clone() };
    let gone = Session { clean_up_until: None, cleaned_at: live.sweep_at, ..told.clone() };
    vec![
        (live, [true, true, true, false]),
        (over, [false, false, false, false]),
        (took, [false, true, false, false]),
        (due, [false, false, true, true]),
        (told, [false, false, false, true]),
        (gone, [false, false, false, false]),
    ]
}

pub(super) fn a_session_that_changes_changes_its_lists(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULES I4, I11, I12
    let of = every_list(scene)?;
    let lists = [&of[0..1], &of[1..2], &of[2..3], &of[3..5]];
    for (n, onboarding) in [(1, true), (2, false)] {
        let first = Session { onboarding, ..session(scene, 1, n, 0)? };
        for (was, (session, stands)) in (0..).zip(life(&first)) {
            scene.put(session.clone(), was)?;
            for (kind, (list, mut stands)) in lists.iter().zip(stands).enumerate() {
                stands &= kind != 1 || onboarding;
                for of in *list {
                    let expected = if stands { vec![(1, n)] } else { Vec::new() };
                    same(format_args!("{of:?} with {session:?}"), &listed(scene, *of, None, 9)?, &expected)?;
                }
            }
        }
    }
    // Whoever entered did enter, whatever became of it.
    for of in &of[5..] {
        same(format_args!("{of:?}"), &listed(scene, *of, None, 9)?, &vec![(1, 1), (1, 2)])?;
    }
    Ok(())
}

pub(super) fn a_sweep_comes_in_the_order_of_what_is_due(scene: &Scene<'_>) -> Result<(), Broken> {
    // Each time of a session is in another order.
    for (n, entered, sweep, owed) in [(1, 1, 3, 2), (2, 2, 1, 3), (3, 3, 2, 1)] {
        let session = session(scene, n, n, entered)?;
        let (sweep_at, clean_up_until) = (Some(moment(scene, sweep)?), Some(moment(scene, owed)?));
        let (active_at, ends_at) = (moment(scene, 10 - entered)?, moment(scene, 20 + owed)?);
        scene.create(Session { active_at, ends_at, sweep_at, clean_up_until, ..session })?;
    }
    let of = every_list(scene)?;
    same("what a sweep looks at", &listed(scene, of[2], None, 9)?, &vec![(2, 2), (3, 3), (1, 1)])?;
    for of in &of[3..5] {
        same(format_args!("{of:?}"), &listed(scene, *of, None, 9)?, &vec![(3, 3), (1, 1), (2, 2)])?;
    }
    for of in &of[5..] {
        same(format_args!("{of:?}"), &listed(scene, *of, None, 9)?, &vec![(1, 1), (2, 2), (3, 3)])?;
    }
    Ok(())
}

pub(super) fn sessions_of_one_agent_are_listed_alone(scene: &Scene<'_>) -> Result<(), Broken> {
    for n in 1..=6 {
        scene.create(Session { agent: scene.id(1 + n % 3), ..session(scene, n % 2, n, n.cast_signed())? })?;
    }
    let (from, until) = (moment(scene, 0)?, moment(scene, 9)?);
    for (agent, expected) in [(1, &[3, 6][..]), (2, &[1, 4]), (3, &[2, 5]), (4, &[])] {
        let (agent, expected) = (Some(scene.id(agent)), expected.iter().map(|n| (n % 2, *n)).collect());
        same("what an agent owes", &listed(scene, Sessions::CleanUp { agent }, None, 2)?, &expected)?;
        same("where an agent was", &listed(scene, Sessions::Entered { agent, from, until }, None, 2)?, &expected)?;
    }
    Ok(())
}

pub(super) fn a_span_has_its_beginning_and_not_its_end(scene: &Scene<'_>) -> Result<(), Broken> {
    // RULE I14: spans that follow one another have each access once.
    for n in 1..=9 {
        scene.create(session(scene, 1, n, n.cast_signed())?)?;
    }
    for agent in [None, Some(scene.id(1))] {
        let span = |from, until, after: Option<u64>, rows| -> Result<Vec<u64>, Broken> {
            let of = Sessions::Entered { agent, from: moment(scene, from)?, until: moment(scene, until)? };
            let after = match after {
                Some(n) => of.place(&session(scene, 1, n, n.cast_signed())?),
                None => None,
            };
            Ok(page(scene, of, after, rows)?.iter().map(|it| it.value.id.uuid().as_u64_pair().1).collect())
        };
        same("from 3 until 6", &span(3, 6, None, 9)?, &vec![3, 4, 5])?;
        same("from 6 until 9", &span(6, 9, None, 9)?, &vec![6, 7, 8])?;
        same("from 3 until 9, behind 4", &span(3, 9, Some(4), 3)?, &vec![5, 6, 7])?;
        same("a span of one moment", &span(3, 3, None, 9)?, &Vec::new())?;
        same("a span of one microsecond", &span(3, 4, None, 9)?, &vec![3])?;
        same("a span that runs backwards", &span(6, 3, None, 9)?, &Vec::new())?;
    }
    Ok(())
}

pub(super) fn spans_reach_from_the_first_year_to_the_last(scene: &Scene<'_>) -> Result<(), Broken> {
    let times = [Timestamp::MIN, moment(scene, 0)?, Timestamp::MAX];
    for (n, at) in (1..).zip(times) {
        let (sweep_at, clean_up_until) = (Some(at), Some(at));
        scene.create(Session { entered_at: at, sweep_at, clean_up_until, ..session(scene, 1, n, 0)? })?;
    }
    let (agent, from) = (Some(scene.id(1)), Timestamp::MIN);
    let all = Sessions::Entered { agent, from, until: Timestamp::MAX };
    let numbers = |of, after| -> Result<Vec<u64>, Broken> {
        Ok(page(scene, of, after, 9)?.iter().map(|it| it.value.id.uuid().as_u64_pair().1).collect())
    };
    same("all but the last moment of all", &numbers(all, None)?, &vec![1, 2])?;
    for of in [Sessions::Live(scene.id(1)), Sessions::CleanUp { agent }] {
        same(format_args!("{of:?}"), &numbers(of, None)?, &vec![1, 2, 3])?;
        let last = SessionPlace { at: Timestamp::MAX, account: scene.id(2), session: scene.id(0) };
        same(format_args!("{of:?} behind all"), &numbers(of, Some(last))?, &Vec::new())?;
    }
    Ok(())
}
