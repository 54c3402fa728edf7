//! Faults of queues, of lists of records, and of notes.

use super::queries::{messages, rows_of, truncate, with_rows};
use super::{Fault, Faulty};
use crate::access::BreakGlass;
use crate::consent::Consent;
use crate::contact::ContactRecord;
use crate::people::{Invitation, Membership};
use crate::query::{Query, Rows};
use crate::record::Stored;
use crate::store::Store;
use crate::ticket::{QueuePlace, Ticket};
use crate::{AccountId, Timestamp};
use std::cmp::Reverse;

impl<S: Store> Faulty<S> {
    pub(super) fn faulty_queue(&self, fault: Fault, query: &Query) -> Option<Rows> {
        let Query::Queue { queue, after, rows } = query else {
            return None;
        };
        let Rows::Tickets(mut all) = self.ask(&Query::Queue { queue: queue.clone(), after: None, rows: u32::MAX })?
        else {
            return None;
        };
        let latest = || self.memory().latest_records.values().filter_map(Ticket::of).cloned().collect::<Vec<_>>();
        let mut all: Vec<(QueuePlace, Ticket)> = match fault {
            Fault::QueuesByTimeAlone => {
                all.sort_by_key(|it| it.waiting_since);
                let behind = |it: &Ticket| after.is_none_or(|after| aged(it) > (after.waiting_since, after.account));
                return Some(Rows::Tickets(all.into_iter().filter(behind).take(*rows as usize).collect()));
            }
            Fault::QueuesTheLastFirst => {
                let key = |it: &QueuePlace| (it.priority, Reverse(it.waiting_since), it.account, it.ticket);
                let mut all: Vec<_> = all.into_iter().filter_map(placed).collect();
                all.sort_by_key(|(place, _)| key(place));
                all.retain(|(place, _)| after.is_none_or(|after| key(place) > key(&after)));
                all
            }
            Fault::SkipsEqualPlaces => {
                let mut all: Vec<_> = all.into_iter().filter_map(placed).collect();
                let time = |it: &QueuePlace| (it.priority, it.waiting_since);
                all.retain(|(place, _)| after.is_none_or(|after| time(place) > time(&after)));
                all
            }
            Fault::QueuesTicketsAsOpened => {
                let opened: Vec<_> = self.memory().opened.values().cloned().collect();
                let mut all: Vec<_> = opened.into_iter().filter(|it| queue.admits(it)).filter_map(placed).collect();
                all.sort_by_key(|(place, _)| *place);
                all.retain(|(place, _)| after.is_none_or(|after| *place > after));
                all
            }
            Fault::QueuesOneAccount => {
                let first = all.first()?.account;
                all.retain(|it| it.account == first);
                let all = all.into_iter().filter_map(placed);
                all.filter(|(place, _)| after.is_none_or(|after| *place > after)).collect()
            }
            Fault::QueuesByStatus => {
                let mut all: Vec<_> = latest().into_iter().filter_map(by_status).collect();
                all.retain(|(_, it)| queue.admits(it));
                all.sort_by_key(|(place, _)| *place);
                all.retain(|(place, _)| after.is_none_or(|after| *place > after));
                all
            }
            _ => return None,
        };
        all.truncate(*rows as usize);
        Some(Rows::Tickets(all.into_iter().map(|(_, ticket)| ticket).collect()))
    }

