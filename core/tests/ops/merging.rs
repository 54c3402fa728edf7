//! RULE T8: merging with links, and undoing it.

use crate::common::*;
use crate::states::sound;
use crate::support::*;
use consentry::journal::Fact;
use consentry::set::TicketIds;
use consentry::ticket::{Merge, Status, Ticket};
use consentry::{MemoryStore, Missing, Policy, TicketId};
use proptest::prelude::*;

#[test]
fn a_merged_ticket_goes_on_in_the_other_and_each_names_the_other() {
    // RULE T8
    let world = teams_town();
    let (one, other) = (world.ticket_in(Status::OnHold), world.ticket_in(Status::WaitingForCustomer));
    world.advance(60);
    let merged = world.desk.run(&agent("kim"), merge(home(), one.id, other.id)).unwrap();
    assert_eq!((merged.id, merged.status, merged.merged_into), (one.id, Status::Merged, Some(other.id)));
    let stands = world.stored(&one);
    sound(&stands);
    assert_eq!(stands.merged_from, Some(Status::OnHold));
    let target = world.stored(&other);
    assert_eq!((target.absorbed.iter().copied().collect::<Vec<_>>(), target.status), (vec![one.id], other.status));
    assert_eq!(target.updated_at, stands.updated_at, "the link is the customer's to see");
    assert_eq!((target.status_since, target.messages), (other.status_since, other.messages));
    // Both keep their numbers and messages.
    assert_eq!((stands.number, stands.messages), (one.number, one.messages));
    assert_eq!(messages(world.desk.store(), home(), one.id).len(), 1);
    let fact = entries(world.desk.store(), home()).pop().unwrap().read_fact().unwrap();
    let (number, into_number) = (one.number.get(), other.number.get());
    assert_eq!(fact, Fact::TicketMerged { ticket: one.id, number, into: other.id, into_number });
    // The customer sees where it went, and that it takes nothing more.
    let shown = world.desk.run(&user("tim"), history(home(), one.id)).unwrap();
    assert_eq!(shown.ticket.merged_into, Some(other.id));
    assert_eq!(missing(world.desk.run(&user("tim"), answer(home(), one.id, "More."))), [Missing::NotMerged]);
    assert_eq!(missing(world.desk.run(&user("tim"), reopen(home(), one.id))), [Missing::NotMerged]);
    assert_eq!(missing(world.desk.run(&user("tim"), rate(home(), one.id, 5))), [Missing::Rateable]);
    assert_eq!(missing(world.desk.run(&agent("kim"), note(home(), one.id, "A note."))), [Missing::NotMerged]);
    assert_eq!(missing(world.desk.run(&agent("kim"), tag(home(), one.id, &["vip"], &[]))), [Missing::NotMerged]);
    let kim = agent("kim");
    assert_eq!(missing(world.desk.run(&kim, transfer(home(), one.id, "invoice"))), [Missing::NotMerged]);
    assert_eq!(missing(world.desk.run(&kim, assign(home(), one.id, None))), [Missing::NotMerged]);
}

#[test]
fn a_ticket_is_merged_into_another_one_that_is_not_done_and_has_room() {
    let world = teams_town();
    let kim = agent("kim");
    let ticket = world.ticket_in(Status::Open);
    assert_eq!(missing(world.desk.run(&kim, merge(home(), ticket.id, ticket.id))), [Missing::MergeTarget]);
    for &status in Status::ALL {
        let target = world.ticket_in(status);
        let ticket = world.ticket_in(Status::New);
        let merged = world.desk.run(&kim, merge(home(), ticket.id, target.id));
        assert_eq!(merged.is_ok(), !status.is_done(), "{status}");
        if merged.is_err() {
            assert_eq!(missing(merged), [Missing::MergeTarget], "{status}");
            assert_eq!((world.stored(&ticket), world.stored(&target)), (ticket, target));
        }
    }
    // RULE I18: all at once.
    let (solved, closed) = (world.ticket_in(Status::Solved), world.ticket_in(Status::Closed));
    let both = missing(world.desk.run(&kim, merge(home(), closed.id, solved.id)));
    assert_eq!(both, [Missing::NotClosed, Missing::MergeTarget]);
    // Full.
    let full = (0..32).map(|n| TicketId::from_name(&n.to_string()));
    let crowded = Ticket { absorbed: TicketIds::new(full).unwrap(), ..ticket.clone() };
    let version = version(&world, &ticket);
    put(world.desk.store(), crowded, version);
    let one_more = world.open(user("tim"), home());
    assert_eq!(missing(world.desk.run(&kim, merge(home(), one_more.id, ticket.id))), [Missing::MergeTarget]);
    // Of this account only: another account's ticket isn't there, though Kim sees it in its own place.
    let foreign = world.open(user("eve"), elsewhere());
    for (ticket, into) in [(ticket.id, foreign.id), (foreign.id, ticket.id)] {
        assert_eq!(code(world.desk.run(&kim, merge(home(), ticket, into))), "not_found");
    }
}

fn version(world: &World<MemoryStore>, ticket: &Ticket) -> u64 {
    let key = consentry::record::Key::Ticket(ticket.account, ticket.id);
    record::<Ticket>(world.desk.store(), key).unwrap().0
}

