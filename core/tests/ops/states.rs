//! RULE T7: the state machine, cell by cell, and the policy about reopening.

use crate::common::*;
use crate::support::*;
use consentry::journal::Fact;
use consentry::policy::Reopening as When;
use consentry::ticket::{Move, Reopening, Status, Ticket};
use consentry::{DeskError, MemoryStore, Missing, Permissions};
use proptest::prelude::*;

/// Makes a move by the operation that it has.
fn make(world: &World<MemoryStore>, by: Move, ticket: &Ticket) -> Result<(), DeskError> {
    let (desk, id) = (&world.desk, ticket.id);
    let (kim, tim) = (agent("kim"), user("tim"));
    match by {
        Move::CustomerAnswers => desk.run(&tim, answer(home(), id, "B.")).map(drop),
        Move::SupportAnswers => desk.run(&kim, answer(home(), id, "A.")).map(drop),
        Move::TakeUp => desk.run(&kim, assign(home(), id, Some(kim))).map(drop),
        Move::Hold => desk.run(&kim, hold(home(), id)).map(drop),
        Move::Resume => desk.run(&kim, resume(home(), id)).map(drop),
        Move::Solve => desk.run(&kim, solve(home(), id)).map(drop),
        Move::Close => desk.run(&tim, close(home(), id)).map(drop),
        Move::Reopen => desk.run(&tim, reopen(home(), id)).map(drop),
        Move::Merge => {
            let into = world.open(tim, home());
            desk.run(&kim, merge(home(), id, into.id)).map(drop)
        }
        other => panic!("{other} has no operation here"),
    }
}

/// What a stored ticket always is.
pub(crate) fn sound(ticket: &Ticket) {
    assert_eq!(ticket.waiting_since.is_some(), ticket.status.waits_for_support(), "{ticket:?}");
    assert_eq!(ticket.merged_into.is_some(), ticket.status == Status::Merged, "{ticket:?}");
    assert_eq!(ticket.merged_from.is_some(), ticket.status == Status::Merged, "{ticket:?}");
    assert!(ticket.opened_at <= ticket.status_since && ticket.status_since <= ticket.updated_at, "{ticket:?}");
    assert!(ticket.waiting_since.is_none_or(|since| ticket.opened_at <= since && since <= ticket.updated_at));
}

#[test]
fn every_cell_of_the_table_is_what_its_operation_does() {
    // RULE T7: for every status and every move, the operation goes where the table says, or is refused with the
    // condition that the status is of, and then changes nothing.
    let world = teams_town();
    for &from in Status::ALL {
        for &by in Move::ALL {
            let ticket = world.ticket_in(from);
            world.advance(60);
            let made = make(&world, by, &ticket);
            let now = world.stored(&ticket);
            sound(&now);
            if let Some(to) = from.after(by) {
                made.unwrap();
                assert_eq!(now.status, to, "{from} {by}");
                let since = if to == from { ticket.status_since } else { at(START).saturating_add(world.passed()) };
                assert_eq!(now.status_since, since, "{from} {by}: since when");
            } else {
                let because = match from {
                    Status::Closed => Missing::NotClosed,
                    Status::Merged => Missing::NotMerged,
                    _ => Missing::LegalMove,
                };
                assert_eq!(missing(made), [because], "{from} {by}");
                assert_eq!(now, ticket, "{from} {by}");
            }
            let counts = counter(world.desk.store(), home()).counts();
            assert_eq!(counted(&counts), recount(&tickets(world.desk.store(), home())), "{from} {by}");
        }
    }
}

#[test]
fn either_side_closes_and_reopens() {
    // RULES T5, T7
    let world = teams_town();
    for &from in Status::ALL {
        let ticket = world.ticket_in(from);
        let closed = world.desk.run(&agent("kim"), close(home(), ticket.id));
        assert_eq!(closed.is_ok(), from.after(Move::Close).is_some(), "{from}");
        if closed.is_ok() {
            let reopened = world.desk.run(&agent("kim"), reopen(home(), ticket.id)).unwrap();
            assert!(matches!(reopened, Reopening::Reopened(view) if view.status == Status::Reopened));
        }
    }
}