    /// Faults of lists of records, and of messages.
    pub(super) fn faulty_list(&self, fault: Fault, query: &Query) -> Option<Rows> {
        let mut rows = match (fault, query) {
            (Fault::ListsTheRemoved, Query::Members { account, after, .. }) => {
                self.kept(|it: &Membership| (it.account == *account).then_some(it.user), *after, Rows::Memberships)
            }
            (Fault::ListsTheRemoved, Query::Memberships { user, after, .. }) => {
                self.kept(|it: &Membership| (it.user == *user).then_some(it.account), *after, Rows::Memberships)
            }
            (Fault::ListsTheRemoved, Query::Invitations { account, after, .. }) => {
                self.kept(|it: &Invitation| (it.account == *account).then_some(it.id), *after, Rows::Invitations)
            }
            (Fault::ListsTheRemoved, Query::Contacts { account, after, .. }) => {
                self.kept(|it: &ContactRecord| (it.account == *account).then_some(it.id), *after, Rows::Contacts)
            }
            (Fault::ListsTheRemoved, Query::Consents { account, after, .. }) => {
                self.kept(|it: &Consent| (it.account == *account).then_some(it.id), *after, Rows::Consents)
            }
            (Fault::ListsTheRemoved, Query::BreakGlasses { after, .. }) => {
                self.kept(|it: &BreakGlass| Some((it.id, it.account)), *after, Rows::BreakGlasses)
            }
            (Fault::HidesOldInvitations, Query::Invitations { .. }) => {
                let mut rows = self.ask(&with_rows(query.clone(), u32::MAX))?;
                if let Rows::Invitations(rows) = &mut rows {
                    rows.retain(|it| it.sent_at < it.expires_at);
                }
                rows
            }
            (Fault::DemandsAllCategories, Query::Contacts { account, categories: Some(all), after, .. }) => {
                let (account, after, rows) = (*account, *after, u32::MAX);
                let mut rows = self.ask(&Query::Contacts { account, categories: None, after, rows })?;
                if let Rows::Contacts(rows) = &mut rows {
                    rows.retain(|it| it.categories.contains(*all));
                }
                rows
            }
            (Fault::ListsRecordsAsCreated, _) => self.as_created(self.ask(query)?)?,
            (Fault::ListsNotesAsMessages, Query::Messages { account, ticket, internal: false, after, .. }) => {
                let (account, ticket, after, rows) = (*account, *ticket, *after, u32::MAX);
                let of = |internal| self.ask(&Query::Messages { account, ticket, internal, after, rows });
                let mut all: Vec<_> = messages(of(false)?).into_iter().chain(messages(of(true)?)).collect();
                all.sort_by_key(|it| it.number);
                Rows::Messages(all)
            }
            _ => return None,
        };
        truncate(&mut rows, rows_of(query));
        Some(rows)
    }

    /// The records of a type as they are now, those among them that have a place behind another one.
    fn kept<R: Stored, P: Ord + Copy>(
        &self,
        place: impl Fn(&R) -> Option<P>,
        after: Option<P>,
        rows: impl Fn(Vec<R>) -> Rows,
    ) -> Rows {
        let memory = self.memory();
        let all = memory.latest_records.values().filter_map(R::of);
        let mut all: Vec<(P, R)> = all.filter_map(|it| Some((place(it)?, it.clone()))).collect();
        all.retain(|(place, _)| after < Some(*place));
        all.sort_by_key(|(place, _)| *place);
        rows(all.into_iter().map(|(_, it)| it).collect())
    }

    /// The records of a page as they were created.
    fn as_created(&self, mut rows: Rows) -> Option<Rows> {
        let memory = self.memory();
        let created = |key| memory.created.get(&key);
        macro_rules! of {
            ($list:expr) => {
                for row in $list {
                    if let Some(created) = created(row.key()).and_then(Stored::of) {
                        row.clone_from(created);
                    }
                }
            };
        }
        match &mut rows {
            Rows::Services(list) => of!(list),
            Rows::Memberships(list) => of!(list),
            Rows::Invitations(list) => of!(list),
            Rows::Contacts(list) => of!(list),
            Rows::Sessions(list) => of!(list.iter_mut().map(|row| &mut row.value)),
            Rows::ReviewLines(list) => of!(list.iter_mut().map(|row| &mut row.value)),
            Rows::Consents(list) => of!(list),
            Rows::BreakGlasses(list) => of!(list),
            Rows::Agents(list) => of!(list),
            Rows::AgentBudgets(list) => of!(list),
            Rows::Reviews(list) => of!(list),
            _ => return None,
        }
        Some(rows)
    }
}

fn placed(ticket: Ticket) -> Option<(QueuePlace, Ticket)> {
    Some((ticket.place()?, ticket))
}

/// A ticket's place if its status is one in which customers wait.
fn by_status(mut ticket: Ticket) -> Option<(QueuePlace, Ticket)> {
    let since = ticket.waiting_since.unwrap_or(Timestamp::MIN);
    ticket.waiting_since = ticket.status.waits_for_support().then_some(since);
    placed(ticket)
}

fn aged(ticket: &Ticket) -> (Timestamp, AccountId) {
    (ticket.waiting_since.unwrap_or(Timestamp::MAX), ticket.account)
}
