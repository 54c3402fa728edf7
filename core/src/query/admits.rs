//! What can be an answer: a store that answers anything else is not believed.

use super::{Query, Rows, of_team};
use crate::AccountId;
use crate::access::BreakGlassStatus;
use crate::contact::ContactRecord;
use crate::people::InvitationStatus;
use crate::ticket::{Match, Matches, Message, Ticket};

impl Query {
    /// Whether `rows` can be an answer to this query: of its account and filter, in its order, not too many. A store
    /// that answers anything else is not believed.
    pub fn admits(&self, rows: &Rows) -> bool {
        match (self, rows) {
            (Self::Tickets { account, filter, team, before, rows: max }, Rows::Tickets(rows)) => {
                let wanted = |it: &Ticket| it.account == *account && filter.admits(it) && of_team(team.as_ref(), it);
                fits(rows, *max)
                    && rows.iter().all(wanted)
                    && descending(rows.iter().map(|it| it.number.get()), *before)
            }
            (Self::Similar { account, words, team, each, rows: max }, Rows::Similar(matches)) => {
                let wanted = |it: &Ticket| it.account == *account && of_team(team.as_ref(), it);
                fits(&matches.tickets, *max)
                    && matches.tickets.iter().all(|it| wanted(&it.ticket))
                    && matches.is_answer(words.len(), *each)
            }
            (Self::Queue { queue, after, rows: max }, Rows::Tickets(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| queue.admits(it))
                    && ascending(rows.iter().filter_map(Ticket::place), *after)
            }
            (Self::Messages { account, ticket, internal, after, rows: max }, Rows::Messages(rows)) => {
                let wanted = |it: &Message| (it.account, it.ticket, it.internal) == (*account, *ticket, *internal);
                fits(rows, *max) && rows.iter().all(wanted) && dense(rows.iter().map(|it| it.number), Some(*after))
            }
            (Self::Entries { account, after, rows: max }, Rows::Entries(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account)
                    && dense(rows.iter().map(|it| it.sequence), Some(*after))
            }
            (Self::Undelivered { account, rows: max }, Rows::Entries(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account)
                    && dense(rows.iter().map(|it| it.sequence), None)
            }
            (Self::Pending { after, rows: max, .. }, Rows::Accounts(rows)) => {
                fits(rows, *max) && ascending(rows.iter().copied(), *after)
            }
            (query, rows) => query.admits_people(rows),
        }
    }

    /// As [`admits`](Self::admits), for what is about people.
    fn admits_people(&self, rows: &Rows) -> bool {
        match (self, rows) {
            (Self::Services { account, after, rows: max }, Rows::Services(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account)
                    && ascending(rows.iter().map(|it| it.id), *after)
            }
            (Self::Members { account, after, rows: max }, Rows::Memberships(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account && it.removed_at.is_none())
                    && ascending(rows.iter().map(|it| it.user), *after)
            }
            (Self::Memberships { user, after, rows: max }, Rows::Memberships(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.user == *user && it.removed_at.is_none())
                    && ascending(rows.iter().map(|it| it.account), *after)
            }
            (Self::Invitations { account, after, rows: max }, Rows::Invitations(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account && it.status == InvitationStatus::Open)
                    && ascending(rows.iter().map(|it| it.id), *after)
            }
            (Self::Contacts { account, categories, after, rows: max }, Rows::Contacts(rows)) => {
                let chosen = |it: &ContactRecord| categories.is_none_or(|some| it.categories.intersects(some));
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account && it.removed_at.is_none() && chosen(it))
                    && ascending(rows.iter().map(|it| it.id), *after)
            }
            (query, rows) => query.admits_access(rows),
        }
    }

    /// As [`admits`](Self::admits), for what is about access and the staff.
    fn admits_access(&self, rows: &Rows) -> bool {
        match (self, rows) {
            (Self::Sessions { of, after, rows: max }, Rows::Sessions(rows)) => {
                let places: Vec<_> = rows.iter().filter_map(|it| of.place(&it.value)).collect();
                fits(rows, *max)
                    && rows.iter().all(|it| it.version > 0)
                    && places.len() == rows.len()
                    && ascending(places.into_iter(), *after)
            }
            (Self::Consents { account, after, rows: max }, Rows::Consents(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == *account && it.withdrawn_at.is_none())
                    && ascending(rows.iter().map(|it| it.id), *after)
            }
            (Self::BreakGlasses { after, rows: max }, Rows::BreakGlasses(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.status == BreakGlassStatus::Asked)
                    && ascending(rows.iter().map(|it| (it.id, it.account)), *after)
            }
            (Self::Agents { after, rows: max }, Rows::Agents(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == AccountId::STAFF)
                    && ascending(rows.iter().map(|it| it.id), *after)
            }
            (Self::AgentBudgets { after, rows: max }, Rows::AgentBudgets(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == AccountId::STAFF)
                    && ascending(rows.iter().map(|it| it.agent), *after)
            }
            (Self::ReviewLines { rows: max }, Rows::ReviewLines(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.version > 0 && it.value.account == AccountId::STAFF)
                    && ascending(rows.iter().map(|it| it.value.id), None)
            }
            (Self::Reviews { after, rows: max }, Rows::Reviews(rows)) => {
                fits(rows, *max)
                    && rows.iter().all(|it| it.account == AccountId::STAFF)
                    && ascending(rows.iter().map(|it| it.id), *after)
            }
            _ => false,
        }
    }
}

impl Matches {
    /// Whether this can be the answer about so many words, each looked at so far.
    fn is_answer(&self, words: usize, each: u32) -> bool {
        let known = u32::try_from(words).ok().and_then(|words| 1u64.checked_shl(words)).map_or(u64::MAX, |top| top - 1);
        let order = |it: &Match| (std::cmp::Reverse(it.words.count_ones()), std::cmp::Reverse(it.ticket.number));
        self.frequencies.len() == words
            && self.frequencies.iter().all(|count| *count <= each)
            && self.tickets.iter().all(|it| it.words != 0 && it.words & !known == 0)
            && self.tickets.is_sorted_by(|one, next| order(one) < order(next))
    }
}

fn fits<T>(rows: &[T], max: u32) -> bool {
    rows.len() <= max as usize
}

fn descending(numbers: impl Iterator<Item = u64>, before: Option<u64>) -> bool {
    let mut bound = before.unwrap_or(u64::MAX);
    for number in numbers {
        if number >= bound {
            return false;
        }
        bound = number;
    }
    true
}

/// Each greater than the one before, the first greater than `after`.
fn ascending<T: Ord>(places: impl Iterator<Item = T>, after: Option<T>) -> bool {
    let mut last = after;
    for place in places {
        if last.as_ref().is_some_and(|last| place <= *last) {
            return false;
        }
        last = Some(place);
    }
    true
}

/// One after the other without a gap, the first right behind `after` if that is known.
fn dense(numbers: impl Iterator<Item = u64>, after: Option<u64>) -> bool {
    let mut last = after;
    for number in numbers {
        if last.is_some_and(|last| number != last.saturating_add(1)) {
            return false;
        }
        last = Some(number);
    }
    true
}