#[test]
fn a_closed_ticket_is_reopened_with_an_added_text() {
    // RULE T5
    let world = teams_town();
    let ticket = world.ticket_in(Status::Closed);
    world.advance(60);
    let Reopening::Reopened(view) = world.desk.run(&user("ada"), reopen(home(), ticket.id)).unwrap() else {
        panic!("the default policy always reopens")
    };
    assert_eq!((view.id, view.status, view.messages), (ticket.id, Status::Reopened, 2));
    let written = messages(world.desk.store(), home(), ticket.id).pop().unwrap();
    assert_eq!((written.body.as_str(), written.number), ("It is back.", 2));
    let entry = entries(world.desk.store(), home()).pop().unwrap();
    let fact = Fact::TicketReopened { ticket: ticket.id, number: ticket.number.get(), message: 2 };
    assert_eq!(entry.read_fact().unwrap(), fact);
    // It is found by what was added.
    let found = world.desk.run(&user("tim"), search(home(), "back shop")).unwrap().rows;
    assert_eq!(found.iter().map(|it| it.id).collect::<Vec<_>>(), [ticket.id]);
}

#[test]
fn an_answer_to_a_solved_ticket_reopens_it() {
    // RULE T7, as the practice has it; the entry says that it was reopened.
    let world = teams_town();
    let ticket = world.ticket_in(Status::Solved);
    let answered = world.desk.run(&user("tim"), answer(home(), ticket.id, "No, it isn't.")).unwrap();
    assert_eq!(answered.status, Status::Reopened);
    let entry = entries(world.desk.store(), home()).pop().unwrap();
    assert!(matches!(entry.read_fact().unwrap(), Fact::TicketReopened { message: 2, .. }));
    // What the support adds to a solved ticket leaves it solved, and was an answer.
    let ticket = world.ticket_in(Status::Solved);
    let answered = world.desk.run(&agent("kim"), answer(home(), ticket.id, "And by the way.")).unwrap();
    assert_eq!(answered.status, Status::Solved);
    let entry = entries(world.desk.store(), home()).pop().unwrap();
    assert!(matches!(entry.read_fact().unwrap(), Fact::TicketAnswered { message: 2, .. }));
}

const DAY: i64 = 86_400;

/// What reopening does, so long after a ticket was solved or closed.
fn after(world: &World<MemoryStore>, status: Status, seconds: i64) -> (Ticket, Reopening) {
    let ticket = world.ticket_in(status);
    world.advance(seconds);
    let reopened = world.desk.run(&user("tim"), reopen(home(), ticket.id)).unwrap();
    (ticket, reopened)
}

#[test]
fn the_policy_says_until_when_a_ticket_is_reopened() {
    // RULE T7
    for status in [Status::Solved, Status::Closed] {
        let ten_years = 3_650 * DAY;
        assert!(matches!(after(&teams_town(), status, ten_years).1, Reopening::Reopened(_)), "always");
        for (policy, seconds, reopens) in [
            (When::WithinDays(7), 0, true),
            (When::WithinDays(7), 7 * DAY, true),
            (When::WithinDays(7), 7 * DAY + 1, false),
            (When::WithinDays(1), DAY, true),
            (When::WithinDays(3_650), 3_650 * DAY, true),
            (When::WithinDays(3_650), 3_651 * DAY, false),
            (When::Never, 0, false),
            (When::Never, 7 * DAY, false),
        ] {
            let world = teams_town().under(reopening(policy));
            let (_, reopened) = after(&world, status, seconds);
            assert_eq!(matches!(reopened, Reopening::Reopened(_)), reopens, "{policy:?} after {seconds} s, {status}");
        }
    }
}

#[test]
fn the_span_counts_from_when_it_was_done_last() {
    // RULE T7: solved on the first day, closed on the fifth; seven days count from the fifth.
    let world = teams_town().under(reopening(When::WithinDays(7)));
    let ticket = world.ticket_in(Status::Solved);
    world.advance(5 * DAY);
    // Rating and the support's own work are no reason to count anew.
    world.desk.run(&user("tim"), rate(home(), ticket.id, 5)).unwrap();
    assert_eq!(world.stored(&ticket).status_since, ticket.status_since);
    world.desk.run(&agent("kim"), close(home(), ticket.id)).unwrap();
    world.advance(7 * DAY);
    assert!(matches!(world.desk.run(&user("tim"), reopen(home(), ticket.id)), Ok(Reopening::Reopened(_))));
}