#[test]
fn a_merge_is_undone_and_everything_stands_as_it_stood() {
    // RULE T8
    let world = teams_town();
    let kim = agent("kim");
    for &status in Status::ALL.iter().filter(|status| !status.is_done()) {
        let (one, other) = (world.ticket_in(status), world.open(user("tim"), home()));
        world.advance(60);
        world.desk.run(&kim, merge(home(), one.id, other.id)).unwrap();
        let merged_at = world.stored(&one).status_since;
        world.advance(60);
        let view = world.desk.run(&kim, unmerge(home(), one.id, other.id)).unwrap();
        assert_eq!((view.status, view.merged_into), (status, None));
        let stands = world.stored(&one);
        sound(&stands);
        assert_eq!((stands.merged_from, stands.messages, stands.team), (None, one.messages, one.team));
        assert_eq!(stands.waiting_since, status.waits_for_support().then_some(merged_at), "{status}");
        assert!(world.stored(&other).absorbed.is_empty());
        let counts = counter(world.desk.store(), home()).counts();
        assert_eq!(counted(&counts), recount(&tickets(world.desk.store(), home())));
        // It takes answers again, and can be merged again.
        world.desk.run(&user("tim"), answer(home(), one.id, "More.")).unwrap();
        assert!(world.desk.run(&kim, merge(home(), one.id, other.id)).is_ok());
    }
}

#[test]
fn a_merge_is_undone_for_some_time_only() {
    // RULE T8: a week by default, to the last second.
    for (hours, seconds, undone) in [
        (168, 168 * 3_600, true),
        (168, 168 * 3_600 + 1, false),
        (1, 3_600, true),
        (1, 3_601, false),
        (0, 0, false),
        (8_784, 8_784 * 3_600, true),
    ] {
        let world = teams_town().under(Policy { unmerge_for_hours: hours, ..policy() });
        let (one, other) = (world.open(user("tim"), home()), world.open(user("tim"), home()));
        world.desk.run(&agent("kim"), merge(home(), one.id, other.id)).unwrap();
        world.advance(seconds);
        let told = world.desk.run(&agent("kim"), unmerge(home(), one.id, other.id));
        assert_eq!(told.is_ok(), undone, "{hours} h, after {seconds} s");
        if !undone {
            assert_eq!(missing(told), [Missing::MergeSpan]);
        }
    }
}

#[test]
fn only_the_merge_that_was_is_undone() {
    let world = teams_town();
    let kim = agent("kim");
    let [one, other, third] = [(); 3].map(|()| world.open(user("tim"), home()));
    assert_eq!(missing(world.desk.run(&kim, unmerge(home(), one.id, other.id))), [Missing::LegalMove]);
    world.desk.run(&kim, merge(home(), one.id, other.id)).unwrap();
    assert_eq!(missing(world.desk.run(&kim, unmerge(home(), one.id, third.id))), [Missing::MergeTarget]);
    assert_eq!(missing(world.desk.run(&kim, unmerge(home(), other.id, one.id))), [Missing::LegalMove]);
    assert_eq!(code(world.desk.run(&kim, unmerge(home(), one.id, TicketId::from_name("nothing")))), "not_found");
    // What it was merged into was merged, too, and then closed: it comes back nevertheless.
    world.desk.run(&kim, merge(home(), other.id, third.id)).unwrap();
    world.desk.run(&kim, close(home(), third.id)).unwrap();
    assert!(world.desk.run(&kim, unmerge(home(), one.id, other.id)).is_ok());
    assert_eq!(world.stored(&third).absorbed.iter().copied().collect::<Vec<_>>(), [other.id]);
    assert_eq!(world.stored(&other).status, Status::Merged);
}

/// From a ticket to where it goes on at last; panics if it runs in a circle.
fn last(world: &World<MemoryStore>, from: &Ticket) -> Ticket {
    let mut ticket = world.stored(from);
    for _ in 0..10 {
        match ticket.merged_into {
            None => return ticket,
            Some(into) => ticket = stored(world.desk.store(), home(), into),
        }
    }
    panic!("a circle");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_merges_make_a_circle(steps in proptest::collection::vec((0usize..6, 0usize..6, any::<bool>()), 1..40)) {
        let world = teams_town();
        let all: Vec<_> = (0..6).map(|_| world.open(user("tim"), home())).collect();
        for (ticket, into, merges) in steps {
            world.advance(1);
            let (ticket, into) = (&all[ticket], &all[into]);
            if merges {
                let told = world.desk.run(&agent("kim"), Merge { account: home(), ticket: ticket.id, into: into.id });
                prop_assert!(ticket.id != into.id || told.is_err());
            } else {
                drop(world.desk.run(&agent("kim"), unmerge(home(), ticket.id, into.id)));
            }
            for one in &all {
                let end = last(&world, one);
                prop_assert_ne!(end.status, Status::Merged);
                // Links go both ways, or not at all.
                let one = world.stored(one);
                sound(&one);
                for other in all.iter().map(|it| world.stored(it)) {
                    prop_assert_eq!(other.absorbed.contains(&one.id), one.merged_into == Some(other.id));
                }
            }
        }
    }
}