#[test]
fn what_cannot_be_reopened_is_followed_by_a_new_ticket() {
    // RULE T7
    let world = teams_town().under(reopening(When::Never));
    let (old, reopened) = after(&world, Status::Closed, 60);
    let Reopening::FollowedBy(new) = reopened else { panic!("{reopened:?}") };
    assert_eq!((new.follows, new.status, new.messages), (Some(old.id), Status::New, 1));
    assert_eq!((&new.subject, new.service, &new.category), (&old.subject, old.service, &old.category));
    assert_eq!(new.number.get(), old.number.get() + 1, "RULE T10: the account's next number");
    assert_eq!(world.stored(&old), old, "the old one stays as it is");
    assert_eq!(messages(world.desk.store(), home(), new.id)[0].body.as_str(), "It is back.");
    let entry = entries(world.desk.store(), home()).pop().unwrap();
    let number = new.number.get();
    let fact = Fact::TicketOpened { ticket: new.id, number, service: old.service, follows: Some(old.id) };
    assert_eq!(entry.read_fact().unwrap(), fact);
    // The customer's answer to a solved ticket says that it takes no answers, and Reopen is the way.
    let solved = world.ticket_in(Status::Solved);
    assert_eq!(missing(world.desk.run(&user("tim"), answer(home(), solved.id, "But."))), [Missing::Reopenable]);
    assert_eq!(world.stored(&solved), solved);
    // An answer of the support's reopens nothing and so needs no leave.
    assert!(world.desk.run(&agent("kim"), answer(home(), solved.id, "By the way.")).is_ok());
}

#[test]
fn a_follower_goes_to_the_team_that_answers_its_category_now() {
    let world = teams_town().under(reopening(When::Never));
    let old = world.ticket_in(Status::Closed);
    let mut policy = reopening(When::Never);
    policy.categories[0].team = team("billing");
    let world = world.under(policy.clone());
    let Reopening::FollowedBy(new) = world.desk.run(&user("tim"), reopen(home(), old.id)).unwrap() else { panic!() };
    assert_eq!(stored(world.desk.store(), home(), new.id).team, team("billing"));
    // The category vanished: the old team keeps it.
    policy.categories.remove(0);
    let world = world.under(policy);
    let Reopening::FollowedBy(new) = world.desk.run(&user("ada"), reopen(home(), old.id)).unwrap() else { panic!() };
    let new = stored(world.desk.store(), home(), new.id);
    assert_eq!((&new.team, &new.category), (&old.team, &old.category));
    // Whose it is: the user who went on, or, if the support does, who opened the old one.
    assert_eq!(new.opened_by, user("ada").id);
    let Reopening::FollowedBy(new) = world.desk.run(&agent("kim"), reopen(home(), old.id)).unwrap() else { panic!() };
    assert_eq!(new.opened_by, old.opened_by);
}

#[test]
fn without_the_right_nothing_moves() {
    let world = teams_town();
    let ticket = world.ticket_in(Status::Closed);
    world.desk.run(&user("ada"), admit(home(), user("zoe"), Permissions::all() - Permissions::TICKETS)).unwrap();
    assert_eq!(missing(world.desk.run(&user("zoe"), reopen(home(), ticket.id))), [Missing::TicketPermission]);
    assert_eq!(missing(world.desk.run(&user("zoe"), close(home(), ticket.id))), [Missing::TicketPermission]);
    assert_eq!(missing(world.desk.run(&user("zoe"), rate(home(), ticket.id, 1))), [Missing::TicketPermission]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_way_through_the_machine_stays_sound(moves in proptest::collection::vec(0usize..9, 1..40)) {
        // RULE T7: timestamps never contradict the status.
        let world = teams_town();
        let ticket = world.open(user("tim"), home());
        let mut status = Status::New;
        for by in moves.into_iter().map(|index| Move::ALL[index]) {
            world.advance(7);
            let made = make(&world, by, &ticket);
            prop_assert_eq!(made.is_ok(), status.after(by).is_some());
            status = status.after(by).unwrap_or(status);
            let now = world.stored(&ticket);
            sound(&now);
            prop_assert_eq!(now.status, status);
        }
    }
}
